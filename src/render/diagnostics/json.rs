//! Findings as one JSON object. The form is promised: `version` grows with any change that could break a reader.

use super::Shown;
use crate::finding::{Finding, Severity};
use serde_json::{Value, json};

pub(super) fn print(shown: &Shown<'_>) -> String {
    let findings: Vec<Value> = shown.findings().iter().map(|f| finding(shown, f)).collect();
    let object = json!({
        "version": 1,
        "findings": findings,
        "summary": {
            "files": shown.diagnosis.sources.len(),
            "votes": shown.diagnosis.votes,
            "errors": shown.count(Severity::Error),
            "warnings": shown.count(Severity::Warning),
            "notes": shown.count(Severity::Note),
        },
    });
    format!("{object:#}\n")
}

fn finding(shown: &Shown<'_>, finding: &Finding) -> Value {
    let (start, end) = shown.places(finding.file, finding.span);
    let related = finding.related.iter().map(|related| {
        let (start, _) = shown.places(related.file, related.span);
        json!({
            "file": shown.name(related.file),
            "line": start.line,
            "column": start.column,
            "message": related.message,
        })
    });
    json!({
        "code": finding.check.code,
        "name": finding.check.name,
        "severity": finding.check.severity,
        "file": shown.name(finding.file),
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "message": finding.message,
        "help": finding.help,
        "fixable": finding.fix.is_some(),
        "related": related.collect::<Vec<Value>>(),
        "vote": finding.vote,
    })
}
