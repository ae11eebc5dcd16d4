//! `unsc report`: a whole report of a selection of votes, or on texts, in one file.

use super::selection::Selection;
use super::{Done, data, date, documents, names, print};
use crate::cli::{Format, Shared};
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use unsc_votes::document::Document;
use unsc_votes::render::{self, ReportFormat};
use unsc_votes::{Error, Result, output, report};

#[derive(Debug, clap::Args)]
pub(crate) struct Report {
    #[command(flatten)]
    selection: Selection,
    /// Report on these texts instead: what they say, their words, the roll calls completed, the record's verdicts; may be given again
    #[arg(long, value_name = "PATH", help_heading = "On which texts", conflicts_with_all = [
        "since", "until", "year", "member", "position", "topic", "outcome", "reason", "resolution", "draft", "contested",
    ])]
    from: Vec<PathBuf>,
    /// The day the texts appeared (2017-04-12), from which "Wednesday" is read
    #[arg(long, value_name = "DATE", value_parser = date, requires = "from", help_heading = "On which texts")]
    published: Option<Date>,
    /// The report's title
    #[arg(long, value_name = "WORDS", help_heading = "Into which file")]
    title: Option<String>,
    /// Write to this file, whole or not at all; its ending (.html, .md) says the format, unless --format does
    #[arg(long, short, value_name = "FILE", help_heading = "Into which file")]
    output: Option<PathBuf>,
}

impl Report {
    pub(crate) fn run(&self, shared: &Shared) -> Result<Done> {
        let format = format(shared.format, self.output.as_deref())?;
        if let Some(path) = self.output.as_deref().filter(|path| self.reads(path)) {
            return Err(Error::Argument(format!(
                "{}: the text to report on; write the report to another file",
                path.display()
            )));
        }
        let data = data(shared)?;
        let names = names(shared, &data);
        let (mut report, done) = if self.from.is_empty() {
            let filter = self.selection.filter(&data)?;
            let report = report::votes(&filter, &data, &names).ok_or_else(|| {
                Error::Argument(String::from(
                    "no vote of the record is selected: nothing to report (`unsc list` with the same filters shows what is)",
                ))
            })?;
            (report, Done::Clean)
        } else {
            let (documents, incomplete) = documents(&data, &self.from, self.published);
            if documents.is_empty() {
                return Ok(Done::Incomplete);
            }
            let report = report::texts(&documents, &data, &names);
            (
                report,
                Done::of(incomplete, documents.iter().any(Document::is_contradicted)),
            )
        };
        if let Some(title) = &self.title {
            report.title.clone_from(title);
        }
        let written = render::report(&report, format);
        match &self.output {
            Some(path) => output::write(path, &written)?,
            None => print(&written)?,
        }
        Ok(done)
    }

    /// Whether a file is one of the texts to report on.
    fn reads(&self, file: &Path) -> bool {
        let Ok(file) = file.canonicalize() else {
            return false;
        };
        let mut texts = self.from.iter().filter_map(|text| text.canonicalize().ok());
        texts.any(|text| text == file)
    }
}

/// The format asked for, else that of the file's ending, else Markdown, which reads well on a terminal.
fn format(asked: Format, output: Option<&Path>) -> Result<ReportFormat> {
    let ending = output
        .and_then(Path::extension)
        .map(|ending| ending.to_string_lossy().to_lowercase());
    match (asked, ending.as_deref()) {
        (Format::Html, _) | (Format::Table, Some("html" | "htm")) => Ok(ReportFormat::Html),
        (Format::Markdown, _) | (Format::Table, Some("md" | "markdown")) => {
            Ok(ReportFormat::Markdown)
        }
        (Format::Table, None) if output.is_none() => Ok(ReportFormat::Markdown),
        (Format::Table, _) => Err(Error::Argument(String::from(
            "a report is .html or .md: name the file so, or give `--format html` or `--format markdown`",
        ))),
        _ => Err(Error::Argument(String::from(
            "a report is HTML or Markdown: give `--format html` or `--format markdown`",
        ))),
    }
}
