//! Numbers and scores: "twelve", "13-0-2", "10 votes to none", "seven nought four".

use super::super::token::{Kind, Token};
use super::super::words::Word;
use super::Mentions;

impl Mentions<'_> {
    #[expect(clippy::unused_self, reason = "asked of the sentence, like `is`")]
    pub(crate) fn number(&self, token: Option<&Token>) -> Option<u32> {
        let token = token?;
        match token.kind {
            Kind::Number(n) => Some(n),
            Kind::Word => token.word.number,
            _ => None,
        }
    }

    /// "ninety-three", "one hundred and forty-one": a number of several words.
    pub(super) fn compound(&self, tokens: &[Token], at: usize) -> Option<(usize, u32)> {
        let key = |i: usize| tokens.get(i).map_or("", |token| token.key.as_str());
        let word = |i: usize| {
            let word = tokens.get(i).filter(|token| token.kind == Kind::Word);
            self.number(word)
        };
        let first = word(at)?;
        let hundreds = (1..=9).contains(&first) && key(at + 1) == "hundred";
        let (mut value, mut end) = if hundreds {
            (first * 100, at + 2)
        } else {
            (0, at)
        };
        let and = usize::from(hundreds && key(end) == "and");
        match word(end + and) {
            Some(tens) if tens >= 20 && tens % 10 == 0 => {
                (value, end) = (value + tens, end + and + 1);
                let dash = tokens
                    .get(end)
                    .is_some_and(|token| token.kind == Kind::Mark('-'));
                let one = word(end + usize::from(dash)).filter(|n| (1..=9).contains(n));
                if let Some(one) = one.filter(|_| dash) {
                    (value, end) = (value + one, end + 2);
                }
            }
            Some(few @ 1..20) if hundreds => (value, end) = (value + few, end + and + 1),
            _ => {}
        }
        (end > at + 1).then_some((end - at, value))
    }

    /// "13-0", "13–0–2", "14 to 1", "10 votes to none".
    pub(super) fn score(&self, tokens: &[Token], at: usize) -> Option<(usize, Vec<u32>)> {
        let count = |token: Option<&Token>| {
            self.number(token)
                .or_else(|| self.is(token, Word::None).then_some(0))
                .or_else(|| misread_one(token))
                .filter(|n| *n <= 15)
        };
        let first = self.number(tokens.get(at)).filter(|n| *n <= 15)?;
        // "4 (Italy, Sweden, UK, France) - 2 - 7": the first count stands before the bracket.
        let goes_on = matches!(tokens.get(..at), Some([.., close, dash])
            if dash.kind == Kind::Mark('-') && close.kind == Kind::Mark(')'));
        if goes_on {
            return None;
        }
        if let Some(score) = of_the_whole_council(&tokens[at..]) {
            return Some((5, score));
        }
        // Most numbers are no score: it is made a list only at the end.
        let (mut score, mut length) = ([first, 0, 0, 0], 1);
        let mut used = 1;
        loop {
            let mut skip = used;
            if tokens
                .get(at + skip)
                .is_some_and(|t| matches!(t.key.as_str(), "votes" | "vote"))
                && length == 1
            {
                skip += 1;
            }
            let link = tokens.get(at + skip)?;
            let colon = link.kind == Kind::Mark(':')
                && tokens
                    .get(at + skip + 2)
                    .is_some_and(|t| t.key == "votes" || t.key == "vote");
            // "+9 -2 =4"
            let equal = link.kind == Kind::Mark('=')
                && length == 2
                && (at.checked_sub(1)).is_some_and(|plus| tokens[plus].kind == Kind::Mark('+'));
            let dash = link.kind == Kind::Mark('-') || colon || equal;
            // "an 11-to-0 vote"
            let dash_at = |i: usize| {
                tokens
                    .get(at + i)
                    .is_some_and(|token| token.kind == Kind::Mark('-'))
            };
            let joined = dash
                && dash_at(skip + 2)
                && tokens.get(at + skip + 1).is_some_and(|t| t.key == "to");
            skip += 2 * usize::from(joined);
            let to = link.key == "to";
            // "seven nought four"
            let nought = matches!(link.key.as_str(), "nought" | "nil") && length == 1;
            if let Some(abstaining) = count(tokens.get(at + skip + 1)).filter(|_| nought) {
                score[2] = abstaining;
                length = 3;
                used = skip + 2;
                break;
            }
            let Some(next) =
                count(tokens.get(at + skip + 1)).filter(|_| dash || (to && length == 1))
            else {
                break;
            };
            // "10 to 15 countries" or "2-1/2" is no score; nor is 2001-02.
            if dash
                && matches!(tokens[at].kind, Kind::Word)
                    != matches!(tokens[at + skip + 1].kind, Kind::Word)
                && next != 0
            {
                break;
            }
            score[length] = next;
            length += 1;
            used = skip + 2;
            if length == score.len() || used + at >= tokens.len() {
                break;
            }
        }
        // "13-1, 1", at the end of a line of a list: one abstained.
        let closes = |i: usize| {
            tokens
                .get(at + i)
                .is_none_or(|next| next.capital || matches!(next.kind, Kind::Mark('(' | '.' | ';')))
        };
        let comma = tokens
            .get(at + used)
            .is_some_and(|t| t.kind == Kind::Mark(','));
        if let Some(abstaining) = count(tokens.get(at + used + 1))
            && comma
            && length == 2
            && closes(used + 2)
            && matches!(tokens[at].kind, Kind::Number(_))
        {
            score[2] = abstaining;
            length = 3;
            used += 2;
        }
        let total: u32 = score.iter().sum();
        let voter_next = self.is(tokens.get(at + used), Word::Voter);
        let counts = length >= 2 && total <= 15 && first > 0 && !voter_next;
        counts.then(|| (used, score[..length].to_vec()))
    }
}

/// "10:3:2", "12/0/3": three counts, written without space, of all the Council's votes.
fn of_the_whole_council(tokens: &[Token]) -> Option<Vec<u32>> {
    let [first, link, second, again, third, ..] = tokens else {
        return None;
    };
    let linked = matches!(link.kind, Kind::Mark(':' | '/')) && link.kind == again.kind;
    if !linked || third.span.end - first.span.start > "15:0:15".len() {
        return None;
    }
    // "08:05:02" is an hour.
    let count = |token: &Token| match token.kind {
        Kind::Number(n) if token.span.end - token.span.start == n.to_string().len() => Some(n),
        _ => None,
    };
    let score = vec![count(first)?, count(second)?, count(third)?];
    let goes_on = tokens
        .get(5)
        .is_some_and(|next| next.kind == link.kind && next.span.start == third.span.end);
    matches!(score.iter().sum(), 11 | 15)
        .then_some(score)
        .filter(|_| !goes_on)
}

/// "10 votes to I": a 1 that a scanner took for a letter.
fn misread_one(token: Option<&Token>) -> Option<u32> {
    token
        .filter(|token| token.capital && token.key == "i")
        .map(|_| 1)
}
