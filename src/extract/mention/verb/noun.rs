//! Whether a verb of voting stands as a noun: "the Russian veto", "two abstentions", "Syria-related vetoes", "Abstain: 2".

use super::group::Group;
use super::{Atom, Is, before_the_nth_time, of_council};
use crate::extract::mention::ahead::Ahead;
use crate::extract::token::Kind;
use crate::extract::words::{Form, Lemma, Word};

/// Whether the verb of a group, which ends before `end`, is a noun.
pub(super) fn is_noun(ahead: Ahead<'_>, group: &Group, end: usize, before: &[Atom]) -> bool {
    let said = &group.said;
    if !matches!(group.form, Form::Base | Form::Present) {
        return false;
    }
    let has = said.have && !said.be && !said.failed;
    let bare = group.head == 0;
    let alone = || {
        is_determined(group, before)
            || is_of_one_state(group, before)
            || are_of_states(group, before)
            || has_no_subject(group, before)
            || is_label(ahead, group, end)
            || group.lemma == Lemma::Veto && (is_told_of(ahead, end) || is_of_all(before))
    };
    has || bare && alone() || is_vote(ahead, group, before) || is_the_only(ahead, group, before)
}

/// "the only vote against", "two votes": a noun, unless what votes stands right before it.
pub(super) fn is_vote(ahead: Ahead<'_>, group: &Group, before: &[Atom]) -> bool {
    let said = &group.said;
    let plain = !(said.modal
        || said.have
        || said.be
        || said.to
        || said.intends
        || said.failed
        || said.not
        || said.does);
    let subject = || {
        before.last().is_some_and(|atom| match &atom.is {
            Is::Who(who) => !who.adjective && who.members.len() != 1,
            // "The Security Council vote was 13 to one": the Council "votes".
            Is::Council(_) => group.form != Form::Base || of_council(before),
            Is::Word(Some(Word::Relative)) => true,
            _ => false,
        })
    };
    group.lemma == Lemma::Vote && plain && (ahead.key(0) == "only" || !subject())
}

/// "cast the only veto", "the earlier vetoes": behind an article such a word tells more of a noun.
fn is_the_only(ahead: Ahead<'_>, group: &Group, before: &[Atom]) -> bool {
    let article = before
        .last()
        .is_some_and(|atom| matches!(atom.is, Is::Word(Some(Word::Determiner))));
    let of_noun = matches!(ahead.key(0), "only" | "earlier" | "later");
    group.lemma == Lemma::Veto && of_noun && article
}

/// "the French and British vetoes", "five US vetoes": the verb of two has no such form, nor has what is counted.
fn are_of_states(group: &Group, before: &[Atom]) -> bool {
    let of_states = match before {
        [.., number, state] if matches!(state.is, Is::Who(_)) => {
            matches!(number.is, Is::Number(_))
                || matches!(&state.is, Is::Who(who) if who.members.len() > 1)
        }
        [state] => matches!(&state.is, Is::Who(who) if who.members.len() > 1),
        _ => false,
    };
    group.form == Form::Present && group.lemma == Lemma::Veto && of_states
}

/// "the veto", "two vetoes", "Russia's veto", "a dissenting vote": whether what stands before a verb makes it a noun.
fn is_determined(group: &Group, before: &[Atom]) -> bool {
    const BEFORE_NOUNS: [&str; 31] = [
        "'s",
        "whose",
        "lone",
        "sole",
        "negative",
        "dissenting",
        "unanimous",
        "rare",
        "procedural",
        "double",
        "joint",
        "twin",
        "no",
        "first",
        "only",
        "single",
        "affirmative",
        "positive",
        "opposing",
        "yes",
        "separate",
        "ever",
        "required",
        "needed",
        "necessary",
        "enough",
        "sufficient",
        "main",
        "chief",
        "principal",
        "lead",
    ];
    // "a co-sponsor"
    let co = matches!(before, [.., co, dash] if co.key == "co" && matches!(dash.is, Is::Mark('-')));
    if co && group.lemma == Lemma::Submit && group.form == Form::Base {
        return true;
    }
    before.last().is_some_and(|atom| match &atom.is {
        Is::Word(Some(Word::Determiner | Word::Preposition | Word::Ordinal(_)))
        | Is::Number(_)
        | Is::Zero => true,
        // "got support", "won backing"
        Is::Verb(verb) => verb.lemma == Lemma::Receive && group.lemma == Lemma::Support,
        Is::Who(who) => {
            let one = who.members.len() == 1;
            who.adjective || group.form == Form::Base && group.lemma != Lemma::Veto && one
        }
        Is::Word(_) => BEFORE_NOUNS.contains(&atom.key.as_str()) || atom.key == "security",
        _ => false,
    })
}

/// "the US veto of the draft": one State does not "veto" but "vetoes".
fn is_of_one_state(group: &Group, before: &[Atom]) -> bool {
    let last = before.last().map(|atom| &atom.is);
    group.form == Form::Base && matches!(last, Some(Is::Who(who)) if who.members.len() == 1)
}

/// "they have vetoes", "Syria-related vetoes": a noun unless a subject stands right before it.
fn has_no_subject(group: &Group, before: &[Atom]) -> bool {
    let before = before_the_nth_time(before);
    let subject = before.last().is_some_and(|atom| {
        matches!(
            &atom.is,
            Is::Who(_) | Is::When(_) | Is::Word(Some(Word::Relative | Word::Adverb))
        )
    });
    group.lemma == Lemma::Veto && !subject
}

/// "Abstain: 2", "Abstain 2"
fn is_label(ahead: Ahead<'_>, group: &Group, end: usize) -> bool {
    ahead.token(end).is_some_and(|token| {
        token.kind == Kind::Mark(':')
            || group.lemma == Lemma::Abstain && matches!(token.kind, Kind::Number(0..=15))
    })
}

/// "the Soviet vetoes had come in another era"
fn is_told_of(ahead: Ahead<'_>, end: usize) -> bool {
    matches!(ahead.key(end), "had" | "have" | "were" | "are" | "of")
}

/// "half of all U.S. vetoes"
fn is_of_all(before: &[Atom]) -> bool {
    matches!(before, [.., all, _] if matches!(all.key.as_str(), "all" | "most" | "many"))
}
