//! One vote of the record: what it was about, what came of it, and its roll call.

use super::{Block, Cell, Names, Page, Table, long_date};
use crate::record::Record;
use crate::vote::{Manner, Position, Question, Vote};

/// A vote with its roll call, in the order the members sit and by position.
#[must_use]
pub fn show(vote: &Vote, names: &Names<'_>, record: &Record) -> Page {
    let mut page = Page::default();
    page.heading(record.id(vote));
    page.line(outcome(vote, names));
    page.blocks.push(Block::Facts(facts(vote, names)));
    let (Some(table), Some(roll_call)) = (roll_call(vote, names), vote.roll_call()) else {
        page.line("The record has no roll call of it.");
        return page;
    };
    let positions: Vec<String> = Position::ALL
        .into_iter()
        .filter_map(|position| {
            // The table has them in the order they sit.
            let members: Vec<_> = table
                .rows
                .iter()
                .filter_map(|row| match row.first() {
                    Some(Cell::Member(member, _)) => Some(*member),
                    _ => None,
                })
                .filter(|member| roll_call.position(*member) == Some(position))
                .collect();
            let count = members.len();
            (count > 0).then(|| {
                let listed = names.listed(members, vote.date());
                format!("{} ({count}): {listed}", capital(position.words()))
            })
        })
        .collect();
    page.table(table);
    for line in positions {
        page.line(line);
    }
    page
}

/// The roll call of a vote, members in the order they sit; none where the record has none.
#[must_use]
pub fn roll_call(vote: &Vote, names: &Names<'_>) -> Option<Table> {
    let roll_call = vote.roll_call()?;
    let roster = names.council().on(vote.date())?;
    let mut table = Table::new(&["member", "seat", "position"]).titled("roll-call", "");
    for &member in &roster.members {
        let seat = if roster.is_permanent(member) {
            "permanent"
        } else {
            ""
        };
        table.row([
            names.cell(member, vote.date()),
            seat.into(),
            roll_call
                .position(member)
                .map_or(Cell::Empty, Cell::Position),
        ]);
    }
    if vote.manner() != Manner::Vote {
        table.note("No vote was taken: the record lists those who agreed.");
    }
    Some(table)
}

pub(crate) fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// "Not adopted (veto by the Russian Federation): 10 in favour, 2 against, 3 abstaining; 9 needed".
pub(crate) fn outcome(vote: &Vote, names: &Names<'_>) -> String {
    let decision = vote.decision();
    let mut text = capital(decision.outcome.words());
    if !decision.vetoes.is_empty() {
        let vetoes = names.listed(decision.vetoes.iter().copied(), vote.date());
        text += &format!(" (veto: {vetoes})");
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

fn facts(vote: &Vote, names: &Names<'_>) -> Vec<(&'static str, String)> {
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
        (
            "Sponsors",
            names.listed(vote.sponsors().iter().copied(), vote.date()),
        ),
        ("Note", text(vote.note())),
        ("Sources", vote.sources().join(", ")),
    ];
    facts.retain(|(_, value)| !value.is_empty());
    facts
}
