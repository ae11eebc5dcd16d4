//! The votes of a text that was read to its end: what was said of several at once, and what the text is about as a whole.

use super::numbering::may_be_of;
use super::{Draft, Each, Opening, Period, Votes, apart, number_of, says_something};
use crate::council::{Council, Roster};
use crate::extract::agree::{alike, fits};
use crate::extract::complete::complete;
use crate::extract::reference::Reference;
use crate::reported::{Fact, ReportedVote, Stated};
use crate::vote::Question;
use jiff::civil::Date;
use std::collections::HashSet;

/// How many sentences behind the opening its votes may be told, of several; and of one that an opening on the Council is about.
const NEAR: usize = 5;
const ONLY: usize = 12;

impl Votes {
    /// The votes read; what the text is about as a whole (its day, its meeting) is said of those it reports.
    pub(crate) fn finish(
        mut self,
        about: &[Stated<Fact>],
        met: Option<Date>,
        opening: Option<Opening>,
        news: bool,
        council: &Council,
        roster: Option<&Roster>,
    ) -> Vec<ReportedVote> {
        let read = self.drafts.len();
        for each in std::mem::take(&mut self.each) {
            self.finish_each(&each, read);
        }
        let mut whole = self.whole(about, met, opening, news);
        for draft in &mut self.drafts {
            whole.tell(draft);
            let seated = draft.date().and_then(|date| council.on(date));
            complete(draft, seated.as_ref().or(roster));
        }
        self.reported()
    }

    /// What the text is about as a whole, and how far that reaches.
    fn whole(
        &self,
        about: &[Stated<Fact>],
        met: Option<Date>,
        opening: Option<Opening>,
        news: bool,
    ) -> Whole {
        // The opening's day is that of every vote reported in a text of the day; elsewhere, of the only one.
        let only = self.drafts.iter().filter(|draft| !draft.announced).count() == 1;
        let one_day = news || only;
        let (meetings, days) = about
            .iter()
            .filter(|fact| one_day || !matches!(fact.value, Fact::Date(_)))
            .cloned()
            .partition(|fact| matches!(fact.value, Fact::Meeting(_)));
        let reported = self.drafts.iter().find(|draft| !draft.announced);
        let of_the_only = only && opening.is_some_and(|opening| opening.of_council);
        Whole {
            meetings,
            days,
            met,
            opened: opening.is_some(),
            reach: if of_the_only { ONLY } else { NEAR },
            told: opening.map(|opening| opening.sentence),
            day: reported.and_then(Draft::date),
            number: reported.and_then(number_of),
            meeting_is_of_one: self.meeting_is_of_one(),
        }
    }

    /// The votes that something is told of.
    fn reported(self) -> Vec<ReportedVote> {
        // "Two earlier drafts had failed", in the prose of a record: of no vote that anything is told of.
        let records: HashSet<usize> = self
            .drafts
            .iter()
            .filter(|draft| draft.record)
            .filter_map(|draft| draft.item)
            .collect();
        let aside = |draft: &Draft| {
            let outcome = |fact: &Stated<Fact>| matches!(fact.value, Fact::Outcome(_));
            !draft.record
                && draft.item.is_some_and(|item| records.contains(&item))
                && draft.facts.iter().all(outcome)
        };
        self.drafts
            .into_iter()
            .filter(|draft| !draft.announced && !aside(draft) && says_something(&draft.facts))
            .filter_map(|draft| {
                let question = draft.question();
                Some(ReportedVote::new(draft.facts)?.about(
                    question,
                    draft.period.year,
                    draft.subject,
                ))
            })
            .collect()
    }

    /// "It adopted resolution 2735 (2024) at its 9650th meeting", well into a text: whether the meeting first named is that of one
    /// resolution, and not of the text.
    fn meeting_is_of_one(&self) -> bool {
        let met = |draft: &&Draft| draft.has(|fact| matches!(fact, Fact::Meeting(_)));
        let first = self.drafts.iter().find(met);
        first.is_some_and(|draft| {
            draft.first_sentence > 2 && draft.has(|fact| matches!(fact, Fact::Resolution(_)))
        })
    }

    /// What the opening of a text says of all its texts: of each that it fits, when there are as many as it says.
    fn finish_each(&mut self, Each { statement, before }: &Each, read: usize) {
        let Reference::Each(count) = statement.reference else {
            return;
        };
        let chosen: Vec<usize> = (0..self.drafts.len())
            .filter(|&at| {
                let draft = &self.drafts[at];
                !draft.announced
                    && draft.looks_back == statement.looks_back
                    && alike(draft, statement)
                    && fits(draft, statement, self.seats)
            })
            .collect();
        let as_many = count.is_none_or(|count| chosen.len() == count as usize);
        // "two drafts, one vetoed by Russia": the sentence tells more of some of them.
        let single: Vec<usize> = (*before..read)
            .filter(|&at| {
                let draft = &self.drafts[at];
                !draft.announced
                    && draft.first_sentence == statement.sentence
                    && alike(draft, statement)
                    && fits(draft, statement, self.seats)
            })
            .collect();
        let decides = |fact: &Fact| matches!(fact, Fact::Tally(..) | Fact::Outcome(_));
        let decided = statement.facts.iter().any(|fact| decides(&fact.value));
        let of_some = decided && !as_many && !single.is_empty();
        if of_some {
            for &at in &single {
                self.drafts[at].fill(&statement.facts);
            }
        }
        if !as_many
            && (of_some || !chosen.iter().any(|&at| self.drafts[at].has(decides)))
            && decided
            && let Some(count @ 2..=4) = count
        {
            // "Three drafts were each vetoed: ten for, five against", "two amendments were rejected", and no more of them.
            let submitters = submitters(&statement.facts, count);
            let told = u32::try_from(single.len()).unwrap_or(count);
            for one in told..count {
                let mut told = statement.clone();
                if let Some(submitters) = &submitters {
                    told.facts
                        .retain(|fact| !matches!(fact.value, Fact::Sponsor(_)));
                    told.facts.extend(submitters.get(one as usize).cloned());
                }
                let mut draft = Draft {
                    looks_back: statement.looks_back,
                    dayless: statement.dayless || statement.earlier,
                    item: statement.item,
                    ..Draft::default()
                };
                draft.take(told);
                self.drafts.push(draft);
            }
        }
        if as_many && chosen.len() > 1 {
            for at in chosen {
                self.drafts[at].fill(&statement.facts);
            }
        }
    }
}

