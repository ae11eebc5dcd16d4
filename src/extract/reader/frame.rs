//! The day, the meeting and the headings by which a text frames what it reports.

use super::Reader;
use crate::extract::mention::{Atom, Is, Present, Sort, Status, When};
use crate::extract::statement;
use crate::extract::votes::Opening;
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};
use crate::symbol::{Symbol, SymbolKind};
use jiff::civil::Date;

impl Reader<'_> {
    /// Notes the day and the meeting that the text itself is about.
    pub(super) fn lead(
        &mut self,
        index: usize,
        atoms: &[Atom],
        present: Present,
        extent: Option<(usize, usize)>,
    ) {
        /// The last sentence of a text with a long heading whose day may be that of what it reports.
        const LATEST: usize = 12;
        let documents = present.has(Sort::Document);
        for (at, atom) in atoms.iter().enumerate().filter(|_| documents) {
            // "As I said last week (see S/PV.7822)", "the resolution adopted at the 194th meeting"
            let cited = at > 0 && (atoms[at - 1].key == "see" || adopted_before(&atoms[..at]));
            if cited {
                continue;
            }
            let meeting = match &atom.is {
                Is::Meeting(number) => Symbol::meeting(*number),
                Is::Symbol(symbol) if symbol.kind() == SymbolKind::Meeting => symbol.clone(),
                _ => continue,
            };
            self.meeting = Some(index);
            let day = atoms.iter().find_map(|atom| match &atom.is {
                Is::When(when) if when.day.is_some() => self.day.of(when),
                _ => None,
            });
            self.met = self.met.or(day);
            self.meetings.push(Stated {
                value: Fact::Meeting(meeting),
                span: atom.span,
                phrasing: "meeting-number",
            });
        }
        if index < 6 && present.has(Sort::When) && heads_a_cable(atoms) {
            self.cable = true;
            // A cable from elsewhere than the Council's seat tells of votes of another day, unless it says "today".
            if !atoms.iter().any(|atom| atom.key == "york") {
                return;
            }
        }
        let latest = || {
            let council = |atom: &Atom| matches!(atom.is, Is::Council(true));
            if self.cable || atoms.iter().any(council) {
                LATEST
            } else {
                4
            }
        };
        let acts = |atom: &Atom| {
            matches!(atom.is, Is::Council(_) | Is::Thing(_))
                || matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Veto | Lemma::Abstain | Lemma::Adopt | Lemma::Reject))
        };
        let about = |atom: &Atom| acts(atom) || matches!(&atom.is, Is::Who(who) if !who.adjective);
        // "Security Council, 6th July. Indonesia.", below the day of a cable
        let headed = index < 6
            && atoms.len() < 9
            && atoms.iter().any(|atom| matches!(atom.is, Is::Council(_)))
            && !atoms.iter().any(|atom| matches!(atom.is, Is::Verb(_)));
        if self.lead.is_some() && !headed
            || !present.has(Sort::When)
            || index > latest()
            || self.is_dateline(atoms)
            || is_caption(atoms)
            || names_another_body(atoms)
            || (index > 0 && !atoms.iter().any(about))
        {
            return;
        }
        // "The draft was tabled on Tuesday."
        let verb = |wanted: fn(Lemma) -> bool| {
            atoms
                .iter()
                .any(|atom| matches!(&atom.is, Is::Verb(verb) if wanted(verb.lemma)))
        };
        let tabled = verb(|lemma| lemma == Lemma::Submit);
        if tabled && !self.cable && !verb(|lemma| lemma != Lemma::Submit) {
            return;
        }
        let lead = atoms.iter().enumerate().find_map(|(at, atom)| {
            let Is::When(when) = &atom.is else {
                return None;
            };
            // "The envoy told reporters on Tuesday": of no vote.
            let full = when.day.is_some() && when.month.is_some() && when.year.is_some();
            if !full && index > 0 && !atoms.iter().any(acts) {
                return None;
            }
            // "the decision of 27 September", well into the text
            let on = at.checked_sub(1).is_some_and(|i| {
                matches!(atoms[i].is, Is::When(_) | Is::Mark(',')) || atoms[i].key == "on"
            });
            if index > 4 && !on && !self.cable {
                return None;
            }
            // "BRUSSELS, 8 April 2026 —": the day of the text, which need not be that of the vote.
            if when.back || !statement::reports_day(atoms, at) {
                return None;
            }
            if statement::is_beside_date(atoms, at)
                || extent.is_some_and(|extent| !statement::is_of_vote(atoms, at, extent))
            {
                return None;
            }
            // "31 July 1947, page 1": the day of a paper, at the head of a line of its own.
            let tells = atoms
                .get(at + 1)
                .is_none_or(|next| matches!(next.is, Is::Mark('-' | '(' | ':')));
            if at == 0 && self.headline && !when.today && !tells {
                return None;
            }
            // "The veto helped it, and on 19 December Goa was free."
            let next_clause = matches!(&atoms[..at], [.., and, on] if and.key == "and" && on.key == "on")
                && !atoms[at + 1..].iter().any(acts);
            if next_clause {
                return None;
            }
            if statement::days_before(&atoms[at..]) || statement::after_days(&atoms[..at]) {
                return None;
            }
            // "It regretted today the veto cast last night."
            if when.today && voted_another_day(&atoms[at..]) {
                return None;
            }
            // "The Council rejected it after the envoy, who had flown in on Monday, spoke."
            if statement::inserted(atoms, at)
                .is_some_and(|(open, close)| !atoms[open..close].iter().any(about))
            {
                return None;
            }
            // "will meet today" is no report, nor is a day to come.
            let from = at.saturating_sub(10);
            let planned = when.today
                && atoms[from..at]
                    .iter()
                    .any(|atom| matches!(atom.key.as_str(), "will" | "would" | "may"))
                && !atoms[from..at]
                    .iter()
                    .any(|atom| matches!(atom.is, Is::Council(_)));
            // "The Council reconvenes on Monday."
            let to_come = atoms[..at].iter().any(|atom| {
                matches!(
                    atom.key.as_str(),
                    "reconvenes"
                        | "convenes"
                        | "resumes"
                        | "meets"
                        | "requested"
                        | "scheduled"
                        | "signalled"
                        | "signaled"
                )
            });
            let date = self.day.of(when).filter(|date| {
                !planned
                    && !to_come
                    && self.is_news(*date)
                    && self
                        .day
                        .published
                        .is_none_or(|published| *date <= published)
            })?;
            Some(Stated {
                value: Fact::Date(date),
                span: atom.span,
                phrasing: "date",
            })
        });
        self.lead = lead.or(self.lead.take());
        // A page under a day is all of that day.
        let page = self.headline && dates_alone(atoms);
        self.opening = self
            .lead
            .as_ref()
            .filter(|_| !page && !self.cable)
            .map(|_| Opening {
                sentence: index,
                of_council: atoms
                    .iter()
                    .any(|atom| matches!(atom.is, Is::Council(true))),
            });
    }

    /// Whether a day is one that a text of its day may report.
    fn is_news(&self, date: Date) -> bool {
        const LATEST: i32 = 60;
        self.day.published.is_none_or(|published| {
            date.until(published)
                .is_ok_and(|age| age.get_days() <= LATEST)
        })
    }

    /// Remembers the day last spoken of.
    pub(super) fn spoken(
        &mut self,
        index: usize,
        atoms: &[Atom],
        results: bool,
        extent: Option<(usize, usize)>,
    ) {
        if self.is_dateline(atoms) || is_caption(atoms) {
            return;
        }
        for (at, atom) in atoms.iter().enumerate() {
            let Is::When(when) = &atom.is else { continue };
            if when.day.is_some() && !statement::ends_on(atoms, at) {
                // "endorsed it on 20 July, and it entered into force on 16 January 2016"
                let behind = extent.is_some_and(|(first, _)| at > first);
                let lends = !behind || statement::reports_day(atoms, at);
                self.day.year = when.year.filter(|_| lends).or(self.day.year);
            }
            // "It followed the veto of a draft by China on 22 March": the day of a vote told in passing.
            let before = &atoms[..at];
            let passing = !results || before.iter().any(|atom| atom.key == "followed");
            let veto =
                |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto);
            if passing && before.iter().any(veto) {
                continue;
            }
            // "Reaffirming resolution 145 of 22 July 1960" speaks of no event.
            let follows =
                |at: usize, word: &str| at.checked_sub(1).is_some_and(|i| atoms[i].key == word);
            let day = |at: usize| matches!(atoms[at].is, Is::When(_) | Is::Number(_));
            // "its decisions of 22 January and 12 February"
            let of = follows(at, "of")
                || follows(at, "and") && at > 2 && day(at - 2) && follows(at - 2, "of");
            let aside = when.ago.is_some() || (when.later.is_some() && at > 3);
            let later = statement::after_days(before);
            if !statement::reports_day(atoms, at) || aside || later || (of && !results) {
                continue;
            }
            let period = self.day.period(when);
            if let (Some(year), Some(month)) = (period.year, period.month) {
                self.day.month = Some((year, month));
            }
            if let Some(date) = self.day.of(when) {
                self.day.month = Some((date.year(), date.month()));
                self.day.spoken = Some(date);
                // The day of a test or a speech is none of a vote, though another may be counted from it.
                let none = extent.is_none() && !begins_with_council(atoms);
                if none || !statement::is_of_vote(atoms, at, extent.unwrap_or((0, 0))) {
                    continue;
                }
                self.spoken = Some((
                    index,
                    statement::stated(Fact::Date(date), atom.span, "date"),
                ));
            }
        }
    }

    /// "Monday, 30 March 1970": whether a line is that of the day on which a text appeared, and not that of a meeting.
    fn is_dateline(&self, atoms: &[Atom]) -> bool {
        let weekday = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.weekday.is_some() && when.day.is_none());
        self.meetings.is_empty() && atoms.first().is_some_and(weekday) && dates_alone(atoms)
    }

    /// "28 February 2017 – The Council today …", "UNITED NATIONS, June 9 (Agency) –", among the first sentences: the day that the text means by "today".
    pub(super) fn dateline(&mut self, index: usize, atoms: &[Atom]) {
        const LATEST: usize = 7;
        let given = self.day.published;
        if index > LATEST || given.is_none() {
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
        let near = |date: &Date| given.is_some_and(|given| *date <= given && self.is_news(*date));
        if let Some(date) = day.filter(near) {
            // What a dispatch reports is not of the day of the paper that prints it.
            self.page = self
                .page
                .take()
                .filter(|page| page.value == Fact::Date(date));
            self.day.published = Some(date);
        }
    }

    /// A line that is a date and nothing else, in a collection of reports, or a field for it: the day of those below it.
    pub(super) fn dates(&mut self, index: usize, titled: bool, atoms: &[Atom]) {
        let undated = self.day.published.is_none();
        if (titled || undated)
            && let Some(year) = year_alone(atoms)
        {
            (self.day.year, self.title_year) = (Some(year), Some(year));
            (self.day.month, self.day.spoken, self.page) = (None, None, None);
            return;
        }
        let alone = dates_alone(atoms);
        // "### 4 February", below "## 2012"
        let year = self.title_year.filter(|_| titled && alone);
        let full = |atom: &Atom| match &atom.is {
            Is::When(when) if when.day.is_some() && when.month.is_some() => {
                let year = Some(when.year.or(year)?);
                Some((self.day.of(&When { year, ..*when })?, atom.span))
            }
            _ => None,
        };
        let found = atoms.iter().find_map(full);
        // "- **Date**: May 25, 1993 (a Tuesday)"
        let field = || {
            let at = atoms.iter().position(|atom| atom.key == "date")?;
            // In front matter it is the day of the text.
            if at == 0 {
                return None;
            }
            let marks = |atoms: &[Atom]| atoms.iter().all(|atom| matches!(atom.is, Is::Mark(_)));
            let value = at
                + 1
                + atoms[at + 1..]
                    .iter()
                    .position(|atom| full(atom).is_some())?;
            (marks(&atoms[..at]) && value > at + 1 && marks(&atoms[at + 1..value]))
                .then(|| full(&atoms[value]))?
        };
        if let Some((date, span)) = field() {
            self.page = Some(statement::stated(Fact::Date(date), span, "date"));
            return;
        }
        let Some((date, span)) = found.filter(|_| alone) else {
            return;
        };
        // A day that stands alone may be that on which a text appeared; that of a heading, or of one line of several, is of what it heads.
        self.page =
            (titled || self.dated_page).then(|| statement::stated(Fact::Date(date), span, "date"));
        self.dated_page = true;
        if index > 0 {
            self.day.published = Some(date);
            self.lead = None;
            self.heading.clear();
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
                    Some((number, _)) => Fact::Resolution(number),
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
            self.heading.retain(|known| {
                std::mem::discriminant(&known.value) != std::mem::discriminant(&fact)
            });
            self.heading.push(Stated {
                value: fact,
                span: atom.span,
                phrasing: "heading",
            });
        }
    }
}

