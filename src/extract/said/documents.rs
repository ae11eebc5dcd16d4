//! Whose text a match says it is, and which number it has, as facts.

use super::another_matter::is_of_another_matter;
use super::telling::Telling;
use crate::council::{Member, State};
use crate::extract::complete::is_permanent;
use crate::extract::mention::{Atom, Group, Is, Voice, Who};
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
        let owned = |atom: &Atom| atom.key == "'s" || matches!(atom.is, Is::Mark('-'));
        let bare = !atoms
            .get(at..found.last)
            .is_some_and(|behind| behind.iter().any(owned));
        // No State is what a motion or an amendment is about: "the Netherlands motion".
        let moved = matches!(
            atoms[found.last].key.as_str(),
            "motion" | "amendment" | "amendments"
        );
        let about = self.phrasing.name == "draft-of"
            && !who.adjective
            && who.group == Group::Named
            && bare
            && !moved;
        // "a US draft and a Russian one fell": a text beside the one spoken of.
        let beside = atoms[found.last].key == "one"
            && at.checked_sub(1).is_some_and(|i| atoms[i].key == "a");
        if beside || lacks_a_verb(atoms, found.last) || asks_for_a_seat(atoms, found.last) {
            return;
        }
        // "We abstained because our amendments were ignored", in a speech, tells of other texts.
        if who.group == Group::Speaker && who.adjective && !self.known.sends {
            return;
        }
        // "the Council in its resolution 2231"
        let numbered =
            |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some());
        if who.group == Group::Before && numbered(&atoms[found.last]) {
            return;
        }
        if is_of_another_matter(atoms, found, at) {
            return;
        }
        let members = self.owners(at, who);
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
            // "the Syria draft": of a State known to have a seat, its own; of another, about it.
            let measure = matches!(atoms[found.last].key.as_str(), "resolution" | "measure");
            let seat = self.known.roster.map(|roster| roster.has(member));
            // "The French and German draft" is told as one list, and not as a subject.
            let listed = who.members.len() > 1;
            // Of a Council of eleven, "the Netherlands resolution" was that of a member, as its cables call it.
            let of_eleven = seat == Some(true) && self.known.has_eleven();
            if about
                && !of_eleven
                && !is_permanent(member)
                && (measure || seat == Some(false) || !listed && seat.is_none())
            {
                continue;
            }
            // "a Libyan resolution", of a State that has no seat, is about Libya; so is "the Iraqi resolution 1441".
            let of_its_own = self.phrasing.name == "draft-of" && who.adjective && measure && bare;
            if of_its_own
                && (seat == Some(false) || numbered(&atoms[found.last]) && !is_permanent(member))
            {
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

    /// Whose text it is: "its own" is of the State that acted, whichever was named last.
    fn owners(&self, at: usize, who: &Who) -> Vec<Member> {
        let its = who.group == Group::Before && self.atoms[at].key == "its";
        let own = its && self.atoms.get(at + 1).is_some_and(|atom| atom.key == "own");
        let first = self.atoms[..at]
            .iter()
            .all(|atom| !matches!(atom.is, Is::Who(_)));
        if own && first {
            return match self.known.subject.as_slice() {
                [(member, _)] => vec![*member],
                _ => Vec::new(),
            };
        }
        self.known.members(self.atoms, at, who)
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

/// "Nepal's bid for membership": whether a State asks to be admitted, and submits no text.
fn asks_for_a_seat(atoms: &[Atom], bid: usize) -> bool {
    let membership = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "membership" | "admission" | "admittance" | "entry" | "join"
        )
    };
    let behind = atoms.get(bid..).unwrap_or_default();
    let draft = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if !thing.loose);
    !behind.first().is_some_and(draft) && behind.iter().take(5).any(membership)
}

/// "Russia vetoed a draft on Sudan and the US one on Gaza": whether the State before "one" may as well have done what was told of the
/// State before it.
fn lacks_a_verb(atoms: &[Atom], one: usize) -> bool {
    let acts = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun);
    let on = atoms.get(one + 1).is_some_and(|atom| atom.key == "on");
    let behind = atoms[one + 1..].iter();
    let mut clause = behind.take_while(|atom| !matches!(atom.is, Is::Mark(';' | '.')));
    // "voted for the Brazilian one"
    let state = one.checked_sub(1).map(|state| &atoms[state].is);
    let alone = matches!(state, Some(Is::Who(who)) if who.members.len() == 1);
    let governed = alone
        && one.checked_sub(2).is_some_and(|before| {
            let before = &atoms[before];
            acts(before) || matches!(before.key.as_str(), "for" | "against" | "on" | "of")
        });
    atoms[one].key == "one" && on && !governed && !clause.any(acts)
}
