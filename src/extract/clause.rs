//! Whose verb it is, and whose vote: the subject of a verb, the body that acts, and clauses that only suppose.

mod coming;
mod joined;
mod near;
mod passed;
mod predicate;
mod preposition;
mod recipient;
mod relative;

pub(crate) use coming::{ahead, coming_subject, leads_to_members};
pub(crate) use passed::SOME_OTHERS;

use super::mention::{Atom, Is, Status, Verb, Voice};
use super::words::{Lemma, Word};
use near::near_subject;

/// The atom that is the subject of the verb at `verb`, looking left past adverbs, dates and inserted clauses.
pub(crate) fn subject(atoms: &[Atom], verb: usize) -> Option<usize> {
    let near = near_subject(atoms, verb);
    let joined = predicate::joined_subject(atoms, verb, near);
    match joined.or(near) {
        Some(at) if matches!(atoms[at].is, Is::Thing(_) | Is::Council(_)) => Some(at),
        near => text_at_the_head(atoms, verb)
            .or(near)
            .or_else(|| members_at_the_head(atoms, verb)),
    }
}

/// "Council powers China and Russia are no parties to the statute either, but voted for the referral": the members that a sentence begins
/// with, where what is told of them first has no word of voting and names no others.
fn members_at_the_head(atoms: &[Atom], verb: usize) -> Option<usize> {
    const FAR: usize = 24;
    const OPENS: usize = 4;
    let of_members =
        matches!(&atoms[verb].is, Is::Verb(verb) if verb.voice == Voice::Active && verb.past);
    let before = &atoms[..verb];
    let joint = before.len().checked_sub(1)?;
    let joins = matches!(before[joint].key.as_str(), "but" | "yet" | "and");
    if !of_members || !joins || before.len() > FAR {
        return None;
    }
    let mut head = before.iter().take(OPENS);
    let head = head.position(|atom| atom.members().is_some())?;
    let opens = before[..head].iter().all(|atom| {
        matches!(
            atom.is,
            Is::Council(_) | Is::Word(Some(Word::Determiner | Word::Voter) | None)
        )
    });
    let told = before.get(head + 1..joint)?;
    let acts = told
        .first()
        .is_some_and(|atom| matches!(atom.is, Is::Word(Some(Word::Be | Word::Have | Word::Do))));
    let plain = told.iter().all(|atom| {
        !matches!(
            atom.is,
            Is::Who(_) | Is::Verb(_) | Is::OtherBody(_) | Is::Thing(_) | Is::Mark(';' | ':')
        )
    });
    (opens && acts && plain).then_some(head)
}

/// "A draft that would impose sanctions on him and a number of his allies has been vetoed": the text that a sentence begins with,
/// where what is told of it stands between it and the verb that it is the subject of.
fn text_at_the_head(atoms: &[Atom], verb: usize) -> Option<usize> {
    let of_a_text = matches!(&atoms[verb].is, Is::Verb(verb) if verb.voice == Voice::Passive
        || matches!(verb.lemma, Lemma::Adopt | Lemma::Fail) && verb.voice == Voice::Active && verb.status != Status::Hedged);
    if !of_a_text {
        return None;
    }
    let head = |atom: &&Atom| {
        matches!(
            atom.is,
            Is::Word(Some(Word::Determiner | Word::Ordinal(_)) | None)
                | Is::Who(_)
                | Is::Council(_)
                | Is::Mark('-')
        )
    };
    let before = &atoms[..verb];
    // "Due to two vetoes, the draft urging a truce was not adopted"
    let introduced = matches!(before.first(), Some(atom) if matches!(atom.is, Is::Word(Some(Word::Preposition))) || atom.key == "due");
    let comma = before
        .iter()
        .position(|atom| matches!(atom.is, Is::Mark(',')));
    let from = comma.filter(|_| introduced).map_or(0, |comma| comma + 1);
    let text = from + before[from..].iter().take_while(head).take(6).count();
    let told = before.get(text + 1)?;
    let opens = matches!(told.key.as_str(), "that" | "which" | "on" | "to")
        || matches!(&told.is, Is::Verb(verb) if verb.voice == Voice::Ing || verb.status == Status::Hedged);
    // A clause of its own has a subject of its own.
    let clauses = before[text + 1..].iter().any(|atom| {
        matches!(atom.is, Is::Mark(';' | ':'))
            || matches!(
                atom.key.as_str(),
                "but" | "while" | "after" | "when" | "although" | "as" | "because" | "before"
            )
            || matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Passive)
    });
    (matches!(before[text].is, Is::Thing(_)) && opens && !clauses).then_some(text)
}

