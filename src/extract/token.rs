//! Cuts a sentence into words, each with its place; white space, hyphens and quotes of every kind are read alike.

mod cut;
mod length;
mod skipped;

pub(crate) use skipped::note;

use super::lexicon::{Entry, Letters, Lexicon};
use crate::source::Span;
use cut::Cut;

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
        let mut cut = Cut {
            text,
            part: *span,
            lower,
            lexicon,
            own,
            apart,
            tokens: &mut tokens,
        };
        cut.run();
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
