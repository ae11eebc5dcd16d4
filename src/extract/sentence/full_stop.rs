//! Whether a full stop ends a sentence, or is that of an abbreviation, a list in brackets or a symbol.

use crate::extract::token;
use crate::source::FILLER;

pub(super) fn ends_sentence(text: &str, start: usize, at: usize) -> bool {
    let mut after = &text[at + 1..];
    // Behind most there is a space.
    if !after.starts_with(' ') {
        after = after.trim_start_matches(['"', '\'', '”', '’', ')', ']', '*', FILLER]);
        while let Some(skip) = token::note(after) {
            after = &after[skip..];
        }
    }
    let Some(first) = after.chars().next() else {
        return true;
    };
    // "…was lost.',", at the end of a line: a string of a list.
    let quoted = text[at + 1..].starts_with(['"', '\'']);
    if quoted && (after.starts_with(",\n") || after.starts_with(",\r")) {
        return true;
    }
    let stop = text.as_bytes()[at] == b'.';
    if !first.is_whitespace() {
        // "…the text.The council": a stop between a lower-case letter and a capital.
        let before = text[start..at].chars().next_back();
        return stop
            && first.is_uppercase()
            && before.is_some_and(char::is_lowercase)
            && after.chars().nth(1).is_some_and(char::is_lowercase);
    }
    // A list in brackets goes on over a stray stop: "(German Democratic Republic. Union of …)".
    !stop
        || !in_brackets(text.as_bytes(), start, at)
            && stop_ends(&text[start..at], after.trim_start())
}

/// Whether a stop with room behind it ends the sentence before it.
fn stop_ends(sentence: &str, after: &str) -> bool {
    let mut next = after
        .trim_start_matches(['"', '\'', '“', '‘', '(', '[', '`'])
        .chars();
    if next.next().is_some_and(char::is_lowercase) {
        return false;
    }
    let word = sentence
        .rsplit(|c: char| c.is_whitespace() || c == '(')
        .next()
        .unwrap_or_default();
    let initials =
        word.contains('.') || (word.len() == 1 && word.starts_with(|c: char| c.is_uppercase()));
    if initials {
        // "the U.S. The council": an abbreviation ends a sentence only before a word that begins most sentences.
        return word.len() > 1 && begins_most_sentences(after);
    }
    // "157 (1960). Resolution of 17 September 1960": the number at the head of a text.
    if word.len() == 5 && word.ends_with(')') && !sentence.contains(char::is_alphabetic) {
        return false;
    }
    let number_follows = || after.starts_with(|c: char| c.is_ascii_digit());
    // "S/18016/Rev. 1": a stray blank in a symbol.
    if word.ends_with("/Rev") && number_follows() {
        return false;
    }
    // "UN Doc. S/PV.6498"
    if word.eq_ignore_ascii_case("doc") && after.starts_with("S/") {
        return false;
    }
    // "SC unanimously adopted res. Vote on Soviet draft was 2-7-2": short for a text, and for its number only before one.
    if shortens_a_text(word) {
        const NUMBERS: [&str; 5] = ["No", "NO", "S/", "A/", "("];
        return !number_follows() && !NUMBERS.iter().any(|begins| after.starts_with(begins));
    }
    word.len() > LONGEST_ABBREVIATION
        || !is_abbreviation(word)
        || may_be_number(word) && !number_follows()
}

fn begins_most_sentences(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphabetic());
    matches!(
        &text[..end.unwrap_or(text.len())],
        "The" | "It" | "In" | "But" | "On" | "A" | "This" | "He" | "She" | "They"
    )
}

/// Whether a word before a stop is one that is seldom the last of a sentence.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    let mut letters = [0; LONGEST_ABBREVIATION];
    let Some(letters) = letters.get_mut(..word.len()) else {
        return false;
    };
    letters.copy_from_slice(word.as_bytes());
    letters.make_ascii_lowercase();
    matches!(
        &*letters,
        b"mr" | b"mrs" | b"ms" | b"dr" | b"gen" | b"sen" | b"rep" | b"no" | b"nos" | b"st" | b"amb"
    ) || matches!(
        &*letters,
        b"jan" | b"feb" | b"mar" | b"apr" | b"jun" | b"jul" | b"aug" | b"sept" | b"sep" | b"oct"
    ) || matches!(
        &*letters,
        b"nov" | b"dec" | b"vs" | b"dem" | b"gov" | b"lt" | b"col" | b"messrs" | b"viz" | b"res"
    ) || matches!(&*letters, b"abst" | b"amdt" | b"resn")
}

/// Whether it begins as "no." and "nos." do, which are "number" only before one.
pub(crate) fn may_be_number(word: &str) -> bool {
    matches!(word.as_bytes(), [b'n' | b'N', b'o' | b'O', ..])
}

/// "res.", "amdt.": whether a word is a cable's short one for a text.
fn shortens_a_text(word: &str) -> bool {
    ["res", "resn", "amdt"]
        .iter()
        .any(|short| word.eq_ignore_ascii_case(short))
}

/// How many letters an abbreviation has at most.
const LONGEST_ABBREVIATION: usize = 6;

/// Whether a stop stands in a short list in brackets.
fn in_brackets(text: &[u8], start: usize, at: usize) -> bool {
    const LONGEST: usize = 120;
    let before = &text[start.max(at.saturating_sub(LONGEST - 1))..at];
    let after = &text[at..text.len().min(at + LONGEST)];
    let opens = memchr::memrchr2(b'(', b')', before).is_some_and(|i| before[i] == b'(');
    opens && memchr::memchr3(b')', b'(', b'\n', after).is_some_and(|i| after[i] == b')')
}
