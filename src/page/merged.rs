//! The votes that many texts report: how many texts state each fact, and what they contradict each other in.

use super::reported::{headline, shorten, stated};
use super::{Names, Page, Table};
use crate::merge::{Agreed, MergedVote};

/// How many texts are named; the others are counted.
const NAMED: usize = 3;

/// Each vote, with its facts and their texts.
#[must_use]
pub fn merged(votes: &[MergedVote<'_>], names: &Names<'_>) -> Page {
    let mut page = Page::default();
    for vote in votes {
        let day = vote.resolved.as_ref().and_then(|it| it.date.as_ref());
        let day = day.map(|date| date.value);
        page.heading(format!("Reported by {}", texts(vote.sources.len())));
        page.line(vote.resolved.as_ref().map_or_else(
            || String::from("A vote of which the texts contradict each other in all they say"),
            |resolved| headline(resolved, names),
        ));
        page.line(format!("Texts: {}", shown(&vote.sources)));
        for group in &vote.contradictions {
            let said = group.iter().map(|it| {
                let of = texts(it.texts());
                format!("{} ({of}: {})", stated(&it.fact, names, day), words(it))
            });
            let said: Vec<String> = said.collect();
            page.line(format!(
                "The texts contradict each other: {}",
                said.join("; ")
            ));
        }
        let mut table = Table::new(&["fact", "#texts", "~words"]);
        for fact in &vote.agreed {
            table.row([
                stated(&fact.fact, names, day).into(),
                fact.texts().to_string().into(),
                words(fact).into(),
            ]);
        }
        page.table(table);
    }
    if votes.is_empty() {
        page.line("No Council vote reported.");
    }
    page
}

fn texts(count: usize) -> String {
    match count {
        1 => String::from("1 text"),
        many => format!("{many} texts"),
    }
}

fn shown(sources: &[String]) -> String {
    let first = sources.iter().take(NAMED).cloned().collect::<Vec<_>>();
    match sources.len().saturating_sub(NAMED) {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}

/// The words of the first text that states it.
fn words(fact: &Agreed) -> String {
    fact.witnesses.first().map_or_else(String::new, |witness| {
        let quote = witness
            .quote
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        format!("{}: “{}”", witness.source, shorten(&quote))
    })
}
