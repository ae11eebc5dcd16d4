//! Whether another body than the Council is spoken of: its vote, its size, its elections.

mod another_body;
mod election;
mod larger_body;

pub(crate) use another_body::other_votes;
pub(crate) use election::{
    ELECTION, goes_on_to_a_vote, is_election, is_on_candidates, is_on_somebody,
};
pub(crate) use larger_body::larger_body;

use super::{holds, last_verb, unnamed_body};
use crate::extract::clause;
use crate::extract::complete::is_permanent;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Verb, Voice};
use crate::extract::words::{Lemma, Word};
use another_body::{
    in_a_committee, in_another_town, is_of_judges, is_on_a_seat, is_on_a_text_of_another,
    votes_in_another,
};

/// Whether the text last spoke of another body than the Council.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Elsewhere {
    #[default]
    No,
    /// Of one where nobody has a veto: the General Assembly, the Human Rights Council.
    WithoutVeto,
    /// Of one where somebody has: a parliament, the European Union.
    WithVeto,
}

/// Whether a body is one where somebody has a veto of its own.
pub(crate) fn with_veto(atom: &Atom) -> bool {
    !matches!(
        atom.key.as_str(),
        "general"
            | "human"
            | "rights"
            | "unga"
            | "board"
            | "governing"
            | "economic"
            | "iaea"
            | "committee"
            | "commission"
            | "g.a."
    )
}

/// Whether a match speaks of another body's vote. A veto is the Council's, unless only others are named.
pub(super) fn is_elsewhere(atoms: &[Atom], found: &Match, elsewhere: Elsewhere) -> bool {
    if in_a_committee(atoms)
        || unnamed_body::decides(atoms, found)
        || is_on_a_text_of_another(atoms, found)
        || in_another_town(atoms, found)
        || is_of_judges(atoms, found)
    {
        return true;
    }
    let vetoes = holds(atoms, found, |verb| verb.lemma == Lemma::Veto);
    let council = |atom: &Atom| matches!(atom.is, Is::Council(_));
    if vetoes && atoms.iter().any(council) {
        return false;
    }
    let behind = &atoms[found.last + 1..];
    let on_another = behind.windows(2).take(4).any(is_text_of_another);
    if on_another || votes_in_another(behind) || is_on_a_seat(behind) {
        return true;
    }
    if vetoes && is_a_veto_in_the_council(atoms, found, elsewhere)
        || has_a_name_of_the_council(atoms)
        || decides(atoms, found) && is_said_of_the_council(atoms, found)
    {
        return false;
    }
    let away = elsewhere != Elsewhere::No;
    clause::other_body(atoms, found.last, away).unwrap_or(away)
}

fn is_other_body(atom: &Atom) -> bool {
    matches!(atom.is, Is::OtherBody(_))
}

/// Whether a veto can be no other than one in the Council, whatever body was spoken of.
fn is_a_veto_in_the_council(atoms: &[Atom], found: &Match, elsewhere: Elsewhere) -> bool {
    let another_has_one = atoms
        .iter()
        .any(|atom| is_other_body(atom) && with_veto(atom));
    // "It vetoed a text that asked the Assembly to admit Palestine": the body stands in what the text says.
    let named_before = atoms[..=found.last].iter().any(is_other_body);
    let act = |verb: &Verb| verb.lemma == Lemma::Veto && verb.voice == Voice::Active;
    if holds(atoms, found, act) && !named_before && elsewhere == Elsewhere::No && !another_has_one {
        return true;
    }
    // "The League met days after Russia and China vetoed a UN resolution": nobody vetoes one elsewhere.
    let end = atoms.len().min(found.last + 5);
    if (found.last + 1..end).any(|at| begins_a_text_of_the_un(atoms, at)) {
        return true;
    }
    // A permanent member's veto, after words about a body that has none, is one in the Council.
    let none = elsewhere == Elsewhere::WithoutVeto
        || elsewhere == Elsewhere::No && is_apart_from_a_body(atoms, found);
    none && !another_has_one
        && last_verb(atoms, found).is_some_and(|verb| verb.lemma == Lemma::Veto)
        && atoms[found.first..=found.last].iter().any(may_be_permanent)
}

/// "When the United States proposed a commission, the Soviets vetoed the American proposal": whether a body stands in a clause of its own,
/// and the text is a State's.
fn is_apart_from_a_body(atoms: &[Atom], found: &Match) -> bool {
    let clause = atoms[..found.first]
        .iter()
        .rposition(|atom| matches!(atom.is, Is::Mark(',' | ';')));
    let of_a_state = matches!(&atoms[found.last + 1..], [whose, text, ..]
        if whose.named().is_some() && matches!(text.is, Is::Thing(_)));
    of_a_state && clause.is_some_and(|from| !atoms[from..].iter().any(is_other_body))
}

/// Whether words name none but permanent members, or those named before.
fn may_be_permanent(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Who(who) if (!who.members.is_empty() || who.group == Group::Before)
        && who.members.iter().all(|(member, _)| is_permanent(*member)))
}

/// "resolution 2623 (2022)", "S/2017/315": only the Council's are named so.
fn has_a_name_of_the_council(atoms: &[Atom]) -> bool {
    let ours = |atom: &Atom| match &atom.is {
        Is::Meeting(_) => true,
        Is::Thing(thing) => {
            thing.draft.is_some() || (thing.resolution.is_some() && thing.year.is_some())
        }
        _ => false,
    };
    atoms.iter().any(ours) && !atoms.iter().any(is_other_body)
}

