//! Whether a number, or that all vote alike, is what is required, and not what was cast: "the nine votes needed", "requires nine votes".

use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status};
use crate::extract::words::Lemma;

/// Words for what a vote requires.
const REQUIRES: [&str; 10] = [
    "require",
    "requires",
    "required",
    "requiring",
    "need",
    "needs",
    "needed",
    "needing",
    "demands",
    "must",
];

/// Words beside a number that was not reached yet, or not reached.
const ASKS: [&str; 12] = [
    "include",
    "requirement",
    "necessary",
    "minimum",
    "short",
    "least",
    "threshold",
    "fewer",
    "less",
    "pushing",
    "lobbying",
    "courting",
];

/// Whether a number is the one required, not the one cast.
pub(crate) fn is_required(atoms: &[Atom], found: &Match) -> bool {
    if is_a_condition(atoms, found) {
        return true;
    }
    if is_the_number_cast(atoms, found) {
        return false;
    }
    let (before, behind) = (&atoms[..found.first], &atoms[found.last + 1..]);
    // "The draft, needing nine, got seven votes"
    let aside = matches!(before, [.., comma] if matches!(comma.is, Is::Mark(',')));
    let other_clause = aside && was_received(atoms, found);
    let ends = |atom: &Atom| matches!(atom.is, Is::Mark('-' | ';' | ':' | ',' | '('));
    before
        .iter()
        .rev()
        .take(4)
        .take_while(|atom| !(matches!(atom.is, Is::Mark(':')) || other_clause))
        .any(asks)
        || behind
            .iter()
            .take(5)
            .take_while(|atom| !ends(atom))
            .any(asks)
}

/// "requires a unanimous vote": whether all are only asked to vote alike.
pub(super) fn is_required_of_all(atoms: &[Atom], found: &Match) -> bool {
    const NEAR: usize = 3;
    let unanimous = |atom: &Atom| atom.key == "unanimous";
    let before = &atoms[found.first.saturating_sub(NEAR)..found.first];
    atoms[found.first..=found.last].iter().any(unanimous) && before.iter().any(requires)
}

fn requires(atom: &Atom) -> bool {
    REQUIRES.contains(&atom.key.as_str())
}

fn asks(atom: &Atom) -> bool {
    requires(atom) || ASKS.contains(&atom.key.as_str())
}

/// Whether the words themselves, or those right beside them, make a number a condition.
fn is_a_condition(atoms: &[Atom], found: &Match) -> bool {
    let (before, behind) = (&atoms[..found.first], &atoms[found.last + 1..]);
    // "meaning no negative votes"
    let meant = before
        .last()
        .is_some_and(|atom| matches!(atom.key.as_str(), "meaning" | "means"));
    // "vetoed by Russia and China, the other short of nine votes"
    let short_of = |two: &[Atom]| two[0].key == "short" && two[1].key == "of";
    let short = atoms[found.first..=found.last].windows(2).any(short_of);
    // "Nine yes votes are needed to adopt it"
    let adopts = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.status == Status::Hedged);
    let fewest = matches!(atoms[found.first].is, Is::Number(7 | 9));
    let to_adopt = fewest && behind.iter().take(2).any(adopts);
    // "there had to be seven positive votes"
    let had_to =
        |two: &[Atom]| matches!(two[0].key.as_str(), "had" | "has" | "have") && two[1].key == "to";
    let near = &atoms[found.first.saturating_sub(3)..found.first];
    meant || short || to_adopt || near.windows(2).any(had_to)
}

/// Whether a number is told as cast beside one that was required.
fn is_the_number_cast(atoms: &[Atom], found: &Match) -> bool {
    let before = &atoms[..found.first];
    // "secured only four of the nine votes it needed", "needed nine votes but got six": the number cast, of the number required.
    let number = |at: &usize| matches!(atoms[*at].is, Is::Number(_));
    let got = (found.first..=found.last)
        .find(|&at| matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Receive));
    let cast = got.and_then(|got| (got..=found.last).find(number));
    let numbers = (found.first..=found.last).filter(number).count();
    let of_two = numbers > 1 && cast.is_some() && cast == found.get("n");
    // "It fell two votes short, with seven in favour."
    let beside = matches!(before, [.., comma, with] if matches!(comma.is, Is::Mark(',')) && with.key == "with");
    // "The text won the minimum nine votes needed."
    let minimum = |atom: &Atom| matches!(atom.key.as_str(), "minimum" | "necessary" | "required");
    let reached = || {
        let near = atoms[..found.last].iter().rev();
        was_received(atoms, found) && near.take(5).any(minimum)
    };
    of_two || beside || reached()
}

/// Whether votes are said to have been won.
fn was_received(atoms: &[Atom], found: &Match) -> bool {
    atoms[..=found.last].iter().rev().take(6).any(|atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Receive && verb.status == Status::Asserted && verb.past)
    })
}
