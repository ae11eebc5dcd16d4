//! The horseshoe: seats around the Council's table, each position told by shape, mark and colour, the counts in the middle.

use super::frame::{Frame, Placement, Room, coordinate, wrapped};
use crate::figure::{Figure, RollCallFigure, Seat};
use crate::render::control::visible;
use crate::vote::Position;
use askama::Template;

/// The radius of the table's bend through the seats, and the way along it from one seat to the next.
const RADIUS: f64 = 134.0;
const STEP: f64 = 56.0;
/// How far inside the seats the table's band runs.
const BAND: f64 = 36.0;
/// From a seat to its label, and from line to line of it.
const GAP: f64 = 27.0;
const LINE: f64 = 15.0;
/// Half the width of the figure.
const HALF: i32 = 320;
/// From one count to the next.
const ROW: i32 = 32;

#[derive(Template)]
#[template(path = "roll-call.svg", config = "src/render/askama.toml")]
struct Horseshoe<'f> {
    frame: Frame,
    table: String,
    seats: Vec<Placed<'f>>,
    counts: Vec<Count>,
    result: Vec<Line>,
    key_y: i32,
}

/// A seat in its place.
struct Placed<'f> {
    seat: &'f Seat,
    x: String,
    y: String,
    anchor: &'static str,
    lines: Vec<Line>,
}

struct Line {
    x: String,
    y: String,
    text: String,
    strong: bool,
}

struct Count {
    position: Position,
    members: u32,
    y: i32,
}

pub(super) fn draw(
    shown: &RollCallFigure,
    figure: &Figure,
    placement: &Placement<'_>,
) -> askama::Result<String> {
    let seats = shown.seats.len();
    let placed: Vec<Placed<'_>> = shown
        .seats
        .iter()
        .enumerate()
        .map(|(at, seat)| place(seat, along(at, seats)))
        .collect();
    // The legs are as long as the seats on them need, and hold the counts and the result.
    let leg = (along(0, seats).abs() - half_bend()).max(0.0);
    let mut y = -44;
    let counts = shown
        .counts
        .iter()
        .map(|&(position, members)| {
            let row = Count {
                position,
                members,
                y,
            };
            y += ROW;
            row
        })
        .collect();
    let mut result: Vec<Line> = Vec::new();
    let texts = [(&shown.outcome, true), (&shown.reason, false)];
    for (text, strong) in texts
        .into_iter()
        .filter_map(|(text, strong)| Some((text.as_ref()?, strong)))
    {
        for text in wrapped(&sentence(&visible(text)), 20) {
            result.push(Line {
                x: String::new(),
                y: y.to_string(),
                text,
                strong,
            });
            y += 18;
        }
    }
    let key_y = y + 10;
    let inner = RADIUS - BAND;
    let end = coordinate(leg + 24.0);
    let [left, right] = [-inner, inner].map(coordinate);
    let bend = coordinate(inner);
    let head = placed.iter().filter(|seat| seat.anchor == "middle");
    let head_lines = head.map(|seat| seat.lines.len()).max().unwrap_or(0);
    let top = -180 - 15 * i32::try_from(head_lines.saturating_sub(1)).unwrap_or(0);
    #[expect(clippy::cast_possible_truncation, reason = "a few hundred")]
    let bottom = (leg as i32 + 44).max(key_y + 24);
    let horseshoe = Horseshoe {
        frame: Frame::around(
            Room {
                left: -HALF,
                top,
                width: 2 * HALF,
                height: bottom - top,
            },
            figure,
            placement,
        ),
        table: format!("M{left} {end}V0A{bend} {bend} 0 0 1 {right} 0V{end}"),
        seats: placed,
        counts,
        result,
        key_y,
    };
    horseshoe.render()
}

/// How far a seat is from the table's head, along the table; to the left it is less than nothing.
fn along(at: usize, seats: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a handful of seats")]
    let from_head = at as f64 - (seats as f64 - 1.0) / 2.0;
    from_head * STEP
}

fn half_bend() -> f64 {
    RADIUS * std::f64::consts::FRAC_PI_2
}

/// A seat with its label outside the table.
fn place(seat: &Seat, along: f64) -> Placed<'_> {
    let past = along.abs() - half_bend();
    let (x, y) = if past > 0.0 {
        (RADIUS.copysign(along), past)
    } else {
        let angle = along / RADIUS;
        (RADIUS * angle.sin(), -RADIUS * angle.cos())
    };
    let head = x.abs() < STEP / 4.0;
    let mut texts: Vec<(String, bool)> = wrapped(&visible(&seat.name), if head { 16 } else { 22 })
        .into_iter()
        .map(|text| (text, seat.vetoed))
        .collect();
    if seat.vetoed {
        texts.push((String::from("veto"), false));
    }
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let lines = texts.len() as f64;
    // Beside its seat the label is centred on it; at the head it stands above.
    let slope = (y / RADIUS).min(0.0);
    let (label_x, first, anchor) = if head {
        (x, y - GAP - (lines - 1.0) * LINE, "middle")
    } else {
        let anchor = if x < 0.0 { "end" } else { "start" };
        let middle = y + slope * 12.0;
        (
            x + GAP.copysign(x),
            middle + 4.5 - (lines - 1.0) * LINE / 2.0,
            anchor,
        )
    };
    let mut line_y = first;
    let lines = texts
        .into_iter()
        .map(|(text, strong)| {
            let line = Line {
                x: coordinate(label_x),
                y: coordinate(line_y),
                text,
                strong,
            };
            line_y += LINE;
            line
        })
        .collect();
    Placed {
        seat,
        x: coordinate(x),
        y: coordinate(y),
        anchor,
        lines,
    }
}

/// With a capital at its beginning.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
