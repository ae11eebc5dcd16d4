//! A text told of where it was submitted, which comes to the vote later: on a day of its own, and with a symbol of its own once adopted.

use super::{Statement, Votes};
use crate::extract::agree::{self, sponsors_differ};
use crate::extract::reference::Reference;
use crate::reported::{Fact, Stated};
use crate::symbol::Symbol;
use crate::tally::Outcome;

impl Votes {
    /// "On 10 June it submitted a draft (S/4022). The draft was adopted on 11 June (S/4023)": the day on which the text was submitted gives
    /// way to that of its vote, and the symbol under which it was issued once adopted to that of the draft.
    pub(super) fn comes_to_the_vote(&mut self, statement: &mut Statement) {
        const NEAR: usize = 8;
        let Some(draft) = self.focus.map(|at| &mut self.drafts[at]) else {
            return;
        };
        let near = draft.last_sentence + NEAR >= statement.sentence;
        let may_be = draft.announced
            && near
            && draft.item == statement.item
            && !statement.opens
            && !statement.apart
            && matches!(statement.reference, Reference::Same | Reference::New)
            && !sponsors_differ(&draft.facts, &statement.facts)
            && agree::alike(draft, statement);
        if !may_be {
            return;
        }
        let adopted = |fact: &Stated<Fact>| {
            matches!(
                fact.value,
                Fact::Outcome(Outcome::Adopted) | Fact::Unanimous
            )
        };
        if statement.facts.iter().any(adopted)
            && let Some(submitted) = symbol(&draft.facts)
        {
            statement.facts.retain(
                |fact| !matches!(&fact.value, Fact::Draft(it) if issued_after(submitted, it)),
            );
        }
        let dated = agree::date(&statement.facts).is_some() || statement.calendar.is_some();
        if draft.submitted_then && dated {
            draft
                .facts
                .retain(|fact| !matches!(fact.value, Fact::Date(_)));
            draft.submitted_then = false;
            (draft.calendar, draft.calendar_span) = (None, None);
        }
    }
}

/// The symbol of the text that facts name.
fn symbol(facts: &[Stated<Fact>]) -> Option<&Symbol> {
    facts.iter().find_map(|fact| match &fact.value {
        Fact::Draft(symbol) => Some(symbol),
        _ => None,
    })
}

/// Whether a document followed another within the days in which a draft is adopted, when documents were numbered through the years.
fn issued_after(draft: &Symbol, adopted: &Symbol) -> bool {
    const DAYS: u32 = 60;
    let through = |symbol: &Symbol| -> Option<u32> {
        let number = symbol.without_revision().strip_prefix("S/")?;
        number.parse().ok()
    };
    through(draft)
        .zip(through(adopted))
        .is_some_and(|(draft, adopted)| draft < adopted && adopted - draft <= DAYS)
}
