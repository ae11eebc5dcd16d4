//! Which of the votes spoken of so far a statement is about.

mod fitting;

use super::{Draft, Period, Statement, Votes};
use crate::extract::agree::{
    alike, completes, date, fills, fits, restates, sponsors, sponsors_differ,
};
use crate::extract::reference::Reference;
use crate::reported::{Fact, Stated};
use crate::vote::Question;

/// How many votes back a text refers, but by number or symbol: who reads on remembers no more.
const REMEMBERED: usize = 40;

impl Votes {
    /// The places of the votes that words like "the text" may still mean.
    pub(super) fn remembered(&self) -> std::ops::Range<usize> {
        self.drafts.len().saturating_sub(REMEMBERED)..self.drafts.len()
    }

    /// Whether votes on parts of a text were told of.
    fn tells_of_parts(&self) -> bool {
        let part = |draft: &Draft| draft.question == Some(Question::Paragraph);
        self.drafts
            .get(self.remembered())
            .is_some_and(|drafts| drafts.iter().any(part))
    }

    /// Those, and others that the sentence at hand or the one before told of.
    pub(super) fn told_of_late(&self) -> Vec<usize> {
        let named = self.told.1.iter().copied().chain(self.focus);
        let old = named.filter(|at| *at < self.remembered().start);
        let mut places: Vec<usize> = old.chain(self.remembered()).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The draft that a statement speaks of: the latest that agrees with it, unless it says that it speaks of another.
    pub(super) fn place(&self, statement: &Statement) -> Option<usize> {
        if statement.apart || statement.record {
            return None;
        }
        let asked = Asked {
            votes: self,
            statement,
        };
        if let Some(same) = self.named_in(statement) {
            return fits(&self.drafts[same], statement, self.seats).then_some(same);
        }
        if let Some(at) = asked.in_its_record() {
            return Some(at);
        }
        match statement.reference {
            Reference::Ordinal(n) => asked.by_order(n),
            Reference::Other => asked.another(),
            Reference::New => asked.begun(),
            Reference::Same | Reference::Others | Reference::Each(_) => {
                asked.of_its_sponsors().or_else(|| asked.spoken_of())
            }
        }
    }

    /// "Among other speakers on Western Sahara": the one vote about that, of several.
    pub(super) fn on_topic(
        &self,
        statement: &Statement,
        among: impl Iterator<Item = usize>,
    ) -> Option<usize> {
        let topic = &statement.topic;
        let mut about = among.filter(|&at| {
            let subject = &self.drafts[at].subject;
            !topic.is_empty() && topic.iter().all(|word| subject.contains(word))
        });
        let at = about.next()?;
        about.all(|other| other == at).then_some(at)
    }
}

/// A statement, and the votes of which it may speak.
struct Asked<'a> {
    votes: &'a Votes,
    statement: &'a Statement,
}

