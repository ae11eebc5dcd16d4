//! CSV text → its rows, each cell with its place: quotes taken off, and a place for every quote that does not pair.

use crate::source::Span;
use memchr::{memchr, memchr2};
use std::borrow::Cow;

/// One cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell<'t> {
    /// What it says, without its quotes.
    pub(super) value: Cow<'t, str>,
    /// Its words, without quotes around them.
    pub(super) span: Span,
    /// What is wrong with its quotes.
    pub(super) fault: Option<QuoteFault>,
}

/// Quotes that do not pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum QuoteFault {
    /// The quote at the cell's beginning is never closed. The cell is read to the end of its line.
    NeverClosed,
    /// Text stands between the closing quote and the next comma.
    TextAfter,
}

/// The rows of a CSV text (RFC 4180, with any line break, and blank lines passed over), one after another.
#[derive(Debug)]
pub(super) struct Rows<'t> {
    text: &'t str,
    at: usize,
    /// No quote closes at or after this offset: an opening quote there need not look again.
    none_closes_from: usize,
}

impl<'t> Rows<'t> {
    /// The rows of a text from an offset on.
    pub(super) fn new(text: &'t str, at: usize) -> Rows<'t> {
        Rows {
            text,
            at,
            none_closes_from: usize::MAX,
        }
    }

    /// How far the text has been read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Reads the next row into `cells`, at most `most` cells of it, and says how many it has; none at the end of the text.
    pub(super) fn next_into(&mut self, cells: &mut Vec<Cell<'t>>, most: usize) -> Option<usize> {
        cells.clear();
        let bytes = self.text.as_bytes();
        while let Some(b'\r' | b'\n') = bytes.get(self.at) {
            self.at += 1;
        }
        if self.at >= bytes.len() {
            return None;
        }
        let mut count = 0;
        loop {
            let cell = self.cell();
            count += 1;
            if count <= most {
                cells.push(cell);
            }
            match bytes.get(self.at) {
                Some(b',') => self.at += 1,
                _ => return Some(count),
            }
        }
    }

    /// Reads a cell and stops at what ends it: a comma, a line break or the end.
    fn cell(&mut self) -> Cell<'t> {
        let start = self.at;
        if self.text.as_bytes().get(start) == Some(&b'"') {
            return self.quoted(start);
        }
        self.at = self.plain_end(start);
        self.plain(Span::new(start, self.at), None)
    }

    fn quoted(&mut self, start: usize) -> Cell<'t> {
        let open = start + 1;
        let Some((close, doubled)) = self.closing(open) else {
            return self.unclosed(start);
        };
        let words = self.text.get(open..close).unwrap_or_default();
        let mut value = Cow::Borrowed(words);
        if doubled {
            value = Cow::Owned(words.replace("\"\"", "\""));
        }
        let mut span = Span::new(open, close);
        self.at = self.plain_end(close + 1);
        let after = self
            .text
            .get(close + 1..self.at)
            .unwrap_or_default()
            .trim_end_matches('\r');
        let mut fault = None;
        if !after.trim().is_empty() {
            if words.contains('\n') {
                // The quote that closes it opens a later cell: this one was never closed.
                return self.unclosed(start);
            }
            value.to_mut().push_str(after);
            span.end = close + 1 + after.len();
            fault = Some(QuoteFault::TextAfter);
        }
        Cell { value, span, fault }
    }

    /// A cell whose quote is never closed: to the end of its line, so that the rows after it are read.
    fn unclosed(&mut self, start: usize) -> Cell<'t> {
        self.at = self.line_end(start);
        let words = Span::new(start + 1, self.at.max(start + 1));
        self.plain(words, Some(QuoteFault::NeverClosed))
    }

    /// The quote that closes one opened before `from`, and whether doubled quotes stand between.
    fn closing(&mut self, from: usize) -> Option<(usize, bool)> {
        if from >= self.none_closes_from {
            return None;
        }
        let bytes = self.text.as_bytes();
        let (mut at, mut doubled) = (from, false);
        while let Some(found) = bytes.get(at..).and_then(|rest| memchr(b'"', rest)) {
            at += found;
            if bytes.get(at + 1) != Some(&b'"') {
                return Some((at, doubled));
            }
            doubled = true;
            at += 2;
        }
        // Were the quotes that are passed over here read one by one, each would search to the end of the text again.
        self.none_closes_from = from;
        None
    }

    fn plain(&self, span: Span, fault: Option<QuoteFault>) -> Cell<'t> {
        let words = self.text.get(span.start..span.end).unwrap_or_default();
        let words = words.trim_end_matches('\r');
        Cell {
            value: Cow::Borrowed(words),
            span: Span::new(span.start, span.start + words.len()),
            fault,
        }
    }

    fn plain_end(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        memchr2(b',', b'\n', rest).map_or(self.text.len(), |found| from + found)
    }

    fn line_end(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        memchr(b'\n', rest).map_or(self.text.len(), |found| from + found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<(String, usize, Option<QuoteFault>)>> {
        let (mut rows, mut cells, mut all) = (Rows::new(text, 0), Vec::new(), Vec::new());
        while rows.next_into(&mut cells, 100).is_some() {
            let row = cells.iter();
            all.push(
                row.map(|cell| (cell.value.to_string(), cell.span.start, cell.fault))
                    .collect(),
            );
        }
        all
    }

    #[test]
    fn reads_quotes_line_breaks_and_blank_lines() {
        let text = "a,\"b, \"\"c\"\"\",\r\n\n\"d\ne\",f";
        let cell = |value: &str, at| (value.to_owned(), at, None);
        assert_eq!(
            rows(text),
            [
                vec![cell("a", 0), cell("b, \"c\"", 3), cell("", 13)],
                vec![cell("d\ne", 17), cell("f", 22)],
            ]
        );
    }

    #[test]
    fn an_open_quote_ends_with_its_line() {
        let found = rows("a,\"b\r\nc,d\n");
        assert_eq!(
            found,
            [
                vec![
                    ("a".to_owned(), 0, None),
                    ("b".to_owned(), 3, Some(QuoteFault::NeverClosed))
                ],
                vec![("c".to_owned(), 6, None), ("d".to_owned(), 8, None)],
            ]
        );
        assert_eq!(rows("\"a\"b,c")[0][0].2, Some(QuoteFault::TextAfter));
    }
}
