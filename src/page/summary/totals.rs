//! How many votes there were and what came of them, by year, decade, agenda item, topic, outcome or reason.

use super::{group, head, name, sources};
use crate::council::Council;
use crate::page::{Cell, Keep, Table};
use crate::tally::summary::{self, By, Share, Totals};
use crate::vote::Vote;

/// The totals of each group of votes, and of all.
#[must_use]
pub fn totals(votes: &[&Vote], by: By, council: &Council) -> Table {
    let title = format!("Votes by {}", name(by));
    let all = Totals::of(votes.iter().copied(), council);
    let groups = summary::totals(votes, by, council);
    let mut table = if matches!(by, By::Outcome | By::Reason) {
        let of: u32 = groups.iter().map(|(_, totals)| totals.votes).sum();
        let mut table = Table::new(&[name(by), "#votes", "#share (%)", "#contested", "#unanimous"]);
        for (of_it, totals) in &groups {
            let share = Share::new(totals.votes, of - totals.votes);
            table.row([
                group(of_it),
                totals.votes.into(),
                share.into(),
                totals.contested.into(),
                totals.unanimity.part().into(),
            ]);
        }
        table
    } else {
        let mut table = Table::new(&[
            head(by),
            "#votes",
            "#adopted",
            "#unanimous",
            "#without a vote",
            "#contested",
            "#vetoed",
            "#insufficient votes",
        ])
        .short("without a vote", "no vote")
        .short("insufficient votes", "short")
        .brief("agenda item")
        .spare(&["without a vote", "contested", "insufficient votes"]);
        for (of_it, totals) in &groups {
            table.row(row(group(of_it), totals));
        }
        table.total = Some(row("all".into(), &all).into());
        table
    };
    if matches!(by, By::Period(_)) {
        table.keep = Keep::Last;
    }
    let mut note =
        String::from("Contested: a vote against or an abstention. Unanimous: all in favour.");
    if all.reason_unknown > 0 {
        note += &format!(" Not adopted, and no votes known: {}.", all.reason_unknown);
    }
    table.note(note);
    table.sources = sources(votes);
    table.titled(key(by), title)
}

fn row(first: Cell, totals: &Totals) -> [Cell; 8] {
    [
        first,
        totals.votes.into(),
        totals.adopted.into(),
        totals.unanimity.part().into(),
        totals.without_vote.into(),
        totals.contested.into(),
        totals.vetoed.into(),
        totals.insufficient_votes.into(),
    ]
}

fn key(by: By) -> &'static str {
    match name(by) {
        "year" => "votes-by-year",
        "decade" => "votes-by-decade",
        "agenda item" => "votes-by-agenda-item",
        "topic" => "votes-by-topic",
        "outcome" => "votes-by-outcome",
        _ => "votes-by-reason",
    }
}