/// "the resolution adopted at the", before a meeting: whether a text that is only cited was adopted there.
fn adopted_before(before: &[Atom]) -> bool {
    let belongs = |atom: &&Atom| {
        matches!(atom.key.as_str(), "the" | "its" | "'s" | "their")
            || matches!(atom.is, Is::Council(_))
    };
    let mut words = before.iter().rev().skip_while(belongs);
    let (at, adopted, text) = (words.next(), words.next(), words.next());
    at.is_some_and(|atom| atom.key == "at")
        && adopted.is_some_and(|atom| atom.key == "adopted")
        && text.is_some_and(|atom| matches!(atom.is, Is::Thing(_)))
        && before.len() > 6
}

/// "On 3 August the Greek Government made charges": whether a sentence begins with what the Council or a text does, or with nothing that
/// is done.
fn begins_with_council(atoms: &[Atom]) -> bool {
    let ours = |atom: &Atom| matches!(atom.is, Is::Council(_) | Is::Thing(_) | Is::Meeting(_));
    let Some(done) = atoms.iter().position(statement::is_done) else {
        return true;
    };
    // "On 8 December the envoy tabled a text."
    let other = |atom: &Atom| matches!(atom.is, Is::OtherBody(_));
    let votes = matches!(atoms[done].is, Is::Verb(_)) && !atoms[..done].iter().any(other);
    votes || atoms[..done].iter().any(ours)
}

