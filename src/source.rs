//! A text or a data file: its name, its bytes untouched, and where in it something stands.

use crate::html;
use crate::wiki;
use jiff::civil::Date;

/// Stands in a page's readable text for a byte of the page that is not text; readers pass over it.
pub(crate) const FILLER: char = '\u{1f}';

/// Stands in a feed's readable text where an item begins.
pub(crate) const ITEM: char = '\u{1e}';

/// Stands in a page's readable text where a row of a table begins; twice, where a table begins or ends.
pub(crate) const ROW: char = '\u{1c}';

/// Stands where a cell of a table begins; twice, where one of headings does.
pub(crate) const CELL: char = '\u{1d}';

/// Stand behind the mark of a cell, once for each row and column more that it goes over.
pub(crate) const DOWN: char = '\u{17}';
pub(crate) const ACROSS: char = '\u{18}';

/// Whether a character stands in readable text for what is no text.
pub(crate) fn is_filler(c: char) -> bool {
    matches!(c, FILLER | ROW | CELL | DOWN | ACROSS)
}

/// A stretch of a source, as byte offsets into the untouched original: from `start` up to, not including, `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` up to `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The stretch so many bytes further on.
    pub(crate) fn moved(self, by: usize) -> Span {
        Span::new(self.start + by, self.end + by)
    }

    /// The shortest stretch that holds both.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}

/// A place a person can find: line and column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// A named text. Its offsets are those of the original bytes, whatever was wrong with them.
#[derive(Debug)]
pub struct Source {
    name: String,
    text: String,
    first_invalid: Option<usize>,
    /// Of an HTML page or of wiki source, its text in place.
    readable: Option<html::Readable>,
}

impl Source {
    /// A source from text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Source {
        Source::of(name.into(), text.into(), None)
    }

    /// A source from bytes that should be UTF-8. Each byte that is not is read as one `?`, so that
    /// every offset still is an offset into the bytes given; [`Source::first_invalid`] tells of it.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Source {
        let name = name.into();
        match String::from_utf8(bytes) {
            Ok(text) => Source::of(name, text, None),
            Err(fault) => {
                let first_invalid = Some(fault.utf8_error().valid_up_to());
                let bytes = fault.into_bytes();
                let mut text = String::with_capacity(bytes.len());
                for chunk in bytes.utf8_chunks() {
                    text.push_str(chunk.valid());
                    text.extend(std::iter::repeat_n('?', chunk.invalid().len()));
                }
                Source::of(name, text, first_invalid)
            }
        }
    }

    /// An HTML page, whatever its name; bytes that are not UTF-8 as in [`Source::from_bytes`].
    pub fn page(name: impl Into<String>, bytes: Vec<u8>) -> Source {
        let mut source = Source::from_bytes(name, bytes);
        if source.readable.is_none() {
            source.readable = Some(html::readable(&source.text));
        }
        source
    }

    /// The text of a record, which is a page only if its first bytes say so: its name is no file's ("https://…/vote.html").
    pub fn of_record(name: impl Into<String>, text: impl Into<String>) -> Source {
        let text = text.into();
        let page = html::is_html("", &text);
        Source::with(name.into(), text, None, page)
    }

    fn of(name: String, text: String, first_invalid: Option<usize>) -> Source {
        let page = html::is_html(&name, &text);
        Source::with(name, text, first_invalid, page)
    }

    fn with(name: String, text: String, first_invalid: Option<usize>, page: bool) -> Source {
        let readable = if page {
            Some(html::readable(&text))
        } else if wiki::is_wiki(&text) {
            Some(html::Readable {
                text: wiki::readable(&text),
                published: None,
            })
        } else if html::is_marked_up(&text) {
            Some(html::piece(&text))
        } else {
            None
        };
        Source {
            name,
            text,
            first_invalid,
            readable,
        }
    }

    /// What is read for votes: the text; of an HTML page its article, of wiki source what its page shows, each byte at its offset.
    #[must_use]
    pub fn readable(&self) -> &str {
        self.readable
            .as_ref()
            .map_or(&self.text, |readable| &readable.text)
    }

    /// The day an HTML page says it appeared.
    #[must_use]
    pub fn published(&self) -> Option<Date> {
        self.readable.as_ref()?.published
    }

    /// Its name: a path as given, or `-` for standard input.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The offset of the first byte that was not UTF-8, if there was one.
    #[must_use]
    pub fn first_invalid(&self) -> Option<usize> {
        self.first_invalid
    }

    /// The words at a span; empty where the span does not lie on this text.
    #[must_use]
    pub fn quote(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The words at a span on one line, each run of white space one space, those at the ends too.
    pub(crate) fn words(&self, span: Span) -> String {
        let shown = self.readable().get(span.start..span.end);
        let mut words = String::new();
        for c in shown.unwrap_or_default().chars().filter(|c| !is_filler(*c)) {
            if !c.is_whitespace() {
                words.push(c);
            } else if !words.ends_with(' ') {
                words.push(' ');
            }
        }
        words
    }

    /// The words at a span on one line, white space folded: for tables and messages.
    #[must_use]
    pub fn quote_line(&self, span: Span) -> String {
        // Of a page, the words without its tags.
        let shown = self
            .readable()
            .get(span.start..span.end)
            .unwrap_or_default();
        let quote: String = shown.chars().filter(|c| !is_filler(*c)).collect();
        if quote.contains(|c: char| c.is_whitespace() && c != ' ') || quote.contains("  ") {
            quote.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            quote
        }
    }

    /// The line and column of a byte offset.
    #[must_use]
    pub fn place(&self, offset: usize) -> Place {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let line = memchr::memchr_iter(b'\n', before).count() + 1;
        let start = before
            .iter()
            .rposition(|&b| b == b'\n')
            .map_or(0, |at| at + 1);
        let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
        Place { line, column }
    }
}

