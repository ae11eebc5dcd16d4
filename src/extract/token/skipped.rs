//! What stands in a sentence and is no word of it: web addresses, the marks of footnotes and of emphasis, flags.

/// The length of a web address or of a link's target, which is not read: "](https://…)", "https://…".
pub(super) fn address(rest: &str) -> Option<usize> {
    if let Some(target) = rest.strip_prefix("](") {
        let end = target.bytes().take(1000).position(|b| b == b')')?;
        return Some(2 + end + 1);
    }
    let bare = ["http://", "https://", "www."]
        .iter()
        .any(|scheme| rest.starts_with(scheme));
    // A mark-up's quote or bracket ends it.
    let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>');
    bare.then(|| rest.find(ends).unwrap_or(rest.len()))
}

/// The length of the mark of a footnote, which is not read: "nine votes[1] to", "by China.[ 2 ]".
pub(crate) fn note(rest: &str) -> Option<usize> {
    const LONGEST: usize = 7;
    let rest = rest.strip_prefix('[').map(|_| rest)?;
    let end = rest.bytes().take(LONGEST).position(|b| b == b']')?;
    let number = rest[1..end].trim_matches(' ');
    let link = rest[end + 1..].starts_with('(');
    let digits = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    (digits && !link).then_some(end + 1)
}

/// The length of a tag that marks words within a line, which is not read: "<SourceRef>Resolution 660</SourceRef>", "by <b>10</b> votes".
pub(super) fn tag(rest: &str) -> Option<usize> {
    const LONGEST: usize = 160;
    const INLINE: [&str; 14] = [
        "a", "abbr", "b", "cite", "em", "i", "mark", "q", "ref", "small", "span", "strong", "sup",
        "u",
    ];
    let inner = rest.strip_prefix('<')?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let ends = |c: char| !c.is_ascii_alphanumeric();
    let name = &inner[..inner.find(ends).unwrap_or(inner.len())];
    // A component of the page's own begins with a capital.
    let named = name.starts_with(|c: char| c.is_ascii_uppercase());
    if !(named || INLINE.contains(&name)) {
        return None;
    }
    let end = rest
        .bytes()
        .skip(1)
        .take(LONGEST)
        .position(|byte| matches!(byte, b'>' | b'<' | b'\n'))?;
    (rest.as_bytes().get(end + 1) == Some(&b'>')).then_some(end + 2)
}

/// The length of what joins two parts of one string, in the source of a program: `"Resolution " "2797 endorsed"`.
pub(super) fn joint(before: &str, rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('"').filter(|_| before.ends_with(' '))?;
    let behind = inner.trim_start_matches([' ', '\n']);
    let space = inner.len() - behind.len();
    (space > 0 && behind.starts_with('"')).then_some(space + 2)
}

/// The length of the marks of a link of wiki text, and of the page that it leads to where other words are shown for it, which are not
/// read: "\[\[Resolution 660\]\]", "\[\[UN Resolution 660|Resolution 660\]\]".
pub(super) fn link(rest: &str) -> Option<usize> {
    const LONGEST: usize = 120;
    if rest.starts_with("]]") {
        return Some(2);
    }
    let inner = rest.strip_prefix("[[")?;
    if !inner.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let ends = |byte: u8| matches!(byte, b']' | b'|' | b'[' | b'\n');
    let end = inner.bytes().take(LONGEST).position(ends)?;
    match inner.as_bytes().get(end) {
        Some(b'|') => Some(2 + end + 1),
        Some(b']') => Some(2),
        _ => None,
    }
}

/// The length of a mark of emphasis, which is not read: "by the **US and the UK**". A star by itself is the mark of an item.
pub(super) fn emphasis(before: &str, rest: &str) -> Option<usize> {
    let stars = rest.bytes().take_while(|byte| *byte == b'*').count();
    let behind = rest.get(stars..)?;
    let alone = behind.starts_with(char::is_whitespace)
        && (before.is_empty() || before.ends_with(char::is_whitespace));
    (stars > 1 || stars == 1 && !alone).then_some(stars)
}

/// One of the two letters of a flag, which says again whose name it stands behind.
pub(super) fn is_flag(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}
