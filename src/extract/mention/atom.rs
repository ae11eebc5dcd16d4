//! A sentence is read as atoms: stretches that each mean one thing.

use super::{Group, Thing, Verb, Voice, When, Who};
use crate::extract::lexicon::WordId;
use crate::extract::token::Key;
use crate::extract::words::{Lemma, Word};
use crate::source::Span;
use crate::symbol::Symbol;

/// A stretch of a sentence that means one thing.
#[derive(Debug, Clone)]
pub(crate) struct Atom<'t> {
    pub(crate) span: Span,
    pub(crate) is: Is,
    /// The first token's word, in lower case; empty for marks.
    pub(crate) key: Key<'t>,
    /// The number of that word.
    pub(crate) word: WordId,
}

impl Atom<'_> {
    /// Whether it is a verb of voting that stands as a noun: "the veto", "a vote".
    pub(crate) fn is_noun(&self, lemma: Lemma) -> bool {
        matches!(&self.is, Is::Verb(verb) if verb.lemma == lemma && verb.voice == Voice::Noun)
    }
}

/// What an atom is.
#[derive(Debug, Clone)]
pub(crate) enum Is {
    /// Members of the Council, named or counted.
    Who(Who),
    /// A number.
    Number(u32),
    /// None, no, zero.
    Zero,
    /// 13-0, 13-0-2, 10 to 2.
    Score(Vec<u32>),
    /// A text put to the vote; apart, since it is far larger than all else.
    Thing(Box<Thing>),
    /// The Security Council; true where it is named so, not "the council" alone.
    Council(bool),
    /// Another body that votes; true where the text goes on about it.
    OtherBody(bool),
    /// A verb of voting with its auxiliaries.
    Verb(Verb),
    /// A date or part of one.
    When(When),
    /// The symbol of a document, standing alone.
    Symbol(Symbol),
    /// "7922nd meeting".
    Meeting(u32),
    /// A word of the vocabulary, or a plain word.
    Word(Option<Word>),
    /// A mark.
    Mark(char),
}

impl Atom<'_> {
    /// Members that stand for themselves, by name or counted: "Russia", "ten countries", and not the "Russian" of a text.
    pub(crate) fn members(&self) -> Option<&Who> {
        match &self.is {
            Is::Who(who) if !who.adjective => Some(who),
            _ => None,
        }
    }

    /// Members picked out by their names, be it only to tell whose something is: "Russia", "the Russian text".
    pub(crate) fn named(&self) -> Option<&Who> {
        match &self.is {
            Is::Who(who) if who.group == Group::Named => Some(who),
            _ => None,
        }
    }

    /// Members picked out by their names that stand for themselves.
    pub(crate) fn named_members(&self) -> Option<&Who> {
        self.named().filter(|who| !who.adjective)
    }

    /// Whether it tells whose something is: the "Russian" of "the Russian text".
    pub(crate) fn is_adjective(&self) -> bool {
        matches!(&self.is, Is::Who(who) if who.adjective)
    }
}
