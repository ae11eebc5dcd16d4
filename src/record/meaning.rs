//! What an entry means, as far as its texts can be read.

mod faults;
mod reading;

pub(crate) use faults::CHECKS;

use super::entry::{Entry, Placed, Text};
use super::names::StateNames;
use crate::council::{Council, Member, Roster};
use crate::finding::Finding;
use crate::source::Span;
use crate::symbol::Symbol;
use crate::tally::{Outcome, Reason};
use crate::vote::{Manner, Position, Question, Status, Tally, VoteParts};
use jiff::civil::Date;
use reading::Reading;
use std::borrow::Cow;

/// An entry as far as it can be read. What is missing here was not stated, or could not be read and has a finding.
#[derive(Debug)]
pub(crate) struct Meaning<'e> {
    pub(crate) entry: &'e Entry,
    pub(crate) date: Option<Placed<Date>>,
    /// The Council of its day.
    pub(crate) roster: Option<Roster>,
    pub(crate) meeting: Option<Placed<Symbol>>,
    pub(crate) draft: Option<Placed<Symbol>>,
    pub(crate) resolution: Option<Placed<u32>>,
    /// The year that the resolution's symbol gives.
    pub(crate) resolution_year: Option<i16>,
    pub(crate) question: Question,
    pub(crate) manner: Manner,
    /// The members listed that are known.
    pub(crate) cast: Vec<Listed>,
    /// Whether a member listed is not known, or a key of the entry, so that the roll call may be whole without seeming so.
    pub(crate) has_unknown: bool,
    /// The counts stated: the position, the count and its place.
    pub(crate) counts: Vec<(Position, Placed<u32>)>,
    pub(crate) outcome: Option<Placed<Outcome>>,
    pub(crate) reason: Option<Placed<Reason>>,
    pub(crate) vetoed_by: Option<Placed<Vec<Placed<Member>>>>,
    pub(crate) sponsors: Vec<Placed<Member>>,
    pub(crate) status: Option<Placed<Status>>,
}

/// A member listed in a roll call.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Listed {
    pub(crate) member: Member,
    /// The member's own word.
    pub(crate) span: Span,
    /// What it did, and what to correct where that is wrong.
    pub(crate) position: Placed<Position>,
}

impl<'e> Meaning<'e> {
    /// What an entry means. Findings go to `findings`.
    pub(crate) fn of(
        entry: &'e Entry,
        council: &Council,
        names: &StateNames<'_>,
        findings: &mut Vec<Finding>,
    ) -> Meaning<'e> {
        let mut reading = Reading {
            council,
            names,
            on: None,
            findings,
        };
        let date = reading.date(entry);
        reading.on = date.as_ref().map(|date| date.value);
        let resolution = entry
            .resolution
            .as_ref()
            .and_then(|text| reading.resolution(text));
        let cast: Vec<Listed> = entry
            .cast
            .iter()
            .filter_map(|cast| {
                let member = reading.member(&cast.member)?;
                Some(Listed {
                    member,
                    span: cast.member.span,
                    position: cast.position,
                })
            })
            .collect();
        let counts = entry.tally.iter().flat_map(|tally| &tally.counts);
        Meaning {
            roster: reading.on.and_then(|on| council.seats_on(on)),
            meeting: entry.meeting.as_ref().and_then(|text| reading.symbol(text)),
            draft: entry.draft.as_ref().and_then(|text| reading.symbol(text)),
            resolution_year: resolution.as_ref().and_then(|(_, year)| *year),
            resolution: resolution.map(|(number, _)| number),
            question: reading
                .word(entry.question.as_ref(), "question", Question::named)
                .map_or_else(Question::default, |question| question.value),
            manner: reading.manner(entry.without_vote.as_ref()),
            has_unknown: entry.is_partial || cast.len() < entry.cast.len(),
            counts: counts
                .filter_map(|(position, text)| Some((*position, reading.count(text)?)))
                .collect(),
            outcome: reading.word(entry.outcome.as_ref(), "outcome", Outcome::named),
            reason: reading.word(entry.reason.as_ref(), "reason", Reason::named),
            vetoed_by: entry.vetoed_by.as_ref().map(|list| {
                let members = reading.members(&list.value);
                Placed::new(members, list.span)
            }),
            sponsors: reading.members(&entry.sponsors),
            status: reading.word(entry.status.as_ref(), "status", Status::named),
            cast,
            date,
            entry,
        }
    }

    /// What the vote is called: as the entry writes its resolution, draft or meeting, else its date.
    pub(crate) fn name(&self) -> Option<String> {
        if let Some(number) = &self.resolution {
            return Some(format!("resolution {}", number.value));
        }
        let entry = self.entry;
        let named = entry.draft.as_ref().or(entry.meeting.as_ref());
        named.or(entry.date.as_ref()).map(|text| text.value.clone())
    }

    /// The counts of the roll call; none where no member is listed.
    pub(crate) fn counted(&self) -> Option<Tally> {
        if self.cast.is_empty() {
            return None;
        }
        let mut tally = Tally::default();
        for listed in &self.cast {
            tally.add(listed.position.value);
        }
        Some(tally)
    }

    /// The counts stated; none where none is.
    pub(crate) fn stated(&self) -> Option<Tally> {
        if self.counts.is_empty() {
            return None;
        }
        let mut tally = Tally::default();
        for (position, count) in &self.counts {
            match position {
                Position::InFavour => tally.in_favour = count.value,
                Position::Against => tally.against = count.value,
                Position::Abstaining => tally.abstaining = count.value,
                Position::NotParticipating | Position::Absent => {
                    tally.not_participating = count.value;
                }
            }
        }
        Some(tally)
    }

    /// Whether every member of the day is listed once and nobody else.
    pub(crate) fn is_whole(&self) -> bool {
        let Some(roster) = &self.roster else {
            return false;
        };
        let mut listed: Vec<Member> = self.cast.iter().map(|listed| listed.member).collect();
        listed.sort_unstable();
        listed.dedup();
        !self.has_unknown
            && listed.len() == self.cast.len()
            && listed.len() == roster.members.len()
            && listed.iter().all(|member| roster.has(*member))
    }

    /// The parts of a vote that the entry makes; none without a date.
    pub(crate) fn parts(&self) -> Option<VoteParts> {
        let entry = self.entry;
        let owned = |text: &Text| Cow::Owned(text.value.clone());
        let symbol = |symbol: &Option<Placed<Symbol>>| symbol.as_ref().map(|s| s.value.clone());
        Some(VoteParts {
            date: self.date.as_ref()?.value,
            meeting: symbol(&self.meeting),
            draft: symbol(&self.draft),
            resolution: self.resolution.as_ref().map(|number| number.value),
            question: self.question,
            manner: self.manner,
            title: entry.title.as_ref().map(owned),
            agenda_item: entry.agenda_item.as_ref().map(owned),
            topic: entry.topic.as_ref().map(owned),
            positions: self
                .cast
                .iter()
                .map(|listed| (listed.member, listed.position.value))
                .collect(),
            tally: self.stated(),
            sponsors: self.sponsors.iter().map(|sponsor| sponsor.value).collect(),
            status: self
                .status
                .as_ref()
                .map_or_else(Status::default, |status| status.value),
            note: entry.note.as_ref().map(owned),
            sources: entry.sources.iter().map(owned).collect(),
        })
    }
}
