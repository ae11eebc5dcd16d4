//! What a sentence has, at a glance: kinds of mention and words, so that what needs one of them is not looked for where there is none.

use super::Is;
use crate::extract::doubt;
use crate::extract::words::Lemma;

/// A kind of mention, or a group of words, that something may need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Any mention, word or mark.
    Any = 0,
    Who = 1,
    Number = 2,
    Thing = 4,
    Council = 8,
    OtherBody = 16,
    When = 32,
    /// A meeting by its number, or a symbol.
    Document = 64,
    /// A verb or noun of vetoing.
    Veto = 128,
    /// A word that a citation begins with: "ibid", "official records".
    Citation = 256,
    /// A word of an election.
    Election = 512,
    /// A word for what is spoken: "statement".
    Speech = 1024,
    /// A word by which a list of vetoes says what it is.
    Vetoes = 2048,
    /// "as", with which "as did" begins.
    As = 4096,
    /// "procedural", of a vote on which nobody has a veto.
    Procedural = 8192,
}

/// The words that a citation begins with.
pub(crate) const CITATION: [&str; 2] = ["ibid", "official"];

/// Words for what is spoken.
pub(crate) const SPEECH: [&str; 5] = [
    "explanation",
    "statement",
    "remarks",
    "speech",
    "intervention",
];

/// The words looked for in whole sentences.
pub(crate) fn words() -> [(Sort, &'static [&'static str]); 6] {
    [
        (Sort::Citation, &CITATION),
        (Sort::Election, &doubt::ELECTION),
        (Sort::Speech, &SPEECH),
        (Sort::Vetoes, &["vetoes", "negative"]),
        (Sort::As, &["as"]),
        (Sort::Procedural, &["procedural"]),
    ]
}

/// What there is in a sentence, or in one mention or word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Present(u16);

impl Present {
    /// What a mention is.
    pub(crate) fn of(mention: &Is) -> Present {
        Present(match mention {
            Is::Who(_) => Sort::Who,
            Is::Number(_) => Sort::Number,
            Is::Thing(_) => Sort::Thing,
            Is::Council(_) => Sort::Council,
            Is::OtherBody(_) => Sort::OtherBody,
            Is::When(_) => Sort::When,
            Is::Symbol(_) | Is::Meeting(_) => Sort::Document,
            Is::Verb(verb) if verb.lemma == Lemma::Veto => Sort::Veto,
            Is::Zero | Is::Score(_) | Is::Verb(_) | Is::Word(_) | Is::Mark(_) => Sort::Any,
        } as u16)
    }

    /// This and one sort more.
    #[must_use]
    pub(crate) fn with(self, sort: Sort) -> Present {
        Present(self.0 | sort as u16)
    }

    /// This and what is there too.
    #[must_use]
    pub(crate) fn and(self, more: Present) -> Present {
        Present(self.0 | more.0)
    }

    pub(crate) fn has(self, sort: Sort) -> bool {
        self.0 & sort as u16 != 0
    }

    pub(crate) fn has_any<const N: usize>(self, sorts: [Sort; N]) -> bool {
        sorts.into_iter().any(|sort| self.has(sort))
    }
}