/// What a text is about as a whole, as its votes are told it one after another.
struct Whole {
    meetings: Vec<Stated<Fact>>,
    days: Vec<Stated<Fact>>,
    /// The day that the Council met.
    met: Option<Date>,
    /// Whether the text has an opening, and how many sentences it reaches.
    opened: bool,
    reach: usize,
    /// The sentence of the opening, or of the last vote that follows it.
    told: Option<usize>,
    /// The day and the number of the vote first reported.
    day: Option<Date>,
    number: Option<u32>,
    meeting_is_of_one: bool,
}

impl Whole {
    /// Tells a vote the day and the meeting that are those of the whole text.
    fn tell(&mut self, draft: &mut Draft) {
        let follows = self.reaches(draft);
        draft.fill_year();
        let timeless = draft.is_timeless();
        if let Some(day) = draft.page.take().filter(|_| timeless) {
            draft.fill(&[day]);
        }
        if !timeless || !self.may_be_of(draft) {
            return;
        }
        // Without an opening, the day is that of the whole text: of a page under a day, of a cable.
        let told_then = follows || !self.opened;
        if told_then && !draft.is_of_another_calendar_day(&self.days) {
            draft.fill(&self.days);
        }
        if follows && self.may_have_met_for(draft) {
            draft.fill(&self.meetings);
        }
    }

    /// Whether the opening speaks of a vote: of those told one after another; one told much later is of another day.
    fn reaches(&mut self, draft: &Draft) -> bool {
        let follows = self
            .told
            .is_none_or(|last| draft.first_sentence <= last + self.reach);
        if follows && !draft.looks_back {
            self.told = self.told.map(|last| last.max(draft.last_sentence));
        }
        follows
    }

    /// Whether the day of the text may be that of a vote, by its number and by what was voted on.
    fn may_be_of(&self, draft: &Draft) -> bool {
        let number = number_of(draft);
        // "Resolution 1718 was adopted unanimously", in a text of 2024: on no day of that year.
        let year = self.days.iter().find_map(|day| match day.value {
            Fact::Date(date) => Some(date.year()),
            _ => None,
        });
        let numbered = number.zip(year);
        !apart(self.number, number)
            && (!draft.apart || draft.question == Some(Question::Admission))
            && numbered.is_none_or(|(number, year)| may_be_of(number, year))
    }

    /// "On 10 April it held a debate (S/PV.9301)" tells of no vote of another day.
    fn may_have_met_for(&self, draft: &Draft) -> bool {
        let date = draft.date();
        let numbered = || draft.has(|fact| matches!(fact, Fact::Resolution(_)));
        let another = self.meeting_is_of_one && numbered()
            || self
                .day
                .zip(date)
                .is_some_and(|(first, date)| date != first);
        !another && self.met.is_none_or(|met| date == Some(met))
    }
}

impl Draft {
    /// Whether its words give no time of the vote.
    fn is_timeless(&self) -> bool {
        !self.looks_back && !self.dayless && self.item.is_none() && self.period == Period::default()
    }

    /// Whether its words give a day and a month, which are not those of the text.
    fn is_of_another_calendar_day(&self, days: &[Stated<Fact>]) -> bool {
        self.calendar.is_some_and(|(month, day)| {
            days.iter().any(|fact| match fact.value {
                Fact::Date(date) => (date.month(), date.day()) != (month, day),
                _ => false,
            })
        })
    }

    /// "On 29 September it extended the mandate. In adopting resolution 945 (1994), …": the year of a day is that of its resolution.
    fn fill_year(&mut self) {
        let day = self.calendar.zip(self.numbered_in);
        let date = day.and_then(|((month, day), year)| Date::new(year, month, day).ok());
        if let (Some(date), Some(span)) = (date, self.calendar_span) {
            self.fill(&[Stated {
                value: Fact::Date(date),
                span,
                phrasing: "date",
            }]);
        }
    }
}

/// Who submitted each of several texts, where the words name more than one State: "two texts, one by Chad and another by Peru". Of
/// "two texts by Chad and Peru" they do not tell: none.
fn submitters(facts: &[Stated<Fact>], count: u32) -> Option<Vec<Stated<Fact>>> {
    let sponsor = |fact: &&Stated<Fact>| matches!(fact.value, Fact::Sponsor(_));
    let named: Vec<Stated<Fact>> = facts.iter().filter(sponsor).cloned().collect();
    if named.len() < 2 {
        return None;
    }
    let apart = named.windows(2).all(|two| two[0].span != two[1].span);
    Some(if apart && named.len() == count as usize {
        named
    } else {
        Vec::new()
    })
}
