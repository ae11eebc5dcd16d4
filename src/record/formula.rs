//! Free text in CSV cells that no spreadsheet takes for a formula, and back.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` (also in their wide forms), a tab or a line break. Such a
//! text gets a `'` before it. So that it can be taken off again without doubt, a text that already begins with `'` before one
//! of these gets one more.

use std::borrow::Cow;

/// The text as a cell has it.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that a cell means.
pub(crate) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula(text.trim_start_matches('\'')) => text,
        _ => cell,
    }
}

/// Whether a spreadsheet runs a text. Marks without width go for nothing: the one that may begin a file is taken off as it is read.
pub(crate) fn is_formula(text: &str) -> bool {
    let seen =
        text.trim_start_matches(['\u{feff}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}']);
    seen.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            ("-3", "'-3"),
            ("\u{feff}=1+1", "'\u{feff}=1+1"),
            ("'tis", "'tis"),
            ("Syria", "Syria"),
        ] {
            assert_eq!(guarded(text), cell);
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "['=+@\u{feff}-]{0,4}[a-z]{0,3}") {
            let cell = guarded(&text).into_owned();
            prop_assert!(!is_formula(&cell));
            prop_assert_eq!(unguarded(&cell), text);
        }
    }
}
