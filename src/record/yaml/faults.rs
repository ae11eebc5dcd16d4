//! What the form of a file may have wrong, as checks with their examples.

use crate::finding::{Check, Severity};

/// The checks of form.
pub(crate) static CHECKS: [&Check; 8] = [
    &NOT_YAML,
    &NOT_UTF8,
    &UNKNOWN_KEY,
    &REPEATED_KEY,
    &ANOTHER_SHAPE,
    &ANCHOR_OR_ALIAS,
    &NESTED_TOO_DEEPLY,
    &SEVERAL_DOCUMENTS,
];

pub(super) static NOT_YAML: Check = Check {
    code: "F101",
    name: "not-yaml",
    severity: Severity::Error,
    defect: "the file stops being YAML here",
    why: "What follows cannot be read, and the vote it happens in is left out.",
    help: "Mend the line: often a bracket or quote is not closed, a tab indents, or a text with `: ` or `#` in it needs quotes.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: Syria: chemical weapons
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: \"Syria: chemical weapons\"
    status: unknown
",
};

pub(super) static NOT_UTF8: Check = Check {
    code: "F102",
    name: "not-utf-8",
    severity: Severity::Error,
    defect: "the file is in another encoding than UTF-8",
    why: "Names and titles cannot be read for sure.",
    help: "Save the file as UTF-8.",
    // What cannot be shown in UTF-8: the example is that of a file in Latin-1, tested apart.
    faulty: "",
    mended: "",
};

pub(super) static UNKNOWN_KEY: Check = Check {
    code: "F103",
    name: "unknown-key",
    severity: Severity::Error,
    defect: "a key that the form of votes has not",
    why: "What stands under a misspelt key is not read: votes would be missing without a word.",
    help: "Correct the key; `unsc schema` prints the form.",
    faulty: "votes:
  - date: 2016-12-23
    resolution: 2334
    infavour: [AGO, CHN, EGY, ESP, FRA, GBR, JPN, MYS, NZL, RUS, SEN, UKR, URY, VEN]
    abstaining: [USA]
    tally: {in_favour: 14, against: 0, abstaining: 1}
    status: unknown
",
    mended: "votes:
  - date: 2016-12-23
    resolution: 2334
    in_favour: [AGO, CHN, EGY, ESP, FRA, GBR, JPN, MYS, NZL, RUS, SEN, UKR, URY, VEN]
    abstaining: [USA]
    tally: {in_favour: 14, against: 0, abstaining: 1}
    status: unknown
",
};

pub(super) static REPEATED_KEY: Check = Check {
    code: "F104",
    name: "repeated-key",
    severity: Severity::Error,
    defect: "a key that stands twice in one vote",
    why: "Most readers of YAML silently take one of the two values.",
    help: "Keep one of the two, or make a vote of its own of what belongs to another.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    draft: S/2017/316
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

pub(super) static ANOTHER_SHAPE: Check = Check {
    code: "F105",
    name: "value-of-another-shape",
    severity: Severity::Error,
    defect: "a list, text or mapping where the form of votes has something else",
    why: "The value cannot be read.",
    help: "Write it as the form has it; `unsc schema` prints the form.",
    faulty: "votes:
  - date: 2016-12-23
    resolution: 2334
    in_favour: [AGO, CHN, EGY, ESP, FRA, GBR, JPN, MYS, NZL, RUS, SEN, UKR, URY, VEN]
    abstaining: USA
",
    mended: "votes:
  - date: 2016-12-23
    resolution: 2334
    in_favour: [AGO, CHN, EGY, ESP, FRA, GBR, JPN, MYS, NZL, RUS, SEN, UKR, URY, VEN]
    abstaining: [USA]
",
};

pub(super) static ANCHOR_OR_ALIAS: Check = Check {
    code: "F106",
    name: "anchor-or-alias",
    severity: Severity::Error,
    defect: "an anchor (`&name`) or alias (`*name`)",
    why: "A vote should be read where it stands. Aliases are never followed, so that a file of a few lines cannot grow to millions.",
    help: "Write the value out.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: &syria Syria
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: Syria
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

pub(super) static NESTED_TOO_DEEPLY: Check = Check {
    code: "F107",
    name: "nested-too-deeply",
    severity: Severity::Error,
    defect: "lists and mappings in each other, deeper than any vote needs",
    why: "It is no data of votes, and is passed over.",
    help: "Check whether this is the file you mean.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: [[[[[[[[[[[[[[[[Syria]]]]]]]]]]]]]]]]
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    topic: Syria
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

pub(super) static SEVERAL_DOCUMENTS: Check = Check {
    code: "F108",
    name: "several-documents",
    severity: Severity::Error,
    defect: "a second YAML document in the file (`---`)",
    why: "Only the first is read.",
    help: "Put all votes under one `votes:`, or in files of their own.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
---
votes: []
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};
