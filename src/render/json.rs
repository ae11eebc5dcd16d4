//! Votes and documents as JSON, version 1.

use super::control::escape_json;
use crate::council::{Council, Member, Roster};
use crate::document::{Document, DocumentVote, JudgedClaim};
use crate::reported::Fact;
use crate::resolve::{Basis, Known, ResolvedVote};
use crate::source::{Source, Span};
use crate::verify;
use crate::vote::Vote;
use serde_json::{Map, Value, json};

/// Documents: one object a line, or one object of them all.
#[must_use]
pub fn documents(documents: &[Document<'_>], lines: bool) -> String {
    let all: Vec<Value> = documents.iter().map(document).collect();
    printed(&all, "documents", lines)
}

/// Votes of the record: one object a line, or one object of them all.
#[must_use]
pub fn votes(votes: &[&Vote], lines: bool) -> String {
    printed(
        &votes.iter().map(|vote| recorded(vote)).collect::<Vec<_>>(),
        "votes",
        lines,
    )
}

/// The Council on a day.
#[must_use]
pub fn roster(roster: &Roster, council: &Council, lines: bool) -> String {
    let member = |member: &Member| {
        json!({
            "date": roster.date.to_string(),
            "member": member,
            "name": council.name(*member, roster.date),
            "permanent": roster.is_permanent(*member),
        })
    };
    printed(
        &roster.members.iter().map(member).collect::<Vec<_>>(),
        "members",
        lines,
    )
}

pub(super) fn printed(all: &[Value], name: &str, lines: bool) -> String {
    let text: String = if lines {
        all.iter().map(|value| format!("{value}\n")).collect()
    } else {
        format!("{:#}\n", json!({ "version": 1, name: all }))
    };
    escape_json(&text)
}

fn recorded(vote: &Vote) -> Value {
    let decision = vote.decision();
    let mut object = json!({
        "date": vote.date().to_string(),
        "resolution": vote.resolution(),
        "draft": vote.draft().map(super::super::symbol::Symbol::as_str),
        "meeting": vote.meeting().map(super::super::symbol::Symbol::as_str),
        "question": vote.question().key(),
        "agenda_item": vote.agenda_item(),
        "topic": vote.topic(),
        "title": vote.title(),
        "outcome": decision.outcome.key(),
        "reason": decision.reason.map(super::super::tally::Reason::key),
        "vetoes": decision.vetoes,
        "tally": vote.tally(),
        "sponsors": vote.sponsors(),
        "sources": vote.sources(),
    });
    if let (Some(roll_call), Some(object)) = (vote.roll_call(), object.as_object_mut()) {
        let cells: Vec<Value> = roll_call
            .iter()
            .map(|(member, position)| json!({ "member": member, "position": position.key() }))
            .collect();
        object.insert("roll_call".to_owned(), Value::Array(cells));
    }
    object
}

fn document(document: &Document<'_>) -> Value {
    let votes: Vec<Value> = document
        .votes
        .iter()
        .map(|vote| reported(vote, &document.source))
        .collect();
    let claims: Vec<Value> = document
        .claims
        .iter()
        .map(|judged| claim(judged, &document.source))
        .collect();
    json!({ "version": 1, "source": document.source.name(), "votes": votes, "claims": claims })
}

fn claim(judged: &JudgedClaim, source: &Source) -> Value {
    let claim = &judged.claim.value;
    json!({
        "claim": claim.kind.key(),
        "member": claim.member,
        "count": claim.count,
        "topic": claim.topic,
        "since": claim.since,
        "evidence": evidence(judged.claim.span, source),
        "verdict": judged.verdict.key(),
        "record": judged.verdict.detail(),
    })
}

/// What documents say against the record: one object a line, or one object of them all.
#[must_use]
pub fn verified(documents: &[Document<'_>], lines: bool) -> String {
    let all: Vec<Value> = documents.iter().map(verified_document).collect();
    printed(&all, "documents", lines)
}

fn verified_document(document: &Document<'_>) -> Value {
    let source = &document.source;
    let votes: Vec<Value> = document
        .votes
        .iter()
        .map(|vote| {
            let resolved = &vote.resolved;
            let facts: Vec<Value> = resolved
                .reported
                .facts()
                .iter()
                .zip(verify::facts(resolved))
                .map(|(stated, verdict)| {
                    let mut object = fact(&stated.value);
                    object.insert("evidence".to_owned(), evidence(stated.span, source));
                    object.insert("verdict".to_owned(), json!(verdict.key()));
                    object.insert("record".to_owned(), json!(verdict.detail()));
                    Value::Object(object)
                })
                .collect();
            json!({ "recorded": verify::reference(resolved).map(recorded), "facts": facts })
        })
        .collect();
    let claims: Vec<Value> = document
        .claims
        .iter()
        .map(|judged| claim(judged, source))
        .collect();
    json!({ "version": 1, "source": source.name(), "votes": votes, "claims": claims })
}

fn reported(vote: &DocumentVote<'_>, source: &Source) -> Value {
    let facts: Vec<Value> = vote
        .resolved
        .reported
        .facts()
        .iter()
        .map(|fact| {
            let mut object = self::fact(&fact.value);
            object.insert("evidence".to_owned(), evidence(fact.span, source));
            object.insert("phrasing".to_owned(), json!(fact.phrasing));
            Value::Object(object)
        })
        .collect();
    let findings: Vec<Value> = vote
        .findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.check.code,
                "name": finding.check.name,
                "severity": finding.check.severity,
                "message": finding.message,
                "help": finding.help,
                "evidence": evidence(finding.span, source),
            })
        })
        .collect();
    json!({ "facts": facts, "vote": completed(&vote.resolved), "findings": findings })
}

