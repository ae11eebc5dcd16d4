//! The forms of votes as they were: a reported one completed, and one of the record.

use super::Words;
use crate::council::Member;
use crate::resolve::{Basis, Cell, Known, ResolvedVote};
use crate::symbol::Symbol;
use crate::tally::Reason;
use crate::vote::{Position, Tally, Vote};
use jiff::civil::Date;
use serde::Serialize;
use std::borrow::Cow;

/// A reported vote completed, every cell of its roll call with its basis.
#[derive(Serialize)]
pub(in crate::render) struct CompletedForm<'a> {
    date: Option<Words<Date>>,
    date_basis: Option<Basis>,
    resolution: Option<u32>,
    draft: Option<&'a str>,
    meeting: Option<&'a str>,
    question: &'static str,
    outcome: Option<&'static str>,
    reason: Option<&'static str>,
    vetoes: Vec<Member>,
    sponsors: Vec<Member>,
    tally: CountsForm,
    roll_call: Vec<CellForm>,
}

#[derive(Serialize)]
struct CountsForm {
    in_favour: Option<u32>,
    against: Option<u32>,
    abstaining: Option<u32>,
    not_participating: Option<u32>,
}

#[derive(Serialize)]
struct CellForm {
    member: Member,
    position: Option<&'static str>,
    basis: Option<Basis>,
}

impl<'a> CompletedForm<'a> {
    pub(in crate::render) fn of(vote: &'a ResolvedVote<'_>) -> CompletedForm<'a> {
        let members = |known: &[Known<Member>]| known.iter().map(|known| known.value).collect();
        let [in_favour, against, abstaining, not_participating] = vote
            .tally
            .each_ref()
            .map(|count| count.as_ref().map(|count| count.value));
        let cell = |cell: &Cell| CellForm {
            member: cell.member,
            position: cell.position.as_ref().map(|known| known.value.key()),
            basis: cell.position.as_ref().map(|known| known.basis),
        };
        CompletedForm {
            date: vote.date.as_ref().map(|date| Words(date.value)),
            date_basis: vote.date.as_ref().map(|date| date.basis),
            resolution: vote.resolution.as_ref().map(|number| number.value),
            draft: vote.draft.as_ref().map(|symbol| symbol.value.as_str()),
            meeting: vote.meeting.as_ref().map(|symbol| symbol.value.as_str()),
            question: vote.question.key(),
            outcome: vote.outcome.as_ref().map(|outcome| outcome.value.key()),
            reason: vote.reason.as_ref().map(|reason| reason.value.key()),
            vetoes: members(&vote.vetoes),
            sponsors: members(&vote.sponsors),
            tally: CountsForm {
                in_favour,
                against,
                abstaining,
                not_participating,
            },
            roll_call: vote.roll_call.iter().map(cell).collect(),
        }
    }
}

/// A vote of the record.
#[derive(Serialize)]
pub(in crate::render::json) struct RecordedForm<'a> {
    date: Words<Date>,
    resolution: Option<u32>,
    draft: Option<&'a str>,
    meeting: Option<&'a str>,
    question: &'static str,
    agenda_item: Option<&'a str>,
    topic: Option<&'a str>,
    title: Option<&'a str>,
    outcome: &'static str,
    reason: Option<&'static str>,
    vetoes: &'a [Member],
    tally: Option<Tally>,
    sponsors: &'a [Member],
    sources: &'a [Cow<'static, str>],
    #[serde(skip_serializing_if = "Option::is_none")]
    roll_call: Option<Vec<PositionForm>>,
}

#[derive(Serialize)]
struct PositionForm {
    member: Member,
    position: &'static str,
}

impl<'a> RecordedForm<'a> {
    pub(in crate::render::json) fn of(vote: &'a Vote) -> RecordedForm<'a> {
        let decision = vote.decision();
        let taken = |(member, position): (Member, Position)| PositionForm {
            member,
            position: position.key(),
        };
        RecordedForm {
            date: Words(vote.date()),
            resolution: vote.resolution(),
            draft: vote.draft().map(Symbol::as_str),
            meeting: vote.meeting().map(Symbol::as_str),
            question: vote.question().key(),
            agenda_item: vote.agenda_item(),
            topic: vote.topic(),
            title: vote.title(),
            outcome: decision.outcome.key(),
            reason: decision.reason.map(Reason::key),
            vetoes: &decision.vetoes,
            tally: vote.tally(),
            sponsors: vote.sponsors(),
            sources: vote.sources(),
            roll_call: vote
                .roll_call()
                .map(|roll_call| roll_call.iter().map(taken).collect()),
        }
    }
}
