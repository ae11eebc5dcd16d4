//! Dates by the day of the text or the day last spoken of: "Wednesday", "last month", "the same day", "two days later".

use super::When;
use crate::extract::mention::ahead::Ahead;
use crate::extract::token::Kind;
use crate::extract::words::Word;

/// A date that words give by another day.
pub(super) fn read(ahead: Ahead<'_>) -> Option<(usize, When)> {
    days_away(ahead)
        .or_else(|| of_the_week(ahead))
        .or_else(|| beside_another(ahead))
        .or_else(|| of_the_text(ahead))
        .or_else(|| of_the_month(ahead))
        .or_else(|| last(ahead))
}

/// "two days ago", "a week earlier", "the day before", "two days later".
fn days_away(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let key = |i| ahead.key(i);
    let count = match key(0) {
        "a" | "the" => Some(1),
        _ => ahead.number(0),
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
    let ends = ahead.token(3).is_none_or(|token| {
        !matches!(token.kind, Kind::Word)
            || ahead.mentions.lemma(token).is_some()
            || ahead.is(3, Word::Preposition)
    });
    let from_then = matches!(key(2), "earlier" | "prior") || key(2) == "before" && ends;
    // "Ten years ago today"
    let to_the_day = usize::from(key(2) == "ago" && key(3) == "today");
    (from_then || key(2) == "ago").then_some((
        3 + to_the_day,
        When {
            ago: days,
            later: days.map(|days| -days).filter(|_| from_then),
            apart: days.is_none(),
            back: true,
            ..When::default()
        },
    ))
}

/// "Wednesday", "on Monday last week", "on Friday of last week"
fn of_the_week(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let weekday = ahead.weekday(0);
    weekday?;
    let of = usize::from(ahead.key(1) == "of");
    let last_week = ahead.key(1 + of) == "last" && ahead.key(2 + of) == "week";
    let when = When {
        weekday,
        last_week,
        ..When::default()
    };
    Some((if last_week { 3 + of } else { 1 }, when))
}

/// "the next day", "the previous day": the day beside the one spoken of; "the following week", "days later": another day, which the
/// words do not tell.
fn beside_another(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let later = |later: Option<i16>| When {
        later,
        apart: later.is_none(),
        back: later.is_some_and(|days| days < 0),
        ..When::default()
    };
    let part = |word: &str| matches!(word, "morning" | "afternoon" | "evening");
    match (ahead.key(0), ahead.key(1), ahead.key(2)) {
        ("the", "next" | "following", "day") => Some((3, later(Some(1)))),
        ("the", "next" | "following", word) if part(word) => Some((3, later(Some(1)))),
        // "Next day resolution 119 was adopted."
        ("next", "day", _) if ahead.token(0).is_some_and(|next| next.capital) => {
            Some((2, later(Some(1))))
        }
        ("the", "previous", "day") => Some((3, later(Some(-1)))),
        ("the", "next" | "following", "week" | "month" | "year") => Some((3, later(None))),
        ("days" | "weeks" | "months" | "years", "later", _) => Some((2, later(None))),
        ("the" | "last" | "this", "weekend", _) => {
            let weekend = When {
                weekend: true,
                ..When::default()
            };
            Some((2, weekend))
        }
        _ => None,
    }
}

/// "today", "last night", "this morning", "on this day in 1963", "that same day": the day of the text, the one before it, or the one
/// last spoken of.
fn of_the_text(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let today = When {
        today: true,
        ..When::default()
    };
    let yesterday = When {
        yesterday: true,
        ..When::default()
    };
    Some(match (ahead.key(0), ahead.key(1), ahead.key(2)) {
        ("today" | "tonight", ..) => (1, today),
        ("yesterday", ..) => (1, yesterday),
        ("last", "night", _) => (2, yesterday),
        ("this", "morning" | "afternoon" | "evening", _) => (2, today),
        ("this", "day" | "date", "in") => {
            let year = Some(ahead.year(3)?);
            (4, When { year, ..today })
        }
        ("that" | "the", "same", "day" | "morning" | "afternoon" | "evening" | "night") => {
            let same = When {
                same: true,
                ..When::default()
            };
            (3, same)
        }
        // "three years to the day after", "in a morning of voting"
        ("to", "the", "day") | ("a", "morning" | "afternoon" | "evening" | "day", "of") => {
            ahead.token(3).map(|_| (3, today))?
        }
        // "within the space of an hour"
        ("space", "of", "an" | "two" | "three" | "a") => ahead.token(4).map(|_| (4, today))?,
        _ => return None,
    })
}

/// "on the 25th": of the month last spoken of, and not "on the 25th anniversary", "on the 12th veto".
fn of_the_month(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let ordinal = matches!(ahead.token(1)?.kind, Kind::Ordinal(_));
    let on_the = ahead.key_before(0, 1) == "on" && ahead.key(0) == "the";
    if !on_the || !ordinal || ahead.month(2).is_some() {
        return None;
    }
    let alone = ahead.token(2).is_none_or(|token| {
        let kinds = ahead.mentions.kinds(token);
        let noun = kinds.is_empty() && !token.capital && token.kind == Kind::Word;
        !noun && !kinds.contains(Word::Thing) && token.key != "veto"
            || matches!(token.key.as_str(), "it" | "they" | "and" | "but" | "when")
    });
    let day = Some(ahead.day(1).filter(|_| alone)?);
    let when = When {
        day,
        ..When::default()
    };
    Some((2, when))
}

/// "last Saturday", "last May 3", "last month", "earlier this year"
fn last(ahead: Ahead<'_>) -> Option<(usize, When)> {
    let first = ahead.key(0);
    let weekday = ahead.weekday(1).filter(|_| first == "last");
    if weekday.is_some() {
        let when = When {
            weekday,
            before: true,
            ..When::default()
        };
        return Some((2, when));
    }
    let while_ago = matches!(ahead.key(1), "month" | "week" | "year" | "this");
    let month = ahead.month(1);
    if !matches!(first, "last" | "earlier" | "previous") || !while_ago && month.is_none() {
        return None;
    }
    let day = month.and(ahead.day(2)).filter(|_| first == "last");
    // "earlier this year"
    let this = ahead.key(1) == "this" && matches!(ahead.key(2), "month" | "week" | "year");
    let when = When {
        back: true,
        last_week: first == "last" && ahead.key(1) == "week",
        last_month: first == "last" && ahead.key(1) == "month",
        last_year: first == "last" && ahead.key(1) == "year",
        month,
        day,
        ..When::default()
    };
    Some((2 + usize::from(day.is_some() || this), when))
}
