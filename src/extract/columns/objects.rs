//! Records of votes in the source of programs and in files of data: `{ date: "2024-04-18", vetoedBy: ["United States"] }`.

use super::{Column, Layout, VoteTable, heading, identify, names_the_council};
use crate::source::Span;
use crate::vote::Position;
use memchr::memmem;

/// How deep objects are looked into.
const DEEPEST: usize = 60;

/// The records that tell of votes, in a text that names the Security Council.
pub(super) fn records(text: &str) -> Vec<VoteTable> {
    const NAMES: [&str; 6] = [
        "Security Council",
        "SECURITY COUNCIL",
        "UNSC",
        "unsc",
        "S/PV.",
        "S/RES/",
    ];
    let has = |mark: &str| memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    if !has("{") && !has("=>") || !NAMES.into_iter().any(has) {
        return Vec::new();
    }
    let mut scanner = Scanner {
        text,
        open: Vec::new(),
        found: Vec::new(),
    };
    scanner.scan();
    scanner.found
}

/// An object or a list that is open.
#[derive(Debug, Default)]
struct Frame {
    start: usize,
    list: bool,
    /// The name that it has in the one around it.
    name: Option<Span>,
    /// The name of the value to come, and as much of that value as was read.
    field: Option<Span>,
    value: Option<Span>,
    fields: Vec<(Column, Span)>,
    /// The member that it is about, and the value that may be its vote.
    member: Option<Span>,
    vote: Option<(Position, Span)>,
    /// Whether it holds objects, and whether one of them is a record.
    nested: bool,
    told: bool,
}

struct Scanner<'t> {
    text: &'t str,
    open: Vec<Frame>,
    found: Vec<VoteTable>,
}

