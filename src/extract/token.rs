//! Cuts a sentence into words, each with its place; white space, hyphens and quotes of every kind are read alike.

mod length;
mod skipped;

pub(crate) use skipped::note;

use super::lexicon::{Entry, Letters, Lexicon};
use crate::source::{FILLER, Span, is_filler};
use skipped::{address, emphasis, is_flag, joint, link, tag};

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
pub(crate) struct Token<'t> {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
    /// The word in lower case, its apostrophes straight; empty for marks.
    pub(crate) key: Key<'t>,
    /// Whether the word begins with a capital.
    pub(crate) capital: bool,
    /// What is known of the word.
    pub(crate) word: &'t Entry,
}

/// A word as the lexicon has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Key<'t>(&'t str);

impl<'t> Key<'t> {
    pub(crate) fn as_str(self) -> &'t str {
        self.0
    }
}

impl std::ops::Deref for Key<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.0
    }
}

impl PartialEq<str> for Key<'_> {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Key<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

/// The words of a sentence in lower case: room that the next sentence uses again.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    /// The sentence, and behind it zeros, so that there are always as many bytes as a short word has.
    lower: String,
    /// The words that are written otherwise than they stand in the sentence.
    own: String,
    /// The tokens whose words those are, and where each begins there.
    apart: Vec<(usize, usize)>,
}

/// As many zeros as a short word has letters at most.
const ZEROS: &str = "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

/// Cuts spans of a text into tokens, whose words are kept in `words`, and puts them into `tokens`, which are none yet. A sentence is one
/// span, but for cells that ran together: no word goes on from one into the next.
pub(crate) fn tokens<'t>(
    text: &str,
    spans: &[Span],
    lexicon: &'t Lexicon,
    words: &'t mut Words,
    mut tokens: Vec<Token<'t>>,
) -> Vec<Token<'t>> {
    let Words { lower, own, apart } = words;
    own.clear();
    apart.clear();
    lower.clear();
    let length: usize = spans.iter().map(|span| span.end - span.start).sum();
    // Room enough for most sentences at once.
    lower.reserve((length + Letters::MOST).max(400));
    for span in spans {
        lower.push_str(&text[span.start..span.end]);
        lower.push_str(ZEROS);
    }
    lower.make_ascii_lowercase();
    // Few words have fewer letters.
    tokens.reserve(length / 4);
    let mut lower: &'t str = lower;
    for span in spans {
        cut(text, *span, lower, lexicon, own, apart, &mut tokens);
        lower = &lower[span.end - span.start + ZEROS.len()..];
    }
    let (own, apart): (&'t str, _) = (own, &*apart);
    for (i, (token, begin)) in apart.iter().enumerate() {
        let end = apart.get(i + 1).map_or(own.len(), |(_, next)| *next);
        let key = &own[*begin..end];
        tokens[*token].key = Key(key);
        tokens[*token].word = lexicon.of(key);
    }
    tokens
}

/// Cuts a span into tokens. `lower` begins with it in lower case, and zeros behind it; a word that is written otherwise than it stands
/// there is put into `own`, and its token and place there into `apart`.
fn cut<'t>(
    text: &str,
    part: Span,
    lower: &'t str,
    lexicon: &'t Lexicon,
    own: &mut String,
    apart: &mut Vec<(usize, usize)>,
    tokens: &mut Vec<Token<'t>>,
) {
    let as_written = |span: Span| &lower[span.start - part.start..span.end - part.start];
    let mark = |span: Span, mark: char| Token {
        span,
        kind: Kind::Mark(mark),
        key: Key::default(),
        capital: false,
        word: lexicon.nothing(),
    };
    let mut at = part.start;
    let bytes = &text.as_bytes()[..part.end];
    while at < part.end {
        let byte = bytes[at];
        if matches!(byte, b' ' | b'\n') {
            at += 1;
            continue;
        }
        if byte.is_ascii_alphabetic()
            && let Some((word, length)) = plain(lower.as_bytes(), at - part.start, lexicon)
        {
            let span = Span::new(at, at + length);
            let (key, word) = in_full(as_written(span), word, lexicon);
            tokens.push(Token {
                span,
                kind: Kind::Word,
                key: Key(key),
                capital: byte.is_ascii_uppercase(),
                word,
            });
            at += length;
            continue;
        }
        if matches!(byte, b',' | b'.' | b';' | b':' | b'(' | b')') {
            let comma = byte == b'.' && misread_comma(tokens, bytes, at);
            let found = if comma { ',' } else { char::from(byte) };
            tokens.push(mark(Span::new(at, at + 1), found));
            at += 1;
            continue;
        }
        let (before, rest) = (&text[part.start..at], &text[at..part.end]);
        let Some(c) = rest.chars().next() else {
            break;
        };
        if let Some(skip) = passed_over(before, rest, c, tokens.last()) {
            at += skip;
            continue;
        }
        let (length, mut kind) = length::next(rest, c);
        let span = Span::new(at, at + length);
        let key = if matches!(c, '\'' | '’')
            && kind == Kind::Mark('"')
            && owns(&text[..part.end], tokens, rest)
        {
            kind = Kind::Word;
            "'s"
        } else if matches!(kind, Kind::Mark(_)) {
            ""
        } else if is_plain(&rest[..length]) {
            as_written(span)
        } else {
            apart.push((tokens.len(), own.len()));
            push_key(&rest[..length], own);
            ""
        };
        let word = match key {
            "" => lexicon.nothing(),
            key => lexicon.of(key),
        };
        let (key, word) = in_full(key, word, lexicon);
        tokens.push(Token {
            span,
            kind,
            key: Key(key),
            capital: c.is_uppercase(),
            word,
        });
        at = span.end;
    }
}

