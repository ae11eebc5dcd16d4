//! Statements that the Council was to make: whether one was blocked or decided on, and no draft.

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Status, Voice};
use crate::extract::words::{Lemma, Word};

/// Whether a match says that something not named in it was blocked: "Russia blocked it".
pub(crate) fn blocks_it(atoms: &[Atom], found: &Match) -> bool {
    let pronoun = |atom: &Atom| matches!(&atom.is, Is::Who(who) if who.group == Group::Before);
    let blocks = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Block | Lemma::Veto) && verb.voice == Voice::Active
    });
    let end = atoms.len().min(found.last + 2);
    blocks && atoms[found.first + 1..end].iter().any(pronoun)
}

/// Whether the last that words speak of is a statement that the Council was to make, and no text: "could not agree on a statement".
pub(crate) fn speaks_of_a_statement(atoms: &[Atom]) -> bool {
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
    let statement =
        |atom: &Atom| matches!(atom.key.as_str(), "statement" | "statements" | "communique");
    let to_make = |atom: &Atom| {
        matches!(atom.is, Is::Council(_))
            || matches!(
                atom.key.as_str(),
                "agree"
                    | "agreed"
                    | "agreeing"
                    | "issue"
                    | "issuing"
                    | "release"
                    | "press"
                    | "presidential"
                    | "draft"
                    | "proposed"
            )
            || matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.status == Status::Hedged)
    };
    atoms.iter().rposition(statement).is_some_and(|at| {
        !atoms[at..].iter().any(text) && atoms[at.saturating_sub(4)..at].iter().any(to_make)
    })
}

/// "supported a press statement", "a proposal for a Council statement", "failed to agree on a statement, which it vetoed": whether a
/// sentence tells of what was decided on a statement of the Council, and of no text. "In a statement, it said …" does not.
pub(crate) fn decides_a_statement(atoms: &[Atom]) -> bool {
    let statement = |atom: &Atom| atom.key.starts_with("statement");
    let Some(at) = atoms.iter().rposition(statement) else {
        return false;
    };
    // "adopted resolution 2728, weeks after it failed to agree on a statement", "voted 13-1": on a text.
    let on_a_text = |atom: &Atom| match &atom.is {
        Is::Thing(thing) => thing.resolution.is_some() || thing.draft.is_some(),
        Is::Score(_) => true,
        _ => matches!(atom.key.as_str(), "sanctions" | "embargo" | "mandate"),
    };
    if atoms.iter().any(on_a_text) {
        return false;
    }
    let described = |atom: &&Atom| {
        matches!(
            atom.is,
            Is::Word(Some(Word::Determiner)) | Is::Who(_) | Is::Council(_) | Is::Mark('-')
        ) || matches!(
            atom.key.as_str(),
            "press" | "presidential" | "draft" | "proposed" | "joint" | "'s" | "formal" | "strong"
        )
    };
    let before = atoms[..at].iter().rev().find(|atom| !described(atom));
    let decided = before.is_none_or(|atom| match &atom.is {
        Is::Verb(verb) => verb.voice != Voice::Noun,
        _ => matches!(
            atom.key.as_str(),
            "issue"
                | "issued"
                | "issuing"
                | "for"
                | "on"
                | "of"
                | "against"
                | "over"
                | "block"
                | "opposing"
        ),
    });
    // "adopted a resolution and a statement" is of a text too; "a proposal for a statement" is of none.
    let text = atoms.windows(2).any(|two| {
        matches!(two[0].is, Is::Thing(_))
            && two[1].key != "for"
            && !statement(&two[1])
            && !matches!(two[1].key.as_str(), "by")
    });
    decided && !text
}

/// "It failed to agree on a statement after Russia blocked it": whether "it" is a statement that the Council was to make.
pub(super) fn blocks_a_statement(atoms: &[Atom], found: &Match) -> bool {
    blocks_it(atoms, found) && speaks_of_a_statement(&atoms[..found.first])
}