impl Scanner<'_> {
    fn scan(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let next = bytes.get(at + 1).copied();
            let inside = !self.open.is_empty();
            match byte {
                b'{' | b'[' => self.begin(at, byte == b'['),
                b'}' | b']' if inside => self.end(at),
                b'"' | b'\'' | b'`' if inside => {
                    if let Some(length) = string(&self.text[at + 1..], byte) {
                        self.value(Span::new(at + 1, at + 1 + length));
                        at += length + 2;
                        continue;
                    }
                }
                b'/' if inside && next == Some(b'/') => {
                    at += memchr::memchr(b'\n', &bytes[at..]).unwrap_or(bytes.len() - at);
                    continue;
                }
                b':' if inside => self.name(),
                b'=' if inside && next == Some(b'>') => {
                    self.name();
                    at += 1;
                }
                b',' if inside => self.close(),
                _ if inside && (byte.is_ascii_alphanumeric() || byte == b'_') => {
                    let word = |b: &u8| b.is_ascii_alphanumeric() || b"_.-/".contains(b);
                    let length = bytes[at..].iter().take_while(|b| word(b)).count();
                    self.value(Span::new(at, at + length));
                    at += length;
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        // A text may end before what it quotes.
        while !self.open.is_empty() {
            self.end(self.text.len());
        }
    }

    fn begin(&mut self, at: usize, list: bool) {
        if self.open.len() > DEEPEST {
            self.open.clear();
        }
        let around = self.open.last_mut();
        let name = around.and_then(|frame| {
            frame.nested |= !list;
            frame.value = None;
            frame.field.take()
        });
        self.open.push(Frame {
            start: at,
            list,
            name,
            ..Frame::default()
        });
    }

    /// What was read last is the name of what follows.
    fn name(&mut self) {
        if let Some(frame) = self.open.last_mut()
            && frame.field.is_none()
        {
            frame.field = frame.value.take();
        }
    }

    /// A string, a number or a word; several of them are one value.
    fn value(&mut self, span: Span) {
        if let Some(frame) = self.open.last_mut() {
            let whole = frame.value.filter(|_| frame.field.is_some());
            frame.value = Some(whole.map_or(span, |value| value.to(span)));
        }
    }

    /// The field at hand has its value.
    fn close(&mut self) {
        let Some(frame) = self.open.last_mut() else {
            return;
        };
        if let (Some(name), Some(value)) = (frame.field.take(), frame.value.take()) {
            frame.add(self.text, name, value);
        }
    }

    fn end(&mut self, at: usize) {
        self.close();
        let Some(mut frame) = self.open.pop() else {
            return;
        };
        let around = self.open.last_mut();
        if let (Some(member), Some((position, vote))) = (frame.member, frame.vote) {
            if let Some(around) = around {
                around
                    .fields
                    .push((Column::Member(position), member.to(vote)));
            }
            return;
        }
        let named = identify(|column| frame.has(column));
        let part = around.is_some() && (frame.list || frame.name.is_some() && !named);
        if !part && !frame.told && frame.is_record(named) {
            let span = Span::new(frame.start, self.text.len().min(at + 1));
            let outermost = self.open.first().map_or(frame.start, |frame| frame.start);
            self.found.push(VoteTable {
                span,
                named: names_the_council(self.text, outermost),
                year: None,
                rows: vec![frame.fields],
                layout: Layout::Record,
            });
            frame.told = true;
        } else if let Some(around) = self.open.last_mut()
            && part
        {
            if frame.list && !frame.nested && frame.fields.is_empty() {
                if let Some(name) = frame.name {
                    around.add(self.text, name, Span::new(frame.start + 1, at));
                }
            } else {
                around.take(self.text, &mut frame);
            }
        }
        if let Some(around) = self.open.last_mut() {
            around.told |= frame.told;
        }
    }
}

impl Frame {
    fn has(&self, column: Column) -> bool {
        self.fields.iter().any(|(known, _)| *known == column)
    }

    /// Whether its fields tell of a vote.
    fn is_record(&self, named: bool) -> bool {
        let told = |column: &Column| {
            matches!(
                column,
                Column::Count(Position::InFavour | Position::Against)
                    | Column::Score
                    | Column::Vetoed
            )
        };
        let members = |column: &Column| matches!(column, Column::Member(_));
        let called = self
            .fields
            .iter()
            .filter(|(column, _)| members(column))
            .count()
            > 1;
        let decided = self.has(Column::Outcome) || self.has(Column::Passed);
        self.fields.iter().any(|(column, _)| told(column)) || called || named && decided
    }

    fn add(&mut self, text: &str, name: Span, value: Span) {
        let (key, said) = (&text[name.start..name.end], &text[value.start..value.end]);
        let position = heading::position(said);
        if heading::names_a_member(key) {
            self.member = Some(value);
        }
        let column = match (heading::field(key, said), position) {
            (Column::Score | Column::Outcome, Some(position)) => {
                self.vote = Some((position, value));
                return;
            }
            (Column::Remarks, Some(position)) if heading::names_a_position(key) => {
                self.vote = Some((position, value));
                return;
            }
            // "China": "abstain"
            (Column::Remarks, Some(position)) if key.starts_with(char::is_uppercase) => {
                self.fields.push((Column::Member(position), name.to(value)));
                return;
            }
            (column, _) => column,
        };
        // "2024-04-18T15:00:00Z"
        let hour = column == Column::Day && said.as_bytes().get(10) == Some(&b'T');
        let end = if hour { value.start + 10 } else { value.end };
        self.fields.push((column, Span::new(value.start, end)));
    }

    /// Takes over the fields of an object within: of "yes: { count: 13 }" those in favour.
    fn take(&mut self, text: &str, inner: &mut Frame) {
        let name = inner
            .name
            .map(|name| heading::column(&text[name.start..name.end]));
        let own = name.filter(|column| matches!(column, Column::Count(_)));
        for (column, value) in inner.fields.drain(..) {
            let plain = column == Column::Remarks;
            self.fields
                .push((own.filter(|_| plain).unwrap_or(column), value));
        }
    }
}

/// The length of a string behind its quote; none where its line does not end it. The end of the text ends all.
fn string(rest: &str, quote: u8) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate() {
        match byte {
            b'\n' if quote != b'`' => return None,
            byte if byte == quote && !escaped => return Some(at),
            _ => {}
        }
        escaped = byte == b'\\' && !escaped;
    }
    Some(rest.len())
}
