//! The member of a row: its code and name, whether its seat is permanent, and the letter of its vote.

use super::{MOST_FINDINGS, Reader, placed, trimmed};
use crate::council::Member;
use crate::finding::{Edit, Finding};
use crate::record::entry::{Cast, Placed};
use crate::record::undl::cells::Cell;
use crate::record::undl::columns::cut;
use crate::record::undl::faults::{
    LETTER_CASE, NAME_OF_ANOTHER, NO_PLACE, OLD_CODE, SEAT_MISSTATED, UNKNOWN_LETTER,
};
use crate::record::undl::{name_on, of_old_code, position};
use jiff::civil::Date;
use std::borrow::Cow;

/// What a row's code and name mean.
#[derive(Debug, Clone, Copy)]
pub(super) struct Naming {
    /// The project's code of the State.
    pub(super) member: Option<Member>,
    /// The State's name as long as it had one of the Library's old codes.
    old_name: Option<&'static str>,
    /// The State that the name means, where that is another.
    named: Option<Member>,
}

impl<'t> Reader<'t> {
    /// The member of a row and what it did.
    pub(super) fn cast(&mut self, row: &[Cell<'t>], entry: usize) {
        let Some(code) = self.cell(row, "ms_code").cloned() else {
            return;
        };
        let Some(mut member) = placed(&code) else {
            let message = "a row without a member's code";
            self.find(|| Finding::new(&NO_PLACE, code.span, message));
            return;
        };
        let name = self.cell(row, "ms_name").cloned();
        let date = self
            .cell(row, "date")
            .and_then(|cell| cell.value.trim().parse::<Date>().ok());
        let naming = self.naming(&member.value, name.as_ref().map(|name| &name.value));
        if let Some(state) = naming.member {
            if let (Some(old), Some(date)) = (naming.old_name, date)
                && self.council.name(state, date) != old
            {
                let now = self.council.name(state, date);
                let message = format!("{} is {old}, and on {date} this was {now}", member.value);
                self.find(|| Finding::new(&OLD_CODE, member.span, message));
            }
            if let (Some(other), Some(name)) = (naming.named, &name) {
                let message = format!(
                    "`{}` is not {} but {}",
                    cut(&name.value),
                    member.value,
                    other
                );
                let related = member.span;
                self.find(|| {
                    Finding::new(&NAME_OF_ANOTHER, name.span, message)
                        .related(0, related, "the code")
                });
            }
            self.seat(row, state, date);
            member.value = state.to_string();
        }
        let Some(letter) = self.cell(row, "ms_vote").cloned() else {
            return;
        };
        let (written, span) = trimmed(&letter);
        let upper = written.to_uppercase();
        let Some(position) = position(&upper) else {
            let message = format!("`{}` is no letter of a vote", cut(written));
            self.find(|| Finding::new(&UNKNOWN_LETTER, span, message));
            return;
        };
        if upper != written {
            let message = format!("`{written}` for `{upper}`");
            let edit = Edit { span, text: upper };
            self.find(|| Finding::new(&LETTER_CASE, span, message).mended_by(vec![edit]));
        }
        if let Some(entry) = self.entries.get_mut(entry) {
            let position = Placed::new(position, span);
            entry.cast.push(Cast { member, position });
        }
    }

    /// What a code and a name mean; looked up once for all rows that have both.
    fn naming(&mut self, code: &str, name: Option<&Cow<'t, str>>) -> Naming {
        let name = name.cloned().unwrap_or_default();
        let key = (Cow::Owned(code.to_owned()), name);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let old = of_old_code(code, self.council);
        let of_code = || {
            let code = Member::from_code(code).ok()?;
            self.council.state(code).map(crate::council::State::code)
        };
        let member = old.map(|(member, _)| member).or_else(of_code);
        // The nearest of many names is dear to find, and a name that no State has says nothing against the code.
        let named = member.and_then(|member| self.meant(&key.1, member));
        let naming = Naming {
            member,
            old_name: old.map(|(_, name)| name),
            named,
        };
        if self.known.len() < MOST_FINDINGS {
            self.known.insert(key, naming);
        }
        naming
    }

    /// The one State that a name means, where that is another than `member`.
    fn meant(&self, name: &str, member: Member) -> Option<Member> {
        let name = name.trim().to_lowercase();
        let has = |state: &&crate::council::State| {
            let mut spellings = state.spellings().iter();
            spellings.any(|spelling| spelling.text.to_lowercase() == name)
        };
        let meant: Vec<Member> = self
            .council
            .states()
            .filter(has)
            .map(crate::council::State::code)
            .collect();
        match meant.as_slice() {
            &[only] if only != member => Some(only),
            _ => None,
        }
    }

    /// Whether the row says rightly if the member's seat is permanent.
    fn seat(&mut self, row: &[Cell<'t>], member: Member, date: Option<Date>) {
        let Some(cell) = self.cell(row, "permanent_member").cloned() else {
            return;
        };
        let (written, span) = trimmed(&cell);
        let mut terms = self.council.terms().iter();
        let permanent = terms.any(|term| term.permanent && term.member == member);
        let right = if permanent { "True" } else { "False" };
        if written.is_empty() || written.eq_ignore_ascii_case(right) {
            return;
        }
        let on = date.unwrap_or(Date::MAX);
        let name = name_on(member, on, self.council);
        let kind = if permanent {
            "permanent"
        } else {
            "not permanent"
        };
        let message = format!("`{}`, and the seat of {name} is {kind}", cut(written));
        let edit = Edit {
            span,
            text: right.to_owned(),
        };
        self.find(|| Finding::new(&SEAT_MISSTATED, span, message).mended_by(vec![edit]));
    }
}
