//! The commands, their arguments and their help.

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// Reads the votes of the UN Security Council out of prose, counts and checks them, and prints them as tables.
#[derive(Debug, Parser)]
#[command(name = "unsc", version, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
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
    Extract {
        /// Texts, web pages or PDF files, also gzipped, folders of them, or - for standard input; a document may have 64 MiB
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// The day the texts appeared (2017-04-12), from which "Wednesday" is read
        #[arg(long, value_name = "DATE", value_parser = date)]
        published: Option<Date>,
        /// Show how each sentence with a voting word was read: what it mentions, which phrasings fitted, what was refused
        #[arg(long)]
        explain: bool,
    },
    /// Hold what texts say against the record: each fact and claim confirmed, contradicted or unknown; exit 1 on a contradiction
    Verify {
        /// Texts, folders of texts, or - for standard input
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// The day the texts appeared (2017-04-12), from which "Wednesday" is read
        #[arg(long, value_name = "DATE", value_parser = date)]
        published: Option<Date>,
    },
    /// Show one vote of the record with its roll call
    Show {
        /// A resolution's number, the symbol of a draft, resolution or meeting, or a date
        id: String,
    },
    /// List votes of the record
    List(Selection),
    /// Show the Council on a day
    Members {
        /// The day (1971-10-24); today if left out
        #[arg(long, value_name = "DATE", value_parser = date)]
        on: Option<Date>,
    },
}

/// Which votes are meant.
#[derive(Debug, Args)]
pub(crate) struct Selection {
    /// On this day or later; a year alone means its first day
    #[arg(long, value_name = "DATE", value_parser = first_day)]
    pub(crate) since: Option<Date>,
    /// On this day or earlier; a year alone means its last day
    #[arg(long, value_name = "DATE", value_parser = last_day)]
    pub(crate) until: Option<Date>,
    /// With this member voting, by name or code; may be given again
    #[arg(long, value_name = "MEMBER")]
    pub(crate) member: Vec<String>,
    /// With the member, or any, in this position: in-favour, against, abstaining, not-participating, absent
    #[arg(long, value_name = "POSITION", value_parser = position)]
    pub(crate) position: Option<unsc_votes::vote::Position>,
    /// With these words in the agenda item, topic or title
    #[arg(long, value_name = "WORDS")]
    pub(crate) topic: Option<String>,
    /// Adopted or not
    #[arg(long, value_enum)]
    pub(crate) outcome: Option<OutcomeArg>,
    /// Not adopted for this reason
    #[arg(long, value_enum)]
    pub(crate) reason: Option<ReasonArg>,
    /// This resolution
    #[arg(long, value_name = "NUMBER")]
    pub(crate) resolution: Option<u32>,
    /// This draft, in any revision
    #[arg(long, value_name = "SYMBOL")]
    pub(crate) draft: Option<unsc_votes::Symbol>,
    /// With a vote against or an abstention
    #[arg(long)]
    pub(crate) contested: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum OutcomeArg {
    Adopted,
    #[value(alias = "not_adopted")]
    NotAdopted,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ReasonArg {
    Veto,
    #[value(alias = "insufficient_votes")]
    InsufficientVotes,
}

fn date(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|_| format!("`{text}` is not a day of the calendar (write it as 2017-04-12)"))
}

fn first_day(text: &str) -> Result<Date, String> {
    year(text, "01-01").unwrap_or_else(|| date(text))
}

fn last_day(text: &str) -> Result<Date, String> {
    year(text, "12-31").unwrap_or_else(|| date(text))
}

fn year(text: &str, day: &str) -> Option<Result<Date, String>> {
    (text.len() == 4).then(|| date(&format!("{text}-{day}")))
}

fn position(text: &str) -> Result<unsc_votes::vote::Position, String> {
    unsc_votes::vote::Position::named(text).ok_or_else(|| {
        format!(
            "`{text}` is no position (in-favour, against, abstaining, not-participating, absent)"
        )
    })
}
