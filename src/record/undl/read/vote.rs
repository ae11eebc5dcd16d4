//! What the cells of a record's first row say of the vote itself: its documents, counts and sources.

use super::{Reader, placed};
use crate::record::entry::{Entry, StatedTally, Text};
use crate::record::formula;
use crate::record::undl::cells::Cell;
use crate::record::undl::{LINK, MODALITIES, title_in};
use crate::source::Span;
use crate::vote::{Manner, Position, Status};

impl<'t> Reader<'t> {
    /// A new vote, from its first row.
    pub(super) fn entry(&mut self, row: &[Cell<'t>], span: Span) -> Entry {
        let text = |column: &str| {
            let cell = self.cell(row, column)?;
            placed(cell)
        };
        let free = |column: &str| {
            let mut text = text(column)?;
            let plain = formula::unguarded(&text.value);
            if plain.len() < text.value.len() {
                text.span.start += text.value.len() - plain.len();
                text.value = plain.to_owned();
            }
            Some(text)
        };
        let resolution = text("resolution");
        let title = free("description").map(|description| {
            let named = resolution.as_ref().map_or("", |text| &text.value);
            match title_in(&description.value, named) {
                Some(within) => Text::new(
                    description.value[within.clone()].to_owned(),
                    inner(&description, within.start, within.end),
                ),
                None => description,
            }
        });
        let id = text("undl_id").filter(|id| id.value.bytes().all(|b| b.is_ascii_digit()));
        let link = text("undl_link").filter(|link| {
            let of_id = |id: &Text| link.value.strip_prefix(LINK) == Some(&id.value);
            !id.as_ref().is_some_and(of_id)
        });
        // The Library is one source, and its CSV cannot name another.
        let status = id
            .as_ref()
            .map(|id| Text::new(Status::SingleSource.key().to_owned(), id.span));
        let sources = id.map(|id| Text::new(format!("undl:{}", id.value), id.span));
        Entry {
            span,
            date: text("date"),
            meeting: text("meeting"),
            draft: text("draft"),
            without_vote: text("modality").and_then(manner),
            title,
            agenda_item: free("agenda"),
            tally: tally(&text),
            status,
            note: free("vote_note"),
            sources: sources.into_iter().chain(link).collect(),
            resolution,
            ..Entry::default()
        }
    }
}

/// A part of a text, where the text stands as it is in the source; else all of it.
fn inner(text: &Text, from: usize, to: usize) -> Span {
    if text.span.end - text.span.start == text.value.len() {
        Span::new(text.span.start + from, text.span.start + to)
    } else {
        text.span
    }
}

/// How the decision was taken, in the project's word; none for a vote. A word unknown here stays as it is.
fn manner(text: Text) -> Option<Text> {
    let named = MODALITIES
        .iter()
        .find(|(word, _)| word.eq_ignore_ascii_case(&text.value));
    match named {
        Some((_, Manner::Vote)) => None,
        Some((_, manner)) => Some(Text::new(manner.key()?.to_owned(), text.span)),
        None => Some(text),
    }
}

/// The counts that the totals state.
fn tally(text: &dyn Fn(&str) -> Option<Text>) -> Option<StatedTally> {
    let counts: Vec<(Position, Text)> = [
        ("total_yes", Position::InFavour),
        ("total_no", Position::Against),
        ("total_abstentions", Position::Abstaining),
        ("total_non_voting", Position::NotParticipating),
    ]
    .into_iter()
    .filter_map(|(column, position)| Some((position, text(column)?)))
    .collect();
    let total = text("total_ms");
    let spans = counts.iter().map(|(_, count)| count.span);
    let span = spans.reduce(Span::to)?;
    Some(StatedTally {
        span,
        counts,
        total,
    })
}
