//! Hostile text in every field of a page, in every format: nothing of it commands a terminal, a browser, a spreadsheet, a
//! Markdown reader or TeX, and what is data can be read back.
#![expect(clippy::expect_used, reason = "a test may insist")]

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::path::{Path, PathBuf};
use unsc_votes::Member;
use unsc_votes::document::Document;
use unsc_votes::extract::Extractor;
use unsc_votes::page::{
    self, Block, Cell, Column, Holds, NameStyle, Names, Page, Table, Tone, summary,
};
use unsc_votes::record::Data;
use unsc_votes::render::{self, PageFormat, Terminal};
use unsc_votes::source::Source;
use unsc_votes::tally::summary::By;
use unsc_votes::vote::Vote;

/// Texts that command something somewhere.
const HOSTILE: [&str; 26] = [
    "=HYPERLINK(\"http://x.example\";\"a\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1",
    "\r\n=1",
    "＝1+1",
    "\u{1b}[31mred\u{1b}[0m",
    "\u{1b}]0;title\u{7}",
    "\u{9b}2J",
    "\u{202e}elpoep",
    "</td></table><script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &#60;",
    "<!-- -->",
    "| a | b |\n| --- | --- |",
    "[a](javascript:alert(1)) ![b](http://x.example/y.png)",
    "**a** _b_ `c` ~~d~~ $e$ # f",
    "1. item",
    "- item\n    code",
    "***",
    "\\input{/etc/passwd} \\write18{ls}",
    "50% & $x_1^2$ #1 ~ {a} \"b\"",
    "[2em] *",
    "Côte d’Ivoire – Türkiye “S/2017/315” \u{0}\u{7f}",
];

/// A page with the texts in every place that text can have.
fn page(texts: &[String]) -> Page {
    let text = |at: usize| texts[at % texts.len()].clone();
    let member = Member::from_code("BOL").expect("a code");
    let holds = [Holds::Words, Holds::Numbers, Holds::Prose];
    let columns = (0..7).map(|at| Column {
        name: text(at),
        short: text(at + 1),
        key: format!("column_{at}"),
        holds: holds[at % 3],
        brief: at % 2 == 0,
        spare: false,
    });
    let row = |at: usize| {
        vec![
            Cell::Text(text(at)),
            Cell::Number(7),
            Cell::Toned(Tone::Veto, text(at + 1)),
            Cell::Member(member, text(at + 2)),
            Cell::Members(vec![(member, text(at + 3)), (member, text(at + 4))]),
            Cell::Counts(vec![(member, text(at + 5), 3)]),
            Cell::Brief {
                brief: text(at + 6),
                whole: text(at + 7),
            },
        ]
    };
    Page {
        blocks: vec![
            Block::Heading(text(0)),
            Block::Line(text(1)),
            Block::Facts(vec![("Title", text(2)), ("Note", text(3))]),
            Block::Table(Table {
                key: "hostile",
                title: text(2),
                columns: columns.collect(),
                rows: (0..texts.len()).map(row).collect(),
                total: Some(row(3)),
                notes: vec![text(4), text(5)],
                sources: vec![text(6), text(7)],
                ..Table::default()
            }),
        ],
    }
}

fn table_of(page: &Page) -> &Table {
    page.blocks
        .iter()
        .find_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Heading(_) | Block::Line(_) | Block::Facts(_) => None,
        })
        .expect("a table")
}

/// No format sends what steers a terminal or turns the order of letters.
fn steers_nothing(text: &str, but: &[char]) {
    let steers = |c: &char| {
        (c.is_control() && *c != '\n' && !but.contains(c))
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
    };
    assert_eq!(text.chars().find(steers), None, "in {text}");
}

