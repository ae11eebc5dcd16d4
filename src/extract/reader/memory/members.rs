//! Which members a sentence names, for "they", "the two" and "both" in the next.

use super::Reader;
use crate::extract::mention::{Atom, Group, Is, Present, Sort, Voice};
use crate::extract::words::Lemma;

impl Reader<'_> {
    /// Which members a sentence names, and which of them it began with.
    pub(super) fn remember_members(&mut self, atoms: &[Atom], present: Present) {
        if !present.has(Sort::Who) {
            self.known.subject.clone_from(&self.known.named);
            self.known.led = false;
            return;
        }
        let verb = atoms
            .iter()
            .position(|atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun))
            .unwrap_or(atoms.len());
        self.known.led = false;
        let mut subject = None;
        // "Its last veto was on a British text on Syria. Before that it …": whose veto it was.
        // "On 17 March 1970 it vetoed a draft, together with the United States. On 30 December it …": the State spoken of before.
        let opening = |atom: &&Atom| {
            matches!(atom.is, Is::When(_) | Is::Mark(',' | '-'))
                || matches!(
                    atom.key.as_str(),
                    "on" | "in" | "and" | "but" | "then" | "later"
                )
        };
        let goes_on = atoms
            .iter()
            .find(|atom| !opening(atom))
            .is_some_and(|atom| matches!(&atom.is, Is::Who(who) if who.group == Group::Before));
        for (at, atom) in atoms.iter().enumerate() {
            match &atom.is {
                Is::Who(who) if who.group == Group::Named && !who.adjective => {
                    if at < verb && !goes_on {
                        let begins = at < 2 || matches!(atoms[at - 1].is, Is::Mark(','));
                        self.known.led |= subject.is_none() && begins;
                        subject = subject.or(Some(&who.members));
                    }
                    // "China did not vote against the text put forward by Norway. They …": China.
                    let submitted = at > 1
                        && atoms[at - 1].key == "by"
                        && (atoms[at - 2].key == "forward"
                            || matches!(&atoms[at - 2].is, Is::Verb(verb) if verb.lemma == Lemma::Submit));
                    if let Some(subject) = subject.filter(|_| submitted && at > verb) {
                        self.known.named.clone_from(subject);
                        continue;
                    }
                    // "Russia and China vetoed a resolution on Syria. They …": the two.
                    let matter = who.members.len() == 1
                        && at > verb
                        && matches!(atoms[at - 1].key.as_str(), "on" | "over" | "about");
                    if matter && subject.is_some_and(|subject| subject.len() > 1) {
                        continue;
                    }
                    self.known.named.clone_from(&who.members);
                    if who.members.len() > 1 {
                        self.known.together.clone_from(&who.members);
                        if who.members.len() == 2 {
                            self.known.pair.clone_from(&who.members);
                        }
                    }
                    self.known.passed = false;
                }
                Is::Who(who) if matches!(who.group, Group::Counted | Group::Rest | Group::All) => {
                    self.known.passed = true;
                }
                _ => {}
            }
        }
        if goes_on {
            return;
        }
        // "Russia vetoed a text on which China abstained. It …": Russia.
        self.known
            .subject
            .clone_from(subject.unwrap_or(&self.known.named));
    }
}
