//! How often each two members took the same position, as a map of cells.

use super::{Drawing, Figure};
use crate::council::Member;
use crate::page::Names;
use crate::tally::summary::{Agreement, Pair, Share};
use crate::vote::Vote;

/// More members than these make cells too small for their numbers: those with the most common votes are drawn.
const LIMIT: usize = 20;

/// The members, and a cell for each two of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementMap {
    /// The members' names, in the order of rows and columns.
    pub names: Vec<String>,
    /// The share of the member of the row with each member before it; the first row is empty. None where the two had no
    /// vote in common.
    pub rows: Vec<Vec<Option<Share>>>,
}

/// The agreement in these votes among these members, or all that sat where none are given, of each two that have at least
/// `common` votes in common; none where no two members have.
#[must_use]
pub fn agreement(
    votes: &[&Vote],
    among: &[Member],
    common: u32,
    names: &Names<'_>,
) -> Option<Figure> {
    let agreement = Agreement::of(votes, among);
    let day = Names::day_of(votes);
    let (members, left_out) = drawn(&agreement, names);
    if members.len() < 2 {
        return None;
    }
    let share = |one: Member, other: Member| {
        let share = agreement.between(one, other);
        share.filter(|share| share.of() >= common)
    };
    let rows: Vec<Vec<Option<Share>>> = members
        .iter()
        .enumerate()
        .map(|(at, &member)| {
            let before = members.iter().take(at);
            before.map(|&other| share(member, other)).collect()
        })
        .collect();
    let name = |member: Member| names.on(member, day);
    let drawn = |member: Member| members.contains(&member);
    let pairs = agreement.pairs();
    let mut pairs = pairs
        .iter()
        .filter(|pair| pair.same.of() >= common && drawn(pair.one) && drawn(pair.other));
    let told = |pair: &Pair| {
        format!(
            "{} and {} ({} of {} votes)",
            name(pair.one),
            name(pair.other),
            pair.same.part(),
            pair.same.of()
        )
    };
    let mut description = format!("Most often the same: {}.", told(pairs.next()?));
    if let Some(pair) = pairs.next_back() {
        description += &format!(" Least often: {}.", told(pair));
    }
    let mut notes = vec![String::from(
        "Per cent of the votes in which both voted or abstained that found them in the same position.",
    )];
    if rows.iter().flatten().any(Option::is_none) {
        notes.push(format!("No number: fewer than {common} votes in common."));
    }
    if left_out > 0 {
        notes.push(format!(
            "{} with fewer votes left out.",
            super::number_of(left_out, "member")
        ));
    }
    Some(Figure {
        title: format!("Who votes with whom, {}", super::years(votes)?),
        description,
        notes,
        drawing: Drawing::Agreement(AgreementMap {
            names: members.iter().map(|&member| name(member)).collect(),
            rows,
        }),
    })
}

/// The members to draw, permanent ones first, then by code, and how many there is no room for.
fn drawn(agreement: &Agreement, names: &Names<'_>) -> (Vec<Member>, usize) {
    let permanent = names.council().permanent();
    let elected = |member: &Member| !permanent.contains(member);
    let votes = |member: Member| {
        let with = agreement.with(member);
        with.iter().map(|(_, share)| share.of()).max().unwrap_or(0)
    };
    let mut members = agreement.members().to_vec();
    let left_out = members.len().saturating_sub(LIMIT);
    if left_out > 0 {
        members.sort_by_cached_key(|&member| {
            (elected(&member), std::cmp::Reverse(votes(member)), member)
        });
        members.truncate(LIMIT);
    }
    members.sort_by_key(|member| (elected(member), *member));
    (members, left_out)
}
