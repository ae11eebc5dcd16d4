//! The Library's CSV → votes as written: the rows of one record make one vote, and a fault of form is a finding in its cell.

use super::cells::{Cell, QuoteFault, Rows};
use super::columns::{Columns, cut};
use super::{LINK, MODALITIES, name_on, of_old_code, position, title_in};
use crate::council::{Council, Member};
use crate::error::{Error, Result};
use crate::finding::{Edit, Finding};
use crate::record::entry::{Cast, Entry, Ledger, Placed, StatedTally, Text};
use crate::record::formula;
use crate::source::{Source, Span};
use crate::vote::{Manner, Position, Status};
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::HashMap;

use super::faults::{
    ANOTHER_LENGTH, LETTER_CASE, NAME_OF_ANOTHER, NO_PLACE, OLD_CODE, QUOTES, ROWS_DIFFER,
    SEAT_MISSTATED, UNKNOWN_LETTER,
};

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

/// What a row's code and name mean.
#[derive(Debug, Clone, Copy)]
struct Naming {
    /// The project's code of the State.
    member: Option<Member>,
    /// The State's name as long as it had one of the Library's old codes.
    old_name: Option<&'static str>,
    /// The State that the name means, where that is another.
    named: Option<Member>,
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

    /// A new vote, from its first row.
    fn entry(&mut self, row: &[Cell<'t>], span: Span) -> Entry {
        let text = |column: &str| {
            let cell = self.cell(row, column)?;
            placed(cell)
        };
        let free = |column: &str| {
            let mut text = text(column)?;
            let plain = formula::unguarded(&text.value);
            if plain.len() < text.value.len() {
                text.span.start += text.value.len() - plain.len();
                text.value = plain.to_owned();
            }
            Some(text)
        };
        let resolution = text("resolution");
        let title = free("description").map(|description| {
            let named = resolution.as_ref().map_or("", |text| &text.value);
            match title_in(&description.value, named) {
                Some(within) => Text::new(
                    description.value[within.clone()].to_owned(),
                    inner(&description, within.start, within.end),
                ),
                None => description,
            }
        });
        let id = text("undl_id").filter(|id| id.value.bytes().all(|b| b.is_ascii_digit()));
        let link = text("undl_link").filter(|link| {
            let of_id = |id: &Text| link.value.strip_prefix(LINK) == Some(&id.value);
            !id.as_ref().is_some_and(of_id)
        });
        // The Library is one source, and its CSV cannot name another.
        let status = id
            .as_ref()
            .map(|id| Text::new(Status::SingleSource.key().to_owned(), id.span));
        let sources = id.map(|id| Text::new(format!("undl:{}", id.value), id.span));
        Entry {
            span,
            date: text("date"),
            meeting: text("meeting"),
            draft: text("draft"),
            without_vote: text("modality").and_then(manner),
            title,
            agenda_item: free("agenda"),
            tally: tally(&text),
            status,
            note: free("vote_note"),
            sources: sources.into_iter().chain(link).collect(),
            resolution,
            ..Entry::default()
        }
    }

    /// The member of a row and what it did.
    fn cast(&mut self, row: &[Cell<'t>], entry: usize) {
        let Some(code) = self.cell(row, "ms_code").cloned() else {
            return;
        };
        let Some(mut member) = placed(&code) else {
            let message = "a row without a member's code";
            self.find(|| Finding::new(&NO_PLACE, code.span, message));
            return;
        };
        let name = self.cell(row, "ms_name").cloned();
        let date = self
            .cell(row, "date")
            .and_then(|cell| cell.value.trim().parse::<Date>().ok());
        let naming = self.naming(&member.value, name.as_ref().map(|name| &name.value));
        if let Some(state) = naming.member {
            if let (Some(old), Some(date)) = (naming.old_name, date)
                && self.council.name(state, date) != old
            {
                let now = self.council.name(state, date);
                let message = format!("{} is {old}, and on {date} this was {now}", member.value);
                self.find(|| Finding::new(&OLD_CODE, member.span, message));
            }
            if let (Some(other), Some(name)) = (naming.named, &name) {
                let message = format!(
                    "`{}` is not {} but {}",
                    cut(&name.value),
                    member.value,
                    other
                );
                let related = member.span;
                self.find(|| {
                    Finding::new(&NAME_OF_ANOTHER, name.span, message)
                        .related(0, related, "the code")
                });
            }
            self.seat(row, state, date);
            member.value = state.to_string();
        }
        let Some(letter) = self.cell(row, "ms_vote").cloned() else {
            return;
        };
        let (written, span) = trimmed(&letter);
        let upper = written.to_uppercase();
        let Some(position) = position(&upper) else {
            let message = format!("`{}` is no letter of a vote", cut(written));
            self.find(|| Finding::new(&UNKNOWN_LETTER, span, message));
            return;
        };
        if upper != written {
            let message = format!("`{written}` for `{upper}`");
            let edit = Edit { span, text: upper };
            self.find(|| Finding::new(&LETTER_CASE, span, message).mended_by(vec![edit]));
        }
        if let Some(entry) = self.entries.get_mut(entry) {
            let position = Placed::new(position, span);
            entry.cast.push(Cast { member, position });
        }
    }

    /// What a code and a name mean; looked up once for all rows that have both.
    fn naming(&mut self, code: &str, name: Option<&Cow<'t, str>>) -> Naming {
        let name = name.cloned().unwrap_or_default();
        let key = (Cow::Owned(code.to_owned()), name);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let old = of_old_code(code, self.council);
        let of_code = || {
            let code = Member::from_code(code).ok()?;
            self.council.state(code).map(crate::council::State::code)
        };
        let member = old.map(|(member, _)| member).or_else(of_code);
        // The nearest of many names is dear to find, and a name that no State has says nothing against the code.
        let named = member.and_then(|member| self.meant(&key.1, member));
        let naming = Naming {
            member,
            old_name: old.map(|(_, name)| name),
            named,
        };
        if self.known.len() < MOST_FINDINGS {
            self.known.insert(key, naming);
        }
        naming
    }

    /// The one State that a name means, where that is another than `member`.
    fn meant(&self, name: &str, member: Member) -> Option<Member> {
        let name = name.trim().to_lowercase();
        let has = |state: &&crate::council::State| {
            let mut spellings = state.spellings().iter();
            spellings.any(|spelling| spelling.text.to_lowercase() == name)
        };
        let meant: Vec<Member> = self
            .council
            .states()
            .filter(has)
            .map(crate::council::State::code)
            .collect();
        match meant.as_slice() {
            &[only] if only != member => Some(only),
            _ => None,
        }
    }

    /// Whether the row says rightly if the member's seat is permanent.
    fn seat(&mut self, row: &[Cell<'t>], member: Member, date: Option<Date>) {
        let Some(cell) = self.cell(row, "permanent_member").cloned() else {
            return;
        };
        let (written, span) = trimmed(&cell);
        let mut terms = self.council.terms().iter();
        let permanent = terms.any(|term| term.permanent && term.member == member);
        let right = if permanent { "True" } else { "False" };
        if written.is_empty() || written.eq_ignore_ascii_case(right) {
            return;
        }
        let on = date.unwrap_or(Date::MAX);
        let name = name_on(member, on, self.council);
        let kind = if permanent {
            "permanent"
        } else {
            "not permanent"
        };
        let message = format!("`{}`, and the seat of {name} is {kind}", cut(written));
        let edit = Edit {
            span,
            text: right.to_owned(),
        };
        self.find(|| Finding::new(&SEAT_MISSTATED, span, message).mended_by(vec![edit]));
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

/// A part of a text, where the text stands as it is in the source; else all of it.
fn inner(text: &Text, from: usize, to: usize) -> Span {
    if text.span.end - text.span.start == text.value.len() {
        Span::new(text.span.start + from, text.span.start + to)
    } else {
        text.span
    }
}

/// How the decision was taken, in the project's word; none for a vote. A word unknown here stays as it is.
fn manner(text: Text) -> Option<Text> {
    let named = MODALITIES
        .iter()
        .find(|(word, _)| word.eq_ignore_ascii_case(&text.value));
    match named {
        Some((_, Manner::Vote)) => None,
        Some((_, manner)) => Some(Text::new(manner.key()?.to_owned(), text.span)),
        None => Some(text),
    }
}

/// The counts that the totals state.
fn tally(text: &dyn Fn(&str) -> Option<Text>) -> Option<StatedTally> {
    let counts: Vec<(Position, Text)> = [
        ("total_yes", Position::InFavour),
        ("total_no", Position::Against),
        ("total_abstentions", Position::Abstaining),
        ("total_non_voting", Position::NotParticipating),
    ]
    .into_iter()
    .filter_map(|(column, position)| Some((position, text(column)?)))
    .collect();
    let total = text("total_ms");
    let spans = counts.iter().map(|(_, count)| count.span);
    let span = spans.reduce(Span::to)?;
    Some(StatedTally {
        span,
        counts,
        total,
    })
}
