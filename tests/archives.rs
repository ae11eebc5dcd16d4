//! Archives of texts: that every form of one gives the texts in it in order, names and days and all; that a run ended at any
//! moment goes on without losing a text or reading one twice; and that hostile archives are refused, each with its reason.
#![expect(clippy::expect_used, reason = "a test may insist")]

use std::io::{Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;
use unsc_votes::texts::{Fields, Item, Texts};

const RELEASE: &str = "The Security Council did not adopt draft resolution S/2017/315: 10 votes in favour, 2 against \
    (Bolivia, Russian Federation) and 3 abstentions (China, Ethiopia, Kazakhstan).";

fn file(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a file");
    path
}

/// What is found at a path: of each text its name, its day and its words; of the others why not.
fn found(path: &Path, fields: Fields) -> Vec<String> {
    let mut found = Vec::new();
    let _ = Texts::new(vec![path.to_owned()], fields).each(&mut |item| {
        found.push(match item.decode() {
            Item::Text(text) => {
                let name = text
                    .source
                    .name()
                    .rsplit("/archives-")
                    .next()
                    .map(str::to_owned);
                let name = name
                    .as_deref()
                    .and_then(|name| name.split_once('/'))
                    .map_or_else(
                        || text.source.name().to_owned(),
                        |(_, name)| name.to_owned(),
                    );
                let name = if text.source.name().starts_with("http") {
                    text.source.name().to_owned()
                } else {
                    name
                };
                let day = text
                    .published
                    .map_or_else(String::new, |day| format!(" on {day}"));
                let readable: String = text
                    .source
                    .readable()
                    .chars()
                    .filter(|c| *c != '\u{1f}')
                    .collect();
                format!("{name}{day}: {}", readable.trim())
            }
            Item::Skipped(why) => format!("skipped: {why}"),
            Item::Failed(error) => format!("failed: {}", error.kind()),
        });
        ControlFlow::Continue(())
    });
    found
}

fn folder() -> tempfile::TempDir {
    tempfile::Builder::new()
        .prefix("archives-")
        .tempdir()
        .expect("a folder")
}

/// `<p>The Security Council adopted the text on the strait by 13 votes to none.</p>`, packed with Brotli.
const BROTLI: &[u8] = &[
    27, 78, 0, 224, 157, 7, 182, 45, 246, 140, 21, 250, 35, 232, 229, 92, 70, 168, 244, 6, 41, 227,
    153, 217, 49, 98, 110, 116, 218, 135, 10, 13, 78, 189, 229, 129, 67, 14, 216, 191, 21, 65, 2,
    73, 82, 45, 114, 205, 138, 217, 110, 234, 99, 229, 191, 98, 255, 226, 202, 20, 26, 222, 153,
    207, 140, 153, 203, 36, 149, 83, 0,
];

fn zstandard(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).expect("gzip");
    packed.finish().expect("gzip")
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).expect("an entry");
        archive.write_all(bytes).expect("an entry");
    }
    archive.finish().expect("an archive").into_inner()
}

fn tar(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, bytes) in entries {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        archive
            .append_data(&mut header, name, *bytes)
            .expect("an entry");
    }
    archive.into_inner().expect("an archive")
}

const LINES: &str = r#"{"url":"https://example.org/a.html","published":"2017-04-12T18:00:00Z","content":"One."}
{"id":7,"date":"Wed, 12 Apr 2017 18:00:00 GMT","text":"Two \u00e9."}

{"title":"no text"}
no JSON
["no object"]
{"content":["Five,","in paragraphs."]}
"#;

const OF_LINES: [&str; 6] = [
    "https://example.org/a.html on 2017-04-12: One.",
    "7 on 2017-04-12: Two é.",
    "failed: without a text",
    "failed: no JSON object",
    "failed: no JSON object",
    "lines.jsonl:7: Five,\n\nin paragraphs.",
];

