//! Who votes with whom: every two members with votes in common.

use super::{sources, without_vote};
use crate::council::Member;
use crate::page::{Names, Table};
use crate::tally::summary::Agreement;
use crate::vote::Vote;

/// Every two members, among these or among all where none are given, that have at least `common` votes in common: those
/// that agree most first.
#[must_use]
pub fn agreement(votes: &[&Vote], among: &[Member], common: u32, names: &Names<'_>) -> Table {
    let day = Names::day_of(votes);
    let mut table = Table::new(&["member", "with", "#same position", "#of", "#share (%)"])
        .short("same position", "same")
        .titled("agreement", "Agreement between members");
    let pairs = Agreement::of(votes, among).pairs();
    let all = pairs.len();
    for pair in pairs.into_iter().filter(|pair| pair.same.of() >= common) {
        table.row([
            names.cell(pair.one, day),
            names.cell(pair.other, day),
            pair.same.part().into(),
            pair.same.of().into(),
            pair.same.into(),
        ]);
    }
    table.note("Of the votes in which both voted in favour, against or abstained, those with the same position.");
    if votes.iter().all(|vote| vote.is_contested()) {
        table.note("Contested votes only: with a vote against or an abstention.");
    } else if let Some(note) = without_vote(votes) {
        table.note(note);
    }
    let few = all - table.rows.len();
    if few > 0 {
        table.note(format!(
            "With fewer than {common} votes in common, left out: {few} (--common)."
        ));
    }
    table.sources = sources(votes);
    table
}
