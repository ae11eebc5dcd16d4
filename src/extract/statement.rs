//! What a stretch of a sentence says of one vote beside its result: the document, the meeting, the day.

mod before;
mod days;
mod documents;
pub(super) mod groups;
mod held;
mod motion;
mod question;
mod stretch;

pub(super) use days::{
    after_days, days_before, ends_on, inserted, is_beside_date, is_done, is_of_submission,
    is_of_vote, reports_day,
};

pub(super) use held::held_on;

use super::mention::{Atom, Is};
use super::reader::Reader;
use super::reference::{Reference, Segment};
use super::said::Said;
use super::votes::{Period, Statement};
use super::words::Word;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::vote::Question;
use before::{founds, is_of_a_veto_before, opens_with_a_vote_before, says_before};
use question::{as_a_whole, matter, question, subject, topic};
use stretch::Stretch;

impl Reader<'_> {
    /// A stretch of a sentence as a statement: what was said, and the document, the meeting and the day beside it.
    pub(super) fn statement(&self, index: usize, atoms: &[Atom], segment: Segment) -> Statement {
        let (words, reference) = (&atoms[segment.from..segment.to], segment.reference);
        let first = segment.said.iter().map(|said| said.first).min();
        let last = segment.said.iter().map(|said| said.last).max();
        let stretch = Stretch {
            atoms,
            head: segment.head.filter(|_| segment.told_of),
            from: segment.from,
            to: segment.to,
            first: first.unwrap_or(segment.from),
            last: last.unwrap_or(segment.from),
        };
        let mut statement = self.told(index, &stretch, segment);
        let earlier = statement.earlier;
        statement
            .facts
            .extend(self.meeting_before(index, atoms).filter(|_| !earlier));
        self.documents(&stretch, &mut statement);
        self.days(&stretch, &mut statement);
        self.meeting_held(atoms, &mut statement);
        let facts = atoms
            .get(stretch.first.saturating_sub(1)..=stretch.last)
            .unwrap_or_default();
        if opens_with_a_vote_before(atoms, stretch.first) || is_of_a_veto_before(facts) {
            statement.looks_back = true;
            statement.dayless = true;
            statement.reference = Reference::Other;
        }
        if self.day.published.is_none() {
            self.count_from_the_day_spoken_of(&stretch, &mut statement);
        }
        if self.is_of_the_years_before(index, atoms) && !statement.has_its_time() {
            (statement.looks_back, statement.dayless) = (true, true);
        }
        let apart = statement.period != Period::default() || reference == Reference::Other;
        statement.looks_back |= goes_back(words, &atoms[..stretch.to])
            || self.goes_on_later(index, atoms)
            || earlier && (apart || reference == Reference::New) && reference != Reference::Same;
        self.without_the_items_before(&mut statement);
        statement
    }

    /// What the words of a stretch tell of a vote by themselves.
    fn told(&self, index: usize, stretch: &Stretch<'_>, segment: Segment) -> Statement {
        let atoms = stretch.atoms;
        let words = &atoms[segment.from..segment.to];
        let within = |said: &Said| {
            (
                said.first - segment.from.min(said.first),
                said.last - segment.from.min(said.last),
            )
        };
        let said: Vec<(usize, usize)> = segment.said.iter().map(within).collect();
        let head = segment.head;
        let text = head.and_then(|at| match &atoms[at].is {
            Is::Thing(thing) => Some(thing),
            _ => None,
        });
        let earlier =
            text.is_some_and(|text| text.previous) || segment.said.iter().any(|said| said.earlier);
        let mut statement = Statement {
            sentence: index,
            item: self.line.item,
            headline: self.line.is_headline(),
            goes_on: self.line.goes_on,
            ours: atoms
                .iter()
                .any(|atom| matches!(atom.is, Is::Council(_) | Is::Symbol(_))),
            reference: segment.reference,
            blocked: segment.said.iter().any(|said| said.blocked),
            rest: segment.said.iter().find_map(|said| said.rest),
            unplaced: groups::unplaced(words, &said),
            looks_back: segment.before,
            earlier,
            page: self.heading_day(index).filter(|_| !earlier),
            dayless: says_before(atoms, stretch.first, stretch.last)
                || head.is_some_and(|at| founds(atoms, at)),
            question: self.question(index, stretch, head),
            no_veto: motion::calls_a_session(words),
            as_a_whole: as_a_whole(words),
            subject: subject(words),
            matter: head.and_then(|at| matter(atoms, at)),
            topic: topic(words),
            ..Statement::default()
        };
        for said in segment.said {
            if said.tentative {
                statement.tentative.extend(said.facts);
            } else {
                statement.facts.extend(said.facts);
            }
        }
        statement
    }

    /// What was put to the vote, by the text that a stretch is of or by words of procedure.
    fn question(
        &self,
        index: usize,
        stretch: &Stretch<'_>,
        head: Option<usize>,
    ) -> Option<Question> {
        let atoms = stretch.atoms;
        let words = &atoms[stretch.from..stretch.to];
        let of_text = head.and_then(|at| question(atoms, at));
        let numbered =
            |at: usize| matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some());
        // "after a procedural vote on the agenda, fourteen voted for the resolution": that vote is on the resolution.
        let on_a_text = of_text == Some(Question::DraftResolution) || head.is_some_and(numbered);
        let announced = self.heard.procedural.is_some_and(|last| index == last + 1)
            && !words.iter().any(|atom| matches!(atom.is, Is::Thing(_)));
        let procedural = !on_a_text && words.iter().any(|atom| atom.key == "procedural")
            || announced
            || motion::is_procedural(words);
        if procedural {
            Some(Question::Procedural)
        } else {
            of_text
        }
    }

    /// "The 6810th meeting was devoted to Syria. There, a draft …": the meeting last named, of several.
    fn meeting_before(&self, index: usize, atoms: &[Atom]) -> Option<Stated<Fact>> {
        let meeting = self.frame.meetings.last()?;
        let last = self.heard.meeting?;
        let another = |atom: &Atom| match &atom.is {
            Is::Meeting(_) => true,
            // "On the next day it adopted another"
            Is::When(when) if when.later.is_some() || when.apart => true,
            // "On 15 July it was briefed (S/PV.7738). On 25 July, it adopted …"
            Is::When(when) => when.day.is_some() && when.month.is_some(),
            _ => false,
        };
        let goes_on = index <= last + 1 && index > last;
        (goes_on && !held::is_at_the_next(atoms) && !atoms.iter().any(another))
            .then(|| meeting.clone())
    }

    /// In a text without a day of its own: the day last spoken of, where the words give no other.
    fn count_from_the_day_spoken_of(&self, stretch: &Stretch<'_>, statement: &mut Statement) {
        let atoms = stretch.atoms;
        let date = |fact: &Stated<Fact>| matches!(fact.value, Fact::Date(_));
        statement.dated = statement.facts.iter().any(date);
        // "By 17 March, the adoption of another": on a day of its own, though it is not told which.
        let by_a_day = stretch.atoms().any(|(at, atom)| {
            at < stretch.first
                && matches!(&atom.is, Is::When(when) if when.day.is_some())
                && at
                    .checked_sub(1)
                    .is_some_and(|i| matches!(atoms[i].key.as_str(), "by" | "before"))
        });
        let another = statement.dated || by_a_day || statement.dayless;
        let spoken = self.frame.spoken.as_ref();
        statement.spoken = spoken
            .filter(|(last, _)| !another && statement.sentence <= last + 2)
            .map(|(_, day)| day.clone());
    }

    /// "In 2016 and 2017 it voted on settlements; the first two resolutions passed": whether a sentence goes on about the years that the one
    /// before began with.
    fn is_of_the_years_before(&self, index: usize, atoms: &[Atom]) -> bool {
        const OPENING: usize = 3;
        let ordinal = |atom: &Atom| match &atom.is {
            Is::Thing(thing) => thing.ordinal.is_some(),
            is => matches!(is, Is::Word(Some(Word::Ordinal(_)))) || atom.key == "both",
        };
        let goes_on = || {
            let opening = atoms.get(..OPENING).unwrap_or(atoms);
            self.line.goes_on || opening.iter().any(ordinal)
        };
        self.heard
            .another_year
            .is_some_and(|last| last + 1 == index)
            && goes_on()
    }

    /// "It vetoed two texts in 2012. Later, a third was passed": not on the day of the text.
    fn goes_on_later(&self, index: usize, atoms: &[Atom]) -> bool {
        self.heard.long_ago.is_some_and(|last| last + 1 == index)
            && atoms.first().is_some_and(|atom| {
                matches!(
                    atom.key.as_str(),
                    "later" | "afterwards" | "subsequently" | "eventually" | "then"
                )
            })
    }

    /// "Russia vetoed: (a) …; (b) a draft": what is said by words on both sides of the items before stands where it begins.
    fn without_the_items_before(&self, statement: &mut Statement) {
        let Some(part) = self.part else {
            return;
        };
        let facts = statement.facts.iter_mut();
        for fact in facts.chain(&mut statement.tentative) {
            if fact.span.start < part.lead.end && fact.span.end > part.lead.end {
                fact.span.end = part.lead.end;
            }
        }
    }
}

/// "Ten abstained then": whether words look back on the vote that they tell of. `before` are they with all that stands before them.
fn goes_back(words: &[Atom], before: &[Atom]) -> bool {
    let acted = |two: &[Atom]| matches!(two[0].is, Is::Verb(_)) && two[1].key == "then";
    words.windows(2).any(acted) && before.iter().rev().take(2).any(|atom| atom.key == "then")
}

pub(super) fn stated(value: Fact, span: Span, phrasing: &'static str) -> Stated<Fact> {
    Stated {
        value,
        span,
        phrasing,
    }
}
