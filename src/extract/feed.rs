//! A feed: items after each other, each with the day on which it appeared. Each is a text of its own, for its days and its votes.

mod place;
mod stamp;

use super::agree::contradict;
use crate::reported::{Fact, Reading, ReportedVote};
use crate::source::{ITEM, Span, is_filler};
use crate::vote::Position;
use jiff::civil::Date;
use place::{Place, place};
use stamp::{Stamp, stamp};

/// An item of a feed, or what stands before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) span: Span,
    /// The day on which it appeared, where it says so.
    pub(super) published: Option<Date>,
}

/// A line with words, and the stamp that it is or begins with.
#[derive(Debug, Clone, Copy)]
struct Line {
    span: Span,
    /// Whether an empty line stands before it.
    paragraph: bool,
    /// Whether it ends as sentences do.
    stops: bool,
    stamp: Option<Stamp>,
}

/// The items of a text that is a feed, from its beginning to its end; none where it is none.
pub(super) fn items(text: &str) -> Vec<Item> {
    if memchr::memchr(ITEM as u8, text.as_bytes()).is_some() {
        return marked(text);
    }
    let mut lines = lines(text);
    let stamps = lines.iter_mut().map(|line| &mut line.stamp);
    let stamps: Vec<&mut Option<Stamp>> = stamps.filter(|stamp| stamp.is_some()).collect();
    // "Published: 12 April", and below it "Updated: 13 April": of one text.
    let updated = |stamp: &Option<Stamp>| stamp.is_some_and(|stamp| stamp.updated);
    if !stamps.iter().all(|stamp| updated(stamp)) {
        for stamp in stamps.into_iter().filter(|stamp| updated(stamp)) {
            *stamp = None;
        }
    }
    let stamps: Vec<usize> = (0..lines.len())
        .filter(|&at| lines.get(at).is_some_and(|line| line.stamp.is_some()))
        .collect();
    let days = |at: &usize| lines.get(*at)?.stamp.map(|stamp| stamp.day);
    // What many lines tell of one day may be of one event, hour by hour.
    let pairs = stamps.windows(2);
    let same = pairs.filter(|two| days(&two[0]) == days(&two[1])).count();
    if stamps.len() < 2 || same * 2 >= stamps.len() - 1 {
        return Vec::new();
    }
    let starts = match place(&lines, &stamps) {
        Some(Place::Above) => stamps,
        Some(Place::Below) => {
            let behind = stamps.iter().map(|at| at + 1);
            [0].into_iter().chain(behind).take(stamps.len()).collect()
        }
        Some(Place::UnderHeadline) => stamps.iter().map(|at| at.saturating_sub(1)).collect(),
        Some(Place::Within) => {
            let begins = |at: &usize| lines.get(*at).is_some_and(|line| line.paragraph);
            let start = |at: usize| (0..=at).rev().find(begins).unwrap_or_default();
            stamps.into_iter().map(start).collect()
        }
        None => return Vec::new(),
    };
    cut(&lines, &starts, text.len())
}

/// The items of a feed that marks where each begins.
fn marked(text: &str) -> Vec<Item> {
    let places = memchr::memchr_iter(ITEM as u8, text.as_bytes());
    let ends = places.clone().chain([text.len()]);
    let starts = [0].into_iter().chain(places.map(|at| at + 1));
    starts
        .zip(ends)
        .filter_map(|(start, end)| {
            let lines = lines(text.get(start..end)?);
            lines.first()?;
            let published = lines.iter().find_map(|line| line.stamp);
            Some(Item {
                span: Span::new(start, end),
                published: published.map(|stamp| stamp.day),
            })
        })
        .collect()
}

/// The lines of a text that have words.
fn lines(text: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let (mut start, mut paragraph) = (0, true);
    let ends = memchr::memchr_iter(b'\n', text.as_bytes());
    for end in ends.chain([text.len()]) {
        let line = text.get(start..end).unwrap_or_default();
        let blank = |c: char| c.is_whitespace() || is_filler(c);
        if line.trim_matches(blank).is_empty() {
            paragraph = true;
        } else {
            found.push(Line {
                span: Span::new(start, end),
                paragraph,
                stops: line.trim_end_matches(blank).ends_with(['.', '!', '?', ';']),
                stamp: stamp(line),
            });
            paragraph = false;
        }
        start = end + 1;
    }
    found
}

/// Whether what stands above the items says that they are of the United Nations.
pub(super) fn names_the_body(text: &str, items: &[Item]) -> bool {
    const LONGEST: usize = 400;
    let above = items.first().filter(|item| item.published.is_none());
    let head = above.and_then(|item| text.get(item.span.start..item.span.end));
    head.is_some_and(|head| {
        let lower = head.to_ascii_lowercase();
        head.len() < LONGEST
            && (head.contains("UN ")
                || ["united nations", "u.n.", "security council", "unsc"]
                    .iter()
                    .any(|name| lower.contains(name)))
    })
}

