//! Checks on the documents of a vote: its symbols, its number and its title, each in itself.

use super::Vote;
use crate::finding::{Check, Finding, Severity};
use crate::record::entry::Placed;
use crate::source::Span;
use crate::symbol::{Symbol, SymbolKind};
use jiff::civil::{Date, date};

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

pub(super) static CHECKS: [&Check; 4] = [
    &OF_ANOTHER_KIND,
    &OF_ANOTHER_YEAR,
    &RESOLUTION_OF_ANOTHER_YEAR,
    &TITLE_OF_ANOTHER,
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
