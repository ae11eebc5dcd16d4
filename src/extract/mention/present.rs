//! Which kinds of mention a sentence has, so that what needs one of them is not looked for where there is none.

use super::{Atom, Is};
use crate::extract::words::Lemma;

/// A kind of mention that something may need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
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
    /// Any other mention, a word or a mark.
    Other = 256,
}

/// The kinds of mention in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Present(u16);

impl Present {
    pub(crate) fn of(atoms: &[Atom]) -> Present {
        let sorts = atoms.iter().map(|atom| match &atom.is {
            Is::Who(_) => Sort::Who,
            Is::Number(_) => Sort::Number,
            Is::Thing(_) => Sort::Thing,
            Is::Council(_) => Sort::Council,
            Is::OtherBody(_) => Sort::OtherBody,
            Is::When(_) => Sort::When,
            Is::Symbol(_) | Is::Meeting(_) => Sort::Document,
            Is::Verb(verb) if verb.lemma == Lemma::Veto => Sort::Veto,
            Is::Zero | Is::Score(_) | Is::Verb(_) | Is::Word(_) | Is::Mark(_) => Sort::Other,
        });
        Present(sorts.fold(0, |all, sort| all | sort as u16))
    }

    /// These kinds and one more.
    pub(crate) fn with(self, sort: Sort) -> Present {
        Present(self.0 | sort as u16)
    }

    pub(crate) fn has(self, sort: Sort) -> bool {
        self.0 & sort as u16 != 0
    }
}