/// Adds what an item says: another report of a vote that an item before it told of is of that vote.
pub(super) fn join(whole: &mut Reading, part: Reading) {
    /// How many votes back an item may tell of.
    const REMEMBERED: usize = 40;
    whole.claims.extend(part.claims);
    for vote in part.votes {
        let mut latest = whole.votes.iter_mut().rev().take(REMEMBERED);
        match latest.find(|known| is_same(known, &vote)) {
            Some(known) => known.take(vote),
            None => whole.votes.push(vote),
        }
    }
}

/// Whether two items tell of one vote: on the same text, or of the same day with the same veto or the same votes for it, or with
/// nothing new.
fn is_same(known: &ReportedVote, vote: &ReportedVote) -> bool {
    let facts = || vote.facts().iter().map(|fact| &fact.value);
    let of_both = |wanted: fn(&Fact) -> bool| {
        let mut both = known.facts().iter().map(|fact| &fact.value);
        both.any(|fact| wanted(fact) && facts().any(|other| other == fact))
    };
    let clash = known
        .facts()
        .iter()
        .any(|fact| facts().any(|other| contradict(&fact.value, other)));
    let text = of_both(|fact| matches!(fact, Fact::Resolution(_) | Fact::Draft(_)));
    let day = of_both(|fact| matches!(fact, Fact::Date(_)));
    let told = of_both(|fact| matches!(fact, Fact::Veto(_) | Fact::Tally(Position::InFavour, _)));
    let nothing_new = || facts().all(|fact| known.facts().iter().any(|told| told.value == *fact));
    !clash && (text || day && (told || nothing_new()))
}

/// The items that begin at some lines, and what stands before them.
fn cut(lines: &[Line], starts: &[usize], end: usize) -> Vec<Item> {
    let place = |at: usize| lines.get(at).map_or(end, |line| line.span.start);
    let ends = starts.iter().skip(1).map(|at| place(*at)).chain([end]);
    let mut items = Vec::with_capacity(starts.len() + 1);
    if let Some(first) = starts.first().filter(|at| **at > 0) {
        items.push(Item {
            span: Span::new(0, place(*first)),
            published: None,
        });
    }
    for (at, end) in starts.iter().zip(ends) {
        let of_item = lines
            .iter()
            .skip(*at)
            .take_while(|line| line.span.start < end);
        let stamp = of_item.clone().find_map(|line| line.stamp);
        // What a stamp at the head tells is told by the day of the item.
        let from = lines.get(*at).map_or(0, |line| {
            line.stamp
                .map_or(line.span.start, |stamp| line.span.start + stamp.length)
        });
        items.push(Item {
            span: Span::new(from.min(end), end),
            published: stamp.map(|stamp| stamp.day),
        });
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The items of a text, each with its day.
    fn found(text: &str) -> Vec<String> {
        let shown = |item: Item| {
            let day = item.published.map_or(String::new(), |day| day.to_string());
            format!("{day} {}", text[item.span.start..item.span.end].trim())
        };
        items(text).into_iter().map(shown).collect()
    }

    #[test]
    fn each_item_has_its_day() {
        let (one, two) = ("Mon, 18 Nov 2024 21:05:00 GMT", "Posted: November 20, 2024");
        let expected = format!("2024-11-18 A\nb.\n{one}|2024-11-20 C\nd.\n{two}");
        assert_eq!(
            found(&format!("A\nb.\n{one}\n\nC\nd.\n{two}\n")).join("|"),
            expected
        );
        assert_eq!(
            found(&format!("A\nb.\n{one}\nC\nd.\n{two}")).join("|"),
            expected
        );
        let expected = "2024-11-18 A\nb.|2024-11-20 C\nd.";
        assert_eq!(
            found(&format!("{one}\nA\nb.\n\n{two}\nC\nd.")).join("|"),
            expected
        );
        let expected = format!("2024-11-18 A\n{one}\nb.|2024-11-20 C\n{two}\nd.");
        assert_eq!(
            found(&format!("A\n{one}\nb.\n\nC\n{two}\nd.")).join("|"),
            expected
        );
        assert_eq!(
            found(&format!("A\n{one}\nb.\nC\n{two}\nd.")).join("|"),
            expected
        );
        let lines = "[2017-04-12 20:30] A | b\n[2017-06-02 21:00] C | d";
        assert_eq!(found(lines).join("|"), "2017-04-12 A | b|2017-06-02 C | d");
        let text = "\u{1e}A\npubDate: 2017-04-12\u{1e}C";
        assert_eq!(
            found(text).join("|"),
            "2017-04-12 A\npubDate: 2017-04-12| C"
        );
    }

    #[test]
    fn most_texts_are_no_feeds() {
        for text in [
            "",
            "Posted: 12 April 2017\n\nOne text.",
            "Posted: 12 April 2017\nBy Ann\nUpdated: 13 April 2017\nOne text.",
            "Posted: 12 April 2017\nDate: Thu, 13 April 2017\nOne text.",
            "12 April 2017\nA day.\n\n13 April 2017\nAnother.",
            "2017-04-12 20:30\nIt began.\n\n2017-04-12 21:10\nIt ended.\n\n2017-04-13 9:00\nPeace.",
            // Word processors break lines so.
            "One line.\u{b}Another.",
            "On 12 April 2017 at 20:30 it began.\nOn 13 April 2017 at 21:10 it ended.",
        ] {
            assert_eq!(items(text), [], "{text}");
        }
    }
}
