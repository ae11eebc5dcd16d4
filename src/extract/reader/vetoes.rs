//! A sentence in a list of vetoes: its heading, an entry, or a row of one State's.

use super::{Line, Reader};
use crate::council::Member;
use crate::extract::date::Day;
use crate::extract::mention::{Atom, Is, Present, Sort};
use crate::extract::table::vetoes;
use crate::extract::table::vetoes::entries::{List, entries, within};
use crate::reported::Fact;
use crate::source::Span;

/// The list of vetoes at hand.
#[derive(Debug, Default)]
pub(super) struct VetoList {
    /// Whether a line has headed one.
    pub(super) headed: bool,
    /// Whose vetoes it is of, where its heading says so.
    vetoers: Vec<(Member, Span)>,
    /// The year of the rows at hand, where a line above them gives it.
    year: Option<i16>,
}

impl Reader<'_> {
    /// Reads a sentence that belongs to a list of vetoes; whether it does, and tells of nothing else.
    pub(super) fn veto_list(&mut self, line: Line, atoms: &[Atom], present: Present) -> bool {
        let named = present.has(Sort::Vetoes) || present.has(Sort::Veto);
        if self.veto_entries(line.index, atoms, named) {
            return true;
        }
        if !self.list.vetoers.is_empty()
            && let Some(year) = vetoes::year_alone(atoms)
        {
            self.list.year = Some(year);
            return true;
        }
        self.veto_of_one_state(line.index, atoms, present) || self.heads_vetoes(line, atoms, named)
    }

    /// The entries of a list of vetoes that a sentence is; whether it is any.
    fn veto_entries(&mut self, index: usize, atoms: &[Atom], named: bool) -> bool {
        let list = List {
            headed: self.list.headed,
            vetoers: &self.list.vetoers,
        };
        if !list.headed && list.vetoers.is_empty() && !named {
            return false;
        }
        let found = entries(index, atoms, self.day, list);
        let told = !found.votes.is_empty();
        self.list.headed |= found.headed && told;
        if !found.vetoers.is_empty() {
            self.list.vetoers = found.vetoers;
        }
        let votes = if told {
            found.votes
        } else {
            within(index, atoms, self.day)
        };
        let told = !votes.is_empty();
        for entry in votes {
            self.votes.add(entry);
        }
        told
    }

    /// The row of a list of one State's vetoes; the counts that it gives are read as prose.
    fn veto_of_one_state(&mut self, index: usize, atoms: &[Atom], present: Present) -> bool {
        let day = match self.list.year {
            None => self.day,
            year => Day {
                year,
                ..Day::default()
            },
        };
        let Some(mut row) = vetoes::of_one_state(index, atoms, day, &self.list.vetoers) else {
            return false;
        };
        let counts = self.said(index, atoms, present).into_iter();
        let counts = counts.flat_map(|said| said.facts);
        row.facts.extend(
            counts.filter(|fact| matches!(fact.value, Fact::Tally(..) | Fact::Position(..))),
        );
        self.votes.add(row);
        true
    }

    /// Notes that a line heads a list of vetoes, or ends one; whether it does nothing but head one.
    fn heads_vetoes(&mut self, line: Line, atoms: &[Atom], named: bool) -> bool {
        let label = atoms
            .last()
            .is_some_and(|atom| matches!(atom.is, Is::Mark(':')));
        if !(line.heading || label || line.index < 3) {
            return false;
        }
        let list = named && vetoes::heads(atoms);
        self.list.headed |= list;
        let vetoers = if named {
            vetoes::vetoers(atoms)
        } else {
            Vec::new()
        };
        let counts = |atom: &Atom| matches!(atom.is, Is::Score(_) | Is::Number(_) | Is::When(_));
        let here = |atom: &Atom| matches!(atom.key.as_str(), "here" | "following" | "below");
        let heads = || line.heading || label || atoms.iter().any(here);
        if !vetoers.is_empty() && heads() {
            self.list.vetoers = vetoers;
            return true;
        }
        // "Drafts that fell to a veto:" tells of no one vote.
        if list && label && vetoes::tells_of_several(atoms) {
            return true;
        }
        let word = matches!(atoms, [one] if matches!(one.is, Is::Word(None)));
        if line.heading && !word && !self.list.vetoers.is_empty() && !atoms.iter().any(counts) {
            self.list.vetoers.clear();
            self.list.year = None;
        }
        false
    }
}
