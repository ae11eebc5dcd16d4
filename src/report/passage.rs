//! The words of a text that were read, in their place: each with some of what stands around it.

use super::{Passage, Stretch};
use crate::document::Document;
use crate::source::{Source, Span};

/// How much of the text around the words is shown, in bytes.
const AROUND: usize = 160;

/// The passages of a text that state its facts and claims, in its order.
pub(super) fn passages(document: &Document<'_>) -> Vec<Passage> {
    let facts = document
        .votes
        .iter()
        .flat_map(|vote| vote.resolved.reported.facts())
        .map(|fact| fact.span);
    let claims = document.claims.iter().map(|judged| judged.claim.span);
    let mut spans: Vec<Span> = facts.chain(claims).collect();
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => *last = last.to(span),
            _ => merged.push(span),
        }
    }
    merged
        .chunk_by(|one, next| next.start - one.end <= 2 * AROUND)
        .map(|near| passage(near, &document.source))
        .collect()
}

/// Words near each other, with what stands before, between and after them.
fn passage(marked: &[Span], source: &Source) -> Passage {
    let (first, last) = match (marked.first(), marked.last()) {
        (Some(first), Some(last)) => (first.start, last.end),
        _ => (0, 0),
    };
    let text = source.readable();
    let from = beginning(text, first.saturating_sub(AROUND), first);
    let to = end(text, last, last.saturating_add(AROUND).min(text.len()));
    let mut stretches = Vec::new();
    let mut stretch = |from: usize, to: usize, read: bool| {
        let words = source.words(Span::new(from, to));
        if !words.is_empty() {
            stretches.push(Stretch { words, read });
        }
    };
    let mut at = from;
    for span in marked {
        stretch(at, span.start, false);
        stretch(span.start, span.end, true);
        at = span.end;
    }
    stretch(at, to, false);
    Passage {
        line: source.place(first).line,
        stretches,
    }
}

/// The first beginning of a word at `from` or after it, or else `to`.
fn beginning(text: &str, from: usize, to: usize) -> usize {
    if from == 0 {
        return 0;
    }
    let after_space = |at: &usize| {
        text.is_char_boundary(*at)
            && text
                .as_bytes()
                .get(at - 1)
                .is_some_and(u8::is_ascii_whitespace)
    };
    (from..to).find(after_space).unwrap_or(to)
}

/// The last end of a word at `to` or before it, or else `from`.
fn end(text: &str, from: usize, to: usize) -> usize {
    if to == text.len() {
        return to;
    }
    let before_space = |at: &usize| {
        text.as_bytes()
            .get(*at)
            .is_some_and(u8::is_ascii_whitespace)
    };
    (from..to).rev().find(before_space).unwrap_or(from)
}
