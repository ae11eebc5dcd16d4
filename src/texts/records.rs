//! Records with fields: JSON Lines and the rows of a table.

use super::fields::{day, value};
use super::found::Form;
use super::meter::Limited;
use super::{Fields, Found, Item, LIMIT, Name, Take, Text, charset};
use crate::error::{Error, Fault};
use crate::source::Source;
use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};
use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

/// Each line of JSON Lines, still as its bytes. Empty lines are none.
pub(super) fn lines(
    name: &Name,
    fields: &Arc<Fields>,
    stream: &mut dyn BufRead,
    take: &mut Take<'_>,
) -> ControlFlow<()> {
    let (mut number, mut length) = (0_u64, 0);
    loop {
        // Lines of one file are much alike.
        let mut line = Vec::with_capacity(length);
        if let Err(fault) = stream.take(LIMIT + 1).read_until(b'\n', &mut line) {
            return take(Item::Failed(name.unreadable()(fault)));
        }
        if line.is_empty() {
            return ControlFlow::Continue(());
        }
        number += 1;
        length = line.len().min(64 << 10);
        let place = format!("{}:{number}", name.shown);
        if line.len() as u64 > LIMIT {
            take(Item::Failed(Name::new(&place).too_long()))?;
            if let Err(fault) = skip_line(stream) {
                return take(Item::Failed(name.unreadable()(fault)));
            }
            continue;
        }
        if !line.trim_ascii().is_empty() {
            take(Item::Text(Found {
                name: place,
                form: Form::Object(Arc::clone(fields)),
                bytes: line,
            }))?;
        }
    }
}

/// Passes over the rest of a line, holding none of it.
fn skip_line(stream: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let buffer = stream.fill_buf()?;
        let (length, ends) = match memchr::memchr(b'\n', buffer) {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        stream.consume(length);
        if ends {
            return Ok(());
        }
    }
}

/// The text of one line of JSON Lines. Offsets are those into the text of the field, as the record means it.
pub(super) fn object(place: &str, fields: &Fields, line: &[u8]) -> Result<Text, Error> {
    let failed = |fault| Error::Record {
        place: place.to_owned(),
        fault,
    };
    let (texts, dates, ids) = (fields.texts(), fields.dates(), fields.ids());
    let named = texts.iter().chain(&dates).chain(&ids);
    let wanted: Vec<&str> = named
        .flat_map(|name| [*name, name.split('.').next().unwrap_or(name)])
        .collect();
    let mut reader = serde_json::Deserializer::from_slice(line);
    let mut record = Picked(&wanted)
        .deserialize(&mut reader)
        .and_then(|record| reader.end().map(|()| record))
        .map_err(|fault| failed(Fault::Json(without_line(&fault))))?;
    let printed = |value: &mut Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let id = value(&mut record, &ids).and_then(printed);
    let published = value(&mut record, &dates).and_then(printed);
    let text = match value(&mut record, &texts).map(Value::take) {
        Some(Value::String(text)) => text,
        // A text given as its paragraphs.
        Some(Value::Array(parts)) if parts.iter().all(Value::is_string) => {
            let parts: Vec<&str> = parts.iter().filter_map(Value::as_str).collect();
            parts.join("\n\n")
        }
        Some(_) => return Err(failed(Fault::NotText)),
        None => return Err(failed(Fault::NoField(texts.join(", ")))),
    };
    Ok(Text {
        source: Source::of_record(id.unwrap_or_else(|| place.to_owned()), text),
        published: published.and_then(|date| day(&date)),
    })
}

/// What is wrong with a line, and where in it: of the lines of the archive the place tells.
fn without_line(fault: &serde_json::Error) -> String {
    let said = fault.to_string();
    let what = said
        .rsplit_once(" at line")
        .map_or(&*said, |(what, _)| what);
    format!("{what} (column {})", fault.column())
}

/// Of an object, the fields wanted; the rest is passed over unread.
struct Picked<'a>(&'a [&'a str]);

impl<'de> DeserializeSeed<'de> for Picked<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Picked<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("an object with fields")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Value, M::Error> {
        let mut picked = Map::new();
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            if self.0.contains(&&*key) {
                picked.insert(key.into_owned(), map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(Value::Object(picked))
    }
}

/// The text in each row of a table with named columns.
pub(super) fn columns(
    name: &Name,
    fields: &Fields,
    delimiter: u8,
    stream: &mut dyn Read,
    take: &mut Take<'_>,
) -> ControlFlow<()> {
    let failed = |place: String, fault| Item::Failed(Error::Record { place, fault });
    let (limited, left) = Limited::new(
        stream,
        "a row longer than the limit of 64 MiB (is a quotation mark left open?)",
    );
    left.set(LIMIT);
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .buffer_capacity(64 << 10)
        .from_reader(limited);
    let header = match rows.byte_headers() {
        Ok(header) => header.clone(),
        Err(fault) => return take(failed(name.shown.clone(), Fault::Table(fault.to_string()))),
    };
    let column = |names: &[&str]| {
        let is = |name: &&str, cell: &[u8]| {
            let cell = cell.strip_prefix(b"\xef\xbb\xbf").unwrap_or(cell);
            cell.trim_ascii() == name.as_bytes()
        };
        names
            .iter()
            .find_map(|name| header.iter().position(|cell| is(name, cell)))
    };
    let (text, date, id) = (fields.texts(), fields.dates(), fields.ids());
    let Some(text_column) = column(&text) else {
        return take(failed(name.shown.clone(), Fault::NoField(text.join(", "))));
    };
    let (date, id) = (column(&date), column(&id));
    let mut row = csv::ByteRecord::new();
    loop {
        left.set(LIMIT);
        match rows.read_byte_record(&mut row) {
            Ok(true) => {}
            Ok(false) => return ControlFlow::Continue(()),
            // Where one row has no end, nothing tells where the next begins.
            Err(fault) => return take(failed(name.shown.clone(), Fault::Table(fault.to_string()))),
        }
        let line = row.position().map_or(0, csv::Position::line);
        let place = format!("{}:{line}", name.shown);
        let cell = |column: Option<usize>| {
            let cell = column.and_then(|column| row.get(column))?;
            let cell = String::from_utf8_lossy(cell).trim().to_owned();
            (!cell.is_empty()).then_some(cell)
        };
        let Some(text) = row.get(text_column) else {
            take(failed(place, Fault::NoField(text.join(", "))))?;
            continue;
        };
        let bytes = match charset::utf8(text) {
            std::borrow::Cow::Borrowed(_) => text.to_vec(),
            std::borrow::Cow::Owned(text) => text.into_bytes(),
        };
        take(Item::Text(Found {
            name: cell(id).unwrap_or(place),
            form: Form::Cell {
                published: cell(date).and_then(|date| day(&date)),
            },
            bytes,
        }))?;
    }
}
