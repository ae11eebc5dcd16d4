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
        let first = self.number(tokens.get(at)).filter(|n| *n <= SEATS)?;
        // "4 (Italy, Sweden, UK, France) - 2 - 7": the first count stands before the bracket.
        let goes_on = matches!(tokens.get(..at), Some([.., close, dash])
            if dash.kind == Kind::Mark('-') && close.kind == Kind::Mark(')'));
        if goes_on {
            return None;
        }
        if let Some(score) = of_the_whole_council(&tokens[at..]) {
            return Some((5, score));
        }
        let mut score = Score {
            mentions: self,
            tokens: &tokens[at..],
            after_plus: at
                .checked_sub(1)
                .is_some_and(|i| tokens[i].kind == Kind::Mark('+')),
            counts: [first, 0, 0, 0],
            length: 1,
            used: 1,
        };
        if !score.add_behind_nought() {
            while score.add_linked() {}
            score.add_at_the_end_of_a_line();
        }
        let counts = score.counts.get(..score.length)?;
        let total: u32 = counts.iter().sum();
        let voter_next = self.is(tokens.get(at + score.used), Word::Voter);
        let is_score = score.length >= 2 && total <= SEATS && first > 0 && !voter_next;
        is_score.then(|| (score.used, counts.to_vec()))
    }
}

/// How many votes there may be.
const SEATS: u32 = 15;

/// A score as far as it is read. Most numbers are none: it is made a list only at the end.
struct Score<'a> {
    mentions: &'a Mentions<'a>,
    /// The words from its first count on.
    tokens: &'a [Token<'a>],
    after_plus: bool,
    counts: [u32; 4],
    /// How many counts are read, and how many words they have.
    length: usize,
    used: usize,
}

impl Score<'_> {
    /// "seven nought four"
    fn add_behind_nought(&mut self) -> bool {
        let nought = self.behind_votes();
        let is_nought = |token: &Token| matches!(token.key.as_str(), "nought" | "nil");
        if !self.tokens.get(nought).is_some_and(is_nought) {
            return false;
        }
        let Some(abstaining) = self.count(nought + 1) else {
            return false;
        };
        self.add(0, nought);
        self.add(abstaining, nought + 1);
        true
    }

    /// "-0", "–2", " to 1": the next count, with what links it; whether another may follow.
    fn add_linked(&mut self) -> bool {
        let at = self.behind_votes();
        let Some(link) = self.tokens.get(at) else {
            return false;
        };
        let dash = self.dashes(at, link);
        // "an 11-to-0 vote"
        let joined = dash && self.is_mark(at + 2, '-') && self.has_key(at + 1, &["to"]);
        let at = at + 1 + 2 * usize::from(joined);
        let linked = dash || link.key == "to" && self.length == 1;
        let Some(next) = self.count(at).filter(|_| linked) else {
            return false;
        };
        // "10 to 15 countries" or "2-1/2" is no score; nor is 2001-02.
        let is_word = |at: usize| matches!(self.tokens[at].kind, Kind::Word);
        if dash && is_word(0) != is_word(at) && next != 0 {
            return false;
        }
        self.add(next, at);
        self.length < self.counts.len() && self.used < self.tokens.len()
    }

    /// "13-1, 1", at the end of a line of a list: one abstained.
    fn add_at_the_end_of_a_line(&mut self) {
        let (comma, at) = (self.used, self.used + 1);
        let closes = self
            .tokens
            .get(at + 1)
            .is_none_or(|next| next.capital || matches!(next.kind, Kind::Mark('(' | '.' | ';')));
        let figures = matches!(self.tokens[0].kind, Kind::Number(_));
        if self.length == 2
            && figures
            && closes
            && self.is_mark(comma, ',')
            && let Some(abstaining) = self.count(at)
        {
            self.add(abstaining, at);
        }
    }

    /// Keeps a count that stands at a word.
    fn add(&mut self, count: u32, at: usize) {
        self.counts[self.length] = count;
        self.length += 1;
        self.used = at + 1;
    }

    /// Where what links the next count stands: "10 votes to 1".
    fn behind_votes(&self) -> usize {
        let votes = self.length == 1 && self.has_key(self.used, &["votes", "vote"]);
        self.used + usize::from(votes)
    }

    /// Whether a word links as a dash does: "8:3 votes", "+9 -2 =4".
    fn dashes(&self, at: usize, link: &Token) -> bool {
        match link.kind {
            Kind::Mark('-') => true,
            Kind::Mark(':') => self.has_key(at + 2, &["votes", "vote"]),
            Kind::Mark('=') => self.length == 2 && self.after_plus,
            _ => false,
        }
    }

    fn count(&self, at: usize) -> Option<u32> {
        let token = self.tokens.get(at);
        self.mentions
            .number(token)
            .or_else(|| self.mentions.is(token, Word::None).then_some(0))
            .or_else(|| misread_one(token))
            .filter(|n| *n <= SEATS)
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|token| token.kind == Kind::Mark(mark))
    }

    fn has_key(&self, at: usize, keys: &[&str]) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|token| keys.contains(&token.key.as_str()))
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
