//! Who votes with whom: for each two members the votes in which both took a position, and how often it was the same.

use super::{Share, roll_call};
use crate::council::Member;
use crate::vote::{Position, Vote};
use std::collections::BTreeMap;

/// The agreement of members with each other.
///
/// Counted are the votes in which both voted in favour, against or abstaining; one that took no part or was absent took
/// no position. All positions weigh the same: an abstention beside a vote in favour is a different position. To have
/// contested votes only, give those: most decisions are unanimous, and with them everybody agrees with everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    members: Vec<Member>,
    shares: BTreeMap<(Member, Member), Share>,
}

/// How often two members took the same position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The first by code.
    pub one: Member,
    /// The other.
    pub other: Member,
    /// The votes with the same position, of those in which both took one.
    pub same: Share,
}

impl Agreement {
    /// The agreement in these votes; among these members, or among all where none are given.
    #[must_use]
    pub fn of(votes: &[&Vote], among: &[Member]) -> Agreement {
        let mut shares: BTreeMap<(Member, Member), Share> = BTreeMap::new();
        for vote in votes {
            let Some(roll_call) = roll_call(vote) else {
                continue;
            };
            // A roll call is in the order of codes, so each pair comes once, the first by code first.
            let cast: Vec<(Member, Position)> = roll_call
                .iter()
                .filter(|(member, position)| {
                    (among.is_empty() || among.contains(member)) && takes_part(*position)
                })
                .collect();
            for (at, &(one, position)) in cast.iter().enumerate() {
                for &(other, taken) in cast.iter().skip(at + 1) {
                    shares
                        .entry((one, other))
                        .or_default()
                        .count(position == taken);
                }
            }
        }
        let mut members: Vec<Member> = shares
            .keys()
            .flat_map(|&(one, other)| [one, other])
            .collect();
        members.sort_unstable();
        members.dedup();
        Agreement { members, shares }
    }

    /// The members that have a vote in common with another, by code.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// How often two members took the same position; none where they had no vote in common.
    #[must_use]
    pub fn between(&self, one: Member, other: Member) -> Option<Share> {
        self.shares.get(&(one.min(other), one.max(other))).copied()
    }

    /// Every two members with a vote in common: those that agree most first, then those with more votes, then by code.
    #[must_use]
    pub fn pairs(&self) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = self
            .shares
            .iter()
            .map(|(&(one, other), &same)| Pair { one, other, same })
            .collect();
        pairs.sort_by(|a, b| b.same.compare(a.same).then(b.same.of().cmp(&a.same.of())));
        pairs
    }

    /// One member's agreement with each other, in the order of [`Agreement::pairs`].
    #[must_use]
    pub fn with(&self, member: Member) -> Vec<(Member, Share)> {
        self.pairs()
            .into_iter()
            .filter_map(|pair| match pair {
                Pair { one, other, same } if one == member => Some((other, same)),
                Pair { one, other, same } if other == member => Some((one, same)),
                _ => None,
            })
            .collect()
    }
}

fn takes_part(position: Position) -> bool {
    matches!(
        position,
        Position::InFavour | Position::Against | Position::Abstaining
    )
}
