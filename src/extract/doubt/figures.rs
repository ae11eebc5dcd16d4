//! Whether figures like a score count something else than votes: a match, an hour, the number of a rule.

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::Lemma;

/// Whether the figures of a match are no votes, or what they are of is no text.
pub(super) fn are_others(atoms: &[Atom], found: &Match) -> bool {
    is_of_a_match(atoms, found)
        || (found.first..=found.last)
            .filter(|&at| matches!(atoms[at].is, Is::Score(_)))
            .any(|at| numbers_something(atoms, at))
        || are_thanks(atoms, found)
        || are_a_name(atoms, found)
}

/// "the \"Three Noes\" of Khartoum": whether a number and a noun alone stand between quotation marks.
fn are_a_name(atoms: &[Atom], found: &Match) -> bool {
    let quote = |at: Option<usize>| {
        let atom = at.and_then(|at| atoms.get(at)).map(|atom| &atom.is);
        matches!(atom, Some(Is::Mark('"')))
    };
    found.last == found.first + 1
        && quote(found.first.checked_sub(1))
        && quote(Some(found.last + 1))
}

/// "Germany defeated Argentina 1-0": whether one State is said to have beaten another.
fn is_of_a_match(atoms: &[Atom], found: &Match) -> bool {
    let state = |at: usize| {
        let named = atoms[at].named_members();
        named.is_some_and(|who| who.members.len() == 1)
    };
    let from = found.first.saturating_sub(6);
    let beats = |at: &usize| {
        let beaten = match &atoms[*at].is {
            Is::Verb(verb) => {
                verb.lemma == Lemma::Reject
                    && verb.voice == Voice::Active
                    && verb.status == Status::Asserted
            }
            _ => matches!(atoms[*at].key.as_str(), "beat" | "thrashed" | "edged"),
        };
        beaten && at.checked_sub(1).is_some_and(state) && *at + 1 < atoms.len() && state(*at + 1)
    };
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
    (from..=found.last).any(|at| beats(&at)) && !atoms.iter().any(text)
}

/// "12-2 shifts", "paragraphs 10-2 and 10-3", "odds were 10-1": whether the word beside a score says what it numbers.
fn numbers_something(atoms: &[Atom], at: usize) -> bool {
    const BEHIND: [&str; 11] = [
        "shift", "shifts", "record", "odds", "season", "lead", "streak", "shot",
        // "a 3-5 year recovery"
        "year", "month", "week",
    ];
    const BEFORE: [&str; 16] = [
        "paragraph",
        "paragraphs",
        "article",
        "articles",
        "rule",
        "rules",
        "chapter",
        "chapters",
        "page",
        "pages",
        "room",
        "rooms",
        "odds",
        "lost",
        "flight",
        "clause",
    ];
    let behind = atoms.get(at + 1).map_or("", |atom| atom.key.as_str());
    let before = |back: usize| at.checked_sub(back).map_or("", |i| atoms[i].key.as_str());
    // "paragraphs 10-2 and 10-3"
    let joined = before(1) == "and" && at > 2 && matches!(atoms[at - 2].is, Is::Score(_));
    let first = if joined { 3 } else { 1 };
    let be = matches!(before(first), "were" | "was" | "are" | "is");
    // "lost 7-2" tells of a text where a text is named.
    let lost = before(first) == "lost"
        && atoms[..at]
            .iter()
            .any(|atom| matches!(atom.is, Is::Thing(_) | Is::Verb(_)));
    BEHIND.contains(&behind) || !lost && BEFORE.contains(&before(first + usize::from(be)))
}

/// "gave him a vote of thanks by 15 votes", "received 12 votes of thanks".
fn are_thanks(atoms: &[Atom], found: &Match) -> bool {
    let thanks = |three: &[Atom]| {
        matches!(three[0].key.as_str(), "vote" | "votes")
            && three[1].key == "of"
            && matches!(three[2].key.as_str(), "thanks" | "censure")
    };
    let counts = |atom: &Atom| matches!(atom.is, Is::Number(_) | Is::Score(_));
    let adopts = holds(atoms, found, |verb| verb.lemma == Lemma::Adopt);
    (adopts || atoms[found.first..=found.last].iter().any(counts)) && atoms.windows(3).any(thanks)
}
