//! Totals over the shipped record against totals that others have published; each names its source.
#![expect(clippy::expect_used, reason = "a test may insist")]

use unsc_votes::filter::Filter;
use unsc_votes::page::{self, NameStyle, Names, Page};
use unsc_votes::record::Data;
use unsc_votes::render::{self, PageFormat, Terminal};
use unsc_votes::tally::summary::{self, Agreement, By, Group, PeriodLength, Totals};
use unsc_votes::vote::{Position, Vote};
use unsc_votes::{Council, Member};

fn data() -> Data {
    Data::shipped().expect("the shipped data are whole")
}

fn member(code: &str) -> Member {
    Member::from_code(code).expect("a code")
}

fn votes<'d>(data: &'d Data, since: &str, until: &str, topic: Option<&str>) -> Vec<&'d Vote> {
    let filter = Filter {
        since: Some(since.parse().expect("a date")),
        until: Some(until.parse().expect("a date")),
        topic: topic.map(str::to_owned),
        ..Filter::default()
    };
    filter.votes(&data.record)
}

fn vetoes(votes: &[&Vote], council: &Council) -> Vec<(String, u32)> {
    summary::vetoes_by_member(votes, council)
        .iter()
        .map(|of| (of.member.code().to_owned(), of.vetoes))
        .collect()
}

/// Security Council Report and the press counted sixteen Russian vetoes on Syria from October 2011 to July 2020, ten of
/// them together with China.
#[test]
fn vetoes_on_syria_2011_to_2020() {
    let data = data();
    let votes = votes(&data, "2011-01-01", "2020-12-31", Some("Syria"));
    let of_each = vetoes(&votes, &data.council);
    assert_eq!(
        of_each[..2],
        [("RUS".to_owned(), 16), ("CHN".to_owned(), 10)]
    );
    let china = &summary::vetoes_by_member(&votes, &data.council)[1];
    assert_eq!(china.with, [(member("RUS"), 10)]);
    assert_eq!(summary::vetoed(&votes).len(), 16);
    let by_year: u32 = summary::vetoes_by_period(&votes, PeriodLength::Year, &data.council)
        .iter()
        .map(|year| year.proposals)
        .sum();
    assert_eq!(by_year, 16);
}

/// Sievers and Daws, The Procedure of the UN Security Council, website, chapter 6, section 1, as of 8 July 2022: 43 drafts
/// on peace and security vetoed since 2000, by matter and by member.
#[test]
fn vetoes_by_matter_2000_to_2022() {
    let data = data();
    let all = votes(&data, "2000-01-01", "2022-07-08", None);
    assert_eq!(summary::vetoed(&all).len(), 43);
    for (matter, drafts, of_each) in [
        ("Syria", 17, [("RUS", 17), ("CHN", 10)].as_slice()),
        ("the Palestinian question", 12, &[("USA", 12)]),
        ("Ukraine", 3, &[("RUS", 3)]),
        ("Bosnia and Herzegovina", 2, &[("RUS", 1), ("USA", 1)]),
        ("Cyprus", 1, &[("RUS", 1)]),
        (
            "Democratic People's Republic of Korea",
            1,
            &[("CHN", 1), ("RUS", 1)],
        ),
        ("Georgia", 1, &[("RUS", 1)]),
        ("Myanmar", 1, &[("CHN", 1), ("RUS", 1)]),
        ("Venezuela", 1, &[("CHN", 1), ("RUS", 1)]),
        ("Yemen", 1, &[("RUS", 1)]),
        ("Zimbabwe", 1, &[("CHN", 1), ("RUS", 1)]),
        ("terrorist acts", 1, &[("USA", 1)]),
        ("Climate", 1, &[("RUS", 1)]),
    ] {
        let of_it = votes(&data, "2000-01-01", "2022-07-08", Some(matter));
        assert_eq!(summary::vetoed(&of_it).len(), drafts, "{matter}");
        let cast = vetoes(&of_it, &data.council);
        let cast = cast.iter().filter(|(_, vetoes)| *vetoes > 0);
        let cast: Vec<(&str, u32)> = cast
            .map(|(member, vetoes)| (member.as_str(), *vetoes))
            .collect();
        assert_eq!(cast, of_each, "{matter}");
    }
}

