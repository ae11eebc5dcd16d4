//! What a line is by its form: a label, a stamp, an entry of a list, a dateline, a lettered answer, a member of an object of JSON.

use crate::source::Span;

/// "In favour:", on a line above the list of members that it begins.
pub(super) fn is_label(line: &str) -> bool {
    const LABELS: [&str; 8] = [
        "in favour:",
        "in favor:",
        "against:",
        "abstaining:",
        "abstentions:",
        "abstained:",
        "voting in favour:",
        "voting against:",
    ];
    let around = |c: char| c.is_whitespace() || c == '*';
    let line = line.trim_end_matches(around);
    // Most lines are none, which their end tells.
    line.ends_with(':')
        && LABELS
            .iter()
            .any(|label| line.trim_start_matches(around).eq_ignore_ascii_case(label))
}

/// "08:52 UTC+8, 2022-02-26": a line that gives the day and the hour at which a text appeared.
pub(super) fn is_stamp(line: &str) -> bool {
    let line = line.trim().as_bytes();
    let digit = |at: usize| line.get(at).is_some_and(u8::is_ascii_digit);
    let hour = |at: usize| digit(at - 1) && digit(at + 1) && digit(at + 2);
    line.len() < 50
        && !line.contains(&b'.')
        && line.iter().filter(|byte| byte.is_ascii_digit()).count() > 8
        // "01:12:47" is how long something took.
        && matches!(memchr::memchr_iter(b':', line).filter(|at| *at > 0 && hour(*at)).count(), 1)
}

/// "Adopted at the 2963rd meeting by 12 votes to 2": whether a line says at which meeting a resolution was adopted, as one stands above
/// its text or below it.
pub(super) fn says_how_adopted(line: &str) -> bool {
    const NEAR: usize = 60;
    let line = line.trim_start_matches([' ', '\t', '*', '(', '_', '[']);
    let adopted = line
        .get(.."Adopted".len())
        .is_some_and(|word| word.eq_ignore_ascii_case("adopted"));
    let capital = line.starts_with('A');
    let near = line.as_bytes();
    let near = near.get(..NEAR).unwrap_or(near);
    // Most lines begin otherwise.
    adopted && capital && memchr::memmem::find(near, b" at ").is_some()
}

/// "12 April 2017 S/2017/315 …": whether a line begins with a day and the symbol of a document, as in lists of votes.
pub(super) fn is_entry(line: &str) -> bool {
    let line = line.trim_start();
    let head = &line.as_bytes()[..line.len().min(40)];
    let mut strokes = memchr::memchr_iter(b'/', head);
    let Some(stroke) = strokes.find(|&at| head[..at].ends_with(b"S")) else {
        return false;
    };
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let day = &line[..stroke - 1];
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | ',' | '\t' | '.' | '-');
    (5..9).contains(&digits(day)) && day.chars().all(word)
}

/// Where the entries of a list of vetoes begin that is run together on one line, each with its day, its draft and the record: "26 May 2022
/// S/2022/431 S/PV.9048".
pub(super) fn entries(line: &str) -> Vec<usize> {
    let symbols = memchr::memmem::find_iter(line.as_bytes(), b" S/");
    symbols
        .filter_map(|symbol| {
            // "26 May 2022"
            let mut words = line[..symbol].trim_end().rsplitn(4, ' ');
            let (year, month, day) = (words.next()?, words.next()?, words.next()?);
            let before = words.next().unwrap_or_default();
            let days = matches!(day.len(), 1..=2) && day.bytes().all(|byte| byte.is_ascii_digit());
            let dated = is_year(year) && days && MONTHS.iter().any(|name| month.starts_with(name));
            let last = before.rsplit(' ').next().unwrap_or_default();
            let in_prose = matches!(last, "on" | "On" | "of" | "from");
            let start = before.len() + usize::from(!before.is_empty());
            (dated && !in_prose).then_some(start)
        })
        .collect()
}

/// "S/18163, 18 Jun 1986 …": whether a line begins with the symbol of a document and gives a day near it, as in lists of drafts.
pub(super) fn is_of_draft(line: &str) -> bool {
    const NEAR: usize = 40;
    let line = line.trim_start_matches([' ', '\t', '-', '*', '•']);
    let numbered = line
        .strip_prefix("S/")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    // Most lines are none.
    numbered
        && memchr::memchr2(b' ', b'\t', line.as_bytes()).is_some_and(|end| {
            let near = line.bytes().skip(end).take(NEAR);
            near.filter(u8::is_ascii_digit).count() > 4
        })
}

/// "1989", "23 December Invasion of Panama": whether a line is a year or begins with a day, as in lists by year.
pub(super) fn is_dated(line: &str) -> bool {
    const LONGEST: usize = 90;
    let line = line.trim();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let month = line[digits..].trim_start();
    let named = MONTHS.iter().any(|name| month.starts_with(name));
    // "30 October", "October 30"
    let behind = || month.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let figure = || {
        behind()
            .trim_start_matches(['.', ' '])
            .starts_with(|c: char| c.is_ascii_digit())
    };
    let day = named && ((1..=2).contains(&digits) || digits == 0 && figure());
    line.len() < LONGEST && (day || is_year(line))
}

