//! Which fields of a record are its text, its day and its name.

use jiff::Timestamp;
use jiff::civil::Date;
use rustc_hash::FxHashSet;
use serde_json::Value;
use std::borrow::Cow;

/// The fields that hold the text, where the user names none; the first that a record has.
const TEXT: [&str; 7] = [
    "text",
    "content",
    "body",
    "article",
    "maintext",
    "full_text",
    "raw_content",
];
/// Those that hold the day it appeared.
const DATE: [&str; 10] = [
    "date",
    "published",
    "date_published",
    "publish_date",
    "date_publish",
    "published_at",
    "publishedAt",
    "pub_date",
    "pubDate",
    "timestamp",
];
/// Those that hold a name for it.
const ID: [&str; 5] = ["id", "url", "uri", "link", "_id"];

/// The fields of records (JSON Lines) and the columns of tables (CSV) to read; `a.b` is the field `b` of the field `a`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// The text. Left out: the first of `text`, `content`, `body`, `article` and the like that a record has.
    pub text: Option<String>,
    /// The day it appeared. Left out: the first of `date`, `published` and the like.
    pub date: Option<String>,
    /// A name for it. Left out: `id`, `url` and the like; else the file and the line.
    pub id: Option<String>,
}

impl Fields {
    pub(super) fn texts(&self) -> Vec<&str> {
        chosen(self.text.as_deref(), &TEXT)
    }

    pub(super) fn dates(&self) -> Vec<&str> {
        chosen(self.date.as_deref(), &DATE)
    }

    pub(super) fn ids(&self) -> Vec<&str> {
        chosen(self.id.as_deref(), &ID)
    }
}

fn chosen<'a>(named: Option<&'a str>, usual: &[&'a str]) -> Vec<&'a str> {
    named.map_or_else(|| usual.to_vec(), |name| vec![name])
}

/// Fields of a record, each with its value as it is written in JSON.
pub(super) type Record<'r> = Vec<(Cow<'r, str>, &'r str)>;

/// The fields looked for in each record of a file, their paths taken apart.
#[derive(Debug)]
pub(super) struct Wanted {
    texts: Vec<Field>,
    dates: Vec<Field>,
    ids: Vec<Field>,
    /// Their names, and those of the outermost fields of their paths.
    names: FxHashSet<String>,
}

/// A field by its name, and by the path that the name may be.
#[derive(Debug)]
struct Field {
    name: String,
    path: Vec<String>,
}

impl Wanted {
    pub(super) fn of(fields: &Fields) -> Wanted {
        let mut known = FxHashSet::default();
        let mut taken_apart = |names: Vec<&str>| {
            let fields = names.into_iter().map(|name| {
                let path: Vec<String> = name.split('.').map(str::to_owned).collect();
                known.extend([name.to_owned(), path[0].clone()]);
                Field {
                    name: name.to_owned(),
                    path,
                }
            });
            fields.collect()
        };
        Wanted {
            texts: taken_apart(fields.texts()),
            dates: taken_apart(fields.dates()),
            ids: taken_apart(fields.ids()),
            names: known,
        }
    }

    /// Whether a field of this name is one of those looked for, or the outermost of one's path.
    pub(super) fn begins_with(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// The text of a record where it is one string, as it is written.
    pub(super) fn plain_text<'r>(&self, record: &Record<'r>) -> Option<&'r str> {
        let mut named = self.texts.iter().map(|field| written(record, &field.name));
        let string = named.find_map(|value| value)?;
        string.starts_with('"').then_some(string)
    }

    /// The value that a record has for its text.
    pub(super) fn text(&self, record: &Record<'_>) -> serde_json::Result<Option<Value>> {
        first(&self.texts, record)
    }

    /// The value that a record has for its day.
    pub(super) fn date(&self, record: &Record<'_>) -> serde_json::Result<Option<Value>> {
        first(&self.dates, record)
    }

    /// The value that a record has for its name.
    pub(super) fn id(&self, record: &Record<'_>) -> serde_json::Result<Option<Value>> {
        first(&self.ids, record)
    }

    /// The names of the fields of texts, for a reader.
    pub(super) fn texts(&self) -> String {
        let names: Vec<&str> = self.texts.iter().map(|field| &*field.name).collect();
        names.join(", ")
    }
}

