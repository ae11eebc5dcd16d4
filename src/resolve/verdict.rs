//! What a vote decided, as far as what a text states settles it by the law, and the counts that follow.

use super::account::{Account, column, sum};
use super::{Basis, Cell, Known};
use crate::council::{Member, Roster};
use crate::tally::{self, Outcome, Reason};
use crate::vote::{Ballot, Manner, Position, Question, RollCall, Tally};

/// What the law makes of the votes that a text tells, without the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// What came of the proposal.
    pub(crate) outcome: Outcome,
    /// Why it was not adopted.
    pub(crate) reason: Option<Reason>,
    /// The permanent members known to have blocked it.
    pub(crate) vetoes: Vec<Member>,
}

/// What follows by the law from the stated and inferred positions and the stated counts; none where they leave it open.
///
/// A list and a count that contradict each other settle nothing.
pub(crate) fn by_law(
    question: Question,
    account: &Account,
    roll_call: &[Cell],
    rules: &Roster,
) -> Option<Verdict> {
    let positions = told(account, roll_call, rules);
    let named = columns(positions.iter().map(|&(_, position)| position));
    let seats = u32::try_from(rules.members.len()).ok()?;
    let counts = account.counts;
    let whole = positions.len() == rules.members.len();
    let fits = |at: usize| {
        counts[at].is_none_or(|count| named[at] == count || (!whole && named[at] < count))
    };
    if !(0..4).all(fits) || sum(counts) > seats {
        return None;
    }
    if whole {
        let ballot = Ballot::RollCall(RollCall::new(positions).ok()?);
        let decision = tally::decide(question, Manner::Vote, &ballot, rules, false);
        return Some(Verdict {
            outcome: decision.outcome,
            reason: decision.reason,
            vetoes: decision.vetoes,
        });
    }
    let others = sum((1..4).map(|at| counts[at].or(Some(named[at]))));
    let least = counts[0].unwrap_or(named[0]);
    let most = counts[0].unwrap_or(seats.saturating_sub(others));
    if most < rules.majority {
        return Some(Verdict::failed(Reason::InsufficientVotes, Vec::new()));
    }
    if least < rules.majority {
        return None;
    }
    if question == Question::Procedural {
        return Some(Verdict::adopted());
    }
    let position = |member: Member| {
        let told = positions.iter().find(|(named, _)| *named == member);
        told.map(|(_, position)| *position)
    };
    let against = |member: &Member| position(*member) == Some(Position::Against);
    let vetoes: Vec<Member> = rules.permanent.iter().copied().filter(against).collect();
    if !vetoes.is_empty() {
        return Some(Verdict::failed(Reason::Veto, vetoes));
    }
    let all_against_named = counts[1] == Some(named[1]);
    let mut permanent = rules.permanent.iter();
    let none_left = permanent.all(|&member| position(member).is_some());
    (all_against_named || none_left).then(Verdict::adopted)
}

impl Verdict {
    fn adopted() -> Verdict {
        Verdict {
            outcome: Outcome::Adopted,
            reason: None,
            vetoes: Vec::new(),
        }
    }

    fn failed(reason: Reason, vetoes: Vec<Member>) -> Verdict {
        Verdict {
            outcome: Outcome::NotAdopted,
            reason: Some(reason),
            vetoes,
        }
    }
}

/// The positions that the text states of members, or that are inferred from it.
fn told(account: &Account, roll_call: &[Cell], rules: &Roster) -> Vec<(Member, Position)> {
    let stated = |member: Member| {
        let mut positions = account.positions.iter();
        positions
            .find(|(named, _, _)| *named == member)
            .map(|&(_, position, _)| position)
    };
    let inferred = |member: Member| {
        let cell = roll_call.iter().find(|cell| cell.member == member)?;
        let known = cell.position.as_ref()?;
        (known.basis == Basis::Inferred).then_some(known.value)
    };
    let position = |member: Member| stated(member).or_else(|| inferred(member));
    rules
        .members
        .iter()
        .filter_map(|&member| position(member).map(|position| (member, position)))
        .collect()
}

/// How many positions fall in each column of a tally.
pub(crate) fn columns(positions: impl Iterator<Item = Position>) -> [u32; 4] {
    let mut named = [0; 4];
    for position in positions {
        named[column(position)] += 1;
    }
    named
}

/// The counts: stated, else of the whole roll call, else the one that three stated leave of the Council, else the record's.
pub(super) fn counts(
    account: &Account,
    roll_call: &[Cell],
    recorded: Option<Tally>,
) -> [Option<Known<u32>>; 4] {
    let known: Vec<&Known<Position>> = roll_call
        .iter()
        .filter_map(|cell| cell.position.as_ref())
        .collect();
    let whole = !roll_call.is_empty() && known.len() == roll_call.len();
    let named = columns(known.iter().map(|known| known.value));
    let basis = if known.iter().any(|known| known.basis == Basis::Recorded) {
        Basis::Recorded
    } else {
        Basis::Inferred
    };
    let seats = u32::try_from(roll_call.len()).unwrap_or(0);
    let stated = account.counts;
    let sum = sum(stated);
    let three = stated.iter().flatten().count() == 3;
    let columns = [
        Position::InFavour,
        Position::Against,
        Position::Abstaining,
        Position::NotParticipating,
    ];
    columns.map(|position| {
        let at = column(position);
        let rest = || {
            (three && !roll_call.is_empty())
                .then(|| seats.checked_sub(sum))
                .flatten()
        };
        if let Some(count) = stated[at] {
            Some(Known {
                value: count,
                basis: Basis::Stated,
            })
        } else if whole {
            Some(Known {
                value: named[at],
                basis,
            })
        } else if let Some(count) = rest().filter(|count| named[at] <= *count) {
            Some(Known {
                value: count,
                basis: Basis::Inferred,
            })
        } else {
            recorded.map(|tally| Known {
                value: tally.count(position),
                basis: Basis::Recorded,
            })
        }
    })
}
