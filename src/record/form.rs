//! The form of `data/votes/<year>.yaml`, as it stands in the files.

use serde::{Deserialize, Deserializer};
use std::borrow::Cow;

/// The votes of one file, as the build script reads them.
#[allow(
    dead_code,
    reason = "the build script alone reads whole files in this form"
)]
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VotesForm<'a> {
    #[serde(borrow)]
    pub votes: Vec<VoteForm<'a>>,
}

/// One vote as written: codes and symbols not yet read, members not yet known to have had a seat.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VoteForm<'a> {
    pub date: Cow<'a, str>,
    #[serde(default)]
    pub meeting: Option<Cow<'a, str>>,
    #[serde(default)]
    pub draft: Option<Cow<'a, str>>,
    #[serde(default)]
    pub resolution: Option<u32>,
    #[serde(default)]
    pub question: Option<Cow<'a, str>>,
    #[serde(default, deserialize_with = "flag_or_word")]
    pub without_vote: Option<String>,
    #[serde(default)]
    pub title: Option<Cow<'a, str>>,
    #[serde(default)]
    pub agenda_item: Option<Cow<'a, str>>,
    #[serde(default)]
    pub topic: Option<Cow<'a, str>>,
    #[serde(default)]
    pub in_favour: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub against: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub abstaining: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub not_participating: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub absent: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub tally: Option<TallyForm>,
    #[serde(default)]
    pub sponsors: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub status: Option<Cow<'a, str>>,
    #[serde(default)]
    pub note: Option<Cow<'a, str>>,
    #[serde(default)]
    pub sources: Vec<Cow<'a, str>>,
}

/// Counts, where the names are not known.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TallyForm {
    #[serde(default)]
    pub in_favour: u32,
    #[serde(default)]
    pub against: u32,
    #[serde(default)]
    pub abstaining: u32,
    #[serde(default)]
    pub not_participating: u32,
}

/// `without_vote: true` or a word for the manner.
fn flag_or_word<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum FlagOrWord {
        Flag(bool),
        Word(String),
    }
    Ok(match Option::<FlagOrWord>::deserialize(deserializer)? {
        None | Some(FlagOrWord::Flag(false)) => None,
        Some(FlagOrWord::Flag(true)) => Some(String::from("true")),
        Some(FlagOrWord::Word(word)) => Some(word),
    })
}
