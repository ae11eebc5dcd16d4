//! Where a sentence stands on its page: in a heading, in a list of links, at the head of a paragraph or a line.

use super::is_member;
use crate::source::Span;

/// Whether a sentence stands on a line of its own and does not end like one.
pub(crate) fn is_heading(text: &str, sentence: Span) -> bool {
    let alone = text[..sentence.start]
        .trim_end_matches([' ', '\t', '#', '*'])
        .ends_with('\n')
        || sentence.start == 0
        || text[sentence.start..].starts_with('\n');
    let ends =
        text[..sentence.end].ends_with('\n') || text[sentence.end..].starts_with(['\n', '\r']);
    let words = || text[sentence.start..sentence.end].trim();
    let goes_on = || words().ends_with(['.', ';', ',']) && !is_member(words().as_bytes());
    alone && ends && !goes_on() && words().len() < 200
}

/// "## 4 June 1993": whether a sentence stands in a line that is marked as a title.
pub(crate) fn is_titled(text: &str, sentence: Span, lines: &mut Lines) -> bool {
    let begin = lines.begin_of(text, sentence.start);
    text[begin..sentence.end].trim_start().starts_with('#')
}

/// The beginning of the list of links that a sentence stands in, where it does: each item of such a list tells of another event.
pub(crate) fn list_item(text: &str, sentence: Span, lines: &mut Lines) -> Option<usize> {
    let at = text[sentence.start..].find(|c: char| !c.is_whitespace())? + sentence.start;
    let line = lines.begin_of(text, at);
    // "B. Third clause defeated …": a lettered item of a list of votes.
    let mut head = text[line..].trim_start().chars();
    if let (Some('A'..='Z'), Some('.' | ')'), Some(' ')) = (head.next(), head.next(), head.next()) {
        return Some(line);
    }
    let item = text[line..]
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '*' | '-' | ' '));
    (item.starts_with('[') && text.len() - item.len() > line).then_some(line)
}

/// Whether a blank line stands before a sentence.
pub(crate) fn begins_paragraph(text: &str, sentence: Span) -> bool {
    let (Some(before), Some(from)) = (text.get(..sentence.start), text.get(sentence.start..))
    else {
        return false;
    };
    let behind = before.bytes().rev().take_while(u8::is_ascii_whitespace);
    let ahead = from.bytes().take_while(u8::is_ascii_whitespace);
    behind.chain(ahead).filter(|b| *b == b'\n').count() > 1
}

/// Whether a semicolon stands before a sentence.
pub(crate) fn goes_on(text: &str, sentence: Span) -> bool {
    let before = text.as_bytes().get(..sentence.start).unwrap_or_default();
    let mut before = before.iter().rev();
    before.find(|byte| !byte.is_ascii_whitespace()) == Some(&b';')
}

/// Whether a line begins with a sentence.
pub(crate) fn begins_line(text: &str, sentence: Span) -> bool {
    let (before, from) = (
        &text.as_bytes()[..sentence.start],
        &text.as_bytes()[sentence.start..],
    );
    let blank = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\r');
    let line = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == b'\n');
    line(before.iter().rev().find(|byte| !blank(byte)))
        || line(from.iter().find(|byte| !blank(byte)))
}

/// Where the lines of a text begin, asked for from its beginning to its end.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    begin: usize,
    seen: usize,
}

impl Lines {
    fn begin_of(&mut self, text: &str, at: usize) -> usize {
        let from = self.seen.min(at);
        if let Some(end) = memchr::memrchr(b'\n', &text.as_bytes()[from..at]) {
            self.begin = from + end + 1;
        }
        self.seen = at;
        self.begin
    }
}
