//! Checks against the record: does it have another value of the same vote?

use super::Vote;
use crate::council::{Council, Member};
use crate::finding::{Check, Finding, Severity};
use crate::record::Record;
use crate::record::entry::Placed;
use crate::source::Span;
use crate::symbol::Symbol;
use crate::vote::{self, Manner, Position, Tally};
use jiff::civil::Date;
use std::collections::HashMap;

pub(super) fn check(
    votes: &[Vote<'_>],
    record: &Record,
    council: &Council,
    findings: &mut Vec<Finding>,
) {
    let index = Index::of(record);
    for vote in votes {
        match index.find(vote) {
            Found::One(recorded) => {
                let held = Held {
                    vote,
                    recorded,
                    council,
                };
                held.compare(findings);
            }
            Found::None(what, span) => {
                let message = format!("the record has no {what}");
                findings.push(vote.find(&NOT_IN_THE_RECORD, span, message));
            }
            Found::Open => {}
        }
    }
}

/// Which vote of the record an entry is.
enum Found<'r> {
    One(&'r vote::Vote),
    /// None, although the record should have it: what was looked for, and its place.
    None(String, Span),
    /// Too little is stated to tell.
    Open,
}

/// The votes of the record by what names them.
struct Index<'r> {
    by_number: HashMap<u32, &'r vote::Vote>,
    by_draft: HashMap<&'r Symbol, Vec<&'r vote::Vote>>,
    by_date: HashMap<Date, Vec<&'r vote::Vote>>,
    last: Option<Date>,
}

