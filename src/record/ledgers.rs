//! The files of vote data that a user names: files, folders walked in order, standard input, or the data shipped.

use super::entry::Ledger;
use super::{undl, yaml};
use crate::council::Council;
use crate::error::{Error, Result};
use crate::source::Source;
use std::io::Read;
use std::path::Path;

/// The longest file of vote data that is read, in bytes: forty times all votes of the Council.
pub const LIMIT: u64 = 64 << 20;

/// The files shipped inside the program, by the names they have in the project.
static SHIPPED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/data_files.rs"));

/// The ledgers of the data shipped, one a year.
#[must_use]
pub fn shipped() -> Vec<Ledger> {
    let files = SHIPPED.iter();
    files
        .map(|(name, text)| yaml::read(Source::new(*name, *text)))
        .collect()
}

/// The ledgers at a path, in the order of their names; `-` is standard input. Each may fail for itself.
///
/// In a folder the files that end in .yaml, .yml and .csv are read, but not `members.yaml` and `council.yaml`, which hold
/// no votes.
#[must_use]
pub fn at(path: &Path, council: &Council) -> Vec<Result<Ledger>> {
    let read = |source| read(source, council);
    if path.as_os_str() == "-" {
        return vec![standard_input().and_then(read)];
    }
    if !path.is_dir() {
        return vec![file(path).and_then(read)];
    }
    let walk = ignore::WalkBuilder::new(path)
        .standard_filters(false)
        .hidden(true)
        .sort_by_file_name(std::cmp::Ord::cmp)
        .build();
    let found: Vec<Result<Ledger>> = walk
        .flatten()
        .filter(|entry| entry.path().is_file() && holds_votes(entry.path()))
        .map(|entry| file(entry.path()).and_then(read))
        .collect();
    if found.is_empty() {
        return vec![Err(Error::NoVoteData {
            path: path.to_owned(),
        })];
    }
    found
}

/// The ledger of a file in the CSV of the UN Digital Library, whatever its name; `-` is standard input.
///
/// # Errors
/// Where it cannot be read or is no such CSV.
pub fn csv_at(path: &Path, council: &Council) -> Result<Ledger> {
    let source = if path.as_os_str() == "-" {
        standard_input()
    } else {
        file(path)
    };
    undl::read(source?, council)
}

/// Reads a file of votes: CSV in the layout of the UN Digital Library, by the file's name or, where it has none, by the
/// columns in its first line; else YAML.
///
/// # Errors
/// As [`undl::read`], where a CSV file cannot be read as votes at all.
pub fn read(source: Source, council: &Council) -> Result<Ledger> {
    let is_csv = Path::new(source.name())
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("csv"));
    let columns = || {
        let first = source.text().lines().next().unwrap_or_default();
        first.contains("ms_code") && first.contains(',')
    };
    if is_csv || source.name() == "-" && columns() {
        return undl::read(source, council);
    }
    Ok(yaml::read(source))
}

fn holds_votes(path: &Path) -> bool {
    let is_data = path
        .extension()
        .is_some_and(|end| end == "yaml" || end == "yml" || end == "csv");
    let name = path.file_name().unwrap_or_default();
    is_data && name != "members.yaml" && name != "council.yaml"
}

fn file(path: &Path) -> Result<Source> {
    let unreadable = |source| Error::Unreadable {
        path: path.to_owned(),
        source,
    };
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let bytes = file.metadata().map_err(unreadable)?.len();
    bounded(path, file, bytes)
}

fn standard_input() -> Result<Source> {
    bounded(Path::new("-"), std::io::stdin().lock(), 0)
}

/// What a reader gives, which says to give `bytes`; no more than the limit, also where it gives more than it says.
fn bounded(path: &Path, reader: impl Read, bytes: u64) -> Result<Source> {
    let too_long = || Error::TooLong {
        path: path.to_owned(),
        limit: LIMIT,
    };
    if bytes > LIMIT {
        return Err(too_long());
    }
    let mut read = Vec::new();
    let taken = reader.take(LIMIT + 1).read_to_end(&mut read);
    taken.map_err(|source| Error::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    if read.len() as u64 > LIMIT {
        return Err(too_long());
    }
    Ok(Source::from_bytes(path.display().to_string(), read))
}