#[test]
fn lines_of_json_are_read_by_their_fields() {
    let folder = folder();
    let path = file(folder.path(), "lines.jsonl", LINES.as_bytes());
    assert_eq!(found(&path, Fields::default()), OF_LINES);
    let nested = r#"{"doc":{"body":"Deep.","when":"20170412"},"text":"not this"}"#;
    let path = file(folder.path(), "nested.ndjson", nested.as_bytes());
    let fields = Fields {
        text: Some(String::from("doc.body")),
        date: Some(String::from("doc.when")),
        id: None,
    };
    assert_eq!(
        found(&path, fields),
        ["nested.ndjson:1 on 2017-04-12: Deep."]
    );
}

#[test]
fn packed_lines_are_lines() {
    let folder = folder();
    let named = |name: &str| OF_LINES.map(|line| line.replace("lines.jsonl:", &format!("{name}:")));
    let path = file(folder.path(), "lines.jsonl.gz", &gzip(LINES.as_bytes()));
    assert_eq!(found(&path, Fields::default()), named("lines.jsonl.gz"));
    // Two frames and one to be skipped, as parallel packers write them.
    let (head, rest) = LINES.split_at(40);
    let frame = |text: &str| zstandard(text.as_bytes());
    let skipped = b"\x50\x2a\x4d\x18\x03\x00\x00\x00xyz";
    let packed = [&skipped[..], &frame(head), skipped, &frame(rest)].concat();
    let path = file(folder.path(), "lines.jsonl.zst", &packed);
    assert_eq!(found(&path, Fields::default()), named("lines.jsonl.zst"));
    let path = file(folder.path(), "cut.jsonl.gz", &gzip(LINES.as_bytes())[..60]);
    assert_eq!(
        found(&path, Fields::default()).last().map(String::as_str),
        Some("failed: could not be read")
    );
}

#[test]
fn tables_are_read_by_their_columns() {
    let folder = folder();
    let table = "\u{feff}body,url,day\n\"One,\ntwo.\",https://example.org/1,2017-04-12\nThree.,,\n";
    let path = file(folder.path(), "table.csv", table.as_bytes());
    let fields = Fields {
        text: Some(String::from("body")),
        date: Some(String::from("day")),
        id: None,
    };
    let rows = [
        "https://example.org/1 on 2017-04-12: One,\ntwo.",
        "table.csv:4: Three.",
    ];
    assert_eq!(found(&path, fields.clone()), rows);
    let path = file(folder.path(), "table.tsv", b"id\tbody\n1\tOne.\n");
    assert_eq!(found(&path, fields), ["1: One."]);
    let path = file(folder.path(), "other.csv", b"a,b\n1,2\n");
    assert_eq!(found(&path, Fields::default()), ["failed: without a text"]);
}

#[test]
fn archives_are_read_entry_by_entry_and_in_each_other() {
    let folder = folder();
    let page = b"<html><body><p>A page.</p></body></html>";
    let inner = zip(&[
        ("b/page.html", page),
        ("picture.png", b"x"),
        ("lines.jsonl", LINES.as_bytes()),
    ]);
    let outer = gzip(&tar(&[
        ("a.txt", b"A."),
        ("in.zip", &inner),
        ("c.txt.gz", &gzip(b"C.")),
    ]));
    let path = file(folder.path(), "all.tgz", &outer);
    let found = found(&path, Fields::default());
    assert_eq!(
        found[..3],
        [
            "all.tgz/a.txt: A.",
            "all.tgz/in.zip/b/page.html: A page.",
            "skipped: no text by its name"
        ]
    );
    assert_eq!(found[3..8], OF_LINES[..5]);
    assert_eq!(
        found[8..],
        [
            "all.tgz/in.zip/lines.jsonl:7: Five,\n\nin paragraphs.",
            "all.tgz/c.txt.gz: C."
        ]
    );
}

/// A record of a web archive.
fn record(kind: &str, content: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://example.org/{}\r\nWARC-Date: 2017-04-13T00:10:00Z\r\n\
         Content-Type: {content}\r\nContent-Length: {}\r\n\r\n",
        body.len(),
        body.len()
    );
    [head.as_bytes(), body, b"\r\n\r\n"].concat()
}

fn answer(headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {headers}\r\n\r\n");
    record(
        "response",
        "application/http; msgtype=response",
        &[head.as_bytes(), body].concat(),
    )
}

