//! Checks on what is said to have been decided: outcome, reason, vetoes and a resolution's number, against Article 27.

use super::Vote;
use crate::council::{Council, Member};
use crate::finding::{Check, Edit, Finding, Severity};
use crate::source::Span;
use crate::tally::{self, Decision, Outcome};
use crate::vote::{Ballot, Manner, Position, Question, RollCall};

/// Resolutions on procedural matters adopted over a permanent member's vote against, for data that do not say the question:
/// no veto is possible there (Article 27, paragraph 2; Repertoire of the Practice of the Security Council, chapter IV).
pub(crate) const PROCEDURAL: [u32; 10] = [34, 87, 88, 110, 119, 120, 132, 157, 462, 2623];

pub(super) fn check(vote: &Vote<'_>, council: &Council, findings: &mut Vec<Finding>) {
    let meaning = &vote.meaning;
    let Some((decision, certain)) = decided(vote) else {
        return;
    };
    let name = |member: Member| {
        let on = meaning.date.as_ref().map(|date| date.value);
        let name = on.map_or("", |on| council.short_name(member, on));
        if name.is_empty() {
            member.to_string()
        } else {
            name.to_owned()
        }
    };
    let why = || {
        if let Some(tally) = meaning.counted().or(meaning.stated()) {
            let votes = format!(
                "{} in favour, {} needed",
                tally.in_favour, decision.required
            );
            let vetoes: Vec<String> = decision.vetoes.iter().map(|&m| name(m)).collect();
            if vetoes.is_empty() {
                votes
            } else {
                format!("{votes}, {} against", vetoes.join(" and "))
            }
        } else {
            String::from("decided without a vote")
        }
    };
    let mend = |span: Span, text: &str| {
        let edit = Edit {
            span,
            text: text.to_owned(),
        };
        // What is computed is certain only where the votes are.
        if certain { vec![edit] } else { Vec::new() }
    };
    let mended = |finding: Finding, edits: Vec<Edit>| {
        if edits.is_empty() {
            finding
        } else {
            finding.mended_by(edits)
        }
    };
    if let Some(outcome) = &meaning.outcome
        && outcome.value != decision.outcome
    {
        let message = format!(
            "said to be {}; by its votes it was {} ({})",
            outcome.value.words(),
            decision.outcome.words(),
            why()
        );
        let finding = vote.find(&OUTCOME_DIFFERS, outcome.span, message);
        findings.push(mended(finding, mend(outcome.span, decision.outcome.key())));
    }
    if let Some(reason) = &meaning.reason
        && Some(reason.value) != decision.reason
        && (certain || decision.reason.is_some())
    {
        let computed = decision.reason.map_or("adopted", tally::Reason::words);
        let message = format!(
            "the reason is said to be {}; by its votes it is: {computed} ({})",
            reason.value.words(),
            why()
        );
        let finding = vote.find(&REASON_DIFFERS, reason.span, message);
        let edits = decision
            .reason
            .map_or(Vec::new(), |computed| mend(reason.span, computed.key()));
        findings.push(mended(finding, edits));
    }
    // Counts alone do not tell who vetoed.
    if let Some(vetoed_by) = &meaning.vetoed_by
        && !meaning.cast.is_empty()
    {
        vetoes(vote, vetoed_by.span, &decision, &name, findings);
    }
    if let Some(number) = &meaning.resolution
        && decision.outcome == Outcome::NotAdopted
    {
        let message = format!(
            "resolution {} has a number, and by its votes was not adopted ({})",
            number.value,
            why()
        );
        let mut finding = vote.find(&NUMBERED_NOT_ADOPTED, number.span, message);
        for listed in &meaning.cast {
            if decision.vetoes.contains(&listed.member) {
                finding = finding.related(vote.file, listed.span, "a veto");
            }
        }
        let mut lists = meaning.entry.lists.iter();
        if let Some(list) = lists.find(|list| list.value == Position::Against) {
            finding = finding.related(vote.file, list.span, "the votes against it");
        }
        findings.push(finding);
    }
}

