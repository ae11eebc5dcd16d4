//! How a report was made and where its facts come from: what was counted by which rule, and on what terms the data are given.

use super::{Part, Section};
use crate::filter::Filter;
use crate::page::long_date;
use crate::record::Data;

/// The rules by which votes are counted and decided.
const RULES: [&str; 7] = [
    "Outcome and reason are computed from the roll call by Article 27 of the Charter: a proposal needs nine votes in favour \
     (until 1965 seven of eleven), and on all but procedural matters no vote against by a permanent member.",
    "A veto is a permanent member's vote against a proposal that otherwise had its votes. A vote against a proposal that \
     lacked them anyway is none. A veto of several members is joint: one proposal blocked, a veto counted for each of them.",
    "Unanimous is a vote in which every member that sat that day voted in favour. Contested is a vote in which someone voted \
     against or abstained.",
    "Decisions taken without a vote count as adopted. Their lists say who agreed, not who voted: they are left out of \
     members' votes and of agreement.",
    "Agreement is the share of the votes in which both members voted or abstained that found them in the same position. An \
     abstention beside a vote in favour is a different position.",
    "A member is its seat under all its names: the Soviet Union and the Russian Federation are one. In roll calls each has \
     the name it had that day.",
    "All kinds of questions count: draft resolutions, amendments, paragraphs, procedural motions.",
];

/// Where the record comes from and on what terms.
const SOURCES: [&str; 5] = [
    "UN Dag Hammarskjöld Library / UN Digital Library: voting records, meeting tables and list of vetoes. © United Nations; \
     for non-commercial use, with attribution to the United Nations.",
    "“UNSC votes since 1946 Database”, Benoit Martin, Sciences Po, 2026, doi 10.21410/7E4/Z0KECE, licence CC BY 4.0; five \
     country columns put right.",
    "CR-UNSC, the corpus of resolution texts of Fobbe, Gasbarri and Ridi, CC0: roll calls and dates checked against it.",
    "Machine-readable resolutions of the UN Department for General Assembly and Conference Management, 2000–2026. The United \
     Nations is acknowledged as their source.",
    "Agenda items are brought to one wording; topics are plain search words, not the Council's own.",
];

/// The section on the method of a report of votes.
pub(super) fn section(filter: &Filter, data: &Data) -> Section {
    let words = filter.words(&data.council);
    let mut section = Section::new("method", "Method and sources");
    section.line(if words.is_empty() {
        String::from("Selected: all votes of the record.")
    } else {
        format!("Selected: the votes of the record {}.", words.join(", "))
    });
    section.line(made(data));
    section
        .parts
        .push(Part::Points(RULES.map(str::to_owned).to_vec()));
    sources(&mut section);
    section
}

/// The section on the method of a report on texts.
pub(super) fn of_texts(data: &Data) -> Section {
    let mut section = Section::new("method", "Method and sources");
    section.line(made(data));
    section.parts.push(Part::Points(
        [
            "Stated: the text says it, in the words quoted. Inferred: it follows from the text, the Council of that day and \
             Article 27 of the Charter. Recorded: it is taken from the record, because exactly one vote there fits what the \
             text states.",
            "Confirmed: the record says the same. Contradicted: the record says otherwise. Unknown: the record cannot tell.",
            "A program read the text. It may have missed a vote or a fact, and the record may be wrong: see its sources.",
        ]
        .map(str::to_owned)
        .to_vec(),
    ));
    sources(&mut section);
    section
}

fn made(data: &Data) -> String {
    let days = data.record.votes().map(crate::vote::Vote::date);
    let span = match (days.clone().min(), days.max()) {
        (Some(first), Some(last)) => format!(
            " from its record of {} votes, {} to {}",
            crate::page::summary::grouped(data.record.votes().count()),
            long_date(first),
            long_date(last)
        ),
        _ => String::new(),
    };
    format!("Made by unsc {}{span}.", env!("CARGO_PKG_VERSION"))
}

fn sources(section: &mut Section) {
    section
        .line("The record is drawn from these collections; whoever passes it on should name them:");
    section
        .parts
        .push(Part::Points(SOURCES.map(str::to_owned).to_vec()));
}
