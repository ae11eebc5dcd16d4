//! Checks on what stands in several votes and can be only in one: a number, a draft, a meeting, a whole vote.

use super::Vote;
use crate::finding::{Check, Finding, Severity};
use crate::record::entry::Entry;
use crate::source::Span;
use crate::symbol::Symbol;
use crate::vote::Question;
use std::collections::HashMap;

/// D106 to D109: what stands in several votes and can be only in one.
pub(super) fn check_together(votes: &[Vote<'_>], findings: &mut Vec<Finding>) {
    let mut first = First::default();
    for vote in votes {
        // What is the same vote once more repeats its draft and its meeting too.
        if let Some(finding) = first.repeated(vote) {
            findings.push(finding);
            continue;
        }
        findings.extend(first.with_its_draft(vote));
        findings.extend(first.of_its_meeting(vote));
    }
}

/// The votes met first, by their numbers, drafts, meetings and contents.
#[derive(Default)]
struct First<'a, 'v> {
    numbers: HashMap<u32, &'a Vote<'v>>,
    drafts: HashMap<&'a Symbol, &'a Vote<'v>>,
    meetings: HashMap<&'a Symbol, &'a Vote<'v>>,
    contents: HashMap<Vec<&'a str>, &'a Vote<'v>>,
}

impl<'a, 'v> First<'a, 'v> {
    /// A resolution, or a vote without one, that was met before.
    fn repeated(&mut self, vote: &'a Vote<'v>) -> Option<Finding> {
        let meaning = &vote.meaning;
        let Some(number) = &meaning.resolution else {
            let content = content(meaning.entry);
            let Some(first) = self.contents.get(&content) else {
                self.contents.insert(content, vote);
                return None;
            };
            let message = "the same vote stands here a second time";
            let (span, place) = (vote.start(), Some(first.start()));
            return Some(again(vote, first, &REPEATED_VOTE, span, place, message));
        };
        let Some(first) = self.numbers.get(&number.value) else {
            self.numbers.insert(number.value, vote);
            return None;
        };
        let message = format!("resolution {} stands here a second time", number.value);
        let place = first.meaning.resolution.as_ref().map(|number| number.span);
        let check = &REPEATED_RESOLUTION;
        Some(again(vote, first, check, number.span, place, message))
    }

    /// A draft that was put to another vote before.
    fn with_its_draft(&mut self, vote: &'a Vote<'v>) -> Option<Finding> {
        let draft = vote.meaning.draft.as_ref()?;
        let first = *self.drafts.entry(&draft.value).or_insert(vote);
        if std::ptr::eq(first, vote) || !cannot_share_draft(first, vote) {
            return None;
        }
        let message = format!("draft {} was put to another vote too", draft.value);
        let place = first.meaning.draft.as_ref().map(|draft| draft.span);
        Some(again(
            vote,
            first,
            &REPEATED_DRAFT,
            draft.span,
            place,
            message,
        ))
    }

    /// A meeting that had a vote on another day.
    fn of_its_meeting(&mut self, vote: &'a Vote<'v>) -> Option<Finding> {
        let meeting = vote.meaning.meeting.as_ref()?;
        let first = *self.meetings.entry(&meeting.value).or_insert(vote);
        if days_apart(first, vote).is_none_or(|days| days <= 1) {
            return None;
        }
        let on = |vote: &Vote<'_>| vote.meaning.date.as_ref().map(|date| date.value);
        let days = on(vote).zip(on(first));
        let days = days.map_or(String::new(), |(one, other)| {
            format!(", on {one} and on {other}")
        });
        let message = format!("{} has votes on two days{days}", meeting.value);
        let place = first.meaning.meeting.as_ref().map(|meeting| meeting.span);
        let check = &MEETING_ON_TWO_DAYS;
        Some(again(vote, first, check, meeting.span, place, message))
    }
}

fn again(
    vote: &Vote<'_>,
    first: &Vote<'_>,
    check: &'static Check,
    span: Span,
    place: Option<Span>,
    message: impl Into<String>,
) -> Finding {
    let place = place.unwrap_or(first.start());
    vote.find(check, span, message)
        .related(first.file, place, "first here")
}

/// All that a vote says, with its sources: two votes alike in it are one. Two votes on parts of one draft may be alike in all
/// else, and then are two records of their source.
fn content(entry: &Entry) -> Vec<&str> {
    let texts = [
        &entry.date,
        &entry.meeting,
        &entry.draft,
        &entry.question,
        &entry.without_vote,
        &entry.title,
        &entry.agenda_item,
        &entry.topic,
    ];
    let mut content: Vec<&str> = Vec::with_capacity(40);
    let written = texts
        .into_iter()
        .map(|text| text.as_ref().map_or("", |text| &text.value));
    content.extend(written);
    content.extend(entry.sources.iter().map(|source| source.value.as_str()));
    for cast in &entry.cast {
        content.extend([cast.member.value.as_str(), cast.position.value.key()]);
    }
    for (position, count) in entry.tally.iter().flat_map(|tally| &tally.counts) {
        content.extend([position.key(), count.value.as_str()]);
    }
    content
}

/// Whether two votes on one draft contradict each other. Parts of a draft are voted on separately, one draft may recommend
/// several States for admission, and a draft that failed may be put to the vote again the same day, as amended.
fn cannot_share_draft(first: &Vote<'_>, vote: &Vote<'_>) -> bool {
    let whole = |vote: &Vote<'_>| {
        let title = vote.meaning.entry.title.as_ref();
        // Data that do not say the question say so in the title.
        let admits = title.is_some_and(|title| title.value.to_lowercase().contains("admission of"));
        vote.meaning.question == Question::DraftResolution && !admits
    };
    let adopted = |vote: &Vote<'_>| vote.meaning.resolution.is_some();
    whole(first)
        && whole(vote)
        && (adopted(first) && adopted(vote) || days_apart(first, vote).is_some_and(|days| days > 1))
}

