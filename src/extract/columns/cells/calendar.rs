//! Days, and other words of the calendar, as cells of tables have them.

use crate::extract::sentence::MONTHS;

/// A day, and the year where the cell gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract::columns) struct Day {
    pub(in crate::extract::columns) year: Option<i16>,
    /// The month and the day of it, from 1.
    pub(in crate::extract::columns) month_and_day: (u8, u8),
}

/// "30 December", "February 18, 2011", "2011-02-18", with nothing else.
pub(super) fn day(cell: &str) -> Option<Day> {
    const LONGEST: usize = 40;
    // Most cells are longer, or have no digits.
    if cell.len() > LONGEST || !cell.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (mut year, mut month, mut day, mut figure) = (None, None, None, None);
    let words = cell.split(|c: char| !c.is_ascii_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        let number: Option<i16> = word.parse().ok();
        let named = || MONTHS.iter().position(|month| word.starts_with(month));
        match number {
            Some(number @ 1946..2100) if year.is_none() => year = Some(number),
            Some(number @ 1..=31) if word.len() <= 2 => {
                // The month of "2011-02-18", its day, or the day beside a month's name.
                figure = figure.or(day);
                day = u8::try_from(number).ok();
            }
            Some(_) => return None,
            None if word.ends_with("day") => {}
            None => month = Some(u8::try_from(named()?).ok()? + 1),
        }
    }
    let begins_with_year = cell.starts_with(|c: char| c.is_ascii_digit())
        && cell.bytes().take_while(u8::is_ascii_digit).count() == 4;
    let month = match (month, figure) {
        (month @ Some(_), None) => month,
        (None, Some(figure @ 1..=12)) if begins_with_year => Some(figure),
        _ => None,
    }?;
    Some(Day {
        year,
        month_and_day: (month, day?),
    })
}

/// "9 Aug 1971", "Dec 1971", "1984": whether words are of the calendar alone, with a year.
pub(in crate::extract::columns) fn is_of_calendar(words: &str) -> bool {
    const LONGEST: usize = 30;
    let mut parts = words
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .peekable();
    let month = |part: &str| MONTHS.iter().any(|month| part.starts_with(month));
    let hour =
        |part: &str| part.contains('T') && part.bytes().filter(u8::is_ascii_digit).count() > 2;
    let plain = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_digit())
            || part.ends_with("day")
            || month(part)
            || hour(part)
    };
    let year = words.split(|c: char| !c.is_ascii_digit()).any(|digits| {
        digits
            .parse()
            .is_ok_and(|year: i16| (1946..2100).contains(&year))
    });
    words.len() <= LONGEST && year && parts.peek().is_some() && parts.all(plain)
}
