//! Checks on the documents of a vote: its symbols, its number and its title, each in itself and among the other votes.

use super::Vote;
use crate::finding::{Check, Finding, Severity};
use crate::record::entry::{Entry, Placed};
use crate::source::Span;
use crate::symbol::{Symbol, SymbolKind};
use crate::vote::Question;
use jiff::civil::{Date, date};
use std::collections::HashMap;

/// From March 2020 to December 2021 the Council voted in writing: the letter with the result stands for the meeting.
const IN_WRITING: (Date, Date) = (date(2020, 3, 1), date(2021, 12, 31));

/// The year from which symbols of documents have begun with their year.
const YEAR_IN_SYMBOL: i16 = 1994;

pub(super) fn check(vote: &Vote<'_>, findings: &mut Vec<Finding>) {
    of_another_kind(vote, findings);
    let meaning = &vote.meaning;
    if let Some(date) = &meaning.date {
        for symbol in meaning.draft.iter().chain(&meaning.meeting) {
            findings.extend(of_another_year(vote, symbol, date.value));
        }
        if let (Some(number), Some(year)) = (&meaning.resolution, meaning.resolution_year)
            && year != date.value.year()
        {
            let message = format!("the resolution is of {year}, the vote of {}", date.value);
            let finding = vote.find(&RESOLUTION_OF_ANOTHER_YEAR, number.span, message);
            findings.push(finding.related(vote.file, date.span, "the date"));
        }
    }
    findings.extend(titled_otherwise(vote));
}

/// D102: a symbol that cannot name what its key says.
fn of_another_kind(vote: &Vote<'_>, findings: &mut Vec<Finding>) {
    let meaning = &vote.meaning;
    if let Some(draft) = &meaning.draft
        && !draft.value.is_draft()
    {
        let message = format!("{} is {}, not a draft", draft.value, kind(&draft.value));
        findings.push(vote.find(&OF_ANOTHER_KIND, draft.span, message));
    }
    let Some(meeting) = &meaning.meeting else {
        return;
    };
    let date = meaning.date.as_ref().map(|date| date.value);
    let in_writing = date.is_none_or(|date| (IN_WRITING.0..=IN_WRITING.1).contains(&date));
    let letter = meeting.value.is_draft() && in_writing;
    if meeting.value.kind() != SymbolKind::Meeting && !letter {
        let message = format!(
            "{} is {}, not a meeting record",
            meeting.value,
            kind(&meeting.value)
        );
        findings.push(vote.find(&OF_ANOTHER_KIND, meeting.span, message));
    }
}

fn kind(symbol: &Symbol) -> &'static str {
    match symbol.kind() {
        SymbolKind::Document => "a document",
        SymbolKind::Meeting => "a meeting record",
        SymbolKind::Resolution => "a resolution",
        SymbolKind::Statement => "a statement of the President",
    }
}

/// D103: a symbol whose year is not that of the vote. A draft of December may be voted on in the new year.
fn of_another_year(vote: &Vote<'_>, symbol: &Placed<Symbol>, date: Date) -> Option<Finding> {
    if !symbol.value.is_draft() {
        return None;
    }
    let message = match symbol.value.year() {
        Some(year) if year < YEAR_IN_SYMBOL => {
            format!(
                "{} has a year in it, as symbols have since {YEAR_IN_SYMBOL}",
                symbol.value
            )
        }
        Some(year) if year == date.year() => return None,
        Some(year) if year + 1 == date.year() && date.month() <= 2 => return None,
        Some(year) => format!("{} is of {year}, the vote of {date}", symbol.value),
        None if date.year() <= YEAR_IN_SYMBOL => return None,
        None => format!(
            "{} has no year in it, as symbols have since {YEAR_IN_SYMBOL}; the vote is of {date}",
            symbol.value
        ),
    };
    let finding = vote.find(&OF_ANOTHER_YEAR, symbol.span, message);
    let date = vote.meaning.date.as_ref()?;
    Some(finding.related(vote.file, date.span, "the date"))
}

