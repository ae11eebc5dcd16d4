//! `unsc check`: what is wrong with vote data.

use super::{Done, data, print};
use crate::cli::Shared;
use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use unsc_votes::finding::{Finding, Severity};
use unsc_votes::record::entry::Ledger;
use unsc_votes::record::ledgers;
use unsc_votes::render::diagnostics::{Diagnosis, DiagnosticFormat, diagnosis};
use unsc_votes::tally::check::{Against, Selection, check_ledgers};
use unsc_votes::{Council, Error, Result, mend, output};

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Files of vote data, folders of them, or - for standard input; the data shipped where none is given
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Also hold the votes against the record
    #[arg(long)]
    against_record: bool,
    /// Only the checks with these codes, or beginnings of codes (T101, T)
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    select: Vec<String>,
    /// Not the checks with these codes, or beginnings of codes
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Put in what has one safe mend, and tell of the rest
    #[arg(long)]
    fix: bool,
    /// Show what --fix would change, and change nothing
    #[arg(long)]
    diff: bool,
    /// The form of the findings
    #[arg(long, value_enum, default_value_t = FormatArg::Full)]
    format: FormatArg,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FormatArg {
    /// With the lines at fault, and what to do
    Full,
    /// A line each
    Concise,
    /// One JSON object
    Json,
    /// SARIF 2.1.0, for code hosts
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// A test report in `JUnit`'s XML
    Junit,
}

impl Check {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        let selection = Selection::new(&self.select, &self.ignore)
            .map_err(|fault| Error::Argument(fault.to_string()))?;
        let data = data(shared)?;
        let against = Against {
            council: &data.council,
            record: self.against_record.then_some(&data.record),
            today: today(),
        };
        let (mut ledgers, incomplete) = self.ledgers(&data.council);
        let wanted = |ledgers: &[Ledger]| -> Vec<Finding> {
            let mut findings = check_ledgers(ledgers, against);
            findings.retain(|finding| selection.wants(finding.check));
            findings
        };
        let mut findings = wanted(&ledgers);
        if self.fix || self.diff {
            let mended = self.mend(&ledgers, &findings)?;
            if self.diff {
                return Ok(Done::of(incomplete, mended > 0));
            }
            if mended > 0 {
                eprintln!("unsc: mended {mended} of {}", findings.len());
                ledgers = self.ledgers(&data.council).0;
                findings = wanted(&ledgers);
            }
        }
        let checked = Diagnosis {
            sources: ledgers.iter().map(|ledger| &ledger.source).collect(),
            findings: &findings,
            votes: ledgers.iter().map(|ledger| ledger.entries.len()).sum(),
        };
        print(&diagnosis(&checked, self.format(shared)))?;
        let is_error = |finding: &Finding| finding.check.severity == Severity::Error;
        Ok(Done::of(incomplete, findings.iter().any(is_error)))
    }

    /// The files to check, and whether one could not be read.
    fn ledgers(&self, council: &Council) -> (Vec<Ledger>, bool) {
        if self.paths.is_empty() {
            return (ledgers::shipped(), false);
        }
        let mut read = Vec::new();
        let mut incomplete = false;
        for ledger in self
            .paths
            .iter()
            .flat_map(|path| ledgers::at(path, council))
        {
            match ledger {
                Ok(ledger) => read.push(ledger),
                Err(error) => {
                    eprintln!("unsc: {error}");
                    incomplete = true;
                }
            }
        }
        (read, incomplete)
    }

    /// Puts the mends into their files, or prints what they would change; how many there are.
    fn mend(&self, ledgers: &[Ledger], findings: &[Finding]) -> Result<usize> {
        let mut all = 0;
        for (file, ledger) in ledgers.iter().enumerate() {
            let source = &ledger.source;
            let (text, count) = mend::mended(source, file, findings);
            if count == 0 {
                continue;
            }
            all += count;
            if self.diff {
                print(&mend::diff(source.name(), source.text(), &text))?;
            } else if self.paths.is_empty() || source.name() == "-" {
                let message = "--fix mends files: name them (--diff shows what it would change)";
                return Err(Error::Argument(message.to_owned()));
            } else {
                output::write(Path::new(source.name()), text)?;
            }
        }
        Ok(all)
    }

    fn format(&self, shared: &Shared) -> DiagnosticFormat {
        match self.format {
            FormatArg::Full => DiagnosticFormat::Full {
                colour: AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
                ascii: shared.ascii,
            },
            FormatArg::Concise => DiagnosticFormat::Concise,
            FormatArg::Json => DiagnosticFormat::Json,
            FormatArg::Sarif => DiagnosticFormat::Sarif,
            FormatArg::Github => DiagnosticFormat::Github,
            FormatArg::Junit => DiagnosticFormat::Junit,
        }
    }
}

/// The latest day that it is anywhere on Earth.
fn today() -> Date {
    let ahead = jiff::tz::Offset::constant(14);
    ahead.to_datetime(jiff::Timestamp::now()).date()
}
