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
    if !has_steering(json.as_bytes()) {
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

/// Whether a character of JSON steers. Line breaks between values are JSON's own.
fn steers(c: char) -> bool {
    !matches!(c, ' '..='~' | '\n' | '\r' | '\t') && shown(c) != c
}

/// Whether JSON has a character that steers, by its bytes: the other control characters never stand in it as they are.
fn has_steering(json: &[u8]) -> bool {
    memchr::memchr3_iter(0x7f, 0xc2, 0xd8, json).any(|at| {
        // U+0080 to U+009F, U+061C
        matches!(
            json[at..],
            [0x7f, ..] | [0xc2, 0x80..=0x9f, ..] | [0xd8, 0x9c, ..]
        )
    }) || memchr::memchr_iter(0xe2, json).any(|at| {
        // U+200E, U+200F, U+2028 to U+202E; U+2066 to U+2069
        matches!(
            json[at..],
            [0xe2, 0x80, 0x8e | 0x8f | 0xa8..=0xae, ..] | [0xe2, 0x81, 0xa6..=0xa9, ..]
        )
    })
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
    use super::{escape_json, has_steering, steers, visible};

    #[test]
    fn what_steers_is_known_by_its_bytes() {
        for c in ' '..='\u{ffff}' {
            assert_eq!(has_steering(c.to_string().as_bytes()), steers(c), "{c:?}");
        }
    }

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
