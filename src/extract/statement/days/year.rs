//! The year of a day, as the texts named beside it give it.

use super::super::Stretch;
use crate::extract::mention::Is;
use crate::extract::votes::{Statement, may_be_of};
use crate::reported::Fact;
use crate::tally::Outcome;
use jiff::civil::Date;

/// Whether the resolutions that a statement names may have been adopted in the year of a day.
pub(super) fn numbers_agree(statement: &Statement, date: Date) -> bool {
    statement.facts.iter().all(|fact| match fact.value {
        Fact::Resolution(number) => may_be_of(number, date.year()),
        _ => true,
    })
}

/// The year in brackets behind the resolution that a stretch says was adopted.
pub(super) fn adopted_in(stretch: &Stretch<'_>, statement: &Statement) -> Option<i16> {
    let adopted = Fact::Outcome(Outcome::Adopted);
    let adopted = statement.facts.iter().any(|fact| fact.value == adopted);
    let named = |number: u32| {
        let fact = Fact::Resolution(number);
        statement.facts.iter().any(|known| known.value == fact)
    };
    stretch.atoms().find_map(|(_, atom)| match &atom.is {
        Is::Thing(thing) if adopted => {
            let (number, _) = thing.resolution?;
            thing.year.filter(|_| named(number))
        }
        _ => None,
    })
}

/// The year that a symbol in a stretch gives.
pub(super) fn symbol_year(stretch: &Stretch<'_>) -> Option<i16> {
    stretch.atoms().find_map(|(at, atom)| match &atom.is {
        Is::Thing(thing) if thing.resolution.is_some() && atom.key.starts_with("s/res") => {
            match stretch.atoms.get(at + 2).map(|a| &a.is) {
                Some(Is::When(when)) => when.year,
                Some(Is::Number(n)) => i16::try_from(*n).ok(),
                _ => thing.year,
            }
        }
        Is::Symbol(symbol) if symbol.is_draft() => symbol.year(),
        Is::Thing(thing) => thing.draft.as_ref().and_then(|(symbol, _)| symbol.year()),
        _ => None,
    })
}
