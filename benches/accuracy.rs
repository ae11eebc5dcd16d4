//! How well texts are read, measured on labelled documents of one's own: `cargo bench --bench accuracy -- FILE`.
//!
//! The file holds a JSON object a line: `text`, `published` (a day, or left out), `kind` (any word; figures are given for each) and
//! `votes`: for each vote a list of facts in the words of `Fact::words`, such as `"veto RUS"`, `"tally in_favour 13"`,
//! `"position CHN abstaining"`, `"date 2017-04-12"`. A vote found is compared with the labelled one that it shares most facts with.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
#![expect(clippy::cast_precision_loss, reason = "no one labels 2^52 facts")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use unsc_votes::extract::Extractor;
use unsc_votes::record::Data;

/// Facts found and right, found and wrong, missed; documents without a vote, and those left clean.
#[derive(Default)]
struct Score {
    documents: u32,
    right: usize,
    wrong: usize,
    missed: usize,
    empty: u32,
    clean: u32,
}

type Votes = Vec<BTreeSet<String>>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The harness's own flag comes first.
    let Some(file) = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with("--"))
    else {
        println!("accuracy: give a file of labelled documents (JSON Lines)");
        return Ok(());
    };
    let data = Data::shipped()?;
    let extractor = Extractor::new(&data.council);
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for line in std::fs::read_to_string(&file)?
        .lines()
        .filter(|line| !line.trim().is_empty())
    {
        let document: Value = serde_json::from_str(line)?;
        let text = document["text"]
            .as_str()
            .ok_or("a document without a text")?;
        let published = document["published"]
            .as_str()
            .and_then(|day| day.parse().ok());
        let found = extractor.read(text, published).votes;
        let found = found
            .iter()
            .map(|vote| vote.facts().iter().map(|fact| fact.value.words()).collect());
        let kind = document["kind"].as_str().unwrap_or("all").to_owned();
        count(
            scores.entry(kind).or_default(),
            &labelled(&document),
            found.collect(),
        );
    }
    println!(
        "{:<16} {:>9} {:>9} {:>9} {:>6} {:>14}",
        "kind", "documents", "precision", "recall", "facts", "clean"
    );
    for (kind, score) in &scores {
        let share = |part: usize, whole: usize| {
            if whole == 0 {
                1.0
            } else {
                part as f64 / whole as f64
            }
        };
        println!(
            "{kind:<16} {:>9} {:>9.3} {:>9.3} {:>6} {:>14}",
            score.documents,
            share(score.right, score.right + score.wrong),
            share(score.right, score.right + score.missed),
            score.right + score.missed,
            format!("{} of {}", score.clean, score.empty),
        );
    }
    Ok(())
}

fn labelled(document: &Value) -> Votes {
    let votes = document["votes"].as_array().map_or(&[][..], Vec::as_slice);
    let facts = |vote: &Value| -> BTreeSet<String> {
        let facts = vote.as_array().map_or(&[][..], Vec::as_slice);
        facts
            .iter()
            .filter_map(|fact| fact.as_str().map(str::to_owned))
            .collect()
    };
    votes.iter().map(facts).collect()
}

/// Compares each labelled vote with the vote found that shares most facts with it; what is left over is wrong.
fn count(score: &mut Score, labelled: &Votes, mut found: Votes) {
    score.documents += 1;
    if labelled.is_empty() {
        score.empty += 1;
        score.clean += u32::from(found.is_empty());
    }
    for vote in labelled {
        let best = (0..found.len()).max_by_key(|&at| found[at].intersection(vote).count());
        let nearest = best
            .filter(|&at| found[at].intersection(vote).count() > 0)
            .map(|at| found.swap_remove(at))
            .unwrap_or_default();
        let shared = nearest.intersection(vote).count();
        score.right += shared;
        score.missed += vote.len() - shared;
        score.wrong += nearest.len() - shared;
    }
    score.wrong += found.iter().map(BTreeSet::len).sum::<usize>();
}
