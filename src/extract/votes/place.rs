//! Which of the votes spoken of so far a statement is about.

use super::{Draft, Period, Statement, Votes};
use crate::extract::agree::{
    alike, completes, date, fills, fits, names_same, restates, sponsors, sponsors_differ,
};
use crate::extract::reference::Reference;
use crate::reported::{Fact, Stated};
use crate::vote::Question;

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

    /// The draft that a statement speaks of: the latest that agrees with it, unless it says that it speaks of another.
    pub(super) fn place(&self, statement: &Statement) -> Option<usize> {
        let drafts = &self.drafts;
        if statement.apart || statement.record {
            return None;
        }
        if let Some(same) = drafts.iter().rposition(|draft| {
            draft.item == statement.item && names_same(&draft.facts, &statement.facts)
        }) {
            return fits(&drafts[same], statement, self.seats).then_some(same);
        }
        // "When the application came up on 30 November 1961": a day of its own, so a vote of its own.
        let own_day = |draft: &Draft| {
            statement.dated
                && !restates(draft, statement)
                && !fills(draft, statement, self.seats)
                && draft.counted()
                && draft.date().is_none()
                && draft.last_sentence != statement.sentence
        };
        // A newer day has been spoken of since: what follows is of that day.
        let newer_day = |draft: &Draft| match &statement.spoken {
            Some(Stated {
                value: Fact::Date(day),
                ..
            }) => {
                draft.date().is_some_and(|date| date != *day)
                    && draft.last_sentence != statement.sentence
            }
            _ => false,
        };
        // Another day heads what is told here.
        let other_page = |draft: &Draft| matches!((&draft.page, &statement.page), (Some(first), Some(day)) if first.value != day.value);
        // "28 April: it adopted a resolution", "16 May: it adopted a resolution"
        let other_day = |draft: &Draft| {
            let days = draft.calendar.zip(statement.calendar);
            days.is_some_and(|(first, day)| first != day)
        };
        // "Five months later it abstained": not of the day of the vote told before.
        let later_day = |draft: &Draft| {
            statement.apart_in_time
                && draft.last_sentence != statement.sentence
                && draft.date().is_some()
        };
        // An amendment is not the text whose votes were counted.
        let amends = |draft: &Draft| {
            statement.question == Some(Question::Amendment)
                && draft.question != statement.question
                && draft.counted()
        };
        // "The second by nine votes to two. The resolution as a whole was adopted by nine votes to two."
        let of_a_part = |draft: &Draft| {
            statement.as_a_whole
                && !draft.as_a_whole
                && draft.question != Some(Question::DraftResolution)
                && draft.counted()
                && self.tells_of_parts()
        };
        let fitting = |at: &usize| {
            !amends(&drafts[*at])
                && !of_a_part(&drafts[*at])
                && !newer_day(&drafts[*at])
                && !other_page(&drafts[*at])
                && !other_day(&drafts[*at])
                && !later_day(&drafts[*at])
                && !own_day(&drafts[*at])
                && !drafts[*at].apart
                && drafts[*at].item == statement.item
                && fits(&drafts[*at], statement, self.seats)
        };
        // Within a record, what fits its vote is of it; of "another", what is known of it.
        let record = |draft: &Draft| draft.record && draft.item == statement.item;
        let known = |at: &usize| {
            let mut facts = statement.facts.iter();
            facts.all(|fact| drafts[*at].has(|known| *known == fact.value))
        };
        let other = statement.reference == Reference::Other;
        if statement.item.is_some()
            && !statement.looks_back
            && let Some(at) = drafts.iter().rposition(record).filter(fitting)
            && (!other || known(&at))
        {
            return Some(at);
        }
        match statement.reference {
            Reference::Ordinal(n) => {
                // "It adopted resolutions 242 and 338. The former …": of those named side by side, shortly before.
                const NEAR: usize = 2;
                let (told, together) = &self.together;
                let texts: Vec<usize> = if together.len() > 1 && statement.sentence <= told + NEAR {
                    together.clone()
                } else {
                    self.remembered()
                        .filter(|&at| !drafts[at].looks_back && alike(&drafts[at], statement))
                        .collect()
                };
                return (n as usize)
                    .checked_sub(1)
                    .and_then(|n| texts.get(n).copied())
                    .filter(fitting);
            }
            Reference::Other => {
                return self
                    .focus
                    .into_iter()
                    .chain(self.remembered().rev())
                    .filter(|&at| {
                        let draft = &drafts[at];
                        let year = |period: Period| period.year.filter(|_| draft.looks_back);
                        // "a similar text of 2011, which it vetoed", and once more
                        let again = year(statement.period).is_some()
                            && year(statement.period) == year(draft.period)
                            && restates(draft, statement);
                        let another = sponsors_differ(&draft.facts, &statement.facts);
                        // "The Brazilian draft got 12 votes", and below it "another text, drafted by Brazil, was vetoed by Peru"
                        let authors = sponsors(&draft.facts);
                        let told = sponsors(&statement.facts)
                            .iter()
                            .any(|member| authors.contains(member));
                        let again = again || told && restates(draft, statement);
                        // "It did not vote on the Russian draft. The United States vetoed a similar text."
                        let near = draft.last_sentence == statement.sentence || told;
                        draft.announced && !another && (near || draft.other) || again
                    })
                    .find(fitting);
            }
            Reference::New => {
                return self.focus.filter(|&at| {
                    let draft = &drafts[at];
                    (draft.announced
                        || draft.lacks_a_text(statement)
                        || !draft.counted()
                        || draft.last_sentence == statement.sentence
                        || restates(draft, statement)
                        || completes(draft, statement)
                        || outcome_of_the_day(draft, statement)
                        || draft.last_sentence + 3 >= statement.sentence
                            && fills(draft, statement, self.seats)
                        || retold(draft, statement))
                        && (draft.looks_back == statement.looks_back
                            || draft.first_sentence == statement.sentence)
                        && fitting(&at)
                        && !(sponsors_differ(&draft.facts, &statement.facts))
                });
            }
            Reference::Same | Reference::Others | Reference::Each(_) => {}
        }
        let sponsored = sponsors(&statement.facts);
        if !sponsored.is_empty()
            && let Some(at) = self
                .remembered()
                .rev()
                .filter(|&at| {
                    sponsors(&drafts[at].facts)
                        .iter()
                        .any(|member| sponsored.contains(member))
                })
                .find(fitting)
        {
            return Some(at);
        }
        let same_time = |at: &usize| {
            let draft = &drafts[*at];
            draft.looks_back == statement.looks_back
                || draft.last_sentence == statement.sentence
                || draft.announced
        };
        let next_to = |at: &usize| {
            drafts[*at].last_sentence + 1 >= statement.sentence || restates(&drafts[*at], statement)
        };
        let mut order: Vec<usize> = self.remembered().collect();
        // A text that was only named, before the one whose votes were told last, is not what follows.
        let passed = |at: usize| {
            let counted = |focus: usize| drafts[focus].counted() && at < focus;
            drafts[at].announced && self.focus.is_some_and(counted)
        };
        // Away from the vote last spoken of, the one that the text reports comes first.
        order.sort_by_key(|&at| (drafts[at].looks_back, at));
        // Nor is one that was only named a while ago, where votes were told before.
        let unnamed =
            |fact: &Stated<Fact>| !matches!(fact.value, Fact::Resolution(_) | Fact::Draft(_));
        let faded = |at: usize| {
            drafts[at].announced
                && drafts[at].facts.iter().all(unnamed)
                && drafts[at].last_sentence + 1 < statement.sentence
                && drafts[..at].iter().any(Draft::counted)
        };
        let candidates: Vec<usize> = self
            .focus
            .filter(|at| !faded(*at))
            .into_iter()
            .chain(order)
            .filter(|at| !passed(*at))
            .filter(|at| !(statement.opens && drafts[*at].counted()))
            .filter(|&at| !sponsors_differ(&drafts[at].facts, &statement.facts))
            .filter(fitting)
            .collect();
        let first = |pick: &dyn Fn(&usize) -> bool| candidates.iter().copied().find(|at| pick(at));
        if let Some(at) = self.on_topic(statement, candidates.iter().copied()) {
            return Some(at);
        }
        // "the resolution", where amendments are spoken of too.
        let same_kind = |at: &usize| {
            statement.question.is_some()
                && drafts[*at].question == statement.question
                && same_time(at)
        };
        // Members or counts told later, in a text that tells of one vote.
        let told = |fact: &Stated<Fact>| match fact.value {
            Fact::Position(..) => true,
            Fact::Tally(..) => drafts.iter().all(|draft| !draft.counted()),
            _ => false,
        };
        let only = |_: &usize| drafts.len() == 1 && statement.facts.iter().all(told);
        first(&same_kind)
            .or_else(|| first(&only))
            .or_else(|| first(&same_time))
            .or_else(|| first(&next_to))
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
