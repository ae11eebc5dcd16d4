//! Which vote of the record an entry is.

use super::column;
use crate::record::Record;
use crate::source::Span;
use crate::symbol::Symbol;
use crate::tally::check::Vote;
use crate::vote;
use jiff::civil::Date;
use std::collections::HashMap;

/// Which vote of the record an entry is.
pub(super) enum Found<'r> {
    One(&'r vote::Vote),
    /// None, although the record should have it: what was looked for, and its place.
    None(String, Span),
    /// Too little is stated to tell.
    Open,
}

/// The votes of the record by what names them.
pub(super) struct Index<'r> {
    by_number: HashMap<u32, &'r vote::Vote>,
    by_draft: HashMap<&'r Symbol, Vec<&'r vote::Vote>>,
    by_date: HashMap<Date, Vec<&'r vote::Vote>>,
    last: Option<Date>,
}

impl<'r> Index<'r> {
    pub(super) fn of(record: &'r Record) -> Index<'r> {
        let mut index = Index {
            by_number: HashMap::new(),
            by_draft: HashMap::new(),
            by_date: HashMap::new(),
            last: record.votes().next_back().map(vote::Vote::date),
        };
        for vote in record.votes() {
            if let Some(number) = vote.resolution() {
                index.by_number.insert(number, vote);
            }
            if let Some(draft) = vote.draft() {
                index.by_draft.entry(draft).or_default().push(vote);
            }
            index.by_date.entry(vote.date()).or_default().push(vote);
        }
        index
    }

    pub(super) fn find(&self, vote: &Vote<'_>) -> Found<'r> {
        let meaning = &vote.meaning;
        let date = meaning.date.as_ref();
        // Of what came after its last vote the record knows nothing.
        let beyond = date.is_none_or(|date| self.last.is_none_or(|last| date.value > last));
        let none = |what: String, span: Span| {
            if beyond {
                Found::Open
            } else {
                Found::None(what, span)
            }
        };
        if let Some(number) = &meaning.resolution {
            let draft = meaning
                .draft
                .as_ref()
                .and_then(|draft| self.by_draft.get(&draft.value));
            return match (self.by_number.get(&number.value), draft.map(Vec::as_slice)) {
                (Some(recorded), _) => Found::One(recorded),
                (None, Some([only])) => Found::One(only),
                (None, _) => none(format!("resolution {}", number.value), number.span),
            };
        }
        let unnumbered = |votes: &Vec<&'r vote::Vote>| -> Vec<&'r vote::Vote> {
            let mut failed = votes.clone();
            failed.retain(|vote| vote.resolution().is_none());
            if failed.is_empty() {
                votes.clone()
            } else {
                failed
            }
        };
        if let Some(draft) = &meaning.draft {
            let Some(votes) = self.by_draft.get(&draft.value) else {
                return none(format!("draft {}", draft.value), draft.span);
            };
            return nearest(vote, &unnumbered(votes));
        }
        let Some(date) = date else {
            return Found::Open;
        };
        match self.by_date.get(&date.value) {
            Some(votes) => nearest(vote, &unnumbered(votes)),
            None => none(format!("vote of {}", date.value), date.span),
        }
    }
}

/// Of several votes on a draft or of a day, the one whose day and roll call are those of the entry; none where it is not clear.
fn nearest<'r>(vote: &Vote<'_>, votes: &[&'r vote::Vote]) -> Found<'r> {
    if let [only] = votes {
        return Found::One(only);
    }
    let same = |recorded: &&&vote::Vote| {
        let date = vote.meaning.date.as_ref().map(|date| date.value);
        let listed = vote.meaning.cast.iter();
        let agrees = |recorded: &vote::Vote| {
            let mut listed = listed.clone();
            recorded.roll_call().is_some_and(|roll_call| {
                listed.all(|l| {
                    roll_call.position(l.member).map(column) == Some(column(l.position.value))
                })
            })
        };
        date == Some(recorded.date()) && agrees(recorded)
    };
    // Where several agree, nothing is left to compare that would tell them apart.
    votes
        .iter()
        .find(same)
        .map_or(Found::Open, |recorded| Found::One(recorded))
}
