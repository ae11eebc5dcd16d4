//! Pages for a terminal, tables drawn by comfy-table.

use crate::page::{Block, Page, Table};
use comfy_table::{CellAlignment, ContentArrangement, presets};

pub(super) fn page(page: &Page, width: Option<u16>, ascii: bool) -> String {
    let mut text = String::new();
    for (at, block) in page.blocks.iter().enumerate() {
        match block {
            Block::Heading(heading) => {
                if at > 0 {
                    text.push('\n');
                }
                let heading = plain(heading);
                let rule = if ascii { "=" } else { "═" };
                text += &format!("{heading}\n{}\n", rule.repeat(heading.chars().count()));
            }
            Block::Line(line) => text += &format!("{}\n", wrap(&plain(line), width)),
            Block::Table(table) => text += &format!("{}\n", drawn(table, width, ascii)),
        }
    }
    text
}

fn drawn(table: &Table, width: Option<u16>, ascii: bool) -> String {
    let mut drawn = comfy_table::Table::new();
    drawn.load_style(if ascii {
        presets::ASCII_FULL_CONDENSED
    } else {
        presets::UTF8_FULL_CONDENSED
    });
    if let Some(width) = width {
        drawn
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width);
    }
    drawn.set_header(
        table
            .columns
            .iter()
            .map(|column| column.name.clone())
            .collect::<Vec<_>>(),
    );
    for row in &table.rows {
        drawn.add_row(row.iter().map(|cell| plain(cell)).collect::<Vec<_>>());
    }
    for (at, column) in table.columns.iter().enumerate() {
        if column.numeric
            && let Some(drawn) = drawn.column_mut(at)
        {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
    }
    drawn.trim_fmt()
}

/// Text without what could steer a terminal: control characters show as U+FFFD.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}

/// A line broken at spaces to fit the width.
fn wrap(line: &str, width: Option<u16>) -> String {
    let Some(width) = width.map(usize::from) else {
        return line.to_owned();
    };
    let mut wrapped = String::new();
    let mut column = 0;
    for word in line.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            wrapped.push('\n');
            column = 0;
        } else if column > 0 {
            wrapped.push(' ');
            column += 1;
        }
        wrapped += word;
        column += length;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_steers_a_terminal() {
        assert_eq!(plain("a\u{1b}[31mb\nc"), "a\u{fffd}[31mb\u{fffd}c");
    }

    #[test]
    fn wraps_at_spaces() {
        assert_eq!(
            wrap("ten in favour, two against", Some(14)),
            "ten in favour,\ntwo against"
        );
    }
}
