//! What the facts of one vote say together: lists that fill the Council are complete, and Article 27 decides.

mod sided;

use super::agree::contradict;
use super::votes::Draft;
use crate::council::{Member, Roster};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::Outcome;
use crate::vote::{Position, Question};

/// The phrasing of a count that the text gives by naming every member that the other counts leave.
pub const LIST_FILLS_THE_COUNCIL: &str = "list-fills-the-council";

/// The phrasing of an outcome that the counts stated leave no doubt of (Charter Article 27).
pub const COUNTS_DECIDE: &str = "counts-decide";

/// Adds what the facts of one vote say together.
pub(crate) fn complete(draft: &mut Draft, roster: Option<&Roster>) {
    none_stayed_out(draft, roster);
    let sided = sided::take(draft);
    turn_round(draft, roster);
    sided::place(draft, sided);
    believe(draft, roster);
    with_the_sponsors(draft, roster);
    the_group(draft, roster);
    fill_the_council(draft, roster);
    veto(draft);
    decide(draft, roster);
}

const POSITIONS: [Position; 3] = [Position::InFavour, Position::Against, Position::Abstaining];

/// "Ten votes for and five abstentions; Chile and Peru did not vote": where the counts are of the whole Council, nobody stayed out.
fn none_stayed_out(draft: &mut Draft, roster: Option<&Roster>) {
    let counted: u32 = POSITIONS
        .iter()
        .filter_map(|position| count(&draft.facts, *position))
        .sum();
    if counted as usize == seats(roster) {
        draft
            .facts
            .retain(|fact| !matches!(fact.value, Fact::Position(_, Position::NotParticipating)));
    }
}

