//! Tables of HTML, by the marks that stand in readable text where their rows and cells begin.

use super::spread::{Wide, spread};
use super::{VoteTable, grid};
use crate::source::{ACROSS, CELL, DOWN, ROW, Span};

/// The tables of a text that tell of votes.
pub(super) fn tables(text: &str) -> Vec<VoteTable> {
    // Few texts are pages with tables.
    if memchr::memchr(CELL as u8, text.as_bytes()).is_none() {
        return Vec::new();
    }
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut rows: Vec<Vec<Wide>> = Vec::new();
    let mut start = 0;
    let mut marks = memchr::memchr2_iter(CELL as u8, ROW as u8, bytes).peekable();
    while let Some(at) = marks.next() {
        let twice = marks.next_if_eq(&(at + 1)).is_some();
        if bytes.get(at) == Some(&(ROW as u8)) {
            if twice {
                found.extend(votes(text, Span::new(start, at), &mut rows));
                start = at;
            } else {
                rows.push(Vec::new());
            }
            continue;
        }
        let from = at + 1 + usize::from(twice);
        let end = marks.peek().copied().unwrap_or(text.len());
        let whole = text.get(from..end).unwrap_or_default();
        let count = |mark: char| {
            whole
                .chars()
                .take_while(|c| matches!(*c, DOWN | ACROSS))
                .filter(|c| *c == mark)
                .count()
        };
        let around = |c: char| c.is_whitespace() || c.is_control();
        let begin = from + (whole.len() - whole.trim_start_matches(around).len());
        let cell = Wide {
            span: Span::new(begin, begin + whole.trim_matches(around).len()),
            head: twice,
            down: 1 + count(DOWN),
            across: 1 + count(ACROSS),
        };
        match rows.last_mut() {
            Some(row) => row.push(cell),
            None => rows.push(vec![cell]),
        }
    }
    found.extend(votes(text, Span::new(start, text.len()), &mut rows));
    found
}

/// The votes of the rows of a table, which are taken.
fn votes(text: &str, span: Span, rows: &mut Vec<Vec<Wide>>) -> Vec<VoteTable> {
    let mut written = std::mem::take(rows);
    written.retain(|row| !row.is_empty());
    // Some tables mark no headings as such.
    if !written.iter().flatten().any(|cell| cell.head)
        && let Some(first) = written.first_mut()
    {
        for cell in first {
            cell.head = true;
        }
    }
    let ends = written.iter().flatten().map(|cell| cell.span.end).max();
    let span = Span::new(
        span.start,
        ends.unwrap_or(span.start).clamp(span.start, span.end),
    );
    spread(&written).map_or_else(Vec::new, |table| {
        grid::tables(text, span, &table.head, &table.rows, grid::of_results)
    })
}
