//! Lays patterns on a sentence: what of it each covers, and what it remembers.

mod fit;

use super::clause;
use super::complete::is_permanent;
use super::mention::{Atom, Group, Is};
use super::pattern::{Form, Item, Subject};
use super::words::Word;
use fit::{fits, is_part_of_a_compound, may_be_passed_over, words_for_a_time};

/// A pattern laid on a sentence: the first and last atom it covers, and what it remembers.
#[derive(Debug, Default)]
pub(crate) struct Match {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) named: Vec<(&'static str, usize)>,
    /// The texts that its forms matched.
    pub(crate) things: Vec<usize>,
}

impl Match {
    /// The atom remembered under a name.
    pub(crate) fn get(&self, name: &str) -> Option<usize> {
        self.named
            .iter()
            .find(|(given, _)| *given == name)
            .map(|&(_, at)| at)
    }
}

/// What is known of the subject of a verb.
#[derive(Debug, Clone, Copy)]
enum Subjects {
    Unasked,
    None,
    At(usize),
}

/// A sentence that patterns are laid on.
pub(crate) struct Matcher<'a> {
    atoms: &'a [Atom<'a>],
    /// The subject of the verb at each atom, once asked for.
    subjects: Vec<Subjects>,
    found: Match,
}

/// Room for what is found in a sentence, which the next sentence uses again.
#[derive(Debug, Default)]
pub(crate) struct Room {
    subjects: Vec<Subjects>,
    found: Match,
}

impl<'a> Matcher<'a> {
    pub(crate) fn new(atoms: &'a [Atom<'a>], room: Room) -> Matcher<'a> {
        let Room {
            mut subjects,
            found,
        } = room;
        subjects.clear();
        Matcher {
            atoms,
            subjects,
            found,
        }
    }

    /// The room that it took, for the next.
    pub(crate) fn room(self) -> Room {
        Room {
            subjects: self.subjects,
            found: self.found,
        }
    }

    /// Lays a pattern on the atoms from `at`.
    pub(crate) fn matches(&mut self, items: &[Item], at: usize) -> Option<&Match> {
        self.found.named.clear();
        self.found.things.clear();
        self.found.first = at;
        let end = self.lay(items, at)?;
        self.found.last = end.checked_sub(1)?.max(at);
        (end > at).then_some(&self.found)
    }

    /// The atom that is the subject of a verb at `at`, where the clause does not only suppose.
    fn subject(&mut self, at: usize) -> Option<usize> {
        if self.subjects.is_empty() {
            self.subjects
                .resize(self.atoms.len() + 1, Subjects::Unasked);
        }
        match self.subjects.get(at) {
            Some(Subjects::At(subject)) => Some(*subject),
            Some(Subjects::None) => None,
            _ => {
                let subject =
                    clause::subject(self.atoms, at).filter(|_| !clause::supposes(self.atoms, at));
                if let Some(known) = self.subjects.get_mut(at) {
                    *known = subject.map_or(Subjects::None, Subjects::At);
                }
                subject
            }
        }
    }

    /// The first members that the sentence names before `at`, where the clause does not only suppose.
    fn main(&self, at: usize) -> Option<usize> {
        let main = self.atoms[..at]
            .iter()
            .position(|atom| atom.members().is_some())?;
        // "The envoy of Britain said that the Soviet delegate urged it after vetoing …": it may be the latter.
        let permanent = |atom: &Atom| matches!(&atom.is, Is::Who(who) if who.members.iter().any(|(member, _)| is_permanent(*member)));
        // "blocked a British-led push, casting its veto": who leads it does not.
        let leads = |i: usize| {
            let dash = self.atoms.get(i + 1);
            dash.is_some_and(|dash| {
                matches!(dash.is, Is::Mark('-')) && dash.span.start == self.atoms[i].span.end
            })
        };
        let another = (main + 1..at).any(|i| permanent(&self.atoms[i]) && !leads(i));
        Some(main).filter(|_| !another && !clause::supposes(self.atoms, at))
    }

    /// Forgets what was remembered beyond so many names and texts.
    fn forget(&mut self, (named, things): (usize, usize)) {
        self.found.named.truncate(named);
        self.found.things.truncate(things);
    }

    fn kept(&self) -> (usize, usize) {
        (self.found.named.len(), self.found.things.len())
    }

    fn lay(&mut self, items: &[Item], at: usize) -> Option<usize> {
        let atoms = self.atoms;
        let Some((item, rest)) = items.split_first() else {
            return Some(at);
        };
        if item.optional && !fits(item, atoms, at) {
            return self.lay(rest, at);
        }
        match &item.form {
            Form::Gap => self.lay_behind_gap(rest, at, false),
            Form::ShortGap => self.lay_behind_gap(rest, at, true),
            Form::Unless(words) => {
                if atoms.get(at).is_some_and(|atom| words.holds(atom)) {
                    None
                } else {
                    self.lay(rest, at)
                }
            }
            Form::Time => {
                let most = words_for_a_time(atoms, at);
                (0..=most).rev().find_map(|skip| {
                    let kept = self.kept();
                    let end = self.lay(rest, at + skip);
                    if end.is_none() {
                        self.forget(kept);
                    }
                    end
                })
            }
            Form::End => {
                let ends = atoms.get(at).is_none_or(|atom| {
                    matches!(atom.is, Is::Mark('.' | ',' | ';' | ':' | ')' | '-' | '"'))
                });
                if ends { self.lay(rest, at) } else { None }
            }
            Form::Start => {
                if at == 0 {
                    self.lay(rest, at)
                } else {
                    None
                }
            }
            Form::Subject(kind) => self.lay_with_subject(*kind, item, rest, at),
            _ => {
                if !fits(item, atoms, at) {
                    return None;
                }
                if let Some(name) = item.name {
                    self.found.named.push((name, at));
                }
                if matches!(atoms[at].is, Is::Thing(_)) {
                    self.found.things.push(at);
                }
                self.lay(rest, at + 1)
            }
        }
    }

    /// Lays the rest of a pattern behind as few atoms as need be passed over.
    fn lay_behind_gap(&mut self, rest: &[Item], at: usize, short: bool) -> Option<usize> {
        for skip in 0..=if short { 5 } else { 8 } {
            let kept = self.kept();
            if let Some(end) = self.lay(rest, at + skip) {
                return Some(end);
            }
            self.forget(kept);
            let atom = self.atoms.get(at + skip)?;
            if !may_be_passed_over(atom, short)
                && (short || !is_part_of_a_compound(self.atoms, at + skip))
            {
                return None;
            }
        }
        None
    }

    /// Lays the rest of a pattern on the verb at `at`, where its subject is of the kind asked for.
    fn lay_with_subject(
        &mut self,
        kind: Subject,
        item: &Item,
        rest: &[Item],
        at: usize,
    ) -> Option<usize> {
        let atoms = self.atoms;
        // A verb that does not fit needs no subject.
        if let Some(verb) = rest.first()
            && verb.form.takes_one()
            && !verb.optional
            && !fits(verb, atoms, at)
        {
            return None;
        }
        let subject = match kind {
            Subject::Main => self.main(at),
            Subject::Coming => clause::coming_subject(atoms, at),
            _ => self.subject(at),
        }?;
        if !is_subject(kind, atoms, subject, at) {
            return None;
        }
        self.found.first = self.found.first.min(subject);
        if matches!(atoms[subject].is, Is::Thing(_)) {
            self.found.things.push(subject);
        }
        if let Some(name) = item.name {
            self.found.named.push((name, subject));
        }
        self.lay(rest, at)
    }
}

