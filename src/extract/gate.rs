//! What a text must mention to speak of a Council vote at all: most texts do not, and are put aside as fast as memory is read.

use aho_corasick::AhoCorasick;
use aho_corasick::packed::Searcher;

const WORDS: &[&str] = &[
    "council",
    "unsc",
    "veto",
    "s/pv.",
    "s/res/",
    "abstaining:",
    "resolution",
];

/// How a text shows that the Council may be meant, and not a parliament.
const COUNCIL: &[&str] = &[
    "council",
    "unsc",
    "u.n.",
    "united nations",
    "UN ",
    "s/res/",
    "s/pv.",
    "draft resolution",
    "veto",
];

/// Tells texts that may speak of a Council vote from those that do not.
#[derive(Debug)]
pub(super) struct Gate {
    words: Words,
    council: AhoCorasick,
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
        let automaton = |words: &[&str]| {
            AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .build(words)
                .map_err(|fault| crate::Error::Data(fault.to_string()))
        };
        let written = WORDS
            .iter()
            .flat_map(|word| [(*word).to_owned(), capital(word), word.to_uppercase()]);
        Ok(Gate {
            words: match Searcher::new(written) {
                Some(fast) => Words::Fast(fast),
                None => Words::Slow(automaton(WORDS)?),
            },
            council: automaton(COUNCIL)?,
        })
    }

    /// Whether a text may speak of a Council vote.
    pub(super) fn lets_through(&self, text: &str) -> bool {
        let mentions = match &self.words {
            Words::Fast(fast) => fast.find(text).is_some(),
            Words::Slow(words) => words.is_match(text),
        };
        mentions && (self.council.is_match(text) || numbers_a_resolution(text))
    }
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
