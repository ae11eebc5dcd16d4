//! Wiki source → the text that its page shows, byte for byte in place: markup is blanked, so every offset stays one into the source.

use crate::source::FILLER;

/// Whether a text is the source of a wiki's page: it has links and bold words, or templates or tables, of that markup.
pub(crate) fn is_wiki(text: &str) -> bool {
    let has = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    has("[[") && has("]]") && (has("'''") || has("{{") || has("==") || has("<ref"))
        || has("{{Infobox")
        || has("{|") && has("\n|-") && has("|}")
}

/// The text of a page in wiki source, as long as the source in bytes.
pub(crate) fn readable(source: &str) -> String {
    let mut page = Page {
        text: String::with_capacity(source.len()),
        link: Vec::new(),
    };
    let mut rest = source;
    while let Some(at) = rest.find(['[', ']', '{', '}', '\'', '<']) {
        page.text.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = page.markup(rest);
        rest = &rest[length..];
    }
    page.text.push_str(rest);
    page.text
}

/// The longest template that is looked at, in bytes.
const LONGEST: usize = 20_000;

/// What has been read of a page.
struct Page {
    text: String,
    /// For each link or template open, how it ends.
    link: Vec<&'static str>,
}

impl Page {
    /// Reads what a mark begins; its length in the source.
    fn markup(&mut self, rest: &str) -> usize {
        let open = self.link.last().copied();
        if let Some(end) = open.filter(|end| rest.starts_with(end)) {
            self.link.pop();
            self.blank(end);
            return end.len();
        }
        if let Some(inner) = rest.strip_prefix("[[") {
            return match target(inner) {
                Some(length) if shown(inner) => {
                    self.link.push("]]");
                    self.blank(&rest[..2 + length]);
                    2 + length
                }
                _ => self.whole(rest, "[[", "]]"),
            };
        }
        if let Some(inner) = rest.strip_prefix("{{") {
            return match template(inner) {
                Template::Named(length) => {
                    self.link.push("}}");
                    self.blank(&rest[..2 + length]);
                    2 + length
                }
                Template::Infobox => self.infobox(rest),
                Template::Other => self.whole(rest, "{{", "}}"),
            };
        }
        let quotes = rest.bytes().take_while(|byte| *byte == b'\'').count();
        if quotes > 1 {
            self.blank(&rest[..quotes]);
            return quotes;
        }
        if let Some(length) = silent(rest) {
            self.blank(&rest[..length]);
            return length;
        }
        if let Some(tag) = ["<br>", "<br/>", "<br />"]
            .iter()
            .find(|tag| rest.starts_with(**tag))
        {
            self.text.push(',');
            self.blank(&tag[1..]);
            return tag.len();
        }
        self.text.push_str(&rest[..1]);
        1
    }

    /// Blanks what stands from an opening to its own end, openings within it counted. Where nothing ends it, what was searched is
    /// text: no byte is searched twice.
    fn whole(&mut self, rest: &str, open: &str, close: &str) -> usize {
        if let Some(length) = closing(rest, open, close) {
            self.blank(&rest[..length]);
            return length;
        }
        let length = boundary(rest, LONGEST);
        self.text.push_str(&rest[..length]);
        length
    }

    /// An infobox: a line for each field, "for: 10".
    fn infobox(&mut self, rest: &str) -> usize {
        let length = closing(rest, "{{", "}}").unwrap_or_else(|| boundary(rest, LONGEST));
        for line in rest[..length].split_inclusive('\n') {
            let field = line.trim_start().starts_with('|');
            let mut named = false;
            for c in line.chars() {
                match c {
                    '|' if field && !named => self.text.push(','),
                    '=' if field && !named => {
                        named = true;
                        self.text.push(':');
                    }
                    '{' | '}' | '[' | ']' => self.text.push(FILLER),
                    other => self.text.push(other),
                }
            }
        }
        length
    }

    /// Blanks a stretch; its lines stay lines.
    fn blank(&mut self, stretch: &str) {
        for byte in stretch.bytes() {
            self.text.push(if byte == b'\n' { '\n' } else { FILLER });
        }
    }
}

/// What a template shows, by what stands behind its opening.
enum Template {
    /// "flag|France": a name, after so many bytes.
    Named(usize),
    Infobox,
    Other,
}

