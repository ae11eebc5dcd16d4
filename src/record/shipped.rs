//! The data shipped in the program: the Council, and votes that are read one by one when first asked for.

use super::packed::{Details, PackedVote};
use super::slot::Slot;
use super::told;
use crate::council::{Council, Member};
use crate::error::{Error, Result};
use crate::vote::{Manner, Position, Question, Status, Tally, Vote, VoteParts};
use jiff::civil::Date;
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

/// The Council shipped.
pub(super) fn council() -> Result<Council> {
    let members = include_bytes!(concat!(env!("OUT_DIR"), "/members.bin"));
    let council = include_bytes!(concat!(env!("OUT_DIR"), "/council.bin"));
    let fault = |fault: postcard::Error| Error::Data(fault.to_string());
    Council::new(
        postcard::from_bytes(members).map_err(fault)?,
        postcard::from_bytes(council).map_err(fault)?,
    )
}

/// The votes shipped, oldest first, none of them read yet.
pub(super) fn votes(council: &Arc<Council>) -> Result<Vec<Slot>> {
    let all: &'static [u8] = include_bytes!(concat!(env!("OUT_DIR"), "/votes.bin"));
    let (mut texts, mut rest): (&'static str, _) =
        postcard::take_from_bytes(all).map_err(|fault| shipped(&fault))?;
    let mut votes = Vec::with_capacity(4096);
    while !rest.is_empty() {
        let packed: PackedVote<'static>;
        (packed, rest) = postcard::take_from_bytes(rest).map_err(|fault| shipped(&fault))?;
        let mut text = |length: u8| {
            let text;
            (text, texts) = texts.split_at_checked(length.into()).unwrap_or_default();
            text
        };
        let (meeting, draft, others) = (
            text(packed.meeting),
            text(packed.draft),
            text(packed.others),
        );
        let (year, month, day) = packed.date;
        votes.push(Slot::Shipped(Shipped {
            date: Date::new(year, month, day).map_err(|fault| shipped(&fault))?,
            meeting: Some(meeting).filter(|meeting| !meeting.is_empty()),
            draft: Some(draft).filter(|draft| !draft.is_empty()),
            resolution: packed.resolution,
            others,
            details: packed.details,
            council: Arc::clone(council),
            vote: OnceLock::new(),
        }));
    }
    Ok(votes)
}

fn shipped(fault: &dyn std::error::Error) -> Error {
    Error::Data(format!("the shipped record: {fault}"))
}

/// A vote shipped: what it is looked up by is at hand, the rest is read when the vote is first asked for.
#[derive(Debug)]
pub(super) struct Shipped {
    pub(super) date: Date,
    pub(super) meeting: Option<&'static str>,
    pub(super) draft: Option<&'static str>,
    pub(super) resolution: Option<u32>,
    others: &'static str,
    details: &'static [u8],
    council: Arc<Council>,
    vote: OnceLock<Option<Box<Vote>>>,
}

impl Shipped {
    /// The vote, checked like any other; none where it contradicts itself, which the test below excludes.
    pub(super) fn vote(&self) -> Option<&Vote> {
        let read = || self.read().ok().map(Box::new);
        self.vote.get_or_init(read).as_deref()
    }

    /// The members that took another position than in favour, by code.
    pub(super) fn others(&self) -> impl Iterator<Item = (Member, Position)> {
        cells(self.others).filter_map(|cell| position(cell).ok())
    }

    fn read(&self) -> std::result::Result<Vote, String> {
        let details: Details<'static> =
            postcard::from_bytes(self.details).map_err(|fault| fault.to_string())?;
        let parts = parts(self, details)?;
        Vote::new(parts, &self.council).map_err(|faults| told(&faults))
    }
}

fn parts(shipped: &Shipped, details: Details<'static>) -> std::result::Result<VoteParts, String> {
    let symbol = |text: Option<&str>| {
        let symbol = text.map(str::parse).transpose();
        symbol.map_err(|fault: crate::symbol::SymbolFault| fault.to_string())
    };
    let mut positions = Vec::with_capacity(15);
    for code in cells(details.in_favour) {
        positions.push((member(code)?, Position::InFavour));
    }
    for cell in cells(shipped.others) {
        positions.push(position(cell)?);
    }
    positions.sort_unstable();
    let sponsors = cells(details.sponsors).map(member);
    Ok(VoteParts {
        date: shipped.date,
        meeting: symbol(shipped.meeting)?,
        draft: symbol(shipped.draft)?,
        resolution: shipped.resolution,
        question: named("question", details.question, Question::named)?,
        manner: named("manner", details.without_vote, Manner::named)?,
        title: details.title.map(Cow::Borrowed),
        agenda_item: details.agenda_item.map(Cow::Borrowed),
        topic: details.topic.map(Cow::Borrowed),
        positions,
        tally: details.tally.map(
            |[in_favour, against, abstaining, not_participating]| Tally {
                in_favour,
                against,
                abstaining,
                not_participating,
            },
        ),
        sponsors: sponsors.collect::<std::result::Result<_, _>>()?,
        status: named("status", details.status, Status::named)?,
        note: details.note.map(Cow::Borrowed),
        sources: details.sources.into_iter().map(Cow::Borrowed).collect(),
    })
}

/// What a key names; the default where there is no key.
fn named<T: Default>(
    what: &str,
    key: Option<&str>,
    named: fn(&str) -> Option<T>,
) -> std::result::Result<T, String> {
    let Some(key) = key else {
        return Ok(T::default());
    };
    named(key).ok_or_else(|| format!("`{key}` is no {what}"))
}

/// The member and position that a digit and three letters mean.
fn position([digit, code @ ..]: [u8; 4]) -> std::result::Result<(Member, Position), String> {
    let position = Position::ALL.get(usize::from(digit.wrapping_sub(b'0')));
    let position = position.ok_or_else(|| format!("`{}` is no position", digit.escape_ascii()))?;
    Ok((member(code)?, *position))
}

fn member(code: [u8; 3]) -> std::result::Result<Member, String> {
    Member::from_letters(code).ok_or_else(|| format!("`{}` is no code", code.escape_ascii()))
}

/// The parts of so many bytes that stand one after another.
fn cells<const LENGTH: usize>(text: &str) -> impl Iterator<Item = [u8; LENGTH]> {
    text.as_bytes().as_chunks().0.iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::symbol::Symbol;

    #[test]
    fn every_vote_shipped_is_whole_and_found_by_what_it_says() -> Result<()> {
        let slots = votes(&Arc::new(council()?))?;
        assert!(slots.is_sorted_by_key(Slot::date));
        for slot in &slots {
            let Slot::Shipped(shipped) = slot else {
                panic!("a vote shipped is read when asked for")
            };
            let vote = shipped.read();
            let vote = vote.unwrap_or_else(|fault| panic!("the vote of {}: {fault}", slot.date()));
            assert_eq!(slot.date(), vote.date());
            assert_eq!(slot.resolution(), vote.resolution());
            assert_eq!(slot.meeting(), vote.meeting().map(Symbol::as_str));
            assert_eq!(slot.draft(), vote.draft().map(Symbol::as_str));
            assert!(slot.others().eq(Slot::Whole(Box::new(vote)).others()));
        }
        Ok(())
    }
}
