//! Tables in wiki source: `{|` and `|}`, a row behind each `|-`, headings behind `!` and cells behind `|`.

use super::spread::{Wide, spread};
use super::{VoteTable, grid, lines};
use crate::source::Span;

/// The tables of a text that tell of votes.
pub(super) fn tables(text: &str) -> Vec<VoteTable> {
    if memchr::memmem::find(text.as_bytes(), b"{|").is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut table: Option<Table> = None;
    for line in lines(text) {
        let words = text.get(line.start..line.end).unwrap_or_default();
        let start = line.start + (words.len() - words.trim_start().len());
        let words = words.trim_start();
        if words.starts_with("{|") {
            // One within another is none of votes.
            table = Some(Table {
                start,
                rows: Vec::new(),
            });
            continue;
        }
        let Some(open) = &mut table else { continue };
        if words.starts_with("|}") {
            let span = Span::new(open.start, line.end);
            if let Some(table) = spread(&open.rows) {
                found.extend(grid::tables(
                    text,
                    span,
                    &table.head,
                    &table.rows,
                    grid::of_results,
                ));
            }
            table = None;
        } else {
            open.line(text, Span::new(start, line.end));
        }
    }
    found
}

/// A table that is open.
struct Table {
    start: usize,
    rows: Vec<Vec<Wide>>,
}

impl Table {
    fn line(&mut self, text: &str, line: Span) {
        let words = text.get(line.start..line.end).unwrap_or_default();
        if words.starts_with("|-") {
            self.rows.push(Vec::new());
        } else if words.starts_with("|+") {
            // The caption is read as prose is, or not at all.
        } else if words.starts_with('!') || words.starts_with('|') {
            if self.rows.is_empty() {
                self.rows.push(Vec::new());
            }
            let head = words.starts_with('!');
            if let Some(row) = self.rows.last_mut() {
                row.extend(cells(text, line, head));
            }
        } else if let Some(cell) = self.rows.last_mut().and_then(|row| row.last_mut()) {
            // A cell goes on in the next line.
            cell.span.end = line.end.max(cell.span.start);
        }
    }
}

/// The cells of a line that begins with a mark: "| a || b", "! a !! b".
fn cells(text: &str, line: Span, head: bool) -> Vec<Wide> {
    let mut found = Vec::new();
    let mut from = line.start + 1;
    let words = text.get(from..line.end).unwrap_or_default();
    let parts = |two: &[u8]| two == b"||" || head && two == b"!!";
    let mut ends: Vec<usize> = Vec::new();
    let mut last = 0;
    for (at, two) in words.as_bytes().windows(2).enumerate() {
        if at >= last && parts(two) {
            ends.push(line.start + 1 + at);
            last = at + 2;
        }
    }
    ends.push(line.end);
    for end in ends {
        found.push(cell(text, Span::new(from, end.max(from)), head));
        from = end + 2;
    }
    found
}

/// A cell, without the attributes before its words: `rowspan="2" | 4 February`.
fn cell(text: &str, span: Span, head: bool) -> Wide {
    let whole = text.get(span.start..span.end).unwrap_or_default();
    let (attributes, words) = match whole.split_once('|') {
        Some((before, behind)) if before.contains('=') => (before, behind),
        _ => ("", whole),
    };
    let start = span.end - words.trim_start().len();
    Wide {
        span: Span::new(start, start + words.trim().len()),
        head,
        down: number(attributes, "rowspan"),
        across: number(attributes, "colspan"),
    }
}

/// The number that an attribute gives; one where it is not given.
pub(super) fn number(attributes: &str, name: &str) -> usize {
    let value = attributes.split_once(name).map(|(_, behind)| behind);
    let digits = value.map(|value| value.trim_start_matches(['=', '"', '\'', ' ']));
    let end = |digits: &str| digits.bytes().take_while(u8::is_ascii_digit).count();
    digits
        .and_then(|digits| digits.get(..end(digits))?.parse().ok())
        .unwrap_or(1)
}
