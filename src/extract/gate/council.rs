//! Which council a text means: one that says so, or one whose votes only the Security Council's can be.

use super::AnyOf;
use crate::extract::walk::emptied;
use crate::extract::{Extractor, token};
use crate::reported::Fact;
use crate::source::Span;
use memchr::memmem;

/// Some council, and not a parliament; or a veto, if only a governor's.
static COUNCIL: AnyOf = AnyOf::new(&["council", "veto"]);

/// The Council's name in cables.
pub(super) const SHORT: &str = "SC";

/// How a text shows that by "the council" it means the Security Council.
static SECURITY_COUNCIL: AnyOf = AnyOf::new(&[
    "security council",
    "unsc",
    "u.n.",
    "united nations",
    "s/res/",
    "s/pv.",
    "draft resolution",
]);

/// Without one of these, what a council that nothing names did is no vote to be read.
static VOTING: AnyOf = AnyOf::new(&[
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
]);

/// Whether a text says which council it speaks of: one that does not may be about a town's. None where it speaks of no council.
/// `lower` is the text in small letters.
pub(in crate::extract) fn names_the_council(text: &str, lower: &str) -> Option<bool> {
    // "the security council voted to pause trading", without capitals or the United Nations, may be of any company.
    let ours = || {
        memmem::find(text.as_bytes(), b"security council").is_none()
            || ["Security Council", "SECURITY COUNCIL", "UN "]
                .iter()
                .any(|name| text.contains(name))
            || [
                "united nations",
                "u.n.",
                "unsc",
                "permanent council member",
                "permanent member",
                "member council",
            ]
            .iter()
            .any(|name| lower.contains(name))
    };
    let named = SECURITY_COUNCIL.are_in(lower) && ours()
        || text.contains("UN ")
        || numbers_a_resolution(text)
        || writes_it_short(text);
    (named || COUNCIL.are_in(lower)).then_some(named)
}

/// Whether by "SC" a text means the Security Council, and no court of a State: it does with a resolution, "SC Res. 242", and where it
/// speaks as cables do. "Columbia, SC" is a place.
fn writes_it_short(text: &str) -> bool {
    const CABLES: [&str; 8] = [
        "USSR", "Sov", "SOV", "USUN", "USDel", "UNGA", "amdt", "AMDT",
    ];
    let ends =
        |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-'));
    let mut words = memmem::find_iter(text.as_bytes(), SHORT).filter_map(|at| {
        let (before, rest) = (&text[..at], &text[at + SHORT.len()..]);
        let begins = !before.ends_with(|c: char| c.is_alphanumeric()) && !before.ends_with(", ");
        let number = rest
            .strip_prefix("R ")
            .is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()));
        (begins && (number || ends(rest))).then_some((number, rest))
    });
    let numbers = |(number, rest): (bool, &str)| {
        number
            || [" Res", " res", " RES"]
                .iter()
                .any(|word| rest.starts_with(word))
    };
    words.next().is_some_and(|first| {
        numbers(first)
            || words.any(numbers)
            || CABLES.iter().any(|word| text.contains(word))
            || shortens_a_text(text)
    })
}

/// "US draft res", "S/11940": whether a text names drafts as cables do, by the short word or by a symbol of the Council.
fn shortens_a_text(text: &str) -> bool {
    let short = |word: &str| {
        memmem::find_iter(text.as_bytes(), word).any(|at| {
            let rest = &text[at + word.len()..];
            rest.starts_with([' ', ',', '.', ';', ')', '\n'])
        })
    };
    let symbol = || {
        memmem::find_iter(text.as_bytes(), "S/").any(|at| {
            let rest = &text[at + 2..];
            let begins = !text[..at].ends_with(|c: char| c.is_alphanumeric());
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            begins && (3..=5).contains(&digits)
        })
    };
    short(" res") || short(" RES") || symbol()
}

/// Whether a text that names no council, or a sentence of one, may tell of a vote. It is given in small letters.
pub(in crate::extract) fn speaks_of_voting(lower: &str) -> bool {
    VOTING.are_in(lower)
}

/// Whether a fact names a State or a document of the Council.
pub(in crate::extract) fn is_of_states(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Position(..)
            | Fact::Veto(_)
            | Fact::Sponsor(_)
            | Fact::Resolution(_)
            | Fact::Draft(_)
            | Fact::Meeting(_)
    )
}

impl Extractor<'_> {
    /// Whether a sentence with a word of voting names a State, or a document by its number, as far as a glance at it tells. `lower`
    /// is the text in small letters.
    pub(in crate::extract) fn states_may_vote(
        &self,
        text: &str,
        lower: &str,
        sentences: &[Span],
    ) -> bool {
        let mut words = token::Words::default();
        let mut room = Vec::new();
        for sentence in sentences {
            if !speaks_of_voting(&lower[sentence.start..sentence.end]) {
                continue;
            }
            let tokens = token::tokens(text, &[*sentence], &self.lexicon, &mut words, room);
            let named = |at| {
                self.names.at(text, &tokens, at).is_some() || numbers_a_document(&tokens[at..])
            };
            if (0..tokens.len()).any(named) {
                return true;
            }
            room = emptied(tokens);
        }
        false
    }
}

/// Whether a text names a resolution as only the Council's are: "resolution 2334 (2016)".
fn numbers_a_resolution(text: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let word = "esolution ";
    memmem::find_iter(text.as_bytes(), word).any(|at| {
        let rest = &text[at + word.len()..];
        let number = digits(rest);
        (1..=4).contains(&number)
            && rest[number..]
                .strip_prefix(" (")
                .is_some_and(|year| digits(year) == 4 && year[4..].starts_with(')'))
    })
}

/// "resolution No. 242", "S/2017/315", "7922nd meeting": whether the words begin with a document and its number.
fn numbers_a_document(tokens: &[token::Token]) -> bool {
    // No council of fifteen has adopted more: "resolution 3681" is a town's.
    const MOST: u32 = 3_400;
    let number = |token: &token::Token| {
        matches!(
            token.kind,
            token::Kind::Number(..MOST) | token::Kind::Ordinal(_)
        )
    };
    let word = &tokens[0].key;
    word.starts_with("s/")
        || word.starts_with("resolution") && tokens.iter().take(4).any(number)
        || number(&tokens[0]) && tokens.get(1).is_some_and(|token| token.key == "meeting")
}
