//! Rows of cells of which some go over several rows or columns → rows of as many cells as there are columns.

use crate::source::Span;

/// A cell as it is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wide {
    pub(super) span: Span,
    /// Whether it is a heading.
    pub(super) head: bool,
    /// Over how many rows and columns it goes.
    pub(super) down: usize,
    pub(super) across: usize,
}

/// The headings of a table, those of the last row of them, and the rows below.
pub(super) struct Spread {
    pub(super) head: Vec<Span>,
    pub(super) rows: Vec<Vec<Span>>,
}

/// How far a cell goes at most.
const FARTHEST: usize = 60;

/// The rows spread over their columns; none without headings.
pub(super) fn spread(written: &[Vec<Wide>]) -> Option<Spread> {
    let mut head = Vec::new();
    let mut rows = Vec::new();
    // For each column, a cell from above, and over how many rows more it goes.
    let mut above: Vec<Option<(Span, usize)>> = Vec::new();
    for cells in written.iter().filter(|cells| !cells.is_empty()) {
        let mut row = Vec::with_capacity(cells.len());
        for cell in cells {
            take(&mut row, &mut above);
            for _ in 0..cell.across.clamp(1, FARTHEST) {
                let rest = cell.down.clamp(1, FARTHEST) - 1;
                let column = row.len();
                if above.len() <= column {
                    above.resize(column + 1, None);
                }
                if let Some(place) = above.get_mut(column) {
                    *place = (rest > 0).then_some((cell.span, rest));
                }
                row.push(cell.span);
            }
        }
        take(&mut row, &mut above);
        if rows.is_empty() && cells.iter().all(|cell| cell.head) {
            head = row;
        } else {
            rows.push(row);
        }
    }
    (!head.is_empty()).then_some(Spread { head, rows })
}

/// Puts the cells from above that come next into a row.
fn take(row: &mut Vec<Span>, above: &mut [Option<(Span, usize)>]) {
    while let Some(place) = above.get_mut(row.len())
        && let Some((span, rest)) = place.take()
    {
        *place = (rest > 1).then_some((span, rest - 1));
        row.push(span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_stands_in_every_row_that_it_goes_over() {
        let cell = |start, head, down, across| Wide {
            span: Span::new(start, start + 1),
            head,
            down,
            across,
        };
        let written = [
            vec![cell(0, true, 2, 1), cell(1, true, 1, 2)],
            vec![cell(2, true, 1, 1), cell(3, true, 1, 1)],
            vec![
                cell(4, false, 2, 1),
                cell(5, false, 1, 1),
                cell(6, false, 1, 1),
            ],
            vec![cell(7, false, 1, 1), cell(8, false, 1, 1)],
        ];
        let starts = |row: &Vec<Span>| row.iter().map(|cell| cell.start).collect::<Vec<_>>();
        let found = spread(&written).map(|table| {
            let rows: Vec<Vec<usize>> = table.rows.iter().map(starts).collect();
            (starts(&table.head), rows)
        });
        let rows = vec![vec![4, 5, 6], vec![4, 7, 8]];
        assert_eq!(found, Some((vec![0, 2, 3], rows)));
    }
}
