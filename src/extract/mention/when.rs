//! Dates as far as words give them: "12 April 2017", "Wednesday", "last month", "two days later".

mod figures;

use super::super::token::{Kind, Token};
use super::super::words::Word;
use super::Mentions;

/// A date as far as the words give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct When {
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
    pub(crate) weekday: Option<i8>,
    /// "last Saturday": before the day of the text, of whichever weekday that is.
    pub(crate) before: bool,
    /// "last month", "last week", "last May 3", "earlier": before the day of the text.
    pub(crate) back: bool,
    /// "19 July last year", "in May of last year": of the year before the day of the text.
    pub(crate) last_year: bool,
    /// "today", "this morning".
    pub(crate) today: bool,
    /// "yesterday".
    pub(crate) yesterday: bool,
    /// "that same day", "the same morning": the day last spoken of.
    pub(crate) same: bool,
    /// "two days ago", "a week before": how many days before the text.
    pub(crate) ago: Option<i16>,
    /// "two days later": how many days after the day last spoken of; "two days before": less than none.
    pub(crate) later: Option<i16>,
    /// "last week", "on Monday last week": in the week before that of the text.
    pub(crate) last_week: bool,
    /// "five months later", "the following week": of another day than the one spoken of, which the words do not tell.
    pub(crate) apart: bool,
    /// "2017-11-18 17:20:02": of a message, to the second.
    pub(crate) stamp: bool,
}

impl When {
    /// Whether the words give a day by themselves or by the day of the text, and not a month, a year or a while.
    pub(crate) fn is_day(&self) -> bool {
        self.day.is_some() || self.weekday.is_some() || self.today || self.yesterday
    }
}

/// The words that a date may begin with, beside those of the vocabulary.
pub(super) const OPENERS: &[&str] = &[
    "a",
    "the",
    "today",
    "tonight",
    "yesterday",
    "last",
    "this",
    "earlier",
    "previous",
    "that",
    "to",
    "space",
    "days",
    "weeks",
    "months",
    "years",
];

/// What an article or "this" leads to in dates.
pub(super) const FOLLOWING: &[&str] = &[
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "date",
    "same",
    "next",
    "following",
    "previous",
    "morning",
    "afternoon",
    "evening",
];

