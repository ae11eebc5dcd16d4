//! Tables run together on one line, cut into their rows.

use super::line;
use crate::source::Span;

/// A table run together on one line: each row of one of meetings begins with the symbol of its record, of one of vetoes with a day and
/// a draft.
pub(super) fn rows(text: &str, sentence: Span) -> Vec<Span> {
    /// How far before a symbol the bracket is that it stands in.
    const NEAR: usize = 30;
    let line = &text[sentence.start..sentence.end];
    if !line.contains(MEETING) {
        return vec![sentence];
    }
    let entries = line::entries(line);
    if entries.len() > 1 {
        let starts = std::iter::once(0).chain(entries.iter().copied());
        let ends = entries.iter().copied().chain([line.len()]);
        return starts
            .zip(ends)
            .filter(|(start, end)| start < end)
            .map(|(start, end)| Span::new(sentence.start + start, sentence.start + end))
            .collect();
    }
    let mut starts: Vec<usize> = line
        .match_indices(MEETING)
        // "Draft resolution S/PV.57", and "S/18163 (S/PV.2693), vetoed by two" in a list of drafts.
        .filter(|(at, _)| {
            let before = line[..*at].trim_end();
            // "S/16463 (4 Apr 1984, S/PV.2529)"
            let mut near = before.bytes().rev().take(NEAR);
            let bracketed = near.find(|byte| matches!(byte, b'(' | b')')) == Some(b'(');
            !before.ends_with("resolution") && !bracketed
        })
        .map(|(at, _)| sentence.start + at)
        .collect();
    if starts.len() < 2 {
        return vec![sentence];
    }
    starts[0] = sentence.start;
    let ends = starts[1..].iter().copied().chain([sentence.end]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| Span::new(start, end))
        .collect()
}

/// How the symbol of a meeting's record begins.
pub(super) const MEETING: &str = "S/PV.";
