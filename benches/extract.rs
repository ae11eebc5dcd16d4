//! How fast texts are read: prose full of votes, prose of other matters, and ten times as much of the first and of votes by number.
//!
//! `cargo bench --bench extract` prints the throughput of each, measured side by side in one run: compare their ratios.

use divan::Bencher;
use divan::counter::BytesCount;
use std::sync::LazyLock;
use unsc_votes::extract::Extractor;
use unsc_votes::record::Data;

static DATA: LazyLock<Option<Data>> = LazyLock::new(|| Data::shipped().ok());

fn main() {
    divan::main();
}

/// The case files of the grammar, one after another: a voting word in nearly every sentence.
fn dense() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/extract");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let texts = files
        .iter()
        .filter_map(|file| std::fs::read_to_string(file).ok());
    texts.collect::<Vec<_>>().join("\n\n")
}

/// Paragraphs about other matters.
fn ordinary() -> String {
    "The harbour was quiet that morning. Boats lay still along the wall, and the market opened late, for the road from the hills had \
     been washed out again. Nobody in the town remembered such a spring.\n\n\
     The mayor promised new drains by autumn; the engineers, who had heard it before, asked for money first. A school was closed and \
     two bridges were watched by day and by night.\n\n"
        .repeat(40)
}

/// So many votes, each on a draft of its own number: nothing that was told before is told again.
fn numbered(votes: usize) -> String {
    let vote = |number: usize| {
        let (in_favour, abstaining) = (9 + number % 6, 6 - number % 6);
        format!(
            "The Security Council adopted draft resolution S/2019/{number} by a vote of {in_favour} in favour, none against, with \
             {abstaining} abstentions.\n\n"
        )
    };
    (1..=votes).map(vote).collect()
}

fn read(bencher: Bencher<'_, '_>, text: &str) {
    let Some(data) = DATA.as_ref() else { return };
    let extractor = Extractor::new(&data.council);
    bencher
        .counter(BytesCount::of_str(text))
        .bench(|| extractor.read(divan::black_box(text), None));
}

#[divan::bench]
fn dense_prose(bencher: Bencher<'_, '_>) {
    read(bencher, &dense());
}

#[divan::bench]
fn ten_times_dense_prose(bencher: Bencher<'_, '_>) {
    read(bencher, &dense().repeat(10));
}

#[divan::bench]
fn two_thousand_numbered_votes(bencher: Bencher<'_, '_>) {
    read(bencher, &numbered(2_000));
}

#[divan::bench]
fn ten_times_as_many_numbered_votes(bencher: Bencher<'_, '_>) {
    read(bencher, &numbered(20_000));
}

#[divan::bench]
fn ordinary_prose(bencher: Bencher<'_, '_>) {
    read(bencher, &ordinary());
}

#[divan::bench]
fn ordinary_prose_that_names_the_council(bencher: Bencher<'_, '_>) {
    read(
        bencher,
        &format!("{}The Security Council met.\n\n{}", ordinary(), ordinary()),
    );
}
