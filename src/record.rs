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
mod places;
pub mod schema;
mod shipped;
pub mod undl;
pub mod write;
pub mod yaml;

use crate::council::{Council, CouncilForm, Member, MembersForm};
use crate::error::{Error, Result};
use crate::finding::{Finding, Severity};
use crate::source::Source;
use crate::symbol::{Symbol, SymbolKind};
use crate::tally::Outcome;
use crate::vote::{Manner, Position, Question, Status, Tally, Vote, VoteFault, VoteParts};
use entry::Ledger;
use form::VoteForm;
use jiff::civil::Date;
use meaning::Meaning;
use names::StateNames;
use places::Places;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The Council and its votes: all that the program knows.
#[derive(Debug)]
pub struct Data {
    /// Who sat when.
    pub council: Council,
    /// Every vote.
    pub record: Record,
}

/// Votes, oldest first, each with an identifier.
#[derive(Debug, Default)]
pub struct Record {
    votes: Vec<Vote>,
    places: Places,
}

impl Data {
    /// The data shipped inside the program.
    ///
    /// # Errors
    /// Where the shipped data contradict themselves, which the project's tests exclude.
    pub fn shipped() -> Result<Data> {
        let council = shipped::council()?;
        let record = Record::new(shipped::votes(&council)?);
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
            council,
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

/// The members that a vote lists, however they are written.
struct Listed {
    positions: Vec<(Member, Position)>,
    sponsors: Vec<Member>,
}

/// The positions that have lists, in the order of the lists.
const LISTS: [Position; 5] = [
    Position::InFavour,
    Position::Against,
    Position::Abstaining,
    Position::NotParticipating,
    Position::Absent,
];

fn member(code: &str) -> std::result::Result<Member, String> {
    Member::from_code(code).map_err(|fault| fault.to_string())
}

/// The parts of a vote shipped. `keep` makes a text outlive its file: nothing to do there.
fn parts<'a>(
    form: VoteForm<'a>,
    listed: Listed,
    keep: fn(Cow<'a, str>) -> Cow<'static, str>,
) -> std::result::Result<VoteParts, String> {
    let symbol = |text: Option<Cow<'_, str>>| {
        text.map(|text| text.parse::<Symbol>())
            .transpose()
            .map_err(|fault| fault.to_string())
    };
    let named = |what: &str, text: &str| format!("`{text}` is no {what}");
    Ok(VoteParts {
        date: form
            .date
            .parse::<Date>()
            .map_err(|fault| fault.to_string())?,
        meeting: symbol(form.meeting)?,
        draft: symbol(form.draft)?,
        resolution: form.resolution,
        question: match form.question {
            None => Question::default(),
            Some(key) => Question::named(&key).ok_or_else(|| named("question", &key))?,
        },
        manner: match form.without_vote {
            None => Manner::Vote,
            Some(key) => Manner::named(&key).ok_or_else(|| named("manner", &key))?,
        },
        title: form.title.map(keep),
        agenda_item: form.agenda_item.map(keep),
        topic: form.topic.map(keep),
        positions: listed.positions,
        tally: form.tally.map(|tally| Tally {
            in_favour: tally.in_favour,
            against: tally.against,
            abstaining: tally.abstaining,
            not_participating: tally.not_participating,
        }),
        sponsors: listed.sponsors,
        status: match form.status {
            None => Status::default(),
            Some(key) => Status::named(&key).ok_or_else(|| named("status", &key))?,
        },
        note: form.note.map(keep),
        sources: form.sources.into_iter().map(keep).collect(),
    })
}

impl Record {
    /// A record of these votes, put in the order of their dates.
    #[must_use]
    pub fn new(mut votes: Vec<Vote>) -> Record {
        votes.sort_by_key(Vote::date);
        Record {
            votes,
            places: Places::default(),
        }
    }

    /// All votes, oldest first.
    #[must_use]
    pub fn votes(&self) -> &[Vote] {
        &self.votes
    }

    /// The votes of a day.
    #[must_use]
    pub fn of_day(&self, date: Date) -> &[Vote] {
        let from = self.votes.partition_point(|vote| vote.date() < date);
        let votes = &self.votes[from..];
        &votes[..votes.partition_point(|vote| vote.date() == date)]
    }

    /// The votes of a year.
    #[must_use]
    pub fn of_year(&self, year: i16) -> &[Vote] {
        let from = self.votes.partition_point(|vote| vote.date().year() < year);
        let votes = &self.votes[from..];
        &votes[..votes.partition_point(|vote| vote.date().year() == year)]
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
            return self.of_day(date).iter().collect();
        }
        if let Some((number, year)) = resolution_named(id) {
            let meant = |vote: &&Vote| {
                vote.resolution() == Some(number)
                    && year.is_none_or(|year| vote.date().year() == year)
            };
            return self.votes.iter().filter(meant).collect();
        }
        let Ok(symbol) = id.parse::<Symbol>() else {
            return Vec::new();
        };
        match symbol.kind() {
            SymbolKind::Resolution => {
                let same_year =
                    |vote: &Vote| symbol.year().is_none_or(|year| vote.date().year() == year);
                let meant = |vote: &&Vote| vote.resolution() == symbol.number() && same_year(vote);
                self.votes.iter().filter(meant).collect()
            }
            SymbolKind::Meeting => self
                .votes
                .iter()
                .filter(|vote| vote.meeting() == Some(&symbol))
                .collect(),
            SymbolKind::Document | SymbolKind::Statement => {
                let exact: Vec<&Vote> = self
                    .votes
                    .iter()
                    .filter(|vote| vote.draft() == Some(&symbol))
                    .collect();
                if !exact.is_empty() {
                    return exact;
                }
                let base = symbol.without_revision();
                let of_base =
                    |of: Option<&Symbol>| of.is_some_and(|of| of.without_revision() == base);
                self.votes
                    .iter()
                    .filter(|vote| of_base(vote.draft()) || vote.meeting() == Some(&symbol))
                    .collect()
            }
        }
    }
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
    static FORM: LazyLock<Option<regex::Regex>> = LazyLock::new(|| {
        regex::Regex::new(
            r"^(?i-u:resolution|unscr|res\.)?[ ]*([0-9]{1,4})[ ]*(?:\(([0-9]{4})\))?$",
        )
        .ok()
    });
    let found = FORM.as_ref()?.captures(id)?;
    Some((
        found.get(1)?.as_str().parse().ok()?,
        found.get(2).and_then(|year| year.as_str().parse().ok()),
    ))
}
