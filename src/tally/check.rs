//! What may be wrong with vote data or with what a text says of a vote: one file a family of checks, by what they look at.

mod prose;

pub use prose::check_reported;

use crate::finding::Check;

/// Every check, by code.
pub fn all() -> impl Iterator<Item = &'static Check> {
    prose::CHECKS.into_iter()
}
