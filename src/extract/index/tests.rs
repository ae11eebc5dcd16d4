//! Whether the index hands on every row that fits: each is laid on each atom of the sentences of the case files.
#![expect(clippy::expect_used, reason = "a test may insist")]

use crate::extract::grammar::PHRASINGS;
use crate::extract::matcher::{Matcher, Room};
use crate::extract::mention::{Mentions, People};
use crate::extract::{Extractor, sentence, token};
use crate::record::Data;
use std::collections::HashSet;
use std::fs;

#[test]
fn no_row_that_fits_is_left_out() {
    let data = Data::shipped().expect("the shipped data");
    let extractor = Extractor::new(&data.council);
    let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/extract");
    for case in fs::read_dir(cases).expect("case files") {
        let text = fs::read_to_string(case.expect("a case file").path()).expect("text");
        for span in sentence::sentences(&text) {
            let mut words = token::Words::default();
            let tokens = token::tokens(&text, &[span], &extractor.lexicon, &mut words, Vec::new());
            let mentions = Mentions {
                names: &extractor.names,
                text: &text,
                roster: None,
                people: &People::default(),
            };
            let (atoms, _) = mentions.atoms(&tokens, Vec::new());
            let fitting = extractor.index.fitting(&atoms);
            let beginnings = extractor.index.beginnings(&fitting, &atoms);
            let handed_on: HashSet<(usize, usize)> = beginnings
                .flat_map(|(at, rows)| rows.map(move |row| (at, row)))
                .collect();
            let mut matcher = Matcher::new(&atoms, Room::default());
            for (row, items) in extractor.patterns.iter().enumerate() {
                for at in 0..atoms.len() {
                    assert!(
                        matcher.matches(items, at).is_none() || handed_on.contains(&(at, row)),
                        "{} in {}",
                        PHRASINGS[row].pattern,
                        &text[span.start..span.end]
                    );
                }
            }
        }
    }
}
