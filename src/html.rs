//! HTML → the text of its article, byte for byte in place: what is not read is blanked, so every offset stays one into the page.

use crate::source::{ACROSS, CELL, DOWN, FILLER, ITEM, ROW, is_filler};
use dom_smoothie::{Config, Readability};
use jiff::civil::Date;
use std::collections::HashSet;

/// The longest page whose article is looked for, in bytes; of a longer one, all text is read.
const LONGEST: usize = 8 << 20;

/// An HTML page as it is read.
#[derive(Debug)]
pub(crate) struct Readable {
    /// As long as the page, in bytes: its text where it stands, tags and what is no article blanked.
    pub(crate) text: String,
    /// The day it says it appeared.
    pub(crate) published: Option<Date>,
}

/// Whether a file is HTML, by its name or its first bytes.
pub(crate) fn is_html(name: &str, text: &str) -> bool {
    let same = |a: &[u8], b: &str| a.eq_ignore_ascii_case(b.as_bytes());
    let (name, text) = (name.as_bytes(), text.trim_start().as_bytes());
    let ends = |end: &&str| name.len() >= end.len() && same(&name[name.len() - end.len()..], end);
    let begins = |head: &&str| text.len() >= head.len() && same(&text[..head.len()], head);
    [".html", ".htm", ".xhtml"].iter().any(ends) || ["<!doctype html", "<html"].iter().any(begins)
}

/// Whether a text is a piece of a page, or of a book in markup: elements of text are closed or begun in it more than once.
pub(crate) fn is_marked_up(text: &str) -> bool {
    const LEAST: usize = 2;
    let of_text = |at: &usize| {
        let tag = text[at + 1..].strip_prefix('/').unwrap_or(&text[at + 1..]);
        let length = tag.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let closes = text[at + 1..].starts_with('/');
        let ends = matches!(tag.as_bytes().get(length), Some(b'>' | b' ' | b'/'));
        let known = |name: &&str| tag[..length].eq_ignore_ascii_case(name);
        ends && (BLOCKS.iter().any(known) || closes && INLINE.iter().any(known))
    };
    memchr::memchr_iter(b'<', text.as_bytes())
        .filter(of_text)
        .nth(LEAST - 1)
        .is_some()
}

/// The text of a piece of markup, in place.
pub(crate) fn piece(text: &str) -> Readable {
    Readable {
        text: masked(text),
        published: None,
    }
}

/// The text of a page's article, in place.
pub(crate) fn readable(page: &str) -> Readable {
    let mut text = masked(page);
    let mut published = None;
    let config = Config {
        max_elements_to_parse: 200_000,
        ..Config::default()
    };
    if page.len() <= LONGEST
        && depth(page) <= DEPTH
        && let Ok(mut reader) = Readability::new(page, None, Some(config))
        && let Ok(article) = reader.parse()
    {
        published = article.published_time.as_deref().and_then(day);
        keep(&mut text, &article.text_content, &article.title);
    }
    Readable { text, published }
}

/// The day of a time: "2017-04-12T18:03:00Z".
fn day(time: &str) -> Option<Date> {
    time.get(..10)?.parse().ok()
}

/// The longest tag that is looked for, in bytes.
const TAG: usize = 16 << 10;

/// How deep a page's elements may be nested for its article to be looked for: the search takes the square of it.
const DEPTH: usize = 400;

/// Tags that end what stands before them: a new paragraph begins.
const BLOCKS: [&str; 43] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "table",
    "tr",
    "td",
    "th",
    "blockquote",
    "section",
    "article",
    "aside",
    "header",
    "footer",
    "nav",
    "main",
    "figure",
    "figcaption",
    "br",
    "hr",
    "dd",
    "dt",
    "pre",
    "title",
    "body",
    "note",
    // Of feeds.
    "channel",
    "description",
    "summary",
    "content",
    "pubdate",
    "published",
    "updated",
    "dc",
    "link",
    "guid",
];