fn table(page: &Page) {
    for width in [40, 80, 200] {
        let terminal = Terminal {
            width: Some(width),
            ..Terminal::default()
        };
        steers_nothing(&render::page(page, PageFormat::Table(terminal)), &[]);
        let ascii = Terminal {
            ascii: true,
            ..terminal
        };
        let text = render::page(page, PageFormat::Table(ascii));
        assert!(text.is_ascii(), "{text}");
    }
    // With colour the only sequences are those of colour and weight.
    let colour = Terminal {
        colour: true,
        ..Terminal::default()
    };
    let text = render::page(page, PageFormat::Table(colour));
    for sequence in text.split('\u{1b}').skip(1) {
        let end = sequence.find('m').expect("the end of a sequence");
        let style = sequence[..end].strip_prefix('[').expect("a style");
        assert!(
            style.chars().all(|c| c.is_ascii_digit() || c == ';'),
            "{style}"
        );
    }
    steers_nothing(&text.replace('\u{1b}', ""), &[]);
}

fn separated(page: &Page, format: PageFormat, delimiter: u8) {
    let text = render::page(page, format);
    steers_nothing(&text, if delimiter == b'\t' { &['\t'] } else { &[] });
    let quotes = delimiter == b',';
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(quotes)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let table = table_of(page);
    let records: Vec<csv::StringRecord> = reader
        .records()
        .map(|record| record.expect("a record as long as the first"))
        .collect();
    assert_eq!(records.len(), 1 + table.rows.len());
    for value in records.iter().flatten() {
        let formula =
            value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
        assert!(!formula, "{value}");
    }
}

fn json(page: &Page) {
    let table = table_of(page);
    let first = table.rows[0].first().expect("a cell").words();
    let text = render::page(page, PageFormat::Json);
    steers_nothing(&text, &[]);
    let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(read["tables"][0]["rows"][0]["column_0"], *first);
    assert_eq!(read["tables"][0]["title"], *table.title);
    assert_eq!(read["tables"][0]["notes"][1], *table.notes[1]);
    assert_eq!(read["tables"][0]["rows"][0]["column_1"], 7);
    assert_eq!(read["tables"][0]["rows"][0]["column_3"], "BOL");
    let text = render::page(page, PageFormat::Jsonl);
    steers_nothing(&text, &[]);
    assert_eq!(text.lines().count(), table.rows.len());
    let row: serde_json::Value =
        serde_json::from_str(text.lines().next().expect("a line")).expect("JSON");
    assert_eq!(row["column_0"], *first);
}

/// The tags are those of the template, and every ampersand begins a reference of the escaper.
fn html(page: &Page) {
    const TAGS: [&str; 15] = [
        "h2", "dl", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "ul", "li",
        "p", "dt", "dd",
    ];
    let text = render::page(page, PageFormat::Html);
    steers_nothing(&text, &[]);
    for tag in text.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').expect("a tag that ends");
        let name = tag
            .trim_start_matches('/')
            .split(' ')
            .next()
            .unwrap_or_default();
        assert!(TAGS.contains(&name), "<{tag}>");
        for attribute in tag.split(' ').skip(1).filter(|part| part.contains('=')) {
            let (name, _) = attribute.split_once('=').expect("a name and a value");
            assert!(["class", "scope", "data-table"].contains(&name), "<{tag}>");
        }
    }
    for reference in text.split('&').skip(1) {
        let (name, _) = reference.split_once(';').expect("a reference that ends");
        assert!(
            name.starts_with('#') && name[1..].bytes().all(|b| b.is_ascii_digit()),
            "&{name};"
        );
    }
    assert_eq!(text.matches("<tr>").count(), 2 + table_of(page).rows.len());
}

/// A reader of Markdown sees the heading, the paragraph, the table and the list, and the totals strong: no other markup.
fn markdown(page: &Page) {
    let text = render::page(page, PageFormat::Markdown);
    steers_nothing(&text, &[]);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH;
    let (mut rows, mut lists, mut cells) = (0, 0, 0);
    for event in Parser::new_ext(&text, options) {
        match event {
            Event::Start(Tag::TableRow) => rows += 1,
            Event::Start(Tag::TableCell) => cells += 1,
            Event::Start(Tag::List(_)) => lists += 1,
            Event::Start(
                Tag::Heading { .. }
                | Tag::Paragraph
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::Item
                | Tag::Strong,
            ) => {}
            Event::Start(tag) => panic!("{tag:?} in {text}"),
            Event::Text(_) | Event::End(_) | Event::SoftBreak => {}
            event => panic!("{event:?} in {text}"),
        }
    }
    let table = table_of(page);
    assert_eq!((rows, lists), (table.rows.len() + 1, 2), "{text}");
    assert_eq!(cells, table.columns.len() * (rows + 1), "{text}");
}

