//! Days of another text than the one spoken of, or of a step before its vote.

use super::super::Stretch;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::Lemma;

/// "was tabled in the Council on 5 October": whether the verb that a time belongs to is one of submitting.
pub(crate) fn is_of_submission(atoms: &[Atom], at: usize) -> bool {
    const FAR: usize = 8;
    let before = atoms.get(at.saturating_sub(FAR)..at).unwrap_or_default();
    let verb = before.iter().rev().find_map(|atom| match &atom.is {
        Is::Verb(verb) => Some(verb),
        _ => None,
    });
    verb.is_some_and(|verb| verb.lemma == Lemma::Submit && verb.voice != Voice::Noun)
}

/// "Friday's resolution says more than a similar text, which it vetoed": whether a day is that of a text before the one spoken of.
pub(super) fn of_another_text(stretch: &Stretch<'_>, at: usize) -> bool {
    let possessive = stretch
        .atoms
        .get(at + 1)
        .is_some_and(|atom| atom.key == "'s");
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
    let own = stretch.atoms[at + 1..].iter().take(5).position(text);
    possessive
        && at < stretch.first
        && own.is_some_and(|own| (at + own + 2..=stretch.first).any(|i| text(&stretch.atoms[i])))
}

/// "resolution 1737 of 23 December, which passed likewise, and resolution 1696, adopted by 14-1": whether a day stands with the number of
/// a resolution before that of which the facts are.
pub(super) fn beside_another(stretch: &Stretch<'_>, at: usize) -> bool {
    let numbered = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some());
    let of = at
        .checked_sub(1)
        .filter(|&i| matches!(stretch.atoms[i].key.as_str(), "of" | "on" | ","));
    let beside = of
        .and_then(|of| of.checked_sub(1))
        .is_some_and(|text| numbered(&stretch.atoms[text]));
    let own = stretch.atoms.get(at + 1..=stretch.last);
    beside && own.is_some_and(|own| own.iter().any(numbered))
}

/// Whether a day is that of a text joined to the one spoken of: "vetoed a text in May and a Brazilian one in June".
pub(super) fn of_another(stretch: &Stretch<'_>, at: usize) -> bool {
    let and = (stretch.last..at)
        .rev()
        .find(|&i| stretch.atoms[i].key == "and");
    and.is_some_and(|and| {
        let begins = |key: &str| matches!(key, "a" | "an" | "another" | "one");
        stretch
            .atoms
            .get(and + 1)
            .is_some_and(|atom| begins(&atom.key))
            && stretch.atoms[and + 1..at]
                .iter()
                .any(|atom| matches!(atom.is, Is::Thing(_)))
    })
}

/// "On 8 September it held a debate and on 9 September adopted a text", "tabled on 8 September and in December vetoed": whether the words
/// for the facts follow another day, or the time behind that of the submission.
pub(super) fn and_on_another(stretch: &Stretch<'_>, at: usize) -> bool {
    let submitted = is_of_submission(stretch.atoms, at);
    let in_time = |i: usize| {
        let time = matches!(&stretch.atoms[i].is, Is::When(when) if when.day.is_none());
        time && stretch.atoms[i - 1].key == "in" && stretch.atoms[i - 2].key == "and"
    };
    if submitted && (at + 3..stretch.first).any(in_time) {
        return true;
    }
    let begins = |i: usize| {
        let day = matches!(&stretch.atoms[i].is, Is::When(when) if when.day.is_some());
        day && stretch.atoms[i - 1].key == "on" && stretch.atoms[i - 2].key == "and"
    };
    (at + 3..stretch.first).any(begins)
}

/// "It was withdrawn on Thursday, but others put it to the vote on Friday": whether a later day before the facts follows a "but".
pub(super) fn gives_way(stretch: &Stretch<'_>, at: usize) -> bool {
    let Some(before) = stretch.atoms.get(at..stretch.first) else {
        return false;
    };
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.weekday.is_some() || when.day.is_some());
    // "Ref: State 51234 (14 May). On 9 June it adopted …"
    let mark = |i: usize, mark: char| matches!(stretch.atoms.get(i), Some(atom) if matches!(atom.is, Is::Mark(found) if found == mark));
    let bracketed = at > 0 && mark(at - 1, '(') && mark(at + 1, ')');
    if bracketed && before[1..].iter().any(day) {
        return true;
    }
    let but = before.iter().position(|atom| atom.key == "but");
    but.is_some_and(|but| before[but..].iter().any(day))
}
