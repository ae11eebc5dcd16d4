//! What a text says of a vote and takes back in its next sentence.

use super::{Draft, Votes};
use crate::reported::{Fact, Stated};
use crate::source::Span;

impl Votes {
    /// Takes back what a sentence that ends where `said` does told, as far as asked for: it was false, or no vote.
    pub(crate) fn take_back(
        &mut self,
        said: Span,
        which: impl Fn(&Stated<Fact>) -> bool,
        keeps: impl Fn(&Draft) -> bool,
    ) {
        let mut any = false;
        for at in self.told_of_late() {
            let draft = &mut self.drafts[at];
            let told =
                |fact: &Stated<Fact>| said.start <= fact.span.start && fact.span.end <= said.end;
            let named = |fact: &Stated<Fact>| {
                matches!(
                    fact.value,
                    Fact::Resolution(_) | Fact::Draft(_) | Fact::Sponsor(_)
                )
            };
            if !draft.facts.iter().any(|fact| told(fact) && which(fact)) || keeps(draft) {
                continue;
            }
            any = true;
            let vetoed = draft.has(|fact| matches!(fact, Fact::Veto(_)));
            draft
                .facts
                .retain(|fact| !(told(fact) && which(fact)) || named(fact));
            draft.tentative.retain(|fact| !told(fact));
            // What came of the text was told by the veto alone.
            if vetoed && !draft.has(|fact| matches!(fact, Fact::Veto(_))) {
                draft.blocked = false;
                draft
                    .facts
                    .retain(|fact| !(told(fact) && matches!(fact.value, Fact::Outcome(_))));
            }
            // What is left of it names a text whose vote may follow.
            let only = |fact: &Stated<Fact>| named(fact) || matches!(fact.value, Fact::Date(_));
            if draft.facts.iter().all(only) {
                draft.announced = true;
                draft.rest = None;
                draft.unplaced.clear();
            }
        }
        if any {
            self.drafts.retain(|draft| !draft.facts.is_empty());
            self.note_all_names();
            self.focus = self.drafts.len().checked_sub(1);
        }
    }
}
