//! The Council on a day: its members, their seats and terms.

use super::{Page, Table, long_date};
use crate::council::{Council, Roster};

/// The members in the order they sit.
#[must_use]
pub fn members(roster: &Roster, council: &Council) -> Page {
    let mut page = Page::default();
    page.heading(format!(
        "The Security Council on {}",
        long_date(roster.date)
    ));
    let mut table = Table::new(&["member", "code", "seat", "from", "to"]);
    for &member in &roster.members {
        let term = council.terms().iter().find(|term| {
            term.member == member
                && term.from <= roster.date
                && term.to.is_none_or(|to| roster.date <= to)
        });
        let (from, to) = term.map_or((String::new(), String::new()), |term| {
            (
                term.from.to_string(),
                term.to.map_or_else(String::new, |to| to.to_string()),
            )
        });
        let seat = if roster.is_permanent(member) {
            "permanent"
        } else {
            "elected"
        };
        table.rows.push(vec![
            council.name(member, roster.date).to_owned(),
            member.code().to_owned(),
            seat.to_owned(),
            from,
            to,
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
