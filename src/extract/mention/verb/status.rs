//! Whether a verb group says that what it tells happened: "vetoed", "did not veto", "would veto", "failed to adopt".

use super::group::Group;
use super::{Atom, Is, Status, Voice, before_the_nth_time, of_council};
use crate::extract::mention::ahead::Ahead;
use crate::extract::mention::who;
use crate::extract::words::{Form, Lemma, Word, falls_short};

/// What a group says of whether it happened.
pub(super) fn status(ahead: Ahead<'_>, group: &Group, voice: Voice, before: &[Atom]) -> Status {
    let said = &group.said;
    // "the text as adopted" tells of no adoption.
    let as_is = group.head == 0
        && group.form == Form::Past
        && before.last().is_some_and(|atom| atom.key == "as");
    // "has been imposing sanctions since 2017" tells of no one vote.
    let ongoing = said.have && said.be && group.form == Form::Ing;
    if is_instead(before) || said.declined && group.lemma == Lemma::Participate {
        Status::Denied
    } else if as_is {
        Status::Hedged
    } else if said.failed && !said.modal {
        Status::Failed
    } else if said.modal
        || said.intends
        || ongoing
        || is_loose(ahead, group, voice, before)
        || is_subjunctive(group, before)
        || is_asked(ahead, group, before)
        || voice != Voice::Noun && is_unreal(ahead, group)
    {
        Status::Hedged
    } else if said.not {
        Status::Denied
    } else if group.is_bare_infinitive() && !said.have {
        after(before)
    } else {
        // "had to abstain" did.
        Status::Asserted
    }
}

/// "almost vetoed the text" did not; "usually abstains" is said of no one vote.
pub(super) fn is_unreal(ahead: Ahead<'_>, group: &Group) -> bool {
    let before = ahead.key_before(group.head, 1);
    falls_short(before) || is_habit(before) || (0..group.head).any(|i| is_habit(ahead.key(i)))
}

/// Whether an adverb tells how often somebody does a thing: "usually abstains", "has rarely used the veto".
fn is_habit(word: &str) -> bool {
    matches!(
        word,
        "usually"
            | "typically"
            | "traditionally"
            | "routinely"
            | "normally"
            | "ordinarily"
            | "invariably"
            | "customarily"
            | "habitually"
            | "always"
            | "often"
            | "sometimes"
            | "regularly"
            | "frequently"
            | "repeatedly"
            | "persistently"
            | "constantly"
            | "continually"
            | "rarely"
            | "seldom"
            | "scarcely"
            | "hardly"
            | "occasionally"
            | "sparingly"
    )
}

/// "abstained rather than use its veto", "instead of"
fn is_instead(before: &[Atom]) -> bool {
    let [.., first, second] = before else {
        return false;
    };
    matches!(
        (first.key.as_str(), second.key.as_str()),
        ("rather", "than") | ("instead", "of")
    )
}

/// What a verb before says of one behind "to": "voted to extend" did.
fn after(before: &[Atom]) -> Status {
    let last = before.iter().rev().take(2).find_map(|atom| match &atom.is {
        Is::Verb(verb) => Some(verb),
        _ => None,
    });
    last.filter(|verb| verb.lemma == Lemma::Vote && verb.voice != Voice::Noun)
        .map_or(Status::Hedged, |verb| verb.status)
}

/// "or at least abstain": a bare form with no subject right before it may hang on a "would" further left.
fn is_loose(ahead: Ahead<'_>, group: &Group, voice: Voice, before: &[Atom]) -> bool {
    // "five members (Chad, …) abstain"
    let subject = || {
        before_the_nth_time(before).last().is_some_and(|atom| {
            matches!(
                &atom.is,
                Is::Who(_)
                    | Is::When(_)
                    | Is::Mark(')')
                    | Is::Word(Some(Word::Relative | Word::Adverb))
            )
        })
    };
    group.form == Form::Base
        && voice == Voice::Active
        && group.lemma != Lemma::Cast
        && (0..group.head).all(|i| ahead.is(i, Word::Adverb))
        && !of_council(before)
        && !subject()
}

/// "asking that it adopt the text"
fn is_subjunctive(group: &Group, before: &[Atom]) -> bool {
    let last = before.last().map(|atom| &atom.is);
    let it = matches!(last, Some(Is::Who(who)) if who.group == who::Group::Before && who.count == Some(1));
    group.head == 0 && group.form == Form::Base && it
}

/// "it is essential that the draft be defeated"
fn is_asked(ahead: Ahead<'_>, group: &Group, before: &[Atom]) -> bool {
    let last = before.last().map(|atom| &atom.is);
    let adverb = matches!(last, Some(Is::Word(Some(Word::Adverb))));
    ahead.key(0) == "be" && group.head > 0 && group.form == Form::Past && !adverb
}
