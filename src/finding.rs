//! Something wrong with data or with what a text says: which check found it, where, and what to do.

use crate::source::Span;
use std::borrow::Cow;

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

impl Severity {
    /// The word of JSON and of the diagnostics.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// A check: the one text from which its findings, `unsc explain` and the README's table are written.
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    /// A letter for what is looked at and a number; never used again for another defect.
    pub code: &'static str,
    /// The defect's name, in words joined by hyphens.
    pub name: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The defect in one line.
    pub defect: &'static str,
    /// Why it matters, and the rule or source it rests on.
    pub why: &'static str,
    /// What to do.
    pub help: &'static str,
    /// An example with the defect: vote data, or for the checks on prose (P) a text.
    pub faulty: &'static str,
    /// The same without it.
    pub mended: &'static str,
}

/// Something wrong: found by which check, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The check that found it.
    pub check: &'static Check,
    /// What is wrong, with the values.
    pub message: String,
    /// What to do; the check's own advice where nothing better is known.
    pub help: Cow<'static, str>,
    /// Which of the sources read together it is in, counted from 0.
    pub file: usize,
    /// The very words at fault, in that source.
    pub span: Span,
    /// Other places that the message speaks of.
    pub related: Vec<Related>,
    /// What the vote is called, where the finding is about one: its draft, resolution, meeting or date as written.
    pub vote: Option<String>,
    /// The one safe mend, where there is one.
    pub fix: Option<Fix>,
}

/// Another place that a finding speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Which of the sources read together it is in.
    pub file: usize,
    /// The words there.
    pub span: Span,
    /// What they have to do with it: "first listed here".
    pub message: String,
}

/// A mend that cannot make right data wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The changes, which do not overlap, in the finding's source.
    pub edits: Vec<Edit>,
}

/// One change of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// What stands there then.
    pub text: String,
}

impl Finding {
    /// A finding in the first source, with the check's own advice and no other place.
    #[must_use]
    pub fn new(check: &'static Check, span: Span, message: impl Into<String>) -> Finding {
        Finding {
            check,
            message: message.into(),
            help: Cow::Borrowed(check.help),
            file: 0,
            span,
            related: Vec::new(),
            vote: None,
            fix: None,
        }
    }

    /// The same in another of the sources.
    #[must_use]
    pub fn in_file(mut self, file: usize) -> Finding {
        self.file = file;
        self
    }

    /// The same with better advice than the check's own.
    #[must_use]
    pub fn advising(mut self, help: impl Into<Cow<'static, str>>) -> Finding {
        self.help = help.into();
        self
    }

    /// The same with another place.
    #[must_use]
    pub fn related(mut self, file: usize, span: Span, message: impl Into<String>) -> Finding {
        self.related.push(Related {
            file,
            span,
            message: message.into(),
        });
        self
    }

    /// The same with a mend.
    #[must_use]
    pub fn mended_by(mut self, edits: Vec<Edit>) -> Finding {
        self.fix = Some(Fix { edits });
        self
    }
}
