//! Pages as GitHub's Markdown.

use super::control::visible;
use crate::page::{Block, Cell, Column, Holds, Page, Table};

pub(super) fn page(page: &Page) -> String {
    let blocks: Vec<String> = page
        .blocks
        .iter()
        .map(|block| match block {
            Block::Heading(heading) => format!("## {}\n", escape(heading)),
            Block::Line(line) => format!("{}\n", paragraph(line)),
            Block::Facts(facts) => {
                let fact =
                    |(name, value): &(_, String)| format!("- **{name}:** {}\n", escape(value));
                facts.iter().map(fact).collect()
            }
            Block::Table(table) => written(table),
        })
        .collect();
    blocks.join("\n")
}

pub(super) fn written(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = String::new();
    if !table.title.is_empty() {
        text += &format!("### {}\n\n", escape(&table.title));
    }
    text += &row(table
        .columns
        .iter()
        .map(|column| escape(&column.name))
        .collect());
    let rule = |column: &Column| match column.holds {
        Holds::Numbers => "---:".to_owned(),
        Holds::Words | Holds::Prose => "---".to_owned(),
    };
    text += &row(table.columns.iter().map(rule).collect());
    let words = |(column, cell): (&Column, &Cell)| escape(&column.words(cell));
    for cells in &table.rows {
        text += &row(table.cells(cells).map(words).collect());
    }
    if let Some(total) = &table.total {
        let strong = |words: String| match words.as_str() {
            "" => words,
            words => format!("**{words}**"),
        };
        text += &row(table.cells(total).map(words).map(strong).collect());
    }
    if !table.notes.is_empty() {
        text.push('\n');
        text.extend(
            table
                .notes
                .iter()
                .map(|note| format!("- {}\n", paragraph(note))),
        );
    }
    if !table.sources.is_empty() {
        text += &format!("\nSources: {}\n", escape(&table.sources.join("; ")));
    }
    text
}

/// Text in which nothing is markup: not a cell's end, not emphasis, not a link, not a formula, not HTML.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}

/// Text at the beginning of a line: no item of a list, no underline, no code by its indent.
pub(super) fn paragraph(text: &str) -> String {
    let text = escape(text.trim_start());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marks = match text.as_bytes().get(digits) {
        Some(b'-' | b'+' | b'=') if digits == 0 => true,
        Some(b'.' | b')') if digits > 0 => true,
        _ => false,
    };
    if marks {
        let (head, tail) = text.split_at(digits);
        format!("{head}\\{tail}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{escape, paragraph};

    #[test]
    fn nothing_is_markup() {
        assert_eq!(
            escape("a|b\n<i>*c*</i>[d](e)"),
            "a\\|b &lt;i&gt;\\*c\\*&lt;/i&gt;\\[d\\](e)"
        );
        assert_eq!(paragraph("- 1973"), "\\- 1973");
        assert_eq!(paragraph("12. April"), "12\\. April");
        assert_eq!(paragraph("    code"), "code");
        assert_eq!(paragraph("12 April"), "12 April");
    }
}
