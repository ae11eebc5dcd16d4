//! Checks on how a vote is written down, where nothing is wrong but order helps.

use super::Vote;
use crate::finding::{Check, Edit, Finding, Severity};
use crate::record::entry::Text;
use crate::source::Span;
use crate::vote::Position;

pub(super) fn check(vote: &Vote<'_>, findings: &mut Vec<Finding>) {
    let entry = vote.meaning.entry;
    for position in Position::ALL {
        // Where the position is each row's own (CSV) there is no list to be in order.
        let members = entry.cast.iter().filter(|cast| {
            cast.position.value == position && cast.position.span == cast.member.span
        });
        let members: Vec<&Text> = members.map(|cast| &cast.member).collect();
        out_of_order(vote, &members, position.words(), findings);
    }
    let sponsors: Vec<&Text> = entry.sponsors.iter().collect();
    out_of_order(vote, &sponsors, "sponsors", findings);
}

/// N101: a list of codes that is not in alphabetical order. Names are left as they stand until they are codes.
fn out_of_order(vote: &Vote<'_>, members: &[&Text], list: &str, findings: &mut Vec<Finding>) {
    let is_code = |text: &&&Text| text.value.len() == 3 && text.value.is_ascii();
    if members.is_sorted_by_key(|text| &text.value) || !members.iter().all(|text| is_code(&text)) {
        return;
    }
    let mut sorted: Vec<&str> = members.iter().map(|text| text.value.as_str()).collect();
    sorted.sort_unstable();
    let pairs = || members.iter().zip(&sorted);
    let mut misplaced = pairs().filter(|(text, right)| text.value != **right);
    let Some((first, right)) = misplaced.next() else {
        return;
    };
    // A code in quotes is longer than the word: what is replaced is the word alone.
    let whole = members
        .iter()
        .all(|text| text.span.end - text.span.start == 3);
    let edits: Vec<Edit> = pairs()
        .filter(|(text, right)| whole && text.value != **right)
        .map(|(text, right)| Edit {
            span: text.span,
            text: (*right).to_owned(),
        })
        .collect();
    let message = format!(
        "{list}: {} stands where {right} would by the alphabet",
        first.value
    );
    let span = Span::new(first.span.start, first.span.end);
    findings.push(vote.find(&OUT_OF_ORDER, span, message).mended_by(edits));
}

pub(super) static CHECKS: [&Check; 1] = [&OUT_OF_ORDER];

static OUT_OF_ORDER: Check = Check {
    code: "N101",
    name: "members-out-of-order",
    severity: Severity::Note,
    defect: "a list of members that is not in the order of their codes",
    why: "In order, a member is found at once, one listed twice is seen, and changes of a file show what changed and no more.",
    help: "`unsc check --fix` puts them in order.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [RUS, BOL]
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
