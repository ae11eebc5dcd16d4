//! Vetoes: the proposals they blocked, and how many each permanent member cast, alone and with others, in all and by period.

use super::{Period, PeriodLength, periods, roll_call};
use crate::council::{Council, Member};
use crate::vote::{Position, Vote};

/// The votes blocked by a veto, in the order given; whose veto it was stands in each vote's decision, and where it has
/// several members the veto was joint. A permanent member's vote against a draft that lacked the votes anyway, or
/// against a procedural motion, blocked nothing and is not here.
#[must_use]
pub fn vetoed<'v>(votes: &[&'v Vote]) -> Vec<&'v Vote> {
    let blocked = |vote: &&Vote| !vote.decision().vetoes.is_empty();
    votes.iter().copied().filter(blocked).collect()
}

/// The vetoes of one permanent member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberVetoes {
    /// The member.
    pub member: Member,
    /// All its vetoes: `alone` + `joint`.
    pub vetoes: u32,
    /// Those that it cast as the only one.
    pub alone: u32,
    /// Those on proposals that others vetoed too.
    pub joint: u32,
    /// How often it shared one with each of the others, most often first; only those it did.
    pub with: Vec<(Member, u32)>,
    /// Its votes against that blocked nothing: the draft lacked the votes, or the matter was procedural.
    pub against_without_veto: u32,
}

/// The vetoes of each permanent member, those with most first, then by code; members without any too.
#[must_use]
pub fn vetoes_by_member(votes: &[&Vote], council: &Council) -> Vec<MemberVetoes> {
    let permanent = council.permanent();
    let mut all: Vec<MemberVetoes> = permanent
        .iter()
        .map(|&member| of_member(votes, member, &permanent))
        .collect();
    all.sort_by_key(|vetoes| std::cmp::Reverse(vetoes.vetoes));
    all
}

fn of_member(votes: &[&Vote], member: Member, permanent: &[Member]) -> MemberVetoes {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let cast: Vec<&[Member]> = votes
        .iter()
        .map(|vote| vote.decision().vetoes.as_slice())
        .filter(|vetoes| vetoes.contains(&member))
        .collect();
    let alone = cast.iter().filter(|vetoes| vetoes.len() == 1).count();
    let shared = |other: Member| cast.iter().filter(|vetoes| vetoes.contains(&other)).count();
    let mut with: Vec<(Member, u32)> = permanent
        .iter()
        .filter(|other| **other != member)
        .map(|&other| (other, number(shared(other))))
        .filter(|(_, count)| *count > 0)
        .collect();
    with.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let against = votes
        .iter()
        .filter_map(|vote| roll_call(vote)?.position(member))
        .filter(|position| *position == Position::Against)
        .count();
    MemberVetoes {
        member,
        vetoes: number(cast.len()),
        alone: number(alone),
        joint: number(cast.len() - alone),
        with,
        against_without_veto: number(against.saturating_sub(cast.len())),
    }
}

/// The vetoes of one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodVetoes {
    /// The period.
    pub period: Period,
    /// How many proposals were blocked: drafts, and amendments, paragraphs and preliminary questions put to the vote apart.
    pub proposals: u32,
    /// How many of them by more than one member.
    pub joint: u32,
    /// How many vetoes each permanent member cast, by code; their sum is more than `proposals` where some were joint.
    pub cast: Vec<(Member, u32)>,
}

/// The vetoes of each period from that of the first vote to that of the last, oldest first, also where there were none.
#[must_use]
pub fn vetoes_by_period(
    votes: &[&Vote],
    length: PeriodLength,
    council: &Council,
) -> Vec<PeriodVetoes> {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let permanent = council.permanent();
    periods(votes, length)
        .into_iter()
        .map(|(period, votes)| {
            let blocked = vetoed(&votes);
            let by = |member: Member| {
                let of_it = |vote: &&&Vote| vote.decision().vetoes.contains(&member);
                number(blocked.iter().filter(of_it).count())
            };
            PeriodVetoes {
                period,
                proposals: number(blocked.len()),
                joint: number(
                    blocked
                        .iter()
                        .filter(|vote| vote.decision().vetoes.len() > 1)
                        .count(),
                ),
                cast: permanent
                    .iter()
                    .map(|&member| (member, by(member)))
                    .collect(),
            }
        })
        .collect()
}
