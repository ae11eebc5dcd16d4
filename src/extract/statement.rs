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
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::vote::Question;
use before::{founds, is_of_a_veto_before, opens_with_a_vote_before, says_before};
use question::{as_a_whole, matter, question, topic};
use stretch::Stretch;

impl Reader<'_> {
    /// A stretch of a sentence as a statement: what was said, and the document, the meeting and the day beside it.
    pub(super) fn statement(&self, index: usize, atoms: &[Atom], segment: Segment) -> Statement {
        let within = |said: &Said| {
            (
                said.first - segment.from.min(said.first),
                said.last - segment.from.min(said.last),
            )
        };
        let said: Vec<(usize, usize)> = segment.said.iter().map(within).collect();
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
            unplaced: groups::unplaced(&atoms[segment.from..segment.to], &said),
            ..Statement::default()
        };
        let first = segment
            .said
            .iter()
            .map(|said| said.first)
            .min()
            .unwrap_or(segment.from);
        let last = segment
            .said
            .iter()
            .map(|said| said.last)
            .max()
            .unwrap_or(segment.from);
        let previous = segment
            .head
            .is_some_and(|at| matches!(&atoms[at].is, Is::Thing(thing) if thing.previous));
        statement.looks_back |= segment.before;
        let earlier = previous || segment.said.iter().any(|said| said.earlier);
        statement.page = self.heading_day(index).filter(|_| !earlier);
        statement.earlier = earlier;
        statement.dayless =
            says_before(atoms, first, last) || segment.head.is_some_and(|at| founds(atoms, at));
        for said in segment.said {
            if said.tentative {
                statement.tentative.extend(said.facts);
            } else {
                statement.facts.extend(said.facts);
            }
        }
        statement.question = segment.head.and_then(|at| question(atoms, at));
        let stretch = &atoms[segment.from..segment.to];
        let announced = self.heard.procedural.is_some_and(|last| index == last + 1)
            && !stretch.iter().any(|atom| matches!(atom.is, Is::Thing(_)));
        // "after a procedural vote on the agenda, fourteen voted for the resolution": that vote is on the resolution.
        let on_a_text = statement.question == Some(Question::DraftResolution)
            || segment.head.is_some_and(
                |at| matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some()),
            );
        if !on_a_text && stretch.iter().any(|atom| atom.key == "procedural")
            || announced
            || motion::is_procedural(stretch)
        {
            statement.question = Some(Question::Procedural);
        }
        statement.no_veto = motion::calls_a_session(stretch);
        statement.as_a_whole = as_a_whole(stretch);
        // "The 6810th meeting was devoted to Syria. There, a draft …": the meeting last named, of several.
        if let Some(meeting) = self.frame.meetings.last().filter(|_| !earlier)
            && self
                .heard
                .meeting
                .is_some_and(|last| index <= last + 1 && index > last)
            && !held::is_at_the_next(atoms)
            && !atoms.iter().any(|atom| match &atom.is {
                Is::Meeting(_) => true,
                // "On the next day it adopted another"
                Is::When(when) if when.later.is_some() || when.apart => true,
                // "On 15 July it was briefed (S/PV.7738). On 25 July, it adopted …"
                Is::When(when) => when.day.is_some() && when.month.is_some(),
                _ => false,
            })
        {
            statement.facts.push(meeting.clone());
        }
        let stretch = Stretch {
            atoms,
            head: segment.head.filter(|_| segment.told_of),
            from: segment.from,
            to: segment.to,
            first,
            last,
        };
        self.documents(&stretch, &mut statement);
        self.days(&stretch, &mut statement);
        self.meeting_held(atoms, &mut statement);
        let facts = atoms
            .get(first.saturating_sub(1)..=last)
            .unwrap_or_default();
        if opens_with_a_vote_before(atoms, first) || is_of_a_veto_before(facts) {
            statement.looks_back = true;
            statement.dayless = true;
            statement.reference = Reference::Other;
        }
        if self.day.published.is_none() {
            let dated = statement
                .facts
                .iter()
                .any(|fact| matches!(fact.value, Fact::Date(_)));
            statement.dated = dated;
            // "By 17 March, the adoption of another": on a day of its own, though it is not told which.
            let by_a_day = stretch.atoms().any(|(at, atom)| {
                at < first
                    && matches!(&atom.is, Is::When(when) if when.day.is_some())
                    && at
                        .checked_sub(1)
                        .is_some_and(|i| matches!(atoms[i].key.as_str(), "by" | "before"))
            });
            statement.spoken = self
                .frame
                .spoken
                .as_ref()
                .filter(|(last, _)| !dated && !by_a_day && !statement.dayless && index <= last + 2)
                .map(|(_, date)| date.clone());
        }
        // "Ten abstained then": of the vote looked back on.
        statement.looks_back |= atoms[segment.from..segment.to]
            .windows(2)
            .any(|two| matches!(two[0].is, Is::Verb(_)) && two[1].key == "then")
            && atoms[..segment.to]
                .iter()
                .rev()
                .take(2)
                .any(|atom| atom.key == "then");
        // "It vetoed two texts in 2012. Later, a third was passed": not on the day of the text.
        statement.looks_back |= self.heard.long_ago.is_some_and(|last| last + 1 == index)
            && atoms.first().is_some_and(|atom| {
                matches!(
                    atom.key.as_str(),
                    "later" | "afterwards" | "subsequently" | "eventually" | "then"
                )
            });
        let apart = statement.period != Period::default() || segment.reference == Reference::Other;
        statement.looks_back |= earlier
            && (apart || segment.reference == Reference::New)
            && segment.reference != Reference::Same;
        for atom in &atoms[segment.from..segment.to] {
            match &atom.is {
                Is::Who(_) => statement.subject.push(atom.key.to_string()),
                Is::Word(None) if atom.key.len() > 3 => {
                    statement.subject.push(atom.key.to_string());
                }
                _ => {}
            }
        }
        statement.matter = segment.head.and_then(|at| matter(atoms, at));
        statement.topic = topic(&atoms[segment.from..segment.to]);
        self.without_the_items_before(&mut statement);
        statement
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

pub(super) fn stated(value: Fact, span: Span, phrasing: &'static str) -> Stated<Fact> {
    Stated {
        value,
        span,
        phrasing,
    }
}