/// The commands are those of the template and of the escaper, the braces close, every row has its cells.
fn latex(page: &Page) {
    const COMMANDS: [&str; 30] = [
        "usepackage",
        "section",
        "noindent",
        "begin",
        "end",
        "caption",
        "item",
        "centering",
        "toprule",
        "midrule",
        "bottomrule",
        "endhead",
        "smallskip",
        "small",
        "setlength",
        "tabcolsep",
        "footnotesize",
        "raggedright",
        "arraybackslash",
        "linewidth",
        "textbackslash",
        "textasciicircum",
        "textasciitilde",
        "textasciigrave",
        "textless",
        "textgreater",
        "textbar",
        "textquotedbl",
        "textvisiblespace",
        "",
    ];
    let text = render::page(page, PageFormat::Latex);
    steers_nothing(&text, &[]);
    let (_, body) = text
        .split_once('\n')
        .expect("a first line that is a comment");
    let mut depth = 0_usize;
    let mut chars = body.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                let mut name = String::new();
                while let Some(letter) = chars.next_if(char::is_ascii_alphabetic) {
                    name.push(letter);
                }
                assert!(COMMANDS.contains(&name.as_str()), "\\{name}");
                if name.is_empty() {
                    let sign = chars.next().expect("a sign");
                    assert!("{}$&#_%\\".contains(sign), "\\{sign}");
                }
            }
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1).expect("a brace that was opened"),
            '$' | '#' | '_' | '%' | '^' | '~' | '`' | '"' => panic!("{c} in {body}"),
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    let table = table_of(page);
    let rows: Vec<&str> = body
        .lines()
        .filter(|line| line.ends_with(" \\\\"))
        .collect();
    assert_eq!(rows.len(), table.rows.len() + 2, "{body}");
    for row in rows {
        let cells = row.matches('&').count() - row.matches("\\&").count() + 1;
        assert_eq!(cells, table.columns.len(), "{row}");
    }
}

/// A record of one vote whose every text is hostile, and whose members have hostile names.
fn data(text: &str) -> Data {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    };
    let quoted = |text: &str| format!("\"{}\"", text.chars().map(escaped).collect::<String>());
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    std::fs::create_dir_all(folder.join("votes")).expect("a folder");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let members = std::fs::read_to_string(shipped.join("members.yaml")).expect("the members");
    let (before, bolivia) = members.split_once("- code: BOL").expect("Bolivia");
    let (names, after) = bolivia
        .split_once("    adjectives:")
        .expect("what follows its names");
    let region = names.lines().nth(1).expect("its region");
    let names = format!(
        "{region}\n    names:\n      - {{name: {0}, short: {0}}}\n",
        quoted(&format!("x{text}"))
    );
    let members = format!("{before}- code: BOL\n{names}    adjectives:{after}");
    std::fs::write(folder.join("members.yaml"), members).expect("a file");
    std::fs::copy(shipped.join("council.yaml"), folder.join("council.yaml")).expect("a file");
    let text = quoted(text);
    let votes = format!(
        "votes:\n  - date: 2017-04-12\n    draft: S/2017/315\n    title: {text}\n    agenda_item: {text}\n    topic: {text}\n    \
         in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]\n    against: [BOL, RUS]\n    \
         abstaining: [CHN, ETH, KAZ]\n    note: {text}\n    sources: [{text}]\n"
    );
    std::fs::write(folder.join("votes/2017.yaml"), votes).expect("a file");
    Data::read(&folder).expect("the data are well formed")
}

