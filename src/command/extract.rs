//! `unsc extract`: the votes that texts report, or how each sentence was read.

use super::reading::{Read, Reading};
use super::told::Told;
use super::{Done, data, names, print_on, printed};
use crate::cli::{Format, Shared};
use std::ops::ControlFlow;
use unsc_votes::document::Document;
use unsc_votes::extract::Extractor;
use unsc_votes::finding::Severity;
use unsc_votes::merge::{Sighting, merge};
use unsc_votes::record::Data;
use unsc_votes::texts::Item;
use unsc_votes::{Result, page, render};

#[derive(Debug, clap::Args)]
pub(crate) struct Extract {
    #[command(flatten)]
    reading: Reading,
    /// Show how each sentence with a voting word was read: what it mentions, which phrasings fitted, what was refused
    #[arg(long)]
    explain: bool,
    /// Bring the votes of one event found in many texts together: what they agree on, and what they contradict each other in
    #[arg(long, conflicts_with = "explain")]
    merge: bool,
}

impl Extract {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        if self.explain {
            return self.explain(shared);
        }
        let data = data(shared)?;
        if self.merge {
            return self.merge(shared, &data);
        }
        let told = Told {
            json: render::documents,
            page: page::documents,
            wrong,
        };
        told.run("extract", &self.reading, shared, &data)
    }

    fn merge(&self, shared: &Shared, data: &Data) -> Result<Done> {
        let read = |document| {
            let sightings = Sighting::of(&document);
            Read {
                said: String::new(),
                kept: (!sightings.is_empty()).then_some(sightings),
                wrong: wrong(&document),
            }
        };
        let whole = |sightings: Vec<Vec<Sighting<'_>>>| {
            let sightings = sightings.into_iter().flatten().collect();
            let votes = merge(sightings, &data.council, &data.record);
            match shared.format {
                Format::Json => Ok(render::merged(&votes, false)),
                Format::Jsonl => Ok(render::merged(&votes, true)),
                _ => printed(shared, &page::merged(&votes, &names(shared, data))),
            }
        };
        self.reading
            .run("extract --merge", shared, data, None, read, whole)
    }

    fn explain(&self, shared: &Shared) -> Result<Done> {
        let data = data(shared)?;
        let extractor = Extractor::new(&data.council);
        let mut incomplete = false;
        let mut result = Ok(ControlFlow::Continue(()));
        let _ = self.reading.texts().each(&mut |item| {
            match item.decode() {
                Item::Text(text) => {
                    let published = text.published.or(self.reading.published);
                    let published = published.or_else(|| text.source.published());
                    let explanations = extractor.explain(text.source.readable(), published);
                    let page = page::explanations(&text.source, &explanations);
                    result = printed(shared, &page).and_then(|text| print_on(&text));
                }
                Item::Skipped(_) => {}
                Item::Failed(error) => {
                    eprintln!("unsc: {}", render::visible_lines(&error.to_string()));
                    incomplete = true;
                }
            }
            match result {
                Ok(flow) => flow,
                Err(_) => ControlFlow::Break(()),
            }
        });
        result.map(|_| Done::of(incomplete, false))
    }
}

/// Whether a finding of severity error stands against what the text reports.
fn wrong(document: &Document<'_>) -> bool {
    let mut findings = document.votes.iter().flat_map(|vote| &vote.findings);
    findings.any(|finding| finding.check.severity == Severity::Error)
}
