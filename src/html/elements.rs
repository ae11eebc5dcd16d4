//! The elements of pages, feeds and books in markup, by what they do to a text.

/// Tags that end what stands before them: a new paragraph begins.
pub(super) const BLOCKS: [&str; 43] = [
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

/// Elements within a sentence, of pages and of the Text Encoding Initiative.
pub(super) const INLINE: [&str; 14] = [
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

/// Tags that begin an item of a feed.
pub(super) const ITEMS: [&str; 2] = ["item", "entry"];

/// Elements whose content is no text.
pub(super) const SILENT: [&str; 8] = [
    "script", "style", "noscript", "template", "svg", "select", "iframe", "head",
];
