//! The texts a user names: files, folders walked in order, archives of any size, standard input; one after another, never all at once.
//!
//! Finding a text is cheap and happens in order ([`Texts::each`] hands over its bytes); making it readable is dear and may
//! happen on any thread ([`Item::decode`]). What is held in memory is the text at hand, not the archive around it.

mod archive;
mod charset;
mod columns;
mod fields;
mod found;
mod lines;
mod meter;
mod unpack;
mod warc;
mod written;

pub use fields::Fields;
pub use found::{Found, Item, PDF_THREAD, Text};

use crate::error::{Error, Result};
use crate::source::Source;
use meter::Counted;
use std::fs::File;
use std::io::{Read, Seek};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// The longest document that is read, in bytes; also the longest record of an archive.
pub const LIMIT: u64 = 64 << 20;

/// How often something may be packed in something: a gzipped text in a zip in a tar is three.
pub const NESTING: usize = 4;

/// The ends of the names of files that are read where a folder or an archive holds many.
const ENDS: [&str; 15] = [
    "txt", "text", "md", "html", "htm", "xhtml", "pdf", "jsonl", "ndjson", "warc", "gz", "tgz",
    "zst", "zip", "tar",
];

/// Takes what is found, in order; it may ask to stop.
type Take<'a> = dyn FnMut(Item<Found>) -> ControlFlow<()> + 'a;

/// What the user named, and how records in it are to be read.
#[derive(Debug, Clone)]
pub struct Texts {
    paths: Vec<PathBuf>,
    fields: Arc<Fields>,
    read: Arc<AtomicU64>,
    archive: Arc<AtomicBool>,
}

impl Texts {
    /// The texts at these paths; `-` is standard input.
    #[must_use]
    pub fn new(paths: Vec<PathBuf>, fields: Fields) -> Texts {
        Texts {
            paths,
            fields: Arc::new(fields),
            read: Arc::default(),
            archive: Arc::default(),
        }
    }

    /// How many bytes of the files named have been read so far, as they lie on the disk.
    #[must_use]
    pub fn bytes_read(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.read)
    }

    /// Whether one of the files was an archive, of many texts, so far.
    #[must_use]
    pub fn met_archive(&self) -> bool {
        self.archive.load(Ordering::Relaxed)
    }

    /// How many bytes the files named have; none where a folder or standard input is among them, whose size is not known.
    #[must_use]
    pub fn bytes(&self) -> Option<u64> {
        let size = |path: &PathBuf| {
            let found = std::fs::metadata(path).ok()?;
            found.is_file().then_some(found.len())
        };
        self.paths.iter().map(size).sum()
    }

    /// Hands over every text, in the order of the paths, of the names in a folder, and of the archive; each may fail for itself.
    pub fn each(&self, take: &mut dyn FnMut(Item<Found>) -> ControlFlow<()>) -> ControlFlow<()> {
        self.paths.iter().try_for_each(|path| self.at(path, take))
    }

    /// Hands over the texts in a stream, as if it were a file of this name.
    pub fn read_from(
        &self,
        name: &str,
        stream: &mut dyn Read,
        take: &mut dyn FnMut(Item<Found>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        self.stream(&Name::new(name), stream, 0, take)
    }

    fn at(&self, path: &Path, take: &mut Take<'_>) -> ControlFlow<()> {
        if path.as_os_str() == "-" {
            let mut input = Counted::new(std::io::stdin().lock(), &self.read);
            return self.stream(&Name::new("-"), &mut input, 0, take);
        }
        if !path.is_dir() {
            return self.file(path, take);
        }
        let walk = ignore::WalkBuilder::new(path)
            .standard_filters(false)
            .hidden(true)
            .sort_by_file_name(std::cmp::Ord::cmp)
            .build();
        let mut any = false;
        for entry in walk {
            match entry {
                Ok(entry)
                    if entry.path().is_file() && self.is_text(&entry.path().to_string_lossy()) =>
                {
                    any = true;
                    self.file(entry.path(), take)?;
                }
                Ok(_) => {}
                Err(fault) => {
                    any = true;
                    let source = std::io::Error::other(fault.to_string());
                    take(Item::Failed(unreadable(path)(source)))?;
                }
            }
        }
        if any {
            return ControlFlow::Continue(());
        }
        take(Item::Failed(Error::NoTexts {
            path: path.to_owned(),
        }))
    }

    /// Whether a file among many is read, by its name. Tables are, where the user named the column of their texts.
    fn is_text(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        let Some((_, end)) = name.rsplit_once('.') else {
            return false;
        };
        ENDS.contains(&end) || (["csv", "tsv"].contains(&end) && self.fields.text.is_some())
    }

    fn file(&self, path: &Path, take: &mut Take<'_>) -> ControlFlow<()> {
        let name = Name::new(&path.to_string_lossy());
        let opened = File::open(path).and_then(|mut file| {
            // A zip file is read from its end. What cannot be wound back, a pipe given by its path, is read as it comes.
            let mut head = Vec::new();
            if file.metadata()?.is_file() {
                (&mut file).take(4).read_to_end(&mut head)?;
                file.rewind()?;
            }
            Ok((file, unpack::is_zip(&head)))
        });
        let (file, zip) = match opened {
            Ok(opened) => opened,
            Err(fault) => return take(Item::Failed(unreadable(path)(fault))),
        };
        let mut file = Counted::new(file, &self.read);
        if zip {
            archive::zip(self, &name, &mut file, 0, take)
        } else {
            self.stream(&name, &mut file, 0, take)
        }
    }
}

/// The texts at one path, made readable: for callers with few texts. Each may fail for itself.
#[must_use]
pub fn at(path: &Path) -> Vec<Result<Source>> {
    let mut found = Vec::new();
    let texts = Texts::new(vec![path.to_owned()], Fields::default());
    let _ = texts.each(&mut |item| {
        match item.decode() {
            Item::Text(text) => found.push(Ok(text.source)),
            Item::Failed(error) => found.push(Err(error)),
            Item::Skipped(_) => {}
        }
        ControlFlow::Continue(())
    });
    found
}

/// What a stream is called, and what its name says of its content.
#[derive(Debug, Clone)]
struct Name {
    /// As the user knows it: "news.zip/2017/a.html.gz".
    shown: String,
    /// In lower case, without the ends that only say how it is packed: "news.zip/2017/a.html".
    content: String,
}

impl Name {
    fn new(shown: &str) -> Name {
        Name {
            shown: shown.to_owned(),
            content: shown.to_lowercase(),
        }
    }

    /// A file in this archive.
    fn entry(&self, name: &str) -> Name {
        Name::new(&format!("{}/{name}", self.shown))
    }

    /// The same, unpacked.
    fn unpacked(&self) -> Name {
        let packed = [".gz", ".zst"]
            .iter()
            .find_map(|end| self.content.strip_suffix(end));
        let content = if let Some(stem) = self.content.strip_suffix(".tgz") {
            format!("{stem}.tar")
        } else {
            packed.unwrap_or(&self.content).to_owned()
        };
        Name {
            shown: self.shown.clone(),
            content,
        }
    }

    fn ends(&self, ends: &[&str]) -> bool {
        ends.iter().any(|end| self.content.ends_with(end))
    }

    fn unreadable(&self) -> impl Fn(std::io::Error) -> Error {
        unreadable(Path::new(&self.shown))
    }

    fn too_long(&self) -> Error {
        Error::TooLong {
            path: PathBuf::from(&self.shown),
            limit: LIMIT,
        }
    }
}

fn unreadable(path: &Path) -> impl Fn(std::io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::Unreadable {
        path: path.clone(),
        source,
    }
}
