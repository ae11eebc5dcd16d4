//! The report of a selection of votes: what came of them, roll calls, vetoes, and who votes with whom.

use super::{Headline, List, Part, Report, RollCall, Section, method};
use crate::figure;
use crate::filter::Filter;
use crate::page::summary::{self as tables, grouped, selected};
use crate::page::{self, Cell, Names};
use crate::record::Data;
use crate::tally::summary::{By, PeriodLength, Totals, vetoed};
use crate::vote::{Position, Vote};

/// In a report of more contested votes than this the roll calls stand as lists alone: figures would make it heavy.
const DRAWN: usize = 60;

/// Members with fewer votes in common than this are not compared: a few votes tell nothing.
const COMMON: u32 = 10;

/// The report of the votes that a filter selects; none where it selects no vote.
#[must_use]
pub fn votes(filter: &Filter, data: &Data, names: &Names<'_>) -> Option<Report> {
    let votes = filter.votes(&data.record);
    if votes.is_empty() {
        return None;
    }
    let contested: Vec<&Vote> = votes
        .iter()
        .copied()
        .filter(|vote| vote.is_contested() && vote.roll_call().is_some())
        .collect();
    let roll_calls: Vec<RollCall> = contested
        .iter()
        .map(|vote| roll_call(vote, contested.len() <= DRAWN, data, names))
        .collect();
    let mut sections = vec![glance(&votes, names)];
    sections.extend(time(&votes, names));
    sections.push(list(&votes, &contested, data, names));
    sections.extend(roll_call_section(roll_calls, &votes));
    sections.push(vetoes(&votes, data, names));
    sections.extend(agreement(&contested, names));
    sections.push(members(&votes, names));
    sections.push(method::section(filter, data));
    let words = filter.words(&data.council);
    Some(Report {
        title: if words.is_empty() {
            String::from("The votes of the UN Security Council")
        } else {
            format!("The votes of the UN Security Council: {}", words.join(", "))
        },
        subtitle: selected(&votes),
        sections,
    })
}

fn glance(votes: &[&Vote], names: &Names<'_>) -> Section {
    let all = Totals::of(votes.iter().copied(), names.council());
    let headline = |number: String, counted: &str| Headline {
        number,
        counted: counted.to_owned(),
    };
    let mut numbers = vec![
        headline(
            grouped(all.votes),
            if all.votes == 1 { "vote" } else { "votes" },
        ),
        headline(grouped(all.adopted), "adopted"),
        headline(grouped(all.not_adopted()), "not adopted"),
        headline(grouped(all.vetoed), "vetoed"),
        headline(grouped(all.contested), "contested"),
    ];
    if all.unanimity.of() > 0 {
        numbers.push(Headline {
            number: format!("{}\u{a0}%", Cell::Share(all.unanimity).words()),
            counted: format!(
                "unanimous: {} of {} adopted by a vote",
                grouped(all.unanimity.part()),
                grouped(all.unanimity.of())
            ),
        });
    }
    let mut section = Section::new("glance", "At a glance");
    section.parts.push(Part::Numbers(numbers));
    section
}

fn time(votes: &[&Vote], names: &Names<'_>) -> Option<Section> {
    let mut section = Section::new("time", "Adopted and not adopted");
    let mut several = |by: By| {
        let table = tables::totals(votes, by, names.council());
        (table.rows.len() > 1).then(|| section.table(table));
    };
    if several_years(votes) {
        several(By::Period(PeriodLength::Year));
    }
    several(By::Topic);
    let figure = figure::outcomes(votes, PeriodLength::Year, names.council());
    if let Some(figure) = figure.filter(|_| several_years(votes)) {
        section.parts.insert(0, Part::Figure(figure));
    }
    (!section.parts.is_empty()).then_some(section)
}

/// Whether a figure by year has more than one year to show.
fn several_years(votes: &[&Vote]) -> bool {
    let mut years = votes.iter().map(|vote| vote.date().year());
    years
        .next()
        .is_some_and(|first| years.any(|year| year != first))
}

