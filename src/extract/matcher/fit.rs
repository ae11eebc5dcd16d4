//! Whether an atom is what a form of a pattern asks for, or may be passed over by it.

use crate::extract::mention::{Atom, Group, Is, Status, Verb, Voice};
use crate::extract::pattern::{Form, Item};
use crate::extract::words::{Lemma, Word};

pub(super) fn fits(item: &Item, atoms: &[Atom], at: usize) -> bool {
    let Some(atom) = atoms.get(at) else {
        return matches!(item.form, Form::Gap | Form::ShortGap);
    };
    match (&item.form, &atom.is) {
        (
            Form::Words(words),
            Is::Mark(_) | Is::Word(_) | Is::Zero | Is::Number(_) | Is::Thing(_),
        ) => words.holds(atom),
        (Form::Words(words), Is::Who(who)) => {
            matches!(who.group, Group::Before | Group::Speaker) && words.holds(atom)
        }
        (Form::Words(words), Is::Verb(verb)) => {
            verb.status == Status::Asserted && words.holds(atom)
        }
        (Form::Mark(mark), Is::Mark(here)) => mark == here,
        (Form::Who, Is::Who(who)) => !who.adjective,
        (Form::Sponsors, Is::Who(who)) => who.group == Group::Sponsors && !who.members.is_empty(),
        (Form::Adjective, Is::Who(who)) => who.adjective || who.group == Group::Named,
        (Form::Number, Is::Number(n)) => *n <= 15,
        (Form::Many, Is::Number(_)) | (Form::Ordinal, Is::Word(Some(Word::Ordinal(_)))) => true,
        (Form::Text, Is::Thing(thing)) => !thing.loose,
        (Form::Counted, Is::Who(who)) => matches!(who.group, Group::Counted | Group::Rest),
        (Form::Zero, Is::Zero)
        | (Form::Score, Is::Score(_))
        | (Form::Thing, Is::Thing(_))
        | (Form::Council, Is::Council(_))
        | (Form::When, Is::When(_)) => true,
        (Form::Unanimously(lemma), Is::Verb(verb)) => {
            verb.lemma == *lemma && verb.unanimously && verb.status == Status::Asserted
        }
        (Form::Voted(lemma), Is::Verb(verb)) => {
            verb.lemma == *lemma && verb.voted && verb.status == Status::Asserted
        }
        (Form::Verb(lemma, voice, status), Is::Verb(verb)) => {
            fits_verb((*lemma, *voice, *status), *verb)
        }
        _ => false,
    }
}

fn fits_verb((lemma, voice, status): (Lemma, Voice, Status), verb: Verb) -> bool {
    let voice = match status {
        Status::Failed => true,
        _ => verb.voice == voice,
    };
    // "supports the text" is a view; "supported" in a report of a vote is a vote, as is what one was "the only one to oppose".
    let done = !matches!(lemma, Lemma::Support | Lemma::Oppose)
        || verb.past
        || status == Status::Hedged
        || verb.voice != Voice::Active;
    // "was not adopted unanimously" denies unanimity, not adoption.
    let denied = verb.status == Status::Denied && verb.unanimously;
    verb.lemma == lemma && verb.status == status && voice && done && !denied
}

/// "a British-drafted resolution", "the Western-backed text": whether a verb only ends a word that tells whose a text is.
pub(super) fn is_part_of_a_compound(atoms: &[Atom], at: usize) -> bool {
    let Some([before, verb]) = at.checked_sub(1).and_then(|from| atoms.get(from..=at)) else {
        return false;
    };
    let joined = matches!(before.is, Is::Mark('-')) && before.span.end == verb.span.start;
    joined
        && matches!(&verb.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Submit | Lemma::Support) && verb.past)
}

/// Whether a gap of a pattern may hold an atom.
pub(super) fn may_be_passed_over(atom: &Atom, short: bool) -> bool {
    match &atom.is {
        Is::Verb(verb) => {
            // "with twelve in favour and three abstaining": the twelve do not abstain.
            verb.voice == Voice::Noun
                && !short
                && !matches!(atom.key.as_str(), "favour" | "favor" | "support")
        }
        Is::Mark(_) | Is::Who(_) | Is::Number(_) | Is::Zero | Is::Score(_) if short => false,
        Is::Mark(mark) => !matches!(mark, '.' | ';' | ':'),
        // "with Chad against and Togo abstaining": Chad does not abstain; nor are those for a text whom "the
        // abstention of two members:" leads to.
        _ => !matches!(atom.key.as_str(), "against" | "abstention"),
    }
}

/// How many atoms from `at` on may be words for a time: "on Wednesday (23 June)".
pub(super) fn words_for_a_time(atoms: &[Atom], at: usize) -> usize {
    const MOST: usize = 6;
    let day = |i: usize| matches!(atoms.get(i).map(|atom| &atom.is), Some(Is::When(_)));
    let passes = |i: usize, atom: &Atom| match &atom.is {
        Is::When(_) | Is::Mark(',') | Is::Word(Some(Word::Adverb)) => true,
        Is::Mark('(') => day(i + 1),
        Is::Mark(')') => i > 0 && day(i - 1),
        _ => matches!(
            atom.key.as_str(),
            "on" | "in" | "late" | "night" | "evening" | "morning"
        ),
    };
    (at..atoms.len())
        .take(MOST)
        .take_while(|&i| passes(i, &atoms[i]))
        .count()
}
