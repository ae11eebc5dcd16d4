//! Whose text a match says it is, and which number it has, as facts.

use super::Telling;
use crate::council::State;
use crate::extract::complete::is_permanent;
use crate::extract::mention::{Atom, Group, Is};
use crate::extract::reference::are_rivals;
use crate::reported::Fact;

impl Telling<'_> {
    /// "the Russian draft", "tabled by France": who submitted the text.
    pub(super) fn submitted(&mut self, name: &str) {
        let (atoms, found) = (self.atoms, self.found);
        let Some((at, who)) = self.who_of(name) else {
            return;
        };
        // "the Syria resolution" is about Syria; "the US resolution" is by the United States.
        let bare = !atoms[at..found.last]
            .iter()
            .any(|atom| atom.key == "'s" || matches!(atom.is, Is::Mark('-')));
        let about =
            self.phrasing.name == "draft-of" && !who.adjective && who.group == Group::Named && bare;
        // "a US draft and a Russian one fell": a text beside the one spoken of.
        let beside = atoms[found.last].key == "one"
            && at.checked_sub(1).is_some_and(|i| atoms[i].key == "a");
        if beside {
            return;
        }
        // "the Council in its resolution 2231"
        let numbered =
            |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some());
        if who.group == Group::Before && numbered(&atoms[found.last]) {
            return;
        }
        let members = self.known.members(atoms, at, who);
        // "two drafts from France and Russia": each its own.
        let plural = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.plural);
        // "The resolutions proposed by the United States and the Soviet Union": one of each.
        let one_of_each = members.len() == 2
            && atoms[..found.first]
                .last()
                .is_some_and(|atom| plural(atom) && atom.key.as_str().starts_with("resolution"));
        let rivals = (found.first..=found.last).any(|at| are_rivals(atoms, at));
        let each =
            members.len() > 1 && !rivals && atoms[found.first..=found.last].iter().any(plural);
        if one_of_each || each {
            return;
        }
        for member in members {
            // "the Syria draft": of a State that has a seat, its own; of another, about it.
            let measure = matches!(atoms[found.last].key.as_str(), "resolution" | "measure");
            let seated = self.known.roster.is_none_or(|roster| roster.has(member));
            if about && !is_permanent(member) && (measure || !seated) {
                continue;
            }
            // "a Libyan resolution", of a State that has no seat, is about Libya.
            if self.phrasing.name == "draft-of" && who.adjective && measure && !seated && bare {
                continue;
            }
            // "the Palestinian bid" is put in by another.
            if self
                .known
                .council
                .state(member)
                .is_some_and(State::is_observer)
            {
                continue;
            }
            self.state(Fact::Sponsor(member));
        }
    }

    /// "adopted resolution 2334": the number of the text.
    pub(super) fn numbered(&mut self, name: &str) {
        let (atoms, found) = (self.atoms, self.found);
        // "deplored its lack of compliance with resolution 687" names another.
        let complied = |at: usize| {
            atoms[at.saturating_sub(4)..at].iter().any(|atom| {
                matches!(
                    atom.key.as_str(),
                    "compliance" | "accordance" | "conformity" | "line"
                )
            })
        };
        if let Some(at) = found.get(name).filter(|at| !complied(*at))
            && let Is::Thing(thing) = &atoms[at].is
            && let Some((number, _)) = &thing.resolution
        {
            self.state(Fact::Resolution(*number));
        }
    }
}
