//! A sentence before it is read: what its pronouns and its "no" stand for, who is spoken to in it, and the citations taken out of it.

use super::{Line, Reader};
use crate::extract::mention::{Atom, CITATION, Is, Present, Sort};

impl Reader<'_> {
    /// Takes up a sentence: what its pronouns and its "no" stand for, who is spoken to, the entry that it begins. What it mentions
    /// then, and whether the Council is only spoken to.
    pub(super) fn take_up(
        &mut self,
        line: Line,
        atoms: &mut Vec<Atom>,
        mut present: Present,
    ) -> (Present, bool) {
        self.line = line;
        self.bodies.begin(line.index);
        // The day in a field is of what stands under its own title.
        if line.titled && !self.frame.dated_page {
            self.frame.page = None;
        }
        if present.has(Sort::Citation) {
            drop_citation(atoms);
        }
        self.back_to_the_council(atoms, present);
        if self.pronoun(atoms) {
            present = present.with(Sort::Council);
        }
        let addressed = present.has(Sort::Council) && self.addressed(atoms);
        if present.has(Sort::Who) {
            Self::looks_ahead(atoms);
        }
        present = self.means_the_veto(line.index, atoms, present);
        present = self.whose_entry(line, atoms, present);
        if self.frame.entry.is_some() || present.has(Sort::When) {
            self.entry_day(line, atoms);
        }
        (present, addressed)
    }
}

/// Takes away a citation, whose symbols and meetings are not those of the vote: what stands in brackets with it, "(Ibid.) For the text
/// adopted on 4 March, …", or all from there on.
fn drop_citation(atoms: &mut Vec<Atom>) {
    const LONGEST: usize = 12;
    let cites = |at: usize| {
        let next = atoms.get(at + 1).map_or("", |atom| atom.key.as_str());
        let [ibid, official] = CITATION;
        atoms[at].key == ibid || (atoms[at].key == official && next == "records")
    };
    let Some(at) = (0..atoms.len()).find(|&at| cites(at)) else {
        return;
    };
    let is = |at: usize, mark| matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::Mark(it)) if *it == mark);
    let open = at.checked_sub(1).filter(|&open| is(open, '('));
    let close = (at..at + LONGEST).find(|&at| is(at, ')'));
    match open.zip(close) {
        Some((open, close)) if close + 1 < atoms.len() => drop(atoms.drain(open..=close)),
        _ => atoms.truncate(at),
    }
}
