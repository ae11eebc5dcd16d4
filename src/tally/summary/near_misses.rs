//! Near misses: proposals that failed for want of one affirmative vote.

use crate::council::{Council, Member};
use crate::tally::Reason;
use crate::vote::{Position, Vote};

/// A proposal that was one affirmative vote short.
#[derive(Debug, Clone)]
pub struct NearMiss<'v> {
    /// The vote.
    pub vote: &'v Vote,
    /// The permanent members that voted against, by code: but for a procedural matter one vote more would have made
    /// their votes vetoes. None where only counts are known.
    pub permanent_against: Vec<Member>,
}

/// The votes that failed one affirmative vote short of the majority of their time, in the order given.
#[must_use]
pub fn near_misses<'v>(votes: &[&'v Vote], council: &Council) -> Vec<NearMiss<'v>> {
    let permanent = council.permanent();
    votes
        .iter()
        .filter(|vote| {
            let decision = vote.decision();
            decision.reason == Some(Reason::InsufficientVotes)
                && vote
                    .tally()
                    .is_some_and(|tally| tally.in_favour + 1 == decision.required)
        })
        .map(|vote| NearMiss {
            vote,
            permanent_against: vote
                .roll_call()
                .map(|roll_call| {
                    let against = roll_call.members(Position::Against);
                    against
                        .filter(|member| permanent.contains(member))
                        .collect()
                })
                .unwrap_or_default(),
        })
        .collect()
}
