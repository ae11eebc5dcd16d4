//! Days counted from others: "tabled on 8 September and adopted three days later", "on 2 March, five days after Russia vetoed it".

use super::Stretch;
use super::doubt::{ends_on, is_doubtful};
use crate::extract::mention::{Atom, Is, When};
use crate::extract::reader::Reader;
use crate::extract::words::{Lemma, counts_days};
use crate::source::Span;
use jiff::ToSpan;
use jiff::civil::Date;

/// How many days lie between a day and what is told beside it.
#[derive(Debug, Clone, Copy)]
struct Count {
    /// Where the words for it begin.
    begins: usize,
    /// Where "after" or "before" stands.
    ends: usize,
    /// How many days what the words are said of lies behind what they count from; none where they do not tell.
    days: Option<i64>,
}

impl Reader<'_> {
    /// The day that words for one mean where they stand.
    pub(super) fn day_of(&self, atoms: &[Atom], at: usize, when: &When) -> Option<Date> {
        // "The Council met twice last week. On Tuesday …"
        let last_week = when.weekday.is_some() && self.is_of_last_week(atoms, at);
        if last_week {
            let last_week = true;
            return self.day.of(&When { last_week, ..*when });
        }
        // "agreed on 14 July 2015 and endorsed on 20 July": of the year of the date before it.
        if when.month.is_some() && when.year.is_none() && self.day.published.is_none() {
            let year = (0..at).rev().find_map(|before| match &atoms[before].is {
                Is::When(day) if day.day.is_some() && !ends_on(atoms, before) => day.year,
                // "in October 1977 three drafts were vetoed, and on 4 November resolution 418 was adopted"
                Is::When(month)
                    if month.month.is_some()
                        && month.year.is_some()
                        && before.checked_sub(1).is_some_and(|i| atoms[i].key == "in") =>
                {
                    month.year
                }
                // "In 1957 it adopted resolution 122 on 24 January"
                Is::When(year) if before == 1 && year.month.is_none() && atoms[0].key == "in" => {
                    year.year
                }
                _ => None,
            });
            let year = year.filter(|_| when.day.is_some() && !when.last_year && !when.back);
            return self.day.of(&When { year, ..*when });
        }
        let unknown = when.yesterday && self.day.published.is_none();
        let Some(days) = when.later.or(unknown.then_some(-1)) else {
            return self.day.of(when);
        };
        let from = atoms[..at]
            .iter()
            .enumerate()
            .rev()
            .find_map(|(before, atom)| match &atom.is {
                Is::When(day) if day.is_day() || day.later.is_some() => {
                    self.day_of(atoms, before, day)
                }
                _ => None,
            });
        // "Russia vetoed it on Friday. A day earlier, …": before that Friday; "as it had two days earlier", before the day of the text.
        let opens = at.checked_sub(1).is_none_or(|before| {
            matches!(atoms[before].is, Is::Mark(';' | ':' | '-')) || atoms[before].key == "and"
        });
        // In news, from the vote told and not from whatever else the days before it were of.
        let told = || match self.day.published {
            Some(_) if when.ago.is_some() => self.votes.day_told(),
            _ => self.day.spoken,
        };
        let spoken = || told().filter(|_| (when.ago.is_none() || opens) && when.later.is_some());
        match from.or_else(spoken) {
            Some(from) => from.checked_add(i64::from(days).days()).ok(),
            None => self.day.of(when),
        }
    }

    /// "Last week, on Monday, …": whether a weekday is of the week before that of the text.
    fn is_of_last_week(&self, atoms: &[Atom], at: usize) -> bool {
        let said = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.last_week && when.weekday.is_none());
        let apposed = matches!(&atoms[..at], [.., week, comma, on] if said(week) && matches!(comma.is, Is::Mark(',')) && on.key == "on");
        let opens = at == 1 && atoms[0].key == "on";
        apposed || opens && self.heard.last_week
    }

    /// "It must stop, he said, a day after the Council passed it": the day counted from the one on which words were said, where that is the
    /// day of the text and no other is told beside them.
    pub(super) fn counted_from_words(&self, stretch: &Stretch<'_>) -> Option<(Date, Span)> {
        let atoms = stretch.atoms;
        let said = self
            .day
            .spoken
            .filter(|_| self.day.spoken == self.day.published)?;
        let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
        let from = stretch.first.saturating_sub(NEAR).max(stretch.from);
        let count = (from..stretch.first)
            .rev()
            .find_map(|at| count_at(atoms, at))?;
        let words = matches!(&atoms[..count.begins], [.., says, comma]
            if SAYS.contains(&says.key.as_str()) && matches!(comma.is, Is::Mark(',')));
        if !words || stretch.atoms().any(|(_, atom)| day(atom)) {
            return None;
        }
        let days = count.days.filter(|days| *days > 0)?;
        let date = said.checked_sub(days.days()).ok()?;
        let span = atoms[count.begins].span.to(atoms[count.ends].span);
        Some((date, span))
    }

    /// "On 2 March, five days after Russia vetoed it", "five days after the test on 9 October it adopted": the day of the facts that is
    /// counted from a date, and the words for it.
    pub(super) fn days_from(&self, stretch: &Stretch<'_>, at: usize) -> Option<(Date, Span)> {
        let (count, before) = count_beside(stretch, at)?;
        let Is::When(when) = &stretch.atoms[at].is else {
            return None;
        };
        let days = if before { -count.days? } else { count.days? };
        let date = self.day.of(when)?.checked_add(days.days()).ok()?;
        let span = stretch.atoms[at].span;
        let words = stretch.atoms[count.begins]
            .span
            .to(stretch.atoms[count.ends].span);
        let span = if before {
            span.to(words)
        } else {
            words.to(span)
        };
        self.day
            .published
            .is_none_or(|published| date <= published)
            .then_some((date, span))
    }
}

