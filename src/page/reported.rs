//! The votes that texts report: what was decided, and the roll call with the words that state each cell.

use super::{Cell, Names, Page, Table, listed, long_date};
use crate::council::Member;
use crate::document::{Document, DocumentVote};
use crate::resolve::{Basis, Known, ResolvedVote};
use crate::source::Source;
use crate::tally::Reason;
use crate::vote::Position;
use jiff::civil::Date;

/// How much of a quotation a table shows, in characters.
const QUOTE: usize = 60;

/// What each document reports.
#[must_use]
pub fn documents(documents: &[Document<'_>], names: &Names<'_>) -> Page {
    let mut page = Page::default();
    for document in documents {
        page.heading(document.source.name().to_owned());
        if document.votes.is_empty() {
            page.line("No Council vote reported.");
        }
        for vote in &document.votes {
            self::vote(&mut page, vote, &document.source, names);
        }
        for judged in &document.claims {
            let place = document.source.place(judged.claim.span.start);
            page.line(format!(
                "Claim about history, no vote of this text (line {}): “{}”: {}",
                place.line,
                shorten(&document.source.quote_line(judged.claim.span)),
                super::verdict(&judged.verdict),
            ));
        }
    }
    page
}

fn vote(page: &mut Page, vote: &DocumentVote<'_>, source: &Source, names: &Names<'_>) {
    let resolved = &vote.resolved;
    let day = resolved.date.as_ref().map(|date| date.value);
    page.line(headline(resolved, names));
    if !resolved.sponsors.is_empty() {
        page.line(format!(
            "Submitted by {}{}",
            short(&resolved.sponsors, names, day),
            basis(&resolved.sponsors)
        ));
    }
    for line in counts_stated(resolved, source) {
        page.line(line);
    }
    let columns = ["member", "position", "basis", "~words"];
    let mut table = Table::new(&columns);
    for cell in &resolved.roll_call {
        let name = names.on_or_last(cell.member, day);
        let (position, basis) = cell
            .position
            .as_ref()
            .map_or((Cell::from("unknown"), ""), |known| {
                (known.value.into(), words(known.basis))
            });
        let quote = cell
            .fact
            .and_then(|at| resolved.reported.facts().get(at))
            .map(|fact| {
                let place = source.place(fact.span.start);
                format!(
                    "line {}: “{}”",
                    place.line,
                    shorten(&source.quote_line(fact.span))
                )
            });
        table.row([
            Cell::Member(cell.member, name),
            position,
            basis.into(),
            quote.unwrap_or_default().into(),
        ]);
    }
    if table.rows.is_empty() {
        table = Table::new(&["fact", "~words"]);
        for fact in resolved.reported.facts() {
            let place = source.place(fact.span.start);
            let quote = format!(
                "line {}: “{}”",
                place.line,
                shorten(&source.quote_line(fact.span))
            );
            table.row([stated(&fact.value, names, day).into(), quote.into()]);
        }
    }
    page.table(table);
    for finding in &vote.findings {
        page.line(format!(
            "{} [{}]: {}",
            finding.check.code, finding.check.name, finding.message
        ));
    }
}

/// "12 April 2017 · S/2017/315 · S/PV.7922: not adopted (veto: Russia): 10 in favour, 2 against, 3 abstaining".
pub(super) fn headline(vote: &ResolvedVote<'_>, names: &Names<'_>) -> String {
    let day = vote.date.as_ref().map(|date| date.value);
    let mut parts: Vec<String> = Vec::new();
    let mut add = |text: String, basis: Basis| {
        parts.push(if basis == Basis::Stated {
            text
        } else {
            format!("{text} ({})", words(basis))
        });
    };
    if let Some(date) = &vote.date {
        add(long_date(date.value), date.basis);
    }
    if let Some(resolution) = &vote.resolution {
        add(format!("resolution {}", resolution.value), resolution.basis);
    }
    for symbol in [&vote.draft, &vote.meeting].into_iter().flatten() {
        add(symbol.value.to_string(), symbol.basis);
    }
    let mut text = if parts.is_empty() {
        String::from("A vote, its date unknown")
    } else {
        parts.join(" · ")
    };
    if let Some(outcome) = &vote.outcome {
        text += &format!(": {}", outcome.value.words());
        match &vote.reason {
            Some(reason) if reason.value == Reason::Veto && !vote.vetoes.is_empty() => {
                text += &format!(" (veto: {})", short(&vote.vetoes, names, day));
            }
            Some(reason) => text += &format!(" ({})", reason.value.words()),
            None => {}
        }
    }
    let counts: Vec<String> = [
        Position::InFavour,
        Position::Against,
        Position::Abstaining,
        Position::NotParticipating,
    ]
    .into_iter()
    .zip(&vote.tally)
    .filter_map(|(position, count)| count.as_ref().map(|count| (position, count.value)))
    .filter(|(position, count)| *count > 0 || *position != Position::NotParticipating)
    .map(|(position, count)| format!("{count} {}", position.words()))
    .collect();
    if !counts.is_empty() {
        text += &format!(" — {}", counts.join(", "));
    }
    text
}

/// The counts that the text states, each with its words and whether the roll call confirms it.
fn counts_stated(vote: &ResolvedVote<'_>, source: &Source) -> Vec<String> {
    let counted = |position: Position| {
        let taken = vote
            .roll_call
            .iter()
            .filter_map(|cell| cell.position.as_ref());
        taken.filter(|known| known.value == position).count()
    };
    let whole =
        !vote.roll_call.is_empty() && vote.roll_call.iter().all(|cell| cell.position.is_some());
    let mut lines = Vec::new();
    for fact in vote.reported.facts() {
        // A count told by a list alone is no count of the text's own.
        let crate::reported::Fact::Tally(position, count) = fact.value else {
            continue;
        };
        if fact.phrasing == crate::extract::LIST_FILLS_THE_COUNCIL {
            continue;
        }
        let agrees = usize::try_from(count).is_ok_and(|count| count == counted(position));
        let verdict = match (whole, agrees) {
            (true, true) => ", confirmed by the roll call",
            (true, false) => ", not what the roll call has",
            (false, _) => "",
        };
        let quote = shorten(&source.quote_line(fact.span));
        let line = source.place(fact.span.start).line;
        lines.push(format!(
            "Stated: {count} {}{verdict} (line {line}: “{quote}”)",
            position.words()
        ));
    }
    lines
}

pub(super) fn stated(fact: &crate::reported::Fact, names: &Names<'_>, day: Option<Date>) -> String {
    use crate::reported::Fact;
    let name = |member: Member| names.on_or_last(member, day);
    match fact {
        Fact::Date(date) => long_date(*date),
        Fact::Resolution(number) => format!("resolution {number}"),
        Fact::Draft(symbol) => format!("draft {symbol}"),
        Fact::Meeting(symbol) => format!("meeting {symbol}"),
        Fact::Outcome(outcome) => outcome.words().to_owned(),
        Fact::Unanimous => String::from("unanimous"),
        Fact::Tally(position, count) => format!("{count} {}", position.words()),
        Fact::Position(member, position) => format!("{} {}", name(*member), position.words()),
        Fact::Veto(member) => format!("{} vetoed", name(*member)),
        Fact::Sponsor(member) => format!("submitted by {}", name(*member)),
    }
}

fn short(members: &[Known<Member>], names: &Names<'_>, day: Option<Date>) -> String {
    let all: Vec<String> = members
        .iter()
        .map(|known| names.on_or_last(known.value, day))
        .collect();
    listed(&all)
}

fn basis<T>(known: &[Known<T>]) -> &'static str {
    if known.iter().all(|known| known.basis == Basis::Recorded) {
        " (recorded)"
    } else {
        ""
    }
}

fn words(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Inferred => "inferred",
        Basis::Recorded => "recorded",
    }
}

/// The words, their middle left out where they are many.
pub(super) fn shorten(quote: &str) -> String {
    let length = quote.chars().count();
    if length <= QUOTE {
        return quote.to_owned();
    }
    let head: String = quote.chars().take(QUOTE / 2).collect();
    let tail: String = quote.chars().skip(length - QUOTE / 2).collect();
    format!("{} … {}", head.trim_end(), tail.trim_start())
}
