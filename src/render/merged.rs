//! Votes that many texts report, as JSON, version 1.

use super::json::{CompletedForm, Evidence, FactForm, printed};
use crate::merge::{Agreed, MergedVote, Witness};
use serde::Serialize;

/// Merged votes: one object a line, or one object of them all.
#[must_use]
pub fn merged(votes: &[MergedVote<'_>], lines: bool) -> String {
    printed(votes.iter().map(MergedForm::of), "votes", lines)
}

#[derive(Serialize)]
struct MergedForm<'a> {
    version: u8,
    vote: Option<CompletedForm<'a>>,
    sources: &'a [String],
    facts: Vec<AgreedForm<'a>>,
    contradictions: Vec<Vec<AgreedForm<'a>>>,
}

impl<'a> MergedForm<'a> {
    fn of(vote: &'a MergedVote<'_>) -> MergedForm<'a> {
        let agreed = |all: &'a [Agreed]| all.iter().map(AgreedForm::of).collect();
        MergedForm {
            version: 1,
            vote: vote.resolved.as_ref().map(CompletedForm::of),
            sources: &vote.sources,
            facts: agreed(&vote.agreed),
            contradictions: vote
                .contradictions
                .iter()
                .map(|group| agreed(group))
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct AgreedForm<'a> {
    #[serde(flatten)]
    fact: FactForm<'a>,
    texts: usize,
    stated_by: Vec<WitnessForm<'a>>,
}

#[derive(Serialize)]
struct WitnessForm<'a> {
    source: &'a str,
    evidence: Evidence<'a>,
}

impl<'a> AgreedForm<'a> {
    fn of(agreed: &'a Agreed) -> AgreedForm<'a> {
        let witness = |witness: &'a Witness| WitnessForm {
            source: &witness.source,
            evidence: Evidence::quoted(witness.span, &witness.quote),
        };
        AgreedForm {
            fact: FactForm::of(&agreed.fact),
            texts: agreed.texts(),
            stated_by: agreed.witnesses.iter().map(witness).collect(),
        }
    }
}
