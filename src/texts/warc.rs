//! Web archives (WARC): the pages that servers answered with, decoded as a browser would.
//!
//! The form is that of ISO 28500, and of RFC 9112 for the answers inside. Read are `response`, `resource` and `conversion`
//! records whose content is HTML, plain text or PDF; requests, metadata, redirects and pictures are passed over.

mod answer;

use super::found::{Form, pdf};
use super::{Found, Item, LIMIT, Name, Take, Text, charset};
use crate::error::{Error, Fault};
use crate::source::Source;
use answer::{Unread, answer};
use jiff::civil::Date;
use std::borrow::Cow;
use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

/// How long the headers of a record, or of an answer, may be, in bytes.
const HEADERS: u64 = 64 << 10;

/// How many headers there may be.
const COUNT: usize = 256;

/// What a record says of its content.
#[derive(Debug)]
pub(super) struct Capture {
    /// The day it was fetched.
    fetched: Option<Date>,
    /// Whether the content is a server's answer, headers and all.
    answer: bool,
    /// What kind of content it is, where that is not for the answer to say.
    kind: String,
}

/// Each record of a web archive that may hold a text.
pub(super) fn records(
    name: &Name,
    stream: &mut dyn BufRead,
    take: &mut Take<'_>,
) -> ControlFlow<()> {
    let broken = |fault| {
        Item::Failed(Error::Record {
            place: name.shown.clone(),
            fault: Fault::Warc(fault),
        })
    };
    loop {
        let headers = match headers(stream) {
            Ok(Some(headers)) => headers,
            Ok(None) => return ControlFlow::Continue(()),
            Err(fault) if fault.kind() == io::ErrorKind::InvalidData => {
                return take(broken(fault.to_string()));
            }
            Err(fault) => return take(Item::Failed(name.unreadable()(fault))),
        };
        let parsed = match Header::of(&headers) {
            Ok(parsed) => parsed,
            Err(fault) => return take(broken(fault)),
        };
        let mut content = stream.take(parsed.length);
        let item = parsed.item(name, &mut content);
        let item = match item {
            Ok(item) => item,
            Err(fault) => return take(Item::Failed(name.unreadable()(fault))),
        };
        let rest = io::copy(&mut content, &mut io::sink());
        let cut_off = rest.is_ok() && content.limit() > 0;
        match item {
            _ if cut_off => return take(broken(String::from("the last record is cut off"))),
            Some(item) => take(item)?,
            None => {}
        }
        if let Err(fault) = rest {
            return take(Item::Failed(name.unreadable()(fault)));
        }
    }
}

/// The headers of the next record, from its version to the empty line; none at the end of the archive.
fn headers(stream: &mut dyn BufRead) -> io::Result<Option<Vec<u8>>> {
    let invalid = |fault: &str| io::Error::new(io::ErrorKind::InvalidData, fault);
    let mut headers = Vec::new();
    loop {
        let start = headers.len();
        let left = HEADERS.saturating_sub(start as u64);
        let read = stream.take(left).read_until(b'\n', &mut headers)?;
        let line = headers.get(start..).unwrap_or_default().trim_ascii();
        match (read, line.is_empty(), start) {
            // Empty lines stand between records.
            (0, _, 0) => return Ok(None),
            (_, true, 0) if read > 0 => headers.clear(),
            (0, ..) if left == 0 => return Err(invalid("headers longer than 64 KiB")),
            (0, ..) => return Err(invalid("the last record is cut off")),
            (_, true, _) => return Ok(Some(headers)),
            (_, false, 0) if !line.starts_with(b"WARC/") => {
                return Err(invalid(
                    "no record begins where one should; not read further",
                ));
            }
            _ => {}
        }
    }
}

/// What the headers of a record say, as far as it is needed.
struct Header {
    length: u64,
    kind: String,
    content: String,
    target: Option<String>,
    date: Option<Date>,
}

