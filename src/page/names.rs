//! Which name of a member a page uses: that of the United Nations, the ordinary one, or the code.

use super::{Cell, listed};
use crate::council::{Council, Member};
use crate::vote::Vote;
use jiff::civil::Date;

/// The names to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NameStyle {
    /// As the records of the United Nations have it: "Bolivia (Plurinational State of)".
    Un,
    /// The ordinary English name: "Bolivia".
    #[default]
    Short,
    /// The code: "BOL".
    Code,
}

/// The names of members on a page. A member is named as it was on the day spoken of.
#[derive(Debug, Clone, Copy)]
pub struct Names<'c> {
    council: &'c Council,
    style: NameStyle,
}

impl<'c> Names<'c> {
    /// The names of this Council's members in a style.
    #[must_use]
    pub fn new(council: &'c Council, style: NameStyle) -> Names<'c> {
        Names { council, style }
    }

    /// The Council whose members are named.
    #[must_use]
    pub fn council(&self) -> &'c Council {
        self.council
    }

    /// The member's name on a day; its code where none is known.
    #[must_use]
    pub fn on(&self, member: Member, day: Date) -> String {
        let name = match self.style {
            NameStyle::Un => self.council.name(member, day),
            NameStyle::Short => self.council.short_name(member, day),
            NameStyle::Code => member.code(),
        };
        if name.is_empty() { member.code() } else { name }.to_owned()
    }

    /// The member's name on a day, or its last one where no day is known.
    pub(super) fn on_or_last(&self, member: Member, day: Option<Date>) -> String {
        self.on(member, day.unwrap_or(Date::MAX))
    }

    /// The members' names on a day, in a row: "A, B and C".
    pub(crate) fn listed(&self, members: impl IntoIterator<Item = Member>, day: Date) -> String {
        let names: Vec<String> = members
            .into_iter()
            .map(|member| self.on(member, day))
            .collect();
        listed(&names)
    }

    /// A cell with the member's name on a day.
    pub(crate) fn cell(&self, member: Member, day: Date) -> Cell {
        Cell::Member(member, self.on(member, day))
    }

    /// A cell with the names of several members on a day.
    pub(crate) fn cells(&self, members: impl IntoIterator<Item = Member>, day: Date) -> Cell {
        let named = |member| (member, self.on(member, day));
        let members: Vec<_> = members.into_iter().map(named).collect();
        if members.is_empty() {
            Cell::Empty
        } else {
            Cell::Members(members)
        }
    }

    /// The day whose names a table over many votes uses: that of the last of them.
    pub(crate) fn day_of(votes: &[&Vote]) -> Date {
        votes
            .iter()
            .map(|vote| vote.date())
            .max()
            .unwrap_or(Date::MAX)
    }
}
