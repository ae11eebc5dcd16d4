//! The subject of a verb that "and" or "but" joins to what else is told of it: "China criticised the text and abstained".

use crate::extract::mention::{Atom, Is, Status, Verb, Voice};
use crate::extract::words::{Lemma, Word};

/// How many words may stand between a subject and the "and" before its second verb.
const LONGEST: usize = 18;

/// The members with which the clause begins that holds the verb at `verb`, where "and" or "but" stands before it and it tells
/// what members alone can do. `near` is what stands nearest before the verb and may be its subject: it is, unless it is what the
/// verb before was done to.
pub(super) fn joined_subject(atoms: &[Atom], verb: usize, near: Option<usize>) -> Option<usize> {
    let own = matches!(&atoms[verb].is, Is::Verb(verb) if is_of_members(*verb));
    let joint = joint(atoms, verb).filter(|_| own)?;
    let is_subject = |at: usize| atoms[at].members().is_some() && !is_object(atoms, at);
    if near.is_some_and(is_subject) {
        return None;
    }
    let first = (joint.saturating_sub(LONGEST)..joint).rev();
    let mut first = first.filter(|&at| opens_a_clause(atoms, at) && acts(atoms, at, joint));
    first.next()
}

/// Whether a verb tells what only members do, and no text and no council.
fn is_of_members(verb: Verb) -> bool {
    verb.voice == Voice::Active
        && verb.status == Status::Asserted
        && matches!(
            verb.lemma,
            Lemma::Abstain | Lemma::Vote | Lemma::Veto | Lemma::Cast | Lemma::Oppose | Lemma::Join
        )
}

/// Where the "and" or "but" stands that joins a verb to another before it.
fn joint(atoms: &[Atom], verb: usize) -> Option<usize> {
    let passed = |atom: &&Atom| match atom.is {
        Is::Word(Some(Word::Adverb)) | Is::When(_) | Is::Mark(',') => true,
        // "but ultimately abstained", "but in the end abstained"
        Is::Word(_) => {
            atom.key.ends_with("ly") || matches!(atom.key.as_str(), "in" | "the" | "end")
        }
        _ => false,
    };
    let between = atoms[..verb].iter().rev().take_while(passed).take(5);
    let joint = verb.checked_sub(between.count() + 1)?;
    matches!(atoms[joint].key.as_str(), "and" | "but" | "then" | "yet").then_some(joint)
}

/// "blamed Washington", "criticised the American stance": whether a word that is no preposition and no beginning of a clause leads
/// to the members at an atom, which so were done something to.
fn is_object(atoms: &[Atom], at: usize) -> bool {
    let the = |atom: &&Atom| matches!(atom.is, Is::Word(Some(Word::Determiner)));
    let mut before = atoms[..at].iter().rev().skip_while(the);
    before
        .next()
        .is_some_and(|atom| matches!(atom.is, Is::Word(None)) && atom.key.ends_with("ed"))
}

/// Whether members stand where a clause begins.
fn opens_a_clause(atoms: &[Atom], at: usize) -> bool {
    if atoms[at].members().is_none() {
        return false;
    }
    let the = |atom: &&Atom| matches!(atom.is, Is::Word(Some(Word::Determiner)));
    let before = atoms[..at].iter().rev().find(|atom| !the(atom));
    before.is_none_or(|atom| {
        matches!(atom.is, Is::When(_) | Is::Mark(':' | ';' | '"' | '-' | ','))
            || matches!(
                atom.key.as_str(),
                "after" | "when" | "while" | "although" | "though" | "because" | "that"
            )
    })
}

/// Whether what is told of members right behind them, up to the "and", may be what they did: no list goes on, and no clause of
/// another begins.
fn acts(atoms: &[Atom], at: usize, joint: usize) -> bool {
    let Some(next) = atoms[at + 1..joint].first() else {
        return false;
    };
    let told = match &next.is {
        Is::Word(kind) => !matches!(
            kind,
            Some(Word::Preposition | Word::Determiner | Word::Relative)
        ),
        Is::Verb(verb) => verb.voice == Voice::Active,
        _ => false,
    };
    // "China had threatened to veto the text, but abstained"
    let comma = usize::from(matches!(atoms[joint - 1].is, Is::Mark(',')));
    // "would have vetoed the text and abstained on the other" tells of neither.
    let open = atoms[joint].key != "but";
    let another = atoms[at + 1..joint - comma].iter().any(|atom| {
        matches!(atom.is, Is::Mark(',' | ';' | ':'))
            || open && matches!(&atom.is, Is::Verb(verb) if verb.modal)
            || open && matches!(atom.is, Is::Word(Some(Word::Modal)))
            || matches!(
                atom.key.as_str(),
                "and" | "but" | "said" | "says" | "told" | "urged" | "while" | "after" | "when"
            )
    });
    told && next.key != "'s" && !another
}
