//! The day last spoken of, from which a text without a day of its own counts "the next day".

use super::Reader;
use super::lead::is_caption;
use crate::extract::mention::{Atom, Is, When};
use crate::extract::words::Lemma;
use crate::extract::{reference, statement};
use crate::reported::{Fact, Stated};

impl Reader<'_> {
    /// Remembers the day last spoken of.
    pub(super) fn spoken(
        &mut self,
        index: usize,
        atoms: &[Atom],
        results: bool,
        extent: Option<(usize, usize)>,
    ) {
        if self.is_dateline(atoms) || is_caption(atoms) {
            return;
        }
        if let Some(year) = year_told_of(atoms).filter(|_| self.day.published.is_none()) {
            (self.day.year, self.day.month, self.day.spoken) = (Some(year), None, None);
        }
        for (at, atom) in atoms.iter().enumerate() {
            let Is::When(when) = &atom.is else { continue };
            if when.day.is_some() && !statement::ends_on(atoms, at) {
                // "endorsed it on 20 July, and it entered into force on 16 January 2016"
                let behind = extent.is_some_and(|(first, _)| at > first);
                let lends = !behind || statement::reports_day(atoms, at);
                self.day.year = when.year.filter(|_| lends).or(self.day.year);
            }
            if !is_day_spoken_of(atoms, at, when, results, extent) {
                continue;
            }
            let period = self.day.period(when);
            if let (Some(year), Some(month)) = (period.year, period.month) {
                self.day.month = Some((year, month));
            }
            if let Some(date) = self.day.of(when) {
                self.day.month = Some((date.year(), date.month()));
                self.day.spoken = Some(date);
                // The day of a test or a speech is none of a vote, though another may be counted from it.
                let none = extent.is_none() && !begins_with_council(atoms);
                if none || !statement::is_of_vote(atoms, at, extent.unwrap_or((0, 0))) {
                    continue;
                }
                self.frame.spoken = Some((
                    index,
                    statement::stated(Fact::Date(date), atom.span, "date"),
                ));
            }
        }
    }
}

impl Reader<'_> {
    /// The day on which a sentence says that the Council did something, where it gives one alone.
    pub(super) fn only_day(&self, atoms: &[Atom]) -> Option<Stated<Fact>> {
        let mut days = atoms.iter().enumerate().filter_map(|(at, atom)| {
            let Is::When(when) = &atom.is else {
                return None;
            };
            let day = self.day.of(when)?;
            statement::reports_day(atoms, at)
                .then(|| statement::stated(Fact::Date(day), atom.span, "date"))
        });
        let only = days.next()?;
        let ours = |atom: &Atom| matches!(atom.is, Is::Council(_) | Is::Thing(_));
        (days.next().is_none() && atoms.iter().any(ours)).then_some(only)
    }
}

/// Whether a day may be that on which what a sentence tells of happened, so that the next is counted from it.
fn is_day_spoken_of(
    atoms: &[Atom],
    at: usize,
    when: &When,
    results: bool,
    extent: Option<(usize, usize)>,
) -> bool {
    let before = &atoms[..at];
    // "It followed the veto of a draft by China on 22 March": the day of a vote told in passing.
    let passing = !results || before.iter().any(|atom| atom.key == "followed");
    let veto = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto);
    if passing && before.iter().any(veto) {
        return false;
    }
    // "adopted the text introduced on the 28th": on which no vote was held.
    let submitted = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Submit && verb.past);
    if results && before.iter().rev().take(3).any(submitted) {
        return false;
    }
    // "to carry out the resolution adopted on 11 June": another's day.
    let built_on =
        |text: usize| matches!(atoms[text].is, Is::Thing(_)) && reference::is_built_on(atoms, text);
    if (at.saturating_sub(5)..at).any(built_on) || !statement::reports_day(atoms, at) {
        return false;
    }
    let aside = when.ago.is_some() || (when.later.is_some() && at > 3);
    // "A week after the Council adopted it, the parties met on 3 May."
    let later = statement::after_days(before)
        .is_some_and(|end| extent.is_none_or(|(first, _)| first < end));
    // "Reaffirming resolution 145 of 22 July 1960" speaks of no event.
    !aside && !later && (results || !is_of_a_paper(atoms, at))
}

/// "of 22 July 1960", "its decisions of 22 January and 12 February": whether a day tells which paper is meant.
fn is_of_a_paper(atoms: &[Atom], at: usize) -> bool {
    let follows = |at: usize, word: &str| at.checked_sub(1).is_some_and(|i| atoms[i].key == word);
    let day = |at: usize| matches!(atoms[at].is, Is::When(_) | Is::Number(_));
    follows(at, "of") || follows(at, "and") && at > 2 && day(at - 2) && follows(at - 2, "of")
}

/// "In 1954 the Council took up the question", "Kashmir came back to it in 1957": the one year that a sentence begins or ends with, as
/// that of what it tells and of what is told next.
fn year_told_of(atoms: &[Atom]) -> Option<i16> {
    let bare = |atom: &Atom| match &atom.is {
        Is::When(when) if when.month.is_none() && !when.is_day() => when.year,
        _ => None,
    };
    let word = |atom: &&Atom| !matches!(atom.is, Is::Mark('.' | ';' | ':'));
    let ends = atoms.iter().rposition(|atom| word(&atom))?;
    let mut dated = atoms
        .iter()
        .enumerate()
        .filter(|(_, atom)| matches!(&atom.is, Is::When(when) if when.year.is_some()));
    let (at, atom) = dated.next()?;
    let year = bare(atom).filter(|_| dated.next().is_none())?;
    let within = at.checked_sub(1).is_some_and(|i| atoms[i].key == "in");
    let earlier =
        |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.earlier) || atom.key == "had";
    let placed = at == 1 || at == ends;
    (within && placed && !atoms.iter().any(earlier)).then_some(year)
}

/// "On 3 August the Greek Government made charges": whether a sentence begins with what the Council or a text does, or with nothing that
/// is done.
pub(super) fn begins_with_council(atoms: &[Atom]) -> bool {
    let ours = |atom: &Atom| matches!(atom.is, Is::Council(_) | Is::Thing(_) | Is::Meeting(_));
    let Some(done) = atoms.iter().position(statement::is_done) else {
        return true;
    };
    // "On 8 December the envoy tabled a text."
    let other = |atom: &Atom| matches!(atom.is, Is::OtherBody(_));
    let votes = matches!(atoms[done].is, Is::Verb(_)) && !atoms[..done].iter().any(other);
    votes || atoms[..done].iter().any(ours)
}
