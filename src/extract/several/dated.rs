//! The days, months or years of several votes, told one after the other: "vetoed it in 1957, 1962 and 1971".

use super::{Own, listed};
use crate::extract::date::Day;
use crate::extract::mention::{Atom, Is, Voice, When};
use crate::extract::statement::{is_of_submission, reports_day, stated};
use crate::reported::Fact;

/// Where the days, months or years of several votes stand, from a place on.
pub(super) fn dated(
    atoms: &[Atom],
    from: usize,
    (first, last): (usize, usize),
) -> Option<Vec<usize>> {
    let days = listed(&atoms[from..], |at| reports_day(atoms, from + at));
    let days: Vec<usize> = days.into_iter().map(|at| from + at).collect();
    let begins = days.first().copied()?;
    // "It was tabled on 5 October and in December Russia vetoed it": the first is that of the text.
    let of_text = begins < first && is_of_submission(atoms, begins);
    (days.len() > 1 && is_of(atoms, &days, (first, last)) && !of_text).then_some(days)
}

/// The day, or the month or year, that each of some words gives.
pub(super) fn times(atoms: &[Atom], days: &[usize], day: Day) -> Vec<Own> {
    let mut votes = Vec::new();
    // "in May, July and October 2013": the year stands with the last.
    let mut year = None;
    for &at in days.iter().rev() {
        let Is::When(when) = &atoms[at].is else {
            continue;
        };
        year = when.year.or(year);
        let when = When {
            year: when.month.and(year).or(when.year),
            ..*when
        };
        votes.extend(match day.of(&when) {
            Some(date) => Some(Own::Fact(stated(Fact::Date(date), atoms[at].span, "date"))),
            None if when.day.is_none() => Some(Own::Period(day.period(&when))),
            None => None,
        });
    }
    votes.reverse();
    votes
}

/// Whether the days of a list are those of what was said between two places: before it, or after it and of nothing done in between.
fn is_of(atoms: &[Atom], list: &[usize], (first, last): (usize, usize)) -> bool {
    let (Some(&begins), Some(&ends)) = (list.first(), list.last()) else {
        return false;
    };
    let inside = |at: usize| matches!(atoms[at].is, Is::When(_)) && !list.contains(&at);
    let acts = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun);
    let after = |atom: &Atom| matches!(atom.key.as_str(), "after" | "before" | "as" | "when");
    // "in 2006, 2007 and 2008, with only Indonesia abstaining in March 2008"
    let own = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_period() || when.is_day());
    let behind = atoms.get(last + 1..).unwrap_or_default();
    let at_its_own = ends < first && behind.iter().take(3).any(own);
    // "in 2006 and 2007, both unanimously, and in 2008, with one abstention", "and in 2008 with Indonesia abstaining": of the last alone.
    let between = atoms.get(ends + 1..first).unwrap_or_default();
    let of_the_last = between.iter().any(own)
        || first <= ends + 2 && atoms.get(ends + 1).is_some_and(|atom| atom.key == "with");
    !at_its_own
        && !of_the_last
        && !(first..=last).any(inside)
        && !atoms
            .get(last + 1..begins)
            .is_some_and(|between| between.iter().any(acts))
        && !atoms
            .get(ends + 1..first)
            .is_some_and(|between| between.iter().any(after))
}