/// "adopted yesterday by a vote of 14-0 by the Security Council": whether the words about a match name the Council, whoever was spoken
/// of before.
fn is_said_of_the_council(atoms: &[Atom], found: &Match) -> bool {
    (found.first..found.last + 10)
        .take_while(|at| atoms.get(*at).is_some_and(|atom| !is_other_body(atom)))
        .any(|at| is_by_the_council(atoms, at))
        // "After MPs voted for war, Britain voted for the resolution in the Security Council"
        || was_in_the_council(&atoms[found.last + 1..])
        || is_on_a_resolution_of_the_council(atoms, found.first)
}

fn decides(atoms: &[Atom], found: &Match) -> bool {
    holds(atoms, found, |verb| {
        matches!(
            verb.lemma,
            Lemma::Adopt | Lemma::Reject | Lemma::Vote | Lemma::Abstain
        )
    }) || atoms[found.first..=found.last]
        .iter()
        .any(|atom| matches!(atom.is, Is::Score(_)))
}

/// "voted for the General Assembly resolution": whether two mentions are another body and its text.
pub(crate) fn is_text_of_another(two: &[Atom]) -> bool {
    matches!(two, [body, text] if matches!(body.is, Is::OtherBody(true)) && matches!(text.is, Is::Thing(_)))
}

/// "General Assembly resolution 2373", "the Assembly's resolution 194", "resolution 377 (V) of the UN General Assembly", "resolution 181,
/// adopted by the Assembly": whether the words beside a text say that it is another body's.
pub(crate) fn is_of_another(atoms: &[Atom], text: usize) -> bool {
    let other = |atom: &Atom| matches!(atom.is, Is::OtherBody(_));
    let before = atoms[..text].iter().rev().find(|atom| atom.key != "'s");
    if before.is_some_and(other) {
        return true;
    }
    let mut after = atoms[text + 1..].iter().peekable();
    if after
        .next_if(|atom| matches!(atom.is, Is::Mark('(')))
        .is_some()
    {
        after.find(|atom| matches!(atom.is, Is::Mark(')')));
    }
    after.next_if(|atom| matches!(atom.is, Is::Mark(',')));
    after.next_if(|atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.voice != Voice::Noun));
    let owned = after.next_if(|atom| matches!(atom.key.as_str(), "of" | "by"));
    let named = |atom: &&Atom| {
        !matches!(
            atom.key.as_str(),
            "the" | "un" | "u.n." | "united" | "nations"
        )
    };
    owned.is_some() && after.find(named).is_some_and(other)
}

/// "UN resolution", "U.N. draft", "United Nations text": whether these are the words at a place.
pub(crate) fn begins_a_text_of_the_un(atoms: &[Atom], at: usize) -> bool {
    let text = matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Thing(thing)) if !thing.loose && !thing.plural);
    text && match atoms[at].key.as_str() {
        "un" | "u.n." => true,
        "nations" => at > 0 && atoms[at - 1].key == "united",
        _ => false,
    }
}

/// "the resolution in the Security Council": whether the words right behind a vote, past the text it was on, say that it was in the
/// Council.
pub(crate) fn was_in_the_council(behind: &[Atom]) -> bool {
    let described = |atom: &&Atom| {
        matches!(
            atom.is,
            Is::Word(Some(Word::Determiner | Word::Ordinal(_))) | Is::Who(_) | Is::Thing(_)
        )
    };
    let text = behind.iter().take_while(described).take(6).count();
    let mut words = behind[text..].iter();
    let within = words
        .next()
        .is_some_and(|atom| matches!(atom.key.as_str(), "in" | "at"));
    within
        && words
            .find(|atom| atom.key != "the")
            .is_some_and(|atom| matches!(atom.is, Is::Council(true)))
}

/// "by the Security Council", and not "by Security Council resolution 748": whether words at an atom say that the Council did something.
fn is_by_the_council(atoms: &[Atom], by: usize) -> bool {
    let the = atoms.get(by + 1).is_some_and(|atom| atom.key == "the");
    let council = by + 1 + usize::from(the);
    let is = |at: usize, what: fn(&Is) -> bool| atoms.get(at).is_some_and(|atom| what(&atom.is));
    atoms[by].key == "by"
        && is(council, |is| matches!(is, Is::Council(true)))
        && !is(council + 1, |is| matches!(is, Is::Thing(_)))
}

/// "The League's call led to Security Council resolution 1973, approved 10-0": whether words at an atom, or the verb right before them, are
/// said of a resolution that has the Council's name.
fn is_on_a_resolution_of_the_council(atoms: &[Atom], first: usize) -> bool {
    let named = |text: usize| {
        let numbered = matches!(&atoms[text].is, Is::Thing(thing) if thing.resolution.is_some());
        let council = text
            .checked_sub(1)
            .is_some_and(|at| matches!(atoms[at].is, Is::Council(true)));
        numbered && council
    };
    let behind_verb = match &atoms[..first] {
        [.., _, comma, verb] => {
            matches!(comma.is, Is::Mark(','))
                && matches!(&verb.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt)
        }
        _ => false,
    };
    named(first) || behind_verb && named(first - 3)
}
