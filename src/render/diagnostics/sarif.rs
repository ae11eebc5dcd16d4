//! Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code hosts show beside the lines.

use super::Shown;
use crate::finding::{Check, Finding, Severity};
use serde_json::{Value, json};

pub(super) fn print(shown: &Shown<'_>) -> String {
    let mut rules: Vec<&'static Check> = shown.findings().iter().map(|f| f.check).collect();
    rules.sort_by_key(|check| check.code);
    rules.dedup_by_key(|check| check.code);
    let results: Vec<Value> = shown
        .findings()
        .iter()
        .map(|finding| result(shown, finding, &rules))
        .collect();
    let object = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "unsc",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules.iter().map(|check| rule(check)).collect::<Vec<Value>>(),
                }
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{object:#}\n")
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn rule(check: &Check) -> Value {
    json!({
        "id": check.code,
        "name": check.name,
        "shortDescription": { "text": check.defect },
        "fullDescription": { "text": check.why },
        "help": { "text": check.help },
        "defaultConfiguration": { "level": level(check.severity) },
    })
}

fn result(shown: &Shown<'_>, finding: &Finding, rules: &[&Check]) -> Value {
    let index = rules.partition_point(|check| check.code < finding.check.code);
    let related = finding.related.iter().enumerate().map(|(id, related)| {
        let mut location = location(shown, related.file, related.span);
        location["id"] = json!(id);
        location["message"] = json!({ "text": related.message });
        location
    });
    json!({
        "ruleId": finding.check.code,
        "ruleIndex": index,
        "level": level(finding.check.severity),
        "message": { "text": format!("{}. {}", finding.message, finding.help) },
        "locations": [location(shown, finding.file, finding.span)],
        "relatedLocations": related.collect::<Vec<Value>>(),
    })
}

fn location(shown: &Shown<'_>, file: usize, span: crate::source::Span) -> Value {
    let (start, end) = shown.places(file, span);
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(shown.name(file)) },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            }
        }
    })
}

/// A path as a reference by RFC 3986: what has no place in one is written as `%` and two figures.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}
