//! Verbs of deciding in another sense: a text handed on, printed, shot down, refused later, or endorsing something itself.

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::Lemma;

/// "Resolution 242 was rejected by Israel", years after the Council adopted it.
pub(super) fn rejects_an_adopted_text(atoms: &[Atom], found: &Match) -> bool {
    let numbered = matches!(&atoms[found.first].is, Is::Thing(thing) if thing.resolution.is_some());
    numbered
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Reject && verb.voice == Voice::Passive
        })
}

/// "The document was passed to France": handed to somebody, and not adopted.
pub(super) fn is_handed_on(atoms: &[Atom], found: &Match) -> bool {
    let passed = matches!(&atoms[found.last].is, Is::Verb(verb) if verb.voice == Voice::Passive)
        && atoms[found.last].key == "passed";
    let to = atoms
        .get(found.last + 1)
        .is_some_and(|atom| atom.key == "to");
    let whom = atoms.get(found.last + 2);
    passed && to && whom.is_some_and(|atom| matches!(atom.is, Is::Who(_)) || atom.key == "the")
}

/// "The text carried by Russia's state agency": printed in a paper, and not adopted.
pub(super) fn is_printed(atoms: &[Atom], found: &Match) -> bool {
    const PAPERS: [&str; 9] = [
        "agency",
        "press",
        "newspaper",
        "newspapers",
        "daily",
        "television",
        "radio",
        "media",
        "tass",
    ];
    let carried = atoms[found.first..=found.last]
        .iter()
        .any(|atom| atom.key == "carried");
    let mut behind = atoms[found.last + 1..].iter().take(4);
    carried && behind.any(|atom| PAPERS.contains(&atom.key.as_str()))
}

/// "adopted a resolution after an airliner was shot down": what was shot down is not the text named before.
pub(super) fn is_of_an_aircraft(atoms: &[Atom], found: &Match) -> bool {
    let shot = |at: &usize| atoms[*at].key == "shot";
    let Some(shot) = (found.first..=found.last).find(shot) else {
        return false;
    };
    let behind_text = atoms[..shot]
        .iter()
        .rev()
        .take_while(|atom| !matches!(atom.is, Is::Thing(_)));
    behind_text.take(10).any(|atom| {
        matches!(
            atom.key.as_str(),
            "after"
                | "when"
                | "before"
                | "since"
                | "over"
                | "flight"
                | "plane"
                | "airliner"
                | "aircraft"
                | "jet"
                | "helicopter"
                | "drone"
        )
    })
}

/// "political changes initiated by Bolivia's President": whether what was submitted is named right before the words, and neither it nor
/// anything before it is a text.
pub(super) fn submits_no_text(atoms: &[Atom], found: &Match) -> bool {
    let participle = matches!(&atoms[found.first].is, Is::Verb(verb) if verb.lemma == Lemma::Submit && verb.past);
    let noun = found
        .first
        .checked_sub(1)
        .is_some_and(|i| matches!(atoms[i].is, Is::Word(None)) && atoms[i].key.len() > 3);
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
    participle && noun && !atoms[..=found.last].iter().any(text)
}

/// "a resolution which endorsed the plan", "the resolution endorsed holding the elections": the text did, and not the Council.
pub(super) fn text_endorses(atoms: &[Atom], found: &Match) -> bool {
    let endorses = |at: usize| {
        let word = atoms[at].key.as_str();
        word.starts_with("endors") || word.starts_with("approv") || word.starts_with("authori")
    };
    let object = |at: usize| {
        atoms.get(at + 1).is_some_and(|atom| match &atom.is {
            Is::Verb(verb) => verb.voice == Voice::Ing,
            _ => matches!(atom.key.as_str(), "holding" | "sending" | "deploying"),
        })
    };
    let itself = (found.first + 1..=found.last).any(|at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.voice == Voice::Active)
            && matches!(atoms[at - 1].is, Is::Thing(_))
            && endorses(at)
            && object(at)
    });
    itself || (found.first + 1..=found.last).any(|at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.voice == Voice::Active)
            && matches!(atoms[at - 1].key.as_str(), "which" | "that")
            && matches!(atoms[found.first].is, Is::Thing(_))
            && atoms.get(at + 1).is_some_and(|atom| {
                matches!(atom.key.as_str(), "the" | "a" | "an" | "its" | "their")
            })
    })
}
