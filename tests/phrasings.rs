//! Every phrasing of the grammar has a case file, `tests/cases/extract/<phrasing>.md`: what it must find, and what it must not.
#![expect(clippy::expect_used, reason = "a test may insist")]

use std::collections::BTreeSet;
use std::path::PathBuf;
use unsc_votes::extract::{Extractor, phrasings};
use unsc_votes::record::Data;
use unsc_votes::reported::Fact;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/extract")
}

/// A passage of a case file and the facts its phrasing must read there; none under "Must not find".
struct Case {
    text: String,
    facts: BTreeSet<String>,
}

fn cases(markdown: &str) -> Vec<Case> {
    let sections = markdown.split("\n## ").skip(1);
    sections
        .map(|section| {
            let quoted = section.lines().filter_map(|line| line.strip_prefix('>'));
            let text = quoted
                .map(|line| line.strip_prefix(' ').unwrap_or(line))
                .collect::<Vec<_>>()
                .join("\n");
            let facts = section
                .lines()
                .filter_map(|line| line.strip_prefix("- "))
                .map(str::to_owned)
                .collect();
            Case { text, facts }
        })
        .collect()
}

fn words(fact: &Fact) -> String {
    match fact {
        Fact::Date(date) => format!("date {date}"),
        Fact::Resolution(number) => format!("resolution {number}"),
        Fact::Draft(symbol) => format!("draft {symbol}"),
        Fact::Meeting(symbol) => format!("meeting {symbol}"),
        Fact::Outcome(outcome) => format!("outcome {}", outcome.key()),
        Fact::Unanimous => String::from("unanimous"),
        Fact::Tally(position, count) => format!("tally {} {count}", position.key()),
        Fact::Position(member, position) => format!("position {member} {}", position.key()),
        Fact::Veto(member) => format!("veto {member}"),
        Fact::Sponsor(member) => format!("sponsor {member}"),
    }
}

#[test]
fn every_phrasing_has_a_case_file_that_finds_and_refuses() {
    for name in phrasings() {
        let file = folder().join(name).with_extension("md");
        let text = std::fs::read_to_string(&file)
            .unwrap_or_else(|_| panic!("the phrasing {name} has no case file {}", file.display()));
        let (finds, refuses): (Vec<Case>, Vec<Case>) = cases(&text)
            .into_iter()
            .partition(|case| !case.facts.is_empty());
        assert!(
            !finds.is_empty() && !refuses.is_empty(),
            "{name}: a case file says what it finds and what it must not"
        );
    }
}

#[test]
fn phrasings_read_what_their_case_files_say() {
    let data = Data::shipped().expect("the shipped data are whole");
    let extractor = Extractor::new(&data.council);
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(folder()).expect("the folder of cases") {
        let file = entry.expect("a case file").path();
        let name = file
            .file_stem()
            .and_then(|stem| stem.to_str())
            .expect("a name")
            .to_owned();
        for case in cases(&std::fs::read_to_string(&file).expect("a case file")) {
            let reading = extractor.read(&case.text, None);
            let facts = reading
                .votes
                .iter()
                .flat_map(unsc_votes::reported::ReportedVote::facts);
            let found: BTreeSet<String> = facts
                .filter(|fact| fact.phrasing == name)
                .map(|fact| words(&fact.value))
                .collect();
            if found != case.facts {
                wrong.push(format!(
                    "{name}: {:?}\n  wanted {:?}\n  found  {found:?}",
                    case.text, case.facts
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn evidence_is_the_very_words() {
    let data = Data::shipped().expect("the shipped data are whole");
    let extractor = Extractor::new(&data.council);
    for entry in std::fs::read_dir(folder()).expect("the folder of cases") {
        for case in cases(
            &std::fs::read_to_string(entry.expect("a case file").path()).expect("a case file"),
        ) {
            for vote in extractor.read(&case.text, None).votes {
                for fact in vote.facts() {
                    assert!(
                        case.text
                            .get(fact.span.start..fact.span.end)
                            .is_some_and(|quote| !quote.is_empty()),
                        "{fact:?}"
                    );
                }
            }
        }
    }
}
