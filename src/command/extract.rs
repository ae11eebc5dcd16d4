//! `unsc extract`: the votes that texts report, or how each sentence was read.

use super::{Done, data, date, documents, names, print, printed};
use crate::cli::{Format, Shared};
use jiff::civil::Date;
use std::path::PathBuf;
use unsc_votes::extract::Extractor;
use unsc_votes::finding::Severity;
use unsc_votes::{Result, page, render, texts};

#[derive(Debug, clap::Args)]
pub(crate) struct Extract {
    /// Texts, web pages or PDF files, also gzipped, folders of them, or - for standard input; a document may have 64 MiB
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The day the texts appeared (2017-04-12), from which "Wednesday" is read
    #[arg(long, value_name = "DATE", value_parser = date)]
    published: Option<Date>,
    /// Show how each sentence with a voting word was read: what it mentions, which phrasings fitted, what was refused
    #[arg(long)]
    explain: bool,
}

impl Extract {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        if self.explain {
            return self.explain(shared);
        }
        let data = data(shared)?;
        let (documents, incomplete) = documents(&data, &self.paths, self.published)?;
        print(&match shared.format {
            Format::Json => render::documents(&documents, false),
            Format::Jsonl => render::documents(&documents, true),
            _ => printed(shared, &page::documents(&documents, &names(shared, &data)))?,
        })?;
        let mut findings = documents
            .iter()
            .flat_map(|document| &document.votes)
            .flat_map(|vote| &vote.findings);
        let found = findings.any(|finding| finding.check.severity == Severity::Error);
        Ok(Done::of(incomplete, found))
    }

    fn explain(&self, shared: &Shared) -> Result<Done> {
        let data = data(shared)?;
        let extractor = Extractor::new(&data.council)?;
        let mut incomplete = false;
        for source in self.paths.iter().flat_map(|path| texts::at(path)) {
            match source {
                Ok(source) => {
                    let published = self.published.or_else(|| source.published());
                    let explanations = extractor.explain(source.readable(), published);
                    print(&printed(
                        shared,
                        &page::explanations(&source, &explanations),
                    )?)?;
                }
                Err(error) => {
                    eprintln!("unsc: {error}");
                    incomplete = true;
                }
            }
        }
        Ok(Done::of(incomplete, false))
    }
}
