//! The names of States as prose writes them, and which State a name means on the Council of a day.

use super::super::token::{self, Kind, Token};
use crate::council::{Council, Member, Roster, Spelling, Usage};
use crate::source::Span;
use std::collections::HashMap;

/// Every spelling of every State, by its first word.
pub(crate) struct Names {
    by_first: HashMap<String, Vec<Name>>,
}

struct Name {
    words: Vec<String>,
    /// Written in capitals only: "US" is a State, "us" is not.
    capitals: bool,
    means: Vec<(Member, Spelling)>,
}

/// A name found: how many tokens it has, and the States it may mean.
pub(crate) struct Found<'a> {
    pub(crate) used: usize,
    means: &'a [(Member, Spelling)],
}

impl Names {
    pub(crate) fn new(council: &Council) -> Names {
        let mut by_first: HashMap<String, Vec<Name>> = HashMap::new();
        for state in council.states() {
            for spelling in state.spellings() {
                let words: Vec<String> =
                    token::tokens(&spelling.text, Span::new(0, spelling.text.len()))
                        .iter()
                        .map(|t| {
                            if t.key.is_empty() {
                                spelling.text[t.span.start..t.span.end].to_owned()
                            } else {
                                t.key.clone()
                            }
                        })
                        .collect();
                let Some(first) = words.first().cloned() else {
                    continue;
                };
                let capitals = words.len() == 1
                    && spelling.text.len() <= 3
                    && spelling.text.bytes().all(|b| b.is_ascii_uppercase());
                let names = by_first.entry(first).or_default();
                let means = (state.code(), spelling.clone());
                match names.iter_mut().find(|name| name.words == words) {
                    Some(name) => name.means.push(means),
                    None => names.push(Name {
                        words,
                        capitals,
                        means: vec![means],
                    }),
                }
            }
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted for itself")]
        for names in by_first.values_mut() {
            names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
        Names { by_first }
    }

    /// Whether a name of one word is spelt so.
    pub(crate) fn is_one(&self, word: &str) -> bool {
        let names = self.by_first.get(word);
        names.is_some_and(|names| names.iter().any(|name| name.words.len() == 1))
    }

    /// The longest name at a token.
    pub(crate) fn at(&self, text: &str, tokens: &[Token], at: usize) -> Option<Found<'_>> {
        let token = &tokens[at];
        if !token.capital {
            return None;
        }
        let capitals = || {
            text[token.span.start..token.span.end]
                .chars()
                .all(|c| c.is_uppercase() || c == '.')
        };
        let (name, used) = self.by_first.get(&token.key)?.iter().find_map(|name| {
            Some((name, name.tokens(text, tokens, at)?))
                .filter(|(name, _)| !name.capitals || capitals())
        })?;
        Some(Found {
            used,
            means: &name.means,
        })
    }
}

impl Name {
    /// How many tokens the name has at a token; none where it does not stand there.
    fn tokens(&self, text: &str, tokens: &[Token], at: usize) -> Option<usize> {
        let mut next = at;
        for (i, word) in self.words.iter().enumerate() {
            // A stray stop or quote inside a name is a slip of the scanner: "United. Kingdom".
            let stray = |token: &Token| matches!(token.kind, Kind::Mark('.' | '"'));
            if i > 0
                && tokens.get(next).is_some_and(stray)
                && tokens.get(next + 1).is_some_and(|token| token.key == *word)
            {
                next += 1;
            }
            let token = tokens.get(next)?;
            let same = if token.key.is_empty() {
                text[token.span.start..token.span.end] == **word
            } else {
                token.key == *word
            };
            if !same {
                return None;
            }
            next += 1;
        }
        Some(next - at)
    }
}

impl Found<'_> {
    /// The one State it means: of several, the one that had a seat. None where it cannot be told.
    pub(crate) fn member(&self, roster: Option<&Roster>) -> Option<Member> {
        let date = roster.map(|roster| roster.date);
        let holds = |spelling: &Spelling| date.is_none_or(|date| spelling.holds_on(date));
        let mut members: Vec<Member> = self
            .means
            .iter()
            .filter(|(_, s)| holds(s))
            .map(|(m, _)| *m)
            .collect();
        if members.is_empty() {
            members = self.means.iter().map(|(m, _)| *m).collect();
        }
        members.dedup();
        if members.len() > 1 {
            members.retain(|member| roster.is_some_and(|roster| roster.has(*member)));
        }
        (members.len() == 1).then(|| members[0])
    }

    /// Whether it is the name of one who spoke for a State.
    pub(crate) fn is_envoy(&self) -> bool {
        self.means
            .iter()
            .all(|(_, spelling)| spelling.usage == Usage::Envoy)
    }

    /// Whether it can be an adjective: "French", which can also be a people.
    pub(crate) fn may_be_adjective(&self) -> bool {
        self.means
            .iter()
            .any(|(_, spelling)| spelling.usage == Usage::Adjective)
    }

    /// Whether it can only be an adjective.
    pub(crate) fn is_adjective(&self) -> bool {
        self.means
            .iter()
            .all(|(_, spelling)| spelling.usage == Usage::Adjective)
    }
}
