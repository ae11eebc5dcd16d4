//! Two values that a text states of one thing, of which only one can be true.

use super::{TWO_VALUES_FOR_ONE_FACT, Text};
use crate::finding::Finding;
use crate::reported::Fact;
use crate::resolve::{Account, same_draft};

impl Text<'_> {
    /// P106: two values where there can be one.
    pub(super) fn two_values(&self, account: &Account) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (index, fact) in self.facts.iter().enumerate() {
            let other = self.facts[..index]
                .iter()
                .find(|before| excludes(&before.value, &fact.value));
            if let Some(other) = other {
                let message = format!(
                    "the text states {} here and {} before",
                    value(&fact.value),
                    value(&other.value)
                );
                findings.push(Finding::new(&TWO_VALUES_FOR_ONE_FACT, fact.span, message));
            }
            if fact.value == Fact::Unanimous && account.denies_unanimity() {
                let message = String::from(
                    "the text says unanimous, and elsewhere that not every member voted in favour",
                );
                findings.push(Finding::new(&TWO_VALUES_FOR_ONE_FACT, fact.span, message));
            }
        }
        findings
    }
}

/// Whether two facts are values of the same thing and cannot both be true. Two positions of one member are P102.
fn excludes(one: &Fact, other: &Fact) -> bool {
    match (one, other) {
        (Fact::Date(one), Fact::Date(other)) => one != other,
        (Fact::Resolution(one), Fact::Resolution(other)) => one != other,
        (Fact::Draft(one), Fact::Draft(other)) => !same_draft(one, other),
        (Fact::Meeting(one), Fact::Meeting(other)) => one.number() != other.number(),
        (Fact::Outcome(one), Fact::Outcome(other)) => one != other,
        (Fact::Tally(one, count), Fact::Tally(other, counted)) => one == other && count != counted,
        _ => false,
    }
}

/// A fact's value in words, for the facts that are no member's.
pub(super) fn value(fact: &Fact) -> String {
    match fact {
        Fact::Date(date) => date.to_string(),
        Fact::Resolution(number) => format!("resolution {number}"),
        Fact::Draft(symbol) | Fact::Meeting(symbol) => symbol.to_string(),
        Fact::Outcome(outcome) => outcome.words().to_owned(),
        Fact::Unanimous => String::from("unanimous"),
        Fact::Tally(position, count) => format!("{count} {}", position.words()),
        Fact::Position(member, _) | Fact::Veto(member) | Fact::Sponsor(member) => {
            member.to_string()
        }
    }
}
