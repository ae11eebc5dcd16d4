//! The arguments that every command shares, and the list of commands; each command's own stand in its file.

use crate::command::{extract, list, members, show, verify};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Reads the votes of the UN Security Council out of prose, counts and checks them, and prints them as tables.
#[derive(Debug, Parser)]
#[command(name = "unsc", version, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) shared: Shared,
}

/// What every command takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Shared {
    /// The form of the output
    #[arg(long, global = true, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    /// Draw tables with ASCII characters only
    #[arg(long, global = true)]
    pub(crate) ascii: bool,
    /// Read the Council and its votes from this folder instead of the record shipped
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Tables for a terminal
    Table,
    /// GitHub's Markdown
    Markdown,
    /// Comma-separated values
    Csv,
    /// One JSON object
    Json,
    /// JSON, one object a line
    Jsonl,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find the votes that texts report, with the words that say so
    Extract(extract::Extract),
    /// Hold what texts say against the record: each fact and claim confirmed, contradicted or unknown; exit 1 on a contradiction
    Verify(verify::Verify),
    /// Show one vote of the record with its roll call
    Show(show::Show),
    /// List votes of the record
    List(list::List),
    /// Show the Council on a day
    Members(members::Members),
}
