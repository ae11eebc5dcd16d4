//! What joins members to those named before: "and four others", "along with two Asian countries", words inside a list.

use super::super::token::{Kind, Token};
use super::super::words::{Lemma, Word};
use super::Mentions;

impl Mentions<'_> {
    /// "the United States and (two of its allies,) France and Britain": how many tokens the words in between have.
    pub(super) fn allies(&self, tokens: &[Token], at: usize, and: bool) -> usize {
        let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
        let mut used = 0;
        if self.number(tokens.get(at)).is_some() && key(1) == "of" {
            used += 2;
        }
        if !and || !matches!(key(used), "its" | "her" | "their" | "his") {
            return 0;
        }
        used += 1;
        used += usize::from(matches!(
            key(used),
            "close" | "closest" | "fellow" | "european"
        ));
        if !matches!(key(used), "ally" | "allies" | "partner" | "partners") {
            return 0;
        }
        used += 1;
        let comma = tokens
            .get(at + used)
            .is_some_and(|t| t.kind == Kind::Mark(','));
        used + usize::from(comma)
    }

    /// "and four others", ", along with three other Asian countries", ", alongside 12 other council members": how many tokens, and
    /// how many more members.
    pub(super) fn others(&self, tokens: &[Token], at: usize) -> Option<(usize, u32)> {
        let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
        let comma = usize::from(tokens.get(at).is_some_and(|t| t.kind == Kind::Mark(',')));
        let joins = match [key(comma), key(comma + 1), key(comma + 2)] {
            ["and" | "plus" | "alongside", ..] => 1,
            ["along" | "together", "with", _] => 2,
            ["as", "well", "as"] => 3,
            _ => return None,
        };
        let number = comma + joins;
        let count = self
            .number(tokens.get(at + number))
            .filter(|n| (1..=14).contains(n))?;
        // "three other Asian countries", "12 other UN Security Council members"
        let voter = (number + 2..number + 6)
            .find(|&i| self.is(tokens.get(at + i), Word::Voter))
            .filter(|&i| (number + 2..i).all(|i| self.tells_apart(tokens, at + i)));
        let used = match (key(number + 1), voter) {
            ("others", _) => number + 2,
            ("other" | "more", Some(voter)) => voter + 1,
            _ => return None,
        };
        // "China, along with two others, abstained"
        let closes = comma > 0
            && tokens
                .get(at + used)
                .is_some_and(|t| t.kind == Kind::Mark(','));
        Some((used + usize::from(closes), count))
    }

    /// Whether a word says which members are meant: "Asian", "non-permanent", "Security Council".
    fn tells_apart(&self, tokens: &[Token], at: usize) -> bool {
        tokens.get(at).is_some_and(|token| {
            let region = token.capital && self.names.at(self.text, tokens, at).is_none();
            region
                || matches!(token.kind, Kind::Mark('-'))
                || matches!(
                    token.key.as_str(),
                    "permanent" | "non" | "elected" | "council" | "security"
                )
        })
    }

    /// What stands inside a list: "Russia and — unhappy with both — India", "Greece, whose tankers were hit, and Japan". How
    /// many tokens more than those read it has.
    pub(super) fn inserted(&self, tokens: &[Token], from: usize, next: usize, and: bool) -> usize {
        const LONGEST: usize = 14;
        let is = |at: usize, mark| tokens.get(at).is_some_and(|t| t.kind == Kind::Mark(mark));
        let votes = |at: usize| {
            tokens.get(at).is_none_or(|t| {
                matches!(t.kind, Kind::Mark(';' | ':' | '('))
                    || self.lemma(t).is_some_and(|(lemma, _)| {
                        matches!(
                            lemma,
                            Lemma::Vote | Lemma::Abstain | Lemma::Veto | Lemma::Adopt
                        )
                    })
            })
        };
        let dash = and && is(next, '-');
        let whose = is(from, ',') && tokens.get(from + 1).is_some_and(|t| t.key == "whose");
        if !dash && !whose {
            return 0;
        }
        let apart = |at: usize| tokens[at].span.start > tokens[at - 1].span.end;
        let closing = |at: &usize| {
            if dash {
                is(*at, '-') && apart(*at)
            } else {
                is(*at, ',')
            }
        };
        let begin = if dash { next + 1 } else { from + 2 };
        let Some(close) = (begin..begin + LONGEST).find(closing) else {
            return 0;
        };
        if (begin..close).any(votes) {
            return 0;
        }
        // The list goes on behind it.
        let then = close + 1;
        let and = tokens.get(then).is_some_and(|t| t.key == "and");
        if dash {
            then - next
        } else if and {
            then + 1 - next
        } else {
            0
        }
    }
}
