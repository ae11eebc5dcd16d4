//! A sentence without a result: it announces a text, or says who submitted the one spoken of.

use super::{Reader, lead};
use crate::extract::doubt;
use crate::extract::mention::{Atom, Is, Present, Sort};
use crate::extract::reference::{self, Reference, Segment};
use crate::extract::said::Said;
use crate::extract::statement::{groups, stated};
use crate::extract::votes::{Period, Statement};
use crate::reported::{Fact, Stated};
use crate::symbol::SymbolKind;
use jiff::civil::Date;

/// The text that a sentence without a result may be about.
#[derive(Debug, Clone, Copy)]
struct Announced {
    at: Option<usize>,
    /// It is the resolution that the sentence tells more of, and no draft: "Resolution 1441 (8 November 2002) offered Iraq …".
    topic: bool,
    /// It is put to the vote.
    opens: bool,
}

impl Reader<'_> {
    /// A sentence without a result: it may announce a text, or say who submitted the one spoken of.
    pub(super) fn announce(
        &mut self,
        index: usize,
        atoms: &[Atom],
        found: Vec<Said>,
        present: Present,
    ) {
        // Nothing is announced but a text, and of members only numbers count.
        let needed = [Sort::Thing, Sort::Document, Sort::Who];
        if found.is_empty() && !needed.into_iter().any(|sort| present.has(sort)) {
            return;
        }
        let announced = self.announced(atoms, &found, present);
        if announced.at.is_none() && found.is_empty() {
            if present.has(Sort::Who) {
                self.votes
                    .count(index, self.line.item, groups::unplaced(atoms, &[]));
            }
            return;
        }
        let mut segments = reference::segments(atoms, found);
        if segments.is_empty() {
            segments.push(Segment {
                head: announced.at,
                reference: announced
                    .at
                    .map_or(Reference::Same, |at| reference::reference(atoms, at)),
                to: atoms.len(),
                ..Segment::default()
            });
        }
        // "A French text has yet to be put to the vote": not the one that was.
        if self.votes.is_decided() && doubt::is_unvoted(atoms) {
            return;
        }
        for segment in segments {
            self.announce_text(atoms, segment, announced);
        }
    }

    /// The draft that a sentence names, or the resolution that it is about.
    fn announced(&self, atoms: &[Atom], found: &[Said], present: Present) -> Announced {
        // "documents S/… and S/…, letters from …", "the report in document S/…" announce nothing to vote on.
        let submitted = !found.is_empty();
        let draft = |atom: &Atom| {
            matches!(
                atom.key.as_str(),
                "draft" | "text" | "proposal" | "amendment" | "amendments"
            )
        };
        let named = |atom: &Atom| match &atom.is {
            Is::Thing(thing) => {
                thing.draft.is_some() && !thing.plural && (submitted || atoms.iter().any(draft))
            }
            Is::Symbol(symbol) => symbol.is_draft() && submitted,
            _ => false,
        };
        let documents = present.has_any([Sort::Thing, Sort::Document]);
        let named = documents.then(|| atoms.iter().position(named)).flatten();
        let may_be = present.has(Sort::Thing) && named.is_none() && !submitted;
        let topic = may_be.then(|| self.topic(atoms)).flatten();
        Announced {
            at: named.or(topic),
            topic: topic.is_some(),
            opens: found.iter().any(|said| said.opens),
        }
    }

    /// Tells what a stretch of such a sentence says of its text.
    fn announce_text(&mut self, atoms: &[Atom], segment: Segment, announced: Announced) {
        let loose = segment
            .head
            .is_some_and(|at| matches!(&atoms[at].is, Is::Thing(thing) if thing.loose));
        let rivals = segment
            .head
            .is_some_and(|at| reference::are_rivals(atoms, at));
        let mut statement = self.statement(self.line.index, atoms, segment);
        if rivals {
            statement.leave_sponsors_of_several();
        }
        // "the plan that Morocco first presented in 2007", in a text of a later year, is not what was voted on.
        let now = self.day.published.map(Date::year);
        let past = now
            .zip(statement.period.year)
            .is_some_and(|(now, then)| then < now);
        let beside = |fact: &Stated<Fact>| matches!(fact.value, Fact::Date(_) | Fact::Meeting(_));
        let tells = announced.opens
            || !statement.tentative.is_empty()
            || !statement.facts.iter().all(beside);
        if loose && past || !tells {
            return;
        }
        match statement.reference {
            Reference::Others => {}
            Reference::Each(_) => self.votes.add(statement),
            _ => self.annotate(atoms, statement, announced),
        }
    }

    /// Keeps what is told of a text for the vote on it that is told next, or gives it to the one told last.
    fn annotate(&mut self, atoms: &[Atom], mut statement: Statement, announced: Announced) {
        let (index, opens) = (self.line.index, announced.opens);
        // "The outcome was 13 in favour; resolution 2798 (2025) narrows the mission's tasks": the number of the one counted.
        let topic = announced.at.filter(|_| announced.topic);
        let names = topic.is_some_and(|at| self.numbers(index, &atoms[at]));
        if names {
            // "Resolution 2254 calls for talks in January": no time of the vote.
            statement
                .facts
                .retain(|fact| !matches!(fact.value, Fact::Date(_)));
            (statement.period, statement.dayless) = (Period::default(), false);
        }
        // "Russia vetoed it. The vote on the resolution …": of the same.
        let same = matches!(statement.reference, Reference::Same)
            && (announced.at.is_none() || !opens && self.votes.lacks_a_symbol())
            && self.votes.vetoed_uncounted(index);
        // "The US vetoed a text on Palestine. The Council had gathered to vote on a draft by Algeria on Palestine": of the same.
        let again = opens
            && statement.reference == Reference::New
            && statement.period == Period::default()
            && self.votes.retells(index, &statement.subject);
        if again {
            statement.reference = Reference::Same;
        }
        // A cable tells in order what happened: "We then introduced a resolution" begins another.
        let another = self.frame.cable && statement.reference == Reference::New;
        let begins = opens || announced.at.is_some() || another;
        statement.opens = begins && !names && !same && !again;
        // "Brazil had introduced a text" looks forward to its vote.
        statement.looks_back = statement.period != Period::default();
        self.votes.annotate(statement);
    }

    /// "(U.N. doc. S/4523)", alone behind a sentence: the document of the vote or the text spoken of in it.
    pub(super) fn bracket(&mut self, index: usize, atoms: &[Atom]) -> bool {
        const SHORT: usize = 14;
        let open = atoms
            .first()
            .is_some_and(|atom| matches!(atom.is, Is::Mark('(')));
        if !open {
            return false;
        }
        // "(UN doc. S/RES/248 (1968))"
        let of_resolution = |atom: &Atom| match &atom.is {
            Is::Thing(thing) if atom.key.starts_with("s/res") => thing.resolution,
            _ => None,
        };
        let told = |atom: &Atom| {
            matches!(atom.is, Is::Verb(_) | Is::Thing(_) | Is::When(_))
                && of_resolution(atom).is_none()
                || atom.key == "see"
        };
        let symbol =
            |atom: &Atom| matches!(atom.is, Is::Symbol(_)) || of_resolution(atom).is_some();
        // "(U.N. doc. S/4050/Rev. 1; printed in a collection of 1958, pages 980-981)": where it is printed is said behind it.
        let first = atoms.iter().take(SHORT).position(symbol);
        let closed = matches!(atoms.last().map(|atom| &atom.is), Some(Is::Mark(')')));
        let cites = closed && first.is_some_and(|first| !atoms[..first].iter().any(told));
        if !(cites || atoms.len() < SHORT && !atoms.iter().any(told)) {
            return false;
        }
        let document = atoms.iter().find_map(|atom| match &atom.is {
            Is::Symbol(symbol) if symbol.is_draft() => Some(stated(
                Fact::Draft(symbol.clone()),
                atom.span,
                "draft-symbol",
            )),
            Is::Symbol(symbol) if symbol.kind() == SymbolKind::Meeting => Some(stated(
                Fact::Meeting(symbol.clone()),
                atom.span,
                "meeting-symbol",
            )),
            _ => of_resolution(atom)
                .map(|(number, span)| stated(Fact::Resolution(number), span, "resolution-number")),
        });
        let Some(document) = document else {
            return false;
        };
        self.votes.document(index, document);
        true
    }

    /// Whether a text is the resolution that the vote last spoken of was on.
    fn numbers(&self, index: usize, atom: &Atom) -> bool {
        matches!(&atom.is, Is::Thing(thing)
            if thing.resolution.is_some_and(|(number, _)| self.votes.may_be_numbered(number, index)))
    }

    /// The resolution that a sentence is about: "Resolution 1441 (8 November 2002) offered Iraq …".
    fn topic(&self, atoms: &[Atom]) -> Option<usize> {
        let first = atoms
            .iter()
            .position(|atom| matches!(atom.is, Is::Thing(_)))?;
        let numbered = matches!(&atoms[first].is, Is::Thing(thing) if thing.resolution.is_some() && !thing.plural);
        let about = first <= 4
            && numbered
            && !reference::refers(atoms, first)
            && !lead::names_another_body(atoms);
        let opens = self.day.published.is_none() || !self.votes.any();
        // "The resolution, 1322, calls for calm."
        let heads = first == 0 || first == 1 && atoms[0].key == "the";
        let names = heads && self.numbers(self.line.index, &atoms[first]);
        // "August 6 Resolution 661: Imposed an embargo", in a list
        let entry = first <= 2
            && atoms
                .get(first + 1)
                .is_some_and(|atom| matches!(atom.is, Is::Mark(':')));
        (about && (opens || names || entry)).then_some(first)
    }
}
