//! The shipped record: all of it is there, and what it decides follows from its votes alone.
#![expect(clippy::expect_used, reason = "a test may insist")]

use unsc_votes::record::Data;
use unsc_votes::tally::{Outcome, Reason};
use unsc_votes::vote::{Position, Tally};

#[test]
fn holds_every_vote_and_computes_its_outcome() {
    let data = Data::shipped().expect("the shipped data are whole");
    let votes: Vec<_> = data.record.votes().collect();
    let with = |reason| {
        votes
            .iter()
            .filter(|vote| vote.decision().reason == Some(reason))
            .count()
    };
    assert_eq!(votes.len(), 3225);
    assert_eq!(
        votes
            .iter()
            .filter(|vote| vote.decision().outcome == Outcome::Adopted)
            .count(),
        2825
    );
    assert_eq!(with(Reason::Veto), 271);
    // Three failed drafts of 1947, 1948 and 1962 have neither roll call nor counts.
    assert_eq!(with(Reason::InsufficientVotes), 126);
    for vote in votes {
        assert_eq!(
            vote.resolution().is_some(),
            vote.decision().outcome == Outcome::Adopted,
            "{vote:?}"
        );
    }
}

#[test]
fn procedural_decisions_pass_against_a_permanent_member() {
    let data = Data::shipped().expect("the shipped data are whole");
    for number in [
        "34", "87", "88", "110", "119", "120", "132", "157", "462", "2623",
    ] {
        let votes = data.record.find(number);
        assert_eq!(votes.len(), 1, "resolution {number}");
        let roll_call = votes[0].roll_call().expect("a roll call");
        let roster = data.council.on(votes[0].date()).expect("a Council");
        let opposed = roster
            .permanent
            .iter()
            .any(|member| roll_call.position(*member) == Some(Position::Against));
        assert!(
            opposed && votes[0].decision().outcome == Outcome::Adopted,
            "resolution {number}"
        );
    }
}

#[test]
fn answers_for_well_known_votes() {
    let data = Data::shipped().expect("the shipped data are whole");
    let only = |id: &str| {
        let votes = data.record.find(id);
        assert_eq!(votes.len(), 1, "{id}");
        votes[0]
    };
    let tally = |in_favour, against, abstaining| {
        Some(Tally {
            in_favour,
            against,
            abstaining,
            not_participating: 0,
        })
    };
    assert_eq!(only("1973").tally(), tally(10, 0, 5));
    assert_eq!(only("S/RES/2334 (2016)").tally(), tally(14, 0, 1));
    assert!(
        data.record.find("S/RES/2334 (2015)").is_empty(),
        "the year of a symbol counts"
    );
    let syria = only("S/2017/315");
    assert_eq!(syria.tally(), tally(10, 2, 3));
    assert_eq!(
        syria
            .decision()
            .vetoes
            .iter()
            .map(unsc_votes::Member::code)
            .collect::<Vec<_>>(),
        ["RUS"]
    );
    for id in ["S/2018/355", "S/2025/539"] {
        assert_eq!(
            only(id).decision().reason,
            Some(Reason::InsufficientVotes),
            "{id}"
        );
        assert!(only(id).decision().vetoes.is_empty(), "{id}");
    }
}

#[test]
fn every_vote_has_a_name_of_its_own() {
    let data = Data::shipped().expect("the shipped data are whole");
    for vote in data.record.votes().step_by(7) {
        let id = data.record.id(vote);
        let found = data.record.find(&id);
        assert!(
            found.len() == 1 && std::ptr::eq(found[0], vote),
            "{id} names {} votes",
            found.len()
        );
    }
}

#[test]
fn the_council_of_a_day_has_its_names_and_seats() {
    let data = Data::shipped().expect("the shipped data are whole");
    let on = |date: &str| data.council.on(date.parse().expect("a date"));
    let before = on("1971-10-24").expect("a Council");
    let china = unsc_votes::Member::from_code("CHN").expect("a code");
    assert!(before.has(china));
    assert_eq!(
        data.council.name(china, before.date),
        "China (Republic of China)"
    );
    assert_eq!(
        data.council
            .name(china, "1971-10-25".parse().expect("a date")),
        "China"
    );
    assert_eq!(
        on("1980-01-03").map(|roster| roster.members.len()),
        Some(14)
    );
    assert_eq!(
        on("1950-06-27").map(|roster| (roster.members.len(), roster.majority)),
        Some((11, 7))
    );
    assert_eq!(on("1945-06-26"), None);
}
