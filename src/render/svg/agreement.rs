//! The map of agreement: a cell for each two members, with its share in figures and darker the higher it is.

use super::frame::{Frame, Placement, Room, wrapped};
use crate::figure::{AgreementMap, Figure};
use crate::render::control::visible;
use crate::tally::summary::Share;
use askama::Template;

/// The room for the members' names.
const NAMES: i32 = 180;
/// The least share, in tenths of a per cent, of each shade but the lightest.
const SHADES: [(u8, u32, &str); 6] = [
    (0, 0, "under 20 %"),
    (1, 200, "20 %"),
    (2, 400, "40 %"),
    (3, 600, "60 %"),
    (4, 800, "80 %"),
    (5, 900, "90 % and up"),
];

#[derive(Template)]
#[template(path = "agreement.svg", config = "src/render/askama.toml")]
struct Map {
    frame: Frame,
    rows: Vec<Row>,
    columns: Vec<ColumnName>,
    key: Vec<Step>,
    key_y: i32,
    labels: i32,
    wide: i32,
    high: i32,
    roomy: bool,
}

struct Row {
    name: String,
    y: i32,
    label_y: i32,
    share_y: i32,
    cells: Vec<MapCell>,
}

struct MapCell {
    x: i32,
    middle: i32,
    told: String,
    shade: Option<Shade>,
    share: String,
    of: u32,
}

struct ColumnName {
    name: String,
    x: i32,
    y: i32,
}

impl ColumnName {
    /// The name in lines, each with its height.
    fn lines(&self) -> impl Iterator<Item = (i32, String)> {
        let heights = (0..).map(|line| self.y + 8 + line * 14);
        heights.zip(wrapped(&self.name, 12))
    }
}

struct Step {
    shade: Shade,
    text: &'static str,
    x: i32,
}

pub(super) fn draw(
    map: &AgreementMap,
    figure: &Figure,
    placement: &Placement<'_>,
) -> askama::Result<String> {
    let names: Vec<String> = map.names.iter().map(|name| visible(name)).collect();
    let members = i32::try_from(names.len()).unwrap_or(i32::MAX);
    let columns = (members - 1).max(1);
    let roomy = members <= 7;
    let (wide, high) = if roomy { (92, 44) } else { (38, 28) };
    let x_of = |at: i32| NAMES + at * wide;
    let rows: Vec<Row> = (0..)
        .zip(names.iter().zip(&map.rows))
        .skip(1)
        .map(|(at, (name, shares))| {
            let y = 10 + (at - 1) * high;
            let cells = (0..).zip(names.iter().zip(shares));
            Row {
                name: name.clone(),
                y,
                label_y: y + high / 2 + 4,
                share_y: y + high / 2 + if roomy { -2 } else { 4 },
                cells: cells
                    .map(|(at, (other, share))| cell(x_of(at), wide, [name, other], *share))
                    .collect(),
            }
        })
        .collect();
    let foot = 10 + columns * high + 8;
    let below = if roomy { 48 } else { 110 };
    let key_y = foot + below;
    let width = (x_of(columns) + 20).max(NAMES + 6 * 76);
    let drawn = Map {
        frame: Frame::around(
            Room {
                left: 0,
                top: 0,
                width,
                height: key_y + 34,
            },
            figure,
            placement,
        ),
        rows,
        columns: (0..columns)
            .zip(&names)
            .map(|(at, name)| ColumnName {
                name: name.clone(),
                x: x_of(at) + wide / 2 - 1,
                y: foot + 6,
            })
            .collect(),
        key: (0..)
            .zip(SHADES)
            .map(|(at, (shade, _, text))| Step {
                shade: Shade(shade),
                text,
                x: NAMES - 76 * 2 + at * 76,
            })
            .collect(),
        key_y,
        labels: NAMES - 10,
        wide,
        high,
        roomy,
    };
    drawn.render()
}

fn cell(x: i32, wide: i32, [one, other]: [&String; 2], share: Option<Share>) -> MapCell {
    let per_mille = share.and_then(Share::per_mille);
    let shade = per_mille.and_then(|share| {
        let reached = SHADES.iter().rev().find(|(_, least, _)| share >= *least);
        reached.map(|&(shade, ..)| Shade(shade))
    });
    let percent = per_mille.map_or_else(String::new, |share| {
        format!("{}.{}", share / 10, share % 10)
    });
    let told = share.map_or_else(String::new, |share| {
        format!(
            "{one} and {other}: {} of {} votes",
            share.part(),
            share.of()
        )
    });
    MapCell {
        x,
        middle: x + wide / 2 - 1,
        told,
        shade,
        share: percent,
        of: share.map_or(0, Share::of),
    }
}

/// A shade, the darker the higher.
struct Shade(u8);

impl Shade {
    /// The class of text that can be read on it.
    fn ink(&self) -> &'static str {
        if self.0 > 3 { "on-dark" } else { "on-light" }
    }
}
