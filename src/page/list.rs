//! The list of votes: a row a vote.

use super::{Page, Table};
use crate::council::Council;
use crate::record::Record;
use crate::vote::Vote;

/// The votes, one a row, and how many they are.
#[must_use]
pub fn list(votes: &[&Vote], council: &Council, record: &Record) -> Page {
    let mut table = Table::new(&[
        "date", "document", "#for", "#against", "#abst.", "result", "subject",
    ]);
    for vote in votes {
        let count = |pick: fn(&crate::vote::Tally) -> u32| {
            vote.tally()
                .map_or_else(|| "–".to_owned(), |tally| pick(&tally).to_string())
        };
        table.rows.push(vec![
            vote.date().to_string(),
            record.id(vote),
            count(|tally| tally.in_favour),
            count(|tally| tally.against),
            count(|tally| tally.abstaining),
            result(vote, council),
            subject(vote),
        ]);
    }
    let mut page = Page::default();
    if !votes.is_empty() {
        page.table(table);
    }
    page.line(if votes.len() == 1 {
        "1 vote".to_owned()
    } else {
        format!("{} votes", votes.len())
    });
    page
}

/// What came of it, in a few words: "adopted", "veto: Russia, China", "not adopted".
fn result(vote: &Vote, council: &Council) -> String {
    let decision = vote.decision();
    if !decision.vetoes.is_empty() {
        let vetoes: Vec<&str> = decision
            .vetoes
            .iter()
            .map(|&member| council.short_name(member, vote.date()))
            .collect();
        return format!("veto: {}", vetoes.join(", "));
    }
    match (decision.reason, vote.manner().words()) {
        (Some(reason), _) => reason.words().to_owned(),
        (None, Some(manner)) => manner.to_owned(),
        (None, None) => decision.outcome.words().to_owned(),
    }
}

fn subject(vote: &Vote) -> String {
    let item = vote.agenda_item().unwrap_or_default();
    match vote.topic() {
        Some(topic) if !item.contains(topic) => format!("{topic} – {item}"),
        _ => item.to_owned(),
    }
}
