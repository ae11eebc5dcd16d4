//! Checks on what one text says of one vote: do its facts fit each other, the Council of the day, the law, and the record?

mod record;
mod values;

use crate::council::{Council, Member, Roster};
use crate::finding::{Check, Finding, Severity};
use crate::reported::{Fact, Stated};
use crate::resolve::{Account, ResolvedVote, by_law, column, columns, rules_of_year, sum};
use crate::tally::Outcome;
use crate::vote::{Position, Question};
use jiff::civil::Date;
use record::DIFFERS_FROM_THE_RECORD;

/// Everything wrong with what a text says of a vote, in the order of the text.
#[must_use]
pub fn check_reported(vote: &ResolvedVote<'_>, council: &Council) -> Vec<Finding> {
    let account = Account::of(&vote.reported);
    let roster = vote.date.as_ref().and_then(|date| council.on(date.value));
    let rules = roster
        .clone()
        .or_else(|| rules_of_year(&vote.reported, council));
    let text = Text {
        facts: vote.reported.facts(),
        council,
        date: vote.date.as_ref().map_or(Date::MAX, |date| date.value),
    };
    let mut findings = text.counts_against_names(&account);
    findings.extend(text.two_positions());
    findings.extend(roster.iter().flat_map(|roster| text.strangers(roster)));
    findings.extend(text.beyond_the_council(&account, rules.as_ref()));
    findings.extend(text.against_the_law(vote, &account, rules.as_ref()));
    findings.extend(text.two_values(&account));
    findings.extend(
        vote.recorded
            .or(vote.named)
            .iter()
            .flat_map(|record| text.against_the_record(record)),
    );
    findings.sort_by_key(|finding| (finding.span, finding.check.code));
    findings
}

/// The checks of this file.
pub(super) static CHECKS: [&Check; 7] = [
    &COUNT_NOT_MATCHING_NAMES,
    &MEMBER_IN_TWO_POSITIONS,
    &NOT_A_MEMBER_THAT_DAY,
    &COUNTS_BEYOND_THE_COUNCIL,
    &OUTCOME_AGAINST_THE_LAW,
    &TWO_VALUES_FOR_ONE_FACT,
    &DIFFERS_FROM_THE_RECORD,
];

static COUNT_NOT_MATCHING_NAMES: Check = Check {
    code: "P101",
    name: "count-not-matching-names",
    severity: Severity::Error,
    defect: "a text names more members in a position than it counts",
    why: "One of the two is wrong. Fewer names than the count are no fault: a text need not name all.",
    help: "Correct the count or the list of members.",
    faulty: "On 12 April 2017 the Security Council rejected draft resolution S/2017/315: 10 votes in favour, 1 against (Bolivia, Russian Federation) and 4 abstentions.",
    mended: "On 12 April 2017 the Security Council rejected draft resolution S/2017/315: 10 votes in favour, 2 against (Bolivia, Russian Federation) and 3 abstentions.",
};

static MEMBER_IN_TWO_POSITIONS: Check = Check {
    code: "P102",
    name: "member-in-two-positions",
    severity: Severity::Error,
    defect: "a text gives one member two positions in a vote",
    why: "A member votes once. Two positions mean an error, or the votes on two drafts read as one.",
    help: "A member has one position in a vote: keep the right one, or tell the two votes apart.",
    // The reader of prose takes most texts like it for two votes: the check is tested on facts.
    faulty: "",
    mended: "",
};

static NOT_A_MEMBER_THAT_DAY: Check = Check {
    code: "P103",
    name: "not-a-member-that-day",
    severity: Severity::Error,
    defect: "a text has a State vote that had no seat on the Council that day",
    why: "Only the Council's members vote. The State, the day or the body is wrong.",
    help: "Check the State and the day; the members of a day are listed by `unsc members --on DATE`.",
    faulty: "On 12 April 2017 the Security Council rejected draft resolution S/2017/315 after Russia vetoed it. Norway abstained.",
    mended: "On 12 April 2017 the Security Council rejected draft resolution S/2017/315 after Russia vetoed it. China abstained.",
};

static COUNTS_BEYOND_THE_COUNCIL: Check = Check {
    code: "P104",
    name: "counts-beyond-the-council",
    severity: Severity::Error,
    defect: "a text counts more votes than the Council had members",
    why: "The Council has fifteen members, before 1966 eleven (Charter, Article 23).",
    help: "Correct a count; one of them may be of another vote or another body.",
    // The reader of prose takes most texts like it for two votes: the check is tested on facts.
    faulty: "",
    mended: "",
};

static OUTCOME_AGAINST_THE_LAW: Check = Check {
    code: "P105",
    name: "outcome-against-the-law",
    severity: Severity::Error,
    defect: "a text says of a vote another outcome than its votes make by Article 27",
    why: "The votes decide: enough in favour, and on all matters but procedural ones no permanent member against.",
    help: "Correct the votes or the outcome (Charter Article 27), or say that the vote was procedural.",
    faulty: "On 1 June 2017 the Security Council adopted the draft resolution by 8 votes in favour to none against, with 7 abstentions.",
    mended: "On 1 June 2017 the Security Council adopted the draft resolution by 9 votes in favour to none against, with 6 abstentions.",
};

