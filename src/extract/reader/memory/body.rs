//! Which body acts in a sentence that names another than the Council, and what that one may be called later.

use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::{Lemma, Word};

/// "The Security Council voted on Friday, days after the Assembly voted 153-10", "The Security Council acted after Congress voted 79-18":
/// whether the Council acts in a sentence, and another body only in a clause behind it. "Thirteen members …" are the Council's then.
pub(super) fn is_led_by_the_council(atoms: &[Atom]) -> bool {
    let body = |atom: &Atom| matches!(atom.is, Is::Council(_) | Is::OtherBody(_));
    let acts = |atom: &Atom| {
        matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Adopt | Lemma::Reject))
            || matches!(
                atom.key.as_str(),
                "acted" | "acts" | "moved" | "decided" | "responded"
            )
    };
    atoms.iter().position(body).is_some_and(|at| {
        matches!(atoms[at].is, Is::Council(true)) && atoms[at + 1..].iter().take(3).any(acts)
    })
}

/// Whether a body is one of the United Nations beside the Council.
pub(super) fn is_of_the_united_nations(atom: &Atom) -> bool {
    matches!(atom.is, Is::OtherBody(_))
        && matches!(
            atom.key.as_str(),
            "general"
                | "assembly"
                | "unga"
                | "g.a."
                | "human"
                | "ecosoc"
                | "plenary"
                | "session"
                | "committee"
                | "commission"
        )
}

/// Whether a body is none that a text calls "the council" when it goes on about it.
pub(super) fn is_no_council(body: &Atom) -> bool {
    matches!(
        body.key.as_str(),
        "general"
            | "unga"
            | "the"
            | "plenary"
            | "congress"
            | "parliament"
            | "senate"
            | "lawmakers"
            | "assembly"
            | "national"
            | "board"
            | "court"
            | "session"
    )
}

/// "The First Committee", "the Commission on Human Rights": whether a body is one that reports to the Assembly or its councils, and is
/// called neither. The European Union's Commission has a Council beside it.
pub(super) fn is_below_the_assembly(atoms: &[Atom], body: &Atom) -> bool {
    let at = atoms.partition_point(|atom| atom.span.start < body.span.start);
    let next = |ahead: usize| atoms.get(at + ahead).map_or("", |atom| atom.key.as_str());
    match body.key.as_str() {
        "committee" | "subcommittee" => at.checked_sub(1).is_some_and(|i| {
            matches!(atoms[i].is, Is::Word(Some(Word::Ordinal(_))))
                || matches!(atoms[i].key.as_str(), "political" | "main")
        }),
        "commission" => next(1) == "on" && next(2) == "human",
        _ => false,
    }
}

/// "Final approval must be given by the General Assembly": whether a body has yet to act, in a sentence that goes on about nothing else.
pub(super) fn is_to_act(atoms: &[Atom]) -> bool {
    let open = |atom: &Atom| matches!(atom.key.as_str(), "must" | "will" | "should" | "still");
    let acted = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Asserted && verb.voice != Voice::Noun);
    atoms.iter().any(open) && !atoms.iter().any(acted)
}
