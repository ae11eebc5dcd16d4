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
static EXTRACTOR: LazyLock<Extractor<'static>> = LazyLock::new(|| Extractor::new(&DATA.council));

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

/// A report of votes in whole sentences.
fn report() -> impl Strategy<Value = String> {
    let sentences = vec![
        "The Security Council on 12 April 2017 did not adopt draft resolution S/2017/315: 10 votes in favour, 2 against \
         (Bolivia, Russian Federation) and 3 abstentions (China, Ethiopia, Kazakhstan).",
        "The Security Council adopted resolution 2334 (2016) by 14 votes to none, with one abstention.",
        "On 24 February 2023 Russia vetoed a draft resolution of the Security Council.",
        "The Security Council unanimously adopted resolution 2118 (2013).",
        "Draft resolution S/2011/612 failed in the Security Council, vetoed by China and the Russian Federation.",
    ];
    let count = sentences.len();
    prop::sample::subsequence(sentences, 1..=count).prop_map(|some| some.join("\n\n"))
}

/// Paragraphs of a day without a vote, each with an empty line after it.
fn ordinary() -> impl Strategy<Value = String> {
    let paragraph = prop::sample::select(vec![
        "The harbour was quiet that morning, and the boats lay still.",
        "Prices rose a little at the market.",
        "Rain is expected in the north.",
        "The bridge will open again in spring, the mayor said.",
    ]);
    let end = |paragraph: &str| format!("{paragraph}\n\n");
    prop::collection::vec(paragraph.prop_map(end), 0..5).prop_map(|paragraphs| paragraphs.concat())
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
    fn ordinary_paragraphs_around_it_change_nothing(text in report(), before in ordinary(), after in ordinary()) {
        let alone = facts(&EXTRACTOR.read(&text, None));
        prop_assert!(!alone.is_empty());
        let around = format!("{before}{text}\n\n{after}");
        let moved: Vec<_> = facts(&EXTRACTOR.read(&around, None))
            .into_iter()
            .map(|(fact, start, end)| (fact, start.wrapping_sub(before.len()), end.wrapping_sub(before.len())))
            .collect();
        prop_assert_eq!(alone, moved);
    }

    #[test]
    fn many_texts_at_once_are_read_as_one_after_another(texts in prop::collection::vec(words(), 1..8)) {
        let alone: Vec<_> = texts.iter().map(|text| facts(&EXTRACTOR.read(text, None))).collect();
        let together: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = texts.iter().map(|text| scope.spawn(|| facts(&EXTRACTOR.read(text, None)))).collect();
            threads.into_iter().map(|thread| thread.join().expect("a thread")).collect()
        });
        prop_assert_eq!(alone, together);
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
