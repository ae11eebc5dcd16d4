//! What Article 27 of the Charter decides where a text tells the counts: a veto, or the outcome.

use super::{COUNTS_DECIDE, count, is_permanent, named, seats, told};
use crate::council::Roster;
use crate::extract::votes::Draft;
use crate::reported::{Fact, Stated};
use crate::tally::Outcome;
use crate::vote::{Position, Question};

/// A permanent member against a text that a permanent member blocked, or that had the votes and was not adopted, vetoed it.
pub(super) fn veto(draft: &mut Draft) {
    let adopted = draft.facts.iter().any(|fact| {
        matches!(
            fact.value,
            Fact::Outcome(Outcome::Adopted) | Fact::Resolution(_)
        )
    });
    let not_adopted = draft
        .facts
        .iter()
        .any(|fact| fact.value == Fact::Outcome(Outcome::NotAdopted));
    let had_the_votes = count(&draft.facts, Position::InFavour).is_some_and(|n| n >= 9);
    let procedural = matches!(
        draft.question(),
        Question::Procedural | Question::Preliminary
    );
    // Nine votes and a permanent member against: that is a veto, whether the text calls it so or not.
    let blocked = draft.blocked || (had_the_votes && (not_adopted || !adopted));
    if procedural || !blocked {
        return;
    }
    let vetoes: Vec<Stated<Fact>> = named(&draft.facts, Position::Against)
        .into_iter()
        .filter_map(|fact| match fact.value {
            Fact::Position(member, _) if is_permanent(member) => Some(Stated {
                value: Fact::Veto(member),
                span: fact.span,
                phrasing: "permanent-member-against",
            }),
            _ => None,
        })
        .collect();
    for veto in vetoes {
        if !draft.facts.iter().any(|fact| fact.value == veto.value) {
            draft.facts.push(veto);
        }
    }
}

/// Counts that leave no doubt: fewer votes in favour than needed, or enough and none against.
pub(super) fn decide(draft: &mut Draft, roster: Option<&Roster>) {
    const ELEVEN: usize = 11;
    let decided = draft
        .facts
        .iter()
        .any(|fact| matches!(fact.value, Fact::Outcome(_)));
    // Seven of eleven were enough, and nine of fifteen are needed: more than eleven votes told are those of fifteen.
    let of_fifteen = told(&draft.facts) > ELEVEN;
    let needed = roster.map_or(if of_fifteen { 9 } else { 7 }, |roster| roster.majority);
    let unanimous = draft
        .facts
        .iter()
        .find(|fact| fact.value == Fact::Unanimous);
    if let Some(unanimous) = unanimous.filter(|_| !decided).cloned() {
        draft.facts.push(Stated {
            value: Fact::Outcome(Outcome::Adopted),
            phrasing: COUNTS_DECIDE,
            ..unanimous
        });
        return;
    }
    let Some(favour) = draft
        .facts
        .iter()
        .find(|fact| matches!(fact.value, Fact::Tally(Position::InFavour, _)))
        .cloned()
    else {
        return;
    };
    let against = named(&draft.facts, Position::Against);
    let all_told = told(&draft.facts) == seats(roster);
    // Only a permanent member's vote against stops a text that has the votes.
    let stated = count(&draft.facts, Position::Against);
    let by_elected = stated.is_none_or(|n| n as usize == against.len())
        && against
            .iter()
            .all(|fact| matches!(fact.value, Fact::Position(member, _) if !is_permanent(member)));
    let unopposed = stated == Some(0) || (all_told && by_elected);
    let Fact::Tally(_, n) = favour.value else {
        return;
    };
    let numbered = draft
        .facts
        .iter()
        .any(|fact| matches!(fact.value, Fact::Resolution(_)));
    let vetoed = draft
        .facts
        .iter()
        .any(|fact| matches!(fact.value, Fact::Veto(_)));
    // "Nine voted to hold the meeting, and Russia against": on procedure nobody has a veto (Charter Article 27, paragraph 2).
    let procedural = draft.question() == Question::Procedural;
    let enough = n >= roster.map_or(9, |roster| roster.majority);
    let outcome = if vetoed || n < needed {
        Outcome::NotAdopted
    } else if enough && (unopposed || numbered || procedural) {
        Outcome::Adopted
    } else {
        return;
    };
    if !decided {
        draft.facts.push(Stated {
            value: Fact::Outcome(outcome),
            span: favour.span,
            phrasing: COUNTS_DECIDE,
        });
    }
}