static TWO_VALUES_FOR_ONE_FACT: Check = Check {
    code: "P106",
    name: "two-values-for-one-fact",
    severity: Severity::Error,
    defect: "a text states two values of what can have one",
    why: "A vote has one day, number, draft, meeting, outcome and count of each kind.",
    help: "Keep the right value, or tell the two votes apart.",
    // The reader of prose takes most texts like it for two votes: the check is tested on facts.
    faulty: "",
    mended: "",
};

/// The facts of one vote, and what their messages are written with.
struct Text<'a> {
    facts: &'a [Stated<Fact>],
    council: &'a Council,
    date: Date,
}

impl Text<'_> {
    fn name(&self, member: Member) -> String {
        match self.council.short_name(member, self.date) {
            "" => member.to_string(),
            name => name.to_owned(),
        }
    }

    /// P101: more members named in a position than the text counts.
    fn counts_against_names(&self, account: &Account) -> Vec<Finding> {
        let named = columns(account.positions.iter().map(|&(_, position, _)| position));
        let mut findings = Vec::new();
        for fact in self.facts {
            let Fact::Tally(position, count) = fact.value else {
                continue;
            };
            let named = named[column(position)];
            if named > count {
                let message = format!(
                    "the text counts {count} {} and names {named}",
                    position.words()
                );
                findings.push(Finding::new(&COUNT_NOT_MATCHING_NAMES, fact.span, message));
            }
        }
        findings
    }

    /// P102: a member in two positions.
    fn two_positions(&self) -> Vec<Finding> {
        let mut first: Vec<(Member, Position)> = Vec::new();
        let mut findings = Vec::new();
        for fact in self.facts {
            let (member, position) = match fact.value {
                Fact::Position(member, position) => (member, position),
                Fact::Veto(member) => (member, Position::Against),
                _ => continue,
            };
            match first.iter().find(|(listed, _)| *listed == member) {
                None => first.push((member, position)),
                Some(&(_, before)) if column(before) != column(position) => {
                    let message = format!(
                        "{} stands as {} here and as {} before",
                        self.name(member),
                        position.words(),
                        before.words()
                    );
                    findings.push(Finding::new(&MEMBER_IN_TWO_POSITIONS, fact.span, message));
                }
                Some(_) => {}
            }
        }
        findings
    }

    /// P103: a position of a State that had no seat.
    fn strangers(&self, roster: &Roster) -> Vec<Finding> {
        let mut findings = Vec::new();
        for fact in self.facts {
            let (Fact::Position(member, _) | Fact::Veto(member)) = fact.value else {
                continue;
            };
            if !roster.has(member) {
                let message = format!(
                    "{} was not on the Security Council on {}",
                    self.name(member),
                    roster.date
                );
                findings.push(Finding::new(&NOT_A_MEMBER_THAT_DAY, fact.span, message));
            }
        }
        findings
    }

    /// P104: more votes counted than the Council has members.
    fn beyond_the_council(&self, account: &Account, rules: Option<&Roster>) -> Option<Finding> {
        // The Council has never had more members than today: without a day, that many is the most there can have been.
        let today = self.council.on(Date::MAX).map(|roster| roster.size);
        let size = rules.map(|roster| roster.size).or(today)?;
        let sum = sum(account.counts);
        let last = self
            .facts
            .iter()
            .rfind(|fact| matches!(fact.value, Fact::Tally(..)))?;
        let counts: Vec<String> = account
            .counts
            .iter()
            .flatten()
            .map(u32::to_string)
            .collect();
        let message = || {
            format!(
                "the counts add up to {sum} ({}), and the Council has {size} members",
                counts.join(" + ")
            )
        };
        (sum > size).then(|| Finding::new(&COUNTS_BEYOND_THE_COUNCIL, last.span, message()))
    }

    /// P105: an outcome that the votes stated rule out.
    fn against_the_law(
        &self,
        vote: &ResolvedVote<'_>,
        account: &Account,
        rules: Option<&Roster>,
    ) -> Option<Finding> {
        let stated = account
            .outcome
            .filter(|_| vote.question != Question::Procedural)?;
        let fact = self
            .facts
            .iter()
            .find(|fact| fact.value == Fact::Outcome(stated))?;
        let law = rules.and_then(|rules| {
            by_law(vote.question, account, &vote.roll_call, rules).map(|law| (law, rules.majority))
        });
        let why = match &law {
            Some((law, _)) if law.outcome == stated => return None,
            Some((law, _)) if !law.vetoes.is_empty() => {
                let vetoes: Vec<String> =
                    law.vetoes.iter().map(|&member| self.name(member)).collect();
                format!("{} voted against, which blocks it", vetoes.join(", "))
            }
            Some((law, majority)) if law.outcome == Outcome::NotAdopted => {
                format!("it had fewer than the {majority} votes it needed")
            }
            Some((_, majority)) => format!(
                "it had the {majority} votes it needed, and no permanent member voted against"
            ),
            None => {
                let &veto = account
                    .vetoes
                    .first()
                    .filter(|_| stated == Outcome::Adopted)?;
                format!("{} vetoed it", self.name(veto))
            }
        };
        let message = format!(
            "the text says {}, but by the votes it states {why}",
            stated.words()
        );
        Some(Finding::new(&OUTCOME_AGAINST_THE_LAW, fact.span, message))
    }
}
