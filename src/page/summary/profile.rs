//! One member's profile: its positions, when it stood alone, with whom it votes, its vetoes.

use super::{selected, sources};
use crate::council::Member;
use crate::page::{Cell, Names, Page, Table, list};
use crate::record::Record;
use crate::tally::summary::{self, Share};
use crate::vote::{Position, Vote};

/// The profile of a member in those of these votes in which it had a seat: its positions, the members it has at least
/// `common` votes in common with, and the votes it vetoed or stood alone in.
#[must_use]
pub fn profile(
    member: Member,
    votes: &[&Vote],
    common: u32,
    names: &Names<'_>,
    record: &Record,
) -> Page {
    let sat = |vote: &&&Vote| {
        vote.roll_call()
            .is_some_and(|list| list.position(member).is_some())
    };
    let votes: Vec<&Vote> = votes.iter().filter(sat).copied().collect();
    let day = Names::day_of(&votes);
    let name = names.on(member, day);
    let profile = summary::profile(member, &votes);
    let mut page = Page::default();
    page.heading(format!(
        "{name} in the Security Council: {}",
        selected(&votes)
    ));
    page.table(positions(&profile, &votes));
    if !votes.is_empty() {
        page.table(agreement(&profile, &votes, common, names));
    }
    let joint = |vote: &&&Vote| vote.decision().vetoes.len() > 1;
    let vetoes = match profile.vetoes.iter().filter(joint).count() {
        0 => "Vetoes".to_owned(),
        joint => format!("Vetoes, {joint} of them joint"),
    };
    for (key, title, of_it) in [
        ("vetoes", vetoes.as_str(), &profile.vetoes),
        ("alone-against", "Alone against", &profile.alone_against),
        (
            "alone-abstaining",
            "Alone abstaining",
            &profile.alone_abstaining,
        ),
    ] {
        if !of_it.is_empty() {
            page.table(list::votes(of_it, names, record).titled(key, title));
        }
    }
    page
}

fn positions(profile: &summary::Profile<'_>, votes: &[&Vote]) -> Table {
    let positions = &profile.totals.positions;
    let mut table =
        Table::new(&["position", "#votes", "#share (%)", "#alone"]).titled("positions", "");
    for position in Position::ALL {
        let count = positions.count(position);
        if count == 0 && matches!(position, Position::NotParticipating | Position::Absent) {
            continue;
        }
        let alone = match position {
            Position::Against => profile.totals.alone_against.into(),
            Position::Abstaining => profile.totals.alone_abstaining.into(),
            _ => Cell::Empty,
        };
        let share = Share::new(count, positions.votes() - count);
        table.row([position.into(), count.into(), share.into(), alone]);
    }
    if let Some(note) = super::without_vote(votes) {
        table.note(note);
    }
    table
}

/// How often each other member took the member's position, the permanent members first.
fn agreement(
    profile: &summary::Profile<'_>,
    votes: &[&Vote],
    common: u32,
    names: &Names<'_>,
) -> Table {
    let day = Names::day_of(votes);
    let name = names.on(profile.totals.member, day);
    let mut table = Table::new(&["member", "#same position", "#of", "#share (%)"])
        .short("same position", "same")
        .titled("agreement-with", format!("Agreement with {name}"));
    let permanent = names.council().permanent();
    let (first, then): (Vec<_>, Vec<_>) = profile
        .agreement
        .iter()
        .copied()
        .filter(|(_, same)| same.of() >= common)
        .partition(|(other, _)| permanent.contains(other));
    for (other, same) in first.into_iter().chain(then) {
        table.row([
            names.cell(other, day),
            same.part().into(),
            same.of().into(),
            same.into(),
        ]);
    }
    table.note("Permanent members first, then by share.");
    let few = profile.agreement.len() - table.rows.len();
    if few > 0 {
        table.note(format!(
            "With fewer than {common} votes in common, left out: {few} (--common)."
        ));
    }
    table.sources = sources(votes);
    table
}
