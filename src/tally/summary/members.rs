//! How each member voted: its positions counted, how often it stood alone, its vetoes.

use super::roll_call;
use crate::council::Member;
use crate::vote::{Position, RollCall, Vote};
use std::collections::BTreeMap;

/// How often each position was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Positions([u32; Position::ALL.len()]);

impl Positions {
    /// How often this one was.
    #[must_use]
    pub fn count(&self, position: Position) -> u32 {
        Position::ALL
            .into_iter()
            .zip(self.0)
            .find_map(|(of, count)| (of == position).then_some(count))
            .unwrap_or_default()
    }

    /// How many votes that makes in all, those without participation too.
    #[must_use]
    pub fn votes(&self) -> u32 {
        self.0.iter().sum()
    }

    fn add(&mut self, position: Position) {
        let counts = Position::ALL.into_iter().zip(&mut self.0);
        for (of, count) in counts {
            *count += u32::from(of == position);
        }
    }
}

/// How one member voted in all of some votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemberTotals {
    /// The member.
    pub member: Member,
    /// Its positions, in votes whose roll call is known.
    pub positions: Positions,
    /// How often it was the only member to vote against, whoever abstained.
    pub alone_against: u32,
    /// How often it was the only member to abstain, whoever voted against.
    pub alone_abstaining: u32,
    /// Its vetoes, joint ones too.
    pub vetoes: u32,
}

/// Every member that had a seat in one of these votes, those with most votes first, then by code.
#[must_use]
pub fn members(votes: &[&Vote]) -> Vec<MemberTotals> {
    let mut all: BTreeMap<Member, MemberTotals> = BTreeMap::new();
    for vote in votes {
        let Some(roll_call) = roll_call(vote) else {
            continue;
        };
        let against = alone(roll_call, Position::Against);
        let abstaining = alone(roll_call, Position::Abstaining);
        for (member, position) in roll_call.iter() {
            let totals = all
                .entry(member)
                .or_insert_with(|| MemberTotals::none(member));
            totals.positions.add(position);
            totals.alone_against += u32::from(against == Some(member));
            totals.alone_abstaining += u32::from(abstaining == Some(member));
            totals.vetoes += u32::from(vote.decision().vetoes.contains(&member));
        }
    }
    let mut all: Vec<_> = all.into_values().collect();
    all.sort_by_key(|totals| std::cmp::Reverse(totals.positions.votes()));
    all
}

impl MemberTotals {
    /// A member that has not voted yet.
    #[must_use]
    pub fn none(member: Member) -> MemberTotals {
        MemberTotals {
            member,
            positions: Positions::default(),
            alone_against: 0,
            alone_abstaining: 0,
            vetoes: 0,
        }
    }
}

/// The only member in a position, where it is one alone.
pub(super) fn alone(roll_call: &RollCall, position: Position) -> Option<Member> {
    let mut members = roll_call.members(position);
    members.next().filter(|_| members.next().is_none())
}
