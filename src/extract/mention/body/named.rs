//! Where words name a body, and whether it is the Council.

use super::acting::{ACTING, acting, special_session};
use super::names::{BODIES, OTHER_COUNCILS};
use crate::extract::token::{Kind, Token};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

pub(super) fn body(tokens: &[Token], at: usize) -> Option<(usize, bool)> {
    let first = tokens[at].key.as_str();
    if matches!(first, "committee" | "body" | "panel") && has_the_seats(tokens, at)
        || matches!(first, "body" | "panel" | "organ") && is_the_highest(tokens, at)
    {
        return Some((1, true));
    }
    if let Some(used) = acting(tokens, at).or_else(|| special_session(tokens, at)) {
        return Some((used, false));
    }
    // "freedom of assembly", "to elect a constituent assembly", "on board"
    let before = at.checked_sub(1).map_or("", |i| tokens[i].key.as_str());
    if matches!(first, "assembly" | "board")
        && matches!(before, "of" | "on" | "across" | "constituent" | "elected")
    {
        return None;
    }
    // "a court in Columbia, SC" is of a State of the Union; cables mean the Council.
    let mark = at.checked_sub(1).map(|i| tokens[i].kind);
    if first == "sc"
        && (matches!(mark, Some(Kind::Mark(',' | '(' | '/' | '"'))) || !tokens[at].capital)
    {
        return None;
    }
    let named = BY_FIRST.get(first).map_or(&[][..], Vec::as_slice);
    named
        .iter()
        .find_map(|(others, council)| {
            let used = 1 + others.len();
            let after = tokens.get(at + 1..at + used)?;
            let same = after
                .iter()
                .zip(others)
                .all(|(token, word)| token.key == *word);
            let names_another =
                first == "the" && *council && tokens.get(at + used).is_some_and(|t| t.key == "of");
            (same && !names_another).then_some((used, *council))
        })
        .or_else(|| (first == "council").then(|| council(tokens, at))?)
}

/// "47-nation council", "city council", "15-member council", "Council": a council by what stands before it alone.
fn council(tokens: &[Token], at: usize) -> Option<(usize, bool)> {
    let word = |back: usize| at.checked_sub(back).map(|i| tokens[i].key.as_str());
    // "47-nation council" is another's.
    let seats = at.checked_sub(3).map(|i| tokens[i].kind);
    let of_many = matches!(seats, Some(Kind::Number(n)) if n != 15 && n != 11)
        && matches!(word(1), Some("member" | "nation" | "country"));
    // "the Council of Europe"
    let of_europe = tokens.get(at + 1).is_some_and(|t| t.key == "of")
        && tokens
            .get(at + 2)
            .is_some_and(|t| matches!(t.key.as_str(), "europe" | "state" | "elders" | "guardians"));
    let another = of_europe || word(1).is_some_and(|word| OTHER_COUNCILS.contains(&word));
    if of_many || another {
        return Some((1, false));
    }
    let begins = at == 0 && tokens[at].capital && tokens.get(1).is_none_or(|t| t.key != "of");
    let owned = word(1).is_none_or(|word| word == "'s");
    (begins || !owned).then_some((1, true))
}

/// "the 15 members of the committee", "the 15-member panel": a body with the Council's seats, whatever it is called.
fn has_the_seats(tokens: &[Token], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |i| tokens[i].key.as_str());
    let seats = |back: usize| {
        let kind = at.checked_sub(back).map(|i| tokens[i].kind);
        kind == Some(Kind::Number(15)) || word(back) == "fifteen"
    };
    let members = |back: usize| matches!(word(back), "members" | "member" | "nation" | "states");
    (members(3) && seats(4) && [word(2), word(1)] == ["of", "the"]) || (members(1) && seats(3))
}

/// "the U.N.'s top decision-making body", "the world body's most powerful organ": the Council, by its rank among the bodies there.
fn is_the_highest(tokens: &[Token], at: usize) -> bool {
    const LONGEST: usize = 7;
    let before = &tokens[at.saturating_sub(LONGEST)..at];
    let ranks = |token: &Token| matches!(token.key.as_str(), "top" | "highest" | "powerful");
    let Some(ranked) = before.iter().rposition(ranks) else {
        return false;
    };
    let told = |token: &Token| {
        token.kind == Kind::Mark('-')
            || matches!(
                token.key.as_str(),
                "decision" | "making" | "security" | "political"
            )
    };
    let most = usize::from(before[ranked].key == "powerful");
    let owner = ranked.checked_sub(most).map(|end| &before[..end]);
    let of_the_un = matches!(owner, Some([.., body, whose]) if whose.key == "'s"
        && matches!(body.key.as_str(), "un" | "u.n." | "nations" | "body"));
    of_the_un && before[ranked + 1..].iter().all(told)
}

/// What "the" leads to in the names of bodies.
pub(in crate::extract::mention) const AFTER_THE: &[&str] =
    &["council", "assembly", "sc", "house", "us", "u.s."];

/// The first words of bodies.
pub(in crate::extract::mention) fn openers() -> Vec<&'static str> {
    let first = |(words, _): &(&'static str, bool)| words.split(' ').next();
    BODIES
        .iter()
        .filter_map(first)
        .chain(["council", "body", "panel", "organ", "emergency"])
        .chain(ACTING)
        .chain(OTHER_COUNCILS.iter().copied())
        .collect()
}

/// The words of a body's name after the first, and whether it is the Council.
type Named = (Vec<&'static str>, bool);

/// Bodies by the first word of their names.
static BY_FIRST: LazyLock<FxHashMap<&str, Vec<Named>>> = LazyLock::new(|| {
    let mut by_first: FxHashMap<&str, Vec<Named>> = FxHashMap::default();
    for (words, council) in BODIES {
        let mut words = words.split(' ');
        let first = words.next().unwrap_or_default();
        let named = by_first.entry(first).or_default();
        named.push((words.collect(), *council));
    }
    for word in OTHER_COUNCILS {
        let named = by_first.entry(word).or_default();
        named.push((vec!["council"], false));
    }
    by_first
});
