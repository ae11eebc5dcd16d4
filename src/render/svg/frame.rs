//! What every figure has around its drawing: its size, its names for screen readers, and, alone, its style, title and notes.

use crate::figure::Figure;
use crate::render::control::visible;

/// Where a figure stands.
pub(super) enum Placement<'p> {
    /// In a file of its own.
    Alone,
    /// In a page, which has the style and writes title and notes itself; its ids begin with this.
    Inline(&'p str),
}

/// The room of a drawing, in units of about a pixel.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

/// The frame that `figure.svg` draws.
pub(super) struct Frame {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) alone: bool,
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) width: i32,
    pub(super) height: i32,
    notes: Vec<String>,
    notes_from: i32,
}

/// The height of the title's line, and of a note's.
const TITLE: i32 = 48;
const NOTE: i32 = 16;

impl Frame {
    /// The frame of a drawing that has this room; a figure alone has its title above and its notes below.
    pub(super) fn around(room: Room, figure: &Figure, placement: &Placement<'_>) -> Frame {
        let (id, alone) = match placement {
            Placement::Alone => ("figure", true),
            Placement::Inline(id) => (*id, false),
        };
        let fitting = usize::try_from((room.width - 40) / 6).unwrap_or(1);
        let notes: Vec<String> = figure
            .notes
            .iter()
            .flat_map(|note| wrapped(&visible(note), fitting))
            .collect();
        let below = match (alone, i32::try_from(notes.len())) {
            (true, Ok(lines)) if lines > 0 => lines * NOTE + 8,
            _ => 0,
        };
        let above = if alone { TITLE } else { 0 };
        Frame {
            id: id.to_owned(),
            title: visible(&figure.title),
            description: visible(&figure.description),
            alone,
            left: room.left,
            top: room.top - above,
            width: room.width,
            height: room.height + above + below,
            notes,
            notes_from: room.top + room.height + 4,
        }
    }

    /// The notes' lines with their heights.
    pub(super) fn notes(&self) -> impl Iterator<Item = (i32, &String)> {
        let heights = (0..).map(|line| self.notes_from + line * NOTE);
        heights.zip(&self.notes)
    }
}

/// The text in lines of about so many characters, broken at spaces.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A coordinate as it is written: whole, or with one decimal.
pub(super) fn coordinate(value: f64) -> String {
    // Adding nothing turns -0 into 0.
    let tenths = (value * 10.0).round() / 10.0 + 0.0;
    format!("{tenths}")
}

#[cfg(test)]
mod tests {
    use super::{coordinate, wrapped};

    #[test]
    fn coordinates_are_short() {
        assert_eq!(coordinate(-0.04), "0");
        assert_eq!(coordinate(12.34), "12.3");
    }

    #[test]
    fn lines_break_at_spaces() {
        let name = "United Kingdom of Great Britain and Northern Ireland";
        assert_eq!(
            wrapped(name, 18),
            ["United Kingdom of", "Great Britain and", "Northern Ireland"]
        );
        assert!(wrapped(" ", 5).is_empty());
    }
}
