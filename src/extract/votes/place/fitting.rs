//! Whether a statement may be of one of the votes spoken of so far.

use super::Asked;
use crate::extract::agree::{fills, fits, restates};
use crate::extract::votes::Draft;
use crate::reported::{Fact, Stated};
use crate::vote::Question;

impl Asked<'_> {
    /// Whether the statement may be of a vote: of its day and matter, in its place in the text, and with nothing that contradicts it.
    pub(super) fn fitting(&self, at: usize) -> bool {
        let (draft, statement) = (self.draft(at), self.statement);
        !draft.apart
            && draft.item == statement.item
            && !self.is_on_another_matter(draft)
            && !self.amends(draft)
            && !self.is_a_part(draft)
            && !self.is_of_another_day(draft)
            && fits(draft, statement, self.votes.seats)
    }

    /// Whether what the statement tells is of another day than the vote, as far as the text tells the days apart.
    fn is_of_another_day(&self, draft: &Draft) -> bool {
        let statement = self.statement;
        let here = draft.last_sentence == statement.sentence;
        // A newer day has been spoken of since: what follows is of that day.
        let newer = match &statement.spoken {
            Some(Stated {
                value: Fact::Date(day),
                ..
            }) => !here && draft.date().is_some_and(|date| date != *day),
            _ => false,
        };
        // Another day heads what is told here.
        let page = draft.page.as_ref().zip(statement.page.as_ref());
        let headed = page.is_some_and(|(first, day)| first.value != day.value);
        // "28 April: it adopted a resolution", "16 May: it adopted a resolution"
        let days = draft.calendar.zip(statement.calendar);
        let entered = days.is_some_and(|(first, day)| first != day);
        // "Five months later it abstained": not of the day of the vote told before.
        let later = statement.apart_in_time && !here && !draft.announced;
        // "When the application came up on 30 November 1961": a day of its own, so a vote of its own.
        let own = || {
            statement.dated
                && !here
                && draft.counted()
                && draft.date().is_none()
                && !restates(draft, statement)
                && !fills(draft, statement, self.votes.seats)
        };
        newer || headed || entered || later || own()
    }

    /// "The second by nine votes to two. The resolution as a whole was adopted by nine votes to two."
    fn is_a_part(&self, draft: &Draft) -> bool {
        self.statement.as_a_whole
            && !draft.as_a_whole
            && draft.question != Some(Question::DraftResolution)
            && draft.counted()
            && self.votes.tells_of_parts()
    }

    /// An amendment is not the text whose votes were counted.
    fn amends(&self, draft: &Draft) -> bool {
        self.statement.question == Some(Question::Amendment)
            && draft.question != self.statement.question
            && draft.counted()
    }

    /// "France's draft on Mali", "France's draft on Lebanon"
    fn is_on_another_matter(&self, draft: &Draft) -> bool {
        let matters = draft.matter.zip(self.statement.matter);
        matters.is_some_and(|(first, matter)| first != matter) && self.shares_a_sponsor(draft)
    }

    /// A text that was only named, before the one whose votes were told last, is not what follows.
    pub(super) fn was_passed(&self, at: usize) -> bool {
        let counted = |focus: usize| self.draft(focus).counted() && at < focus;
        self.draft(at).announced && self.votes.focus.is_some_and(counted)
    }

    /// Nor is one that was only named a while ago, where votes were told before.
    pub(super) fn has_faded(&self, at: usize) -> bool {
        let unnamed =
            |fact: &Stated<Fact>| !matches!(fact.value, Fact::Resolution(_) | Fact::Draft(_));
        let draft = self.draft(at);
        draft.announced
            && draft.facts.iter().all(unnamed)
            && draft.last_sentence + 1 < self.statement.sentence
            && self.votes.drafts[..at].iter().any(Draft::counted)
    }
}
