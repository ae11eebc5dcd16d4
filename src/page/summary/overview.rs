//! All votes selected on one screen: what came of them, decade by decade, and whose vetoes there were.

use super::{grouped, part_of, period_length, selected, totals};
use crate::page::{Names, Page};
use crate::tally::summary::{self, By, Totals};
use crate::vote::Vote;

/// The headline numbers, the votes by decade (by year where they are of one), and the vetoes.
#[must_use]
pub fn overview(votes: &[&Vote], names: &Names<'_>) -> Page {
    let council = names.council();
    let day = Names::day_of(votes);
    let all = Totals::of(votes.iter().copied(), council);
    let mut page = Page::default();
    if votes.is_empty() {
        page.line("No votes are selected.");
        return page;
    }
    page.heading(selected(votes));
    page.line(format!(
        "Adopted: {}. By a vote {}, of these {} unanimously; without a vote {}.",
        grouped(all.adopted),
        grouped(all.adopted - all.without_vote),
        part_of(all.unanimity),
        grouped(all.without_vote),
    ));
    page.line(format!(
        "Not adopted: {}. Vetoed {}, short of votes {}.",
        grouped(all.not_adopted()),
        grouped(all.vetoed),
        grouped(all.insufficient_votes),
    ));
    let vetoes: Vec<String> = summary::vetoes_by_member(votes, council)
        .iter()
        .filter(|of| of.vetoes > 0)
        .map(|of| format!("{} {}", names.on(of.member, day), of.vetoes))
        .collect();
    if !vetoes.is_empty() {
        page.line(format!("Vetoes: {}.", vetoes.join(", ")));
    }
    page.table(totals(votes, By::Period(period_length(votes)), council));
    page
}
