//! The forms that votes, facts and claims have in JSON, written straight from what was read.

mod completed;

pub(in crate::render) use completed::CompletedForm;
pub(super) use completed::RecordedForm;

use crate::council::Member;
use crate::document::{Document, DocumentVote, JudgedClaim};
use crate::finding::{Finding, Severity};
use crate::reported::{Fact, Stated};
use crate::source::{Source, Span};
use crate::verify::{self, Verdict};
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use std::fmt::Display;

/// A value written as its words: a day in ISO form.
pub(in crate::render) struct Words<T>(pub(super) T);

impl<T: Display> Serialize for Words<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A document: what it says of each vote, and what it claims.
#[derive(Serialize)]
pub(super) struct DocumentForm<'a, V> {
    version: u8,
    source: &'a str,
    votes: Vec<V>,
    claims: Vec<ClaimForm<'a>>,
}

impl<'a, V> DocumentForm<'a, V> {
    pub(super) fn of(
        document: &'a Document<'_>,
        vote: impl Fn(&'a DocumentVote<'_>, &'a Source) -> V,
    ) -> DocumentForm<'a, V> {
        let source = &document.source;
        DocumentForm {
            version: 1,
            source: source.name(),
            votes: document.votes.iter().map(|it| vote(it, source)).collect(),
            claims: document
                .claims
                .iter()
                .map(|judged| ClaimForm::of(judged, source))
                .collect(),
        }
    }
}

/// A vote as a text reports it: the facts, the vote completed, what is wrong with it.
#[derive(Serialize)]
pub(super) struct ReportedForm<'a> {
    facts: Vec<StatedForm<'a>>,
    vote: CompletedForm<'a>,
    findings: Vec<FindingForm<'a>>,
}

impl<'a> ReportedForm<'a> {
    pub(super) fn of(vote: &'a DocumentVote<'_>, source: &'a Source) -> ReportedForm<'a> {
        let facts = vote.resolved.reported.facts().iter();
        let findings = vote.findings.iter();
        ReportedForm {
            facts: facts.map(|fact| StatedForm::of(fact, source)).collect(),
            vote: CompletedForm::of(&vote.resolved),
            findings: findings.map(|it| FindingForm::of(it, source)).collect(),
        }
    }
}

/// A vote's facts against the record.
#[derive(Serialize)]
pub(super) struct VerifiedForm<'a> {
    recorded: Option<RecordedForm<'a>>,
    facts: Vec<JudgedForm<'a>>,
}

impl<'a> VerifiedForm<'a> {
    pub(super) fn of(vote: &'a DocumentVote<'_>, source: &'a Source) -> VerifiedForm<'a> {
        let facts = vote.resolved.reported.facts().iter();
        VerifiedForm {
            recorded: verify::reference(&vote.resolved).map(RecordedForm::of),
            facts: facts
                .zip(verify::facts(&vote.resolved))
                .map(|(stated, verdict)| JudgedForm {
                    fact: FactForm::of(&stated.value),
                    evidence: Evidence::of(stated.span, source),
                    verdict: verdict.key(),
                    record: detail(&verdict),
                })
                .collect(),
        }
    }
}

fn detail(verdict: &Verdict) -> Option<String> {
    verdict.detail().map(str::to_owned)
}

/// The words that state something, and where they stand, in bytes.
#[derive(Serialize)]
pub(in crate::render) struct Evidence<'a> {
    start: usize,
    end: usize,
    quote: &'a str,
}

impl<'a> Evidence<'a> {
    fn of(span: Span, source: &'a Source) -> Evidence<'a> {
        Evidence::quoted(span, source.quote(span))
    }

    pub(in crate::render) fn quoted(span: Span, quote: &'a str) -> Evidence<'a> {
        Evidence {
            start: span.start,
            end: span.end,
            quote,
        }
    }
}

/// A fact, by the name of its kind.
#[derive(Serialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub(in crate::render) enum FactForm<'a> {
    Date {
        date: Words<Date>,
    },
    Resolution {
        number: u32,
    },
    Draft {
        symbol: &'a str,
    },
    Meeting {
        symbol: &'a str,
    },
    Outcome {
        outcome: &'static str,
    },
    Unanimous,
    Tally {
        position: &'static str,
        count: u32,
    },
    Position {
        member: Member,
        position: &'static str,
    },
    Veto {
        member: Member,
    },
    Sponsor {
        member: Member,
    },
}

impl<'a> FactForm<'a> {
    pub(in crate::render) fn of(fact: &'a Fact) -> FactForm<'a> {
        match fact {
            Fact::Date(date) => FactForm::Date { date: Words(*date) },
            Fact::Resolution(number) => FactForm::Resolution { number: *number },
            Fact::Draft(symbol) => FactForm::Draft {
                symbol: symbol.as_str(),
            },
            Fact::Meeting(symbol) => FactForm::Meeting {
                symbol: symbol.as_str(),
            },
            Fact::Outcome(outcome) => FactForm::Outcome {
                outcome: outcome.key(),
            },
            Fact::Unanimous => FactForm::Unanimous,
            Fact::Tally(position, count) => FactForm::Tally {
                position: position.key(),
                count: *count,
            },
            Fact::Position(member, position) => FactForm::Position {
                member: *member,
                position: position.key(),
            },
            Fact::Veto(member) => FactForm::Veto { member: *member },
            Fact::Sponsor(member) => FactForm::Sponsor { member: *member },
        }
    }
}

#[derive(Serialize)]
struct StatedForm<'a> {
    #[serde(flatten)]
    fact: FactForm<'a>,
    evidence: Evidence<'a>,
    phrasing: &'a str,
}

impl<'a> StatedForm<'a> {
    fn of(stated: &'a Stated<Fact>, source: &'a Source) -> StatedForm<'a> {
        StatedForm {
            fact: FactForm::of(&stated.value),
            evidence: Evidence::of(stated.span, source),
            phrasing: stated.phrasing,
        }
    }
}

#[derive(Serialize)]
struct JudgedForm<'a> {
    #[serde(flatten)]
    fact: FactForm<'a>,
    evidence: Evidence<'a>,
    verdict: &'static str,
    record: Option<String>,
}

#[derive(Serialize)]
struct FindingForm<'a> {
    code: &'a str,
    name: &'a str,
    severity: Severity,
    message: &'a str,
    help: &'a str,
    evidence: Evidence<'a>,
}

impl<'a> FindingForm<'a> {
    fn of(finding: &'a Finding, source: &'a Source) -> FindingForm<'a> {
        FindingForm {
            code: finding.check.code,
            name: finding.check.name,
            severity: finding.check.severity,
            message: &finding.message,
            help: &finding.help,
            evidence: Evidence::of(finding.span, source),
        }
    }
}

#[derive(Serialize)]
struct ClaimForm<'a> {
    claim: &'static str,
    member: Option<Member>,
    count: u32,
    topic: Option<&'a str>,
    since: Option<i16>,
    evidence: Evidence<'a>,
    verdict: &'static str,
    record: Option<String>,
}

impl<'a> ClaimForm<'a> {
    fn of(judged: &'a JudgedClaim, source: &'a Source) -> ClaimForm<'a> {
        let claim = &judged.claim.value;
        ClaimForm {
            claim: claim.kind.key(),
            member: claim.member,
            count: claim.count,
            topic: claim.topic.as_deref(),
            since: claim.since,
            evidence: Evidence::of(judged.claim.span, source),
            verdict: judged.verdict.key(),
            record: detail(&judged.verdict),
        }
    }
}
