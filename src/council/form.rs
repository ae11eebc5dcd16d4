//! The form of `data/members.yaml` and `data/council.yaml`, as it stands in the files.

use super::{Member, Period, Term};
use crate::error::{Error, Result};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// `members.yaml`: every State that is or was a Member of the United Nations.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembersForm {
    pub(super) members: Vec<StateForm>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StateForm {
    pub(super) code: String,
    #[serde(default)]
    pub(super) region: Option<String>,
    #[serde(default)]
    pub(super) continent: Option<String>,
    #[serde(default)]
    pub(super) observer: bool,
    pub(super) names: Vec<NameForm>,
    #[serde(default)]
    pub(super) spellings: Vec<SpellingForm>,
    #[serde(default)]
    pub(super) adjectives: Vec<SpellingForm>,
    #[serde(default)]
    pub(super) people: Vec<SpellingForm>,
    #[serde(default)]
    pub(super) capitals: Vec<SpellingForm>,
    #[serde(default)]
    pub(super) envoys: Vec<SpellingForm>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NameForm {
    pub(super) name: String,
    #[serde(default)]
    pub(super) short: Option<String>,
    #[serde(default)]
    pub(super) from: Option<Date>,
    #[serde(default)]
    pub(super) to: Option<Date>,
}

/// A spelling: a plain text, or one that holds for a time only.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "SpellingText")]
pub(super) struct SpellingForm {
    pub(super) text: String,
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum SpellingText {
    Plain(String),
    Dated {
        text: String,
        #[serde(default)]
        from: Option<Date>,
        #[serde(default)]
        to: Option<Date>,
    },
}

impl From<SpellingText> for SpellingForm {
    fn from(text: SpellingText) -> SpellingForm {
        match text {
            SpellingText::Plain(text) => SpellingForm {
                text,
                from: None,
                to: None,
            },
            SpellingText::Dated { text, from, to } => SpellingForm { text, from, to },
        }
    }
}

/// `council.yaml`: the Council's size and majority by period, and its seats.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncilForm {
    sizes: Vec<SizeForm>,
    permanent: Vec<TermForm>,
    elected: Vec<TermForm>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SizeForm {
    from: Date,
    size: u32,
    majority: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TermForm {
    member: String,
    from: Date,
    #[serde(default)]
    to: Option<Date>,
}

impl CouncilForm {
    pub(super) fn into_parts(self) -> Result<(Vec<Period>, Vec<Term>)> {
        let sizes = self.sizes.iter().map(|form| Period {
            from: form.from,
            size: form.size,
            majority: form.majority,
        });
        let mut seats = Vec::with_capacity(self.permanent.len() + self.elected.len());
        for (terms, permanent) in [(self.permanent, true), (self.elected, false)] {
            for term in terms {
                let member = Member::from_code(&term.member)
                    .map_err(|fault| Error::Data(format!("council: {fault}")))?;
                seats.push(Term {
                    member,
                    from: term.from,
                    to: term.to,
                    permanent,
                });
            }
        }
        Ok((sizes.collect(), seats))
    }
}
