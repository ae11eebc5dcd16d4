//! The day a text is read by: that of its dateline or heading, where nothing else tells when it appeared.

use super::mention::{Atom, Is, Mentions, People};
use super::token::{self, Kind, Token};
use super::words::Word;
use super::{Extractor, date, reader, sentence};
use crate::council::Roster;
use crate::source::Span;
use jiff::civil::Date;

/// How many sentences are looked at, and how many bytes of each.
const SENTENCES: usize = 6;
const BYTES: usize = 400;

/// Behind how many words a date heads a sentence no longer.
const WORDS: usize = 14;

impl Extractor<'_> {
    /// The day that the text is read by, and the Council of that day; without a day, the Council of the first date.
    pub(super) fn day(
        &self,
        text: &str,
        sentences: &[Span],
        published: Option<Date>,
    ) -> (date::Day, Option<Roster>) {
        let dates = match published {
            Some(_) => Vec::new(),
            None => self.first_dates(text, sentences),
        };
        let given = published.is_some();
        let own = dates.iter().find(|it| it.is_own).map(|it| it.date);
        let published = published.or(own);
        let first = published.or_else(|| dates.first().map(|it| it.date));
        let roster = first.and_then(|date| self.council.on(date));
        let day = date::Day {
            published,
            given,
            ..date::Day::default()
        };
        (day, roster)
    }

    /// The full dates among the first words of the first sentences.
    fn first_dates(&self, text: &str, sentences: &[Span]) -> Vec<FirstDate> {
        let mut found: Vec<FirstDate> = Vec::new();
        // "4 October 2011 – …", "19 July 2012 – …": several days at the head of entries are those of a chronology.
        let (mut entries, mut by_entry) = (0, false);
        let mut words = token::Words::default();
        for (index, sentence) in sentences.iter().take(SENTENCES).enumerate() {
            let Some(head) = head(text, *sentence) else {
                continue;
            };
            let written = &text[head.start..head.end];
            entries += usize::from(sentence::heads_an_entry(written));
            if !has_a_year(written) {
                continue;
            }
            let tokens = token::tokens(text, &[head], &self.lexicon, &mut words, Vec::new());
            if !may_have_a_date(&tokens) {
                continue;
            }
            let mentions = Mentions {
                names: &self.names,
                text,
                roster: None,
                people: &People::default(),
            };
            let (atoms, _) = mentions.atoms(&tokens, Vec::new());
            let is_heading = sentence::is_heading(text, *sentence);
            let heads = is_heading || reader::heads_a_cable(&atoms);
            for (at, atom) in atoms.iter().enumerate() {
                let Is::When(when) = &atom.is else {
                    continue;
                };
                let Some(date) = date::Day::default().of(when) else {
                    continue;
                };
                let place = Place { atoms: &atoms, at };
                if place.ends_a_time() {
                    continue;
                }
                let dateline = place.is_of_dateline();
                let of_paper = || index == 0 && place.is_of_paper();
                let is_own = found.is_empty()
                    && at < WORDS
                    && !place.is_told()
                    && (heads || dateline || of_paper() || place.heads_an_entry());
                entries += usize::from(place.heads_an_entry() && !place.is_told());
                by_entry |= is_own && !is_heading && !dateline;
                found.push(FirstDate { date, is_own });
            }
        }
        if by_entry
            && entries > 1
            && let Some(first) = found.first_mut()
        {
            first.is_own = false;
        }
        found
    }
}

/// A full date near the beginning of a text.
struct FirstDate {
    date: Date,
    /// Whether it is the text's own day: that of its dateline or heading.
    is_own: bool,
}

/// The first bytes of a sentence.
fn head(text: &str, sentence: Span) -> Option<Span> {
    let end = sentence.end.min(sentence.start + BYTES);
    let end = (end..=sentence.end).find(|&at| text.is_char_boundary(at))?;
    Some(Span::new(sentence.start, end))
}

/// A full date has a year: four digits.
fn has_a_year(text: &str) -> bool {
    text.as_bytes().windows(4).any(|four| {
        matches!(four, [b'1', b'9', ..] | [b'2', b'0', ..]) && four.iter().all(u8::is_ascii_digit)
    })
}

