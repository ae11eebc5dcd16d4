//! An object or a list that is open in the source of a program: its fields so far, and whether they tell of a vote.

use super::{Column, cells, heading, imagined, values};
use crate::source::Span;
use crate::vote::Position;

/// An object or a list that is open.
#[derive(Debug, Default)]
pub(super) struct Frame {
    pub(super) start: usize,
    /// Whether it is a list of values without names; of PHP, a list with names is an object.
    pub(super) list: bool,
    /// The name that it has in the one around it.
    pub(super) name: Option<Span>,
    /// The name of the value to come, and as much of that value as was read.
    pub(super) field: Option<Span>,
    pub(super) value: Option<Span>,
    pub(super) fields: Vec<(Column, Span)>,
    /// The values of a list.
    pub(super) values: Vec<Span>,
    /// The member that it is about, and the value that may be its vote.
    pub(super) member: Option<Span>,
    pub(super) vote: Option<(Position, Span)>,
    /// Whether it holds objects, and whether one of them is a record.
    pub(super) nested: bool,
    pub(super) told: bool,
    /// Whether it tells of what might be or might have been.
    pub(super) imagined: bool,
    /// Whether it is of another body's votes.
    pub(super) elsewhere: bool,
    /// Whether it is an article, whose day is that on which it appeared.
    pub(super) article: bool,
}

impl Frame {
    pub(super) fn has(&self, column: Column) -> bool {
        self.fields.iter().any(|(known, _)| *known == column)
    }

    /// One that begins at a place within another.
    pub(super) fn within(&mut self, text: &str, at: usize, list: bool) -> Frame {
        self.value = None;
        let name = self.field.take();
        let called = |is: fn(&str) -> bool| name.is_some_and(|name| is(cut(text, name)));
        Frame {
            start: at,
            list,
            name,
            imagined: self.imagined || called(imagined::is_imagined),
            elsewhere: self.elsewhere || called(imagined::names_another_body),
            ..Frame::default()
        }
    }

    /// Whether its fields tell of a vote.
    pub(super) fn is_record(&self, named: bool) -> bool {
        let told = |column: &Column| {
            matches!(
                column,
                Column::Count(Position::InFavour | Position::Against)
                    | Column::Score
                    | Column::Vetoed
            )
        };
        let members = |column: &Column| matches!(column, Column::Member(_));
        let called = self
            .fields
            .iter()
            .filter(|(column, _)| members(column))
            .count()
            > 1;
        let decided = self.has(Column::Outcome) || self.has(Column::Passed);
        self.fields.iter().any(|(column, _)| told(column)) || called || named && decided
    }

    /// Takes a field, by its name and its value.
    pub(super) fn add(&mut self, text: &str, name: Span, value: Span) {
        let (key, said) = (cut(text, name), cut(text, value));
        if imagined::is_imagined(key) {
            // `hypothetical: false`
            self.imagined |= values::affirms(said) == Some(true);
            return;
        }
        self.imagined |= heading::names_a_sort(key) && imagined::is_imagined(said);
        self.article |= heading::is_of_an_article(key);
        let position = values::position(said);
        if heading::names_a_member(key) {
            self.member = Some(value);
        }
        let column = match (heading::field(key, said), position) {
            (Column::Score | Column::Outcome, Some(position)) => {
                self.vote = Some((position, value));
                return;
            }
            (Column::Remarks, Some(position)) if heading::names_a_position(key) => {
                self.vote = Some((position, value));
                return;
            }
            // "China": "abstain"
            (Column::Remarks, Some(position)) if key.starts_with(char::is_uppercase) => {
                self.fields.push((Column::Member(position), name.to(value)));
                return;
            }
            // "China": "veto"
            (Column::Remarks, None)
                if key.starts_with(char::is_uppercase) && values::is_a_veto(said) =>
            {
                self.fields.push((Column::Vetoed, name));
                return;
            }
            (column, _) => column,
        };
        // "2024-04-18T15:00:00Z"
        let hour = column == Column::Day && said.as_bytes().get(10) == Some(&b'T');
        let end = if hour { value.start + 10 } else { value.end };
        self.fields.push((column, Span::new(value.start, end)));
    }

    /// Takes over the fields of an object within: of "yes: { count: 13 }" those in favour.
    pub(super) fn take(&mut self, text: &str, inner: &mut Frame) {
        let name = inner.name.map(|name| heading::column(cut(text, name)));
        let own = name.filter(|column| matches!(column, Column::Count(_)));
        for (column, value) in inner.fields.drain(..) {
            let plain = column == Column::Remarks;
            self.fields
                .push((own.filter(|_| plain).unwrap_or(column), value));
        }
    }

    /// Whether its body, or the symbol of its text, is another's than the Council's.
    pub(super) fn is_of_another_body(&self, text: &str) -> bool {
        self.elsewhere
            || self.fields.iter().any(|(column, value)| match column {
                Column::Body => !values::is_council(cut(text, *value)),
                Column::Draft | Column::Number => cut(text, *value).starts_with("A/"),
                _ => false,
            })
    }

    /// `["22 March 2024", "Russia and China vetoed it"]`: the row of a chronology, by a day and what happened then.
    pub(super) fn chronicle(&self, text: &str) -> Option<Vec<(Column, Span)>> {
        const LONGEST: usize = 30;
        const MOST: usize = 4;
        let (day, told) = self.values.split_first()?;
        let dated = cut(text, *day);
        let alone = self.list && !self.nested && self.fields.is_empty();
        let sentence = |value: &Span| cut(text, *value).split(' ').count() > 2;
        if !alone || dated.len() > LONGEST || !cells::is_of_calendar(dated) {
            return None;
        }
        let remarks = told.iter().map(|value| (Column::Remarks, *value));
        (told.len() < MOST && told.iter().any(sentence)).then(|| {
            std::iter::once((Column::Day, *day))
                .chain(remarks)
                .collect()
        })
    }

    /// `{ day: 12, who: "Resolution 2817", text: "… 13-0-2" }`: whether it tells in prose what happened on a day, or of a text that
    /// one of its fields names.
    pub(super) fn is_event(&self, text: &str) -> bool {
        const LONGEST: usize = 600;
        let prose = |(column, value): &(Column, Span)| {
            let words = cut(text, *value);
            *column == Column::Remarks && words.len() <= LONGEST && words.split(' ').count() > 3
        };
        let dated = |(column, value): &(Column, Span)| match column {
            Column::Day => cells::is_of_calendar(cut(text, *value)),
            Column::Number | Column::Draft | Column::Meeting => true,
            _ => false,
        };
        let elsewhere = self.is_of_another_body(text);
        !self.list
            && !elsewhere
            && !self.article
            && self.fields.iter().any(prose)
            && self.fields.iter().any(dated)
    }
}

impl Frame {
    /// The fields of an event: its day is not that of what it tells of another body's beside.
    pub(super) fn event(self, text: &str) -> Vec<(Column, Span)> {
        const OTHERS: [&str; 9] = [
            "General Assembly",
            "UNGA",
            "Court",
            "Human Rights Council",
            "Parliament",
            "Congress",
            "Senate",
            "Knesset",
            "Commission",
        ];
        let others = |(column, value): &(Column, Span)| {
            let words = cut(text, *value);
            *column == Column::Remarks && OTHERS.iter().any(|name| words.contains(name))
        };
        let beside = self.fields.iter().any(others);
        let mut fields = self.fields;
        fields.retain(|(column, _)| !beside || *column != Column::Day);
        fields
    }
}

fn cut(text: &str, span: Span) -> &str {
    text.get(span.start..span.end).unwrap_or_default()
}