/// How far a count of days may stand before the facts.
const NEAR: usize = 6;

/// Verbs by which somebody's words are told.
const SAYS: [&str; 5] = ["said", "told", "says", "declared", "warned"];

/// "Weeks after the test on 3 September it adopted", "on 19 March, months before it adopted": whether a day is one that the day of the
/// facts is counted from.
pub(super) fn counts_from(stretch: &Stretch<'_>, at: usize) -> bool {
    count_beside(stretch, at).is_some()
}

/// The count of days by which the facts are told beside a date, and whether they are what it counts from.
fn count_beside(stretch: &Stretch<'_>, at: usize) -> Option<(Count, bool)> {
    const FAR: usize = 14;
    let atoms = stretch.atoms;
    let comma = |atom: &Atom| matches!(atom.is, Is::Mark(',' | ';' | ':'));
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
    // "on 2 March, five days after Russia vetoed it"
    if at < stretch.first {
        let said_of = (at + 1..stretch.first).find_map(|i| count_at(atoms, i));
        if let Some(count) = said_of {
            let between = atoms.get(count.ends + 1..stretch.first)?;
            let stands = atoms[count.begins.saturating_sub(1)..count.begins]
                .iter()
                .any(|atom| comma(atom) || matches!(atom.is, Is::When(_)));
            let other = atoms[at + 1..count.begins].iter().any(day);
            return (stands && !other && !between.iter().any(|atom| comma(atom) || day(atom)))
                .then_some((count, true));
        }
    }
    // "five days after the test on 9 October"
    let from = at.saturating_sub(FAR).max(stretch.from);
    let count = (from..at).rev().find_map(|i| count_at(atoms, i))?;
    let between = atoms.get(count.ends + 1..at)?;
    // "two days after the Council adopted it on 17 March by ten votes": the day is that of the vote.
    let of_facts = count.ends < stretch.first && stretch.first < at
        || of_a_vote(atoms, at)
        || stretch.first <= count.begins && count.ends <= stretch.last;
    let joins =
        |atom: &Atom| comma(atom) || matches!(atom.key.as_str(), "and" | "which" | "who" | "that");
    let behind =
        count.begins > stretch.last && atoms[stretch.last + 1..count.begins].iter().any(joins);
    (!of_facts && !behind && !between.iter().any(|atom| comma(atom) || day(atom)))
        .then_some((count, false))
}

/// "the Feb. 20, 2024, vote", "the Council's vote of 17 March": whether a day is told with a vote as its own.
fn of_a_vote(atoms: &[Atom], at: usize) -> bool {
    let vote = |atom: &Atom| atom.is_noun(Lemma::Vote);
    let named = |atom: &&Atom| {
        matches!(atom.is, Is::Council(_) | Is::Who(_) | Is::Mark(',')) || atom.key == "'s"
    };
    let behind = atoms[at + 1..].iter().find(|atom| !named(atom));
    let before = matches!(&atoms[..at], [.., noun, of] if matches!(of.key.as_str(), "of" | "on") && vote(noun));
    before || behind.is_some_and(vote)
}

