//! Checks against the record: does it have another value of the same vote?

mod faults;
mod which;

pub(super) use faults::CHECKS;

use super::Vote;
use crate::council::{Council, Member};
use crate::finding::{Check, Finding};
use crate::record::Record;
use crate::record::entry::Placed;
use crate::source::Span;
use crate::symbol::Symbol;
use crate::vote::{self, Manner, Position, Tally};
use faults::{
    A_DAY_OFF, COUNT_DIFFERS, DATE_DIFFERS, DRAFT_DIFFERS, MANNER_DIFFERS, MEETING_DIFFERS,
    NOT_IN_THE_RECORD, NUMBER_DIFFERS, OUTCOME_DIFFERS, POSITION_DIFFERS, SPONSOR_DIFFERS,
};
use which::{Found, Index};

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
