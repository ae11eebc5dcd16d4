//! What is known of the vote last spoken of, for what the next sentence may leave out.

use super::numbering::is_of;
use super::{Draft, Votes, names_a_draft, number_of};
use crate::council::Member;
use crate::extract::agree::sponsors;
use crate::reported::Fact;
use crate::tally::Outcome;
use jiff::civil::Date;

impl Votes {
    /// Whether the vote last spoken of had its votes told in the sentence before.
    pub(crate) fn counted_in(&self, sentence: usize) -> bool {
        self.focus.is_some_and(|at| {
            let draft = &self.drafts[at];
            draft.last_sentence + 1 == sentence && draft.has(|fact| matches!(fact, Fact::Tally(..)))
        })
    }

    /// Whether what came of the text last spoken of is known.
    pub(crate) fn is_decided(&self) -> bool {
        let decided = |fact: &Fact| matches!(fact, Fact::Outcome(_) | Fact::Veto(_));
        self.focus.is_some_and(|at| self.drafts[at].has(decided))
    }

    /// Whether a number is one of those that follow the resolution last spoken of.
    pub(crate) fn goes_on_with(&self, number: u32) -> bool {
        const NEAR: u32 = 30;
        let last = self.focus.and_then(|at| number_of(&self.drafts[at]));
        last.is_some_and(|last| last < number && number <= last + NEAR)
    }

    /// The day of the vote last spoken of.
    pub(crate) fn day_told(&self) -> Option<Date> {
        self.focus.and_then(|at| self.drafts[at].date())
    }

    /// Whether the vote last spoken of may be that on the resolution of a number, which begins a sentence: its votes were told, or its
    /// adoption right before, and the number is one of its year.
    pub(crate) fn may_be_numbered(&self, number: u32, sentence: usize) -> bool {
        self.focus.is_some_and(|at| {
            let draft = &self.drafts[at];
            let settled = |fact: &Fact| {
                matches!(
                    fact,
                    Fact::Resolution(_) | Fact::Outcome(Outcome::NotAdopted) | Fact::Veto(_)
                )
            };
            let adopted = |fact: &Fact| *fact == Fact::Outcome(Outcome::Adopted);
            let year = draft.period_or_date().year;
            let just = year.is_some()
                && draft.last_sentence + 1 == sentence
                && draft.has(adopted)
                && !draft.looks_back;
            let of_its_year = year.is_none_or(|year| is_of(number, year));
            (draft.counted() || just) && of_its_year && !draft.has(settled)
        })
    }

    /// Whether the vote last spoken of, in this item and shortly before this sentence, was told to have failed.
    pub(crate) fn failed(&self, sentence: usize, item: Option<usize>) -> bool {
        let fails =
            |fact: &Fact| matches!(fact, Fact::Outcome(Outcome::NotAdopted) | Fact::Veto(_));
        self.focus.map(|at| &self.drafts[at]).is_some_and(|draft| {
            draft.item == item && draft.last_sentence + 3 >= sentence && draft.has(fails)
        })
    }

    /// Whether of the vote told of in the sentence before this one only the vetoes are known.
    pub(crate) fn vetoed_uncounted(&self, sentence: usize) -> bool {
        self.focus.map(|at| &self.drafts[at]).is_some_and(|draft| {
            draft.last_sentence + 1 == sentence
                && draft.has(|fact| matches!(fact, Fact::Veto(_)))
                && !draft.has(|fact| matches!(fact, Fact::Tally(..)))
        })
    }

    /// Whether a sentence near the head of the text takes up again the matter of the one before it, which told only who vetoed a text.
    pub(crate) fn retells(&self, sentence: usize, subject: &[String]) -> bool {
        let shared = |draft: &Draft| subject.iter().any(|word| draft.subject.contains(word));
        sentence < 4
            && self.vetoed_uncounted(sentence)
            && self.focus.is_some_and(|at| shared(&self.drafts[at]))
    }

    /// Whether the text last spoken of was not named by its symbol.
    pub(crate) fn lacks_a_symbol(&self) -> bool {
        self.focus
            .is_some_and(|at| !names_a_draft(&self.drafts[at].facts))
    }

    /// The States that submitted the text last spoken of.
    pub(crate) fn sponsors(&self) -> Vec<Member> {
        self.focus
            .map_or_else(Vec::new, |at| sponsors(&self.drafts[at].facts))
    }

    /// The counts and positions of the vote told in the sentence before, or in the one before that.
    pub(crate) fn voting(&self, sentence: usize) -> Vec<Fact> {
        const NEAR: usize = 2;
        let told = |fact: &&Fact| matches!(fact, Fact::Tally(..) | Fact::Position(..));
        let last = self.focus.map(|at| &self.drafts[at]);
        let near = last.filter(|draft| draft.last_sentence + NEAR >= sentence);
        let facts = near.into_iter().flat_map(|draft| &draft.facts);
        facts
            .map(|fact| &fact.value)
            .filter(told)
            .cloned()
            .collect()
    }
}
