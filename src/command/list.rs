//! `unsc list`: the votes selected.

use super::selection::Selection;
use super::{Done, data, names, print, votes_as};
use crate::cli::Shared;
use unsc_votes::{Result, page};

#[derive(Debug, clap::Args)]
pub(crate) struct List {
    #[command(flatten)]
    selection: Selection,
}

impl List {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        let data = data(shared)?;
        let filter = self.selection.filter(&data)?;
        let votes = filter.votes(&data.record);
        print(&votes_as(shared, &votes, || {
            let mut page = page::list(&votes, &names(shared, &data), &data.record);
            page.select(&filter, &data.council);
            page
        })?)?;
        Ok(Done::Clean)
    }
}
