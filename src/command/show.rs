//! `unsc show`: one vote of the record with its roll call.

use super::{Done, data, names, print, votes_as};
use crate::cli::Shared;
use unsc_votes::page::{self, Page};
use unsc_votes::{Error, Result};

#[derive(Debug, clap::Args)]
pub(crate) struct Show {
    /// A resolution's number, the symbol of a draft, resolution or meeting, or a date
    id: String,
}

impl Show {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        let data = data(shared)?;
        let votes = data.record.find(&self.id);
        if votes.is_empty() {
            return Err(Error::Argument(format!(
                "no vote goes by `{}` (give a resolution's number, the symbol of a draft, resolution or meeting, or a date)",
                self.id
            )));
        }
        let shown = || {
            votes
                .iter()
                .flat_map(|vote| page::show(vote, &names(shared, &data), &data.record).blocks)
                .collect()
        };
        print(&votes_as(shared, &votes, || Page { blocks: shown() }))?;
        Ok(Done::Clean)
    }
}
