//! The lines and tables of a page as JSON, version 1: numbers as numbers, members by code, days as ISO dates, a share as
//! its two counts and the per cent they make.

use super::control::escape_json;
use crate::page::{Block, Cell, Page, Table};
use serde_json::{Map, Value, json};

/// One object: the lines of the page, and its tables with their columns, rows, notes and sources; each row on a line.
pub(super) fn page(page: &Page) -> String {
    let (mut lines, mut tables) = (Vec::new(), Vec::new());
    each(page, |block, under| match block {
        Block::Heading(_) => {}
        Block::Line(line) => lines.push(json!({ "under": under, "line": line })),
        Block::Facts(facts) => {
            let line = |(name, value): &(&str, String)| json!({ "under": under, "fact": name, "line": value });
            lines.extend(facts.iter().map(line));
        }
        Block::Table(table) => tables.push(written(table, under)),
    });
    let (lines, tables) = (stacked(&lines, 2), tables.join(",\n    "));
    let tables = if tables.is_empty() {
        "[]".to_owned()
    } else {
        format!("[\n    {tables}\n  ]")
    };
    escape_json(format!(
        "{{\n  \"version\": 1,\n  \"lines\": {lines},\n  \"tables\": {tables}\n}}\n"
    ))
}

/// An array with each of its values on a line, indented by so many spaces and two more.
fn stacked(values: &[Value], indent: usize) -> String {
    if values.is_empty() {
        return "[]".to_owned();
    }
    let indent = " ".repeat(indent);
    let values: Vec<String> = values
        .iter()
        .map(|value| format!("\n{indent}  {value}"))
        .collect();
    format!("[{}\n{indent}]", values.join(","))
}

/// Every row of every table, one object a line.
pub(super) fn lines(page: &Page) -> String {
    let mut text = String::new();
    each(page, |block, under| {
        if let Block::Table(table) = block {
            for cells in &table.rows {
                let mut object = Map::new();
                object.insert("table".to_owned(), key(table));
                object.insert("under".to_owned(), json!(under));
                object.extend(row(table, cells));
                text += &format!("{}\n", Value::Object(object));
            }
        }
    });
    escape_json(text)
}

/// Each block with the heading it stands under.
fn each<'p>(page: &'p Page, mut seen: impl FnMut(&'p Block, Option<&'p str>)) {
    let mut under = None;
    for block in &page.blocks {
        if let Block::Heading(heading) = block {
            under = Some(heading.as_str());
        }
        seen(block, under);
    }
}

fn key(table: &Table) -> Value {
    if table.key.is_empty() {
        Value::Null
    } else {
        json!(table.key)
    }
}

/// A table with each of its members on a line and each row too.
fn written(table: &Table, under: Option<&str>) -> String {
    let columns: Vec<Value> = table
        .columns
        .iter()
        .map(|column| json!({ "key": column.key, "name": column.name }))
        .collect();
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|cells| Value::Object(row(table, cells)))
        .collect();
    let title = if table.title.is_empty() {
        Value::Null
    } else {
        json!(table.title)
    };
    let total = table.total.as_ref().map(|cells| row(table, cells));
    let members = [
        ("table", key(table).to_string()),
        ("title", title.to_string()),
        ("under", json!(under).to_string()),
        ("columns", stacked(&columns, 6)),
        ("rows", stacked(&rows, 6)),
        ("total", json!(total).to_string()),
        (
            "notes",
            stacked(
                &table
                    .notes
                    .iter()
                    .map(|note| json!(note))
                    .collect::<Vec<_>>(),
                6,
            ),
        ),
        ("sources", json!(table.sources).to_string()),
    ];
    let members = members.map(|(name, value)| format!("\n      \"{name}\": {value}"));
    format!("{{{}\n    }}", members.join(","))
}

fn row(table: &Table, cells: &[Cell]) -> Map<String, Value> {
    let keyed = table.columns.iter().zip(cells);
    keyed
        .map(|(column, cell)| (column.key.clone(), value(cell)))
        .collect()
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) | Cell::Toned(_, text) | Cell::Brief { whole: text, .. } => json!(text),
        Cell::Number(number) => json!(number),
        Cell::Share(share) => json!({
            "part": share.part(),
            "of": share.of(),
            "per_cent": share.per_mille().map(|per_mille| f64::from(per_mille) / 10.0),
        }),
        Cell::Date(date) => json!(date.to_string()),
        Cell::Position(position) => json!(position.key()),
        Cell::Member(member, _) => json!(member),
        Cell::Members(members) => members.iter().map(|(member, _)| json!(member)).collect(),
        Cell::Counts(counts) => {
            let counts = counts
                .iter()
                .map(|(member, _, count)| (member.code().to_owned(), json!(count)));
            Value::Object(counts.collect())
        }
    }
}
