//! How each member voted: its positions counted, how often it stood alone, its vetoes; all members, or one by group.

use super::{group, head, name, sources, without_vote};
use crate::council::Member;
use crate::page::{Cell, Keep, Names, Table};
use crate::tally::summary::{self, By, MemberTotals};
use crate::vote::{Position, Vote};

/// The columns that say how a member voted.
const COLUMNS: [&str; 9] = [
    "#votes",
    "#in favour",
    "#against",
    "#abstaining",
    "#not participating",
    "#absent",
    "#alone against",
    "#alone abstaining",
    "#vetoes",
];

/// Every member that had a seat in one of these votes, those with most votes first.
#[must_use]
pub fn members(votes: &[&Vote], names: &Names<'_>) -> Table {
    let day = Names::day_of(votes);
    let mut table = columns("member").titled("votes-by-member", "Votes by member");
    for totals in summary::members(votes) {
        table.row(
            [names.cell(totals.member, day)]
                .into_iter()
                .chain(row(&totals)),
        );
    }
    noted(table, votes)
}

/// How one member voted in each group of these votes, and in all.
#[must_use]
pub fn member_by(member: Member, votes: &[&Vote], by: By, names: &Names<'_>) -> Table {
    let of_it = |votes: &[&Vote]| {
        let all = summary::members(votes);
        all.into_iter().find(|totals| totals.member == member)
    };
    let title = format!(
        "Votes of {} by {}",
        names.on(member, Names::day_of(votes)),
        name(by)
    );
    let mut table = columns(head(by))
        .brief("agenda item")
        .titled("votes-of-member", title);
    for (group, votes) in summary::groups(votes, by) {
        let totals = of_it(&votes).unwrap_or_else(|| MemberTotals::none(member));
        table.row([self::group(&group)].into_iter().chain(row(&totals)));
    }
    if let Some(totals) = of_it(votes) {
        table.total = Some(
            [Cell::from("all")]
                .into_iter()
                .chain(row(&totals))
                .collect(),
        );
    }
    if matches!(by, By::Period(_)) {
        table.keep = Keep::Last;
    }
    noted(table, votes)
}

fn columns(first: &str) -> Table {
    let columns: Vec<&str> = [first].into_iter().chain(COLUMNS).collect();
    Table::new(&columns)
        .short("in favour", "for")
        .short("abstaining", "abst.")
        .short("not participating", "no part")
        .short("alone abstaining", "alone abst.")
        .spare(&["alone abstaining", "absent", "not participating"])
}

fn row(totals: &MemberTotals) -> impl Iterator<Item = Cell> {
    let positions = Position::ALL.map(|position| totals.positions.count(position));
    let rest = [totals.alone_against, totals.alone_abstaining, totals.vetoes];
    let counts = [totals.positions.votes()]
        .into_iter()
        .chain(positions)
        .chain(rest);
    counts.map(Cell::from)
}

fn noted(mut table: Table, votes: &[&Vote]) -> Table {
    table.note("Alone: the only member to vote against, or to abstain, whatever others did.");
    if let Some(note) = without_vote(votes) {
        table.note(note);
    }
    table.sources = sources(votes);
    table
}
