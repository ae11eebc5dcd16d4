//! Which facts are of which vote: each file of `tests/cases/discourse` has a text and the votes that must be read in it.
//!
//! A text is quoted with `>`; `published: 2024-03-28` gives its day; each `- vote:` line lists the facts of one vote, and a text
//! without such a line reports none.
#![expect(clippy::expect_used, reason = "a test may insist")]

use jiff::civil::date;
use std::collections::BTreeSet;
use std::path::PathBuf;
use unsc_votes::document::Document;
use unsc_votes::extract::Extractor;
use unsc_votes::record::Data;
use unsc_votes::reported::{Fact, ReportedVote};
use unsc_votes::source::Source;
use unsc_votes::tally::Outcome;
use unsc_votes::vote::Position;

struct Case {
    text: String,
    published: Option<jiff::civil::Date>,
    votes: Vec<BTreeSet<String>>,
}

fn cases(markdown: &str) -> Vec<Case> {
    markdown
        .split("\n## ")
        .skip(1)
        .map(|section| {
            let quoted = section.lines().filter_map(|line| line.strip_prefix('>'));
            let text = quoted
                .map(|line| line.strip_prefix(' ').unwrap_or(line))
                .collect::<Vec<_>>()
                .join("\n");
            let published = section
                .lines()
                .find_map(|line| line.strip_prefix("published: "));
            let votes = section
                .lines()
                .filter_map(|line| line.strip_prefix("- vote: "));
            Case {
                text,
                published: published.map(|date| date.parse().expect("a day")),
                votes: votes
                    .map(|facts| facts.split("; ").map(str::to_owned).collect())
                    .collect(),
            }
        })
        .collect()
}

#[test]
fn facts_are_of_the_vote_they_are_said_of() {
    let data = Data::shipped().expect("the shipped data are whole");
    let extractor = Extractor::new(&data.council);
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/discourse");
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of cases") {
        let path = entry.expect("a case file").path();
        let cases = cases(&std::fs::read_to_string(&path).expect("a case file"));
        assert!(!cases.is_empty(), "{} has no case", path.display());
        for case in cases {
            let source = Source::new("case.txt", case.text.as_str());
            let found: Vec<BTreeSet<String>> = extractor
                .read(source.readable(), case.published)
                .votes
                .iter()
                .map(|vote| vote.facts().iter().map(|fact| fact.value.words()).collect())
                .collect();
            if found != case.votes {
                let lines = |votes: &[BTreeSet<String>]| -> String {
                    let line = |vote: &BTreeSet<String>| {
                        vote.iter().cloned().collect::<Vec<_>>().join("; ")
                    };
                    votes
                        .iter()
                        .map(|vote| format!("\n- vote: {}", line(vote)))
                        .collect()
                };
                wrong.push(format!(
                    "{}: {}\n wanted{}\n found{}",
                    path.display(),
                    case.text,
                    lines(&case.votes),
                    lines(&found)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn what_is_told_in_two_places_of_one_vote_of_the_record_is_one_vote() {
    let data = Data::shipped().expect("the shipped data are whole");
    let extractor = Extractor::new(&data.council);
    let text = "## 27 February 2022\n\n\
        The Security Council called an emergency special session of the General Assembly.\n\n\
        ## 28 February 2022\n\n\
        The Assembly met. On the 27th the Security Council had voted 11-1 for it, with India abstaining.\n";
    let source = Source::new("chronology.md", text);
    let document = Document::read(source, &extractor, &data, Some(date(2022, 3, 5)));
    let votes: Vec<&ReportedVote> = document
        .votes
        .iter()
        .map(|vote| &vote.resolved.reported)
        .collect();
    let [vote] = votes[..] else {
        panic!("one vote, not {votes:?}");
    };
    let words: Vec<String> = vote.facts().iter().map(|fact| fact.value.words()).collect();
    let adopted = Fact::Outcome(Outcome::Adopted).words();
    let counted = Fact::Tally(Position::InFavour, 11).words();
    assert!(
        words.contains(&adopted) && words.contains(&counted),
        "{words:?}"
    );
    let places = vote.facts().iter().map(|fact| fact.span.start);
    assert!(places.is_sorted(), "in the order of the text");
}
