//! The cells of lists that no headings go with, and what each holds, told by its form: a record, a day, a text, a score.

mod calendar;

pub(super) use calendar::{Day, is_of_calendar};

use crate::source::{FILLER, Span, is_filler};
use calendar::day;

/// A cell that is not empty.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub(super) span: Span,
    pub(super) is: Form,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// "S/PV.1623", "S/PV.8449 (Resumption 1)": the record of a meeting, by its number.
    Record(u32),
    Day(Day),
    /// "SC/15519": a press release.
    Release,
    /// It begins with a resolution or a draft: "S/RES/307 (1971)", "Draft resolution S/2018/156 vetoed by …".
    Text,
    /// "13-0-2", with whatever behind it.
    Score,
    /// It begins with another word of what came of a text: "vetoed by …", "Adopted without a vote".
    Result,
    /// "S/PRST/2011/4", "Communiqué": an outcome that is no vote.
    Statement,
    /// Members that have a veto, and nothing else.
    Permanent,
    /// Anything else, such as the topic.
    Other,
}

/// The cells of a text: lines, cut at strokes, tabs and wide gaps.
pub(super) fn cells(text: &str) -> Vec<Cell> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut start = 0;
    let marks = memchr::memchr3_iter(b'\n', b'\t', b'|', bytes);
    for end in marks.chain([text.len()]) {
        let mut from = start;
        while let Some(gap) = memchr::memmem::find(&bytes[from..end], b"  ") {
            found.extend(parted(text, Span::new(from, from + gap)));
            from += gap + 2;
        }
        found.extend(parted(text, Span::new(from, end)));
        start = end + 1;
    }
    found
}

/// The cells of a stretch: one, but for a record that no mark parts from its day, "S/PV.1256 5 November".
fn parted(text: &str, stretch: Span) -> impl Iterator<Item = Cell> {
    let whole = cell(text, stretch);
    let both = whole
        .filter(|cell| cell.is == Form::Other)
        .and_then(|cell| {
            let words = text.get(cell.span.start..cell.span.end)?;
            let end = cell.span.start + words.strip_prefix("S/PV.")?.find(' ')? + "S/PV.".len();
            let first = self::cell(text, Span::new(cell.span.start, end))?;
            let second = self::cell(text, Span::new(end, cell.span.end))?;
            let forms = matches!((first.is, second.is), (Form::Record(_), Form::Day(_)));
            forms.then_some((first, second))
        });
    let (first, second) = both.map_or((whole, None), |(first, second)| (Some(first), Some(second)));
    first.into_iter().chain(second)
}

/// What stands in a stretch; none where it is empty.
fn cell(text: &str, stretch: Span) -> Option<Cell> {
    let around =
        |c: char| c.is_whitespace() || is_filler(c) || matches!(c, '*' | '_' | '`' | '\u{a0}');
    let whole = text.get(stretch.start..stretch.end)?;
    let start = stretch.start + (whole.len() - whole.trim_start_matches(around).len());
    let shown = whole.trim_matches(around);
    let span = Span::new(start, start + shown.len());
    (!shown.is_empty()).then(|| Cell {
        span,
        is: form(shown),
    })
}

fn form(cell: &str) -> Form {
    // "[S/PV.1970](https://…)": a link of Markdown shows its words.
    let words = cell.trim_start_matches(['[', '(', '*', ' ']);
    let begins = |head: &str| {
        let own = words.as_bytes().get(..head.len());
        own.is_some_and(|own| own.eq_ignore_ascii_case(head.as_bytes()))
    };
    if let Some(number) = record(words) {
        return Form::Record(number);
    }
    if let Some(day) = day(words) {
        return Form::Day(day);
    }
    let figure = words.starts_with(|c: char| c.is_ascii_digit());
    if begins("SC/") {
        return Form::Release;
    }
    if begins("S/PRST/") || begins("communiqué") || begins("statement by the president") {
        return Form::Statement;
    }
    let symbol = begins("S/") && words.as_bytes().get(2).is_some_and(u8::is_ascii_digit);
    if begins("S/RES/")
        || symbol
        || begins("draft resolution")
        || begins("draft S/")
        || begins("amendment")
        || is_of_a_draft(words)
    {
        return Form::Text;
    }
    let result = [
        "vetoed",
        "veto by",
        "not adopted",
        "adopted",
        "rejected",
        "failed",
    ]
    .into_iter()
    .any(begins);
    if figure && is_score(words) {
        return Form::Score;
    }
    if result || words.contains("participat") && words.len() < 80 {
        return Form::Result;
    }
    if is_permanent(words) {
        return Form::Permanent;
    }
    Form::Other
}

