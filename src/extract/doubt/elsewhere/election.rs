//! Votes for candidates: a ballot, a straw poll, votes for one man.

use crate::extract::mention::{Atom, Is};
use crate::extract::words::{Lemma, Word};

/// The words of an election.
pub(crate) const ELECTION: [&str; 11] = [
    "poll",
    "polls",
    "judge",
    "ballot",
    "election",
    "elections",
    "candidate",
    "candidates",
    "straw",
    "judges",
    "candidacy",
];

/// Whether a word speaks of an election; a poll may be one of opinions.
pub(crate) fn is_election(atom: &Atom) -> bool {
    ELECTION.contains(&atom.key.as_str())
        && !matches!(atom.key.as_str(), "poll" | "polls" | "judge")
}

/// "In the second ballot he got 14 votes": whether a sentence tells of votes for candidates. "It cast the only negative ballot" does not.
pub(crate) fn is_on_candidates(atoms: &[Atom]) -> bool {
    let round = || {
        let ballot = atoms.iter().position(|atom| atom.key == "ballot");
        ballot.is_some_and(|at| {
            let before = &atoms[at.saturating_sub(5)..at];
            before
                .iter()
                .any(|atom| matches!(atom.key.as_str(), "in" | "on"))
        }) && !says_yes_or_no(atoms)
    };
    (atoms.iter().any(is_ballot) || round()) && !goes_on_to_a_vote(atoms)
}

/// "He got 14 votes and China vetoed him", "ten voted for him": whether a sentence tells of votes for one man.
pub(crate) fn is_on_somebody(atoms: &[Atom]) -> bool {
    atoms.windows(2).any(|two| {
        let votes = two[0].key == "for"
            || matches!(&two[0].is, Is::Verb(verb) if verb.lemma == Lemma::Veto);
        votes && two[1].key == "him"
    })
}

/// "held a straw poll, then a formal vote": whether a sentence that speaks of a ballot tells of a vote that followed it.
pub(crate) fn goes_on_to_a_vote(atoms: &[Atom]) -> bool {
    let formal = |two: &[Atom]| {
        matches!(two[0].key.as_str(), "formal" | "actual" | "recorded") && two[1].key == "vote"
    };
    let went = |atom: &Atom| matches!(atom.key.as_str(), "held" | "took" | "then" | "proceeded");
    let open = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Modal)));
    atoms.windows(2).any(formal) && atoms.iter().any(went) && !atoms.iter().any(open)
}

/// Whether a word speaks of votes for candidates, and not only of people who may be chosen.
fn is_ballot(atom: &Atom) -> bool {
    matches!(atom.key.as_str(), "straw" | "poll" | "polls" | "judge")
}

/// "Ten voted yes and two voted no in the ballot": whether members voted on a question, and for nobody.
fn says_yes_or_no(atoms: &[Atom]) -> bool {
    const OFFICES: [&str; 14] = [
        "post",
        "seat",
        "seats",
        "court",
        "secretary",
        "judges",
        "judge",
        "office",
        "successor",
        "job",
        "he",
        "she",
        "him",
        "her",
    ];
    let has = |word: &str| atoms.iter().any(|atom| atom.key == word);
    has("yes") && has("no") && !OFFICES.into_iter().any(has)
}
