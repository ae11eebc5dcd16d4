//! Vetoes by permanent member, alone and joint, and by period.

use super::{group, grouped, name, sources};
use crate::page::{Cell, Holds, Keep, Names, Table};
use crate::tally::summary::{self, By, Group, MemberVetoes, PeriodLength};
use crate::vote::Vote;

/// The vetoes of each permanent member, those with most first.
#[must_use]
pub fn vetoes_by_member(votes: &[&Vote], names: &Names<'_>) -> Table {
    let day = Names::day_of(votes);
    let mut table = Table::new(&[
        "member",
        "#vetoes",
        "#alone",
        "#joint",
        "jointly with",
        "#against without veto",
    ])
    .short("against without veto", "against, no veto")
    .spare(&["against without veto"])
    .titled("vetoes-by-member", "Vetoes by member");
    for MemberVetoes {
        member,
        vetoes,
        alone,
        joint,
        with,
        against_without_veto,
    } in summary::vetoes_by_member(votes, names.council())
    {
        let with = with
            .into_iter()
            .map(|(other, count)| (other, names.on(other, day), u64::from(count)));
        table.row([
            names.cell(member, day),
            vetoes.into(),
            alone.into(),
            joint.into(),
            Cell::Counts(with.collect()),
            against_without_veto.into(),
        ]);
    }
    let blocked = summary::vetoed(votes);
    let joint = blocked
        .iter()
        .filter(|vote| vote.decision().vetoes.len() > 1)
        .count();
    table.note(format!(
        "Proposals blocked: {}, jointly: {}. A joint veto is one of each member.",
        grouped(blocked.len()),
        grouped(joint)
    ));
    table.note("Votes against what lacked the votes anyway, or on procedure, are no vetoes.");
    table.sources = sources(&blocked);
    table
}

/// The proposals blocked in each period, and the vetoes that each permanent member cast.
#[must_use]
pub fn vetoes_by_period(votes: &[&Vote], length: PeriodLength, names: &Names<'_>) -> Table {
    let day = Names::day_of(votes);
    let by = name(By::Period(length));
    let key = match length {
        PeriodLength::Year => "vetoes-by-year",
        PeriodLength::Decade => "vetoes-by-decade",
    };
    let mut table =
        Table::new(&[by, "#proposals blocked", "#jointly"]).titled(key, format!("Vetoes by {by}"));
    table.keep = Keep::Last;
    for member in names.council().permanent() {
        table = table.column(member.code(), &names.on(member, day), Holds::Numbers);
    }
    let mut sums: Vec<u32> = vec![0; table.columns.len() - 1];
    for of_it in summary::vetoes_by_period(votes, length, names.council()) {
        let cast = of_it.cast.iter().map(|(_, count)| *count);
        let counts: Vec<u32> = [of_it.proposals, of_it.joint]
            .into_iter()
            .chain(cast)
            .collect();
        for (sum, count) in sums.iter_mut().zip(&counts) {
            *sum += count;
        }
        let first = group(&Group::Period(of_it.period));
        table.row(
            [first]
                .into_iter()
                .chain(counts.into_iter().map(Cell::from)),
        );
    }
    let all = [Cell::from("all")].into_iter();
    table.total = Some(all.chain(sums.into_iter().map(Cell::from)).collect());
    table.note("A joint veto is one proposal blocked and a veto of each member.");
    table.sources = sources(&summary::vetoed(votes));
    table
}
