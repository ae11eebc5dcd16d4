//! What stands behind a preposition, and the head that it goes with: "the ambassador of Russia".

use super::passed::friends_of;
use crate::extract::mention::{Atom, Is};
use crate::extract::words::Word;

/// Whether a preposition stands right before an atom (a determiner may stand between).
pub(super) fn after_preposition(atoms: &[Atom], at: usize) -> bool {
    let mut i = at;
    while i > 0 {
        i -= 1;
        match &atoms[i].is {
            // "on the 15-member council"
            Is::Word(Some(Word::Determiner | Word::Ordinal(_) | Word::Voter))
            | Is::Number(_)
            | Is::Mark('-') => {}
            // "of the powerful Council", but not "on the day Russia vetoed it"
            Is::Word(None)
                if i + 1 == at
                    && !names_a_time(atoms[i].key.as_str())
                    && i.checked_sub(1).is_some_and(|i| {
                        matches!(atoms[i].is, Is::Word(Some(Word::Determiner)))
                    }) => {}
            // "from the Swedish draft", "for Security Council resolution 1970"
            Is::Who(_) | Is::Council(_) if i + 1 == at && matches!(atoms[at].is, Is::Thing(_)) => {}
            // "A total of 12 members" are 12 members.
            Is::Word(Some(Word::Preposition)) => {
                return !i.checked_sub(1).is_some_and(|i| atoms[i].key == "total");
            }
            _ => return false,
        }
    }
    false
}

/// "the ambassador of Russia", "a vote of the council": the head that stands before the preposition, when it is one of ours.
pub(super) fn subject_behind_preposition(atoms: &[Atom], at: usize) -> Option<usize> {
    if !after_preposition(atoms, at) {
        return None;
    }
    let mut i = at;
    for _ in 0..6 {
        i = i.checked_sub(1)?;
        match &atoms[i].is {
            Is::Who(_) | Is::Thing(_) | Is::Council(_) | Is::OtherBody(_)
                if !after_preposition(atoms, i) && !friends_of(atoms, i) =>
            {
                return Some(i);
            }
            Is::Verb(_) | Is::Mark(',' | ';' | ':') => return None,
            _ => {}
        }
    }
    None
}

/// Whether a word is one for a time, behind which a clause may begin.
fn names_a_time(word: &str) -> bool {
    matches!(
        word,
        "day"
            | "night"
            | "morning"
            | "evening"
            | "moment"
            | "minute"
            | "hour"
            | "week"
            | "month"
            | "year"
            | "time"
    )
}
