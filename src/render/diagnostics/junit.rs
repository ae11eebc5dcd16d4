//! Findings as a report of tests in the XML of `JUnit`: a test case for each file, which fails with its errors.

use super::Shown;
use crate::finding::{Finding, Severity};

pub(super) fn print(shown: &Shown<'_>) -> String {
    let files = shown.diagnosis.sources.len();
    let findings = shown.findings();
    let of = |file: usize| findings.iter().filter(move |finding| finding.file == file);
    let is_error = |finding: &&Finding| finding.check.severity == Severity::Error;
    let failed = (0..files)
        .filter(|&file| of(file).any(|f| is_error(&f)))
        .count();
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"unsc check\" tests=\"{files}\" failures=\"{failed}\" errors=\"0\">\n"
    );
    for file in 0..files {
        let name = attribute(shown.name(file));
        text += &format!("    <testcase classname=\"unsc check\" name=\"{name}\"");
        if of(file).next().is_none() {
            text += "/>\n";
            continue;
        }
        text += ">\n";
        let line = |finding: &Finding| {
            let (start, _) = shown.places(finding.file, finding.span);
            format!(
                "{}:{}: {}[{}] {}",
                start.line,
                start.column,
                finding.check.severity.key(),
                finding.check.code,
                finding.message
            )
        };
        let (errors, others): (Vec<&Finding>, Vec<&Finding>) = of(file).partition(is_error);
        if let Some(first) = errors.first() {
            let lines: Vec<String> = errors
                .iter()
                .map(|finding| content(&line(finding)))
                .collect();
            text += &format!(
                "      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                first.check.code,
                attribute(&first.message),
                lines.join("\n")
            );
        }
        if !others.is_empty() {
            let lines: Vec<String> = others
                .iter()
                .map(|finding| content(&line(finding)))
                .collect();
            text += &format!("      <system-out>{}</system-out>\n", lines.join("\n"));
        }
        text += "    </testcase>\n";
    }
    text + "  </testsuite>\n</testsuites>\n"
}

fn attribute(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(&allowed(text)).into_owned()
}

fn content(text: &str) -> String {
    html_escape::encode_text(&allowed(text)).into_owned()
}

/// XML 1.0 has no place for most control characters, not even escaped.
fn allowed(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => '\u{fffd}',
            c => c,
        })
        .collect()
}
