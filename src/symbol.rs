//! Document symbols, parsed and printed: S/2017/315, S/PV.7922, resolution 2334 (2016).

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The symbol of a Council document, in the form the Council's own documents print it.
///
/// Guarantees: it begins with `S/`, holds no white space but the one before `(Resumption 1)`, and
/// has a serial. `S/PV.` with no number cannot be represented, nor can `A/RES/377`.
///
/// ```
/// use unsc_votes::Symbol;
/// let draft: Symbol = "S/2017/315".parse()?;
/// assert_eq!(draft.year(), Some(2017));
/// assert!(draft.is_draft());
/// assert!("A/RES/377".parse::<Symbol>().is_err());
/// # Ok::<(), unsc_votes::SymbolFault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol {
    text: String,
    kind: SymbolKind,
}

/// What kind of document a [`Symbol`] names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SymbolKind {
    /// A draft resolution, letter or report: `S/2017/315`, before 1994 `S/26182`.
    Document,
    /// A meeting record: `S/PV.7922`.
    Meeting,
    /// A resolution: `S/RES/2334 (2016)`.
    Resolution,
    /// A statement of the President: `S/PRST/2015/1`.
    Statement,
}

/// Why a text is not a symbol of a Council document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not the symbol of a Council document (S/2017/315, S/26182, S/PV.7922, S/RES/2334 (2016))"
)]
pub struct SymbolFault(String);

impl Symbol {
    /// The symbol of the record of a meeting, by the meeting's number.
    #[must_use]
    pub fn meeting(number: u32) -> Symbol {
        Symbol {
            text: format!("S/PV.{number}"),
            kind: SymbolKind::Meeting,
        }
    }

    /// What kind of document it names.
    #[must_use]
    pub fn kind(&self) -> SymbolKind {
        self.kind
    }

    /// Whether it can name a draft resolution.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.kind == SymbolKind::Document
    }

    /// The symbol as printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The year that the symbol itself states, if it states one.
    #[must_use]
    pub fn year(&self) -> Option<i16> {
        let part = match self.kind {
            SymbolKind::Document => {
                let mut parts = self.text.split('/').skip(1);
                let year = parts.next()?;
                parts
                    .next()
                    .filter(|serial| is_serial(serial))
                    .map(|_| year)?
            }
            SymbolKind::Statement => self.text.split('/').nth(2)?,
            SymbolKind::Resolution => self.text.split_once('(')?.1.trim_end_matches(')'),
            SymbolKind::Meeting => return None,
        };
        part.parse()
            .ok()
            .filter(|year| part.len() == 4 && (1946..2200).contains(year))
    }

    /// The number of the meeting or resolution, for the kinds that have one.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        let from = match self.kind {
            SymbolKind::Meeting => "S/PV.".len(),
            SymbolKind::Resolution => "S/RES/".len(),
            SymbolKind::Document | SymbolKind::Statement => return None,
        };
        let digits = self.text[from..]
            .split(|c: char| !c.is_ascii_digit())
            .next()?;
        digits.parse().ok()
    }

    /// The symbol without its revision: `S/2017/315/Rev.1` is a revision of `S/2017/315`.
    #[must_use]
    pub fn without_revision(&self) -> &str {
        without_revision(&self.text)
    }
}

/// The symbol of a draft, as it is printed, without its revision.
pub(crate) fn without_revision(symbol: &str) -> &str {
    symbol.split_once("/Rev.").map_or(symbol, |(base, _)| base)
}

impl FromStr for Symbol {
    type Err = SymbolFault;

    /// Reads a symbol, forgiving letter case and missing or doubled white space, nothing else.
    fn from_str(text: &str) -> Result<Symbol, SymbolFault> {
        let fault = || SymbolFault(text.to_owned());
        let may_be_spaced = |b: u8| b.is_ascii_whitespace() || b == 0x0b || b >= 0x80;
        let spaced = text.bytes().any(may_be_spaced) && text.contains(char::is_whitespace);
        let compact: Cow<'_, str> = if spaced {
            text.split_whitespace().collect()
        } else {
            Cow::Borrowed(text)
        };
        let rest = compact
            .strip_prefix("S/")
            .or_else(|| compact.strip_prefix("s/"))
            .ok_or_else(fault)?;
        let lower = rest.bytes().any(|b| b.is_ascii_lowercase());
        let upper: Cow<'_, str> = if lower {
            Cow::Owned(rest.to_ascii_uppercase())
        } else {
            Cow::Borrowed(rest)
        };
        let (kind, printed) = if let Some(serial) = upper.strip_prefix("PV.") {
            (SymbolKind::Meeting, meeting(serial))
        } else if let Some(serial) = upper.strip_prefix("RES/") {
            (SymbolKind::Resolution, resolution(serial))
        } else if let Some(serial) = upper.strip_prefix("PRST/") {
            (SymbolKind::Statement, statement(serial))
        } else {
            (SymbolKind::Document, document(&upper))
        };
        printed.map(|text| Symbol { text, kind }).ok_or_else(fault)
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

