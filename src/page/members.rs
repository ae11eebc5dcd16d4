//! The Council on a day: its members, their seats and terms.

use super::{Cell, Names, Page, Table, long_date};
use crate::council::Roster;

/// The members in the order they sit.
#[must_use]
pub fn members(roster: &Roster, names: &Names<'_>) -> Page {
    let mut page = Page::default();
    page.heading(format!(
        "The Security Council on {}",
        long_date(roster.date)
    ));
    let mut table = Table::new(&["member", "code", "seat", "from", "to"]).titled("members", "");
    for &member in &roster.members {
        let term = names.council().terms().iter().find(|term| {
            term.member == member
                && term.from <= roster.date
                && term.to.is_none_or(|to| roster.date <= to)
        });
        let seat = if roster.is_permanent(member) {
            "permanent"
        } else {
            "elected"
        };
        table.row([
            names.cell(member, roster.date),
            member.code().into(),
            seat.into(),
            term.map_or(Cell::Empty, |term| term.from.into()),
            term.and_then(|term| term.to)
                .map_or(Cell::Empty, Cell::Date),
        ]);
    }
    page.table(table);
    let seats = roster.members.len();
    let empty = usize::try_from(roster.size)
        .unwrap_or(0)
        .saturating_sub(seats);
    let vacant = if empty > 0 {
        format!(", {empty} seat empty")
    } else {
        String::new()
    };
    page.line(format!(
        "{seats} members{vacant}; a decision needs {} affirmative votes",
        roster.majority
    ));
    page
}
