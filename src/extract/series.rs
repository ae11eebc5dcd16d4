//! Resolutions told one after the other, each with its own day or score: "1737 in December 2006, 1747 in March 2007 (15-0)", "on 26
//! February and 17 March 2011 respectively".

mod in_order;
mod one_by_one;

use super::mention::{Atom, Is, Thing, When};
use super::reference::refers;
use crate::source::Span;
use in_order::in_order;
use one_by_one::one_by_one;

/// One of the resolutions.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    pub(super) number: u32,
    pub(super) span: Span,
    pub(super) when: Option<(When, Span)>,
    pub(super) score: Option<(Vec<u32>, Span)>,
    pub(super) unanimous: Option<Span>,
}

/// The resolutions of a sentence, and from where to where it tells of them.
#[derive(Debug)]
pub(super) struct Series {
    pub(super) told: Vec<Told>,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// The series that a sentence tells, if any.
pub(super) fn series(atoms: &[Atom]) -> Option<Series> {
    respectively(atoms)
        .or_else(|| in_order(atoms))
        .or_else(|| one_by_one(atoms))
}

/// "resolutions 1696 and 1737 were adopted on 31 July and 23 December 2006 respectively": as many days or scores as there are numbers.
/// Where there are not as many, no day is anyone's.
fn respectively(atoms: &[Atom]) -> Option<Series> {
    let word = atoms.iter().position(|atom| atom.key == "respectively")?;
    let listed = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some() && !thing.further.is_empty());
    let before = atoms.get(..word)?;
    let above = before.iter().rposition(listed);
    // "On 26 February and 17 March 2011 respectively, the Council adopted resolutions 1970 and 1973"
    let below = || Some(word + atoms.iter().skip(word).position(listed)?);
    let from = above.or_else(below)?;
    let to = word.max(from);
    let Is::Thing(thing) = &atoms.get(from)?.is else {
        return None;
    };
    if refers(atoms, from) {
        return None;
    }
    let numbers = numbers(thing);
    let behind = || before.iter().skip(above.map_or(0, |at| at + 1));
    let whens: Vec<(When, Span)> = behind()
        .filter_map(|atom| match &atom.is {
            Is::When(when) if when.month.is_some() => Some((*when, atom.span)),
            _ => None,
        })
        .collect();
    let scores: Vec<(Vec<u32>, Span)> = behind()
        .filter_map(|atom| match &atom.is {
            Is::Score(score) => Some((score.clone(), atom.span)),
            _ => None,
        })
        .collect();
    let each = numbers.len();
    let told = numbers
        .into_iter()
        .enumerate()
        .map(|(at, (number, span))| Told {
            number,
            span,
            when: whens.get(at).copied().filter(|_| whens.len() == each),
            score: scores.get(at).cloned().filter(|_| scores.len() == each),
            unanimous: None,
        });
    let mut told: Vec<Told> = told.collect();
    give_years(&mut told);
    (whens.len() > 1 || scores.len() > 1).then_some(Series { told, from, to })
}

/// The numbers of resolutions that words for a text name.
fn numbers(thing: &Thing) -> Vec<(u32, Span)> {
    let further = thing.further.iter().copied();
    thing.resolution.into_iter().chain(further).collect()
}

/// "on 25 February 2022 (11-1-3) and 30 September 2022 (10-1-4)": the days that follow one another from a place on, of which one has its
/// score beside it, and where they end.
pub(super) fn days(atoms: &[Atom], from: usize) -> Option<(Vec<Told>, usize)> {
    let is_day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.day.is_some() && when.month.is_some());
    let mut at = from + atoms.iter().skip(from).position(is_day)?;
    let mut found = Vec::new();
    let mut end = at;
    while let Some((Is::When(when), span)) = atoms
        .get(at)
        .filter(|atom| is_day(atom))
        .map(|atom| (&atom.is, atom.span))
    {
        let mut told = Told {
            when: Some((*when, span)),
            ..Told::default()
        };
        at += 1;
        let open = matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::Mark('(')));
        let close = || matches!(atoms.get(at + 2).map(|atom| &atom.is), Some(Is::Mark(')')));
        if let Some((Is::Score(score), span)) = atoms
            .get(at + 1)
            .filter(|_| open && close())
            .map(|atom| (&atom.is, atom.span))
        {
            told.score = Some((score.clone(), span));
            at += 3;
        } else if open {
            return None;
        }
        found.push(told);
        end = at;
        let joins = |atom: &Atom| {
            matches!(atom.is, Is::Mark(',' | ';'))
                || matches!(atom.key.as_str(), "and" | "on" | "again")
        };
        let next = atoms
            .iter()
            .skip(at)
            .take_while(|atom| joins(atom))
            .take(4)
            .count();
        if next == 0 {
            break;
        }
        at += next;
    }
    give_years(&mut found);
    let scored = found.iter().any(|told| told.score.is_some());
    (found.len() > 1 && scored).then_some((found, end))
}

/// Gives each day without a year that of those around it; where they differ, it is known of none.
fn give_years(told: &mut [Told]) {
    let year = |told: &Told| told.when.and_then(|(when, _)| when.year);
    let mut next = None;
    let mut below = Vec::with_capacity(told.len());
    for one in told.iter().rev() {
        below.push(next);
        next = year(one).or(next);
    }
    let mut last = None;
    for (one, next) in told.iter_mut().zip(below.into_iter().rev()) {
        if let Some((when, _)) = &mut one.when
            && when.year.is_none()
        {
            when.year = last.or(next);
            if last.is_some() && next.is_some() && last != next {
                one.when = None;
            }
        }
        last = year(one).or(last);
    }
}
