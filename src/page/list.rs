//! The list of votes: a row a vote.

use super::{Cell, Names, Page, Table, Tone};
use crate::record::Record;
use crate::vote::{Tally, Vote};

/// The votes, one a row, and how many they are.
#[must_use]
pub fn list(votes: &[&Vote], names: &Names<'_>, record: &Record) -> Page {
    let mut page = Page::default();
    if !votes.is_empty() {
        page.table(self::votes(votes, names, record));
    }
    page.line(if votes.len() == 1 {
        "1 vote".to_owned()
    } else {
        format!("{} votes", votes.len())
    });
    page
}

/// The votes as a table: date, document, counts, what came of it and what it was about.
#[must_use]
pub fn votes(votes: &[&Vote], names: &Names<'_>, record: &Record) -> Table {
    let mut table = Table::new(&[
        "date",
        "document",
        "#in favour",
        "#against",
        "#abstaining",
        "result",
        "~subject",
    ])
    .short("in favour", "for")
    .short("abstaining", "abst.")
    .brief("subject")
    .spare(&["in favour", "against", "abstaining", "subject"])
    .titled("votes", "");
    table.keep = super::Keep::Last;
    for vote in votes {
        let count = |pick: fn(&Tally) -> u32| {
            vote.tally()
                .map_or(Cell::Empty, |tally| pick(&tally).into())
        };
        table.row([
            vote.date().into(),
            record.id(vote).into(),
            count(|tally| tally.in_favour),
            count(|tally| tally.against),
            count(|tally| tally.abstaining),
            result(vote, names),
            subject(vote),
        ]);
    }
    table
}

/// What came of it, in a few words: "adopted", "veto: Russia, China", "insufficient votes".
pub(super) fn result(vote: &Vote, names: &Names<'_>) -> Cell {
    let decision = vote.decision();
    if !decision.vetoes.is_empty() {
        let members = decision.vetoes.iter();
        let vetoes: Vec<String> = members
            .map(|&member| names.on(member, vote.date()))
            .collect();
        return Cell::Toned(Tone::Veto, format!("veto: {}", vetoes.join(", ")));
    }
    match (decision.reason, vote.manner().words()) {
        (Some(reason), _) => Cell::Toned(Tone::Against, reason.words().to_owned()),
        (None, Some(manner)) => manner.into(),
        (None, None) => decision.outcome.words().into(),
    }
}

/// What it was about: its topic, and its agenda item where that says more; in brief one of the two.
pub(crate) fn subject(vote: &Vote) -> Cell {
    let item = vote.agenda_item().unwrap_or_default();
    let topic = vote.topic().unwrap_or_default();
    let whole = if item.contains(topic) {
        item.to_owned()
    } else {
        format!("{topic} – {item}")
    };
    let brief = if topic.is_empty() { item } else { topic };
    if whole.is_empty() {
        return Cell::Empty;
    }
    Cell::Brief {
        brief: brief.to_owned(),
        whole,
    }
}
