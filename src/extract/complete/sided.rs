//! Members who sided with one another: which way, the counts tell, or the position that one of them is known to have taken.

use super::count;
use crate::council::Member;
use crate::extract::agree::contradict;
use crate::extract::votes::Draft;
use crate::reported::{Fact, Stated};
use crate::vote::Position;

/// The phrasing of members who sided with others: which way, the counts tell.
const SIDED: &str = "sided-with";

/// The members said to have sided with one another, each once.
pub(super) fn take(draft: &mut Draft) -> Vec<Stated<Fact>> {
    let (together, others) = std::mem::take(&mut draft.tentative)
        .into_iter()
        .partition(|fact| fact.phrasing == SIDED);
    draft.tentative = others;
    let together: Vec<Stated<Fact>> = together;
    let mut sided: Vec<Stated<Fact>> = Vec::new();
    for fact in together {
        if !sided.iter().any(|known| known.value == fact.value) {
            sided.push(fact);
        }
    }
    sided
}

fn member_of(fact: &Stated<Fact>) -> Option<Member> {
    match fact.value {
        Fact::Position(member, _) => Some(member),
        _ => None,
    }
}

/// "Carried 8-2, only Poland siding with the Soviet Union": members who sided with one another took the position that as many took, or
/// were in favour if that alone fills the Council.
pub(super) fn place(draft: &mut Draft, sided: Vec<Stated<Fact>>) {
    let as_many = |position: &Position| {
        count(&draft.facts, *position).is_some_and(|n| n as usize == sided.len())
    };
    let mut positions = [Position::InFavour, Position::Against]
        .into_iter()
        .filter(as_many);
    let (position, another) = match known_side(&draft.facts, &sided) {
        Some(position) => (Some(position), None),
        None => (positions.next(), positions.next()),
    };
    let uncounted = count(&draft.facts, Position::InFavour).is_none();
    let (Some(position), None) = (position, another) else {
        draft
            .tentative
            .extend(sided.into_iter().filter(|_| uncounted));
        return;
    };
    let told: Vec<Stated<Fact>> = sided
        .into_iter()
        .filter_map(|fact| {
            let value = Fact::Position(member_of(&fact)?, position);
            Some(Stated { value, ..fact })
        })
        .collect();
    let contradicted = told.iter().any(|fact| {
        let mut facts = draft.facts.iter();
        facts.any(|known| contradict(&known.value, &fact.value))
    });
    if contradicted {
        return;
    }
    for fact in told {
        if !draft.facts.iter().any(|known| known.value == fact.value) {
            draft.facts.push(fact);
        }
    }
}

/// "Russia vetoed it. Bolivia joined Moscow": the position that one of those who sided with one another is known to have taken.
fn known_side(facts: &[Stated<Fact>], sided: &[Stated<Fact>]) -> Option<Position> {
    let members: Vec<Member> = sided.iter().filter_map(member_of).collect();
    let mut known = facts.iter().filter_map(|fact| match fact.value {
        Fact::Position(member, position) if members.contains(&member) => Some(position),
        Fact::Veto(member) if members.contains(&member) => Some(Position::Against),
        _ => None,
    });
    let first = known.next()?;
    known.all(|position| position == first).then_some(first)
}
