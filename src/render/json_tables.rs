//! The lines and tables of a page as JSON, version 1: numbers as numbers, members by code, days as ISO dates, a share as
//! its two counts and the per cent they make.

use super::control::escape_json;
use crate::page::{Block, Cell, Page, Table};
use serde_json::{Map, Value, json};

/// One object: the page's heading and lines, and its tables with their columns, rows, notes and sources.
pub(super) fn page(page: &Page) -> String {
    let (mut lines, mut tables) = (Vec::new(), Vec::new());
    each(page, |block, under| match block {
        Block::Heading(_) => {}
        Block::Line(line) => lines.push(json!({ "under": under, "line": line })),
        Block::Table(table) => tables.push(written(table, under)),
    });
    let page = json!({ "version": 1, "lines": lines, "tables": tables });
    escape_json(&format!("{page:#}\n"))
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
    escape_json(&text)
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

fn written(table: &Table, under: Option<&str>) -> Value {
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
    json!({
        "table": key(table),
        "title": if table.title.is_empty() { Value::Null } else { json!(table.title) },
        "under": under,
        "columns": columns,
        "rows": rows,
        "total": table.total.as_ref().map(|cells| row(table, cells)),
        "notes": table.notes,
        "sources": table.sources,
    })
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
