//! What a sentence takes back of the one before it, or leaves open as that did: "That is wrong", "No vote was taken".

use super::Reader;
use crate::extract::doubt::{is_false, is_unvoted};
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Present, Sort, Status, Verb, Voice};
use crate::extract::said::Said;
use crate::extract::votes::Draft;
use crate::extract::words::{Lemma, Word};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::vote::Position;

/// The sentence read last: where it stands, and whether it gives what somebody says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Last {
    span: Span,
    reported: bool,
    /// Whether its last verb leaves open what it tells: "would have voted for it".
    open: bool,
    /// Whether it says that a text was not put to the vote, or not yet.
    unvoted: bool,
}

/// Whether a sentence ends in a semicolon, behind which another goes on.
pub(super) fn leads_on(atoms: &[Atom]) -> bool {
    atoms
        .last()
        .is_some_and(|atom| matches!(atom.is, Is::Mark(';')))
}

impl Reader<'_> {
    /// "That is wrong", "It did not", "No vote was taken": takes back what the sentence before said, as far as this one does.
    pub(super) fn takes_back(&mut self, atoms: &[Atom], present: Present, found: &[Said]) {
        let Some(last) = self.last else { return };
        if !present.has(Sort::TakesBack) || !self.votes.any() {
            return;
        }
        // "That's not true," said the envoy: of what others said, and not of what the text tells.
        let spoken = matches!(atoms.first().map(|atom| &atom.is), Some(Is::Mark('"')))
            && present.has(Sort::Says);
        if !spoken && is_denial(atoms, last.reported) {
            self.votes.take_back(last.span, |_| true, |_| false);
        } else if last.reported && is_in_fact(atoms) {
            let contradicted = |fact: &Stated<Fact>| {
                found
                    .iter()
                    .any(|said| contradicts(&said.facts, &fact.value))
            };
            self.votes.take_back(last.span, contradicted, |_| false);
        } else if is_unvoted(atoms) || is_to_be_voted(atoms) {
            // "It adopted the text by 12 votes in favour. A Chinese draft was shelved.": of the text adopted a vote was held.
            self.votes
                .take_back(last.span, is_of_a_view, Draft::was_decided);
        }
    }

    /// Takes back all that the last sentence told.
    pub(super) fn take_back_last(&mut self) {
        if let Some(last) = self.last {
            self.votes.take_back(last.span, |_| true, |_| false);
        }
    }

    /// Keeps where a sentence stands, for the next one.
    pub(super) fn keep(&mut self, atoms: &[Atom], present: Present) {
        let (Some(first), Some(end)) = (atoms.first(), atoms.last()) else {
            return;
        };
        let span = first.span.to(end.span);
        // "Russia said it opposed it; China said it supported it": one sentence to what follows.
        let joined = self.last.filter(|_| self.line.goes_on);
        self.last = Some(Last {
            span: joined.map_or(span, |last| last.span.to(span)),
            reported: present.has(Sort::Says),
            open: leads_on(atoms) && is_open(atoms),
            unvoted: present.has(Sort::TakesBack) && (is_unvoted(atoms) || is_to_be_voted(atoms)),
        });
    }

    /// "Spain would have voted for it; Germany and Syria against": whether a match without a verb goes on with one that left it open.
    pub(super) fn goes_on_openly(&self, atoms: &[Atom], found: &Match) -> bool {
        let acts = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun);
        self.line.goes_on
            && self.last.is_some_and(|last| last.open)
            && !atoms[..=found.last].iter().any(acts)
    }

    /// Whether the sentence before said that there was no vote, and this one tells of none.
    pub(super) fn was_unvoted(&self, atoms: &[Atom]) -> bool {
        let told = |verb: &Verb| {
            // "It received 12 votes in favour" tells that a vote was held.
            let held = matches!(
                verb.lemma,
                Lemma::Vote
                    | Lemma::Veto
                    | Lemma::Abstain
                    | Lemma::Receive
                    | Lemma::Adopt
                    | Lemma::Impose
            );
            held && verb.voice != Voice::Noun && verb.status == Status::Asserted
        };
        let votes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if told(verb));
        // "It was to vote in October. On the 31st, it did so with 11 votes in favour."
        let did_so = |two: &[Atom]| two[0].key == "did" && two[1].key == "so";
        // "The US was the only member to vote against."
        let only = |two: &[Atom]| {
            matches!(
                two[0].key.as_str(),
                "member" | "one" | "country" | "state" | "nation"
            ) && matches!(&two[1].is, Is::Verb(verb) if verb.lemma == Lemma::Vote && verb.status == Status::Hedged && !verb.modal)
        };
        self.last.is_some_and(|last| last.unvoted)
            && !atoms.iter().any(votes)
            && !atoms.windows(2).any(|two| did_so(two) || only(two))
    }
}

