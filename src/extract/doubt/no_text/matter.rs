//! Matters that are decided and are no draft: a request, a meeting, a listing, a candidate, a debate, a report.

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::Lemma;

/// "the Council rejected their request", "rejected the US move over the Golan Heights": what was asked or done, not a text.
pub(super) fn rejects_a_request(atoms: &[Atom], found: &Match) -> bool {
    let whose = |atom: &Atom| matches!(atom.key.as_str(), "their" | "its" | "his" | "her");
    let asked = |atom: &Atom| matches!(atom.key.as_str(), "request" | "appeal" | "demand" | "call");
    let object = &atoms[found.last + 1..];
    let has = |most: usize, words: &[&str]| {
        let mut object = object.iter().take(most);
        object.any(|atom| words.contains(&atom.key.as_str()))
    };
    let theirs = atoms[found.last..]
        .windows(2)
        .take(2)
        .any(|two| whose(&two[0]) && asked(&two[1]));
    holds(atoms, found, |verb| verb.lemma == Lemma::Reject)
        && (theirs
            || has(9, &["request"]) && has(9, &["session", "meeting", "debate"])
            || has(4, &["move", "decision", "claim", "claims", "annexation"])
            || has(
                4,
                &[
                    "offer",
                    "offers",
                    "plea",
                    "pleas",
                    "explanation",
                    "excuse",
                    "ultimatum",
                ],
            ))
}

/// "a request by Pakistan for a meeting"
pub(super) fn asks_for_a_meeting(atoms: &[Atom], found: &Match) -> bool {
    const MEETINGS: [&str; 7] = [
        "meeting",
        "session",
        "debate",
        "discussion",
        "briefing",
        "delay",
        "postponement",
    ];
    let meets = |atom: &Atom| MEETINGS.contains(&atom.key.as_str());
    let mut asked = atoms[found.first..].iter().take(8);
    // "The Council called the meeting after the attack"
    let called = matches!(
        atoms[found.last].key.as_str(),
        "called" | "calls" | "requested" | "summoned"
    ) && atoms[found.last + 1..].iter().take(4).any(meets);
    called || atoms[found.first].key == "request" && asked.any(meets)
}

/// "blocked a US proposal to blacklist five of them": what a committee is asked to do, and no draft.
pub(super) fn lists_somebody(atoms: &[Atom], found: &Match) -> bool {
    let lists = |atom: &Atom| {
        let word = atom.key.as_str();
        matches!(word, "listing" | "delisting" | "delist")
            || word.starts_with("blacklist")
            || word.starts_with("designat")
    };
    holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Block | Lemma::Veto)
    }) && atoms[found.first..].iter().take(18).any(lists)
        && !names_a_draft(atoms)
}

/// "In the vote for Secretary-General, China vetoed his rival."
pub(super) fn vetoes_a_candidate(atoms: &[Atom], found: &Match) -> bool {
    let office = |three: &[Atom]| {
        matches!(three[0].key.as_str(), "for" | "as" | "next")
            && three[1].key == "secretary"
            && matches!(three[2].is, Is::Mark('-'))
    };
    // "China vetoed him", "vetoed his second term"
    let somebody = |at: usize| {
        let behind = atoms[at + 1..].iter().take(7);
        let ends = |atom: &&Atom| match atom.is {
            Is::Mark(mark) => mark != '-',
            _ => matches!(atom.is, Is::Thing(_)),
        };
        let mut object = behind.take_while(|atom| !ends(atom));
        object.any(|atom| is_of_a_candidate(atom.key.as_str()))
    };
    let vetoes = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice != Voice::Noun);
    let him = (found.first..=found.last).filter(vetoes).any(somebody);
    holds(atoms, found, |verb| verb.lemma == Lemma::Veto)
        && (him || atoms.windows(3).any(office))
        && !names_a_draft(atoms)
}

/// Words for somebody who stands for an office.
fn is_of_a_candidate(word: &str) -> bool {
    matches!(
        word,
        "him"
            | "candidate"
            | "candidates"
            | "candidacy"
            | "nominee"
            | "nomination"
            | "reappointment"
            | "re-election"
            | "reelection"
            | "term"
    )
}

/// "The Council's debate was vetoed": what nobody has a veto on, and no draft.
pub(super) fn is_of_a_debate(atoms: &[Atom], found: &Match) -> bool {
    let verb = (found.first..=found.last).find(|&at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice == Voice::Passive)
    });
    verb.and_then(|verb| verb.checked_sub(1)).is_some_and(|at| {
        matches!(
            atoms[at].key.as_str(),
            "debate" | "discussion" | "meeting" | "session" | "statement"
        )
    })
}

/// Whether what is adopted or vetoed is named, and no text: "adopted a statement", "endorsed by 113 countries".
pub(super) fn decides_another(atoms: &[Atom], found: &Match) -> bool {
    const OTHERS: [&str; 24] = [
        "idea",
        "notion",
        "visit",
        "trip",
        "invitation",
        "appearance",
        "nomination",
        "candidacy",
        "candidate",
        "nominee",
        "appointment",
        "reappointment",
        "statement",
        "statements",
        "bill",
        "law",
        "legislation",
        "report",
        "approach",
        "judgment",
        "budget",
        "constitution",
        "programme",
        "program",
    ];
    let decides = matches!(
        &atoms[found.last].is,
        Is::Verb(verb) if matches!(verb.lemma, Lemma::Adopt | Lemma::Veto)
    );
    let other = |atom: &Atom| OTHERS.contains(&atom.key.as_str());
    // "After debate the Council adopted it", "vetoed the consensus": no object before its verb.
    let object = atoms[found.last + 1..]
        .iter()
        .take(5)
        .take_while(|atom| !matches!(atom.is, Is::Verb(_) | Is::Thing(_)))
        .any(|atom| other(atom) || matches!(atom.key.as_str(), "consensus" | "debate"));
    // "a presidential statement, adopted by consensus"
    let statement = atoms[..found.last].iter().rev().take(2).any(other);
    decides && (object || statement || is_mere_support(atoms, found))
}

/// "endorsed by 113 countries": support, no decision.
fn is_mere_support(atoms: &[Atom], found: &Match) -> bool {
    let decides = |ahead: usize| match atoms.get(found.last + ahead).map(|atom| &atom.is) {
        Some(Is::Council(_)) => true,
        Some(Is::Who(who)) => who.count.is_some_and(|n| n <= 15),
        _ => false,
    };
    let by = atoms
        .get(found.last + 1)
        .is_some_and(|atom| atom.key == "by");
    atoms[found.last].key == "endorsed" && by && !decides(2) && !decides(3)
}

/// Whether a draft is named in a sentence, and not only what somebody proposed.
fn names_a_draft(atoms: &[Atom]) -> bool {
    atoms.iter().any(|atom| {
        matches!(
            atom.key.as_str(),
            "draft" | "drafts" | "resolution" | "resolutions" | "text" | "texts"
        ) && matches!(atom.is, Is::Thing(_))
    })
}
