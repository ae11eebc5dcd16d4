//! Import and export: what is written is read back the same, whatever the votes and whatever the text; bad files are refused
//! in one line or read with a finding in the very cell.
#![expect(clippy::expect_used, reason = "a test may insist")]

use proptest::prelude::*;
use std::sync::LazyLock;
use unsc_votes::record::{Data, Record, import, ledgers, undl, write};
use unsc_votes::render;
use unsc_votes::source::Source;
use unsc_votes::vote::{Manner, Position, Question, Status, Vote, VoteParts};

static DATA: LazyLock<Data> =
    LazyLock::new(|| Data::shipped().expect("the shipped data are whole"));

const FEW: &str = include_str!("cases/csv/few.csv");

#[test]
fn the_record_written_is_the_record_shipped() {
    for year in 1946..=2026 {
        let path = format!("{}/data/votes/{year}.yaml", env!("CARGO_MANIFEST_DIR"));
        let shipped = std::fs::read_to_string(&path).expect("a file of the record");
        let comment = shipped.lines().next().expect("a first line");
        let comment = comment.strip_prefix("# ").expect("a comment");
        let votes = DATA.record.votes();
        let votes: Vec<&Vote> = votes.filter(|vote| vote.date().year() == year).collect();
        let written = write::yaml(&votes, comment);
        // A comment that waves a finding through is the editor's, and no part of a vote.
        let is_ours = |line: &&str| !line.trim_start().starts_with("# unsc: ignore");
        let shipped = shipped.lines().filter(is_ours);
        let shipped: Vec<&str> = shipped
            .map(|line| {
                line.split("# unsc: ignore")
                    .next()
                    .unwrap_or_default()
                    .trim_end()
            })
            .collect();
        for (written, shipped) in written.lines().zip(&shipped) {
            assert_eq!(written, *shipped, "{year}");
        }
        assert_eq!(written.lines().count(), shipped.len(), "{year}");
    }
}

#[test]
fn what_is_written_for_the_library_is_read_without_a_finding() {
    let votes: Vec<&Vote> = DATA.record.votes().collect();
    let csv = undl::write(&votes, &DATA);
    let ledger = undl::read(Source::new("votes.csv", csv), &DATA.council).expect("a voting CSV");
    assert_eq!(ledger.findings, []);
    assert_eq!(ledger.entries.len(), votes.len());
    for (entry, vote) in ledger.entries.iter().zip(&votes) {
        let text = |text: &Option<unsc_votes::record::entry::Text>| {
            text.as_ref().map(|text| text.value.clone())
        };
        assert_eq!(text(&entry.title).as_deref(), vote.title());
        assert_eq!(text(&entry.agenda_item).as_deref(), vote.agenda_item());
        assert_eq!(text(&entry.note).as_deref(), vote.note());
        let members = vote.roll_call().map_or(0, |roll| roll.iter().count());
        assert_eq!(entry.cast.len(), members, "{:?}", entry.date);
    }
}

/// What comes back when votes are written as the Library's CSV, imported, written as YAML, read and written again.
fn there_and_back(votes: &[&Vote], data: &Data) -> (String, String) {
    let there = undl::write(votes, data);
    let source = Source::new("votes.csv", there.as_str());
    let ledger = undl::read(source, &data.council).expect("a voting CSV");
    let import = import::import(&ledger, &data.council);
    assert_eq!(import.findings, []);
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("votes")).expect("a folder in it");
    for (year, yaml) in import.years("votes.csv") {
        let path = folder.path().join(format!("votes/{year}.yaml"));
        std::fs::write(path, yaml).expect("a file in it");
    }
    let read = Data::read(folder.path()).expect("the votes imported");
    let back: Vec<&Vote> = read.record.votes().collect();
    (there, undl::write(&back, &read))
}

#[test]
fn every_vote_that_the_library_has_comes_back_cell_for_cell() {
    let votes = DATA.record.votes();
    let votes: Vec<&Vote> = votes
        .filter(|vote| {
            vote.sources()
                .iter()
                .any(|source| source.starts_with("undl:"))
        })
        .collect();
    assert!(votes.len() > 2_700);
    let (there, back) = there_and_back(&votes, &DATA);
    for (there, back) in there.lines().zip(back.lines()) {
        assert_eq!(there, back);
    }
    assert_eq!(there.len(), back.len());
}

