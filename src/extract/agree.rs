//! Whether what is said can be of one vote: no two facts contradict each other, and counts and names fit one Council.

use super::votes::{Draft, Period, Statement};
use crate::council::Member;
use crate::reported::{Fact, Stated};
use crate::tally::Outcome;
use crate::vote::Position;
use jiff::civil::Date;

/// Whether a statement's facts and a draft's can be of one vote.
pub(super) fn fits(draft: &Draft, statement: &Statement, seats: usize) -> bool {
    if !alike(draft, statement) {
        return false;
    }
    let (a, b) = (draft.period_or_date(), statement_period(statement));
    let differ = |a: Option<i16>, b: Option<i16>| matches!((a, b), (Some(a), Some(b)) if a != b);
    if differ(a.year, b.year) || differ(a.month.map(i16::from), b.month.map(i16::from)) {
        return false;
    }
    let clash = statement.facts.iter().any(|new| {
        draft
            .facts
            .iter()
            .any(|known| contradict(&known.value, &new.value))
    });
    !clash && arithmetic(draft, statement, seats)
}

/// Whether two facts cannot both be true of one vote.
pub(crate) fn contradict(a: &Fact, b: &Fact) -> bool {
    match (a, b) {
        (Fact::Date(a), Fact::Date(b)) => a != b,
        (Fact::Resolution(a), Fact::Resolution(b)) => a != b,
        (Fact::Draft(a), Fact::Draft(b)) => a.without_revision() != b.without_revision(),
        (Fact::Meeting(a), Fact::Meeting(b)) => a != b,
        (Fact::Outcome(a), Fact::Outcome(b)) => a != b,
        (Fact::Tally(p, a), Fact::Tally(q, b)) => {
            p == q && a != b && *p != Position::NotParticipating
        }
        (Fact::Position(m, p), Fact::Position(n, q)) => m == n && p != q,
        (Fact::Unanimous, other) | (other, Fact::Unanimous) => against_unanimity(other),
        (Fact::Veto(_), Fact::Outcome(Outcome::Adopted))
        | (Fact::Outcome(Outcome::Adopted), Fact::Veto(_)) => true,
        // Nobody vetoes what has next to no votes: it fails without that.
        (Fact::Veto(_), Fact::Tally(Position::InFavour, 0..=4))
        | (Fact::Tally(Position::InFavour, 0..=4), Fact::Veto(_)) => true,
        // No State vetoes its own text.
        (Fact::Veto(m), Fact::Sponsor(n)) | (Fact::Sponsor(n), Fact::Veto(m)) => m == n,
        (Fact::Veto(m), Fact::Position(n, p)) | (Fact::Position(n, p), Fact::Veto(m)) => {
            m == n && *p != Position::Against
        }
        (Fact::Resolution(_), Fact::Outcome(Outcome::NotAdopted) | Fact::Veto(_))
        | (Fact::Outcome(Outcome::NotAdopted) | Fact::Veto(_), Fact::Resolution(_)) => true,
        _ => false,
    }
}

pub(super) fn against_unanimity(fact: &Fact) -> bool {
    match fact {
        Fact::Outcome(outcome) => *outcome == Outcome::NotAdopted,
        Fact::Veto(_) => true,
        Fact::Position(_, position) => matches!(position, Position::Against | Position::Abstaining),
        Fact::Tally(Position::Against | Position::Abstaining, n) => *n > 0,
        _ => false,
    }
}

/// Counts and names must fit one Council.
fn arithmetic(draft: &Draft, statement: &Statement, seats: usize) -> bool {
    told(draft, statement).is_some_and(|told| told <= seats)
}

/// Whether the votes of a draft and of a statement together are those of the whole Council.
pub(super) fn fills(draft: &Draft, statement: &Statement, seats: usize) -> bool {
    told(draft, statement) == Some(seats)
}

/// How many votes a draft and a statement tell together; none where more are named than counted.
fn told(draft: &Draft, statement: &Statement) -> Option<usize> {
    let facts = || {
        draft
            .facts
            .iter()
            .chain(&statement.facts)
            .map(|fact| &fact.value)
    };
    let count = |position| {
        facts().find_map(|fact| match fact {
            Fact::Tally(p, n) if *p == position => Some(*n as usize),
            _ => None,
        })
    };
    let named = |position| {
        let mut members: Vec<Member> = facts()
            .filter_map(|fact| match fact {
                Fact::Position(m, p) if *p == position => Some(*m),
                Fact::Veto(m) if position == Position::Against => Some(*m),
                _ => None,
            })
            .collect();
        members.sort_unstable();
        members.dedup();
        members.len()
    };
    // Those said before to have stayed out have seats too.
    let stayed_out =
        |fact: &&Stated<Fact>| matches!(fact.value, Fact::Position(_, Position::NotParticipating));
    let mut total = draft.facts.iter().filter(stayed_out).count();
    for position in [Position::InFavour, Position::Against, Position::Abstaining] {
        let (stated, named) = (count(position), named(position));
        if stated.is_some_and(|n| named > n) {
            return None;
        }
        total += stated.unwrap_or(named);
    }
    Some(total)
}

/// Whether the same kind of thing may have been put to the vote.
pub(super) fn alike(draft: &Draft, statement: &Statement) -> bool {
    let both = draft.question.zip(statement.question);
    both.is_none_or(|(known, new)| known == new)
}

