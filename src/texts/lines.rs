//! JSON Lines: the lines of a stream, cut out of the blocks in which it is read, and the text, day and name that each holds.

use super::fields::{Record, Wanted, day};
use super::found::Form;
use super::{Fields, Found, Item, LIMIT, Name, Take, Text, written};
use crate::error::{Error, Fault};
use crate::source::Source;
use bytes::Bytes;
use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::io::{ErrorKind, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

/// How many bytes are read at a time. The lines of a block share its memory.
const BLOCK: usize = 64 << 10;

/// Each line of JSON Lines, still as its bytes. Empty lines are none.
pub(super) fn lines(
    name: &Name,
    fields: &Fields,
    stream: &mut dyn Read,
    take: &mut Take<'_>,
) -> ControlFlow<()> {
    let wanted = Arc::new(Wanted::of(fields));
    let mut number = 0_u64;
    let mut line = |bytes: Bytes| {
        number += 1;
        let place = [&*name.shown, ":", &number.to_string()].concat();
        if bytes.len() as u64 > LIMIT {
            return take(Item::Failed(Name::new(&place).too_long()));
        }
        if bytes.trim_ascii().is_empty() {
            return ControlFlow::Continue(());
        }
        take(Item::Text(Found {
            name: place,
            form: Form::Object(Arc::clone(&wanted)),
            bytes,
        }))
    };
    let longest = usize::try_from(LIMIT).unwrap_or(usize::MAX);
    // What is read of a line whose end is not.
    let mut begun = Vec::new();
    loop {
        let known = begun.len();
        begun.resize(known + BLOCK, 0);
        let read = stream.read(&mut begun[known..]);
        begun.truncate(known + *read.as_ref().unwrap_or(&0));
        let whole = match memchr::memrchr(b'\n', &begun[known..]) {
            Some(at) => known + at + 1,
            None if matches!(read, Ok(0)) => known,
            None => 0,
        };
        if whole > 0 {
            let rest = begun.split_off(whole);
            let block = Bytes::from(std::mem::replace(&mut begun, rest));
            let ends = memchr::memchr_iter(b'\n', &block).map(|at| at + 1);
            let mut from = 0;
            for end in ends.chain([whole]) {
                if from < end {
                    line(block.slice(from..end))?;
                }
                from = end;
            }
        }
        match read {
            Ok(0) => return ControlFlow::Continue(()),
            Ok(_) => {}
            Err(fault) if fault.kind() == ErrorKind::Interrupted => {}
            Err(fault) => return take(Item::Failed(name.unreadable()(fault))),
        }
        // Of a line that is too long no more is held than shows it.
        begun.truncate(longest.saturating_add(1));
    }
}

/// The text of one line of JSON Lines. Offsets are those into the text of the field, as the record means it.
///
/// A text that does not concern anyone as it is written here is not taken out: it is left empty.
pub(super) fn object(
    place: &str,
    wanted: &Wanted,
    line: &[u8],
    concerns: &dyn Fn(&[u8]) -> bool,
) -> Result<Text, Error> {
    let failed = |fault| Error::Record {
        place: place.to_owned(),
        fault,
    };
    let broken = |fault: serde_json::Error| failed(Fault::Json(without_line(&fault)));
    let record = match written::record(line, wanted) {
        Some(record) => record,
        None => picked(line, wanted).map_err(broken)?,
    };
    let printed = |value: Value| match value {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let id = wanted.id(&record).map_err(broken)?.and_then(printed);
    let published = wanted.date(&record).map_err(broken)?.and_then(printed);
    let unread = wanted.plain_text(&record);
    let text = if unread.is_some_and(|string| !concerns(string.as_bytes())) {
        String::new()
    } else {
        match wanted.text(&record).map_err(broken)? {
            Some(Value::String(text)) => text,
            // A text given as its paragraphs.
            Some(Value::Array(parts)) if parts.iter().all(Value::is_string) => {
                let parts: Vec<&str> = parts.iter().filter_map(Value::as_str).collect();
                parts.join("\n\n")
            }
            Some(_) => return Err(failed(Fault::NotText)),
            None => return Err(failed(Fault::NoField(wanted.texts()))),
        }
    };
    Ok(Text {
        source: Source::of_record(id.unwrap_or_else(|| place.to_owned()), text),
        published: published.and_then(|date| day(&date)),
    })
}

/// The fields wanted of a line that is read letter by letter.
fn picked<'r>(line: &'r [u8], wanted: &Wanted) -> serde_json::Result<Record<'r>> {
    let mut reader = serde_json::Deserializer::from_slice(line);
    let record = Picked(wanted).deserialize(&mut reader)?;
    reader.end().map(|()| record)
}

