//! Whether words give a vote as somebody's fear, hope, wager or wish: "a veto by Peru is what they dread", "the odds are that".

use super::told;
use crate::extract::doubt::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::Word;

/// "A veto by Peru is what they fear", "nine votes for the draft is all that France asks for".
pub(super) fn is_what_they_fear(atoms: &[Atom], found: &Match) -> bool {
    const FEARS: [&str; 13] = [
        "fear",
        "dread",
        "hop",
        "want",
        "wish",
        "reckon",
        "expect",
        "count",
        "ask",
        "predict",
        "anticipat",
        "bet",
        "need",
    ];
    let own = holds(atoms, found, |verb| {
        verb.past && verb.voice == Voice::Active
    });
    if own {
        return false;
    }
    let behind = &atoms[found.last + 1..];
    let copula = behind
        .iter()
        .take(12)
        .zip(behind.iter().skip(1))
        .position(|(be, what)| {
            matches!(be.key.as_str(), "is" | "was" | "were" | "are" | "be")
                && matches!(what.key.as_str(), "what" | "all")
        });
    let begins = |atom: &Atom| {
        FEARS.iter().any(|stem| {
            atom.key
                .as_str()
                .trim_start_matches("to ")
                .starts_with(stem)
        })
    };
    copula.is_some_and(|at| {
        !behind[..at].iter().any(told) && behind[at + 2..].iter().take(7).any(begins)
    })
}

/// "its dream of a 15-0 vote", "the odds are that Peru vetoes it", "the smart money is on a veto": whether a noun for something hoped or
/// feared governs the words.
pub(super) fn is_governed(atoms: &[Atom], found: &Match) -> bool {
    const NOUNS: [&str; 22] = [
        "dream",
        "dreams",
        "prospect",
        "prospects",
        "odds",
        "bet",
        "bets",
        "money",
        "hope",
        "hopes",
        "likelihood",
        "possibility",
        "prediction",
        "predictions",
        "forecast",
        "forecasts",
        "guess",
        "expectation",
        "expectations",
        "assumption",
        "danger",
        "talk",
    ];
    let before = &atoms[..found.first];
    let described = |atom: &&Atom| {
        atom.key != "that" && matches!(atom.is, Is::Word(Some(Word::Determiner)))
            || atom.is_adjective()
            || matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Noun)
            || matches!(atom.key.as_str(), "vote" | "of" | "with")
    };
    let mut words = before.iter().rev().skip_while(described).take(4).peekable();
    // What was skipped may itself end in "of".
    let of = before
        .iter()
        .rev()
        .take_while(described)
        .any(|atom| atom.key == "of");
    let link = words
        .next_if(|atom| matches!(atom.key.as_str(), "that" | "on"))
        .is_some();
    while words
        .next_if(|atom| matches!(atom.is, Is::Word(Some(Word::Be))))
        .is_some()
    {}
    (of || link)
        && words
            .next()
            .is_some_and(|atom| NOUNS.contains(&atom.key.as_str()))
}

/// "They want a resolution vetoed by Peru, to shame it", "to have the draft vetoed suits them", "it is hard to see Peru abstaining".
pub(super) fn is_of_a_text_wanted(atoms: &[Atom], found: &Match) -> bool {
    const WANTS: [&str; 7] = ["want", "prefer", "need", "seek", "like", "desir", "wish"];
    const FAR: usize = 4;
    let key = |at: Option<usize>| at.map_or("", |at| atoms[at].key.as_str());
    if holds(atoms, found, |verb| verb.voice == Voice::Ing) {
        let before = &atoms[..found.first];
        let hard = |atom: &Atom| matches!(atom.key.as_str(), "hard" | "difficult" | "impossible");
        return before
            .last()
            .is_some_and(|atom| matches!(atom.key.as_str(), "see" | "imagine"))
            && before.iter().rev().take(FAR).any(hard);
    }
    let participle = |at: usize| matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Verb(verb)) if verb.past && verb.voice == Voice::Active);
    let text = |at: &usize| matches!(atoms[*at].is, Is::Thing(_)) && participle(*at);
    let from = found.first.saturating_sub(FAR - 1);
    let Some(text) = (from..=found.first).rev().find(text) else {
        return false;
    };
    let before = key(text.checked_sub(2));
    let wants = WANTS.iter().any(|stem| before.starts_with(stem));
    let have = matches!(before, "have" | "get") && key(text.checked_sub(3)) == "to";
    matches!(key(text.checked_sub(1)), "a" | "an") && wants
        || have && !atoms[..text].iter().any(told)
}
