//! The report on texts: what each says of the Council's votes, its words, the roll call completed, and the record's verdict.

use super::passage::passages;
use super::{Headline, Part, Report, Section, method};
use crate::document::Document;
use crate::figure::{self, Figure};
use crate::page::{self, Names};
use crate::record::Data;
use crate::verify::{self, Verdict};

/// The report on these texts.
#[must_use]
pub fn texts(documents: &[Document<'_>], data: &Data, names: &Names<'_>) -> Report {
    let votes: usize = documents.iter().map(|document| document.votes.len()).sum();
    let mut sections = vec![glance(documents, votes)];
    for (at, document) in documents.iter().enumerate() {
        sections.extend(text(at + 1, document, data, names));
    }
    sections.push(method::of_texts(data));
    let number = |number: usize, thing: &str| match number {
        1 => format!("1 {thing}"),
        number => format!("{number} {thing}s"),
    };
    Report {
        title: String::from("What is said of votes of the UN Security Council"),
        subtitle: format!(
            "{}, {}",
            number(documents.len(), "text"),
            number(votes, "vote")
        ),
        sections,
    }
}

fn glance(documents: &[Document<'_>], votes: usize) -> Section {
    let verdicts: Vec<Verdict> = documents.iter().flat_map(Document::verdicts).collect();
    let headline = |counted: &str, number: usize| Headline {
        number: number.to_string(),
        counted: counted.to_owned(),
    };
    let of = |key: &str| {
        verdicts
            .iter()
            .filter(|verdict| verdict.key() == key)
            .count()
    };
    let mut section = Section::new("glance", "At a glance");
    section.parts.push(Part::Numbers(vec![
        headline(
            if votes == 1 {
                "vote reported"
            } else {
                "votes reported"
            },
            votes,
        ),
        headline("facts and claims", verdicts.len()),
        headline("confirmed", of("confirmed")),
        headline("contradicted", of("contradicted")),
        headline("unknown to the record", of("unknown")),
    ]));
    section
}

fn text(at: usize, document: &Document<'_>, data: &Data, names: &Names<'_>) -> [Section; 2] {
    let name = document.source.name();
    let documents = std::slice::from_ref(document);
    let mut says = Section::new(format!("text-{at}"), format!("{name}: what it says"));
    for vote in &document.votes {
        says.figure(figure::resolved_roll_call(&vote.resolved, names));
    }
    says.page(page::documents(documents, names));
    let passages = passages(document);
    if !passages.is_empty() {
        says.line("The words that were read, in their place:");
        says.parts.push(Part::Passages(passages));
    }
    let mut held = Section::new(
        format!("text-{at}-record"),
        format!("{name}: against the record"),
    );
    held.page(page::verified(documents, names));
    // Where the text is wrong, the record's own roll call.
    for vote in &document.votes {
        let verdicts = verify::facts(&vote.resolved);
        let wrong = |verdict: &Verdict| matches!(verdict, Verdict::Contradicted(_));
        if let Some(recorded) = verify::reference(&vote.resolved)
            && verdicts.iter().any(wrong)
        {
            let figure = figure::roll_call(recorded, names, &data.record);
            held.figure(figure.map(|figure| Figure {
                title: format!("The record: {}", figure.title),
                ..figure
            }));
        }
    }
    [says, held]
}
