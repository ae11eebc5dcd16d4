//! Findings as workflow commands of GitHub Actions.

use super::Shown;
use crate::finding::Severity;

pub(super) fn print(shown: &Shown<'_>) -> String {
    let mut text = String::new();
    for finding in shown.findings() {
        let (start, end) = shown.places(finding.file, finding.span);
        let command = match finding.check.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        text += &format!(
            "::{command} title={},file={},line={},col={},endLine={},endColumn={}::{}\n",
            property(&format!("{} {}", finding.check.code, finding.check.name)),
            property(shown.name(finding.file)),
            start.line,
            start.column,
            end.line,
            end.column,
            data(&format!("{}. {}", finding.message, finding.help)),
        );
    }
    text
}

/// A message, in which line breaks and `%` would end or change the command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property, in which also `:` and `,` have a meaning.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
