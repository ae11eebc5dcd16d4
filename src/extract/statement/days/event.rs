//! Days of other events than the vote: of an attack, a speech, a plan, another body's decision, a draft before it was voted on.

mod before;
mod behind;
mod draft;

pub(super) use before::is_told_by_when;

use super::Stretch;
use crate::extract::mention::{Atom, Is, Voice, When};
use crate::extract::words::Lemma;
use before::{
    dated_behind, fronted, of_a_clause_before, of_a_silence, of_main_clause,
    of_what_was_done_before_words, told_of_before, when_it_was_another,
};
use behind::{begins_on, came_after, done_on, follows_the_veto, happened_on};
use draft::{of_a_draft, of_a_plan};

/// Whether a day is that of something else than the vote, as the words around it tell.
pub(super) fn is_of_another_event(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
    if !when.is_day() {
        return false;
    }
    let behind = at > stretch.first
        && (done_on(stretch, at)
            || happened_on(stretch, at)
            || begins_on(stretch, at)
            || came_after(stretch, at)
            || follows_the_veto(stretch, at));
    let before = at < stretch.first
        && !of_the_vote_itself(stretch, at)
        && (dated_behind(stretch, at)
            || of_what_was_done_before_words(stretch, at)
            || fronted(stretch, at)
            || of_main_clause(stretch, at)
            || of_a_clause_before(stretch, at)
            || told_of_before(stretch, at, when)
            || of_a_silence(stretch, at)
            || when_it_was_another(stretch, at));
    behind
        || before
        || in_another_row(stretch, at)
        || at <= stretch.last && (of_a_draft(stretch, at) || of_a_plan(stretch, at))
}

/// Whether a word tells what was done, by voting or else.
pub(crate) fn is_done(atom: &Atom) -> bool {
    happens(atom) || matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun)
}

/// "despite last Wednesday's Soviet veto of it", "angered by the vote last Friday, in which they abstained": whether a day is told with a
/// vote as its own, whatever else happens in the sentence.
pub(super) fn of_the_vote_itself(stretch: &Stretch<'_>, at: usize) -> bool {
    const NEAR: usize = 7;
    let atoms = stretch.atoms;
    let vote = |atom: &Atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Noun
            && matches!(verb.lemma, Lemma::Vote | Lemma::Veto))
    };
    let acts = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun);
    let names = |atom: &Atom| {
        matches!(
            atom.is,
            Is::Who(_) | Is::Council(_) | Is::Word(None) | Is::Score(_) | Is::Mark('-')
        ) && !happens(atom)
    };
    // "Friday's vote in the Security Council", "the May 26 veto", "the vote on Friday", "their vetoes of May 26"
    let noun = if atoms.get(at + 1).is_some_and(vote) {
        Some(at + 1)
    } else if atoms.get(at + 1).is_some_and(|atom| atom.key == "'s") {
        let behind = atoms[at + 2..].iter().take(NEAR);
        let words = behind.take_while(|atom| names(atom)).count();
        Some(at + 2 + words)
    } else {
        let on = usize::from(at > 0 && matches!(atoms[at - 1].key.as_str(), "on" | "of"));
        at.checked_sub(1 + on)
    };
    let Some(noun) = noun.filter(|&noun| atoms.get(noun).is_some_and(vote)) else {
        return false;
    };
    // ", in which", "when": the facts tell of that vote.
    let between = atoms.get(noun + 1..stretch.first).unwrap_or_default();
    let relative = |atom: &Atom| matches!(atom.key.as_str(), "which" | "when" | "where" | "that");
    noun >= stretch.first
        || between.is_empty()
        || between.iter().any(relative) && !between.iter().any(acts)
}

/// `["9 Aug 1971", "A treaty"], ["Dec 1971", "A veto in the Security Council"]`: whether a day stands in another row of an array than
/// the facts.
fn in_another_row(stretch: &Stretch<'_>, at: usize) -> bool {
    let between = if at < stretch.first {
        at + 1..stretch.first
    } else {
        stretch.last + 1..at
    };
    let atoms = stretch.atoms.get(between).unwrap_or_default();
    let mark = |atom: &Atom, wanted: char| matches!(atom.is, Is::Mark(mark) if mark == wanted);
    // All brackets are read as round ones.
    atoms
        .windows(3)
        .any(|three| mark(&three[0], ')') && mark(&three[1], ',') && mark(&three[2], '('))
}

/// Whether a word tells what somebody did, and is no verb of voting: "struck", "welcomed".
fn happens(atom: &Atom) -> bool {
    const NONE: [&str; 6] = ["united", "armed", "red", "need", "hundred", "indeed"];
    let key = atom.key.as_str();
    matches!(atom.is, Is::Word(None))
        && (PAST.contains(&key) || key.len() > 3 && key.ends_with("ed") && !NONE.contains(&key))
}

/// Past forms that do not end in "ed".
const PAST: [&str; 48] = [
    "said", "told", "took", "met", "began", "begun", "struck", "shot", "fell", "spoke", "wrote",
    "went", "left", "won", "laid", "set", "made", "sent", "held", "given", "gave", "written",
    "taken", "hit", "built", "lost", "broke", "came", "ended", "fired", "drawn", "put", "sunk",
    "seen", "saw", "led", "kept", "called", "bore", "born", "rose", "sprung", "flew", "reached",
    "became", "brought", "says", "withdrew",
];

/// Whether an atom is a weekday.
fn is_weekday(atom: &Atom) -> bool {
    matches!(&atom.is, Is::When(when) if when.weekday.is_some())
}

/// Words for gatherings, whose day may be that of the vote.
const MEETINGS: [&str; 15] = [
    "debate",
    "debates",
    "meeting",
    "meetings",
    "session",
    "consultations",
    "negotiations",
    "talks",
    "vote",
    "voting",
    "ballot",
    "discussion",
    "discussions",
    "deliberations",
    "wrangling",
];
