//! Resolutions told one after the other, each with its own day or score: "1737 in December 2006, 1747 in March 2007 (15-0)", "on 26
//! February and 17 March 2011 respectively".

use super::mention::{Atom, Is, Thing, When};
use super::reference::refers;
use crate::source::Span;

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

/// "resolutions 1970 and 1973 were adopted on 26 February and 17 March 2011": as many full days, one after the other, as there are
/// numbers before them.
fn in_order(atoms: &[Atom]) -> Option<Series> {
    /// How far the first day is from the numbers.
    const NEAR: usize = 8;
    let from = atoms.iter().position(|atom| {
        matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some() && !thing.further.is_empty())
    })?;
    let Is::Thing(thing) = &atoms.get(from)?.is else {
        return None;
    };
    // "4 and 6 September": the month stands with the last.
    let day = |atom: &Atom| match &atom.is {
        Is::When(when) if when.day.is_some() => Some((*when, atom.span)),
        _ => None,
    };
    let first = from
        + 1
        + atoms
            .get(from + 1..)?
            .iter()
            .take(NEAR)
            .position(|atom| day(atom).is_some())?;
    // "6, 7 and 9 June": the first of three is only a number.
    let first = numbered_day(atoms, first).unwrap_or(first);
    let day = |atom: &Atom| day(atom).or_else(|| bare_day(atom));
    let adopted = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == super::words::Lemma::Adopt);
    let joins =
        |atom: &Atom| matches!(atom.is, Is::Mark(',')) || atom.key == "and" || atom.key == "on";
    let days = atoms.get(first..)?;
    let listed = days
        .iter()
        .take_while(|atom| day(atom).is_some() || joins(atom))
        .count();
    let of_month = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.month.is_some());
    let length = days.get(..listed)?.iter().rposition(of_month)? + 1;
    let mut whens: Vec<(When, Span)> = days.iter().take(length).filter_map(day).collect();
    let numbers = numbers(thing);
    // "adopted resolutions 660 and 678 on 2 August and 29 November 1990"
    let near = atoms.get(from.saturating_sub(3)..first)?;
    // "resolutions 209 and 210 of 4 and 6 September": the days are those of the resolutions.
    let theirs = first == from + 2
        && atoms
            .get(from + 1)
            .is_some_and(|atom| matches!(atom.key.as_str(), "of" | "dated"));
    let given = theirs || near.iter().any(adopted);
    if whens.len() != numbers.len() || refers(atoms, from) || !given {
        return None;
    }
    let mut month = None;
    for (when, _) in whens.iter_mut().rev() {
        month = when.month.or(month);
        when.month = month;
    }
    month?;
    let unanimous = unanimous_behind(atoms, first + length);
    let told = numbers.into_iter().zip(whens);
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
    let last = days
        .iter()
        .take(length)
        .rposition(|atom| day(atom).is_some())?;
    Some(Series {
        told,
        from,
        to: first + last,
    })
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

/// The numbers of resolutions that words for a text name.
fn numbers(thing: &Thing) -> Vec<(u32, Span)> {
    let further = thing.further.iter().copied();
    thing.resolution.into_iter().chain(further).collect()
}

/// "resolutions 1737 in December 2006, 1747 in March 2007 and 1803 in March 2008 (14-0-1)": at least two with a day, a month or a score.
fn one_by_one(atoms: &[Atom]) -> Option<Series> {
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

/// "passed 1718 on 14 October": whether a number stands right behind the verb, as that of a resolution.
fn is_adopted(atoms: &[Atom], at: usize) -> bool {
    use super::words::Lemma;
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
