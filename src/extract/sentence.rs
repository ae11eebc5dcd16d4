//! Cuts a text into sentences: paragraphs, list items, rows of a table, full stops that are no abbreviation's.

mod full_stop;
mod item;
mod line;
mod place;
mod rows;

pub(crate) use full_stop::{is_abbreviation, may_be_number};
pub(crate) use item::{Mark, mark as item_mark};
pub(crate) use line::{MONTHS, heads_an_entry, is_option};
pub(crate) use place::{
    Lines, begins_line, begins_paragraph, goes_on, is_heading, is_titled, list_item,
};

use crate::source::Span;
use full_stop::ends_sentence;
use line::{
    is_dated, is_dateline, is_day, is_entry, is_label, is_member, is_of_draft, is_stamp, is_year,
    says_how_adopted,
};
use rows::{MEETING, rows};

/// Cuts a text into sentences. Blank lines end one; so do full stops that are not an abbreviation's.
pub(crate) fn sentences(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    // Room enough for the sentences of most texts at once.
    let mut found = Vec::with_capacity(text.len() / 128 + 1);
    let mut start = 0;
    let mut push = |start: usize, end: usize| {
        let start = start + between_strings(&text[start..end]);
        if text[start..end].bytes().any(|b| b.is_ascii_alphanumeric()) {
            let mut from = start;
            for cut in item::cuts(text, Span::new(start, end)) {
                found.push(Span::new(from, cut));
                from = cut;
            }
            found.push(Span::new(from, end));
        }
    };
    let mut from = 0;
    while let Some(at) = next_end(bytes, from) {
        from = at + 1;
        let end = match bytes[at] {
            b'\n' if ends_paragraph(&bytes[at..]) && !is_label(&text[start..at]) => Some(at + 1),
            b'\n' => lines_part(text, start, at).then_some(at + 1),
            b'.' | b'?' | b'!' if ends_sentence(text, start, at) => Some(at + 1),
            b';' if bytes.get(at + 1).is_some_and(u8::is_ascii_whitespace) => Some(at + 1),
            b'A'..=b'Z' if at > start && bytes[at - 1].is_ascii_lowercase() => {
                run_together(text, at).then_some(at)
            }
            _ => None,
        };
        if let Some(end) = end {
            push(start, end);
            start = end;
            // What follows a source in brackets behind a full stop is another sentence.
            if let Some((open, close)) = citation(&text[end..]) {
                push(end + open, end + close);
                start = end + close;
                from = start;
            }
        }
    }
    push(start, text.len());
    // Few texts have tables of meetings.
    if memchr::memmem::find(bytes, MEETING.as_bytes()).is_none() {
        return found;
    }
    found
        .into_iter()
        .flat_map(|sentence| rows(text, sentence))
        .collect()
}

/// Whether a line that begins a sentence ends it too, or the line below begins another, though no blank line parts them.
fn lines_part(text: &str, start: usize, end: usize) -> bool {
    let below = line(&text[end + 1..]);
    let own = &text[start..end];
    let above = || text[..end].lines().next_back();
    // One line that looks like an entry may be the rest of a sentence: another must stand beside it.
    let next = || text.get(end + 2 + below.len()..).map_or("", line);
    let years = || is_year(below) || is_dated(below) && above().is_some_and(is_dated);
    let drafts = || is_of_draft(below) && (above().is_some_and(is_of_draft) || is_of_draft(next()));
    // "Votes by Russia:", above "2022-02-25: vetoed a text".
    let headed = || own.trim_end().ends_with(':');
    let beside = || above().is_some_and(heads_an_entry) || heads_an_entry(next());
    let entries = || heads_an_entry(below) && (headed() || beside());
    // "… at its 5511th meeting, on", above "11 August 2006"
    let leads_to_a_day = || own.trim_end().ends_with(" on") || own.trim_end().ends_with(" of");
    // `{ date: "2026-03-16", … },`: an object of a list.
    below.trim_start().starts_with('{')
        // "(b) resolution 1402, adopted by 14 votes"
        || item::mark(below.trim_start()).is_some()
        || says_how_adopted(below)
        || entries()
        || is_stamp(below)
        || is_entry(below)
        || is_dateline(below)
        || years()
        || drafts()
        || is_stamp(own)
        || is_day(own)
        || is_day(below) && !leads_to_a_day()
}

/// "(U.N. doc. S/4022) The United States supported it": from where to where a bracket stands that gives the source of the sentence before
/// it, and behind which another sentence begins.
fn citation(text: &str) -> Option<(usize, usize)> {
    const LONGEST: usize = 240;
    const SOURCES: [&str; 7] = [
        "S/",
        "Ibid",
        "ibid",
        "Doc",
        "doc.",
        "Press Release",
        "Telegram",
    ];
    let open = text.len() - text.trim_start_matches([' ', '”', '"']).len();
    let inside = text.get(open..)?.strip_prefix('(')?;
    let end = inside.bytes().take(LONGEST).position(|b| b == b')')?;
    let (source, behind) = inside.split_at(end);
    let behind = behind.strip_prefix(") ")?;
    let begins = behind.starts_with(|c: char| c.is_uppercase() || c == '“');
    let cites = SOURCES.iter().any(|word| source.contains(word));
    (begins && cites && !source.contains(['(', '\n'])).then_some((open, open + 1 + end + 1))
}

