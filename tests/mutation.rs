//! Thousands of single faults put into valid data, by a seeded choice: each that makes the data inconsistent is found at its line.
#![expect(clippy::expect_used, reason = "a test may insist")]

use jiff::civil::date;
use unsc_votes::finding::Finding;
use unsc_votes::record::entry::{Entry, Ledger, Text};
use unsc_votes::record::{Data, ledgers, yaml};
use unsc_votes::source::{Source, Span};
use unsc_votes::tally::check::{Against, check_ledgers};
use unsc_votes::vote::Position;

/// How many faults are put in.
const FAULTS: usize = 2000;

/// A sequence of numbers that is the same on every machine (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).expect("below a small number")
    }
}

/// A change of a file that makes it inconsistent.
struct Fault {
    kind: &'static str,
    span: Span,
    text: String,
}

fn replace(kind: &'static str, text: &Text, with: impl Into<String>) -> Fault {
    Fault {
        kind,
        span: text.span,
        text: with.into(),
    }
}

/// A fault of one of the kinds, where the vote has what it takes.
fn fault(entry: &Entry, source: &Source, numbers: &mut Numbers) -> Option<Fault> {
    let listed = numbers.below(entry.cast.len());
    let cast = entry.cast.get(listed);
    let by_vote = entry.without_vote.is_none() && entry.question.is_none();
    Some(match numbers.below(16) {
        0 => {
            // A member taken out of its list.
            let member = &cast?.member;
            let text = source.text();
            let comma = text[member.span.end..].starts_with(", ");
            let span = Span::new(
                member.span.start,
                member.span.end + if comma { 2 } else { 0 },
            );
            let alone = entry.cast.iter().filter(|c| {
                c.position.value == cast.map_or(Position::Absent, |c| c.position.value)
            });
            if alone.count() < 2 || !comma {
                return None;
            }
            Fault {
                kind: "member dropped",
                span,
                text: String::new(),
            }
        }
        1 => replace(
            "member twice",
            &cast?.member,
            entry
                .cast
                .get((listed + 1) % entry.cast.len())?
                .member
                .value
                .clone(),
        ),
        2 => replace("a State without a seat", &cast?.member, "CRI").filter(entry)?,
        3 => replace("a code no State has", &cast?.member, "QQQ"),
        4 => replace("a misspelt name", &cast?.member, "Untied Kingdom"),
        5 => replace(
            "impossible day",
            entry.date.as_ref()?,
            entry
                .date
                .as_ref()?
                .value
                .replace(&entry.date.as_ref()?.value[8..], "32"),
        ),
        6 => replace("day in the future", entry.date.as_ref()?, "2199-01-01"),
        7 => replace("day before the Council", entry.date.as_ref()?, "1901-01-01"),
        8 => replace("broken symbol", entry.draft.as_ref()?, "S/"),
        9 => replace("broken meeting", entry.meeting.as_ref()?, "S/PV"),
        10 => {
            let draft = entry.draft.as_ref()?;
            let year = draft.value.get(2..6)?;
            let of_date = entry.date.as_ref()?.value.starts_with(year);
            if draft.value.as_bytes().get(6) != Some(&b'/') || !of_date {
                return None;
            }
            let other = if year == "2001" { "2003" } else { "2001" };
            let date = &entry.date.as_ref()?.value;
            if date.starts_with("2002") || date.starts_with("2004") || date.starts_with(other) {
                return None;
            }
            replace(
                "draft of another year",
                draft,
                draft.value.replacen(year, other, 1),
            )
        }
        11 => replace("repeated number", entry.resolution.as_ref()?, "1"),
        12 => {
            // Those in favour, a permanent member among them, become those against: the resolution fell.
            entry
                .cast
                .iter()
                .find(|c| c.position.value == Position::InFavour && c.member.value == "USA")?;
            if entry.resolution.is_none()
                || !by_vote
                || entry
                    .lists
                    .iter()
                    .any(|list| list.value == Position::Against)
            {
                return None;
            }
            let list = entry
                .lists
                .iter()
                .find(|list| list.value == Position::InFavour)?;
            Fault {
                kind: "outcome turned",
                span: list.span,
                text: "against".to_owned(),
            }
        }
        13 => {
            let list = entry.lists.first()?;
            Fault {
                kind: "misspelt key",
                span: list.span,
                text: "infavor".to_owned(),
            }
        }
        14 => {
            let end = entry.span.end;
            let counts = entry.cast.len() + 1;
            if entry.cast.is_empty() {
                return None;
            }
            Fault {
                kind: "wrong count",
                span: Span::new(end, end),
                text: format!("\n    tally: {{in_favour: {counts}}}"),
            }
        }
        _ => {
            // The whole vote a second time.
            let text = &source.text()[entry.span.start..entry.span.end];
            let at = entry.span.end;
            Fault {
                kind: "vote twice",
                span: Span::new(at, at),
                text: format!("\n  - {text}"),
            }
        }
    })
}

