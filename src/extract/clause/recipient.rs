//! Whether a body is only the one that a question is sent to: "referred the question to the Assembly, by 11 votes to none".

use crate::extract::mention::{Atom, Is};

/// How far before the body the verb may stand that sends the question to it.
const FAR: usize = 7;

const SENDS: [&str; 9] = [
    "referred",
    "refer",
    "referring",
    "transferred",
    "transfer",
    "transferring",
    "sent",
    "sending",
    "remitted",
];

/// Whether another body, named before what is said, only receives what the Council sends it, and does nothing itself.
pub(super) fn is_recipient(atoms: &[Atom], body: usize, said: usize) -> bool {
    let before = atoms.get(..body).unwrap_or_default();
    let the = usize::from(before.last().is_some_and(|atom| atom.key == "the"));
    let before = before
        .get(..before.len().saturating_sub(the))
        .unwrap_or_default();
    let acts = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "which" | "who" | "where" | "it" | "that" | "when" | "then"
        )
    };
    let behind = atoms.get(body + 1..=said).unwrap_or_default();
    if behind.iter().any(acts) {
        return false;
    }
    match before.last().map(|atom| atom.key.as_str()) {
        Some("to") => {
            let clause = before.iter().rev().skip(1).take(FAR);
            clause
                .take_while(|atom| !matches!(atom.is, Is::Mark(',' | ';')))
                .any(|atom| SENDS.contains(&atom.key.as_str()))
        }
        // "asked the Assembly to take up the question, by 11 votes to none"
        Some("asked" | "requested" | "invited") => {
            let to = behind.first().is_some_and(|atom| atom.key == "to");
            let council = before.iter().any(|atom| matches!(atom.is, Is::Council(_)));
            to && council && behind.iter().any(|atom| matches!(atom.is, Is::Mark(',')))
        }
        _ => false,
    }
}
