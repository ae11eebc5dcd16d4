//! Whether words tell that something was done more than once: "abstained twice", "vetoed it 45 times", "in most cases".

use super::key_is;
use crate::extract::doubt::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status};
use crate::extract::several::on_days;
use crate::extract::words::Lemma;

/// Whether a match tells of what was done time and again, and not of how each of those votes went.
pub(super) fn happened_often(atoms: &[Atom], found: &Match) -> bool {
    is_repeated(atoms, found)
        || times(atoms, found)
        || over_the_years(atoms, found)
        || in_most_cases(atoms, found)
}

/// "abstained twice", "vetoed it repeatedly", "has vetoed Salim as often"; but not "used its veto twice: in 1997 and in 1999".
fn is_repeated(atoms: &[Atom], found: &Match) -> bool {
    let behind = &atoms[found.last + 1..];
    let repeated = match behind.first().map_or("", |atom| atom.key.as_str()) {
        "twice" => !on_days(atoms, Some(2)),
        "thrice" => !on_days(atoms, Some(3)),
        word => word == "repeatedly",
    };
    let as_often = behind
        .windows(2)
        .take(8)
        .take_while(|two| !matches!(two[0].is, Is::Mark(_)))
        .any(|two| two[0].key == "as" && matches!(two[1].key.as_str(), "often" | "frequently"));
    repeated || as_often
}

/// "which three times vetoed measures on the war", "vetoed or voted against him a total of 15 times"
fn times(atoms: &[Atom], found: &Match) -> bool {
    let counted = |atom: &Atom| matches!(atom.is, Is::Number(n @ 2..) if !on_days(atoms, Some(n)));
    let before = holds(atoms, found, |verb| verb.lemma == Lemma::Veto)
        && atoms[found.first..=found.last].windows(3).any(|three| {
            counted(&three[0])
                && three[1].key == "times"
                && matches!(&three[2].is, Is::Verb(verb) if verb.lemma == Lemma::Veto)
        });
    // "used its veto to block drafts on it 15 times"
    let ends = |atom: &Atom| match &atom.is {
        Is::Verb(verb) => !(verb.lemma == Lemma::Block && verb.status == Status::Hedged),
        is => matches!(is, Is::Mark(_)),
    };
    let behind = || {
        atoms[found.last + 1..]
            .windows(2)
            .take(12)
            .take_while(|two| !ends(&two[0]))
            .any(|two| counted(&two[0]) && two[1].key == "times")
    };
    before || behind()
}

/// "vetoed Council action on Syria for years", "have used it more than once", "vetoed it in the past"
fn over_the_years(atoms: &[Atom], found: &Match) -> bool {
    let behind = &atoms[found.last + 1..];
    // But "vetoed a resolution in the past that would have …" tells of one.
    let one_text = behind
        .windows(2)
        .take(2)
        .any(|two| two[0].key == "a" && matches!(&two[1].is, Is::Thing(thing) if !thing.plural));
    if one_text {
        return false;
    }
    let acts = |atom: &Atom| matches!(atom.is, Is::Verb(_) | Is::Mark(_));
    let for_years = holds(atoms, found, |verb| verb.lemma == Lemma::Veto)
        && behind
            .windows(2)
            .take(8)
            .take_while(|two| !acts(&two[0]))
            .any(|two| two[0].key == "for" && matches!(two[1].key.as_str(), "years" | "decades"));
    let past = || {
        behind.windows(3).take(6).any(|three| {
            let key = |i: usize| three[i].key.as_str();
            (key(0) == "more" && key(1) == "than" && matches!(key(2), "once" | "twice"))
                || (key(0) == "in" && key(1) == "the" && key(2) == "past")
        })
    };
    for_years || past()
}

/// "most with unanimous backing", "In most cases they were admitted by a unanimous vote."
fn in_most_cases(atoms: &[Atom], found: &Match) -> bool {
    // But "In a vote that surprised many, Russia vetoed it" tells of one.
    let most = found.first > 1
        && !matches!(atoms[found.first - 1].is, Is::Mark(','))
        && key_is(
            atoms.get(found.first - 2),
            &["most", "many", "often", "usually", "several"],
        );
    let cases = || {
        atoms[..found.first]
            .windows(2)
            .rev()
            .take(8)
            .any(|two| matches!(two[0].key.as_str(), "most" | "many") && two[1].key == "cases")
    };
    most || cases()
}
