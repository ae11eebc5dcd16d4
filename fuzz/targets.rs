//! What is fuzzed: each function takes any bytes, reads them as one kind of input, and insists on what must hold of every input.
//!
//! `cargo +nightly fuzz run warc` looks for bytes that break one; `tests/fuzz_corpus.rs` replays what is kept in `corpus`.

use std::ops::ControlFlow;
use std::sync::LazyLock;
use unsc_votes::document::Document;
use unsc_votes::extract::Extractor;
use unsc_votes::record::Data;
use unsc_votes::source::Source;
use unsc_votes::texts::{Fields, Item, Text, Texts};

static DATA: LazyLock<Data> =
    LazyLock::new(|| Data::shipped().unwrap_or_else(|fault| panic!("{fault}")));
static EXTRACTOR: LazyLock<Extractor<'static>> = LazyLock::new(|| Extractor::new(&DATA.council));

/// Reads a text to the end of the pipeline: every fact's words lie on it.
fn read(text: Text) {
    let document = Document::read(text.source, &EXTRACTOR, &DATA, text.published);
    let source = &document.source;
    assert_eq!(
        source.readable().len(),
        source.text().len(),
        "blanks keep their places"
    );
    for vote in &document.votes {
        for fact in vote.resolved.reported.facts() {
            let words = source.text().get(fact.span.start..fact.span.end);
            assert!(
                words.is_some_and(|words| !words.is_empty()),
                "{:?}",
                fact.span
            );
        }
    }
}

/// Reads bytes as a file of this name.
fn file(name: &str, mut bytes: &[u8], fields: Fields) {
    let _ = Texts::new(Vec::new(), fields).read_from(name, &mut bytes, &mut |item| {
        match item.decode() {
            Item::Text(text) => read(text),
            Item::Skipped(_) => {}
            Item::Failed(error) => assert!(!error.to_string().is_empty()),
        }
        ControlFlow::Continue(())
    });
}

/// Prose; what is no UTF-8 in it stands for itself.
pub(crate) fn extract(bytes: &[u8]) {
    let source = Source::from_bytes("a text", bytes.to_vec());
    read(Text {
        source,
        published: None,
    });
}

/// Web pages.
pub(crate) fn html(bytes: &[u8]) {
    file("page.html", bytes, Fields::default());
}

/// JSON Lines.
pub(crate) fn lines(bytes: &[u8]) {
    file("lines.jsonl", bytes, Fields::default());
}

/// Tables.
pub(crate) fn table(bytes: &[u8]) {
    let fields = Fields {
        text: Some(String::from("text")),
        ..Fields::default()
    };
    file("table.csv", bytes, fields);
}

/// Web archives.
pub(crate) fn warc(bytes: &[u8]) {
    file(
        "web.warc",
        &[b"WARC/1.0\r\n", bytes].concat(),
        Fields::default(),
    );
}

/// A panic of the library that reads PDF becomes an error of the file: it does not end the fuzzing.
#[allow(dead_code)]
pub(crate) fn let_pdf_fail() {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() != Some(unsc_votes::texts::PDF_THREAD) {
            hook(panic);
        }
    }));
}

/// PDF files.
pub(crate) fn pdf(bytes: &[u8]) {
    file("record.pdf", &[b"%PDF-", bytes].concat(), Fields::default());
}

/// Whatever the first bytes say it is: gzip, Zstandard, zip, tar.
pub(crate) fn archive(bytes: &[u8]) {
    file("archive", bytes, Fields::default());
}

/// The Digital Library's voting data.
pub(crate) fn ledger(bytes: &[u8]) {
    let source = Source::from_bytes("votes.csv", bytes.to_vec());
    if let Err(error) = unsc_votes::record::undl::read(source, &DATA.council) {
        assert!(!error.to_string().is_empty());
    }
}
