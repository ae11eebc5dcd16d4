//! data/*.yaml → votes and Council: the record shipped in the program, or one read from a folder.

pub mod entry;
#[allow(
    missing_docs,
    reason = "the keys are those of the data files, explained in data/README.md"
)]
mod form;
pub(crate) mod formula;
pub mod import;
pub mod ledgers;
pub(crate) mod meaning;
pub(crate) mod names;
mod naming;
#[allow(
    missing_docs,
    reason = "the names are those of the data files, explained in data/README.md"
)]
mod packed;
mod places;
pub mod schema;
mod shipped;
mod slot;
pub mod undl;
pub mod write;
pub mod yaml;

use crate::council::{Council, CouncilForm, MembersForm};
use crate::error::{Error, Result};
use crate::finding::{Finding, Severity};
use crate::source::Source;
use crate::vote::{Vote, VoteFault};
use entry::Ledger;
use jiff::civil::Date;
use meaning::Meaning;
use names::StateNames;
use places::Places;
use slot::Slot;
use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The Council and its votes: all that the program knows.
#[derive(Debug)]
pub struct Data {
    /// Who sat when.
    pub council: Arc<Council>,
    /// Every vote.
    pub record: Record,
}

/// Votes, oldest first, each with an identifier.
#[derive(Debug, Default)]
pub struct Record {
    slots: Vec<Slot>,
    places: Places,
}

impl Data {
    /// The data shipped inside the program. A vote is read, and checked, when it is first asked for: one that contradicted
    /// itself would be left out, which the project's tests exclude.
    ///
    /// # Errors
    /// Where the shipped data cannot be unpacked, which the project's tests exclude.
    pub fn shipped() -> Result<Data> {
        let council = Arc::new(shipped::council()?);
        let record = Record::of(shipped::votes(&council)?);
        Ok(Data { council, record })
    }

    /// The data in a folder laid out like the project's own `data`: `votes/*.yaml`, and `members.yaml` and
    /// `council.yaml` or, without them, those shipped.
    ///
    /// # Errors
    /// Where a file cannot be read or does not hold what it should; the message gives file and place.
    pub fn read(folder: &Path) -> Result<Data> {
        let (members, seats) = (folder.join("members.yaml"), folder.join("council.yaml"));
        let council = if members.exists() && seats.exists() {
            let members: MembersForm = typed(&members, &text(&members)?)?;
            let seats: CouncilForm = typed(&seats, &text(&seats)?)?;
            Council::new(members, seats)?
        } else {
            shipped::council()?
        };
        let mut all = Vec::new();
        let names = StateNames::new(&council);
        for file in year_files(&folder.join("votes"))? {
            let source = Source::new(file.display().to_string(), text(&file)?);
            all.extend(votes(yaml::read(source), &council, &names)?);
        }
        Ok(Data {
            council: Arc::new(council),
            record: Record::new(all),
        })
    }
}

fn text(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).map_err(|source| Error::Unreadable {
        path: file.to_owned(),
        source,
    })
}

fn typed<'a, T: serde::Deserialize<'a>>(file: &Path, text: &'a str) -> Result<T> {
    serde_yaml::from_str(text).map_err(|fault| Error::Data(format!("{}: {fault}", file.display())))
}

/// The votes of a ledger, or the first of its faults that leaves one of them open.
fn votes(ledger: Ledger, council: &Council, names: &StateNames<'_>) -> Result<Vec<Vote>> {
    let mut findings = ledger.findings;
    let mut votes = Vec::with_capacity(ledger.entries.len());
    let mut faults = Vec::new();
    for entry in &ledger.entries {
        let meaning = Meaning::of(entry, council, names, &mut findings);
        let made = meaning.parts().map(|parts| Vote::new(parts, council));
        match made {
            Some(Ok(vote)) => votes.push(vote),
            Some(Err(fault)) => faults.push((entry.span, fault)),
            None => {}
        }
    }
    let is_error = |finding: &&Finding| finding.check.severity == Severity::Error;
    let finding = findings.iter().find(is_error);
    let first = finding.map(|finding| (finding.span, finding.message.clone()));
    let first = first.or_else(|| {
        let (span, faults) = faults.first()?;
        Some((*span, told(faults)))
    });
    let Some((span, message)) = first else {
        return Ok(votes);
    };
    let at = ledger.source.place(span.start);
    Err(Error::Data(format!(
        "{}:{}:{}: {message} (`unsc check` tells all)",
        ledger.source.name(),
        at.line,
        at.column
    )))
}

fn year_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |source| Error::Unreadable {
        path: folder.to_owned(),
        source,
    };
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        files.push(entry.map_err(unreadable)?.path());
    }
    files.retain(|file| {
        file.extension()
            .is_some_and(|end| end == "yaml" || end == "yml")
    });
    files.sort();
    Ok(files)
}

fn told(faults: &[VoteFault]) -> String {
    let words: Vec<String> = faults.iter().map(ToString::to_string).collect();
    words.join("; ")
}

impl Record {
    /// A record of these votes, put in the order of their dates.
    #[must_use]
    pub fn new(mut votes: Vec<Vote>) -> Record {
        votes.sort_by_key(Vote::date);
        let slots = votes.into_iter().map(Box::new).map(Slot::Whole);
        Record::of(slots.collect())
    }

    /// A record of votes that stand in the order of their dates.
    fn of(slots: Vec<Slot>) -> Record {
        Record {
            slots,
            places: Places::default(),
        }
    }

    /// All votes, oldest first.
    #[must_use]
    pub fn votes(&self) -> impl DoubleEndedIterator<Item = &Vote> + Clone {
        read(&self.slots)
    }

    /// The votes of a day.
    #[must_use]
    pub fn of_day(&self, date: Date) -> impl DoubleEndedIterator<Item = &Vote> + Clone {
        read(self.among(|day| day.cmp(&date)))
    }

    /// The votes of a year.
    #[must_use]
    pub fn of_year(&self, year: i16) -> impl DoubleEndedIterator<Item = &Vote> + Clone {
        read(self.among(|day| day.year().cmp(&year)))
    }

    /// The slots of the days that are neither less nor greater.
    fn among(&self, compared: impl Fn(Date) -> Ordering) -> &[Slot] {
        let compared = |slot: &Slot| compared(slot.date());
        let from = self.slots.partition_point(|slot| compared(slot).is_lt());
        let to = self.slots.partition_point(|slot| compared(slot).is_le());
        &self.slots[from..to]
    }
}

fn read(slots: &[Slot]) -> impl DoubleEndedIterator<Item = &Vote> + Clone {
    slots.iter().filter_map(Slot::vote)
}
