//! The day, the meeting and the headings by which a text frames what it reports.

use super::Reader;
use super::entry::Entry;
use crate::extract::mention::{Atom, Is, Status, Voice, When};
use crate::extract::statement;
use crate::extract::votes::Opening;
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::symbol::Symbol;
use jiff::civil::Date;
use rustc_hash::FxHashMap;

/// The day, the meeting and the headings that a text is told under.
#[derive(Debug, Default)]
pub(in crate::extract) struct Frame {
    /// What a heading says of the votes below it.
    pub(in crate::extract) heading: Vec<Stated<Fact>>,
    /// The line that names a resolution by its number and year, and that year.
    headed_in: Option<(usize, i16)>,
    /// The day of the entry at hand.
    pub(super) entry: Option<Entry>,
    /// The day that heads what is told below it, in a collection of reports or a chronology.
    pub(super) page: Option<Stated<Fact>>,
    /// The year that a title above is: "## 2012".
    title_year: Option<i16>,
    /// Whether a day has headed a part of the text, and not only stood in a field.
    pub(super) dated_page: bool,
    /// The day that the opening of the text gives for what it reports ("the Security Council today …").
    pub(in crate::extract) lead: Option<Stated<Fact>>,
    /// The sentence that gives it.
    pub(super) opening: Option<Opening>,
    /// Whether the text is a cable, by the line that heads it.
    pub(super) cable: bool,
    /// Every meeting named, for the votes of a text that names one.
    pub(in crate::extract) meetings: Vec<Stated<Fact>>,
    /// The days that words right behind a meeting give for it.
    pub(in crate::extract) held: FxHashMap<Symbol, Stated<Fact>>,
    /// The day that a sentence naming a meeting gives for it.
    pub(super) met: Option<Date>,
    /// The day last spoken of, and in which sentence, for texts that have no day of their own.
    pub(in crate::extract) spoken: Option<(usize, Stated<Fact>)>,
}

