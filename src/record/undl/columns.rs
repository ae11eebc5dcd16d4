//! Which cell of a row is which column, by the names in the first line: in any order, and none of those needed left out.

use super::COLUMNS;
use super::cells::Cell;
use crate::source::Span;

/// The columns without which rows are no votes. What the others say can be left unsaid.
const NEEDED: [&str; 8] = [
    "undl_id",
    "ms_code",
    "ms_vote",
    "date",
    "resolution",
    "meeting",
    "description",
    "agenda",
];

/// Why a first line names no columns of a voting CSV: where, and what to do.
pub(super) type Fault = (usize, String);

/// Whether a value can stand in a column.
type Holds<'h> = &'h dyn Fn(&str) -> bool;

/// Where the columns stand.
#[derive(Debug)]
pub(super) struct Columns {
    /// How many cells a row has.
    pub(super) count: usize,
    /// Of each of [`COLUMNS`], its cell; none where the file lacks it.
    at: [Option<usize>; COLUMNS.len()],
    /// Columns that the layout does not have, by their names.
    pub(super) unknown: Vec<(String, Span)>,
}

impl Columns {
    /// Reads the first line.
    pub(super) fn of(header: &[Cell<'_>]) -> Result<Columns, Fault> {
        let start = header.first().map_or(0, |cell| cell.span.start);
        let mut columns = Columns {
            count: header.len(),
            at: [None; COLUMNS.len()],
            unknown: Vec::new(),
        };
        for (index, cell) in header.iter().enumerate() {
            let name = cell.value.trim().to_lowercase();
            match COLUMNS.iter().position(|column| *column == name) {
                Some(column) if columns.at[column].is_some() => {
                    let what = format!("a second column `{name}`; keep one");
                    return Err((cell.span.start, what));
                }
                Some(column) => columns.at[column] = Some(index),
                None => columns.unknown.push((cut(&name), cell.span)),
            }
        }
        let missing: Vec<&str> = NEEDED
            .into_iter()
            .filter(|name| columns.index(name).is_none())
            .collect();
        if missing.is_empty() {
            return Ok(columns);
        }
        let first = header.first().map_or("", |cell| &cell.value);
        let what = match [';', '\t'].into_iter().find(|mark| first.contains(*mark)) {
            Some(mark) => format!(
                "the columns are separated by {}; save the file with commas",
                if mark == ';' { "semicolons" } else { "tabs" }
            ),
            None if missing.len() == NEEDED.len() => String::from(
                "this is no voting CSV of the UN Digital Library: its first line names none of the columns (undl_id, ms_code, ms_vote, date …)",
            ),
            None => format!("no column {}; the first line must name it", names(&missing)),
        };
        Err((start, what))
    }

    /// The cell of a column, by the column's name.
    pub(super) fn index(&self, name: &str) -> Option<usize> {
        let column = COLUMNS.iter().position(|column| *column == name)?;
        self.at[column]
    }

    /// The name of the column that a cell stands in; empty for a column that the layout does not have.
    pub(super) fn name(&self, index: usize) -> &'static str {
        let column = self.at.iter().position(|at| *at == Some(index));
        column.map_or("", |column| COLUMNS[column])
    }

    /// Whether the first row has under the telling names what belongs there: where columns are exchanged, every cell of
    /// them would be a fault of its own.
    pub(super) fn fit(&self, row: &[Cell<'_>]) -> Result<(), Fault> {
        let is_code = |text: &str| text.len() == 3 && text.bytes().all(|b| b.is_ascii_alphabetic());
        let tests: [(&str, &str, Holds<'_>); 5] = [
            ("date", "a day", &|text| {
                text.starts_with(|c: char| c.is_ascii_digit())
            }),
            ("ms_code", "a member's code", &is_code),
            ("ms_vote", "Y, N, A or X", &|text| text.chars().count() <= 1),
            ("resolution", "a resolution's symbol", &|text| {
                text.is_empty() || text.starts_with("S/RES/")
            }),
            ("meeting", "a meeting's symbol", &|text| {
                text.is_empty() || text.starts_with("S/") && !text.starts_with("S/RES/")
            }),
        ];
        let wrong = tests.iter().filter_map(|(name, what, holds)| {
            let cell = row.get(self.index(name)?)?;
            (!holds(cell.value.trim())).then_some((name, what, cell))
        });
        match wrong.collect::<Vec<_>>().as_slice() {
            [(name, what, cell), (other, _, _), ..] => {
                let value = cut(&cell.value);
                let what = format!(
                    "`{value}` in column `{name}`, where {what} should stand, and `{other}` has no right value either; name the columns in the order of their values"
                );
                Err((cell.span.start, what))
            }
            _ => Ok(()),
        }
    }
}

/// A text of the file, cut to a length that fits a message.
pub(super) fn cut(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Names in a sentence: `date`, `meeting`.
fn names(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
