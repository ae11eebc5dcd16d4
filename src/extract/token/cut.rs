//! One stretch of a sentence cut into its tokens.

use super::skipped::{address, emphasis, is_flag, joint, link, note, tag};
use super::{Key, Kind, Token, length};
use crate::extract::lexicon::{Entry, Letters, Lexicon};
use crate::source::{FILLER, Span, is_filler};

/// A stretch of a text that is cut into tokens.
pub(super) struct Cut<'a, 't> {
    pub(super) text: &'a str,
    pub(super) part: Span,
    /// It begins with the stretch in lower case, and zeros behind it.
    pub(super) lower: &'t str,
    pub(super) lexicon: &'t Lexicon,
    /// Takes the words that are written otherwise than they stand there.
    pub(super) own: &'a mut String,
    /// Takes the tokens whose words those are, and where each begins there.
    pub(super) apart: &'a mut Vec<(usize, usize)>,
    pub(super) tokens: &'a mut Vec<Token<'t>>,
}

impl Cut<'_, '_> {
    /// Cuts the stretch, most of which is plain words and the commonest marks.
    pub(super) fn run(&mut self) {
        let mut at = self.part.start;
        let bytes = &self.text.as_bytes()[..self.part.end];
        while at < self.part.end {
            let byte = bytes[at];
            if matches!(byte, b' ' | b'\n') {
                at += 1;
            } else if byte.is_ascii_alphabetic()
                && let Some((word, length)) =
                    plain(self.lower.as_bytes(), at - self.part.start, self.lexicon)
            {
                let span = Span::new(at, at + length);
                self.push(
                    span,
                    Kind::Word,
                    byte.is_ascii_uppercase(),
                    (self.as_written(span), word),
                );
                at += length;
            } else if matches!(byte, b',' | b'.' | b';' | b':' | b'(' | b')') {
                let comma = byte == b'.' && misread_comma(self.tokens, bytes, at);
                let mark = if comma { ',' } else { char::from(byte) };
                let nothing = ("", self.lexicon.nothing());
                self.push(Span::new(at, at + 1), Kind::Mark(mark), false, nothing);
                at += 1;
            } else if let Some(length) = self.uncommon(at) {
                at += length;
            } else {
                break;
            }
        }
    }

    /// Cuts off what is no plain word, and gives back its length: a number, a word with accents, a mark, what no reader sees.
    fn uncommon(&mut self, at: usize) -> Option<usize> {
        let (before, rest) = (
            &self.text[self.part.start..at],
            &self.text[at..self.part.end],
        );
        let c = rest.chars().next()?;
        if let Some(skipped) = passed_over(before, rest, c, self.tokens.last()) {
            return Some(skipped);
        }
        let (length, mut kind) = length::next(rest, c);
        let span = Span::new(at, at + length);
        let key = if matches!(c, '\'' | '’')
            && kind == Kind::Mark('"')
            && owns(&self.text[..self.part.end], self.tokens, rest)
        {
            kind = Kind::Word;
            "'s"
        } else if matches!(kind, Kind::Mark(_)) {
            ""
        } else if is_plain(&rest[..length]) {
            self.as_written(span)
        } else {
            self.apart.push((self.tokens.len(), self.own.len()));
            push_key(&rest[..length], self.own);
            ""
        };
        let word = match key {
            "" => self.lexicon.nothing(),
            key => self.lexicon.of(key),
        };
        self.push(span, kind, c.is_uppercase(), (key, word));
        Some(length)
    }
}

impl<'t> Cut<'_, 't> {
    /// A word in lower case, as it stands in the sentence.
    #[inline]
    fn as_written(&self, span: Span) -> &'t str {
        &self.lower[span.start - self.part.start..span.end - self.part.start]
    }

    #[inline]
    fn push(&mut self, span: Span, kind: Kind, capital: bool, (key, word): (&'t str, &'t Entry)) {
        let (key, word) = in_full(key, word, self.lexicon);
        self.tokens.push(Token {
            span,
            kind,
            key: Key(key),
            capital,
            word,
        });
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
