//! The texts a user names: files, folders walked in order, standard input.

use crate::error::{Error, Result};
use crate::source::Source;
use std::io::Read;
use std::path::Path;

/// The longest document that is read, in bytes.
pub const LIMIT: u64 = 64 << 20;

/// The texts at a path, in order of their names; `-` is standard input. Each may fail for itself.
#[must_use]
pub fn at(path: &Path) -> Vec<Result<Source>> {
    if path.as_os_str() == "-" {
        return vec![standard_input()];
    }
    if !path.is_dir() {
        return vec![file(path)];
    }
    let walk = ignore::WalkBuilder::new(path)
        .standard_filters(false)
        .hidden(true)
        .sort_by_file_name(std::cmp::Ord::cmp)
        .build();
    let is_text = |path: &Path| {
        path.extension()
            .is_some_and(|end| end == "txt" || end == "text" || end == "md")
    };
    let found: Vec<Result<Source>> = walk
        .flatten()
        .filter(|entry| entry.path().is_file() && is_text(entry.path()))
        .map(|entry| file(entry.path()))
        .collect();
    if found.is_empty() {
        vec![Err(Error::NoTexts {
            path: path.to_owned(),
        })]
    } else {
        found
    }
}

fn file(path: &Path) -> Result<Source> {
    let unreadable = |source| Error::Unreadable {
        path: path.to_owned(),
        source,
    };
    let bytes = std::fs::metadata(path).map_err(unreadable)?.len();
    if bytes > LIMIT {
        return Err(Error::TooLong {
            path: path.to_owned(),
            bytes,
            limit: LIMIT,
        });
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    Ok(Source::from_bytes(path.display().to_string(), bytes))
}

fn standard_input() -> Result<Source> {
    let path = Path::new("-");
    let mut bytes = Vec::new();
    let limited = std::io::stdin()
        .lock()
        .take(LIMIT + 1)
        .read_to_end(&mut bytes);
    limited.map_err(|source| Error::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    let length = bytes.len() as u64;
    if length > LIMIT {
        return Err(Error::TooLong {
            path: path.to_owned(),
            bytes: length,
            limit: LIMIT,
        });
    }
    Ok(Source::from_bytes("-", bytes))
}
