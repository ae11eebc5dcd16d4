//! How many proposals were adopted and how many were not, and why not, period by period.

use super::{Drawing, Figure};
use crate::council::Council;
use crate::tally::summary::{By, Group, Period, PeriodLength, Totals, totals};
use crate::vote::Vote;

/// A bar for each period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcomes {
    /// The periods, without gaps, oldest first.
    pub bars: Vec<OutcomesBar>,
    /// The most adopted in one period.
    pub most_adopted: u32,
    /// The most not adopted in one period.
    pub most_not_adopted: u32,
    /// Whether some were not adopted of which the record has no votes, so that nobody knows why.
    pub any_unknown: bool,
}

/// What came of the proposals of one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomesBar {
    /// The period.
    pub period: Period,
    /// What came of them.
    pub totals: Totals,
}

/// What came of these votes, by periods of this length; none where there is no vote.
#[must_use]
pub fn outcomes(votes: &[&Vote], length: PeriodLength, council: &Council) -> Option<Figure> {
    let bars: Vec<OutcomesBar> = totals(votes, By::Period(length), council)
        .into_iter()
        .filter_map(|(group, totals)| match group {
            Group::Period(period) => Some(OutcomesBar { period, totals }),
            _ => None,
        })
        .collect();
    let (first, last) = (bars.first()?.period, bars.last()?.period);
    let all = Totals::of(votes.iter().copied(), council);
    let peak = bars.iter().max_by_key(|bar| bar.totals.votes)?;
    let unit = match length {
        PeriodLength::Year => "year",
        PeriodLength::Decade => "decade",
    };
    Some(Figure {
        title: format!(
            "Adopted and not adopted by {unit}, {}",
            super::span(first, last)
        ),
        description: format!(
            "{} put to the vote: {} adopted, {} not adopted, {} of them by a veto. Most in one {unit}: {} in {}.",
            super::number_of(votes.len(), "proposal"),
            all.adopted,
            all.not_adopted(),
            all.vetoed,
            peak.totals.votes,
            peak.period,
        ),
        notes: super::from_to(votes),
        drawing: Drawing::Outcomes(Outcomes {
            most_adopted: bars.iter().map(|bar| bar.totals.adopted).max().unwrap_or(0),
            most_not_adopted: bars
                .iter()
                .map(|bar| bar.totals.not_adopted())
                .max()
                .unwrap_or(0),
            any_unknown: all.reason_unknown > 0,
            bars,
        }),
    })
}
