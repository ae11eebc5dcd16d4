//! Zip and tar: the texts among their entries, in the order they stand in.

use super::meter::Limited;
use super::{Item, Name, Take, Texts, unpack};
use crate::error::{Error, Fault};
use std::io::{self, Read, Seek};
use std::ops::ControlFlow;
use std::sync::atomic::Ordering;

/// How many entries an archive may have.
const ENTRIES: usize = 10_000_000;

/// Of a zip file, whose list of entries is held in memory.
const ZIP_ENTRIES: usize = 1_000_000;

/// How many bytes the headers of one entry of a tar file may have.
const HEADERS: u64 = 64 << 10;

/// The texts in a zip file.
pub(super) fn zip(
    texts: &Texts,
    name: &Name,
    file: &mut (impl Read + Seek),
    depth: usize,
    take: &mut Take<'_>,
) -> ControlFlow<()> {
    texts.archive.store(true, Ordering::Relaxed);
    let broken = |fault: zip::result::ZipError| Error::Record {
        place: name.shown.clone(),
        fault: Fault::Archive(fault.to_string()),
    };
    let mut archive = match zip::ZipArchive::new(file) {
        Ok(archive) => archive,
        Err(fault) => return take(Item::Failed(broken(fault))),
    };
    if archive.len() > ZIP_ENTRIES {
        return take(Item::Failed(many(name, ZIP_ENTRIES)));
    }
    for at in 0..archive.len() {
        let mut entry = match archive.by_index(at) {
            Ok(entry) => entry,
            Err(fault) => {
                take(Item::Failed(broken(fault)))?;
                continue;
            }
        };
        if entry.is_dir() {
            continue;
        }
        let inner = name.entry(&String::from_utf8_lossy(entry.name_raw()));
        if !texts.is_text(&inner.content) {
            take(Item::Skipped("no text by its name"))?;
            continue;
        }
        texts.packed(&inner, &mut entry, depth + 1, take)?;
    }
    ControlFlow::Continue(())
}

/// The texts in a tar file.
pub(super) fn tar(
    texts: &Texts,
    name: &Name,
    stream: &mut dyn Read,
    depth: usize,
    take: &mut Take<'_>,
) -> ControlFlow<()> {
    let (limited, left) = Limited::new(stream, "an entry with a name longer than 64 KiB");
    let mut archive = tar::Archive::new(limited);
    let mut entries = match archive.entries() {
        Ok(entries) => entries,
        Err(fault) => return take(Item::Failed(name.unreadable()(fault))),
    };
    for _ in 0..ENTRIES {
        // A long name is held in memory: it is read within a limit, and what an entry holds without.
        left.set(HEADERS);
        let mut entry = match entries.next() {
            Some(Ok(entry)) => entry,
            // After a broken header nothing tells where the next entry begins.
            Some(Err(fault)) => return take(Item::Failed(name.unreadable()(fault))),
            None => return ControlFlow::Continue(()),
        };
        left.set(u64::MAX);
        if entry.header().entry_type().is_file() {
            let inner = name.entry(&String::from_utf8_lossy(&entry.path_bytes()));
            if texts.is_text(&inner.content) {
                texts.stream(&inner, &mut entry, depth + 1, take)?;
            } else {
                take(Item::Skipped("no text by its name"))?;
            }
        }
        if let Err(fault) = io::copy(&mut entry, &mut io::sink()) {
            return take(Item::Failed(name.unreadable()(fault)));
        }
    }
    take(Item::Failed(many(name, ENTRIES)))
}

impl Texts {
    /// An entry of a zip file: unpacked as it is read, and held to the ratio that all packed content is held to.
    fn packed<R: Read>(
        &self,
        name: &Name,
        entry: &mut zip::read::ZipFile<'_, R>,
        depth: usize,
        take: &mut Take<'_>,
    ) -> ControlFlow<()> {
        let mut content = unpack::Unpacked::of_length(entry.compressed_size(), entry);
        self.stream(name, &mut content as &mut dyn io::Read, depth, take)
    }
}

fn many(name: &Name, limit: usize) -> Error {
    Error::Record {
        place: name.shown.clone(),
        fault: Fault::Entries(limit),
    }
}