/// O103: vetoes stated that are none, or not stated.
fn vetoes(
    vote: &Vote<'_>,
    list: Span,
    decision: &Decision,
    name: &dyn Fn(Member) -> String,
    findings: &mut Vec<Finding>,
) {
    let Some(stated) = &vote.meaning.vetoed_by else {
        return;
    };
    for veto in &stated.value {
        if !decision.vetoes.contains(&veto.value) {
            let message = format!("by the votes {} cast no veto", name(veto.value));
            findings.push(vote.find(&VETOES_DIFFER, veto.span, message));
        }
    }
    let is_stated = |member: &&Member| stated.value.iter().any(|veto| veto.value == **member);
    let missing: Vec<String> = decision
        .vetoes
        .iter()
        .filter(|member| !is_stated(member))
        .map(|&member| name(member))
        .collect();
    let all_known = stated.value.len()
        == vote
            .meaning
            .entry
            .vetoed_by
            .as_ref()
            .map_or(0, |v| v.value.len());
    if !missing.is_empty() && all_known {
        let message = format!("the veto of {} is left out", missing.join(" and "));
        findings.push(vote.find(&VETOES_DIFFER, list, message));
    }
}

/// What the votes decided, and whether that is certain; none where they are not known or of no Council.
fn decided(vote: &Vote<'_>) -> Option<(Decision, bool)> {
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

pub(super) static CHECKS: [&Check; 4] = [
    &OUTCOME_DIFFERS,
    &REASON_DIFFERS,
    &VETOES_DIFFER,
    &NUMBERED_NOT_ADOPTED,
];

static OUTCOME_DIFFERS: Check = Check {
    code: "O101",
    name: "outcome-not-as-computed",
    severity: Severity::Error,
    defect: "an outcome stated that is not the one the votes make",
    why: "The votes decide: nine in favour (before 1966 seven), and on all matters but procedural ones no permanent member against (Charter, Article 27).",
    help: "Correct the outcome or the votes; say `question: procedural` where no veto was possible. `outcome` can be left out.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, KAZ]
    outcome: adopted
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, KAZ]
    outcome: not_adopted
",
};

static REASON_DIFFERS: Check = Check {
    code: "O102",
    name: "reason-not-as-computed",
    severity: Severity::Error,
    defect: "a reason stated that is not the one the votes make",
    why: "A permanent member's vote against blocks only what had its majority: a draft three members voted for failed for want of votes, not by veto.",
    help: "Correct the reason or the votes. `reason` can be left out.",
    faulty: "votes:
  - date: 2018-04-14
    draft: S/2018/355
    in_favour: [BOL, CHN, RUS]
    against: [CIV, FRA, GBR, KWT, NLD, POL, SWE, USA]
    abstaining: [ETH, GNQ, KAZ, PER]
    reason: veto
",
    mended: "votes:
  - date: 2018-04-14
    draft: S/2018/355
    in_favour: [BOL, CHN, RUS]
    against: [CIV, FRA, GBR, KWT, NLD, POL, SWE, USA]
    abstaining: [ETH, GNQ, KAZ, PER]
    reason: insufficient_votes
",
};

static VETOES_DIFFER: Check = Check {
    code: "O103",
    name: "vetoes-not-as-computed",
    severity: Severity::Error,
    defect: "vetoes stated that are not those the votes make",
    why: "A veto is a permanent member's vote against a proposal that had its majority, on a matter that was not procedural; nothing else is.",
    help: "Correct the list or the votes. `vetoed_by` can be left out.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, KAZ]
    vetoed_by: [BOL, RUS]
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, KAZ]
    vetoed_by: [RUS]
",
};

static NUMBERED_NOT_ADOPTED: Check = Check {
    code: "O104",
    name: "numbered-not-adopted",
    severity: Severity::Error,
    defect: "a resolution's number on a proposal that by its votes was not adopted",
    why: "Only what is adopted becomes a resolution. The number, a position or the question is wrong.",
    help: "Correct the number or the votes; say `question: procedural` where no veto was possible.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    resolution: 2349
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, KAZ]
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, KAZ]
",
};
