//! What a sentence has, at a glance: kinds of mention and words, so that what needs one of them is not looked for where there is none.

use super::Is;
use crate::extract::doubt;
use crate::extract::labels;
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
    /// A word by which a text says that what it tells is a game, a tale or an exercise.
    Tale = 16384,
    /// A word by which a sentence may take back what the last one said.
    TakesBack = 32768,
    /// A word by which a sentence gives what somebody says.
    Says = 65536,
    /// A word that a label ends in: "In favour: 14".
    Label = 131_072,
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

/// Words of games, tales and exercises.
pub(crate) const TALE: [&str; 36] = [
    "mun",
    "multisig",
    "dao",
    "model",
    "mock",
    "simulated",
    "simulation",
    "simulations",
    "wargame",
    "wargames",
    "game",
    "games",
    "gaming",
    "novel",
    "film",
    "movie",
    "thriller",
    "episode",
    "sitcom",
    "play",
    "satirical",
    "fictional",
    "imaginary",
    "hypothetical",
    "imagine",
    "suppose",
    "supposing",
    "assume",
    "assuming",
    "picture",
    "scenario",
    "exercise",
    "problem",
    "students",
    "pupils",
    "consider",
];

/// Words by which a sentence gives what somebody says or thinks.
pub(crate) const SAYS: [&str; 22] = [
    "say",
    "says",
    "said",
    "claim",
    "claims",
    "claimed",
    "write",
    "writes",
    "wrote",
    "think",
    "thinks",
    "thought",
    "believe",
    "believes",
    "told",
    "tells",
    "asserted",
    "alleged",
    "suggested",
    "insisted",
    "tweeted",
    "posted",
];

/// Words by which a sentence takes back what the last one said.
pub(crate) const TAKES_BACK: [&str; 21] = [
    "wrong",
    "false",
    "untrue",
    "incorrect",
    "inaccurate",
    "not",
    "n't",
    "fact",
    "reality",
    "truth",
    "misleading",
    "fabricated",
    "vote",
    "shelved",
    "withdrawn",
    "dropped",
    "abandoned",
    "scrapped",
    "cancelled",
    "pulled",
    "actually",
];

/// The words looked for in whole sentences.
pub(crate) fn words() -> [(Sort, &'static [&'static str]); 10] {
    [
        (Sort::Citation, &CITATION),
        (Sort::Election, &doubt::ELECTION),
        (Sort::Speech, &SPEECH),
        (Sort::Vetoes, &["vetoes", "negative"]),
        (Sort::As, &["as"]),
        (Sort::Procedural, &["procedural"]),
        (Sort::Tale, &TALE),
        (Sort::TakesBack, &TAKES_BACK),
        (Sort::Says, &SAYS),
        (Sort::Label, &labels::LAST_WORDS),
    ]
}

/// What there is in a sentence, or in one mention or word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Present(u32);

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
        } as u32)
    }

    /// This and one sort more.
    #[must_use]
    pub(crate) fn with(self, sort: Sort) -> Present {
        Present(self.0 | sort as u32)
    }

    /// This and what is there too.
    #[must_use]
    pub(crate) fn and(self, more: Present) -> Present {
        Present(self.0 | more.0)
    }

    pub(crate) fn has(self, sort: Sort) -> bool {
        self.0 & sort as u32 != 0
    }

    pub(crate) fn has_any<const N: usize>(self, sorts: [Sort; N]) -> bool {
        sorts.into_iter().any(|sort| self.has(sort))
    }
}
