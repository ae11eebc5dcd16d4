//! The days of the meetings that a text names, and the meeting after the one spoken of.

use super::stated;
use crate::extract::agree;
use crate::extract::date::Day;
use crate::extract::mention::{Atom, Is, When};
use crate::extract::reader::Reader;
use crate::extract::votes::Statement;
use crate::reported::{Fact, Stated};
use crate::symbol::Symbol;

/// "its 906th meeting on September 16 and its 907th meeting on September 17, 1960": the day right behind a meeting, of the year that the
/// sentence gives.
pub(crate) fn held_on(day: Day, atoms: &[Atom], meeting: usize) -> Option<Stated<Fact>> {
    const FAR: usize = 4;
    let near = atoms.iter().skip(meeting + 1).take(FAR);
    let (when, span) = near
        .take_while(|atom| !matches!(atom.is, Is::Verb(_) | Is::Meeting(_)))
        .find_map(|atom| match &atom.is {
            Is::When(when) if when.day.is_some() && when.month.is_some() => {
                Some((*when, atom.span))
            }
            _ => None,
        })?;
    let mut behind = atoms.iter().skip(meeting + 1);
    let year = behind.find_map(|atom| match &atom.is {
        Is::When(when) => when.year,
        _ => None,
    });
    let year = when.year.or(year);
    let date = day.of(&When { year, ..when })?;
    Some(stated(Fact::Date(date), span, "date"))
}

/// "At the following meeting": whether what is told is of the meeting after the one spoken of.
pub(super) fn is_at_the_next(atoms: &[Atom]) -> bool {
    next_meeting(atoms).is_some()
}

fn next_meeting<'a, 't>(atoms: &'a [Atom<'t>]) -> Option<&'a Atom<'t>> {
    let next = |atom: &Atom| matches!(atom.key.as_str(), "following" | "next" | "subsequent");
    let mut two = atoms.windows(2);
    two.find_map(|two| match two {
        [before, meeting] if next(before) && meeting.key == "meeting" => Some(meeting),
        _ => None,
    })
}

impl Reader<'_> {
    /// Gives a statement that names a meeting the day on which that was held, and one "at the following meeting" that meeting, where the
    /// text has told of it.
    pub(super) fn meeting_held(&self, atoms: &[Atom], statement: &mut Statement) {
        let held = |wanted: &Symbol| {
            let mut held = self.frame.held.iter();
            let (_, day) = held.find(|(meeting, _)| meeting == wanted)?;
            Some(day.clone())
        };
        if let Some(words) = next_meeting(atoms)
            && let Some(Fact::Meeting(last)) = self.frame.meetings.last().map(|last| &last.value)
            && let Some(number) = last.number()
        {
            let next = Symbol::meeting(number + 1);
            if held(&next).is_some() {
                let fact = Fact::Meeting(next);
                statement
                    .facts
                    .push(stated(fact, words.span, "meeting-number"));
            }
        }
        let meeting = statement.facts.iter().find_map(|fact| match &fact.value {
            Fact::Meeting(meeting) => Some(meeting.clone()),
            _ => None,
        });
        if agree::date(&statement.facts).is_none()
            && let Some(day) = meeting.and_then(|meeting| held(&meeting))
        {
            statement.facts.push(day);
        }
    }
}