/// A vote of the Council of 12 April 2017 with these positions and texts.
fn vote(positions: &[Position], texts: &[Option<String>; 3], number: u32) -> Vote {
    let date = "2017-04-12".parse().expect("a date");
    let roster = DATA.council.on(date).expect("a Council");
    let text = |at: usize| texts[at].clone().map(Into::into);
    let parts = VoteParts {
        date,
        meeting: "S/PV.7922".parse().ok(),
        draft: format!("S/2017/{number}").parse().ok(),
        resolution: None,
        question: Question::DraftResolution,
        manner: Manner::Vote,
        title: text(0),
        agenda_item: text(1),
        topic: None,
        positions: roster
            .members
            .iter()
            .copied()
            .zip(positions.iter().copied())
            .collect(),
        tally: None,
        sponsors: Vec::new(),
        status: Status::SingleSource,
        note: text(2),
        sources: vec![format!("undl:{number}").into()],
    };
    Vote::new(parts, &DATA.council).expect("a vote")
}

/// Free text as hard as it comes: formulas, quotes, commas, line breaks, what YAML takes for something else.
fn text() -> impl Strategy<Value = Option<String>> {
    let text = "['\"=+@,;:#&*!|>%~\\[\\]{} \\n-]{0,6}[a-zA-Z0-9é=\"'\\n]{1,6}[ ,:\"'\\]}]{0,3}";
    prop::option::of(
        text.prop_map(|text: String| text.trim().to_owned())
            .prop_filter("an empty cell says nothing", |text| !text.is_empty()),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_vote_comes_back(
        // One vote in favour at least: a roll call in which nobody votes is that of a vote whose votes are not known.
        positions in prop::collection::vec(prop::sample::select(&Position::ALL[..4]), 14),
        texts in [text(), text(), text()],
    ) {
        let positions: Vec<Position> = std::iter::once(Position::InFavour).chain(positions).collect();
        let votes = [vote(&positions, &texts, 1), vote(&positions, &texts, 2)];
        let data = Data { council: DATA.council.clone(), record: Record::new(votes.to_vec()) };
        let votes: Vec<&Vote> = data.record.votes().collect();
        let (there, back) = there_and_back(&votes, &data);
        prop_assert_eq!(there, back);
    }

    #[test]
    fn no_file_is_too_strange(text in "\\PC{0,60}|[a-z_,\"\\r\\n;\u{0}]{0,200}", cut in 0..FEW.len()) {
        // What stands in the middle of a good file, and alone.
        let cut = FEW.floor_char_boundary(cut);
        let broken = format!("{}{text}{}", &FEW[..cut], &FEW[cut..]);
        for text in [text, broken] {
            let length = text.len();
            let Ok(ledger) = undl::read(Source::new("votes.csv", text), &DATA.council) else {
                continue;
            };
            for finding in &ledger.findings {
                prop_assert!(finding.span.start <= finding.span.end && finding.span.end <= length);
            }
            let count = import::import(&ledger, &DATA.council).count();
            prop_assert!(count <= ledger.entries.len());
        }
    }
}

#[test]
fn columns_are_found_by_name_under_a_mark_and_any_line_break() {
    let entries = |text: &str| {
        let source = Source::new("votes.csv", text);
        let ledger = undl::read(source, &DATA.council).expect("a voting CSV");
        assert_eq!(ledger.findings, []);
        import::import(&ledger, &DATA.council).yaml("votes.csv")
    };
    let marked = format!("\u{feff}{}", FEW.replace('\n', "\r\n"));
    assert_eq!(entries(&marked), entries(FEW));
    let backwards: String = FEW
        .lines()
        .map(|line| line.split(',').rev().collect::<Vec<_>>().join(",") + "\n")
        .collect();
    assert_eq!(entries(&backwards), entries(FEW));
    assert!(entries(FEW).contains("    resolution: 1973\n"));
}

#[test]
fn a_file_that_is_no_voting_csv_is_refused_in_one_line() {
    let header = FEW.lines().next().expect("a first line");
    let row = FEW.lines().nth(1).expect("a row");
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(FEW.bytes().flat_map(|b| [b, 0]))
        .collect();
    let mut latin1 = FEW.as_bytes().to_vec();
    latin1.extend(
        row.replace("CHINA", "C\u{1}TE D'IVOIRE")
            .bytes()
            .map(|b| if b == 1 { 0xd4 } else { b }),
    );
    for (bytes, fault) in [
        (Vec::new(), "empty"),
        (b"\xef\xbb\xbf\r\n\n".to_vec(), "empty"),
        (header.into(), "no rows"),
        (b"The Council voted.\n".to_vec(), "no voting CSV"),
        (FEW.replace(',', ";").into(), "semicolons"),
        (FEW.replace("ms_vote", "vote").into(), "no column `ms_vote`"),
        (
            FEW.replace("ms_name", "date").into(),
            "a second column `date`",
        ),
        (
            FEW.replace("date,resolution", "resolution,date").into(),
            "`S/RES/84 (1950)`",
        ),
        (
            FEW.replace("ms_code,ms_vote", "ms_vote,ms_code").into(),
            "`ms_code`",
        ),
        (utf16, "UTF-16"),
        (latin1, "votes.csv:28:51: a byte that is not UTF-8"),
    ] {
        let source = Source::from_bytes("votes.csv", bytes);
        let refused = undl::read(source, &DATA.council)
            .expect_err(fault)
            .to_string();
        assert!(refused.contains(fault), "{refused}");
        assert!(!refused.contains('\n') && refused.len() < 300, "{refused}");
    }
}

#[test]
fn a_file_too_long_is_not_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("votes.csv");
    let file = std::fs::File::create(&path).expect("a file");
    file.set_len(500 << 20).expect("a file of nothing");
    let refused = ledgers::csv_at(&path, &DATA.council).expect_err("too long");
    assert!(
        refused.to_string().contains("longer than the limit"),
        "{refused}"
    );
    // Many rows of nothing, and one cell of much, are read in step with their length.
    let header = FEW.lines().next().expect("a first line");
    let rows = format!("{header}\n{}", ",\n".repeat(900_000));
    let ledger = undl::read(Source::new("votes.csv", rows), &DATA.council).expect("rows");
    assert!(ledger.findings.len() <= 1_000);
    let rows = format!("{header}\n{}", "\"\n".repeat(400_000));
    assert!(undl::read(Source::new("votes.csv", rows), &DATA.council).is_ok());
    let long = FEW.replace("The situation in Libya", &"x".repeat(1 << 20));
    let ledger = undl::read(Source::new("votes.csv", long), &DATA.council).expect("long cells");
    assert_eq!(ledger.entries.len(), 2);
    let many = format!("{header}\n{}", "x\n".repeat(1_000_001));
    let refused = undl::read(Source::new("votes.csv", many), &DATA.council).expect_err("many rows");
    assert!(refused.to_string().contains("million rows"), "{refused}");
}

