//! Mends what has one safe mend: the edits of findings put into their file, and nothing else in it touched.

use crate::finding::{Edit, Finding};
use crate::source::Source;
use similar::TextDiff;

/// The text of a source with the mends of its findings put in, and how many were; where two overlap, the first of them.
///
/// `file` is the number under which the findings know the source. A source that was not UTF-8 is left as it is, for its text
/// is not what its file holds.
#[must_use]
pub fn mended(source: &Source, file: usize, findings: &[Finding]) -> (String, usize) {
    let text = source.text();
    let mut mends: Vec<&[Edit]> = findings
        .iter()
        .filter(|finding| finding.file == file && source.first_invalid().is_none())
        .filter_map(|finding| finding.fix.as_ref())
        .map(|fix| fix.edits.as_slice())
        .collect();
    mends.sort_by_key(|edits| edits.first().map(|edit| edit.span));
    let mut taken: Vec<&Edit> = Vec::new();
    let mut count = 0;
    let mut end = 0;
    for edits in mends {
        // All edits of a mend or none.
        let free = edits.first().is_some_and(|edit| edit.span.start >= end);
        if free
            && edits
                .iter()
                .all(|edit| text.get(edit.span.start..edit.span.end).is_some())
        {
            end = edits.iter().map(|edit| edit.span.end).fold(end, usize::max);
            taken.extend(edits);
            count += 1;
        }
    }
    taken.sort_by_key(|edit| edit.span);
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    for edit in taken {
        mended += text.get(at..edit.span.start).unwrap_or_default();
        mended += &edit.text;
        at = edit.span.end;
    }
    mended += &text[at..];
    (mended, count)
}

/// What changes from one text to another, as a unified diff; empty where nothing does.
#[must_use]
pub fn diff(name: &str, old: &str, new: &str) -> String {
    TextDiff::from_lines(old, new)
        .unified_diff()
        .context_radius(2)
        .header(&format!("a/{name}"), &format!("b/{name}"))
        .to_string()
}
