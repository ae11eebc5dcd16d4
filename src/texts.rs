//! The texts a user names: files, folders walked in order, standard input.

use crate::error::{Error, Result};
use crate::source::Source;
use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

/// The longest document that is read, in bytes.
pub const LIMIT: u64 = 64 << 20;

/// The name of the thread that takes the text out of a PDF. A panic there is caught and becomes an error of that file.
pub const PDF_THREAD: &str = "pdf";

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
        const ENDS: [&str; 7] = ["txt", "text", "md", "html", "htm", "pdf", "gz"];
        path.extension()
            .is_some_and(|end| ENDS.iter().any(|known| end == *known))
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
    decoded(path, bytes)
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
    decoded(path, bytes)
}

/// The text in a file's bytes: gzip is unpacked, the text of a PDF taken out, whatever the file is called.
fn decoded(path: &Path, bytes: Vec<u8>) -> Result<Source> {
    let name = path.display().to_string();
    let bytes = if bytes.starts_with(&[0x1f, 0x8b]) {
        unpacked(path, &bytes)?
    } else {
        bytes
    };
    if bytes.starts_with(b"%PDF-") {
        return pdf(path, &bytes).map(|text| Source::new(name, text));
    }
    // "page.html.gz" is a page.
    let name = Cow::from(name.strip_suffix(".gz").unwrap_or(&name).to_owned());
    Ok(Source::from_bytes(name, bytes))
}

fn unpacked(path: &Path, bytes: &[u8]) -> Result<Vec<u8>> {
    let mut text = Vec::new();
    let mut reader = flate2::read::MultiGzDecoder::new(bytes).take(LIMIT + 1);
    reader
        .read_to_end(&mut text)
        .map_err(|source| Error::Unreadable {
            path: path.to_owned(),
            source,
        })?;
    let length = text.len() as u64;
    if length > LIMIT {
        return Err(Error::TooLong {
            path: path.to_owned(),
            bytes: length,
            limit: LIMIT,
        });
    }
    Ok(text)
}

/// The text of a PDF; evidence then stands in the text taken out, not in the file.
#[cfg(feature = "pdf")]
fn pdf(path: &Path, bytes: &[u8]) -> Result<String> {
    // The library may panic on a broken file: that is the file's fault, not the caller's. It has a thread of its own, so that
    // who prints panics can tell it by its name.
    let taken = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name(PDF_THREAD.to_owned());
        let read = thread.spawn_scoped(scope, || pdf_extract::extract_text_from_mem(bytes));
        read.map(std::thread::ScopedJoinHandle::join)
    });
    let taken = taken.map_err(|source| Error::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    let fault = match taken {
        Ok(Ok(text)) => return Ok(text),
        Ok(Err(fault)) => fault.to_string(),
        Err(_) => String::from("the file is broken"),
    };
    Err(Error::NoPdf {
        path: path.to_owned(),
        fault,
    })
}

#[cfg(not(feature = "pdf"))]
fn pdf(path: &Path, _: &[u8]) -> Result<String> {
    Err(Error::NoPdf {
        path: path.to_owned(),
        fault: String::from("this build does not read PDF"),
    })
}
