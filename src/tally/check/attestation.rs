//! Checks on how well a vote is attested: its sources, its status and its note.

use super::Vote;
use crate::finding::{Check, Finding, Severity};
use crate::record::entry::Text;
use crate::vote::Status;

/// `keeps_status`: whether the file says of any vote how well it is attested; else one source each may be its nature.
pub(super) fn check(vote: &Vote<'_>, keeps_status: bool, findings: &mut Vec<Finding>) {
    let entry = vote.meaning.entry;
    if keeps_status && let ([source], None) = (&entry.sources[..], &entry.status) {
        let message = format!("`{}` is the only source", source.value);
        findings.push(vote.find(&ONE_SOURCE, source.span, message));
    }
    for source in &entry.sources {
        if let Some(why) = malformed(source) {
            let message = format!("`{}` {why}", source.value);
            findings.push(vote.find(&MALFORMED_SOURCE, source.span, message));
        }
    }
    if let Some(status) = &vote.meaning.status
        && matches!(status.value, Status::Corrected | Status::Disputed)
        && entry.note.is_none()
    {
        let word = entry.status.as_ref().map_or("", |text| text.value.as_str());
        let message = format!("the vote is {word}, and no note says in what");
        findings.push(vote.find(&NO_NOTE, status.span, message));
    }
}

/// What is wrong with the form of a source. Plain words ("The Times, 13 April 2017") are a source too.
fn malformed(source: &Text) -> Option<&'static str> {
    let text = source.value.trim();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if text.is_empty() {
        return Some("names no source");
    }
    if let Some(number) = text.strip_prefix("undl:") {
        return (!is_number(number)).then_some("is no record of the Digital Library (undl:280453)");
    }
    if let Some(number) = text.strip_prefix("sciencespo:") {
        return (!is_number(number))
            .then_some("is no vote of the Sciences Po database (sciencespo:3)");
    }
    let address = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    if let Some(address) = address {
        let host = address.split(['/', '?', '#']).next().unwrap_or_default();
        let is_host = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
        let is_whole = is_host && !address.contains(char::is_whitespace);
        return (!is_whole).then_some("is no address of a page");
    }
    let scheme = text.split_once("://").map(|(scheme, _)| scheme)?;
    (!scheme.contains(' ')).then_some("is no address that begins with https://")
}

pub(super) static CHECKS: [&Check; 3] = [&ONE_SOURCE, &MALFORMED_SOURCE, &NO_NOTE];

static ONE_SOURCE: Check = Check {
    code: "A101",
    name: "one-source",
    severity: Severity::Note,
    defect: "a vote with one source and no status, in a file that has them",
    why: "Every source has errors, the Library's records too: a second, independent one shows them.",
    help: "Compare with a second source and say so in `status: agreed`, or say `status: single_source`.",
    faulty: "votes:
  - date: 2017-02-28
    draft: S/2017/172
    tally: {in_favour: 9, against: 3, abstaining: 3}
    status: agreed
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
    sources: [sciencespo:2680]
",
    mended: "votes:
  - date: 2017-02-28
    draft: S/2017/172
    tally: {in_favour: 9, against: 3, abstaining: 3}
    status: agreed
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
    status: single_source
    sources: [sciencespo:2680]
",
};

static MALFORMED_SOURCE: Check = Check {
    code: "A102",
    name: "malformed-source",
    severity: Severity::Warning,
    defect: "a source in a form that nobody can follow",
    why: "A source that cannot be found proves nothing.",
    help: "Write undl:280453, sciencespo:3, dgacm, an address (https://…), or the source in plain words.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
    sources: [undl:S/2017/315, sciencespo:2680]
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
    sources: [undl:280453, sciencespo:2680]
",
};

static NO_NOTE: Check = Check {
    code: "A103",
    name: "correction-without-a-note",
    severity: Severity::Warning,
    defect: "a vote corrected or disputed without a note that says in what",
    why: "Who meets the other value elsewhere must be able to see which is right, and why.",
    help: "Say in `note` what stood there before, or in what the sources differ.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
    status: corrected
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
    status: corrected
    note: The database has 11 in favour; the meeting record has 10.
",
};
