//! What a command shows, as data: headings, lines and tables; every format prints the same page.

mod explain;
mod list;
mod members;
mod reported;
mod show;
mod verified;

pub use explain::explanations;
pub use list::list;
pub use members::members;
pub use reported::documents;
pub use show::show;
pub use verified::verified;

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
    /// A table.
    Table(Table),
}

/// A table: named columns and rows of text. Text may come from a source; every format escapes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Whether it holds numbers, which are set to the right.
    pub numeric: bool,
}

impl Page {
    fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    fn line(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Line(text.into()));
    }

    fn table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }
}

impl Table {
    /// A table without rows; a column whose name begins with `#` holds numbers.
    fn new(columns: &[&str]) -> Table {
        let column = |name: &&str| match name.strip_prefix('#') {
            Some(name) => Column {
                name: name.to_owned(),
                numeric: true,
            },
            None => Column {
                name: (*name).to_owned(),
                numeric: false,
            },
        };
        Table {
            columns: columns.iter().map(column).collect(),
            rows: Vec::new(),
        }
    }
}

/// A date as a reader has it: 12 April 2017.
fn long_date(date: Date) -> String {
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
fn names(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}
