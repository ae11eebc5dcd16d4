//! Verbs joined to one before them, whose subject serves for both: "vetoed the text and abstained".

use super::near::near_subject;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::{Lemma, Word};

/// The verb before a text that is its object, where the verb at `verb` is joined to it: "vetoed the text and abstained".
pub(super) fn object_of(atoms: &[Atom], text: usize, verb: usize) -> Option<usize> {
    let own = matches!(&atoms[verb].is, Is::Verb(verb) if verb.voice == Voice::Active);
    let joined = |word: &str| atoms[text + 1..verb].iter().any(|atom| atom.key == word);
    let but = joined("but");
    if !own || !(but || joined("and") || joined("then")) {
        return None;
    }
    let before = (text.saturating_sub(5)..text).rev().find(|&i| {
        !matches!(
            atoms[i].is,
            Is::Who(_)
                | Is::Council(_)
                | Is::Number(_)
                | Is::Mark('-')
                | Is::Word(Some(Word::Determiner | Word::Ordinal(_)))
        )
    })?;
    // "wanted to vote against the text but abstained"
    let side = matches!(atoms[before].key.as_str(), "for" | "against" | "on");
    let before = before.checked_sub(usize::from(side))?;
    let Is::Verb(first) = &atoms[before].is else {
        return None;
    };
    // "urged China to veto the text and abstained": not China.
    let open = first.status == Status::Hedged && !first.modal;
    if open && !begins_a_clause(atoms, before) {
        return None;
    }
    let acts = match first.voice {
        // "would have vetoed the text and abstained on another" tells of neither.
        Voice::Active => but || !first.modal,
        // "came close to vetoing the text but abstained"
        Voice::Ing => but && open,
        Voice::Passive | Voice::Noun => false,
    };
    let of_vote = !side || matches!(first.lemma, Lemma::Vote | Lemma::Abstain);
    (acts && of_vote).then_some(before)
}

/// "It condemned the attack in resolution 660, imposed sanctions and authorized force": whether two verbs are of one list of what was
/// done, each with its object.
pub(super) fn is_listed(atoms: &[Atom], first: usize, second: usize) -> bool {
    let decided = |at: usize| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.past
            && verb.voice == Voice::Active
            && verb.status == Status::Asserted
            && matches!(verb.lemma, Lemma::Decide | Lemma::Impose | Lemma::Adopt))
    };
    let comma = second
        .checked_sub(1)
        .is_some_and(|i| matches!(atoms[i].is, Is::Mark(',')));
    // "the sanctions, imposed in May": a participle has no object.
    let object = atoms.get(second + 1).is_some_and(|next| match &next.is {
        Is::Word(kind) => {
            matches!(kind, None | Some(Word::Determiner)) && !next.key.ends_with("ly")
        }
        Is::Thing(_) => true,
        Is::Who(who) => who.adjective,
        _ => false,
    });
    comma && object && decided(first) && decided(second)
}

/// Whether a clause begins with the subject of the verb at an atom: "Britain refused to vote for it", and not "urged Britain to vote".
pub(super) fn begins_a_clause(atoms: &[Atom], verb: usize) -> bool {
    let Some(subject) = near_subject(atoms, verb) else {
        return false;
    };
    let the = subject
        .checked_sub(1)
        .is_some_and(|i| atoms[i].key == "the");
    let before = subject.checked_sub(1 + usize::from(the)).map(|i| &atoms[i]);
    before.is_none_or(|atom| {
        matches!(atom.is, Is::Mark(_) | Is::When(_))
            || matches!(
                atom.key.as_str(),
                "and"
                    | "but"
                    | "that"
                    | "while"
                    | "when"
                    | "as"
                    | "because"
                    | "although"
                    | "though"
                    | "after"
            )
    })
}
