//! Whether words speak of several vetoes: "vetoed six resolutions", "cast 115 vetoes", "each time Russia vetoed it".

use super::{is_plural, key_is, verb};
use crate::extract::doubt::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::several::on_days;
use crate::extract::words::{Lemma, Word};

/// Whether a match is said of several vetoes.
pub(super) fn is_of_several_vetoes(atoms: &[Atom], found: &Match) -> bool {
    are_counted(atoms, found)
        || matches!(verb(atoms, found), Some(Lemma::Veto | Lemma::Block))
            && (vetoed_a_number(atoms, found)
                || vetoed_each(atoms, found)
                || counts_times(atoms, found)
                || counts_texts(atoms, found))
}

/// "cast 115 vetoes", "List of vetoes by the Soviet Union", "three vetoes by Russia and China"
fn are_counted(atoms: &[Atom], found: &Match) -> bool {
    let counted = atoms[found.first.saturating_sub(3)..=found.last]
        .iter()
        .any(|atom| matches!(atom.is, Is::Number(5..)));
    let mut vetoes = atoms[found.last.saturating_sub(1).max(found.first)..=found.last].iter();
    if counted && vetoes.any(|atom| atom.key == "vetoes") {
        return true;
    }
    // "List of vetoes by the Soviet Union": one member vetoes a text once.
    let one = matches!(&atoms[found.last].is, Is::Who(who) if who.members.len() == 1);
    if one && atoms[found.first].key == "vetoes" {
        return true;
    }
    // "three vetoes by Russia and China": more than one each.
    let cast = found.first.checked_sub(1).map(|at| &atoms[at].is);
    matches!((cast, &atoms[found.last].is), (Some(Is::Number(cast)), Is::Who(who))
        if atoms[found.first].key == "vetoes" && *cast as usize > who.members.len())
}

/// "a total of 36 drafts on the conflict have been vetoed", "vetoes a number of resolutions"
fn vetoed_a_number(atoms: &[Atom], found: &Match) -> bool {
    let dozens = atoms[found.first.saturating_sub(12)..found.last]
        .windows(4)
        .any(|some| matches!(some[0].is, Is::Number(5..)) && some[1..].iter().any(is_plural))
        && holds(atoms, found, |verb| verb.voice == Voice::Passive);
    let a_number = atoms[found.last..].windows(3).take(3).any(|three| {
        matches!(
            three[0].key.as_str(),
            "number" | "series" | "string" | "range" | "host" | "handful"
        ) && three[1].key == "of"
    }) && atoms[found.last..].iter().take(8).any(is_plural);
    dozens || a_number
}

/// "with Russia having vetoed every text before", "Three previous ones were vetoed by Washington"
fn vetoed_each(atoms: &[Atom], found: &Match) -> bool {
    let every = key_is(atoms.get(found.last + 1), &["every", "each", "any"])
        && matches!(
            atoms.get(found.last + 2).map(|atom| &atom.is),
            Some(Is::Thing(_) | Is::Council(_))
        )
        || key_is(
            atoms.get(found.last + 1),
            &["anything", "everything", "whatever"],
        );
    let ones = (found.first.saturating_sub(2)..=found.first).any(|at| atoms[at].key == "ones")
        && holds(atoms, found, |verb| verb.voice == Voice::Passive);
    every || ones
}

/// "each time it vetoed", "how many times it has used its veto", "This is the fourth time the US has used its veto"
fn counts_times(atoms: &[Atom], found: &Match) -> bool {
    // "For the fourth time the US has used its veto" tells of that time.
    let nth = |at: usize| {
        let ordinal = matches!(atoms[at].is, Is::Word(Some(Word::Ordinal(_))));
        let for_the = at > 1 && atoms[at - 1].key == "the" && atoms[at - 2].key == "for";
        ordinal && atoms[at + 1].key == "time" && !for_the
    };
    let first = found.first.saturating_sub(1);
    let nth_time = (first.saturating_sub(6)..first).any(nth)
        && holds(atoms, found, |verb| verb.lately || verb.earlier);
    let how_often = atoms[found.first.saturating_sub(5)..found.first.max(1)]
        .windows(2)
        .any(|two| {
            two[0].key == "many" && two[1].key == "times"
                || two[0].key == "how" && two[1].key == "often"
        });
    let each_time = atoms[..found.first.max(1)]
        .windows(2)
        .rev()
        .take(6)
        .any(|two| matches!(two[0].key.as_str(), "each" | "every") && two[1].key == "time");
    nth_time || how_often || each_time
}

/// "vetoed six resolutions", "vetoed the admission of Italy five times": what is counted behind a veto.
fn counts_texts(atoms: &[Atom], found: &Match) -> bool {
    let years = |at: usize| key_is(atoms.get(at), &["years", "months", "days"]);
    let hyphened = |at: usize| {
        atoms
            .get(at + 1)
            .is_some_and(|atom| matches!(atom.is, Is::Mark('-')))
    };
    let mut counted = None;
    let many = atoms[found.last..]
        .iter()
        .enumerate()
        .filter(|(i, _)| !years(found.last + i + 1))
        .map(|(_, atom)| atom)
        .skip(1)
        .take_while(|atom| !matches!(atom.is, Is::Verb(_) | Is::Mark('(')))
        .take(8)
        .enumerate()
        .any(|(i, atom)| match &atom.is {
            // "a nine-month renewal" is one.
            Is::Number(n) => {
                // "vetoed by Russia and China, had 13 votes", "because of its veto, with three abstentions", "vetoed it, 13 voting in
                // favour" count no texts.
                let votes = key_is(
                    atoms.get(found.last + i + 2),
                    &[
                        "votes",
                        "members",
                        "abstentions",
                        "abstaining",
                        "voting",
                        "in",
                    ],
                );
                // "vetoed by Peru: 7 for, 2 against"
                let listed = matches!(atoms[found.last + i].is, Is::Mark(':' | '-' | ','))
                    && key_is(
                        atoms.get(found.last + i + 2),
                        &["for", "against", "yes", "no"],
                    );
                let votes = votes || listed;
                let counts = *n > 1 && i < 4 && !votes && !hyphened(found.last + i + 1);
                counted = counted.or(counts.then_some(*n));
                counts
            }
            Is::Thing(thing) => thing.plural && i < 4,
            // "vetoed the admission of Italy five times"
            _ => atom.key == "times",
        });
    many && !on_days(atoms, counted)
}
