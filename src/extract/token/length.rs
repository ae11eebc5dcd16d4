//! How far the token reaches that begins a text, and of what kind it is: a number, an ordinal, a symbol, a word, a mark.

use super::Kind;
use crate::extract::sentence;
use crate::source::FILLER;

/// The length and kind of the token at the beginning of `rest`.
pub(super) fn next(rest: &str, c: char) -> (usize, Kind) {
    if c == '-'
        && let Some(mark) = bracket_word(rest)
    {
        return (5, Kind::Mark(mark));
    }
    // "three members--China, India and Zimbabwe--abstained": a dash of a typewriter.
    if c == '-' && rest.starts_with("--") {
        let dash = rest.bytes().take_while(|byte| *byte == b'-').count();
        return (dash, Kind::Mark('-'));
    }
    if c.is_ascii_digit() {
        return number(rest);
    }
    if matches!(c, 'S' | 's' | 'A') && rest[1..].starts_with('/') {
        let length = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '.')))
            .unwrap_or(rest.len());
        let length = rest[..length].trim_end_matches(['.', '/']).len();
        let base = rest[..length].strip_suffix("/Rev").map_or(length, str::len);
        let length = match revision(&rest[base..]) {
            0 => length,
            revision => base + revision,
        };
        if length > 2 && rest[..length].bytes().any(|b| b.is_ascii_digit()) {
            return (length, Kind::Word);
        }
    }
    if c.is_alphabetic() {
        return (word(rest), Kind::Word);
    }
    if matches!(c, '\'' | '’') {
        let tail = &rest[c.len_utf8()..];
        for suffix in ["s", "t", "S"] {
            if tail.starts_with(suffix) && !tail[1..].starts_with(|c: char| c.is_alphanumeric()) {
                return (c.len_utf8() + 1, Kind::Word);
            }
        }
    }
    let mark = match c {
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '"' | '“' | '”' | '«' | '»' | '`' | '\'' | '‘' | '’' => '"',
        '[' => '(',
        ']' => ')',
        other => other,
    };
    (c.len_utf8(), Kind::Mark(mark))
}

/// The brackets of tokenised corpora.
fn bracket_word(rest: &str) -> Option<char> {
    match rest.get(..5)? {
        "-LRB-" | "-LSB-" => Some('('),
        "-RRB-" | "-RSB-" => Some(')'),
        _ => None,
    }
}

fn number(rest: &str) -> (usize, Kind) {
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let mut length = digits;
    let mut value: u64 = rest[..digits].parse().unwrap_or(u64::MAX);
    // 5,500 is one number.
    while let Some(group) = rest.get(length..length + 4)
        && group.starts_with(',')
        && group[1..].bytes().all(|b| b.is_ascii_digit())
        && length <= 9
    {
        value = value
            .saturating_mul(1000)
            .saturating_add(group[1..].parse().unwrap_or(0));
        length += 4;
    }
    // "9.45 p.m."
    let minutes = rest.get(length..length + 5).is_some_and(|after| {
        matches!(
            after.as_bytes(),
            [b'.', b'0'..=b'5', b'0'..=b'9', b' ', b'a' | b'p']
        )
    });
    if minutes {
        return (length + 3, Kind::Word);
    }
    let value = u32::try_from(value).unwrap_or(u32::MAX);
    let tail = rest[length..].get(..2).unwrap_or_default();
    if matches!(tail, "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH")
        && !rest[length + 2..].starts_with(|c: char| c.is_alphanumeric())
    {
        return (length + 2, Kind::Ordinal(value));
    }
    // "703d meeting", as papers of the United States write it.
    if matches!(value % 10, 2 | 3)
        && tail.starts_with('d')
        && !rest[length + 1..].starts_with(|c: char| c.is_alphanumeric())
    {
        return (length + 1, Kind::Ordinal(value));
    }
    // "19991215Resolution 1283": the day of a press release, run together with its heading.
    if length == 8 && rest[length..].starts_with(|c: char| c.is_ascii_uppercase()) {
        return (length, Kind::Number(value));
    }
    if rest[length..].starts_with(|c: char| c.is_alphabetic()) {
        return (
            rest.find(|c: char| !c.is_alphanumeric())
                .unwrap_or(rest.len()),
            Kind::Word,
        );
    }
    (length, Kind::Number(value))
}

