//! Where one entry of a list of vetoes ends and the next begins.

use super::{is_day, is_draft, is_number, is_of_permanent};
use crate::extract::mention::{Atom, Is, Who};
use crate::extract::table::decides;
use crate::extract::table::vetoes::heads;

/// A heading before its first entry, and what is behind the colon.
pub(super) fn heading<'a, 't>(atoms: &'a [Atom<'t>]) -> Option<(&'a [Atom<'t>], &'a [Atom<'t>])> {
    let colon = atoms
        .iter()
        .position(|atom| matches!(atom.is, Is::Mark(':')))?;
    let (head, below) = (atoms.get(..colon)?, atoms.get(colon + 1..)?);
    let plain = !head.iter().any(is_draft);
    (plain && heads(head)).then_some((head, below))
}

/// Cuts what is told of one after another apart: before each "USA:", but for the first.
pub(super) fn groups<'a, 't>(atoms: &'a [Atom<'t>]) -> Vec<&'a [Atom<'t>]> {
    let headed = |two: &[Atom]| {
        let colon = matches!(two[1].is, Is::Mark(':'));
        colon && matches!(&two[0].is, Is::Who(who) if is_of_permanent(who))
    };
    let pairs = atoms.windows(2).enumerate();
    let heads: Vec<usize> = pairs
        .filter(|(_, two)| headed(two))
        .map(|(at, _)| at)
        .collect();
    // "S/2014/189 (15 March 2014): Russia" ends with whom it names.
    let first = atoms
        .iter()
        .position(|atom| !is_number(atom))
        .unwrap_or_default();
    let starts = match heads.first() {
        Some(head) if *head == first => heads.get(1..).unwrap_or_default(),
        _ => &[],
    };
    pieces(atoms, starts)
}

/// Who stands at the head of entries, and the entries.
pub(super) fn leading<'a, 't>(atoms: &'a [Atom<'t>]) -> Option<(&'a Who, &'a [Atom<'t>])> {
    let start = atoms.iter().position(|atom| !is_number(atom))?;
    let (first, mark) = (atoms.get(start)?, atoms.get(start + 1)?);
    match (&first.is, &mark.is) {
        (Is::Who(who), Is::Mark(':' | '-')) if is_of_permanent(who) => {
            Some((who, atoms.get(start + 2..)?))
        }
        _ => None,
    }
}

/// Cuts entries in one sentence apart: before each day, or before each draft, whichever stands first.
pub(super) fn parts<'a, 't>(atoms: &'a [Atom<'t>]) -> Vec<&'a [Atom<'t>]> {
    let several = atoms.iter().filter(|atom| is_draft(atom)).count() > 1;
    let begins_with_draft = atoms
        .iter()
        .find_map(|atom| {
            let drafted = is_draft(atom);
            (drafted || is_day(atom)).then_some(drafted)
        })
        .unwrap_or_default();
    if !several {
        return vec![atoms];
    }
    // Where a draft stands right behind the first day, another day is that of a letter: "Letter dated 28 February 2014".
    let draft_behind = |at: usize| atoms.get(at + 1).is_some_and(is_draft);
    let direct = atoms.iter().position(is_day).is_some_and(draft_behind);
    let begins = |at: usize, atom: &Atom| {
        if begins_with_draft {
            is_draft(atom)
        } else {
            is_day(atom) && (!direct || draft_behind(at))
        }
    };
    let all = atoms.iter().enumerate();
    let places = all.filter(|(at, atom)| begins(*at, atom)).map(|(at, _)| at);
    pieces(atoms, &places.skip(1).collect::<Vec<_>>())
}

/// A list cut at some places.
pub(super) fn pieces<'a, 't>(atoms: &'a [Atom<'t>], cuts: &[usize]) -> Vec<&'a [Atom<'t>]> {
    let starts = [0].into_iter().chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([atoms.len()]);
    starts
        .zip(ends)
        .filter_map(|(from, to)| atoms.get(from..to))
        .collect()
}

/// "S/2018/321 (vetoed by Russia, 10 April 2018) is on gas": an entry whose brackets tell all of it, without what follows them.
pub(super) fn bracketed<'a, 't>(atoms: &'a [Atom<'t>]) -> Option<&'a [Atom<'t>]> {
    let opens = matches!(atoms.get(1)?.is, Is::Mark('('));
    let close = atoms
        .iter()
        .position(|atom| matches!(atom.is, Is::Mark(')')))?;
    let (inside, behind) = atoms.split_at_checked(close)?;
    let told = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if decides(verb.lemma));
    let alone = inside.iter().any(told) && !behind.iter().any(told);
    (opens && alone).then_some(inside)
}

/// An entry without the day at its end, behind those who vetoed: "(vetoed by Russia, 10 April 2018)".
pub(super) fn without_day<'a, 't>(atoms: &'a [Atom<'t>]) -> &'a [Atom<'t>] {
    let plain = |atom: &Atom| matches!(atom.is, Is::Mark(_)) || atom.key == "and";
    let last = atoms.iter().rposition(|atom| !plain(atom));
    let Some((before, [day, ..])) = last.and_then(|at| atoms.split_at_checked(at)) else {
        return atoms;
    };
    let joins = |atom: &Atom| {
        matches!(atom.is, Is::Mark(',' | '-' | ';')) || matches!(atom.key.as_str(), "on" | "in")
    };
    let end = before.iter().rposition(|atom| !joins(atom));
    match (is_day(day), end) {
        (true, Some(end)) => before.get(..=end).unwrap_or(atoms),
        _ => atoms.get(..=before.len()).unwrap_or(atoms),
    }
}

/// An entry without the score at its end: "(14-1-0)", ", 12-2-1".
pub(super) fn without_score<'a, 't>(atoms: &'a [Atom<'t>]) -> &'a [Atom<'t>] {
    let score = atoms
        .iter()
        .rposition(|atom| matches!(atom.is, Is::Score(_)));
    let marks = |atoms: &[Atom]| atoms.iter().all(|atom| matches!(atom.is, Is::Mark(_)));
    let Some((before, behind)) = score.and_then(|at| atoms.split_at_checked(at)) else {
        return atoms;
    };
    if !behind.get(1..).is_some_and(marks) {
        return atoms;
    }
    let end = before
        .iter()
        .rposition(|atom| !matches!(atom.is, Is::Mark(',' | '(' | ':' | '-')));
    before.get(..end.map_or(0, |end| end + 1)).unwrap_or(before)
}
