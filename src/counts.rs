//! What a run over many texts came to: how many were read, passed over, and failed, and why.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Counts of texts and of what was found in them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Texts read.
    pub documents: u64,
    /// Of them, those that report a vote.
    pub reporting: u64,
    /// Votes reported.
    pub votes: u64,
    /// What was passed over, by the reason.
    pub skipped: BTreeMap<String, u64>,
    /// What failed, by the kind of failure.
    pub failed: BTreeMap<String, u64>,
}

impl Counts {
    /// Counts a text read.
    pub fn read(&mut self, votes: usize) {
        self.documents += 1;
        self.reporting += u64::from(votes > 0);
        self.votes += votes as u64;
    }

    /// Counts something passed over.
    pub fn skip(&mut self, why: &str) {
        *self.skipped.entry(why.to_owned()).or_default() += 1;
    }

    /// Counts a failure.
    pub fn fail(&mut self, kind: &str) {
        *self.failed.entry(kind.to_owned()).or_default() += 1;
    }

    /// All in one line: "1,204 documents, 21 of them with 37 votes; skipped 12 (12 no text by its name); failed 1 (1 no JSON object)".
    #[must_use]
    pub fn line(&self) -> String {
        let mut line = match self.documents {
            1 => String::from("1 document"),
            many => format!("{} documents", grouped(many)),
        };
        let votes = match self.votes {
            0 => String::from("no vote"),
            1 => String::from("1 vote"),
            many => format!("{} votes in {}", grouped(many), grouped(self.reporting)),
        };
        line += &format!(", {votes}");
        for (what, reasons) in [("skipped", &self.skipped), ("failed", &self.failed)] {
            let all: u64 = reasons.values().sum();
            if all > 0 {
                let each: Vec<String> = reasons
                    .iter()
                    .map(|(why, count)| format!("{why}: {}", grouped(*count)))
                    .collect();
                line += &format!("; {what} {} ({})", grouped(all), each.join(", "));
            }
        }
        line
    }
}

/// A number in groups of three: 1,204.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_read_as_a_line() {
        let mut counts = Counts::default();
        assert_eq!(counts.line(), "0 documents, no vote");
        for _ in 0..1203 {
            counts.read(0);
        }
        counts.read(2);
        counts.skip("no text by its name");
        counts.fail("no JSON object");
        assert_eq!(
            counts.line(),
            "1,204 documents, 2 votes in 1; skipped 1 (no text by its name: 1); failed 1 (no JSON object: 1)"
        );
        assert_eq!(grouped(1_000_000), "1,000,000");
    }
}
