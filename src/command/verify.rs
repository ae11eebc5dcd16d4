//! `unsc verify`: what texts say against the record.

use super::reading::{Read, Reading};
use super::{Done, data, names, printed};
use crate::cli::{Format, Shared};
use unsc_votes::document::Document;
use unsc_votes::{Result, page, render};

#[derive(Debug, clap::Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    reading: Reading,
}

impl Verify {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        let data = data(shared)?;
        let read = |document| Read::told(document, contradicted, shared, render::verified);
        self.reading
            .run("verify", shared, &data, read, |documents| {
                match shared.format {
                    Format::Jsonl => Ok(String::new()),
                    Format::Json => Ok(render::verified(&documents, false)),
                    _ => printed(shared, &page::verified(&documents, &names(shared, &data))),
                }
            })
    }
}

fn contradicted(document: &Document<'_>) -> bool {
    document.is_contradicted()
}
