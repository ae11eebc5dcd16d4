//! Pages as GitHub's Markdown.

use crate::page::{Block, Page, Table};

pub(super) fn page(page: &Page) -> String {
    let blocks: Vec<String> = page
        .blocks
        .iter()
        .map(|block| match block {
            Block::Heading(heading) => format!("## {}\n", escape(heading)),
            Block::Line(line) => format!("{}\n", escape(line)),
            Block::Table(table) => written(table),
        })
        .collect();
    blocks.join("\n")
}

fn written(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = row(table
        .columns
        .iter()
        .map(|column| escape(&column.name))
        .collect());
    text += &row(table
        .columns
        .iter()
        .map(|column| if column.numeric { "---:" } else { "---" }.to_owned())
        .collect());
    for cells in &table.rows {
        text += &row(cells.iter().map(|cell| escape(cell)).collect());
    }
    text
}

/// Text in which nothing is markup: not a cell's end, not emphasis, not a link, not HTML.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => escaped.push(' '),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '#' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c if c.is_control() => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_is_markup() {
        assert_eq!(
            escape("a|b\n<i>*c*</i>[d](e)"),
            "a\\|b &lt;i&gt;\\*c\\*&lt;/i&gt;\\[d\\](e)"
        );
    }
}
