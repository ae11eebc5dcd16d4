//! Meetings of the Council by their number: "7922nd meeting", "Meeting number 9630".

use super::super::token::{Kind, Token};

/// "7922nd meeting".
pub(super) fn meeting(tokens: &[Token], at: usize) -> Option<(usize, u32)> {
    let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
    // A number that a scanner broke in two: "273 1st meeting".
    let broken = matches!(tokens[at].kind, Kind::Ordinal(..10))
        && at
            .checked_sub(1)
            .is_some_and(|i| matches!(tokens[i].kind, Kind::Number(_)));
    match tokens[at].kind {
        Kind::Ordinal(n) if key(1) == "meeting" && !broken => Some((2, n)),
        // "8246th Security Council Meeting"
        Kind::Ordinal(n)
            if key(1) == "security" && key(2) == "council" && key(3) == "meeting" && !broken =>
        {
            Some((4, n))
        }
        Kind::Ordinal(n)
            if n > 1000
                && at > 1
                && tokens[at - 1].key == "'s"
                && tokens[at - 2].key == "council" =>
        {
            Some((1, n))
        }
        // "1771 st meeting", "the 765 Meeting of the Security Council"
        Kind::Number(n) if matches!(key(1), "st" | "nd" | "rd" | "th") && key(2) == "meeting" => {
            Some((3, n))
        }
        Kind::Number(n)
            if key(1) == "meeting" && key(2) == "of" && (3..6).any(|i| key(i) == "council") =>
        {
            Some((2, n))
        }
        // "Meeting number 9630", "Meeting 8926"
        Kind::Word
            if key(0) == "meeting"
                && (tokens[at].capital
                    || tokens
                        .get(at + 1)
                        .is_some_and(|token| token.kind == Kind::Mark(':'))) =>
        {
            let named = usize::from(matches!(key(1), "number" | "no." | "no"));
            // "Meeting no.: 7384"
            let marks = tokens[at + 1 + named..]
                .iter()
                .take_while(|token| matches!(token.kind, Kind::Mark('.' | ':' | '|')))
                .count();
            let skip = named + marks;
            match tokens.get(at + 1 + skip).map(|token| token.kind) {
                Some(Kind::Number(n @ 1..=15_000)) if named == 1 || n > 100 => Some((2 + skip, n)),
                _ => None,
            }
        }
        // "adopted on 18 September 1968, meeting 1452, by 14 votes to none"
        Kind::Word if key(0) == "meeting" && between_commas(tokens, at) => {
            match tokens.get(at + 1).map(|token| token.kind) {
                Some(Kind::Number(n @ 101..=15_000)) => Some((2, n)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether a word and the one behind it stand between commas.
fn between_commas(tokens: &[Token], at: usize) -> bool {
    let comma = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Mark(','))
    };
    at.checked_sub(1).is_some_and(comma) && comma(at + 2)
}
