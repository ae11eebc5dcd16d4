//! Whether a report is named and disowned: "contrary to reports that", "Reports that … are wrong".

use super::is_false;
use crate::extract::mention::{Atom, Is};

/// "Contrary to reports that", "dismissed claims that", "Reports that … are wrong": whether a report is named, and disowned before or
/// behind it.
pub(super) fn is_disowned(clause: &[Atom], behind: &[Atom]) -> bool {
    const REPORTS: [&str; 18] = [
        "report",
        "reports",
        "claim",
        "claims",
        "allegation",
        "allegations",
        "suggestion",
        "suggestions",
        "assertion",
        "assertions",
        "idea",
        "notion",
        "belief",
        "impression",
        "story",
        "stories",
        "assumption",
        "charge",
    ];
    const DISOWNS: [&str; 22] = [
        "despite",
        "contrary",
        "notwithstanding",
        "dismissed",
        "dismisses",
        "dismissing",
        "denied",
        "denies",
        "denying",
        "rejected",
        "rejects",
        "rejecting",
        "refuted",
        "refutes",
        "rebutted",
        "debunked",
        "debunks",
        "disputed",
        "no",
        "false",
        "unfounded",
        "unconfirmed",
    ];
    let Some(report) = clause
        .iter()
        .rposition(|atom| REPORTS.contains(&atom.key.as_str()))
    else {
        return false;
    };
    let disowned = clause[report.saturating_sub(4)..report]
        .iter()
        .any(|atom| DISOWNS.contains(&atom.key.as_str()));
    // "The claim that it voted for the text": and not "reports say that".
    let named = clause
        .get(report + 1)
        .is_some_and(|atom| atom.key == "that");
    disowned || named && is_called_false(behind)
}

/// "… are wrong", "… proved unfounded": whether the words behind a clause call it false.
fn is_called_false(behind: &[Atom]) -> bool {
    let same = |atom: &&Atom| !matches!(atom.is, Is::Mark(_));
    let clause = || behind.iter().take_while(same).take(14);
    let is = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "is" | "are" | "was" | "were" | "be" | "proved" | "proven" | "turned" | "been"
        )
    };
    clause().any(is) && clause().any(|atom| is_false(atom.key.as_str()))
}
