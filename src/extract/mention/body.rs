//! Bodies that vote: the Council, those that are not the Council, and those of which a text speaks without their acting.

mod acting;
mod named;
mod names;

pub(super) use named::{AFTER_THE, openers};

use super::{Atom, Is, Mentions};
use crate::extract::token::{Kind, Token};
use crate::extract::words::Word;
use acting::{ACTING, DECIDES};

impl Mentions<'_> {
    /// A body that votes; a plain word where another than the Council does not act.
    pub(super) fn body(&self, tokens: &[Token], at: usize, before: &[Atom]) -> Option<(usize, Is)> {
        let (used, council) = named::body(tokens, at)?;
        let state = |i: usize| {
            tokens.get(i).is_some_and(|token| token.capital)
                && self.names.at(self.text, tokens, i).is_some()
        };
        let is = if council {
            if is_of_one_state(tokens, at, used, state) {
                Is::OtherBody(true)
            } else {
                Is::Council(names_security(tokens, at, used))
            }
        } else if is_addressed(before)
            || is_session_called(before)
            || is_founded(before)
            || is_under_the_council(tokens, at, used, before)
            || is_of_a_report(tokens, at + used)
        {
            Is::Word(None)
        } else {
            Is::OtherBody(!is_in_passing(tokens, at, used))
        };
        Some((used, is))
    }
}

/// "recommending to the General Assembly the admission of": the Council does.
fn is_addressed(before: &[Atom]) -> bool {
    matches!(before, [.., verb, to, the] if the.key == "the"
        && to.key == "to"
        && verb.key.as_str().starts_with("recommend"))
}

/// "called an emergency special session of the", "convening a special session of": whether words call a session of the body behind them.
fn is_session_called(before: &[Atom]) -> bool {
    const CALLS: [&str; 4] = ["call", "conven", "summon", "request"];
    const LONGEST: usize = 6;
    let (Some((last, before)), true) = (before.split_last(), before.len() > 3) else {
        return false;
    };
    let before = match (last.key.as_str(), before) {
        ("of", before) => before,
        ("the", [before @ .., of]) if of.key == "of" => before,
        _ => return false,
    };
    let [before @ .., special, session] = before else {
        return false;
    };
    let calls = |atom: &Atom| {
        let word = atom.key.as_str();
        CALLS.iter().any(|stem| word.starts_with(stem))
    };
    session.key == "session"
        && special.key == "special"
        && before.iter().rev().take(LONGEST).any(calls)
}

/// "a text establishing a commission", "the establishment of a truce commission"
fn is_founded(before: &[Atom]) -> bool {
    const FOUNDS: [&str; 5] = ["establish", "creat", "appoint", "form", "send"];
    let founds = |atom: &Atom| {
        let verb = atom.key.as_str().trim_start_matches("to ");
        FOUNDS.iter().any(|stem| verb.starts_with(stem))
    };
    let described = matches!(before.last(), Some(atom) if matches!(atom.is, Is::Word(None)));
    match &before[..before.len() - usize::from(described)] {
        [.., verb, of, a] if matches!(a.key.as_str(), "a" | "an") => {
            founds(of) || of.key == "of" && founds(verb)
        }
        [verb, a] if matches!(a.key.as_str(), "a" | "an") => founds(verb),
        _ => false,
    }
}

/// "its committee of experts", "the sanctions committee", "by Council Commission of three"
fn is_under_the_council(tokens: &[Token], at: usize, used: usize, before: &[Atom]) -> bool {
    let key = |at: usize| tokens.get(at).map_or("", |token| token.key.as_str());
    let of_experts = key(at + used) == "of" && key(at + used + 1) == "experts";
    let on_sanctions = at.checked_sub(1).is_some_and(|i| key(i) == "sanctions");
    let of_the_council = matches!(before, [.., by, council] if matches!(council.is, Is::Council(_))
        && matches!(by.is, Is::Word(Some(Word::Preposition))));
    of_experts || on_sanctions || of_the_council
}

/// "the Committee's three recommendations", "the sub-committee's report": whether what follows a body is something it laid before the
/// Council.
fn is_of_a_report(tokens: &[Token], behind: usize) -> bool {
    let key = |at: usize| tokens.get(at).map_or("", |token| token.key.as_str());
    let laid = |word: &str| {
        [
            "report",
            "recommendation",
            "finding",
            "conclusion",
            "meeting",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    };
    key(behind) == "'s" && (laid(key(behind + 1)) || laid(key(behind + 2)))
}

/// The Council of one State, by what stands before or behind its name: "Russia's Security Council voted", "the Security Council of
/// Belarus", "his Security Council". "Russia's Security Council veto" is one in the Council.
fn is_of_one_state(
    tokens: &[Token],
    at: usize,
    used: usize,
    state: impl Fn(usize) -> bool,
) -> bool {
    let key = |at: usize| tokens.get(at).map_or("", |token| token.key.as_str());
    let before = |back: usize| at.checked_sub(back).map_or("", |at| key(at));
    let end = at + used;
    if key(end) == "of" {
        let the = usize::from(key(end + 1) == "the");
        return state(end + 1 + the);
    }
    let its_own = matches!(before(1), "his" | "federal" | "supreme");
    let owned = before(1) == "'s" && at.checked_sub(2).is_some_and(&state);
    let described = at.checked_sub(1).is_some_and(&state);
    if !(its_own || owned || described) {
        return false;
    }
    tokens.get(end).is_none_or(|token| match token.kind {
        Kind::Mark(mark) => matches!(mark, ',' | '.' | ';'),
        _ => {
            DECIDES.contains(&key(end))
                || key(end).ends_with("ly")
                || matches!(key(end), "met" | "has" | "had" | "chaired" | "convened")
                || key(end) == "on" && !described
        }
    })
}

/// Whether the Council's name says which council it is.
fn names_security(tokens: &[Token], at: usize, used: usize) -> bool {
    tokens[at..at + used]
        .iter()
        .any(|token| matches!(token.key.as_str(), "security" | "unsc" | "sc"))
}

/// Whether a body is one that prose names in passing.
fn is_in_passing(tokens: &[Token], at: usize, used: usize) -> bool {
    let (first, last) = (tokens[at].key.as_str(), tokens[at + used - 1].key.as_str());
    PASSING.contains(&last)
        || first == "cooperation"
        || ACTING.contains(&first)
        || used == 1 && first == "board"
        || last == "assembly" && !matches!(first, "general" | "the" | "health")
}

/// Bodies that prose names in passing: the last word of their name.
const PASSING: [&str; 7] = [
    "eu",
    "committee",
    "commission",
    "league",
    "union",
    "states",
    "cabinet",
];
