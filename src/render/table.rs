//! Pages for a terminal, tables drawn by comfy-table.

use super::Terminal;
use super::control::visible;
use crate::page::{Block, Cell, Column, Holds, Page, Table, Tone};
use anstyle::Style;
use comfy_table::{
    Attribute, CellAlignment, Color, ColumnConstraint, ContentArrangement, Width, presets,
};

pub(super) fn page(page: &Page, terminal: Terminal) -> String {
    let mut text = String::new();
    for (at, block) in page.blocks.iter().enumerate() {
        match block {
            Block::Heading(heading) => {
                if at > 0 {
                    text.push('\n');
                }
                let heading = plain(heading, terminal);
                let rule = if terminal.ascii { "=" } else { "═" };
                let rule = rule.repeat(heading.chars().count());
                text += &format!("{}\n{rule}\n", strong(&heading, terminal));
            }
            Block::Line(line) => text += &written(line, terminal),
            Block::Facts(facts) => {
                for (name, value) in facts {
                    text += &written(&format!("{name}: {value}"), terminal);
                }
            }
            Block::Table(table) => {
                if !table.title.is_empty() {
                    text += &format!("{}\n", strong(&plain(&table.title, terminal), terminal));
                }
                if table.rows.is_empty() {
                    text += "(none)\n";
                } else {
                    text += &format!("{}\n", drawn(table, terminal));
                }
                let left_out = left_out(table, terminal);
                if !left_out.is_empty() {
                    text += &written(&format!("No room for: {}.", left_out.join(", ")), terminal);
                }
                for note in &table.notes {
                    text += &written(note, terminal);
                }
                if !table.sources.is_empty() {
                    text += &written(&format!("Sources: {}", table.sources.join("; ")), terminal);
                }
            }
        }
    }
    text
}

fn drawn(table: &Table, terminal: Terminal) -> String {
    let mut drawn = comfy_table::Table::new();
    drawn.load_style(if terminal.ascii {
        presets::ASCII_FULL_CONDENSED
    } else {
        presets::UTF8_FULL_CONDENSED
    });
    if terminal.colour {
        drawn.enforce_styling();
    } else {
        drawn.force_no_tty();
    }
    if let Some(width) = terminal.width {
        drawn
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width);
    }
    let columns = shown(table, terminal);
    let bold = |cell: comfy_table::Cell| cell.add_attribute(Attribute::Bold);
    let heads = columns
        .iter()
        .map(|shown| comfy_table::Cell::new(plain(&shown.column.short, terminal)));
    drawn.set_header(heads.map(bold).collect::<Vec<_>>());
    let cells = |row: &[Cell]| -> Vec<comfy_table::Cell> {
        let shown = columns
            .iter()
            .filter_map(|shown| Some((shown.column, row.get(shown.at)?)));
        shown
            .map(|(column, cell)| set(column, cell, terminal))
            .collect()
    };
    for row in &table.rows {
        drawn.add_row(cells(row));
    }
    if let Some(total) = &table.total {
        drawn.add_row(cells(total).into_iter().map(bold).collect::<Vec<_>>());
    }
    let fit = terminal
        .width
        .is_none_or(|width| width_of(&columns) <= width);
    for (at, shown) in columns.iter().enumerate() {
        let Some(drawn) = drawn.column_mut(at) else {
            continue;
        };
        if shown.column.holds == Holds::Numbers {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
        if fit {
            let width = Width::Fixed(shown.width + 2);
            drawn.set_constraint(ColumnConstraint::LowerBoundary(width));
        }
    }
    drawn.trim_fmt()
}

/// A column that is shown, where it stands in the table, and the width it needs for no word to be broken.
struct Shown<'t> {
    column: &'t Column,
    at: usize,
    width: u16,
}

/// The columns that there is room for: all, or all but as many spare ones as must go, the last first.
fn shown(table: &Table, terminal: Terminal) -> Vec<Shown<'_>> {
    let columns = table.columns.iter().enumerate();
    let mut shown: Vec<Shown<'_>> = columns
        .map(|(at, column)| Shown {
            column,
            at,
            width: word_width(table, at, column, terminal),
        })
        .collect();
    let too_wide =
        |shown: &[Shown<'_>]| terminal.width.is_some_and(|width| width_of(shown) > width);
    while too_wide(&shown) {
        let Some(spare) = shown.iter().rposition(|shown| shown.column.spare) else {
            break;
        };
        shown.remove(spare);
    }
    shown
}

