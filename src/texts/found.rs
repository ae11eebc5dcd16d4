//! A text as it is found, in the form it has there, and as it is read.

use super::fields::Wanted;
use super::{charset, lines, warc};
use crate::error::{Error, Result};
use crate::source::Source;
use bytes::Bytes;
use jiff::civil::Date;
use std::path::Path;
use std::sync::Arc;

/// The name of the thread that takes the text out of a PDF. A panic there is caught and becomes an error of that file.
pub const PDF_THREAD: &str = "pdf";

/// What stands at one place of what the user named.
#[derive(Debug)]
pub enum Item<T> {
    /// A text.
    Text(T),
    /// Something that is no text to read, and why not.
    Skipped(&'static str),
    /// Something that should be a text and could not be read.
    Failed(Error),
}

/// A text found, still as its bytes.
#[derive(Debug)]
pub struct Found {
    pub(super) name: String,
    pub(super) form: Form,
    pub(super) bytes: Bytes,
}

/// The form in which a text is found.
#[derive(Debug)]
pub(super) enum Form {
    /// A file, or a file in an archive; `page` where its name says it is HTML.
    File { page: bool },
    /// A line of JSON Lines.
    Object(Arc<Wanted>),
    /// A cell of a table, in UTF-8.
    Cell { published: Option<Date> },
    /// A record of a web archive.
    Capture(warc::Capture),
}

/// A text as it is read.
#[derive(Debug)]
pub struct Text {
    /// The text, under its name.
    pub source: Source,
    /// The day it appeared, where the archive gives one.
    pub published: Option<Date>,
}

impl Found {
    /// The text that these bytes are, as if read from a file of this name: how tests and other programs hand in what they hold.
    #[must_use]
    pub fn file(name: impl Into<String>, bytes: Vec<u8>) -> Found {
        let name = name.into();
        let page = crate::html::is_html(&name, "");
        Found {
            name,
            form: Form::File { page },
            bytes: bytes.into(),
        }
    }

    /// Where it stands: a path, a line of a file, an address.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many bytes it has as it was found.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }
}

impl Item<Found> {
    /// Makes what was found readable: takes fields out, decodes charsets, takes the text out of a PDF and the article out of a page.
    #[must_use]
    pub fn decode(self) -> Item<Text> {
        self.decode_where(&|_| true)
    }

    /// The same, but a text that is a string of JSON is taken out only where `concerns` says so of the string as it is written:
    /// else the text is left empty.
    #[must_use]
    pub fn decode_where(self, concerns: &dyn Fn(&[u8]) -> bool) -> Item<Text> {
        let Found { name, form, bytes } = match self {
            Item::Text(found) => found,
            Item::Skipped(why) => return Item::Skipped(why),
            Item::Failed(error) => return Item::Failed(error),
        };
        let plain = |source| Text {
            source,
            published: None,
        };
        let text = match form {
            Form::File { .. } if bytes.starts_with(b"%PDF-") => {
                pdf(&name, &bytes).map(|text| plain(Source::of_record(name, text)))
            }
            Form::File { page: true } => Ok(plain(Source::page(name, bytes.into()))),
            Form::File { page: false } => Ok(plain(Source::from_bytes(name, bytes.into()))),
            Form::Object(wanted) => lines::object(&name, &wanted, &bytes, concerns),
            Form::Cell { published } => Ok(Text {
                source: Source::of_record(name, charset::utf8(&bytes).into_owned()),
                published,
            }),
            Form::Capture(capture) => return warc::text(name, &capture, &bytes),
        };
        text.map_or_else(Item::Failed, Item::Text)
    }
}

/// The text of a PDF; evidence then stands in the text taken out, not in the file.
#[cfg(feature = "pdf")]
pub(super) fn pdf(name: &str, bytes: &[u8]) -> Result<String> {
    let path = Path::new(name);
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
pub(super) fn pdf(name: &str, _: &[u8]) -> Result<String> {
    Err(Error::NoPdf {
        path: Path::new(name).to_owned(),
        fault: String::from("this build does not read PDF"),
    })
}
