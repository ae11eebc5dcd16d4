//! The checks on vote data: each finds the fault of its own example there and nothing else, and nothing in the mended one.
#![expect(clippy::expect_used, reason = "a test may insist")]

use jiff::civil::date;
use unsc_votes::document::Document;
use unsc_votes::extract::Extractor;
use unsc_votes::finding::Finding;
use unsc_votes::mend;
use unsc_votes::record::entry::Ledger;
use unsc_votes::record::{Data, Record, ledgers, schema, yaml};
use unsc_votes::render::diagnostics::{Diagnosis, DiagnosticFormat, check_table, diagnosis};
use unsc_votes::source::Source;
use unsc_votes::tally::check::{self, Against, check_ledgers};

fn data() -> Data {
    Data::shipped().expect("the shipped data are whole")
}

fn findings(data: &Data, ledgers: &[Ledger], with_record: bool) -> Vec<Finding> {
    let against = Against {
        council: &data.council,
        record: with_record.then_some(&data.record),
        today: date(2026, 11, 23),
    };
    check_ledgers(ledgers, against)
}

fn codes_of(data: &Data, text: &str, with_record: bool) -> Vec<&'static str> {
    let ledger = yaml::read(Source::new("votes.yaml", text));
    let found = findings(data, &[ledger], with_record);
    found.iter().map(|finding| finding.check.code).collect()
}

#[test]
fn every_example_has_its_fault_and_no_other() {
    let data = data();
    let nothing = Data {
        council: data.council.clone(),
        record: Record::default(),
    };
    let extractor = Extractor::new(&data.council);
    let codes = |code: &str, text: &str| {
        if code.starts_with('P') {
            // Alone, a text is held against nothing but itself, the Council and the law.
            let known = if code == "P107" { &data } else { &nothing };
            let document = Document::read(Source::new("text", text), &extractor, known, None);
            let votes = document.votes.iter();
            votes
                .flat_map(|vote| vote.findings.iter().map(|finding| finding.check.code))
                .collect()
        } else {
            codes_of(&data, text, code.starts_with('R'))
        }
    };
    let mut wrong = String::new();
    for check in check::all() {
        // Those of CSV have their examples in tests of their own; not-utf-8 below.
        if check.faulty.is_empty() || check.code.starts_with('U') {
            continue;
        }
        let found: Vec<&str> = codes(check.code, check.faulty);
        let left: Vec<&str> = codes(check.code, check.mended);
        if found != [check.code] || !left.is_empty() {
            wrong += &format!("{}: {found:?}, mended {left:?}\n", check.code);
        }
    }
    assert!(
        wrong.is_empty(),
        "other findings than the example's own:\n{wrong}"
    );
}

/// Codes are never used again for another defect: one that goes leaves a gap here.
#[test]
fn codes_stay_what_they_are() {
    let table = check_table(&check::all());
    let kept = include_str!("cases/check/codes.md");
    if std::env::var_os("UPDATE_CASES").is_some() {
        std::fs::write("tests/cases/check/codes.md", &table).expect("the file can be written");
    } else {
        assert_eq!(table, kept);
        let readme = include_str!("../README.md");
        assert!(
            readme.contains(&table),
            "README.md has another table of checks than `unsc explain`:\n{table}"
        );
    }
}

#[test]
fn the_shipped_data_have_no_fault_that_is_not_explained() {
    let data = data();
    let ledgers = ledgers::shipped();
    assert_eq!(
        ledgers
            .iter()
            .map(|ledger| ledger.entries.len())
            .sum::<usize>(),
        data.record.votes().count()
    );
    assert_eq!(findings(&data, &ledgers, true), []);
}

#[test]
fn what_looks_wrong_and_is_right_is_left_alone() {
    let data = data();
    let texts = [
        // Procedural, adopted over a permanent member's vote against; the question is not said.
        "votes:\n  - date: 1980-01-09\n    resolution: 462\n    in_favour: [BGD, CHN, FRA, GBR, JAM, MEX, NER, NOR, PHL, PRT, TUN, USA]\n    against: [DDR, RUS]\n    abstaining: [ZMB]\n",
        // A seat empty, on 1 to 6 January 1980.
        "votes:\n  - date: 1980-01-05\n    tally: {in_favour: 14}\n",
        // The Soviet Union absent.
        "votes:\n  - date: 1950-06-25\n    resolution: 82\n    in_favour: [CHN, CUB, ECU, EGY, FRA, GBR, IND, NOR, USA]\n    abstaining: [YUG]\n    absent: [RUS]\n",
        // Three permanent members against, and no veto for want of votes.
        "votes:\n  - date: 2018-04-14\n    draft: S/2018/355\n    in_favour: [BOL, CHN, RUS]\n    against: [CIV, FRA, GBR, KWT, NLD, POL, SWE, USA]\n    abstaining: [ETH, GNQ, KAZ, PER]\n    outcome: not_adopted\n    vetoed_by: []\n",
        // In writing: the letter stands for the meeting.
        "votes:\n  - date: 2020-05-29\n    meeting: S/2020/462\n    resolution: 2521\n    tally: {in_favour: 12, abstaining: 3}\n",
    ];
    for text in texts {
        assert_eq!(codes_of(&data, text, false), [""; 0], "{text}");
    }
}

