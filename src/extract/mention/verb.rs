//! Verb groups: a verb of voting with its auxiliaries, and whether it says that the thing happened.

mod group;
mod noun;
mod status;
mod unlike;

use super::super::token::Token;
use super::super::words::{Form, Lemma, Word};
use super::ahead::Ahead;
use super::{Atom, Is, Mentions};
use group::Group;

/// A verb of voting as it stands in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verb {
    pub(crate) lemma: Lemma,
    pub(crate) voice: Voice,
    pub(crate) status: Status,
    /// "unanimously" stands in the group or right after it.
    pub(crate) unanimously: bool,
    /// "each" stands in the group: "were each rejected".
    pub(crate) each: bool,
    /// "voted to": what follows was decided.
    pub(crate) voted: bool,
    /// Past perfect: before what the text reports.
    pub(crate) earlier: bool,
    /// Present perfect: up to the day of the text ("has long opposed", "has not adopted").
    pub(crate) lately: bool,
    /// In the past tense, or a participle.
    pub(crate) past: bool,
    /// Behind "would", "could", "will" and their like.
    pub(crate) modal: bool,
    /// Behind "could not".
    pub(crate) unable: bool,
    /// Behind "expected to", "likely to", "seeks to", "is to", and "usually", "almost".
    pub(crate) intended: bool,
    /// In the present tense: "passes", "is adopted".
    pub(crate) now: bool,
}

/// How the verb is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// "vetoed", with its subject before it; or a participle, "a text vetoed by…".
    Active,
    /// "was vetoed".
    Passive,
    /// "vetoing".
    Ing,
    /// "veto" as a noun: "the Russian veto".
    Noun,
}

/// Whether the verb says that it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// It says so.
    Asserted,
    /// It says it did not.
    Denied,
    /// It is expected, planned, threatened, possible.
    Hedged,
    /// Failed to: what was to be done was not.
    Failed,
}

/// The words that a verb group may begin with, beside those of the vocabulary and adverbs in -ly.
pub(super) const OPENERS: &[&str] = &[
    "decided",
    "agreed",
    "voted",
    "votes",
    "moved",
    "chose",
    "acted",
    "opted",
    "elected",
    "opting",
    "choosing",
    "to",
    "unable",
    "forced",
    "obliged",
    "compelled",
    "constrained",
    "managed",
    "manages",
];

impl Mentions<'_> {
    /// The verb group that begins at a word, and how many words it has.
    pub(super) fn verb(
        &self,
        tokens: &[Token],
        at: usize,
        before: &[Atom],
    ) -> Option<(usize, Verb)> {
        let ahead = self.ahead(tokens, at);
        if unlike::is_compound(ahead) || is_put_to_vote(ahead, before) || leads_to_vetoes(ahead) {
            return None;
        }
        let group = Group::read(ahead, before)?;
        if unlike::is_other(ahead, &group, before) {
            return None;
        }
        let unanimously = ahead.key(group.head + 1) == "unanimously";
        let used = group.head + 1 + usize::from(unanimously);
        let noun = noun::is_noun(ahead, &group, used, before);
        if noun && group.head > 0 && noun::is_vote(ahead, &group, before) {
            return None;
        }
        let voice = if noun {
            Voice::Noun
        } else {
            group.voice(ahead)
        };
        let unreal = status::is_unreal(ahead, &group);
        let status = status::status(ahead, &group, voice, before);
        let Group {
            said, lemma, form, ..
        } = group;
        let now = is_now(&group);
        let verb = Verb {
            lemma,
            voice,
            status,
            unanimously: said.unanimously || unanimously,
            each: said.each,
            voted: said.voted
                || group.is_bare_infinitive() && status == Status::Asserted && !said.have,
            earlier: said.had,
            lately: said.have && !said.had,
            past: form == Form::Past,
            modal: said.modal,
            unable: said.could && said.not,
            intended: said.looked || said.is && said.to || unreal,
            now,
        };
        Some((used, verb))
    }
}

/// "the motion was put to vote", as cables say it: the vote is a thing, and nothing that is yet to be done.
fn is_put_to_vote(ahead: Ahead<'_>, before: &[Atom]) -> bool {
    const FAR: usize = 5;
    let to_vote = ahead.key(0) == "to" && matches!(ahead.key(1), "vote" | "votes");
    let mut near = before.iter().rev().take(FAR);
    to_vote && near.any(|atom| atom.key == "put")
}

/// "The text fell to vetoes": whether "to" leads to vetoes that were cast, and to nothing that is yet to be done.
fn leads_to_vetoes(ahead: Ahead<'_>) -> bool {
    ahead.key(0) == "to" && ahead.key(1) == "vetoes"
}

/// "passes", "is adopted": whether a group is in the present tense.
fn is_now(group: &Group) -> bool {
    let said = &group.said;
    let present = said.is || !said.be && matches!(group.form, Form::Base | Form::Present);
    present && !(said.modal || said.have || said.intends || said.to)
}

/// "the remaining 13 members of the Council vote": the members do.
fn of_council(before: &[Atom]) -> bool {
    let members = match before {
        [
            ..,
            who,
            of,
            Atom {
                is: Is::Council(_), ..
            },
        ] if of.key == "of" => who,
        [
            ..,
            who,
            of,
            the,
            Atom {
                is: Is::Council(_), ..
            },
        ] if of.key == "of" && the.key == "the" => who,
        _ => return false,
    };
    matches!(members.is, Is::Who(_))
}

/// "Russia for the fourth time vetoes a text": what stands before a verb, without which time it is.
fn before_the_nth_time<'a, 't>(before: &'a [Atom<'t>]) -> &'a [Atom<'t>] {
    match before {
        [who @ .., on, the, nth, time]
            if on.key == "for"
                && matches!(the.is, Is::Word(Some(Word::Determiner)))
                && matches!(nth.is, Is::Word(Some(Word::Ordinal(_))))
                && time.key == "time" =>
        {
            who
        }
        before => before,
    }
}