/// Whether a hyphen ends a line in the middle of a word.
fn broken(rest: &str) -> bool {
    let after = rest[1..].trim_start_matches([' ', '\r']);
    after.starts_with('\n')
        && after[1..]
            .trim_start_matches(' ')
            .starts_with(char::is_lowercase)
}

/// The length of a word: letters, inner apostrophes, and the stops of an abbreviation ("U.S.", "St.").
fn word(rest: &str) -> usize {
    if let Some(length) = plain_word(rest.as_bytes()) {
        return length;
    }
    let mut length = 0;
    let mut letters = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        // "none33": the mark of a footnote runs on.
        if c.is_ascii_digit() && letters >= 4 && rest[..at].bytes().all(|b| b.is_ascii_lowercase())
        {
            return length;
        }
        if c == FILLER {
            continue;
        }
        // "reso-\nlution": a word broken at the end of a line.
        if c == '-' && broken(&rest[at..]) {
            while chars.peek().is_some_and(|&(_, next)| next.is_whitespace()) {
                chars.next();
            }
            continue;
        }
        if c.is_alphanumeric() || c == '\u{ad}' {
            length = at + c.len_utf8();
            letters += 1;
            continue;
        }
        let after = chars.peek().map(|&(_, next)| next);
        let following = rest[at + c.len_utf8()..].chars().nth(1);
        let joins = match c {
            '\'' | '’' => {
                after.is_some_and(char::is_alphabetic)
                    && !(matches!(after, Some('s' | 't' | 'S'))
                        && following.is_none_or(|c| !c.is_alphanumeric()))
            }
            '.' if letters == 1 => {
                after.is_some_and(char::is_alphabetic)
                    && following.is_none_or(|c| !c.is_alphanumeric())
            }
            _ => false,
        };
        if joins {
            letters = 0;
            continue;
        }
        let head = &rest[..at];
        // "no." is "number" only before one.
        let number_follows = rest[at + c.len_utf8()..]
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit());
        let short = letters <= 4
            && sentence::is_abbreviation(head)
            && (number_follows || !sentence::may_be_number(head));
        let dotted = c == '.' && (rest[..at].contains('.') || short);
        return if dotted { at + 1 } else { length };
    }
    length
}

/// How long the revision is that a stray blank parts from a symbol: "/ Rev.1", "/Rev. 1".
fn revision(rest: &str) -> usize {
    const FORMS: [&str; 4] = ["/ Rev.", "/ Rev. ", "/Rev. ", " /Rev."];
    let tail = FORMS.into_iter().find_map(|form| {
        let number = rest.strip_prefix(form)?;
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        (1..3).contains(&digits).then_some(form.len() + digits)
    });
    tail.unwrap_or(0)
}

/// The length of a word of plain letters that nothing after it can be part of: most words.
fn plain_word(rest: &[u8]) -> Option<usize> {
    let length = rest
        .iter()
        .position(|b| !b.is_ascii_alphabetic())
        .unwrap_or(rest.len());
    let ends = match rest.get(length) {
        None => true,
        // An abbreviation has four letters at most.
        Some(b'.') => length > 4,
        Some(b'-') => !matches!(rest.get(length + 1), Some(b' ' | b'\r' | b'\n') | None),
        Some(b'\'' | b'0'..=b'9') => false,
        Some(b) => b.is_ascii() && char::from(*b) != FILLER,
    };
    (ends && length > 0).then_some(length)
}
