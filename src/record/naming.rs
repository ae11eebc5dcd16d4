//! What the votes of the record are called, and which of them a name means.

use super::Record;
use super::slot::{ByLength, Slot};
use crate::symbol::{Symbol, SymbolKind};
use crate::tally::Outcome;
use crate::vote::Vote;
use jiff::civil::Date;

impl Record {
    /// What a vote is called: its resolution's symbol, else its draft's, else its meeting's, else its date; where
    /// one of these names several votes, `#1`, `#2` and so on follow it in the order of the record.
    #[must_use]
    pub fn id(&self, vote: &Vote) -> String {
        let name = name(vote);
        if vote.resolution().is_some() {
            return name;
        }
        let same = self.find(&name);
        match same.iter().position(|other| std::ptr::eq(*other, vote)) {
            Some(at) if same.len() > 1 => format!("{name}#{}", at + 1),
            _ => name,
        }
    }

    /// The votes that an identifier names, oldest first: a resolution's number ("2334", "resolution 2334 (2016)"), the
    /// symbol of a resolution, draft or meeting, each with or without `#2`, or a date. None where it names none.
    #[must_use]
    pub fn find(&self, id: &str) -> Vec<&Vote> {
        let id = id.trim();
        if let Some((name, nth)) = id.rsplit_once('#') {
            let votes = self.find(name);
            return nth
                .parse::<usize>()
                .ok()
                .and_then(|nth| votes.get(nth.checked_sub(1)?).copied())
                .into_iter()
                .collect();
        }
        if let Ok(date) = id.parse::<Date>() {
            return self.of_day(date).collect();
        }
        if let Some((number, year)) = resolution_named(id) {
            return self.on_resolution(number, year);
        }
        let Ok(symbol) = id.parse::<Symbol>() else {
            return Vec::new();
        };
        let named = Some(symbol.as_str());
        match symbol.kind() {
            SymbolKind::Resolution => symbol
                .number()
                .map(|number| self.on_resolution(number, symbol.year()))
                .unwrap_or_default(),
            SymbolKind::Meeting => self.whose(|slot| slot.meeting() == named),
            SymbolKind::Document | SymbolKind::Statement => {
                let exact = self.whose(|slot| slot.draft() == named);
                if !exact.is_empty() {
                    return exact;
                }
                let base = Some(ByLength(symbol.without_revision()));
                self.whose(|slot| slot.draft_without_revision() == base || slot.meeting() == named)
            }
        }
    }

    /// The votes on the resolution of this number, in that year if one is given.
    fn on_resolution(&self, number: u32, year: Option<i16>) -> Vec<&Vote> {
        let of_year = |slot: &Slot| year.is_none_or(|year| slot.date().year() == year);
        self.whose(|slot| slot.resolution() == Some(number) && of_year(slot))
    }

    /// The votes whose slots are such.
    fn whose(&self, such: impl Fn(&Slot) -> bool) -> Vec<&Vote> {
        let slots = self.slots.iter().filter(|slot| such(slot));
        slots.filter_map(Slot::vote).collect()
    }
}

fn name(vote: &Vote) -> String {
    if let Some(number) = vote
        .resolution()
        .filter(|_| vote.decision().outcome == Outcome::Adopted)
    {
        return format!("S/RES/{number} ({})", vote.date().year());
    }
    vote.draft()
        .or(vote.meeting())
        .map_or_else(|| vote.date().to_string(), ToString::to_string)
}

/// "2334", "2334 (2016)", "resolution 2334 (2016)", "UNSCR 2334": the number and, if it is given, the year.
fn resolution_named(id: &str) -> Option<(u32, Option<i16>)> {
    let after = |word: &&str| {
        let (begin, rest) = id.split_at_checked(word.len())?;
        begin.eq_ignore_ascii_case(word).then_some(rest)
    };
    let words = ["resolution", "unscr", "res."];
    let written = words.iter().find_map(after).unwrap_or(id);
    let (number, year) = match written.split_once('(') {
        Some((number, year)) => (number, Some(year.strip_suffix(')')?)),
        None => (written, None),
    };
    let number = number.trim_matches(' ');
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = |year: &str| year.len() == 4 && digits(year);
    if number.len() > 4 || !digits(number) || !year.is_none_or(is_year) {
        return None;
    }
    let year = year.map(str::parse).transpose().ok()?;
    Some((number.parse().ok()?, year))
}

#[cfg(test)]
mod tests {
    use super::resolution_named;

    #[test]
    fn a_resolution_is_named_by_its_number_and_maybe_its_year() {
        for (id, named) in [
            ("2334", Some((2334, None))),
            ("UNSCR 2334", Some((2334, None))),
            ("Res.2334", Some((2334, None))),
            ("resolution  2334 (2016)", Some((2334, Some(2016)))),
            ("2334(2016)", Some((2334, Some(2016)))),
            ("", None),
            ("resolution", None),
            ("12345", None),
            ("+2334", None),
            ("2334 (16)", None),
            ("2334 (2016", None),
            ("2334 ( 2016)", None),
            ("2334 (2016) bis", None),
            ("résolution 2334", None),
        ] {
            assert_eq!(resolution_named(id), named, "{id}");
        }
    }
}