/// Every page that the record makes.
fn pages(data: &Data) -> Vec<Page> {
    let votes: Vec<&Vote> = data.record.votes().collect();
    let names = Names::new(&data.council, NameStyle::Short);
    let bolivia = Member::from_code("BOL").expect("a code");
    let roster = data.council.on(votes[0].date()).expect("a Council");
    vec![
        page::show(votes[0], &names, &data.record),
        page::list(&votes, &names, &data.record),
        page::members(&roster, &names),
        summary::overview(&votes, &names),
        summary::profile(bolivia, &votes, 1, &names, &data.record),
        Page::of([
            summary::members(&votes, &names),
            summary::agreement(&votes, &[], 1, &names),
            summary::totals(&votes, By::AgendaItem, &data.council),
            summary::totals(&votes, By::Topic, &data.council),
        ]),
    ]
}

const FORMATS: [PageFormat; 8] = [
    PageFormat::Table(Terminal {
        width: Some(80),
        ascii: false,
        colour: false,
    }),
    PageFormat::Markdown,
    PageFormat::Csv,
    PageFormat::Tsv,
    PageFormat::Json,
    PageFormat::Jsonl,
    PageFormat::Html,
    PageFormat::Latex,
];

fn prints_safely(page: &Page) {
    for format in FORMATS {
        let text = render::page(page, format);
        assert!(
            text.ends_with('\n') && !text.ends_with("\n\n"),
            "{format:?}"
        );
        steers_nothing(
            &text,
            if format == PageFormat::Tsv {
                &['\t']
            } else {
                &[]
            },
        );
    }
    let text = render::page(page, PageFormat::Html).to_lowercase();
    assert!(
        !text.contains("<script") && !text.contains("<img"),
        "{text}"
    );
}

#[test]
fn hostile_records_command_nothing() {
    for text in HOSTILE {
        let data = data(text);
        for page in pages(&data) {
            prints_safely(&page);
        }
        let votes: Vec<&Vote> = data.record.votes().collect();
        for lines in [false, true] {
            let json = render::votes(&votes, lines);
            steers_nothing(&json, &[]);
            assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        }
    }
}

#[test]
fn hostile_texts_command_nothing() {
    let data = Data::shipped().expect("the shipped data");
    let extractor = Extractor::new(&data.council);
    let names = Names::new(&data.council, NameStyle::Short);
    for hostile in HOSTILE {
        let text = format!(
            "The Security Council on 12 April 2017 rejected {hostile} S/2017/315: 10 votes in favour to {hostile} 2 against \
             (Bolivia, {hostile} Russian Federation), with 3 abstentions (China, Ethiopia, Kazakhstan). Russia has vetoed \
             {hostile} six resolutions on Syria."
        );
        let source = || Source::new(hostile, text.as_str());
        let explained = page::explanations(&source(), &extractor.explain(&text, None));
        let documents = [Document::read(source(), &extractor, &data, None)];
        for page in [
            page::documents(&documents, &names),
            page::verified(&documents, &names),
            explained,
        ] {
            prints_safely(&page);
        }
        for lines in [false, true] {
            for json in [
                render::documents(&documents, lines),
                render::verified(&documents, lines),
            ] {
                steers_nothing(&json, &[]);
                assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
            }
        }
    }
}

fn check(texts: &[String]) {
    let page = page(texts);
    table(&page);
    separated(&page, PageFormat::Csv, b',');
    separated(&page, PageFormat::Tsv, b'\t');
    json(&page);
    html(&page);
    markdown(&page);
    latex(&page);
}

#[test]
fn hostile_text_commands_nothing() {
    let texts: Vec<String> = HOSTILE.iter().map(|text| (*text).to_owned()).collect();
    for first in 0..texts.len() {
        let mut texts = texts.clone();
        texts.rotate_left(first);
        check(&texts);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_text_commands_anything(texts in prop::collection::vec(
        prop::collection::vec(prop_oneof![
            prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
            "[ -~]{1,6}",
            "\\PC{1,3}",
            prop::char::any().prop_map(String::from),
        ], 1..4).prop_map(|parts| format!("x{}", parts.concat())).prop_flat_map(|text| {
            let bare = text[1..].to_owned();
            prop_oneof![Just(text), Just(bare)]
        }),
        8..10,
    )) {
        check(&texts);
    }
}
