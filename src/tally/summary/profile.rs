//! One member's profile: how it voted, when it stood alone, with whom it votes, what it vetoed.

use super::members::{MemberTotals, alone};
use super::{Agreement, Share, members, roll_call, vetoed};
use crate::council::Member;
use crate::vote::{Position, Vote};

/// One member in some votes.
#[derive(Debug, Clone)]
pub struct Profile<'v> {
    /// Its positions counted, and how often it stood alone.
    pub totals: MemberTotals,
    /// The votes in which it alone voted against, in the order given.
    pub alone_against: Vec<&'v Vote>,
    /// The votes in which it alone abstained, in the order given.
    pub alone_abstaining: Vec<&'v Vote>,
    /// How often each other member took its position: those that agree most first.
    pub agreement: Vec<(Member, Share)>,
    /// The votes it vetoed, alone or jointly, in the order given.
    pub vetoes: Vec<&'v Vote>,
}

/// The profile of a member in those of these votes in which it had a seat.
#[must_use]
pub fn profile<'v>(member: Member, votes: &[&'v Vote]) -> Profile<'v> {
    let sat = |vote: &&&Vote| roll_call(vote).is_some_and(|list| list.position(member).is_some());
    let votes: Vec<&Vote> = votes.iter().filter(sat).copied().collect();
    let alone_in = |position: Position| {
        let of_it =
            |vote: &&Vote| roll_call(vote).and_then(|list| alone(list, position)) == Some(member);
        votes.iter().copied().filter(of_it).collect()
    };
    let of_it = |vote: &&Vote| vote.decision().vetoes.contains(&member);
    Profile {
        totals: members(&votes)
            .into_iter()
            .find(|totals| totals.member == member)
            .unwrap_or_else(|| MemberTotals::none(member)),
        alone_against: alone_in(Position::Against),
        alone_abstaining: alone_in(Position::Abstaining),
        agreement: Agreement::of(&votes, &[]).with(member),
        vetoes: vetoed(&votes).into_iter().filter(of_it).collect(),
    }
}