impl Header {
    fn of(headers: &[u8]) -> Result<Header, String> {
        let first = memchr::memchr(b'\n', headers).map_or(headers.len(), |at| at + 1);
        let lines = headers.get(first..).unwrap_or_default();
        let mut table = [httparse::EMPTY_HEADER; COUNT];
        let parsed = match httparse::parse_headers(lines, &mut table) {
            Ok(httparse::Status::Complete((_, parsed))) => parsed,
            Ok(httparse::Status::Partial) => return Err(String::from("headers cut off")),
            Err(fault) => return Err(format!("headers not understood ({fault})")),
        };
        let value = |name| header(parsed, name);
        let length = value("content-length").and_then(|length| length.parse().ok());
        Ok(Header {
            length: length.ok_or("a record without its length")?,
            kind: value("warc-type").unwrap_or_default().to_ascii_lowercase(),
            content: value("content-type")
                .unwrap_or_default()
                .to_ascii_lowercase(),
            target: value("warc-target-uri")
                .map(|target| target.trim_matches(['<', '>']).to_owned()),
            date: value("warc-date").and_then(|date| date.get(..10)?.parse().ok()),
        })
    }

    /// The record as something to read; none for what is never a text, and is not worth counting.
    fn item(self, name: &Name, content: &mut dyn Read) -> io::Result<Option<Item<Found>>> {
        let answer = self.kind == "response" && self.content.starts_with("application/http");
        let whole = ["response", "resource", "conversion"].contains(&self.kind.as_str());
        let Some(target) = self.target.filter(|_| whole) else {
            return Ok(None);
        };
        if !answer && !readable(&self.content) {
            return Ok(Some(Item::Skipped(NO_TEXT)));
        }
        if self.length > LIMIT {
            let place = Name::new(&format!("{}: {target}", name.shown));
            return Ok(Some(Item::Failed(place.too_long())));
        }
        let mut bytes = Vec::new();
        content.read_to_end(&mut bytes)?;
        Ok(Some(Item::Text(Found {
            name: target,
            form: Form::Capture(Capture {
                fetched: self.date,
                answer,
                kind: self.content,
            }),
            bytes: bytes.into(),
        })))
    }
}

/// The text of a record, decoded. Offsets are those into the page's text in UTF-8, as it is after decoding.
pub(super) fn text(name: String, capture: &Capture, bytes: &[u8]) -> Item<Text> {
    let page = if capture.answer {
        answer(bytes)
    } else {
        Ok((capture.kind.clone(), Cow::Borrowed(bytes)))
    };
    let (kind, body) = match page {
        Ok(page) => page,
        Err(Unread::Skipped(why)) => return Item::Skipped(why),
        Err(Unread::Failed(fault)) => {
            return Item::Failed(Error::Record { place: name, fault });
        }
    };
    if !readable(&kind) {
        return Item::Skipped(NO_TEXT);
    }
    let source = if kind.starts_with("application/pdf") {
        match pdf(&name, &body) {
            Ok(text) => Source::of_record(name, text),
            Err(error) => return Item::Failed(error),
        }
    } else {
        let text = charset::page(&body, Some(&kind)).into_owned();
        if kind.starts_with("text/plain") {
            Source::of_record(name, text)
        } else {
            Source::page(name, text.into_bytes())
        }
    };
    // What the page says of its own day goes before the day it was fetched.
    let published = source.published().or(capture.fetched);
    Item::Text(Text { source, published })
}

const NO_TEXT: &str = "no HTML, plain text or PDF";

fn readable(kind: &str) -> bool {
    [
        "text/html",
        "text/plain",
        "application/xhtml",
        "application/pdf",
    ]
    .iter()
    .any(|known| kind.starts_with(known))
}

fn header<'h>(headers: &[httparse::Header<'h>], name: &str) -> Option<&'h str> {
    let found = headers
        .iter()
        .find(|header| header.name.eq_ignore_ascii_case(name))?;
    std::str::from_utf8(found.value).ok().map(str::trim)
}
