//! Runs the console examples of README.md, of `tests/cases/command/*.md` and, every table in every format, of
//! `tests/cases/table/*.md`, and compares all that they print.
//!
//! In a `console` block `$ unsc …` is a command; below it stand its standard output, then the lines of its standard
//! error, each after `! `, then its exit status after `? ` where that is not 0. `UPDATE_CASES=1` writes what is printed now.
#![expect(clippy::expect_used, reason = "a test may insist")]

use std::path::{Path, PathBuf};
use std::process::Command;

fn run(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let words = words.iter().map(|word| word.trim_matches('\''));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(env!("CARGO_BIN_EXE_unsc"))
        .args(words)
        .current_dir(root)
        .output()
        .expect("the command runs");
    let mut printed = String::from_utf8(output.stdout).expect("UTF-8");
    for line in String::from_utf8(output.stderr).expect("UTF-8").lines() {
        printed += format!("! {line}").trim_end();
        printed.push('\n');
    }
    match output.status.code() {
        Some(0) => printed,
        code => printed + &format!("? {}\n", code.unwrap_or(-1)),
    }
}

/// The text with every console block printed anew.
fn printed(text: &str) -> String {
    let mut result = String::new();
    let mut inside = false;
    for line in text.lines() {
        let fence = line.starts_with("```");
        if fence {
            inside = line == "```console";
        }
        if !inside || fence {
            result += line;
            result.push('\n');
        } else if let Some(command) = line.strip_prefix("$ ") {
            result += &format!("$ {command}\n{}", run(command));
        }
    }
    result
}

#[test]
fn console_examples_print_what_they_say() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("README.md")];
    for folder in ["tests/cases/command", "tests/cases/table"] {
        let cases = std::fs::read_dir(root.join(folder)).expect("the folder of cases");
        let cases = cases.map(|entry| entry.expect("a case").path());
        files.extend(cases.filter(|path| path.extension().is_some_and(|end| end == "md")));
    }
    files.sort();
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for files in files.chunks(files.len().div_ceil(threads)) {
            scope.spawn(|| files.iter().for_each(|file| check(file)));
        }
    });
}

fn check(file: &Path) {
    let text = std::fs::read_to_string(file).expect("a file of examples");
    let now = printed(&text);
    if std::env::var_os("UPDATE_CASES").is_some() {
        std::fs::write(file, &now).expect("the file can be written");
    } else {
        assert!(
            now == text,
            "{} says otherwise; it prints now:\n{now}",
            file.display()
        );
    }
}
