//! The checks on the form of the Library's CSV: what a row or a cell can have wrong before it is a vote.

use crate::finding::{Check, Severity};

/// Every check on the form of the CSV, by code. Their examples stand with the tests of CSV.
pub static CHECKS: [&Check; 9] = [
    &QUOTES,
    &ANOTHER_LENGTH,
    &NO_PLACE,
    &UNKNOWN_LETTER,
    &LETTER_CASE,
    &ROWS_DIFFER,
    &NAME_OF_ANOTHER,
    &OLD_CODE,
    &SEAT_MISSTATED,
];

pub(super) static QUOTES: Check = Check {
    code: "U101",
    name: "quotes-do-not-pair",
    severity: Severity::Error,
    defect: "a quote in a CSV cell that is never closed, or text after the closing quote",
    why: "Where quotes do not pair, programs disagree on where the cell ends, and may read whole rows as one text.",
    help: "Close the quote before the comma; write a quote inside a quoted cell twice.",
    faulty: "",
    mended: "",
};

pub(super) static ANOTHER_LENGTH: Check = Check {
    code: "U102",
    name: "row-of-another-length",
    severity: Severity::Error,
    defect: "a CSV row with more or fewer cells than there are columns",
    why: "Its values stand under the wrong names, so the row is left out.",
    help: "Put a cell that has a comma in quotes, and leave a cell empty rather than out.",
    faulty: "",
    mended: "",
};

pub(in crate::record) static NO_PLACE: Check = Check {
    code: "U103",
    name: "cell-without-place",
    severity: Severity::Warning,
    defect: "a CSV column, or a row without a member, that has no place in a vote",
    why: "It is left out; a misspelt column name would leave out a whole column unseen.",
    help: "Name the columns as the Library does, give each row its member's code, or delete the column.",
    faulty: "",
    mended: "",
};

pub(super) static UNKNOWN_LETTER: Check = Check {
    code: "U104",
    name: "unknown-letter",
    severity: Severity::Error,
    defect: "a letter that stands for no position",
    why: "The member's position cannot be read.",
    help: "Write Y (in favour), N (against), A (abstaining), or leave the cell empty (took no part; X in some copies).",
    faulty: "",
    mended: "",
};

pub(super) static LETTER_CASE: Check = Check {
    code: "U105",
    name: "letter-case",
    severity: Severity::Warning,
    defect: "a lower-case letter for a position",
    why: "Programs that count `Y` miss `y`: resolution 941 (1994) passes with 14 votes there.",
    help: "`unsc check --fix` writes the capital.",
    faulty: "",
    mended: "",
};

pub(super) static ROWS_DIFFER: Check = Check {
    code: "U106",
    name: "rows-of-one-record-differ",
    severity: Severity::Error,
    defect: "rows of one record that say different things of the vote",
    why: "What is true of the vote stands in each of its rows; where they differ, one is wrong. The first row is taken.",
    help: "Correct the rows that are wrong, or give rows of another vote their own record number.",
    faulty: "",
    mended: "",
};

pub(super) static NAME_OF_ANOTHER: Check = Check {
    code: "U107",
    name: "name-of-another-member",
    severity: Severity::Error,
    defect: "a row whose code and name are of two members",
    why: "One of them is wrong, and the vote may be counted for the wrong member.",
    help: "Make the code and the name those of one member.",
    faulty: "",
    mended: "",
};

pub(super) static OLD_CODE: Check = Check {
    code: "U108",
    name: "code-of-another-time",
    severity: Severity::Warning,
    defect: "an old code of the Library (SUN, GER, ZAR) on a day when it was no longer, or not yet, the State's",
    why: "The Soviet Union's seat was the Russian Federation's from 24 December 1991: the date or the code is wrong.",
    help: "Correct the date, or write the code of the day.",
    faulty: "",
    mended: "",
};

pub(super) static SEAT_MISSTATED: Check = Check {
    code: "U109",
    name: "seat-misstated",
    severity: Severity::Error,
    defect: "a member said to have a permanent seat that has none, or the other way round",
    why: "Who has a permanent seat decides what is a veto (Charter, Article 23).",
    help: "`unsc check --fix` writes what is right.",
    faulty: "",
    mended: "",
};
