//! Totals over many votes as tables: one file an idea, each with the notes that a reader needs to read it right.

mod agreement;
mod members;
mod near_misses;
mod overview;
mod profile;
mod splits;
mod totals;
mod unanimity;
mod vetoes;

pub use agreement::agreement;
pub use members::{member_by, members};
pub use near_misses::near_misses;
pub use overview::overview;
pub use profile::profile;
pub use splits::splits;
pub use totals::totals;
pub use unanimity::unanimity;
pub use vetoes::{vetoes_by_member, vetoes_by_period};

use super::{Cell, long_date};
use crate::tally::summary::{By, Group, PeriodLength, Share, periods};
use crate::vote::{Manner, Vote};
use std::collections::BTreeSet;

/// "3,225 votes, 25 January 1946 to 29 June 2026".
pub(crate) fn selected(votes: &[&Vote]) -> String {
    let (first, last) = (
        votes.iter().map(|vote| vote.date()).min(),
        votes.iter().map(|vote| vote.date()).max(),
    );
    let count = match votes.len() {
        1 => "1 vote".to_owned(),
        count => format!("{} votes", grouped(count)),
    };
    match (first, last) {
        (Some(first), Some(last)) if first == last => format!("{count}, {}", long_date(first)),
        (Some(first), Some(last)) => {
            format!("{count}, {} to {}", long_date(first), long_date(last))
        }
        _ => "no votes".to_owned(),
    }
}

/// A number as a sentence has it: 3,225.
pub(crate) fn grouped(number: impl std::fmt::Display + Copy) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// "1,010 (34.5 %)"; the number alone where it is a share of nothing.
fn part_of(share: Share) -> String {
    match Cell::Share(share).words() {
        per_cent if per_cent.is_empty() => grouped(share.part()),
        per_cent => format!("{} ({per_cent} %)", grouped(share.part())),
    }
}

/// The sources that these votes name, each once, in words that give them their due.
fn sources(votes: &[&Vote]) -> Vec<String> {
    let named: BTreeSet<&str> = votes
        .iter()
        .flat_map(|vote| vote.sources())
        .map(|source| match source.split_once(':') {
            Some(("undl", _)) => "UN Digital Library",
            Some(("sciencespo", _)) => SCIENCES_PO,
            Some(("https" | "http", _)) => "web pages",
            _ if source == "sciencespo" => SCIENCES_PO,
            _ if source == "dgacm" => "UN DGACM",
            _ => source,
        })
        .collect();
    named.into_iter().map(str::to_owned).collect()
}

const SCIENCES_PO: &str = "Sciences Po (CC BY 4.0)";

/// The length of periods that makes a table of these votes neither long nor empty: decades from three of them on.
#[must_use]
pub fn period_length(votes: &[&Vote]) -> PeriodLength {
    if periods(votes, PeriodLength::Decade).len() > 2 {
        PeriodLength::Decade
    } else {
        PeriodLength::Year
    }
}

/// What is said where the selection has decisions that are no votes.
fn without_vote(votes: &[&Vote]) -> Option<String> {
    let count = votes
        .iter()
        .filter(|vote| vote.manner() != Manner::Vote)
        .count();
    (count > 0).then(|| format!("Decisions taken without a vote, left out: {count}."))
}

/// What the groups are called in the singular: the first column's name.
fn name(by: By) -> &'static str {
    match by {
        By::Period(PeriodLength::Year) => "year",
        By::Period(PeriodLength::Decade) => "decade",
        By::AgendaItem => "agenda item",
        By::Topic => "topic",
        By::Outcome => "outcome",
        By::Reason => "reason",
    }
}

/// The name of the first column; agenda items are prose.
fn head(by: By) -> &'static str {
    match by {
        By::AgendaItem => "~agenda item",
        by => name(by),
    }
}

/// The words, the first of them in brief where they are many.
fn brief(words: &str) -> Cell {
    const BRIEF: usize = 40;
    let mut brief = String::new();
    for word in words.split(' ') {
        if brief.chars().count() + word.chars().count() > BRIEF {
            brief.push('…');
            break;
        }
        if !brief.is_empty() {
            brief.push(' ');
        }
        brief += word;
    }
    Cell::Brief {
        brief,
        whole: words.to_owned(),
    }
}

/// What the votes of a group have in common, in a cell.
fn group(group: &Group<'_>) -> Cell {
    match group {
        Group::Period(period) if period.first() == period.last() => Cell::count(period.first()),
        Group::Period(period) => period.to_string().into(),
        Group::AgendaItem(item) => brief(item.unwrap_or("(no agenda item)")),
        Group::Topic(topic) => topic.unwrap_or("(no topic)").into(),
        Group::Outcome(outcome) => outcome.words().into(),
        Group::Reason(reason) => reason.map_or("not known", |reason| reason.words()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn numbers_are_grouped_by_three() {
        assert_eq!(
            [0, 999, 1000, 3225, 1_234_567].map(grouped),
            ["0", "999", "1,000", "3,225", "1,234,567"]
        );
    }
}
