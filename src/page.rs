//! What a command shows, as data: headings, lines and tables; every format prints the same page.

mod cell;
mod explain;
mod fit;
mod list;
mod members;
mod merged;
mod names;
mod reported;
mod show;
pub mod summary;
mod table;
mod verified;

pub use cell::{Cell, Tone};
pub use explain::explanations;
pub(crate) use list::subject;
pub use list::{list, votes};
pub use members::members;
pub use merged::merged;
pub use names::{NameStyle, Names};
pub use reported::documents;
pub(crate) use show::{capital, outcome};
pub use show::{roll_call, show};
pub use table::{Column, Holds, Keep, Table};
pub use verified::verified;

use crate::council::Council;
use crate::filter::Filter;
use jiff::civil::Date;

/// A page: its blocks from top to bottom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The blocks.
    pub blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading over what follows.
    Heading(String),
    /// A line of text.
    Line(String),
    /// Facts, each with its name: "Date", "12 April 2017".
    Facts(Vec<(&'static str, String)>),
    /// A table.
    Table(Table),
}

impl Page {
    /// A page of tables; where one names the sources of the next, they stand under the last alone.
    #[must_use]
    pub fn of(tables: impl IntoIterator<Item = Table>) -> Page {
        let mut tables: Vec<Table> = tables.into_iter().collect();
        for at in 1..tables.len() {
            if let [before, table] = &mut tables[at - 1..=at]
                && before.sources == table.sources
            {
                before.sources.clear();
            }
        }
        Page {
            blocks: tables.into_iter().map(Block::Table).collect(),
        }
    }

    /// Notes under every table which votes were selected, where not all were.
    pub fn select(&mut self, filter: &Filter, council: &Council) {
        let words = filter.words(council);
        if words.is_empty() {
            return;
        }
        let note = format!("Only votes {}.", words.join(", "));
        for block in &mut self.blocks {
            if let Block::Table(table) = block {
                table.notes.insert(0, note.clone());
            }
        }
    }

    pub(crate) fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    pub(crate) fn line(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Line(text.into()));
    }

    pub(crate) fn table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }
}

/// A date as a reader has it: 12 April 2017.
pub(crate) fn long_date(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::try_from(date.month() - 1)
        .ok()
        .and_then(|at| MONTHS.get(at))
        .copied()
        .unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// A verdict as a reader has it: "contradicted: the record has 13 in favour".
fn verdict(verdict: &crate::verify::Verdict) -> String {
    match verdict.detail() {
        Some(detail) => format!("{} ({detail})", verdict.key()),
        None => verdict.key().to_owned(),
    }
}

/// Names in a row: "A", "A and B", "A, B and C".
pub(crate) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}
