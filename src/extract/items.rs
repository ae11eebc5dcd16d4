//! Items of a list that are parts of the sentence leading in to them: "Russia vetoed: (a) a draft on Srebrenica; (b) …".

use super::mention::{Atom, Is, Present, Sort, Status, Voice};
use super::sentence::{Mark, item_mark};
use super::words::{Lemma, Word};
use crate::source::Span;

/// The list at hand.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The words that lead in to it.
    lead: Option<Span>,
    /// The mark of the item read last.
    last: Option<Mark>,
    /// Whether the sentence at hand begins with such a mark.
    marked: bool,
}

/// What an item goes on with, and where its own words begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) lead: Span,
    pub(super) from: usize,
}

impl List {
    /// Whether the sentence taken up last begins with the mark of an item.
    pub(super) fn is_item(&self) -> bool {
        self.marked
    }

    /// Takes up a sentence: notes the words in it that lead in to a list. If it is an item that is only told with them, which those are.
    pub(super) fn take_up(
        &mut self,
        text: &str,
        sentence: Span,
        atoms: &[Atom],
        present: Present,
    ) -> Option<Item> {
        /// How far behind the words that lead in to it an item is.
        const FAR: usize = 4000;
        let words = text.get(sentence.start..sentence.end)?;
        // "; and (iii) resolution 2009"
        let own = words.trim_start();
        let own = own
            .strip_prefix("and ")
            .map_or(own, |behind| behind.trim_start());
        let head = sentence.end - own.len();
        let begins = item_mark(own);
        self.marked = begins.is_some();
        let bullet = || own.starts_with(['-', '*', '•']);
        let goes_on = match (begins, self.last) {
            (Some(mark), Some(last)) => mark.follows(last),
            (Some(mark), None) => mark.is_first(),
            (None, _) => bullet(),
        };
        if let Some(lead) = self.lead
            && goes_on
        {
            self.last = begins;
            let from = head + begins.map_or(1, |mark| mark.length);
            return (head - lead.end < FAR && is_part(atoms, from)).then_some(Item { lead, from });
        }
        *self = List {
            marked: self.marked,
            ..List::default()
        };
        if present.has_any([Sort::Council, Sort::Who]) {
            return self.lead_in(text, sentence, atoms);
        }
        None
    }

    /// Notes what leads in to a list: to its end, or to the first mark in it. The first item, where the sentence ends with it.
    fn lead_in(&mut self, text: &str, sentence: Span, atoms: &[Atom]) -> Option<Item> {
        const LONGEST: usize = 40;
        let marked = |at: usize| {
            let atom = atoms.get(at)?;
            // Most words are no mark of a first item.
            let may_be = matches!(atom.is, Is::Mark('(') | Is::Number(1))
                || matches!(atom.key.as_str(), "a" | "i" | "a." | "i.");
            let start = atom.span.start;
            if !may_be {
                return None;
            }
            let mark = item_mark(text.get(start..sentence.end)?)?;
            mark.is_first().then_some(mark)
        };
        let colon = |atom: &Atom| matches!(atom.is, Is::Mark(':'));
        let ends = atoms.last().is_some_and(colon);
        let (end, mark) = if ends {
            (atoms.len() - 1, None)
        } else {
            let (at, mark) =
                (1..atoms.len().min(LONGEST)).find_map(|at| marked(at).map(|mark| (at, mark)))?;
            let before = atoms.get(at - 1).is_some_and(colon);
            let from = atoms.get(at)?.span.start + mark.length;
            (at - usize::from(before), Some((mark, from)))
        };
        let lead = atoms.get(..end)?;
        let last = governing(lead).filter(|_| lead.len() < LONGEST)?;
        let lead = Span::new(sentence.start, last.span.end);
        self.lead = Some(lead);
        self.last = mark.map(|(mark, _)| mark);
        let (first, from) = mark?;
        // "Russia vetoed (a) a draft on Syria, (b) another on Ukraine" is read as it stands.
        let goes_on = |atom: &Atom| {
            let rest = text.get(atom.span.start..sentence.end);
            atom.span.start > from
                && rest
                    .and_then(item_mark)
                    .is_some_and(|mark| mark.follows(first))
        };
        (!atoms.iter().any(goes_on) && is_part(atoms, from)).then_some(Item { lead, from })
    }
}

/// "The Security Council adopted", "China voted against", "vetoed the following drafts": the last word of those that want a text behind
/// them.
fn governing<'a, 't>(lead: &'a [Atom<'t>]) -> Option<&'a Atom<'t>> {
    let fills = |atom: &&Atom| {
        matches!(
            atom.key.as_str(),
            "the"
                | "these"
                | "following"
                | "two"
                | "three"
                | "four"
                | "five"
                | "as"
                | "follows"
                | "in"
                | "un"
        ) || matches!(atom.is, Is::Council(_) | Is::When(_))
            || matches!(&atom.is, Is::Thing(thing) if thing.plural && thing.resolution.is_none())
            || matches!(atom.is, Is::Number(_))
    };
    let mut back = lead.iter().rev().skip_while(fills);
    let (last, before) = (back.next(), back.next());
    let did = |atom: Option<&Atom>, lemmas: &[Lemma]| {
        atom.is_some_and(|atom| {
            matches!(&atom.is, Is::Verb(verb) if lemmas.contains(&verb.lemma)
            && verb.status == Status::Asserted
            && verb.voice == Voice::Active
            && verb.past)
        })
    };
    let decided = [Lemma::Veto, Lemma::Adopt, Lemma::Reject, Lemma::Oppose];
    let toward = last.is_some_and(|atom| matches!(atom.key.as_str(), "against" | "for" | "on"));
    let governs = did(last, &decided) || toward && did(before, &[Lemma::Vote, Lemma::Abstain]);
    last.filter(|_| governs)
}

/// Whether an item, whose own words begin at a place, is a text and tells of no vote by itself.
fn is_part(atoms: &[Atom], from: usize) -> bool {
    const NEAR: usize = 8;
    let own = || atoms.iter().filter(move |atom| atom.span.start >= from);
    let text = |atom: &Atom| {
        matches!(&atom.is, Is::Thing(thing) if !thing.plural)
            || matches!(&atom.is, Is::Symbol(symbol) if symbol.is_draft())
    };
    let tells = |atom: &Atom| match &atom.is {
        Is::Verb(verb) => verb.voice != Voice::Noun && verb.status == Status::Asserted,
        Is::Word(Some(Word::Be | Word::Modal | Word::Have | Word::If)) => true,
        _ => false,
    };
    own().take(NEAR).any(text) && !own().any(tells)
}
