//! `unsc show`: one vote of the record with its roll call.

use super::{Done, data, names, print, votes_as};
use crate::cli::{Format, Shared};
use unsc_votes::page::{self, Page};
use unsc_votes::record::Data;
use unsc_votes::vote::Vote;
use unsc_votes::{Error, Result, figure, render};

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
        if shared.format == Format::Svg {
            return draw(&self.id, &votes, shared, &data);
        }
        let shown = || {
            votes
                .iter()
                .flat_map(|vote| page::show(vote, &names(shared, &data), &data.record).blocks)
                .collect()
        };
        print(&votes_as(shared, &votes, || Page { blocks: shown() })?)?;
        Ok(Done::Clean)
    }
}

/// Draws the one vote that is meant: a file holds one figure.
fn draw(id: &str, votes: &[&Vote], shared: &Shared, data: &Data) -> Result<Done> {
    let [vote] = votes else {
        let ids: Vec<String> = votes.iter().map(|vote| data.record.id(vote)).collect();
        return Err(Error::Argument(format!(
            "{} votes go by `{id}` and a figure shows one; give one of: {}",
            votes.len(),
            ids.join(", ")
        )));
    };
    let figure = figure::roll_call(vote, &names(shared, data), &data.record)
        .ok_or_else(|| Error::Argument(format!("the record has no roll call of `{id}` to draw")))?;
    print(&render::svg(&figure))?;
    Ok(Done::Clean)
}