/// "Power Four draft resolution S/10771", "Soviet draft resolution S/10768 vetoed by …": words on whose it was may stand before it.
fn is_of_a_draft(words: &str) -> bool {
    const FARTHEST: usize = 32;
    const DRAFT: &str = "draft resolution";
    let begins = words.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
    let sentence = words.starts_with("The ") || words.starts_with("A ");
    let near = words.find(DRAFT).filter(|at| *at <= FARTHEST);
    let symbol = near.and_then(|at| {
        let rest = words.get(at + DRAFT.len()..)?;
        let rest = rest
            .trim_start_matches([' ', FILLER, '['])
            .strip_prefix("S/")?;
        rest.bytes().next()
    });
    begins && !sentence && symbol.is_some_and(|byte| byte.is_ascii_digit())
}

/// "S/PV.1623", with no more behind it than a bracket, a link's target or a note.
fn record(cell: &str) -> Option<u32> {
    const LONGEST_TAIL: usize = 24;
    let rest = cell.strip_prefix("S/PV.")?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, tail) = (rest.get(..digits)?, rest.get(digits..)?);
    let tail = tail.trim_start_matches([']', FILLER, ' ', '*']);
    let nothing =
        tail.is_empty() || tail.starts_with('(') && tail.ends_with(')') || is_corrected(tail);
    let link = tail.starts_with("(http");
    let short = tail.chars().filter(|c| *c != FILLER).count() < LONGEST_TAIL;
    (nothing && (link || short))
        .then(|| number.parse().ok())
        .flatten()
}

/// "+Corr.1+Corr.2", "and Corr.1": whether nothing but corrections and additions are named behind a symbol.
fn is_corrected(tail: &str) -> bool {
    let mut parts = tail
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty());
    let known = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_digit())
            || matches!(part, "Corr" | "Add" | "Rev" | "and")
    };
    tail.starts_with(['+', '/', ',', '&', 'a']) && parts.all(known)
}

/// "13-0-2", with whatever behind it: "10-14" may be pages.
fn is_score(cell: &str) -> bool {
    let count = |part: Option<&str>| {
        let digits = part.unwrap_or_default().trim().bytes();
        (1..=2).contains(&digits.take_while(u8::is_ascii_digit).count())
    };
    let whole = |part: Option<&str>| part.unwrap_or_default().trim().len() <= 2 && count(part);
    let mut parts = cell.splitn(3, ['-', '–', '—']);
    whole(parts.next()) && whole(parts.next()) && count(parts.next())
}

/// "China, Russian Federation", "USSR and UK": whether all words are of the names of members that have a veto.
fn is_permanent(cell: &str) -> bool {
    const LONGEST: usize = 120;
    const NAMES: [&str; 25] = [
        "china",
        "republic",
        "of",
        "france",
        "russia",
        "russian",
        "federation",
        "ussr",
        "soviet",
        "union",
        "socialist",
        "republics",
        "united",
        "kingdom",
        "states",
        "america",
        "us",
        "usa",
        "uk",
        "great",
        "britain",
        "northern",
        "ireland",
        "and",
        "the",
    ];
    if cell.len() > LONGEST || !cell.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return false;
    }
    let mut words = cell
        .split(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | '/' | '&' | FILLER | '(' | ')')
        })
        .filter(|word| !word.is_empty());
    words.all(|word| {
        let word = word.replace('.', "");
        NAMES.iter().any(|name| word.eq_ignore_ascii_case(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_shows_what_it_holds() {
        assert_eq!(form("S/PV.8449 (Resumption 1)"), Form::Record(8449));
        assert_eq!(form("[S/PV.57](https://un.org/a_b)"), Form::Record(57));
        assert_eq!(form("S/PV.57 heard nobody at all."), Form::Other);
        let christmas = Day {
            year: Some(1979),
            month_and_day: (12, 25),
        };
        for day in [
            "25 December 1979",
            "Dec. 25, 1979",
            "1979-12-25",
            "Tuesday, 25 Dec 1979",
        ] {
            assert_eq!(form(day), Form::Day(christmas), "{day}");
        }
        for other in [
            "12/25/1979",
            "25 guests",
            "December 1979",
            "Agenda of 25 December 1979",
        ] {
            assert_eq!(form(other), Form::Other, "{other}");
        }
        assert_eq!(form("12-2-1 (3 away)"), Form::Score);
        assert_eq!(form("10-14"), Form::Other);
        assert_eq!(form("1990-1991"), Form::Other);
        assert_eq!(form("S/2018/156 not adopted"), Form::Text);
        assert_eq!(form("U.K. and USSR"), Form::Permanent);
        assert_eq!(form("China and Chad"), Form::Other);
    }
}
