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
        let Some((at, who)) = self.who_of(name) else {
            return;
        };
        if self.names_no_owner(at, who) {
            return;
        }
        let members = self.owners(at, who);
        if self.is_of_one_each(&members) {
            return;
        }
        for member in members {
            // "the Palestinian bid" is put in by another.
            let state = self.known.council.state(member);
            if !self.is_about(member, at, who) && !state.is_some_and(State::is_observer) {
                self.state(Fact::Sponsor(member));
            }
        }
    }

    /// Whether the words for a State and a text do not say that the text is its own.
    fn names_no_owner(&self, at: usize, who: &Who) -> bool {
        let (atoms, found) = (self.atoms, self.found);
        let text = found.last;
        // "a US draft and a Russian one fell": a text beside the one spoken of.
        let beside =
            atoms[text].key == "one" && at.checked_sub(1).is_some_and(|i| atoms[i].key == "a");
        // "We abstained because our amendments were ignored", in a speech, tells of other texts.
        let ignored = who.group == Group::Speaker && who.adjective && !self.known.sends;
        // "the Council in its resolution 2231"
        let its_number = who.group == Group::Before && is_numbered(&atoms[text]);
        beside
            || ignored
            || its_number
            || lacks_a_verb(atoms, text)
            || asks_for_a_seat(atoms, text)
            || is_of_another_matter(atoms, found, at)
    }

    /// "two drafts from France and Russia": each its own, so that no text is of all of them.
    fn is_of_one_each(&self, members: &[Member]) -> bool {
        let (atoms, found) = (self.atoms, self.found);
        let plural = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.plural);
        // "The resolutions proposed by the United States and the Soviet Union": one of each.
        let resolutions = atoms[..found.first]
            .last()
            .is_some_and(|atom| plural(atom) && atom.key.as_str().starts_with("resolution"));
        let rivals = || (found.first..=found.last).any(|at| are_rivals(atoms, at));
        members.len() == 2 && resolutions
            || members.len() > 1 && atoms[found.first..=found.last].iter().any(plural) && !rivals()
    }

    /// "the Syria resolution" is about Syria; "the US resolution" is by the United States.
    fn is_about(&self, member: Member, at: usize, who: &Who) -> bool {
        let (atoms, text) = (self.atoms, self.found.last);
        if self.phrasing.name != "draft-of" {
            return false;
        }
        let owned = |atom: &Atom| atom.key == "'s" || matches!(atom.is, Is::Mark('-'));
        let between = atoms.get(at..text);
        if between.is_some_and(|between| between.iter().any(owned)) {
            return false;
        }
        let key = atoms[text].key.as_str();
        let measure = matches!(key, "resolution" | "measure");
        // "the Syria draft": of a State known to have a seat, its own; of another, about it.
        let seat = self.known.roster.map(|roster| roster.has(member));
        let permanent = is_permanent(member);
        if who.adjective {
            // "a Libyan resolution", of a State that has no seat, is about Libya; so is "the Iraqi resolution 1441".
            return measure && (seat == Some(false) || is_numbered(&atoms[text]) && !permanent);
        }
        // No State is what a motion or an amendment is about: "the Netherlands motion".
        let moved = matches!(key, "motion" | "amendment" | "amendments");
        // Of a Council of eleven, "the Netherlands resolution" was that of a member, as its cables call it.
        let of_eleven = seat == Some(true) && self.known.has_eleven();
        // "The French and German draft" is told as one list, and not as a subject.
        let listed = who.members.len() > 1;
        who.group == Group::Named
            && !moved
            && !of_eleven
            && !permanent
            && (measure || seat == Some(false) || !listed && seat.is_none())
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

fn is_numbered(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some())
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
