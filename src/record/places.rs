//! Where in the record the votes stand that have a number, a draft, a meeting or a member's position: found once, when first asked for.

use super::slot::ByLength;
use super::{Record, Slot};
use crate::council::Member;
use crate::symbol::Symbol;
use crate::tally::Outcome;
use crate::vote::{Position, Vote};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// The places of votes in the record, by what they have in common; what is alike, in the order of the record.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// By the number of the resolution.
    numbers: OnceLock<Vec<usize>>,
    /// By the draft, whatever its revision.
    drafts: OnceLock<Vec<usize>>,
    /// By the meeting, whatever its part.
    meetings: OnceLock<Vec<usize>>,
    /// By a member that did not vote in favour, and its position.
    positions: OnceLock<FxHashMap<(Member, Position), Vec<usize>>>,
}

impl Record {
    /// The votes on the resolution of this number.
    pub(crate) fn of_resolution(&self, number: u32) -> impl Iterator<Item = &Vote> {
        let places = self.sharing(&self.places.numbers, Slot::resolution, &number);
        self.at(places).map(|(_, vote)| vote)
    }

    /// The votes on a draft and its revisions, with their places.
    pub(crate) fn of_draft(&self, draft: &Symbol) -> impl Iterator<Item = (usize, &Vote)> {
        let (drafts, base) = (&self.places.drafts, ByLength(draft.without_revision()));
        self.at(self.sharing(drafts, Slot::draft_without_revision, &base))
    }

    /// The votes of the meeting of this number, with their places.
    pub(crate) fn of_meeting(&self, number: u32) -> impl Iterator<Item = (usize, &Vote)> {
        let (meetings, meeting) = (&self.places.meetings, Symbol::meeting(number));
        let meeting = ByLength(meeting.as_str());
        self.at(self.sharing(meetings, Slot::meeting_without_part, &meeting))
    }

    /// The votes in which each of these members took its position, other than in favour, or one that is counted with it.
    pub(crate) fn standing<'r>(
        &'r self,
        stood: &[(Member, Position)],
    ) -> impl DoubleEndedIterator<Item = &'r Vote> + use<'r> {
        let positions = self.places.positions.get_or_init(|| {
            let mut places: FxHashMap<_, Vec<usize>> = FxHashMap::default();
            for (at, slot) in self.slots.iter().enumerate() {
                slot.others().for_each(|(member, position)| {
                    let key = (member, counted(position));
                    places.entry(key).or_default().push(at);
                });
            }
            places
        });
        let places = |(member, position): &(Member, Position)| {
            let places = positions.get(&(*member, counted(*position)));
            places.map_or(&[][..], Vec::as_slice)
        };
        let all: Vec<&[usize]> = stood.iter().map(places).collect();
        let fewest = all.iter().min_by_key(|places| places.len());
        let mut shared = fewest.copied().unwrap_or_default().to_vec();
        shared.retain(|at| all.iter().all(|places| places.binary_search(at).is_ok()));
        shared.into_iter().filter_map(|at| self.slots[at].vote())
    }

    /// The votes on what was not adopted: none of them has a resolution's number.
    pub(crate) fn not_adopted(&self) -> impl Iterator<Item = &Vote> {
        let slots = self.slots.iter();
        let votes = slots.filter(|slot| slot.resolution().is_none());
        votes
            .filter_map(Slot::vote)
            .filter(|vote| vote.decision().outcome == Outcome::NotAdopted)
    }

    fn at(&self, places: &[usize]) -> impl DoubleEndedIterator<Item = (usize, &Vote)> {
        let slots = places.iter().map(|at| (*at, &self.slots[*at]));
        slots.filter_map(|(at, slot)| Some((at, slot.vote()?)))
    }

    /// The places of the votes that have this key, out of the places of those with any, in the order of the keys.
    fn sharing<'r, W, K: Ord + PartialOrd<W>>(
        &'r self,
        places: &'r OnceLock<Vec<usize>>,
        key: impl Fn(&'r Slot) -> Option<K>,
        wanted: &W,
    ) -> &'r [usize] {
        let key = |at: &usize| key(&self.slots[*at]);
        let places = places.get_or_init(|| {
            let keyed = (0..self.slots.len()).filter_map(|at| Some((key(&at)?, at)));
            let mut keyed: Vec<(K, usize)> = keyed.collect();
            keyed.sort();
            keyed.into_iter().map(|(_, at)| at).collect()
        });
        let before = |at: &usize| key(at).is_none_or(|key| key < *wanted);
        let places = &places[places.partition_point(before)..];
        let has = |at: &usize| key(at).is_some_and(|key| key == *wanted);
        &places[..places.partition_point(has)]
    }
}

/// The position that a tally counts one under: absent members are among those not participating.
fn counted(position: Position) -> Position {
    match position {
        Position::Absent => Position::NotParticipating,
        other => other,
    }
}
