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
use crate::symbol::{Symbol, SymbolKind};
use crate::tally::Outcome;
use crate::vote::{Vote, VoteFault};
use entry::Ledger;
use jiff::civil::Date;
use meaning::Meaning;
use names::StateNames;
use places::Places;
use slot::{ByLength, Slot};
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

    /// What a vote is called: its resolution's symbol, else its draft's, else its meeting's, else its date; where
    /// one of these names several votes, `#1`, `#2` and so on follow it in the order of the record.
    #[must_use]
    pub fn id(&self, vote: &Vote) -> String {
        let name = name(vote);
        if vote.resolution().is_some() {
            return name;
        }
        let same = self.find(&name);
        match same.iter().position(|other| std::ptr::eq(*other, vote)) {
            Some(at) if same.len() > 1 => format!("{name}#{}", at + 1),
            _ => name,
        }
    }

    /// The votes that an identifier names, oldest first: a resolution's number ("2334", "resolution 2334 (2016)"), the
    /// symbol of a resolution, draft or meeting, each with or without `#2`, or a date. None where it names none.
    #[must_use]
    pub fn find(&self, id: &str) -> Vec<&Vote> {
        let id = id.trim();
        if let Some((name, nth)) = id.rsplit_once('#') {
            let votes = self.find(name);
            return nth
                .parse::<usize>()
                .ok()
                .and_then(|nth| votes.get(nth.checked_sub(1)?).copied())
                .into_iter()
                .collect();
        }
        if let Ok(date) = id.parse::<Date>() {
            return self.of_day(date).collect();
        }
        if let Some((number, year)) = resolution_named(id) {
            return self.on_resolution(number, year);
        }
        let Ok(symbol) = id.parse::<Symbol>() else {
            return Vec::new();
        };
        let named = Some(symbol.as_str());
        match symbol.kind() {
            SymbolKind::Resolution => symbol
                .number()
                .map(|number| self.on_resolution(number, symbol.year()))
                .unwrap_or_default(),
            SymbolKind::Meeting => self.whose(|slot| slot.meeting() == named),
            SymbolKind::Document | SymbolKind::Statement => {
                let exact = self.whose(|slot| slot.draft() == named);
                if !exact.is_empty() {
                    return exact;
                }
                let base = Some(ByLength(symbol.without_revision()));
                self.whose(|slot| slot.draft_without_revision() == base || slot.meeting() == named)
            }
        }
    }

    /// The votes on the resolution of this number, in that year if one is given.
    fn on_resolution(&self, number: u32, year: Option<i16>) -> Vec<&Vote> {
        let of_year = |slot: &Slot| year.is_none_or(|year| slot.date().year() == year);
        self.whose(|slot| slot.resolution() == Some(number) && of_year(slot))
    }

    /// The votes whose slots are such.
    fn whose(&self, such: impl Fn(&Slot) -> bool) -> Vec<&Vote> {
        let slots = self.slots.iter().filter(|slot| such(slot));
        slots.filter_map(Slot::vote).collect()
    }
}

fn read(slots: &[Slot]) -> impl DoubleEndedIterator<Item = &Vote> + Clone {
    slots.iter().filter_map(Slot::vote)
}

fn name(vote: &Vote) -> String {
    if let Some(number) = vote
        .resolution()
        .filter(|_| vote.decision().outcome == Outcome::Adopted)
    {
        return format!("S/RES/{number} ({})", vote.date().year());
    }
    vote.draft()
        .or(vote.meeting())
        .map_or_else(|| vote.date().to_string(), ToString::to_string)
}

/// "2334", "2334 (2016)", "resolution 2334 (2016)", "UNSCR 2334": the number and, if it is given, the year.
fn resolution_named(id: &str) -> Option<(u32, Option<i16>)> {
    let after = |word: &&str| {
        let (begin, rest) = id.split_at_checked(word.len())?;
        begin.eq_ignore_ascii_case(word).then_some(rest)
    };
    let words = ["resolution", "unscr", "res."];
    let written = words.iter().find_map(after).unwrap_or(id);
    let (number, year) = match written.split_once('(') {
        Some((number, year)) => (number, Some(year.strip_suffix(')')?)),
        None => (written, None),
    };
    let number = number.trim_matches(' ');
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = |year: &str| year.len() == 4 && digits(year);
    if number.len() > 4 || !digits(number) || !year.is_none_or(is_year) {
        return None;
    }
    let year = year.map(str::parse).transpose().ok()?;
    Some((number.parse().ok()?, year))
}

#[cfg(test)]
mod tests {
    use super::resolution_named;

    #[test]
    fn a_resolution_is_named_by_its_number_and_maybe_its_year() {
        for (id, named) in [
            ("2334", Some((2334, None))),
            ("UNSCR 2334", Some((2334, None))),
            ("Res.2334", Some((2334, None))),
            ("resolution  2334 (2016)", Some((2334, Some(2016)))),
            ("2334(2016)", Some((2334, Some(2016)))),
            ("", None),
            ("resolution", None),
            ("12345", None),
            ("+2334", None),
            ("2334 (16)", None),
            ("2334 (2016", None),
            ("2334 ( 2016)", None),
            ("2334 (2016) bis", None),
            ("résolution 2334", None),
        ] {
            assert_eq!(resolution_named(id), named, "{id}");
        }
    }
}
