//! Where the votes stand whose text is named, so that a text named again is found at once, however long ago it was told of.

use super::{Statement, Votes};
use crate::reported::Fact;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The places of votes by a name of their text, its number or symbol, and by the item that they are told in. A vote may have lost the
/// name since: who looks one up asks it.
#[derive(Debug, Default)]
pub(super) struct Named(FxHashMap<(Option<usize>, Fact), BTreeSet<usize>>);

impl Votes {
    /// Notes the names of a vote to which something was added.
    pub(super) fn note_names(&mut self, at: usize) {
        let draft = &self.drafts[at];
        for fact in draft
            .facts
            .iter()
            .map(|fact| &fact.value)
            .filter(|fact| is_name(fact))
        {
            let places = self.named.0.entry((draft.item, fact.clone())).or_default();
            places.insert(at);
        }
    }

    /// Notes the names of all votes anew, as where some are gone the others stand elsewhere.
    pub(super) fn note_all_names(&mut self) {
        self.named = Named::default();
        (0..self.drafts.len()).for_each(|at| self.note_names(at));
    }

    /// The latest vote on a text that a statement names, told in the same item.
    pub(super) fn named_in(&self, statement: &Statement) -> Option<usize> {
        let names = statement.facts.iter().map(|fact| &fact.value);
        let latest = |name: &Fact| {
            let places = self.named.0.get(&(statement.item, name.clone()))?;
            let has = |at: &usize| {
                let draft = self.drafts.get(*at);
                draft.is_some_and(|it| it.item == statement.item && it.has(|fact| fact == name))
            };
            places.iter().rev().copied().find(has)
        };
        names.filter(|fact| is_name(fact)).filter_map(latest).max()
    }
}

/// Whether a fact is the number or the symbol of a text.
fn is_name(fact: &Fact) -> bool {
    matches!(fact, Fact::Resolution(_) | Fact::Draft(_))
}