fn is_serial(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 6
        && text.bytes().all(|b| b.is_ascii_digit())
        && !text.starts_with('0')
}

/// `7922`, and `9584(Resumption1)` printed `9584 (Resumption 1)`.
fn meeting(serial: &str) -> Option<String> {
    match serial.split_once('(') {
        None => is_serial(serial).then(|| ["S/PV.", serial].concat()),
        Some((number, tail)) => {
            let part = tail
                .strip_prefix("RESUMPTION")
                .or_else(|| tail.strip_prefix("PART"))?
                .strip_suffix(')')?;
            let word = if tail.starts_with('R') {
                "Resumption"
            } else {
                "Part"
            };
            let part = if part.is_empty() { "1" } else { part };
            (is_serial(number) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
                .then(|| format!("S/PV.{number} ({word} {part})"))
        }
    }
}

/// `2334` or `2334(2016)`.
fn resolution(serial: &str) -> Option<String> {
    match serial.split_once('(') {
        None => is_serial(serial).then(|| format!("S/RES/{serial}")),
        Some((number, year)) => {
            let year = year.strip_suffix(')')?;
            (is_serial(number) && year.len() == 4 && is_serial(year))
                .then(|| format!("S/RES/{number} ({year})"))
        }
    }
}

/// `2015/1`.
fn statement(serial: &str) -> Option<String> {
    let (year, number) = serial.split_once('/')?;
    (year.len() == 4 && is_serial(year) && is_serial(number))
        .then(|| format!("S/PRST/{year}/{number}"))
}

/// `2017/315`, `26182`, either with `/REV.1`, `/ADD.1`, `/CORR.1` or an early letter (`S/1080/AMENDED`).
fn document(upper: &str) -> Option<String> {
    let mut printed = String::with_capacity(upper.len() + 2);
    printed.push('S');
    let mut parts = upper.split('/').peekable();
    let first = parts.next().filter(|part| is_serial(part))?;
    printed.push('/');
    printed.push_str(first);
    // From 1994 the year comes first. A serial of four digits alone is older: S/2017 is of 1951.
    if first.len() == 4
        && let Some(serial) = parts.next_if(|part| is_serial(part))
    {
        printed.push('/');
        printed.push_str(serial);
    }
    for part in parts {
        let (word, number) = part.split_once('.')?;
        let word = match word {
            "REV" => "Rev",
            "ADD" => "Add",
            "CORR" => "Corr",
            _ => return None,
        };
        if !is_serial(number) {
            return None;
        }
        printed.push('/');
        printed.push_str(word);
        printed.push('.');
        printed.push_str(number);
    }
    Some(printed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_the_council_prints() {
        for (given, printed) in [
            ("S/2017/315", "S/2017/315"),
            ("s/2017/315/rev.2", "S/2017/315/Rev.2"),
            ("S/26182", "S/26182"),
            ("S/PV.7922", "S/PV.7922"),
            ("S/PV.9584 (Resumption 1)", "S/PV.9584 (Resumption 1)"),
            ("S/RES/2334(2016)", "S/RES/2334 (2016)"),
            ("S/PRST/2015/1", "S/PRST/2015/1"),
        ] {
            assert_eq!(
                given.parse::<Symbol>().map(|s| s.to_string()),
                Ok(printed.to_owned())
            );
        }
    }

    #[test]
    fn refuses_what_is_no_symbol() {
        for given in [
            "",
            "S/",
            "S/PV.",
            "S/PV.0",
            "A/RES/377",
            "S/2017/",
            "S/RES/1 (16)",
            "S/26182/Rev.",
            "SC/12791",
        ] {
            assert!(
                given.parse::<Symbol>().is_err(),
                "{given} was read as a symbol"
            );
        }
    }
}
