//! The form of `data/members.yaml` and `data/council.yaml`, as it stands in the files and, packed, in the program.

use super::Date;
use serde::{Deserialize, Deserializer, Serialize};

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
#[derive(Debug, Clone, Serialize)]
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

impl<'de> Deserialize<'de> for SpellingForm {
    fn deserialize<D: Deserializer<'de>>(written: D) -> Result<SpellingForm, D::Error> {
        let (text, from, to) = if written.is_human_readable() {
            match SpellingText::deserialize(written)? {
                SpellingText::Plain(text) => (text, None, None),
                SpellingText::Dated { text, from, to } => (text, from, to),
            }
        } else {
            Deserialize::deserialize(written)?
        };
        Ok(SpellingForm { text, from, to })
    }
}

/// `council.yaml`: the Council's size and majority by period, and its seats.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CouncilForm {
    pub(super) sizes: Vec<SizeForm>,
    pub(super) permanent: Vec<TermForm>,
    pub(super) elected: Vec<TermForm>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SizeForm {
    pub(super) from: Date,
    pub(super) size: u32,
    pub(super) majority: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermForm {
    pub(super) member: String,
    pub(super) from: Date,
    #[serde(default)]
    pub(super) to: Option<Date>,
}
