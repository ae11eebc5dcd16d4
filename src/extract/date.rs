//! The day a text appeared, and the day that its words for a date mean.

use super::mention::When;
use super::votes::Period;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The day of the text, from what was given or its dateline.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Day {
    pub(crate) published: Option<Date>,
    /// Whether that was given with the text, and not read in it.
    pub(crate) given: bool,
    /// The day last spoken of, from which "two days later" and a day without a year are read where the text has no day.
    pub(crate) spoken: Option<Date>,
    /// The year of the full date last given, of a paper too, for a day without one where nothing else gives it.
    pub(crate) year: Option<i16>,
    /// The month last spoken of, from which "on the 25th" is read.
    pub(crate) month: Option<(i16, i8)>,
}

impl Day {
    /// The day that words mean; none where they do not determine one.
    pub(crate) fn of(self, when: &When) -> Option<Date> {
        let (day, month) = (when.day, when.month);
        if let (Some(day), Some(month)) = (day, month) {
            let year = if when.last_year {
                self.published?.year() - 1
            } else if when.back {
                // "last May 3", in May, may be this year's or the last's.
                let published = self.published.filter(|it| it.month() != month)?;
                published.year() - i16::from(month > published.month())
            } else {
                when.year.or_else(|| self.year_of(month, day))?
            };
            return Date::new(year, month, day).ok();
        }
        if let (Some(day), None) = (day, month) {
            let (year, month) = self.month.or_else(|| self.latest(day))?;
            return Date::new(year, month, day).ok();
        }
        if when.same {
            return self.spoken;
        }
        // "vetoed it on Sunday. Six days earlier, …": counted from the day spoken of, and not from that of the text.
        let from_then = |days: &i16| self.published.is_none() || *days < 0 && self.spoken.is_some();
        if let Some(days) = when.later.filter(from_then) {
            return self.spoken?.checked_add(i64::from(days).days()).ok();
        }
        if when.later.is_some() && when.ago.is_none() {
            return None;
        }
        let published = self.published?;
        if when.today {
            // "on this day in 1963"
            let year = when.year.unwrap_or(published.year());
            return published.with().year(year).build().ok();
        }
        if when.yesterday {
            return published.yesterday().ok();
        }
        if let Some(days) = when.ago {
            return published.checked_sub(i64::from(days).days()).ok();
        }
        let weekday = Weekday::from_monday_one_offset(when.weekday?).ok()?;
        if when.last_week {
            return self.in_last_week(weekday);
        }
        if when.back {
            return None;
        }
        // "Wednesday" in a text of a Wednesday is that day; else the last one before.
        let back = (published.weekday().to_monday_zero_offset() - weekday.to_monday_zero_offset())
            .rem_euclid(7);
        let back = if when.before && back == 0 { 7 } else { back };
        published.checked_sub(back.days()).ok()
    }

    /// "Monday last week": the day in the week before that of the text; of which one a text of a Sunday means, nobody knows.
    fn in_last_week(self, weekday: Weekday) -> Option<Date> {
        let published = self
            .published
            .filter(|day| day.weekday() != Weekday::Sunday)?;
        let days = published.weekday().to_monday_zero_offset() + 7;
        let ahead = weekday.to_monday_zero_offset() - days;
        published.checked_add(i64::from(ahead).days()).ok()
    }

    /// The year and month of the latest such day of a month, "the 28th", in a text of a day.
    fn latest(self, day: i8) -> Option<(i16, i8)> {
        let published = self.published?;
        let of = if day > published.day() {
            published.first_of_month().yesterday().ok()?
        } else {
            published
        };
        Some((of.year(), of.month()))
    }

    /// The month or year that words give; the year of a bare month is that of the latest such month.
    pub(crate) fn period(self, when: &When) -> Period {
        let before = self.published.filter(|_| when.last_month);
        if let Some(last) = before.and_then(|day| day.first_of_month().yesterday().ok()) {
            return Period {
                year: Some(last.year()),
                month: Some(last.month()),
            };
        }
        let year = when.year.or_else(|| {
            let published = self.published?;
            if when.last_year {
                return Some(published.year() - 1);
            }
            let later = when.month? > published.month();
            Some(published.year() - i16::from(later))
        });
        Period {
            year,
            month: when.month,
        }
    }

    /// The year of a day and month without one: the latest that is not after the text.
    fn year_of(self, month: i8, day: i8) -> Option<i16> {
        const SOON: i32 = 30;
        let Some(published) = self.published else {
            let month = self.month.map(|(year, _)| year);
            return self.spoken.map(Date::year).or(month).or(self.year);
        };
        let this = Date::new(published.year(), month, day).ok()?;
        if this <= published {
            return Some(published.year());
        }
        // "On 18 April", in a text of 16 April, may be this year's or the last's.
        let soon = published
            .until(this)
            .is_ok_and(|ahead| ahead.get_days() <= SOON);
        (!soon).then(|| published.year() - 1)
    }
}
