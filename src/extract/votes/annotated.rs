//! What is said, without a result, of the vote last spoken of: who submitted its text, its document, its groups.

use super::{Draft, Statement, Votes};
use crate::extract::agree::{fits, sponsors};
use crate::extract::reference::Reference;
use crate::reported::{Fact, Stated};

impl Votes {
    /// Adds what a sentence without a result says (who submitted the text, its symbol) to the vote last spoken of.
    pub(crate) fn annotate(&mut self, statement: Statement) {
        let only = self.drafts.iter().filter(|draft| !draft.looks_back).count() == 1;
        let near = |draft: &Draft| {
            let within = statement.sentence <= draft.last_sentence + 2;
            !draft.apart && draft.item == statement.item && (within || (only && !draft.looks_back))
        };
        let unsponsored = |draft: &Draft| sponsors(&draft.facts).is_empty();
        if !statement.opens
            && let Some(at) = self.on_topic(&statement, self.remembered())
            && unsponsored(&self.drafts[at])
            && fits(&self.drafts[at], &statement, self.seats)
        {
            self.drafts[at].annotate(statement);
            self.note_names(at);
            return;
        }
        if matches!(statement.reference, Reference::Same | Reference::New)
            && !statement.opens
            && let Some(at) = self.focus
            && near(&self.drafts[at])
            && (unsponsored(&self.drafts[at]) || sponsors(&statement.facts).is_empty())
            && fits(&self.drafts[at], &statement, self.seats)
        {
            self.drafts[at].annotate(statement);
            self.note_names(at);
            return;
        }
        // "After the vote on the text tabled by France, he said …": a text told of already.
        if statement.reference == Reference::Same && self.tells_again(&statement) {
            return;
        }
        let mut statement = statement;
        statement.opens = true;
        self.add(statement);
    }

    /// "As the vote was procedural, no veto applied", right behind a vote: what it was on.
    pub(crate) fn was_procedural(&mut self, sentence: usize) {
        if let Some(draft) = self.focus.map(|at| &mut self.drafts[at])
            && draft.last_sentence + 1 == sentence
        {
            draft.no_veto = true;
        }
    }

    /// Adds the document or the meeting, named right behind it, of the vote last spoken of.
    pub(crate) fn document(&mut self, sentence: usize, document: Stated<Fact>) {
        if let Some(at) = self.focus
            && self.drafts[at].last_sentence + 1 == sentence
        {
            self.drafts[at].fill(&[document]);
            self.drafts[at].last_sentence = sentence;
            self.note_names(at);
        }
    }

    /// Adds the groups that a sentence counts to the vote last spoken of.
    pub(crate) fn count(&mut self, sentence: usize, item: Option<usize>, groups: Vec<Stated<u32>>) {
        if let Some(draft) = self.focus.map(|at| &mut self.drafts[at])
            && !draft.apart
            && sentence <= draft.last_sentence + 2
            && draft.item == item
        {
            draft.unplaced.extend(groups);
        }
    }

    /// Whether a statement says no more than who submitted a text whose votes have been told.
    fn tells_again(&self, statement: &Statement) -> bool {
        let sponsored = |draft: &Draft| {
            let known = sponsors(&draft.facts);
            let told = |fact: &Stated<Fact>| matches!(fact.value, Fact::Tally(..));
            draft.facts.iter().any(told)
                && statement.facts.iter().all(
                    |fact| matches!(fact.value, Fact::Sponsor(member) if known.contains(&member)),
                )
        };
        !statement.facts.is_empty() && self.drafts[self.remembered()].iter().any(sponsored)
    }
}
