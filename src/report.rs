//! A whole report from summaries and figures, as data: sections of numbers, figures, tables and roll calls; two formats print it.

mod method;
mod passage;
mod text;
mod votes;

pub use text::texts;
pub use votes::votes;

use crate::figure::Figure;
use crate::page::{Block, Page, Table};
use crate::vote::Position;

/// A report. Text in it may come from a text or a data file: every format escapes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// What it is of: how many votes and from when to when, or how many texts.
    pub subtitle: String,
    /// Its sections from top to bottom.
    pub sections: Vec<Section>,
}

/// A section of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The name by which the table of contents finds it: lower-case letters, digits and hyphens, unique in the report.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub parts: Vec<Part>,
}

/// A part of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Line(String),
    /// Points, one below the other.
    Points(Vec<String>),
    /// The numbers to quote.
    Numbers(Vec<Headline>),
    /// A figure.
    Figure(Figure),
    /// A table.
    Table(Table),
    /// The list of votes.
    List(List),
    /// Roll calls one after another.
    RollCalls(Vec<RollCall>),
    /// Passages of a text, the words that were read brought out.
    Passages(Vec<Passage>),
}

/// A passage of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The line of the text in which its first words read stand, from 1.
    pub line: usize,
    /// Its words from first to last.
    pub stretches: Vec<Stretch>,
}

/// A stretch of a passage, with the spaces at its ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The words, on one line.
    pub words: String,
    /// Whether they state a fact or a claim that was read, or only stand around one.
    pub read: bool,
}

/// A number to quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// The number, as a sentence has it: 3,225.
    pub number: String,
    /// What it counts.
    pub counted: String,
}

/// The votes as a table, with where the roll call of each stands in the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The table.
    pub table: Table,
    /// For each of its rows the `id` of the roll call, where the report has it.
    pub targets: Vec<Option<String>>,
}

/// The roll call of one vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollCall {
    /// The name by which the list of votes finds it, as that of a section.
    pub id: String,
    /// The document and the day.
    pub title: String,
    /// What it was about; empty where the record does not say.
    pub subject: String,
    /// What came of it, with the counts.
    pub outcome: String,
    /// The members in each position that any took, in a row.
    pub positions: Vec<(Position, String)>,
    /// The horseshoe, in a report that has room for it.
    pub figure: Option<Figure>,
}

impl Section {
    fn new(id: impl Into<String>, title: impl Into<String>) -> Section {
        Section {
            id: id.into(),
            title: title.into(),
            parts: Vec::new(),
        }
    }

    fn line(&mut self, text: impl Into<String>) {
        self.parts.push(Part::Line(text.into()));
    }

    fn figure(&mut self, figure: Option<Figure>) {
        self.parts.extend(figure.map(Part::Figure));
    }

    /// A table, without its sources: the report names all of them in one place.
    fn table(&mut self, mut table: Table) {
        table.sources.clear();
        if !table.rows.is_empty() {
            self.parts.push(Part::Table(table));
        }
    }

    /// What stands on a page, without its headings: the section has its own.
    fn page(&mut self, page: Page) {
        for block in page.blocks {
            match block {
                Block::Heading(_) => {}
                Block::Line(line) => self.line(line),
                Block::Facts(facts) => {
                    let fact = |(name, value)| format!("{name}: {value}");
                    self.parts
                        .push(Part::Points(facts.into_iter().map(fact).collect()));
                }
                Block::Table(table) => self.table(table),
            }
        }
    }
}
