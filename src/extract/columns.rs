//! Tables of votes in Markdown: what each column holds, told by its heading, and the cells of each row.

use crate::source::Span;
use crate::vote::Position;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// How many took a position, and who: "1 (Yugoslavia)".
    Count(Position),
    /// A score: 13-0-2.
    Score,
    /// Who vetoed it.
    Vetoed,
    /// The day.
    Day,
    /// A resolution's number.
    Number,
    /// Anything else, read as prose.
    Remarks,
}

/// A table with a row for each vote.
#[derive(Debug)]
pub(crate) struct VoteTable {
    pub(crate) span: Span,
    /// The year written last before the table, for days without one.
    pub(crate) year: Option<i16>,
    pub(crate) rows: Vec<Vec<(Column, Span)>>,
}

/// The tables of a text that have columns of votes: those in favour and those against, a score, or who vetoed.
pub(crate) fn tables(text: &str) -> Vec<VoteTable> {
    if memchr::memmem::find(text.as_bytes(), b"|-").is_none()
        && memchr::memmem::find(text.as_bytes(), b"|:").is_none()
        && memchr::memmem::find(text.as_bytes(), b"| -").is_none()
    {
        return Vec::new();
    }
    let lines = lines(text);
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
            .map(|cell| column(&text[cell.start..cell.end]))
            .collect();
        let body = lines[at + 2..]
            .iter()
            .take_while(|line| is_row(text, **line));
        let rows: Vec<Vec<(Column, Span)>> = body
            .map(|line| columns.iter().copied().zip(cells(text, *line)).collect())
            .collect();
        let end = lines[at + 1 + rows.len()].end;
        at += 2 + rows.len();
        let has = |wanted: Column| columns.contains(&wanted);
        let counts =
            has(Column::Count(Position::InFavour)) && has(Column::Count(Position::Against));
        if counts || has(Column::Score) || has(Column::Vetoed) {
            found.push(VoteTable {
                span: Span::new(head.start, end),
                year: year_before(text, head.start),
                rows,
            });
        }
    }
    found
}

/// What a heading says that its column holds.
fn column(heading: &str) -> Column {
    let heading = heading.trim_matches(['*', '_', ' ']).to_lowercase();
    match heading.as_str() {
        "yes" | "for" | "in favour" | "in favor" | "votes for" | "ayes" | "yeas" => {
            Column::Count(Position::InFavour)
        }
        "no" | "against" | "votes against" | "noes" | "nays" => Column::Count(Position::Against),
        "not voting"
        | "did not vote"
        | "not participating"
        | "did not participate"
        | "absent"
        | "non-voting" => Column::Count(Position::NotParticipating),
        "vote" | "votes" | "voting" | "tally" | "score" => Column::Score,
        "date" | "day" => Column::Day,
        "no." | "number" | "resolution" | "res." | "res" => Column::Number,
        other if names_vetoes(other) => Column::Vetoed,
        other if other.starts_with("abst") => Column::Count(Position::Abstaining),
        _ => Column::Remarks,
    }
}

/// "Vetoed by", "Vetoing member(s)", "Permanent member casting negative vote", in small letters.
fn names_vetoes(heading: &str) -> bool {
    const HEADINGS: [&str; 8] = [
        "vetoed by",
        "veto by",
        "veto cast by",
        "vetoes cast by",
        "veto",
        "vetoes",
        "vetoing member",
        "vetoing state",
    ];
    let one = heading.trim_end_matches(['s', '(', ')']);
    HEADINGS.contains(&heading)
        || HEADINGS.contains(&one)
        || heading.starts_with("permanent member") && heading.ends_with("negative vote")
}

fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let span = Span::new(start, start + line.trim_end().len());
            start += line.len();
            span
        })
        .collect()
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

/// The year written last in the lines before a place.
fn year_before(text: &str, end: usize) -> Option<i16> {
    let start = (end.saturating_sub(200)..=end).find(|&at| text.is_char_boundary(at))?;
    let digits = text[start..end].split(|c: char| !c.is_ascii_digit());
    digits
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .rfind(|year| (1946..2100).contains(year))
}