/// What is wrong with a line, and where in it: of the lines of the archive the place tells.
fn without_line(fault: &serde_json::Error) -> String {
    let said = fault.to_string();
    let what = said
        .rsplit_once(" at line")
        .map_or(&*said, |(what, _)| what);
    format!("{what} (column {})", fault.column())
}

/// The name of a field, borrowed from the line where it is written there as it is.
#[derive(serde::Deserialize)]
struct Key<'r>(#[serde(borrow)] Cow<'r, str>);

/// Of an object, the fields wanted, each as it is written; the rest is passed over.
struct Picked<'a>(&'a Wanted);

impl<'de> DeserializeSeed<'de> for Picked<'_> {
    type Value = Record<'de>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Record<'de>, D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Picked<'_> {
    type Value = Record<'de>;

    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("an object with fields")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Record<'de>, M::Error> {
        let mut picked = Vec::new();
        while let Some(Key(key)) = map.next_key()? {
            if self.0.begins_with(&key) {
                picked.push((key, map.next_value::<&RawValue>()?.get()));
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(picked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Gives a few bytes at a time, as a pipe may.
    struct Pipe<'b>(&'b [u8], usize);

    impl Read for Pipe<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let length = into.len().min(self.1);
            self.0.read(&mut into[..length])
        }
    }

    proptest! {
        #[test]
        fn a_record_found_by_its_marks_is_the_one_that_is_read(
            line in r#"[ \n]?\{( ?"(text|id|a|\\u0061)" ?: ?("([a{},:é]|\\["nxu]|\\u00[e-h]9|\t|\\\\){0,4}"|-?[0-9.]{1,3}|null|nul|\[1, ?\{?\]?|\{"b":" ?\}"\}),?){1,3}[} ]{0,2}\r?\n?"#,
            broken in any::<prop::sample::Index>(),
            byte in prop_oneof![Just(None), any::<u8>().prop_map(Some)],
        ) {
            let mut line = line.into_bytes();
            if let Some(byte) = byte {
                let at = broken.index(line.len());
                line[at] = byte;
            }
            let wanted = Wanted::of(&Fields::default());
            if let Some(record) = written::record(&line, &wanted) {
                prop_assert_eq!(picked(&line, &wanted).ok(), Some(record));
            }
        }

        #[test]
        fn lines_are_cut_alike_however_they_come(
            lengths in prop::collection::vec(prop_oneof![0..9_usize, 60_000..140_000_usize], 0..9),
            ended in any::<bool>(),
            at_a_time in prop_oneof![1000..5000_usize, Just(usize::MAX)],
        ) {
            let lines: Vec<String> = lengths.iter().map(|length| "x".repeat(*length)).collect();
            let text = lines.join("\n") + if ended { "\n" } else { "" };
            let mut found = Vec::new();
            let mut stream = Pipe(text.as_bytes(), at_a_time);
            let _ = super::lines(&Name::new("a"), &Fields::default(), &mut stream, &mut |item| {
                if let Item::Text(line) = item {
                    found.push((line.name, line.bytes.trim_ascii().len()));
                }
                ControlFlow::Continue(())
            });
            let numbered = (1..).zip(&lengths).filter(|(_, length)| **length > 0);
            let expected: Vec<(String, usize)> =
                numbered.map(|(number, length)| (format!("a:{number}"), *length)).collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn ordinary_lines_are_found_by_their_marks() {
        let wanted = Wanted::of(&Fields::default());
        for line in [
            r#"{"id": 7, "text": "The caf\u00e9 \"Luna\" won\u2019t open.\n", "tags": ["a", {"b": null}]}"#,
            "{\"url\":\"http:\\/\\/example.org\",\"text\":\"é\"}\r\n",
        ] {
            assert!(
                written::record(line.as_bytes(), &wanted).is_some(),
                "{line}"
            );
        }
    }
}
