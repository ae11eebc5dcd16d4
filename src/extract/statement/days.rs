//! The day that a stretch of a sentence gives for its vote, or the month or year.

mod counted;
mod doubt;
mod event;
mod year;

pub(crate) use doubt::{
    after_days, days_before, ends_on, inserted, is_beside_date, is_of_submission, reports_day,
};
pub(crate) use event::is_done;

use super::{Stretch, stated};
use crate::extract::agree;
use crate::extract::mention::{Atom, Is, Status, Voice, When};
use crate::extract::reader::Reader;
use crate::extract::votes::{Period, Statement};
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use doubt::{in_passing, is_doubtful, names_another};
use jiff::civil::Date;
use year::{adopted_in, numbers_agree, symbol_year};

impl Reader<'_> {
    /// The day that a stretch gives for its vote, or the month or year.
    pub(super) fn days(&self, stretch: &Stretch<'_>, statement: &mut Statement) {
        // "Lebanon tabled the text on Tuesday": the day of a draft is not that of its vote.
        let draft_only = !statement.facts.is_empty() && statement.facts.iter().all(is_sponsor);
        let counted = counted::counted(stretch);
        // "defended on Wednesday their vetoes of May 26": the day told with the veto, and no other.
        let own = stretch.atoms().find_map(|(at, atom)| match &atom.is {
            Is::When(when) if when.is_day() && event::of_the_vote_itself(stretch, at) => Some(at),
            _ => None,
        });
        let mut undated = None;
        for (at, atom) in stretch.atoms() {
            let Is::When(when) = &atom.is else { continue };
            // "tabled on 8 September and adopted three days later": the day that another is counted from is none of the vote.
            if counted.is_some_and(|counted| at != counted && when.is_day()) {
                continue;
            }
            let dated = statement.facts.iter().any(is_date);
            if let Some((date, span)) = self.days_from(stretch, at).filter(|_| when.day.is_some()) {
                if !dated {
                    statement.facts.push(stated(Fact::Date(date), span, "date"));
                }
                continue;
            }
            // "put forward the draft resolution on Saturday"
            let near = if when.is_day() { 8 } else { 4 };
            let of_the_draft =
                draft_only && !when.today && (stretch.first..stretch.last + near).contains(&at);
            let beside_its_own = own.is_some_and(|own| own != at && when.is_day());
            if dated
                || !stretch.near(at)
                || of_the_draft
                || beside_its_own
                || is_doubtful(stretch, at, when)
                || (when.today && self.nearer(stretch, at))
            {
                continue;
            }
            undated = undated.or(self.tell_day(stretch, at, when, statement));
        }
        self.complete_days(stretch, undated, statement);
    }

    /// Tells the day that some words give; where nothing says in which year, gives back the words and where they stand.
    fn tell_day(
        &self,
        stretch: &Stretch<'_>,
        at: usize,
        when: &When,
        statement: &mut Statement,
    ) -> Option<(When, Span)> {
        let span = stretch.atoms[at].span;
        // "October 5: it adopted resolution 872 (1993)"
        let of_resolution = when.month.is_some() && when.day.is_some() && when.year.is_none();
        let year = of_resolution.then(|| adopted_in(stretch, statement));
        let when = &When {
            year: year.flatten().or(when.year),
            ..*when
        };
        let day = self.day_of(stretch.atoms, at, when);
        let later = |date: &Date| {
            self.day
                .published
                .is_some_and(|published| *date > published)
        };
        // "voted on September 19" in a text of August: of no day that the text has.
        let without_year = when.month.is_some() && when.year.is_none();
        statement.dayless |= without_year && day.as_ref().is_some_and(later);
        let day = day.filter(|date| !later(date));
        // "India on Friday recalled that it had abstained in February": not on Friday.
        if day.is_some_and(|date| is_of_another_month(stretch, at, date)) {
            return None;
        }
        // "It met in 1946. On 4 May it adopted resolution 1980": not in a year that has other numbers.
        let lent = day.filter(|_| without_year);
        if lent.is_some_and(|date| !numbers_agree(statement, date)) {
            statement.dayless = true;
            return None;
        }
        if let Some(date) = day {
            if !self.is_planned_for(stretch, at, when, date) {
                statement.facts.push(stated(Fact::Date(date), span, "date"));
                statement.looks_back |= when.back || self.is_before_the_lead(date);
            }
            return None;
        }
        self.without_a_day(stretch, at, when, statement);
        let of_the_calendar = when.month.zip(when.day);
        of_the_calendar?;
        statement.calendar = statement.calendar.or(of_the_calendar);
        statement.calendar_span = statement.calendar_span.or(Some(span));
        Some((*when, span))
    }

    /// Whether a day lies well before the one that the text leads with: what is told on Wednesday of Tuesday's vote looks back on no other.
    fn is_before_the_lead(&self, date: Date) -> bool {
        let before = matches!(&self.frame.lead, Some(Stated { value: Fact::Date(lead), .. })
            if date.until(*lead).is_ok_and(|ahead| ahead.get_days() > 2));
        before && self.day.published.is_some()
    }

    /// What the rest of a stretch tells of the day of its vote: the head of an entry, a resolution's year, the symbol of a document.
    fn complete_days(
        &self,
        stretch: &Stretch<'_>,
        undated: Option<(When, Span)>,
        statement: &mut Statement,
    ) {
        if !statement.facts.iter().any(is_date)
            && let Some((date, span)) = self.counted_from_words(stretch)
        {
            statement.facts.push(stated(Fact::Date(date), span, "date"));
        }
        // "The attack comes two days after the Council passed it": a day that nothing here determines.
        statement.dayless |=
            !statement.facts.iter().any(is_date) && counted::is_counted_back(stretch);
        let of_text = |fact: &Stated<Fact>| {
            matches!(
                fact.value,
                Fact::Sponsor(_) | Fact::Draft(_) | Fact::Date(_)
            )
        };
        let votes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Vote);
        statement.submitted_then = statement.facts.iter().any(is_sponsor)
            && statement.facts.iter().all(of_text)
            && !stretch.atoms().any(|(_, atom)| votes(atom));
        if agree::date(&statement.facts).is_none() {
            let entry = self.entry(stretch.atoms, stretch.first);
            statement.facts.extend(entry);
        }
        statement.numbered_in = adopted_in(stretch, statement);
        // "11 November … S/2006/878": the symbol gives the year.
        let year = symbol_year(stretch);
        if let (Some((when, span)), Some(_)) = (undated, year)
            && let Some(date) = self.day.of(&When { year, ..when })
        {
            statement.facts.push(stated(Fact::Date(date), span, "date"));
        }
    }

    /// "On Wednesday", "five months later", "in May 2012", where nothing tells which day that is: not the one last spoken of.
    fn without_a_day(
        &self,
        stretch: &Stretch<'_>,
        at: usize,
        when: &When,
        statement: &mut Statement,
    ) {
        statement.looks_back |= when.back;
        let spoken = self.day.spoken;
        let weekday = spoken.map(|day| day.weekday().to_monday_one_offset());
        statement.apart_in_time |= when.apart || when.later.is_some_and(|days| days > 0);
        statement.dayless |= when.apart
            || when.weekend
            || when.yesterday
            || when.later.is_some()
            || when.weekday.is_some() && when.weekday != weekday;
        let full = when.day.is_some() && when.month.is_some();
        if !full
            && when.is_period()
            && statement.period == Period::default()
            && !in_passing(stretch, at)
            && !names_another(stretch.atoms, at, when)
        {
            let period = self.day.period(when);
            let another = |date: Date| {
                period.year.is_some_and(|year| year != date.year())
                    || period.month.is_some_and(|month| month != date.month())
            };
            statement.looks_back |= self.day.published.is_some_and(another);
            statement.period = period;
        }
    }

    /// "votes to withdraw the force on December 31", told in July: whether a day without a year is that of what was decided, and lies
    /// too far back for the vote.
    fn is_planned_for(&self, stretch: &Stretch<'_>, at: usize, when: &When, date: Date) -> bool {
        let to = |atom: &Atom| match &atom.is {
            Is::Verb(verb) => verb.status == Status::Hedged,
            _ => atom.key == "to",
        };
        let behind = stretch.atoms.get(stretch.first..at).unwrap_or_default();
        // "demanding a halt to the war was rejected on 26 March": behind what was done.
        let done = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Passive && verb.status == Status::Asserted);
        let behind = &behind[behind.iter().rposition(done).unwrap_or_default()..];
        when.year.is_none() && when.month.is_some() && behind.iter().any(to) && !self.is_news(date)
    }

    /// "18 June 1946: the draft on Spain, 9-1": the day at the head of an entry in a chronology, of all that the entry tells.
    fn entry(&self, atoms: &[Atom], first: usize) -> Option<Stated<Fact>> {
        let bullet = matches!(atoms.first()?.is, Is::Mark('*' | '-' | '•'));
        let at = usize::from(bullet);
        let Is::When(when) = &atoms.get(at)?.is else {
            return None;
        };
        // "Two days before that vote, a draft had been vetoed."
        let comma = atoms
            .iter()
            .position(|atom| matches!(atom.is, Is::Mark(',')));
        if at == 0 && when.later.is_some() && comma.is_some_and(|comma| comma < first) {
            let date = self.day.of(when)?;
            return Some(stated(Fact::Date(date), atoms[at].span, "date"));
        }
        let full = when.day.is_some() && when.month.is_some() && when.year.is_some();
        let headed = bullet || matches!(atoms.get(at + 1)?.is, Is::Mark(':' | '-'));
        let date = self.day.of(when).filter(|_| full && headed)?;
        Some(stated(Fact::Date(date), atoms[at].span, "date"))
    }

    /// "It regretted today the veto cast last night": whether a day before today stands among the words for the facts, and this one before them.
    fn nearer(&self, stretch: &Stretch<'_>, at: usize) -> bool {
        let past = |atom: &Atom| match &atom.is {
            Is::When(when) => !when.today && self.day.of(when).is_some(),
            _ => false,
        };
        at < stretch.first && stretch.atoms[stretch.first..=stretch.last].iter().any(past)
    }
}

