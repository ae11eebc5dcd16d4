//! Whether words give what follows as the false report of others: myths, rumours, corrections, claims checked.

mod disowned;

use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is};
use crate::extract::words::Word;
use disowned::is_disowned;

/// How many words before a match a false report may be named.
const FAR: usize = 16;

/// "It is a myth that France vetoed it", "Reports that Russia vetoed it are wrong", "Despite claims that Chile voted for it, …": whether
/// a match is what somebody says and is not so.
pub(super) fn is_a_false_report(atoms: &[Atom], found: &Match) -> bool {
    let clause = clause_before(atoms, found.first);
    is_labelled(atoms)
        || is_under_a_false_head(clause)
        || is_pretended(atoms, found)
        || is_said_wrongly(clause)
        || is_disowned(clause, &atoms[found.last + 1..])
        || is_thought(clause)
}

/// "Contrary to claims that it was withdrawn": whether what an atom says is what a report says that the words before it disown.
pub(super) fn is_under_a_disowned_report(atoms: &[Atom], at: usize) -> bool {
    is_disowned(clause_before(atoms, at), &[])
}

/// The words before a match back to a mark, a "but", or an "after": "Fake news spread after Russia vetoed it".
fn clause_before<'a, 't>(atoms: &'a [Atom<'t>], first: usize) -> &'a [Atom<'t>] {
    let parts = |atom: &Atom| {
        matches!(atom.is, Is::Mark(',' | ';' | ':' | '(' | ')'))
            || matches!(atom.key.as_str(), "but" | "after" | "when")
    };
    let from = atoms[..first]
        .iter()
        .rposition(parts)
        .map_or(0, |at| at + 1);
    &atoms[from.max(first.saturating_sub(FAR))..first]
}

/// "Claim: China vetoed it", "FALSE: posts say …": whether a sentence is headed as what a check of facts looks into.
fn is_labelled(atoms: &[Atom]) -> bool {
    let mut head = atoms
        .iter()
        .filter(|atom| !matches!(atom.is, Is::Mark('"' | '*')));
    let label = head.next().map_or("", |atom| atom.key.as_str());
    matches!(
        label,
        "claim" | "false" | "myth" | "rumour" | "rumor" | "fake"
    ) && head
        .next()
        .is_some_and(|atom| matches!(atom.is, Is::Mark(':')))
}

/// "It is a myth that", "rumours that", "a fake tweet said", "as though": whether a word says of all that follows it that it is not so.
fn is_under_a_false_head(clause: &[Atom]) -> bool {
    const FALSE: [&str; 17] = [
        "myth",
        "misconception",
        "fallacy",
        "hoax",
        "rumour",
        "rumor",
        "rumours",
        "rumors",
        "speculation",
        "fake",
        "bogus",
        "fabricated",
        "doctored",
        "parody",
        "spoof",
        "satirical",
        "supposedly",
    ];
    clause.iter().any(|atom| FALSE.contains(&atom.key.as_str()))
        || clause
            .windows(2)
            .any(|two| two[0].key == "as" && two[1].key == "though")
}

/// "pretended to have voted for it": whether somebody only made as if.
fn is_pretended(atoms: &[Atom], found: &Match) -> bool {
    let as_if = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "pretended" | "pretends" | "pretending" | "feigned"
        )
    };
    atoms[found.first.saturating_sub(4)..=found.last]
        .iter()
        .any(as_if)
}

/// Whether a word is one of telling: "said", "stated", "claims".
fn is_telling(word: &str) -> bool {
    matches!(
        word,
        "say"
            | "says"
            | "said"
            | "saying"
            | "state"
            | "states"
            | "stated"
            | "report"
            | "reports"
            | "reported"
            | "claim"
            | "claims"
            | "claimed"
            | "claiming"
            | "write"
            | "writes"
            | "wrote"
            | "written"
            | "suggest"
            | "suggests"
            | "suggested"
            | "implied"
            | "assert"
            | "asserts"
            | "asserted"
            | "alleged"
            | "think"
            | "thinks"
            | "told"
    )
}

/// "incorrectly said that", "An earlier version said that", "has corrected an article that said", "is mistaken when he says that": whether
/// words tell that somebody said it wrongly.
fn is_said_wrongly(clause: &[Atom]) -> bool {
    const WRONGLY: [&str; 8] = [
        "incorrectly",
        "wrongly",
        "falsely",
        "mistakenly",
        "erroneously",
        "inaccurately",
        "misleadingly",
        "baselessly",
    ];
    const POSTED: [&str; 12] = [
        "post",
        "posts",
        "tweet",
        "tweets",
        "video",
        "videos",
        "meme",
        "memes",
        "caption",
        "image",
        "screenshot",
        "message",
    ];
    let key = |atom: &Atom, words: &[&str]| words.contains(&atom.key.as_str());
    let Some(told) = clause
        .iter()
        .rposition(|atom| is_telling(atom.key.as_str()))
    else {
        return false;
    };
    let near = &clause[told.saturating_sub(2)..clause.len().min(told + 3)];
    let before = &clause[..told];
    near.iter().any(|atom| key(atom, &WRONGLY))
        || is_of_an_earlier_article(before)
        || before.windows(2).any(|two| {
            matches!(two[0].key.as_str(), "mistaken" | "wrong" | "incorrect")
                && matches!(two[1].key.as_str(), "when" | "to" | "in" | "if")
        })
        || before
            .iter()
            .any(|atom| key(atom, &POSTED) || key(atom, &["corrected", "correction", "corrects"]))
}

/// "An earlier version of this article": whether words name what was said in print and has been mended.
fn is_of_an_earlier_article(words: &[Atom]) -> bool {
    let earlier = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "earlier" | "previous" | "original" | "version"
        )
    };
    let article = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "article" | "story" | "report" | "post" | "column" | "piece" | "edition" | "dispatch"
        )
    };
    let at = words.iter().position(earlier);
    at.is_some_and(|at| words[at..].iter().take(5).any(article))
}

/// Whether a word calls what was said false.
pub(crate) fn is_false(word: &str) -> bool {
    matches!(
        word,
        "wrong"
            | "false"
            | "untrue"
            | "incorrect"
            | "inaccurate"
            | "unfounded"
            | "baseless"
            | "groundless"
            | "misleading"
            | "fabricated"
            | "fake"
            | "nonsense"
    )
}

/// "Many people think that France vetoed it", "Many remember the vote as 14-1": whether it is what many take for true.
fn is_thought(clause: &[Atom]) -> bool {
    let many = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "many" | "most" | "some" | "you" | "readers"
        )
    };
    let think = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "think" | "believe" | "remember" | "assume" | "write" | "suppose"
        )
    };
    // "You may remember how the Council voted": it did.
    let reminded = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Modal)));
    let thought = clause.iter().position(think);
    thought.is_some_and(|at| {
        let before = &clause[at.saturating_sub(2)..at];
        before.iter().any(many) && !before.iter().any(reminded)
    })
}
