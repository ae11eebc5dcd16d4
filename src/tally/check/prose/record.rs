//! What the record has of the vote that a text gives the number or draft of, where the text says something else.

use super::Text;
use super::values::value;
use crate::finding::{Check, Finding, Severity};
use crate::reported::{Fact, Stated};
use crate::resolve::{Agreement, compare};
use crate::tally::Outcome;
use crate::vote::{Position, Vote};

impl Text<'_> {
    /// P107: the record has something else of the vote that the text gives the number or draft of.
    pub(super) fn against_the_record(&self, record: &Vote) -> Vec<Finding> {
        let name = match (record.resolution(), record.draft()) {
            (Some(number), _) => format!("resolution {number} ({})", record.date().year()),
            (None, Some(draft)) => draft.to_string(),
            (None, None) => format!("the vote of {}", record.date()),
        };
        let differing = self
            .facts
            .iter()
            .filter(|fact| compare(&fact.value, record) == Agreement::Differs);
        let finding = |fact: &Stated<Fact>| {
            let (said, kept) = self.both(&fact.value, record)?;
            let message = format!("the text says {said}; for {name} the record has {kept}");
            Some(Finding::new(&DIFFERS_FROM_THE_RECORD, fact.span, message))
        };
        differing.filter_map(finding).collect()
    }

    /// What the text says and what the record has, in the same words.
    fn both(&self, fact: &Fact, record: &Vote) -> Option<(String, String)> {
        let symbol = |symbol: Option<&crate::symbol::Symbol>| {
            symbol.map_or(String::from("none"), ToString::to_string)
        };
        let position = |member| {
            record
                .roll_call()
                .and_then(|roll_call| roll_call.position(member))
        };
        let words = |member| {
            position(member)
                .map_or("no vote of it", Position::words)
                .to_owned()
        };
        let outcome = record.decision().outcome.words();
        let kept = match fact {
            Fact::Date(_) => record.date().to_string(),
            Fact::Resolution(_) => record
                .resolution()
                .map_or(String::from("no number"), |number| {
                    format!("resolution {number}")
                }),
            Fact::Draft(_) => symbol(record.draft()),
            Fact::Meeting(_) => symbol(record.meeting()),
            Fact::Outcome(_) => outcome.to_owned(),
            Fact::Unanimous | Fact::Tally(..) if record.tally().is_none() => {
                String::from("no count")
            }
            Fact::Unanimous => {
                let tally = record.tally()?;
                format!(
                    "{} in favour, {} against, {} abstaining",
                    tally.in_favour, tally.against, tally.abstaining
                )
            }
            Fact::Tally(position, _) => {
                format!("{} {}", record.tally()?.count(*position), position.words())
            }
            Fact::Position(member, _) => words(*member),
            Fact::Veto(member) if record.decision().outcome == Outcome::Adopted => {
                format!("{}, the text {outcome}", words(*member))
            }
            Fact::Veto(member) => words(*member),
            Fact::Sponsor(_) => return None,
        };
        let said = match fact {
            Fact::Position(member, position) => {
                format!("{} {}", self.name(*member), position.words())
            }
            Fact::Veto(member) => format!("{} vetoed", self.name(*member)),
            other => value(other),
        };
        Some((said, kept))
    }
}

pub(super) static DIFFERS_FROM_THE_RECORD: Check = Check {
    code: "P107",
    name: "differs-from-the-record",
    severity: Severity::Warning,
    defect: "a text says something else of a vote than the record has",
    why: "The record of 1946–2026 has been compared with several sources; a text that differs is probably wrong.",
    help: "Check both against the meeting record; the text may also speak of another vote.",
    faulty: "The Security Council adopted resolution 2334 (2016) by 13 votes in favour.",
    mended: "The Security Council adopted resolution 2334 (2016) by 14 votes in favour.",
};
