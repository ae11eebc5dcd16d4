//! Rows of the lists that the United Nations keeps of meetings and of vetoes, in any layout, by the forms of their cells.

use super::cells::{Cell, Day, Form, cells};
use super::{Column, Layout, VoteTable, year_before};
use crate::source::Span;
use memchr::memmem;

/// The rows, a table each: they may lie far apart, and each has its year.
pub(super) fn tables(text: &str) -> Vec<VoteTable> {
    // Few texts name records.
    if memmem::find(text.as_bytes(), b"S/PV.").is_none() {
        return Vec::new();
    }
    let cells = cells(text);
    let mut rows = Vec::new();
    let mut at = 0;
    while let Some(rest) = cells.get(at..).filter(|rest| !rest.is_empty()) {
        let row = meeting(text, rest)
            .or_else(|| vetoed(rest))
            .or_else(|| scored(rest));
        at += row.as_ref().map_or(1, |row| row.length);
        rows.extend(row);
    }
    give_years(&mut rows);
    let heading = rows
        .first()
        .and_then(|row| year_before(text, row.span.start));
    rows.into_iter().map(|row| row.table(heading)).collect()
}

/// A row, and how many cells it has.
struct Row {
    length: usize,
    span: Span,
    record: Option<u32>,
    day: Option<Day>,
    /// The year that it gives, if only with a resolution or a draft.
    year: Option<i16>,
    columns: Vec<(Column, Span)>,
    layout: Layout,
}

impl Row {
    fn table(self, heading: Option<i16>) -> VoteTable {
        VoteTable {
            span: self.span,
            named: true,
            year: self.year.or(heading),
            rows: vec![self.columns],
            layout: self.layout,
        }
    }

    /// Whether it may be of the same year as another: the later meeting has the later day.
    fn agrees_with(&self, other: &Row) -> bool {
        match (self.record, other.record) {
            (Some(own), Some(others)) => {
                let of_year = |row: &Row| row.day.map(|day| day.month_and_day);
                let days = of_year(self).cmp(&of_year(other));
                days.is_eq() || own.cmp(&others) == days
            }
            _ => false,
        }
    }
}

/// "S/PV.1623 | 30 December | topic | S/RES/307 (1971) | 13-0-2": the row of a meeting at the head of some cells. One without a text
/// goes as far as the next row does not follow.
fn meeting(text: &str, cells: &[Cell]) -> Option<Row> {
    /// How many cells may tell of the topic, and how long each is.
    const TOPIC: usize = 5;
    const LONGEST: usize = 300;
    let (first, second) = (cells.first()?, cells.get(1)?);
    let (record, day, met, dated) = match (first.is, second.is) {
        (Form::Record(record), Form::Day(day)) => (record, day, first, second),
        (Form::Day(day), Form::Record(record)) => (record, day, second, first),
        _ => return None,
    };
    let mut columns = vec![(Column::Meeting, met.span), (Column::Day, dated.span)];
    let topic = |cell: &&Cell| {
        let plain = matches!(cell.is, Form::Release | Form::Other | Form::Permanent);
        plain && cell.span.end - cell.span.start <= LONGEST
    };
    let behind = cells.get(2..).unwrap_or_default();
    let topics = behind.iter().take(TOPIC).take_while(topic).count();
    let outcome = behind.get(topics..).unwrap_or_default();
    let outcomes = match outcome.first().map(|cell| cell.is) {
        Some(Form::Text | Form::Statement) => {
            outcome.iter().take_while(|cell| is_outcome(cell)).count()
        }
        _ => 0,
    };
    let length = match outcome.first().map(|cell| cell.is) {
        _ if outcomes > 0 => 2 + topics + outcomes,
        Some(Form::Record(_) | Form::Day(_)) => 2 + topics,
        // Prose may follow the last of them.
        _ => 2 + topics.min(1),
    };
    let last = cells.get(length - 1)?;
    let mut year = day.year;
    if let (Some(from), Some(to)) = (
        outcome.first(),
        outcomes.checked_sub(1).and_then(|at| outcome.get(at)),
    ) {
        let told = from.span.to(to.span);
        year = year.or_else(|| year_of_texts(text.get(told.start..told.end)?));
        columns.push((Column::Texts, told));
    }
    Some(Row {
        length,
        span: first.span.to(last.span),
        record: Some(record),
        day: Some(day),
        year,
        columns,
        layout: Layout::Table,
    })
}

