//! Votes kept as data in a text: what each column or field holds, told by its name, and the values of each vote.

mod blocks;
mod cells;
mod frame;
mod grid;
mod heading;
mod html_tables;
mod imagined;
mod markdown;
mod meetings;
mod objects;
mod separated;
mod spread;
pub(super) mod values;
mod wiki_tables;

use super::sentence;
use crate::source::Span;
use crate::vote::Position;

/// What a column or a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// How many took a position, and who: "1 (Yugoslavia)".
    Count(Position),
    /// A member and how it voted: `"China": "abstain"`.
    Member(Position),
    /// A score: 13-0-2.
    Score,
    /// Who vetoed it.
    Vetoed,
    /// What came of it: "adopted", "vetoed".
    Outcome,
    /// Whether it was adopted, or the day on which it was.
    Passed,
    /// The day.
    Day,
    /// A resolution's number.
    Number,
    /// A draft's symbol.
    Draft,
    /// A meeting's number or the symbol of its record.
    Meeting,
    /// The texts that a meeting voted on, each with its result: "S/RES/307 (1971) 13-0-2".
    Texts,
    /// Who submitted it.
    Sponsors,
    /// The body that voted.
    Body,
    /// Anything else, read as prose.
    Remarks,
}

/// How votes are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// A row for each vote, whose remarks are short.
    Table,
    /// A row of a list of vetoes, if a line above says that it is one.
    Vetoes,
    /// A record by itself, with prose in some of its fields.
    Record,
    /// One row with how each member voted, of a vote that the words before it tell of.
    RollCall,
}

/// A table with a row for each vote, or a record of one.
#[derive(Debug)]
pub(crate) struct VoteTable {
    pub(crate) span: Span,
    /// Whether the words before it name the Council.
    pub(crate) named: bool,
    /// The year written last before the table, for days without one.
    pub(crate) year: Option<i16>,
    pub(crate) rows: Vec<Vec<(Column, Span)>>,
    pub(crate) layout: Layout,
}

impl VoteTable {
    /// A table whose rows are the votes of a text.
    fn of_rows(text: &str, span: Span, rows: Vec<Vec<(Column, Span)>>) -> VoteTable {
        VoteTable {
            span,
            named: true,
            year: year_before(text, span.start),
            rows,
            layout: Layout::Table,
        }
    }
}

/// Whether columns or fields say which vote it was: by its day, its text or its meeting.
fn identify(has: impl Fn(Column) -> bool) -> bool {
    [Column::Day, Column::Number, Column::Draft, Column::Meeting]
        .into_iter()
        .any(has)
}

/// Whether columns or fields tell of votes: of those in favour and those against, of a score, or of who vetoed.
fn tell_votes(has: impl Fn(Column) -> bool) -> bool {
    let both = has(Column::Count(Position::InFavour)) && has(Column::Count(Position::Against));
    both || has(Column::Score) || has(Column::Vetoed)
}

/// The tables and records of a text that tell of votes, one behind another.
pub(crate) fn tables(text: &str) -> Vec<VoteTable> {
    let mut found = markdown::tables(text);
    found.extend(wiki_tables::tables(text));
    found.extend(objects::records(text));
    found.extend(blocks::records(text));
    found.extend(separated::tables(text));
    let meetings = meetings::tables(text);
    // The lists of meetings on pages are read by the forms of their cells.
    let of_meetings = |table: &VoteTable| {
        let from = meetings.partition_point(|row| row.span.start < table.span.start);
        let first = meetings
            .get(from)
            .filter(|row| row.span.end <= table.span.end);
        first.is_some_and(|row| {
            let mut cells = row.rows.iter().flatten();
            cells.any(|(column, _)| *column == Column::Texts)
        })
    };
    let pages = html_tables::tables(text).into_iter();
    found.extend(pages.filter(|table| !of_meetings(table)));
    found.extend(meetings);
    // Of two that begin at once, the longer holds the other.
    found.sort_by_key(|table| (table.span.start, std::cmp::Reverse(table.span.end)));
    let mut end = 0;
    found.retain(|table| {
        let behind = table.span.start >= end;
        end = if behind { table.span.end } else { end };
        behind
    });
    found
}

/// The sentences of a text without those of its tables, and with those of the prose in its records; none is of both.
pub(crate) fn cut(text: &str, sentences: &[Span], tables: &[VoteTable]) -> Vec<Span> {
    let mut found = Vec::with_capacity(sentences.len());
    let mut tables = tables.iter().peekable();
    // The table whose prose was given last. A bracket alone at its head is no sentence.
    let mut told = None;
    for &sentence in sentences {
        let mut rest = sentence;
        while let Some(table) = tables.peek().filter(|table| table.span.start < rest.end) {
            let before = Span::new(rest.start, table.span.start.max(rest.start));
            if before.start < before.end {
                found.push(before);
            }
            if told != Some(table.span.start) {
                told = Some(table.span.start);
                found.extend(prose(text, table));
            }
            rest.start = table.span.end.clamp(rest.start, rest.end);
            if table.span.end > rest.end {
                break;
            }
            tables.next();
        }
        let mut shown = text[rest.start..rest.end].bytes();
        if rest == sentence || shown.any(|byte| byte.is_ascii_alphanumeric()) {
            found.push(rest);
        }
    }
    found
}

/// The sentences in the prose of a record.
fn prose(text: &str, table: &VoteTable) -> Vec<Span> {
    if table.layout != Layout::Record {
        return Vec::new();
    }
    let fields = table.rows.iter().flatten();
    // "Result: Adopted by 12 votes to 2", "Vote: 14 in favour, 1 against"
    let told = |value: &Span| text[value.start..value.end].contains(' ');
    let remarks = fields.filter(|(column, value)| match column {
        Column::Remarks => true,
        Column::Outcome | Column::Score | Column::Passed => told(value),
        _ => false,
    });
    remarks
        .flat_map(|(_, value)| {
            let sentences = sentence::sentences(&text[value.start..value.end]);
            sentences
                .into_iter()
                .map(|it| Span::new(value.start + it.start, value.start + it.end))
        })
        .collect()
}

/// The lines of a text, without the white space that ends them.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    ends.chain([text.len()]).filter_map(move |end| {
        let line = &text[start..end];
        let span = Span::new(start, start + line.trim_end().len());
        start = end;
        (!line.is_empty()).then_some(span)
    })
}

/// Whether the words shortly before a place name the Security Council.
fn names_the_council(text: &str, end: usize) -> bool {
    const NEAR: usize = 200;
    let before = &text.as_bytes()[end.saturating_sub(NEAR)..end];
    let before = before.to_ascii_lowercase();
    let has = |name: &[u8]| memchr::memmem::find(&before, name).is_some();
    has(b"security council") || has(b"unsc")
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
