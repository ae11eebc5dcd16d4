//! Which recorded vote a reported vote is: exactly one candidate or none; completes the roll call, every cell with its basis.

mod account;
mod compare;
mod fit;
mod roll_call;
#[cfg(test)]
mod tests;
mod verdict;

pub(crate) use account::{Account, column, same_draft, sum};
pub(crate) use compare::{Agreement, compare};
pub(crate) use verdict::{Verdict, by_law, columns};

use crate::council::{Council, Member, Roster};
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
    /// Where none fits: the record's one vote whose number or draft the text gives, and which differs from the text elsewhere.
    /// Nothing is taken from it.
    pub named: Option<&'a Vote>,
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
///
/// A stated value always stands; a value that follows is inferred; the record fills what is left, and only where every stated
/// fact agrees with exactly one of its votes.
#[must_use]
pub fn resolve<'a>(
    reported: ReportedVote,
    council: &Council,
    record: &'a Record,
) -> ResolvedVote<'a> {
    let account = Account::of(&reported);
    let fit::Match { recorded, named } = fit::find(&reported, &account, record);
    let date = known(account.date, || recorded.map(Vote::date));
    let roster = date.as_ref().and_then(|date| council.on(date.value));
    let roll_call = roster.as_ref().map_or_else(Vec::new, |roster| {
        roll_call::complete(&account, roster, recorded.and_then(Vote::roll_call))
    });
    let question = match (reported.question(), recorded) {
        (Question::DraftResolution, Some(vote)) => vote.question(),
        (stated, _) => stated,
    };
    let rules = roster.or_else(|| rules_of_year(&reported, council));
    let law = rules
        .as_ref()
        .and_then(|rules| by_law(question, &account, &roll_call, rules));
    let outcome = outcome(&account, law.as_ref(), recorded);
    let reason = outcome
        .as_ref()
        .and_then(|outcome| reason(outcome.value, &account, law.as_ref(), recorded));
    ResolvedVote {
        recorded,
        named,
        resolution: known(account.resolution, || recorded.and_then(Vote::resolution)),
        draft: known(account.draft.clone(), || {
            recorded.and_then(Vote::draft).cloned()
        }),
        meeting: known(account.meeting.clone(), || {
            recorded.and_then(Vote::meeting).cloned()
        }),
        question,
        vetoes: vetoes(&account, law.as_ref(), recorded, rules.as_ref()),
        sponsors: sponsors(&account, recorded),
        tally: verdict::counts(&account, &roll_call, recorded.and_then(Vote::tally)),
        outcome,
        reason,
        date,
        roll_call,
        reported,
    }
}

/// The Council in the middle of the year that a text gives without a day: its size and majority, which only change with a year.
pub(crate) fn rules_of_year(reported: &ReportedVote, council: &Council) -> Option<Roster> {
    council.on(Date::new(reported.year()?, 7, 1).ok()?)
}

fn known<T>(stated: Option<T>, recorded: impl FnOnce() -> Option<T>) -> Option<Known<T>> {
    match stated {
        Some(value) => Some(Known {
            value,
            basis: Basis::Stated,
        }),
        None => recorded().map(|value| Known {
            value,
            basis: Basis::Recorded,
        }),
    }
}

fn outcome(
    account: &Account,
    law: Option<&Verdict>,
    recorded: Option<&Vote>,
) -> Option<Known<Outcome>> {
    let inferred = if let Some(law) = law {
        Some(law.outcome)
    } else if !account.vetoes.is_empty() {
        Some(Outcome::NotAdopted)
    } else {
        account.unanimous.then_some(Outcome::Adopted)
    };
    match (account.outcome, inferred) {
        (None, Some(value)) => Some(Known {
            value,
            basis: Basis::Inferred,
        }),
        (stated, _) => known(stated, || recorded.map(|vote| vote.decision().outcome)),
    }
}

/// Why the vote failed: by the law, else for want of votes where the record says so, else by the veto stated, else as recorded.
fn reason(
    outcome: Outcome,
    account: &Account,
    law: Option<&Verdict>,
    recorded: Option<&Vote>,
) -> Option<Known<Reason>> {
    if outcome == Outcome::Adopted {
        return None;
    }
    let inferred = |value| Known {
        value,
        basis: Basis::Inferred,
    };
    let in_record = recorded
        .and_then(|vote| vote.decision().reason)
        .map(|value| Known {
            value,
            basis: Basis::Recorded,
        });
    let stated_veto = (!account.vetoes.is_empty())
        .then_some(Reason::Veto)
        .map(inferred);
    law.and_then(|law| law.reason)
        .map(inferred)
        .or(match in_record {
            Some(Known {
                value: Reason::InsufficientVotes,
                ..
            }) => in_record,
            _ => stated_veto.or(in_record),
        })
}

/// Who vetoed: those the text says, those the law adds, those the record adds; in the order they sit.
fn vetoes(
    account: &Account,
    law: Option<&Verdict>,
    recorded: Option<&Vote>,
    rules: Option<&Roster>,
) -> Vec<Known<Member>> {
    let stated = account.vetoes.iter().map(|&value| Known {
        value,
        basis: Basis::Stated,
    });
    let inferred = law
        .map_or(&[][..], |law| &law.vetoes)
        .iter()
        .map(|&value| Known {
            value,
            basis: Basis::Inferred,
        });
    let in_record = recorded.map_or(&[][..], |vote| &vote.decision().vetoes);
    let in_record = in_record.iter().map(|&value| Known {
        value,
        basis: Basis::Recorded,
    });
    let mut vetoes: Vec<Known<Member>> = Vec::new();
    for veto in stated.chain(inferred).chain(in_record) {
        if vetoes.iter().all(|listed| listed.value != veto.value) {
            vetoes.push(veto);
        }
    }
    vetoes.sort_by_key(|veto| {
        rules.and_then(|rules| {
            rules
                .members
                .iter()
                .position(|&member| member == veto.value)
        })
    });
    vetoes
}

fn sponsors(account: &Account, recorded: Option<&Vote>) -> Vec<Known<Member>> {
    let (members, basis) = match recorded {
        Some(vote) if account.sponsors.is_empty() => (vote.sponsors(), Basis::Recorded),
        _ => (&account.sponsors[..], Basis::Stated),
    };
    members
        .iter()
        .map(|&value| Known { value, basis })
        .collect()
}
