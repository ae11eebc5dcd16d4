//! Votes as a file has them written, every value with its place: what a reader of vote data makes and the checks look at.
//!
//! A reader (of YAML, of CSV) makes a [`Ledger`] of a [`Source`]. It judges only the form of its file: what is no YAML, a
//! column that is missing, a letter that stands for no position become [`Ledger::findings`]. The values it takes over as they
//! are written, also those that make no sense: whether `2017-02-31` is a day, `S/PV7922` a symbol, `Bolvia` a State is for
//! the checks to say, once for all formats. So a reader
//!
//! - gives each value the span of its very words, without quotes and white space around them;
//! - leaves out what is not stated (a missing key, an empty cell), and an unknown value of a key keeps its text;
//! - writes the values in the words of the project's YAML: `2017-04-12`, `in_favour`, `true`. A format with codes of its own
//!   (SUN for RUS) gives the project's code as the value and the span of its own word;
//! - gives what a format states once for many rows (a date beside every member) once, with the first row's span.

use crate::finding::Finding;
use crate::source::{Source, Span};
use crate::vote::Position;

/// A value and the words it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its words in the source.
    pub span: Span,
}

/// A text as written, with its place.
pub type Text = Placed<String>;

impl<T> Placed<T> {
    /// A value at its place.
    pub fn new(value: T, span: Span) -> Placed<T> {
        Placed { value, span }
    }
}

/// A file of votes as it was read: its votes, what was wrong with its form, and which findings its comments wave through.
#[derive(Debug)]
pub struct Ledger {
    /// The file.
    pub source: Source,
    /// Its votes, in the order of the file. Those that could be read stand here even where the form was broken elsewhere.
    pub entries: Vec<Entry>,
    /// What is wrong with the form; [`Finding::file`] is of no account here and set by who gathers the ledgers.
    pub findings: Vec<Finding>,
    /// The findings waved through by comments.
    pub ignores: Vec<Ignore>,
}

/// A vote as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the keys are those of the data files, explained in data/README.md"
)]
pub struct Entry {
    /// All of the entry, from its first value to its last.
    pub span: Span,
    /// Whether something in it could not be read and has a finding: what seems missing may be that.
    pub is_partial: bool,
    pub date: Option<Text>,
    pub meeting: Option<Text>,
    pub draft: Option<Text>,
    /// A number (`2334`) or a symbol (`S/RES/2334 (2016)`).
    pub resolution: Option<Text>,
    pub question: Option<Text>,
    pub without_vote: Option<Text>,
    pub title: Option<Text>,
    pub agenda_item: Option<Text>,
    pub topic: Option<Text>,
    /// Each member listed, with its position, in the order of the file.
    pub cast: Vec<Cast>,
    /// The lists of positions that are there, also empty ones: each key's place.
    pub lists: Vec<Placed<Position>>,
    pub tally: Option<StatedTally>,
    pub outcome: Option<Text>,
    pub reason: Option<Text>,
    pub vetoed_by: Option<Placed<Vec<Text>>>,
    pub sponsors: Vec<Text>,
    pub status: Option<Text>,
    pub note: Option<Text>,
    pub sources: Vec<Text>,
}

/// A member and its position, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cast {
    /// The member's code or name.
    pub member: Text,
    /// What it did. The span is what to correct where the position is wrong: the letter in a CSV file; in YAML, where the
    /// position is that of a list, the member's own word.
    pub position: Placed<Position>,
}

/// Counts as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatedTally {
    /// All of them.
    pub span: Span,
    /// Each count that is stated. Members absent count under [`Position::NotParticipating`].
    pub counts: Vec<(Position, Text)>,
    /// The number of members counted in all, where a format states it.
    pub total: Option<Text>,
}

/// A comment that waves findings through: `# unsc: ignore T101, O reason`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignore {
    /// The codes, or beginnings of codes; none stands for every code.
    pub codes: Vec<String>,
    /// Where findings are waved through: the line of the comment or, where it stands alone on a line, what follows it.
    pub covers: Span,
    /// The comment.
    pub span: Span,
}
