//! Reasons not to take a day for that of the vote: it is of another event, another text, a term, a paper or a name.

mod another_text;
mod days_apart;
mod reported;

pub(crate) use another_text::is_of_submission;
pub(crate) use days_apart::{after_days, days_before};
pub(crate) use reported::{is_beside_date, reports_day};

use super::Stretch;
use super::counted::counts_from;
use super::event::{is_of_another_event, is_told_by_when};
use crate::extract::mention::{Atom, Is, Voice, When};
use crate::extract::words::Lemma;
use another_text::{and_on_another, beside_another, gives_way, of_another, of_another_text};
use days_apart::{days_after, from_another, of_next, then};

/// Whether a day in a stretch is none of its vote.
pub(super) fn is_doubtful(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
    if when_it_was(stretch, at) {
        return false;
    }
    !reports_day(stretch.atoms, at)
        || then(stretch, at, when)
        || from_another(stretch, at, when)
        || of_another(stretch, at)
        || aside(stretch, at)
        || days_before(&stretch.atoms[at..stretch.first.max(at)])
        || days_after(stretch, at)
        || of_another_text(stretch, at)
        || beside_another(stretch, at)
        || gives_way(stretch, at)
        || and_on_another(stretch, at)
        || is_beside_date(stretch.atoms, at)
        || of_next(stretch.atoms, at, when)
        || counts_from(stretch, at)
        || is_of_another_event(stretch, at, when)
}

/// "extended until 31 October 2025", "unless it left by 15 January": whether a day is the end of something, whose year is not that of
/// the decision.
pub(crate) fn ends_on(atoms: &[Atom], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|i| {
        matches!(
            atoms[i].key.as_str(),
            "until" | "till" | "to" | "by" | "through" | "before" | "for"
        )
    })
}

/// The commas of the clause with "who" or "which" that an atom stands in.
pub(crate) fn inserted(atoms: &[Atom], at: usize) -> Option<(usize, usize)> {
    let comma = |i: &usize| matches!(atoms[*i].is, Is::Mark(','));
    let open = (at.saturating_sub(12)..at).rev().find(comma)?;
    let close = (at + 1..atoms.len().min(at + 9)).find(comma)?;
    matches!(atoms[open + 1].key.as_str(), "who" | "which").then_some((open, close))
}

/// Whether a month or year stands in a clause about something else: "an embargo that expires in October".
pub(super) fn in_passing(stretch: &Stretch<'_>, at: usize) -> bool {
    let from = at.saturating_sub(4).max(stretch.from);
    // "vetoed it, after blocking others in October 2011"
    let after = (at.saturating_sub(8).max(stretch.last + 1)..at).any(|i| {
        matches!(
            stretch.atoms[i].key.as_str(),
            "after" | "since" | "following"
        ) && matches!(&stretch.atoms[i + 1].is, Is::Verb(verb) if verb.voice == Voice::Ing)
    });
    if after {
        return true;
    }
    let relative = (from..at).find(|&i| matches!(stretch.atoms[i].key.as_str(), "that" | "which"));
    // "a similar text, which it vetoed in 2011", "the text, which was adopted in May": the clause of the vote itself
    let own = |i: &usize| (*i..at).contains(&stretch.last);
    relative
        .filter(|i| *i >= stretch.first && !own(i))
        .is_some_and(|i| {
            stretch.atoms[i + 1..at].iter().any(|atom| match &atom.is {
                Is::Verb(verb) => verb.voice != Voice::Noun,
                Is::Word(None) => true,
                _ => false,
            })
        })
}

/// "the 1990 Gulf War", "the Beit Hanoun November 2006 incident", "2011 Libyan civil war: …": whether a year is part of the name of
/// something that is no text.
pub(super) fn names_another(atoms: &[Atom], at: usize, when: &When) -> bool {
    let before = at.checked_sub(1).map(|i| &atoms[i]);
    let the = before.is_some_and(|atom| atom.key == "the");
    let name = before.is_some_and(|atom| matches!(atom.is, Is::Word(None)));
    let next = atoms.get(at + 1).map(|atom| &atom.is);
    (the && when.month.is_none() || name && when.year.is_some())
        && matches!(next, Some(Is::Word(None)))
        || when.month.is_none() && labels(atoms, at)
}

/// "until 15 November, when the Council adopted another": whether a day is told by what was done on it.
fn when_it_was(stretch: &Stretch<'_>, at: usize) -> bool {
    let another = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
    is_told_by_when(stretch.atoms, at)
        && stretch
            .atoms
            .get(at + 3..stretch.first)
            .is_some_and(|between| !between.iter().any(another))
}

/// Whether a date stands in a clause between commas that tells of something else: "the envoy, who had flown in on Monday, abstained".
fn aside(stretch: &Stretch<'_>, at: usize) -> bool {
    // "The resolution, which was voted on Thursday, has the support of 14": of the text.
    let voted = |open: usize, close: usize| {
        let text = open
            .checked_sub(1)
            .is_some_and(|i| matches!(stretch.atoms[i].is, Is::Thing(_)));
        let votes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Adopt | Lemma::Reject));
        text && stretch.atoms[open..close].iter().any(votes)
    };
    // "The United States, which had blocked a statement on Saturday, abstained": who did is told before it, what they did behind it.
    let tells = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun && DECIDING.contains(&verb.lemma));
    let between = |open: usize, close: usize| {
        stretch.first < open
            && close < stretch.last
            && !stretch.atoms[open..close].iter().any(tells)
    };
    inserted(&stretch.atoms[..stretch.to], at).is_some_and(|(open, close)| {
        (stretch.last < open || close < stretch.first || between(open, close))
            && !voted(open, close)
    })
}

/// What is done to a text by those who vote.
const DECIDING: [Lemma; 5] = [
    Lemma::Veto,
    Lemma::Abstain,
    Lemma::Vote,
    Lemma::Adopt,
    Lemma::Reject,
];

/// Whether a year begins the label of a line: "# 2003 occupation of Iraq: the Council …".
fn labels(atoms: &[Atom], year: usize) -> bool {
    const LONGEST: usize = 8;
    let mark = |atom: &Atom| matches!(atom.is, Is::Mark(_));
    let named = |atom: &Atom| matches!(atom.is, Is::Word(_) | Is::Who(_));
    let label = atoms[year + 1..].iter().take(LONGEST);
    let words = label.take_while(|atom| named(atom)).count();
    let end = atoms.get(year + 1 + words);
    atoms[..year].iter().all(mark)
        && (1..LONGEST).contains(&words)
        && matches!(end.map(|atom| &atom.is), Some(Is::Mark(':')))
}