impl Asked<'_> {
    fn draft(&self, at: usize) -> &Draft {
        &self.votes.drafts[at]
    }

    fn shares_a_sponsor(&self, draft: &Draft) -> bool {
        let authors = sponsors(&draft.facts);
        let told = sponsors(&self.statement.facts);
        told.iter().any(|member| authors.contains(member))
    }

    /// Within a record, what fits its vote is of it, and what is known of it already: a record that gives a number to what failed is
    /// retold by its prose all the same.
    fn in_its_record(&self) -> Option<usize> {
        let statement = self.statement;
        statement.item?;
        let of_record = |at: &usize| {
            let draft = self.draft(*at);
            draft.record && draft.item == statement.item
        };
        let at = self.votes.remembered().rev().find(of_record)?;
        let mut facts = statement.facts.iter();
        let known = facts.all(|fact| self.draft(at).has(|known| *known == fact.value));
        let fits = || {
            let other = statement.reference == Reference::Other || statement.looks_back;
            !other && self.fitting(at)
        };
        (known || fits()).then_some(at)
    }

    /// "It adopted resolutions 242 and 338. The former …": of those named side by side, shortly before; else of those like it.
    fn by_order(&self, n: u32) -> Option<usize> {
        const NEAR: usize = 2;
        let (votes, statement) = (self.votes, self.statement);
        let (told, together) = &votes.together;
        let texts: Vec<usize> = if together.len() > 1 && statement.sentence <= told + NEAR {
            together.clone()
        } else {
            let like = |at: &usize| {
                let draft = self.draft(*at);
                !draft.looks_back && alike(draft, statement)
            };
            votes.remembered().filter(like).collect()
        };
        let at = (n as usize).checked_sub(1)?;
        texts.get(at).copied().filter(|at| self.fitting(*at))
    }

    /// One that was only announced, or that the statement tells once more.
    fn another(&self) -> Option<usize> {
        let statement = self.statement;
        let meant = |at: &usize| {
            let draft = self.draft(*at);
            let year = |period: Period| period.year.filter(|_| draft.looks_back);
            // "a similar text of 2011, which it vetoed", and once more
            let again = year(statement.period).is_some()
                && year(statement.period) == year(draft.period)
                && restates(draft, statement);
            // "The Brazilian draft got 12 votes", and below it "another text, drafted by Brazil, was vetoed by Peru"
            let told = self.shares_a_sponsor(draft);
            let again = again || told && restates(draft, statement);
            // "It did not vote on the Russian draft. The United States vetoed a similar text."
            let near = draft.last_sentence == statement.sentence || told;
            let another = sponsors_differ(&draft.facts, &statement.facts);
            draft.announced && !another && (near || draft.other) || again
        };
        let order = self.votes.focus.into_iter();
        let mut order = order.chain(self.votes.remembered().rev());
        order.find(|at| meant(at) && self.fitting(*at))
    }

    /// The vote spoken of, where "a resolution" may be its text: little is known of it, or the statement completes or restates it.
    fn begun(&self) -> Option<usize> {
        let (statement, seats) = (self.statement, self.votes.seats);
        let at = self.votes.focus?;
        let draft = self.draft(at);
        let meant = draft.announced
            || draft.lacks_a_text(statement)
            || !draft.counted()
            || draft.last_sentence == statement.sentence
            || restates(draft, statement)
            || completes(draft, statement)
            || outcome_of_the_day(draft, statement)
            || draft.last_sentence + 3 >= statement.sentence && fills(draft, statement, seats)
            || retold(draft, statement);
        let same_time =
            draft.looks_back == statement.looks_back || draft.first_sentence == statement.sentence;
        let may_be = meant
            && same_time
            && self.fitting(at)
            && !sponsors_differ(&draft.facts, &statement.facts);
        may_be.then_some(at)
    }

    /// The latest of one of the States that the statement says submitted its text.
    fn of_its_sponsors(&self) -> Option<usize> {
        let mut latest = self.votes.remembered().rev();
        latest.find(|at| self.shares_a_sponsor(self.draft(*at)) && self.fitting(*at))
    }

    /// The vote spoken of, or one before it that the statement rather is of.
    fn spoken_of(&self) -> Option<usize> {
        let (drafts, statement) = (&self.votes.drafts, self.statement);
        let candidates = self.candidates();
        if let Some(at) = self.votes.on_topic(statement, candidates.iter().copied()) {
            return Some(at);
        }
        // "the resolution", where amendments are spoken of too.
        let same_kind = |at: &usize| {
            statement.question.is_some()
                && drafts[*at].question == statement.question
                && self.is_of_its_time(*at)
        };
        // Members or counts told later, in a text that tells of one vote.
        let told = |fact: &Stated<Fact>| match fact.value {
            Fact::Position(..) => true,
            Fact::Tally(..) => drafts.iter().all(|draft| !draft.counted()),
            _ => false,
        };
        let only = |_: &usize| drafts.len() == 1 && statement.facts.iter().all(told);
        let next_to = |at: &usize| {
            drafts[*at].last_sentence + 1 >= statement.sentence || restates(&drafts[*at], statement)
        };
        let first = |pick: &dyn Fn(&usize) -> bool| candidates.iter().copied().find(|at| pick(at));
        first(&same_kind)
            .or_else(|| first(&only))
            .or_else(|| first(&|at| self.is_of_its_time(*at)))
            .or_else(|| first(&next_to))
    }

    /// The votes that the statement may be of, the likeliest first: away from the vote last spoken of, the one that the text reports.
    fn candidates(&self) -> Vec<usize> {
        let (votes, statement) = (self.votes, self.statement);
        let drafts = &votes.drafts;
        let mut order: Vec<usize> = votes.remembered().collect();
        order.sort_by_key(|&at| (drafts[at].looks_back, at));
        votes
            .focus
            .filter(|at| !self.has_faded(*at))
            .into_iter()
            .chain(order)
            .filter(|at| !self.was_passed(*at))
            .filter(|at| !(statement.opens && drafts[*at].counted()))
            .filter(|&at| !sponsors_differ(&drafts[at].facts, &statement.facts))
            .filter(|at| self.fitting(*at))
            .collect()
    }

    /// Whether a vote is told of in the time of the statement: both report, or both look back.
    fn is_of_its_time(&self, at: usize) -> bool {
        let (draft, statement) = (self.draft(at), self.statement);
        // "Last March it imposed an embargo; 10 voted for it."
        let goes_on = statement.goes_on
            && self.votes.focus == Some(at)
            && draft.last_sentence + 1 == statement.sentence
            && !statement.has_its_time();
        goes_on
            || draft.looks_back == statement.looks_back
            || draft.last_sentence == statement.sentence
            || draft.announced
    }
}

/// Whether a statement says no more of a text than what came of it, in the sentence after and in the words that the text was told of
/// with: "passed a British resolution on the Falklands by 10-1. After a debate it passed a resolution on the Falklands".
fn retold(draft: &Draft, statement: &Statement) -> bool {
    const ALIKE: usize = 3;
    let known = |word: &&String| draft.subject.contains(word);
    draft.last_sentence + 1 >= statement.sentence
        && statement
            .facts
            .iter()
            .all(|fact| matches!(fact.value, Fact::Outcome(_) | Fact::Date(_)))
        && statement.subject.iter().filter(known).count() >= ALIKE
}

/// "Members vote on a text on 17 March 2011; Brazil abstained. The Council on Thursday adopted a resolution": whether a statement gives
/// the result of what the head of a text tells only the votes of, on the same day.
fn outcome_of_the_day(draft: &Draft, statement: &Statement) -> bool {
    const HEAD: usize = 6;
    let decides = |fact: &Stated<Fact>| matches!(fact.value, Fact::Outcome(_));
    draft.first_sentence < HEAD
        && !draft.facts.iter().any(decides)
        && statement.facts.iter().any(decides)
        && draft.date().is_some()
        && draft.date() == date(&statement.facts)
}