#[test]
fn web_archives_give_the_pages_as_a_browser_would_read_them() {
    let folder = folder();
    let latin = b"<html><body><p>C\xf4te d'Ivoire</p></body></html>";
    let chunks = b"10\r\n<html><body><p>C\r\n4\r\n\xf4te \r\n0\r\n\r\n";
    let page = b"<html><head><meta property='article:published_time' content='2017-04-12'></head><body><p>Dated.</p></body></html>";
    let records = [
        record("warcinfo", "application/warc-fields", b"software: none\r\n"),
        record(
            "request",
            "application/http; msgtype=request",
            b"GET / HTTP/1.1\r\n\r\n",
        ),
        answer(
            "200 OK\r\nContent-Type: text/html; charset=ISO-8859-1",
            latin,
        ),
        answer(
            "200 OK\r\nContent-Type: text/html; charset=windows-1252\r\nTransfer-Encoding: chunked",
            chunks,
        ),
        answer(
            "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
            &gzip(latin),
        ),
        answer(
            "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
            latin,
        ),
        answer(
            "200 OK\r\nContent-Type: text/html; charset=latin1\r\nContent-Encoding: zstd",
            &zstandard(latin),
        ),
        answer(
            "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br",
            BROTLI,
        ),
        answer(
            "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br",
            b"<p>Unpacked already.</p>",
        ),
        answer("200 OK\r\nContent-Type: text/html", page),
        answer("301 Moved\r\nLocation: /", b""),
        answer("200 OK\r\nContent-Type: image/png", b"\x89PNG"),
        answer("nonsense", b""),
        record("conversion", "text/plain", b"Plain."),
    ];
    let readable = |item: &String| {
        let (name, text) = item.split_once(": ").unwrap_or((item, ""));
        (name.replace("https://example.org/", ""), text.to_owned())
    };
    for (name, bytes) in [
        ("web.warc", records.concat()),
        (
            "web.warc.gz",
            records.iter().flat_map(|record| gzip(record)).collect(),
        ),
    ] {
        let path = file(folder.path(), name, &bytes);
        let found: Vec<(String, String)> = found(&path, Fields::default())
            .iter()
            .map(readable)
            .collect();
        let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "Côte d'Ivoire",
                "Côte",
                "Côte d'Ivoire",
                "Côte d'Ivoire",
                "Côte d'Ivoire",
                "The Security Council adopted the text on the strait by 13 votes to none.",
                "Unpacked already.",
                "Dated.",
                "an answer other than 200 OK",
                "no HTML, plain text or PDF",
                "broken answer",
                "Plain."
            ],
            "{name}"
        );
        assert!(
            found[0].0.ends_with("on 2017-04-13"),
            "the day it was fetched: {:?}",
            found[0]
        );
    }
    let cut = records.concat();
    let path = file(folder.path(), "cut.warc", &cut[..cut.len() - 8]);
    assert_eq!(
        found(&path, Fields::default()).last().map(String::as_str),
        Some("failed: broken web archive")
    );
    let path = file(
        folder.path(),
        "other.warc",
        b"WARC/1.0\r\nContent-Length: 5\r\n\r\n12345\r\n\r\nnot a record\r\n",
    );
    assert_eq!(
        found(&path, Fields::default()),
        ["failed: broken web archive"]
    );
}