impl Fault {
    /// Not where the State chosen is listed anyway.
    fn filter(self, entry: &Entry) -> Option<Fault> {
        let has = entry.cast.iter().any(|cast| cast.member.value == self.text);
        (!has).then_some(self)
    }
}

fn findings(data: &Data, ledgers: &[Ledger]) -> Vec<Finding> {
    let against = Against {
        council: &data.council,
        record: None,
        today: date(2026, 11, 23),
    };
    check_ledgers(ledgers, against)
}

#[test]
fn every_single_fault_is_found_at_its_line() {
    let data = Data::shipped().expect("the shipped data are whole");
    let files = ledgers::shipped();
    let mut numbers = Numbers(2334);
    let mut put_in = std::collections::BTreeMap::<&str, usize>::new();
    let mut tries = 0;
    while put_in.values().sum::<usize>() < FAULTS {
        tries += 1;
        assert!(
            tries < FAULTS * 10,
            "too few faults can be put in: {put_in:?}"
        );
        let ledger = &files[numbers.below(files.len())];
        let entry = &ledger.entries[numbers.below(ledger.entries.len())];
        // A vote whose comments wave something through is left alone.
        let waved = ledger
            .ignores
            .iter()
            .any(|ignore| (entry.span.start..entry.span.end).contains(&ignore.span.start));
        let Some(fault) = fault(entry, &ledger.source, &mut numbers).filter(|_| !waved) else {
            continue;
        };
        // Resolution 1 stands in the file of 1946: beside it the number is one too many.
        let first = files[0]
            .entries
            .iter()
            .find(|entry| entry.resolution.as_ref().is_some_and(|r| r.value == "1"));
        if fault.kind == "repeated number"
            && entry.resolution == first.and_then(|first| first.resolution.clone())
        {
            continue;
        }
        // One vote alone is enough for its own faults, and quick to check; the first vote stands beside it for repetition.
        let text = ledger.source.text();
        let body = &text[entry.span.start..entry.span.end];
        let (start, end) = (
            fault.span.start - entry.span.start,
            fault.span.end - entry.span.start,
        );
        let changed = format!("{}{}{}", &body[..start], fault.text, &body[end..]);
        let beside = first
            .map(|first| &files[0].source.text()[first.span.start..first.span.end])
            .unwrap_or_default();
        let file = |body: &str| format!("votes:\n  - {beside}\n  - {body}\n");
        let beside_itself = std::ptr::eq(ledger, &raw const files[0])
            && entry.resolution.as_ref().is_some_and(|r| r.value == "1");
        if beside_itself {
            continue;
        }
        let before = yaml::read(Source::new("before.yaml", file(body)));
        assert_eq!(findings(&data, &[before]), [], "untouched: {body}");
        let after = yaml::read(Source::new("after.yaml", file(&changed)));
        let source_line = |offset: usize, source: &Source| source.place(offset).line;
        let prefix = file("").len() - 1;
        let found = findings(&data, std::slice::from_ref(&after));
        let (from, to) = (prefix + start, prefix + start + fault.text.len());
        // Of a member that is gone no word is left to point at: any line of its roll call will do.
        let (from, to) = if fault.kind == "member dropped" {
            (prefix, prefix + changed.len())
        } else {
            (from, to)
        };
        let lines = source_line(from, &after.source)..=source_line(to, &after.source);
        let at_its_place = found.iter().any(|finding| {
            let places =
                std::iter::once(finding.span).chain(finding.related.iter().map(|r| r.span));
            let mut lines_found = places.map(|span| source_line(span.start, &after.source));
            lines_found.any(|line| lines.contains(&line))
        });
        assert!(
            at_its_place,
            "{}: not found at lines {lines:?} of\n{}\nbut {found:#?}",
            fault.kind,
            after.source.text()
        );
        *put_in.entry(fault.kind).or_default() += 1;
    }
    assert!(
        put_in.len() >= 14 && put_in.values().all(|count| *count > 5),
        "{put_in:?}"
    );
}