#[test]
fn a_fault_of_form_is_found_in_its_cell() {
    let china = "280537,CHN,Y,CHINA";
    for (right, wrong, code, words) in [
        (china, "280537,CHN,y,CHINA", "U105", "y"),
        (china, "280537,CHN,Q,CHINA", "U104", "Q"),
        (china, "280537,CHN,Y,CUBA", "U107", "CUBA"),
        (china, "280537,,Y,CHINA", "U103", ""),
        (china, "280537,CHN,Y,\"CHINA", "U101", "CHINA,"),
        (china, "280537,CHN,Y,\"CHI\"NA", "U101", "CHI\"NA"),
        (china, "280537,CHN,Y,Y,CHINA", "U102", "1950-07-07"),
        (
            "S/RES/1973 (2011),S/PV.6498,699784,RUS",
            "S/RES/1973 (2011),S/PV.6498,699784,SUN",
            "U108",
            "SUN",
        ),
        (
            "2011-03-17,S/RES/1973 (2011),S/PV.6498,699784,USA",
            "2011-03-18,S/RES/1973 (2011),S/PV.6498,699784,USA",
            "U106",
            "2011-03-18",
        ),
        ("meeting,", "meating,", "", ""),
        ("total_ms", "total", "U103", "total"),
    ] {
        assert!(FEW.contains(right), "{right}");
        let text = FEW.replacen(right, wrong, 1);
        let Ok(ledger) = undl::read(Source::new("votes.csv", text), &DATA.council) else {
            assert_eq!(code, "", "{wrong}");
            continue;
        };
        let found = ledger
            .findings
            .iter()
            .find(|finding| finding.check.code == code);
        let found = found.unwrap_or_else(|| panic!("{wrong}: {:?}", ledger.findings));
        assert!(
            ledger.source.quote(found.span).starts_with(words),
            "{wrong}: {found:?}"
        );
    }
    assert!(
        undl::read(
            Source::new("votes.csv", FEW.replacen("6498", "6499", 1)),
            &DATA.council
        )
        .is_ok_and(|ledger| ledger.findings.len() == 14),
        "every other row differs from the first"
    );
}