/// "That is wrong", "It had not", "Verdict: False": whether a sentence denies the one before it. `reported`: that gave what somebody says.
fn is_denial(atoms: &[Atom], reported: bool) -> bool {
    let word = |atom: &&Atom| !matches!(atom.is, Is::Mark('"' | '(' | '*'));
    let head: Vec<&Atom> = atoms.iter().filter(word).take(7).collect();
    let key = |at: usize| head.get(at).map_or("", |atom| atom.key.as_str());
    let not = |at: usize| {
        head.get(at)
            .is_some_and(|atom| matches!(atom.is, Is::Word(Some(Word::Not))))
    };
    let ends = |at: usize| {
        head.get(at)
            .is_none_or(|atom| matches!(atom.is, Is::Mark('.' | ':' | ';' | ',' | '-' | '!')))
    };
    // "Russia vetoed it. That was wrong" blames, and denies nothing.
    let untrue = |at: usize| {
        is_false(key(at)) && (reported || key(at) != "wrong") && (ends(at + 1) || key(0) != "it")
            || not(at)
                && reported
                && (matches!(key(at + 1), "true" | "so" | "correct" | "accurate") && ends(at + 2)
                    || key(at + 1) == "the" && key(at + 2) == "case" && ends(at + 3))
    };
    let is = matches!(key(0), "that" | "this" | "it") && matches!(key(1), "is" | "was" | "'s");
    let did = matches!(key(1), "did" | "had" | "has" | "does" | "was") && not(2) && ends(3);
    let subject = matches!(key(0), "it" | "they" | "he" | "she")
        || head
            .first()
            .is_some_and(|atom| matches!(atom.is, Is::Who(_)));
    let verdict = matches!(key(0), "verdict" | "rating" | "conclusion" | "ruling")
        && (1..5).any(|at| is_false(key(at)));
    is && (untrue(2) || untrue(3)) || subject && did || verdict
}

/// "In fact", "Actually": whether a sentence sets against what was said how it is.
fn is_in_fact(atoms: &[Atom]) -> bool {
    match atoms {
        [first, second, ..] => {
            first.key == "actually"
                || first.key == "in" && matches!(second.key.as_str(), "fact" | "reality" | "truth")
        }
        _ => false,
    }
}

/// "The Council is to vote on Monday": whether a sentence says that the vote is to come, and tells of none.
fn is_to_be_voted(atoms: &[Atom]) -> bool {
    let told = |verb: &Verb| {
        verb.status == Status::Asserted
            && matches!(verb.voice, Voice::Active | Voice::Passive)
            && verb.past
    };
    let to_come = |verb: &Verb| {
        verb.lemma == Lemma::Vote
            && (verb.modal || verb.intended)
            && verb.status == Status::Hedged
            && verb.voice == Voice::Active
            && !verb.past
    };
    atoms.iter().any(|atom| matches!(atom.is, Is::Council(_)))
        && atoms
            .iter()
            .any(|atom| matches!(&atom.is, Is::Verb(verb) if to_come(verb)))
        && !atoms
            .iter()
            .any(|atom| matches!(&atom.is, Is::Verb(verb) if told(verb)))
        && !atoms
            .iter()
            .any(|atom| matches!(atom.key.as_str(), "would" | "could" | "might"))
}

/// Whether the last verb of a sentence leaves open what it tells.
fn is_open(atoms: &[Atom]) -> bool {
    let last = atoms.iter().rev().find_map(|atom| match &atom.is {
        Is::Verb(verb) if matches!(verb.voice, Voice::Active | Voice::Passive) => Some(verb),
        _ => None,
    });
    last.is_some_and(|verb| verb.status == Status::Hedged && (verb.modal || verb.intended))
}

/// Whether facts give a member another position than a fact does.
fn contradicts(facts: &[Stated<Fact>], old: &Fact) -> bool {
    let of = |fact: &Fact| match fact {
        Fact::Position(member, position) => Some((*member, *position)),
        Fact::Veto(member) => Some((*member, Position::Against)),
        _ => None,
    };
    match old {
        // The outcome stood on the veto.
        Fact::Outcome(_) => false,
        old => of(old).is_some_and(|(member, position)| {
            facts
                .iter()
                .filter_map(|fact| of(&fact.value))
                .any(|(other, now)| other == member && now != position)
        }),
    }
}

/// Whether a fact was read from what somebody thinks of a text.
fn is_of_a_view(fact: &Stated<Fact>) -> bool {
    matches!(
        fact.phrasing,
        "opposed-it"
            | "opposed-by"
            | "supported-it"
            | "supported-by"
            | "were-against"
            | "votes-in-favour"
            | "votes-lacking"
    )
}
