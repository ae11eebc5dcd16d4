//! Resolutions by their numbers: in a row, a heading, a symbol with hyphens, a list, or behind "UNSC".

use super::super::token::{Kind, Token};
use super::Mentions;
use super::text::Thing;
use crate::source::Span;

impl Mentions<'_> {
    /// "660 Aug. 3 14-0": a row of a list of resolutions, each with its number, its day and its score.
    pub(super) fn numbered_row(&self, tokens: &[Token], at: usize) -> Option<(usize, Thing)> {
        let Some(Kind::Number(n @ 1..4000)) = tokens.get(at).filter(|_| at == 0).map(|t| t.kind)
        else {
            return None;
        };
        let (day, when) = tokens.get(1).and_then(|_| self.when(tokens, 1))?;
        let comma = usize::from(
            tokens
                .get(1 + day)
                .is_some_and(|t| t.kind == Kind::Mark(',')),
        );
        let score = 1 + day + comma;
        tokens.get(score).and_then(|_| self.score(tokens, score))?;
        (when.day.is_some() && when.month.is_some()).then(|| {
            let thing = Thing {
                resolution: Some((n, tokens[0].span)),
                ..Thing::default()
            };
            (1, thing)
        })
    }

    /// "rejected Soviet resolution 1 (USSR) in favor, 9 against", "resolution 2 for, 9 against": whether the number behind a text is one of
    /// votes.
    pub(super) fn counts_votes(&self, tokens: &[Token], at: usize) -> bool {
        let counts = matches!(tokens.get(at).map(|t| t.kind), Some(Kind::Number(..=15)));
        let named = || {
            tokens
                .get(at + 1)
                .is_some_and(|t| t.kind == Kind::Mark('('))
                && tokens.get(at + 2).is_some()
                && self.names.at(self.text, tokens, at + 2).is_some()
        };
        let voted = || {
            tokens
                .get(at + 1)
                .is_some_and(|t| matches!(t.key.as_str(), "for" | "against" | "votes"))
        };
        counts && (voted() || named())
    }
}

/// "UNSC 2334", "UNSC 1701": a resolution by its number alone, which is no year.
pub(super) fn numbered_by_council(tokens: &[Token], at: usize) -> Option<(usize, Thing)> {
    let number = tokens.get(at + 1)?;
    let Kind::Number(n @ (100..1940 | 2031..4000)) = number.kind else {
        return None;
    };
    let goes_on = tokens
        .get(at + 2)
        .is_some_and(|next| matches!(next.kind, Kind::Mark('-' | '/')));
    let beside = tokens[at].span.end + 1 == number.span.start;
    (tokens[at].key == "unsc" && beside && !goes_on).then(|| {
        let thing = Thing {
            resolution: Some((n, number.span)),
            ..Thing::default()
        };
        (2, thing)
    })
}

/// "157 (1960). Resolution of 17 September 1960": the heading of a resolution.
pub(super) fn numbered_heading(tokens: &[Token], at: usize) -> Option<(usize, Thing)> {
    let kind = |i: usize| tokens.get(at + i).map(|t| t.kind);
    let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
    let (Some(Kind::Number(n @ 1..4000)), Some(Kind::Mark('(')), Some(Kind::Number(year))) =
        (kind(0), kind(1), kind(2))
    else {
        return None;
    };
    let stop = usize::from(kind(4) == Some(Kind::Mark('.')));
    let dated = matches!(kind(6 + stop), Some(Kind::Number(1..=31)));
    let heads = (at == 0 || (stop > 0 && dated))
        && (1946..2100).contains(&year)
        && kind(3) == Some(Kind::Mark(')'))
        && key(4 + stop) == "resolution"
        && key(5 + stop) == "of";
    heads.then(|| {
        let thing = Thing {
            resolution: Some((n, tokens[at].span)),
            year: i16::try_from(year).ok(),
            ..Thing::default()
        };
        (5 + stop, thing)
    })
}

/// "S-RES-54(1948)": the symbol of a resolution as archives write it, from its second word on.
pub(super) fn symbol_with_hyphens(tokens: &[Token], at: usize) -> Option<(usize, Thing)> {
    let [s, dash] = tokens.get(at.checked_sub(2)?..at)? else {
        return None;
    };
    let [res, again, number, behind @ ..] = tokens.get(at..)? else {
        return None;
    };
    let hyphen = Kind::Mark('-');
    let named = s.capital && s.key == "s" && res.key.starts_with("res");
    let beside = dash.span.end == res.span.start && again.span.end == number.span.start;
    let Kind::Number(n @ 1..4000) = number.kind else {
        return None;
    };
    if !(named && beside && dash.kind == hyphen && again.kind == hyphen) {
        return None;
    }
    let year = year_in_brackets(behind);
    let thing = Thing {
        resolution: Some((n, number.span)),
        year: year.and_then(|year| i16::try_from(year).ok()),
        ..Thing::default()
    };
    Some((3 + 3 * usize::from(year.is_some()), thing))
}

/// Whether a number that could be a year is the first of a list of resolutions: "resolutions 1970 and 1973", "resolutions 1970 (2011)".
pub(super) fn listed(tokens: &[Token], at: usize) -> bool {
    let year = year_in_brackets(tokens.get(at + 1..).unwrap_or_default()).is_some();
    let (_, further) = further(tokens, at + 1 + 3 * usize::from(year));
    year || !further.is_empty()
}

/// ", 338 (1973) and 425": the resolutions that follow the first of a list, and the tokens that they take; none of a list that no
/// "and" ends.
pub(super) fn further(tokens: &[Token], at: usize) -> (usize, Vec<(u32, Span)>) {
    let kind = |i: usize| tokens.get(at + i).map(|t| t.kind);
    let mut used = 0;
    let mut numbers = Vec::new();
    let mut ended = false;
    while !ended {
        let comma = usize::from(kind(used) == Some(Kind::Mark(',')));
        let last = tokens.get(at + used + comma);
        ended = last.is_some_and(|t| t.key == "and" || t.kind == Kind::Mark('&'));
        let next = used + comma + usize::from(ended);
        let (true, Some(Kind::Number(n @ 1..4000))) = (next > used, kind(next)) else {
            return (0, Vec::new());
        };
        numbers.push((n, tokens[at + next].span));
        used = next + 1;
        if year_in_brackets(tokens.get(at + used..).unwrap_or_default()).is_some() {
            used += 3;
        }
    }
    (used, numbers)
}

/// "(2011)": the year in brackets that some words begin with.
fn year_in_brackets(tokens: &[Token]) -> Option<u32> {
    match tokens {
        [open, year, close, ..]
            if open.kind == Kind::Mark('(') && close.kind == Kind::Mark(')') =>
        {
            match year.kind {
                Kind::Number(year @ 1946..2100) => Some(year),
                _ => None,
            }
        }
        _ => None,
    }
}
