//! Checks on what one text says of one vote: do its facts fit each other, the Council of the day, and the law?

use super::Finding;
use crate::resolve::ResolvedVote;

/// Everything wrong with what a text says of a vote, in the order of the text.
#[must_use]
pub fn check_reported(_vote: &ResolvedVote<'_>) -> Vec<Finding> {
    Vec::new()
}
