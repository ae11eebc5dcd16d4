//! What joins members to those named before: "and four others", "along with two Asian countries", words inside a list.

use super::super::token::Token;
use super::super::words::{Lemma, Word};
use super::ahead::Ahead;
use super::ally::RELATIONS;
use crate::council::Member;
use crate::source::Span;

impl Ahead<'_> {
    /// "the United States and (two of its allies,) France and Britain": how many words stand in between.
    pub(super) fn allies(&self, at: usize, and: bool) -> usize {
        let number = self.number(at).is_some() && self.key(at + 1) == "of";
        let mut end = at + 2 * usize::from(number);
        if !and || !matches!(self.key(end), "its" | "her" | "their" | "his") {
            return 0;
        }
        end += 1;
        end += usize::from(matches!(
            self.key(end),
            "close" | "closest" | "fellow" | "european"
        ));
        if !matches!(self.key(end), "ally" | "allies" | "partner" | "partners") {
            return 0;
        }
        end += 1;
        end + usize::from(self.mark(end, ',')) - at
    }

    /// "and four others", ", along with three other Asian countries", ", alongside 12 other council members": how many words, and how
    /// many more members.
    pub(super) fn others(&self, at: usize) -> Option<(usize, u32)> {
        let comma = self.mark(at, ',');
        let joins = at + usize::from(comma);
        let number = joins
            + match [self.key(joins), self.key(joins + 1), self.key(joins + 2)] {
                ["and" | "plus" | "alongside", ..] => 1,
                ["along" | "together", "with", _] => 2,
                ["as", "well", "as"] => 3,
                _ => return None,
            };
        let count = self.number(number).filter(|n| (1..=14).contains(n))?;
        // "three other Asian countries", "12 other UN Security Council members"
        let voter = (number + 2..number + 6)
            .find(|&i| self.is(i, Word::Voter))
            .filter(|&voter| (number + 2..voter).all(|i| self.tells_apart(i)));
        let end = match (self.key(number + 1), voter) {
            ("others", _) => number + 2,
            ("other" | "more", Some(voter)) => voter + 1,
            _ => return None,
        };
        // "China, along with two others, abstained"
        let closes = comma && self.mark(end, ',');
        Some((end + usize::from(closes) - at, count))
    }

    /// "and the three African members, Gabon, Ghana and Kenya,", "and the three African members known as the A3, Gabon, Ghana and Kenya":
    /// the last of a list told by their number and named. How many words, and who.
    pub(super) fn group_in_names(&self, at: usize) -> Option<(usize, Vec<(Member, Span)>)> {
        const LONGEST: usize = 4;
        let number = at + usize::from(self.mark(at, ',')) + 2;
        let the = self.key(number - 2) == "and" && self.key(number - 1) == "the";
        let count = self.number(number).filter(|n| the && (2..=5).contains(n))?;
        let voter = (number + 1..number + 5)
            .find(|&i| self.is(i, Word::Voter))
            .filter(|&voter| (number + 1..voter).all(|i| self.tells_apart(i)))?;
        // "known as the A3"
        let known = self.key(voter + 1) == "known" && self.key(voter + 2) == "as";
        let name = voter + if known { 3 } else { 1 };
        let opens = name + self.run(name, |i| known && !self.is_mark(i));
        let apposed = opens < name + LONGEST && (self.mark(opens, ',') || self.mark(opens, '-'));
        let (more, named) = self.named(opens + 1).filter(|_| apposed)?;
        let all = named.members.len() == count as usize;
        all.then_some((opens + 1 + more - at, named.members))
    }

    /// Whether a word says which members are meant: "Asian", "non-permanent", "Security Council".
    fn tells_apart(&self, at: usize) -> bool {
        let capital = self.token(at).is_some_and(|token| token.capital);
        capital && self.name(at).is_none()
            || self.mark(at, '-')
            || matches!(
                self.key(at),
                "permanent" | "non" | "elected" | "council" | "security"
            )
    }

    /// What stands inside a list: "Russia and — unhappy with both — India", "Greece, whose tankers were hit, and Japan", "Russia, an
    /// ally of Syria, and China". How many words more than those read it has.
    pub(super) fn inserted(&self, from: usize, next: usize, and: bool) -> usize {
        const LONGEST: usize = 14;
        let dash = and && self.mark(next, '-');
        let whose = self.mark(from, ',') && self.key(from + 1) == "whose";
        let ally = || self.mark(from, ',') && self.is_an_ally(from + 1);
        if !dash && !whose && !ally() {
            return 0;
        }
        let closing = |at: &usize| {
            if dash {
                self.mark(*at, '-') && !self.hyphen(*at)
            } else {
                self.mark(*at, ',')
            }
        };
        let begin = if dash { next + 1 } else { from + 2 };
        let Some(close) = (begin..begin + LONGEST).find(closing) else {
            return 0;
        };
        if (begin..close).any(|at| self.token(at).is_none_or(|token| self.ends_list(token))) {
            return 0;
        }
        // The list goes on behind it.
        let and = self.key(close + 1) == "and";
        let then = close + 1 + usize::from(and && !dash);
        if dash || and { then - next } else { 0 }
    }

    /// "a stalwart ally of Syria", "Syria's main backer": whether words tell what the State before them is to another.
    fn is_an_ally(&self, at: usize) -> bool {
        const FAR: usize = 5;
        let article = matches!(self.key(at), "a" | "an" | "the" | "its");
        let owner = self
            .name(at)
            .filter(|name| self.key(at + name.used) == "'s");
        let told = match owner {
            Some(name) => at + name.used + 1,
            None if article => at + 1,
            None => return false,
        };
        let word = |i: &usize| self.is_word(*i) && self.token(*i).is_some_and(|t| !t.capital);
        let mut told = (told..told + FAR).take_while(word);
        told.any(|i| RELATIONS.contains(&self.key(i)))
    }

    /// Whether nothing of a list goes on over a word: a verb of voting, a mark that ends what was said.
    fn ends_list(&self, token: &Token) -> bool {
        let mark = matches!(token.kind, super::Kind::Mark(';' | ':' | '('));
        let lemma = self.mentions.lemma(token).map(|(lemma, _)| lemma);
        let votes = [Lemma::Vote, Lemma::Abstain, Lemma::Veto, Lemma::Adopt];
        mark || lemma.is_some_and(|lemma| votes.contains(&lemma))
    }
}
