//! What the facts of one vote say together: lists that fill the Council are complete, and Article 27 decides.

mod decided;
mod sided;
mod turned;

pub(super) use turned::{turn, turn_by_names};

use super::agree::contradict;
use super::votes::Draft;
use crate::council::{Member, Roster};
use crate::reported::{Fact, Stated};
use crate::vote::Position;

/// The phrasing of a count that the text gives by naming every member that the other counts leave.
pub const LIST_FILLS_THE_COUNCIL: &str = "list-fills-the-council";

/// The phrasing of an outcome that the counts stated leave no doubt of (Charter Article 27).
pub const COUNTS_DECIDE: &str = "counts-decide";

/// Adds what the facts of one vote say together.
pub(crate) fn complete(draft: &mut Draft, roster: Option<&Roster>) {
    none_stayed_out(draft, roster);
    let sided = sided::take(draft);
    turned::turn_round(draft, roster);
    sided::place(draft, sided);
    believe(draft, roster);
    with_the_sponsors(draft, roster);
    the_group(draft, roster);
    fill_the_council(draft, roster);
    decided::veto(draft);
    decided::decide(draft, roster);
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
    // "Every other member voted yes", where nobody tells whom it leaves out: how many they were is not told.
    let in_favour = roster.filter(|_| others > 0).and_then(|roster| {
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
