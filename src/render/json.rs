//! Votes and documents as JSON, version 1.

mod forms;

pub(super) use forms::{CompletedForm, Evidence, FactForm};

use super::control::escape_json;
use crate::council::{Council, Member, Roster};
use crate::document::Document;
use crate::vote::Vote;
use forms::{DocumentForm, RecordedForm, ReportedForm, VerifiedForm, Words};
use jiff::civil::Date;
use serde::{Serialize, Serializer, ser::SerializeMap};

/// Documents: one object a line, or one object of them all.
#[must_use]
pub fn documents(documents: &[Document<'_>], lines: bool) -> String {
    let form = |document| DocumentForm::of(document, ReportedForm::of);
    printed(documents.iter().map(form), "documents", lines)
}

/// How one object of many documents begins.
pub const LIST_BEGINS: &str = "{\n  \"version\": 1,\n  \"documents\": [\n";
/// What stands in it between two documents.
pub const LIST_GOES_ON: &str = ",\n";
/// How it ends.
pub const LIST_ENDS: &str = "\n  ]\n}\n";
/// The object of no document.
pub const NO_LIST: &str = "{\n  \"version\": 1,\n  \"documents\": []\n}\n";

/// The documents of one object as they stand in it: with those of others they make an object of all, none of them held.
#[must_use]
pub fn listed(object: &str) -> &str {
    let begun = object.strip_prefix(LIST_BEGINS).unwrap_or(object);
    begun.strip_suffix(LIST_ENDS).unwrap_or(begun)
}

/// Votes of the record: one object a line, or one object of them all.
#[must_use]
pub fn votes(votes: &[&Vote], lines: bool) -> String {
    let forms = votes.iter().map(|vote| RecordedForm::of(vote));
    printed(forms, "votes", lines)
}

/// What documents say against the record: one object a line, or one object of them all.
#[must_use]
pub fn verified(documents: &[Document<'_>], lines: bool) -> String {
    let form = |document| DocumentForm::of(document, VerifiedForm::of);
    printed(documents.iter().map(form), "documents", lines)
}

/// A member of the Council on a day.
#[derive(Serialize)]
struct MemberForm<'a> {
    date: Words<Date>,
    member: Member,
    name: &'a str,
    permanent: bool,
}

/// The Council on a day.
#[must_use]
pub fn roster(roster: &Roster, council: &Council, lines: bool) -> String {
    let member = |&member: &Member| MemberForm {
        date: Words(roster.date),
        member,
        name: council.name(member, roster.date),
        permanent: roster.is_permanent(member),
    };
    printed(roster.members.iter().map(member), "members", lines)
}

/// Values as JSON: one a line, or one object with all of them under a name.
pub(super) fn printed<T: Serialize>(
    all: impl Iterator<Item = T>,
    name: &'static str,
    lines: bool,
) -> String {
    // Only a key that is no string cannot be written, and none of the forms has one.
    let text = if lines {
        let mut text = String::new();
        for value in all {
            let line = serde_json::to_string(&value).unwrap_or_default();
            // One value is the usual case.
            if text.is_empty() {
                text = line;
            } else {
                text += &line;
            }
            text.push('\n');
        }
        text
    } else {
        let all = Named {
            name,
            values: all.collect(),
        };
        serde_json::to_string_pretty(&all).unwrap_or_default() + "\n"
    };
    escape_json(text)
}

/// `{ "version": 1, name: [values] }`
struct Named<T> {
    name: &'static str,
    values: Vec<T>,
}

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(2))?;
        object.serialize_entry("version", &1)?;
        object.serialize_entry(self.name, &self.values)?;
        object.end()
    }
}

#[cfg(test)]
mod tests {
    use super::{LIST_BEGINS, LIST_ENDS, LIST_GOES_ON, NO_LIST, listed, printed};
    use crate::vote::{Position, Tally};

    #[test]
    fn an_object_is_made_of_its_documents_one_by_one() {
        let object = |all: &[[&str; 2]]| printed(all.iter(), "documents", false);
        let (first, second) = (["a\n  ]", "b"], ["", "}"]);
        let each = [object(&[first]), object(&[second])];
        let one_by_one = [
            LIST_BEGINS,
            listed(&each[0]),
            LIST_GOES_ON,
            listed(&each[1]),
            LIST_ENDS,
        ];
        assert_eq!(one_by_one.concat(), object(&[first, second]));
        assert_eq!(NO_LIST, object(&[]));
    }

    #[test]
    fn a_tally_prints_under_the_words_of_the_data() {
        let tally = Tally {
            in_favour: 10,
            against: 2,
            abstaining: 3,
            not_participating: 0,
        };
        let value = serde_json::to_value(tally).unwrap_or_default();
        for position in Position::ALL {
            let key = if position == Position::Absent {
                "not_participating"
            } else {
                position.key()
            };
            assert_eq!(
                value[key].as_u64(),
                Some(u64::from(tally.count(position))),
                "{key}"
            );
        }
    }
}