/// "five days after", "a week before", "months after", at a place.
fn count_at(atoms: &[Atom], at: usize) -> Option<Count> {
    let key = |i: usize| atoms.get(i).map_or("", |atom| atom.key.as_str());
    let sign = |i: usize| match key(i) {
        "after" => Some(1),
        "before" => Some(-1),
        _ => None,
    };
    // Without a number: "days after".
    if counts_days(key(at))
        && let Some(ends) = sign(at + 1).map(|_| at + 1)
    {
        let numbered = at.checked_sub(1).and_then(|i| number(&atoms[i]));
        let days = match (numbered, key(at)) {
            (Some(count), "day" | "days") => Some(count),
            (Some(1), "week") => Some(7),
            _ => None,
        };
        return Some(Count {
            begins: if numbered.is_some() { at - 1 } else { at },
            ends,
            days: days.zip(sign(ends)).map(|(days, sign)| days * sign),
        });
    }
    None
}

/// How many a word counts: "five", "a".
fn number(atom: &Atom) -> Option<i64> {
    const MOST: u32 = 60;
    match (&atom.is, atom.key.as_str()) {
        (_, "a" | "one" | "the") => Some(1),
        (Is::Number(n), _) => Some(i64::from(*n)).filter(|_| *n <= MOST),
        _ => None,
    }
}

/// The place of the words by which a stretch counts the day of its facts from another: "adopted three days later", "the next day it
/// adopted".
pub(super) fn counted(stretch: &Stretch<'_>) -> Option<usize> {
    let mut counting = stretch.atoms().filter_map(|(at, atom)| match &atom.is {
        Is::When(when) if when.later.is_some() || when.apart || when.yesterday => Some((at, when)),
        _ => None,
    });
    counting.find_map(|(at, when)| is_own(stretch, at, when).then_some(at))
}

/// Whether words that count a day from another give that of the facts.
fn is_own(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
    let atoms = stretch.atoms;
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
    if is_doubtful(stretch, at, when) || !stretch.near(at) {
        return false;
    }
    // "Two days later, on 13 April, …", "on 13 April, two days later, …": the day itself.
    let beside =
        atoms[at + 1..].iter().take(3).any(day) || atoms[at.saturating_sub(2)..at].iter().any(day);
    if beside {
        return false;
    }
    // "Four days later it adopted the text on 29 November 1990 by 12 votes": on the day that is written.
    let written = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.day.is_some() && when.month.is_some());
    if at <= stretch.last {
        let own = atoms[at..=stretch.last].iter().any(written);
        return !own && (at >= stretch.first || !atoms[at..stretch.first].iter().any(day));
    }
    let joins = |atom: &Atom| {
        matches!(atom.is, Is::Mark(',' | ';' | ':'))
            || day(atom)
            || matches!(
                atom.key.as_str(),
                "and" | "but" | "which" | "who" | "that" | "when" | "until" | "then" | "to"
            )
    };
    if atoms[stretch.last + 1..at].iter().any(joins) {
        return false;
    }
    // "The Council on Monday adopted a text like that of a week earlier": of Monday.
    let anchor = (stretch.from..at).rev().find(|&i| day(&atoms[i]));
    anchor.is_none_or(|anchor| {
        let Is::When(before) = &atoms[anchor].is else {
            return true;
        };
        let and = |atom: &Atom| atom.key == "and";
        let joined = atoms.get(anchor..=stretch.last);
        is_doubtful(stretch, anchor, before) || joined.is_some_and(|words| words.iter().any(and))
    })
}

/// "two days after the Council passed it": whether what a stretch tells came days before something else, in the same clause.
pub(super) fn is_counted_back(stretch: &Stretch<'_>) -> bool {
    let from = stretch.first.saturating_sub(NEAR).max(stretch.from);
    let before = stretch.atoms.get(from..stretch.first).unwrap_or_default();
    let mut pairs = before
        .windows(2)
        .rev()
        .take_while(|two| !matches!(two[1].is, Is::Mark(',' | ';' | ':')));
    pairs.any(|two| two[1].key == "after" && counts_days(two[0].key.as_str()))
}
