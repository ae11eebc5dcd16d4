//! Votes that many texts report, as JSON, version 1.

use super::json::{completed, fact, printed};
use crate::merge::{Agreed, MergedVote, Witness};
use serde_json::{Value, json};

/// Merged votes: one object a line, or one object of them all.
#[must_use]
pub fn merged(votes: &[MergedVote<'_>], lines: bool) -> String {
    let all: Vec<Value> = votes.iter().map(vote).collect();
    printed(&all, "votes", lines)
}

fn vote(vote: &MergedVote<'_>) -> Value {
    let groups = vote.contradictions.iter();
    json!({
        "version": 1,
        "vote": vote.resolved.as_ref().map(completed),
        "sources": vote.sources,
        "facts": vote.agreed.iter().map(agreed).collect::<Vec<_>>(),
        "contradictions": groups
            .map(|group| group.iter().map(agreed).collect::<Vec<_>>())
            .collect::<Vec<_>>(),
    })
}

fn agreed(agreed: &Agreed) -> Value {
    let mut object = fact(&agreed.fact);
    object.insert("texts".to_owned(), json!(agreed.texts()));
    let witnesses: Vec<Value> = agreed.witnesses.iter().map(witness).collect();
    object.insert("stated_by".to_owned(), Value::Array(witnesses));
    Value::Object(object)
}

fn witness(witness: &Witness) -> Value {
    json!({
        "source": witness.source,
        "evidence": { "start": witness.span.start, "end": witness.span.end, "quote": witness.quote },
    })
}
