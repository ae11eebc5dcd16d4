//! The Library's CSV → votes as written: the rows of one record make one vote, and a fault of form is a finding in its cell.

mod member;
mod vote;

use super::cells::{Cell, QuoteFault, Rows};
use super::columns::{Columns, cut};
use super::of_old_code;
use crate::council::Council;
use crate::error::{Error, Result};
use crate::finding::Finding;
use crate::record::entry::{Cast, Entry, Ledger, StatedTally, Text};
use crate::source::{Source, Span};
use crate::vote::Position;
use member::Naming;
use std::borrow::Cow;
use std::collections::HashMap;

use super::faults::{ANOTHER_LENGTH, NO_PLACE, QUOTES, ROWS_DIFFER};

/// The most rows that a file may have: some twenty times those of all votes since 1946.
const MOST_ROWS: usize = 1_000_000;

/// The most cells that a line of column names may have.
const MOST_COLUMNS: usize = 1_000;

/// The most findings that are made of the form of one file.
const MOST_FINDINGS: usize = 1_000;

/// The columns that say something of the member; all others say something of the vote.
const OF_THE_MEMBER: [&str; 4] = ["ms_code", "ms_name", "permanent_member", "ms_vote"];

/// Reads a file in the Library's layout, its columns found by name in any order.
///
/// Values are taken over as they are written, but old codes (SUN) become the project's. The work is proportional to the
/// length of the file, and the memory to its rows, of which there may be a million.
///
/// # Errors
/// [`Error::Data`] where the file is not UTF-8, is no such CSV, lacks a column, has one twice, or has columns exchanged; the
/// message gives the place.
pub fn read(source: Source, council: &Council) -> Result<Ledger> {
    let text = source.text();
    let fault = |(at, what): (usize, String)| {
        let place = source.place(at);
        let (name, line, column) = (source.name(), place.line, place.column);
        Error::Data(format!("{name}:{line}:{column}: {what}"))
    };
    if text.bytes().take(200).any(|byte| byte == 0) {
        let what = "this is no text in UTF-8, perhaps one in UTF-16; save it as CSV in UTF-8";
        return Err(fault((0, what.to_owned())));
    }
    if let Some(byte) = source.first_invalid() {
        let what = "a byte that is not UTF-8, perhaps of Latin-1 or Windows-1252; save the file as CSV in UTF-8";
        return Err(fault((byte, what.to_owned())));
    }
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut rows = Rows::new(text, start);
    let mut cells = Vec::new();
    if rows.next_into(&mut cells, MOST_COLUMNS).is_none() {
        let what = "the file is empty: it has no line of column names";
        return Err(fault((0, what.to_owned())));
    }
    let mut reader = Reader {
        text,
        columns: Columns::of(&cells).map_err(fault)?,
        council,
        entries: Vec::new(),
        findings: Vec::new(),
        records: HashMap::new(),
        current: None,
        known: HashMap::new(),
    };
    let mut count = 0;
    loop {
        let at = rows.at();
        let Some(length) = rows.next_into(&mut cells, reader.columns.count) else {
            break;
        };
        count += 1;
        if count == 1 {
            reader.columns.fit(&cells).map_err(fault)?;
        }
        if count > MOST_ROWS {
            let what = "more than a million rows; cut the file into several";
            return Err(fault((at, what.to_owned())));
        }
        reader.row(&cells, length, Span::new(at, rows.at()));
    }
    if count == 0 {
        let what = "the file has a line of column names and no rows";
        return Err(fault((start, what.to_owned())));
    }
    reader.columns_without_place();
    let mut findings = reader.findings;
    findings.sort_by_key(|finding| (finding.span, finding.check.code));
    Ok(Ledger {
        entries: reader.entries.into_iter().map(whole).collect(),
        findings,
        ignores: Vec::new(),
        source,
    })
}

/// A vote when all its rows are read. Where no row has a letter, nothing is known of who voted how, nor of the counts
/// unless they say otherwise.
fn whole(mut entry: Entry) -> Entry {
    let took_part = |cast: &Cast| cast.position.value != Position::NotParticipating;
    if entry.cast.iter().any(took_part) {
        return entry;
    }
    entry.cast.clear();
    let counts_none = |tally: &StatedTally| {
        let mut counts = tally.counts.iter();
        counts
            .all(|(position, count)| *position == Position::NotParticipating || count.value == "0")
    };
    entry.tally = entry.tally.filter(|tally| !counts_none(tally));
    entry
}

struct Reader<'t> {
    text: &'t str,
    columns: Columns,
    council: &'t Council,
    entries: Vec<Entry>,
    findings: Vec<Finding>,
    /// Of each record of the Library its entry, and where its first row begins.
    records: HashMap<Cow<'t, str>, (usize, usize)>,
    /// The record of the row before, and the cells of that record's first row.
    current: Option<(Cow<'t, str>, Vec<Cell<'t>>)>,
    /// What a code together with a name and a day of the vote was found to mean, for the rows that repeat it.
    known: HashMap<(Cow<'t, str>, Cow<'t, str>), Naming>,
}

