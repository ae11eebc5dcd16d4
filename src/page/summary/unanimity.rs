//! The unanimity rate over time: of the decisions adopted by a vote, those that every member voted for.

use super::{name, sources, without_vote};
use crate::council::Council;
use crate::page::{Cell, Keep, Table};
use crate::tally::summary::{self, By, Group, PeriodLength, Totals};
use crate::vote::Vote;

/// The unanimity rate of each period, and of all.
#[must_use]
pub fn unanimity(votes: &[&Vote], length: PeriodLength, council: &Council) -> Table {
    let by = By::Period(length);
    let mut table = Table::new(&[name(by), "#adopted by a vote", "#unanimous", "#share (%)"])
        .titled("unanimity", "Unanimity");
    table.keep = Keep::Last;
    let cells = |first: Cell, totals: &Totals| {
        [
            first,
            totals.unanimity.of().into(),
            totals.unanimity.part().into(),
            totals.unanimity.into(),
        ]
    };
    for (group, totals) in summary::totals(votes, by, council) {
        if let Group::Period(period) = group {
            table.row(cells(period.to_string().into(), &totals));
        }
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