fn list(votes: &[&Vote], contested: &[&Vote], data: &Data, names: &Names<'_>) -> Section {
    let mut table = page::votes(votes, names, &data.record);
    table.sources.clear();
    let mut drawn = contested.iter().enumerate().peekable();
    // Both are in the order of the record.
    let targets = votes.iter().map(|vote| {
        let next = drawn.next_if(|(_, contested)| std::ptr::eq(**contested, *vote));
        next.map(|(_, contested)| id(contested, data))
    });
    let targets = targets.collect();
    let mut section = Section::new("votes", "The votes");
    section.parts.push(Part::List(List { table, targets }));
    section
}

fn roll_call_section(roll_calls: Vec<RollCall>, votes: &[&Vote]) -> Option<Section> {
    if roll_calls.is_empty() {
        return None;
    }
    let mut section = Section::new("roll-calls", "Roll calls of contested votes");
    let unknown = votes
        .iter()
        .filter(|vote| vote.is_contested() && vote.roll_call().is_none())
        .count();
    section.line("Contested is a vote in which someone voted against or abstained.");
    if unknown > 0 {
        section.line(format!(
            "The record has the counts alone of {unknown} more."
        ));
    }
    section.parts.push(Part::RollCalls(roll_calls));
    Some(section)
}

fn roll_call(vote: &Vote, drawn: bool, data: &Data, names: &Names<'_>) -> RollCall {
    let figure = figure::roll_call(vote, names, &data.record).filter(|_| drawn);
    let vetoes = &vote.decision().vetoes;
    let of = |position: Position| {
        let listed = vote.roll_call().map(|roll_call| {
            let members = roll_call.members(position).map(|member| {
                let name = names.on(member, vote.date());
                if vetoes.contains(&member) {
                    format!("{name} (veto)")
                } else {
                    name
                }
            });
            let mut members: Vec<String> = members.collect();
            members.sort();
            members.join(", ")
        });
        (position, listed.unwrap_or_default())
    };
    RollCall {
        id: id(vote, data),
        title: format!("{}, {}", data.record.id(vote), page::long_date(vote.date())),
        subject: vote
            .title()
            .map_or_else(|| page::subject(vote).words(), str::to_owned),
        outcome: page::outcome(vote, names),
        positions: Position::ALL
            .map(of)
            .into_iter()
            .filter(|(_, members)| !members.is_empty())
            .collect(),
        figure,
    }
}

/// The name of a vote's roll call in the report: its document's, of letters, digits and hyphens.
fn id(vote: &Vote, data: &Data) -> String {
    let mut id = String::from("vote");
    for word in data
        .record
        .id(vote)
        .split(|c: char| !c.is_ascii_alphanumeric())
    {
        if !word.is_empty() {
            id.push('-');
            id.push_str(&word.to_ascii_lowercase());
        }
    }
    id
}

fn vetoes(votes: &[&Vote], data: &Data, names: &Names<'_>) -> Section {
    let mut section = Section::new("vetoes", "Vetoes and near misses");
    let blocked = vetoed(votes);
    if blocked.is_empty() {
        section.line("None of these votes was blocked by a veto.");
    } else {
        if several_years(votes) {
            section.figure(figure::vetoes(votes, names));
        }
        section.table(tables::vetoes_by_member(votes, names));
        let list = page::votes(&blocked, names, &data.record);
        section.table(list.titled("vetoed", "Proposals blocked by a veto"));
    }
    section.table(tables::near_misses(votes, names, &data.record));
    section
}

fn agreement(contested: &[&Vote], names: &Names<'_>) -> Option<Section> {
    let permanent = names.council().permanent();
    let mut figure = figure::agreement(contested, &permanent, COMMON, names);
    if let Some(figure) = &mut figure {
        figure.notes.push(String::from("Contested votes only."));
    }
    let splits = tables::splits(contested, names);
    if figure.is_none() && splits.rows.is_empty() {
        return None;
    }
    let mut section = Section::new("agreement", "Who votes with whom");
    section.figure(figure);
    section.table(tables::agreement(contested, &permanent, COMMON, names));
    section.table(splits);
    Some(section)
}

fn members(votes: &[&Vote], names: &Names<'_>) -> Section {
    let mut section = Section::new("members", "How each member voted");
    section.table(tables::members(votes, names));
    section
}
