//! What texts say against the record: each fact with its words, the verdict, and what the record has.

use super::reported::{shorten, stated};
use super::{Cell, Names, Page, Table, Tone, long_date};
use crate::document::Document;
use crate::verify::{self, Verdict};
use crate::vote::Vote;

/// Each fact and claim of each document, and a line that counts the verdicts.
#[must_use]
pub fn verified(documents: &[Document<'_>], names: &Names<'_>) -> Page {
    let mut page = Page::default();
    for document in documents {
        let source = &document.source;
        page.heading(source.name());
        if document.votes.is_empty() && document.claims.is_empty() {
            page.line("Nothing to verify: no Council vote reported.");
        }
        let mut verdicts: Vec<Verdict> = Vec::new();
        for vote in &document.votes {
            let resolved = &vote.resolved;
            let day = resolved.date.as_ref().map(|date| date.value);
            page.line(match verify::reference(resolved) {
                Some(recorded) => format!("Held against the record's vote of {}", name(recorded)),
                None => {
                    String::from("A vote that the record cannot tell from others, or does not have")
                }
            });
            let mut table = Table::new(&["the text says", "verdict", "the record", "~words"]);
            for (fact, verdict) in resolved
                .reported
                .facts()
                .iter()
                .zip(verify::facts(resolved))
            {
                let place = source.place(fact.span.start);
                let words = format!(
                    "line {}: “{}”",
                    place.line,
                    shorten(&source.quote_line(fact.span))
                );
                table.row([
                    stated(&fact.value, names, day).into(),
                    Cell::Toned(tone(&verdict), verdict.key().to_owned()),
                    verdict.detail().unwrap_or_default().into(),
                    words.into(),
                ]);
                verdicts.push(verdict);
            }
            page.table(table);
        }
        for judged in &document.claims {
            let place = source.place(judged.claim.span.start);
            page.line(format!(
                "Claim about history (line {}): “{}”: {}",
                place.line,
                shorten(&source.quote_line(judged.claim.span)),
                super::verdict(&judged.verdict),
            ));
            verdicts.push(judged.verdict.clone());
        }
        if !verdicts.is_empty() {
            let count = |key: &str| {
                verdicts
                    .iter()
                    .filter(|verdict| verdict.key() == key)
                    .count()
            };
            page.line(format!(
                "{} confirmed, {} contradicted, {} unknown",
                count("confirmed"),
                count("contradicted"),
                count("unknown"),
            ));
        }
    }
    page
}

fn tone(verdict: &Verdict) -> Tone {
    match verdict {
        Verdict::Confirmed => Tone::For,
        Verdict::Contradicted(_) => Tone::Against,
        Verdict::Unknown(_) => Tone::Aside,
    }
}

/// "12 April 2017, S/2017/315".
fn name(vote: &Vote) -> String {
    let mut words = long_date(vote.date());
    if let Some(number) = vote.resolution() {
        words.push_str(&format!(", resolution {number}"));
    } else if let Some(draft) = vote.draft() {
        words.push_str(&format!(", {draft}"));
    }
    words
}