/// How far what no reader sees goes, where it begins with the character `c`: a blank, a flag behind a State, an address, a note, the marks
/// of emphasis and links.
fn passed_over(before: &str, rest: &str, c: char, last: Option<&Token>) -> Option<usize> {
    let flag = || is_flag(c) && last.is_some_and(|token| token.capital);
    if c.is_whitespace() || c == '\u{ad}' || is_filler(c) || flag() {
        return Some(c.len_utf8());
    }
    let address = match c {
        ']' | 'h' | 'w' => address(rest),
        _ => None,
    };
    address
        .or_else(|| note(rest))
        .or_else(|| emphasis(before, rest))
        .or_else(|| match c {
            '[' | ']' => link(rest),
            '<' => tag(rest),
            '"' => joint(before, rest),
            _ => None,
        })
}

/// A word as it is written in full, with what is known of it: "amdt" is "amendment".
#[inline]
fn in_full<'t>(key: &'t str, word: &'t Entry, lexicon: &'t Lexicon) -> (&'t str, &'t Entry) {
    match word.full {
        Some(full) => (full, lexicon.of(full)),
        None => (key, word),
    }
}

/// The words of a name, as tokens have them; of a mark, the mark.
pub(crate) fn name(text: &str, lexicon: &Lexicon) -> Vec<String> {
    let mut words = Words::default();
    let all = Span::new(0, text.len());
    let word = |token: &Token| match token.kind {
        Kind::Mark(_) => text[token.span.start..token.span.end].to_owned(),
        _ => token.key.to_string(),
    };
    tokens(text, &[all], lexicon, &mut words, Vec::new())
        .iter()
        .map(word)
        .collect()
}

/// What is known of the word of plain letters at a place in a sentence in lower case, and its length; none where it is a long
/// one, or where what follows may be part of it. Most words are read so, at once.
#[inline]
fn plain<'t>(lower: &[u8], at: usize, lexicon: &'t Lexicon) -> Option<(&'t Entry, usize)> {
    let bytes: &[u8; Letters::MOST] = lower.get(at..)?.first_chunk()?;
    let (letters, length) = Letters::leading(*bytes);
    if length == 0 || length == Letters::MOST {
        return None;
    }
    let after = |more: usize| lower.get(at + length + more).copied().unwrap_or_default();
    let ends = match after(0) {
        b' ' | b',' => true,
        // "https://…"
        b':' => after(1) != b'/',
        // An abbreviation has four letters at most.
        b'.' => length > 4,
        b'-' => !matches!(after(1), b' ' | b'\r' | b'\n' | 0),
        // The symbol of a document may begin with one letter.
        b'/' => length > 1,
        // "Russia's"
        b'\'' => after(1) == b's' && after(2).is_ascii() && !after(2).is_ascii_alphanumeric(),
        b'0'..=b'9' => false,
        byte => byte.is_ascii() && char::from(byte) != FILLER,
    };
    ends.then(|| (lexicon.with(letters), length))
}

/// "the United States' veto": whether an apostrophe is a genitive and closes no quotation.
fn owns(text: &str, before: &[Token], rest: &str) -> bool {
    let at = text.len() - rest.len();
    let word = before
        .last()
        .is_some_and(|token| token.kind == Kind::Word && token.capital && token.span.end == at);
    let mut after = rest.chars().skip(1);
    let goes_on = after.next() == Some(' ') && after.next().is_some_and(char::is_lowercase);
    let opened = |token: &Token| {
        token.kind == Kind::Mark('"') && text[token.span.start..].starts_with(['\'', '‘'])
    };
    word && goes_on && text[..at].ends_with(['s', 'S']) && !before.iter().any(opened)
}

/// "the allies of the U.S.. vetoed it": whether a stop behind that of an abbreviation is a comma that was misread.
fn misread_comma(before: &[Token], text: &[u8], at: usize) -> bool {
    let behind = |token: &Token| token.kind == Kind::Word && token.span.end == at;
    before.last().is_some_and(behind)
        && text[..at].ends_with(b".")
        && matches!(text[at..], [_, b' ', b'a'..=b'z', ..])
}

/// Whether the lexicon has a word as it stands, but for capitals.
fn is_plain(word: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'/' | b'\'');
    word.bytes().all(plain)
}

/// Appends the word as the lexicon has it.
fn push_key(word: &str, keys: &mut String) {
    let kept = word
        .chars()
        .filter(|c| !matches!(*c, '\u{ad}' | FILLER | '-' | '\n' | '\r' | ' '))
        .map(|c| {
            if matches!(c, '’' | '‘' | 'ʼ') {
                '\''
            } else {
                c
            }
        });
    keys.extend(kept.flat_map(char::to_lowercase));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let (lexicon, mut keys) = (Lexicon::new(), Words::default());
        tokens(
            text,
            &[Span::new(0, text.len())],
            &lexicon,
            &mut keys,
            Vec::new(),
        )
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
}
