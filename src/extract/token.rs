//! Cuts a sentence into words, each with its place; white space, hyphens and quotes of every kind are read alike.

use super::lexicon::{Entry, Letters, Lexicon};
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

/// Cuts a sentence into tokens, whose words are kept in `words`, and puts them into `tokens`, which are none yet.
pub(crate) fn tokens<'t>(
    text: &str,
    sentence: Span,
    lexicon: &'t Lexicon,
    words: &'t mut Words,
    mut tokens: Vec<Token<'t>>,
) -> Vec<Token<'t>> {
    let Words { lower, own, apart } = words;
    own.clear();
    apart.clear();
    lower.clear();
    let length = sentence.end - sentence.start;
    // Room enough for most sentences at once.
    lower.reserve((length + Letters::MOST).max(400));
    lower.push_str(&text[sentence.start..sentence.end]);
    lower.make_ascii_lowercase();
    lower.push_str(ZEROS);
    // Few words have fewer letters.
    tokens.reserve(length / 4);
    let lower: &'t str = lower;
    let as_written = |span: Span| &lower[span.start - sentence.start..span.end - sentence.start];
    let mark = |span: Span, mark: char| Token {
        span,
        kind: Kind::Mark(mark),
        key: Key::default(),
        capital: false,
        word: lexicon.nothing(),
    };
    let mut at = sentence.start;
    let bytes = &text.as_bytes()[..sentence.end];
    while at < sentence.end {
        let byte = bytes[at];
        if matches!(byte, b' ' | b'\n') {
            at += 1;
            continue;
        }
        if byte.is_ascii_alphabetic()
            && let Some((word, length)) = plain(lower.as_bytes(), at - sentence.start, lexicon)
        {
            let span = Span::new(at, at + length);
            tokens.push(Token {
                span,
                kind: Kind::Word,
                key: Key(as_written(span)),
                capital: byte.is_ascii_uppercase(),
                word,
            });
            at += length;
            continue;
        }
        if matches!(byte, b',' | b'.' | b';' | b':' | b'(' | b')') {
            let comma = byte == b'.' && misread_comma(&tokens, bytes, at);
            let found = if comma { ',' } else { char::from(byte) };
            tokens.push(mark(Span::new(at, at + 1), found));
            at += 1;
            continue;
        }
        let Some(c) = text[at..sentence.end].chars().next() else {
            break;
        };
        if c.is_whitespace() || c == '\u{ad}' || c == FILLER {
            at += c.len_utf8();
            continue;
        }
        if is_flag(c) && tokens.last().is_some_and(|token| token.capital) {
            at += c.len_utf8();
            continue;
        }
        let rest = &text[at..sentence.end];
        if matches!(c, ']' | 'h' | 'w')
            && let Some(skip) = address(rest)
        {
            at += skip;
            continue;
        }
        if let Some(skip) = note(rest) {
            at += skip;
            continue;
        }
        let (length, mut kind) = next(rest, c);
        let span = Span::new(at, at + length);
        let key = if matches!(c, '\'' | '’')
            && kind == Kind::Mark('"')
            && owns(&text[..sentence.end], &tokens, rest)
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
        tokens.push(Token {
            span,
            kind,
            key: Key(key),
            capital: c.is_uppercase(),
            word: if key.is_empty() {
                lexicon.nothing()
            } else {
                lexicon.of(key)
            },
        });
        at = span.end;
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

/// One of the two letters of a flag, which says again whose name it stands behind.
fn is_flag(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// The words of a name, as tokens have them; of a mark, the mark.
pub(crate) fn name(text: &str, lexicon: &Lexicon) -> Vec<String> {
    let mut words = Words::default();
    let all = Span::new(0, text.len());
    let word = |token: &Token| match token.kind {
        Kind::Mark(_) => text[token.span.start..token.span.end].to_owned(),
        _ => token.key.to_string(),
    };
    tokens(text, all, lexicon, &mut words, Vec::new())
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

/// The length of a web address or of a link's target, which is not read: "](https://…)", "https://…".
fn address(rest: &str) -> Option<usize> {
    if let Some(target) = rest.strip_prefix("](") {
        let end = target.bytes().take(1000).position(|b| b == b')')?;
        return Some(2 + end + 1);
    }
    let bare = ["http://", "https://", "www."]
        .iter()
        .any(|scheme| rest.starts_with(scheme));
    // A mark-up's quote or bracket ends it.
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>');
    bare.then(|| rest.find(ends).unwrap_or(rest.len()))
}

/// The length of the mark of a footnote, which is not read: "nine votes[1] to", "by China.[ 2 ]".
pub(crate) fn note(rest: &str) -> Option<usize> {
    const LONGEST: usize = 7;
    let rest = rest.strip_prefix('[').map(|_| rest)?;
    let end = rest.bytes().take(LONGEST).position(|b| b == b']')?;
    let number = rest[1..end].trim_matches(' ');
    let link = rest[end + 1..].starts_with('(');
    let digits = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    (digits && !link).then_some(end + 1)
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

/// The length and kind of the token at the beginning of `rest`.
fn next(rest: &str, c: char) -> (usize, Kind) {
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
            && super::sentence::is_abbreviation(head)
            && (number_follows || !super::sentence::may_be_number(head));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let (lexicon, mut keys) = (Lexicon::new(), Words::default());
        tokens(
            text,
            Span::new(0, text.len()),
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
