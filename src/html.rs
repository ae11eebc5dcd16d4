//! HTML → the text of its article, byte for byte in place: what is not read is blanked, so every offset stays one into the page.

mod elements;
mod masked;
#[cfg(test)]
mod tests;

use crate::source::{FILLER, is_filler};
use dom_smoothie::{Config, Readability};
use elements::{BLOCKS, INLINE};
use jiff::civil::Date;
use masked::masked;
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

/// How deep a page's elements may be nested for its article to be looked for: the search takes the square of it.
const DEPTH: usize = 400;

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
