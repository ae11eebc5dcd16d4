//! A table as headings and rows of cells: whether it tells of votes, one a row, or is the roll call of one.

use super::{Column, Layout, VoteTable, heading, identify, tell_votes, values};
use crate::source::{Span, is_filler};
use crate::vote::Position;

/// The tables of votes that headings and the rows below them are: one, or one for each year that stands in a row of its own.
pub(super) fn tables(
    text: &str,
    span: Span,
    head: &[Span],
    rows: &[Vec<Span>],
    told: fn(&[Column]) -> bool,
) -> Vec<VoteTable> {
    let columns: Vec<Column> = head
        .iter()
        .map(|cell| heading::column(cut(text, *cell)))
        .collect();
    let call =
        by_member(text, head, &columns, rows).or_else(|| by_position(text, head, &columns, rows));
    if let Some(call) = call {
        if !introduces_a_vote(text, span.start) {
            return Vec::new();
        }
        return vec![VoteTable {
            layout: Layout::RollCall,
            ..VoteTable::of_rows(text, span, vec![call])
        }];
    }
    if !told(&columns) && !of_texts(text, head, &columns) {
        return Vec::new();
    }
    let mut found = vec![VoteTable::of_rows(text, span, Vec::new())];
    for cells in rows {
        if let Some(year) = year_alone(text, cells) {
            let begins = cells.first().map_or(span.start, |cell| cell.start);
            if let Some(last) = found.last_mut() {
                last.span.end = begins;
            }
            found.push(VoteTable {
                year: Some(year),
                ..VoteTable::of_rows(text, Span::new(begins, span.end), Vec::new())
            });
        } else if let Some(table) = found.last_mut() {
            table
                .rows
                .push(columns.iter().copied().zip(cells.iter().copied()).collect());
        }
    }
    found
}

/// Whether columns tell of votes: of those in favour and those against, of a score, or of who vetoed.
pub(super) fn of_votes(columns: &[Column]) -> bool {
    tell_votes(|wanted| columns.contains(&wanted))
}

/// Whether columns tell of votes or of what came of a text, and of which text.
pub(super) fn of_results(columns: &[Column]) -> bool {
    let has = |wanted: Column| columns.contains(&wanted);
    identify(has) && (tell_votes(has) || has(Column::Outcome))
}

/// "Resolution | Date | Result": whether a column is of the Council's texts by its very name, and one of what came of them.
fn of_texts(text: &str, head: &[Span], columns: &[Column]) -> bool {
    let texts = |cell: &Span| {
        let name = cut(text, *cell)
            .trim_start_matches(['*', ' '])
            .to_ascii_lowercase();
        ["resolution", "unsc", "draft"]
            .iter()
            .any(|word| name.starts_with(word))
    };
    let named = columns
        .iter()
        .zip(head)
        .any(|(column, cell)| matches!(column, Column::Number | Column::Draft) && texts(cell));
    named && columns.contains(&Column::Outcome)
}

/// Whether the words right before a roll call may be of a vote in the Council: not of one to come, nor of another body's.
fn introduces_a_vote(text: &str, start: usize) -> bool {
    const NEAR: usize = 300;
    const LINES: usize = 3;
    const TO_COME: [&str; 9] = [
        "expect",
        "likely",
        "may vote",
        "might",
        "would",
        "could",
        "predict",
        "will vote",
        "forecast",
    ];
    const OURS: [&str; 5] = ["security council", "unsc", "s/20", "s/1", "s/res"];
    const OTHERS: [&str; 5] = [
        "general assembly",
        "assembly",
        "human rights council",
        "committee",
        "parliament",
    ];
    let from = (start.saturating_sub(NEAR)..=start).find(|at| text.is_char_boundary(*at));
    let before = from
        .and_then(|from| text.get(from..start))
        .unwrap_or_default();
    let lines = before.lines().rev().filter(|line| !line.trim().is_empty());
    for line in lines.take(LINES) {
        let line = line.to_ascii_lowercase();
        if TO_COME.iter().any(|word| line.contains(word)) {
            return false;
        }
        let last = |names: &[&str]| names.iter().filter_map(|name| line.rfind(name)).max();
        match (last(&OURS), last(&OTHERS)) {
            (None, None) => {}
            (ours, others) => return ours > others,
        }
    }
    true
}

