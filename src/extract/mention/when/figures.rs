//! Dates in figures: "2017-04-12", "10-Jan-1997", "4.10.2011", "21/06/2002"; and the hours that make a date the stamp of a text.

use super::When;
use crate::extract::mention::ahead::Ahead;
use crate::extract::token::Kind;

/// The date that figures give, if they are those of one; `Some(None)` where they are those of no day there is.
#[expect(
    clippy::option_option,
    reason = "no figures of a date, or figures of no date"
)]
pub(super) fn read(ahead: Ahead<'_>) -> Option<Option<(usize, When)>> {
    let part = |i: usize, mark: char| ahead.day(i).filter(|_| ahead.mark(i - 1, mark));
    if let (Some(year), Some(month), Some(day)) = (ahead.year(0), part(2, '-'), part(4, '-')) {
        return Some((month <= 12).then(|| (5, day_of(year, month, day))));
    }
    named(ahead)
        .or_else(|| dotted(ahead))
        .or_else(|| slashed(ahead))
        .map(Some)
}

fn day_of(year: i16, month: i8, day: i8) -> When {
    When {
        year: Some(year),
        month: Some(month),
        day: Some(day),
        ..When::default()
    }
}

/// "10-Jan-1997"
fn named(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let dashes = ahead.mark(1, '-') && ahead.mark(3, '-');
    let day = ahead.day(0).filter(|_| dashes)?;
    Some((5, day_of(ahead.year(4)?, ahead.month(2)?, day)))
}

/// "21/06/2002", "01/25/1976": where no day is a month too.
fn slashed(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let strokes = ahead.mark(1, '/') && ahead.mark(3, '/');
    let first = ahead.day(0).filter(|_| strokes)?;
    let (second, year) = (ahead.day(2)?, ahead.year(4)?);
    match (first > 12, second > 12) {
        (true, false) => Some((5, day_of(year, second, first))),
        (false, true) => Some((5, day_of(year, first, second))),
        _ => None,
    }
}

/// "4.10.2011", "4.X.2011", and at the head of an entry "04.10.11:": the day before the month, as where points part them.
fn dotted(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let (text, at) = (ahead.mentions.text, ahead.at);
    let first = ahead.token(0)?;
    let Kind::Number(day @ 1..=31) = first.kind else {
        return None;
    };
    let rest = text.get(first.span.end..)?.strip_prefix('.')?;
    let (month, rest) = rest.split_once('.')?;
    let in_figures = month.len() <= 2 && month.bytes().all(|byte| byte.is_ascii_digit());
    let month = match month.parse() {
        Ok(month @ 1..=12) if in_figures => month,
        _ => roman(month)?,
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (year, behind) = rest.split_at_checked(digits)?;
    let number: i16 = year.parse().ok()?;
    let year = match (digits, number) {
        (4, 1945..2100) => number,
        // Two figures are a year only where they head what is told.
        (2, _) if in_figures && at < 3 && behind.starts_with(':') => {
            number + if number < 46 { 2000 } else { 1900 }
        }
        _ => return None,
    };
    // "4.10.2011.7" is no day.
    let mut behind = behind.chars();
    let goes_on = match behind.next() {
        Some('.') => behind.next().is_some_and(|c| c.is_ascii_digit()),
        next => next.is_some_and(char::is_alphanumeric),
    };
    let end = text.len() - rest.len() + digits;
    let parts = ahead.run(0, |i| {
        ahead.token(i).is_some_and(|token| token.span.start < end)
    });
    let day = i8::try_from(day).ok()?;
    (!goes_on).then(|| (parts, day_of(year, month, day)))
}

/// A month in Roman figures.
fn roman(figure: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    let at = MONTHS.iter().position(|month| *month == figure)?;
    i8::try_from(at + 1).ok()
}

/// "2017-11-18 17:20:02+00:00", "15 Jan 2024 16:00:00 EST": whether the second stands behind a date, as in what machines write: the
/// date is that of a message, and of no vote.
pub(super) fn is_stamp(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let rest = rest.trim_start_matches([' ', ',', 'T']).as_bytes();
    let digit = |at: usize| rest.get(at).is_some_and(u8::is_ascii_digit);
    let colon = |at: usize| rest.get(at) == Some(&b':');
    [0, 1, 3, 4, 6, 7].into_iter().all(digit) && colon(2) && colon(5)
}
