//! The people that a text introduces as speaking for a State: from then on their surname alone counts for it.

use super::super::token::{Kind, Token};
use super::super::words::Word;
use super::{Atom, Is, Mentions};
use crate::council::Member;
use crate::source::Span;
use rustc_hash::FxHashMap;

/// Surnames introduced so far, as the lexicon writes words, and the State each speaks for; none where several do.
#[derive(Debug, Default)]
pub(crate) struct People(FxHashMap<String, Option<Member>>);

impl People {
    /// Takes in who was introduced. A surname that two States' envoys share speaks for neither.
    pub(crate) fn learn(&mut self, introduced: impl IntoIterator<Item = (String, Member)>) {
        for (surname, member) in introduced {
            let known = self.0.entry(surname).or_insert(Some(member));
            *known = known.filter(|known| *known == member);
        }
    }

    /// The State of the one whose surname stands at a token.
    #[inline]
    pub(crate) fn at(&self, tokens: &[Token], at: usize) -> Option<Member> {
        if self.0.is_empty() {
            return None;
        }
        let token = tokens.get(at).filter(|token| token.capital)?;
        *self.0.get(token.key.as_str())?
    }
}

impl Mentions<'_> {
    /// The surnames that a sentence introduces: "Samantha Power", "Bolivia's ambassador, Sacha Llorenti", "Karen Pierce, the
    /// British envoy".
    pub(crate) fn introduced(&self, tokens: &[Token], atoms: &[Atom]) -> Vec<(String, Member)> {
        let mut found = Vec::new();
        for atom in atoms {
            let Is::Who(who) = &atom.is else { continue };
            let of_states = who.members.iter();
            found.extend(of_states.filter_map(|one| self.before_brackets(tokens, one)));
            let &[(member, _)] = who.members.as_slice() else {
                continue;
            };
            let first = tokens.partition_point(|token| token.span.start < atom.span.start);
            let end = tokens.partition_point(|token| token.span.end <= atom.span.end);
            let within = &tokens[first.min(end)..end];
            let envoy = within.iter().any(|token| self.is(Some(token), Word::Envoy));
            let known = self.known_name(tokens, first, end);
            if envoy || known.is_some() {
                let name = known.unwrap_or(within);
                found.extend(self.surname(name).map(|surname| (surname, member)));
            }
            // "Sacha Llorenti, the Bolivian envoy"
            let comma = first
                .checked_sub(1)
                .filter(|&at| tokens[at].kind == Kind::Mark(','));
            if let Some(comma) = comma
                && envoy
                && let [.., given, _] = &tokens[..comma]
                && self.is_name(given)
            {
                found.extend(
                    self.surname(&tokens[..comma])
                        .map(|surname| (surname, member)),
                );
            }
        }
        found
    }

    /// "Lopez (Colombia)": the surname before a State that stands alone in brackets.
    fn before_brackets(
        &self,
        tokens: &[Token],
        (member, span): &(Member, Span),
    ) -> Option<(String, Member)> {
        let state = tokens.partition_point(|token| token.span.start < span.start);
        let behind = tokens.partition_point(|token| token.span.start < span.end);
        let is = |at: usize, mark| tokens.get(at).is_some_and(|t| t.kind == Kind::Mark(mark));
        let open = state.checked_sub(1).filter(|&open| is(open, '('))?;
        let surname = is(behind, ')').then(|| self.surname(tokens.get(..open)?))?;
        surname.map(|surname| (surname, *member))
    }

    /// The name of an envoy that the data know, where the tokens hold one: "Adlai Stevenson, U.S. Representative".
    fn known_name<'t>(
        &self,
        tokens: &'t [Token<'t>],
        first: usize,
        end: usize,
    ) -> Option<&'t [Token<'t>]> {
        (first..end).find_map(|at| {
            let name = self.names.at(self.text, tokens, at)?;
            name.is_envoy().then(|| &tokens[at..at + name.used])
        })
    }

    /// The surname that ends a name.
    fn surname(&self, tokens: &[Token]) -> Option<String> {
        let last = tokens.last().filter(|token| self.is_name(token))?;
        (last.key.chars().count() > 2).then(|| last.key.to_string())
    }

    /// Whether a word can be part of a person's name: a capital, and nothing that the vocabulary or the names of States know.
    fn is_name(&self, token: &Token) -> bool {
        token.capital
            && token.kind == Kind::Word
            && self.kinds(token).is_empty()
            && !self.names.is_one(token)
    }
}
