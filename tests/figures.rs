//! What figures show agrees with known facts, and their seats with the Council's.
#![expect(clippy::expect_used, reason = "a test may insist")]

use unsc_votes::figure::{self, Drawing};
use unsc_votes::filter::Filter;
use unsc_votes::page::{NameStyle, Names};
use unsc_votes::record::Data;
use unsc_votes::vote::Position;

#[test]
fn resolution_1973_was_adopted_by_ten_to_none_with_five_abstentions() {
    let data = Data::shipped().expect("the record");
    let names = Names::new(&data.council, NameStyle::Short);
    let votes = data.record.find("1973");
    let figure = figure::roll_call(votes[0], &names, &data.record).expect("a roll call");
    let Drawing::RollCall(roll_call) = figure.drawing else {
        panic!("not the drawing of a roll call");
    };
    let counts = [
        (Position::InFavour, 10),
        (Position::Against, 0),
        (Position::Abstaining, 5),
    ];
    assert_eq!(roll_call.counts, counts);
    let abstaining = roll_call
        .seats
        .iter()
        .filter(|seat| seat.position == Some(Position::Abstaining));
    let abstaining: Vec<&str> = abstaining.map(|seat| seat.name.as_str()).collect();
    assert_eq!(
        abstaining,
        ["Brazil", "China", "Germany", "India", "Russia"]
    );
}

#[test]
fn russia_vetoed_sixteen_drafts_on_syria_from_2011_to_2020_and_china_ten() {
    let data = Data::shipped().expect("the record");
    let names = Names::new(&data.council, NameStyle::Code);
    let filter = Filter {
        since: Some("2011-01-01".parse().expect("a day")),
        until: Some("2020-12-31".parse().expect("a day")),
        topic: Some(String::from("Syria")),
        ..Filter::default()
    };
    let figure = figure::vetoes(&filter.votes(&data.record), &names).expect("votes");
    let Drawing::Vetoes(timeline) = figure.drawing else {
        panic!("not the drawing of vetoes");
    };
    let vetoes = timeline
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.vetoes, row.joint));
    let vetoes: Vec<_> = vetoes.filter(|(_, vetoes, _)| *vetoes > 0).collect();
    assert_eq!(vetoes, [("RUS", 16, 10), ("CHN", 10, 10)]);
    for row in &timeline.rows {
        let bars: u32 = row.bars.iter().map(|bar| bar.alone + bar.joint).sum();
        assert_eq!(
            bars, row.vetoes,
            "the bars of {} are all its vetoes",
            row.name
        );
    }
}

#[test]
fn every_roll_call_of_the_record_has_a_seat_for_each_member() {
    let data = Data::shipped().expect("the record");
    let names = Names::new(&data.council, NameStyle::Short);
    for vote in data.record.votes() {
        let Some(figure) = figure::roll_call(vote, &names, &data.record) else {
            assert!(vote.roll_call().is_none());
            continue;
        };
        let Drawing::RollCall(roll_call) = figure.drawing else {
            panic!("not the drawing of a roll call");
        };
        let tally = vote.tally().expect("it has a roll call");
        let seated: u32 = roll_call.counts.iter().map(|(_, count)| count).sum();
        assert_eq!(seated, tally.total(), "{}", figure.title);
        let vetoes = roll_call.seats.iter().filter(|seat| seat.vetoed).count();
        assert_eq!(vetoes, vote.decision().vetoes.len(), "{}", figure.title);
        assert!(roll_call.seats.iter().all(|seat| !seat.name.is_empty()));
    }
}