impl Reader<'_> {
    /// "Monday, 30 March 1970": whether a line is that of the day on which a text appeared, and not that of a meeting.
    pub(super) fn is_dateline(&self, atoms: &[Atom]) -> bool {
        let weekday = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.weekday.is_some() && when.day.is_none());
        self.frame.meetings.is_empty() && atoms.first().is_some_and(weekday) && dates_alone(atoms)
    }

    /// "28 February 2017 – The Council today …", "UNITED NATIONS, June 9 (Agency) –", among the first sentences: the day that the text means by "today".
    pub(super) fn dateline(&mut self, index: usize, atoms: &[Atom]) {
        const LATEST: usize = 7;
        if index > LATEST || self.day.published.is_none() {
            return;
        }
        let day = atoms.windows(2).take(16).enumerate().find_map(|(at, two)| {
            // "on June 9 (…)" is of an event.
            let of_event = at
                .checked_sub(1)
                .is_some_and(|i| matches!(atoms[i].is, Is::Word(Some(_)) | Is::Verb(_)));
            match (&two[0].is, &two[1].is) {
                (Is::When(when), Is::Mark('-' | '('))
                    if when.month.is_some() && when.day.is_some() && !of_event =>
                {
                    self.day.of(when)
                }
                _ => None,
            }
        });
        // "LONDON, Dec. 17."
        let ended = || match atoms {
            [
                ..,
                place,
                comma,
                Atom {
                    is: Is::When(when), ..
                },
                stop,
            ] if atoms.len() <= 24
                && when.month.is_some()
                && when.day.is_some()
                && matches!(place.is, Is::Word(None) | Is::Who(_))
                && matches!(comma.is, Is::Mark(','))
                && matches!(stop.is, Is::Mark('.')) =>
            {
                self.day.of(when)
            }
            _ => None,
        };
        let day = day.or_else(ended);
        if let Some(date) = day.filter(|date| self.is_news(*date)) {
            // What a dispatch reports is not of the day of the paper that prints it.
            self.frame.page = self
                .frame
                .page
                .take()
                .filter(|page| page.value == Fact::Date(date));
            self.day.published = Some(date);
        }
    }

    /// A line that is a date and nothing else, in a collection of reports, or a field for it: the day of those below it.
    pub(super) fn dates(&mut self, index: usize, titled: bool, atoms: &[Atom]) {
        /// How far below the line that names a resolution its day stands.
        const BELOW: usize = 2;
        let undated = self.day.published.is_none();
        if (titled || undated)
            && let Some(year) = year_alone(atoms)
        {
            (self.day.year, self.frame.title_year) = (Some(year), Some(year));
            (self.day.month, self.day.spoken, self.frame.page) = (None, None, None);
            return;
        }
        // "Votes of the Council, 1976", above "26 January: …"
        if undated && let Some(year) = year_at_the_end(atoms) {
            self.day.year = Some(year);
            (self.day.month, self.day.spoken) = (None, None);
        }
        let alone = dates_alone(atoms);
        // "### 4 February", below "## 2012"
        let year = self.frame.title_year.filter(|_| titled && alone);
        let full = |atom: &Atom| self.full_day(atom, year);
        let page = |(date, span)| Some(statement::stated(Fact::Date(date), span, "date"));
        if let Some(day) = in_a_field(atoms, full) {
            self.frame.page = page(day);
            return;
        }
        let Some(day) = atoms.iter().find_map(full).filter(|_| alone) else {
            return;
        };
        let (date, _) = day;
        // "RESOLUTION 678 (1990)", above "29 November 1990", or with the line of its meeting between them
        let heads = |(above, year): (usize, i16)| index <= above + BELOW && year == date.year();
        // The day on which a text on it appeared is given with that text.
        let of_paper = self.day.given && self.day.published == Some(date);
        if self.frame.headed_in.is_some_and(heads) && !of_paper {
            self.frame.page = page(day);
            return;
        }
        // A day that stands alone may be that on which a text appeared; that of a heading, or of one line of several, or below the name
        // of its field, is of what it heads.
        let in_field = self
            .heard
            .date_field
            .is_some_and(|above| above + 1 == index);
        let heads = titled || self.frame.dated_page || in_field;
        self.frame.page = Some(day).filter(|_| heads).and_then(page);
        if in_field {
            return;
        }
        self.frame.dated_page = true;
        if index > 0 {
            self.day.published = Some(date);
            self.frame.lead = None;
            self.frame.heading.clear();
        }
    }

    /// The day that an atom gives, of this year where it says none.
    fn full_day(&self, atom: &Atom, year: Option<i16>) -> Option<(Date, Span)> {
        match &atom.is {
            Is::When(when) if when.day.is_some() && when.month.is_some() => {
                let year = Some(when.year.or(year)?);
                Some((self.day.of(&When { year, ..*when })?, atom.span))
            }
            _ => None,
        }
    }

    /// A short line without a result: a heading that names a resolution, a meeting or a day.
    pub(super) fn head(&mut self, atoms: &[Atom]) {
        let says = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Asserted && !matches!(verb.lemma, Lemma::Adopt));
        if atoms.len() > 14 || atoms.iter().any(says) {
            return;
        }
        for atom in atoms {
            let fact = match &atom.is {
                Is::Thing(thing) if atoms.len() <= 9 => match thing.resolution {
                    Some((number, _)) => {
                        self.frame.headed_in = thing.year.map(|year| (self.line.index, year));
                        Fact::Resolution(number)
                    }
                    None => continue,
                },
                Is::Meeting(number) => Fact::Meeting(Symbol::meeting(*number)),
                Is::When(when) if when.year.is_some() && when.day.is_some() => {
                    match self.day.of(when) {
                        Some(date)
                            if atoms.iter().any(|a| match &a.is {
                                Is::Meeting(_) => true,
                                Is::Thing(thing) => thing.resolution.is_some(),
                                _ => false,
                            }) =>
                        {
                            Fact::Date(date)
                        }
                        _ => continue,
                    }
                }
                _ => continue,
            };
            self.frame.heading.retain(|known| {
                std::mem::discriminant(&known.value) != std::mem::discriminant(&fact)
            });
            self.frame.heading.push(Stated {
                value: fact,
                span: atom.span,
                phrasing: "heading",
            });
        }
    }
}

