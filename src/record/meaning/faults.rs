//! Values that cannot be read or should be written otherwise, as checks with their examples.

use crate::finding::{Check, Severity};

/// The checks of values.
pub(crate) static CHECKS: [&Check; 8] = [
    &NO_DATE,
    &IMPOSSIBLE_DATE,
    &MALFORMED_SYMBOL,
    &NO_NUMBER,
    &UNKNOWN_WORD,
    &UNKNOWN_MEMBER,
    &NAME_OF_ANOTHER_TIME,
    &NAME_FOR_CODE,
];

pub(super) static NO_DATE: Check = Check {
    code: "C101",
    name: "no-date",
    severity: Severity::Error,
    defect: "a vote without a date",
    why: "Who had a seat, and how many votes a decision needed, follows from the day.",
    help: "Add the day of the vote in New York: `date: 2017-04-12`.",
    faulty: "votes:
  - draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

pub(super) static IMPOSSIBLE_DATE: Check = Check {
    code: "C102",
    name: "impossible-date",
    severity: Severity::Error,
    defect: "a date that is no day of the calendar, or is written in another form",
    why: "12/04/2017 is a day in April to some readers and in December to others; 31 April is no day.",
    help: "Write the day as year-month-day: `2017-04-12`.",
    faulty: "votes:
  - date: 2017-04-31
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

pub(super) static MALFORMED_SYMBOL: Check = Check {
    code: "D101",
    name: "malformed-symbol",
    severity: Severity::Error,
    defect: "a text that is no symbol of a Council document",
    why: "By its symbol a vote is found, and told from others of its day.",
    help: "Write it as the document has it: S/2017/315, before 1994 S/26182, S/PV.7922; a revision ends in /Rev.1.",
    faulty: "votes:
  - date: 2017-04-12
    meeting: S/PV7922
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    meeting: S/PV.7922
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

pub(super) static NO_NUMBER: Check = Check {
    code: "F109",
    name: "not-a-number",
    severity: Severity::Error,
    defect: "a text where a count or a resolution's number should stand",
    why: "The value cannot be read.",
    help: "Write a whole number in figures: `2334`, `10`.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: ten, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

pub(super) static UNKNOWN_WORD: Check = Check {
    code: "F110",
    name: "unknown-word",
    severity: Severity::Error,
    defect: "a word that the key does not know",
    why: "The value cannot be read, and `question` and `without_vote` change what a vote decides.",
    help: "question: procedural, preliminary, amendment, paragraph, admission; outcome: adopted, not_adopted; reason: veto, insufficient_votes; without_vote: true, in_parts, no_objection, acclamation, consensus; status: agreed, corrected, derived, single_source, disputed, unknown.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    question: procedure
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    question: procedural
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

pub(super) static UNKNOWN_MEMBER: Check = Check {
    code: "M101",
    name: "unknown-member",
    severity: Severity::Error,
    defect: "a name or code that no State has, or that more than one has",
    why: "The vote counts for nobody.",
    help: "Write the code of the State (ISO 3166-1 alpha-3), or its name of that day; the members of a day are listed by `unsc members --on DATE`.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, Kazakstan]
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, KAZ]
",
};

pub(super) static NAME_OF_ANOTHER_TIME: Check = Check {
    code: "M106",
    name: "name-of-another-time",
    severity: Severity::Warning,
    defect: "a member under a name that was not its own that day",
    why: "A member is named as the record named it on the day: the Soviet Union until 23 December 1991, the Russian Federation since.",
    help: "Write the name of the day, or the code, which is one across all names of a seat.",
    faulty: "votes:
  - date: 1980-01-13
    draft: S/13735
    in_favour: [FRA, GBR, JAM, NER, NOR, PHL, PRT, TUN, USA, ZMB]
    against: [DDR, Russian Federation]
    abstaining: [BGD, MEX]
    not_participating: [CHN]
",
    mended: "votes:
  - date: 1980-01-13
    draft: S/13735
    in_favour: [FRA, GBR, JAM, NER, NOR, PHL, PRT, TUN, USA, ZMB]
    against: [DDR, RUS]
    abstaining: [BGD, MEX]
    not_participating: [CHN]
",
};

pub(super) static NAME_FOR_CODE: Check = Check {
    code: "N102",
    name: "name-for-code",
    severity: Severity::Note,
    defect: "a member's name where its code would do",
    why: "Names change and are misspelt; a code is one for all names of a seat, and sorts the same in every file.",
    help: "`unsc check --fix` writes the code.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, Russia]
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
