//! The words of a sentence from a place on, each asked for by its distance from there.

use super::super::token::{Kind, Token};
use super::super::words::{Form, Lemma, Word};
use super::names::Found;
use super::{Mentions, Who};

/// A place in a sentence, and the words from there on. A word behind the end is empty, and of no kind.
#[derive(Clone, Copy)]
pub(super) struct Ahead<'a> {
    pub(super) mentions: &'a Mentions<'a>,
    pub(super) tokens: &'a [Token<'a>],
    pub(super) at: usize,
}

impl Mentions<'_> {
    pub(super) fn ahead<'a>(&'a self, tokens: &'a [Token<'a>], at: usize) -> Ahead<'a> {
        let mentions = self;
        Ahead {
            mentions,
            tokens,
            at,
        }
    }
}

impl<'a> Ahead<'a> {
    pub(super) fn token(&self, i: usize) -> Option<&'a Token<'a>> {
        self.tokens.get(self.at + i)
    }

    pub(super) fn key(&self, i: usize) -> &'a str {
        self.token(i).map_or("", |token| token.key.as_str())
    }

    /// The token that stands so many before a word.
    pub(super) fn token_before(&self, i: usize, back: usize) -> Option<&'a Token<'a>> {
        let at = (self.at + i).checked_sub(back)?;
        self.tokens.get(at)
    }

    pub(super) fn key_before(&self, i: usize, back: usize) -> &'a str {
        self.token_before(i, back)
            .map_or("", |token| token.key.as_str())
    }

    /// How many words from one on are all so.
    pub(super) fn run(&self, from: usize, so: impl Fn(usize) -> bool) -> usize {
        let end = self.tokens.len().saturating_sub(self.at);
        (from..end).take_while(|&i| so(i)).count()
    }

    pub(super) fn number(&self, i: usize) -> Option<u32> {
        self.mentions.number(self.token(i))
    }

    pub(super) fn is(&self, i: usize, kind: Word) -> bool {
        self.mentions.is(self.token(i), kind)
    }

    pub(super) fn mark(&self, i: usize, mark: char) -> bool {
        self.token(i)
            .is_some_and(|token| token.kind == Kind::Mark(mark))
    }

    /// Whether a word is one of these verbs in the past tense.
    pub(super) fn did(&self, i: usize, verbs: &[Lemma]) -> bool {
        let lemma = self.token(i).and_then(|token| self.mentions.lemma(token));
        matches!(lemma, Some((lemma, Form::Past)) if verbs.contains(&lemma))
    }

    /// Whether a word is one of these verbs in its form with "-ing".
    pub(super) fn doing(&self, i: usize, verbs: &[Lemma]) -> bool {
        let lemma = self.token(i).and_then(|token| self.mentions.lemma(token));
        matches!(lemma, Some((lemma, Form::Ing)) if verbs.contains(&lemma))
    }

    pub(super) fn is_mark(&self, i: usize) -> bool {
        self.token(i)
            .is_some_and(|token| matches!(token.kind, Kind::Mark(_)))
    }

    /// Whether there is a word, and no mark or number.
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.kind == Kind::Word)
    }

    /// Whether a word is one for a text put to the vote, or a part of it.
    pub(super) fn is_text(&self, i: usize) -> bool {
        self.is(i, Word::Thing) || self.is(i, Word::Amendment)
    }

    /// Whether a hyphen stands at the end of the word before it: "US-Albanian".
    pub(super) fn hyphen(&self, i: usize) -> bool {
        let before = (self.at + i)
            .checked_sub(1)
            .and_then(|i| self.tokens.get(i));
        let end = before.map(|token| token.span.end);
        self.mark(i, '-') && self.token(i).map(|token| token.span.start) == end
    }

    /// The name of a State, a capital or an envoy that begins at a word.
    pub(super) fn name(&self, i: usize) -> Option<Found<'a>> {
        let mentions = self.mentions;
        self.token(i)?;
        mentions.names.at(mentions.text, self.tokens, self.at + i)
    }

    /// The members named from a word on.
    pub(super) fn named(&self, i: usize) -> Option<(usize, Who)> {
        self.mentions.named(self.tokens, self.at + i, false)
    }

    /// The members named from a word on between commas, dashes or brackets.
    pub(super) fn apposed(&self, i: usize) -> Option<(usize, Who)> {
        self.mentions.apposed(self.tokens, self.at + i)
    }
}
