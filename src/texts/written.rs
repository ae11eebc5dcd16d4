//! The fields of a line of JSON as they are written there, found in one go from mark to mark: what stands in strings is not read.

use super::fields::{Record, Wanted};
use serde::de::IgnoredAny;
use std::borrow::Cow;

/// The fields wanted of an object. None where it is not certain from mark to mark that the line is one: then it has to be read
/// letter by letter, which tells what is wrong with it, if anything is.
pub(super) fn record<'r>(line: &'r [u8], wanted: &Wanted) -> Option<Record<'r>> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    // Strings must have none, and hardly any line has one elsewhere. All bytes are looked at, so that many are at once.
    if line.iter().fold(u8::MAX, |least, byte| least.min(*byte)) < b' ' {
        return None;
    }
    let mut rest = Rest(std::str::from_utf8(line).ok()?);
    let mut record = Record::new();
    rest.mark().filter(|mark| *mark == b'{')?;
    loop {
        let name = rest.string()?;
        let name = &name[1..name.len() - 1];
        rest.mark().filter(|mark| *mark == b':')?;
        let value = rest.value()?;
        if name.contains('\\') {
            return None;
        }
        if wanted.begins_with(name) {
            record.push((Cow::Borrowed(name), value));
        }
        match rest.mark()? {
            b',' => {}
            b'}' => return rest.past_spaces().is_empty().then_some(record),
            _ => return None,
        }
    }
}

/// What follows in a line.
struct Rest<'r>(&'r str);

impl<'r> Rest<'r> {
    fn past_spaces(&mut self) -> &'r str {
        self.0 = self.0.trim_start_matches(' ');
        self.0
    }

    /// The next mark.
    fn mark(&mut self) -> Option<u8> {
        let rest = self.past_spaces();
        let mark = *rest.as_bytes().first()?;
        self.0 = rest.get(1..)?;
        Some(mark)
    }

    fn take(&mut self, length: usize) -> Option<&'r str> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// The next value, of whatever kind.
    fn value(&mut self) -> Option<&'r str> {
        let rest = self.past_spaces();
        if rest.starts_with('"') {
            return self.string();
        }
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
        values.next()?.ok()?;
        self.take(values.byte_offset())
    }

    /// The next value, which is a string, in its quotes.
    fn string(&mut self) -> Option<&'r str> {
        let bytes = self.past_spaces().as_bytes();
        let mut at = bytes.first().filter(|byte| **byte == b'"').map(|_| 1)?;
        loop {
            match bytes.get(at)? {
                b'"' => return self.take(at + 1),
                b'\\' => at += escaped(&bytes[at..])?,
                _ => at += memchr::memchr2(b'"', b'\\', &bytes[at..])?,
            }
        }
    }
}

/// The length of a character that is written with a backslash.
fn escaped(bytes: &[u8]) -> Option<usize> {
    match bytes.get(1)? {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(2),
        b'u' => {
            let digits = bytes.get(2..6)?;
            digits.iter().all(u8::is_ascii_hexdigit).then_some(6)
        }
        _ => None,
    }
}
