//! Who votes with whom: every two members with votes in common.

use super::{sources, without_vote};
use crate::council::Member;
use crate::page::{Names, Table};
use crate::tally::summary::{Agreement, Pair};
use crate::vote::Vote;

/// Every two members that have at least `common` votes in common, those that agree most first: among all members, one
/// member with each other, or among those given.
#[must_use]
pub fn agreement(votes: &[&Vote], among: &[Member], common: u32, names: &Names<'_>) -> Table {
    let day = Names::day_of(votes);
    let mut table = Table::new(&["member", "with", "#same position", "#of", "#share (%)"])
        .short("same position", "same")
        .titled("agreement", "Agreement between members");
    let pairs = match among {
        &[one] => {
            let with = Agreement::of(votes, &[]).with(one).into_iter();
            with.map(|(other, same)| Pair { one, other, same })
                .collect()
        }
        among => Agreement::of(votes, among).pairs(),
    };
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