/// Whether there is a year, and a month by its name or between marks.
fn may_have_a_date(tokens: &[Token]) -> bool {
    let year = |token: &Token| matches!(token.kind, Kind::Number(1945..2100));
    let month = |token: &Token| {
        token.word.kinds.contains(Word::Month(0)) || matches!(token.kind, Kind::Mark('-' | '/'))
    };
    tokens.iter().any(year) && tokens.iter().any(month)
}

/// Where a full date stands among the words of its sentence.
struct Place<'a> {
    atoms: &'a [Atom<'a>],
    at: usize,
}

impl Place<'_> {
    fn before(&self) -> Option<&Atom<'_>> {
        self.at.checked_sub(1).map(|before| &self.atoms[before])
    }

    fn has_mark(&self, at: usize, mark: char) -> bool {
        matches!(self.atoms.get(at), Some(atom) if matches!(atom.is, Is::Mark(found) if found == mark))
    }

    fn is_bracketed(&self) -> bool {
        matches!(self.before(), Some(atom) if matches!(atom.is, Is::Mark('(')))
    }

    /// "UNTIL 15 JUNE 2002" is no day of the text.
    fn ends_a_time(&self) -> bool {
        let until = |key: &str| matches!(key, "until" | "till" | "to" | "through" | "by");
        self.before().is_some_and(|atom| until(&atom.key))
    }

    /// "On March 29, 2025, he named a cabinet", without a stop, heads nothing; "Posted on 13 April 2017" does.
    fn is_told(&self) -> bool {
        self.before().is_some_and(|atom| atom.key == "on")
            && !self.atoms[..self.at].iter().take(4).any(is_published)
    }

    /// "4 October 2011 – …": whether it stands alone at the head of what is told.
    fn heads_an_entry(&self) -> bool {
        let after = self.atoms.get(self.at + 1).map(|atom| &atom.is);
        self.at < WORDS
            && matches!(after, Some(Is::Mark('-' | ')')) | None)
            && !self.is_bracketed()
            && !self.is_cited()
    }

    /// "(Press Release No. 2939, June 10, 1958)": whether it stands in a bracket that names a source.
    fn is_cited(&self) -> bool {
        let before = &self.atoms[..self.at];
        let open = |atom: &Atom| matches!(atom.is, Is::Mark('('));
        self.has_mark(self.at + 1, ')') && before.iter().any(open)
    }

    /// "NEW YORK (21 February 2025) –", "New York, 21 February 2025 (Agency) The Council …": whether it stands between a place and
    /// what is told from there.
    fn is_of_dateline(&self) -> bool {
        let place = |atom: &Atom| match &atom.is {
            Is::Word(kind) => *kind != Some(Word::Determiner),
            is => matches!(is, Is::Who(_) | Is::Mark(',' | '(')),
        };
        let at = self.at;
        let from_a_place = (1..8).contains(&at) && self.atoms[..at].iter().all(place);
        let dash = || self.has_mark(at + 1, ')') && self.has_mark(at + 2, '-');
        let agency =
            || self.has_mark(at + 1, '(') && (at + 3..at + 6).any(|end| self.has_mark(end, ')'));
        from_a_place
            && (if self.is_bracketed() {
                dash()
            } else {
                agency()
            })
    }

    /// "The Guardian, 26 March 2024.", "LONDON, Saturday, 5 February 2012.": whether the sentence is the name of a paper or a place
    /// and a day.
    fn is_of_paper(&self) -> bool {
        let named = |atom: &Atom| match &atom.is {
            Is::Word(kind) => kind.is_none() || atom.key == "the",
            Is::When(when) => when.weekday.is_some(),
            is => matches!(is, Is::Who(_) | Is::Mark(',')),
        };
        let ended =
            matches!(&self.atoms[self.at + 1..], [stop] if matches!(stop.is, Is::Mark('.')));
        self.at < 8 && ended && self.atoms[..self.at].iter().all(named)
    }
}

/// "Posted on 13 April 2017": whether a word tells when a text appeared.
fn is_published(atom: &Atom) -> bool {
    matches!(
        atom.key.as_str(),
        "posted" | "published" | "updated" | "filed" | "written" | "created"
    )
}
