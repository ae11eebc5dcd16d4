//! How the sentences of a text were read: for who adds a phrasing.

use super::{Page, Table};
use crate::extract::Explanation;
use crate::reported::Fact;
use crate::source::Source;

/// Each sentence with a voting word: what it mentions, and the phrasings that fitted it.
#[must_use]
pub fn explanations(source: &Source, explanations: &[Explanation]) -> Page {
    let mut page = Page::default();
    page.heading(source.name());
    if explanations.is_empty() {
        page.line("No sentence has a word of voting");
    }
    for explanation in explanations {
        let words = |span: crate::source::Span| {
            source
                .quote(span)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        page.line(format!(
            "{}: {}",
            explanation.sentence.start,
            words(explanation.sentence)
        ));
        let mut mentions = Table::new(&["~words", "~read as"]);
        for mention in &explanation.mentions {
            mentions.row([words(mention.span).into(), mention.is.clone().into()]);
        }
        if !mentions.rows.is_empty() {
            page.table(mentions);
        }
        if explanation.matches.is_empty() {
            page.line("No phrasing fits it");
            continue;
        }
        let mut matches = Table::new(&["phrasing", "~words", "~says"]);
        for matched in &explanation.matches {
            let says = match matched.refused {
                Some(doubt) => format!("refused: {}", doubt.words()),
                None => matched
                    .facts
                    .iter()
                    .map(Fact::words)
                    .collect::<Vec<_>>()
                    .join(", "),
            };
            matches.row([
                matched.phrasing.into(),
                words(matched.span).into(),
                says.into(),
            ]);
        }
        page.table(matches);
    }
    page
}
