//! What a figure shows, as data: seats, bars and cells with their numbers, a title, and a description for who cannot see it.

mod agreement;
mod outcomes;
mod roll_call;
mod vetoes;

pub use agreement::{AgreementMap, agreement};
pub use outcomes::{Outcomes, OutcomesBar, outcomes};
pub use roll_call::{RollCallFigure, Seat, resolved_roll_call, roll_call};
pub use vetoes::{VetoBar, VetoRow, VetoTimeline, vetoes};

use crate::council::Council;
use crate::filter::Filter;
use crate::page::long_date;
use crate::tally::summary::{Period, PeriodLength};
use crate::vote::Vote;

/// A figure. Text in it may come from a data file or a text: whoever draws it escapes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it shows, in a few words.
    pub title: String,
    /// The same in sentences, with the numbers that matter: read out where the figure cannot be seen.
    pub description: String,
    /// What a reader must know to read it right.
    pub notes: Vec<String>,
    /// What is drawn.
    pub drawing: Drawing,
}

impl Figure {
    /// Says below the figure which votes it is of, where it is not of all.
    pub fn select(&mut self, filter: &Filter, council: &Council) {
        let words = filter.words(council);
        if !words.is_empty() {
            self.notes
                .insert(0, format!("Selected: {}.", words.join(", ")));
        }
    }
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drawing {
    /// The seats around the Council's table, each with its position in one vote.
    RollCall(RollCallFigure),
    /// The vetoes of each permanent member, year by year.
    Vetoes(VetoTimeline),
    /// How often each two members took the same position.
    Agreement(AgreementMap),
    /// How many proposals were adopted and how many were not, period by period.
    Outcomes(Outcomes),
}

/// "1 vote", "271 votes".
fn number_of(number: usize, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        number => format!("{number} {thing}s"),
    }
}

/// The years that votes span: "1946–2026".
fn years(votes: &[&Vote]) -> Option<String> {
    let of = |vote: Option<&&Vote>| Some(Period::of(vote?.date(), PeriodLength::Year));
    let (first, last) = (
        of(votes.iter().min_by_key(|vote| vote.date()))?,
        of(votes.iter().max_by_key(|vote| vote.date()))?,
    );
    Some(span(first, last))
}

/// From which day to which the votes are: a year may not be over, or the record may not have all of it.
fn from_to(votes: &[&Vote]) -> Vec<String> {
    let days = || votes.iter().map(|vote| vote.date());
    let (first, last) = (days().min(), days().max());
    let told = first
        .zip(last)
        .map(|(first, last)| format!("Votes from {} to {}.", long_date(first), long_date(last)));
    told.into_iter().collect()
}

/// "1946–2026", or one period alone.
fn span(first: Period, last: Period) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}
