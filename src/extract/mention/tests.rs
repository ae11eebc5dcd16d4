//! Whether the words taken for plain ones begin no mention, behind each word that leads to others.
#![expect(clippy::expect_used, reason = "a test may insist")]

use super::super::{Extractor, words};
use super::{LEADING, openers};
use crate::record::Data;

/// Where assertions are on, what is taken for a plain word is read as any mention too.
#[test]
fn no_mention_begins_with_what_is_taken_for_a_plain_word() {
    let mut known: Vec<&str> = openers().into_iter().flat_map(|(_, words)| words).collect();
    words::vocabulary(|word, _| known.push(word));
    known.extend(["France", "Russian", "france", "7", "2nd"]);
    let data = Data::shipped().expect("the data");
    let extractor = Extractor::new(&data.council);
    for lead in LEADING.into_iter().chain(["was", "has", "will", "not"]) {
        for after in ["voted", "of France"] {
            let phrases = known.iter().map(|word| format!("{lead} {word} {after}"));
            let text: Vec<String> = phrases.collect();
            assert!(!extractor.explain(&text.join("\n\n"), None).is_empty());
        }
    }
}
