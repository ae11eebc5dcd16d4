//! Votes as Popolo (<https://www.popoloproject.com/specs/>): the Council, its members, motions, and vote events with counts and votes.

use crate::council::{Council, Member};
use crate::record::Data;
use crate::tally::Outcome;
use crate::vote::{Manner, Position, Question, Vote};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The Council in identifiers.
const COUNCIL: &str = "un-security-council";

/// One JSON object: `organizations` (the Council and the States that voted), `motions` and `vote_events`, a motion and an event
/// for each vote. Options are Popolo's `yes`, `no`, `abstain` and `absent`, and `not voting` for not participating; results are
/// `pass` and `fail`. Without a vote there is a motion and no event.
#[must_use]
pub fn popolo(votes: &[&Vote], data: &Data) -> String {
    let mut voters = BTreeSet::new();
    let (mut motions, mut events) = (Vec::new(), Vec::new());
    for vote in votes {
        let id = data.record.id(vote);
        motions.push(motion(vote, &id));
        if vote.manner() == Manner::Vote {
            events.push(event(vote, &id));
        }
        let roll_call = vote.roll_call().into_iter();
        voters.extend(roll_call.flat_map(|roll| roll.iter().map(|(member, _)| member)));
    }
    let council = json!({
        "id": COUNCIL,
        "name": "United Nations Security Council",
        "classification": "council",
        "founding_date": "1946-01-17",
    });
    let states = voters
        .into_iter()
        .map(|member| state(member, &data.council));
    let organizations: Vec<Value> = std::iter::once(council).chain(states).collect();
    format!(
        "{:#}\n",
        json!({ "organizations": organizations, "motions": motions, "vote_events": events })
    )
}

/// A State under its names over time.
fn state(member: Member, council: &Council) -> Value {
    let names = council.state(member).map_or(&[][..], |state| state.names());
    let now = names.last().map_or("", |name| name.name.as_str());
    let others: Vec<Value> = names
        .iter()
        .rev()
        .skip(1)
        .map(|name| json!({ "name": name.name }))
        .collect();
    json!({
        "id": member,
        "name": now,
        "classification": "state",
        "other_names": others,
        "identifiers": [{ "scheme": "ISO 3166", "identifier": member }],
    })
}

fn motion(vote: &Vote, id: &str) -> Value {
    let decision = vote.decision();
    let requirement = format!(
        "{} affirmative votes{}",
        decision.required,
        if vote.question() == Question::Procedural {
            ""
        } else {
            " and no permanent member against"
        }
    );
    json!({
        "id": id,
        "organization_id": COUNCIL,
        "text": vote.title().or(vote.agenda_item()),
        "classification": vote.question().key(),
        "date": vote.date().to_string(),
        "requirement": requirement,
        "result": result(decision.outcome),
        "sources": sources(vote),
    })
}

fn event(vote: &Vote, id: &str) -> Value {
    let mut event = json!({
        "id": id,
        "identifier": vote.draft().or(vote.meeting()).map(crate::symbol::Symbol::as_str),
        "motion_id": id,
        "organization_id": COUNCIL,
        "legislative_session_id": vote.meeting().map(crate::symbol::Symbol::as_str),
        "start_date": vote.date().to_string(),
        "result": result(vote.decision().outcome),
        "sources": sources(vote),
    });
    let Some(fields) = event.as_object_mut() else {
        return event;
    };
    if let Some(roll_call) = vote.roll_call() {
        let count = |position: Position| {
            let value = roll_call.members(position).count();
            json!({ "option": option(position), "value": value })
        };
        let cast = |(member, position): (Member, Position)| json!({ "voter_id": member, "option": option(position) });
        fields.insert(
            "counts".to_owned(),
            Position::ALL.map(count).into_iter().collect(),
        );
        fields.insert("votes".to_owned(), roll_call.iter().map(cast).collect());
    } else if let Some(tally) = vote.tally() {
        // The counts of members absent and not participating are not told apart where the names are not known.
        let count = |position: Position| json!({ "option": option(position), "value": tally.count(position) });
        let counts = [
            Position::InFavour,
            Position::Against,
            Position::Abstaining,
            Position::NotParticipating,
        ];
        fields.insert("counts".to_owned(), counts.map(count).into_iter().collect());
    }
    event
}

fn option(position: Position) -> &'static str {
    match position {
        Position::InFavour => "yes",
        Position::Against => "no",
        Position::Abstaining => "abstain",
        Position::NotParticipating => "not voting",
        Position::Absent => "absent",
    }
}

fn result(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Adopted => "pass",
        Outcome::NotAdopted => "fail",
    }
}

/// The pages among the sources.
fn sources(vote: &Vote) -> Vec<Value> {
    let pages = vote.sources().iter().filter_map(|source| {
        let record = source.strip_prefix("undl:");
        let page = record.map(|id| format!("https://digitallibrary.un.org/record/{id}"));
        page.or_else(|| source.starts_with("https://").then(|| source.to_string()))
    });
    pages.map(|url| json!({ "url": url })).collect()
}
