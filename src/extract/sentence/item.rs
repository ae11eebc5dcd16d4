//! The items of a list by the letters or figures at their heads: "(a) … (b) …", "i) … ii) …", a line each or run on.

use crate::source::Span;

/// The mark at the head of an item: the number that it stands for, where it may be a Roman one or a letter both, and how long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    letter: Option<u32>,
    /// Of a letter written twice, which stands behind the last of those written once: "z), aa), bb)".
    twice: Option<u32>,
    figure: Option<u32>,
    pub(crate) length: usize,
}

impl Mark {
    /// Whether it is the next one behind another, or is read as one.
    pub(crate) fn follows(self, before: Mark) -> bool {
        let next = |before: Option<u32>, this: Option<u32>| {
            before
                .zip(this)
                .is_some_and(|(before, this)| before + 1 == this)
        };
        next(before.letter, self.letter)
            || next(before.figure, self.figure)
            || next(before.twice.or(before.letter), self.twice)
    }

    /// Whether a list begins with it.
    pub(crate) fn is_first(self) -> bool {
        self.letter == Some(1) || self.figure == Some(1)
    }
}

/// The mark that some words begin with: "(b) ", "ii) ", "3. ", "c. "; a letter in brackets or with a bracket behind it may be a capital.
pub(crate) fn mark(words: &str) -> Option<Mark> {
    let inside = words.strip_prefix('(');
    let name = inside.unwrap_or(words);
    let length = name
        .bytes()
        .take(5)
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    let (name, behind) = name.split_at_checked(length)?;
    let closed = behind.starts_with(')');
    if !(closed || inside.is_none() && behind.starts_with('.')) {
        return None;
    }
    let spaced = behind.get(1..)?.starts_with([' ', '\t', '\u{a0}']);
    let (letter, figure) = order(name, closed)?;
    let twice = match name.as_bytes() {
        [one, two] if one == two => letter.map(|_| LETTERS + place(*one)),
        _ => None,
    };
    let length = usize::from(inside.is_some()) + length + 1;
    spaced.then_some(Mark {
        letter,
        twice,
        figure,
        length,
    })
}

/// Where the items of a sentence that runs on over a long list begin, but for the first.
pub(super) fn cuts(text: &str, sentence: Span) -> Vec<usize> {
    const LONG: usize = 1500;
    if sentence.end - sentence.start < LONG {
        return Vec::new();
    }
    let words = &text[sentence.start..sentence.end];
    let mut found = Vec::new();
    let mut last: Option<Mark> = None;
    for end in memchr::memchr2_iter(b')', b'.', words.as_bytes()) {
        let start = words[..end]
            .bytes()
            .rev()
            .take(6)
            .position(|byte| byte.is_ascii_whitespace())
            .map(|back| end - back);
        let Some(mark) = start.and_then(|start| mark(words.get(start..)?)) else {
            continue;
        };
        let next = last.map_or_else(|| mark.is_first(), |last| mark.follows(last));
        if next {
            found.extend(start.map(|start| sentence.start + start));
            last = Some(mark);
        }
    }
    // The first is read with what leads in to it.
    found.drain(..found.len().min(1));
    found
}

/// How many letters there are.
const LETTERS: u32 = 26;

/// Which letter it is: c is the third.
fn place(letter: u8) -> u32 {
    u32::from(letter.to_ascii_lowercase().saturating_sub(b'a')) + 1
}

/// Which letter and which figure a mark is: c is the third, i is the ninth and the first.
fn order(name: &str, closed: bool) -> Option<(Option<u32>, Option<u32>)> {
    if let Ok(figure) = name.parse::<u32>() {
        return (name.len() < 4).then_some((None, Some(figure)));
    }
    let bytes = name.as_bytes();
    let letter = match bytes {
        [one @ b'a'..=b'z'] => Some(place(*one)),
        [one @ b'A'..=b'Z'] if closed => Some(place(*one)),
        [one @ b'a'..=b'z', two @ b'a'..=b'z'] if closed => {
            Some(LETTERS * place(*one) + place(*two))
        }
        _ => None,
    };
    let figure = roman(bytes);
    (letter.is_some() || figure.is_some()).then_some((letter, figure))
}

/// "xiv": the number that small Roman figures are.
fn roman(figures: &[u8]) -> Option<u32> {
    let value = |figure: &u8| match figure {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        b'l' => Some(50),
        _ => None,
    };
    let mut sum = 0;
    let mut last = 0;
    for figure in figures.iter().rev() {
        let value = value(figure)?;
        if value < last {
            sum -= value.min(sum);
        } else {
            sum += value;
            last = value;
        }
    }
    (sum > 0).then_some(sum)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may insist")]
mod tests {
    use super::*;

    #[test]
    fn marks_go_on_by_letter_or_by_figure() {
        let of = |words: &str| mark(words).expect(words);
        assert!(of("(i) a").is_first() && of("(a) a").is_first() && of("1) a").is_first());
        assert!(of("(ii) a").follows(of("(i) a")) && of("(iv) a").follows(of("(iii) a")));
        assert!(of("(i) a").follows(of("(h) a")) && of("b. a").follows(of("a. a")));
        assert!(of("(aa) a").follows(of("(z) a")) && of("(ab) a").follows(of("(aa) a")));
        assert!(of("(bb) a").follows(of("(aa) a")) && of("(bb) a").follows(of("(ba) a")));
        assert!(!of("(c) a").follows(of("(a) a")));
        assert_eq!(mark("no. 5"), None);
        assert_eq!(mark("A. Gromyko"), None);
        assert_eq!(mark("(the draft) a"), None);
    }
}
