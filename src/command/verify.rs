//! `unsc verify`: what texts say against the record.

use super::reading::Reading;
use super::told::Told;
use super::{Done, data};
use crate::cli::Shared;
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
        let told = Told {
            json: render::verified,
            page: page::verified,
            wrong: contradicted,
        };
        told.run("verify", &self.reading, shared, &data)
    }
}

fn contradicted(document: &Document<'_>) -> bool {
    document.is_contradicted()
}
