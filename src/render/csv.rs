//! The tables of a page as comma-separated values; a column `under` names the heading each row stands under, where there are several.

use crate::page::{Block, Page};

pub(super) fn page(page: &Page) -> String {
    let tables = || {
        page.blocks
            .iter()
            .filter(|block| matches!(block, Block::Table(_)))
            .count()
    };
    let several = tables() > 1;
    let mut writer = csv::Writer::from_writer(Vec::new());
    let (mut heading, mut line, mut header) = ("", "", None);
    for block in &page.blocks {
        match block {
            Block::Heading(text) => heading = text,
            Block::Line(text) => line = text,
            Block::Table(table) => {
                let under = || {
                    if several {
                        vec![cell(heading), cell(line)]
                    } else {
                        Vec::new()
                    }
                };
                let names: Vec<String> = table
                    .columns
                    .iter()
                    .map(|column| column.name.clone())
                    .collect();
                if header.as_ref() != Some(&names) {
                    let first = if several {
                        vec!["under".to_owned(), "vote".to_owned()]
                    } else {
                        Vec::new()
                    };
                    // Writing to memory does not fail.
                    let _ = writer.write_record(first.iter().chain(&names));
                    header = Some(names);
                }
                for row in &table.rows {
                    let _ = writer
                        .write_record(under().into_iter().chain(row.iter().map(|text| cell(text))));
                }
            }
        }
    }
    writer
        .into_inner()
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula.
fn cell(text: &str) -> String {
    let formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("-3"), "-3");
        assert_eq!(cell("Syria"), "Syria");
    }
}