/// The list of vetoes of the UN Dag Hammarskjöld Library to 26 May 2022 has these drafts with these members, paragraphs and
/// preliminary questions voted on apart too; but it gives the veto of 26 June 1946 to France as well, which the roll call
/// has in favour. To March 2003 the BBC counted 120 vetoes of Moscow, 32 of Britain, 18 of France and five of China.
#[test]
fn vetoes_by_member_to_2022() {
    let data = data();
    let drafts_and_vetoes = |until| {
        let votes = votes(&data, "1946-01-01", until, None);
        let of_each = vetoes(&votes, &data.council);
        let by = |code| {
            of_each
                .iter()
                .find(|(member, _)| member == code)
                .map_or(0, |(_, vetoes)| *vetoes)
        };
        let vetoes = ["RUS", "USA", "GBR", "FRA", "CHN"].map(by);
        (summary::vetoed(&votes).len(), vetoes)
    };
    assert_eq!(
        drafts_and_vetoes("2022-05-26"),
        (250, [148, 87, 32, 17, 19])
    );
    let (_, [moscow, _, britain, france, china]) = drafts_and_vetoes("2003-03-10");
    assert_eq!([moscow, britain, france + 1, china], [120, 32, 18, 5]);
}

/// Highlights of Security Council Practice 2023, by the United Nations: 50 resolutions in 2023, 35 of them unanimous; 54 in
/// 2022, 66.7 per cent unanimous, the one adopted without a vote counted with them; 589 in 2014 to 2023, 84 per cent.
#[test]
fn unanimity_2014_to_2023() {
    let data = data();
    let of = |since, until| Totals::of(votes(&data, since, until, None), &data.council);
    let in_2023 = of("2023-01-01", "2023-12-31");
    assert_eq!((in_2023.adopted, in_2023.unanimity.part()), (50, 35));
    let in_2022 = of("2022-01-01", "2022-12-31");
    assert_eq!(
        (
            in_2022.adopted,
            in_2022.unanimity.part() + in_2022.without_vote
        ),
        (54, 36)
    );
    let ten_years = of("2014-01-01", "2023-12-31");
    assert_eq!(
        (ten_years.adopted, ten_years.unanimity.per_mille()),
        (589, Some(838))
    );
}

/// S/PV.6498, 17 March 2011: ten in favour, none against, Brazil, China, Germany, India and the Russian Federation abstaining.
#[test]
fn resolution_1973() {
    let data = data();
    let votes = data.record.find("1973");
    let totals = Totals::of(votes.iter().copied(), &data.council);
    assert_eq!((totals.votes, totals.adopted, totals.contested), (1, 1, 1));
    assert_eq!((totals.unanimity.part(), totals.unanimity.of()), (0, 1));
    let of_each = summary::members(&votes);
    let in_it = |position| {
        of_each
            .iter()
            .filter(|of| of.positions.count(position) == 1)
            .count()
    };
    assert_eq!(
        [Position::InFavour, Position::Against, Position::Abstaining].map(in_it),
        [10, 0, 5]
    );
    let together = Agreement::of(&votes, &[]);
    let same = together
        .between(member("RUS"), member("DEU"))
        .expect("a vote in common");
    assert_eq!((same.part(), same.of()), (1, 1));
}

