//! `unsc export`: the votes selected, for other programs.

use super::selection::Selection;
use super::{Done, data, print};
use crate::cli::Shared;
use clap::ValueEnum;
use std::path::PathBuf;
use unsc_votes::record::{Data, undl, write};
use unsc_votes::vote::Vote;
use unsc_votes::{Result, output, render};

#[derive(Debug, clap::Args)]
pub(crate) struct Export {
    /// The form of the file
    #[arg(long, value_enum, default_value_t = ExportFormat::Undl)]
    format: ExportFormat,
    /// Write to this file, whole or not at all, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    selection: Selection,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExportFormat {
    /// CSV as the UN Digital Library lays it out, one row a member and vote
    Undl,
    /// CSV, one row a member and vote
    Csv,
    /// CSV, one row a vote and one column a member
    Wide,
    /// One JSON object
    Json,
    /// JSON, one vote a line
    Jsonl,
    /// Popolo: motions and vote events, in JSON
    Popolo,
    /// The project's own YAML
    Yaml,
}

impl Export {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        let data = data(shared)?;
        let filter = self.selection.filter(&data)?;
        let votes = filter.votes(&data.record);
        let written = written(&votes, &data, self.format);
        match &self.output {
            Some(path) => output::write(path, written)?,
            None => print(&written)?,
        }
        Ok(Done::Clean)
    }
}

fn written(votes: &[&Vote], data: &Data, format: ExportFormat) -> String {
    match format {
        ExportFormat::Undl => undl::write(votes, data),
        ExportFormat::Csv => render::long(votes, data),
        ExportFormat::Wide => render::wide(votes, data),
        ExportFormat::Json => render::votes(votes, false),
        ExportFormat::Jsonl => render::votes(votes, true),
        ExportFormat::Popolo => render::popolo(votes, data),
        ExportFormat::Yaml => write::yaml(votes, ""),
    }
}
