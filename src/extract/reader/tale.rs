//! What a text tells of a game, a tale or an exercise, and what a sentence takes back of the one before.

use super::{Line, Reader};
use crate::extract::doubt::{is_false, is_unvoted};
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Present, Sort, Status, Verb, Voice};
use crate::extract::said::Said;
use crate::extract::votes::Draft;
use crate::extract::words::{Lemma, Word};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::vote::Position;

/// How far what a text tells is none of the Council's doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tale {
    /// To the end of the paragraph, or to a sentence that tells of a vote as held.
    Supposed,
    /// To the end of the paragraph.
    Paragraph,
    /// To the end of the text.
    Text,
}

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

/// How many sentences at the opening of a text say what all of it is about.
const OPENING: usize = 4;

impl Reader<'_> {
    /// Whether a sentence tells of a game, a tale or an exercise: it says so, or one before it did.
    pub(super) fn is_tale(&mut self, line: Line, atoms: &[Atom], present: Present) -> bool {
        let supposed = self.tale == Some(Tale::Supposed);
        if line.paragraph && self.tale == Some(Tale::Paragraph)
            || supposed && (line.paragraph || atoms.iter().any(was_done))
        {
            self.tale = None;
        }
        // "The real Security Council voted 14-1 on it."
        if self.tale.is_some() && atoms.windows(2).any(is_the_real_one) {
            self.tale = None;
            return false;
        }
        if self.tale == Some(Tale::Text) || !present.has(Sort::Tale) {
            return self.tale.is_some();
        }
        // A heading of two words may be a link.
        let enough = !line.heading || atoms.len() > 4;
        if is_game(atoms) && enough {
            self.tale = Some(if line.index < OPENING {
                Tale::Text
            } else {
                Tale::Paragraph
            });
        } else if is_in_a_tale(atoms) {
            self.tale = Some(Tale::Paragraph);
        } else if is_supposed(atoms) {
            self.tale = Some(Tale::Supposed);
        }
        self.tale.is_some()
    }

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

/// "the real Security Council": whether a text goes over from a tale to what happened.
fn is_the_real_one(two: &[Atom]) -> bool {
    matches!(two, [real, council]
        if matches!(real.key.as_str(), "real" | "actual") && matches!(council.is, Is::Council(_)))
}

/// "At the Model United Nations", "a mock Security Council", "in a war game": whether a sentence names a game that plays the Council.
fn is_game(atoms: &[Atom]) -> bool {
    let key = |at: usize| atoms.get(at).map_or("", |atom| atom.key.as_str());
    let body = |at: usize| {
        atoms
            .get(at)
            .is_some_and(|atom| matches!(atom.is, Is::Council(_) | Is::OtherBody(_)))
            || matches!(key(at), "un" | "u.n." | "united" | "security" | "nations")
    };
    (0..atoms.len()).any(|at| match key(at) {
        "mun" | "wargame" | "wargames" => true,
        // The "security council" of a chain of blocks.
        "multisig" => true,
        "dao" => at.checked_sub(1).is_some_and(|i| key(i) == "the"),
        "model" | "mock" | "simulated" => body(at + 1) || body(at + 2),
        "simulation" | "simulations" => {
            at.checked_sub(1).is_some_and(body) || (at + 1..at + 6).any(body) && key(at + 1) == "of"
        }
        // "A war game", not "the war games off Korea".
        "game" | "gaming" => at.checked_sub(1).is_some_and(|i| key(i) == "war"),
        "students" | "pupils" => {
            matches!(
                key(at + 1),
                "playing" | "representing" | "simulating" | "acting"
            )
        }
        _ => false,
    })
}

/// "Imagine that France vetoes it", "Scenario 2:", "Exercise 4.": whether a sentence begins what is only supposed.
fn is_supposed(atoms: &[Atom]) -> bool {
    let mut head = atoms.iter().skip_while(|atom| {
        matches!(atom.is, Is::Mark(_))
            || matches!(
                atom.key.as_str(),
                "now" | "but" | "and" | "let" | "us" | "'s" | "just"
            )
    });
    let (Some(first), Some(second)) = (head.next(), head.next()) else {
        return false;
    };
    let clause = matches!(
        second.is,
        Is::Who(_) | Is::Council(_) | Is::Mark(':') | Is::Word(Some(Word::Determiner))
    ) || matches!(
        second.key.as_str(),
        "that" | "it" | "this" | "for" | "what" | "there"
    );
    match first.key.as_str() {
        // "Imagine the anger when the Council voted 13-1", "Picture this: Russia vetoed it": what happened.
        "imagine" | "suppose" | "supposing" | "assume" | "assuming" | "picture" => {
            let pictured = matches!(second.is, Is::Word(Some(Word::Determiner)) | Is::Mark(':'))
                && second.key != "that";
            clause && !(pictured && atoms.iter().any(was_done))
        }
        "consider" => atoms.iter().take(5).any(|atom| atom.key == "hypothetical"),
        "scenario" | "exercise" | "problem" | "hypothetical" => {
            matches!(second.is, Is::Number(_) | Is::Mark(':'))
        }
        _ => false,
    }
}

/// Whether an atom tells of a vote as held: "voted", "vetoed".
fn was_done(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Verb(verb) if verb.past
        && verb.status == Status::Asserted
        && matches!(verb.voice, Voice::Active | Voice::Passive)
        && matches!(verb.lemma, Lemma::Vote | Lemma::Veto | Lemma::Adopt | Lemma::Reject | Lemma::Abstain))
}

/// "In the film, the United States vetoes it", "in Tom Clancy's novel,", "a satirical website", "a fictional resolution": whether a tale
/// is named in which it happens.
fn is_in_a_tale(atoms: &[Atom]) -> bool {
    let key = |at: usize| atoms.get(at).map_or("", |atom| atom.key.as_str());
    let made_up = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "satirical" | "fictional" | "imaginary" | "hypothetical"
        )
    };
    let told = |at: &usize| {
        // "a scene worthy of a novel", "as in a bad film"
        let likened = atoms[..*at]
            .iter()
            .any(|atom| matches!(atom.key.as_str(), "worthy" | "like" | "as"));
        !likened
            && matches!(
                key(*at),
                "novel" | "film" | "movie" | "thriller" | "episode" | "sitcom"
            )
            && (matches!(
                atoms.get(at + 1).map(|atom| &atom.is),
                Some(Is::Mark(',') | Is::Who(_) | Is::Council(_))
            ) || matches!(key(at + 1), "by" | "of" | "'s" | "the"))
    };
    let inside = (0..atoms.len().min(8))
        .find(told)
        .is_some_and(|at| atoms[..at].iter().any(|atom| atom.key == "in"));
    // "asked a hypothetical question" begins no tale.
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_) | Is::Council(_));
    // "A satirical paper mocked Britain after the vote" tells of one that was held.
    let reports =
        |atom: &Atom| matches!(atom.key.as_str(), "reported" | "reports" | "said" | "says");
    let of_one = |two: &[Atom]| {
        made_up(&two[0])
            && (two[0].key == "satirical" && atoms.iter().any(reports) || text(&two[1]))
    };
    inside || atoms.windows(2).any(of_one)
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
