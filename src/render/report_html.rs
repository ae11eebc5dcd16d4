//! A report as one HTML file: style, script and figures inside, nothing fetched, a policy that allows nothing else.

use super::control::visible;
use super::html::{cell_class, column_class};
use super::svg::inline;
use crate::figure::Figure;
use crate::report::{Part, Report};
use crate::vote::Position;
use askama::Template;

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The style of the report and of the figures in it.
const STYLE: &str = concat!(
    include_str!("templates/report.css"),
    include_str!("templates/figure.css")
);
/// What sorts and filters; the report is whole without it.
const SCRIPT: &str = include_str!("templates/report.js");
/// The browser runs this script and uses this style alone, known by their SHA-256: nothing that a text brought would run.
const STYLE_HASH: &str = "sha256-oVEFhWizV9AuDiBAfdLYM3W+qzzZpLEgg3Fv6XVeo9I=";
const SCRIPT_HASH: &str = "sha256-qOcK9OHRO9ZdtF/gJlgdXeelF9iiB8rUxBJO1vFkJJg=";

/// The template escapes all that it is given.
#[derive(Template)]
#[template(path = "report.html", config = "src/render/askama.toml")]
struct Html<'r> {
    report: &'r Report,
}

pub(super) fn report(report: &Report) -> String {
    // The template writes to memory, and none of its values fails to print.
    Html { report }.render().unwrap_or_default()
}

/// The figure, its parts under ids that no other part of the report has.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a template passes references"
)]
fn drawn(figure: &Figure, within: &str, nth: &usize) -> String {
    inline(figure, &format!("{within}-figure-{nth}"))
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a template passes references"
)]
fn position_class(position: &Position) -> String {
    position.key().replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::{SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH};
    use base64::Engine;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_policy_names_the_script_and_the_style() {
        let hash = |text: &str| {
            let digest = Sha256::digest(text.as_bytes());
            let encoded = base64::engine::general_purpose::STANDARD.encode(digest);
            format!("sha256-{encoded}")
        };
        assert_eq!(STYLE_HASH, hash(STYLE), "put the right one into STYLE_HASH");
        assert_eq!(
            SCRIPT_HASH,
            hash(SCRIPT),
            "put the right one into SCRIPT_HASH"
        );
    }

    #[test]
    fn neither_ends_its_element_early() {
        assert!(!SCRIPT.contains("</") && !STYLE.contains("</"));
    }
}