/// The names of the columns that there is no room for.
fn left_out(table: &Table, terminal: Terminal) -> Vec<&str> {
    let shown = shown(table, terminal);
    let columns = table.columns.iter().enumerate();
    let left_out = columns.filter(|(at, _)| !shown.iter().any(|shown| shown.at == *at));
    left_out.map(|(_, column)| column.name.as_str()).collect()
}

/// The width of a table of these columns: each stands between two spaces and after a rule, and a rule ends the table.
fn width_of(columns: &[Shown<'_>]) -> u16 {
    let widths = columns.iter().map(|shown| shown.width);
    widths.fold(1, |sum, width| sum.saturating_add(width).saturating_add(3))
}

/// How wide a column of prose should be.
const PROSE: usize = 16;

/// The length of the longest word of a column.
fn word_width(table: &Table, at: usize, column: &Column, terminal: Terminal) -> u16 {
    let longest = |text: &str| {
        plain(text, terminal)
            .split(' ')
            .map(|word| word.chars().count())
            .max()
    };
    let cells = table
        .rows
        .iter()
        .chain(&table.total)
        .filter_map(|row| row.get(at));
    let cells = cells.filter_map(|cell| match column.holds {
        Holds::Prose => Some(cell.brief().chars().count().min(PROSE)),
        Holds::Words | Holds::Numbers if column.brief => longest(&cell.brief()),
        Holds::Words | Holds::Numbers => longest(&cell.words()),
    });
    let width = cells
        .chain(longest(&column.short))
        .max()
        .unwrap_or_default();
    u16::try_from(width).unwrap_or(u16::MAX)
}

fn set(column: &Column, cell: &Cell, terminal: Terminal) -> comfy_table::Cell {
    let words = match cell {
        cell if column.brief => cell.brief(),
        cell => column.words(cell),
    };
    let set = comfy_table::Cell::new(plain(&words, terminal));
    match cell.tone() {
        None => set,
        Some(Tone::For) => set.fg(Color::DarkGreen),
        Some(Tone::Against) => set.fg(Color::DarkRed),
        Some(Tone::Aside) => set.fg(Color::DarkYellow),
        Some(Tone::Veto) => set.fg(Color::DarkRed).add_attribute(Attribute::Bold),
    }
}

/// Text that does not steer the terminal; with `ascii` in ASCII, other letters by those nearest to them.
fn plain(text: &str, terminal: Terminal) -> String {
    let text = visible(text);
    if terminal.ascii {
        deunicode::deunicode_with_tofu(&text, "?")
    } else {
        text
    }
}

fn strong(text: &str, terminal: Terminal) -> String {
    if terminal.colour {
        let bold = Style::new().bold();
        format!("{bold}{text}{bold:#}")
    } else {
        text.to_owned()
    }
}

/// A line with its break, broken at spaces to fit the width.
fn written(line: &str, terminal: Terminal) -> String {
    wrap(&plain(line, terminal), terminal.width) + "\n"
}

fn wrap(line: &str, width: Option<u16>) -> String {
    let Some(width) = width.map(usize::from) else {
        return line.to_owned();
    };
    let mut wrapped = String::new();
    let mut column = 0;
    for word in line.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            wrapped.push('\n');
            column = 0;
        } else if column > 0 {
            wrapped.push(' ');
            column += 1;
        }
        wrapped += word;
        column += length;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_at_spaces() {
        assert_eq!(
            wrap("ten in favour, two against", Some(14)),
            "ten in favour,\ntwo against"
        );
    }

    #[test]
    fn ascii_is_ascii() {
        let terminal = Terminal {
            ascii: true,
            ..Terminal::default()
        };
        assert_eq!(
            plain("Côte d’Ivoire – “veto” … Türkiye", terminal),
            "Cote d'Ivoire - \"veto\" ... Turkiye"
        );
    }
}
