//! Pages as LaTeX for a document of one's own: tables set with booktabs, long ones over several pages.

use super::control::visible;
use crate::page::{Block, Column, Holds, Page, Table};
use askama::Template;
use askama::filters::Escaper;
use std::fmt::{self, Write};

/// More rows than stand on one page.
const LONG: usize = 35;

/// How many characters a line of a table has, near enough.
const LINE: usize = 76;

/// A column of words no longer than this is not broken.
const UNBROKEN: usize = 22;

/// The template escapes all that it is given by [`Tex`].
#[derive(Template)]
#[template(path = "page.tex", config = "src/render/askama.toml", syntax = "tex")]
struct Fragment<'p> {
    blocks: &'p [Block],
}

pub(super) fn page(page: &Page) -> String {
    let fragment = Fragment {
        blocks: &page.blocks,
    };
    // The template writes to memory, and none of its values fails to print.
    let text = fragment.render().unwrap_or_default();
    text.trim_end().to_owned() + "\n"
}

/// Text in which no character commands TeX.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tex;

impl Escaper for Tex {
    fn write_escaped_str<W: Write>(&self, mut to: W, text: &str) -> fmt::Result {
        let mut last = ' ';
        for c in visible(text).chars() {
            match c {
                '\\' => to.write_str("\\textbackslash{}")?,
                '{' | '}' | '$' | '&' | '#' | '_' | '%' => write!(to, "\\{c}")?,
                '^' => to.write_str("\\textasciicircum{}")?,
                '~' => to.write_str("\\textasciitilde{}")?,
                '`' => to.write_str("\\textasciigrave{}")?,
                '<' => to.write_str("\\textless{}")?,
                '>' => to.write_str("\\textgreater{}")?,
                '|' => to.write_str("\\textbar{}")?,
                '"' => to.write_str("\\textquotedbl{}")?,
                // After the \\ of the row before, these would be its star or its option.
                '*' | '[' | ']' => write!(to, "{{{c}}}")?,
                // Two of them would make one sign.
                '-' | '\'' if last == c => write!(to, "{{{c}}}")?,
                // The pictures of control characters are in few fonts.
                '\u{2400}'..='\u{2421}' | '\u{fffd}' => to.write_str("\\textvisiblespace{}")?,
                c => to.write_char(c)?,
            }
            last = c;
        }
        Ok(())
    }
}

/// The columns' alignment: words to the left, numbers to the right, and those whose words are long in the width that is
/// left, in equal parts.
fn alignment(table: &Table) -> String {
    let length = |at: usize, column: &Column| {
        let rows = table.rows.iter().chain(&table.total);
        let cells = rows
            .filter_map(|row| row.get(at))
            .map(|cell| column.words(cell));
        let lengths = cells.map(|words| words.chars().count());
        lengths
            .chain([column.short.chars().count()])
            .max()
            .unwrap_or_default()
    };
    let lengths: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| length(at, column))
        .collect();
    let broken =
        |column: &Column, length: usize| column.holds != Holds::Numbers && length > UNBROKEN;
    let columns = || table.columns.iter().zip(&lengths);
    let taken: usize = columns()
        .filter(|(column, length)| !broken(column, **length))
        .map(|(_, length)| length + 2)
        .sum();
    let parts = columns()
        .filter(|(column, length)| broken(column, **length))
        .count();
    let left = LINE.saturating_sub(taken) * 100 / LINE;
    let part = left.checked_div(parts).unwrap_or_default().clamp(12, 60);
    let part = |length: usize| part.min(length * 100 / LINE);
    columns()
        .map(|(column, length)| match column.holds {
            Holds::Numbers => "r".to_owned(),
            Holds::Words | Holds::Prose if broken(column, *length) => {
                format!(
                    ">{{\\raggedright\\arraybackslash}}p{{0.{:02}\\linewidth}}",
                    part(*length)
                )
            }
            Holds::Words | Holds::Prose => "l".to_owned(),
        })
        .collect()
}

fn environment(table: &Table) -> &'static str {
    if table.rows.len() > LONG {
        "longtable"
    } else {
        "tabular"
    }
}

#[cfg(test)]
mod tests {
    use super::Tex;
    use askama::filters::Escaper;

    #[test]
    fn no_character_commands() {
        let mut text = String::new();
        let written =
            Tex.write_escaped_str(&mut text, "50% & \\input{x} $y_1^2$ #~ [a] --- \u{1b}");
        assert!(written.is_ok());
        assert_eq!(
            text,
            "50\\% \\& \\textbackslash{}input\\{x\\} \\$y\\_1\\textasciicircum{}2\\$ \\#\\textasciitilde{} {[}a{]} -{-}{-} \\textvisiblespace{}"
        );
    }
}
