//! A stamp: a line that gives the day on which something appeared, with its hour or a word for it, or begins with that.

use crate::extract::sentence::MONTHS;
use crate::source::FILLER;
use jiff::civil::Date;

/// A line's stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) day: Date,
    /// How many bytes of the line it is.
    pub(super) length: usize,
    /// Whether words stand behind it.
    pub(super) leads: bool,
    /// Whether it is that of a change.
    pub(super) updated: bool,
}

/// The stamp of a line; none where it gives no hour and no word that says what its day is.
pub(super) fn stamp(line: &str) -> Option<Stamp> {
    /// How many digits a full day has.
    const DIGITS: usize = 5;
    /// How far into a line it may stand.
    const FARTHEST: usize = 80;
    let near = &line.as_bytes()[..line.len().min(FARTHEST)];
    // Most lines give no day.
    if near.iter().filter(|byte| byte.is_ascii_digit()).count() < DIGITS {
        return None;
    }
    let (label, begin) = label(line);
    let (day, told, end) = day(line, begin)?;
    let rest = line.get(end..)?;
    let around =
        |c: char| c.is_whitespace() || matches!(c, FILLER | ']' | ')' | '*' | '"' | ',' | '>');
    let alone = rest.trim_matches(around).is_empty();
    let words = rest.trim_start_matches([']', ')', ' ', '*']);
    // "[2017-04-12 20:30] Headline", "2017-04-12 20:30 | Headline"
    let parted = rest.starts_with([']', '\t']) || words.starts_with(['|', '-', '–', '—', ':']);
    // A "date" alone may be that of an event.
    let labelled = match label {
        Some("date" | "dateline") => told.weekday,
        label => label.is_some(),
    };
    if !(alone && (told.hour || labelled) || parted && told.hour) {
        return None;
    }
    let length = if alone { line.len() } else { end };
    let marks = |c: char| c.is_whitespace() || matches!(c, ']' | ')' | '|' | '-' | '–' | '—' | ':');
    let behind = line.get(length..)?;
    Some(Stamp {
        day,
        length: length + behind.len() - behind.trim_start_matches(marks).len(),
        leads: !alone,
        updated: matches!(label, Some("updated" | "last updated")),
    })
}

/// The word that a line begins with for the day on which something appeared, and where that follows.
fn label(line: &str) -> (Option<&'static str>, usize) {
    const LABELS: [&str; 14] = [
        "date published",
        "publication date",
        "published",
        "pubdate",
        "posted",
        "dateline",
        "date",
        "dc:date",
        "last updated",
        "updated",
        "issued",
        "filed",
        "released",
        "timestamp",
    ];
    let around = |c: char| {
        c.is_whitespace() || matches!(c, FILLER | '*' | '_' | '[' | '(' | '"' | '-' | '<')
    };
    let head = line.trim_start_matches(around);
    let begins = |label: &&str| {
        let own = head.as_bytes().get(..label.len());
        own.is_some_and(|own| own.eq_ignore_ascii_case(label.as_bytes()))
    };
    let start = line.len() - head.len();
    let Some(label) = LABELS.into_iter().find(begins) else {
        return (None, start);
    };
    let mut rest = head.get(label.len()..).unwrap_or_default();
    for word in [" on", " at"] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let marks = |c: char| {
        matches!(
            c,
            ':' | '*' | '_' | '"' | ' ' | '\t' | '-' | '=' | FILLER | '>'
        )
    };
    let value = rest.trim_start_matches(marks);
    let label = Some(label).filter(|_| value.len() < rest.len());
    (label, line.len() - value.len())
}

/// What is told of a day beside it.
#[derive(Debug, Clone, Copy, Default)]
struct Told {
    weekday: bool,
    hour: bool,
}

/// The full day that words give from a place on, what is told beside it, and where they end.
fn day(line: &str, begin: usize) -> Option<(Date, Told, usize)> {
    /// How many words a day and an hour have at most.
    const WORDS: usize = 14;
    let mut words = Words {
        rest: line.get(begin..)?,
        begins_with_year: begins_with_year(line, begin),
        ..Words::default()
    };
    for _ in 0..WORDS {
        if !words.read_one()? {
            break;
        }
    }
    let date = Date::new(words.year?, words.month?, words.day?).ok()?;
    Some((date, words.told, line.len() - words.rest.len()))
}

