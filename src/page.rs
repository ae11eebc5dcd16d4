//! What a command shows, as data: headings, lines and tables; every format prints the same page.

mod cell;
mod explain;
mod list;
mod members;
mod names;
mod reported;
mod show;
pub mod summary;
mod verified;

pub use cell::{Cell, Tone};
pub use explain::explanations;
pub use list::{list, votes};
pub use members::members;
pub use names::{NameStyle, Names};
pub use reported::documents;
pub(crate) use show::capital;
pub use show::{roll_call, show};
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

/// A table, computed once; every format prints it. Text in it may come from a source: every format escapes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table is called in data, in words joined by hyphens; empty for one without a name.
    pub key: &'static str,
    /// Its caption; empty for one that needs none.
    pub title: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
    /// The row that sums up all others, for a reader.
    pub total: Option<Vec<Cell>>,
    /// What a reader must know to read it right: what was counted, what was left out.
    pub notes: Vec<String>,
    /// Where its facts come from.
    pub sources: Vec<String>,
    /// Which rows are worth most where not all have a place.
    pub keep: Keep,
}

/// Which rows of a table are worth most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keep {
    /// The first: they are in the order of their size.
    #[default]
    First,
    /// The last: they are in the order of time.
    Last,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its name where there is little room; else the same.
    pub short: String,
    /// Its name in JSON, in words joined by underscores.
    pub key: String,
    /// What it holds.
    pub holds: Holds,
    /// Whether its cells are in brief on a terminal.
    pub brief: bool,
    /// Whether it is left out, before words are broken, on a terminal too narrow for all.
    pub spare: bool,
}

/// What a column holds, which decides how it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Names, dates and words.
    Words,
    /// Numbers and shares, set to the right.
    Numbers,
    /// Sentences, which may run over several lines.
    Prose,
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

    /// Leaves out all but so many rows of each table, and says so in notes.
    pub fn cut(&mut self, rows: usize) {
        for block in &mut self.blocks {
            if let Block::Table(table) = block {
                table.cut(rows);
            }
        }
    }

    /// Leaves out rows until the page has about so many lines on a terminal. Tables that would keep hardly a row are left
    /// out whole, and the last line says so.
    pub fn fit(&mut self, lines: usize) {
        let mut left = lines;
        let mut left_out = Vec::new();
        self.blocks.retain_mut(|block| {
            let taken = match block {
                Block::Heading(_) => 2,
                Block::Line(_) => 1,
                Block::Table(table) => {
                    let around = table.lines_around();
                    let rows = left.saturating_sub(around) / table.lines_of_row();
                    if rows < HARDLY.min(table.rows.len()) {
                        left_out.push(table.counted());
                        return false;
                    }
                    table.cut(rows);
                    around + table.rows.len() * table.lines_of_row()
                }
            };
            left = left.saturating_sub(taken);
            true
        });
        if !left_out.is_empty() {
            let left_out = left_out.join("; ");
            self.line(format!("Also, with --rows all: {left_out}."));
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

/// Fewer rows than this say hardly anything of a longer table.
const HARDLY: usize = 4;

impl Table {
    /// A table without rows; a column whose name begins with `#` holds numbers, with `~` prose.
    pub(crate) fn new(columns: &[&str]) -> Table {
        Table {
            columns: columns.iter().map(|name| Column::named(name)).collect(),
            ..Table::default()
        }
    }

    /// The same table under a key and a caption.
    pub(crate) fn titled(mut self, key: &'static str, title: impl Into<String>) -> Table {
        self.key = key;
        self.title = title.into();
        self
    }

    /// The same table with a shorter name of a column, for where there is little room.
    pub(crate) fn short(mut self, name: &str, short: &str) -> Table {
        for column in self.columns.iter_mut().filter(|column| column.name == name) {
            short.clone_into(&mut column.short);
        }
        self
    }

    /// The same table with the cells of a column in brief on a terminal.
    pub(crate) fn brief(mut self, name: &str) -> Table {
        for column in self.columns.iter_mut().filter(|column| column.name == name) {
            column.brief = true;
        }
        self
    }

    /// The same table with these columns left out first where there is no room for all.
    pub(crate) fn spare(mut self, names: &[&str]) -> Table {
        for column in &mut self.columns {
            column.spare |= names.contains(&column.name.as_str());
        }
        self
    }

    /// The same table with a column of numbers more, under a name and a key.
    pub(crate) fn numbers(mut self, key: &str, name: String) -> Table {
        self.columns.push(Column {
            short: name.clone(),
            name,
            key: key.to_owned(),
            holds: Holds::Numbers,
            brief: false,
            spare: false,
        });
        self
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    pub(crate) fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    /// Leaves out all but so many rows, and says so in a note.
    fn cut(&mut self, rows: usize) {
        let left_out = self.rows.len().saturating_sub(rows);
        if left_out == 0 {
            return;
        }
        let which = match self.keep {
            Keep::First => {
                self.rows.truncate(rows);
                "more"
            }
            Keep::Last => {
                self.rows.drain(..left_out);
                "earlier"
            }
        };
        let noun = if left_out == 1 { "row" } else { "rows are" };
        self.note(format!(
            "{left_out} {which} {noun} left out: --rows all shows all."
        ));
    }
}

/// What room a table takes on a terminal, near enough.
impl Table {
    /// Its title, rules, heads, total and notes.
    fn lines_around(&self) -> usize {
        let one = |there: bool| usize::from(there);
        let (title, sources) = (one(!self.title.is_empty()), one(!self.sources.is_empty()));
        let of_notes = |note: &String| note.len().div_ceil(80);
        let notes: usize = self.notes.iter().map(of_notes).sum();
        let cut = 1;
        title + 4 + one(self.total.is_some()) + notes + sources + cut
    }

    fn lines_of_row(&self) -> usize {
        if self
            .columns
            .iter()
            .any(|column| column.holds == Holds::Prose)
        {
            2
        } else {
            1
        }
    }

    /// "Vetoes (36)".
    fn counted(&self) -> String {
        let name = if self.title.is_empty() {
            self.key
        } else {
            self.title.as_str()
        };
        format!("{name} ({})", self.rows.len())
    }
}

impl Column {
    fn named(name: &str) -> Column {
        let (holds, name) = match (name.strip_prefix('#'), name.strip_prefix('~')) {
            (Some(name), _) => (Holds::Numbers, name),
            (None, Some(name)) => (Holds::Prose, name),
            (None, None) => (Holds::Words, name),
        };
        let key: Vec<String> = name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        Column {
            name: name.to_owned(),
            short: name.to_owned(),
            key: key.join("_"),
            holds,
            brief: false,
            spare: false,
        }
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
