//! One member with what speaks for it: "Russia", "Russia's ambassador Vassily Nebenzia", "France's Nicolas de Rivière".

use super::super::words::Word;
use super::ahead::Ahead;
use crate::council::Member;
use crate::source::Span;

/// A member, the words that name it, and whether they stand as an adjective.
pub(super) type Named = (Member, Span, bool);

impl Ahead<'_> {
    /// The member that is named, or spoken for, from a word on, and how many words are for it.
    pub(super) fn member(&self, at: usize) -> Option<(usize, Named)> {
        let token = self.token(at)?;
        let Some(found) = self.name(at) else {
            let member = self.mentions.people.at(self.tokens, self.at + at)?;
            return Some((1, (member, token.span, false)));
        };
        let member = found.member(self.mentions.roster)?;
        let name = at + found.used;
        let span = token.span.to(self.token(name - 1)?.span);
        let owns = self.key(name) == "'s";
        let office = self.titles(name + usize::from(owns));
        let envoy = self.is(office, Word::Envoy) || self.is(office, Word::Voter) && owns;
        let person = self.envoy(office, member);
        let (end, adjective) = match person {
            _ if envoy => (self.holder(self.accredited(office + 1), member), false),
            // "France's Nicolas de Rivière"
            Some(person) => (office + person, false),
            None => {
                // "the Irish draft" is Ireland's: "the Irish" alone are a people.
                let whose = self.is(name, Word::Thing) || self.is(name, Word::Amendment);
                let adjective = found.is_adjective() || whose && found.may_be_adjective();
                (name, adjective)
            }
        };
        Some((end - at, (member, span, adjective)))
    }

    /// Where the word for an office stands behind what it is told by: "Russia's U.N. ambassador", "the US deputy ambassador".
    fn titles(&self, at: usize) -> usize {
        const TITLES: [&str; 16] = [
            "u.n.",
            "un",
            "united",
            "nations",
            "deputy",
            "acting",
            "permanent",
            "foreign",
            "prime",
            "then",
            "new",
            "top",
            "chief",
            "secretary",
            "state",
            "of",
        ];
        let title = |i: &usize| TITLES.contains(&self.key(*i)) && self.token(i + 1).is_some();
        at + (at..at + 5).take_while(title).count()
    }

    /// Where the words end that say where an envoy is one: "to the United Nations".
    fn accredited(&self, at: usize) -> usize {
        if self.key(at) != "to" || !matches!(self.key(at + 1), "the" | "un" | "u.n.") {
            return at;
        }
        let un = |i| matches!(self.key(i), "un" | "u.n." | "united" | "nations");
        at + 2 + self.run(at + 2, un)
    }

    /// Where the name of the one who holds an office ends: ", Robert A. Wood".
    fn holder(&self, at: usize, member: Member) -> usize {
        let unknown = |i: usize| {
            self.name(i).is_none()
                && self
                    .token(i)
                    .is_some_and(|t| t.capital && self.mentions.kinds(t).is_empty())
        };
        let mut end = at + usize::from(self.mark(at, ',') && unknown(at + 1));
        end += self.envoy(end, member).unwrap_or(0);
        let named = |i| self.is_word(i) && unknown(i);
        loop {
            let initial = self.initial(end).filter(|used| named(end + used));
            match initial {
                Some(used) => end += used,
                None if named(end) => end += 1,
                None => return end,
            }
        }
    }

    /// How many words the name of one who speaks for the member has.
    fn envoy(&self, at: usize, member: Member) -> Option<usize> {
        self.token(at)?;
        let found = self
            .name(at)
            .filter(|found| found.is_envoy() && found.member(self.mentions.roster) == Some(member));
        let people = self.mentions.people;
        let learned = || (people.at(self.tokens, self.at + at) == Some(member)).then_some(1);
        found.map(|found| found.used).or_else(learned)
    }

    /// How many words the initial of a name has: "A" with its stop.
    fn initial(&self, at: usize) -> Option<usize> {
        let letter = self.token(at).filter(|t| t.capital)?;
        match letter.key.as_str().as_bytes() {
            [_, b'.'] => Some(1),
            [_] if self.mark(at + 1, '.') => Some(2),
            _ => None,
        }
    }
}
