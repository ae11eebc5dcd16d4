//! What a text may come in: web pages, PDF files, gzip; and that evidence always stands in the original bytes.
#![expect(clippy::expect_used, reason = "a test may insist")]

use std::io::Write;
use std::path::{Path, PathBuf};
use unsc_votes::document::Document;
use unsc_votes::extract::Extractor;
use unsc_votes::record::Data;
use unsc_votes::texts;

fn texts_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/texts")
}

/// The facts read in a file, in words, each with its evidence.
fn facts(path: &Path) -> Vec<(String, String)> {
    let data = Data::shipped().expect("the shipped data are whole");
    let extractor = Extractor::new(&data.council);
    let source = texts::at(path).remove(0).expect("the file can be read");
    let document = Document::read(source, &extractor, &data, None);
    let quote = |span| document.source.quote(span).to_owned();
    document
        .votes
        .iter()
        .flat_map(|vote| vote.resolved.reported.facts())
        .map(|fact| (fact.value.words(), quote(fact.span)))
        .collect()
}

#[test]
fn a_page_is_read_as_its_article_and_quoted_as_its_bytes() {
    let path = texts_folder().join("page.html");
    let page = std::fs::read_to_string(&path).expect("the page");
    let found = facts(&path);
    let has = |fact: &str| {
        found
            .iter()
            .find(|(words, _)| words == fact)
            .map(|(_, quote)| quote.as_str())
    };
    assert_eq!(has("outcome not_adopted"), Some("Council rejects"));
    assert_eq!(has("tally in_favour 10"), Some("10 votes in favour"));
    assert_eq!(
        has("date 2017-04-12"),
        Some("Wednesday"),
        "the page says when it appeared"
    );
    assert!(has("position KAZ abstaining").is_some_and(|quote| quote.contains("&nbsp;")));
    assert!(has("veto RUS").is_some());
    assert!(found.iter().all(|(_, quote)| page.contains(quote)));
    let beside = ["archive", "cookies", "teaser"];
    assert!(
        !found
            .iter()
            .any(|(_, quote)| beside.iter().any(|word| quote.contains(word)))
    );
}

#[test]
fn gzip_is_unpacked() {
    let page = std::fs::read(texts_folder().join("page.html")).expect("the page");
    let folder = std::env::temp_dir().join(format!("unsc-sources-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("page.html.gz");
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(&page).expect("gzip");
    std::fs::write(&path, packed.finish().expect("gzip")).expect("a file");
    assert_eq!(facts(&path), facts(&texts_folder().join("page.html")));
    std::fs::write(&path, [0x1f, 0x8b, 8, 0, 1]).expect("a file");
    let broken = texts::at(&path).remove(0).expect_err("cut off").to_string();
    assert!(broken.contains("page.html.gz"), "{broken}");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

#[cfg(feature = "pdf")]
#[test]
fn a_record_in_two_columns_is_read_in_their_order() {
    let found = facts(&texts_folder().join("record.pdf"));
    let has = |fact: &str| found.iter().any(|(words, _)| words == fact);
    for fact in [
        "position EGY in_favour",
        "position BOL against",
        "position KAZ abstaining",
        "veto RUS",
        "tally in_favour 10",
    ] {
        assert!(has(fact), "{fact}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn a_broken_pdf_is_an_error_of_one_line() {
    let folder = std::env::temp_dir().join(format!("unsc-pdf-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("broken.pdf");
    std::fs::write(
        &path,
        b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 9 0 R >>\ntrailer << /Root 1 0 R >>",
    )
    .expect("a file");
    let error = texts::at(&path).remove(0).expect_err("broken").to_string();
    assert!(
        error.contains("broken.pdf") && !error.trim().contains('\n'),
        "{error}"
    );
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}
