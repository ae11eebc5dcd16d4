//! Lists of votes told by labels, beside what phrasings say of the same words.

use super::lay::Read;
use crate::extract::agree::contradict;
use crate::extract::doubt::{self, Doubt, Elsewhere};
use crate::extract::grammar::PHRASINGS;
use crate::extract::labels::{self, Entry};
use crate::extract::matcher::Match;
use crate::extract::mention::Atom;
use crate::extract::said::Said;
use crate::reported::{Fact, Stated};

/// Puts what lists say in the place of what was read across them: "14, against" in "For 14, against 0".
pub(super) fn put(
    atoms: &[Atom],
    lists: Vec<Vec<Entry>>,
    elsewhere: Elsewhere,
    read: &mut Vec<Read<'_>>,
) {
    if read.is_empty() && lists.is_empty() {
        return;
    }
    if labels::of_a_larger_body(atoms) {
        read.retain(|(_, said, _)| !tells_votes(said));
        return;
    }
    for list in lists {
        let mut told = labels::said(atoms, &list);
        let found = Match {
            first: told.first,
            last: told.last,
            ..Match::default()
        };
        let beside =
            |said: &Said| tells_votes(said) && said.first <= found.last && found.first <= said.last;
        let mut refused = read.iter().filter(|(_, said, _)| beside(said));
        let doubt = doubt::doubt(atoms, &found, elsewhere, true)
            .or_else(|| refused.find_map(|(.., doubt)| *doubt))
            .or(labels::only_expected(&atoms[..found.first]).then_some(Doubt::Supposed));
        read.retain(|(_, said, _)| {
            !beside(said) || doubt.is_none() && !contradicts(said, &told.facts)
        });
        told.facts
            .retain(|fact| !read.iter().any(|(_, said, _)| states(said, &fact.value)));
        let row = PHRASINGS.iter().find(|row| row.name == labels::PHRASING);
        if let Some(row) = row.filter(|_| !told.facts.is_empty()) {
            read.push((row, told, doubt));
        }
    }
}

/// Whether a match tells of votes, and of nothing else.
fn tells_votes(said: &Said) -> bool {
    let of_votes = |fact: &Stated<Fact>| matches!(fact.value, Fact::Tally(..) | Fact::Position(..));
    !said.facts.is_empty() && said.facts.iter().all(of_votes)
}

fn contradicts(said: &Said, facts: &[Stated<Fact>]) -> bool {
    let mut new = said.facts.iter();
    new.any(|new| {
        facts
            .iter()
            .any(|known| contradict(&known.value, &new.value))
    })
}

fn states(said: &Said, value: &Fact) -> bool {
    said.facts.iter().any(|fact| fact.value == *value)
}
