//! The timeline of vetoes: a row a permanent member, a bar a year, joint vetoes hatched.

use super::axis::{Axis, Tick};
use super::frame::{Frame, Placement, Room, coordinate};
use crate::figure::{Figure, VetoBar, VetoRow, VetoTimeline};
use crate::render::control::visible;
use askama::Template;

/// Where the bars begin and end, and how high a row of them is.
const FROM: f64 = 150.0;
const TO: f64 = 740.0;
const WIDTH: i32 = 760;
const HEAD: i32 = 40;
const ROW: i32 = 74;
const TALLEST: f64 = 52.0;
/// Bars in slots narrower than this have their number only where it is the row's greatest.
const NUMBERED: f64 = 14.0;

#[derive(Template)]
#[template(path = "vetoes.svg", config = "src/render/askama.toml")]
struct Timeline {
    frame: Frame,
    rows: Vec<Row>,
    ticks: Vec<Tick>,
    from: String,
    to: String,
    axis: i32,
}

struct Row {
    name: String,
    total: String,
    base: i32,
    bars: Vec<Bar>,
}

struct Bar {
    told: String,
    x: String,
    middle: String,
    width: String,
    alone: String,
    alone_y: String,
    joint: String,
    joint_y: String,
    number: Option<u32>,
    number_y: String,
}

pub(super) fn draw(
    shown: &VetoTimeline,
    figure: &Figure,
    placement: &Placement<'_>,
) -> askama::Result<String> {
    let axis = Axis::new(&shown.periods, FROM, TO);
    let unit = TALLEST / f64::from(shown.most.max(1));
    let mut base = HEAD;
    let rows: Vec<Row> = shown
        .rows
        .iter()
        .map(|row| {
            base += ROW;
            self::row(row, base, unit, &axis)
        })
        .collect();
    let timeline = Timeline {
        frame: Frame::around(
            Room {
                left: 0,
                top: 0,
                width: WIDTH,
                height: base + 34,
            },
            figure,
            placement,
        ),
        rows,
        ticks: axis.ticks().collect(),
        from: coordinate(FROM),
        to: coordinate(TO),
        axis: base,
    };
    timeline.render()
}

fn row(row: &VetoRow, base: i32, unit: f64, axis: &Axis<'_>) -> Row {
    let vetoes = |bar: &VetoBar| bar.alone + bar.joint;
    let most = row.bars.iter().map(vetoes).max().unwrap_or(0);
    let first_most = row.bars.iter().position(|bar| vetoes(bar) == most);
    let bars = row.bars.iter().enumerate().map(|(nth, bar)| {
        let (alone, joint) = (f64::from(bar.alone) * unit, f64::from(bar.joint) * unit);
        let (foot, middle) = (f64::from(base), axis.middle(bar.at));
        let top = foot - alone - joint;
        let numbered = axis.slot() >= NUMBERED || Some(nth) == first_most;
        Bar {
            told: told(row, bar),
            x: coordinate(middle - axis.bar() / 2.0),
            middle: coordinate(middle),
            width: coordinate(axis.bar()),
            alone: coordinate(alone),
            alone_y: coordinate(foot - alone),
            joint: coordinate(joint),
            joint_y: coordinate(top),
            number: numbered.then(|| vetoes(bar)),
            number_y: coordinate(top - 4.0),
        }
    });
    let total = match (row.vetoes, row.joint) {
        (0, _) => String::from("none"),
        (vetoes, 0) => vetoes.to_string(),
        (vetoes, joint) => format!("{vetoes}, {joint} of them joint"),
    };
    Row {
        bars: bars.collect(),
        name: visible(&row.name),
        total,
        base,
    }
}

/// "Russia, 2017: 6, 1 of them joint".
fn told(row: &VetoRow, bar: &VetoBar) -> String {
    let (name, count) = (visible(&row.name), bar.alone + bar.joint);
    match bar.joint {
        0 => format!("{name}, {}: {count}", bar.period),
        joint => format!("{name}, {}: {count}, {joint} of them joint", bar.period),
    }
}
