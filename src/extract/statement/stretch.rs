//! A stretch of a sentence, which tells of one vote.

use super::stated;
use crate::extract::mention::{Atom, Is, Thing};
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};

/// A stretch of a sentence, and where in it the facts stand.
pub(super) struct Stretch<'a> {
    pub(super) atoms: &'a [Atom<'a>],
    /// The text that the words say it is of.
    pub(super) head: Option<usize>,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) first: usize,
    pub(super) last: usize,
}

impl<'a> Stretch<'a> {
    /// What the text is that the stretch is told of.
    fn text(&self) -> Option<&'a Thing> {
        match &self.atoms.get(self.head?)?.is {
            Is::Thing(thing) => Some(thing),
            _ => None,
        }
    }

    /// "Resolution 2735 follows resolution 2728, which the Council adopted": the number of the text that the words are of.
    pub(super) fn resolution(&self) -> Option<Stated<Fact>> {
        let (number, span) = self.text()?.resolution?;
        Some(stated(Fact::Resolution(number), span, "resolution-number"))
    }

    /// The symbol of the text that the words are of.
    pub(super) fn draft(&self) -> Option<Stated<Fact>> {
        let (symbol, span) = self.text()?.draft.as_ref()?;
        Some(stated(Fact::Draft(symbol.clone()), *span, "draft-symbol"))
    }

    pub(super) fn atoms(&self) -> impl Iterator<Item = (usize, &'a Atom<'a>)> + use<'a> {
        self.atoms[..self.to].iter().enumerate().skip(self.from)
    }

    /// Whether a date at an atom is that of the facts: among them, before them, or right after; or of the vote by its own words: "in
    /// a vote on Tuesday".
    pub(super) fn near(&self, at: usize) -> bool {
        let vote: fn(&Atom) -> bool = |atom| atom.is_noun(Lemma::Vote);
        let near =
            |wanted: fn(&Atom) -> bool| self.atoms[at.saturating_sub(3)..at].iter().any(wanted);
        // "vetoed a renewal of the mandate of … in the Security Council on Thursday"
        let goes_on = |atom: &Atom| {
            matches!(atom.is, Is::Mark(',' | ';' | ':' | '('))
                || matches!(atom.key.as_str(), "and" | "but" | "who" | "which" | "that")
        };
        let in_council = || {
            near(|atom| matches!(atom.is, Is::Council(_)))
                && !self.atoms[self.last + 1..at].iter().any(goes_on)
        };
        at <= self.last + 12 || near(vote) || in_council()
    }
}
