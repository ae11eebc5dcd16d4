//! Tables whose cells commas, semicolons, tabs or wide gaps part: a line of headings, and a line of as many cells for each vote.

use super::{Column, VoteTable, grid, heading, lines};
use crate::source::Span;
use memchr::memmem;

/// What parts the cells of a line: a mark, or two blanks or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parted {
    By(u8),
    Gaps,
}

/// How long a line of headings is at most, and how far one mark in it is from the next; prose goes on for longer.
const LONGEST: usize = 300;
const FARTHEST: usize = 60;

/// The tables of a text that name a text or a day, and a result.
pub(super) fn tables(text: &str) -> Vec<VoteTable> {
    let mut found = Vec::new();
    let mut lines = lines(text).peekable();
    let gap = memmem::Finder::new("  ");
    while let Some(head) = lines.next() {
        let Some((parted, columns)) = headings(text, head, &gap) else {
            continue;
        };
        let mut rows = Vec::new();
        let mut end = head.end;
        while let Some(line) = lines.peek().copied() {
            let cells = cells(text, line, parted);
            // A line of strokes may underline the headings.
            let rule = rows.is_empty() && is_rule(&text[line.start..line.end]);
            if cells.len() != columns.len() && !rule {
                break;
            }
            lines.next();
            end = line.end;
            if !rule {
                rows.push(cells);
            }
        }
        if !rows.is_empty() {
            let span = Span::new(head.start, end);
            found.extend(grid::tables(text, span, &columns, &rows, grid::of_results));
        }
    }
    found
}

/// The headings that a line is, and what parts them.
fn headings(text: &str, line: Span, gap: &memmem::Finder) -> Option<(Parted, Vec<Span>)> {
    if line.end - line.start > LONGEST {
        return None;
    }
    let bytes = &text.as_bytes()[line.start..line.end];
    let marks = |mark: u8| memchr::memchr_iter(mark, bytes);
    let marked = |least: usize| {
        let enough = |mark: &u8| marks(*mark).nth(least - 1).is_some();
        [b'\t', b',', b';'].into_iter().find(enough)
    };
    let parted = match marked(2) {
        Some(mark) => Parted::By(mark),
        None if gap.find_iter(bytes).nth(1).is_some() => Parted::Gaps,
        // "Country,Vote", above the roll call of one vote
        None => Parted::By(marked(1)?),
    };
    if let Parted::By(mark) = parted {
        let ends = marks(mark).chain([bytes.len()]);
        let far = ends.scan(0, |last, at| Some(at - std::mem::replace(last, at)));
        if far.into_iter().any(|far| far > FARTHEST) {
            return None;
        }
    }
    let mark = match parted {
        Parted::By(mark) => mark,
        Parted::Gaps => b' ',
    };
    if ends_a_sentence(bytes, mark) {
        return None;
    }
    let cells = cells(text, line, parted);
    let name = |cell: &Span| &text[cell.start..cell.end];
    let members = cells.iter().any(|cell| heading::names_members(name(cell)));
    // Two cells head nothing but a roll call; most lines with one comma are prose.
    if cells.len() < 3 && !members {
        return None;
    }
    let columns: Vec<Column> = cells
        .iter()
        .map(|cell| heading::column(name(cell)))
        .collect();
    // A roll call has a column of positions beside the names.
    let votes = |column: &Column| matches!(column, Column::Count(_) | Column::Score);
    let call = members && columns.iter().any(votes);
    (call || columns.len() > 2 && grid::of_results(&columns)).then_some((parted, cells))
}

/// Whether a line is prose: it ends in a stop, and not in an abbreviation as headings may, "Abs.".
fn ends_a_sentence(line: &[u8], mark: u8) -> bool {
    const ABBREVIATION: usize = 8;
    let last = memchr::memrchr(mark, line).map_or(line.len(), |at| line.len() - at - 1);
    line.trim_ascii_end().ends_with(b".") && last > ABBREVIATION
}

/// "-----  ----": a line of strokes and nothing else.
fn is_rule(line: &str) -> bool {
    line.contains("--")
        && line
            .chars()
            .all(|c| matches!(c, '-' | '=' | '+' | ' ' | '\t'))
}

/// The cells of a line, without blanks and quotes around them.
fn cells(text: &str, line: Span, parted: Parted) -> Vec<Span> {
    let bytes = &text.as_bytes()[line.start..line.end];
    let mut found = Vec::new();
    let (mut start, mut at, mut quoted) = (0, 0, false);
    while at <= bytes.len() {
        let ends = match (bytes.get(at), parted) {
            (None, _) => true,
            (Some(b'"'), Parted::By(_)) => {
                quoted = !quoted;
                false
            }
            (Some(byte), Parted::By(mark)) => *byte == mark && !quoted,
            (Some(b'\t'), Parted::Gaps) => true,
            (Some(b' '), Parted::Gaps) => bytes.get(at + 1) == Some(&b' '),
            _ => false,
        };
        if ends {
            found.push(trimmed(
                text,
                Span::new(line.start + start, line.start + at),
            ));
            while parted == Parted::Gaps && bytes.get(at + 1).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
            start = at + 1;
        }
        at += 1;
    }
    found
}

/// A stretch without the blanks and the quotes around it.
fn trimmed(text: &str, span: Span) -> Span {
    let around = |c: char| c.is_whitespace() || c == '"';
    let cell = &text[span.start..span.end];
    let start = span.start + (cell.len() - cell.trim_start_matches(around).len());
    Span::new(start, start + cell.trim_matches(around).len())
}
