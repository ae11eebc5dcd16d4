//! What a stream of bytes is, by its first bytes and its name: packed, an archive, records, or one text; unpacked within limits.

use super::found::Form;
use super::meter::Metered;
use super::{Found, Item, LIMIT, NESTING, Name, Take, Texts, archive, columns, lines, warc};
use crate::error::{Error, Fault};
use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::ops::ControlFlow;
use std::rc::Rc;
use std::sync::atomic::Ordering;

/// How many times longer than what is packed its content may be. No text comes near it; deflate can do no more than 1032.
const RATIO: u64 = 1000;

/// Below this length nothing is held to that ratio: it can do no harm.
const HARMLESS: u64 = LIMIT;

/// How many of the first bytes are looked at: a tar file shows itself at byte 257.
const HEAD: u64 = 512;

impl Texts {
    /// Hands over the texts in a stream, whatever it is.
    pub(super) fn stream(
        &self,
        name: &Name,
        stream: &mut dyn Read,
        depth: usize,
        take: &mut Take<'_>,
    ) -> ControlFlow<()> {
        if depth > NESTING {
            return take(Item::Failed(Error::Record {
                place: name.shown.clone(),
                fault: Fault::Nested,
            }));
        }
        let mut head = Vec::new();
        if let Err(fault) = (&mut *stream).take(HEAD).read_to_end(&mut head) {
            return take(Item::Failed(name.unreadable()(fault)));
        }
        let what = What::of(name, &head, self.fields.text.is_some());
        if matches!(
            what,
            What::Zip | What::Tar | What::Warc | What::Lines | What::Columns(_)
        ) {
            self.archive.store(true, Ordering::Relaxed);
        }
        let whole = &mut Cursor::new(head).chain(stream);
        match what {
            What::Gzip => {
                let (input, packed) = Metered::new(whole);
                let inner = MultiGzDecoder::new(BufReader::with_capacity(64 << 10, input));
                self.unpacked(name, inner, packed, depth, take)
            }
            What::Zstandard => {
                let (input, packed) = Metered::new(whole);
                let inner = frames(BufReader::with_capacity(64 << 10, input));
                self.unpacked(name, inner, packed, depth, take)
            }
            What::Zip => match document(name, whole) {
                Ok(bytes) => archive::zip(self, name, &mut Cursor::new(bytes), depth, take),
                Err(error) => take(Item::Failed(error)),
            },
            What::Tar => archive::tar(self, name, whole, depth, take),
            What::Warc => {
                warc::records(name, &mut BufReader::with_capacity(256 << 10, whole), take)
            }
            What::Lines => lines::lines(name, &self.fields, whole, take),
            What::Columns(delimiter) => columns::rows(name, &self.fields, delimiter, whole, take),
            What::Document => take(match document(name, whole) {
                Ok(bytes) => Item::Text(Found {
                    name: name.shown.clone(),
                    form: Form::File {
                        page: name.ends(&[".html", ".htm", ".xhtml"]),
                    },
                    bytes: bytes.into(),
                }),
                Err(error) => Item::Failed(error),
            }),
        }
    }

    /// Hands over the texts in what a stream unpacks to.
    fn unpacked(
        &self,
        name: &Name,
        inner: impl Read,
        packed: Rc<Cell<u64>>,
        depth: usize,
        take: &mut Take<'_>,
    ) -> ControlFlow<()> {
        let mut content = Unpacked {
            inner,
            packed,
            length: 0,
        };
        self.stream(&name.unpacked(), &mut content, depth + 1, take)
    }
}

/// What a stream is.
enum What {
    Gzip,
    Zstandard,
    Zip,
    Tar,
    Warc,
    Lines,
    Columns(u8),
    Document,
}

impl What {
    /// `columns` says whether a stream without a name may be a table, for the user named a column.
    fn of(name: &Name, head: &[u8], columns: bool) -> What {
        let unnamed = !name
            .content
            .rsplit('/')
            .next()
            .is_some_and(|last| last.contains('.'));
        let text = head.trim_ascii_start();
        let object = text.first() == Some(&b'{')
            && text
                .get(1..)
                .is_some_and(|rest| rest.trim_ascii_start().first() == Some(&b'"'));
        match head {
            [0x1f, 0x8b, ..] => What::Gzip,
            // A frame, or one to be skipped, as parallel packers write first.
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => What::Zstandard,
            head if is_zip(head) => What::Zip,
            head if head.get(257..262) == Some(b"ustar") => What::Tar,
            head if head.starts_with(b"WARC/") => What::Warc,
            _ if name.ends(&[".jsonl", ".ndjson"]) || (unnamed && object) => What::Lines,
            _ if name.ends(&[".tsv"]) => What::Columns(b'\t'),
            _ if name.ends(&[".csv"]) || (unnamed && columns) => What::Columns(b','),
            _ => What::Document,
        }
    }
}

/// Whether these are the first bytes of a zip file, also of an empty one.
pub(super) fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// A document read whole.
pub(super) fn document(name: &Name, stream: &mut dyn Read) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let read = stream.take(LIMIT + 1).read_to_end(&mut bytes);
    read.map_err(name.unreadable())?;
    if bytes.len() as u64 > LIMIT {
        return Err(name.too_long());
    }
    Ok(bytes)
}

/// Content as it is unpacked; fails where it grows beyond all reason.
pub(super) struct Unpacked<R> {
    inner: R,
    packed: Rc<Cell<u64>>,
    length: u64,
}

impl<R> Unpacked<R> {
    /// What unpacks from so many bytes.
    pub(super) fn of_length(packed: u64, inner: R) -> Unpacked<R> {
        Unpacked {
            inner,
            packed: Rc::new(Cell::new(packed)),
            length: 0,
        }
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.length += read as u64;
        if self.length > HARMLESS && self.length / RATIO > self.packed.get() {
            return Err(io::Error::other(format!(
                "unpacks to more than {RATIO} times its length, as no text does; not read further"
            )));
        }
        Ok(read)
    }
}

/// What Zstandard packed, unpacked as it is read.
pub(super) fn frames(input: impl BufRead) -> impl Read {
    Frames {
        input,
        frame: FrameDecoder::new(),
        open: false,
    }
}

/// Zstandard frames one after another, as parallel packers and `cat` make them.
struct Frames<R> {
    input: R,
    frame: FrameDecoder,
    /// Whether a frame has been begun and not yet read to its end.
    open: bool,
}

impl<R: BufRead> Frames<R> {
    /// Begins the next frame; false at the end of the input.
    fn next(&mut self) -> io::Result<bool> {
        while !self.input.fill_buf()?.is_empty() {
            match self.frame.reset(&mut self.input) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    io::copy(
                        &mut self.input.by_ref().take(length.into()),
                        &mut io::sink(),
                    )?;
                }
                Err(fault) => return Err(io::Error::other(fault.to_string())),
            }
        }
        Ok(false)
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.open {
                self.open = self.next()?;
                if !self.open {
                    return Ok(0);
                }
            }
            if self.frame.can_collect() > 0 {
                return self.frame.read(into);
            }
            if self.frame.is_finished() {
                self.open = false;
                continue;
            }
            self.frame
                .decode_blocks(&mut self.input, BlockDecodingStrategy::UptoBytes(256 << 10))
                .map_err(|fault| io::Error::other(fault.to_string()))?;
        }
    }
}
