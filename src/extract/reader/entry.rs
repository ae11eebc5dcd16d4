//! The entries of a chronology: the day at the head of one is that of all that it tells, to its end.

use super::{Line, Reader};
use crate::extract::mention::{Atom, Is, When};
use crate::extract::statement;
use crate::reported::{Fact, Stated};

/// The day of an entry.
#[derive(Debug)]
pub(super) struct Entry {
    day: Stated<Fact>,
    /// The line that it heads.
    line: usize,
}

impl Reader<'_> {
    /// "14 August: the Council rejected it. Two members voted for it." At its beginning, notes the day of an entry; behind its end,
    /// forgets it.
    pub(super) fn entry_day(&mut self, line: Line, atoms: &[Atom]) {
        let bullet = matches!(
            atoms.first().map(|atom| &atom.is),
            Some(Is::Mark('*' | '-' | '•'))
        );
        let at = usize::from(bullet);
        let heads = |when: &When| {
            // "1991, April 3." ends where it began.
            let marked = match atoms.get(at + 1..) {
                Some([mark]) => matches!(mark.is, Is::Mark('.' | ':' | '-')),
                // "2022-02-25,Vetoed draft": the first cell of a row.
                Some([mark, next, ..]) if matches!(mark.is, Is::Mark(',')) => {
                    mark.span.end == next.span.start
                }
                Some([mark, ..]) => matches!(mark.is, Is::Mark(':' | '-')),
                _ => false,
            };
            marked && when.day.is_some() && when.month.is_some() && !when.stamp
        };
        let day = match atoms.get(at).map(|atom| (&atom.is, atom.span)) {
            Some((Is::When(when), span)) if line.begins && heads(when) => {
                self.day.of(when).map(|date| (date, span))
            }
            _ => None,
        };
        if let Some((date, span)) = day {
            let day = statement::stated(Fact::Date(date), span, "date");
            self.frame.entry = Some(Entry {
                day,
                line: line.index,
            });
            return;
        }
        // "Resolution 2118; Date: 27 September 2013; …": a field in the midst of a line.
        let field = match atoms {
            [date, colon, when, rest @ ..] if date.key == "date" && !line.begins => {
                let marks = rest.iter().all(|atom| matches!(atom.is, Is::Mark(_)));
                (marks && matches!(colon.is, Is::Mark(':'))).then_some(when)
            }
            _ => None,
        };
        if let Some(atom) = field
            && let Is::When(when) = &atom.is
            && let Some(date) = self.day.of(when)
        {
            self.frame.entry = Some(Entry {
                day: statement::stated(Fact::Date(date), atom.span, "date"),
                line: line.index,
            });
            return;
        }
        if line.begins || line.paragraph {
            self.frame.entry = None;
        }
    }

    /// The day that heads what a sentence stands in: that of its entry, or else of its part of the text.
    pub(crate) fn heading_day(&self, index: usize) -> Option<Stated<Fact>> {
        let entry = self
            .frame
            .entry
            .as_ref()
            .filter(|entry| entry.line <= index);
        entry
            .map(|entry| &entry.day)
            .or(self.frame.page.as_ref())
            .cloned()
    }
}
