//! A page with its tags, comments and silent elements blanked and its entities decoded, byte for byte in place.

use super::elements::{BLOCKS, ITEMS, SILENT};
use crate::source::{ACROSS, CELL, DOWN, FILLER, ITEM, ROW};

/// The page with its tags, comments and silent elements blanked and its entities decoded, in as many bytes.
pub(super) fn masked(page: &str) -> String {
    let mut text = String::with_capacity(page.len());
    let mut rest = page;
    // Where the line at hand begins, and how far that was looked for.
    let (mut line, mut seen) = (0, 0);
    let mut cell = false;
    while let Some(at) = rest.find(['<', '&']) {
        if cell {
            on_one_line(&rest[..at], &mut text);
        } else {
            text.push_str(&rest[..at]);
        }
        if let Some(end) = memchr::memrchr(b'\n', &text.as_bytes()[seen..]) {
            line = seen + end + 1;
        }
        seen = text.len();
        rest = &rest[at..];
        let (length, mut shown) = if rest.starts_with('<') {
            tag(rest)
        } else {
            entity(rest)
        };
        if rest.starts_with('<') {
            cell = is_cell(rest).unwrap_or(cell);
        }
        // A row of Markdown is one line.
        if is_break(rest) && is_row(&text[line..]) {
            shown = String::from(", ");
        }
        text.push_str(&shown);
        let blank = length - shown.len();
        text.extend(std::iter::repeat_n(FILLER, blank));
        rest = &rest[length..];
    }
    text.push_str(rest);
    text
}

/// Whether a tag begins a cell of a table, or ends one; none where it is another. What is set as it is written keeps its lines.
fn is_cell(rest: &str) -> Option<bool> {
    let closes = rest.starts_with("</");
    let name = rest[1..].trim_start_matches('/');
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match name[..length].to_ascii_lowercase().as_str() {
        "td" | "th" => Some(!closes),
        "tr" | "table" | "pre" => Some(false),
        _ => None,
    }
}

/// A short stretch of a cell as a page shows it: a break of its lines is a blank.
fn on_one_line(words: &str, text: &mut String) {
    const LONG: usize = 300;
    if words.len() > LONG || words.trim().is_empty() {
        text.push_str(words);
        return;
    }
    let mut blank = false;
    for c in words.chars() {
        let white = matches!(c, ' ' | '\n' | '\r' | '\t');
        text.push(match c {
            _ if white && blank => FILLER,
            _ if white => ' ',
            c => c,
        });
        blank = white;
    }
}

/// Whether a line begins as rows of Markdown do.
fn is_row(line: &str) -> bool {
    const FARTHEST: usize = 16;
    line.bytes().take(FARTHEST).find(|byte| *byte != b' ') == Some(b'|')
}

/// Whether a tag breaks a line, and no more.
fn is_break(rest: &str) -> bool {
    let head = rest.as_bytes().get(..3);
    let ends = matches!(rest.as_bytes().get(3), Some(b'>' | b' ' | b'/'));
    ends && head.is_some_and(|head| head.eq_ignore_ascii_case(b"<br"))
}

/// The length of what a `<` begins, and what it reads as: a paragraph's end or nothing.
fn tag(rest: &str) -> (usize, String) {
    if rest.starts_with("<!--") {
        let length = rest.find("-->").map_or(rest.len(), |end| end + 3);
        return (length, String::new());
    }
    // What it holds is shown; its end is no tag.
    if rest.starts_with(DATA) {
        return (DATA.len(), String::new());
    }
    let name: String = rest[1..]
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_lowercase();
    if name.is_empty() && !rest.starts_with("<!") && !rest.starts_with("<?") {
        return (1, String::from("<"));
    }
    // A bracket that nothing closes opens no tag.
    let close = closing(rest);
    if close < 3 {
        return (1, String::from("<"));
    }
    if SILENT.contains(&name.as_str()) && !rest.starts_with("</") && !rest[..close].ends_with("/>")
    {
        let ends = |at: &usize| {
            let tag = rest.as_bytes().get(at + 2..at + 2 + name.len());
            tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
        };
        let found = rest[close..]
            .match_indices("</")
            .map(|(at, _)| close + at)
            .find(ends);
        let length = found.unwrap_or(rest.len());
        return (length, String::from("\n"));
    }
    let shown = if ITEMS.contains(&name.as_str()) && !rest.starts_with("</") {
        format!("\n{ITEM}\n")
    } else if let Some(mark) = of_table(&name, &rest[..close]) {
        format!("\n\n{mark}")
    } else if BLOCKS.contains(&name.as_str()) {
        String::from("\n\n")
    } else {
        String::new()
    };
    (close, shown)
}

/// The marks that a table, a row or a cell begins with; a table ends with its own.
fn of_table(name: &str, tag: &str) -> Option<String> {
    let closes = tag.starts_with("</");
    let mut mark = match name {
        "table" => format!("{ROW}{ROW}"),
        "tr" if !closes => ROW.to_string(),
        "td" if !closes => CELL.to_string(),
        "th" if !closes => format!("{CELL}{CELL}"),
        _ => return None,
    };
    if matches!(name, "td" | "th") {
        // There is room for no more than the tag had.
        let room = tag.len().saturating_sub(mark.len() + 2);
        let more = |attribute: &str, mark: char| {
            let times = number(tag, attribute).saturating_sub(1);
            std::iter::repeat_n(mark, times)
        };
        mark.extend(
            more("rowspan", DOWN)
                .chain(more("colspan", ACROSS))
                .take(room),
        );
    }
    Some(mark)
}

/// The number that an attribute of a tag gives; one where it gives none.
fn number(tag: &str, attribute: &str) -> usize {
    const MOST: usize = 99;
    let value = tag.split_once(attribute).map(|(_, value)| value);
    let value = value.map(|value| value.trim_start_matches(['=', '"', '\'', ' ']));
    let digits = |value: &str| value.bytes().take_while(u8::is_ascii_digit).count();
    let number = value.and_then(|value| value.get(..digits(value))?.parse().ok());
    number.unwrap_or(1).min(MOST)
}

/// The length of a tag, over quoted attributes.
fn closing(rest: &str) -> usize {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate().take(TAG) {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') if at > 1 => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    // No tag is that long, or a quote in it was never closed: it ends at its first bracket, or is none.
    let end = rest.bytes().take(TAG).position(|byte| byte == b'>');
    end.map_or(1, |at| at + 1)
}

/// The length of an entity and the character it means; an ampersand where it means none.
fn entity(rest: &str) -> (usize, String) {
    let name = rest.bytes().take(12).position(|byte| byte == b';');
    if let Some(end) = name {
        let decoded = html_escape::decode_html_entities(&rest[..=end]);
        if decoded.len() <= end && decoded != rest[..=end] {
            return (end + 1, decoded.replace('\u{a0}', " "));
        }
    }
    (1, String::from("&"))
}

/// The longest tag that is looked for, in bytes.
const TAG: usize = 16 << 10;

/// Begins characters in a feed that are not read for tags by it, but by those who show them.
const DATA: &str = "<![CDATA[";
