//! What may be wrong with vote data or with what a text says of a vote: findings, each with a code.

mod prose;

pub use prose::check_reported;

use crate::source::Span;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The facts cannot all be true.
    Error,
    /// Something is probably wrong.
    Warning,
    /// Worth knowing.
    Note,
}

/// Something wrong with the data: what, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The code, never used again for another defect.
    pub code: &'static str,
    /// The defect's name.
    pub name: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong, with the values.
    pub message: String,
    /// What to do.
    pub help: &'static str,
    /// Where, in the source read.
    pub span: Option<Span>,
}
