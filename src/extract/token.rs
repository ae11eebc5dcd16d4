//! Cuts a text into sentences and words, each with its place; white space, hyphens and quotes of every kind are read alike.

use crate::source::{FILLER, Span};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word, an abbreviation with its full stops, a symbol of a document.
    Word,
    /// A number in digits.
    Number(u32),
    /// An ordinal in digits: 7922nd.
    Ordinal(u32),
    /// A mark: comma, bracket, dash (all dashes are `-`), quote (all are `"`).
    Mark(char),
}

/// A word or mark and its place in the text.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
    /// The word in lower case, its apostrophes straight; empty for marks.
    pub(crate) key: String,
    /// Whether the word begins with a capital.
    pub(crate) capital: bool,
}

/// Cuts a text into sentences. Blank lines end one; so do full stops that are not an abbreviation's.
pub(crate) fn sentences(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut push = |start: usize, end: usize| {
        if text[start..end].bytes().any(|b| b.is_ascii_alphanumeric()) {
            found.push(Span::new(start, end));
        }
    };
    while at < bytes.len() {
        let end = match bytes[at] {
            b'\n' if ends_paragraph(&bytes[at..]) => Some(at + 1),
            b'.' | b'?' | b'!' if ends_sentence(text, start, at) => Some(at + 1),
            b';' if bytes.get(at + 1).is_some_and(u8::is_ascii_whitespace) => Some(at + 1),
            _ => None,
        };
        if let Some(end) = end {
            push(start, end);
            start = end;
        }
        at += 1;
    }
    push(start, text.len());
    found
        .into_iter()
        .flat_map(|sentence| rows(text, sentence))
        .collect()
}

/// A table of meetings run together on one line: each row begins with the symbol of its record.
fn rows(text: &str, sentence: Span) -> Vec<Span> {
    let line = &text[sentence.start..sentence.end];
    let mut starts: Vec<usize> = line
        .match_indices("S/PV.")
        .filter(|(at, _)| !line[..*at].trim_end().ends_with("resolution"))
        .map(|(at, _)| sentence.start + at)
        .collect();
    if starts.len() < 2 {
        return vec![sentence];
    }
    starts[0] = sentence.start;
    let ends = starts[1..].iter().copied().chain([sentence.end]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| Span::new(start, end))
        .collect()
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
        Some(b'0'..=b'9') => rest[next..].iter().take(4).any(|b| *b == b'.'),
        // A list item, or a line of front matter ("date: 2017-01-05").
        Some(_) => {
            let line = &rest[next..];
            let word = line
                .iter()
                .take(20)
                .take_while(|b| b.is_ascii_lowercase() || **b == b'_')
                .count();
            line.starts_with(b"- ") || (word > 2 && line.get(word) == Some(&b':'))
        }
    }
}

const ABBREVIATIONS: [&str; 30] = [
    "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "no", "nos", "st", "amb", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "vs", "dem", "gov", "lt",
    "col", "messrs", "res",
];

fn ends_sentence(text: &str, start: usize, at: usize) -> bool {
    let after = text[at + 1..].trim_start_matches(['"', '\'', '”', '’', ')', ']', FILLER]);
    let Some(first) = after.chars().next() else {
        return true;
    };
    if !first.is_whitespace() {
        // "…the text.The council": a stop between a lower-case letter and a capital.
        let before = text[start..at].chars().next_back();
        return text.as_bytes()[at] == b'.'
            && first.is_uppercase()
            && before.is_some_and(char::is_lowercase)
            && after.chars().nth(1).is_some_and(char::is_lowercase);
    }
    if text.as_bytes()[at] != b'.' {
        return true;
    }
    // A list in brackets goes on over a stray stop: "(German Democratic Republic. Union of …)".
    if let Some(open) = text[start..at].rfind('(')
        && at - start - open < 120
        && !text[start + open..at].contains(')')
        && text[at..]
            .find(')')
            .is_some_and(|close| close < 120 && !text[at..at + close].contains(['(', '\n']))
    {
        return false;
    }
    let next = after
        .trim_start()
        .trim_start_matches(['"', '\'', '“', '‘', '(', '[', '`'])
        .chars()
        .next();
    if next.is_some_and(char::is_lowercase) {
        return false;
    }
    let word = text[start..at]
        .rsplit(|c: char| c.is_whitespace() || c == '(')
        .next()
        .unwrap_or_default();
    let initials =
        word.contains('.') || (word.len() == 1 && word.starts_with(|c: char| c.is_uppercase()));
    if initials {
        // "the U.S. The council": an abbreviation ends a sentence only before a word that begins most sentences.
        let next_word: String = after
            .trim_start()
            .chars()
            .take_while(|c| c.is_alphabetic())
            .collect();
        return word.len() > 1
            && matches!(
                next_word.as_str(),
                "The" | "It" | "In" | "But" | "On" | "A" | "This" | "He" | "She" | "They"
            );
    }
    let lower = word.to_lowercase();
    let number_follows = after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    !(ABBREVIATIONS.contains(&lower.as_str()) && (number_follows || !lower.starts_with("no")))
}

