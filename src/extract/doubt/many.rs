//! Whether words speak of several votes at once: a claim about history, and no vote.

mod texts;
mod times;
mod vetoes;

use super::last_verb;
use super::latest::tells_of_the_latest;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Verb};
use crate::extract::words::Lemma;

/// Whether a match speaks of votes in plural ("vetoed six resolutions", "vetoed it 45 times"): a claim, not a vote.
pub(super) fn speaks_of_many(atoms: &[Atom], found: &Match) -> bool {
    !tells_of_the_latest(atoms, found.last)
        && (times::happened_often(atoms, found)
            || texts::is_of_several_texts(atoms, found)
            || vetoes::is_of_several_vetoes(atoms, found)
            || attempts(atoms, found))
}

/// "Four previous attempts to adopt a resolution failed."
fn attempts(atoms: &[Atom], found: &Match) -> bool {
    // "one of the 13 to vote for it" counts members.
    let votes = |verb: &Verb| {
        matches!(
            verb.lemma,
            Lemma::Vote | Lemma::Abstain | Lemma::Support | Lemma::Oppose
        )
    };
    let open = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Hedged && !votes(verb));
    // "thwarted any attempt at a cease-fire"
    let any = atoms[found.first..]
        .windows(2)
        .take(found.last + 2 - found.first)
        .any(|two| {
            matches!(two[0].key.as_str(), "any" | "every" | "all")
                && matches!(
                    two[1].key.as_str(),
                    "attempt" | "attempts" | "effort" | "efforts" | "proposal" | "proposals"
                )
        });
    // "three drafts that would have called for a truce" were no attempts.
    let would = |at: usize| {
        at.checked_sub(1)
            .is_some_and(|i| matches!(atoms[i].key.as_str(), "that" | "which"))
    };
    any || (found.first.saturating_sub(6)..found.last).any(|at| {
        // "received the nine votes to be adopted" counts no attempts.
        // Nor does "took ten minutes to pass it".
        let votes = at.checked_sub(1).is_some_and(|i| {
            key_is(
                atoms.get(i),
                &[
                    "votes", "minutes", "hours", "days", "weeks", "months", "years",
                ],
            )
        });
        open(&atoms[at])
            && !would(at)
            && !votes
            && atoms[at.saturating_sub(3)..at]
                .iter()
                .any(|atom| matches!(atom.is, Is::Number(2..)) || atom.key == "several")
    })
}

fn key_is(atom: Option<&Atom>, keys: &[&str]) -> bool {
    atom.is_some_and(|atom| keys.contains(&atom.key.as_str()))
}

/// Texts in plural, none of them named.
fn is_plural(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Thing(thing) if thing.plural && thing.resolution.is_none() && thing.draft.is_none())
}

/// What a match says was done: its last verb. "The United States, which had vetoed three drafts, abstained" speaks of one vote.
fn verb(atoms: &[Atom], found: &Match) -> Option<Lemma> {
    last_verb(atoms, found).map(|verb| verb.lemma)
}