/// The value of the first of these fields that a record has. A field may have a stop in its name: that is tried before its path.
fn first(fields: &[Field], record: &Record<'_>) -> serde_json::Result<Option<Value>> {
    for field in fields {
        if let Some(value) = written(record, &field.name) {
            return meant(value).map(Some);
        }
        let [outermost, inner @ ..] = &*field.path else {
            continue;
        };
        if let Some(object) = written(record, outermost) {
            let object: Value = serde_json::from_str(object)?;
            let value = inner
                .iter()
                .try_fold(&object, |value, part| value.get(part));
            if let Some(value) = value.filter(|value| !value.is_null()) {
                return Ok(Some(value.clone()));
            }
        }
    }
    Ok(None)
}

/// A value as JSON means it. A string without a backslash is what stands in its quotes.
fn meant(value: &str) -> serde_json::Result<Value> {
    let quoted = value.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    match quoted.filter(|string| memchr::memchr(b'\\', string.as_bytes()).is_none()) {
        Some(string) => Ok(Value::String(string.to_owned())),
        None => serde_json::from_str(value),
    }
}

/// The value of a field; `null` is none. Of two fields of one name the last counts.
fn written<'r>(record: &Record<'r>, name: &str) -> Option<&'r str> {
    let field = record.iter().rev().find(|(field, _)| field == name);
    field
        .map(|(_, value)| *value)
        .filter(|value| *value != "null")
}

/// The day that a field gives: an ISO date or time, the day of a mail or feed, or seconds or milliseconds since 1970.
pub(super) fn day(value: &str) -> Option<Date> {
    let value = value.trim();
    let iso = value.get(..10).and_then(|day| day.parse().ok());
    if let Some(day) = iso {
        return Some(day);
    }
    if value.len() >= 9 && value.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: i64 = value.parse().ok()?;
        let seconds = if value.len() > 11 {
            number / 1000
        } else {
            number
        };
        let time = Timestamp::from_second(seconds).ok()?;
        return Some(time.to_zoned(jiff::tz::TimeZone::UTC).date());
    }
    if value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return value.parse().ok();
    }
    // The day where it was sent, as its reader saw it.
    jiff::fmt::rfc2822::parse(value)
        .ok()
        .map(|time| time.date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::value::RawValue;
    use std::collections::HashMap;

    #[test]
    fn days_in_the_ways_archives_write_them() {
        let day_of = |text| day(text).map(|day| day.to_string());
        for text in [
            "2017-04-12",
            "2017-04-12T18:03:00Z",
            "2017-04-12 18:03",
            " 20170412 ",
            "1492020180",
            "1492020180000",
            "Wed, 12 Apr 2017 18:03:00 -0400",
        ] {
            assert_eq!(day_of(text).as_deref(), Some("2017-04-12"), "{text}");
        }
        for text in [
            "",
            "yesterday",
            "2017",
            "12/04/2017",
            "99999999999999999999",
            "ééééé",
        ] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }

    #[test]
    fn a_field_is_named_by_its_path() {
        let json = r#"{"a": {"b": "deep"}, "x.y": "flat", "text": null, "body": "b"}"#;
        let record: serde_json::Result<HashMap<&str, &RawValue>> = serde_json::from_str(json);
        let record = record.unwrap_or_default().into_iter();
        let record: Record<'_> = record
            .map(|(key, value)| (key.into(), value.get()))
            .collect();
        for (name, found) in [
            (Some("a.b"), Some("deep")),
            (Some("x.y"), Some("flat")),
            (Some("a.b.c"), None),
            (None, Some("b")),
        ] {
            let wanted = Wanted::of(&Fields {
                text: name.map(str::to_owned),
                ..Fields::default()
            });
            let value = wanted.text(&record).unwrap_or_default();
            assert_eq!(value, found.map(Value::from), "{name:?}");
        }
    }
}
