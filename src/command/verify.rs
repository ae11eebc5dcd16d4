//! `unsc verify`: what texts say against the record.

use super::{Done, data, date, documents, names, print, printed};
use crate::cli::{Format, Shared};
use jiff::civil::Date;
use std::path::PathBuf;
use unsc_votes::document::Document;
use unsc_votes::{Result, page, render};

#[derive(Debug, clap::Args)]
pub(crate) struct Verify {
    /// Texts, folders of texts, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The day the texts appeared (2017-04-12), from which "Wednesday" is read
    #[arg(long, value_name = "DATE", value_parser = date)]
    published: Option<Date>,
}

impl Verify {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        let data = data(shared)?;
        let (documents, incomplete) = documents(&data, &self.paths, self.published)?;
        print(&match shared.format {
            Format::Json => render::verified(&documents, false),
            Format::Jsonl => render::verified(&documents, true),
            _ => printed(shared, &page::verified(&documents, &names(shared, &data)))?,
        })?;
        Ok(Done::of(
            incomplete,
            documents.iter().any(Document::is_contradicted),
        ))
    }
}
