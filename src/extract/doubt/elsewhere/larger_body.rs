//! Counts of more votes than the Council ever had seats: "143 nations voted", "by 50 to 8".

use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::Lemma;

/// Where a sentence counts more votes than the Council ever had seats: another body's vote, whatever its name.
pub(crate) fn larger_body(atoms: &[Atom]) -> Option<usize> {
    (0..atoms.len()).find(|&at| {
        matches!(atoms[at].is, Is::Number(16..1900))
            && (counts_voters(atoms, at) || counts_votes(atoms, at))
    })
}

/// "143 nations voted to condemn it", "153 countries in favour": whether a number at an atom is of those who voted.
fn counts_voters(atoms: &[Atom], at: usize) -> bool {
    let voter = |at: usize| {
        atoms.get(at).is_some_and(|atom| {
            matches!(
                atom.key.as_str(),
                "members" | "countries" | "nations" | "states" | "delegations"
            )
        })
    };
    let described =
        || matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Word(_))) && voter(at + 2);
    if !voter(at + 1) && !described() {
        return false;
    }
    let votes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Active && (verb.voted || matches!(verb.lemma, Lemma::Vote | Lemma::Abstain | Lemma::Cast)));
    let sides = matches!(
        atoms.get(at + 2).map_or("", |atom| atom.key.as_str()),
        "in" | "against"
    ) && atoms
        .get(at + 3)
        .is_none_or(|atom| atom.key.starts_with("favo") || atoms[at + 2].key == "against");
    sides || atoms[at..].iter().skip(2).take(14).any(votes)
}

/// "93 votes", "141 in favour", "by 50 to 8": whether a number at an atom counts votes.
fn counts_votes(atoms: &[Atom], at: usize) -> bool {
    let [number, first, second, ..] = &atoms[at..] else {
        return false;
    };
    let Is::Number(n) = number.is else {
        return false;
    };
    let counts = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "votes" | "vote" | "voted" | "against" | "abstentions" | "abstained" | "abstaining"
        )
    };
    let favour = first.key == "in" && second.key.starts_with("favo");
    let link = matches!(first.is, Is::Mark('-')) || first.key == "to";
    let score = link && matches!(second.is, Is::Number(m) if m < n);
    // "adopted resolution 1004 by 50 to 8"
    let adopts = || {
        let by = at.checked_sub(1).is_some_and(|i| {
            atoms[i].key == "by" || matches!(atoms[i].is, Is::Mark(',') | Is::Verb(_))
        });
        let adopted = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Adopt | Lemma::Reject) && verb.status == Status::Asserted);
        by && atoms[..at].iter().rev().take(9).any(adopted)
    };
    counts(first) || favour || score && (atoms.iter().any(counts) || adopts())
}
