//! The arguments that every command shares, and the list of commands; each command's own stand in its file.

use crate::command::{
    check, explain, export, extract, import, list, members, report, schema, show, summary, verify,
};
use anstream::ColorChoice;
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
#[command(next_help_heading = "Everywhere")]
pub(crate) struct Shared {
    /// The form of the page, where the command prints one: [`Printing::format`].
    #[arg(skip)]
    pub(crate) format: Format,
    /// Print tables with ASCII characters only
    #[arg(long, global = true)]
    pub(crate) ascii: bool,
    /// How members are named; JSON always has their codes
    #[arg(long, global = true, value_enum, default_value_t = NamesArg::Short)]
    pub(crate) names: NamesArg,
    /// Colour what means something: positions, vetoes, verdicts
    #[arg(long, global = true, value_enum, default_value_t = ColorArg::Auto, value_name = "WHEN")]
    pub(crate) color: ColorArg,
    /// Read the Council and its votes from this folder instead of the record shipped
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
}

impl Shared {
    /// The same for a command that prints pages in this form.
    pub(crate) fn printing(self, format: Format) -> Shared {
        Shared { format, ..self }
    }
}

/// A command that prints pages, and their form. Others (`check`) have forms of their own.
#[derive(Debug, clap::Args)]
pub(crate) struct Printing<C: clap::Args> {
    #[command(flatten)]
    pub(crate) command: C,
    /// The form of the output
    #[arg(long, value_enum, default_value_t = Format::Table, help_heading = "Everywhere")]
    pub(crate) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// Tables for a terminal
    #[default]
    Table,
    /// GitHub's Markdown
    Markdown,
    /// Comma-separated values, the tables alone
    Csv,
    /// Tab-separated values, the tables alone
    Tsv,
    /// One JSON object
    Json,
    /// JSON, one object a line
    Jsonl,
    /// A fragment of HTML
    Html,
    /// LaTeX with booktabs
    Latex,
    /// A figure, of `show`, `summary --by year|decade|veto` and `summary --agreement`
    Svg,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum NamesArg {
    /// As the records of the United Nations have it: Bolivia (Plurinational State of)
    Un,
    /// The ordinary English name: Bolivia
    Short,
    /// The code: BOL
    Code,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorArg {
    /// On a terminal that shows it, unless the environment forbids it
    Auto,
    /// Also into a file or a pipe
    Always,
    /// Never
    Never,
}

impl ColorArg {
    /// Makes it the choice of all that is printed.
    pub(crate) fn choose(self) {
        match self {
            ColorArg::Auto => ColorChoice::Auto,
            ColorArg::Always => ColorChoice::Always,
            ColorArg::Never => ColorChoice::Never,
        }
        .write_global();
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find the votes that texts report, with the words that say so
    Extract(Printing<extract::Extract>),
    /// Hold what texts say against the record: each fact and claim confirmed, contradicted or unknown; exit 1 on a contradiction
    Verify(Printing<verify::Verify>),
    /// Check vote data in YAML or CSV: every fault at its line and column; exit 1 on an error
    Check(check::Check),
    /// Show what a check looks for, with an example of the fault and its mend
    Explain(explain::Explain),
    /// Print the JSON Schema of vote data, for editors
    Schema(schema::Schema),
    /// Take over votes from the voting CSV of the UN Digital Library, as YAML; exit 1 where something could not be
    Import(import::Import),
    /// Write votes of the record for other programs: CSV, JSON, Popolo, YAML
    Export(export::Export),
    /// Show one vote of the record with its roll call
    Show(Printing<show::Show>),
    /// List votes of the record
    List(Printing<list::List>),
    /// Count votes: by member, year, agenda item, topic, outcome or veto; who votes with whom
    Summary(Printing<summary::Summary>),
    /// Write a whole report of votes, or on texts: one HTML file or Markdown
    Report(Printing<report::Report>),
    /// Show the Council on a day
    Members(Printing<members::Members>),
}
