//! Scores told the wrong way round: "defeated by seven votes to two" puts those against first.

use super::{count, is_permanent, named, unplaced_sponsors};
use crate::council::{Member, Roster};
use crate::extract::agree::sponsors as sponsors_of;
use crate::extract::votes::Draft;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::Outcome;
use crate::vote::Position;

/// The phrasing of a score, and those that say a majority turned a text down.
const SCORE: &str = "votes-to";
const REJECTED: [&str; 3] = ["council-rejected", "was-rejected", "voted-down"];

/// "Defeated by seven votes to two" puts those against first, unless a veto is told of or the names say otherwise.
pub(super) fn turn_round(draft: &mut Draft, roster: Option<&Roster>) {
    let vetoed = draft
        .facts
        .iter()
        .any(|fact| matches!(fact.value, Fact::Veto(_)));
    let Some(score) = rejecting_score(&draft.facts).filter(|_| !vetoed && !draft.blocked) else {
        return;
    };
    // Three counts in a row are always those for, against and abstaining.
    let span = score.span;
    let in_a_row = |fact: &Stated<Fact>| {
        of_score(fact, span) && matches!(fact.value, Fact::Tally(Position::Abstaining, _))
    };
    if draft.facts.iter().any(in_a_row) {
        return;
    }
    let behind = listed_behind(&draft.facts, span);
    let (mut told, mut unplaced) = (draft.facts.clone(), unplaced_sponsors(&draft.facts, roster));
    if !behind.is_empty() {
        told.retain(|fact| !of_score(fact, span));
        unplaced.retain(|member| !behind.contains(member));
    }
    let against = named(&told, Position::Against).len();
    let favour = named(&told, Position::InFavour).len()
        + named(&draft.tentative, Position::InFavour).len()
        + unplaced.len();
    let fewer = score.fewer as usize;
    let sponsors = sponsors_of(&draft.facts);
    let own = behind.iter().any(|member| sponsors.contains(member));
    if !own && (against == fewer || favour > fewer) {
        return;
    }
    // "Rejected by 4 votes to 2, with nine abstentions": neither four nor two are enough.
    let needed = roster.map_or(7, |roster| roster.majority);
    let abstained = count(&draft.facts, Position::Abstaining).is_some_and(|n| n > score.more);
    let either = abstained && score.more < needed && favour != fewer;
    // "Rejected by 13 votes to 2 (China and Russia)": those who vetoed it, or who alone were for it.
    let could_veto = behind.iter().any(|member| is_permanent(*member));
    // "The US draft was defeated by 11 votes to 2 (China and Russia)": not by those who submitted it.
    let seated =
        |member: &Member| is_permanent(*member) || roster.is_some_and(|roster| roster.has(*member));
    if could_veto && !own && behind.len() == fewer && sponsors.iter().any(seated) {
        return;
    }
    if !own && (either || could_veto) {
        draft.facts.retain(|fact| !of_score(fact, span));
        return;
    }
    turn(&mut draft.facts);
}

/// Whether a fact is told by the score of these words, or by the list behind it.
fn of_score(fact: &Stated<Fact>, span: Span) -> bool {
    fact.phrasing == SCORE
        && fact.span.start == span.start
        && matches!(fact.value, Fact::Tally(..) | Fact::Position(..))
}

/// The members behind the second count of a score, "by 12 votes to 3 (Chad, Peru and Togo)", where none stand behind the first.
fn listed_behind(facts: &[Stated<Fact>], span: Span) -> Vec<Member> {
    let mut members = Vec::new();
    for fact in facts.iter().filter(|fact| of_score(fact, span)) {
        match fact.value {
            Fact::Position(member, Position::Against) => members.push(member),
            Fact::Position(_, Position::InFavour) => return Vec::new(),
            _ => {}
        }
    }
    members
}

/// Puts those against first in the score of a rejection; false where there is none.
pub(in crate::extract) fn turn(facts: &mut [Stated<Fact>]) -> bool {
    let score = rejecting_score(facts);
    put_against_first(facts, score)
}

/// The same of any text that failed, where names say that its score is told so: "by five votes to four it refused to adopt it".
pub(in crate::extract) fn turn_by_names(facts: &mut [Stated<Fact>]) -> bool {
    let not_adopted = |fact: &Stated<Fact>| fact.value == Fact::Outcome(Outcome::NotAdopted);
    let score = score(facts).filter(|_| facts.iter().any(not_adopted));
    put_against_first(facts, score)
}

fn put_against_first(facts: &mut [Stated<Fact>], score: Option<Score>) -> bool {
    let Some(score) = score else {
        return false;
    };
    let span = score.span;
    facts[score.favour].value = Fact::Tally(Position::Against, score.more);
    facts[score.against].value = Fact::Tally(Position::InFavour, score.fewer);
    // "Rejected by 12 votes to 3 (Chad, Peru and Togo)": the three were for it.
    let behind = listed_behind(facts, span);
    for fact in facts.iter_mut().filter(|fact| of_score(fact, span)) {
        if let Fact::Position(member, Position::Against) = fact.value
            && behind.contains(&member)
        {
            fact.value = Fact::Position(member, Position::InFavour);
        }
    }
    true
}

/// A score of which the first count is the greater, and so is read as those in favour.
struct Score {
    span: Span,
    /// Where its counts stand among the facts.
    favour: usize,
    against: usize,
    /// The counts.
    more: u32,
    fewer: u32,
}

/// The score of a text that a majority is said to have turned down.
fn rejecting_score(facts: &[Stated<Fact>]) -> Option<Score> {
    let rejected = facts.iter().any(|fact| {
        fact.value == Fact::Outcome(Outcome::NotAdopted) && REJECTED.contains(&fact.phrasing)
    });
    score(facts).filter(|_| rejected)
}

/// The score of which the first count is the greater.
fn score(facts: &[Stated<Fact>]) -> Option<Score> {
    let at = |position| {
        facts.iter().position(|fact| {
            fact.phrasing == SCORE && matches!(fact.value, Fact::Tally(p, _) if p == position)
        })
    };
    let (favour, against) = (at(Position::InFavour)?, at(Position::Against)?);
    let (Fact::Tally(_, more), Fact::Tally(_, fewer)) =
        (&facts[favour].value, &facts[against].value)
    else {
        return None;
    };
    let (more, fewer) = (*more, *fewer);
    let span = facts[favour].span;
    (span == facts[against].span && more > fewer).then_some(Score {
        span,
        favour,
        against,
        more,
        fewer,
    })
}
