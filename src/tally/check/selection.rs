//! Which findings are wanted: those selected by code, less those that comments in the files wave through.

use super::all;
use crate::finding::{Check, Finding, Severity};
use crate::record::entry::{Ignore, Ledger};
use crate::source::{Lines, Span};
use std::collections::HashMap;

/// The checks wanted, by codes or beginnings of codes: `T101`, `T`.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    select: Vec<String>,
    ignore: Vec<String>,
}

/// A code that no check has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no check has the code `{0}`; `unsc explain` lists them")]
pub struct BadCode(String);

impl Selection {
    /// The checks whose codes begin as one of `select`, or all where that is empty, but for those of `ignore`.
    ///
    /// # Errors
    /// Where no check has such a code.
    pub fn new(select: &[String], ignore: &[String]) -> Result<Selection, BadCode> {
        let checks = all();
        let known = |codes: &[String]| -> Result<Vec<String>, BadCode> {
            let codes = codes.iter().map(|code| code.trim().to_uppercase());
            codes
                .map(|code| {
                    let is_known = checks.iter().any(|check| check.code.starts_with(&code));
                    if is_known && !code.is_empty() {
                        Ok(code)
                    } else {
                        Err(BadCode(code))
                    }
                })
                .collect()
        };
        Ok(Selection {
            select: known(select)?,
            ignore: known(ignore)?,
        })
    }

    /// Whether a check is wanted.
    #[must_use]
    pub fn wants(&self, check: &Check) -> bool {
        let begins = |codes: &[String]| codes.iter().any(|code| check.code.starts_with(code));
        (self.select.is_empty() || begins(&self.select)) && !begins(&self.ignore)
    }
}

/// What a comment covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Scope {
    File,
    Entry(usize),
    Line(usize),
}

/// Takes out the findings that comments wave through, and adds one for each comment that waves nothing through.
pub(super) fn wave_through(ledgers: &[Ledger], findings: &mut Vec<Finding>) {
    for (file, ledger) in ledgers.iter().enumerate() {
        if ledger.ignores.is_empty() {
            continue;
        }
        let lines = Lines::of(&ledger.source);
        // Whether the comments with this scope and code waved anything through.
        let mut used: HashMap<(Scope, &str), bool> = HashMap::new();
        for ignore in &ledger.ignores {
            let scope = scope(ignore.covers, ledger, &lines);
            used.extend(codes(ignore).map(|code| ((scope, code), false)));
        }
        findings.retain(|finding| {
            if finding.file != file {
                return true;
            }
            let scopes = [
                Some(Scope::File),
                entry_at(finding.span, ledger).map(Scope::Entry),
                Some(Scope::Line(lines.number(finding.span.start))),
            ];
            let mut kept = true;
            for scope in scopes.into_iter().flatten() {
                for length in 0..=finding.check.code.len() {
                    let key = (scope, &finding.check.code[..length]);
                    if let Some(used) = used.get_mut(&key) {
                        *used = true;
                        kept = false;
                    }
                }
            }
            kept
        });
        for ignore in &ledger.ignores {
            let scope = scope(ignore.covers, ledger, &lines);
            for code in codes(ignore) {
                if used.get(&(scope, code)) != Some(&true) {
                    let what = if code.is_empty() { "finding" } else { code };
                    let message = format!("there is no {what} here to wave through");
                    findings
                        .push(Finding::new(&NOTHING_TO_IGNORE, ignore.span, message).in_file(file));
                }
            }
        }
    }
}

fn codes(ignore: &Ignore) -> impl Iterator<Item = &str> {
    let all = ignore.codes.is_empty().then_some("");
    ignore.codes.iter().map(String::as_str).chain(all)
}

fn scope(covers: Span, ledger: &Ledger, lines: &Lines<'_>) -> Scope {
    if covers == Span::new(0, ledger.source.text().len()) {
        return Scope::File;
    }
    match entry_at(covers, ledger) {
        Some(at) if ledger.entries[at].span == covers => Scope::Entry(at),
        _ => Scope::Line(lines.number(covers.start)),
    }
}

/// The entry in which a stretch begins. Entries are in the order of the file.
fn entry_at(span: Span, ledger: &Ledger) -> Option<usize> {
    let entries = &ledger.entries;
    let at = entries
        .partition_point(|entry| entry.span.start <= span.start)
        .checked_sub(1)?;
    (span.start <= entries[at].span.end).then_some(at)
}

pub(super) static CHECKS: [&Check; 1] = [&NOTHING_TO_IGNORE];

static NOTHING_TO_IGNORE: Check = Check {
    code: "N103",
    name: "nothing-to-ignore",
    severity: Severity::Warning,
    defect: "a comment `# unsc: ignore` that waves no finding through",
    why: "What it was written for is mended, or it stands in the wrong place; left there it would hide the next fault.",
    help: "Take the comment out. It covers its own line; on a line of its own, the vote or line that follows.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3} # unsc: ignore T103 one was absent
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 2} # unsc: ignore T103 one was absent
",
};
