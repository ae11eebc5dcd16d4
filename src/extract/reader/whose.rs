//! Entries that begin with what was done, below a line that names who did it: "Russia", and below it "- 2011: vetoed a draft on Syria".

use super::{Line, Reader};
use crate::council::Member;
use crate::extract::complete::is_permanent;
use crate::extract::doubt::Elsewhere;
use crate::extract::mention::{Atom, Group, Is, Present, Sort, Status, Voice, Who};
use crate::extract::token::Key;
use crate::extract::words::{Lemma, Word};

/// Whose votes the entries at hand tell.
#[derive(Debug, Default)]
pub(super) struct Whose {
    /// The State that the line above them names.
    member: Option<Member>,
    /// The State whose vetoes the text spoke of last.
    vetoing: Option<Member>,
    /// Where the entry at hand begins, if it is one of that State's.
    entry: Option<usize>,
}

impl Reader<'_> {
    /// Puts into an entry whose vote it tells; or notes whom a line names for the entries below it. Whether the sentence is of such an
    /// entry, which tells of a vote of its own.
    pub(super) fn whose_entry(
        &mut self,
        line: Line,
        atoms: &mut Vec<Atom>,
        present: Present,
    ) -> Present {
        if line.begins || line.paragraph {
            self.whose.entry = None;
        }
        let Some(first) = atoms.first().map(|atom| atom.span.start) else {
            return present;
        };
        let named = self.whose.member.filter(|_| line.begins);
        if let Some(member) = named.filter(|_| self.bodies.elsewhere == Elsewhere::No)
            && let Some(at) = act(atoms)
            && let Some(verb) = atoms.get(at)
        {
            let span = verb.span;
            let who = Who {
                members: vec![(member, span)],
                count: None,
                group: Group::Named,
                adjective: !matches!(&verb.is, Is::Verb(verb) if verb.voice != Voice::Noun),
            };
            let is = Is::Who(who);
            let key = Key::default();
            atoms.insert(
                at,
                Atom {
                    span,
                    is,
                    key,
                    word: 0,
                },
            );
            self.whose.entry = Some(first);
        } else if heads(line, atoms) {
            self.whose.member = self.named_above(atoms, present);
        }
        if present.has(Sort::Veto) || present.has(Sort::Vetoes) {
            self.whose.vetoing = only_permanent(atoms);
        }
        match self.whose.entry {
            Some(_) => {
                self.line.item = self.whose.entry;
                present.with(Sort::Who)
            }
            None => present,
        }
    }

    /// Whether the sentence at hand is of an entry whose State a line above it names.
    pub(super) fn in_entry(&self) -> bool {
        self.whose.entry.is_some()
    }

    /// The State that a heading names as the one that votes: "Key votes by Russia", "United States:"; below "Recent vetoes", the one
    /// whose vetoes were spoken of.
    fn named_above(&self, atoms: &[Atom], present: Present) -> Option<Member> {
        let other = |atom: &Atom| {
            matches!(atom.is, Is::OtherBody(_))
                || matches!(
                    atom.key.as_str(),
                    "president" | "presidential" | "congress" | "senate" | "governor" | "assembly"
                )
        };
        if atoms.iter().any(other) {
            return None;
        }
        let mut named = atoms.iter().enumerate().filter_map(|(at, atom)| {
            let before = at.checked_sub(1).and_then(|at| atoms.get(at));
            let topic = before.is_some_and(|before| {
                matches!(
                    before.key.as_str(),
                    "on" | "about" | "over" | "against" | "in" | "to" | "with" | "for" | "from"
                )
            });
            let who = atom.named().filter(|_| !topic)?;
            Some(&who.members)
        });
        match (named.next().map(Vec::as_slice), named.next()) {
            (Some([(member, _)]), None) => Some(*member),
            (None, _) if present.has(Sort::Vetoes) || present.has(Sort::Veto) => self.whose.vetoing,
            _ => None,
        }
    }
}

/// Whether a line heads what stands below it: it stands alone or ends in a colon, and does nothing itself.
fn heads(line: Line, atoms: &[Atom]) -> bool {
    const LONGEST: usize = 18;
    let label = matches!(atoms.last().map(|atom| &atom.is), Some(Is::Mark(':')));
    let item = matches!(
        atoms.first().map(|atom| &atom.is),
        Some(Is::Mark('-' | '*' | '•') | Is::When(_))
    );
    // "Key votes by Russia", "US vetoes"
    let acts = |atom: &Atom| match &atom.is {
        Is::Verb(verb) => {
            verb.voice != Voice::Noun && !matches!(atom.key.as_str(), "vetoes" | "votes")
        }
        is => matches!(is, Is::Word(Some(Word::Be | Word::Have))),
    };
    (label || line.heading && !item) && atoms.len() < LONGEST && !atoms.iter().any(acts)
}

/// Where an entry that begins with what was done, behind its mark and its day, says so: "• Oct 2023: Vetoed a text", "2007 - First
/// abstention". None where it tells who did it.
fn act(atoms: &[Atom]) -> Option<usize> {
    const FARTHEST: usize = 8;
    let opens = |atom: &Atom| {
        matches!(
            atom.is,
            Is::Mark('-' | '*' | '•' | ':' | '.' | ',' | ')' | '(') | Is::When(_) | Is::Number(_)
        ) || matches!(
            atom.key.as_str(),
            "in" | "on"
                | "early"
                | "late"
                | "mid"
                | "first"
                | "second"
                | "third"
                | "also"
                | "again"
        ) || matches!(atom.is, Is::Word(Some(Word::Ordinal(_))))
    };
    let at = atoms.iter().take(FARTHEST).position(|atom| !opens(atom))?;
    let marked = atoms.get(..at)?.iter().any(|atom| {
        matches!(
            atom.is,
            Is::Mark('-' | '*' | '•' | ':') | Is::When(_) | Is::Number(_)
        )
    });
    let (act, next) = (atoms.get(at)?, atoms.get(at + 1));
    let next = next.map_or("", |atom| atom.key.as_str());
    // "First abstention allowing a text to pass"
    if act.key == "abstention" && marked {
        return matches!(next, "on" | "allowing" | "allows" | "allowed").then_some(at);
    }
    let Is::Verb(verb) = &act.is else {
        return None;
    };
    let tells = match (verb.lemma, verb.voice) {
        (Lemma::Veto, Voice::Active) => verb.past && next != "by",
        (Lemma::Abstain, Voice::Active) => verb.past,
        (Lemma::Vote, Voice::Active) => {
            verb.past && matches!(next, "against" | "for" | "no" | "yes" | "in")
        }
        (Lemma::Veto, Voice::Noun) => next == "of",
        _ => false,
    };
    (tells && marked && verb.status == Status::Asserted).then_some(at)
}

/// The one member with a veto that a sentence names.
fn only_permanent(atoms: &[Atom]) -> Option<Member> {
    let named = atoms.iter().filter_map(Atom::named);
    let mut permanent = named
        .flat_map(|who| &who.members)
        .map(|(member, _)| *member)
        .filter(|member| is_permanent(*member));
    let first = permanent.next()?;
    permanent.all(|other| other == first).then_some(first)
}
