//! The names of States as prose writes them, and which State a name means on the Council of a day.

use super::super::lexicon::Lexicon;
use super::super::token::{self, Kind, Token};
use crate::council::{Council, Member, Roster, Spelling, Usage};
use std::borrow::Cow;

/// Every spelling of every State, by its first word.
pub(crate) struct Names {
    by_first: Vec<Vec<Name>>,
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
    /// The names of the Council's States; the lexicon learns which words they begin with.
    pub(crate) fn new(council: &Council, lexicon: &mut Lexicon) -> Names {
        let mut by_first: Vec<Vec<Name>> = Vec::new();
        for state in council.states() {
            for spelling in state.spellings() {
                let words = token::name(&spelling.text, lexicon);
                let Some(first) = words.first().cloned() else {
                    continue;
                };
                let capitals = words.len() == 1
                    && spelling.text.len() <= 3
                    && spelling.text.bytes().all(|b| b.is_ascii_uppercase());
                let entry = lexicon.entry(Cow::Owned(first));
                if entry.names == 0 {
                    by_first.push(Vec::new());
                    entry.names = u16::try_from(by_first.len()).unwrap_or_default();
                }
                let Some(names) = usize::from(entry.names)
                    .checked_sub(1)
                    .and_then(|at| by_first.get_mut(at))
                else {
                    continue;
                };
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
        for names in &mut by_first {
            names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
        Names { by_first }
    }

    /// Whether a name of one word is spelt so.
    pub(crate) fn is_one(&self, token: &Token) -> bool {
        let names = self.of(token);
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
        let (name, used) = self.of(token)?.iter().find_map(|name| {
            Some((name, name.tokens(text, tokens, at)?))
                .filter(|(name, _)| !name.capitals || capitals())
        })?;
        Some(Found {
            used,
            means: &name.means,
        })
    }

    /// The names that begin with a word, the longest first.
    fn of(&self, token: &Token) -> Option<&[Name]> {
        let at = usize::from(token.word.names).checked_sub(1)?;
        self.by_first.get(at).map(Vec::as_slice)
    }
}

impl Name {
    /// How many tokens the name has at a token with its first word; none where it does not stand there.
    fn tokens(&self, text: &str, tokens: &[Token], at: usize) -> Option<usize> {
        // By its first word it was found.
        let mut next = at + 1;
        for word in self.words.iter().skip(1) {
            // A stray stop or quote inside a name is a slip of the scanner: "United. Kingdom".
            let stray = |token: &Token| matches!(token.kind, Kind::Mark('.' | '"'));
            if tokens.get(next).is_some_and(stray)
                && tokens
                    .get(next + 1)
                    .is_some_and(|token| token.key == word.as_str())
            {
                next += 1;
            }
            let token = tokens.get(next)?;
            let same = if token.key.is_empty() {
                text[token.span.start..token.span.end] == **word
            } else {
                token.key == word.as_str()
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
        if let [(only, _)] = self.means {
            return Some(*only);
        }
        let date = roster.map(|roster| roster.date);
        let holds = |spelling: &Spelling| date.is_none_or(|date| spelling.holds_on(date));
        let any_holds = self.means.iter().any(|(_, spelling)| holds(spelling));
        let members = self
            .means
            .iter()
            .filter(|(_, spelling)| !any_holds || holds(spelling))
            .map(|(member, _)| *member);
        // Several spellings of one State follow each other.
        let mut before = None;
        let mut members = members.filter(|member| before.replace(*member) != Some(*member));
        let (first, second) = (members.next()?, members.next());
        let Some(second) = second else {
            return Some(first);
        };
        let mut seated = [first, second]
            .into_iter()
            .chain(members)
            .filter(|member| roster.is_some_and(|roster| roster.has(*member)));
        seated.next().filter(|_| seated.next().is_none())
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
