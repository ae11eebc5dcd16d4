//! Where in the record the votes stand that have a number, a draft, a meeting or a member's position: found once, when first asked for.

use super::Record;
use crate::council::Member;
use crate::symbol::{Symbol, SymbolKind};
use crate::tally::Outcome;
use crate::vote::{Position, RollCall, Vote};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// The places of votes in the record, by what they have in common; in the order of the record.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// By the number of the resolution.
    numbers: OnceLock<FxHashMap<u32, Vec<usize>>>,
    /// By the draft, whatever its revision.
    drafts: OnceLock<FxHashMap<String, Vec<usize>>>,
    /// By the number of the meeting.
    meetings: OnceLock<FxHashMap<u32, Vec<usize>>>,
    /// By a member that did not vote in favour, and its position.
    positions: OnceLock<FxHashMap<(Member, Position), Vec<usize>>>,
    not_adopted: OnceLock<Vec<usize>>,
}

impl Record {
    /// The votes on the resolution of this number.
    pub(crate) fn of_resolution(&self, number: u32) -> impl Iterator<Item = &Vote> {
        let numbers = self
            .places
            .numbers
            .get_or_init(|| self.by(|vote| vote.resolution().into_iter()));
        self.at(numbers.get(&number)).map(|(_, vote)| vote)
    }

    /// The votes on a draft and its revisions, with their places.
    pub(crate) fn of_draft(&self, draft: &Symbol) -> impl Iterator<Item = (usize, &Vote)> {
        let drafts = self.places.drafts.get_or_init(|| {
            let base = |draft: &Symbol| draft.without_revision().to_owned();
            self.by(|vote| vote.draft().map(base).into_iter())
        });
        self.at(drafts.get(draft.without_revision()))
    }

    /// The votes of the meeting of this number, with their places.
    pub(crate) fn of_meeting(&self, number: u32) -> impl Iterator<Item = (usize, &Vote)> {
        let meetings = self.places.meetings.get_or_init(|| {
            let is_meeting = |symbol: &&Symbol| symbol.kind() == SymbolKind::Meeting;
            self.by(|vote| {
                let meeting = vote.meeting().filter(is_meeting);
                meeting.and_then(Symbol::number).into_iter()
            })
        });
        self.at(meetings.get(&number))
    }

    /// The votes in which a member took a position other than in favour, or one that is counted with it.
    pub(crate) fn standing(
        &self,
        member: Member,
        position: Position,
    ) -> impl Iterator<Item = &Vote> {
        let positions = self.places.positions.get_or_init(|| {
            self.by(|vote| {
                let taken = vote.roll_call().into_iter().flat_map(RollCall::iter);
                let other = taken.filter(|(_, position)| *position != Position::InFavour);
                other.map(|(member, position)| (member, counted(position)))
            })
        });
        self.at(positions.get(&(member, counted(position))))
            .map(|(_, vote)| vote)
    }

    /// The votes on what was not adopted.
    pub(crate) fn not_adopted(&self) -> impl Iterator<Item = &Vote> {
        let places = self.places.not_adopted.get_or_init(|| {
            let failed = |vote: &Vote| vote.decision().outcome == Outcome::NotAdopted;
            let votes = self.votes().iter().enumerate();
            votes
                .filter_map(|(at, vote)| failed(vote).then_some(at))
                .collect()
        });
        self.at(Some(places)).map(|(_, vote)| vote)
    }

    fn at(&self, places: Option<&Vec<usize>>) -> impl Iterator<Item = (usize, &Vote)> {
        let places = places.map_or(&[][..], Vec::as_slice);
        places.iter().map(|at| (*at, &self.votes[*at]))
    }

    /// The places of the votes by each of their keys.
    fn by<'r, K: Eq + std::hash::Hash, I: Iterator<Item = K>>(
        &'r self,
        keys: impl Fn(&'r Vote) -> I,
    ) -> FxHashMap<K, Vec<usize>> {
        let mut places: FxHashMap<K, Vec<usize>> = FxHashMap::default();
        for (at, vote) in self.votes.iter().enumerate() {
            for key in keys(vote) {
                places.entry(key).or_default().push(at);
            }
        }
        places
    }
}

/// The position that a tally counts one under: absent members are among those not participating.
fn counted(position: Position) -> Position {
    match position {
        Position::Absent => Position::NotParticipating,
        other => other,
    }
}