/// Whether the subject of the verb at `at` is of the kind asked for.
fn is_subject(kind: Subject, atoms: &[Atom], subject: usize, at: usize) -> bool {
    match (kind, &atoms[subject].is) {
        (Subject::Main | Subject::Coming, Is::Who(_)) => true,
        (Subject::Who, Is::Who(who)) => {
            // "the British and French, who cast it"
            let relative = atoms[subject + 1..at]
                .iter()
                .find(|atom| !matches!(atom.is, Is::Mark(',')))
                .is_some_and(|atom| matches!(atom.is, Is::Word(Some(Word::Relative))));
            !who.adjective || subject + 1 == at || relative
        }
        (Subject::Counted, Is::Who(who)) => {
            matches!(who.group, Group::Counted | Group::Rest | Group::All)
        }
        (Subject::Thing, Is::Thing(_)) | (Subject::Council, Is::Council(_)) => true,
        (Subject::Thing, Is::Who(_)) => atoms[subject].key == "it" && opens_clause(atoms, subject),
        (Subject::Any, Is::Thing(_) | Is::Council(_) | Is::Who(_)) => true,
        _ => false,
    }
}

/// Whether a clause begins at an atom, so that "it" there is its subject and not what something before was done to.
fn opens_clause(atoms: &[Atom], at: usize) -> bool {
    const OPENERS: [&str; 15] = [
        "and", "but", "that", "when", "as", "because", "though", "although", "while", "so", "then",
        "before", "after", "since", "once",
    ];
    at.checked_sub(1).is_none_or(|i| {
        matches!(atoms[i].is, Is::Mark(_) | Is::When(_)) || OPENERS.contains(&atoms[i].key.as_str())
    })
}
