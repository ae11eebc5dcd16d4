//! Adopted above the line, not adopted below it, a bar a period; why not is told by filling.

use super::axis::{Axis, Tick};
use super::frame::{Frame, Placement, Room, coordinate};
use crate::figure::{Figure, Outcomes, OutcomesBar};
use askama::Template;

const FROM: i32 = 50;
const TO: i32 = 740;
const WIDTH: i32 = 760;
const TOP: f64 = 48.0;
const HEIGHT: f64 = 270.0;
/// Bars in slots narrower than this go without numbers: the lines of the grid tell.
const NUMBERED: f64 = 20.0;

#[derive(Template)]
#[template(path = "outcomes.svg", config = "src/render/askama.toml")]
struct Chart {
    frame: Frame,
    bars: Vec<Bar>,
    grid: Vec<GridLine>,
    ticks: Vec<Tick>,
    numbered: bool,
    any_unknown: bool,
    from: i32,
    to: i32,
    zero: String,
    foot: i32,
}

struct Bar {
    told: String,
    x: String,
    middle: String,
    width: String,
    parts: Vec<Part>,
    adopted: u32,
    adopted_y: String,
    not_adopted: u32,
    not_adopted_y: String,
}

/// A stretch of a bar.
struct Part {
    class: &'static str,
    hatched: bool,
    y: String,
    height: String,
}

/// A line that tells how many.
struct GridLine {
    y: String,
    text_y: String,
    count: u32,
}

pub(super) fn draw(
    shown: &Outcomes,
    figure: &Figure,
    placement: &Placement<'_>,
) -> askama::Result<String> {
    let periods: Vec<_> = shown.bars.iter().map(|bar| bar.period).collect();
    let axis = Axis::new(&periods, f64::from(FROM), f64::from(TO));
    let highest = shown.most_adopted + shown.most_not_adopted;
    let unit = (HEIGHT / f64::from(highest.max(1))).min(30.0);
    let zero = TOP + f64::from(shown.most_adopted) * unit;
    let lowest = zero + f64::from(shown.most_not_adopted) * unit;
    #[expect(clippy::cast_possible_truncation, reason = "a few hundred")]
    let foot = lowest as i32 + 34;
    let chart = Chart {
        frame: Frame::around(
            Room {
                left: 0,
                top: 0,
                width: WIDTH,
                height: foot + 12,
            },
            figure,
            placement,
        ),
        bars: shown
            .bars
            .iter()
            .enumerate()
            .map(|(at, shown)| bar(shown, axis.middle(at), axis.bar(), zero, unit))
            .collect(),
        grid: grid(shown, zero, unit),
        ticks: axis.ticks().collect(),
        numbered: axis.slot() >= NUMBERED,
        any_unknown: shown.any_unknown,
        from: FROM,
        to: TO,
        zero: coordinate(zero),
        foot,
    };
    chart.render()
}

fn bar(shown: &OutcomesBar, middle: f64, width: f64, zero: f64, unit: f64) -> Bar {
    let totals = &shown.totals;
    let mut parts = Vec::new();
    let mut part = |class, hatched, y: f64, count: u32| {
        let height = f64::from(count) * unit;
        if count > 0 {
            parts.push(Part {
                class,
                hatched,
                y: coordinate(y),
                height: coordinate(height),
            });
        }
        y + height
    };
    let top = zero - f64::from(totals.adopted) * unit;
    part("in-favour", false, top, totals.adopted);
    let below = part("against", false, zero, totals.vetoed);
    let below = part("outline", true, below, totals.insufficient_votes);
    let below = part("dashed", false, below, totals.reason_unknown);
    Bar {
        told: format!(
            "{}: {} adopted, {} not adopted ({} vetoed)",
            shown.period,
            totals.adopted,
            totals.not_adopted(),
            totals.vetoed
        ),
        x: coordinate(middle - width / 2.0),
        middle: coordinate(middle),
        width: coordinate(width),
        parts,
        adopted: totals.adopted,
        adopted_y: coordinate(top - 4.0),
        not_adopted: totals.not_adopted(),
        not_adopted_y: coordinate(below + 12.0),
    }
}

/// Lines at round numbers, above and below.
fn grid(shown: &Outcomes, zero: f64, unit: f64) -> Vec<GridLine> {
    let highest = shown.most_adopted.max(shown.most_not_adopted);
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
        .into_iter()
        .find(|step| f64::from(*step) * unit >= 24.0)
        .unwrap_or(highest.max(1));
    let line = |count: u32, y: f64| GridLine {
        y: coordinate(y),
        text_y: coordinate(y + 4.0),
        count,
    };
    let steps = |most: u32| {
        (1..)
            .map(move |nth| nth * step)
            .take_while(move |count| *count <= most)
    };
    let above = steps(shown.most_adopted).map(|count| line(count, zero - f64::from(count) * unit));
    let below =
        steps(shown.most_not_adopted).map(|count| line(count, zero + f64::from(count) * unit));
    above.chain([line(0, zero)]).chain(below).collect()
}