#[test]
fn hostile_files_give_findings_and_cost_little() {
    let data = data();
    let good = "votes:\n  - date: 2017-04-12\n    draft: S/2017/315\n    tally: {in_favour: 10, against: 2, abstaining: 3}\n";
    let bomb = format!(
        "a: &a [x,x,x,x,x,x,x,x,x]\n{}",
        ('b'..='z')
            .map(|c| {
                let before = char::from(c as u8 - 1);
                format!("{c}: &{c} [{}]\n", vec![format!("*{before}"); 9].join(","))
            })
            .collect::<String>()
    );
    let cases: Vec<(&str, String, &[&str])> = vec![
        ("a bomb", bomb, &["F103", "F106"]),
        ("deep nesting", "[".repeat(100_000), &["F101", "F107"]),
        (
            "deep mappings",
            (0..5_000)
                .map(|n| format!("{}a:\n", " ".repeat(n)))
                .collect(),
            &["F103", "F107"],
        ),
        (
            "a tab for indentation",
            good.replace("    draft", "\tdraft"),
            &["F101"],
        ),
        ("a byte order mark", format!("\u{feff}{good}"), &[]),
        ("CRLF", good.replace('\n', "\r\n"), &[]),
        (
            "a key twice",
            good.replace("    draft", "    date: 2017-04-12\n    draft"),
            &["F104"],
        ),
        (
            "an anchor",
            good.replace("S/2017/315", "&d S/2017/315"),
            &["F106"],
        ),
        ("an empty file", String::new(), &["F105"]),
        ("a list of nothing", "votes:\n".to_owned(), &["F105"]),
        (
            "no YAML",
            "Security Council: {[".to_owned(),
            &["F101", "F103"],
        ),
        (
            "prose",
            "The Council adopted the draft.\n".to_owned(),
            &["F105"],
        ),
        ("NUL", "\0\0\0".to_owned(), &["F101", "F105"]),
    ];
    for (what, text, expected) in cases {
        let found = codes_of(&data, &text, false);
        let mut kinds = found.clone();
        kinds.dedup();
        kinds.sort_unstable();
        kinds.dedup();
        let known = kinds.iter().all(|code| expected.contains(code));
        assert!(
            known && kinds.is_empty() == expected.is_empty(),
            "{what}: {kinds:?}"
        );
    }
    let latin = Source::from_bytes("latin.yaml", b"votes:\n  - date: 2017-04-12\n    draft: S/2017/315\n    title: C\xf4te d'Ivoire\n    tally: {in_favour: 15}\n".to_vec());
    let found = findings(&data, &[yaml::read(latin)], false);
    assert_eq!(
        found
            .iter()
            .map(|finding| finding.check.code)
            .collect::<Vec<_>>(),
        ["F102"]
    );
}

#[test]
fn a_broken_file_hides_neither_its_beginning_nor_the_others() {
    let data = data();
    let broken = "votes:\n  - date: 2017-04-31\n    draft: S/2017/315\n    tally: {in_favour: 15}\n  - date: 2017-05-02\n    title: [\n";
    let other = "votes:\n  - date: 2017-04-12\n    draft: S/PV.7922\n    tally: {in_favour: 15}\n";
    let read = |name: &str, text: &str| yaml::read(Source::new(name, text));
    let found = findings(
        &data,
        &[read("a.yaml", broken), read("b.yaml", other)],
        false,
    );
    let found: Vec<(usize, &str)> = found.iter().map(|f| (f.file, f.check.code)).collect();
    assert_eq!(found, [(0, "C102"), (0, "F101"), (1, "D102")]);
}

