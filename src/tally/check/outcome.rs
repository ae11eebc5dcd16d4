//! Checks on what is said to have been decided: outcome, reason, vetoes and a resolution's number, against Article 27.

use super::Vote;
use super::decided::decided;
use crate::council::{Council, Member};
use crate::finding::{Check, Edit, Finding, Severity};
use crate::source::Span;
use crate::tally::{self, Decision, Outcome};
use crate::vote::Position;

pub(super) fn check(vote: &Vote<'_>, council: &Council, findings: &mut Vec<Finding>) {
    let Some((decision, certain)) = decided(vote) else {
        return;
    };
    let judged = Judged {
        vote,
        council,
        decision,
        certain,
    };
    findings.extend(judged.outcome());
    findings.extend(judged.reason());
    // Counts alone do not tell who vetoed.
    if !vote.meaning.cast.is_empty() {
        judged.vetoes(findings);
    }
    findings.extend(judged.number());
}

/// A vote, and what by its votes was decided.
struct Judged<'a, 'v> {
    vote: &'a Vote<'v>,
    council: &'a Council,
    decision: Decision,
    /// What is computed is certain only where the votes are.
    certain: bool,
}

impl Judged<'_, '_> {
    /// O101: another outcome than is said.
    fn outcome(&self) -> Option<Finding> {
        let (vote, decision) = (self.vote, &self.decision);
        let outcome = vote.meaning.outcome.as_ref()?;
        if outcome.value == decision.outcome {
            return None;
        }
        let message = format!(
            "said to be {}; by its votes it was {} ({})",
            outcome.value.words(),
            decision.outcome.words(),
            self.why()
        );
        let finding = vote.find(&OUTCOME_DIFFERS, outcome.span, message);
        Some(self.mended(finding, outcome.span, Some(decision.outcome.key())))
    }

    /// O102: another reason than is said.
    fn reason(&self) -> Option<Finding> {
        let (vote, decision) = (self.vote, &self.decision);
        let reason = vote.meaning.reason.as_ref()?;
        let told = self.certain || decision.reason.is_some();
        if Some(reason.value) == decision.reason || !told {
            return None;
        }
        let computed = decision.reason.map_or("adopted", tally::Reason::words);
        let message = format!(
            "the reason is said to be {}; by its votes it is: {computed} ({})",
            reason.value.words(),
            self.why()
        );
        let finding = vote.find(&REASON_DIFFERS, reason.span, message);
        let key = decision.reason.map(tally::Reason::key);
        Some(self.mended(finding, reason.span, key))
    }

    /// O103: vetoes stated that are none, or not stated.
    fn vetoes(&self, findings: &mut Vec<Finding>) {
        let (vote, decision) = (self.vote, &self.decision);
        let Some(stated) = &vote.meaning.vetoed_by else {
            return;
        };
        for veto in &stated.value {
            if !decision.vetoes.contains(&veto.value) {
                let message = format!("by the votes {} cast no veto", self.name(veto.value));
                findings.push(vote.find(&VETOES_DIFFER, veto.span, message));
            }
        }
        let is_stated = |member: &&Member| stated.value.iter().any(|veto| veto.value == **member);
        let missing: Vec<String> = decision
            .vetoes
            .iter()
            .filter(|member| !is_stated(member))
            .map(|&member| self.name(member))
            .collect();
        let written = vote.meaning.entry.vetoed_by.as_ref();
        let all_known = stated.value.len() == written.map_or(0, |list| list.value.len());
        if !missing.is_empty() && all_known {
            let message = format!("the veto of {} is left out", missing.join(" and "));
            findings.push(vote.find(&VETOES_DIFFER, stated.span, message));
        }
    }

    /// O104: a number of what was not adopted.
    fn number(&self) -> Option<Finding> {
        let (vote, decision) = (self.vote, &self.decision);
        let meaning = &vote.meaning;
        let number = meaning.resolution.as_ref()?;
        if decision.outcome != Outcome::NotAdopted {
            return None;
        }
        let message = format!(
            "resolution {} has a number, and by its votes was not adopted ({})",
            number.value,
            self.why()
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
        Some(finding)
    }

    /// The votes and vetoes that decided it.
    fn why(&self) -> String {
        let meaning = &self.vote.meaning;
        let Some(tally) = meaning.counted().or(meaning.stated()) else {
            return String::from("decided without a vote");
        };
        let votes = format!(
            "{} in favour, {} needed",
            tally.in_favour, self.decision.required
        );
        let vetoes = self.decision.vetoes.iter();
        let vetoes: Vec<String> = vetoes.map(|&member| self.name(member)).collect();
        if vetoes.is_empty() {
            votes
        } else {
            format!("{votes}, {} against", vetoes.join(" and "))
        }
    }

    /// What a member was called on the day of the vote.
    fn name(&self, member: Member) -> String {
        let on = self.vote.meaning.date.as_ref().map(|date| date.value);
        let name = on.map_or("", |on| self.council.short_name(member, on));
        if name.is_empty() {
            member.to_string()
        } else {
            name.to_owned()
        }
    }

    /// A finding that what is computed would mend.
    fn mended(&self, finding: Finding, span: Span, computed: Option<&str>) -> Finding {
        match computed.filter(|_| self.certain) {
            Some(text) => finding.mended_by(vec![Edit {
                span,
                text: text.to_owned(),
            }]),
            None => finding,
        }
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
