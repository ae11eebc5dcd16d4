//! The names of States as prose writes them, and which State a name means on the Council of a day.

use super::super::lexicon::Lexicon;
use super::super::token::{self, Kind, Token};
use crate::council::{Council, Member, Roster, Spelling, Usage};
use std::ops::Range;
use std::sync::OnceLock;

/// Every spelling of every State, by its first word.
pub(crate) struct Names<'c> {
    /// Those that begin with one word together.
    spellings: Vec<(Member, &'c Spelling)>,
    by_first: Vec<First>,
}

/// A word that names begin with: few of them ever stand in a text.
struct First {
    /// Where the spellings that begin with it stand.
    spellings: Range<usize>,
    /// They as words, the longest first; made when first asked for.
    names: OnceLock<Vec<Name>>,
}

struct Name {
    words: Vec<String>,
    /// Written in capitals only: "US" is a State, "us" is not.
    capitals: bool,
    /// The places of its spellings.
    means: Vec<usize>,
}

/// A name found: how many tokens it has, and the States it may mean.
pub(crate) struct Found<'a> {
    pub(crate) used: usize,
    places: &'a [usize],
    spellings: &'a [(Member, &'a Spelling)],
}

impl<'c> Names<'c> {
    /// The names of the Council's States; the lexicon learns which words they begin with.
    pub(crate) fn new(council: &'c Council, lexicon: &mut Lexicon) -> Names<'c> {
        let mut firsts = 0;
        let mut spellings = Vec::new();
        let mut first = String::new();
        for state in council.states() {
            for spelling in state.spellings() {
                first_word(&spelling.text, &mut first);
                if first.is_empty() {
                    continue;
                }
                let entry = lexicon.entry(&first);
                if entry.names == 0 {
                    firsts += 1;
                    entry.names = firsts;
                }
                spellings.push((entry.names, state.code(), spelling));
            }
        }
        spellings.sort_by_key(|(first, ..)| *first);
        let mut end = 0;
        let same = spellings.chunk_by(|(one, ..), (other, ..)| one == other);
        let by_first = same.map(|same| {
            let begin = end;
            end += same.len();
            First {
                spellings: begin..end,
                names: OnceLock::new(),
            }
        });
        Names {
            by_first: by_first.collect(),
            spellings: spellings
                .into_iter()
                .map(|(_, code, it)| (code, it))
                .collect(),
        }
    }

    /// Every spelling, and the State that it is of.
    pub(super) fn all(&self) -> impl Iterator<Item = (Member, &'c Spelling)> + '_ {
        self.spellings.iter().copied()
    }

    /// Whether a name of one word is spelt so.
    pub(crate) fn is_one(&self, token: &Token) -> bool {
        let names = self.of(token);
        names.is_some_and(|names| names.iter().any(|name| name.words.len() == 1))
    }

    /// The longest name at a token.
    #[inline]
    pub(crate) fn at(&self, text: &str, tokens: &[Token], at: usize) -> Option<Found<'_>> {
        let token = &tokens[at];
        let may_begin = token.capital && token.word.names > 0;
        may_begin.then(|| self.longest(text, tokens, at))?
    }

    /// The longest name at a token with a word that names begin with.
    fn longest(&self, text: &str, tokens: &[Token], at: usize) -> Option<Found<'_>> {
        let token = &tokens[at];
        if is_of_a_continent(tokens, at) {
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
            places: &name.means,
            spellings: &self.spellings,
        })
    }

    /// The names that begin with a word, the longest first.
    fn of(&self, token: &Token) -> Option<&[Name]> {
        let at = usize::from(token.word.names).checked_sub(1)?;
        let first = self.by_first.get(at)?;
        Some(first.names.get_or_init(|| self.names(first)))
    }

    /// The names that begin with a word, taken apart.
    fn names(&self, first: &First) -> Vec<Name> {
        let lexicon = Lexicon::new();
        let mut names: Vec<Name> = Vec::new();
        for place in first.spellings.clone() {
            let text = &*self.spellings[place].1.text;
            let words = token::name(text, &lexicon);
            let capitals = words.len() == 1
                && text.len() <= 3
                && text.bytes().all(|byte| byte.is_ascii_uppercase());
            match names.iter_mut().find(|name| name.words == words) {
                // "UKR" and "Ukr"
                Some(name) => {
                    name.means.push(place);
                    name.capitals &= capitals;
                }
                None => names.push(Name {
                    capitals,
                    words,
                    means: vec![place],
                }),
            }
        }
        names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        names
    }
}

/// "the Latin Americans", "in South America": whether a name that may be that of the United States is part of a continent's.
fn is_of_a_continent(tokens: &[Token], at: usize) -> bool {
    let part = at.checked_sub(1).map_or("", |i| tokens[i].key.as_str());
    matches!(part, "latin" | "central" | "south") && tokens[at].key.starts_with("america")
}

/// The first word of a spelling, as tokens have it, put into `word`.
fn first_word(spelling: &str, word: &mut String) {
    word.clear();
    let letters = spelling.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (first, rest) = spelling.split_at(letters);
    if letters > 0 && (rest.is_empty() || rest.starts_with(' ')) {
        word.push_str(first);
        word.make_ascii_lowercase();
    } else {
        // An accent, a stop or a hyphen.
        word.extend(token::name(spelling, &Lexicon::new()).into_iter().next());
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
    fn means(&self) -> impl Iterator<Item = (Member, &Spelling)> {
        self.places.iter().map(|place| self.spellings[*place])
    }

    /// The one State it means: of several, the one that had a seat. None where it cannot be told.
    pub(crate) fn member(&self, roster: Option<&Roster>) -> Option<Member> {
        if let [only] = self.places {
            return Some(self.spellings[*only].0);
        }
        let date = roster.map(|roster| roster.date);
        let holds = |spelling: &Spelling| date.is_none_or(|date| spelling.holds_on(date));
        let any_holds = self.means().any(|(_, spelling)| holds(spelling));
        let members = self
            .means()
            .filter(|(_, spelling)| !any_holds || holds(spelling))
            .map(|(member, _)| member);
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
        self.means()
            .all(|(_, spelling)| spelling.usage == Usage::Envoy)
    }

    /// Whether it can be an adjective: "French", which can also be a people.
    pub(crate) fn may_be_adjective(&self) -> bool {
        self.means()
            .any(|(_, spelling)| spelling.usage == Usage::Adjective)
    }

    /// Whether it can only be a seat of government: "Madrid".
    pub(crate) fn is_capital(&self) -> bool {
        self.means()
            .all(|(_, spelling)| spelling.usage == Usage::Capital)
    }

    /// Whether it can only be an adjective.
    pub(crate) fn is_adjective(&self) -> bool {
        self.means()
            .all(|(_, spelling)| spelling.usage == Usage::Adjective)
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may insist")]
mod tests {
    use super::*;
    use crate::record::Data;

    #[test]
    fn the_first_word_of_every_spelling_is_that_of_its_tokens() {
        let data = Data::shipped().expect("the data");
        let (lexicon, mut first) = (Lexicon::new(), String::new());
        for spelling in data
            .council
            .states()
            .flat_map(crate::council::State::spellings)
        {
            first_word(&spelling.text, &mut first);
            assert_eq!(token::name(&spelling.text, &lexicon).first(), Some(&first));
        }
    }
}