fn template(inner: &str) -> Template {
    const FLAGS: [&str; 6] = [
        "flag|",
        "flagu|",
        "flagcountry|",
        "flagdeco|",
        "flaglink|",
        "nowrap|",
    ];
    let begins = |name: &&&str| {
        let head = inner.as_bytes().get(..name.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(name.as_bytes()))
    };
    if let Some(name) = FLAGS.iter().find(begins) {
        return Template::Named(name.len());
    }
    if begins(&&"Infobox") {
        Template::Infobox
    } else {
        Template::Other
    }
}

/// The length of a note or a comment that begins here; of the tag alone where nothing ends it.
fn silent(rest: &str) -> Option<usize> {
    const NOTE: usize = 2_000;
    let end = if rest.starts_with("<!--") {
        "-->"
    } else {
        rest.starts_with("<ref").then_some("</ref>")?
    };
    let rest = &rest[..boundary(rest, NOTE)];
    let tag = rest.find('>').map_or(4, |at| at + 1);
    if rest[..tag].ends_with("/>") {
        return Some(tag);
    }
    Some(rest.find(end).map_or(tag, |at| at + end.len()))
}

/// Whether the page shows a link where it stands, and not a picture or a category.
fn shown(inner: &str) -> bool {
    let head = inner.split(['|', ']']).next().unwrap_or_default();
    !["File:", "Image:", "Category:"]
        .iter()
        .any(|kind| head.starts_with(kind))
}

/// How many bytes of a link are its target and not its words: "Russia|" of "[[Russia|Moscow]]"; none where nothing ends it on its line.
fn target(inner: &str) -> Option<usize> {
    const LONGEST: usize = 300;
    let bytes = &inner.as_bytes()[..inner.len().min(LONGEST)];
    let end = memchr::memmem::find(bytes, b"]]")?;
    (memchr::memchr(b'\n', &bytes[..end]).is_none())
        .then(|| memchr::memrchr(b'|', &bytes[..end]).map_or(0, |at| at + 1))
}

/// The last boundary of a character at or before a byte.
fn boundary(text: &str, at: usize) -> usize {
    let bound = |at: &usize| text.is_char_boundary(*at);
    (0..=at.min(text.len()))
        .rev()
        .find(bound)
        .unwrap_or_default()
}

/// Where a stretch that begins with `open` ends, openings within it counted.
fn closing(rest: &str, open: &str, close: &str) -> Option<usize> {
    let bytes = &rest.as_bytes()[..rest.len().min(LONGEST)];
    let (mut depth, mut at) = (0_usize, 0);
    while at < bytes.len() {
        if bytes[at..].starts_with(open.as_bytes()) {
            depth += 1;
            at += 2;
        } else if bytes[at..].starts_with(close.as_bytes()) {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return Some(at);
            }
        } else {
            at += 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_source_stays_as_long(source in r"(\[\[|\]\]|\{\{|\}\}|Infobox|flag\||\||=|'{1,3}|</?ref>|<!--|-->|<br>|\n|é|[a-c ]){0,40}") {
            prop_assert_eq!(readable(&source).len(), source.len());
        }
    }

    #[test]
    fn keeps_every_offset() {
        let source = "'''Resolution 5''' was [[Veto|vetoed]] by [[Russia]]n envoys.<ref name=\"a\">{{cite web}}</ref> {{flag|France}} [[File:a.jpg|thumb|[[Kyiv]] é]]abstained.";
        let text = readable(source);
        assert_eq!(text.len(), source.len());
        let shown: String = text.chars().filter(|c| *c != FILLER).collect();
        assert_eq!(
            shown,
            "Resolution 5 was vetoed by Russian envoys. France abstained."
        );
        assert_eq!(text.find("abstained"), source.find("abstained"));
    }

    #[test]
    fn survives_what_is_no_markup() {
        for source in [
            "[[",
            "]]",
            "[[a",
            "{{",
            "{{a|{{b}}",
            "}}",
            "''",
            "<ref",
            "<ref>é",
            "<!--",
            "{{flag|",
            "{{Infobox\n| a = é",
            "[[a|b\n]]",
            "'",
            "{",
            "<br",
            "[[File:é",
            "{{é}}",
        ] {
            assert_eq!(readable(source).len(), source.len(), "{source}");
        }
    }
}
