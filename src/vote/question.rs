//! What was put to the vote, how it was taken, and whether what the record has of it is settled.

/// What was put to the vote. The kinds differ in law: only for [`Question::Procedural`] has no member a veto.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// A draft resolution.
    #[default]
    DraftResolution,
    /// An amendment to a draft.
    Amendment,
    /// A separate paragraph of a draft.
    Paragraph,
    /// The recommendation to admit a Member.
    Admission,
    /// A procedural motion (Article 27, paragraph 2): the agenda, an invitation, an adjournment.
    Procedural,
    /// The preliminary question whether a matter is procedural, itself not procedural (statement of 7 June 1945).
    Preliminary,
}

impl Question {
    const ALL: [Question; 6] = [
        Question::DraftResolution,
        Question::Amendment,
        Question::Paragraph,
        Question::Admission,
        Question::Procedural,
        Question::Preliminary,
    ];

    /// The word of the data and of JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Question::DraftResolution => "draft_resolution",
            Question::Amendment => "amendment",
            Question::Paragraph => "paragraph",
            Question::Admission => "admission",
            Question::Procedural => "procedural",
            Question::Preliminary => "preliminary",
        }
    }

    /// The question with this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Question> {
        Question::ALL
            .into_iter()
            .find(|question| question.key() == key)
    }
}

/// How the decision was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Manner {
    /// By a vote.
    #[default]
    Vote,
    /// Without a vote.
    WithoutVote,
    /// Paragraph by paragraph, with no vote on the whole.
    InParts,
    /// In the absence of objection.
    NoObjection,
    /// By acclamation.
    Acclamation,
    /// By consensus.
    Consensus,
}

impl Manner {
    /// The manner that `without_vote:` of the data names; `true` is without a vote, no more said.
    #[must_use]
    pub fn named(key: &str) -> Option<Manner> {
        Some(match key {
            "true" => Manner::WithoutVote,
            "in_parts" => Manner::InParts,
            "no_objection" => Manner::NoObjection,
            "acclamation" => Manner::Acclamation,
            "consensus" => Manner::Consensus,
            _ => return None,
        })
    }

    /// The word of `without_vote:` in the data; none for a vote.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        Some(match self {
            Manner::Vote => return None,
            Manner::WithoutVote => "true",
            Manner::InParts => "in_parts",
            Manner::NoObjection => "no_objection",
            Manner::Acclamation => "acclamation",
            Manner::Consensus => "consensus",
        })
    }

    /// The words for a reader; none for a vote.
    #[must_use]
    pub fn words(self) -> Option<&'static str> {
        Some(match self {
            Manner::Vote => return None,
            Manner::WithoutVote => "adopted without a vote",
            Manner::InParts => "adopted in parts, with no vote on the whole",
            Manner::NoObjection => "adopted in the absence of objection",
            Manner::Acclamation => "adopted by acclamation",
            Manner::Consensus => "adopted by consensus",
        })
    }
}

/// How well a vote is attested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A second, independent source has the same.
    Agreed,
    /// The first source was wrong by two others or by the official text.
    Corrected,
    /// Confirmed by copies of the same record only, or partly derived.
    Derived,
    /// One source only.
    SingleSource,
    /// Sources differ.
    Disputed,
    /// The roll call is not known, or nothing is said of sources.
    #[default]
    Unknown,
}

impl Status {
    /// The word of the data and of JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Status::Agreed => "agreed",
            Status::Corrected => "corrected",
            Status::Derived => "derived",
            Status::SingleSource => "single_source",
            Status::Disputed => "disputed",
            Status::Unknown => "unknown",
        }
    }

    /// The status with this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Status> {
        Some(match key {
            "agreed" => Status::Agreed,
            "corrected" => Status::Corrected,
            "derived" => Status::Derived,
            "single_source" => Status::SingleSource,
            "disputed" => Status::Disputed,
            "unknown" => Status::Unknown,
            _ => return None,
        })
    }
}
