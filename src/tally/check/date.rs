//! Checks on the day: was there a Council, and has the day come?

use super::Vote;
use crate::finding::{Check, Finding, Severity};
use jiff::civil::Date;

pub(super) fn check(vote: &Vote<'_>, today: Date, findings: &mut Vec<Finding>) {
    let Some(date) = &vote.meaning.date else {
        return;
    };
    if date.value > today {
        let message = format!("{} has not come yet: today is {today}", date.value);
        findings.push(vote.find(&IN_THE_FUTURE, date.span, message));
    } else if vote.meaning.roster.is_none() {
        let message = format!("there was no Security Council on {}", date.value);
        findings.push(vote.find(&NO_COUNCIL, date.span, message));
    }
}

pub(super) static CHECKS: [&Check; 2] = [&NO_COUNCIL, &IN_THE_FUTURE];

static NO_COUNCIL: Check = Check {
    code: "C103",
    name: "no-council-that-day",
    severity: Severity::Error,
    defect: "a date before the Council first met",
    why: "The Council first met on 17 January 1946.",
    help: "Correct the date.",
    faulty: "votes:
  - date: 1917-04-12
    meeting: S/PV.7922
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    meeting: S/PV.7922
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static IN_THE_FUTURE: Check = Check {
    code: "C104",
    name: "date-in-the-future",
    severity: Severity::Error,
    defect: "a date that has not come yet",
    why: "A vote that has not been taken has no result.",
    help: "Correct the date.",
    faulty: "votes:
  - date: 2917-04-12
    meeting: S/PV.7922
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    meeting: S/PV.7922
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};
