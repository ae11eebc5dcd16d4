//! Resolutions of which each is told with its own day or score: "1737 in December 2006, 1747 in March 2007 (15-0)".

use super::{Series, Told, give_years};
use crate::extract::mention::{Atom, Is};
use crate::extract::reference::refers;
use crate::extract::words::Lemma;
use crate::source::Span;

/// "resolutions 1737 in December 2006, 1747 in March 2007 and 1803 in March 2008 (14-0-1)": at least two with a day, a month or a score.
pub(super) fn one_by_one(atoms: &[Atom]) -> Option<Series> {
    let mut at = 0;
    while at < atoms.len() {
        let begins = matches!(&atoms.get(at)?.is, Is::Thing(thing) if thing.resolution.is_some())
            || is_adopted(atoms, at);
        if !begins || refers(atoms, at) {
            at += 1;
            continue;
        }
        let (mut told, to) = listed(atoms, at);
        let own = |told: &&Told| {
            told.score.is_some() || told.when.is_some_and(|(when, _)| when.month.is_some())
        };
        if told.iter().filter(own).count() > 1 {
            give_years(&mut told);
            return Some(Series { told, from: at, to });
        }
        at = to.max(at + 1);
    }
    None
}

/// "passed 1718 on 14 October": whether a number stands right behind the verb, as that of a resolution.
fn is_adopted(atoms: &[Atom], at: usize) -> bool {
    let verb = at.checked_sub(1).and_then(|before| atoms.get(before));
    verb.is_some_and(|atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt))
        && atoms.get(at).and_then(number).is_some()
}

/// The members of a list that begins at a place, each with what is told of it, and where the list ends.
fn listed(atoms: &[Atom], from: usize) -> (Vec<Told>, usize) {
    let mut found = Vec::new();
    let (mut at, mut end) = (from, from);
    while let Some((number, span)) = atoms.get(at).and_then(number) {
        let mut told = Told {
            number,
            span,
            ..Told::default()
        };
        at += 1;
        let mut open = false;
        while let Some(atom) = atoms.get(at) {
            match &atom.is {
                // "(2006)" is the year of its number.
                Is::When(when) if when.month.is_some() => told.when = Some((*when, atom.span)),
                Is::Score(score) => told.score = Some((score.clone(), atom.span)),
                Is::When(_) => {}
                Is::Mark('(') if !open => open = true,
                Is::Mark(')') if open => open = false,
                _ if matches!(atom.key.as_str(), "unanimously" | "unanimous") => {
                    told.unanimous = Some(atom.span);
                }
                _ if matches!(
                    atom.key.as_str(),
                    "on" | "in" | "of" | "by" | "dated" | "from"
                ) => {}
                // "(14 October 2006, 15-0)"
                Is::Mark(',') if goes_on(atoms, at + 1) => {}
                _ => break,
            }
            at += 1;
        }
        // "(13 in favour, two abstaining)": more is told of it than this reads.
        if open {
            return (Vec::new(), at);
        }
        end = at;
        found.push(told);
        let joins = |atom: &Atom| matches!(atom.is, Is::Mark(',' | ';')) || atom.key == "and";
        let next = atoms
            .iter()
            .skip(at)
            .take_while(|atom| joins(atom))
            .take(2)
            .count();
        if next == 0 {
            break;
        }
        at += next;
    }
    (found, end)
}

/// Whether a day or a score follows, and not the next number.
fn goes_on(atoms: &[Atom], at: usize) -> bool {
    match atoms.get(at).map(|atom| &atom.is) {
        Some(Is::When(when)) => when.month.is_some(),
        Some(Is::Score(_)) => true,
        _ => false,
    }
}

/// The number of a resolution that an atom is.
fn number(atom: &Atom) -> Option<(u32, Span)> {
    const NUMBERS: std::ops::Range<u32> = 40..4000;
    let number = match &atom.is {
        Is::Thing(thing) if thing.further.is_empty() => return thing.resolution,
        Is::Number(number) => *number,
        // "1973" may be a year.
        Is::When(when) if when.month.is_none() && when.weekday.is_none() => {
            u32::try_from(when.year?).ok()?
        }
        _ => return None,
    };
    NUMBERS.contains(&number).then_some((number, atom.span))
}
