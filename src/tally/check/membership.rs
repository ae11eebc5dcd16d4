//! Checks on who is listed: each member of the day once, in one position, and nobody else.

use super::Vote;
use crate::council::{Council, Member};
use crate::finding::{Check, Finding, Severity};
use crate::record::meaning::Listed;
use crate::source::Span;
use jiff::civil::Date;

pub(super) fn check(vote: &Vote<'_>, council: &Council, findings: &mut Vec<Finding>) {
    let meaning = &vote.meaning;
    let name = |member: Member| {
        let on = meaning.date.as_ref().map_or(Date::MAX, |date| date.value);
        let name = council.short_name(member, on);
        if name.is_empty() {
            member.to_string()
        } else {
            name.to_owned()
        }
    };
    let mut first: Vec<&Listed> = Vec::with_capacity(meaning.cast.len());
    for listed in &meaning.cast {
        if let Some(before) = first.iter().find(|before| before.member == listed.member) {
            findings.push(twice(vote, before, listed, &name(listed.member)));
        } else {
            first.push(listed);
        }
    }
    sponsors_twice(vote, &name, findings);
    let Some(roster) = &meaning.roster else {
        return;
    };
    for listed in &first {
        if !roster.has(listed.member) {
            let message = format!(
                "{} had no seat on the Council on {}",
                name(listed.member),
                roster.date
            );
            let finding = vote.find(&NOT_ON_THE_COUNCIL, listed.span, message);
            let help = terms(council, listed.member);
            findings.push(finding.advising(help));
        }
    }
    // Who is missing may be the one that could not be read.
    if meaning.cast.is_empty() || meaning.has_unknown {
        return;
    }
    let is_listed = |member: &Member| first.iter().any(|listed| listed.member == *member);
    let missing: Vec<String> = roster
        .members
        .iter()
        .filter(|member| !is_listed(member))
        .map(|&member| format!("{} ({member})", name(member)))
        .collect();
    if !missing.is_empty() {
        let message = format!(
            "{} of {} members listed: {} missing",
            roster.members.len() - missing.len(),
            roster.members.len(),
            if missing.len() == 1 {
                format!("{} is", missing[0])
            } else {
                format!("{} are", missing.join(", "))
            }
        );
        let place = meaning.entry.lists.first().map(|list| list.span);
        let place = place.or(first.first().map(|listed| listed.span));
        findings.push(vote.find(&MISSING, place.unwrap_or(vote.start()), message));
    }
}

/// M102 and M103: a member listed a second time.
fn twice(vote: &Vote<'_>, before: &Listed, listed: &Listed, name: &str) -> Finding {
    let (one, other) = (before.position.value, listed.position.value);
    let finding = if one == other {
        let message = format!("{name} stands a second time among those {}", other.words());
        vote.find(&LISTED_TWICE, listed.span, message)
    } else {
        let message = format!(
            "{name} stands here as {} and before as {}",
            other.words(),
            one.words()
        );
        vote.find(&IN_TWO_POSITIONS, listed.span, message)
    };
    finding.related(vote.file, before.span, "first listed here")
}

/// M107: a sponsor listed a second time.
fn sponsors_twice(vote: &Vote<'_>, name: &dyn Fn(Member) -> String, findings: &mut Vec<Finding>) {
    let mut first: Vec<(Member, Span)> = Vec::new();
    for sponsor in &vote.meaning.sponsors {
        match first.binary_search_by_key(&sponsor.value, |(member, _)| *member) {
            Ok(at) => {
                let message = format!(
                    "{} stands a second time among the sponsors",
                    name(sponsor.value)
                );
                let finding = vote.find(&SPONSOR_TWICE, sponsor.span, message);
                findings.push(finding.related(vote.file, first[at].1, "first listed here"));
            }
            Err(at) => first.insert(at, (sponsor.value, sponsor.span)),
        }
    }
}

/// When a State had a seat, in words.
fn terms(council: &Council, member: Member) -> String {
    let year = |date: Date| date.year();
    let terms: Vec<String> = council
        .terms()
        .iter()
        .filter(|term| term.member == member)
        .map(|term| match term.to {
            Some(to) if year(to) == year(term.from) => year(to).to_string(),
            Some(to) => format!("{}–{}", year(term.from), year(to)),
            None => format!("since {}", year(term.from)),
        })
        .collect();
    if terms.is_empty() {
        format!("{member} has never had a seat. {}", NOT_ON_THE_COUNCIL.help)
    } else {
        format!(
            "{member} had a seat {}. {}",
            terms.join(", "),
            NOT_ON_THE_COUNCIL.help
        )
    }
}

pub(super) static CHECKS: [&Check; 5] = [
    &LISTED_TWICE,
    &IN_TWO_POSITIONS,
    &NOT_ON_THE_COUNCIL,
    &MISSING,
    &SPONSOR_TWICE,
];

static LISTED_TWICE: Check = Check {
    code: "M102",
    name: "member-listed-twice",
    severity: Severity::Error,
    defect: "a member listed twice in one position",
    why: "It is counted twice, and often stands where another member should.",
    help: "Take one out, or put in its place the member that is meant.",
    faulty: "votes:
  - date: 1980-01-07
    draft: S/13729
    in_favour: [BGD, CHN, FRA, GBR, JAM, MEX, NER, NOR, PHL, PRT, TUN, USA, USA, ZMB]
    against: [DDR, RUS]
",
    mended: "votes:
  - date: 1980-01-07
    draft: S/13729
    in_favour: [BGD, CHN, FRA, GBR, JAM, MEX, NER, NOR, PHL, PRT, TUN, USA, ZMB]
    against: [DDR, RUS]
",
};

static IN_TWO_POSITIONS: Check = Check {
    code: "M103",
    name: "member-in-two-positions",
    severity: Severity::Error,
    defect: "a member listed in two positions of one vote",
    why: "A member has one position in a vote.",
    help: "Keep it where the meeting record has it.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, CHN, RUS]
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

static NOT_ON_THE_COUNCIL: Check = Check {
    code: "M104",
    name: "not-on-the-council",
    severity: Severity::Error,
    defect: "a vote of a State that had no seat on the Council that day",
    why: "Only the Council's members vote. The State or the date is wrong; often it is a neighbour in the alphabet.",
    help: "Check the State and the day; the members of a day are listed by `unsc members --on DATE`.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, NOR, SEN, SWE, UKR, URY, USA]
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

static MISSING: Check = Check {
    code: "M105",
    name: "member-missing",
    severity: Severity::Error,
    defect: "a roll call without one of the members of that day",
    why: "Also a member that took no part, or was absent, has a place in the roll call; one left out is an error or a gap.",
    help: "List the member where the meeting record has it: also `not_participating` or `absent` are positions.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
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

static SPONSOR_TWICE: Check = Check {
    code: "M107",
    name: "sponsor-listed-twice",
    severity: Severity::Error,
    defect: "a sponsor listed twice",
    why: "It is counted twice, and may stand where another State should.",
    help: "Take one out.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
    sponsors: [FRA, GBR, GBR, USA]
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
    sponsors: [FRA, GBR, USA]
",
};