/// The first place from one on at which a sentence may end.
fn next_end(bytes: &[u8], mut from: usize) -> Option<usize> {
    const ONCE: usize = 16;
    if from == 0 {
        if may_end(*bytes.first()?, b' ') {
            return Some(0);
        }
        from = 1;
    }
    // Many bytes at a time, of which most cannot end one, each beside the one before it.
    while let Some(some) = bytes.get(from..).and_then(<[u8]>::first_chunk::<ONCE>)
        && let Some(before) = bytes.get(from - 1..)
        && let Some(before) = before.first_chunk::<ONCE>()
    {
        // All are looked at, so that they are at once: a byte of the number for each, the first in the lowest.
        let ends: [u8; ONCE] = std::array::from_fn(|at| may_end(some[at], before[at]).into());
        let ends = u128::from_le_bytes(ends);
        if ends != 0 {
            return Some(from + ends.trailing_zeros() as usize / 8);
        }
        from += ONCE;
    }
    (from..bytes.len()).find(|at| may_end(bytes[*at], bytes[at - 1]))
}

/// Whether a sentence may end at a byte that follows another: at a mark, or before a capital behind a small letter.
#[inline]
#[expect(
    clippy::needless_bitwise_bool,
    reason = "without branches, many bytes are looked at together"
)]
fn may_end(byte: u8, before: u8) -> bool {
    let mark = (byte == b'\n') | (byte == b'.') | (byte == b'?') | (byte == b'!') | (byte == b';');
    mark | (byte.is_ascii_uppercase() & before.is_ascii_lowercase())
}

/// The length of what stands before a string of a list in a program's source, at the head of a sentence: `", "The resolution` and
/// `paragraphs: [ "The Council`.
fn between_strings(sentence: &str) -> usize {
    const QUOTES: [char; 2] = ['"', '\''];
    const LONGEST: usize = 32;
    let head = sentence.trim_start();
    let next = head
        .strip_prefix(QUOTES)
        .and_then(|rest| rest.strip_prefix(','));
    let named = || {
        let name = head.trim_start_matches(QUOTES);
        let word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let length = name.bytes().take(LONGEST).take_while(word).count();
        let value = name.get(length..).filter(|_| length > 0)?;
        let value = value.trim_start_matches(QUOTES).strip_prefix(':')?;
        value.trim_start().strip_prefix('[')
    };
    let behind = next.or_else(named);
    let string = behind.and_then(|behind| behind.trim_start().strip_prefix(QUOTES));
    string.map_or(0, |string| sentence.len() - string.len())
}

fn line(text: &str) -> &str {
    let end = memchr::memchr(b'\n', text.as_bytes());
    end.map_or(text, |end| &text[..end])
}

/// "Russian Federation `AbstainsA` veto by China": whether a heading was run together here with the sentence below it.
fn run_together(text: &str, at: usize) -> bool {
    const OPENINGS: [&str; 8] = ["The ", "A ", "An ", "In ", "By ", "On ", "At ", "With "];
    let before = text.as_bytes()[..at].iter().rev().take(4);
    let lower = before.take_while(|b| b.is_ascii_lowercase()).count();
    lower > 3
        && OPENINGS
            .iter()
            .any(|opening| text[at..].starts_with(opening))
}

/// After this line break: a blank line, a list item, a heading, a tag.
fn ends_paragraph(rest: &[u8]) -> bool {
    let next = rest
        .iter()
        .skip(1)
        .position(|b| !matches!(b, b' ' | b'\t' | b'\r'))
        .map_or(rest.len(), |skip| skip + 1);
    match rest.get(next) {
        Some(b'\n' | b'#' | b'*' | b'<' | b'>' | b'|') | None => true,
        Some(b'0'..=b'9') => {
            let head = || rest[next..].iter();
            head().take(4).any(|b| *b == b'.') || head().take(3).any(|b| *b == b')')
        }
        // A list item, or a line of front matter ("date: 2017-01-05").
        Some(_) => {
            let line = &rest[next..];
            let word = line
                .iter()
                .take(20)
                .take_while(|b| b.is_ascii_lowercase() || **b == b'_')
                .count();
            // A resolution's text begins under its heading.
            let opens = line.starts_with(b"The Security Council,\n");
            opens
                || line.starts_with(b"- ")
                || line.starts_with("• ".as_bytes())
                || is_member(line)
                || (word > 2 && line.get(word) == Some(&b':'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_place_where_a_sentence_may_end_is_passed_over(text in r"[a-zA-Z.;?!\n ,é]{0,60}") {
            let bytes = text.as_bytes();
            let ends = |at: &usize| {
                let behind_small = *at > 0 && bytes[at - 1].is_ascii_lowercase();
                b"\n.?!;".contains(&bytes[*at]) || bytes[*at].is_ascii_uppercase() && behind_small
            };
            for from in 0..=bytes.len() {
                prop_assert_eq!(next_end(bytes, from), (from..bytes.len()).find(ends));
            }
        }
    }

    #[test]
    fn cuts_sentences() {
        let text = "The U.S. vetoed it. Mr. Lavrov did not. No. 5 stood";
        let found: Vec<&str> = sentences(text)
            .iter()
            .map(|s| text[s.start..s.end].trim())
            .collect();
        assert_eq!(
            found,
            ["The U.S. vetoed it.", "Mr. Lavrov did not.", "No. 5 stood"]
        );
    }
}
