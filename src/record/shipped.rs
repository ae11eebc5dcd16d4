//! The data shipped in the program, unpacked; the votes are checked like any others.

use super::form::{PackedVote, VoteForm};
use super::{LISTS, Listed, member, parts, told};
use crate::council::{Council, Roster};
use crate::error::{Error, Result};
use crate::vote::Vote;
use jiff::civil::Date;

/// The Council shipped.
pub(super) fn council() -> Result<Council> {
    let fault = |fault: serde_json::Error| Error::Data(fault.to_string());
    let members = include_str!(concat!(env!("OUT_DIR"), "/members.json"));
    let seats = include_str!(concat!(env!("OUT_DIR"), "/council.json"));
    Council::new(
        serde_json::from_str(members).map_err(fault)?,
        serde_json::from_str(seats).map_err(fault)?,
    )
}

/// The votes shipped, oldest first.
pub(super) fn votes(council: &Council) -> Result<Vec<Vote>> {
    let mut packed: &'static [u8] = include_bytes!(concat!(env!("OUT_DIR"), "/votes.bin"));
    let mut votes = Vec::with_capacity(4096);
    let mut sitting: Option<Sitting> = None;
    while !packed.is_empty() {
        let (vote, rest): (PackedVote<'static>, _) =
            postcard::take_from_bytes(packed).map_err(|fault| Error::Data(fault.to_string()))?;
        let listed = listed(&vote).map_err(|fault| shipped(&fault))?;
        votes.push(checked(vote.form, listed, council, &mut sitting)?);
        packed = rest;
    }
    Ok(votes)
}

/// The Council of a vote and the last day on which it is the same, for the votes that follow.
struct Sitting {
    roster: Roster,
    until: Date,
}

/// The vote that a form makes. The votes stand by their days: the Council of the one before mostly serves.
fn checked(
    form: VoteForm<'static>,
    listed: Listed,
    council: &Council,
    sitting: &mut Option<Sitting>,
) -> Result<Vote> {
    let parts = parts(form, listed, |text| text).map_err(|fault| shipped(&fault))?;
    let date = parts.date;
    let serves = |sitting: &Sitting| sitting.roster.date <= date && date <= sitting.until;
    if !sitting.as_ref().is_some_and(serves) {
        *sitting = council.seats_on(date).map(|roster| Sitting {
            roster,
            until: council.unchanged_until(date),
        });
    }
    let vote = match sitting {
        Some(sitting) => Vote::in_council(parts, &sitting.roster),
        None => Vote::new(parts, council),
    };
    vote.map_err(|faults| shipped(&format!("the vote of {date}: {}", told(&faults))))
}

fn listed(vote: &PackedVote<'_>) -> std::result::Result<Listed, String> {
    let mut positions = Vec::with_capacity(vote.roll_call.len() / 4);
    for cell in cells(&vote.roll_call, 4) {
        let (digit, code) = cell.split_at_checked(1).unwrap_or_default();
        let place = digit.bytes().next().map(|digit| digit.wrapping_sub(b'0'));
        let position = place.and_then(|place| LISTS.get(usize::from(place)));
        let position = position.ok_or_else(|| format!("`{cell}` is no position"))?;
        positions.push((member(code)?, *position));
    }
    let sponsors = cells(&vote.sponsors, 3).map(member);
    Ok(Listed {
        positions,
        sponsors: sponsors.collect::<std::result::Result<_, _>>()?,
    })
}

/// The parts of this many bytes that stand one after another.
fn cells(text: &str, length: usize) -> impl Iterator<Item = &str> {
    (0..text.len())
        .step_by(length)
        .map(move |at| text.get(at..at + length).unwrap_or_default())
}

fn shipped(fault: &str) -> Error {
    Error::Data(format!("the shipped record: {fault}"))
}
