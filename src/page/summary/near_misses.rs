//! Near misses: the proposals that failed for want of one affirmative vote.

use super::sources;
use crate::page::list::subject;
use crate::page::{Cell, Keep, Names, Table};
use crate::record::Record;
use crate::tally::summary;
use crate::vote::{Tally, Vote};

/// The near misses, oldest first.
#[must_use]
pub fn near_misses(votes: &[&Vote], names: &Names<'_>, record: &Record) -> Table {
    let mut table = Table::new(&[
        "date",
        "document",
        "#in favour",
        "#needed",
        "#against",
        "#abstaining",
        "permanent members against",
        "~subject",
    ])
    .short("in favour", "for")
    .short("abstaining", "abst.")
    .short("permanent members against", "permanent against")
    .brief("subject")
    .spare(&["abstaining", "needed"])
    .titled("near-misses", "One vote short");
    table.keep = Keep::Last;
    let missed = summary::near_misses(votes, names.council());
    for missed in &missed {
        let vote = missed.vote;
        let count = |pick: fn(&Tally) -> u32| {
            vote.tally()
                .map_or(Cell::Empty, |tally| pick(&tally).into())
        };
        table.row([
            vote.date().into(),
            record.id(vote).into(),
            count(|tally| tally.in_favour),
            vote.decision().required.into(),
            count(|tally| tally.against),
            count(|tally| tally.abstaining),
            names.cells(missed.permanent_against.iter().copied(), vote.date()),
            subject(vote),
        ]);
    }
    table.note("With one more vote, votes against by permanent members would have been vetoes.");
    table.sources = sources(&missed.iter().map(|missed| missed.vote).collect::<Vec<_>>());
    table
}
