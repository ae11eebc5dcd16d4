//! Reports: nothing hostile gets out of its place, every reference leads somewhere, the whole record has its numbers.
#![expect(clippy::expect_used, reason = "a test may insist")]

use std::collections::BTreeSet;
use unsc_votes::document::Document;
use unsc_votes::extract::Extractor;
use unsc_votes::figure::{Drawing, Figure, RollCallFigure, Seat};
use unsc_votes::filter::Filter;
use unsc_votes::page::{Cell, Column, Holds, NameStyle, Names, Table};
use unsc_votes::record::Data;
use unsc_votes::render::{ReportFormat, report};
use unsc_votes::report::{
    Headline, List, Part, Passage, Report, RollCall, Section, Stretch, texts, votes,
};
use unsc_votes::source::Source;
use unsc_votes::vote::{Position, Vote};

/// Markup, handlers, addresses that run, ends of comments and sections, marks that turn the direction, control characters.
const HOSTILE: [&str; 7] = [
    "<script>document.title='hit'</script>",
    "\"><img src=x onerror=\"document.title='hit'\">",
    "</style></title></table></script><script>document.title='hit'</script>",
    "]]>--><svg onload=document.title='hit'>",
    "[link](javascript:document.title='hit') `code` **bold** | cell\n# heading",
    "&lt;b&gt; &amp;amp; {{ 7*7 }} ${7*7}",
    "\u{202e}etov\u{2066} \u{0}\u{7}\u{1b}[31m\u{9b}31m\u{85}\u{2028}",
];

/// A report with a hostile text in every field that a text or a data file can reach.
fn hostile(text: &str) -> Report {
    let words = || text.to_owned();
    let column = |holds| Column {
        name: words(),
        short: words(),
        key: words(),
        holds,
        brief: false,
        spare: false,
    };
    let cells = || vec![Cell::Text(words()), Cell::Text(words())];
    let table = Table {
        key: "votes",
        title: words(),
        columns: vec![column(Holds::Words), column(Holds::Numbers)],
        rows: vec![cells(), vec![Cell::Empty, Cell::Empty]],
        total: Some(cells()),
        notes: vec![words()],
        sources: vec![words()],
        ..Table::default()
    };
    let figure = Figure {
        title: words(),
        description: words(),
        notes: vec![words()],
        drawing: Drawing::RollCall(RollCallFigure {
            seats: vec![Seat {
                name: words(),
                permanent: true,
                position: Some(Position::Against),
                vetoed: true,
            }],
            counts: vec![(Position::Against, 1)],
            outcome: Some(words()),
            reason: Some(words()),
        }),
    };
    let parts = vec![
        Part::Line(words()),
        Part::Points(vec![words()]),
        Part::Numbers(vec![Headline {
            number: words(),
            counted: words(),
        }]),
        Part::Figure(figure.clone()),
        Part::Table(table.clone()),
        Part::List(List {
            table,
            targets: vec![Some(String::from("roll-call")), None],
        }),
        Part::Passages(vec![Passage {
            line: 1,
            stretches: vec![
                Stretch {
                    words: words(),
                    read: false,
                },
                Stretch {
                    words: words(),
                    read: true,
                },
            ],
        }]),
        Part::RollCalls(vec![RollCall {
            id: String::from("roll-call"),
            title: words(),
            subject: words(),
            outcome: words(),
            positions: vec![(Position::InFavour, words())],
            figure: Some(figure),
        }]),
    ];
    Report {
        title: words(),
        subtitle: words(),
        sections: vec![Section {
            id: String::from("section"),
            title: words(),
            parts,
        }],
    }
}

#[test]
fn hostile_text_stays_text_in_html() {
    let elements = |html: &str, name: &str| html.matches(name).count();
    let plain = report(&hostile("plain"), ReportFormat::Html);
    for text in HOSTILE {
        let html = report(&hostile(text), ReportFormat::Html);
        // As many elements as with a text that has nothing hostile.
        for name in [
            "<script", "</script", "<style", "<svg", "<img", "<table", "<a ", "<b", "<i",
        ] {
            assert_eq!(
                elements(&html, name),
                elements(&plain, name),
                "{name} of {text}"
            );
        }
        assert!(!html.contains("href=\"javascript"));
        let steers = |c: char| {
            (c.is_control() && c != '\n')
                || matches!(c, '\u{2028}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!html.contains(steers), "{text}");
    }
}

#[test]
fn hostile_text_stays_text_in_markdown() {
    for text in HOSTILE {
        let markdown = report(&hostile(text), ReportFormat::Markdown);
        assert!(
            !markdown.contains(['<', '\u{202e}', '\u{0}', '\u{1b}']),
            "{text}"
        );
        assert!(
            !markdown.replace("\\]", "").contains("](") && !markdown.contains("\n# heading"),
            "{text}"
        );
        assert_eq!(
            markdown
                .lines()
                .filter(|line| line.starts_with("# "))
                .count(),
            1
        );
    }
}

#[test]
fn hostile_words_of_a_text_stay_words() {
    let data = Data::shipped().expect("the record");
    let extractor = Extractor::new(&data.council);
    let text = "On 12 April 2017 the Security Council did not adopt S/2017/315 <script>hit()</script>: 10 votes \
                in favour, 2 against (Bolivia, <img src=x onerror=hit()> Russian Federation).";
    let document = Document::read(Source::new(HOSTILE[1], text), &extractor, &data, None);
    assert!(!document.votes.is_empty(), "it reports a vote");
    let names = Names::new(&data.council, NameStyle::Short);
    let html = report(&texts(&[document], &data, &names), ReportFormat::Html);
    assert_eq!(html.matches("<script").count(), 1);
    assert!(!html.contains("<img"));
}

fn attributes(html: &str, name: &str) -> Vec<String> {
    let begins = format!(" {name}=\"");
    let values = html.split(&begins).skip(1);
    values
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_whole_record_is_reported_with_its_numbers() {
    let data = Data::shipped().expect("the record");
    let names = Names::new(&data.council, NameStyle::Short);
    let whole = votes(&Filter::default(), &data, &names).expect("votes");
    let numbers: Vec<&str> = whole
        .sections
        .iter()
        .flat_map(|section| &section.parts)
        .find_map(|part| match part {
            Part::Numbers(numbers) => Some(numbers),
            _ => None,
        })
        .expect("headline numbers")
        .iter()
        .map(|headline| headline.number.as_str())
        .collect();
    assert_eq!(numbers[..4], ["3,225", "2,825", "400", "271"]);
    let html = report(&whole, ReportFormat::Html);
    assert_eq!(
        html,
        report(&whole, ReportFormat::Html),
        "the same on every run"
    );
    let ids = attributes(&html, "id");
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "every id is given once");
    let targets = attributes(&html, "href");
    let contested = |vote: &&Vote| vote.is_contested() && vote.roll_call().is_some();
    let roll_calls = data.record.votes().filter(contested).count();
    assert_eq!(targets.len(), whole.sections.len() + roll_calls);
    for target in targets {
        let id = target
            .strip_prefix('#')
            .expect("references within the report alone");
        assert!(unique.contains(&id.to_owned()), "{target} leads nowhere");
    }
    for outside in ["src=", "url(http", "@import", "http-equiv=\"refresh\""] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn a_selection_without_votes_has_no_report() {
    let data = Data::shipped().expect("the record");
    let names = Names::new(&data.council, NameStyle::Short);
    let filter = Filter {
        topic: Some(String::from("Atlantis")),
        ..Filter::default()
    };
    assert_eq!(votes(&filter, &data, &names), None);
}