/// Whatever votes are grouped by, the groups have all of them, each once.
#[test]
fn groups_add_up_to_the_whole() {
    let data = data();
    let votes: Vec<&Vote> = data.record.votes().collect();
    let whole = Totals::of(votes.iter().copied(), &data.council);
    assert_eq!(whole.votes, whole.adopted + whole.not_adopted());
    for by in [
        By::Period(PeriodLength::Year),
        By::Period(PeriodLength::Decade),
        By::AgendaItem,
        By::Topic,
        By::Outcome,
    ] {
        let groups = summary::totals(&votes, by, &data.council);
        let sum =
            |pick: fn(&Totals) -> u32| groups.iter().map(|(_, totals)| pick(totals)).sum::<u32>();
        assert_eq!(sum(|totals| totals.votes), whole.votes, "{by:?}");
        assert_eq!(sum(|totals| totals.vetoed), whole.vetoed, "{by:?}");
        assert_eq!(
            sum(|totals| totals.unanimity.part()),
            whole.unanimity.part(),
            "{by:?}"
        );
    }
    let failed = summary::totals(&votes, By::Reason, &data.council);
    let failed: Vec<(Group<'_>, u32)> = failed
        .into_iter()
        .map(|(group, of)| (group, of.votes))
        .collect();
    assert_eq!(
        failed.iter().map(|(_, votes)| votes).sum::<u32>(),
        whole.not_adopted()
    );
}

/// S/2018/355 failed with three of the nine votes needed, three permanent members against: no veto. S/2014/916 (Palestine,
/// 30 December 2014) had eight: one short, and two against, one of them the United States.
#[test]
fn votes_against_that_blocked_nothing_are_no_vetoes() {
    let data = data();
    let failed = data.record.find("S/2018/355");
    assert!(summary::vetoed(&failed).is_empty());
    for of in summary::vetoes_by_member(&failed, &data.council) {
        let against = ["FRA", "GBR", "USA"].contains(&of.member.code());
        assert_eq!(
            (of.vetoes, of.against_without_veto),
            (0, u32::from(against)),
            "{}",
            of.member
        );
    }
    let palestine = data.record.find("S/2014/916");
    let missed = summary::near_misses(&palestine, &data.council);
    assert_eq!(missed.len(), 1);
    assert_eq!(missed[0].permanent_against, [member("USA")]);
}

/// The lists of decisions taken without a vote are no votes: resolution 1 (1946) has one, of eleven members.
#[test]
fn who_agreed_without_a_vote_took_no_position() {
    let data = data();
    let first = data.record.find("1");
    assert!(first[0].roll_call().is_some());
    assert!(summary::members(&first).is_empty());
    assert!(Agreement::of(&first, &[]).pairs().is_empty());
    let totals = Totals::of(first.iter().copied(), &data.council);
    assert_eq!((totals.without_vote, totals.unanimity.of()), (1, 0));
}

/// A profile says of one member what the tables of all members say.
#[test]
fn a_profile_is_the_member_s_part_of_the_whole() {
    let data = data();
    let votes = votes(&data, "2011-01-01", "2020-12-31", None);
    let everybody = summary::members(&votes);
    for code in ["RUS", "USA", "BOL"] {
        let profile = summary::profile(member(code), &votes);
        let of_it = everybody
            .iter()
            .find(|of| of.member == member(code))
            .expect("a member of those years");
        assert_eq!(&profile.totals, of_it);
        assert_eq!(
            profile.vetoes.len(),
            usize::try_from(of_it.vetoes).expect("few")
        );
        assert_eq!(
            profile.alone_against.len(),
            usize::try_from(of_it.alone_against).expect("few")
        );
    }
}

/// The line-ups and the votes in which the five stood together are all votes whose roll call is known.
#[test]
fn the_five_are_together_or_in_one_line_up() {
    let data = data();
    let votes: Vec<&Vote> = data.record.votes().collect();
    let splits = summary::splits(&votes, &data.council);
    let apart: usize = splits
        .line_ups
        .iter()
        .map(|line_up| line_up.votes.len())
        .sum();
    let (together, all) = (splits.together.part(), splits.together.of());
    assert_eq!(usize::try_from(all - together), Ok(apart));
    assert!(
        splits
            .line_ups
            .windows(2)
            .all(|pair| pair[0].votes.len() >= pair[1].votes.len())
    );
}

/// Every summary of the whole record, cut to a screen of 24 lines by 80 characters, has about that many lines (names that
/// wrap are few) and none is wider.
#[test]
fn summaries_answer_on_one_screen() {
    let data = data();
    let votes: Vec<&Vote> = data.record.votes().collect();
    let names = Names::new(&data.council, NameStyle::Short);
    let council = &data.council;
    let by = [
        By::Period(PeriodLength::Year),
        By::Period(PeriodLength::Decade),
        By::AgendaItem,
        By::Topic,
        By::Outcome,
        By::Reason,
    ];
    let mut pages = vec![
        page::summary::overview(&votes, &names),
        page::summary::profile(member("RUS"), &votes, 10, &names, &data.record),
        Page::of([
            page::summary::vetoes_by_member(&votes, &names),
            page::summary::vetoes_by_period(&votes, PeriodLength::Decade, &names),
        ]),
        Page::of([page::summary::members(&votes, &names)]),
        Page::of([page::summary::agreement(&votes, &[], 10, &names)]),
        Page::of([page::summary::splits(&votes, &names)]),
        Page::of([page::summary::near_misses(&votes, &names, &data.record)]),
    ];
    for by in by {
        pages.push(Page::of([page::summary::totals(&votes, by, council)]));
        pages.push(Page::of([page::summary::unanimity(&votes, by, council)]));
        pages.push(Page::of([page::summary::member_by(
            member("CHN"),
            &votes,
            by,
            &names,
        )]));
    }
    let terminal = Terminal {
        width: Some(80),
        ..Terminal::default()
    };
    for mut page in pages {
        page.fit(24);
        let text = render::page(&page, PageFormat::Table(terminal));
        assert!(
            text.lines().count() <= 32,
            "{} lines:\n{text}",
            text.lines().count()
        );
        assert!(
            text.lines().all(|line| line.chars().count() <= 80),
            "{text}"
        );
    }
}
