//! A table as data: what it is called, its columns, rows, total, notes and sources.

use super::Cell;

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

    /// The same table with a column more, under a key and a name.
    pub(crate) fn column(mut self, key: &str, name: &str, holds: Holds) -> Table {
        self.columns.push(Column::new(key.to_owned(), name, holds));
        self
    }

    /// The cells of one of its rows, each with its column.
    pub fn cells<'t>(&'t self, row: &'t [Cell]) -> impl Iterator<Item = (&'t Column, &'t Cell)> {
        self.columns.iter().zip(row)
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    pub(crate) fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }
}

impl Column {
    /// What a reader sees in one of its cells, unescaped: a dash where a number is missing.
    #[must_use]
    pub fn words(&self, cell: &Cell) -> String {
        match cell {
            Cell::Empty if self.holds == Holds::Numbers => "–".to_owned(),
            cell => cell.words(),
        }
    }

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
        Column::new(key.join("_"), name, holds)
    }

    fn new(key: String, name: &str, holds: Holds) -> Column {
        Column {
            name: name.to_owned(),
            short: name.to_owned(),
            key,
            holds,
            brief: false,
            spare: false,
        }
    }
}
