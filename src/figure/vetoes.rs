//! The vetoes of each permanent member, year by year, those cast alone apart from the joint ones.

use super::{Drawing, Figure};
use crate::page::{self, Names};
use crate::tally::summary::{Period, PeriodLength, periods, vetoed, vetoes_by_member};
use crate::vote::Vote;

/// A row of years for each permanent member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VetoTimeline {
    /// The years, without gaps, oldest first.
    pub periods: Vec<Period>,
    /// A row a member, those with most vetoes first; members without any too.
    pub rows: Vec<VetoRow>,
    /// The most that one member cast in one year.
    pub most: u32,
}

/// The vetoes of one member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VetoRow {
    /// The member's name.
    pub name: String,
    /// All of them.
    pub vetoes: u32,
    /// Those of them that others cast too.
    pub joint: u32,
    /// The years in which it cast any.
    pub bars: Vec<VetoBar>,
}

/// The vetoes of one member in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VetoBar {
    /// Which of the figure's periods it is, from 0.
    pub at: usize,
    /// The year.
    pub period: Period,
    /// Those that it cast as the only one.
    pub alone: u32,
    /// Those that others cast too.
    pub joint: u32,
}

/// The timeline of the vetoes in these votes; none where there is no vote.
#[must_use]
pub fn vetoes(votes: &[&Vote], names: &Names<'_>) -> Option<Figure> {
    let council = names.council();
    let years = periods(votes, PeriodLength::Year);
    let (first, last) = (years.first()?.0, years.last()?.0);
    let day = Names::day_of(votes);
    let mut rows: Vec<VetoRow> = vetoes_by_member(votes, council)
        .into_iter()
        .map(|of| VetoRow {
            name: names.on(of.member, day),
            vetoes: of.vetoes,
            joint: of.joint,
            bars: Vec::new(),
        })
        .collect();
    for (at, (period, votes)) in years.iter().enumerate() {
        if vetoed(votes).is_empty() {
            continue;
        }
        for of in vetoes_by_member(votes, council) {
            let name = names.on(of.member, day);
            let row = rows.iter_mut().find(|row| row.name == name);
            if let (Some(row), true) = (row, of.vetoes > 0) {
                row.bars.push(VetoBar {
                    at,
                    period: *period,
                    alone: of.alone,
                    joint: of.joint,
                });
            }
        }
    }
    let bars = rows.iter().flat_map(|row| &row.bars);
    let most = bars.map(|bar| bar.alone + bar.joint).max().unwrap_or(0);
    let drafts = vetoed(votes).len();
    let each: Vec<String> = rows
        .iter()
        .map(|row| match row.joint {
            0 => format!("{} {}", row.name, row.vetoes),
            joint => format!("{} {} ({joint} joint)", row.name, row.vetoes),
        })
        .collect();
    Some(Figure {
        title: format!("Vetoes by member, {}", super::span(first, last)),
        description: format!(
            "{} blocked by a veto. Vetoes cast: {}.",
            super::number_of(drafts, "proposal"),
            page::listed(&each)
        ),
        notes: [super::from_to(votes), renamed(votes, names)].concat(),
        drawing: Drawing::Vetoes(VetoTimeline {
            periods: years.iter().map(|(period, _)| *period).collect(),
            rows,
            most,
        }),
    })
}

/// That a row holds the vetoes of a seat under an earlier name too.
fn renamed(votes: &[&Vote], names: &Names<'_>) -> Vec<String> {
    let Some(first) = votes.iter().map(|vote| vote.date()).min() else {
        return Vec::new();
    };
    let last = Names::day_of(votes);
    let permanent = names.council().permanent().into_iter();
    permanent
        .map(|member| (names.on(member, first), names.on(member, last)))
        .filter(|(then, now)| then != now)
        .map(|(then, now)| format!("{now}: also the vetoes of its seat as {then}."))
        .collect()
}