/// Whether every veto, position and count of a statement is known of the draft: the text says it again.
pub(super) fn restates(draft: &Draft, statement: &Statement) -> bool {
    let mut told = statement
        .facts
        .iter()
        .filter(|fact| {
            matches!(
                fact.value,
                Fact::Veto(_) | Fact::Position(..) | Fact::Tally(..)
            )
        })
        .peekable();
    told.peek().is_some()
        && told.all(|fact| draft.facts.iter().any(|known| known.value == fact.value))
}

/// Whether a statement counts the votes on a text of which the draft, a few sentences before, only told who voted it down, and has
/// the same members against; or says again, in the sentences after a headline, that the text failed.
pub(super) fn completes(draft: &Draft, statement: &Statement) -> bool {
    const NEAR: usize = 3;
    let near = statement.sentence <= draft.last_sentence + NEAR;
    if near && (retells_the_headline(draft, statement) || decides_what_began(draft, statement)) {
        return true;
    }
    let against = |fact: &Stated<Fact>| match fact.value {
        Fact::Veto(member) | Fact::Position(member, Position::Against) => Some(member),
        _ => None,
    };
    let mut vetoes = draft.facts.iter().filter_map(against).peekable();
    let told: Vec<Member> = statement.facts.iter().filter_map(against).collect();
    let failed = |facts: &[Stated<Fact>]| {
        facts
            .iter()
            .any(|fact| fact.value == Fact::Outcome(Outcome::NotAdopted))
    };
    let again = told.is_empty()
        && draft.first_sentence < 3
        && near
        && failed(&draft.facts)
        && failed(&statement.facts);
    !counts_votes(&draft.facts)
        && vetoes.peek().is_some()
        && (again || counts_votes(&statement.facts) && vetoes.all(|member| told.contains(&member)))
}

/// Whether a statement says once more, below a headline, what that said came of the text, and little else.
fn retells_the_headline(draft: &Draft, statement: &Statement) -> bool {
    let told_again = statement.facts.iter().any(|fact| {
        matches!(fact.value, Fact::Outcome(_))
            && draft.facts.iter().any(|known| known.value == fact.value)
    });
    // "Council Fails to Adopt Text: 10 in favour to 1 against", and below it "a draft failed owing to a veto".
    let vetoed = statement.facts.iter().all(|fact| {
        matches!(
            fact.value,
            Fact::Outcome(_) | Fact::Date(_) | Fact::Meeting(_) | Fact::Veto(_)
        )
    });
    // "China abstains as Council adopts resolution", and below it "the Council voted in favour of a US resolution".
    let sponsored = statement.facts.iter().all(|fact| {
        matches!(
            fact.value,
            Fact::Outcome(_) | Fact::Date(_) | Fact::Sponsor(_)
        )
    });
    let retold = || {
        is_bare(statement)
            || vetoed && counts_votes(&draft.facts)
            || sponsored && sponsors(&draft.facts).is_empty()
    };
    draft.headline && told_again && retold()
}

/// "They abstained. [Photo: AP]", and below it "the Council on Thursday adopted a resolution": whether a statement gives the result of a
/// vote that the text only began to tell of.
fn decides_what_began(draft: &Draft, statement: &Statement) -> bool {
    let decided = |facts: &[Stated<Fact>]| {
        facts
            .iter()
            .any(|fact| matches!(fact.value, Fact::Outcome(_) | Fact::Veto(_)))
    };
    draft.first_sentence < 4
        && !decided(&draft.facts)
        && !counts_votes(&draft.facts)
        && is_bare(statement)
        && decided(&statement.facts)
}

/// "Council Adopts Resolution 2728 (2024) with 14 Votes", and below it "the Council today adopted a resolution": whether a statement
/// tells no more than the outcome and when it was.
fn is_bare(statement: &Statement) -> bool {
    statement.facts.iter().all(|fact| {
        matches!(
            fact.value,
            Fact::Outcome(_) | Fact::Date(_) | Fact::Meeting(_)
        )
    })
}

fn counts_votes(facts: &[Stated<Fact>]) -> bool {
    facts
        .iter()
        .any(|fact| matches!(fact.value, Fact::Tally(..)))
}

/// Whether both say who submitted the text, and say different States.
pub(super) fn sponsors_differ(known: &[Stated<Fact>], new: &[Stated<Fact>]) -> bool {
    let (known, new) = (sponsors(known), sponsors(new));
    !known.is_empty() && !new.is_empty() && !new.iter().any(|member| known.contains(member))
}

pub(super) fn statement_period(statement: &Statement) -> Period {
    date(&statement.facts).map_or(statement.period, period_of)
}

pub(super) fn period_of(date: Date) -> Period {
    Period {
        year: Some(date.year()),
        month: Some(date.month()),
    }
}

pub(super) fn sponsors(facts: &[Stated<Fact>]) -> Vec<Member> {
    facts
        .iter()
        .filter_map(|fact| match fact.value {
            Fact::Sponsor(member) => Some(member),
            _ => None,
        })
        .collect()
}

pub(super) fn date(facts: &[Stated<Fact>]) -> Option<Date> {
    facts.iter().find_map(|fact| match fact.value {
        Fact::Date(date) => Some(date),
        _ => None,
    })
}
