//! The tables of a page as comma- or tab-separated values, without notes. Where a page has several tables, columns before
//! theirs say which a row is of: `table`, `under` (its heading) and `about` (the line before it), as far as these differ.
//! Tables of different columns stand apart by an empty line.

use super::control::visible;
use crate::page::{Block, Cell, Page, Table};
use crate::record::formula::is_formula;

/// What stands between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    /// Commas; a value with one is quoted (RFC 4180).
    Comma,
    /// Tabs; no value has one, nor a line break, and none is quoted.
    Tab,
}

pub(super) fn page(page: &Page, separator: Separator) -> String {
    let tables = placed(page);
    let differs = |at: &usize| {
        tables
            .windows(2)
            .any(|pair| pair[0].0[*at] != pair[1].0[*at])
    };
    let places: Vec<usize> = (0..PLACES.len()).filter(differs).collect();
    let mut text = String::new();
    let mut header = Vec::new();
    for (place, table) in &tables {
        let columns = table.columns.iter().map(|column| guarded(&column.name));
        let names = places.iter().map(|&at| PLACES[at].to_owned());
        let names: Vec<String> = names.chain(columns).collect();
        if header != names {
            if !header.is_empty() {
                text.push('\n');
            }
            text += &separator.record(names.iter().cloned());
            header = names;
        }
        for row in &table.rows {
            let places = places.iter().map(|&at| guarded(place[at]));
            text += &separator.record(places.chain(row.iter().map(value)));
        }
    }
    text
}

/// What may tell the tables of a page apart.
const PLACES: [&str; 3] = ["table", "under", "about"];

/// The tables, each with its [`PLACES`]: its key, the heading it stands under and, where it has no key, the line before it.
fn placed(page: &Page) -> Vec<([&str; PLACES.len()], &Table)> {
    let (mut under, mut line) = ("", "");
    let mut tables = Vec::new();
    for block in &page.blocks {
        match block {
            Block::Heading(heading) => under = heading,
            Block::Line(words) => line = words,
            Block::Facts(_) => {}
            Block::Table(table) => {
                let line = if table.key.is_empty() { line } else { "" };
                tables.push(([table.key, under, line], table));
            }
        }
    }
    tables
}

impl Separator {
    fn record(self, values: impl Iterator<Item = String>) -> String {
        match self {
            Separator::Comma => {
                let mut writer = csv::Writer::from_writer(Vec::new());
                // Writing to memory does not fail.
                let _ = writer.write_record(values);
                let bytes = writer.into_inner().unwrap_or_default();
                String::from_utf8(bytes).unwrap_or_default()
            }
            Separator::Tab => values.collect::<Vec<_>>().join("\t") + "\n",
        }
    }
}

fn value(cell: &Cell) -> String {
    if cell.is_free() {
        guarded(&cell.words())
    } else {
        cell.words()
    }
}

/// Text on one line that no spreadsheet takes for a formula: what could begin one, also in its wide form, stands after an
/// apostrophe.
fn guarded(text: &str) -> String {
    let begins = is_formula(text);
    let text = visible(text);
    if begins { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn no_text_is_a_formula() {
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("-3"), "'-3");
        assert_eq!(guarded("\t=1+1"), "' =1+1");
        assert_eq!(guarded("Syria – a=b"), "Syria – a=b");
    }
}
