//! Tables of Markdown: a line of headings, a rule below it, and a line for each vote.

use super::{Column, VoteTable, heading, lines, tell_votes};
use crate::source::Span;

/// The tables of a text that have columns of votes: those in favour and those against, a score, or who vetoed.
pub(super) fn tables(text: &str) -> Vec<VoteTable> {
    let has = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    // Most texts have no rules at all.
    if memchr::memchr(b'|', text.as_bytes()).is_none() || !has("|-") && !has("|:") && !has("| -") {
        return Vec::new();
    }
    let lines: Vec<Span> = lines(text).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at + 1 < lines.len() {
        let (head, rule) = (lines[at], lines[at + 1]);
        if !is_row(text, head) || !is_rule(text, rule) {
            at += 1;
            continue;
        }
        let columns: Vec<Column> = cells(text, head)
            .into_iter()
            .map(|cell| heading::column(&text[cell.start..cell.end]))
            .collect();
        let body = lines[at + 2..]
            .iter()
            .take_while(|line| is_row(text, **line));
        let rows: Vec<Vec<(Column, Span)>> = body
            .map(|line| columns.iter().copied().zip(cells(text, *line)).collect())
            .collect();
        let end = lines[at + 1 + rows.len()].end;
        at += 2 + rows.len();
        if tell_votes(|wanted| columns.contains(&wanted)) {
            found.push(VoteTable::of_rows(text, Span::new(head.start, end), rows));
        }
    }
    found
}

fn is_row(text: &str, line: Span) -> bool {
    text[line.start..line.end].trim_start().starts_with('|')
}

/// `|---|:--|`: the line between the headings and the rows.
fn is_rule(text: &str, line: Span) -> bool {
    let line = &text[line.start..line.end];
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// The cells of a row, without the space around them.
fn cells(text: &str, line: Span) -> Vec<Span> {
    let row = &text[line.start..line.end];
    let mut found = Vec::new();
    let mut start = None;
    for (at, _) in row.match_indices('|') {
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
