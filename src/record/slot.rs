//! One vote of the record, as it is looked up: by its date, documents, number and positions, without reading it whole.

use super::shipped::Shipped;
use crate::council::Member;
use crate::symbol::{Symbol, without_revision};
use crate::vote::{Position, RollCall, Vote};
use jiff::civil::Date;
use std::cmp::Ordering;

/// A vote of the record: one that is there, or one shipped that is read when first asked for.
#[derive(Debug)]
pub(super) enum Slot {
    Whole(Box<Vote>),
    Shipped(Shipped),
}

/// A symbol in an order of its own, the shorter before the longer: nearly that of the record, which is so sorted at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct ByLength<'s>(pub(super) &'s str);

impl PartialEq<ByLength<'_>> for ByLength<'_> {
    fn eq(&self, other: &ByLength<'_>) -> bool {
        self.0 == other.0
    }
}

impl Eq for ByLength<'_> {}

impl PartialOrd<ByLength<'_>> for ByLength<'_> {
    fn partial_cmp(&self, other: &ByLength<'_>) -> Option<Ordering> {
        Some(self.0.len().cmp(&other.0.len()).then(self.0.cmp(other.0)))
    }
}

impl Ord for ByLength<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then(self.0.cmp(other.0))
    }
}

impl Slot {
    /// The vote; where it is shipped, it is read now.
    pub(super) fn vote(&self) -> Option<&Vote> {
        match self {
            Slot::Whole(vote) => Some(vote),
            Slot::Shipped(shipped) => shipped.vote(),
        }
    }

    /// Its day.
    pub(super) fn date(&self) -> Date {
        match self {
            Slot::Whole(vote) => vote.date(),
            Slot::Shipped(shipped) => shipped.date,
        }
    }

    /// The number of its resolution.
    pub(super) fn resolution(&self) -> Option<u32> {
        match self {
            Slot::Whole(vote) => vote.resolution(),
            Slot::Shipped(shipped) => shipped.resolution,
        }
    }

    /// The symbol of its meeting, as it is printed.
    pub(super) fn meeting(&self) -> Option<&str> {
        match self {
            Slot::Whole(vote) => vote.meeting().map(Symbol::as_str),
            Slot::Shipped(shipped) => shipped.meeting,
        }
    }

    /// The symbol of its meeting, whatever the part or resumption.
    pub(super) fn meeting_without_part(&self) -> Option<ByLength<'_>> {
        self.meeting()?.split(' ').next().map(ByLength)
    }

    /// The symbol of its draft, as it is printed.
    pub(super) fn draft(&self) -> Option<&str> {
        match self {
            Slot::Whole(vote) => vote.draft().map(Symbol::as_str),
            Slot::Shipped(shipped) => shipped.draft,
        }
    }

    /// The symbol of its draft, whatever its revision.
    pub(super) fn draft_without_revision(&self) -> Option<ByLength<'_>> {
        self.draft().map(without_revision).map(ByLength)
    }

    /// The members that took another position than in favour, where the roll call is known.
    pub(super) fn others(&self) -> impl Iterator<Item = (Member, Position)> {
        let (whole, shipped) = match self {
            Slot::Whole(vote) => (vote.roll_call(), None),
            Slot::Shipped(shipped) => (None, Some(shipped)),
        };
        let whole = whole.into_iter().flat_map(RollCall::iter);
        let whole = whole.filter(|(_, position)| *position != Position::InFavour);
        whole.chain(shipped.into_iter().flat_map(Shipped::others))
    }
}
