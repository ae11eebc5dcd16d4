//! The rows of a table (CSV, TSV) with a column of texts.

use super::fields::day;
use super::found::Form;
use super::meter::Limited;
use super::{Fields, Found, Item, LIMIT, Name, Take, charset};
use crate::error::{Error, Fault};
use std::borrow::Cow;
use std::io::Read;
use std::ops::ControlFlow;

/// The text in each row of a table with named columns.
pub(super) fn rows(
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
            Cow::Borrowed(_) => text.to_vec(),
            Cow::Owned(text) => text.into_bytes(),
        };
        take(Item::Text(Found {
            name: cell(id).unwrap_or(place),
            form: Form::Cell {
                published: cell(date).and_then(|date| day(&date)),
            },
            bytes: bytes.into(),
        }))?;
    }
}
