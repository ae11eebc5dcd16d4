//! Whether words leave open what happened: "Had the draft been adopted, it would have …", "either abstained or voted with the majority".

use crate::extract::doubt::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::{Lemma, Word};

/// "Had the draft been adopted, it would have …", "it would have passed had Russia abstained"
pub(super) fn is_inverted(atoms: &[Atom], found: &Match) -> bool {
    let would = |atom: &Atom| {
        matches!(atom.key.as_str(), "would" | "might" | "could")
            || matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Hedged)
    };
    let asserted = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Asserted && matches!(verb.voice, Voice::Active | Voice::Passive) && verb.lemma != Lemma::Submit);
    let behind = found.first.checked_sub(1).is_some_and(|had| {
        atoms[had].key == "had"
            && matches!(atoms[found.first].is, Is::Who(_) | Is::Thing(_))
            && atoms[..had].iter().any(would)
            && !atoms[..had].iter().any(asserted)
    });
    let opens = |at: usize| at == 0 || matches!(atoms[at - 1].is, Is::Mark(',' | ';' | ':' | '-'));
    let inverts = |at: usize| matches!(atoms[at].key.as_str(), "had" | "should" | "were");
    let ahead = (0..found.last).rev().find(|&at| inverts(at) && opens(at));
    behind
        || ahead.is_some_and(|had| {
            let subject = matches!(
                atoms[had + 1].is,
                Is::Word(Some(Word::Determiner)) | Is::Thing(_) | Is::Who(_) | Is::Council(_)
            );
            let clause = &atoms[had..found.last];
            // "Should the Council not adopt it, the force must leave": of no vote, whatever follows.
            let should = atoms[had].key == "should"
                && !clause.iter().any(|atom| matches!(atom.is, Is::Mark(_)));
            let so = !clause.iter().any(asserted) && atoms[found.last + 1..].iter().any(would);
            subject && (should || so)
        })
}

/// "Spain either abstained or voted with the majority": which of the two is left open.
pub(super) fn is_alternative(atoms: &[Atom], found: &Match) -> bool {
    // "the United States vetoed or voted against it"
    let or = matches!(
        &atoms[found.last + 1..],
        [or, verb, ..] if or.key == "or" && matches!(&verb.is, Is::Verb(verb) if verb.past)
    );
    if or && holds(atoms, found, |verb| verb.lemma == Lemma::Veto) {
        return true;
    }
    let either = |atom: &Atom| atom.key == "either";
    is_one_of_two(atoms, found)
        || atoms[found.first..=found.last].iter().any(either)
            && atoms[found.last..]
                .iter()
                .take(12)
                .any(|atom| atom.key == "or")
}

/// "Russia or China abstained", "was vetoed by France or Britain": which of two States it was is left open.
fn is_one_of_two(atoms: &[Atom], found: &Match) -> bool {
    let state = |at: usize| {
        let members = atoms[at].members();
        members.is_some_and(|who| who.members.len() == 1)
    };
    let or = |at: usize| atoms[at].key == "or";
    let before =
        found.first > 1 && state(found.first) && or(found.first - 1) && state(found.first - 2);
    let behind = found.last + 2 < atoms.len()
        && state(found.last)
        && or(found.last + 1)
        && state(found.last + 2);
    before || behind
}
