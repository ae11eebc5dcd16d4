//! A vote told in the lead of a report and again where its text is put to the vote.

use super::{Statement, Votes, names_a_draft};
use crate::extract::agree;
use crate::reported::{Fact, Stated};

impl Votes {
    /// "The Council rejected the text by 10 votes to 2. … Draft resolution S/2017/315. … The Council did not adopt the draft, by 10 votes
    /// to 2": the vote that a text tells of first, where a statement on a text only announced says it again; else the one announced.
    pub(super) fn first_told(&mut self, announced: usize, statement: &Statement) -> usize {
        const COUNTS: usize = 2;
        let counts = |fact: &&Stated<Fact>| matches!(fact.value, Fact::Tally(..));
        let last = announced + 1 == self.drafts.len();
        if !last
            || !self.each.is_empty()
            || !self.drafts[announced].announced
            || statement.facts.iter().filter(counts).count() < COUNTS
        {
            return announced;
        }
        let (before, newest) = self.drafts.split_at(announced);
        let mut counted = (0..announced).filter(|&at| before[at].counted());
        let (Some(first), None) = (counted.next(), counted.next()) else {
            return announced;
        };
        let told = &before[first];
        let agrees = |fact: &Stated<Fact>| {
            !told
                .facts
                .iter()
                .any(|known| agree::contradict(&known.value, &fact.value))
        };
        let again = !told.looks_back
            && !told.apart
            && told.item == statement.item
            && !names_a_draft(&told.facts)
            && agree::restates(told, statement)
            && statement.facts.iter().all(agrees)
            && newest.iter().all(|draft| draft.facts.iter().all(agrees));
        if !again {
            return announced;
        }
        for told in [&mut self.together.1, &mut self.told.1] {
            told.retain(|&at| at != announced);
        }
        let own = self.drafts.pop().unwrap_or_default();
        self.drafts[first].facts.extend(own.facts);
        self.note_names(first);
        first
    }
}