/// Tags that begin an item of a feed.
const ITEMS: [&str; 2] = ["item", "entry"];

/// Elements within a sentence, of pages and of the Text Encoding Initiative.
const INLINE: [&str; 14] = [
    "a",
    "b",
    "i",
    "em",
    "strong",
    "span",
    "font",
    "sup",
    "hi",
    "gloss",
    "persname",
    "placename",
    "date",
    "ref",
];

/// Elements whose content is no text.
const SILENT: [&str; 8] = [
    "script", "style", "noscript", "template", "svg", "select", "iframe", "head",
];

/// The page with its tags, comments and silent elements blanked and its entities decoded, in as many bytes.
fn masked(page: &str) -> String {
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

/// How deep the elements that must be closed are nested, at most.
fn depth(page: &str) -> usize {
    const CLOSED: [&str; 12] = [
        "div",
        "span",
        "section",
        "article",
        "ul",
        "ol",
        "table",
        "blockquote",
        "font",
        "b",
        "i",
        "a",
    ];
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    for at in memchr::memchr_iter(b'<', page.as_bytes()) {
        let tag = &page[at + 1..];
        let closes = tag.starts_with('/');
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take(12)
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if !CLOSED.contains(&name.to_lowercase().as_str()) {
            continue;
        }
        depth = if closes {
            depth.saturating_sub(1)
        } else {
            depth + 1
        };
        deepest = deepest.max(depth);
    }
    deepest
}

/// Begins characters in a feed that are not read for tags by it, but by those who show them.
const DATA: &str = "<![CDATA[";

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

/// Blanks the paragraphs that are not of the article.
fn keep(text: &mut String, article: &str, title: &str) {
    let fold = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let whole = fold(article);
    if whole.len() < 200 {
        return;
    }
    let titles: HashSet<String> = [fold(title)].into();
    let mut kept = String::with_capacity(text.len());
    for paragraph in text.split_inclusive('\n') {
        let words = fold(paragraph);
        if words.is_empty() || whole.contains(&words) || titles.contains(&words) {
            kept.push_str(paragraph);
        } else {
            for c in paragraph.chars() {
                match c {
                    '\n' => kept.push('\n'),
                    // The columns of a table stay where they are.
                    mark if is_filler(mark) => kept.push(mark),
                    _ => kept.extend(std::iter::repeat_n(FILLER, c.len_utf8())),
                }
            }
        }
    }
    *text = kept;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_every_offset() {
        let page = "<p>C&ocirc;te d&#39;Ivoire <b>abst</b>ained.</p><script>var veto = '<p>';</script><p>Fin &amp; done</p>";
        let text = masked(page);
        assert_eq!(text.len(), page.len());
        let shown: String = text.chars().filter(|c| !is_filler(*c)).collect();
        assert_eq!(
            shown,
            "\n\nCôte d'Ivoire abstained.\n\n\n\n\nFin & done\n\n"
        );
        assert_eq!(text.find("ained"), page.find("ained"));
    }

    #[test]
    fn tells_pieces_of_markup_from_prose() {
        let book =
            r#"<p>Accept <gloss target="\#sc">SC</gloss> text.<note n="2">Adopted.</note></p>"#;
        assert!(is_marked_up(book));
        let shown: String = piece(book)
            .text
            .chars()
            .filter(|c| !is_filler(*c))
            .collect();
        assert_eq!(shown, "\n\nAccept SC text.\n\nAdopted.\n\n\n\n");
        for prose in ["5 < 6 and 7 > 3", "<a@b.org> wrote", "one </p> alone", ""] {
            assert!(!is_marked_up(prose), "{prose}");
        }
    }

    #[test]
    fn survives_what_is_no_markup() {
        for page in [
            "<",
            "<p",
            "a < b && c",
            "<!--",
            "<script>",
            "&#x110000;",
            "&;",
            "<a href='>",
            "<a <a <a",
            "<\u{130}>",
            "</",
        ] {
            assert_eq!(masked(page).len(), page.len(), "{page}");
        }
    }
}
