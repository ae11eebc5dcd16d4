//! What a vote of the record says to a stated fact.

use super::account::{column, same_draft};
use crate::reported::Fact;
use crate::symbol::SymbolKind;
use crate::tally::Outcome;
use crate::vote::{Manner, Position, RollCall, Vote};

/// What the record says to a stated fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Agreement {
    /// The same.
    Agrees,
    /// Something else.
    Differs,
    /// Nothing.
    Silent,
}

/// What a vote of the record says to a stated fact.
pub(crate) fn compare(fact: &Fact, vote: &Vote) -> Agreement {
    let told = |told: Option<bool>| match told {
        Some(true) => Agreement::Agrees,
        Some(false) => Agreement::Differs,
        None => Agreement::Silent,
    };
    let position = |member| vote.roll_call().map(|roll_call| roll_call.position(member));
    match fact {
        Fact::Date(date) => told(Some(vote.date() == *date)),
        // A vote of the record without a number has none: numbers are known of every resolution.
        Fact::Resolution(number) => told(Some(vote.resolution() == Some(*number))),
        Fact::Draft(draft) => told(vote.draft().map(|symbol| same_draft(symbol, draft))),
        // A vote in writing has a letter in the meeting's place.
        Fact::Meeting(meeting) => {
            let record = vote
                .meeting()
                .filter(|symbol| symbol.kind() == SymbolKind::Meeting);
            told(record.map(|symbol| symbol.number() == meeting.number()))
        }
        Fact::Outcome(outcome) => told(Some(vote.decision().outcome == *outcome)),
        Fact::Unanimous => {
            let alone = vote
                .tally()
                .map(|tally| tally.against + tally.abstaining == 0);
            told(if vote.decision().outcome == Outcome::NotAdopted {
                Some(false)
            } else {
                alone
            })
        }
        Fact::Tally(..) if vote.manner() != Manner::Vote => Agreement::Differs,
        Fact::Tally(counted, count) => {
            // The record counts members absent among those not participating; a text may count them apart.
            let apart =
                |roll_call: &RollCall| roll_call.members(*counted).count() == *count as usize;
            told(vote.tally().map(|tally| {
                tally.count(*counted) == *count
                    || (!matches!(
                        counted,
                        Position::InFavour | Position::Against | Position::Abstaining
                    ) && vote.roll_call().is_some_and(apart))
            }))
        }
        Fact::Position(member, stated) => told(
            position(*member).map(|record| record.is_some_and(|record| record.is_like(*stated))),
        ),
        Fact::Veto(member) => {
            let decision = vote.decision();
            let against = position(*member).map(|record| record == Some(Position::Against));
            told(if decision.outcome == Outcome::Adopted {
                Some(false)
            } else {
                against
            })
        }
        Fact::Sponsor(member) => {
            told((!vote.sponsors().is_empty()).then(|| vote.sponsors().contains(member)))
        }
    }
}

impl Position {
    /// Whether a text may use the one word for the other: it seldom tells absence from taking no part.
    fn is_like(self, other: Position) -> bool {
        column(self) == column(other)
    }
}