/// "Cablegram UN787 NEW YORK, 25 August 1947", "New York, July 31, 1963, 9 p.m.", "New York, December 6, 1971, 0445Z": whether a line
/// heads a cable, which is of its day to its end.
pub(crate) fn heads_a_cable(atoms: &[Atom]) -> bool {
    const LONGEST: usize = 20;
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.year.is_some() && when.day.is_some());
    let sent = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "cablegram" | "telegram" | "cable" | "savingram" | "p.m." | "a.m."
        ) || is_hour_of_greenwich(&atom.key)
    };
    let tells = |atom: &Atom| matches!(atom.is, Is::Verb(_) | Is::Council(_));
    // "Tuesday, 30 December 2031, 5 p.m." heads the record of a meeting: a cable names the place before its day.
    let placed = !matches!(atoms.first().map(|atom| &atom.is), Some(Is::When(_)));
    atoms.len() < LONGEST
        && placed
        && atoms.iter().any(day)
        && atoms.iter().any(sent)
        && !atoms.iter().any(tells)
}

/// "- **Date**: May 25, 1993 (a Tuesday)": the day in a field for it. In front matter it is the day of the text.
fn in_a_field<T>(atoms: &[Atom], day: impl Fn(&Atom) -> Option<T>) -> Option<T> {
    let marks = |atoms: &[Atom]| atoms.iter().all(|atom| matches!(atom.is, Is::Mark(_)));
    let name = atoms.iter().position(|atom| atom.key == "date")?;
    let (before, behind) = (&atoms[..name], &atoms[name + 1..]);
    let value = behind.iter().position(|atom| day(atom).is_some())?;
    let is_field = name > 0 && value > 0 && marks(before) && marks(&behind[..value]);
    is_field.then(|| day(&behind[value]))?
}

/// "0445Z": whether a word is an hour as cables give it.
fn is_hour_of_greenwich(word: &str) -> bool {
    word.strip_suffix('z')
        .is_some_and(|hour| hour.len() == 4 && hour.bytes().all(|digit| digit.is_ascii_digit()))
}

/// The year that a title is, and nothing else.
fn year_alone(atoms: &[Atom]) -> Option<i16> {
    let mut words = atoms.iter().filter(|atom| !matches!(atom.is, Is::Mark(_)));
    let year = match &words.next()?.is {
        Is::Number(year @ 1945..2100) => i16::try_from(*year).ok(),
        Is::When(when) if when.month.is_none() && when.day.is_none() => when.year,
        _ => None,
    };
    year.filter(|_| words.next().is_none())
}

/// The year that a short heading ends with.
fn year_at_the_end(atoms: &[Atom]) -> Option<i16> {
    const LONGEST: usize = 12;
    let acts = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Passive);
    let mut years = atoms.iter().filter_map(|atom| match &atom.is {
        Is::When(when) => Some((when.year.filter(|_| when.month.is_none()), atom.span)),
        _ => None,
    });
    let (year, span) = years.next()?;
    let last = atoms
        .iter()
        .rfind(|atom| !matches!(atom.is, Is::Mark(_)))
        .is_some_and(|atom| atom.span == span);
    let plain = atoms.len() < LONGEST && !atoms.iter().any(acts);
    year.filter(|_| plain && last && years.next().is_none())
}

/// Whether a line gives a day and nothing else, but for the word "date".
pub(super) fn dates_alone(atoms: &[Atom]) -> bool {
    !atoms.is_empty()
        && atoms
            .iter()
            .all(|atom| matches!(atom.is, Is::When(_) | Is::Mark(_)) || atom.key == "date")
}
