//! Text without what steers a terminal or turns the order of letters: it is shown, and does nothing.

/// The text on one line, its control characters as pictures of themselves (`␛` for ESC). Line breaks and tabs are spaces;
/// marks that turn the direction of what follows are U+FFFD, so that no name reads backwards what its letters say.
pub(super) fn visible(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// The same with its line breaks kept, for a message of several lines.
#[must_use]
pub fn visible_lines(text: &str) -> String {
    text.lines().map(visible).collect::<Vec<_>>().join("\n")
}

/// JSON with those characters escaped that a terminal obeys or a reader is misled by and JSON lets stand. They can be in
/// strings alone, so what the JSON says is the same.
pub(super) fn escape_json(json: String) -> String {
    // Line breaks between values are JSON's own.
    let steers = |c: char| !matches!(c, ' '..='~' | '\n' | '\r' | '\t') && shown(c) != c;
    // What steers is a control character or stands beyond ASCII.
    let may_steer = |b: &u8| !matches!(b, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    // Blocks without a way out are looked at many bytes at a time.
    let blocks = json.as_bytes().chunks(64);
    let mut suspect = blocks.filter(|block| block.iter().filter(|b| may_steer(b)).count() > 0);
    if suspect.next().is_none() || !json.contains(steers) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if steers(c) {
            escaped.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            escaped.push(c);
        }
    }
    escaped
}

fn shown(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' => '\u{fffd}',
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            '\u{fffd}'
        }
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{escape_json, visible};

    #[test]
    fn json_says_the_same_without_what_steers() {
        let text = "a\u{9b}2J \u{7f}\u{202e} – é";
        let json = serde_json::to_string(text).unwrap_or_default();
        let escaped = escape_json(json);
        assert_eq!(escaped, "\"a\\u009b2J \\u007f\\u202e – é\"");
        assert_eq!(
            serde_json::from_str::<String>(&escaped).ok().as_deref(),
            Some(text)
        );
    }

    #[test]
    fn shows_what_would_steer() {
        assert_eq!(visible("a\u{1b}[31mb\nc\u{7f}"), "a␛[31mb c␡");
        assert_eq!(visible("\u{202e}ysp\u{9b}2J"), "\u{fffd}ysp\u{fffd}2J");
        assert_eq!(visible("Côte d'Ivoire – “S”"), "Côte d'Ivoire – “S”");
    }
}
