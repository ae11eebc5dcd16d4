//! Checks on the order of votes: resolutions are numbered, and meetings held, in the order of days.

mod series;

use super::Vote;
use crate::finding::{Check, Finding, Severity};
use crate::record::entry::Placed;
use series::{Series, Step, steps};

pub(super) fn check_together(votes: &[Vote<'_>], findings: &mut Vec<Finding>) {
    let resolutions = Series::of("resolution", resolutions(votes));
    let meetings = Series::of("meeting", meetings(votes));
    for (at, step) in resolutions.out_of_order() {
        // Where the meeting agrees with the date, it is the number that is out of order.
        let place = if meetings.is_out(step.vote) == Some(false) {
            step.number.span
        } else {
            step.date.span
        };
        findings.push(resolutions.finding(&RESOLUTION_OUT_OF_ORDER, at, place));
    }
    for (at, step) in meetings.out_of_order() {
        // A date that the number too speaks against is at fault, and told.
        if resolutions.is_out(step.vote) != Some(true)
            && !past_midnight(&meetings.steps, &meetings.out, at)
            && !on_two_days(&meetings.steps, at)
        {
            findings.push(meetings.finding(&MEETING_OUT_OF_ORDER, at, step.number.span));
        }
    }
    let kept = resolutions.steps.iter().zip(&resolutions.out);
    let kept: Vec<&Step<'_, '_>> = kept
        .filter(|(_, out)| !**out)
        .map(|(step, _)| step)
        .collect();
    gaps(&kept, &resolutions.steps, findings);
}

/// The votes on resolutions. What stands twice is told by the checks on documents.
fn resolutions<'v, 'e>(votes: &'v [Vote<'e>]) -> Vec<Step<'v, 'e>> {
    let mut resolutions = steps(votes, |vote| vote.meaning.resolution);
    resolutions.dedup_by_key(|step| step.number.value);
    resolutions
}

/// The votes at numbered meetings. A resumed meeting keeps its number on a later day.
fn meetings<'v, 'e>(votes: &'v [Vote<'e>]) -> Vec<Step<'v, 'e>> {
    steps(votes, |vote| {
        let meeting = vote.meaning.meeting.as_ref()?;
        let resumed = meeting.value.as_str().contains('(');
        let number = meeting.value.number().filter(|_| !resumed)?;
        Some(Placed::new(number, meeting.span))
    })
}

/// Whether a meeting only seems to come late because it ran past midnight, and the next was opened before it ended.
fn past_midnight(steps: &[Step<'_, '_>], out: &[bool], at: usize) -> bool {
    let date = steps[at].date.value;
    let next = (at + 1..steps.len()).find(|&near| !out[near]);
    next.is_some_and(|next| {
        date.yesterday()
            .is_ok_and(|eve| eve <= steps[next].date.value)
    }) && (0..at)
        .rev()
        .find(|&near| !out[near])
        .is_none_or(|before| steps[before].date.value <= date)
}

/// Whether votes of one meeting have several days: the checks on documents tell it.
fn on_two_days(steps: &[Step<'_, '_>], at: usize) -> bool {
    let step = &steps[at];
    let near = at.saturating_sub(1)..(at + 2).min(steps.len());
    steps[near]
        .iter()
        .any(|near| near.number.value == step.number.value && near.date.value != step.date.value)
}

/// S102: numbers left out of a series that has nearly all. A collection on one matter has gaps by its nature.
fn gaps(kept: &[&Step<'_, '_>], all: &[Step<'_, '_>], findings: &mut Vec<Finding>) {
    let (Some(first), Some(last)) = (kept.first(), kept.last()) else {
        return;
    };
    let range = u64::from(last.number.value - first.number.value) + 1;
    if kept.len() < 10 || (kept.len() as u64) * 10 < range * 9 {
        return;
    }
    let stands = |number: u32| {
        all.binary_search_by_key(&number, |step| step.number.value)
            .is_ok()
    };
    for pair in kept.windows(2) {
        let (before, after) = (pair[0].number.value, pair[1].number.value);
        let missing: Vec<u32> = (before + 1..after)
            .filter(|&number| !stands(number))
            .collect();
        let (Some(from), Some(to)) = (missing.first(), missing.last()) else {
            continue;
        };
        let message = if from == to {
            format!("resolution {from} is missing before this one")
        } else {
            format!("resolutions {from} to {to} are missing before this one")
        };
        let vote = pair[1].vote;
        let finding = vote.find(&GAP, pair[1].number.span, message);
        let message = format!("the one before it is resolution {before}");
        findings.push(finding.related(pair[0].vote.file, pair[0].number.span, message));
    }
}

