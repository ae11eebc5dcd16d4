//! How many votes there were and what came of them: in all, and by year, decade, agenda item, topic, outcome or reason.

use super::{Period, PeriodLength, Share, periods};
use crate::council::Council;
use crate::tally::{Outcome, Reason};
use crate::vote::{Ballot, Manner, Vote};
use std::collections::BTreeMap;

/// What came of some votes. `votes` = `adopted` + [`Totals::not_adopted`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// All of them, decisions without a vote too.
    pub votes: u32,
    /// Those adopted.
    pub adopted: u32,
    /// Those of `adopted` that were taken without a vote: by consensus, by acclamation, in parts, without objection.
    pub without_vote: u32,
    /// The unanimous ones among those adopted by a vote whose counts are known.
    pub unanimity: Share,
    /// Those in which someone voted against or abstained, adopted or not.
    pub contested: u32,
    /// Those not adopted because of a veto. A joint veto counts once.
    pub vetoed: u32,
    /// Those not adopted for want of affirmative votes.
    pub insufficient_votes: u32,
    /// Those not adopted of which no votes are known.
    pub reason_unknown: u32,
}

impl Totals {
    /// The totals of all these votes.
    #[must_use]
    pub fn of<'v>(votes: impl IntoIterator<Item = &'v Vote>, council: &Council) -> Totals {
        let mut totals = Totals::default();
        for vote in votes {
            totals.add(vote, council);
        }
        totals
    }

    /// How many were not adopted, for whatever reason.
    #[must_use]
    pub fn not_adopted(&self) -> u32 {
        self.vetoed + self.insufficient_votes + self.reason_unknown
    }

    fn add(&mut self, vote: &Vote, council: &Council) {
        self.votes += 1;
        self.contested += u32::from(vote.is_contested());
        match (vote.decision().outcome, vote.decision().reason) {
            (Outcome::Adopted, _) => {
                self.adopted += 1;
                if vote.manner() != Manner::Vote {
                    self.without_vote += 1;
                } else if let Some(unanimous) = unanimous(vote, council) {
                    self.unanimity.count(unanimous);
                }
            }
            (Outcome::NotAdopted, Some(Reason::Veto)) => self.vetoed += 1,
            (Outcome::NotAdopted, Some(Reason::InsufficientVotes)) => self.insufficient_votes += 1,
            (Outcome::NotAdopted, None) => self.reason_unknown += 1,
        }
    }
}

/// Whether all who sat that day voted in favour, where the counts are known.
fn unanimous(vote: &Vote, council: &Council) -> Option<bool> {
    let tally = vote.tally()?;
    Some(match vote.ballot() {
        Ballot::Counts(_) => {
            let seats = council.seats_on(vote.date())?.members.len();
            usize::try_from(tally.in_favour) == Ok(seats)
        }
        Ballot::RollCall(_) | Ballot::Unrecorded => tally.in_favour == tally.total(),
    })
}

/// What votes are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// The year or decade of the vote.
    Period(PeriodLength),
    /// The item of the Council's agenda, as the record words it.
    AgendaItem,
    /// The record's plain topic.
    Topic,
    /// Adopted or not.
    Outcome,
    /// Why it was not adopted; adopted ones are in no group.
    Reason,
}

/// What the votes of a group have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group<'v> {
    /// The year or decade.
    Period(Period),
    /// The agenda item; none where the record gives none.
    AgendaItem(Option<&'v str>),
    /// The topic; none where the record gives none.
    Topic(Option<&'v str>),
    /// The outcome.
    Outcome(Outcome),
    /// Why they were not adopted; none where no votes are known.
    Reason(Option<Reason>),
}

/// The votes of each group: periods oldest first, [without gaps](periods); all others by their number of votes, the
/// largest first, and by name where that is the same.
#[must_use]
pub fn groups<'v>(votes: &[&'v Vote], by: By) -> Vec<(Group<'v>, Vec<&'v Vote>)> {
    if let By::Period(length) = by {
        let periods = periods(votes, length).into_iter();
        return periods
            .map(|(period, votes)| (Group::Period(period), votes))
            .collect();
    }
    let mut groups: BTreeMap<Group<'v>, Vec<&'v Vote>> = BTreeMap::new();
    for &vote in votes {
        let group = match by {
            By::Period(length) => Group::Period(Period::of(vote.date(), length)),
            By::AgendaItem => Group::AgendaItem(vote.agenda_item()),
            By::Topic => Group::Topic(vote.topic()),
            By::Outcome => Group::Outcome(vote.decision().outcome),
            By::Reason if vote.decision().outcome == Outcome::Adopted => continue,
            By::Reason => Group::Reason(vote.decision().reason),
        };
        groups.entry(group).or_default().push(vote);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, votes)| std::cmp::Reverse(votes.len()));
    groups
}

/// The totals of each [group](groups), in the same order.
#[must_use]
pub fn totals<'v>(votes: &[&'v Vote], by: By, council: &Council) -> Vec<(Group<'v>, Totals)> {
    groups(votes, by)
        .into_iter()
        .map(|(group, votes)| (group, Totals::of(votes, council)))
        .collect()
}
