//! What the sentences before spoke of that those right behind them may go on with: a meeting, an election, a month gone by.

use super::{Reader, denial};
use crate::extract::doubt;
use crate::extract::mention::{Atom, Is, Present, Sort, When};
use crate::reported::{Fact, Stated};

/// The sentences that last spoke of something that those right behind them may go on with.
#[derive(Debug, Default)]
pub(in crate::extract) struct Heard {
    /// Of a veto.
    pub(super) veto: Option<usize>,
    /// Of a meeting, by its number.
    pub(in crate::extract) meeting: Option<usize>,
    /// Of an election.
    pub(super) election: Option<usize>,
    /// Of a statement that the Council was to make, and of no text after it.
    pub(super) statement: Option<usize>,
    /// Of votes on no text: for a candidate, on a statement.
    pub(super) ballot: Option<usize>,
    /// Of a procedural vote.
    pub(in crate::extract) procedural: Option<usize>,
    /// Of texts before the Council.
    pub(super) texts: Option<usize>,
    /// Of how some voted.
    pub(super) told: Option<usize>,
    /// Of one day, which what goes on behind a semicolon is of too.
    pub(super) day: Option<(usize, Stated<Fact>)>,
    /// Of a month or year gone by.
    pub(in crate::extract) long_ago: Option<usize>,
    /// That began with a year which is not that of the text, and gave no day.
    pub(in crate::extract) another_year: Option<usize>,
    /// Whether the sentence before spoke of last week.
    pub(in crate::extract) last_week: bool,
    /// The one that ended with the name of a field, "Date", below which its value stands.
    pub(super) date_field: Option<usize>,
    /// The one that heads an explanation of vote.
    pub(super) speech: Option<usize>,
}

impl Reader<'_> {
    /// "In 2016 and 2017 the Council voted on settlements": whether a sentence opens with years before that of the text, and gives no day.
    fn opens_with_another_year(&self, atoms: &[Atom]) -> bool {
        const OPENING: usize = 4;
        let Some(published) = self.day.published else {
            return false;
        };
        let of_another = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.year.is_some_and(|year| year != published.year()));
        let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
        let opening = atoms.get(..OPENING).unwrap_or(atoms);
        let within = opening
            .first()
            .is_some_and(|atom| matches!(atom.key.as_str(), "in" | "between" | "from" | "during"));
        within && opening.iter().any(of_another) && !atoms.iter().any(day)
    }

    /// Notes who speaks in a sentence, its day if it is a dateline, and what it speaks of that the next ones may go on with.
    pub(super) fn hear(&mut self, atoms: &[Atom], present: Present) {
        let index = self.line.index;
        self.speaker(index, atoms, present);
        self.hear_of_applications(atoms, present);
        if present.has(Sort::When) {
            self.dateline(index, atoms);
        }
        if present.has(Sort::Election)
            && atoms.iter().any(doubt::is_election)
            && !doubt::goes_on_to_a_vote(atoms)
        {
            self.heard.election = Some(index);
        }
        if present.has(Sort::Council) && doubt::speaks_of_a_statement(atoms) {
            self.heard.statement = Some(index);
        }
        if present.has(Sort::Procedural) {
            self.procedural(index, atoms, present);
        }
        self.known.item = self.line.marked;
        self.known.sponsors = self.votes.sponsors();
        self.known.voting = self.votes.voting(index);
        self.known.failed = self.votes.failed(index, self.line.item);
    }

    /// Notes that a sentence speaks of a time gone by, or ends with the name of the field of a day.
    pub(super) fn hear_of_times(&mut self, atoms: &[Atom], present: Present) {
        let spoken_of = |wanted: fn(&When) -> bool| {
            let such = |atom: &Atom| matches!(&atom.is, Is::When(when) if wanted(when));
            present.has(Sort::When) && atoms.iter().any(such)
        };
        let gone_by = |when: &When| {
            when.day.is_none() && (when.back || when.month.is_some() || when.year.is_some())
        };
        if spoken_of(gone_by) {
            self.heard.long_ago = Some(self.line.index);
        }
        if present.has(Sort::When) && self.opens_with_another_year(atoms) {
            self.heard.another_year = Some(self.line.index);
        }
        self.heard.last_week = spoken_of(|when| when.last_week);
        // Only what goes on behind a semicolon asks for it.
        self.heard.day = (denial::leads_on(atoms) && present.has(Sort::When))
            .then(|| self.only_day(atoms))
            .flatten()
            .map(|day| (self.line.index, day));
        let word = |atom: &&Atom| !matches!(atom.is, Is::Mark(_));
        if atoms
            .iter()
            .rfind(word)
            .is_some_and(|atom| atom.key == "date")
        {
            self.heard.date_field = Some(self.line.index);
        }
    }
}
