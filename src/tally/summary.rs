//! Totals over many votes, as plain data: whole counts, and shares that stay two counts until they are printed.
//!
//! What counts is the same in all of them:
//!
//! - **A position** is counted where a vote was taken and its roll call is known. The lists that the record has for
//!   decisions taken without a vote say who agreed, not who voted: they are no positions here.
//! - **Contested** is a vote in which someone voted against or abstained ([`Vote::is_contested`]).
//! - **Unanimous** is a vote in which every member that sat that day voted in favour: a member that took no part breaks it.
//! - **A veto** is what [`crate::tally::decide`] finds under Article 27: a permanent member's vote against a draft that had
//!   the votes. Where several cast one on the same draft it is a joint veto: one draft blocked, a veto for each of them.
//! - **A member** is its seat under all its names: the Soviet Union and the Russian Federation are `RUS`.
//! - All kinds of questions count: drafts, and amendments, paragraphs and procedural motions voted on apart.
//!
//! ```
//! use unsc_votes::record::Data;
//! use unsc_votes::tally::summary::{Agreement, vetoed};
//!
//! let data = Data::shipped()?;
//! let votes: Vec<_> = data.record.votes().filter(|vote| vote.topic() == Some("Syria")).collect();
//! let blocked = vetoed(&votes);
//! assert_eq!(blocked.len(), 18);
//! let (china, russia) = (data.council.find("China")?, data.council.find("Russia")?);
//! let alike = Agreement::of(&blocked, &[]).between(china, russia);
//! assert_eq!(alike.map(|share| (share.part(), share.of())), Some((10, 18)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod agreement;
mod members;
mod near_misses;
mod period;
mod profile;
mod splits;
mod totals;
mod vetoes;

pub use agreement::{Agreement, Pair};
pub use members::{MemberTotals, Positions, members};
pub use near_misses::{NearMiss, near_misses};
pub use period::{Period, PeriodLength, periods};
pub use profile::{Profile, profile};
pub use splits::{LineUp, Split, Splits, splits};
pub use totals::{By, Group, Totals, groups, totals};
pub use vetoes::{MemberVetoes, PeriodVetoes, vetoed, vetoes_by_member, vetoes_by_period};

use crate::vote::{Manner, RollCall, Vote};
use std::cmp::Ordering;

/// A part of a whole as the two counts: 10 of 15. The part is never more than the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Share {
    part: u32,
    of: u32,
}

impl Share {
    /// The share of a part in a whole that has `rest` besides.
    #[must_use]
    pub fn new(part: u32, rest: u32) -> Share {
        Share {
            part,
            of: part.saturating_add(rest),
        }
    }

    /// How many there are of the part.
    #[must_use]
    pub fn part(self) -> u32 {
        self.part
    }

    /// How many there are in all: the n of the share.
    #[must_use]
    pub fn of(self) -> u32 {
        self.of
    }

    /// Counts one more of the whole, and of the part if it belongs to it.
    pub fn count(&mut self, belongs: bool) {
        self.of += 1;
        self.part += u32::from(belongs);
    }

    /// The share in tenths of a per cent, rounded half up; none of nothing. A part that is not the whole never
    /// rounds to all of it, nor one that is there to none.
    #[must_use]
    pub fn per_mille(self) -> Option<u32> {
        let (part, of) = (u64::from(self.part), u64::from(self.of));
        let rounded = (2000 * part + of).checked_div(2 * of)?;
        let rounded = match rounded {
            0 if part > 0 => 1,
            1000 if part < of => 999,
            rounded => rounded,
        };
        u32::try_from(rounded).ok()
    }

    /// The order of the shares' sizes, exactly; a share of nothing is the smallest.
    #[must_use]
    pub fn compare(self, other: Share) -> Ordering {
        let product = |part: u32, of: u32| u64::from(part) * u64::from(of);
        (self.of > 0, product(self.part, other.of))
            .cmp(&(other.of > 0, product(other.part, self.of)))
    }
}

impl FromIterator<bool> for Share {
    fn from_iter<I: IntoIterator<Item = bool>>(counted: I) -> Share {
        let mut share = Share::default();
        for belongs in counted {
            share.count(belongs);
        }
        share
    }
}

/// The roll call of a vote that was taken; none of a decision without a vote.
fn roll_call(vote: &Vote) -> Option<&RollCall> {
    vote.roll_call().filter(|_| vote.manner() == Manner::Vote)
}

#[cfg(test)]
mod tests {
    use super::Share;
    use std::cmp::Ordering;

    fn share(part: u32, of: u32) -> Share {
        (0..of).map(|at| at < part).collect()
    }

    #[test]
    fn a_share_rounds_half_up_and_never_to_all_or_none() {
        assert_eq!(share(1, 8).per_mille(), Some(125));
        assert_eq!(share(1, 16).per_mille(), Some(63), "62.5 rounds up");
        assert_eq!(share(2999, 3000).per_mille(), Some(999));
        assert_eq!(share(1, 3000).per_mille(), Some(1));
        assert_eq!(share(0, 3).per_mille(), Some(0));
        assert_eq!(share(3, 3).per_mille(), Some(1000));
        assert_eq!(share(0, 0).per_mille(), None);
    }

    #[test]
    fn shares_are_in_the_order_of_their_size() {
        assert_eq!(share(1, 3).compare(share(2, 6)), Ordering::Equal);
        assert_eq!(share(1, 3).compare(share(1, 2)), Ordering::Less);
        assert_eq!(share(0, 3).compare(share(0, 0)), Ordering::Greater);
    }
}