/// "Defeated by seven votes to two" puts those against first, unless a veto is told of or the names say otherwise.
fn turn_round(draft: &mut Draft, roster: Option<&Roster>) {
    let vetoed = draft
        .facts
        .iter()
        .any(|fact| matches!(fact.value, Fact::Veto(_)));
    let Some((favour, _, more, fewer)) =
        rejecting_score(&draft.facts).filter(|_| !vetoed && !draft.blocked)
    else {
        return;
    };
    // Three counts in a row are always those for, against and abstaining.
    let span = draft.facts[favour].span;
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
    let fewer = fewer as usize;
    let sponsors = super::agree::sponsors(&draft.facts);
    let own = behind.iter().any(|member| sponsors.contains(member));
    if !own && (against == fewer || favour > fewer) {
        return;
    }
    // "Rejected by 4 votes to 2, with nine abstentions": neither four nor two are enough.
    let needed = roster.map_or(7, |roster| roster.majority);
    let abstained = count(&draft.facts, Position::Abstaining).is_some_and(|n| n > more);
    let either = abstained && more < needed && favour != fewer;
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
pub(super) fn turn(facts: &mut [Stated<Fact>]) -> bool {
    let score = rejecting_score(facts);
    put_against_first(facts, score)
}

/// The same of any text that failed, where names say that its score is told so: "by five votes to four it refused to adopt it".
pub(super) fn turn_by_names(facts: &mut [Stated<Fact>]) -> bool {
    let not_adopted = |fact: &Stated<Fact>| fact.value == Fact::Outcome(Outcome::NotAdopted);
    let score = score(facts).filter(|_| facts.iter().any(not_adopted));
    put_against_first(facts, score)
}

fn put_against_first(facts: &mut [Stated<Fact>], score: Option<(usize, usize, u32, u32)>) -> bool {
    let Some((favour, against, more, fewer)) = score else {
        return false;
    };
    let span = facts[favour].span;
    facts[favour].value = Fact::Tally(Position::Against, more);
    facts[against].value = Fact::Tally(Position::InFavour, fewer);
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

/// The score of a text that a majority is said to have turned down: where its counts stand among the facts, and the counts.
fn rejecting_score(facts: &[Stated<Fact>]) -> Option<(usize, usize, u32, u32)> {
    let rejected = facts.iter().any(|fact| {
        fact.value == Fact::Outcome(Outcome::NotAdopted) && REJECTED.contains(&fact.phrasing)
    });
    score(facts).filter(|_| rejected)
}

/// A score of which the first count is the greater: where its counts stand among the facts, and the counts.
fn score(facts: &[Stated<Fact>]) -> Option<(usize, usize, u32, u32)> {
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
    let one_score = facts[favour].span == facts[against].span;
    (one_score && more > fewer).then_some((favour, against, *more, *fewer))
}

/// The phrasing of a score, and those that say a majority turned a text down.
const SCORE: &str = "votes-to";
const REJECTED: [&str; 3] = ["council-rejected", "was-rejected", "voted-down"];

/// What is believed only if it fills the Council: taken in where the counts and lists then do, and nothing contradicts it.
fn believe(draft: &mut Draft, roster: Option<&Roster>) {
    let tentative = std::mem::take(&mut draft.tentative);
    if tentative.is_empty() {
        return;
    }
    let mut facts = draft.facts.clone();
    for fact in tentative {
        if facts
            .iter()
            .any(|known| contradict(&known.value, &fact.value))
        {
            continue;
        }
        // Who is said to hold back may be against: only where nobody was is it an abstention.
        if matches!(
            fact.value,
            Fact::Position(_, Position::Abstaining) | Fact::Tally(Position::Abstaining, _)
        ) && count(&draft.facts, Position::Against) != Some(0)
        {
            return;
        }
        if !facts.iter().any(|known| known.value == fact.value) {
            facts.push(fact);
        }
    }
    let seats = seats(roster);
    let filled = |facts: &[Stated<Fact>]| told(facts) == seats;
    if !filled(&facts) {
        // "Only China and Bolivia went along": with the State whose text it was.
        let Some(span) = facts.iter().rev().find_map(|fact| match fact.value {
            Fact::Position(_, Position::InFavour) => Some(fact.span),
            _ => None,
        }) else {
            return;
        };
        facts.extend(
            unplaced_sponsors(&facts, roster)
                .into_iter()
                .map(|member| Stated {
                    value: Fact::Position(member, Position::InFavour),
                    span,
                    phrasing: LIST_FILLS_THE_COUNCIL,
                }),
        );
    }
    if filled(&facts) {
        draft.facts = facts;
    }
}

/// A group that alone fills the Council took the one position that nobody is told to have taken.
fn the_group(draft: &mut Draft, roster: Option<&Roster>) {
    let told = told(&draft.facts);
    let untold = POSITIONS.map(|position| {
        count(&draft.facts, position).is_none() && named(&draft.facts, position).is_empty()
    });
    let position = match untold {
        [true, false, _] | [true, _, false] => Position::InFavour,
        [false, true, false] => Position::Against,
        [false, false, true] => Position::Abstaining,
        _ => return,
    };
    let group = draft
        .unplaced
        .iter()
        .find(|group| told + group.value as usize == seats(roster));
    if let Some(group) = group {
        draft.facts.push(Stated {
            value: Fact::Tally(position, group.value),
            span: group.span,
            phrasing: group.phrasing,
        });
    }
}

/// Those who submitted a text that all others are accounted for on, and whose votes alone its count lacks, were in favour.
fn with_the_sponsors(draft: &mut Draft, roster: Option<&Roster>) {
    let Some(stated) = count(&draft.facts, Position::InFavour) else {
        return;
    };
    let named = named(&draft.facts, Position::InFavour).len();
    let sponsors = unplaced_sponsors(&draft.facts, roster);
    let lacking = named > 0 && named + sponsors.len() == stated as usize;
    if sponsors.is_empty() || !lacking || told(&draft.facts) != seats(roster) {
        return;
    }
    let by = |member: Member| {
        draft
            .facts
            .iter()
            .find(|fact| fact.value == Fact::Sponsor(member))
            .map(|fact| fact.span)
    };
    let found: Vec<Stated<Fact>> = sponsors
        .into_iter()
        .filter_map(|member| {
            Some(Stated {
                value: Fact::Position(member, Position::InFavour),
                span: by(member)?,
                phrasing: LIST_FILLS_THE_COUNCIL,
            })
        })
        .collect();
    draft.facts.extend(found);
}

/// The members that submitted the text and whose position is not told.
fn unplaced_sponsors(facts: &[Stated<Fact>], roster: Option<&Roster>) -> Vec<Member> {
    let sits = |member: &Member| roster.is_none_or(|roster| roster.has(*member));
    let placed = |member: &Member| {
        facts.iter().any(|fact| match &fact.value {
            Fact::Position(m, _) | Fact::Veto(m) => m == member,
            _ => false,
        })
    };
    let mut members = super::agree::sponsors(facts);
    members.retain(|member| sits(member) && !placed(member));
    members
}

fn seats(roster: Option<&Roster>) -> usize {
    roster.map_or(15, |roster| roster.members.len())
}

/// How many members' votes are told: counted, or named where there is no count.
fn told(facts: &[Stated<Fact>]) -> usize {
    const TOLD: [Position; 4] = [
        Position::InFavour,
        Position::Against,
        Position::Abstaining,
        Position::NotParticipating,
    ];
    TOLD.into_iter()
        .map(|position| {
            count(facts, position).map_or_else(|| named(facts, position).len(), |n| n as usize)
        })
        .sum()
}

/// Lists of members that with the counts fill the Council are complete, so the text counts them.
fn fill_the_council(draft: &mut Draft, roster: Option<&Roster>) {
    let stated = POSITIONS.map(|position| count(&draft.facts, position));
    let named = POSITIONS.map(|position| named(&draft.facts, position));
    let filled = told(&draft.facts) == seats(roster) && stated.iter().any(Option::is_some);
    // "All others were in favour": those told are all who were not.
    if !filled && draft.rest.is_none() {
        return;
    }
    let rest = draft.rest.filter(|_| !filled);
    for ((position, stated), named) in POSITIONS.into_iter().zip(stated).zip(named) {
        // Those named in favour are only some of them.
        if rest.is_some() && position == Position::InFavour {
            continue;
        }
        let (None, Some(first), Ok(n)) = (stated, named.first(), u32::try_from(named.len())) else {
            continue;
        };
        let span = first.span;
        draft.facts.push(Stated {
            value: Fact::Tally(position, n),
            span,
            phrasing: LIST_FILLS_THE_COUNCIL,
        });
    }
    // "All other members voted in favour": as many as have a seat and are not told to have done otherwise.
    let others =
        [Position::Against, Position::Abstaining].map(|position| count(&draft.facts, position));
    let others: u32 = others.into_iter().flatten().sum();
    let in_favour = roster.and_then(|roster| {
        u32::try_from(roster.members.len())
            .ok()?
            .checked_sub(others)
    });
    if let (Some(span), Some(n), None) = (rest, in_favour, count(&draft.facts, Position::InFavour))
    {
        draft.facts.push(Stated {
            value: Fact::Tally(Position::InFavour, n),
            span,
            phrasing: LIST_FILLS_THE_COUNCIL,
        });
    }
}

/// A permanent member against a text that a permanent member blocked, or that had the votes and was not adopted, vetoed it.
fn veto(draft: &mut Draft) {
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
fn decide(draft: &mut Draft, roster: Option<&Roster>) {
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

fn count(facts: &[Stated<Fact>], position: Position) -> Option<u32> {
    facts.iter().find_map(|fact| match fact.value {
        Fact::Tally(p, n) if p == position => Some(n),
        _ => None,
    })
}

/// The facts that name members in a position, each member once.
fn named(facts: &[Stated<Fact>], position: Position) -> Vec<Stated<Fact>> {
    let placed = |fact: &Stated<Fact>| match fact.value {
        Fact::Position(member, p) if p == position => Some(member),
        Fact::Veto(member) if position == Position::Against => Some(member),
        _ => None,
    };
    let mut found: Vec<Stated<Fact>> = Vec::new();
    for fact in facts {
        let member = placed(fact);
        if member.is_some() && !found.iter().any(|known| placed(known) == member) {
            found.push(fact.clone());
        }
    }
    found
}

/// Whether the State has a permanent seat (Charter Article 23).
pub(crate) fn is_permanent(member: Member) -> bool {
    matches!(member.code(), "CHN" | "FRA" | "GBR" | "RUS" | "USA")
}
