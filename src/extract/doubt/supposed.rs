//! Whether words only plan, expect or suppose a vote, or deny it.

mod left_open;
mod looked_for;
mod to_come;

use crate::extract::matcher::Match;
use crate::extract::mention::Atom;
use left_open::{is_alternative, is_inverted};
use looked_for::{is_aimed_at, is_announced, is_looked_for, is_reckoned};
use to_come::{
    is_a_means, is_a_task, is_expected_behind, is_foretold, is_joined_to_a_plan,
    is_not_yet_kept_back, is_planned, is_to_come,
};

/// Whether a match is said of a vote to come, of one looked for, or of any vote.
pub(super) fn is_supposed(atoms: &[Atom], found: &Match) -> bool {
    is_planned(atoms, found)
        || is_looked_for(atoms, found)
        || is_aimed_at(atoms, found)
        || is_inverted(atoms, found)
        || is_alternative(atoms, found)
        || is_reckoned(atoms, found)
        || is_joined_to_a_plan(atoms, found)
        || is_a_means(atoms, found)
        || is_to_come(atoms, found)
        || is_foretold(atoms, found)
        || is_announced(atoms, found)
        || is_not_yet_kept_back(atoms, found)
        || is_a_task(atoms, found)
        || is_expected_behind(atoms, found)
}
