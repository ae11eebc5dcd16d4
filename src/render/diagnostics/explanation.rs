//! A check explained, and the table of all checks: written from the same text as its findings.

use crate::finding::Check;

/// What a check looks for, why, what to do, with an example of the fault and its mend, in Markdown.
#[must_use]
pub fn explanation(check: &Check) -> String {
    let mut text = format!(
        "# {} {}\n\nFinds {} ({}).\n\n{}\n\n{}\n",
        check.code,
        check.name,
        check.defect,
        check.severity.key(),
        check.why,
        check.help
    );
    if !check.faulty.is_empty() {
        let block = |title: &str, example: &str| {
            let lines = example.lines().map(|line| format!("    {line}\n"));
            format!("\n## {title}\n\n{}", lines.collect::<String>())
        };
        text += &block("The fault", check.faulty);
        text += &block("Mended", check.mended);
    }
    text
}

/// All checks with a line each, in Markdown.
#[must_use]
pub fn check_table(checks: &[&Check]) -> String {
    let rows = checks.iter().map(|check| {
        format!(
            "| {} | {} | {} | {} |\n",
            check.code,
            check.name,
            check.severity.key(),
            check.defect
        )
    });
    format!(
        "| code | name | severity | finds |\n|---|---|---|---|\n{}",
        rows.collect::<String>()
    )
}