/// The year that stands alone in a row: "| **2012** | | |".
fn year_alone(text: &str, cells: &[Span]) -> Option<i16> {
    let mut told = cells
        .iter()
        .map(|cell| plain(text, *cell))
        .filter(|cell| !cell.is_empty());
    let year = told.next()?.parse().ok()?;
    let alone = told.next().is_none() && cells.len() > 1;
    (alone && (1946..2100).contains(&year)).then_some(year)
}

/// "| France | Yes |", "| France | ✓ | | |": a member a row, and how it voted.
fn by_member(
    text: &str,
    head: &[Span],
    columns: &[Column],
    rows: &[Vec<Span>],
) -> Option<Vec<(Column, Span)>> {
    const LEAST: usize = 2;
    let member = head
        .iter()
        .position(|cell| heading::names_members(cut(text, *cell)))?;
    let mut call = Vec::new();
    let mut voted = 0;
    for cells in rows {
        let name = *cells.get(member)?;
        let others = || {
            columns
                .iter()
                .zip(cells)
                .enumerate()
                .filter(|(at, _)| *at != member)
        };
        if plain(text, name).to_ascii_lowercase().starts_with("total") {
            let counts = others().filter(|(_, (column, _))| matches!(column, Column::Count(_)));
            call.extend(counts.map(|(_, (column, cell))| (*column, *cell)));
            continue;
        }
        let mut told = others().filter_map(|(at, (column, cell))| {
            let value = plain(text, *cell);
            let name = || head.get(at).map_or("", |cell| cut(text, *cell));
            match column {
                Column::Count(position) => is_marked(value).then_some(*position),
                Column::Score => values::position(value),
                Column::Remarks if heading::names_a_position(name()) => values::position(value),
                _ => None,
            }
        });
        let position = told.next();
        // A row with two marks is of something else.
        if told.next().is_some() {
            return None;
        }
        if let Some(position) = position {
            voted += 1;
            call.push((Column::Member(position), name));
        }
    }
    (voted >= LEAST && voted * 2 > rows.len()).then_some(call)
}

/// "| Approved (10) | Abstained (5) | Opposed (0) |", and below them those who did.
fn by_position(
    text: &str,
    head: &[Span],
    columns: &[Column],
    rows: &[Vec<Span>],
) -> Option<Vec<(Column, Span)>> {
    // "Approved", beside "Opposed", is of those in favour.
    let columns: Vec<Column> = columns
        .iter()
        .map(|column| match column {
            Column::Passed => Column::Count(Position::InFavour),
            column => *column,
        })
        .collect();
    let counts = columns
        .iter()
        .all(|column| matches!(column, Column::Count(_)));
    let named = |cell: &Span| {
        plain(text, *cell)
            .bytes()
            .filter(u8::is_ascii_alphabetic)
            .count()
            > 1
    };
    let names = rows.iter().flatten().filter(|cell| named(cell)).count();
    if !counts || columns.len() < 2 || names == 0 {
        return None;
    }
    let figure = |cell: &Span| cut(text, *cell).bytes().any(|byte| byte.is_ascii_digit());
    let counted = columns.iter().zip(head).filter(|(_, cell)| figure(cell));
    let mut call: Vec<(Column, Span)> = counted.map(|(column, cell)| (*column, *cell)).collect();
    for cells in rows {
        call.extend(columns.iter().copied().zip(cells.iter().copied()));
    }
    Some(call)
}

/// Whether a cell holds nothing but the mark of a choice.
fn is_marked(value: &str) -> bool {
    matches!(
        value,
        "✓" | "✔"
            | "✔️"
            | "✅"
            | "☑"
            | "☒"
            | "X"
            | "x"
            | "×"
            | "✗"
            | "✘"
            | "•"
            | "●"
            | "*"
            | "1"
            | "+"
            | "Yes"
            | "yes"
    )
}

/// What a cell shows, without marks of emphasis.
fn plain(text: &str, cell: Span) -> &str {
    let around = |c: char| c.is_whitespace() || is_filler(c) || matches!(c, '_' | '\'');
    let shown = cut(text, cell).trim_matches(around);
    let bold = shown
        .strip_prefix("**")
        .and_then(|rest| rest.strip_suffix("**"));
    bold.unwrap_or(shown)
}

fn cut(text: &str, cell: Span) -> &str {
    text.get(cell.start..cell.end).unwrap_or_default()
}
