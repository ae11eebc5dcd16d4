//! Dates as far as words give them: "12 April 2017", "Wednesday", "last month", "two days later".

mod calendar;
mod figures;
mod relative;

use super::super::token::{Kind, Token};
use super::super::words::Word;
use super::Mentions;
use super::ahead::Ahead;

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
    /// "19 July last year", "in May of last year", "last year": of the year before the day of the text.
    pub(crate) last_year: bool,
    /// "last month": of the month before the day of the text.
    pub(crate) last_month: bool,
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
    /// "over the weekend": of a Saturday or a Sunday, the words do not tell which.
    pub(crate) weekend: bool,
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

    /// Whether the words give a month or a year.
    pub(crate) fn is_period(&self) -> bool {
        self.month.is_some() || self.year.is_some() || self.last_month || self.last_year
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
    "next",
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
    "weekend",
];

impl Mentions<'_> {
    /// "12 April 2017", "April 12", "Wednesday", "last month", "in 2011", "2017-04-12".
    pub(super) fn when(&self, tokens: &[Token], at: usize) -> Option<(usize, When)> {
        let ahead = self.ahead(tokens, at);
        let (used, mut when) = relative::read(ahead).or_else(|| dated(ahead))?;
        if when.day.is_some() && when.year.is_some() {
            let end = ahead.token(used - 1)?.span.end;
            when.stamp = figures::is_stamp(self.text, end);
        }
        Some((used, when))
    }
}

/// "12 April 2017", "2017-04-12", "April": what begins with a number or a month.
fn dated(ahead: Ahead<'_>) -> Option<(usize, When)> {
    if ahead.is_word(0) && ahead.month(0).is_none() {
        return None;
    }
    figures::read(ahead).unwrap_or_else(|| calendar::read(ahead))
}

impl Ahead<'_> {
    /// The month that a word is the name of, with a capital.
    pub(super) fn month(&self, i: usize) -> Option<i8> {
        let token = self.token(i).filter(|token| token.capital)?;
        self.mentions
            .kinds(token)
            .iter()
            .find_map(|kind| match kind {
                Word::Month(month) => Some(*month),
                _ => None,
            })
    }

    /// The day of a month that a number may be.
    fn day(&self, i: usize) -> Option<i8> {
        match self.token(i)?.kind {
            Kind::Number(n) | Kind::Ordinal(n) if (1..=31).contains(&n) => i8::try_from(n).ok(),
            _ => None,
        }
    }

    /// The year that a number may be.
    fn year(&self, i: usize) -> Option<i16> {
        match self.token(i)?.kind {
            Kind::Number(n) if (1945..2100).contains(&n) => i16::try_from(n).ok(),
            _ => None,
        }
    }

    fn weekday(&self, i: usize) -> Option<i8> {
        let kinds = self.mentions.kinds(self.token(i)?);
        kinds.iter().find_map(|kind| match kind {
            Word::Weekday(day) => Some(*day),
            _ => None,
        })
    }
}
