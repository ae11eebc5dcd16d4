//! Tables of Markdown: a line of headings, a rule below it, and a line for each vote.

use super::{VoteTable, grid, lines};
use crate::source::Span;

/// The tables of a text that have columns of votes: those in favour and those against, a score, or who vetoed.
pub(super) fn tables(text: &str) -> Vec<VoteTable> {
    let has = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    // Most texts have no rules at all.
    if memchr::memchr(b'|', text.as_bytes()).is_none()
        || !has("|-") && !has("|:") && !has("| -") && !has("-|") && !has("- |") && !has("| :")
    {
        return Vec::new();
    }
    let lines: Vec<Span> = lines(text).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at + 1 < lines.len() {
        let (head, rule) = (lines[at], lines[at + 1]);
        if !is_row(text, head, true) || !is_rule(text, rule) {
            at += 1;
            continue;
        }
        // "Date | Draft": without strokes at the ends of lines.
        let open = !text[head.start..head.end].trim_start().starts_with('|');
        let body = lines[at + 2..]
            .iter()
            .take_while(|line| is_row(text, **line, open));
        let rows: Vec<Vec<Span>> = body.map(|line| cells(text, *line)).collect();
        let end = lines[at + 1 + rows.len()].end;
        at += 2 + rows.len();
        let span = Span::new(head.start, end);
        found.extend(grid::tables(
            text,
            span,
            &cells(text, head),
            &rows,
            grid::of_votes,
        ));
    }
    found
}

/// Whether a line is a row; where rows are open, their ends have no strokes.
fn is_row(text: &str, line: Span, open: bool) -> bool {
    let line = &text[line.start..line.end];
    line.trim_start().starts_with('|') || open && line.contains('|')
}

/// `|---|:--|`: the line between the headings and the rows.
fn is_rule(text: &str, line: Span) -> bool {
    let line = &text[line.start..line.end];
    line.contains('-')
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// The cells of a row, without the space around them.
fn cells(text: &str, line: Span) -> Vec<Span> {
    let row = &text[line.start..line.end];
    let mut found = Vec::new();
    let begins = row.len() - row.trim_start().len();
    let open = !row[begins..].starts_with('|');
    let mut start = open.then_some(begins);
    let ends = row.match_indices('|').map(|(at, _)| at);
    for at in ends.chain((open && !row.ends_with('|')).then_some(row.len())) {
        if let Some(start) = start {
            let cell = &row[start..at];
            let begin = start + (cell.len() - cell.trim_start().len());
            let end = (start + cell.trim_end().len()).max(begin);
            found.push(Span::new(line.start + begin, line.start + end));
        }
        start = Some(at + 1);
    }
    found
}
