//! Votes as written in another layout → the project's YAML: what can be taken over, and a finding for each value that cannot.

use super::entry::{Entry, Ledger, Placed};
use super::form::{TallyForm, VoteForm};
use super::meaning::Meaning;
use super::names::StateNames;
use super::undl::NO_PLACE;
use super::write;
use crate::council::Council;
use crate::finding::Finding;
use crate::symbol::Symbol;
use crate::tally::check::PROCEDURAL;
use crate::vote::{Position, Question};
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What was taken over from a file.
#[derive(Debug)]
pub struct Import {
    /// By date, oldest first.
    votes: Vec<(Date, VoteForm<'static>)>,
    /// What could not be taken over, by place: the faults of form, and the values that mean nothing. Whether what was taken
    /// over is right is for the checks.
    pub findings: Vec<Finding>,
}

/// Takes over the votes of a file.
///
/// Totals are left out where they are those of the roll call. A resolution known to be procedural is marked so, because
/// without that a permanent member's vote against would have kept it from being one.
#[must_use]
pub fn import(ledger: &Ledger, council: &Council) -> Import {
    let names = StateNames::new(council);
    let mut findings = ledger.findings.clone();
    let mut votes = Vec::with_capacity(ledger.entries.len());
    for entry in &ledger.entries {
        let meaning = Meaning::of(entry, council, &names, &mut findings);
        match &meaning.date {
            Some(date) => votes.push((date.value, form(&meaning, &mut findings))),
            None => left_out(entry, &mut findings),
        }
    }
    votes.sort_by_key(|(date, _)| *date);
    findings.sort_by_key(|finding| (finding.span, finding.check.code));
    Import { votes, findings }
}

impl Import {
    /// How many votes were taken over.
    #[must_use]
    pub fn count(&self) -> usize {
        self.votes.len()
    }

    /// All votes as one file.
    #[must_use]
    pub fn yaml(self, from: &str) -> String {
        let comment = format!("Votes of the United Nations Security Council, from {from}");
        write::file(self.votes.into_iter().map(|(_, form)| form), &comment)
    }

    /// A file a year, as in `data/votes`.
    #[must_use]
    pub fn years(self, from: &str) -> Vec<(i16, String)> {
        let mut years: BTreeMap<i16, Vec<VoteForm<'static>>> = BTreeMap::new();
        for (date, form) in self.votes {
            years.entry(date.year()).or_default().push(form);
        }
        let file = |(year, forms): (i16, Vec<VoteForm<'static>>)| {
            let count = forms.len();
            let comment = format!(
                "Votes of the United Nations Security Council in {year}: {count}. From {from}"
            );
            (year, write::file(forms.into_iter(), &comment))
        };
        years.into_iter().map(file).collect()
    }
}

/// A vote without a day has no place in a file of a year: its other values go with it.
fn left_out(entry: &Entry, findings: &mut Vec<Finding>) {
    let place = entry.date.as_ref().map_or(entry.span, |date| date.span);
    let message = "the vote is left out: without its day it has no place among the others";
    findings.push(Finding::new(&NO_PLACE, place, message).advising("Correct the date."));
}

fn form(meaning: &Meaning<'_>, findings: &mut Vec<Finding>) -> VoteForm<'static> {
    let entry = meaning.entry;
    let year = meaning.date.as_ref().map(|date| date.value.year());
    if let (Some(number), Some(of)) = (&meaning.resolution, meaning.resolution_year)
        && Some(of) != year
    {
        let message = format!("the year {of} of resolution {} is left out", number.value);
        let help = "A vote has the year of its date: correct the date or the symbol.";
        findings.push(Finding::new(&NO_PLACE, number.span, message).advising(help));
    }
    let members = |position: Position| {
        let listed = meaning.cast.iter();
        let mut codes: Vec<Cow<'static, str>> = listed
            .filter(|listed| listed.position.value == position)
            .map(|listed| Cow::Owned(listed.member.to_string()))
            .collect();
        codes.sort();
        codes
    };
    let symbol = |symbol: &Option<Placed<Symbol>>| {
        let symbol = symbol.as_ref()?;
        Some(Cow::Owned(symbol.value.to_string()))
    };
    let text = |text: &Option<super::entry::Text>| {
        let text = text.as_ref()?;
        Some(Cow::Owned(text.value.clone()))
    };
    let number = meaning.resolution.as_ref().map(|number| number.value);
    let is_procedural = number.is_some_and(|number| PROCEDURAL.contains(&number));
    let stated = meaning.stated();
    let tally = stated.filter(|stated| meaning.counted() != Some(*stated));
    VoteForm {
        date: Cow::Owned(
            meaning
                .date
                .as_ref()
                .map_or_else(String::new, |date| date.value.to_string()),
        ),
        meeting: symbol(&meaning.meeting),
        draft: symbol(&meaning.draft),
        resolution: number,
        question: is_procedural.then(|| Cow::Borrowed(Question::Procedural.key())),
        without_vote: meaning.manner.key().map(str::to_owned),
        title: text(&entry.title),
        agenda_item: text(&entry.agenda_item),
        topic: text(&entry.topic),
        in_favour: members(Position::InFavour),
        against: members(Position::Against),
        abstaining: members(Position::Abstaining),
        not_participating: members(Position::NotParticipating),
        absent: members(Position::Absent),
        tally: tally.map(|tally| TallyForm {
            in_favour: tally.in_favour,
            against: tally.against,
            abstaining: tally.abstaining,
            not_participating: tally.not_participating,
        }),
        sponsors: Vec::new(),
        status: text(&entry.status),
        note: text(&entry.note),
        sources: entry
            .sources
            .iter()
            .map(|source| Cow::Owned(source.value.clone()))
            .collect(),
    }
}
