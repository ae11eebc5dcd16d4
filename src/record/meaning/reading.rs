//! The texts of an entry read as dates, symbols, members and counts, with a finding for each that cannot be.

use super::faults::{
    IMPOSSIBLE_DATE, MALFORMED_SYMBOL, NAME_FOR_CODE, NAME_OF_ANOTHER_TIME, NO_DATE, NO_NUMBER,
    UNKNOWN_MEMBER, UNKNOWN_WORD,
};
use crate::council::{Council, Member};
use crate::finding::{Check, Edit, Finding};
use crate::record::entry::{Entry, Placed, Text};
use crate::record::names::{Naming, StateNames};
use crate::source::Span;
use crate::symbol::Symbol;
use crate::vote::Manner;
use jiff::civil::Date;
use std::borrow::Cow;

/// What is read of one entry, and with what.
pub(super) struct Reading<'r> {
    pub(super) council: &'r Council,
    pub(super) names: &'r StateNames<'r>,
    pub(super) on: Option<Date>,
    pub(super) findings: &'r mut Vec<Finding>,
}

impl Reading<'_> {
    fn find(&mut self, check: &'static Check, text: &Text, message: String) {
        self.findings.push(Finding::new(check, text.span, message));
    }

    pub(super) fn date(&mut self, entry: &Entry) -> Option<Placed<Date>> {
        let Some(text) = &entry.date else {
            let start = Span::new(entry.span.start, entry.span.start.saturating_add(1));
            let message = "this vote has no date";
            self.findings.push(Finding::new(&NO_DATE, start, message));
            return None;
        };
        // ISO 8601 has other forms of a date, which people do not read at once.
        let is_plain = text.value.len() == 10 && text.value.is_ascii();
        match text.value.parse::<Date>() {
            Ok(date) if is_plain => Some(Placed::new(date, text.span)),
            _ => {
                let message = format!("`{}` is not a day of the calendar", cut(&text.value));
                self.find(&IMPOSSIBLE_DATE, text, message);
                None
            }
        }
    }

    pub(super) fn symbol(&mut self, text: &Text) -> Option<Placed<Symbol>> {
        let symbol = text.value.parse::<Symbol>().ok();
        if symbol.is_none() {
            let message = format!("`{}` is no symbol of a Council document", cut(&text.value));
            self.find(&MALFORMED_SYMBOL, text, message);
        }
        Some(Placed::new(symbol?, text.span))
    }

    /// `2334`, or `S/RES/2334 (2016)` with its year.
    pub(super) fn resolution(&mut self, text: &Text) -> Option<(Placed<u32>, Option<i16>)> {
        let number = text.value.parse::<u32>().ok().map(|number| (number, None));
        let symbol = || {
            let symbol: Symbol = text.value.parse().ok()?;
            let is_resolution = symbol.kind() == crate::symbol::SymbolKind::Resolution;
            Some((symbol.number().filter(|_| is_resolution)?, symbol.year()))
        };
        let read = number.or_else(symbol).filter(|(number, _)| *number > 0);
        if read.is_none() {
            let message = format!("`{}` is no resolution's number", cut(&text.value));
            self.find(&NO_NUMBER, text, message);
        }
        read.map(|(number, year)| (Placed::new(number, text.span), year))
    }

    pub(super) fn count(&mut self, text: &Text) -> Option<Placed<u32>> {
        let count = text.value.parse::<u32>().ok();
        if count.is_none() {
            let message = format!("`{}` is no count", cut(&text.value));
            self.find(&NO_NUMBER, text, message);
        }
        count.map(|count| Placed::new(count, text.span))
    }

    pub(super) fn word<T>(
        &mut self,
        text: Option<&Text>,
        key: &str,
        named: fn(&str) -> Option<T>,
    ) -> Option<Placed<T>> {
        let text = text?;
        let value = named(&text.value);
        if value.is_none() {
            let message = format!("`{}` is no {key}", cut(&text.value));
            self.find(&UNKNOWN_WORD, text, message);
        }
        value.map(|value| Placed::new(value, text.span))
    }

    pub(super) fn manner(&mut self, text: Option<&Text>) -> Manner {
        match text {
            None => Manner::Vote,
            Some(text) if text.value == "false" => Manner::Vote,
            text => self
                .word(text, "way to decide without a vote", Manner::named)
                .map_or(Manner::Vote, |manner| manner.value),
        }
    }

    pub(super) fn members(&mut self, list: &[Text]) -> Vec<Placed<Member>> {
        list.iter()
            .filter_map(|text| Some(Placed::new(self.member(text)?, text.span)))
            .collect()
    }

    pub(super) fn member(&mut self, text: &Text) -> Option<Member> {
        let (member, naming) = match self.names.find(&text.value, self.on) {
            Ok(found) => found,
            Err(unknown) => {
                let message = format!("`{}` is no member's name or code", cut(&unknown.name));
                let finding = Finding::new(&UNKNOWN_MEMBER, text.span, message);
                self.findings.push(match unknown.nearest {
                    Some(near) => finding.advising(format!("Did you mean {near}?")),
                    None => finding,
                });
                return None;
            }
        };
        let code = || {
            vec![Edit {
                span: text.span,
                text: member.to_string(),
            }]
        };
        match (naming, self.on) {
            (Naming::Code, _) | (Naming::NameOfAnotherTime, None) => {}
            (Naming::Name, _) => {
                let message = format!("{member} is written by its name, {}", cut(&text.value));
                self.findings
                    .push(Finding::new(&NAME_FOR_CODE, text.span, message).mended_by(code()));
            }
            (Naming::NameOfAnotherTime, Some(on)) => {
                let name = self.council.name(member, on);
                let message = format!("on {on} `{}` was not the name of {name}", cut(&text.value));
                self.findings
                    .push(Finding::new(&NAME_OF_ANOTHER_TIME, text.span, message));
            }
        }
        Some(member)
    }
}

/// A text cut to a length that fits a message.
fn cut(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(60) {
        Some((at, _)) => Cow::Owned(format!("{}…", &text[..at])),
        None => Cow::Borrowed(text),
    }
}