impl<'r> Index<'r> {
    fn of(record: &'r Record) -> Index<'r> {
        let mut index = Index {
            by_number: HashMap::new(),
            by_draft: HashMap::new(),
            by_date: HashMap::new(),
            last: record.votes().next_back().map(vote::Vote::date),
        };
        for vote in record.votes() {
            if let Some(number) = vote.resolution() {
                index.by_number.insert(number, vote);
            }
            if let Some(draft) = vote.draft() {
                index.by_draft.entry(draft).or_default().push(vote);
            }
            index.by_date.entry(vote.date()).or_default().push(vote);
        }
        index
    }

    fn find(&self, vote: &Vote<'_>) -> Found<'r> {
        let meaning = &vote.meaning;
        let date = meaning.date.as_ref();
        // Of what came after its last vote the record knows nothing.
        let beyond = date.is_none_or(|date| self.last.is_none_or(|last| date.value > last));
        let none = |what: String, span: Span| {
            if beyond {
                Found::Open
            } else {
                Found::None(what, span)
            }
        };
        if let Some(number) = &meaning.resolution {
            let draft = meaning
                .draft
                .as_ref()
                .and_then(|draft| self.by_draft.get(&draft.value));
            return match (self.by_number.get(&number.value), draft.map(Vec::as_slice)) {
                (Some(recorded), _) => Found::One(recorded),
                (None, Some([only])) => Found::One(only),
                (None, _) => none(format!("resolution {}", number.value), number.span),
            };
        }
        let unnumbered = |votes: &Vec<&'r vote::Vote>| -> Vec<&'r vote::Vote> {
            let mut failed = votes.clone();
            failed.retain(|vote| vote.resolution().is_none());
            if failed.is_empty() {
                votes.clone()
            } else {
                failed
            }
        };
        if let Some(draft) = &meaning.draft {
            let Some(votes) = self.by_draft.get(&draft.value) else {
                return none(format!("draft {}", draft.value), draft.span);
            };
            return nearest(vote, &unnumbered(votes));
        }
        let Some(date) = date else {
            return Found::Open;
        };
        match self.by_date.get(&date.value) {
            Some(votes) => nearest(vote, &unnumbered(votes)),
            None => none(format!("vote of {}", date.value), date.span),
        }
    }
}

/// Of several votes on a draft or of a day, the one whose day and roll call are those of the entry; none where it is not clear.
fn nearest<'r>(vote: &Vote<'_>, votes: &[&'r vote::Vote]) -> Found<'r> {
    if let [only] = votes {
        return Found::One(only);
    }
    let same = |recorded: &&&vote::Vote| {
        let date = vote.meaning.date.as_ref().map(|date| date.value);
        let listed = vote.meaning.cast.iter();
        let agrees = |recorded: &vote::Vote| {
            let mut listed = listed.clone();
            recorded.roll_call().is_some_and(|roll_call| {
                listed.all(|l| {
                    roll_call.position(l.member).map(column) == Some(column(l.position.value))
                })
            })
        };
        date == Some(recorded.date()) && agrees(recorded)
    };
    // Where several agree, nothing is left to compare that would tell them apart.
    votes
        .iter()
        .find(same)
        .map_or(Found::Open, |recorded| Found::One(recorded))
}

/// A position as sources tell it, most of which have one sign for absent and not participating.
fn column(position: Position) -> Position {
    match position {
        Position::Absent => Position::NotParticipating,
        other => other,
    }
}

/// An entry held against the record's vote.
struct Held<'a, 'e> {
    vote: &'a Vote<'e>,
    recorded: &'a vote::Vote,
    council: &'a Council,
}

impl Held<'_, '_> {
    fn compare(&self, findings: &mut Vec<Finding>) {
        let (meaning, recorded) = (&self.vote.meaning, self.recorded);
        findings.extend(self.date());
        findings.extend(self.symbol(
            &MEETING_DIFFERS,
            meaning.meeting.as_ref(),
            recorded.meeting(),
        ));
        findings.extend(self.symbol(&DRAFT_DIFFERS, meaning.draft.as_ref(), recorded.draft()));
        if let Some(number) = &meaning.resolution
            && recorded.resolution() != Some(number.value)
        {
            let kept = recorded.resolution();
            let kept = kept.map_or(String::from("none, it was not adopted"), |kept| {
                kept.to_string()
            });
            findings.push(self.differs(&NUMBER_DIFFERS, number.span, &number.value, &kept));
        }
        self.positions(findings);
        self.counts(findings);
        if let Some(outcome) = &meaning.outcome
            && outcome.value != recorded.decision().outcome
        {
            let kept = recorded.decision().outcome.words();
            findings.push(self.differs(
                &OUTCOME_DIFFERS,
                outcome.span,
                &outcome.value.words(),
                &kept,
            ));
        }
        findings.extend(self.manner());
        self.sponsors(findings);
    }

    fn differs(
        &self,
        check: &'static Check,
        span: Span,
        here: &dyn std::fmt::Display,
        kept: &dyn std::fmt::Display,
    ) -> Finding {
        let name = match (self.recorded.resolution(), self.recorded.draft()) {
            (Some(number), _) => format!("resolution {number} ({})", self.recorded.date().year()),
            (None, Some(draft)) => draft.to_string(),
            (None, None) => format!("the vote of {}", self.recorded.date()),
        };
        let message = format!("{here} here; for {name} the record has {kept}");
        let finding = self.vote.find(check, span, message);
        match self.recorded.note() {
            Some(note) => finding.advising(format!("{} The record notes: {note}", check.help)),
            None => finding,
        }
    }

    fn date(&self) -> Option<Finding> {
        let date = self.vote.meaning.date.as_ref()?;
        let kept = self.recorded.date();
        let days = date.value.until(kept).ok()?.get_days().abs();
        let check = match days {
            0 => return None,
            1 => &A_DAY_OFF,
            _ => &DATE_DIFFERS,
        };
        Some(self.differs(check, date.span, &date.value, &kept))
    }

    fn symbol(
        &self,
        check: &'static Check,
        here: Option<&Placed<Symbol>>,
        kept: Option<&Symbol>,
    ) -> Option<Finding> {
        let (here, kept) = (here?, kept?);
        // A resumption is a part of the meeting that other sources name without it.
        let same_meeting = here.value.number().is_some() && here.value.number() == kept.number();
        (here.value != *kept && !same_meeting)
            .then(|| self.differs(check, here.span, &here.value, kept))
    }

    fn positions(&self, findings: &mut Vec<Finding>) {
        let Some(roll_call) = self.recorded.roll_call() else {
            return;
        };
        for listed in &self.vote.meaning.cast {
            let Some(kept) = roll_call.position(listed.member) else {
                continue;
            };
            let here = listed.position.value;
            if column(here) != column(kept) {
                let name = self.council.short_name(listed.member, self.recorded.date());
                let here = format!("{name} is {}", here.words());
                let span = listed.position.span;
                findings.push(self.differs(&POSITION_DIFFERS, span, &here, &kept.words()));
            }
        }
    }

    fn counts(&self, findings: &mut Vec<Finding>) {
        let Some(kept) = self.recorded.tally() else {
            return;
        };
        // Where members are listed, counts that differ follow from them or from T101.
        if !self.vote.meaning.cast.is_empty() {
            return;
        }
        for (position, count) in &self.vote.meaning.counts {
            let recorded = Tally::count(&kept, *position);
            if recorded != count.value {
                let here = format!("{} {}", count.value, position.words());
                findings.push(self.differs(&COUNT_DIFFERS, count.span, &here, &recorded));
            }
        }
    }

    fn manner(&self) -> Option<Finding> {
        let (here, kept) = (self.vote.meaning.manner, self.recorded.manner());
        if (here == Manner::Vote) == (kept == Manner::Vote) {
            return None;
        }
        let words = |manner: Manner| manner.words().unwrap_or("adopted by a vote");
        let stated = self.vote.meaning.entry.without_vote.as_ref();
        let span = stated.map_or(self.vote.start(), |text| text.span);
        Some(self.differs(&MANNER_DIFFERS, span, &words(here), &words(kept)))
    }

    /// Sponsors that the record does not have; that a list is shorter is no fault, for States join later.
    fn sponsors(&self, findings: &mut Vec<Finding>) {
        let kept = self.recorded.sponsors();
        if kept.is_empty() {
            return;
        }
        for sponsor in &self.vote.meaning.sponsors {
            if !kept.contains(&sponsor.value) {
                let name = |member: Member| self.council.short_name(member, self.recorded.date());
                let here = format!("{} is a sponsor", name(sponsor.value));
                let kept: Vec<&str> = kept.iter().take(5).map(|&member| name(member)).collect();
                let more = if self.recorded.sponsors().len() > 5 {
                    " and others"
                } else {
                    ""
                };
                let kept = format!("{}{more}", kept.join(", "));
                findings.push(self.differs(&SPONSOR_DIFFERS, sponsor.span, &here, &kept));
            }
        }
    }
}

pub(super) static CHECKS: [&Check; 11] = [
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

static DATE_DIFFERS: Check = Check {
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

/// The vote as the record has it.
const MENDED: &str = "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
";

static A_DAY_OFF: Check = Check {
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

static MEETING_DIFFERS: Check = Check {
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

static DRAFT_DIFFERS: Check = Check {
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

static NUMBER_DIFFERS: Check = Check {
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

static POSITION_DIFFERS: Check = Check {
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

static COUNT_DIFFERS: Check = Check {
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

static OUTCOME_DIFFERS: Check = Check {
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

static MANNER_DIFFERS: Check = Check {
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

static SPONSOR_DIFFERS: Check = Check {
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

static NOT_IN_THE_RECORD: Check = Check {
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
