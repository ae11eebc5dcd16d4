//! YAML as a tree with places: what stands where, of bounded depth, with nothing expanded.

use super::faults::{ANCHOR_OR_ALIAS, NESTED_TOO_DEEPLY, NOT_YAML, SEVERAL_DOCUMENTS};
use crate::finding::Finding;
use crate::source::Span;
use saphyr_parser::{Event, Parser, ScalarStyle};

/// How deep lists and mappings may stand in each other. The form of votes needs four.
const DEPTH: usize = 16;

/// A value with its place.
#[derive(Debug)]
pub(super) struct Node {
    /// Its words; of a quoted text without the quotes.
    pub(super) span: Span,
    pub(super) kind: Kind,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Kind {
    /// A text or number.
    Scalar(String),
    /// Nothing: no value at all, `~` or `null`.
    Null,
    /// A list.
    List(Vec<Node>),
    /// Keys and values, in the order of the file, also repeated ones.
    Map(Vec<(Node, Node)>),
    /// Something that was refused where it stands.
    Refused,
}

/// A file as a tree, as far as it could be read.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) root: Option<Node>,
    /// The stretches that are texts, in order: what looks like a comment in one of them is none.
    pub(super) scalars: Vec<Span>,
    pub(super) findings: Vec<Finding>,
    /// Where reading stopped before the end of the file.
    pub(super) broken_at: Option<usize>,
}

/// A list or mapping that is not yet closed.
struct Open {
    start: usize,
    is_map: bool,
    /// Between brackets; else its end is that of its last value.
    is_flow: bool,
    /// Something in it stands too deep: it is refused with it.
    too_deep: bool,
    items: Vec<Node>,
}

impl Tree {
    /// The tree of a text. Aliases are refused and never followed, so that no text costs more than its length.
    pub(super) fn of(text: &str) -> Tree {
        let mut tree = Tree::default();
        // A byte order mark is no part of the text.
        let from = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let mut offsets = Offsets::new(text, from);
        let mut open: Vec<Open> = Vec::new();
        let mut refused = 0;
        for event in Parser::new_from_str(&text[from..]) {
            let (event, span) = match event {
                Ok((event, span)) => (event, offsets.span(span)),
                Err(fault) => {
                    let at = offsets.byte(fault.marker().index()).min(text.len());
                    let message = format!("this is no YAML: {}", fault.info());
                    tree.findings
                        .push(Finding::new(&NOT_YAML, word_at(text, at), message));
                    tree.broken_at = Some(at);
                    break;
                }
            };
            if tree.root.is_some() && matches!(event, Event::DocumentStart(_)) {
                let message = "a second document begins here and is not read";
                tree.findings
                    .push(Finding::new(&SEVERAL_DOCUMENTS, span, message));
                tree.broken_at = Some(span.start);
                break;
            }
            let (anchor, opens) = match &event {
                Event::Scalar(_, _, anchor, _) => (*anchor, false),
                Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _) => (*anchor, true),
                _ => (0, false),
            };
            if anchor > 0 || matches!(event, Event::Alias(_)) {
                let what = if anchor > 0 { "anchor" } else { "alias" };
                let message = format!("an {what}, which the form of votes has not");
                tree.findings
                    .push(Finding::new(&ANCHOR_OR_ALIAS, span, message));
            }
            // What stands too deep is passed over with all that is in it.
            if opens && (refused > 0 || open.len() >= DEPTH) {
                if refused == 0 {
                    let message = format!("lists and mappings stand more than {DEPTH} deep here");
                    tree.findings
                        .push(Finding::new(&NESTED_TOO_DEEPLY, span, message));
                    tree.close_with(&mut open, node(span, Kind::Refused));
                    // The file, its votes and the vote are read all the same.
                    for value in open.iter_mut().skip(3) {
                        value.too_deep = true;
                    }
                }
                refused += 1;
                continue;
            }
            match event {
                Event::SequenceEnd | Event::MappingEnd if refused > 0 => refused -= 1,
                _ if refused > 0 => {}
                Event::Scalar(value, style, ..) => {
                    let scalar = scalar(value.into_owned(), style, span);
                    tree.scalars.push(span);
                    tree.close_with(&mut open, scalar);
                }
                Event::Alias(_) => tree.close_with(&mut open, node(span, Kind::Refused)),
                Event::SequenceStart(..) | Event::MappingStart(..) => open.push(Open {
                    start: span.start,
                    is_map: matches!(event, Event::MappingStart(..)),
                    is_flow: text[span.start..].starts_with(['[', '{']),
                    too_deep: false,
                    items: Vec::new(),
                }),
                Event::SequenceEnd | Event::MappingEnd => tree.close(&mut open, span.end),
                _ => {}
            }
        }
        while !open.is_empty() {
            let end = tree.broken_at.unwrap_or(text.len());
            tree.close(&mut open, end);
        }
        tree
    }

    /// Puts a finished value where it belongs.
    fn close_with(&mut self, open: &mut [Open], node: Node) {
        match open.last_mut() {
            Some(parent) => parent.items.push(node),
            None => self.root = Some(node),
        }
    }

    /// Closes the innermost list or mapping.
    fn close(&mut self, open: &mut Vec<Open>, end: usize) {
        let Some(Open {
            start,
            is_map,
            is_flow,
            too_deep,
            items,
        }) = open.pop()
        else {
            return;
        };
        // In block style the parser's end mark stands before the next thing.
        let last = items.last().map_or(start, |node| node.span.end);
        let span = Span::new(start, if is_flow { end } else { last });
        let kind = if too_deep {
            Kind::Refused
        } else if is_map {
            let mut pairs = Vec::with_capacity(items.len() / 2);
            let mut items = items.into_iter();
            while let (Some(key), value) = (items.next(), items.next()) {
                let nothing = node(Span::new(key.span.end, key.span.end), Kind::Null);
                pairs.push((key, value.unwrap_or(nothing)));
            }
            Kind::Map(pairs)
        } else {
            Kind::List(items)
        };
        self.close_with(open, node(span, kind));
    }
}

