//! Pages and votes as text: one file a format, no arithmetic.

mod control;
mod csv;
pub mod diagnostics;
mod html;
mod json;
mod json_tables;
mod latex;
mod markdown;
mod merged;
mod popolo;
mod report_html;
mod report_markdown;
mod roll_calls;
mod svg;
mod table;

pub use control::visible_lines;
pub use json::{
    LIST_BEGINS, LIST_ENDS, LIST_GOES_ON, NO_LIST, documents, listed, roster, verified, votes,
};
pub use merged::merged;
pub use popolo::popolo;
pub use roll_calls::{long, wide};
pub use svg::svg;

use crate::page::Page;
use crate::report::Report;

/// The formats in which a page prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageFormat {
    /// Tables drawn for a terminal.
    Table(Terminal),
    /// GitHub's Markdown.
    Markdown,
    /// Comma-separated values: the tables alone.
    Csv,
    /// Tab-separated values: the tables alone.
    Tsv,
    /// One JSON object with the lines and tables of the page.
    Json,
    /// The rows of the tables as JSON, one object a line.
    Jsonl,
    /// A fragment of HTML, to stand in a page of one's own.
    Html,
    /// LaTeX with booktabs, to stand in a document of one's own.
    Latex,
}

/// What a terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terminal {
    /// Its width in characters; none for as wide as the text is.
    pub width: Option<u16>,
    /// ASCII characters only, in rules and in text.
    pub ascii: bool,
    /// Colour, where it means something that words say too.
    pub colour: bool,
}

/// A page as text that ends with a line break. What comes from texts and data is escaped for the format, control
/// characters in it are shown as pictures of themselves.
#[must_use]
pub fn page(page: &Page, format: PageFormat) -> String {
    match format {
        PageFormat::Table(terminal) => table::page(page, terminal),
        PageFormat::Markdown => markdown::page(page),
        PageFormat::Csv => csv::page(page, csv::Separator::Comma),
        PageFormat::Tsv => csv::page(page, csv::Separator::Tab),
        PageFormat::Json => json_tables::page(page),
        PageFormat::Jsonl => json_tables::lines(page),
        PageFormat::Html => html::page(page),
        PageFormat::Latex => latex::page(page),
    }
}

/// The formats in which a report prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// One HTML file that needs no network and no other file.
    Html,
    /// GitHub's Markdown.
    Markdown,
}

/// A report as text that ends with a line break, the same bytes on every run. What comes from texts and data is escaped.
#[must_use]
pub fn report(report: &Report, format: ReportFormat) -> String {
    match format {
        ReportFormat::Html => report_html::report(report),
        ReportFormat::Markdown => report_markdown::report(report),
    }
}
