//! The label of a number or a list of members, and its last word: "In favour", "Votes against", "Abstained".

use crate::extract::mention::{Atom, Is};
use crate::vote::Position;

/// The words that labels end in, beside the Council's name.
pub(crate) const LAST_WORDS: [&str; 30] = [
    "for",
    "favour",
    "favor",
    "affirmative",
    "yes",
    "aye",
    "ayes",
    "yea",
    "yeas",
    "against",
    "negative",
    "no",
    "noes",
    "nay",
    "nays",
    "opposed",
    "abstaining",
    "abstentions",
    "abstention",
    "abstained",
    "abstain",
    "abstainers",
    "abst",
    "abs",
    "abs.",
    "absent",
    "voting",
    "participating",
    "vote",
    "votes",
];

/// The position that a label gives, and what stands behind it: "In favour", "Votes against", "Voted for", "No votes", "Abstained".
pub(super) fn label(atoms: &[Atom], first: usize) -> Option<(Position, usize)> {
    let key = |at: usize| atoms.get(at).map_or("", |atom| atom.key.as_str());
    let mut at = first;
    if matches!(key(at), "those" | "members" | "countries" | "states") {
        at += 1;
    }
    if matches!(key(at), "votes" | "vote" | "voted" | "voting") {
        at += 1;
    }
    let not = matches!(key(at), "not" | "non");
    if not {
        let dash = atoms
            .get(at + 1)
            .is_some_and(|atom| matches!(atom.is, Is::Mark('-')));
        at += 1 + usize::from(dash);
    }
    let within = key(at) == "in";
    at += usize::from(within) + usize::from(within && key(at + 1) == "the");
    let last = atoms.get(at)?;
    let position = is_last_word(last)?;
    let of_in = matches!(key(at), "favour" | "favor" | "affirmative" | "negative");
    let of_not = matches!(key(at), "voting" | "participating");
    if within != of_in || not != of_not {
        return None;
    }
    at += 1;
    // "Abs.: 2"
    let mark = |at: usize, wanted: char| matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::Mark(mark)) if *mark == wanted);
    at += usize::from(mark(at, '.') && mark(at + 1, ':'));
    if matches!(key(at), "votes" | "vote") {
        at += 1;
    }
    // "Votes in favour in the Security Council: 10"
    let council = |at: usize| {
        atoms
            .get(at)
            .is_some_and(|atom| matches!(atom.is, Is::Council(_)))
    };
    let the = usize::from(key(at + 1) == "the");
    if key(at) == "in" && council(at + 1 + the) {
        at += 2 + the;
    }
    Some((position, at))
}

/// The position of which a label's last word is: "favour", "noes", "abstaining".
pub(super) fn is_last_word(atom: &Atom) -> Option<Position> {
    // "no one"
    if matches!(atom.is, Is::Zero) && atom.span.end - atom.span.start > "no".len() {
        return None;
    }
    Some(match atom.key.as_str() {
        "for" | "favour" | "favor" | "affirmative" | "yes" | "aye" | "ayes" | "yea" | "yeas" => {
            Position::InFavour
        }
        "against" | "negative" | "no" | "noes" | "nay" | "nays" | "opposed" => Position::Against,
        "abstaining" | "abstentions" | "abstention" | "abstained" | "abstain" | "abstainers"
        | "abst" | "abs" | "abs." => Position::Abstaining,
        "absent" | "voting" | "participating" => Position::NotParticipating,
        _ => return None,
    })
}