/// "Cablegram UN787 NEW YORK, 25 August 1947", "New York, July 31, 1963, 9 p.m.": whether a line heads a cable, which is of its day to its
/// end.
pub(crate) fn heads_a_cable(atoms: &[Atom]) -> bool {
    const LONGEST: usize = 20;
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.year.is_some() && when.day.is_some());
    let sent = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "cablegram" | "telegram" | "cable" | "savingram" | "p.m." | "a.m."
        )
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

/// Whether a line gives a day and nothing else, but for the word "date".
fn dates_alone(atoms: &[Atom]) -> bool {
    !atoms.is_empty()
        && atoms
            .iter()
            .all(|atom| matches!(atom.is, Is::When(_) | Is::Mark(_)) || atom.key == "date")
}

/// "Human Rights Council resolution 31 was adopted on 24 March": whether a sentence names another body, and not the Council.
pub(super) fn names_another_body(atoms: &[Atom]) -> bool {
    let named = |atom: &Atom| matches!(atom.is, Is::OtherBody(true));
    atoms.iter().any(named) && !atoms.iter().any(|atom| matches!(atom.is, Is::Council(_)))
}

/// "The envoy speaks during a Council meeting in New York on 8 December": whether a sentence tells what a picture shows.
fn is_caption(atoms: &[Atom]) -> bool {
    let shown = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "speaks"
                | "addresses"
                | "attends"
                | "gestures"
                | "listens"
                | "looks"
                | "sits"
                | "arrives"
                | "walks"
                | "reacts"
                | "raises"
                | "chairs"
        )
    };
    let file = |two: &[Atom]| {
        two[0].key == "file" && matches!(two[1].key.as_str(), "photo" | "picture" | "image")
    };
    atoms.iter().any(shown) || atoms.windows(2).any(file)
}

/// Whether the day of a vote stands right behind the word for it.
fn voted_another_day(atoms: &[Atom]) -> bool {
    atoms.windows(2).any(|two| {
        let voted = matches!(&two[0].is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Veto | Lemma::Cast | Lemma::Adopt));
        voted && matches!(&two[1].is, Is::When(when) if !when.today)
    })
}