impl Mentions<'_> {
    /// "12 April 2017", "April 12", "Wednesday", "last month", "in 2011", "2017-04-12".
    pub(super) fn when(&self, tokens: &[Token], at: usize) -> Option<(usize, When)> {
        let (used, mut when) = self.date(tokens, at)?;
        if when.day.is_some() && when.year.is_some() {
            let end = tokens.get(at + used - 1)?.span.end;
            when.stamp = figures::is_stamp(self.text, end);
        }
        Some((used, when))
    }

    fn date(&self, tokens: &[Token], at: usize) -> Option<(usize, When)> {
        let month = |i: usize| {
            tokens.get(at + i).filter(|t| t.capital).and_then(|t| {
                self.kinds(t).iter().find_map(|k| {
                    if let Word::Month(m) = k {
                        Some(*m)
                    } else {
                        None
                    }
                })
            })
        };
        let day = |i: usize| match tokens.get(at + i).map(|t| t.kind) {
            Some(Kind::Number(n) | Kind::Ordinal(n)) if (1..=31).contains(&n) => {
                i8::try_from(n).ok()
            }
            _ => None,
        };
        let year = |i: usize| match tokens.get(at + i).map(|t| t.kind) {
            Some(Kind::Number(n)) if (1945..2100).contains(&n) => i16::try_from(n).ok(),
            _ => None,
        };
        let mark = |i: usize, c: char| tokens.get(at + i).is_some_and(|t| t.kind == Kind::Mark(c));
        let word = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
        let token = &tokens[at];
        if let Some(found) = self.ago(tokens, at) {
            return Some(found);
        }
        let weekday = |i: usize| {
            let kinds = self.kinds(tokens.get(at + i)?);
            kinds.iter().find_map(|kind| match kind {
                Word::Weekday(day) => Some(*day),
                _ => None,
            })
        };
        if let Some(weekday) = weekday(0) {
            // "on Monday last week", "on Friday of last week"
            let of = usize::from(word(1) == "of");
            let last_week = word(1 + of) == "last" && word(2 + of) == "week";
            return Some((
                if last_week { 3 + of } else { 1 },
                When {
                    weekday: Some(weekday),
                    last_week,
                    ..When::default()
                },
            ));
        }
        if let Some(found) = another_day(tokens, at) {
            return Some(found);
        }
        match token.key.as_str() {
            "today" | "tonight" => {
                return Some((
                    1,
                    When {
                        today: true,
                        ..When::default()
                    },
                ));
            }
            "yesterday" => {
                return Some((
                    1,
                    When {
                        yesterday: true,
                        ..When::default()
                    },
                ));
            }
            "last" if tokens.get(at + 1).is_some_and(|t| t.key == "night") => {
                return Some((
                    2,
                    When {
                        yesterday: true,
                        ..When::default()
                    },
                ));
            }
            "this"
                if tokens.get(at + 1).is_some_and(|t| {
                    matches!(t.key.as_str(), "morning" | "afternoon" | "evening")
                }) =>
            {
                return Some((
                    2,
                    When {
                        today: true,
                        ..When::default()
                    },
                ));
            }
            // "on this day in 1963"
            "this" if matches!(word(1), "day" | "date") && word(2) == "in" && year(3).is_some() => {
                return Some((
                    4,
                    When {
                        today: true,
                        year: year(3),
                        ..When::default()
                    },
                ));
            }
            "that" | "the"
                if tokens.get(at + 1).is_some_and(|t| t.key == "same")
                    && tokens.get(at + 2).is_some_and(|t| {
                        matches!(
                            t.key.as_str(),
                            "day" | "morning" | "afternoon" | "evening" | "night"
                        )
                    }) =>
            {
                return Some((
                    3,
                    When {
                        same: true,
                        ..When::default()
                    },
                ));
            }
            // "three years to the day after", "within the space of an hour", "in a morning of voting"
            "to" | "space" | "a"
                if matches!(
                    (token.key.as_str(), word(1), word(2)),
                    ("to", "the", "day")
                        | ("space", "of", "an" | "two" | "three" | "a")
                        | ("a", "morning" | "afternoon" | "evening" | "day", "of")
                ) =>
            {
                let used = if token.key == "space" { 4 } else { 3 };
                return tokens.get(at + used).map(|_| {
                    (
                        used,
                        When {
                            today: true,
                            ..When::default()
                        },
                    )
                });
            }
            // "on the 25th": of the month last spoken of.
            "the"
                if tokens[..at].last().is_some_and(|t| t.key == "on")
                    && matches!(tokens.get(at + 1).map(|t| t.kind), Some(Kind::Ordinal(_)))
                    && month(2).is_none()
                    // "on the 25th anniversary", "on the 12th veto"
                    && tokens.get(at + 2).is_none_or(|t| {
                        let kinds = self.kinds(t);
                        let noun = kinds.is_empty() && !t.capital && t.kind == Kind::Word;
                        !noun && !kinds.contains(Word::Thing) && t.key != "veto"
                            || matches!(t.key.as_str(), "it" | "they" | "and" | "but" | "when")
                    }) =>
            {
                return Some((
                    2,
                    When {
                        day: Some(day(1)?),
                        ..When::default()
                    },
                ));
            }
            "last" if weekday(1).is_some() => {
                return Some((
                    2,
                    When {
                        weekday: weekday(1),
                        before: true,
                        ..When::default()
                    },
                ));
            }
            "last" | "earlier" | "previous"
                if tokens.get(at + 1).is_some_and(|t| {
                    matches!(t.key.as_str(), "month" | "week" | "year" | "this")
                }) || month(1).is_some() =>
            {
                let month = month(1);
                let day = month.and(day(2)).filter(|_| token.key == "last");
                // "earlier this year"
                let this = word(1) == "this" && matches!(word(2), "month" | "week" | "year");
                return Some((
                    2 + usize::from(day.is_some() || this),
                    When {
                        back: true,
                        last_week: token.key == "last" && word(1) == "week",
                        month,
                        day,
                        ..When::default()
                    },
                ));
            }
            _ => {}
        }
        // All else begins with a number or a month.
        if token.kind == Kind::Word && month(0).is_none() {
            return None;
        }
        let full = |year, month, day| When {
            year: Some(year),
            month: Some(month),
            day: Some(day),
            ..When::default()
        };
        if let (Some(y), Some(m), Some(d)) = (
            year(0),
            day(2).filter(|_| mark(1, '-')),
            day(4).filter(|_| mark(3, '-')),
        ) {
            return (m <= 12).then(|| (5, full(y, m, d)));
        }
        // "on 19 and 26 September", "on September 19 and 26": two days of one month.
        if let (Some(d), Some(_), Some(m)) = (day(0), day(2).filter(|_| word(1) == "and"), month(3))
        {
            return Some((
                1,
                When {
                    day: Some(d),
                    month: Some(m),
                    ..When::default()
                },
            ));
        }
        let beside = || {
            let [.., first, second, and] = &tokens[..at] else {
                return None;
            };
            let named = |token: &Token| {
                let month = self.kinds(token).iter().find_map(|kind| match kind {
                    Word::Month(m) => Some(*m),
                    _ => None,
                });
                month.filter(|_| token.capital)
            };
            let numbered = matches!(second.kind, Kind::Number(1..=31));
            let m = named(first).filter(|_| numbered && and.key == "and")?;
            let next = tokens.get(at + 1);
            let ends = next.is_none_or(|next| {
                matches!(next.kind, Kind::Mark(_)) || self.is(Some(next), Word::Preposition)
            });
            Some((m, ends.then(|| day(0))??))
        };
        if let Some((m, d)) = beside() {
            let comma = usize::from(mark(1, ','));
            let y = year(1 + comma);
            let used = 1 + y.map_or(0, |_| comma + 1);
            return Some((
                used,
                When {
                    day: Some(d),
                    month: Some(m),
                    year: y,
                    ..When::default()
                },
            ));
        }
        // "December 17-18, 1961", "17-18 December": two days, of which neither is the day of a vote.
        let days = |i: usize| {
            let (first, last) = (day(i)?, day(i + 2).filter(|_| mark(i + 1, '-'))?);
            (first < last).then_some(i + 3)
        };
        let ranged = match (month(0), days(0)) {
            (Some(m), _) => days(1).map(|used| (used, m)),
            (None, Some(used)) => month(used).map(|m| (used + 1, m)),
            _ => None,
        };
        if let Some((used, m)) = ranged {
            let comma = usize::from(mark(used, ',') && year(used + 1).is_some());
            let y = year(used + comma);
            let used = used + y.map_or(0, |_| comma + 1);
            return Some((
                used,
                When {
                    year: y,
                    month: Some(m),
                    ..When::default()
                },
            ));
        }
        // "10-Jan-1997"
        if let (Some(d), Some(m), Some(y)) = (
            day(0).filter(|_| mark(1, '-')),
            month(2).filter(|_| mark(3, '-')),
            year(4),
        ) {
            return Some((5, full(y, m, d)));
        }
        if let Some(found) = figures::dotted(self.text, tokens, at) {
            let when = full(found.year, found.month, found.day);
            return Some((found.used, when));
        }
        // "21/06/2002": where no day is a month too.
        if let (Some(d), Some(m), Some(y)) = (
            day(0).filter(|d| *d > 12 && mark(1, '/')),
            day(2).filter(|m| *m <= 12 && mark(3, '/')),
            year(4),
        ) {
            return Some((5, full(y, m, d)));
        }
        // "01/25/1976", likewise.
        if let (Some(m), Some(d), Some(y)) = (
            day(0).filter(|m| *m <= 12 && mark(1, '/')),
            day(2).filter(|d| *d > 12 && mark(3, '/')),
            year(4),
        ) {
            return Some((5, full(y, m, d)));
        }
        // "last year", "of last year", ", last year,": how far the words for the date go with it.
        let last_year = |from: usize| {
            let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
            let of = usize::from(key(from) == "of" || mark(from, ','));
            (key(from + of) == "last" && key(from + of + 1) == "year").then_some(from + of + 2)
        };
        if let (Some(d), Some(m)) = (day(0), month(1)) {
            let comma = usize::from(mark(2, ','));
            let y = year(2 + comma);
            let last = last_year(2).filter(|_| y.is_none());
            return Some((
                if y.is_some() {
                    3 + comma
                } else {
                    last.unwrap_or(2)
                },
                When {
                    day: Some(d),
                    month: Some(m),
                    year: y,
                    last_year: last.is_some(),
                    ..When::default()
                },
            ));
        }
        // "in May", and not "may".
        let in_may = at.checked_sub(1).is_some_and(|i| {
            matches!(
                tokens[i].key.as_str(),
                "in" | "since" | "last" | "early" | "late" | "during" | "until" | "of"
            )
        });
        if let Some(m) = month(0) {
            if let Some(d) = day(1) {
                let comma = usize::from(mark(2, ','));
                let y = year(2 + comma);
                let last = last_year(2).filter(|_| y.is_none());
                return Some((
                    if y.is_some() {
                        3 + comma
                    } else {
                        last.unwrap_or(2)
                    },
                    When {
                        day: Some(d),
                        month: Some(m),
                        year: y,
                        last_year: last.is_some(),
                        ..When::default()
                    },
                ));
            }
            let comma = usize::from(mark(1, ','));
            let y = year(1 + comma);
            let last = last_year(1).filter(|_| y.is_none());
            let used = if y.is_some() {
                2 + comma
            } else {
                last.unwrap_or(1)
            };
            return (token.key != "may" || y.is_some() || in_may).then_some((
                used,
                When {
                    month: Some(m),
                    year: y,
                    last_year: last.is_some(),
                    ..When::default()
                },
            ));
        }
        year(0).filter(|_| at > 0).map(|y| {
            (
                1,
                When {
                    year: Some(y),
                    ..When::default()
                },
            )
        })
    }

    /// "two days ago", "a week earlier", "the day before".
    fn ago(&self, tokens: &[Token], at: usize) -> Option<(usize, When)> {
        let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
        let count = match key(0) {
            "a" | "the" => Some(1),
            _ => self.number(tokens.get(at)),
        };
        // Weeks are told in round numbers, but for one.
        let days = match key(1) {
            "day" | "days" => Some(1),
            "week" | "weeks" => Some(7).filter(|_| count == Some(1)),
            "month" | "months" | "year" | "years" => None,
            _ => return None,
        };
        let count = i16::try_from(count.filter(|n| *n <= 60)?).ok()?;
        let days = days.map(|days| count * days);
        if key(2) == "later" {
            let later = When {
                later: days,
                apart: days.is_none(),
                ..When::default()
            };
            return Some((3, later));
        }
        // "three days before voters decide" is counted from what they do.
        let ends = tokens.get(at + 3).is_none_or(|t| {
            !matches!(t.kind, Kind::Word)
                || self.lemma(t).is_some()
                || self.is(Some(t), Word::Preposition)
        });
        let from_then = matches!(key(2), "earlier" | "prior") || key(2) == "before" && ends;
        // "Ten years ago today"
        let to_the_day = usize::from(key(2) == "ago" && key(3) == "today");
        (from_then || key(2) == "ago").then_some((
            3 + to_the_day,
            When {
                ago: days,
                later: days.map(|days| -days).filter(|_| from_then),
                back: true,
                ..When::default()
            },
        ))
    }
}

/// "the next day", "the previous day": the day beside the one spoken of; "the following week", "days later": another day, which the
/// words do not tell.
fn another_day(tokens: &[Token], at: usize) -> Option<(usize, When)> {
    let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
    let later = |later: Option<i16>| When {
        later,
        apart: later.is_none(),
        back: later.is_some_and(|days| days < 0),
        ..When::default()
    };
    let part = |word: &str| matches!(word, "morning" | "afternoon" | "evening");
    match (key(0), key(1), key(2)) {
        ("the", "next" | "following", "day") => Some((3, later(Some(1)))),
        ("the", "next" | "following", word) if part(word) => Some((3, later(Some(1)))),
        ("the", "previous", "day") => Some((3, later(Some(-1)))),
        ("the", "next" | "following", "week" | "month" | "year") => Some((3, later(None))),
        ("days" | "weeks" | "months" | "years", "later", _) => Some((2, later(None))),
        _ => None,
    }
}
