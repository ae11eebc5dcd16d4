//! Replays the corpora of `fuzz/` on the stable toolchain, and each input with bytes cut, doubled and changed.
//!
//! `FUZZ_ROUNDS=10000 cargo test --release --test fuzz_corpus` changes each input so often instead of the usual few times.
#![expect(clippy::expect_used, reason = "a test may insist")]

#[path = "../fuzz/targets.rs"]
mod targets;

use std::path::Path;

/// Numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap_or(0)
    }
}

/// The bytes with a few changes: one set, a stretch cut out, a stretch doubled, or a stretch of another input put in.
fn changed(bytes: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        let from = dice.below(bytes.len());
        let to = (from + 1 + dice.below(24)).min(bytes.len());
        match dice.below(4) {
            0 => {
                if let Some(byte) = bytes.get_mut(from) {
                    *byte = u8::try_from(dice.below(256)).unwrap_or(0);
                }
            }
            1 => drop(bytes.drain(from..to)),
            2 => {
                let stretch = bytes[from..to].to_vec();
                bytes.splice(from..from, stretch);
            }
            _ => {
                let start = dice.below(other.len());
                let end = (start + dice.below(64)).min(other.len());
                bytes.splice(from..from, other[start..end].iter().copied());
            }
        }
    }
    bytes
}

fn replay(name: &str, target: fn(&[u8])) {
    let rounds = std::env::var("FUZZ_ROUNDS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(20);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(name);
    let entries = std::fs::read_dir(&folder).expect("a corpus");
    let mut inputs: Vec<_> = entries
        .map(|entry| entry.expect("an input").path())
        .collect();
    inputs.sort();
    let inputs: Vec<Vec<u8>> = inputs
        .iter()
        .map(|path| std::fs::read(path).expect("an input"))
        .collect();
    assert!(!inputs.is_empty(), "{}", folder.display());
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    for input in &inputs {
        target(input);
        for _ in 0..rounds {
            let other = &inputs[dice.below(inputs.len())];
            let bytes = changed(input, other, &mut dice);
            let held = std::panic::catch_unwind(|| target(&bytes));
            assert!(
                held.is_ok(),
                "{name} breaks on {:?}",
                String::from_utf8_lossy(&bytes)
            );
        }
    }
}

#[test]
fn prose() {
    replay("extract", targets::extract);
}

#[test]
fn web_pages() {
    replay("html", targets::html);
}

#[test]
fn lines_of_json() {
    replay("lines", targets::lines);
}

#[test]
fn tables() {
    replay("table", targets::table);
}

#[test]
fn voting_data_of_the_digital_library() {
    replay("ledger", targets::ledger);
}

#[test]
fn web_archives() {
    replay("warc", targets::warc);
}

#[cfg(feature = "pdf")]
#[test]
fn pdf_files() {
    replay("pdf", targets::pdf);
}

#[test]
fn archives() {
    replay("archive", targets::archive);
}
