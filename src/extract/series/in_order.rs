//! As many days as there are resolutions, in the same order: "resolutions 1970 and 1973 were adopted on 26 February and 17 March 2011", "On 5
//! and 6 June it adopted resolutions 508 and 509".

use super::super::mention::{Atom, Is, When};
use super::super::reference::refers;
use super::super::words::Lemma;
use super::{Series, Told, give_years, numbers};
use crate::source::Span;

/// Days that follow one another, and from where to where a sentence tells of them and of the resolutions.
struct Days {
    whens: Vec<(When, Span)>,
    from: usize,
    to: usize,
}

/// The resolutions of a sentence, each with the day in its place.
pub(super) fn in_order(atoms: &[Atom]) -> Option<Series> {
    let at = atoms.iter().position(|atom| {
        matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some() && !thing.further.is_empty())
    })?;
    let Is::Thing(thing) = &atoms.get(at)?.is else {
        return None;
    };
    let numbers = numbers(thing);
    let days = days_behind(atoms, at).or_else(|| days_before(atoms, at))?;
    if days.whens.len() != numbers.len() || refers(atoms, at) {
        return None;
    }
    let unanimous = unanimous_behind(atoms, days.to + 1);
    let told = numbers.into_iter().zip(days.whens);
    let mut told: Vec<Told> = told
        .map(|((number, span), when)| Told {
            number,
            span,
            when: Some(when),
            unanimous,
            ..Told::default()
        })
        .collect();
    give_years(&mut told);
    let (from, to) = (days.from, days.to);
    Some(Series { told, from, to })
}

/// "adopted resolutions 660 and 678 on 2 August and 29 November 1990": the days close behind the numbers.
fn days_behind(atoms: &[Atom], at: usize) -> Option<Days> {
    const NEAR: usize = 8;
    let behind = atoms.get(at + 1..)?.iter().take(NEAR);
    let first = at + 1 + behind.map(day).position(|day| day.is_some())?;
    // "6, 7 and 9 June": the first of three is only a number.
    let first = numbered_day(atoms, first).unwrap_or(first);
    let (whens, length) = run_of_days(atoms.get(first..)?)?;
    let near = atoms.get(at.saturating_sub(3)..first)?;
    // "resolutions 209 and 210 of 4 and 6 September": the days are those of the resolutions.
    let theirs = matches!(&atoms[at + 1..first], [of] if matches!(of.key.as_str(), "of" | "dated"));
    (theirs || near.iter().any(is_adopting)).then_some(Days {
        whens,
        from: at,
        to: first + length - 1,
    })
}

/// "On 5 and 6 June it adopted resolutions 508 and 509": the days ahead of the verb before the numbers.
fn days_before(atoms: &[Atom], at: usize) -> Option<Days> {
    const FAR: usize = 14;
    let begins = at.saturating_sub(FAR);
    let before = atoms.get(begins..at)?;
    let verb = before.iter().rposition(is_adopting)?;
    let first = before[..verb].iter().position(|atom| day(atom).is_some())?;
    let (whens, length) = run_of_days(&before[first..verb])?;
    let ends = |atom: &Atom| matches!(atom.is, Is::Thing(_) | Is::Mark(';' | ':'));
    let between = before.get(first + length..)?;
    (whens.len() > 1 && !between.iter().any(ends)).then_some(Days {
        whens,
        from: begins + first,
        to: at,
    })
}

/// The days that follow one another at the head of some words, each with its month, and how many words the list has. "4 and 6 September":
/// the month stands with the last.
fn run_of_days(atoms: &[Atom]) -> Option<(Vec<(When, Span)>, usize)> {
    let day = |atom: &Atom| day(atom).or_else(|| bare_day(atom));
    let joins =
        |atom: &Atom| matches!(atom.is, Is::Mark(',')) || matches!(atom.key.as_str(), "and" | "on");
    let list = atoms
        .iter()
        .take_while(|atom| day(atom).is_some() || joins(atom));
    let listed = list.count();
    let of_month = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.month.is_some());
    let length = atoms.get(..listed)?.iter().rposition(of_month)? + 1;
    let mut whens: Vec<(When, Span)> = atoms[..length].iter().filter_map(day).collect();
    let mut month = None;
    for (when, _) in whens.iter_mut().rev() {
        month = when.month.or(month);
        when.month = month;
    }
    Some((whens, length))
}

/// A day of a month, which may be told behind it.
fn day(atom: &Atom) -> Option<(When, Span)> {
    match &atom.is {
        Is::When(when) if when.day.is_some() => Some((*when, atom.span)),
        _ => None,
    }
}

fn is_adopting(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt)
}

/// Where the days of a list begin as bare numbers before the first day at a place: "6, 7 and 9 June".
fn numbered_day(atoms: &[Atom], first: usize) -> Option<usize> {
    let mut at = first;
    while let Some([number, comma]) = at.checked_sub(2).and_then(|from| atoms.get(from..at)) {
        if !matches!(comma.is, Is::Mark(',')) || bare_day(number).is_none() {
            break;
        }
        at -= 2;
    }
    (at < first).then_some(at)
}

/// A number that may be a day of a month told behind it.
fn bare_day(atom: &Atom) -> Option<(When, Span)> {
    let Is::Number(number @ 1..=31) = atom.is else {
        return None;
    };
    let day = i8::try_from(number).ok();
    Some((
        When {
            day,
            ..When::default()
        },
        atom.span,
    ))
}

/// ", both unanimous", "all unanimously": the word that says it of all of a list that ends at a place.
fn unanimous_behind(atoms: &[Atom], at: usize) -> Option<Span> {
    let behind = atoms.get(at..)?;
    let comma = behind
        .iter()
        .take_while(|atom| matches!(atom.is, Is::Mark(',' | '(')))
        .count();
    let [each, how, ..] = behind.get(comma..)? else {
        return None;
    };
    let unanimous = how.key.as_str().starts_with("unanimous");
    (matches!(each.key.as_str(), "both" | "all" | "each") && unanimous).then_some(how.span)
}
