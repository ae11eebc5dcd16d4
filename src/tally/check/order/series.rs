//! Votes at their places in a numbered series, and which of them are out of order.

use crate::finding::{Check, Finding};
use crate::record::entry::Placed;
use crate::source::Span;
use crate::tally::check::Vote;
use jiff::civil::Date;
use std::collections::HashMap;

/// A vote at its place in a numbered series.
pub(super) struct Step<'v, 'e> {
    pub(super) vote: &'v Vote<'e>,
    pub(super) number: Placed<u32>,
    pub(super) date: Placed<Date>,
}

/// A numbered series, and which of its steps are out of order.
pub(super) struct Series<'v, 'e> {
    what: &'static str,
    pub(super) steps: Vec<Step<'v, 'e>>,
    pub(super) out: Vec<bool>,
    by_vote: HashMap<*const (), bool>,
}

impl<'v, 'e> Series<'v, 'e> {
    pub(super) fn of(what: &'static str, steps: Vec<Step<'v, 'e>>) -> Series<'v, 'e> {
        let out = outliers(&steps);
        let votes = steps.iter().map(|step| key(step.vote));
        let by_vote = votes.zip(out.iter().copied()).collect();
        Series {
            what,
            steps,
            out,
            by_vote,
        }
    }

    /// Whether a vote is out of order; none where it is no step of the series.
    pub(super) fn is_out(&self, vote: &Vote<'_>) -> Option<bool> {
        self.by_vote.get(&key(vote)).copied()
    }

    pub(super) fn out_of_order(&self) -> impl Iterator<Item = (usize, &Step<'v, 'e>)> {
        let steps = self.steps.iter().enumerate();
        steps.filter(|(at, _)| self.out[*at])
    }

    /// A step out of order, told with those before and behind it.
    pub(super) fn finding(&self, check: &'static Check, at: usize, place: Span) -> Finding {
        let (what, steps, out) = (self.what, &self.steps, &self.out);
        let step = &steps[at];
        let neighbours = [
            (0..at).rev().find(|&near| !out[near]),
            (at + 1..steps.len()).find(|&near| !out[near]),
        ];
        let near = |at: &usize| {
            let near = &steps[*at];
            format!("{what} {} of {}", near.number.value, near.date.value)
        };
        let told: Vec<String> = neighbours.iter().flatten().map(near).collect();
        let message = format!(
            "{what} {} has the date {}, out of order with {}",
            step.number.value,
            step.date.value,
            told.join(" and ")
        );
        let mut finding = step.vote.find(check, place, message);
        for near in neighbours.into_iter().flatten() {
            let near = &steps[near];
            let message = format!("{what} {} has this date", near.number.value);
            finding = finding.related(near.vote.file, near.date.span, message);
        }
        if place != step.date.span {
            finding = finding.related(step.vote.file, step.date.span, "its date");
        }
        finding
    }
}

/// The votes that have a number and a date, by number, those of one number by date.
pub(super) fn steps<'v, 'e>(
    votes: &'v [Vote<'e>],
    number: impl Fn(&Vote<'e>) -> Option<Placed<u32>>,
) -> Vec<Step<'v, 'e>> {
    let step = |vote: &'v Vote<'e>| {
        Some(Step {
            vote,
            number: number(vote)?,
            date: vote.meaning.date?,
        })
    };
    let mut steps: Vec<Step<'v, 'e>> = votes.iter().filter_map(step).collect();
    steps.sort_by_key(|step| (step.number.value, step.date.value));
    steps
}

/// Which steps are out of order: the fewest that must be taken out so that the days of the others never go back.
fn outliers(steps: &[Step<'_, '_>]) -> Vec<bool> {
    // The last step of the best series of each length, as in patience sorting, and before each step the one it follows.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(steps.len());
    for (at, step) in steps.iter().enumerate() {
        let length = ends.partition_point(|&end| steps[end].date.value <= step.date.value);
        before.push(length.checked_sub(1).map(|length| ends[length]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut out = vec![true; steps.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        out[at] = false;
        next = before[at];
    }
    out
}

fn key(vote: &Vote<'_>) -> *const () {
    std::ptr::from_ref(vote).cast()
}
