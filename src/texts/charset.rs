//! Bytes → text: by the mark at their head, the charset their headers name, the one the page itself names, else UTF-8.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// How far into a page its own word on its charset is looked for, in bytes, as browsers do.
const PRESCAN: usize = 1024;

/// The text that a page's bytes mean. What is no character in its charset becomes U+FFFD.
///
/// Without a word on the charset, bytes that are UTF-8 are read as such, others as Windows-1252, as browsers do.
pub(super) fn page<'b>(bytes: &'b [u8], header: Option<&str>) -> Cow<'b, str> {
    let named = header
        .and_then(label)
        .or_else(|| label(&String::from_utf8_lossy(&bytes[..bytes.len().min(PRESCAN)])))
        .and_then(|label| Encoding::for_label(label.as_bytes()));
    let encoding = named.unwrap_or_else(|| {
        if std::str::from_utf8(bytes).is_ok() {
            UTF_8
        } else {
            WINDOWS_1252
        }
    });
    // A mark at the head goes before all that was said.
    encoding.decode(bytes).0
}

/// Text that should be UTF-8; each sequence that is not becomes U+FFFD.
pub(super) fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// The charset that a header or a page names: `charset=utf-8`, `charset="utf-8"`.
fn label(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase();
    let at = text.find("charset=")? + "charset=".len();
    let rest = text.get(at..)?.trim_start_matches(['"', '\'', ' ']);
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c)));
    let label = &rest[..end.unwrap_or(rest.len())];
    (!label.is_empty()).then(|| label.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_charset_is_taken_from_the_nearest_word_on_it() {
        let latin = b"C\xf4te d'Ivoire";
        assert_eq!(
            page(latin, Some("text/html; charset=ISO-8859-1")),
            "Côte d'Ivoire"
        );
        assert_eq!(page(latin, None), "Côte d'Ivoire");
        assert_eq!(page("Côte".as_bytes(), Some("text/html")), "Côte");
        let meta = b"<meta charset='windows-1251'>\xd0\xee\xf1\xf1\xe8\xff";
        assert!(page(meta, None).ends_with("Россия"));
        assert_eq!(page(b"\xef\xbb\xbfveto", Some("charset=latin1")), "veto");
        assert_eq!(page(b"\xff\xfev\0e\0t\0o\0", None), "veto");
        assert_eq!(page(b"veto", Some("charset=no-such")), "veto");
    }
}