pub(super) fn completed(vote: &ResolvedVote<'_>) -> Value {
    let basis = |basis: Basis| serde_json::to_value(basis).unwrap_or_default();
    let tally = |at: usize| {
        vote.tally
            .get(at)
            .and_then(|count| count.as_ref())
            .map(|count| count.value)
    };
    let members =
        |known: &[Known<Member>]| known.iter().map(|known| known.value).collect::<Vec<_>>();
    let cells: Vec<Value> = vote
        .roll_call
        .iter()
        .map(|cell| match &cell.position {
            Some(known) => json!({ "member": cell.member, "position": known.value.key(), "basis": basis(known.basis) }),
            None => json!({ "member": cell.member, "position": null, "basis": null }),
        })
        .collect();
    json!({
        "date": vote.date.as_ref().map(|date| date.value.to_string()),
        "date_basis": vote.date.as_ref().map(|date| basis(date.basis)),
        "resolution": vote.resolution.as_ref().map(|number| number.value),
        "draft": vote.draft.as_ref().map(|symbol| symbol.value.as_str().to_owned()),
        "meeting": vote.meeting.as_ref().map(|symbol| symbol.value.as_str().to_owned()),
        "question": vote.question.key(),
        "outcome": vote.outcome.as_ref().map(|outcome| outcome.value.key()),
        "reason": vote.reason.as_ref().map(|reason| reason.value.key()),
        "vetoes": members(&vote.vetoes),
        "sponsors": members(&vote.sponsors),
        "tally": { "in_favour": tally(0), "against": tally(1), "abstaining": tally(2), "not_participating": tally(3) },
        "roll_call": cells,
    })
}

pub(super) fn fact(fact: &Fact) -> Map<String, Value> {
    let value = match fact {
        Fact::Date(date) => json!({ "fact": "date", "date": date.to_string() }),
        Fact::Resolution(number) => json!({ "fact": "resolution", "number": number }),
        Fact::Draft(symbol) => json!({ "fact": "draft", "symbol": symbol.as_str() }),
        Fact::Meeting(symbol) => json!({ "fact": "meeting", "symbol": symbol.as_str() }),
        Fact::Outcome(outcome) => json!({ "fact": "outcome", "outcome": outcome.key() }),
        Fact::Unanimous => json!({ "fact": "unanimous" }),
        Fact::Tally(position, count) => {
            json!({ "fact": "tally", "position": position.key(), "count": count })
        }
        Fact::Position(member, position) => {
            json!({ "fact": "position", "member": member, "position": position.key() })
        }
        Fact::Veto(member) => json!({ "fact": "veto", "member": member }),
        Fact::Sponsor(member) => json!({ "fact": "sponsor", "member": member }),
    };
    value.as_object().cloned().unwrap_or_default()
}

fn evidence(span: Span, source: &Source) -> Value {
    json!({ "start": span.start, "end": span.end, "quote": source.quote(span) })
}

#[cfg(test)]
mod tests {
    use crate::vote::{Position, Tally};

    #[test]
    fn a_tally_prints_under_the_words_of_the_data() {
        let tally = Tally {
            in_favour: 10,
            against: 2,
            abstaining: 3,
            not_participating: 0,
        };
        let value = serde_json::to_value(tally).unwrap_or_default();
        for position in Position::ALL {
            let key = if position == Position::Absent {
                "not_participating"
            } else {
                position.key()
            };
            assert_eq!(
                value[key].as_u64(),
                Some(u64::from(tally.count(position))),
                "{key}"
            );
        }
    }
}
