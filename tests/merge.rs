//! Votes of one event are brought together, those of two are not, and what texts contradict each other in is never chosen from.
#![expect(clippy::expect_used, reason = "a test may insist")]

use unsc_votes::document::Document;
use unsc_votes::extract::Extractor;
use unsc_votes::merge::{MergedVote, Sighting, merge};
use unsc_votes::record::{Data, Record};
use unsc_votes::source::Source;

/// The events in these texts, named a, b, c …; with the shipped record, or none.
fn events(texts: &[&str], with_record: bool) -> Vec<String> {
    let mut data = Data::shipped().expect("the shipped data are whole");
    if !with_record {
        data.record = Record::default();
    }
    let extractor = Extractor::new(&data.council);
    let mut sightings = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let name = char::from(b'a' + u8::try_from(at).expect("few texts")).to_string();
        let document = Document::read(Source::new(name, *text), &extractor, &data, None);
        sightings.extend(Sighting::of(&document));
    }
    let events = merge(sightings, &data.council, &data.record);
    events.iter().map(shown).collect()
}

/// "a b: tally `in_favour` 10 (2 texts)": its texts, contradictions and shared facts.
fn shown(vote: &MergedVote<'_>) -> String {
    let mut shown = vote.sources.join(" ");
    for group in &vote.contradictions {
        let values: Vec<String> = group.iter().map(|it| it.fact.words()).collect();
        shown += &format!("; contradiction: {}", values.join(" / "));
    }
    let shared = vote.agreed.iter().filter(|it| it.texts() > 1).count();
    if shared > 0 {
        shown += &format!("; {shared} shared");
    }
    shown
}

const RELEASE: &str = "The Security Council did not adopt draft resolution S/2017/315: 10 votes in favour, 2 against \
    (Bolivia, Russian Federation) and 3 abstentions (China, Ethiopia, Kazakhstan).";

#[test]
fn texts_on_one_recorded_vote_are_one_event() {
    let news = "On 12 April 2017 Russia vetoed a Security Council draft resolution on Syria; Bolivia voted against and China abstained.";
    let found = events(&[RELEASE, news], true);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("a b; ") && !found[0].contains("contradiction"),
        "{found:?}"
    );
}

#[test]
fn what_texts_contradict_each_other_in_is_listed_and_not_taken() {
    let wrong = RELEASE
        .replace("10 votes", "11 votes")
        .replace("3 abstentions (China, Ethiopia,", "2 abstentions (China,");
    let found = events(&[RELEASE, &wrong, RELEASE], true);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("a b c; contradiction: tally in_favour 10 / tally in_favour 11"),
        "{found:?}"
    );
}

#[test]
fn a_day_alone_joins_nothing_where_two_events_fit() {
    let first = "On 1 March 2021 the Security Council rejected draft resolution S/2021/201, with 8 votes in favour.";
    let second = "On 1 March 2021 the Security Council rejected draft resolution S/2021/202, with 8 votes in favour.";
    let news =
        "On 1 March 2021 the Security Council rejected a draft resolution, with 8 votes in favour.";
    let other =
        "On 2 March 2021 the Security Council rejected a draft resolution, with 8 votes in favour.";
    assert_eq!(events(&[first, news], false).len(), 1);
    assert_eq!(
        events(&[news, first], false).len(),
        1,
        "whichever is read first"
    );
    assert_eq!(events(&[first, second], false).len(), 2);
    assert_eq!(events(&[first, second, news], false).len(), 3);
    assert_eq!(events(&[first, other], false).len(), 2, "another day");
    let against =
        "On 1 March 2021 the Security Council rejected a draft resolution, with 7 votes in favour.";
    assert_eq!(events(&[first, against], false).len(), 2, "another count");
}

#[test]
fn votes_without_a_day_or_a_name_stay_apart() {
    let vague = "The Security Council rejected a draft resolution. Russia voted against.";
    let found = events(&[vague, vague], false);
    assert_eq!(found, ["a", "b"]);
}
