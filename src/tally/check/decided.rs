//! What an entry's votes decided, as far as they are known.

use super::Vote;
use crate::tally::{self, Decision, Outcome};
use crate::vote::{Ballot, Manner, Question, RollCall};

/// Resolutions on procedural matters adopted over a permanent member's vote against, for data that do not say the question:
/// no veto is possible there (Article 27, paragraph 2; Repertoire of the Practice of the Security Council, chapter IV).
pub(crate) const PROCEDURAL: [u32; 10] = [34, 87, 88, 110, 119, 120, 132, 157, 462, 2623];

/// What the votes decided, and whether that is certain; none where they are not known or of no Council.
pub(super) fn decided(vote: &Vote<'_>) -> Option<(Decision, bool)> {
    let meaning = &vote.meaning;
    if meaning.has_unknown {
        return None;
    }
    let roster = meaning.roster.as_ref()?;
    let positions: Vec<_> = meaning
        .cast
        .iter()
        .map(|listed| (listed.member, listed.position.value))
        .collect();
    let ballot = if positions.is_empty() {
        let stated = meaning
            .stated()
            .filter(|tally| tally.in_favour > 0 || tally.against > 0);
        if stated.is_none() && meaning.manner == Manner::Vote {
            return None;
        }
        stated.map_or(Ballot::Unrecorded, Ballot::Counts)
    } else {
        // A member listed twice is told by the checks on membership, and leaves the outcome open.
        Ballot::RollCall(RollCall::new(positions).ok()?)
    };
    let is_procedural = meaning.entry.question.is_none()
        && meaning
            .resolution
            .as_ref()
            .is_some_and(|number| PROCEDURAL.contains(&number.value));
    let question = if is_procedural {
        Question::Procedural
    } else {
        meaning.question
    };
    let numbered = meaning.resolution.is_some();
    let decision = tally::decide(question, meaning.manner, &ballot, roster, numbered);
    // By counts alone a proposal with its majority may still have been vetoed.
    let enough = decision.outcome == Outcome::Adopted && question != Question::Procedural;
    let opposed = meaning.stated().is_some_and(|tally| tally.against > 0);
    match ballot {
        Ballot::Counts(_) if enough && opposed => None,
        Ballot::RollCall(_) => Some((decision, meaning.is_whole())),
        Ballot::Counts(_) | Ballot::Unrecorded => Some((decision, true)),
    }
}
