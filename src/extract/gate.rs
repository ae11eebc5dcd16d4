//! What a text must mention to speak of a Council vote at all: most texts do not, and are put aside as fast as memory is read.

mod anchors;
mod council;

pub(super) use anchors::may_tell;
pub(super) use council::{is_of_states, names_the_council, speaks_of_voting};

use aho_corasick::AhoCorasick;
use aho_corasick::packed::Searcher;
use memchr::memmem;
use std::sync::OnceLock;

/// A stroke may have a backslash before it in JSON.
const WORDS: &[&str] = &[
    "council",
    "unsc",
    "veto",
    "s/pv.",
    "s/res/",
    r"s\/pv.",
    r"s/res\/",
    r"s\/res",
    "abstaining:",
    "resolution",
];

/// Words of which a text must have one, in small letters. What finds them is made when a text first has to be looked at.
#[derive(Debug)]
pub(super) struct AnyOf {
    words: &'static [&'static str],
    finder: OnceLock<Option<Finder>>,
}

impl AnyOf {
    pub(super) const fn new(words: &'static [&'static str]) -> AnyOf {
        AnyOf {
            words,
            finder: OnceLock::new(),
        }
    }

    /// Whether one of them is in a text in small letters; as if it were, where none can be looked for, which the words of the
    /// extractor exclude.
    pub(super) fn are_in(&self, text: &str) -> bool {
        let finder = self.finder.get_or_init(|| Finder::of(self.words));
        finder
            .as_ref()
            .is_none_or(|finder| finder.finds(text.as_bytes()))
    }
}

/// Finds one of several words.
#[derive(Debug)]
struct Finder {
    words: Searching,
    /// The words of few letters, each by itself: with them, all words would be told from a text by as few.
    short: Vec<memmem::Finder<'static>>,
}

#[derive(Debug)]
enum Searching {
    /// Many bytes at a time.
    Fast(Searcher),
    /// One byte after another, on a processor that cannot do better.
    Slow(AhoCorasick),
}

impl Finder {
    /// None where it cannot be made of such words.
    fn of<W: AsRef<[u8]>>(words: &[W]) -> Option<Finder> {
        const SHORT: usize = 4;
        let words = words.iter().map(AsRef::as_ref);
        let (short, words): (Vec<&[u8]>, Vec<&[u8]>) = words.partition(|word| word.len() < SHORT);
        let fast = Searcher::new(&words).map(Searching::Fast);
        let slow = || AhoCorasick::new(&words).ok().map(Searching::Slow);
        let short = short.into_iter().map(memmem::Finder::new);
        Some(Finder {
            words: fast.or_else(slow)?,
            short: short.map(memmem::Finder::into_owned).collect(),
        })
    }

    fn finds(&self, text: &[u8]) -> bool {
        self.finds_where(text, |_| true)
    }

    /// Whether it finds a word that is one `where_it_ends`.
    fn finds_where(&self, text: &[u8], where_it_ends: impl Fn(usize) -> bool) -> bool {
        let found = match &self.words {
            Searching::Fast(fast) => fast.find_iter(text).any(|word| where_it_ends(word.end())),
            Searching::Slow(slow) => slow.find_iter(text).any(|word| where_it_ends(word.end())),
        };
        found || self.short.iter().any(|word| word.find(text).is_some())
    }
}

/// Tells texts that may speak of a Council vote from those that do not.
#[derive(Debug)]
pub(super) struct Gate {
    /// The words of the gate, in small letters, in capitals, and with one; and how JSON writes a character by its number.
    words: Option<Finder>,
}

/// How the number of a character of ASCII begins in JSON.
const NUMBER: &str = r"\u00";

impl Gate {
    pub(super) fn new() -> Gate {
        let ways = |word: &&str| [(*word).to_owned(), capital(word), word.to_uppercase()];
        let written = WORDS
            .iter()
            .flat_map(ways)
            .chain([NUMBER, council::SHORT].map(str::to_owned));
        Gate {
            words: Finder::of(&written.collect::<Vec<_>>()),
        }
    }

    /// Whether a text may speak of a Council vote, by its words.
    pub(super) fn lets_through(&self, text: &str) -> bool {
        self.finds(text.as_bytes(), |_| false)
    }

    /// Whether a text may speak of a Council vote, by the string of JSON that holds it: its words stand there letter by letter, unless
    /// letters of ASCII are given by their numbers or it is a page, whose markup may stand within words.
    pub(super) fn lets_json_through(&self, string: &[u8]) -> bool {
        let head = &string[..string.len().min(HEAD)];
        head.contains(&b'<') || self.finds(string, is_letter)
    }

    /// Whether it finds one of its words, or the beginning of a number that goes on as `numbers` says.
    fn finds(&self, text: &[u8], numbers: impl Fn(&[u8]) -> bool) -> bool {
        let counts = |end| !text[..end].ends_with(NUMBER.as_bytes()) || numbers(&text[end..]);
        let words = self.words.as_ref();
        words.is_none_or(|words| words.finds_where(text, counts))
    }
}

/// Whether the rest of a number in JSON makes it that of a character that words of the gate are made of: `\u0041`.
fn is_letter(rest: &[u8]) -> bool {
    let number = std::str::from_utf8(rest.get(..2).unwrap_or_default()).unwrap_or_default();
    let byte = u8::from_str_radix(number, 16).unwrap_or_default();
    byte.is_ascii_alphabetic() || b"/.:".contains(&byte)
}

/// Where a page shows that it is one: after a little white space.
const HEAD: usize = 64;

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may insist")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn goes_through(gate: &Gate, text: &str) -> bool {
        gate.lets_through(text) && names_the_council(text, &text.to_ascii_lowercase()).is_some()
    }

    /// Ways to write a character in a string of JSON.
    fn written(character: char, way: u8) -> String {
        match (character, way) {
            ('/', 1) => String::from("\\/"),
            (_, 2) if character.is_ascii() => format!("\\u{:04x}", u32::from(character)),
            (_, 3) if character.is_ascii() => format!("\\u{:04X}", u32::from(character)),
            _ => {
                let string = serde_json::to_string(&character).expect("a string");
                string[1..string.len() - 1].to_owned()
            }
        }
    }

    proptest! {
        #[test]
        fn what_goes_through_as_a_text_goes_through_as_json(
            text in r"(UN |\PC{0,4}|\n)(Security Council|COUNCIL|unsc|Veto|S/PV\.|s/res/|resolution 7 \(1946\)|\PC{0,6})[\PC\n]{0,4}",
            ways in prop::collection::vec(0..4_u8, 40),
        ) {
            let gate = Gate::new();
            let mut ways = ways.into_iter();
            let inside: String = text.chars().map(|it| written(it, ways.next().unwrap_or(0))).collect();
            let json = format!("\"{inside}\"");
            prop_assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), text.as_str());
            prop_assert!(!goes_through(&gate, &text) || gate.lets_json_through(json.as_bytes()));
        }
    }

    #[test]
    fn ordinary_json_does_not_go_through() {
        let gate = Gate::new();
        for json in [
            r#""The caf\u00e9 won\u2019t open.\nSee http:\/\/example.org\/a""#,
            r#""""#,
            r#""The parish house.""#,
        ] {
            assert!(!gate.lets_json_through(json.as_bytes()), "{json}");
        }
    }
}