#[test]
fn mends_are_put_in_and_nothing_else_is_touched() {
    let data = data();
    let text = "# kept\nvotes:\n  - date: 2017-04-12 # the day\n    draft: S/2017/315\n    in_favour: [EGY, FRA, GBR, JPN, ITA,   SEN, SWE, UKR, URY, USA]\n    against: [BOL, Russia] # a veto\n    abstaining: [CHN, ETH, KAZ]\n    tally: {in_favour: 11, against: 2, abstaining: 3}\n    outcome: adopted\n    reason: insufficient_votes\n";
    let ledger = yaml::read(Source::new("votes.yaml", text));
    let found = findings(&data, std::slice::from_ref(&ledger), false);
    let (mended, count) = mend::mended(&ledger.source, 0, &found);
    assert_eq!(count, 5, "{found:?}");
    let expected = text
        .replace("JPN, ITA,   SEN", "ITA, JPN,   SEN")
        .replace("Russia", "RUS")
        .replace("in_favour: 11", "in_favour: 10")
        .replace("outcome: adopted", "outcome: not_adopted")
        .replace("reason: insufficient_votes", "reason: veto");
    assert_eq!(mended, expected);
    assert_eq!(codes_of(&data, &mended, false), [""; 0]);
    assert!(mend::diff("votes.yaml", text, &mended).contains("+    outcome: not_adopted"));
}

#[test]
fn the_machine_formats_have_their_form() {
    let data = data();
    let text = "votes:\n  - date: 2017-04-31\n    title: \"<&>% \u{1b}[31m\"\n    draft: S/2017/315\n    draft: x\n    tally: {in_favour: 15}\n";
    let ledger = yaml::read(Source::new("a b/votes,1.yaml", text));
    let found = findings(&data, std::slice::from_ref(&ledger), false);
    let shown = Diagnosis {
        sources: vec![&ledger.source],
        findings: &found,
        votes: 1,
    };
    let json = |format| -> serde_json::Value {
        serde_json::from_str(&diagnosis(&shown, format)).expect("JSON")
    };
    let own = json(DiagnosticFormat::Json);
    assert_eq!(own["version"], 1);
    assert_eq!(own["findings"][0]["line"], 2);
    assert_eq!(own["findings"][0]["column"], 11);
    assert_eq!(own["findings"][1]["related"][0]["line"], 4);
    assert_eq!(own["summary"]["errors"], 2);
    let sarif = json(DiagnosticFormat::Sarif);
    assert_eq!(sarif["version"], "2.1.0");
    let result = &sarif["runs"][0]["results"][0];
    let rule = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
    assert_eq!(
        sarif["runs"][0]["tool"]["driver"]["rules"][rule]["id"],
        result["ruleId"]
    );
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%20b/votes%2C1.yaml");
    assert_eq!(place["region"]["startLine"], 2);
    let github = diagnosis(&shown, DiagnosticFormat::Github);
    assert!(
        github
            .lines()
            .all(|line| line.starts_with("::error title=")),
        "{github}"
    );
    assert!(
        github.contains("file=a b/votes%2C1.yaml,line=2,col=11"),
        "{github}"
    );
    let junit = diagnosis(&shown, DiagnosticFormat::Junit);
    assert!(junit.contains("tests=\"1\" failures=\"1\""), "{junit}");
    let full = diagnosis(
        &shown,
        DiagnosticFormat::Full {
            colour: false,
            ascii: true,
        },
    );
    assert!(
        full.contains("--> a b/votes,1.yaml:2:11") && !full.contains('\u{1b}'),
        "{full}"
    );
}

#[test]
fn the_schema_takes_the_shipped_data_and_refuses_faults() {
    let schema: serde_json::Value = serde_json::from_str(&schema::votes()).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let value = |text: &str| -> serde_json::Value { serde_yaml::from_str(text).expect("YAML") };
    for ledger in ledgers::shipped().iter().step_by(9) {
        let file = value(ledger.source.text());
        let fault = validator
            .iter_errors(&file)
            .next()
            .map(|fault| fault.to_string());
        assert_eq!(fault, None, "{}", ledger.source.name());
    }
    for check in check::all() {
        if matches!(check.code, "F103" | "F109" | "F110" | "C101" | "D101") {
            let refused = !validator.is_valid(&value(check.faulty));
            assert!(refused || check.code == "D101", "{}", check.faulty);
            assert!(validator.is_valid(&value(check.mended)), "{}", check.mended);
        }
    }
    let keys = schema["$defs"]["VoteEntry"]["properties"]
        .as_object()
        .expect("keys");
    assert_eq!(keys.keys().collect::<Vec<_>>(), yaml::KEYS);
}