/// Whether a cell tells of a text, or of what came of it.
fn is_outcome(cell: &Cell) -> bool {
    matches!(
        cell.is,
        Form::Text | Form::Score | Form::Result | Form::Statement
    )
}

/// "11 July 2008 | S/2008/447 | S/PV.5933 | topic | China | Russian Federation": the row of a veto at the head of some cells.
fn vetoed(cells: &[Cell]) -> Option<Row> {
    const TOPIC: usize = 3;
    let [dated, draft, rest @ ..] = cells else {
        return None;
    };
    let (Form::Day(day), Form::Text) = (dated.is, draft.is) else {
        return None;
    };
    day.year?;
    let mut columns = vec![(Column::Day, dated.span), (Column::Draft, draft.span)];
    let mut at = 0;
    if let Some(cell) = rest.first()
        && let Form::Record(_) = cell.is
    {
        columns.push((Column::Meeting, cell.span));
        at = 1;
    }
    let behind = rest.get(at..)?;
    let topics = behind
        .iter()
        .take(TOPIC)
        .take_while(|cell| cell.is == Form::Other);
    let vetoers = behind.get(topics.count()..)?.iter();
    let vetoers = vetoers.take_while(|cell| cell.is == Form::Permanent);
    columns.extend(vetoers.map(|cell| (Column::Vetoed, cell.span)));
    let (Column::Vetoed, last) = columns.last().copied()? else {
        return None;
    };
    let span = dated.span.to(last);
    Some(Row {
        length: cells
            .iter()
            .take_while(|cell| cell.span.end <= last.end)
            .count(),
        span,
        record: None,
        day: Some(day),
        year: day.year,
        columns,
        layout: Layout::Vetoes,
    })
}

/// "S/RES/305 (1971) | 14-0-1": the end of a row whose beginning is cut off, or one of a list of texts and their scores.
fn scored(cells: &[Cell]) -> Option<Row> {
    let [text, score, ..] = cells else {
        return None;
    };
    let outcomes = cells.iter().take_while(|cell| is_outcome(cell));
    let (length, last) = outcomes.enumerate().last()?;
    let span = text.span.to(last.span);
    (text.is == Form::Text && score.is == Form::Score).then(|| Row {
        length: length + 1,
        span,
        record: None,
        day: None,
        year: None,
        columns: vec![(Column::Texts, span)],
        layout: Layout::Table,
    })
}

/// The year of "S/RES/307 (1971)", else of "S/2018/156".
fn year_of_texts(told: &str) -> Option<i16> {
    let year = |text: &str| {
        let digits = text.get(..4)?;
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        let year: i16 = digits.parse().ok().filter(|_| plain)?;
        (1946..2100).contains(&year).then_some(year)
    };
    let follows = |mark: &str, end: char| {
        told.match_indices(mark).find_map(|(at, _)| {
            let rest = told.get(at + mark.len()..)?;
            year(rest).filter(|_| rest.get(4..).is_some_and(|rest| rest.starts_with(end)))
        })
    };
    follows("(", ')').or_else(|| follows("S/", '/'))
}

/// Gives a row without a year that of the rows around it, where they agree and their days do not contradict it.
fn give_years(rows: &mut [Row]) {
    let mut above: Option<usize> = None;
    let mut given = Vec::new();
    // The next row with a year, for each from the last on.
    let mut below: Vec<Option<usize>> = vec![None; rows.len()];
    let mut next = None;
    for (at, row) in rows.iter().enumerate().rev() {
        below[at] = next;
        next = row.year.map(|_| at).or(next);
    }
    for (at, row) in rows.iter().enumerate() {
        if row.year.is_some() {
            above = Some(at);
            continue;
        }
        let around = [above, below[at]].into_iter().flatten();
        let around: Vec<&Row> = around.filter_map(|at| rows.get(at)).collect();
        let year = around.first().and_then(|row| row.year);
        let same = around
            .iter()
            .all(|other| other.year == year && row.agrees_with(other));
        given.push((at, year.filter(|_| same)));
    }
    for (at, year) in given {
        if let Some(row) = rows.get_mut(at) {
            row.year = year;
        }
    }
}
