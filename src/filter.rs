//! Which votes of the record are meant: the filters that every command shares.

use crate::council::{Council, Member};
use crate::page::long_date;
use crate::record::Record;
use crate::symbol::Symbol;
use crate::tally::{Outcome, Reason};
use crate::vote::{Position, Vote};
use jiff::civil::Date;

/// A selection of votes; what is not set selects all.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// On this day or later.
    pub since: Option<Date>,
    /// On this day or earlier.
    pub until: Option<Date>,
    /// With these members voting, each in `position` if that is set.
    pub members: Vec<Member>,
    /// With some member, or those of `members`, in this position.
    pub position: Option<Position>,
    /// With these words in the agenda item, topic or title, whatever their case.
    pub topic: Option<String>,
    /// With this outcome.
    pub outcome: Option<Outcome>,
    /// Not adopted for this reason.
    pub reason: Option<Reason>,
    /// This resolution.
    pub resolution: Option<u32>,
    /// This draft, with any revision.
    pub draft: Option<Symbol>,
    /// With a vote against or an abstention.
    pub contested: bool,
}

impl Filter {
    /// The votes meant, oldest first.
    #[must_use]
    pub fn votes<'r>(&self, record: &'r Record) -> Vec<&'r Vote> {
        let votes = record.votes();
        votes.filter(|vote| self.selects(vote)).collect()
    }

    /// Whether a vote is meant.
    #[must_use]
    pub fn selects(&self, vote: &Vote) -> bool {
        let same_draft = |draft: &Symbol| {
            vote.draft()
                .is_some_and(|of| of.without_revision() == draft.without_revision())
        };
        self.since.is_none_or(|since| since <= vote.date())
            && self.until.is_none_or(|until| vote.date() <= until)
            && self
                .outcome
                .is_none_or(|outcome| vote.decision().outcome == outcome)
            && self
                .reason
                .is_none_or(|reason| vote.decision().reason == Some(reason))
            && self
                .resolution
                .is_none_or(|number| vote.resolution() == Some(number))
            && self.draft.as_ref().is_none_or(same_draft)
            && (!self.contested || vote.is_contested())
            && self
                .topic
                .as_deref()
                .is_none_or(|topic| speaks_of(vote, topic))
            && self.positions_fit(vote)
    }

    /// What is selected, in words: "since 2011", "about “Syria”"; nothing where all votes are.
    #[must_use]
    pub fn words(&self, council: &Council) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        words.extend(self.days());
        let position = self.position.map(Position::words);
        for member in &self.members {
            let name = council.short_name(*member, self.until.unwrap_or(Date::MAX));
            words.push(format!("with {name} {}", position.unwrap_or("voting")));
        }
        if let (true, Some(position)) = (self.members.is_empty(), position) {
            words.push(format!("with some member {position}"));
        }
        words.extend(self.topic.as_ref().map(|topic| format!("about “{topic}”")));
        match (self.outcome, self.reason) {
            (_, Some(reason)) => words.push(format!("not adopted: {}", reason.words())),
            (Some(outcome), None) => words.push(outcome.words().to_owned()),
            (None, None) => {}
        }
        words.extend(self.resolution.map(|number| format!("resolution {number}")));
        words.extend(self.draft.as_ref().map(|draft| format!("draft {draft}")));
        if self.contested {
            words.push(String::from("contested"));
        }
        words
    }

    /// The days selected: "in 2017", "since 2011", "until 4 February 2012".
    fn days(&self) -> Vec<String> {
        let begins = |day: Date| day.day_of_year() == 1;
        let ends = |day: Date| day.tomorrow().is_ok_and(begins);
        if let (Some(since), Some(until)) = (self.since, self.until)
            && since.year() == until.year()
            && begins(since)
            && ends(until)
        {
            return vec![format!("in {}", since.year())];
        }
        let told = |word: &str, day: Date, whole: bool| {
            if whole {
                format!("{word} {}", day.year())
            } else {
                format!("{word} {}", long_date(day))
            }
        };
        let since = self.since.map(|day| told("since", day, begins(day)));
        let until = self.until.map(|day| told("until", day, ends(day)));
        since.into_iter().chain(until).collect()
    }

    fn positions_fit(&self, vote: &Vote) -> bool {
        if self.members.is_empty() && self.position.is_none() {
            return true;
        }
        let Some(roll_call) = vote.roll_call() else {
            return false;
        };
        if self.members.is_empty() {
            return self
                .position
                .is_some_and(|position| roll_call.members(position).next().is_some());
        }
        self.members.iter().all(|member| {
            let taken = roll_call.position(*member);
            taken.is_some() && (self.position.is_none() || taken == self.position)
        })
    }
}

fn speaks_of(vote: &Vote, topic: &str) -> bool {
    let topic = topic.to_lowercase();
    [vote.agenda_item(), vote.topic(), vote.title()]
        .into_iter()
        .flatten()
        .any(|text| text.to_lowercase().contains(&topic))
}
