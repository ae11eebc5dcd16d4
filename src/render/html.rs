//! Pages as a fragment of HTML: captions, heads with their scope, classes for what a cell holds; no style, no script.

use super::control::visible;
use crate::page::{Block, Cell, Column, Holds, Page, Tone};
use askama::Template;

/// The template escapes all that it is given.
#[derive(Template)]
#[template(path = "page.html", config = "src/render/askama.toml")]
struct Fragment<'p> {
    blocks: &'p [Block],
}

pub(super) fn page(page: &Page) -> String {
    let fragment = Fragment {
        blocks: &page.blocks,
    };
    // The template writes to memory, and none of its values fails to print.
    fragment.render().unwrap_or_default()
}

/// The class of a column.
pub(super) fn column_class(column: &Column) -> &'static str {
    match column.holds {
        Holds::Words => "words",
        Holds::Numbers => "number",
        Holds::Prose => "prose",
    }
}

/// The classes of a cell: that of its column and, where it is a day or says how something went, that.
pub(super) fn cell_class(column: &Column, cell: &Cell) -> String {
    let tone = match (cell, cell.tone()) {
        (Cell::Position(position), _) => position.key(),
        (Cell::Date(_), _) => "date",
        (_, Some(Tone::For)) => "for",
        (_, Some(Tone::Against)) => "against",
        (_, Some(Tone::Aside)) => "aside",
        (_, Some(Tone::Veto)) => "veto",
        (_, None) => return column_class(column).to_owned(),
    };
    format!("{} {}", column_class(column), tone.replace('_', "-"))
}