fn node(span: Span, kind: Kind) -> Node {
    Node { span, kind }
}

fn scalar(value: String, style: ScalarStyle, span: Span) -> Node {
    match style {
        ScalarStyle::Plain if matches!(value.as_str(), "" | "~" | "null" | "Null" | "NULL") => {
            node(span, Kind::Null)
        }
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted if span.end >= span.start + 2 => {
            node(Span::new(span.start + 1, span.end - 1), Kind::Scalar(value))
        }
        _ => node(span, Kind::Scalar(value)),
    }
}

/// The word that begins at an offset, at least one character where there is one.
fn word_at(text: &str, at: usize) -> Span {
    let rest = text.get(at..).unwrap_or_default();
    let word = rest.find(|c: char| c.is_whitespace()).unwrap_or(rest.len());
    let first = rest
        .chars()
        .next()
        .filter(|c| *c != '\n')
        .map_or(0, char::len_utf8);
    Span::new(at, at + word.max(first))
}

/// The parser counts in characters, the project in bytes. Walks from the last place to the next.
struct Offsets<'t> {
    text: &'t str,
    from: usize,
    ascii: bool,
    characters: usize,
    byte: usize,
}

impl<'t> Offsets<'t> {
    fn new(text: &'t str, from: usize) -> Offsets<'t> {
        Offsets {
            text,
            from,
            ascii: text[from..].is_ascii(),
            characters: 0,
            byte: from,
        }
    }

    fn span(&mut self, span: saphyr_parser::Span) -> Span {
        let start = self.byte(span.start.index());
        Span::new(start, self.byte(span.end.index()))
    }

    fn byte(&mut self, index: usize) -> usize {
        if self.ascii {
            return (self.from + index).min(self.text.len());
        }
        if index >= self.characters {
            let ahead = self.text[self.byte..]
                .char_indices()
                .nth(index - self.characters);
            self.byte = ahead.map_or(self.text.len(), |(at, _)| self.byte + at);
        } else {
            let back = self.text[..self.byte]
                .char_indices()
                .rev()
                .nth(self.characters - index - 1);
            self.byte = back.map_or(self.from, |(at, _)| at);
        }
        self.characters = index;
        self.byte
    }
}
