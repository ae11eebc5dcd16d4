//! The figures of `gallery/` are what the commands that the README names beside them draw now.
//!
//! `UPDATE_CASES=1` draws them anew.
#![expect(clippy::expect_used, reason = "a test may insist")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

#[test]
fn the_gallery_is_what_its_commands_draw() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).expect("README.md");
    let mut named = BTreeSet::new();
    for line in readme.lines() {
        let Some((command, file)) = line.split_once(" > gallery/") else {
            continue;
        };
        let output = Command::new(env!("CARGO_BIN_EXE_unsc"))
            .args(command.split_whitespace().skip(1))
            .current_dir(root)
            .output()
            .expect("the command runs");
        assert!(output.status.success(), "{command}: {output:?}");
        let path = root.join("gallery").join(file);
        if std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(&path, &output.stdout).expect("the file can be written");
        } else {
            let kept = std::fs::read(&path).expect("a file of the gallery");
            assert!(
                kept == output.stdout,
                "gallery/{file} is not what `{command}` draws"
            );
        }
        assert!(
            readme.contains(&format!("](gallery/{file})")),
            "{file} is not shown"
        );
        named.insert(file.to_owned());
    }
    let files = std::fs::read_dir(root.join("gallery")).expect("the gallery");
    let kept: BTreeSet<String> = files
        .map(|file| {
            file.expect("a file")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    assert_eq!(kept, named, "the README names each file with its command");
}
