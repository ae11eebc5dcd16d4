//! What a text must mention to speak of a Council vote at all: most texts do not, and are put aside as fast as memory is read.

use aho_corasick::AhoCorasick;
use aho_corasick::packed::Searcher;

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

/// How a text shows that by "the council" it means the Security Council.
const SECURITY_COUNCIL: &[&str] = &[
    "security council",
    "unsc",
    "u.n.",
    "united nations",
    "UN ",
    "s/res/",
    "s/pv.",
    "draft resolution",
];

/// Without one of these, what a council that nothing names did is no vote to be read.
const VOTING: &[&str] = &[
    "vote",
    "voting",
    "veto",
    "abst",
    "adopt",
    "reject",
    "defeat",
    "favour",
    "favor",
    "against",
    "approv",
    "endors",
    "unanim",
    "passed",
    "block",
    "-0",
    "resolution",
    "draft",
];

/// Tells texts that may speak of a Council vote from those that do not.
#[derive(Debug)]
pub(super) struct Gate {
    words: Words,
    /// Some council, and not a parliament; or a veto, if only a governor's.
    council: AhoCorasick,
    security_council: AhoCorasick,
    voting: AhoCorasick,
}

/// What finds words in a text, in capitals or not. Errors: never with the words of the extractor.
pub(super) fn automaton(words: &[&str]) -> crate::Result<AhoCorasick> {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(words)
        .map_err(|fault| crate::Error::Data(fault.to_string()))
}

/// Finds the words of the gate.
#[derive(Debug)]
enum Words {
    /// Many bytes at a time: the words in small letters, in capitals, and with one.
    Fast(Searcher),
    /// One byte after another, on a processor that cannot do better.
    Slow(AhoCorasick),
}

impl Gate {
    /// Errors: never with these words.
    pub(super) fn new() -> crate::Result<Gate> {
        let written = WORDS
            .iter()
            .flat_map(|word| [(*word).to_owned(), capital(word), word.to_uppercase()]);
        Ok(Gate {
            words: match Searcher::new(written) {
                Some(fast) => Words::Fast(fast),
                None => Words::Slow(automaton(WORDS)?),
            },
            council: automaton(&["council", "veto"])?,
            security_council: automaton(SECURITY_COUNCIL)?,
            voting: automaton(VOTING)?,
        })
    }

    /// Whether a text may speak of a Council vote.
    pub(super) fn lets_through(&self, text: &str) -> bool {
        self.words.are_in(text.as_bytes())
            && (self.council.is_match(text) || self.names_the_council(text))
    }

    /// Whether a text says which council it speaks of. One that does not may be about a town's.
    pub(super) fn names_the_council(&self, text: &str) -> bool {
        self.security_council.is_match(text) || numbers_a_resolution(text)
    }

    /// Whether a sentence of a text that names no council may tell of a vote.
    pub(super) fn speaks_of_voting(&self, sentence: &str) -> bool {
        self.voting.is_match(sentence)
    }

    /// Whether a text may speak of a Council vote, by the string of JSON that holds it: its words stand there letter by letter, unless
    /// letters of ASCII are given by their numbers or it is a page, whose markup may stand within words.
    pub(super) fn lets_json_through(&self, string: &[u8]) -> bool {
        let head = &string[..string.len().min(HEAD)];
        self.words.are_in(string) || head.contains(&b'<') || has_numbered_letters(string)
    }
}

impl Words {
    fn are_in(&self, text: &[u8]) -> bool {
        match self {
            Words::Fast(fast) => fast.find(text).is_some(),
            Words::Slow(words) => words.is_match(text),
        }
    }
}

/// Where a page shows that it is one: after a little white space.
const HEAD: usize = 64;

/// Whether a string of JSON has characters that words of the gate are made of written as `\u0041`.
fn has_numbered_letters(string: &[u8]) -> bool {
    memchr::memmem::find_iter(string, br"\u00").any(|at| {
        let number = string.get(at + 4..at + 6).unwrap_or_default();
        let number = std::str::from_utf8(number).unwrap_or_default();
        let byte = u8::from_str_radix(number, 16).unwrap_or_default();
        byte.is_ascii_alphabetic() || b"/.:".contains(&byte)
    })
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// Whether a text names a resolution as only the Council's are: "resolution 2334 (2016)".
fn numbers_a_resolution(text: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    text.match_indices("esolution ").any(|(at, word)| {
        let rest = &text[at + word.len()..];
        let number = digits(rest);
        (1..=4).contains(&number)
            && rest[number..]
                .strip_prefix(" (")
                .is_some_and(|year| digits(year) == 4 && year[4..].starts_with(')'))
    })
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may insist")]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
            let gate = Gate::new().expect("a gate");
            let mut ways = ways.into_iter();
            let inside: String = text.chars().map(|it| written(it, ways.next().unwrap_or(0))).collect();
            let json = format!("\"{inside}\"");
            prop_assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), text.as_str());
            prop_assert!(!gate.lets_through(&text) || gate.lets_json_through(json.as_bytes()));
        }
    }

    #[test]
    fn ordinary_json_does_not_go_through() {
        let gate = Gate::new().expect("a gate");
        for json in [
            r#""The caf\u00e9 won\u2019t open.\nSee http:\/\/example.org\/a""#,
            r#""""#,
            r#""The parish house.""#,
        ] {
            assert!(!gate.lets_json_through(json.as_bytes()), "{json}");
        }
    }
}
