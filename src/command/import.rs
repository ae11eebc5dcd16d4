//! `unsc import`: votes in the UN Digital Library's CSV, taken over into the project's YAML.

use super::{Done, data, print};
use crate::cli::Shared;
use std::path::{Path, PathBuf};
use unsc_votes::finding::Finding;
use unsc_votes::record::{import, ledgers};
use unsc_votes::source::Source;
use unsc_votes::{Error, Result, output};

#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    /// The Library's "Security Council Voting Data" CSV, or - for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Write votes/<year>.yaml in this folder, which --data then reads, instead of all votes to standard output
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// Write over files that are there
    #[arg(long, requires = "output")]
    force: bool,
}

/// How many findings are told; `unsc check` tells all.
const MOST_TOLD: usize = 100;

impl Import {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        let data = data(shared)?;
        let ledger = ledgers::csv_at(&self.file, &data.council)?;
        let import = import::import(&ledger, &data.council);
        tell(&import.findings, &ledger.source);
        let found = !import.findings.is_empty();
        let (votes, name) = (import.count(), self.file.file_name().unwrap_or_default());
        let from = name.to_string_lossy().into_owned();
        match &self.output {
            None => print(&import.yaml(&from))?,
            Some(folder) => {
                let years = import.years(&from);
                let paths: Vec<PathBuf> = years
                    .iter()
                    .map(|(year, _)| Path::new("votes").join(format!("{year}.yaml")))
                    .collect();
                if !self.force {
                    refuse_existing(folder, &paths)?;
                }
                for (path, (_, yaml)) in paths.iter().zip(&years) {
                    output::write_in(folder, path, yaml)?;
                }
                eprintln!(
                    "unsc: {votes} votes in {} files in {}",
                    years.len(),
                    folder.join("votes").display()
                );
            }
        }
        Ok(Done::of(false, found))
    }
}

/// An error where one of the files is there: none is then written.
fn refuse_existing(folder: &Path, paths: &[PathBuf]) -> Result<()> {
    let mut there = paths
        .iter()
        .map(|path| folder.join(path))
        .filter(|path| path.symlink_metadata().is_ok());
    let Some(first) = there.next() else {
        return Ok(());
    };
    let others = match there.count() {
        0 => String::new(),
        1 => String::from(", and one more"),
        more => format!(", and {more} more"),
    };
    Err(Error::Argument(format!(
        "{} is there already{others}; nothing was written (--force writes over it)",
        first.display()
    )))
}

/// What could not be taken over, a line each.
fn tell(findings: &[Finding], source: &Source) {
    for finding in findings.iter().take(MOST_TOLD) {
        let place = source.place(finding.span.start);
        eprintln!(
            "{}:{}:{}: {}: {}. {}",
            source.name(),
            place.line,
            place.column,
            finding.check.code,
            finding.message,
            finding.help
        );
    }
    if let Some(more @ 1..) = findings.len().checked_sub(MOST_TOLD) {
        eprintln!(
            "unsc: and {more} more; `unsc check {}` tells all",
            source.name()
        );
    }
}