#[test]
fn hostile_archives_are_refused() {
    let folder = folder();
    let nothing = vec![0; 80 << 20];
    let bomb = file(folder.path(), "bomb.txt.gz", &gzip(&nothing));
    assert_eq!(
        found(&bomb, Fields::default()),
        ["failed: could not be read"]
    );
    let block: Vec<u8> = (0..4000_u32)
        .map(|at| (at * at % 251) as u8 % 64 + b' ')
        .collect();
    let nothing = block.repeat(20_000);
    let long = file(folder.path(), "long.txt.gz", &gzip(&nothing));
    assert_eq!(
        found(&long, Fields::default()),
        ["failed: longer than the limit"]
    );
    let line = file(
        folder.path(),
        "line.jsonl.gz",
        &gzip(&[&nothing[..], b"\n{\"text\":\"After.\"}\n"].concat()),
    );
    assert_eq!(
        found(&line, Fields::default()),
        ["failed: longer than the limit", "line.jsonl.gz:2: After."]
    );
    let quote = [b"text\n\"", &vec![b'a'; 80 << 20][..]].concat();
    let table = file(folder.path(), "table.csv.gz", &gzip(&quote));
    assert_eq!(found(&table, Fields::default()), ["failed: broken table"]);
    let mut deep = gzip(b"deep");
    for _ in 0..5 {
        deep = gzip(&deep);
    }
    let deep = file(folder.path(), "deep.gz", &deep);
    assert_eq!(
        found(&deep, Fields::default()),
        ["failed: packed too often"]
    );
    let zip = file(folder.path(), "broken.zip", b"PK\x03\x04 and no more");
    assert_eq!(found(&zip, Fields::default()), ["failed: broken zip file"]);
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(tar::EntryType::GNULongName);
    header.set_size(1 << 30);
    header.set_cksum();
    let name = file(
        folder.path(),
        "name.tar",
        &[&header.as_bytes()[..], &vec![b'a'; 1 << 20]].concat(),
    );
    assert_eq!(
        found(&name, Fields::default()),
        ["failed: could not be read"]
    );
}

fn unsc(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_unsc"));
    command.current_dir(folder).args(words);
    command
}

fn run(folder: &Path, words: &[&str]) -> Output {
    unsc(folder, words).output().expect("the command runs")
}

/// Lines of JSON, many of them without a vote, each of its own length.
fn many(folder: &Path, lines: usize) {
    let mut text = String::new();
    for at in 0..lines {
        let content = if at % 50 == 0 {
            RELEASE
        } else {
            "The harbour was quiet, and the boats lay still."
        };
        text += &format!(
            "{{\"id\":\"{at}\",\"text\":\"{content} {}\"}}\n",
            "Nothing else was told. ".repeat(at % 40)
        );
    }
    file(folder, "many.jsonl", text.as_bytes());
}

#[test]
fn every_number_of_threads_gives_the_same_lines_in_order() {
    let folder = folder();
    many(folder.path(), 3000);
    let one = run(
        folder.path(),
        &["extract", "many.jsonl", "--format", "jsonl", "--jobs", "1"],
    );
    let four = run(
        folder.path(),
        &["extract", "many.jsonl", "--format", "jsonl", "--jobs", "4"],
    );
    assert!(one.status.success());
    assert_eq!(one.stdout, four.stdout);
    let text = String::from_utf8(one.stdout).expect("UTF-8");
    for (at, line) in text.lines().enumerate() {
        assert!(
            line.starts_with(&format!("{{\"version\":1,\"source\":\"{at}\",")),
            "{line}"
        );
    }
    assert_eq!(text.lines().count(), 3000);
    let said = String::from_utf8(one.stderr).expect("UTF-8");
    assert_eq!(said, "unsc: 3,000 documents, 60 votes in 60\n");
}

