//! What may differ from the record, as checks with their examples.

use crate::finding::{Check, Severity};

pub(in crate::tally::check) static CHECKS: [&Check; 11] = [
    &DATE_DIFFERS,
    &A_DAY_OFF,
    &MEETING_DIFFERS,
    &DRAFT_DIFFERS,
    &NUMBER_DIFFERS,
    &POSITION_DIFFERS,
    &COUNT_DIFFERS,
    &OUTCOME_DIFFERS,
    &MANNER_DIFFERS,
    &SPONSOR_DIFFERS,
    &NOT_IN_THE_RECORD,
];

/// Why each of these checks matters.
const WHY: &str = "The record of 1946–2026 has been compared with several sources, and notes what was corrected. Only looked at with `--against-record`.";

/// What to do about each.
const HELP: &str = "Compare both with the meeting record, and correct the wrong one.";

pub(super) static DATE_DIFFERS: Check = Check {
    code: "R101",
    name: "date-differs-from-the-record",
    severity: Severity::Error,
    defect: "another date than the record has of the vote",
    why: WHY,
    help: HELP,
    faulty: "votes:
  - date: 2017-04-10
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: MENDED,
};

pub(super) static A_DAY_OFF: Check = Check {
    code: "R102",
    name: "date-a-day-off-the-record",
    severity: Severity::Warning,
    defect: "a date one day before or after that of the record",
    why: "A meeting that ran past midnight has one day in some sources and the next in others; or one of the two is wrong. Only looked at with `--against-record`.",
    help: "See in the meeting record on which day the vote was taken.",
    faulty: "votes:
  - date: 2017-04-13
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: MENDED,
};

pub(super) static MEETING_DIFFERS: Check = Check {
    code: "R103",
    name: "meeting-differs-from-the-record",
    severity: Severity::Error,
    defect: "another meeting than the record has of the vote",
    why: WHY,
    help: HELP,
    faulty: "votes:
  - date: 2017-04-12
    meeting: S/PV.7921
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: MENDED,
};

pub(super) static DRAFT_DIFFERS: Check = Check {
    code: "R104",
    name: "draft-differs-from-the-record",
    severity: Severity::Error,
    defect: "another draft than the record has of the resolution",
    why: WHY,
    help: HELP,
    faulty: "votes:
  - date: 2016-12-23
    resolution: 2334
    draft: S/2016/1112
    tally: {in_favour: 14, against: 0, abstaining: 1}
",
    mended: "votes:
  - date: 2016-12-23
    resolution: 2334
    draft: S/2016/1100
    tally: {in_favour: 14, against: 0, abstaining: 1}
",
};

pub(super) static NUMBER_DIFFERS: Check = Check {
    code: "R105",
    name: "resolution-differs-from-the-record",
    severity: Severity::Error,
    defect: "another resolution's number than the record has of the draft",
    why: WHY,
    help: HELP,
    faulty: "votes:
  - date: 2016-12-23
    resolution: 9334
    draft: S/2016/1100
    tally: {in_favour: 14, against: 0, abstaining: 1}
",
    mended: "votes:
  - date: 2016-12-23
    resolution: 2334
    draft: S/2016/1100
    tally: {in_favour: 14, against: 0, abstaining: 1}
",
};

pub(super) static POSITION_DIFFERS: Check = Check {
    code: "R106",
    name: "position-differs-from-the-record",
    severity: Severity::Error,
    defect: "a member in another position than the record has",
    why: WHY,
    help: HELP,
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, KAZ, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH]
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, KAZ]
",
};

pub(super) static COUNT_DIFFERS: Check = Check {
    code: "R107",
    name: "count-differs-from-the-record",
    severity: Severity::Error,
    defect: "another count than the record has of the vote",
    why: WHY,
    help: HELP,
    faulty: "votes:
  - date: 2016-12-23
    resolution: 2334
    tally: {in_favour: 14, not_participating: 1}
",
    mended: "votes:
  - date: 2016-12-23
    resolution: 2334
    tally: {in_favour: 14, abstaining: 1}
",
};

pub(super) static OUTCOME_DIFFERS: Check = Check {
    code: "R108",
    name: "outcome-differs-from-the-record",
    severity: Severity::Error,
    defect: "another outcome than the record has of the vote",
    why: WHY,
    help: HELP,
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    outcome: adopted
    status: unknown
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    outcome: not_adopted
    status: unknown
",
};

pub(super) static MANNER_DIFFERS: Check = Check {
    code: "R109",
    name: "manner-differs-from-the-record",
    severity: Severity::Warning,
    defect: "a decision without a vote that the record has as a vote, or the other way round",
    why: WHY,
    help: HELP,
    faulty: "votes:
  - date: 2016-12-15
    resolution: 2325
    without_vote: true
",
    mended: "votes:
  - date: 2016-12-15
    resolution: 2325
    tally: {in_favour: 15}
",
};

pub(super) static SPONSOR_DIFFERS: Check = Check {
    code: "R110",
    name: "sponsor-not-in-the-record",
    severity: Severity::Warning,
    defect: "a sponsor that the record does not have",
    why: WHY,
    help: HELP,
    faulty: "votes:
  - date: 2016-12-23
    resolution: 2334
    tally: {in_favour: 14, abstaining: 1}
    sponsors: [EGY]
",
    mended: "votes:
  - date: 2016-12-23
    resolution: 2334
    tally: {in_favour: 14, abstaining: 1}
    sponsors: [MYS, NZL, SEN, VEN]
",
};

pub(super) static NOT_IN_THE_RECORD: Check = Check {
    code: "R111",
    name: "not-in-the-record",
    severity: Severity::Warning,
    defect: "a vote that the record does not have, of a time of which it has all",
    why: "The record has every resolution from 1946 to June 2026 and the failed drafts known to its sources. Only looked at with `--against-record`.",
    help: "Check the symbol and the date; the record leaves out most procedural votes.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/351
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: MENDED,
};

/// The vote as the record has it.
const MENDED: &str = "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
";
