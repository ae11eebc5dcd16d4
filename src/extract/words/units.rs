//! Units of time, in which words tell how far apart two things are.

/// Units that a calendar counts in.
const OF_THE_CALENDAR: [&str; 8] = [
    "day", "days", "week", "weeks", "month", "months", "year", "years",
];

/// Units that a clock counts in.
const OF_THE_CLOCK: [&str; 4] = ["minute", "minutes", "hour", "hours"];

/// Whether a word is a unit of days or longer: "two weeks after".
pub(crate) fn counts_days(word: &str) -> bool {
    OF_THE_CALENDAR.contains(&word)
}

/// Whether a word is a unit of time: "10 minutes later", "a week before".
pub(crate) fn counts_time(word: &str) -> bool {
    counts_days(word) || OF_THE_CLOCK.contains(&word)
}
