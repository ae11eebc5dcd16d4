//! One vote of the record: what it was about, what came of it, and its roll call.

use super::{Page, Table, long_date, names};
use crate::council::{Council, Member};
use crate::record::Record;
use crate::tally::Decision;
use crate::vote::{Position, Question, Vote};
use jiff::civil::Date;

/// A vote with its roll call, in the order the members sit and by position.
#[must_use]
pub fn show(vote: &Vote, council: &Council, record: &Record) -> Page {
    let mut page = Page::default();
    page.heading(record.id(vote));
    page.line(outcome(vote.decision(), vote, council));
    for (name, value) in facts(vote, council) {
        page.line(format!("{name}: {value}"));
    }
    let (Some(roll_call), Some(roster)) = (vote.roll_call(), council.on(vote.date())) else {
        page.line("The record has no roll call of it.");
        return page;
    };
    let mut table = Table::new(&["member", "seat", "position"]);
    for &member in &roster.members {
        let seat = if roster.is_permanent(member) {
            "permanent"
        } else {
            ""
        };
        let position = roll_call.position(member).map_or("", Position::words);
        table.rows.push(vec![
            council.name(member, vote.date()).to_owned(),
            seat.to_owned(),
            position.to_owned(),
        ]);
    }
    page.table(table);
    for position in Position::ALL {
        let members: Vec<Member> = roster
            .members
            .iter()
            .copied()
            .filter(|m| roll_call.position(*m) == Some(position))
            .collect();
        if !members.is_empty() {
            page.line(format!(
                "{} ({}): {}",
                capital(position.words()),
                members.len(),
                short(&members, council, vote.date())
            ));
        }
    }
    page
}

fn short(members: &[Member], council: &Council, date: Date) -> String {
    names(
        &members
            .iter()
            .map(|&member| council.short_name(member, date))
            .collect::<Vec<_>>(),
    )
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// "Not adopted (veto by the Russian Federation): 10 in favour, 2 against, 3 abstaining; 9 needed".
fn outcome(decision: &Decision, vote: &Vote, council: &Council) -> String {
    let mut text = capital(decision.outcome.words());
    if !decision.vetoes.is_empty() {
        text += &format!(" (veto: {})", short(&decision.vetoes, council, vote.date()));
    } else if let Some(reason) = decision.reason {
        text += &format!(" ({})", reason.words());
    } else if let Some(manner) = vote.manner().words() {
        text = capital(manner);
    }
    if let Some(tally) = vote.tally() {
        text += &format!(
            ": {} in favour, {} against, {} abstaining",
            tally.in_favour, tally.against, tally.abstaining
        );
        if tally.not_participating > 0 {
            text += &format!(", {} not participating", tally.not_participating);
        }
        text += &format!("; {} needed", decision.required);
    }
    text
}

fn facts(vote: &Vote, council: &Council) -> Vec<(&'static str, String)> {
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let question = vote.question();
    let mut facts = vec![
        ("Date", long_date(vote.date())),
        (
            "Meeting",
            vote.meeting().map(ToString::to_string).unwrap_or_default(),
        ),
        (
            "Draft",
            vote.draft().map(ToString::to_string).unwrap_or_default(),
        ),
        (
            "Resolution",
            vote.resolution()
                .map(|number| format!("{number} ({})", vote.date().year()))
                .unwrap_or_default(),
        ),
        (
            "Question",
            if question == Question::DraftResolution {
                String::new()
            } else {
                question.key().replace('_', " ")
            },
        ),
        ("Agenda item", text(vote.agenda_item())),
        ("Topic", text(vote.topic())),
        ("Title", text(vote.title())),
        ("Sponsors", short(vote.sponsors(), council, vote.date())),
        ("Note", text(vote.note())),
        ("Sources", vote.sources().join(", ")),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    facts
}
