//! Whether every offset stays one into the page, and markup is told from prose.

use super::masked::masked;
use super::{is_marked_up, piece};
use crate::source::is_filler;

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
    let book = r#"<p>Accept <gloss target="\#sc">SC</gloss> text.<note n="2">Adopted.</note></p>"#;
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