pub(super) static CHECKS: [&Check; 3] = [&RESOLUTION_OUT_OF_ORDER, &GAP, &MEETING_OUT_OF_ORDER];

static RESOLUTION_OUT_OF_ORDER: Check = Check {
    code: "S101",
    name: "resolution-out-of-order",
    severity: Severity::Error,
    defect: "a resolution dated before one with a lower number, or after one with a higher",
    why: "Resolutions are numbered in the order of their adoption.",
    help: "Correct the date or the number.",
    faulty: "votes:
  - date: 1979-06-14
    resolution: 450
    tally: {in_favour: 12, against: 0, abstaining: 2, not_participating: 1}
  - date: 1979-09-12
    resolution: 451
    tally: {in_favour: 15, against: 0, abstaining: 0}
  - date: 1979-07-20
    resolution: 452
    tally: {in_favour: 14, against: 0, abstaining: 1}
  - date: 1979-09-12
    resolution: 453
    tally: {in_favour: 15, against: 0, abstaining: 0}
  - date: 1979-11-02
    resolution: 454
    tally: {in_favour: 12, against: 0, abstaining: 3}
",
    mended: "votes:
  - date: 1979-06-14
    resolution: 450
    tally: {in_favour: 12, against: 0, abstaining: 2, not_participating: 1}
  - date: 1979-06-15
    resolution: 451
    tally: {in_favour: 15, against: 0, abstaining: 0}
  - date: 1979-07-20
    resolution: 452
    tally: {in_favour: 14, against: 0, abstaining: 1}
  - date: 1979-09-12
    resolution: 453
    tally: {in_favour: 15, against: 0, abstaining: 0}
  - date: 1979-11-02
    resolution: 454
    tally: {in_favour: 12, against: 0, abstaining: 3}
",
};

static GAP: Check = Check {
    code: "S102",
    name: "gap-in-resolution-numbers",
    severity: Severity::Warning,
    defect: "a number left out of a series of resolutions that has at least nine of every ten",
    why: "A vote is missing, or a number wrong. Data on one matter, which have gaps by their nature, are not looked at.",
    help: "Add the resolution, or correct the number.",
    faulty: "votes:
  - {date: 2016-01-13, resolution: 2262, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-01-25, resolution: 2263, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-09, resolution: 2264, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-10, resolution: 2265, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-24, resolution: 2266, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-26, resolution: 2268, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-29, resolution: 2269, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-03-02, resolution: 2270, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-03-02, resolution: 2271, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-03-11, resolution: 2272, tally: {in_favour: 14, against: 0, abstaining: 1}}
",
    mended: "votes:
  - {date: 2016-01-13, resolution: 2262, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-01-25, resolution: 2263, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-09, resolution: 2264, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-10, resolution: 2265, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-24, resolution: 2266, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-26, resolution: 2267, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-26, resolution: 2268, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-02-29, resolution: 2269, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-03-02, resolution: 2270, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-03-02, resolution: 2271, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2016-03-11, resolution: 2272, tally: {in_favour: 14, against: 0, abstaining: 1}}
",
};

static MEETING_OUT_OF_ORDER: Check = Check {
    code: "S103",
    name: "meeting-out-of-order",
    severity: Severity::Warning,
    defect: "a meeting dated before one with a lower number, or after one with a higher",
    why: "Meetings are numbered as they are opened. One resumed on a later day is printed with (Resumption 1).",
    help: "Correct the symbol of the meeting or the date.",
    faulty: "votes:
  - {date: 2013-07-18, meeting: S/PV.7003, resolution: 2110, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2013-07-24, meeting: S/PV.7006, resolution: 2111, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2013-07-30, meeting: S/PV.7102, resolution: 2112, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2013-08-29, meeting: S/PV.7025, resolution: 2115, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2013-09-18, meeting: S/PV.7032, resolution: 2116, tally: {in_favour: 15, against: 0, abstaining: 0}}
",
    mended: "votes:
  - {date: 2013-07-18, meeting: S/PV.7003, resolution: 2110, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2013-07-24, meeting: S/PV.7006, resolution: 2111, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2013-07-30, meeting: S/PV.7012, resolution: 2112, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2013-08-29, meeting: S/PV.7025, resolution: 2115, tally: {in_favour: 15, against: 0, abstaining: 0}}
  - {date: 2013-09-18, meeting: S/PV.7032, resolution: 2116, tally: {in_favour: 15, against: 0, abstaining: 0}}
",
};
