//! Whether words tell whose idea something was, and not who submitted the text that was put to the vote.

use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Verb, Voice};
use crate::extract::words::{Lemma, Word};

/// What may be proposed long before anybody writes a draft.
const IDEAS: [&str; 30] = [
    "idea",
    "move",
    "step",
    "notion",
    "concept",
    "approach",
    "option",
    "suggestion",
    "sanctions",
    "embargo",
    "ban",
    "truce",
    "ceasefire",
    "cease-fire",
    "fire",
    "mission",
    "force",
    "conference",
    "meeting",
    "session",
    "debate",
    "discussion",
    "talks",
    "inquiry",
    "investigation",
    "commission",
    "tribunal",
    "court",
    "deal",
    "compromise",
];

/// "Australia first suggested the move", "sanctions, first proposed by France, were imposed": whether a match that tells who submitted a
/// text tells of an idea.
pub(super) fn is_an_idea(atoms: &[Atom], found: &Match) -> bool {
    let submits = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if tells_of_one(verb));
    let Some(verb) = (found.first..=found.last).find(submits) else {
        return false;
    };
    let key = atoms[verb].key.as_str();
    // Who "suggests" a measure has not written it.
    if key.starts_with("suggest") {
        return !atoms[found.first..=found.last]
            .iter()
            .chain(proposed(atoms, verb))
            .any(is_written);
    }
    let may_be = ["propos", "initiat", "float"]
        .iter()
        .any(|stem| key.starts_with(stem));
    let by_it = atoms
        .get(verb + 1..=found.last)
        .is_some_and(|behind| behind.iter().any(|atom| atom.key == "by"));
    may_be && by_it && proposed(atoms, verb).is_some_and(|atom| IDEAS.contains(&atom.key.as_str()))
}

fn tells_of_one(verb: &Verb) -> bool {
    verb.lemma == Lemma::Submit && matches!(verb.voice, Voice::Active | Voice::Passive)
}

/// A text that exists in words: a draft, a resolution, an amendment.
fn is_written(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Thing(thing) if !thing.loose && (thing.amendment || thing.paragraph
        || ["draft", "resolution", "text", "motion"].iter().any(|stem| atom.key.as_str().starts_with(stem))))
}

/// What a participle is said of: "the truce proposed by", "the move, first suggested by", "sanctions that were first proposed by".
fn proposed<'a>(atoms: &'a [Atom<'a>], verb: usize) -> Option<&'a Atom<'a>> {
    let passed = |atom: &&Atom| {
        matches!(
            atom.is,
            Is::Mark(',')
                | Is::When(_)
                | Is::Word(Some(
                    Word::Adverb | Word::Ordinal(_) | Word::Relative | Word::Be | Word::Have
                ))
        ) || atom.key.as_str().ends_with("ly")
    };
    atoms[..verb]
        .iter()
        .rev()
        .take(6)
        .find(|atom| !passed(atom))
}
