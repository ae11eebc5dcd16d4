//! How the five permanent members divide: together or apart, and in which line-ups.

use super::{Share, roll_call};
use crate::council::{Council, Member};
use crate::vote::{Position, Vote};
use std::collections::BTreeMap;

/// The permanent members in some votes.
#[derive(Debug, Clone)]
pub struct Splits<'v> {
    /// The votes in which all of them took the same position, of those whose roll call is known.
    pub together: Share,
    /// The line-ups in which they divided, the most frequent first, then the one that came last first.
    pub line_ups: Vec<LineUp<'v>>,
}

/// How the permanent members stood, each in its position, and the votes in which they stood so.
#[derive(Debug, Clone)]
pub struct LineUp<'v> {
    /// Each permanent member's position, by code.
    pub split: Split,
    /// The votes, in the order given.
    pub votes: Vec<&'v Vote>,
}

/// Each permanent member's position in a vote, by code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Split(Vec<(Member, Position)>);

impl Split {
    /// The members in a position, by code.
    pub fn members(&self, position: Position) -> impl Iterator<Item = Member> + '_ {
        let in_it = move |(_, taken): &&(Member, Position)| *taken == position;
        self.0.iter().filter(in_it).map(|&(member, _)| member)
    }

    /// Whether they did not all take the same position.
    #[must_use]
    pub fn divides(&self) -> bool {
        self.0.windows(2).any(|pair| pair[0].1 != pair[1].1)
    }
}

/// How the permanent members divided in these votes. Not participating and absence are positions of their own.
#[must_use]
pub fn splits<'v>(votes: &[&'v Vote], council: &Council) -> Splits<'v> {
    let permanent = council.permanent();
    let mut together = Share::default();
    let mut line_ups: BTreeMap<Split, Vec<&'v Vote>> = BTreeMap::new();
    for vote in votes {
        let Some(roll_call) = roll_call(vote) else {
            continue;
        };
        let split = Split(
            permanent
                .iter()
                .filter_map(|&member| Some((member, roll_call.position(member)?)))
                .collect(),
        );
        together.count(!split.divides());
        if split.divides() {
            line_ups.entry(split).or_default().push(vote);
        }
    }
    let mut line_ups: Vec<LineUp<'v>> = line_ups
        .into_iter()
        .map(|(split, votes)| LineUp { split, votes })
        .collect();
    let latest = |line_up: &LineUp<'_>| line_up.votes.iter().map(|vote| vote.date()).max();
    line_ups.sort_by(|a, b| {
        let by_number = b.votes.len().cmp(&a.votes.len());
        by_number.then_with(|| latest(b).cmp(&latest(a)))
    });
    Splits { together, line_ups }
}
