//! Pages and votes as text: one file a format, no arithmetic.

mod csv;
mod json;
mod markdown;
mod table;

pub use json::{documents, roster, verified, votes};

use crate::page::Page;

/// The formats in which a page prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageFormat {
    /// Tables drawn for a terminal of a width in characters.
    Table {
        /// The width; none for as wide as the text is.
        width: Option<u16>,
        /// ASCII rules only.
        ascii: bool,
    },
    /// GitHub's Markdown.
    Markdown,
    /// Comma-separated values: the tables alone.
    Csv,
}

/// A page as text that ends with a line break. What comes from texts and data is escaped for the format.
#[must_use]
pub fn page(page: &Page, format: PageFormat) -> String {
    match format {
        PageFormat::Table { width, ascii } => table::page(page, width, ascii),
        PageFormat::Markdown => markdown::page(page),
        PageFormat::Csv => csv::page(page),
    }
}