/// Whether the clause of the verb only supposes: "if Russia vetoed it", "whether it passed".
pub(crate) fn supposes(atoms: &[Atom], verb: usize) -> bool {
    let mut i = verb;
    while i > 0 {
        i -= 1;
        match &atoms[i].is {
            Is::Word(Some(Word::If)) => return true,
            Is::Word(_)
                if matches!(
                    atoms[i].key.as_str(),
                    "denied" | "denies" | "deny" | "denying" | "falsely"
                ) =>
            {
                return true;
            }
            Is::Mark(',' | ';' | ':') => return false,
            // "examine whether it was lawful after the Council voted"
            Is::Word(_) if atoms[i].key == "after" => return false,
            Is::Verb(Verb {
                status: Status::Asserted,
                ..
            }) => return false,
            _ => {}
        }
    }
    false
}

/// "a permanent member of the Security Council", "Security Council members Russia and China": whether the Council, named behind another
/// body, only tells more of members; or of a text in the clause of that body, as in "the cabinet rejected the Security Council resolution".
fn only_tells_more(atoms: &[Atom], another: usize, council: usize) -> bool {
    if !matches!(atoms[council].is, Is::Council(_)) {
        return false;
    }
    let before = |back: usize| {
        council
            .checked_sub(back)
            .map_or("", |at| atoms[at].key.as_str())
    };
    let is = |at: usize, what: fn(&Is) -> bool| atoms.get(at).is_some_and(|atom| what(&atom.is));
    let the = usize::from(before(1) == "the");
    let of_members = matches!(before(1 + the), "of" | "in" | "on")
        && matches!(before(2 + the), "member" | "members" | "holder");
    // "adopted its report to the Security Council by 10 votes"
    let laid_before_it = before(1 + the) == "to"
        && !is(council + 1, |is| matches!(is, Is::Mark(_)))
        && matches!(
            before(2 + the),
            "report"
                | "recommendation"
                | "recommendations"
                | "letter"
                | "appeal"
                | "request"
                | "complaint"
        );
    let behind = atoms.get(council + 1).map_or("", |atom| atom.key.as_str());
    let members =
        matches!(behind, "member" | "members") && is(council + 2, |is| matches!(is, Is::Who(_)));
    let one_clause = !atoms[another..council]
        .iter()
        .any(|atom| matches!(atom.is, Is::Mark(_)));
    let of_a_text = one_clause && is(council + 1, |is| matches!(is, Is::Thing(_)));
    // "the Commission, a Security Council body, voted"
    let below_it = matches!(before(1), "a" | "an")
        && matches!(behind, "body" | "organ" | "panel" | "subsidiary");
    of_members || members || of_a_text || laid_before_it || below_it
}

/// Whether another body than the Council acts at an atom: the nearest body named before it, else after it, in the sentence.
pub(crate) fn other_body(atoms: &[Atom], at: usize, elsewhere: bool) -> Option<bool> {
    let body = |atom: &Atom| match atom.is {
        Is::Council(full) => (full || !elsewhere).then_some(false),
        Is::OtherBody(_) => Some(true),
        _ => None,
    };
    // A body named in passing after the vote is not whose vote it is.
    let later = |atom: &Atom| body(atom).filter(|_| !matches!(atom.is, Is::OtherBody(false)));
    let before = &atoms[..at.min(atoms.len())];
    let another = before
        .iter()
        .position(|atom| matches!(atom.is, Is::OtherBody(_)));
    // "The Assembly adopted it, and Russia, a permanent member of the Security Council, voted against": there the Council does not act.
    // "Iran, under Security Council sanctions, voted against it", behind what the Assembly did
    let under_its_measures = |i: usize| {
        let measures = atoms.get(i + 1).map_or("", |atom| atom.key.as_str());
        elsewhere
            && matches!(before[i].is, Is::Council(_))
            && i > 0
            && matches!(before[i - 1].key.as_str(), "under" | "by" | "of" | "the")
            && matches!(measures, "sanctions" | "embargo" | "restrictions")
    };
    let named = |i: usize| {
        another.is_some_and(|another| another < i && only_tells_more(atoms, another, i))
            || under_its_measures(i)
            || matches!(before[i].is, Is::OtherBody(_)) && recipient::is_recipient(atoms, i, at)
    };
    (0..before.len())
        .rev()
        .filter(|&i| !named(i))
        .find_map(|i| body(&before[i]))
        .or_else(|| {
            // "voted for it on Monday, sending the matter to the Assembly"
            let sent_to = |i: usize| {
                let the = usize::from(i > 0 && atoms[i - 1].key == "the");
                i.checked_sub(1 + the).is_some_and(|to| atoms[to].key == "to")
            };
            (at.min(atoms.len())..atoms.len())
                .filter(|&i| match atoms[i].is {
                    Is::OtherBody(_) => !sent_to(i),
                    // "adopted the regulation, in line with Security Council resolution 1929"
                    Is::Council(_) => {
                        !elsewhere
                            || !matches!(atoms.get(i + 1), Some(next) if matches!(next.is, Is::Thing(_)))
                    }
                    _ => false,
                })
                .find_map(|i| later(&atoms[i]))
        })
}