/// D105: a title that begins with another resolution's number or year than the vote's.
fn titled_otherwise(vote: &Vote<'_>) -> Option<Finding> {
    let meaning = &vote.meaning;
    let title = meaning.entry.title.as_ref()?;
    let number = meaning.resolution.as_ref()?;
    let (named, year, length) = title_names(&title.value)?;
    let of_year = meaning.date.as_ref().map(|date| date.value.year());
    if named == number.value && (year.is_none() || of_year.is_none() || year == of_year) {
        return None;
    }
    let year = year.map(|year| format!(" ({year})")).unwrap_or_default();
    let of_year = of_year.map(|year| format!(" ({year})")).unwrap_or_default();
    let message = format!(
        "the title is that of resolution {named}{year}, the vote that of resolution {}{of_year}",
        number.value
    );
    let span = Span::new(
        title.span.start,
        (title.span.start + length).min(title.span.end),
    );
    let finding = vote.find(&TITLE_OF_ANOTHER, span, message);
    Some(finding.related(vote.file, number.span, "the number"))
}

/// The resolution that a title begins with, its year if it has one, and how many bytes that takes:
/// "Security Council resolution 1227 (1998) [on …]".
fn title_names(title: &str) -> Option<(u32, Option<i16>, usize)> {
    let start = title.find("resolution ").filter(|&at| {
        matches!(
            title[..at].trim(),
            "" | "Security Council" | "S.C." | "UN Security Council"
        )
    });
    let start = match start {
        Some(at) => at,
        None if title.starts_with("Resolution ") => 0,
        None => return None,
    } + "resolution ".len();
    let rest = &title[start..];
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let number = rest[..digits].parse().ok()?;
    let after = &rest[digits..];
    let year = after
        .trim_start()
        .strip_prefix('(')
        .and_then(|after| after.split_once(')'))
        .and_then(|(year, _)| year.trim().parse().ok());
    let close = year
        .and_then(|_: i16| after.find(')'))
        .map_or(0, |at| at + 1);
    Some((number, year, start + digits + close))
}

