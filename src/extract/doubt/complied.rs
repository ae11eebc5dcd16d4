//! Whether the resolution that words end with is one to comply with, and not the one by which it was decided.

use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is};

/// What is done with a resolution adopted before, by the word that "with", "by" or "to" follows.
const HEEDS: [&str; 30] = [
    "comply",
    "complies",
    "complied",
    "complying",
    "compliance",
    "cooperate",
    "co-operate",
    "cooperation",
    "accordance",
    "accord",
    "conformity",
    "conform",
    "consistent",
    "line",
    "keeping",
    "abide",
    "abides",
    "abided",
    "abiding",
    "stand",
    "stands",
    "bound",
    "required",
    "demanded",
    "adhere",
    "adheres",
    "adherence",
    "respect",
    "heed",
    "honour",
];

/// "It urged Israel to comply with resolution 242, condemned the raid": whether a match ends with a resolution that others are told to
/// heed.
pub(super) fn is_one_to_heed(atoms: &[Atom], found: &Match) -> bool {
    /// How far before the end of a match the resolution stands.
    const NEAR: usize = 3;
    let from = found.last.saturating_sub(NEAR).max(found.first);
    let named = |at: &usize| matches!(&atoms[*at].is, Is::Thing(thing) if thing.resolution.is_some() && thing.draft.is_none());
    let Some(at) = (from..=found.last).rev().find(named) else {
        return false;
    };
    let before = atoms.get(found.first..at).unwrap_or_default();
    let belongs = |atom: &&Atom| {
        matches!(atom.is, Is::Council(_))
            || matches!(atom.key.as_str(), "the" | "its" | "'s" | "un" | "u.n.")
    };
    let mut words = before.iter().rev().skip_while(belongs);
    let preposition = words.next();
    let heeds = words.next();
    preposition.is_some_and(|atom| matches!(atom.key.as_str(), "with" | "by" | "to"))
        && heeds.is_some_and(|atom| HEEDS.contains(&atom.key.as_str()))
}
