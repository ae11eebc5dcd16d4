//! What the Council decided, where only the next sentence tells of votes: "The Council demanded a truce. China abstained."

use super::Reader;
use super::lay::Read;
use crate::extract::doubt::Doubt;
use crate::extract::mention::{Atom, Is};
use crate::extract::reference::{Reference, reference};
use crate::reported::Fact;
use crate::vote::Position;

impl Reader<'_> {
    /// Gives the decision of the sentence before to the votes that this one tells, and keeps the one that this sentence tells without
    /// votes.
    pub(super) fn decided_before(&mut self, index: usize, atoms: &[Atom], read: &mut [Read<'_>]) {
        let pending = self.uncounted.take().filter(|(at, _)| at + 1 == index);
        let believed = |doubt: &Option<Doubt>| doubt.is_none();
        if let Some((_, decision)) = pending
            && !read.iter().any(|(_, said, doubt)| {
                believed(doubt) && said.facts.iter().any(|f| decides(&f.value))
            })
            && !(0..atoms.len()).any(|at| is_of_another(atoms, at))
            && let Some((_, said, _)) = read.iter_mut().find(|(_, said, doubt)| {
                believed(doubt) && said.facts.iter().any(|f| tells_votes(&f.value))
            })
        {
            said.facts.push(decision);
        }
        self.uncounted = read
            .iter()
            .filter(|(phrasing, _, doubt)| {
                *doubt == Some(Doubt::Uncounted) && phrasing.name == "council-decided"
            })
            .flat_map(|(_, said, _)| &said.facts)
            .find(|fact| matches!(fact.value, Fact::Outcome(_)))
            .map(|fact| (index, fact.clone()));
    }
}

/// Whether an atom names another body, or another text than "the American resolution", by which it was decided.
fn is_of_another(atoms: &[Atom], at: usize) -> bool {
    match &atoms[at].is {
        Is::OtherBody(_) => true,
        Is::Thing(thing) => {
            let the = atoms[at.saturating_sub(2)..at]
                .iter()
                .any(|atom| atom.key == "the");
            let same = reference(atoms, at) == Reference::Same;
            !(the && same && thing.resolution.is_none() && thing.draft.is_none() && !thing.loose)
        }
        _ => false,
    }
}

/// Whether a fact says what came of a text by itself.
fn decides(fact: &Fact) -> bool {
    matches!(fact, Fact::Outcome(_) | Fact::Veto(_))
}

/// Whether a fact is one of a vote: members counted, all of one mind, some abstaining.
pub(super) fn tells_votes(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Tally(..) | Fact::Unanimous | Fact::Position(_, Position::Abstaining)
    )
}
