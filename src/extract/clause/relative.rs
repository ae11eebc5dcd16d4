//! The clause that "who" or "which" begins: whom it is said of, and how it is passed over.

use super::subject;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::{Lemma, Word};

/// "Russia, which vetoed it", "Russia (which vetoed it)": whom a relative clause is said of.
pub(super) fn head_of_clause(atoms: &[Atom], relative: usize, verb: usize) -> Option<usize> {
    let mut before = relative;
    if relative > 0 && matches!(atoms[relative - 1].is, Is::Mark(',' | '(')) {
        before -= 1;
    }
    // "the Security Council (UNSC), which decided"
    if let [.., open, _, close] = &atoms[..before]
        && matches!(open.is, Is::Mark('('))
        && matches!(close.is, Is::Mark(')'))
    {
        before -= 3;
    }
    let head = before.checked_sub(1)?;
    // "tabled a draft in the Security Council which was adopted": the draft was.
    if let Some(text) = text_before_council(atoms, head, verb) {
        return Some(text);
    }
    match atoms[head].is {
        // "Colombia and Pakistan were the two that sat it out": what the copula joins to them.
        Is::Word(_) | Is::Number(_) => {
            let copula = (head.saturating_sub(4)..=head)
                .rev()
                .find(|&i| matches!(atoms[i].is, Is::Word(Some(Word::Be))));
            copula.and_then(|be| subject(atoms, be))
        }
        Is::Mark(_) => None,
        _ => Some(head),
    }
}

/// The members before a "who" whose verb stands at an atom, where nothing joins it to the verb that the subject is looked for of.
pub(super) fn who_clause(atoms: &[Atom], at: usize, verb: usize) -> Option<usize> {
    let joined = atoms[at + 1..verb]
        .iter()
        .any(|atom| matches!(atom.key.as_str(), "and" | "but" | "or" | "then"));
    let who = at.checked_sub(1).filter(|&i| atoms[i].key == "who")?;
    let members = who.checked_sub(1)?;
    (!joined && matches!(atoms[members].is, Is::Who(_))).then_some(members)
}

/// The text that was put before the Council at `head`, where a verb says what came of it and none says what the Council did.
fn text_before_council(atoms: &[Atom], head: usize, verb: usize) -> Option<usize> {
    let done = matches!(&atoms[verb].is, Is::Verb(verb) if verb.voice == Voice::Passive
        && matches!(verb.lemma, Lemma::Adopt | Lemma::Reject | Lemma::Veto | Lemma::Block));
    if !done || !matches!(atoms[head].is, Is::Council(_)) {
        return None;
    }
    let the = usize::from(head > 0 && atoms[head - 1].key == "the");
    let preposition = head.checked_sub(1 + the)?;
    let text = preposition.checked_sub(1)?;
    let put = matches!(
        atoms[preposition].key.as_str(),
        "in" | "at" | "to" | "before"
    );
    (put && matches!(atoms[text].is, Is::Thing(_))).then_some(text)
}