/// The words of a stamp, as far as they are read.
#[derive(Default)]
struct Words<'l> {
    /// What is not read yet.
    rest: &'l str,
    begins_with_year: bool,
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    /// Numbers of which it is not known yet whether they are of a month or of a day.
    figures: Vec<i16>,
    told: Told,
}

impl Words<'_> {
    /// Reads one more word or number, where it is of a day or an hour; none where the words give no day.
    fn read_one(&mut self) -> Option<bool> {
        let parted = |c: char| matches!(c, ' ' | ',' | '.' | '/' | '-' | '+' | FILLER);
        let inner = self.rest.trim_start_matches(parted);
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let letters = inner.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = inner.get(..digits.max(letters)).unwrap_or_default();
        let behind = inner.get(word.len()..).unwrap_or_default();
        if digits > 0 && behind.starts_with(':') {
            let clock = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.');
            let length = behind.bytes().take_while(|b| clock(char::from(*b))).count();
            word.parse::<i16>().ok().filter(|_| self.is_full())?;
            self.told.hour = true;
            self.rest = behind.get(length..)?;
            return Some(true);
        }
        let fits = if digits > 0 {
            self.take_number(digits, word.parse().ok()?)
        } else {
            letters > 0 && self.take_word(word)
        };
        if fits {
            self.tell_month_and_day();
            self.rest = behind;
        }
        Some(fits)
    }

    fn is_full(&self) -> bool {
        self.year.is_some() && self.month.is_some() && self.day.is_some()
    }

    fn take_number(&mut self, digits: usize, number: i16) -> bool {
        match (digits, number) {
            (4, 1946..2100) if self.year.is_none() => self.year = Some(number),
            // "+0000", "-05:00"
            (4 | 2, _) if self.is_full() && self.told.hour => {}
            (1 | 2, 1..=31) if !self.is_full() => self.figures.push(number),
            _ => return false,
        }
        true
    }

    fn take_word(&mut self, word: &str) -> bool {
        let full = self.is_full();
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            .iter()
            .any(|name| word.starts_with(name));
        let of_hour = matches!(word, "T" | "Z" | "at" | "am" | "pm" | "a" | "p" | "m")
            || self.told.hour
                && word.len() < 5
                && word.bytes().all(|byte| byte.is_ascii_uppercase());
        match MONTHS.iter().position(|name| word.starts_with(name)) {
            Some(named) if self.month.is_none() && !weekday => {
                self.month = i8::try_from(named + 1).ok();
            }
            _ if weekday && !full => self.told.weekday = true,
            _ if of_hour && full => {}
            // "1st", "2nd"
            _ if matches!(word, "st" | "nd" | "rd" | "th") && !full => {}
            _ => return false,
        }
        true
    }

    /// "2011-02-18", or the day beside a month's name.
    fn tell_month_and_day(&mut self) {
        match (self.year, self.month, self.figures.as_slice()) {
            (Some(_), None, [of_year, of_month]) if self.begins_with_year => {
                self.month = i8::try_from(*of_year).ok();
                self.day = i8::try_from(*of_month).ok();
            }
            (_, Some(_), [figure]) => self.day = i8::try_from(*figure).ok(),
            _ => {}
        }
    }
}

fn begins_with_year(line: &str, begin: usize) -> bool {
    let head = line.get(begin..).unwrap_or_default();
    head.bytes().take_while(u8::is_ascii_digit).count() == 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_are_full_days_with_an_hour_or_a_word() {
        for line in [
            "Wed, 12 Apr 2017 20:30:00 GMT",
            "2017-04-12T20:30:00Z",
            "2017-04-12 20:30:11.5+00:00",
            "April 12, 2017 at 8:30 pm",
            "Published: 12 April 2017",
            "**Posted on** April 12, 2017, 8:30 PM EDT",
            "Date: Wed, 12 Apr 2017",
        ] {
            let found = stamp(line);
            assert_eq!(
                found.map(|it| (it.day.to_string(), it.leads)),
                Some(("2017-04-12".into(), false)),
                "{line}"
            );
        }
        let line = "[2017-04-12 20:30] A headline";
        assert_eq!(stamp(line).map(|it| &line[it.length..]), Some("A headline"));
        for line in [
            "12 April 2017",
            "2017-04-12",
            "date: 2017-04-12",
            "12 April, 20:30",
            "Posted by Ann, who was born on 12 April 2017",
            "Published: 2017",
            "On 12 April 2017 at 20:30 the lights went out.",
            "2017-04-12 20:30 without a mark",
        ] {
            assert_eq!(stamp(line), None, "{line}");
        }
    }
}
