//! The unanimity rate, over time or by matter: of the decisions adopted by a vote, those that every member voted for.

use super::{group, head, sources, without_vote};
use crate::council::Council;
use crate::page::{Cell, Keep, Table};
use crate::tally::summary::{self, By, Totals};
use crate::vote::Vote;

/// The unanimity rate of each group, and of all.
#[must_use]
pub fn unanimity(votes: &[&Vote], by: By, council: &Council) -> Table {
    let mut table = Table::new(&[head(by), "#adopted by a vote", "#unanimous", "#share (%)"])
        .brief("agenda item")
        .titled("unanimity", "Unanimity");
    if matches!(by, By::Period(_)) {
        table.keep = Keep::Last;
    }
    let cells = |first: Cell, totals: &Totals| {
        [
            first,
            totals.unanimity.of().into(),
            totals.unanimity.part().into(),
            totals.unanimity.into(),
        ]
    };
    for (of_it, totals) in summary::totals(votes, by, council) {
        table.row(cells(group(&of_it), &totals));
    }
    let all = Totals::of(votes.iter().copied(), council);
    table.total = Some(cells("all".into(), &all).into());
    table.note("Unanimous: every member of that day voted in favour. One that took no part breaks unanimity.");
    if let Some(note) = without_vote(votes) {
        table.note(note);
    }
    table.sources = sources(votes);
    table
}
