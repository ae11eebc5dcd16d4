//! Which fields of a record are its text, its day and its name.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

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

/// The value of the first of these fields that a record has; `null` is no value.
pub(super) fn value<'v>(record: &'v mut Value, names: &[&str]) -> Option<&'v mut Value> {
    let has = |path: &[&str]| {
        let value = path
            .iter()
            .try_fold(&*record, |value, part| value.get(part));
        value.is_some_and(|value| !value.is_null())
    };
    let path = names.iter().find_map(|name| {
        // A field may have a stop in its name: that is tried first.
        let (whole, nested) = (vec![*name], name.split('.').collect::<Vec<_>>());
        [whole, nested].into_iter().find(|path| has(path))
    })?;
    path.iter()
        .try_fold(record, |value, part| value.get_mut(part))
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
        let mut record =
            serde_json::json!({"a": {"b": "deep"}, "x.y": "flat", "text": null, "body": "b"});
        assert_eq!(value(&mut record, &["a.b"]), Some(&mut Value::from("deep")));
        assert_eq!(value(&mut record, &["x.y"]), Some(&mut Value::from("flat")));
        assert_eq!(
            value(&mut record, &["text", "body"]),
            Some(&mut Value::from("b"))
        );
        assert_eq!(value(&mut record, &["a.b.c"]), None);
    }
}