fn days_apart(first: &Vote<'_>, vote: &Vote<'_>) -> Option<i32> {
    let (one, other) = (first.meaning.date.as_ref()?, vote.meaning.date.as_ref()?);
    let span = one.value.until(other.value).ok()?;
    Some(span.get_days().abs())
}

pub(super) static CHECKS: [&Check; 4] = [
    &REPEATED_RESOLUTION,
    &REPEATED_DRAFT,
    &REPEATED_VOTE,
    &MEETING_ON_TWO_DAYS,
];

static REPEATED_RESOLUTION: Check = Check {
    code: "D106",
    name: "repeated-resolution",
    severity: Severity::Error,
    defect: "a resolution's number that another vote has too",
    why: "A number is given once: a vote is counted twice, or one of the numbers is wrong.",
    help: "Take one of the two out, or correct its number.",
    faulty: "votes:
  - date: 2016-12-23
    resolution: 2334
    tally: {in_favour: 14, against: 0, abstaining: 1}
  - date: 2016-12-23
    resolution: 2334
    tally: {in_favour: 14, against: 0, abstaining: 1}
",
    mended: "votes:
  - date: 2016-12-23
    resolution: 2334
    tally: {in_favour: 14, against: 0, abstaining: 1}
",
};

static REPEATED_DRAFT: Check = Check {
    code: "D107",
    name: "repeated-draft",
    severity: Severity::Error,
    defect: "a draft that became two resolutions, or was voted on as a whole on two days",
    why: "One of the symbols is wrong. Parts of a draft, amendments to it and admissions are voted on separately: `question` says so.",
    help: "Correct the symbol, or say the `question` (paragraph, amendment, admission).",
    faulty: "votes:
  - date: 2025-06-30
    draft: S/2025/435
    resolution: 2783
    tally: {in_favour: 15, against: 0, abstaining: 0}
  - date: 2025-07-02
    draft: S/2025/435
    resolution: 2784
    tally: {in_favour: 15, against: 0, abstaining: 0}
",
    mended: "votes:
  - date: 2025-06-30
    resolution: 2783
    tally: {in_favour: 15, against: 0, abstaining: 0}
  - date: 2025-07-02
    draft: S/2025/435
    resolution: 2784
    tally: {in_favour: 15, against: 0, abstaining: 0}
",
};

static REPEATED_VOTE: Check = Check {
    code: "D108",
    name: "repeated-vote",
    severity: Severity::Error,
    defect: "a vote that stands there twice, alike in all",
    why: "It is counted twice.",
    help: "Take one out, or say in `title` or `topic` in what they differ.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static MEETING_ON_TWO_DAYS: Check = Check {
    code: "D109",
    name: "meeting-on-two-days",
    severity: Severity::Error,
    defect: "one meeting with votes on two days",
    why: "A meeting has its day, or runs past midnight into the next. Resumed on a later day it is printed with (Resumption 1).",
    help: "Correct the symbol of the meeting or one of the dates.",
    faulty: "votes:
  - date: 2017-04-12
    meeting: S/PV.7922
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
  - date: 2017-04-18
    meeting: S/PV.7922
    draft: S/2017/320
    tally: {in_favour: 15, against: 0, abstaining: 0}
",
    mended: "votes:
  - date: 2017-04-12
    meeting: S/PV.7922
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
  - date: 2017-04-18
    meeting: S/PV.7926
    draft: S/2017/320
    tally: {in_favour: 15, against: 0, abstaining: 0}
",
};
