//! Dates of the calendar: "12 April 2017", "April 12, 2017", "17-18 December 1961", "in May", "2011".

use super::When;
use crate::extract::mention::ahead::Ahead;
use crate::extract::token::Kind;
use crate::extract::words::Word;

/// A day of a month, a month or a year, as far as the words give it.
pub(super) fn read(ahead: Ahead<'_>) -> Option<(usize, When)> {
    first_of_two(ahead)
        .or_else(|| second_of_two(ahead))
        .or_else(|| several_days(ahead))
        .or_else(|| day_and_month(ahead))
        .or_else(|| month_and_day(ahead))
        .or_else(|| year_first(ahead))
        .or_else(|| match ahead.month(0) {
            Some(month) => month_alone(ahead, month),
            None => year_alone(ahead),
        })
}

/// "on 19 and 26 September": the first of two days of one month.
fn first_of_two(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let and = ahead.key(1) == "and" && ahead.day(2).is_some();
    let day = ahead.day(0).filter(|_| and)?;
    let month = ahead.month(3)?;
    Some((1, of_month(month, Some(day))))
}

/// "on September 19 and 26": the second of two days of one month.
fn second_of_two(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let month = month_before(ahead)?;
    let ends = ahead.token(1).is_none()
        || ahead.is_mark(1)
        || ahead.is(1, Word::Preposition)
        || ahead.key(1) == "the";
    let day = ahead.day(0).filter(|_| ends)?;
    let (used, year) = with_year(ahead, 1);
    let when = When {
        year,
        ..of_month(month, Some(day))
    };
    Some((used, when))
}

/// The month before "19 and".
fn month_before(ahead: Ahead<'_>) -> Option<i8> {
    let first = ahead.at.checked_sub(3)?;
    let before = Ahead { at: first, ..ahead };
    let numbered = matches!(before.token(1)?.kind, Kind::Number(1..=31));
    let joined = numbered && before.key(2) == "and";
    before.month(0).filter(|_| joined)
}

/// "December 17-18, 1961", "17-18 December": two days, of which neither is the day of a vote.
fn several_days(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let days = |i: usize| {
        let last = ahead.day(i + 2).filter(|_| ahead.mark(i + 1, '-'))?;
        (ahead.day(i)? < last).then_some(i + 3)
    };
    let (used, month) = match (ahead.month(0), days(0)) {
        (Some(month), _) => (days(1)?, month),
        (None, Some(used)) => (used + 1, ahead.month(used)?),
        _ => return None,
    };
    let (used, year) = with_year(ahead, used);
    let when = When {
        year,
        ..of_month(month, None)
    };
    Some((used, when))
}

/// "12 April 2017", "12 April of last year"
fn day_and_month(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let (day, month) = (ahead.day(0)?, ahead.month(1)?);
    Some(of_year(ahead, 2, of_month(month, Some(day))))
}

/// "April 12, 2017"
fn month_and_day(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let (month, day) = (ahead.month(0)?, ahead.day(1)?);
    Some(of_year(ahead, 2, of_month(month, Some(day))))
}

/// "1991, April 3", at the head of an entry.
fn year_first(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let bullet = || {
        matches!(
            ahead.token_before(0, 1).map(|token| token.kind),
            Some(Kind::Mark(_))
        )
    };
    let heads = ahead.at == 0 || ahead.at == 1 && bullet();
    let year = ahead.year(0).filter(|_| heads && ahead.mark(1, ','))?;
    let (month, day) = (ahead.month(2)?, ahead.day(3)?);
    let when = When {
        year: Some(year),
        ..of_month(month, Some(day))
    };
    Some((4, when))
}

/// "April 2017", "in May", and not "may".
fn month_alone(ahead: Ahead<'_>, month: i8) -> Option<(usize, When)> {
    let in_may = matches!(
        ahead.key_before(0, 1),
        "in" | "since" | "last" | "early" | "late" | "during" | "until" | "of"
    );
    let (used, when) = of_year(ahead, 1, of_month(month, None));
    (ahead.key(0) != "may" || when.year.is_some() || in_may).then_some((used, when))
}

/// A year that no sentence begins with.
fn year_alone(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let year = ahead.year(0).filter(|_| ahead.at > 0);
    year.map(|year| {
        let when = When {
            year: Some(year),
            ..When::default()
        };
        (1, when)
    })
}

/// A date with the year that stands behind so many words of it, or with "last year", "of last year", ", last year,": and how many
/// words it has then.
fn of_year(ahead: Ahead<'_>, used: usize, date: When) -> (usize, When) {
    let (end, year) = with_year(ahead, used);
    if year.is_some() {
        return (end, When { year, ..date });
    }
    let of = usize::from(ahead.key(used) == "of" || ahead.mark(used, ','));
    let last_year = ahead.key(used + of) == "last" && ahead.key(used + of + 1) == "year";
    let end = if last_year { used + of + 2 } else { used };
    (end, When { last_year, ..date })
}

/// The year behind so many words, past a comma, and how many words there are with it.
fn with_year(ahead: Ahead<'_>, used: usize) -> (usize, Option<i16>) {
    let comma = usize::from(ahead.mark(used, ','));
    match ahead.year(used + comma) {
        Some(year) => (used + comma + 1, Some(year)),
        None => (used, None),
    }
}

fn of_month(month: i8, day: Option<i8>) -> When {
    When {
        month: Some(month),
        day,
        ..When::default()
    }
}
