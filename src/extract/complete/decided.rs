//! What Article 27 of the Charter decides where a text tells the counts: a veto, or the outcome.

use super::{COUNTS_DECIDE, count, is_permanent, named, seats, told};
use crate::council::Roster;
use crate::extract::votes::Draft;
use crate::reported::{Fact, Stated};
use crate::source::Span;
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
    if draft.has(|fact| matches!(fact, Fact::Outcome(_))) {
        return;
    }
    let mut facts = draft.facts.iter();
    let unanimous = facts.find(|fact| fact.value == Fact::Unanimous);
    let told = match unanimous {
        Some(unanimous) => Some((Outcome::Adopted, unanimous.span)),
        None => by_counts(draft, roster),
    };
    if let Some((outcome, span)) = told {
        draft.facts.push(Stated {
            value: Fact::Outcome(outcome),
            span,
            phrasing: COUNTS_DECIDE,
        });
    }
}

/// What the counts decided, where they leave no doubt, and the words for those in favour.
fn by_counts(draft: &Draft, roster: Option<&Roster>) -> Option<(Outcome, Span)> {
    const ELEVEN: usize = 11;
    let (n, span) = draft.facts.iter().find_map(|fact| match fact.value {
        Fact::Tally(Position::InFavour, n) => Some((n, fact.span)),
        _ => None,
    })?;
    // Seven of eleven were enough, and nine of fifteen are needed: more than eleven votes told are those of fifteen.
    let of_fifteen = told(&draft.facts) > ELEVEN;
    let needed = roster.map_or(if of_fifteen { 9 } else { 7 }, |roster| roster.majority);
    if n < needed || draft.has(|fact| matches!(fact, Fact::Veto(_))) {
        return Some((Outcome::NotAdopted, span));
    }
    let enough = n >= roster.map_or(9, |roster| roster.majority);
    let numbered = draft.has(|fact| matches!(fact, Fact::Resolution(_)));
    // "Nine voted to hold the meeting, and Russia against": on procedure nobody has a veto (Charter Article 27, paragraph 2).
    let procedural = draft.question() == Question::Procedural;
    let carried = enough && (numbered || procedural || is_unopposed(draft, roster));
    carried.then_some((Outcome::Adopted, span))
}

/// Whether nobody who could stop a text was against it: only a permanent member's vote does.
fn is_unopposed(draft: &Draft, roster: Option<&Roster>) -> bool {
    let against = named(&draft.facts, Position::Against);
    let all_told = told(&draft.facts) == seats(roster);
    let stated = count(&draft.facts, Position::Against);
    let elected = |fact: &Stated<Fact>| matches!(fact.value, Fact::Position(member, _) if !is_permanent(member));
    let by_elected =
        stated.is_none_or(|n| n as usize == against.len()) && against.iter().all(elected);
    stated == Some(0) || (all_told && by_elected)
}
