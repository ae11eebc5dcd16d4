//! Findings as text: one file a format, for people, editors, pre-commit hooks and continuous integration.

mod concise;
mod explanation;
mod full;
mod github;
mod json;
mod junit;
mod sarif;

pub use explanation::{check_table, explanation};

use crate::finding::{Finding, Severity};
use crate::source::{Lines, Place, Source, Span};

/// The formats of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiagnosticFormat {
    /// Each finding with its lines of the file, a mark under the words at fault, and what to do.
    Full {
        /// Colour.
        colour: bool,
        /// ASCII characters only.
        ascii: bool,
    },
    /// A line each: `file:line:column: severity[code] message`.
    Concise,
    /// One JSON object.
    Json,
    /// The Static Analysis Results Interchange Format 2.1.0.
    Sarif,
    /// Workflow commands of GitHub Actions, which it shows beside the lines.
    Github,
    /// A report of tests in XML, a case for each file, as continuous integration shows them.
    Junit,
}

/// What was looked at and found.
#[derive(Debug)]
pub struct Diagnosis<'d> {
    /// The files, in the order in which findings number them.
    pub sources: Vec<&'d Source>,
    /// What was found, in order.
    pub findings: &'d [Finding],
    /// How many votes were looked at.
    pub votes: usize,
}

/// The findings as text that ends with a line break; empty where the format has nothing to say.
#[must_use]
pub fn diagnosis(diagnosis: &Diagnosis<'_>, format: DiagnosticFormat) -> String {
    let shown = Shown::of(diagnosis);
    match format {
        DiagnosticFormat::Full { colour, ascii } => full::print(&shown, colour, ascii),
        DiagnosticFormat::Concise => concise::print(&shown),
        DiagnosticFormat::Json => json::print(&shown),
        DiagnosticFormat::Sarif => sarif::print(&shown),
        DiagnosticFormat::Github => github::print(&shown),
        DiagnosticFormat::Junit => junit::print(&shown),
    }
}

/// A diagnosis with the lines of its files at hand.
struct Shown<'d> {
    diagnosis: &'d Diagnosis<'d>,
    lines: Vec<Lines<'d>>,
}

impl<'d> Shown<'d> {
    fn of(diagnosis: &'d Diagnosis<'d>) -> Shown<'d> {
        let sources = diagnosis.sources.iter();
        Shown {
            diagnosis,
            lines: sources.map(|source| Lines::of(source)).collect(),
        }
    }

    fn findings(&self) -> &'d [Finding] {
        self.diagnosis.findings
    }

    fn name(&self, file: usize) -> &'d str {
        self.diagnosis
            .sources
            .get(file)
            .map_or("", |source| source.name())
    }

    /// Where a stretch begins and where it ends: the place after its last character.
    fn places(&self, file: usize, span: Span) -> (Place, Place) {
        let nowhere = Place { line: 1, column: 1 };
        self.lines.get(file).map_or((nowhere, nowhere), |lines| {
            (lines.place(span.start), lines.place(span.end))
        })
    }

    fn count(&self, severity: Severity) -> usize {
        let findings = self.findings().iter();
        findings
            .filter(|finding| finding.check.severity == severity)
            .count()
    }

    /// "3 errors and 1 warning in 2 files (40 votes)."
    fn summary(&self) -> String {
        let files = self.diagnosis.sources.len();
        let scope = format!(
            "{} in {}",
            counted(self.diagnosis.votes, "vote"),
            counted(files, "file")
        );
        let kinds = [Severity::Error, Severity::Warning, Severity::Note];
        let found: Vec<String> = kinds
            .into_iter()
            .map(|severity| (self.count(severity), severity.key()))
            .filter(|(count, _)| *count > 0)
            .map(|(count, kind)| counted(count, kind))
            .collect();
        if files == 0 {
            String::from("no file could be read: nothing was checked")
        } else if found.is_empty() {
            format!("{scope}: nothing wrong")
        } else {
            let fixable = self
                .findings()
                .iter()
                .filter(|finding| finding.fix.is_some());
            match fixable.count() {
                0 => format!("{scope}: {}", found.join(", ")),
                some => format!("{scope}: {} ({some} mended by --fix)", found.join(", ")),
            }
        }
    }
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 {
        format!("1 {what}")
    } else {
        format!("{count} {what}s")
    }
}
