//! The roll call as far as it follows: what is stated, then what elimination gives, then what the record has.

use super::account::{Account, column, sum};
use super::{Basis, Cell, Known};
use crate::council::Roster;
use crate::vote::{Position, RollCall};

/// The members in the order they sit, each with its position as far as it is known.
pub(super) fn complete(
    account: &Account,
    roster: &Roster,
    recorded: Option<&RollCall>,
) -> Vec<Cell> {
    let stated = |member| {
        account
            .positions
            .iter()
            .find(|(named, _, _)| *named == member)
    };
    let known: Vec<Option<Position>> = roster
        .members
        .iter()
        .map(|&member| stated(member).map(|&(_, position, _)| position))
        .collect();
    let strangers = account
        .positions
        .iter()
        .any(|(member, _, _)| !roster.has(*member));
    let inferred = if strangers || account.torn {
        None
    } else {
        remaining(&known, account.counts, account.unanimous)
    };
    // What the record knows of the rest outweighs what would follow if everyone took part.
    let denied = inferred.is_some_and(|position| {
        let rest = roster
            .members
            .iter()
            .filter(|&&member| stated(member).is_none());
        recorded.is_some_and(|roll_call| {
            rest.clone()
                .any(|&member| roll_call.position(member) != Some(position))
        })
    });
    let inferred = inferred.filter(|_| !denied);
    let cells = roster.members.iter().map(|&member| {
        let known = |value, basis| Some(Known { value, basis });
        if let Some(&(_, position, fact)) = stated(member) {
            return Cell {
                member,
                position: known(position, Basis::Stated),
                fact: Some(fact),
            };
        }
        let position = match inferred {
            Some(position) => known(position, Basis::Inferred),
            None => recorded
                .and_then(|roll_call| roll_call.position(member))
                .and_then(|position| known(position, Basis::Recorded)),
        };
        Cell {
            member,
            position,
            fact: None,
        }
    });
    cells.collect()
}

/// The position of all members of whom none is stated, where the counts and lists leave them only one.
///
/// - A position still lacks as many members as are left: they are its members.
/// - Two of the three ways to vote have all their members named, and the count of the third, if stated, fits.
///   Members that take no part are named in the Council's records as they happen, so none are supposed here.
/// - The vote was unanimous.
fn remaining(
    known: &[Option<Position>],
    counts: [Option<u32>; 4],
    unanimous: bool,
) -> Option<Position> {
    const WAYS: [Position; 4] = [
        Position::InFavour,
        Position::Against,
        Position::Abstaining,
        Position::NotParticipating,
    ];
    let mut named = [0_u32; 4];
    for position in known.iter().flatten() {
        named[column(*position)] += 1;
    }
    let left = u32::try_from(known.iter().filter(|position| position.is_none()).count()).ok()?;
    let seats = u32::try_from(known.len()).ok()?;
    let lists_fit = (0..4).all(|at| counts[at].is_none_or(|count| named[at] <= count));
    if left == 0 || !lists_fit || sum(counts) > seats {
        return None;
    }
    let lacks = |at: usize| counts[at].map(|count| count - named[at]);
    if let Some(at) = (0..4).find(|&at| lacks(at) == Some(left)) {
        // The lists of the other positions must then be whole.
        let others_full =
            (0..4).all(|other| other == at || lacks(other).is_none_or(|lacking| lacking == 0));
        return others_full.then_some(WAYS[at]);
    }
    if unanimous {
        return lacks(0).is_none().then_some(Position::InFavour);
    }
    let full = |at: usize| lacks(at) == Some(0);
    let open: Vec<usize> = (0..3).filter(|&at| !full(at)).collect();
    match (open[..].first(), open.len(), lacks(3).unwrap_or(0)) {
        (Some(&at), 1, 0) if lacks(at).is_none() => Some(WAYS[at]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Position::{Abstaining, Against, InFavour, NotParticipating};

    fn fifteen(named: &[Position]) -> Vec<Option<Position>> {
        let mut known = vec![None; 15];
        for (cell, position) in known.iter_mut().zip(named) {
            *cell = Some(*position);
        }
        known
    }

    #[test]
    fn the_rest_fill_the_one_count_that_lacks_them() {
        let named = fifteen(&[Against, Against, Abstaining, Abstaining, Abstaining]);
        assert_eq!(
            remaining(&named, [Some(10), None, None, None], false),
            Some(InFavour)
        );
        assert_eq!(
            remaining(&named, [Some(10), Some(2), Some(3), None], false),
            Some(InFavour)
        );
        assert_eq!(remaining(&named, [Some(9), None, None, None], false), None);
        assert_eq!(
            remaining(&named, [Some(10), Some(3), None, None], false),
            None
        );
        assert_eq!(
            remaining(
                &fifteen(&[Against; 10]),
                [None, Some(10), None, Some(5)],
                false
            ),
            Some(NotParticipating)
        );
    }

    #[test]
    fn two_whole_lists_leave_the_third() {
        let named = fifteen(&[Against, Abstaining]);
        assert_eq!(
            remaining(&named, [None, Some(1), Some(1), None], false),
            Some(InFavour)
        );
        assert_eq!(remaining(&named, [None, Some(1), None, None], false), None);
        assert_eq!(
            remaining(&named, [None, Some(1), Some(2), None], false),
            None
        );
        assert_eq!(
            remaining(&named, [None, Some(1), Some(1), Some(1)], false),
            None
        );
        assert_eq!(
            remaining(&fifteen(&[Against]), [None, Some(1), Some(0), None], false),
            Some(InFavour)
        );
        assert_eq!(
            remaining(&fifteen(&[]), [None, None, None, None], false),
            None
        );
    }

    #[test]
    fn unanimity_fills_all_seats_unless_a_count_forbids() {
        assert_eq!(
            remaining(&fifteen(&[InFavour]), [None; 4], true),
            Some(InFavour)
        );
        assert_eq!(
            remaining(&fifteen(&[]), [Some(15), None, None, None], true),
            Some(InFavour)
        );
        assert_eq!(
            remaining(&fifteen(&[]), [Some(14), None, None, None], true),
            None
        );
    }
}
