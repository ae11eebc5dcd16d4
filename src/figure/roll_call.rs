//! The seats around the Council's table in one vote: who sat where, and what each did.

use super::{Drawing, Figure};
use crate::council::Roster;
use crate::page::{self, Names};
use crate::record::Record;
use crate::resolve::ResolvedVote;
use crate::tally::Reason;
use crate::vote::{Position, Vote};

/// A vote as the table of the Council has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollCallFigure {
    /// The seats in the English alphabetical order in which members sit, from the left end of the table to the right.
    pub seats: Vec<Seat>,
    /// How many took each position: the three ways to vote always, the others where any did.
    pub counts: Vec<(Position, u32)>,
    /// What came of it: "not adopted".
    pub outcome: Option<String>,
    /// Why, or how near it was: "veto: Russia", "9 votes needed".
    pub reason: Option<String>,
}

/// A seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The member's name.
    pub name: String,
    /// Whether the seat is permanent.
    pub permanent: bool,
    /// What the member did; none where that is not known.
    pub position: Option<Position>,
    /// Whether its vote against was a veto.
    pub vetoed: bool,
}

/// The roll call of a vote of the record; none where the record has none.
#[must_use]
pub fn roll_call(vote: &Vote, names: &Names<'_>, record: &Record) -> Option<Figure> {
    let roll_call = vote.roll_call()?;
    let roster = names.council().on(vote.date())?;
    let decision = vote.decision();
    let seats: Vec<Seat> = roster
        .members
        .iter()
        .map(|&member| Seat {
            name: names.on(member, vote.date()),
            permanent: roster.is_permanent(member),
            position: roll_call.position(member),
            vetoed: decision.vetoes.contains(&member),
        })
        .collect();
    let outcome = vote
        .manner()
        .words()
        .unwrap_or(decision.outcome.words())
        .to_owned();
    let reason = why(decision.reason, decision.required);
    Some(figure(
        format!("{}, {}", record.id(vote), page::long_date(vote.date())),
        seats,
        Some(outcome),
        reason,
    ))
}

/// The roll call of a vote as a text reports it, completed where that follows; none where the Council is not known.
#[must_use]
pub fn resolved_roll_call(vote: &ResolvedVote<'_>, names: &Names<'_>) -> Option<Figure> {
    let day = vote.date.as_ref()?.value;
    let roster: Roster = names.council().on(day)?;
    let cell = |member| vote.roll_call.iter().find(|cell| cell.member == member);
    let seats: Vec<Seat> = roster
        .members
        .iter()
        .map(|&member| Seat {
            name: names.on(member, day),
            permanent: roster.is_permanent(member),
            position: cell(member)
                .and_then(|cell| cell.position.as_ref())
                .map(|known| known.value),
            vetoed: vote.vetoes.iter().any(|veto| veto.value == member),
        })
        .collect();
    if seats.iter().all(|seat| seat.position.is_none()) {
        return None;
    }
    let outcome = vote.outcome.as_ref();
    let reason = vote.reason.as_ref().map(|reason| reason.value);
    Some(figure(
        format!(
            "The vote of {}, as the text reports it",
            page::long_date(day)
        ),
        seats,
        outcome.map(|outcome| outcome.value.words().to_owned()),
        why(reason, roster.majority),
    ))
}

fn why(reason: Option<Reason>, required: u32) -> Option<String> {
    reason.map(|reason| match reason {
        Reason::Veto => reason.words().to_owned(),
        Reason::InsufficientVotes => format!("{required} votes needed"),
    })
}

fn figure(
    title: String,
    seats: Vec<Seat>,
    outcome: Option<String>,
    reason: Option<String>,
) -> Figure {
    let counts = counted(&seats);
    let described = described(&seats, &counts, outcome.as_deref(), reason.as_deref());
    Figure {
        title,
        description: described,
        notes: Vec::new(),
        drawing: Drawing::RollCall(RollCallFigure {
            seats,
            counts,
            outcome,
            reason,
        }),
    }
}

/// How many took each position.
fn counted(seats: &[Seat]) -> Vec<(Position, u32)> {
    let count = |position| {
        let of_it = seats.iter().filter(|seat| seat.position == Some(position));
        u32::try_from(of_it.count()).unwrap_or(u32::MAX)
    };
    let always = |position| {
        matches!(
            position,
            Position::InFavour | Position::Against | Position::Abstaining
        )
    };
    Position::ALL
        .into_iter()
        .map(|position| (position, count(position)))
        .filter(|&(position, count)| count > 0 || always(position))
        .collect()
}

/// "Not adopted (veto). In favour, 10: Egypt, …. Against, 2: …".
fn described(
    seats: &[Seat],
    counts: &[(Position, u32)],
    outcome: Option<&str>,
    reason: Option<&str>,
) -> String {
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend(outcome.map(|outcome| match reason {
        Some(reason) => format!("{} ({reason}).", page::capital(outcome)),
        None => format!("{}.", page::capital(outcome)),
    }));
    for &(position, count) in counts {
        let of_it = seats.iter().filter(|seat| seat.position == Some(position));
        let named: Vec<String> = of_it
            .map(|seat| {
                if seat.vetoed {
                    format!("{} (veto)", seat.name)
                } else {
                    seat.name.clone()
                }
            })
            .collect();
        sentences.push(if count == 0 {
            format!("{}: none.", page::capital(position.words()))
        } else {
            format!(
                "{}, {count}: {}.",
                page::capital(position.words()),
                page::listed(&named)
            )
        });
    }
    let unknown: Vec<String> = seats
        .iter()
        .filter(|seat| seat.position.is_none())
        .map(|seat| seat.name.clone())
        .collect();
    if !unknown.is_empty() {
        sentences.push(format!("Not known: {}.", page::listed(&unknown)));
    }
    sentences.join(" ")
}
