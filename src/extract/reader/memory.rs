//! Who and which body was spoken of last, so that "it", "they" and "we" can be read.

use super::Reader;
use crate::extract::doubt::{self, Elsewhere};
use crate::extract::mention::{Atom, Group, Is, Present, SPEECH, Sort, Status, Voice};
use crate::extract::words::Lemma;

impl Reader<'_> {
    /// "The Council adopted a resolution on Kosovo. It then rejected …": "it" is the Council that the sentence before began with.
    /// Tells whether one was.
    pub(super) fn pronoun(&mut self, atoms: &mut [Atom]) -> bool {
        let verb = |atoms: &[Atom]| {
            atoms.iter().find_map(|atom| match &atom.is {
                Is::Verb(verb) => Some(verb.voice),
                _ => None,
            })
        };
        let is_council = self.council_acts
            && atoms.first().is_some_and(|first| first.key == "it")
            && verb(atoms) == Some(Voice::Active);
        if is_council {
            atoms[0].is = Is::Council(false);
        }
        let actor = |atom: &&Atom| {
            matches!(
                &atom.is,
                Is::Council(_) | Is::OtherBody(_) | Is::Thing(_) | Is::Who(_)
            )
        };
        let first = atoms.iter().find(actor);
        self.council_acts = first.is_some_and(|atom| matches!(atom.is, Is::Council(_)));
        is_council
    }

    /// "Mr. Wu Haitao (China):": who speaks, and means his own State by "we".
    pub(super) fn speaker(&mut self, index: usize, atoms: &[Atom], present: Present) {
        // "Explanation of vote by Ambassador Woodward"
        if index < 3 && present.has(Sort::Speech) {
            let speech = atoms
                .iter()
                .position(|atom| SPEECH.contains(&atom.key.as_str()));
            let by = speech.and_then(|from| {
                let by = (from..atoms.len().min(from + 8)).find(|&i| atoms[i].key == "by")?;
                atoms[by..].iter().take(5).find_map(|atom| match &atom.is {
                    Is::Who(who) if who.members.len() == 1 && !who.adjective => {
                        Some(who.members.clone())
                    }
                    _ => None,
                })
            });
            if let Some(by) = by {
                self.known.speaker = by;
                return;
            }
        }
        // "Explanation of Vote on …", and below it "Ambassador Robert Wood, Alternate U.S. Representative".
        if index < 3 && atoms.first().is_some_and(|atom| atom.key == "explanation") {
            self.speech = Some(index);
        }
        if self.speech.is_some_and(|heading| index <= heading + 2) && self.known.speaker.is_empty()
        {
            let envoy = atoms.iter().find_map(|atom| match &atom.is {
                Is::Who(who) if who.members.len() == 1 && !who.adjective => {
                    Some(who.members.clone())
                }
                _ => None,
            });
            let acts = atoms
                .iter()
                .any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun));
            if let Some(envoy) = envoy
                && !acts
            {
                self.known.speaker = envoy;
                return;
            }
        }
        let titled = matches!(
            atoms.first().map(|atom| atom.key.as_str()),
            Some("mr." | "mrs." | "ms." | "miss" | "sir" | "dame" | "dr." | "mr" | "lord")
        );
        let state = || {
            atoms.windows(3).take(10).find_map(|three| {
                match (&three[0].is, &three[1].is, &three[2].is) {
                    (Is::Mark('('), Is::Who(who), Is::Mark(')')) if who.members.len() == 1 => {
                        Some(who.members.clone())
                    }
                    _ => None,
                }
            })
        };
        if titled {
            self.known.speaker = state().unwrap_or_default();
        } else if atoms.first().is_some_and(|atom| atom.key == "the")
            && atoms.get(1).is_some_and(|atom| atom.key == "president")
        {
            self.known.speaker.clear();
        }
    }

    pub(super) fn remember(&mut self, atoms: &[Atom], present: Present) {
        self.remember_members(atoms, present);
        if present.has_any([Sort::Council, Sort::OtherBody]) {
            self.remember_body(atoms, present);
        }
    }

    /// Which members a sentence names, and which of them it began with.
    fn remember_members(&mut self, atoms: &[Atom], present: Present) {
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
        for (at, atom) in atoms.iter().enumerate() {
            match &atom.is {
                Is::Who(who) if who.group == Group::Named && !who.adjective => {
                    if at < verb {
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
                    self.known.named.clone_from(&who.members);
                    if who.members.len() > 1 {
                        self.known.together.clone_from(&who.members);
                    }
                    self.known.passed = false;
                }
                Is::Who(who) if matches!(who.group, Group::Counted | Group::Rest | Group::All) => {
                    self.known.passed = true;
                }
                _ => {}
            }
        }
        // "Russia vetoed a text on which China abstained. It …": Russia.
        self.known
            .subject
            .clone_from(subject.unwrap_or(&self.known.named));
    }

    /// Which body a sentence goes on about.
    fn remember_body(&mut self, atoms: &[Atom], present: Present) {
        // The Council named beside another body is the one that the text goes on about.
        let elsewhere = self.elsewhere != Elsewhere::No;
        let other = present.has(Sort::OtherBody);
        let of_another = other && atoms.windows(2).any(doubt::is_text_of_another);
        if !of_another
            && atoms
                .iter()
                .any(|atom| matches!(atom.is, Is::Council(full) if full || !elsewhere || (!other && !self.other_council)))
        {
            self.elsewhere = Elsewhere::No;
        } else if other
            && (doubt::other_votes(atoms)
                || atoms
                    .iter()
                    .any(|atom| matches!(atom.is, Is::OtherBody(true)))
                    && !is_to_act(atoms))
        {
            self.elsewhere = other_body(atoms);
            self.other_council = atoms
                .iter()
                .any(|atom| matches!(atom.is, Is::OtherBody(_)) && !is_no_council(atom));
        }
    }
}

/// Whether a body is none that a text calls "the council" when it goes on about it.
fn is_no_council(body: &Atom) -> bool {
    matches!(
        body.key.as_str(),
        "general" | "unga" | "the" | "plenary" | "congress" | "parliament" | "senate" | "lawmakers"
    )
}

/// "Final approval must be given by the General Assembly": whether a body has yet to act, in a sentence that goes on about nothing else.
fn is_to_act(atoms: &[Atom]) -> bool {
    let open = |atom: &Atom| matches!(atom.key.as_str(), "must" | "will" | "should" | "still");
    let acted = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Asserted && verb.voice != Voice::Noun);
    atoms.iter().any(open) && !atoms.iter().any(acted)
}

/// What kind of body a sentence speaks of that is not the Council.
pub(super) fn other_body(atoms: &[Atom]) -> Elsewhere {
    let named = |atom: &Atom| matches!(atom.is, Is::OtherBody(_)) && doubt::with_veto(atom);
    if atoms.iter().any(named) {
        Elsewhere::WithVeto
    } else {
        Elsewhere::WithoutVeto
    }
}