/// "July 19 — …", "* 19 July: …": whether a sentence begins with a day without a year, as entries of a chronology do.
pub(crate) fn heads_an_entry(sentence: &str) -> bool {
    const LONGEST: usize = 24;
    let head = sentence.trim_start_matches([' ', '\n', '\r', '\t', '*', '-', '•']);
    if is_iso_day(head) || is_year_first(head) || is_year_and_mark(head) {
        return true;
    }
    let end = head
        .char_indices()
        .take(LONGEST)
        .find(|(_, c)| matches!(c, '—' | '–' | '-' | ':'));
    let Some(day) = end.and_then(|(end, _)| head.get(..end)) else {
        return false;
    };
    let mut words = day.split([' ', '.', ',']).filter(|word| !word.is_empty());
    let (Some(first), Some(second), None) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let month = |word: &str| MONTHS.iter().any(|month| word.starts_with(month));
    let figure = |word: &str| matches!(word.parse(), Ok(1..=31_u8));
    month(first) && figure(second) || figure(first) && month(second)
}

/// "2022-02-25: …", "2022-02-25,Vetoed draft,…": whether a sentence begins with a day in figures and a mark, or is a row of cells of
/// which that is the first.
fn is_iso_day(sentence: &str) -> bool {
    const LENGTH: usize = 10;
    let Some((day, rest)) = sentence.split_at_checked(LENGTH) else {
        return false;
    };
    let form = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    let cell = |rest: &str| rest.starts_with(|c: char| c.is_ascii_uppercase() || c == '"');
    let marked = rest.trim_start().starts_with([':', '-', '–', '—']);
    form && (marked || rest.strip_prefix(',').is_some_and(cell))
}

/// "1956: Suez": whether a sentence begins with a year and a mark.
fn is_year_and_mark(sentence: &str) -> bool {
    const YEAR: usize = 4;
    let year = sentence.split_at_checked(YEAR);
    year.is_some_and(|(year, rest)| is_year(year) && rest.trim_start().starts_with([':', '–', '—']))
}

/// "1991, April 3.": whether a sentence begins with a year and a day of it.
fn is_year_first(sentence: &str) -> bool {
    const YEAR: usize = 4;
    let Some((year, rest)) = sentence.split_at_checked(YEAR) else {
        return false;
    };
    let day = rest
        .trim_start()
        .strip_prefix(", ")
        .filter(|_| is_year(year));
    day.is_some_and(|day| MONTHS.iter().any(|month| day.starts_with(month)))
}

/// "19 Dec, 2017", "Tuesday, December 19, 2017": whether a line is a day and nothing else.
pub(super) fn is_day(line: &str) -> bool {
    const LONGEST: usize = 36;
    // Most lines are longer, or have no digits.
    if line.len() > LONGEST || !line.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let (mut days, mut months, mut years) = (0, 0, 0);
    let words = line.split(|c: char| !c.is_ascii_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        let digits = word.bytes().all(|b| b.is_ascii_digit());
        if is_year(word) {
            years += 1;
        } else if digits && word.len() <= 2 {
            days += 1;
        } else if MONTHS.iter().any(|month| word.starts_with(month)) {
            months += 1;
        } else if !word.ends_with("day") {
            return false;
        }
    }
    (days, months, years) == (1, 1, 1)
}

/// "B) China", "(c) the USSR", "A. Russia vetoed it.": whether a sentence begins with a letter as one of several answers do; of the first,
/// the next one must follow.
pub(crate) fn is_option(text: &str, sentence: Span) -> bool {
    const NEAR: usize = 400;
    let Some((letter, mark)) = text.get(sentence.start..sentence.end).and_then(lettered) else {
        return false;
    };
    if !matches!(letter, 'A' | 'a') {
        return matches!(letter, 'B'..='F' | 'b'..='f');
    }
    let next = if letter == 'A' { "B" } else { "b" };
    let behind = text.as_bytes().get(sentence.start..).unwrap_or_default();
    let near = behind.get(..NEAR).unwrap_or(behind);
    let follows = |before: &str| {
        let head = format!("{before}{next}{mark}");
        memchr::memmem::find(near, head.as_bytes()).is_some()
    };
    follows(" ") || follows("\n") || follows("(")
}

/// The letter that a line begins with, and the mark behind it.
fn lettered(line: &str) -> Option<(char, char)> {
    let mut head = line
        .trim_start_matches([' ', '\n', '\r', '\t', '-', '*', '•', '('])
        .chars();
    match (head.next(), head.next()) {
        (Some(letter), Some(mark @ ('.' | ')'))) if letter.is_ascii_alphabetic() => {
            Some((letter, mark))
        }
        _ => None,
    }
}

/// "1989", alone on its line.
pub(super) fn is_year(line: &str) -> bool {
    let line = line.trim().as_bytes();
    matches!(line, [b'1', b'9', _, _] | [b'2', b'0', _, _]) && line.iter().all(u8::is_ascii_digit)
}

/// How the names of the months begin.
pub(crate) const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// "UNITED NATIONS, July 3.": whether a line begins with the place and the day of a report.
pub(super) fn is_dateline(line: &str) -> bool {
    let place = line
        .bytes()
        .take(24)
        .position(|b| !(b.is_ascii_uppercase() || matches!(b, b' ' | b'.')));
    place.is_some_and(|end| {
        let day = line[end..].strip_prefix(", ");
        end > 1 && day.is_some_and(|day| MONTHS.iter().any(|month| day.starts_with(month)))
    })
}

/// `"label": …`: a line that gives a member of an object of JSON.
pub(super) fn is_member(line: &[u8]) -> bool {
    const LONGEST: usize = 24;
    let Some(name) = line.strip_prefix(b"\"") else {
        return false;
    };
    let end = name.iter().take(LONGEST).position(|b| *b == b'"');
    end.is_some_and(|end| {
        name[..end].iter().all(u8::is_ascii_alphanumeric) && name.get(end + 1) == Some(&b':')
    })
}
