//! A reported vote resolved end to end against a Council and a record made by hand.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot build its example has failed"
)]

use super::*;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::check::check_reported;
use crate::vote::{Manner, Status, VoteParts};

const SEATS: [&str; 15] = [
    "BOL", "CHN", "EGY", "ETH", "FRA", "ITA", "JPN", "KAZ", "RUS", "SEN", "SWE", "UKR", "GBR",
    "USA", "URY",
];
const NAMES: [&str; 16] = [
    "Bolivia",
    "China",
    "Egypt",
    "Ethiopia",
    "France",
    "Italy",
    "Japan",
    "Kazakhstan",
    "Russian Federation",
    "Senegal",
    "Sweden",
    "Ukraine",
    "United Kingdom",
    "United States",
    "Uruguay",
    "Yugoslavia",
];

/// The Council of 2017, and one State that never sits.
fn council() -> Council {
    let states = SEATS.iter().chain(&["YUG"]).zip(NAMES);
    let states: Vec<String> = states
        .map(|(code, name)| format!("{{code: {code}, names: [{{name: {name}}}]}}"))
        .collect();
    let seats = |permanent| {
        let seats = SEATS
            .iter()
            .filter(|code| ["CHN", "FRA", "GBR", "RUS", "USA"].contains(code) == permanent);
        seats
            .map(|code| format!("{{member: {code}, from: 2017-01-01}}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let members = format!("members: [{}]", states.join(", "));
    let sizes = "sizes: [{from: 1966-01-01, size: 15, majority: 9}]";
    let seats = format!(
        "{sizes}\npermanent: [{}]\nelected: [{}]",
        seats(true),
        seats(false)
    );
    Council::new(
        serde_yaml::from_str(&members).unwrap(),
        serde_yaml::from_str(&seats).unwrap(),
    )
    .unwrap()
}

fn member(code: &str) -> Member {
    Member::from_code(code).unwrap()
}

/// A vote on Syria with these against and abstaining, all others in favour.
fn vote(
    date: &str,
    draft: &str,
    resolution: Option<u32>,
    against: &[&str],
    abstaining: &[&str],
) -> Vote {
    let position = |code: &&str| match code {
        code if against.contains(code) => Position::Against,
        code if abstaining.contains(code) => Position::Abstaining,
        _ => Position::InFavour,
    };
    let parts = VoteParts {
        date: date.parse().unwrap(),
        meeting: Some(Symbol::meeting(7922)),
        draft: Some(draft.parse().unwrap()),
        resolution,
        question: Question::DraftResolution,
        manner: Manner::Vote,
        title: None,
        agenda_item: Some("The situation in the Middle East".into()),
        topic: Some("Syria".into()),
        positions: SEATS
            .iter()
            .map(|code| (member(code), position(code)))
            .collect(),
        tally: None,
        sponsors: Vec::new(),
        status: Status::Agreed,
        note: None,
        sources: Vec::new(),
    };
    Vote::new(parts, &council()).unwrap()
}

fn record() -> Record {
    Record::new(vec![
        vote(
            "2017-02-28",
            "S/2017/172",
            None,
            &["BOL", "CHN", "RUS"],
            &["EGY", "ETH", "KAZ"],
        ),
        vote(
            "2017-04-12",
            "S/2017/315",
            None,
            &["BOL", "RUS"],
            &["CHN", "ETH", "KAZ"],
        ),
        vote("2017-12-21", "S/2017/1082", Some(2394), &[], &[]),
    ])
}

fn reported(facts: Vec<Fact>) -> ReportedVote {
    let at = |(index, value)| Stated {
        value,
        span: Span::new(index * 10, index * 10 + 5),
        phrasing: "test",
    };
    ReportedVote::new(facts.into_iter().enumerate().map(at).collect()).unwrap()
}

fn is(code: &str, position: Position) -> Fact {
    Fact::Position(member(code), position)
}

fn on(date: &str) -> Fact {
    Fact::Date(date.parse().unwrap())
}

fn codes(reported: ReportedVote, record: &Record) -> Vec<&'static str> {
    let council = council();
    check_reported(&resolve(reported, &council, record), &council)
        .iter()
        .map(|finding| finding.check.code)
        .collect()
}

use Position::{Abstaining, Against, InFavour};

#[test]
fn a_news_report_without_a_day_finds_its_vote() {
    let (council, record) = (council(), record());
    let facts = vec![
        Fact::Veto(member("RUS")),
        Fact::Outcome(Outcome::NotAdopted),
        Fact::Sponsor(member("USA")),
        is("CHN", Abstaining),
        is("ETH", Abstaining),
        is("KAZ", Abstaining),
        Fact::Tally(InFavour, 10),
        is("BOL", Against),
        is("RUS", Against),
    ];
    let vote = resolve(reported(facts), &council, &record);
    assert_eq!(
        vote.date,
        Some(Known {
            value: "2017-04-12".parse().unwrap(),
            basis: Basis::Recorded
        })
    );
    assert_eq!(
        vote.draft
            .as_ref()
            .map(|draft| (draft.value.as_str(), draft.basis)),
        Some(("S/2017/315", Basis::Recorded))
    );
    let with = |basis, position| {
        let cells = vote
            .roll_call
            .iter()
            .filter_map(|cell| cell.position.as_ref());
        cells
            .filter(|known| known.basis == basis && known.value == position)
            .count()
    };
    assert_eq!(
        (
            with(Basis::Stated, Against),
            with(Basis::Stated, Abstaining),
            with(Basis::Inferred, InFavour)
        ),
        (2, 3, 10)
    );
    let tally = vote
        .tally
        .clone()
        .map(|count| count.map(|count| (count.value, count.basis)));
    let inferred = |count| Some((count, Basis::Inferred));
    assert_eq!(
        tally,
        [
            Some((10, Basis::Stated)),
            inferred(2),
            inferred(3),
            inferred(0)
        ]
    );
    assert_eq!(
        vote.reason,
        Some(Known {
            value: Reason::Veto,
            basis: Basis::Inferred
        })
    );
    assert_eq!(
        vote.vetoes,
        [Known {
            value: member("RUS"),
            basis: Basis::Stated
        }]
    );
    let russia = vote
        .roll_call
        .iter()
        .find(|cell| cell.member == member("RUS"));
    assert_eq!(
        russia.and_then(|cell| cell.fact),
        Some(8),
        "the fact that says `against` is the witness, not the veto"
    );
    assert_eq!(check_reported(&vote, &council), []);
}

#[test]
fn too_little_finds_nothing() {
    let (council, record) = (council(), record());
    for facts in [
        vec![Fact::Veto(member("RUS"))],
        vec![Fact::Veto(member("CHN"))],
        vec![
            Fact::Veto(member("CHN")),
            is("CHN", Against),
            Fact::Outcome(Outcome::NotAdopted),
        ],
        vec![Fact::Unanimous],
        vec![Fact::Outcome(Outcome::Adopted)],
    ] {
        let vote = resolve(reported(facts.clone()), &council, &record);
        assert!(
            vote.recorded.is_none() && vote.roll_call.is_empty(),
            "{facts:?}"
        );
    }
    let veto = reported(vec![Fact::Veto(member("RUS"))]).about(
        Question::DraftResolution,
        Some(2017),
        vec![String::from("syria")],
    );
    assert!(
        resolve(veto, &council, &record).recorded.is_none(),
        "two vetoes of one year on one subject"
    );
    let veto = reported(vec![Fact::Veto(member("CHN"))]).about(
        Question::DraftResolution,
        Some(2017),
        Vec::new(),
    );
    assert!(resolve(veto, &council, &record).recorded.is_some());
}

#[test]
fn a_day_without_a_record_still_completes_what_follows() {
    let council = council();
    let nothing = Record::default();
    let vote = resolve(
        reported(vec![
            on("2017-06-01"),
            Fact::Tally(InFavour, 14),
            is("USA", Against),
        ]),
        &council,
        &nothing,
    );
    assert!(vote.roll_call.iter().all(|cell| cell.position.is_some()));
    assert_eq!(
        vote.outcome,
        Some(Known {
            value: Outcome::NotAdopted,
            basis: Basis::Inferred
        })
    );
    assert_eq!(
        vote.vetoes,
        [Known {
            value: member("USA"),
            basis: Basis::Inferred
        }]
    );
    let vote = resolve(
        reported(vec![on("2017-06-01"), Fact::Tally(InFavour, 10)]),
        &council,
        &nothing,
    );
    assert_eq!(
        vote.outcome, None,
        "a permanent member may have voted against"
    );
    let vote = resolve(
        reported(vec![on("2017-06-01"), Fact::Tally(InFavour, 8)]),
        &council,
        &nothing,
    );
    assert_eq!(
        vote.reason,
        Some(Known {
            value: Reason::InsufficientVotes,
            basis: Basis::Inferred
        })
    );
    let counts = vec![
        on("2017-06-01"),
        Fact::Tally(InFavour, 13),
        Fact::Tally(Against, 0),
        Fact::Tally(Abstaining, 2),
    ];
    let vote = resolve(reported(counts), &council, &nothing);
    assert_eq!(
        vote.tally[3],
        Some(Known {
            value: 0,
            basis: Basis::Inferred
        })
    );
    assert_eq!(
        vote.outcome,
        Some(Known {
            value: Outcome::Adopted,
            basis: Basis::Inferred
        })
    );
}

#[test]
fn what_contradicts_the_named_vote_takes_nothing_from_it() {
    let (council, record) = (council(), record());
    let text = reported(vec![
        Fact::Draft("S/2017/315".parse().unwrap()),
        Fact::Tally(InFavour, 12),
    ]);
    let vote = resolve(text, &council, &record);
    assert!(
        vote.recorded.is_none()
            && vote.named.is_some()
            && vote.date.is_none()
            && vote.roll_call.is_empty()
    );
    let findings = check_reported(&vote, &council);
    let messages: Vec<&str> = findings
        .iter()
        .map(|finding| finding.message.as_str())
        .collect();
    assert_eq!(
        messages,
        ["the text says 12 in favour; for S/2017/315 the record has 10 in favour"]
    );
}

#[test]
fn each_defect_has_its_code() {
    let record = record();
    let day = || on("2017-06-01");
    let cases = [
        (
            vec![
                day(),
                Fact::Tally(Against, 1),
                is("BOL", Against),
                is("RUS", Against),
            ],
            "P101",
        ),
        (
            vec![day(), is("CHN", Abstaining), is("CHN", InFavour)],
            "P102",
        ),
        (vec![day(), is("YUG", Abstaining)], "P103"),
        (
            vec![day(), Fact::Tally(InFavour, 13), Fact::Tally(Against, 3)],
            "P104",
        ),
        (
            vec![
                day(),
                Fact::Tally(InFavour, u32::MAX),
                Fact::Tally(Against, u32::MAX),
            ],
            "P104",
        ),
        (
            vec![
                day(),
                Fact::Tally(InFavour, 8),
                Fact::Outcome(Outcome::Adopted),
            ],
            "P105",
        ),
        (
            vec![Fact::Veto(member("USA")), Fact::Outcome(Outcome::Adopted)],
            "P105",
        ),
        (vec![day(), on("2017-06-02")], "P106"),
        (vec![day(), Fact::Unanimous, is("BOL", Against)], "P106"),
        (
            vec![Fact::Resolution(2394), Fact::Tally(InFavour, 14)],
            "P107",
        ),
    ];
    for (facts, code) in cases {
        assert_eq!(codes(reported(facts.clone()), &record), [code], "{facts:?}");
    }
    assert!(
        codes(
            reported(vec![Fact::Resolution(2394), Fact::Unanimous]),
            &record
        )
        .is_empty()
    );
}
