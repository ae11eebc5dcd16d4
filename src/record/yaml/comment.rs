//! Comments that wave findings through: `# unsc: ignore T101 why`.

use crate::record::entry::{Entry, Ignore};
use crate::source::Span;

const MARK: &str = "# unsc: ignore";

/// The comments of a text that wave findings through. `scalars` are its texts, in order, in which nothing is a comment.
pub(super) fn ignores(text: &str, scalars: &[Span], entries: &[Entry]) -> Vec<Ignore> {
    let mut ignores = Vec::new();
    let mut line_start = 0;
    // What follows the last comment on a line of its own; it also follows the comments above it.
    let mut known: Option<Following> = None;
    for line in text.split_inclusive('\n') {
        let (start, end) = (line_start, line_start + line.trim_end().len());
        line_start += line.len();
        let Some(column) = memchr::memmem::find(line.as_bytes(), MARK.as_bytes()) else {
            continue;
        };
        let at = start + column;
        let before = scalars.partition_point(|scalar| scalar.start <= at);
        let quoted = before > 0 && scalars[before - 1].end > at;
        let alone = line[..column].trim().is_empty();
        if quoted || !alone && !line[..column].ends_with([' ', '\t']) {
            continue;
        }
        let covers = if alone {
            let following = known
                .filter(|known| known.line >= line_start)
                .unwrap_or_else(|| following(text, line_start, entries));
            known = Some(following);
            following.covers
        } else {
            Span::new(start, end)
        };
        ignores.push(Ignore {
            codes: codes(&text[at + MARK.len()..end]),
            covers,
            span: Span::new(at, end),
        });
    }
    ignores
}

/// What a comment on a line of its own covers.
#[derive(Clone, Copy)]
struct Following {
    /// Where the first line that follows with more than a comment begins.
    line: usize,
    covers: Span,
}

/// What follows a comment that has a line to itself: the whole vote where one begins there, the whole file at its `votes:`,
/// else one line.
fn following(text: &str, from: usize, entries: &[Entry]) -> Following {
    let mut start = from;
    for line in text[from..].split_inclusive('\n') {
        let content = line.trim_start();
        let end = start + line.len();
        if content.is_empty() || content.starts_with('#') {
            start = end;
            continue;
        }
        // Entries are in the order of the file.
        let next = entries.partition_point(|entry| entry.span.start < start);
        let entry = entries.get(next).filter(|entry| entry.span.start < end);
        let covers = match entry {
            Some(entry) => entry.span,
            None if content.starts_with("votes:") => Span::new(0, text.len()),
            None => Span::new(start, end),
        };
        return Following {
            line: start,
            covers,
        };
    }
    Following {
        line: text.len(),
        covers: Span::new(text.len(), text.len()),
    }
}

/// The codes after the mark, separated by commas; what follows the last of them is the reason.
fn codes(rest: &str) -> Vec<String> {
    let mut codes = Vec::new();
    for part in rest.split(',') {
        let mut words = part.split_whitespace();
        let Some(word) = words.next() else { continue };
        let (letter, number) = word.split_at_checked(1).unwrap_or((word, ""));
        if !letter.bytes().all(|b| b.is_ascii_uppercase())
            || number.len() > 3
            || !number.bytes().all(|b| b.is_ascii_digit())
        {
            break;
        }
        codes.push(word.to_owned());
        if words.next().is_some() {
            break;
        }
    }
    codes
}
