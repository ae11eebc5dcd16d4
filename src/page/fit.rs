//! Which rows of a page there is room for: what is left out is said.

use super::{Block, Holds, Keep, Page, Table};
use std::collections::BTreeSet;

/// Fewer rows than this say hardly anything of a longer table.
const HARDLY: usize = 4;

impl Page {
    /// Leaves out all but so many rows of each table, and says so in notes.
    pub fn cut(&mut self, rows: usize) {
        for block in &mut self.blocks {
            if let Block::Table(table) = block {
                table.cut(rows);
            }
        }
    }

    /// Leaves out rows until the page has about so many lines on a terminal, and notes that stand under an earlier table.
    /// Tables that would keep hardly a row are left out whole, and the last line says so.
    pub fn fit(&mut self, lines: usize) {
        let mut left = lines;
        let mut left_out = Vec::new();
        let mut told = BTreeSet::new();
        self.blocks.retain_mut(|block| {
            let taken = match block {
                Block::Heading(_) => 2,
                Block::Line(_) => 1,
                Block::Facts(facts) => facts.len(),
                Block::Table(table) => {
                    table.notes.retain(|note| told.insert(note.clone()));
                    let around = table.lines_around();
                    let rows = left.saturating_sub(around) / table.lines_of_row();
                    if rows < HARDLY.min(table.rows.len()) {
                        left_out.push(table.counted());
                        return false;
                    }
                    table.cut(rows);
                    around + table.rows.len() * table.lines_of_row()
                }
            };
            left = left.saturating_sub(taken);
            true
        });
        if !left_out.is_empty() {
            let left_out = left_out.join("; ");
            self.line(format!("Also, with --rows all: {left_out}."));
        }
    }
}

impl Table {
    /// Leaves out all but so many rows, and says so in a note.
    fn cut(&mut self, rows: usize) {
        let left_out = self.rows.len().saturating_sub(rows);
        if left_out == 0 {
            return;
        }
        let which = match self.keep {
            Keep::First => {
                self.rows.truncate(rows);
                "Further"
            }
            Keep::Last => {
                self.rows.drain(..left_out);
                "Earlier"
            }
        };
        self.note(format!("{which} rows left out: {left_out} (--rows all)."));
    }
}

/// What room a table takes on a terminal, near enough.
impl Table {
    /// Its title, rules, heads, total and notes.
    fn lines_around(&self) -> usize {
        let one = |there: bool| usize::from(there);
        let (title, sources) = (one(!self.title.is_empty()), one(!self.sources.is_empty()));
        let of_notes = |note: &String| note.len().div_ceil(80);
        let notes: usize = self.notes.iter().map(of_notes).sum();
        let cut = 1;
        title + 4 + one(self.total.is_some()) + notes + sources + cut
    }

    fn lines_of_row(&self) -> usize {
        let mut columns = self.columns.iter();
        let prose = columns.any(|column| column.holds == Holds::Prose);
        1 + usize::from(prose)
    }

    /// "Vetoes (36)".
    fn counted(&self) -> String {
        let name = if self.title.is_empty() {
            self.key
        } else {
            self.title.as_str()
        };
        format!("{name} ({})", self.rows.len())
    }
}
