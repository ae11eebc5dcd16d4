//! A server's answer: its headers, and its content without what it was wrapped in to be sent.

use super::{COUNT, NO_TEXT, header, readable};
use crate::error::Fault;
use crate::texts::{LIMIT, unpack};
use std::borrow::Cow;
use std::io::Read;

/// Why an answer gives no text.
pub(super) enum Unread {
    Skipped(&'static str),
    Failed(Fault),
}

/// The kind of content of a server's answer, in lower case, and the content, without what it was wrapped in to be sent.
pub(super) fn answer(bytes: &[u8]) -> Result<(String, Cow<'_, [u8]>), Unread> {
    let mut table = [httparse::EMPTY_HEADER; COUNT];
    let mut response = httparse::Response::new(&mut table);
    let parsed = httparse::ParserConfig::default()
        .ignore_invalid_headers_in_responses(true)
        .allow_spaces_after_header_name_in_responses(true)
        .parse_response(&mut response, bytes);
    let start = match parsed {
        Ok(httparse::Status::Complete(start)) => start,
        Ok(httparse::Status::Partial) => {
            return Err(Unread::Failed(Fault::Http("headers cut off".to_owned())));
        }
        Err(fault) => return Err(Unread::Failed(Fault::Http(fault.to_string()))),
    };
    if response.code != Some(200) {
        return Err(Unread::Skipped("an answer other than 200 OK"));
    }
    let value = |name| {
        header(response.headers, name)
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    let kind = value("content-type");
    if !readable(&kind) {
        return Err(Unread::Skipped(NO_TEXT));
    }
    let mut body = Cow::Borrowed(bytes.get(start..).unwrap_or_default());
    // Some archives keep the header of what they have already undone: then the body is as it should be.
    if value("transfer-encoding").contains("chunked")
        && let Some(whole) = unchunked(&body)
    {
        body = Cow::Owned(whole);
    }
    for coding in value("content-encoding").split(',').map(str::trim) {
        let unpacked = match coding {
            "gzip" | "x-gzip" if body.starts_with(&[0x1f, 0x8b]) => {
                unpacked(flate2::read::MultiGzDecoder::new(&body[..]))
            }
            "deflate" if body.first().is_some_and(|byte| byte & 0x0f == 8) => {
                unpacked(flate2::read::ZlibDecoder::new(&body[..]))
            }
            "zstd" if body.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) => {
                unpacked(unpack::frames(&body[..]))
            }
            // Brotli has no mark to know it by.
            "br" if !charset_free_of_controls(&body) => {
                unpacked(brotli_decompressor::Decompressor::new(&body[..], 4096))
            }
            _ => continue,
        };
        body = Cow::Owned(unpacked.map_err(Unread::Failed)?);
    }
    Ok((kind, body))
}

/// Whether bytes look like text that was unpacked already.
fn charset_free_of_controls(body: &[u8]) -> bool {
    body.iter()
        .take(256)
        .all(|byte| *byte >= b' ' || byte.is_ascii_whitespace())
}

fn unpacked(reader: impl Read) -> Result<Vec<u8>, Fault> {
    let mut body = Vec::new();
    let read = reader.take(LIMIT + 1).read_to_end(&mut body);
    read.map_err(|fault| Fault::Http(fault.to_string()))?;
    if body.len() as u64 > LIMIT {
        return Err(Fault::Http(format!(
            "unpacks to more than the limit of {LIMIT} bytes"
        )));
    }
    Ok(body)
}

/// A body sent in chunks, whole; none where it is not in chunks.
fn unchunked(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    while let Ok(httparse::Status::Complete((start, size))) = httparse::parse_chunk_size(body) {
        let rest = body.get(start..)?;
        let size = usize::try_from(size).ok()?;
        if size == 0 {
            return Some(whole);
        }
        let chunk = &rest[..size.min(rest.len())];
        whole.extend_from_slice(chunk);
        let rest = rest.get(size..).unwrap_or_default();
        body = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))
            .unwrap_or(rest);
    }
    // Cut off within its chunks: what came is kept.
    (!whole.is_empty()).then_some(whole)
}