/// Whether a day may be that of what stands between two places of a sentence.
pub(crate) fn is_of_vote(atoms: &[Atom], at: usize, (first, last): (usize, usize)) -> bool {
    let stretch = Stretch {
        atoms,
        from: 0,
        to: atoms.len(),
        first,
        last,
        head: None,
    };
    let counted = || counted::counted(&stretch);
    match &atoms[at].is {
        Is::When(when) => {
            let another = || counted().is_some_and(|counted| counted != at);
            !(is_doubtful(&stretch, at, when) || when.is_day() && another())
        }
        _ => false,
    }
}

/// Whether a month without a day, and another than that of a day before it, stands nearer to the facts.
fn is_of_another_month(stretch: &Stretch<'_>, at: usize, date: Date) -> bool {
    let between = stretch.atoms.get(at + 1..stretch.first).unwrap_or_default();
    let another = |two: &[Atom]| {
        let month = match &two[1].is {
            Is::When(when) if when.day.is_none() && when.weekday.is_none() => when.month,
            _ => None,
        };
        two[0].key == "in" && month.is_some_and(|month| month != date.month())
    };
    between.windows(2).any(another)
}

/// Whether a fact is a day.
fn is_date(fact: &Stated<Fact>) -> bool {
    matches!(fact.value, Fact::Date(_))
}

/// Whether a fact is who submitted the text.
fn is_sponsor(fact: &Stated<Fact>) -> bool {
    matches!(fact.value, Fact::Sponsor(_))
}
