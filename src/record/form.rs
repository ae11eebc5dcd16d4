//! The form of `data/votes/<year>.yaml`, as it stands in the files.

use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;

/// The votes of one file, as the build script reads them.
#[allow(
    dead_code,
    reason = "the build script alone reads whole files in this form"
)]
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VotesForm<'a> {
    #[serde(borrow)]
    pub votes: Vec<VoteForm<'a>>,
}

/// One vote as written: codes and symbols not yet read, members not yet known to have had a seat.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VoteForm<'a> {
    #[serde(borrow)]
    pub date: Cow<'a, str>,
    #[serde(borrow, default, deserialize_with = "text")]
    pub meeting: Option<Cow<'a, str>>,
    #[serde(borrow, default, deserialize_with = "text")]
    pub draft: Option<Cow<'a, str>>,
    #[serde(default)]
    pub resolution: Option<u32>,
    #[serde(borrow, default, deserialize_with = "text")]
    pub question: Option<Cow<'a, str>>,
    #[serde(default, deserialize_with = "flag_or_word")]
    pub without_vote: Option<String>,
    #[serde(borrow, default, deserialize_with = "text")]
    pub title: Option<Cow<'a, str>>,
    #[serde(borrow, default, deserialize_with = "text")]
    pub agenda_item: Option<Cow<'a, str>>,
    #[serde(borrow, default, deserialize_with = "text")]
    pub topic: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    pub in_favour: Vec<Cow<'a, str>>,
    #[serde(borrow, default)]
    pub against: Vec<Cow<'a, str>>,
    #[serde(borrow, default)]
    pub abstaining: Vec<Cow<'a, str>>,
    #[serde(borrow, default)]
    pub not_participating: Vec<Cow<'a, str>>,
    #[serde(borrow, default)]
    pub absent: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub tally: Option<TallyForm>,
    #[serde(borrow, default)]
    pub sponsors: Vec<Cow<'a, str>>,
    #[serde(borrow, default, deserialize_with = "text")]
    pub status: Option<Cow<'a, str>>,
    #[serde(borrow, default, deserialize_with = "text")]
    pub note: Option<Cow<'a, str>>,
    #[serde(borrow, default, deserialize_with = "texts")]
    pub sources: Vec<Cow<'a, str>>,
}

/// One vote as it is shipped: its lists of codes in two texts, so that it is read without taking a list apart.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PackedVote<'a> {
    /// The vote without the lists that follow.
    #[serde(borrow)]
    pub form: VoteForm<'a>,
    /// Who took which position, by code: a digit, the place of the position among the lists above, and three letters, one after another.
    #[serde(borrow)]
    pub roll_call: Cow<'a, str>,
    /// The codes of the sponsors.
    #[serde(borrow)]
    pub sponsors: Cow<'a, str>,
}

/// Counts, where the names are not known.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
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

/// A text as it stands in what is read. Left to itself, serde copies a `Cow` that is inside something.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

fn text<'de: 'a, 'a, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Cow<'a, str>>, D::Error> {
    let text = Option::<Text<'a>>::deserialize(deserializer)?;
    Ok(text.map(|Text(text)| text))
}

fn texts<'de: 'a, 'a, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<Cow<'a, str>>, D::Error> {
    let texts = Vec::<Text<'a>>::deserialize(deserializer)?;
    Ok(texts.into_iter().map(|Text(text)| text).collect())
}

/// `without_vote: true` or a word for the manner, in YAML; in the shipped form always the word.
fn flag_or_word<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum FlagOrWord {
        Flag(bool),
        Word(String),
    }
    if !deserializer.is_human_readable() {
        return Option::deserialize(deserializer);
    }
    Ok(match Option::<FlagOrWord>::deserialize(deserializer)? {
        None | Some(FlagOrWord::Flag(false)) => None,
        Some(FlagOrWord::Flag(true)) => Some(String::from("true")),
        Some(FlagOrWord::Word(word)) => Some(word),
    })
}