/// D106 to D109: what stands in several votes and can be only in one.
pub(super) fn check_together(votes: &[Vote<'_>], findings: &mut Vec<Finding>) {
    let mut by_number: HashMap<u32, &Vote<'_>> = HashMap::new();
    let mut by_draft: HashMap<&Symbol, &Vote<'_>> = HashMap::new();
    let mut by_meeting: HashMap<&Symbol, &Vote<'_>> = HashMap::new();
    let mut by_content: HashMap<Vec<&str>, &Vote<'_>> = HashMap::new();
    for vote in votes {
        let meaning = &vote.meaning;
        if let Some(number) = &meaning.resolution {
            if let Some(first) = by_number.get(&number.value) {
                let message = format!("resolution {} stands here a second time", number.value);
                let place = first.meaning.resolution.as_ref().map(|number| number.span);
                findings.push(again(
                    vote,
                    first,
                    &REPEATED_RESOLUTION,
                    number.span,
                    place,
                    message,
                ));
                continue;
            }
            by_number.insert(number.value, vote);
        } else if let Some(first) = by_content.get(&content(meaning.entry)) {
            let message = "the same vote stands here a second time";
            let place = Some(first.start());
            findings.push(again(
                vote,
                first,
                &REPEATED_VOTE,
                vote.start(),
                place,
                message,
            ));
            continue;
        } else {
            by_content.insert(content(meaning.entry), vote);
        }
        if let Some(draft) = &meaning.draft {
            match by_draft.get(&draft.value) {
                Some(first) if cannot_share_draft(first, vote) => {
                    let message = format!("draft {} was put to another vote too", draft.value);
                    let place = first.meaning.draft.as_ref().map(|draft| draft.span);
                    findings.push(again(
                        vote,
                        first,
                        &REPEATED_DRAFT,
                        draft.span,
                        place,
                        message,
                    ));
                }
                Some(_) => {}
                None => {
                    by_draft.insert(&draft.value, vote);
                }
            }
        }
        if let Some(meeting) = &meaning.meeting {
            match by_meeting.get(&meeting.value) {
                Some(first) if days_apart(first, vote).is_some_and(|days| days > 1) => {
                    let on = |vote: &Vote<'_>| vote.meaning.date.as_ref().map(|date| date.value);
                    let days = on(vote).zip(on(first));
                    let days = days.map_or(String::new(), |(one, other)| {
                        format!(", on {one} and on {other}")
                    });
                    let message = format!("{} has votes on two days{days}", meeting.value);
                    let place = first.meaning.meeting.as_ref().map(|meeting| meeting.span);
                    findings.push(again(
                        vote,
                        first,
                        &MEETING_ON_TWO_DAYS,
                        meeting.span,
                        place,
                        message,
                    ));
                }
                Some(_) => {}
                None => {
                    by_meeting.insert(&meeting.value, vote);
                }
            }
        }
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

pub(super) static CHECKS: [&Check; 8] = [
    &OF_ANOTHER_KIND,
    &OF_ANOTHER_YEAR,
    &RESOLUTION_OF_ANOTHER_YEAR,
    &TITLE_OF_ANOTHER,
    &REPEATED_RESOLUTION,
    &REPEATED_DRAFT,
    &REPEATED_VOTE,
    &MEETING_ON_TWO_DAYS,
];

static OF_ANOTHER_KIND: Check = Check {
    code: "D102",
    name: "symbol-of-another-kind",
    severity: Severity::Error,
    defect: "a symbol of another kind of document than its key asks for",
    why: "A draft has a symbol like S/2017/315, a meeting record one like S/PV.7922. Only from March 2020 to December 2021, when votes were cast in writing, does a letter stand for the meeting.",
    help: "Put the symbol under its own key.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/PV.7922
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    meeting: S/PV.7922
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static OF_ANOTHER_YEAR: Check = Check {
    code: "D103",
    name: "symbol-of-another-year",
    severity: Severity::Error,
    defect: "a symbol whose year is not that of the vote",
    why: "A draft is voted on in the year it is put forward, or in the first weeks of the next. Since 1994 the symbol says the year.",
    help: "Correct the symbol or the date.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2016/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static RESOLUTION_OF_ANOTHER_YEAR: Check = Check {
    code: "D104",
    name: "resolution-of-another-year",
    severity: Severity::Error,
    defect: "a resolution's symbol with another year than the date",
    why: "A resolution is of the year in which it was adopted.",
    help: "Correct the symbol or the date; the number alone is enough.",
    faulty: "votes:
  - date: 2016-12-23
    resolution: S/RES/2334 (2017)
    tally: {in_favour: 14, against: 0, abstaining: 1}
",
    mended: "votes:
  - date: 2016-12-23
    resolution: S/RES/2334 (2016)
    tally: {in_favour: 14, against: 0, abstaining: 1}
",
};

static TITLE_OF_ANOTHER: Check = Check {
    code: "D105",
    name: "title-of-another-resolution",
    severity: Severity::Error,
    defect: "a title that begins with another resolution's number or year",
    why: "The title, or all the rest, may be of another resolution.",
    help: "Correct the title or the number.",
    faulty: "votes:
  - date: 1997-08-28
    resolution: 1127
    title: Security Council resolution 1227 (1997) [on the situation in Angola]
    tally: {in_favour: 15, against: 0, abstaining: 0}
",
    mended: "votes:
  - date: 1997-08-28
    resolution: 1127
    title: Security Council resolution 1127 (1997) [on the situation in Angola]
    tally: {in_favour: 15, against: 0, abstaining: 0}
",
};

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
