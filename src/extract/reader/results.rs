//! A sentence with results: what it says of each vote is handed on.

use super::Reader;
use crate::extract::agree;
use crate::extract::mention::{Atom, Is};
use crate::extract::reference::{self, Reference, Segment};
use crate::extract::said::Said;
use crate::extract::several;
use crate::reported::{Fact, Stated};
use crate::vote::Position;
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

impl Reader<'_> {
    /// A sentence with results: what it says of each vote.
    pub(super) fn results(&mut self, index: usize, atoms: &[Atom], found: Vec<Said>) {
        self.known.recall(&found);
        let (admissions, mut found): (Vec<Said>, Vec<Said>) =
            found.into_iter().partition(|said| !said.on_each.is_empty());
        // The same words may be read as a veto of one text too.
        found.retain(|said| {
            !admissions
                .iter()
                .any(|whole| whole.first <= said.first && said.last <= whole.last)
        });
        // "Austria and Italy were vetoed by the Soviet Union, each by 9 votes to 1"
        let shared = if !admissions.is_empty() && atoms.iter().any(super::applicants::is_each) {
            found
                .extract_if(.., |said| !said.tentative)
                .flat_map(|said| said.facts)
                .filter(|fact| matches!(fact.value, Fact::Tally(..)))
                .collect()
        } else {
            Vec::new()
        };
        self.admissions(index, atoms, admissions, &shared);
        let found = self.applications(index, atoms, found);
        let (found, behind) = self.series(index, atoms, found);
        // "A year ago it vetoed one text, and the Council then approved another": the time that all is told of.
        let mut then = None;
        for mut segment in reference::segments(atoms, found) {
            // "on 26 February and 17 March respectively, the first unanimously": neither day is told of the first.
            segment.from = segment.from.max(behind).min(segment.to);
            if segment.reference == Reference::Others {
                continue;
            }
            let several = several::several(atoms, &segment, self.day);
            if !several.is_empty() || matches!(segment.reference, Reference::Each(_)) {
                reference::keep_common(atoms, &mut segment);
                if segment.said.is_empty() {
                    continue;
                }
            }
            let opens = opens_with_a_time(atoms, &segment);
            let goes_on = !tells_of_now(&atoms[segment.from..segment.to]);
            let rivals = segment
                .head
                .is_some_and(|at| reference::are_rivals(atoms, at));
            let mut statement = self.statement(index, atoms, segment);
            if rivals && several.is_empty() {
                statement.leave_sponsors_of_several();
            }
            if let Some(period) = then.filter(|_| goes_on && !statement.has_its_time()) {
                (statement.period, statement.looks_back, statement.dayless) = (period, true, true);
            }
            // "Today it condemned the attack; that resolution got 10 votes."
            if let Some((_, day)) = self.heard.day.as_ref().filter(|(at, _)| at + 1 == index)
                && self.line.goes_on
                && !statement.earlier
                && !statement.has_its_time()
            {
                statement.facts.push(day.clone());
            }
            if opens && statement.looks_back && agree::date(&statement.facts).is_none() {
                then = Some(statement.period);
            }
            if several.is_empty() {
                self.votes.add(statement);
                continue;
            }
            // "Two of them, on Bosnia (resolution 2795 (2025)) and Libya (resolution 2796 (2025)), …", "on Tuesday, and again on
            // Friday, they vetoed it": said of each.
            for own in several {
                let mut of_one = own.of(&statement);
                of_one.reference = Reference::Same;
                self.votes.add(of_one);
            }
        }
    }

    /// Whether a sentence was read before word for word, and is too long to be said of two votes.
    pub(super) fn is_told_again(&mut self, atoms: &[Atom]) -> bool {
        const LONG: usize = 20;
        if atoms.len() < LONG {
            return false;
        }
        // "| 1 | The Council approved" in a table, and "The Council approved" below it
        let mark = |atom: &&Atom| matches!(atom.is, Is::Mark(_));
        let number = |atom: &&Atom| matches!(atom.is, Is::Number(_));
        let words_of = atoms.iter().filter(|atom| !mark(atom)).skip_while(number);
        let mut words = FxHasher::default();
        for atom in words_of {
            atom.key.as_str().hash(&mut words);
        }
        !self.told_once.insert(words.finish())
    }

    /// "Ireland and Portugal were vetoed by the Soviet Union": a vote on the admission of each.
    fn admissions(
        &mut self,
        index: usize,
        atoms: &[Atom],
        said: Vec<Said>,
        shared: &[Stated<Fact>],
    ) {
        for said in said {
            for applicant in said.on_each {
                let mut facts = said.facts.clone();
                facts.extend_from_slice(shared);
                self.on_application(index, atoms, applicant, facts);
            }
        }
    }

    /// Whether more votes are counted than the Council of the day has seats: another body's.
    pub(super) fn exceeds(&self, found: &[Said]) -> bool {
        let mut counts: Vec<(Position, u32)> = Vec::new();
        let believed = found.iter().filter(|said| !said.tentative);
        for fact in believed.flat_map(|said| &said.facts) {
            if let Fact::Tally(position, n) = fact.value {
                if counts
                    .iter()
                    .any(|(known, m)| *known == position && *m != n)
                {
                    return false;
                }
                if !counts.contains(&(position, n)) {
                    counts.push((position, n));
                }
            }
        }
        counts.iter().map(|(_, n)| *n as usize).sum::<usize>() > self.seats
    }
}

/// Whether a month, a year or a while gone by opens the sentence, before what a stretch of it says.
fn opens_with_a_time(atoms: &[Atom], segment: &Segment) -> bool {
    const OPENING: usize = 4;
    let first = segment.said.iter().map(|said| said.first).min();
    let opening = first.unwrap_or_default().min(OPENING);
    let time = |atom: &Atom| matches!(&atom.is, Is::When(when) if !when.is_day() && (when.is_period() || when.back));
    atoms[..opening.min(atoms.len())].iter().any(time)
}

/// "this time", "now", "today": whether words tell of the day of the text.
fn tells_of_now(atoms: &[Atom]) -> bool {
    let now = |atom: &Atom| match &atom.is {
        Is::When(when) => when.is_day(),
        _ => matches!(atom.key.as_str(), "now" | "this"),
    };
    atoms.iter().any(now)
}