impl<'t> Reader<'t> {
    fn find(&mut self, finding: impl FnOnce() -> Finding) {
        if self.findings.len() < MOST_FINDINGS {
            let finding = finding();
            self.findings.push(finding);
        }
    }

    /// A cell of a row, without white space around it.
    fn cell<'c>(&self, row: &'c [Cell<'t>], column: &str) -> Option<&'c Cell<'t>> {
        row.get(self.columns.index(column)?)
    }

    fn row(&mut self, row: &[Cell<'t>], length: usize, span: Span) {
        for cell in row {
            if let Some(fault) = cell.fault {
                let message = match fault {
                    QuoteFault::NeverClosed => "a quote that is never closed",
                    QuoteFault::TextAfter => "text after the closing quote",
                };
                self.find(|| Finding::new(&QUOTES, cell.span, message));
            }
        }
        if length != self.columns.count {
            let expected = self.columns.count;
            let first = row.first().map_or(span, |cell| cell.span);
            let message = format!("a row of {length} cells, where the first line has {expected}");
            self.find(|| Finding::new(&ANOTHER_LENGTH, first, message));
            return;
        }
        let entry = self.entry_of(row, span);
        self.cast(row, entry);
        if let Some(entry) = self.entries.get_mut(entry) {
            entry.span = entry.span.to(span);
        }
    }

    /// The entry that a row belongs to: that of the row before where both are of one record, else that of the record where the
    /// member has no row there yet, else a new one.
    fn entry_of(&mut self, row: &[Cell<'t>], span: Span) -> usize {
        let value = |column: &str| {
            let cell = row.get(self.columns.index(column)?)?;
            Some(cell.value.clone())
        };
        let id = value("undl_id").filter(|id| !id.trim().is_empty());
        let key = id.unwrap_or_else(|| {
            let parts = ["date", "resolution", "draft", "meeting"].map(value);
            Cow::Owned(parts.into_iter().flatten().collect::<Vec<_>>().join("\n"))
        });
        if let Some((current, first)) = &self.current
            && *current == key
            && let Some(&(entry, _)) = self.records.get(&key)
        {
            let first = first.clone();
            self.compare(&first, row);
            return entry;
        }
        if let Some(&(entry, at)) = self.records.get(&key) {
            let code = value("ms_code").unwrap_or_default();
            let member = of_old_code(&code, self.council).map(|(member, _)| member.to_string());
            let member = member.as_deref().unwrap_or(&code);
            let has = |entry: &Entry| entry.cast.iter().any(|cast| cast.member.value == member);
            if !self.entries.get(entry).is_some_and(has) {
                let mut first = Vec::new();
                Rows::new(self.text, at).next_into(&mut first, self.columns.count);
                self.compare(&first, row);
                self.current = Some((key, first));
                return entry;
            }
        }
        let entry = self.entry(row, span);
        if let Some(subjects) = self.cell(row, "subjects").and_then(placed) {
            let message = "`subjects` has no place in a vote";
            let help =
                "The subjects are left out: `agenda_item` and `topic` say what a vote is about.";
            self.find(|| Finding::new(&NO_PLACE, subjects.span, message).advising(help));
        }
        self.entries.push(entry);
        let at = self.entries.len() - 1;
        self.records.insert(key.clone(), (at, span.start));
        self.current = Some((key, row.to_vec()));
        at
    }

    /// What says something of the vote must say the same in each of its rows.
    fn compare(&mut self, first: &[Cell<'t>], row: &[Cell<'t>]) {
        for (index, (one, other)) in first.iter().zip(row).enumerate() {
            let column = self.columns.name(index);
            if one.value == other.value || column.is_empty() || OF_THE_MEMBER.contains(&column) {
                continue;
            }
            self.find(|| {
                let (one_value, other_value) = (cut(&one.value), cut(&other.value));
                let message = format!(
                    "`{column}` is `{other_value}` here and `{one_value}` in the record's first row"
                );
                Finding::new(&ROWS_DIFFER, other.span, message).related(
                    0,
                    one.span,
                    "the first row",
                )
            });
        }
    }

    /// Columns that have no place in a vote as the project writes it.
    fn columns_without_place(&mut self) {
        for (name, span) in std::mem::take(&mut self.columns.unknown) {
            let message = format!("a column `{name}`, which the layout does not have");
            self.find(|| Finding::new(&NO_PLACE, span, message));
        }
    }
}

/// A cell's words without white space around them.
fn trimmed<'c>(cell: &'c Cell<'_>) -> (&'c str, Span) {
    let words = cell.value.trim();
    let before = cell.value.len() - cell.value.trim_start().len();
    // Where quotes are doubled inside, the words are shorter than the cell: the cell is the place.
    if cell.span.end - cell.span.start != cell.value.len() {
        return (words, cell.span);
    }
    let start = cell.span.start + before;
    (words, Span::new(start, start + words.len()))
}

/// A cell as a value; none where it is empty.
fn placed(cell: &Cell<'_>) -> Option<Text> {
    let (words, span) = trimmed(cell);
    (!words.is_empty()).then(|| Text::new(words.to_owned(), span))
}
