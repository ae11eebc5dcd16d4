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
