//! The values of a vote's keys: one text, a list of texts, counts by position; and what another shape is called.

use super::Reader;
use super::faults::ANOTHER_SHAPE;
use super::tree::{Kind, Node};
use crate::finding::{Edit, Finding};
use crate::record::entry::{Placed, StatedTally, Text};
use crate::source::Span;
use crate::vote::Position;

impl Reader {
    pub(super) fn text(&mut self, key: &str, value: &Node) -> Option<Text> {
        match &value.kind {
            Kind::Scalar(text) => Some(Placed::new(text.clone(), value.span)),
            Kind::Null | Kind::Refused => None,
            Kind::List(_) | Kind::Map(_) => {
                let message = format!("`{key}` is {}, not one value", shape(value));
                self.find(&ANOTHER_SHAPE, value.span, message);
                None
            }
        }
    }

    pub(super) fn list(&mut self, key: &str, value: &Node) -> Vec<Text> {
        match &value.kind {
            Kind::List(items) => items
                .iter()
                .filter_map(|item| match &item.kind {
                    Kind::Scalar(text) => Some(Placed::new(text.clone(), item.span)),
                    Kind::Refused => None,
                    Kind::Null => {
                        let message =
                            format!("nothing where a member of the list `{key}` should stand");
                        self.find(&ANOTHER_SHAPE, item.span, message);
                        None
                    }
                    Kind::List(_) | Kind::Map(_) => {
                        let message = format!("{} in the list `{key}`", shape(item));
                        self.find(&ANOTHER_SHAPE, item.span, message);
                        None
                    }
                })
                .collect(),
            Kind::Scalar(text) => {
                let message = format!("`{key}` is {}, not a list", shape(value));
                let edit = |at, text: &str| Edit {
                    span: Span::new(at, at),
                    text: text.to_owned(),
                };
                let mut finding = Finding::new(&ANOTHER_SHAPE, value.span, message)
                    .advising(format!("Write a list: `[{}]`.", short(text)));
                if !text.contains([',', '[', ']', ':', '#', '\n', '"', '\'']) {
                    finding = finding
                        .mended_by(vec![edit(value.span.start, "["), edit(value.span.end, "]")]);
                }
                self.findings.push(finding);
                vec![Placed::new(text.clone(), value.span)]
            }
            Kind::Null | Kind::Refused => Vec::new(),
            Kind::Map(_) => {
                let message = format!("`{key}` is {}, not a list", shape(value));
                self.find(&ANOTHER_SHAPE, value.span, message);
                Vec::new()
            }
        }
    }

    pub(super) fn tally(&mut self, value: &Node) -> Option<StatedTally> {
        const COUNTS: [&str; 4] = ["in_favour", "against", "abstaining", "not_participating"];
        let pairs = match &value.kind {
            Kind::Map(pairs) => pairs,
            Kind::Null | Kind::Refused => return None,
            Kind::Scalar(_) | Kind::List(_) => {
                let message = format!("`tally` is {}, not counts by position", shape(value));
                let finding = Finding::new(&ANOTHER_SHAPE, value.span, message)
                    .advising("Write `tally: {in_favour: 10, against: 2, abstaining: 3}`.");
                self.findings.push(finding);
                return None;
            }
        };
        let mut tally = StatedTally {
            span: value.span,
            ..StatedTally::default()
        };
        let mut seen = Vec::new();
        for (key, value) in pairs {
            let Some(name) = self.key(key, &COUNTS, &mut seen) else {
                continue;
            };
            let count = self.text(name, value);
            if let (Some(position), Some(count)) = (Position::named(name), count) {
                tally.counts.push((position, count));
            }
        }
        Some(tally)
    }
}

/// A text cut to a length that fits a message.
pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Of a long stretch, its beginning: enough to point at.
pub(super) fn first_line(span: Span) -> Span {
    Span::new(span.start, span.start.saturating_add(1).min(span.end))
}

pub(super) fn shape(node: &Node) -> String {
    match &node.kind {
        Kind::Scalar(text) => format!("the text `{}`", short(text).replace('\n', " ")),
        Kind::Null => String::from("nothing"),
        Kind::List(_) => String::from("a list"),
        Kind::Map(_) => String::from("a mapping of keys"),
        Kind::Refused => String::from("what cannot be read"),
    }
}