/// Waits until so many bytes of output are written; false where the run ends before.
fn written(folder: &Path, length: u64, child: &mut std::process::Child) -> bool {
    let length_now = || std::fs::metadata(folder.join("out.jsonl")).map_or(0, |file| file.len());
    while child.try_wait().expect("its state").is_none() {
        if length_now() >= length {
            return true;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    false
}

#[test]
fn a_run_killed_at_any_moment_goes_on_where_it_was() {
    let folder = folder();
    many(folder.path(), 6000);
    let whole = run(
        folder.path(),
        &["extract", "many.jsonl", "--format", "jsonl"],
    );
    let words = [
        "extract",
        "many.jsonl",
        "--format",
        "jsonl",
        "-o",
        "out.jsonl",
        "--resume",
        "journal",
    ];
    let mut kills = 0;
    for length in [1, 1 << 18, 1 << 19, 1 << 20] {
        let mut child = unsc(folder.path(), &words)
            .stderr(Stdio::null())
            .spawn()
            .expect("the command runs");
        // A run that is quicker than this is done, which is as well.
        if written(folder.path(), length, &mut child) {
            kills += 1;
            child.kill().expect("it can be killed");
        }
        child.wait().expect("its end");
    }
    let last = run(folder.path(), &words);
    assert!(
        last.status.success(),
        "after {kills} kills: {}",
        String::from_utf8_lossy(&last.stderr)
    );
    let written = std::fs::read(folder.path().join("out.jsonl")).expect("the output");
    assert!(written == whole.stdout, "after {kills} kills");
    assert_eq!(
        String::from_utf8_lossy(&last.stderr),
        "unsc: 6,000 documents, 120 votes in 120\n"
    );
    let again = run(folder.path(), &words);
    assert!(
        again.status.success() && again.stderr == last.stderr,
        "what is done is not done again"
    );
    let other = run(folder.path(), &[&words[..], &["--id-field", "x"]].concat());
    assert_eq!(other.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&other.stderr).contains("another run"));
}

#[test]
fn a_run_over_changed_input_is_refused() {
    let folder = folder();
    let texts = folder.path().join("texts");
    std::fs::create_dir(&texts).expect("a folder");
    file(&texts, "a.txt", b"A.");
    file(&texts, "b.pdf", b"%PDF-broken");
    let words = [
        "extract",
        "texts",
        "--format",
        "jsonl",
        "-o",
        "out.jsonl",
        "--resume",
        "journal",
        "--fail-fast",
    ];
    let first = run(folder.path(), &words);
    assert_eq!(first.status.code(), Some(2), "the second text stops it");
    std::fs::rename(texts.join("a.txt"), texts.join("c.txt")).expect("another name");
    let changed = run(folder.path(), &words);
    assert!(String::from_utf8_lossy(&changed.stderr).contains("the input is not what it was"));
    std::fs::rename(texts.join("c.txt"), texts.join("a.txt")).expect("the name it had");
    file(&texts, "b.pdf", b"Now a text.");
    let rest = run(folder.path(), &words);
    let out = std::fs::read_to_string(folder.path().join("out.jsonl")).expect("the output");
    assert_eq!(
        out.lines().count(),
        2,
        "{}",
        String::from_utf8_lossy(&rest.stderr)
    );
}

#[cfg(unix)]
#[test]
fn the_interrupt_key_ends_a_run_with_what_was_done_written() {
    let folder = folder();
    // Standard input that stays open and gives nothing more.
    let words = [
        "extract",
        "-",
        "--format",
        "jsonl",
        "-o",
        "out.jsonl",
        "--resume",
        "journal",
    ];
    let mut child = unsc(folder.path(), &words)
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    let mut input = child.stdin.take().expect("its input");
    for at in 0..5000 {
        let text = "The harbour was quiet. ".repeat(10);
        writeln!(input, "{{\"id\":\"{at}\",\"text\":\"{text}\"}}").expect("a line");
    }
    input.flush().expect("the lines");
    assert!(written(folder.path(), 1 << 16, &mut child));
    let killed = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(killed.is_ok_and(|status| status.success()));
    let status = child.wait().expect("its end");
    drop(input);
    let mut said = String::new();
    child
        .stderr
        .take()
        .expect("its errors")
        .read_to_string(&mut said)
        .expect("UTF-8");
    assert_eq!(status.code(), Some(130), "{said}");
    assert!(
        said.contains("interrupted; what was done is written"),
        "{said}"
    );
    let out = std::fs::read_to_string(folder.path().join("out.jsonl")).expect("the output");
    assert!(out.lines().count() >= 1000, "{} lines", out.lines().count());
    assert!(out.ends_with("}\n"));
}

#[test]
fn output_is_whole_or_not_at_all() {
    let folder = folder();
    file(folder.path(), "a.txt", RELEASE.as_bytes());
    let done = run(folder.path(), &["extract", "a.txt", "-o", "out.txt"]);
    assert!(done.status.success() && done.stdout.is_empty());
    let text = std::fs::read_to_string(folder.path().join("out.txt")).expect("the output");
    assert!(text.contains("S/2017/315"));
    let refused = run(
        folder.path(),
        &["extract", "a.txt", "--resume", "journal", "-o", "out.txt"],
    );
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--format jsonl"));
}
