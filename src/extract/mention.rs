//! Finds what a sentence mentions: members, numbers, symbols, dates, bodies, texts put to the vote and verbs of voting.

mod ahead;
mod ally;
mod atom;
mod begins;
mod body;
mod codes;
mod counted;
mod joined;
mod list;
mod meeting;
mod member;
mod names;
mod number;
mod numbered;
mod opening;
mod parted;
mod people;
mod present;
mod roll;
mod stand_in;
#[cfg(test)]
mod tests;
mod text;
mod verb;
mod when;
mod who;

pub(crate) use atom::{Atom, Is};
pub(crate) use names::Names;
pub(crate) use people::People;
pub(crate) use present::{CITATION, Present, SPEECH, Sort};
pub(crate) use roll::TITLES;
pub(crate) use text::Thing;
pub(crate) use verb::{Status, Verb, Voice};
pub(crate) use when::When;
pub(crate) use who::{Group, Who};

use super::lexicon::{Kinds, Opens};
use super::token::{Kind, Token};
use super::words::{Lemma, Word};
use crate::council::Roster;

/// A sentence as what it mentions.
pub(crate) struct Mentions<'a> {
    pub(crate) names: &'a Names<'a>,
    pub(crate) text: &'a str,
    /// The Council that names are read by, where a day is known.
    pub(crate) roster: Option<&'a Roster>,
    /// Who was introduced so far as speaking for a State.
    pub(crate) people: &'a People,
}

impl Mentions<'_> {
    /// The atoms of a sentence, left to right, put into `atoms`, and what is present in it.
    pub(crate) fn atoms<'t>(
        &self,
        tokens: &[Token<'t>],
        mut atoms: Vec<Atom<'t>>,
    ) -> (Vec<Atom<'t>>, Present) {
        atoms.reserve(tokens.len());
        let mut present = Present::default();
        let mut at = 0;
        while at < tokens.len() {
            let token = &tokens[at];
            let alone = match token.kind {
                Kind::Mark(mark) => Some(Is::Mark(mark)),
                Kind::Word if self.is_plain(tokens, at) => {
                    let kind = token.word.kinds.first();
                    debug_assert!(
                        matches!(self.any(tokens, at, &atoms), (1, Is::Word(any)) if any == kind),
                        "{}",
                        token.key.as_str()
                    );
                    Some(Is::Word(kind))
                }
                _ => None,
            };
            if let Some(is) = alone {
                present = present.and(token.word.present);
                atoms.push(Atom {
                    span: token.span,
                    is,
                    key: token.key,
                    word: token.word.id,
                });
                at += 1;
                continue;
            }
            let (used, is) = self.any(tokens, at, &atoms);
            let used = used.max(1);
            present = present.and(Present::of(&is));
            for token in &tokens[at..at + used] {
                present = present.and(token.word.present);
            }
            let span = token.span.to(tokens[at + used - 1].span);
            // A verb group goes by its verb: "also voted" is "voted".
            let head = match &is {
                Is::Verb(_) => (at..at + used)
                    .rev()
                    .find(|&i| tokens[i].key != "unanimously"),
                _ => None,
            };
            let head = &tokens[head.unwrap_or(at)];
            atoms.push(Atom {
                span,
                is,
                key: head.key,
                word: head.word.id,
            });
            at += used;
        }
        if codes::join(self, &mut atoms) {
            present = present.with(Sort::Who);
        }
        if present.has(Sort::Who) {
            roll::join(self.text, &mut atoms);
        }
        (atoms, present)
    }

    /// Whether a word is a plain one that no mention begins with, as most are.
    #[inline]
    fn is_plain(&self, tokens: &[Token], at: usize) -> bool {
        let token = &tokens[at];
        let word = token.word;
        // A name begins with a capital: "and" is no "AND".
        let names = |token: &Token| token.capital && token.word.names > 0;
        // "the situation", "was there": a word that leads to others leads to none that a mention goes on with.
        let goes_on = |next: &Token| match next.kind {
            Kind::Mark(_) => false,
            Kind::Word => {
                next.word.may_follow(word)
                    || names(next)
                    || word.opens(Opens::Verb) && next.key.ends_with("ly")
                    || token.key == "to" && next.key == "the"
                    || self.people.at(tokens, at + 1).is_some()
            }
            Kind::Number(_) | Kind::Ordinal(_) => true,
        };
        let leads_nowhere = || word.opens(Opens::Led) && !tokens.get(at + 1).is_some_and(goes_on);
        !names(token)
            && (word.opens_nothing() || leads_nowhere())
            && !token.key.starts_with("s/")
            && (word.id > 0 && word.opens(Opens::Led) || !token.key.ends_with("ly"))
            && self.people.at(tokens, at).is_none()
    }

    #[expect(clippy::unused_self, reason = "asked of the sentence, like `is`")]
    pub(crate) fn kinds<'t>(&self, token: &Token<'t>) -> &'t Kinds {
        &token.word.kinds
    }

    pub(crate) fn is(&self, token: Option<&Token>, kind: Word) -> bool {
        token.is_some_and(|token| self.kinds(token).contains(kind))
    }

    /// The verb that a word is a form of; the past tense, where two forms are alike ("cast").
    #[expect(clippy::unused_self, reason = "asked of the sentence, like `is`")]
    pub(crate) fn lemma(&self, token: &Token) -> Option<(Lemma, super::words::Form)> {
        token.word.lemma
    }
}

/// Words that mentions begin with only together with the next, beside auxiliary verbs.
const LEADING: [&str; 5] = ["the", "a", "to", "this", "that"];

/// What they lead to beside verbs, numbers and names.
const FOLLOWING: [&[&str]; 3] = [body::AFTER_THE, when::FOLLOWING, counted::FOLLOWING];

/// The words looked for in whole sentences.
pub(crate) fn looked_for() -> [(Sort, &'static [&'static str]); 10] {
    present::words()
}

/// The words that mentions may begin with, beside those of the vocabulary and the names of States.
pub(crate) fn openers() -> [(Opens, Vec<&'static str>); 7] {
    [
        (Opens::Led, LEADING.to_vec()),
        (Opens::Following, FOLLOWING.concat()),
        (Opens::Body, body::openers()),
        (Opens::Thing, text::OPENERS.to_vec()),
        (Opens::When, when::OPENERS.to_vec()),
        (Opens::Who, counted::openers()),
        (Opens::Verb, verb::OPENERS.to_vec()),
    ]
}
