//! The tables of a page as comma- or tab-separated values, without notes; columns `under` and `vote` name the heading and
//! the line each row stands under where tables repeat. Tables of different columns stand apart by an empty line.

use super::control::visible;
use crate::page::{Block, Cell, Page};

/// What stands between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    /// Commas; a value with one is quoted (RFC 4180).
    Comma,
    /// Tabs; no value has one, nor a line break, and none is quoted.
    Tab,
}

pub(super) fn page(page: &Page, separator: Separator) -> String {
    let tables = page
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Table(_)));
    let several = repeats(tables);
    let mut text = String::new();
    let (mut heading, mut line, mut header) = ("", "", Vec::new());
    for block in &page.blocks {
        match block {
            Block::Heading(words) => heading = words,
            Block::Line(words) => line = words,
            Block::Table(table) => {
                let names: Vec<String> = table
                    .columns
                    .iter()
                    .map(|column| guarded(&column.name))
                    .collect();
                if header != names {
                    if !header.is_empty() {
                        text.push('\n');
                    }
                    let first: &[&str] = if several { &["under", "vote"] } else { &[] };
                    let first = first.iter().map(|name| (*name).to_owned());
                    text += &separator.record(first.chain(names.iter().cloned()));
                    header = names;
                }
                for row in &table.rows {
                    let first: &[&str] = if several { &[heading, line] } else { &[] };
                    let first = first.iter().map(|words| guarded(words));
                    text += &separator.record(first.chain(row.iter().map(value)));
                }
            }
        }
    }
    text
}

/// Whether one set of columns heads several tables.
fn repeats<'p>(tables: impl Iterator<Item = &'p Block>) -> bool {
    let heads: Vec<Vec<&str>> = tables
        .filter_map(|block| match block {
            Block::Table(table) => Some(
                table
                    .columns
                    .iter()
                    .map(|column| column.name.as_str())
                    .collect(),
            ),
            Block::Heading(_) | Block::Line(_) => None,
        })
        .collect();
    heads
        .iter()
        .enumerate()
        .any(|(at, head)| heads.iter().skip(at + 1).any(|other| other == head))
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
    let begins = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
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
