//! Texts that one verb tells of, each with its own day behind it: "vetoed a Western draft on 22 January and a New Zealand one on 29
//! March".

use crate::extract::mention::{Atom, Is};

/// Whether a day follows a text, before another text and its own day that "and" joins to it: what is said of the second text is not
/// said of the first.
pub(super) fn begins_another(atoms: &[Atom], head: usize, thing: usize) -> bool {
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.day.is_some() || when.month.is_some());
    let Some(between) = atoms.get(head + 1..thing) else {
        return false;
    };
    let Some(and) = between.iter().rposition(|atom| atom.key == "and") else {
        return false;
    };
    let (before, after) = between.split_at(and);
    let a = after
        .get(1)
        .is_some_and(|atom| matches!(atom.key.as_str(), "a" | "an" | "another" | "one"));
    let behind = atoms.get(thing + 1..).unwrap_or_default();
    let own = behind
        .iter()
        .take(4)
        .take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)))
        .any(day);
    let acts = |atom: &Atom| matches!(atom.is, Is::Verb(_));
    a && before.iter().any(day) && own && !after.iter().any(acts)
}
