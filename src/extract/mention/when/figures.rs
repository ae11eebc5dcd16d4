//! Dates in figures that points part, and the hours that make a date the stamp of a text.

use super::super::super::token::{Kind, Token};

/// A day in figures, and the tokens that it takes.
pub(super) struct Dotted {
    pub(super) used: usize,
    pub(super) year: i16,
    pub(super) month: i8,
    pub(super) day: i8,
}

/// "4.10.2011", "4.X.2011", and at the head of an entry "04.10.11:": the day before the month, as where points part them.
pub(super) fn dotted(text: &str, tokens: &[Token], at: usize) -> Option<Dotted> {
    let first = tokens.get(at)?;
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
    let parts = tokens[at..]
        .iter()
        .take_while(|token| token.span.start < end);
    (!goes_on).then_some(Dotted {
        used: parts.count(),
        year,
        month,
        day: i8::try_from(day).ok()?,
    })
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
