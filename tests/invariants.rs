//! What holds for every text: reading never panics, is the same twice, and its evidence lies on the text.
#![expect(clippy::expect_used, reason = "a test may insist")]

use proptest::prelude::*;
use std::sync::LazyLock;
use unsc_votes::extract::Extractor;
use unsc_votes::record::Data;
use unsc_votes::reported::{Fact, Reading};
use unsc_votes::source::Source;

static DATA: LazyLock<Data> =
    LazyLock::new(|| Data::shipped().expect("the shipped data are whole"));
static EXTRACTOR: LazyLock<Extractor<'static>> =
    LazyLock::new(|| Extractor::new(&DATA.council).expect("the grammar is whole"));

/// Words of voting, of people and of no matter, and marks: what a report of a vote is made of.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the",
        "Security Council",
        "Russia",
        "China",
        "and",
        "the United States",
        "vetoed",
        "abstained",
        "voted",
        "against",
        "in favour",
        "10",
        "13-0",
        "two",
        "draft resolution",
        "S/2017/315",
        "resolution 2334 (2016)",
        ",",
        ".",
        ";",
        "(",
        ")",
        "—",
        "on Wednesday",
        "adopted",
        "was",
        "not",
        "by",
        "unanimously",
        "which",
        "both",
        "they",
        "\n\n",
        "12 April 2017",
        "to",
        "would",
        "“",
        "its",
        "veto",
        "none",
        "members",
        "other",
        "Côte d’Ivoire",
        "failed",
        "the first",
        "amendment",
        "7922nd meeting",
        "'s",
        "French",
        "text",
        "-",
        "General Assembly",
        "141",
        "votes",
        "?",
        "\u{1f}",
        "𝔘𝔑",
    ]);
    prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
}

fn facts(reading: &Reading) -> Vec<(Fact, usize, usize)> {
    reading
        .votes
        .iter()
        .flat_map(unsc_votes::reported::ReportedVote::facts)
        .map(|fact| (fact.value.clone(), fact.span.start, fact.span.end))
        .collect()
}

/// Pieces of web pages, well formed or not.
fn page() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<",
        ">",
        "&amp;",
        "&",
        "\"",
        "<a href=\"x>y\">",
        "<!--",
        "-->",
        "<script>",
        "</SCRIPT>",
        "Security Council vetoed",
        "é",
        "&#8217;",
        "<div",
        "</",
        "<br/>",
        "\n",
        "<b>",
        "&ocirc;",
        "<style>",
        "<\u{130}>",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| format!("<html>{}", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn evidence_lies_on_the_text(text in words()) {
        let reading = EXTRACTOR.read(&text, None);
        for (fact, start, end) in facts(&reading) {
            let quote = text.get(start..end);
            prop_assert!(quote.is_some_and(|quote| !quote.is_empty()), "{fact:?} at {start}..{end}");
        }
    }

    #[test]
    fn reading_twice_is_reading_once(text in words()) {
        prop_assert_eq!(facts(&EXTRACTOR.read(&text, None)), facts(&EXTRACTOR.read(&text, None)));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let reading = EXTRACTOR.read(&format!("Security Council {text} veto"), None);
        prop_assert!(reading.votes.len() <= text.len() + 1);
    }

    #[test]
    fn a_member_takes_one_position_in_a_vote(text in words()) {
        for vote in EXTRACTOR.read(&text, None).votes {
            let mut taken = Vec::new();
            for fact in vote.facts() {
                if let Fact::Position(member, position) = fact.value {
                    prop_assert!(!taken.iter().any(|(known, other)| *known == member && *other != position), "{text}");
                    taken.push((member, position));
                }
            }
        }
    }

    #[test]
    fn ordinary_words_after_it_change_nothing(text in words()) {
        let more = format!("{text}.\n\nThe harbour was quiet that morning, and the boats lay still.");
        let facts_of = |text: &str| facts(&EXTRACTOR.read(text, None));
        prop_assert_eq!(facts_of(&format!("{text}.\n\n")), facts_of(&more));
    }

    #[test]
    fn a_page_is_read_in_place(page in page()) {
        let source = Source::new("page.html", page.clone());
        prop_assert_eq!(source.readable().len(), page.len());
        for (_, start, end) in facts(&EXTRACTOR.read(source.readable(), None)) {
            prop_assert!(page.get(start..end).is_some());
        }
    }
}