/// The beginning of the list of links that a sentence stands in, where it does: each item of such a list tells of another event.
pub(crate) fn list_item(text: &str, sentence: Span) -> Option<usize> {
    let at = text[sentence.start..].find(|c: char| !c.is_whitespace())? + sentence.start;
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let item = text[line..]
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '*' | '-' | ' '));
    (item.starts_with('[') && text.len() - item.len() > line).then_some(line)
}

/// Whether a sentence stands on a line of its own and does not end like one.
pub(crate) fn is_heading(text: &str, sentence: Span) -> bool {
    let words = text[sentence.start..sentence.end].trim();
    let alone = text[..sentence.start]
        .trim_end_matches([' ', '\t', '#', '*'])
        .ends_with('\n')
        || sentence.start == 0
        || text[sentence.start..].starts_with('\n');
    let ends =
        text[..sentence.end].ends_with('\n') || text[sentence.end..].starts_with(['\n', '\r']);
    alone && ends && !words.ends_with(['.', ';', ',']) && words.len() < 200
}

/// Cuts a sentence into tokens.
pub(crate) fn tokens(text: &str, sentence: Span) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut at = sentence.start;
    while let Some(c) = text[at..sentence.end].chars().next() {
        if c.is_whitespace() || c == '\u{ad}' || c == FILLER {
            at += c.len_utf8();
            continue;
        }
        let rest = &text[at..sentence.end];
        if let Some(skip) = address(rest) {
            at += skip;
            continue;
        }
        let (length, kind) = next(rest, c);
        let span = Span::new(at, at + length);
        let word = &rest[..length];
        let key = match kind {
            Kind::Mark(_) => String::new(),
            _ => key(word),
        };
        found.push(Token {
            span,
            kind,
            key,
            capital: c.is_uppercase(),
        });
        at = span.end;
    }
    found
}

/// The length of a web address or of a link's target, which is not read: "](https://…)", "https://…".
fn address(rest: &str) -> Option<usize> {
    if let Some(target) = rest.strip_prefix("](") {
        let end = target.find(')').filter(|end| *end < 1000)?;
        return Some(2 + end + 1);
    }
    let bare = ["http://", "https://", "www."]
        .iter()
        .any(|scheme| rest.starts_with(scheme));
    bare.then(|| rest.find(char::is_whitespace).unwrap_or(rest.len()))
}

/// The word as the vocabulary has it.
pub(crate) fn key(word: &str) -> String {
    word.chars()
        .filter(|c| !matches!(*c, '\u{ad}' | FILLER | '-' | '\n' | '\r' | ' '))
        .map(|c| {
            if matches!(c, '’' | '‘' | 'ʼ') {
                '\''
            } else {
                c
            }
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// The length and kind of the token at the beginning of `rest`.
fn next(rest: &str, c: char) -> (usize, Kind) {
    if let Some(mark) = bracket_word(rest) {
        return (5, Kind::Mark(mark));
    }
    if c.is_ascii_digit() {
        return number(rest);
    }
    if rest.starts_with("S/") || rest.starts_with("s/") || rest.starts_with("A/") {
        let length = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '.')))
            .unwrap_or(rest.len());
        let length = rest[..length].trim_end_matches(['.', '/']).len();
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
    let value = u32::try_from(value).unwrap_or(u32::MAX);
    let tail = rest[length..].get(..2).unwrap_or_default();
    if matches!(tail, "st" | "nd" | "rd" | "th")
        && !rest[length + 2..].starts_with(|c: char| c.is_alphanumeric())
    {
        return (length + 2, Kind::Ordinal(value));
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
        let head = rest[..at].to_lowercase();
        // "no." is "number" only before one.
        let number_follows = rest[at + c.len_utf8()..]
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit());
        let short = letters <= 4
            && ABBREVIATIONS.contains(&head.as_str())
            && (number_follows || !head.starts_with("no"));
        let dotted = c == '.' && (rest[..at].contains('.') || short);
        return if dotted { at + 1 } else { length };
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text, Span::new(0, text.len()))
            .iter()
            .map(|token| &text[token.span.start..token.span.end])
            .collect()
    }

    #[test]
    fn cuts_words() {
        assert_eq!(
            words("The U.S. and Russia's 13-0 vote"),
            ["The", "U.S.", "and", "Russia", "'s", "13", "-", "0", "vote"]
        );
        assert_eq!(
            words("S/2017/315, 7922nd, Côte d'Ivoire didn't"),
            [
                "S/2017/315",
                ",",
                "7922nd",
                ",",
                "Côte",
                "d'Ivoire",
                "didn",
                "'t"
            ]
        );
        assert_eq!(
            words("-LRB- China -RRB- 5,500"),
            ["-LRB-", "China", "-RRB-", "5,500"]
        );
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
