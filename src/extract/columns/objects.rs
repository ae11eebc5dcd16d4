//! Records of votes in the source of programs and in files of data: `{ date: "2024-04-18", vetoedBy: ["United States"] }`.

use super::frame::Frame;
use super::{Column, Layout, VoteTable, identify, names_the_council};
use crate::source::Span;
use memchr::memmem;

/// How deep objects are looked into.
const DEEPEST: usize = 60;

/// The records that tell of votes, in a text that names the Security Council.
pub(super) fn records(text: &str) -> Vec<VoteTable> {
    // A draft's symbol may name it, "S/2018/156", or who vetoed.
    const NAMES: [&str; 10] = [
        "Security Council",
        "SECURITY COUNCIL",
        "UNSC",
        "unsc",
        "S/PV.",
        "S/RES/",
        "'S/",
        "\"S/",
        "vetoedBy",
        "vetoed_by",
    ];
    let has = |mark: &str| memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    let begun = begun(text);
    let open = has("{") || has("=>") || has("[[") || has("[\"") || has("['") || begun;
    // Vetoes may be told of without the Council's name, in the rows of a chronology.
    let rows = || (has("[\"") || has("['")) && has("veto");
    if !open || !NAMES.into_iter().any(has) && !rows() {
        return Vec::new();
    }
    let mut scanner = Scanner {
        text,
        open: Vec::new(),
        found: Vec::new(),
    };
    if begun {
        scanner.open.push(Frame::default());
    }
    scanner.scan();
    scanner.found
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
                b'"' | b'\'' if inside && self.text[at..].starts_with(tripled(byte)) => {
                    let from = at + 3;
                    let length = self.text[from..].find(tripled(byte));
                    let length = length.unwrap_or(self.text.len() - from);
                    self.value(Span::new(from, from + length));
                    at = from + length + 3;
                    continue;
                }
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
        let outermost = || Frame {
            start: at,
            list,
            ..Frame::default()
        };
        let frame = around.map_or_else(outermost, |around| around.within(self.text, at, list));
        self.open.push(frame);
    }

    /// What was read last is the name of what follows.
    fn name(&mut self) {
        if let Some(frame) = self.open.last_mut()
            && frame.field.is_none()
        {
            frame.field = frame.value.take();
            // `['date' => '2024-04-18']`
            frame.list = false;
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
        match (frame.field.take(), frame.value.take()) {
            (Some(name), Some(value)) => frame.add(self.text, name, value),
            (None, Some(value)) if frame.list => frame.values.push(value),
            _ => {}
        }
    }

    fn end(&mut self, at: usize) {
        self.close();
        let Some(mut frame) = self.open.pop() else {
            return;
        };
        let around = self.open.last_mut();
        let inside = around.as_ref().is_some_and(|around| around.imagined);
        if let (Some(member), Some((position, vote))) = (frame.member, frame.vote) {
            if let Some(around) = around {
                around.nested |= !frame.list;
                around
                    .fields
                    .push((Column::Member(position), member.to(vote)));
            }
            return;
        }
        let rows = around.as_ref().is_some_and(|around| around.list);
        let named = identify(|column| frame.has(column));
        let part = around.is_some() && (frame.list || frame.name.is_some() && !named);
        let record = !part && !frame.told && frame.is_record(named);
        if let Some(around) = around {
            around.nested |= !frame.list;
        }
        let span = Span::new(frame.start, self.text.len().min(at + 1));
        if frame.imagined {
            // What tells of nothing that was is not read at all.
            if !inside {
                self.find(span, Vec::new());
            }
        } else if record {
            let silent = frame.is_of_another_body(self.text);
            self.find(span, if silent { Vec::new() } else { frame.fields });
            frame.told = true;
        } else if let Some(row) = rows.then(|| frame.chronicle(self.text)).flatten() {
            self.find(span, row);
        } else if !part && !frame.told && frame.is_event(self.text) {
            self.find(span, frame.event(self.text));
            return;
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

    /// A record, or what is to be passed over, if without fields.
    fn find(&mut self, span: Span, fields: Vec<(Column, Span)>) {
        let outermost = self.open.first().map_or(span.start, |frame| frame.start);
        self.found.push(VoteTable {
            span,
            named: names_the_council(self.text, outermost),
            year: None,
            rows: if fields.is_empty() {
                Vec::new()
            } else {
                vec![fields]
            },
            layout: Layout::Record,
        });
    }
}

/// Whether a text begins within an object: with a field and a comma, `vetoedBy: ["Russia"],`.
fn begun(text: &str) -> bool {
    const LONGEST: usize = 40;
    let lines = text.lines().map(str::trim);
    let mut lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    let Some((name, value)) = lines.next().and_then(|line| line.split_once(':')) else {
        return false;
    };
    let name = name.trim_matches(['"', '\'', ' ']);
    let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let value = value.trim();
    let figure = value
        .trim_end_matches(',')
        .bytes()
        .all(|byte| byte.is_ascii_digit());
    let quoted = value.starts_with(['"', '\'', '[', '{']);
    !name.is_empty()
        && name.len() <= LONGEST
        && name.bytes().all(word)
        && (figure || quoted)
        && value.len() > 1
        && value.ends_with([',', '[', '{'])
}

/// What begins and ends the long strings of Python.
fn tripled(quote: u8) -> &'static str {
    if quote == b'"' { "\"\"\"" } else { "'''" }
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
