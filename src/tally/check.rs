//! What may be wrong with vote data or with what a text says of a vote: one file a family of checks, by what they look at.
//!
//! A check of data is a static [`Check`] with its text and examples, beside the function that finds it; [`all`] knows every one.

mod attestation;
mod date;
mod decided;
mod document;
mod membership;
mod notation;
mod order;
mod outcome;
mod prose;
mod record;
mod repetition;
mod selection;
mod tally;

pub(crate) use decided::PROCEDURAL;
pub use prose::check_reported;
pub use selection::{BadCode, Selection};

use crate::council::Council;
use crate::finding::{Check, Finding};
use crate::record::entry::Ledger;
use crate::record::meaning::{self, Meaning};
use crate::record::names::StateNames;
use crate::record::{Record, undl, yaml};
use crate::source::Span;
use jiff::civil::Date;

/// Every check, by code.
#[must_use]
pub fn all() -> Vec<&'static Check> {
    let mut all: Vec<&'static Check> = Vec::new();
    all.extend(yaml::CHECKS);
    all.extend(undl::CHECKS);
    all.extend(meaning::CHECKS);
    all.extend(attestation::CHECKS);
    all.extend(date::CHECKS);
    all.extend(document::CHECKS);
    all.extend(membership::CHECKS);
    all.extend(notation::CHECKS);
    all.extend(order::CHECKS);
    all.extend(outcome::CHECKS);
    all.extend(prose::CHECKS);
    all.extend(record::CHECKS);
    all.extend(repetition::CHECKS);
    all.extend(selection::CHECKS);
    all.extend(tally::CHECKS);
    all.sort_by_key(|check| check.code);
    all
}

/// The check with this code, in any letter case.
#[must_use]
pub fn find(code: &str) -> Option<&'static Check> {
    all()
        .into_iter()
        .find(|check| check.code.eq_ignore_ascii_case(code.trim()))
}

/// What vote data are held against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'d> {
    /// Who sat when.
    pub council: &'d Council,
    /// The votes to compare with, where they should be.
    pub record: Option<&'d Record>,
    /// The last day that a vote can be of.
    pub today: Date,
}

/// A vote of one of the files read together.
struct Vote<'e> {
    file: usize,
    meaning: Meaning<'e>,
}

impl Vote<'_> {
    /// A finding on this vote.
    fn find(&self, check: &'static Check, span: Span, message: impl Into<String>) -> Finding {
        let mut finding = Finding::new(check, span, message).in_file(self.file);
        finding.vote = self.meaning.name();
        finding
    }

    /// The beginning of the vote, for what is missing in it.
    fn start(&self) -> Span {
        let entry = self.meaning.entry;
        let date = entry.date.as_ref().map(|date| date.span);
        date.unwrap_or(Span::new(entry.span.start, entry.span.start))
    }
}

/// Everything wrong with these files, each in itself and together, in the order of the files and in each from its beginning.
/// What comments wave through is left out; a comment that waves nothing through is a finding itself.
#[must_use]
pub fn check_ledgers(ledgers: &[Ledger], against: Against<'_>) -> Vec<Finding> {
    let names = StateNames::new(against.council);
    let mut findings = Vec::new();
    let mut votes = Vec::new();
    for (file, ledger) in ledgers.iter().enumerate() {
        findings.extend(ledger.findings.iter().cloned().map(|f| in_file(f, file)));
        for entry in &ledger.entries {
            let mut of_values = Vec::new();
            let meaning = Meaning::of(entry, against.council, &names, &mut of_values);
            let name = meaning.name();
            findings.extend(of_values.into_iter().map(|mut finding| {
                finding.vote.clone_from(&name);
                finding.in_file(file)
            }));
            votes.push(Vote { file, meaning });
        }
    }
    let keeps_status = |ledger: &Ledger| ledger.entries.iter().any(|entry| entry.status.is_some());
    let keep_status: Vec<bool> = ledgers.iter().map(keeps_status).collect();
    for vote in &votes {
        tally::check(vote, &mut findings);
        outcome::check(vote, against.council, &mut findings);
        membership::check(vote, against.council, &mut findings);
        document::check(vote, &mut findings);
        date::check(vote, against.today, &mut findings);
        attestation::check(vote, keep_status[vote.file], &mut findings);
        notation::check(vote, &mut findings);
    }
    repetition::check_together(&votes, &mut findings);
    order::check_together(&votes, &mut findings);
    if let Some(record) = against.record {
        record::check(&votes, record, against.council, &mut findings);
    }
    selection::wave_through(ledgers, &mut findings);
    findings.sort_by(|a, b| {
        let key = |f: &Finding| (f.file, f.span, f.check.code);
        key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
    });
    findings
}

/// A reader's finding, in the file with this number.
fn in_file(mut finding: Finding, file: usize) -> Finding {
    finding.file = file;
    for related in &mut finding.related {
        related.file = file;
    }
    finding
}
