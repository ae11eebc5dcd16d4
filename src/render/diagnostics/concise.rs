//! Findings a line each, as compilers print them and editors read them.

use super::Shown;
use crate::render::visible_lines;

pub(super) fn print(shown: &Shown<'_>) -> String {
    let mut text = String::new();
    for finding in shown.findings() {
        let (start, _) = shown.places(finding.file, finding.span);
        let line = format!(
            "{}:{}:{}: {}[{}] {}",
            shown.name(finding.file),
            start.line,
            start.column,
            finding.check.severity.key(),
            finding.check.code,
            finding.message,
        );
        text += &visible_lines(&line).replace('\n', " ");
        text.push('\n');
    }
    text + &shown.summary() + "\n"
}