/// Where the lines of a text begin, for many places in one text.
#[derive(Debug)]
pub struct Lines<'s> {
    text: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    /// The lines of a source.
    #[must_use]
    pub fn of(source: &'s Source) -> Lines<'s> {
        let text = source.text();
        let breaks = memchr::memchr_iter(b'\n', text.as_bytes());
        let starts = std::iter::once(0).chain(breaks.map(|at| at + 1)).collect();
        Lines { text, starts }
    }

    /// The number of the line that an offset is in, from 1.
    #[must_use]
    pub fn number(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// The line and column of a byte offset.
    #[must_use]
    pub fn place(&self, offset: usize) -> Place {
        let line = self.number(offset);
        let (start, _) = self.line(line);
        let before = self.text.get(start..offset.min(self.text.len()));
        let column = before.unwrap_or_default().chars().count() + 1;
        Place { line, column }
    }

    /// The first byte of a line and the byte after its last, without the line break.
    #[must_use]
    pub fn line(&self, number: usize) -> (usize, usize) {
        let at = |number: usize| self.starts.get(number).copied();
        let start = at(number.saturating_sub(1)).unwrap_or(self.text.len());
        let end = at(number).map_or(self.text.len(), |next| next - 1);
        let cr = self.text.as_bytes()[start..end].last() == Some(&b'\r');
        (start, end - usize::from(cr))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_bytes_move_no_offset() {
        let source = Source::from_bytes("x", b"Chin\xE9se \xFF veto".to_vec());
        assert_eq!(source.first_invalid(), Some(4));
        assert_eq!(source.text(), "Chin?se ? veto");
        assert_eq!(source.quote(Span::new(10, 14)), "veto");
    }

    #[test]
    fn places_count_characters() {
        let source = Source::new("x", "Türkiye\nCôte d'Ivoire abstained");
        let at = source
            .text()
            .find("abstained")
            .map(|offset| source.place(offset));
        assert_eq!(
            at,
            Some(Place {
                line: 2,
                column: 15
            })
        );
    }
}