#[test]
fn a_seat_misstated_is_found_and_mended() {
    let votes: Vec<&Vote> = DATA.record.find("1973");
    let csv =
        undl::write(&votes, &DATA).replace("USA,UNITED STATES,True", "USA,UNITED STATES,False");
    let ledger = undl::read(Source::new("votes.csv", csv), &DATA.council).expect("a voting CSV");
    let codes: Vec<&str> = ledger
        .findings
        .iter()
        .map(|finding| finding.check.code)
        .collect();
    assert_eq!(codes, ["U109"]);
    let fix = ledger.findings[0].fix.as_ref().expect("a mend");
    assert_eq!(fix.edits[0].text, "True");
}

#[test]
fn rows_in_any_order_make_the_same_votes() {
    let mut rows: Vec<&str> = FEW.lines().skip(1).collect();
    rows.sort_by_key(|row| row.split(',').nth(4));
    let header = FEW.lines().next().expect("a first line");
    let sorted = format!("{header}\n{}\n", rows.join("\n"));
    let count = |text: &str| {
        let ledger = undl::read(Source::new("votes.csv", text), &DATA.council).expect("rows");
        let entries = ledger.entries.iter();
        entries.map(|entry| entry.cast.len()).collect::<Vec<_>>()
    };
    assert_eq!(count(&sorted).iter().sum::<usize>(), 26);
    assert_eq!(count(&sorted).len(), 2);
    // The same rows once more are a second vote, which the checks tell as a repetition.
    let repeated = format!(
        "{FEW}{}",
        FEW.lines()
            .skip(1)
            .take(11)
            .map(|row| format!("{row}\n"))
            .collect::<String>()
    );
    assert_eq!(count(&repeated), [11, 15, 11]);
}

#[test]
fn popolo_counts_what_its_votes_say() {
    let votes: Vec<&Vote> = DATA.record.votes().collect();
    let popolo: serde_json::Value =
        serde_json::from_str(&render::popolo(&votes, &DATA)).expect("JSON");
    let list = |name: &str| popolo[name].as_array().expect("a list").clone();
    let (motions, events) = (list("motions"), list("vote_events"));
    assert_eq!(motions.len(), 3_225);
    assert_eq!(
        events.len(),
        3_225 - 105,
        "no event where there was no vote"
    );
    let ids = |list: &[serde_json::Value]| {
        let ids = list.iter().map(|one| one["id"].to_string());
        ids.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(ids(&motions).len(), motions.len(), "identifiers are unique");
    let voters = ids(&list("organizations"));
    for event in &events {
        assert!(ids(&motions).contains(&event["motion_id"].to_string()));
        let Some(cast) = event["votes"].as_array() else {
            continue;
        };
        for count in event["counts"].as_array().expect("counts") {
            let took = |vote: &&serde_json::Value| vote["option"] == count["option"];
            assert_eq!(cast.iter().filter(took).count() as u64, count["value"]);
        }
        assert!(
            cast.iter()
                .all(|vote| voters.contains(&vote["voter_id"].to_string()))
        );
        break;
    }
}

#[test]
fn long_and_wide_have_every_position_once() {
    let votes: Vec<&Vote> = DATA.record.votes().collect();
    let cells = |csv: &str| {
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let header = reader.headers().expect("a first line").clone();
        let rows: Vec<csv::StringRecord> =
            reader.records().map(|row| row.expect("a row")).collect();
        (header, rows)
    };
    let (_, long) = cells(&render::long(&votes, &DATA));
    let (header, wide) = cells(&render::wide(&votes, &DATA));
    assert_eq!(wide.len(), votes.len());
    let is_position = |cell: &str| Position::named(cell).is_some();
    let first = header
        .iter()
        .position(|name| name == "AGO")
        .expect("Angola");
    let of_members = wide.iter().flat_map(|row| row.iter().skip(first));
    assert_eq!(
        of_members.filter(|cell| is_position(cell)).count(),
        long.len()
    );
}

#[test]
fn no_cell_is_a_formula() {
    let hostile = Some(String::from("=HYPERLINK(\"https://example.org\")"));
    let texts = [hostile.clone(), hostile.clone(), hostile];
    let data = Data {
        council: DATA.council.clone(),
        record: Record::new(vec![vote(&[Position::InFavour; 15], &texts, 1)]),
    };
    let votes: Vec<&Vote> = data.record.votes().collect();
    for csv in [
        undl::write(&votes, &data),
        render::long(&votes, &data),
        render::wide(&votes, &data),
    ] {
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        for row in reader.records() {
            let row = row.expect("a row");
            assert!(
                row.iter()
                    .all(|cell| !cell.starts_with(['=', '+', '-', '@'])),
                "{row:?}"
            );
        }
    }
}
