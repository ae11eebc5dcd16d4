//! How the permanent members divide: each line-up with the number of votes in which they stood so.

use super::{grouped, part_of, sources, without_vote};
use crate::page::{Cell, Holds, Names, Table};
use crate::tally::summary;
use crate::vote::{Position, Vote};

/// The line-ups of the permanent members in which they did not all take the same position, the most frequent first.
#[must_use]
pub fn splits(votes: &[&Vote], names: &Names<'_>) -> Table {
    let day = Names::day_of(votes);
    let splits = summary::splits(votes, names.council());
    let permanent = names.council().permanent();
    let mut table = Table::new(&[]).titled("splits", "Splits of the permanent members");
    for member in &permanent {
        let name = names.on(*member, day);
        table = table
            .column(member.code(), &name, Holds::Words)
            .brief(&name);
    }
    table = table
        .column("votes", "votes", Holds::Numbers)
        .column("latest", "latest", Holds::Words);
    for line_up in &splits.line_ups {
        let position = |member| {
            let mut all = Position::ALL.into_iter();
            all.find(|position| line_up.split.members(*position).any(|of| of == member))
        };
        let cells = permanent
            .iter()
            .map(|&member| position(member).map_or(Cell::Empty, Cell::Position));
        let latest = line_up.votes.iter().map(|vote| vote.date()).max();
        let rest = [
            Cell::count(line_up.votes.len()),
            latest.map_or(Cell::Empty, Cell::Date),
        ];
        table.row(cells.chain(rest));
    }
    table.note(format!(
        "All of them took the same position in {} of {} votes.",
        part_of(splits.together),
        grouped(splits.together.of())
    ));
    if let Some(note) = without_vote(votes) {
        table.note(note);
    }
    table.sources = sources(votes);
    table
}
