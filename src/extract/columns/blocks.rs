//! Records of votes as lines, one field each, with lists and fields set in below: `vetoed_by: [Russia]`, "- **Vetoed by**: Russia".

use super::{Column, Layout, VoteTable, heading, identify, lines, names_the_council, tell_votes};
use crate::source::Span;

/// A line of a block: how far it is set in, whether it begins an entry of a list, its name, and its value.
struct Field {
    inset: usize,
    entry: bool,
    name: Span,
    value: Span,
}

/// The records that give a document or a day, and a result.
pub(super) fn records(text: &str) -> Vec<VoteTable> {
    let mut found = Vec::new();
    let mut block: Option<Block<'_>> = None;
    for line in lines(text) {
        let field = field(text, line);
        // "security_council:", above the entries of a list
        if let (Some(head), Some(first)) = (&block, &field)
            && head.heads(first)
        {
            block = None;
        }
        let goes_on = block.as_ref().is_some_and(|block| match &field {
            Some(field) => !block.ends_before(text, field),
            None => block.lists(text, line),
        });
        if !goes_on {
            found.extend(block.take().and_then(|block| block.record(text)));
        }
        match (&mut block, field) {
            (Some(block), Some(field)) => block.add(text, &field),
            (Some(block), None) => block.extend(text, line),
            (None, Some(field)) => block = Some(Block::of(text, &field)),
            (None, None) => {}
        }
    }
    found.extend(block.and_then(|block| block.record(text)));
    found
}

/// Fields of one record.
struct Block<'t> {
    span: Span,
    inset: usize,
    /// The names of those that are set in no further than the first.
    names: Vec<&'t str>,
    /// Whether one of those begins no entry of a list: then the next entry is another record.
    plain: bool,
    fields: Vec<(Column, Span)>,
}

impl<'t> Block<'t> {
    fn of(text: &'t str, first: &Field) -> Block<'t> {
        let mut block = Block {
            span: Span::new(first.name.start, first.value.end),
            inset: first.inset,
            names: Vec::new(),
            plain: false,
            fields: Vec::new(),
        };
        block.add(text, first);
        block
    }

    fn add(&mut self, text: &'t str, field: &Field) {
        let name = &text[field.name.start..field.name.end];
        if field.inset <= self.inset {
            self.plain |= !field.entry;
            self.names.push(name);
        }
        let value = &text[field.value.start..field.value.end];
        self.fields.push((heading::field(name, value), field.value));
        self.span.end = field.value.end;
    }

    /// The value at hand goes on in a line.
    fn extend(&mut self, text: &str, line: Span) {
        let begin = line.end - text[line.start..line.end].trim_start().len();
        if let Some((_, value)) = self.fields.last_mut() {
            let start = if value.start < value.end {
                value.start
            } else {
                begin
            };
            *value = Span::new(start, line.end);
        }
        self.span.end = line.end;
    }

    /// Whether it is no more than a name that heads a list, of which a field begins the first entry.
    fn heads(&self, first: &Field) -> bool {
        let empty = |(_, value): &(Column, Span)| value.start >= value.end;
        first.entry
            && first.inset > self.inset
            && self.fields.len() == 1
            && self.fields.iter().all(empty)
    }

    /// Whether a field is of another record: the next entry of its list, or a name that this one has.
    fn ends_before(&self, text: &str, field: &Field) -> bool {
        let name = &text[field.name.start..field.name.end];
        field.inset < self.inset
            || field.inset == self.inset
                && (field.entry && self.plain || self.names.contains(&name))
    }

    /// "  - China", below "abstaining:": whether a line goes on with the value of the field above it.
    fn lists(&self, text: &str, line: Span) -> bool {
        let line = text[line.start..line.end].trim_start();
        let value = self
            .fields
            .last()
            .map(|(_, value)| &text[value.start..value.end]);
        line.starts_with("- ")
            && value.is_some_and(|value| value.is_empty() || value.starts_with("- "))
    }

    fn record(self, text: &str) -> Option<VoteTable> {
        let has = |wanted: Column| self.fields.iter().any(|(column, _)| *column == wanted);
        // "Yes: 14 | No: 0": several fields in one line are read as prose.
        let mixed = self.fields.iter().any(|(column, value)| {
            *column != Column::Remarks && text[value.start..value.end].contains('|')
        });
        (identify(has) && tell_votes(has) && !mixed).then(|| VoteTable {
            span: self.span,
            named: names_the_council(text, self.span.start),
            year: None,
            rows: vec![self.fields],
            layout: Layout::Record,
        })
    }
}

/// `- vetoed_by: Russia`, "**Vetoed by**: Russia": a name, a colon, and a blank or nothing behind it.
fn field(text: &str, line: Span) -> Option<Field> {
    const LONGEST: usize = 32;
    // A name may be set in.
    const FARTHEST: usize = 96;
    let whole = &text[line.start..line.end];
    let near = &whole.as_bytes()[..whole.len().min(FARTHEST)];
    let colon = memchr::memchr(b':', near)?;
    let (head, value) = (&whole[..colon], &whole[colon + 1..]);
    let named = head.trim_start_matches([' ', '\t', '-', '*', '•']);
    let name = named.trim_end_matches('*');
    let word = |byte: u8| byte.is_ascii_alphabetic() || b"_ .()".contains(&byte);
    let short = name.len() <= LONGEST && name.split(' ').count() <= 3;
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
    // "**Date:** 4 June": the mark may close behind the colon.
    let value = value.trim_start_matches('*');
    let parted = value.is_empty() || value.starts_with([' ', '\t']);
    if !short || !begins || !name.bytes().all(word) || !parted {
        return None;
    }
    let start = line.start + head.len() - named.len();
    Some(Field {
        inset: start - line.start,
        entry: head.trim_start().starts_with(['-', '*', '•'])
            && !head.trim_start().starts_with("**"),
        name: Span::new(start, start + name.len()),
        value: Span::new(line.end - value.trim_start().len(), line.end),
    })
}
