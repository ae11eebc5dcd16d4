//! Cuts a sentence into stretches, each with what is said of one text.

use super::another_time::{is_finite, is_of_another_time};
use super::cited::is_built_on;
use super::in_a_row::share_the_verb;
use super::put_right::{take_back_unanimity, turns};
use super::referent::{leads_to_items, referent};
use super::same::same;
use super::{Reference, reference};
use crate::extract::doubt::tells_of_the_latest;
use crate::extract::mention::{Atom, Is};
use crate::extract::said::Said;

/// A stretch of a sentence about one text.
#[derive(Debug, Default)]
pub(crate) struct Segment {
    /// The atom that names the text, where one does.
    pub(crate) head: Option<usize>,
    /// Whether the words say that it is this text and no other: "voted for resolution 465".
    pub(crate) told_of: bool,
    pub(crate) reference: Reference,
    /// It tells what came before what the sentence reports.
    pub(crate) before: bool,
    /// It is a clause that tells of a vote of another time.
    pub(crate) another_time: bool,
    /// Where the stretch begins and ends, in atoms.
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) said: Vec<Said>,
}

/// Cuts a sentence into stretches, each with what is said of one text.
pub(crate) fn segments(atoms: &[Atom], mut said: Vec<Said>) -> Vec<Segment> {
    said.sort_by_key(|said| (said.last, said.first));
    take_back_unanimity(atoms, &mut said);
    let mut segments: Vec<Segment> = Vec::new();
    for one in said {
        let (thing, told_of) = match referent(atoms, &one, segments.last()) {
            Some((thing, told_of)) => (Some(thing), told_of),
            None => (None, false),
        };
        let item = begins_items(atoms, segments.last(), &one);
        let another_time = is_of_another_time(atoms, &one);
        let other = segments.last().is_some_and(|last| {
            another_time != last.another_time && (another_time || is_finite(atoms, &one))
        });
        if !other
            && let Some(last) = segments.last_mut()
            && !closes_a_bracket(atoms, last, &one)
            && (!item && same(atoms, last, thing, &one) || turns(last, &one))
        {
            last.take_up(atoms, one, thing, told_of);
            continue;
        }
        let from = segments
            .last_mut()
            .map_or(0, |last| last.end_before(atoms, &one, thing));
        let thing = thing.filter(|at| !item || *at >= one.first);
        let reference = match thing {
            _ if item => Reference::Other,
            Some(at) => reference(atoms, at),
            None => Reference::Same,
        };
        segments.push(Segment {
            head: thing,
            told_of,
            reference,
            before: false,
            another_time,
            from,
            to: atoms.len(),
            said: vec![one],
        });
    }
    tell_apart(atoms, &mut segments);
    for segment in segments.iter_mut().skip(1) {
        look_back(atoms, segment);
    }
    for segment in &mut segments {
        refer_beyond(atoms, segment);
    }
    share_the_verb(atoms, &mut segments);
    segments
}

impl Segment {
    /// Takes up what else is said of its text, and the text's name where that names it better.
    fn take_up(&mut self, atoms: &[Atom], said: Said, thing: Option<usize>, told_of: bool) {
        if self.head.is_none() || better(atoms, self.head, thing) {
            self.head = thing;
            self.reference = thing.map_or(Reference::Same, |at| reference(atoms, at));
            self.told_of = told_of;
        }
        self.told_of |= told_of && self.head == thing;
        self.said.push(said);
    }

    /// Ends it where the stretch of what is said of another text begins.
    fn end_before(&mut self, atoms: &[Atom], next: &Said, thing: Option<usize>) -> usize {
        let said = self.said.iter().map(|said| said.last + 1).max();
        // "abstained on resolution 446 and voted for resolution 465": each with its own.
        let head = self.head.filter(|_| self.told_of && self.head != thing);
        let end = said.unwrap_or(0).max(head.map_or(0, |head| head + 1));
        // "It used its veto on 18 October and abstained on 25 March": its subject stands before, its clause does not.
        let own = if next.first < end {
            next.last
        } else {
            next.first
        };
        let begin = beginning(atoms, own.min(thing.unwrap_or(own)).max(end), end);
        // What is said twice of one stretch leaves the later part nothing of its own.
        self.to = begin.clamp(self.from, atoms.len());
        self.to
    }
}

/// "It was passed days after the Council adopted a resolution on arms": of another text, of before.
fn look_back(atoms: &[Atom], segment: &mut Segment) {
    let told = segment.said.iter().map(|said| said.first).min();
    let after = |atom: &Atom| matches!(atom.key.as_str(), "after" | "having");
    let after = told.is_some_and(|at| {
        let before = &atoms[segment.from..at.max(segment.from)];
        before.iter().any(after)
    });
    let built_on = segment.head.is_some_and(|head| is_built_on(atoms, head));
    if after && segment.reference == Reference::New || built_on {
        segment.reference = Reference::Other;
        segment.before = true;
    }
}

/// Tells that a stretch is of another text than the one spoken of, or of both, where what is said of it shows that.
fn refer_beyond(atoms: &[Atom], segment: &mut Segment) {
    let last = segment.said.iter().map(|said| said.last).max();
    if last.is_some_and(|last| tells_of_the_latest(atoms, last)) {
        segment.reference = Reference::Other;
    } else if on_both(&atoms[segment.from..segment.to]) {
        segment.reference = Reference::Each(Some(2));
    } else if !matches!(segment.reference, Reference::Each(_))
        && segment.said.iter().any(|said| said.another)
    {
        segment.reference = Reference::Other;
    }
}

/// Tells the stretches on a vote of another time from those on the one that the sentence reports, where it tells of both.
fn tell_apart(atoms: &[Atom], segments: &mut [Segment]) {
    if segments.iter().all(|segment| segment.another_time) {
        return;
    }
    for segment in segments.iter_mut().filter(|segment| segment.another_time) {
        segment.before = true;
        if matches!(segment.reference, Reference::Same | Reference::New) {
            segment.reference = Reference::Other;
        }
        // What stands behind the clause is of the vote that the sentence reports.
        let last = segment.said.iter().map(|said| said.last).max();
        let behind = last.unwrap_or(segment.from) + 1..segment.to;
        let comma = behind
            .into_iter()
            .find(|&at| matches!(atoms[at].is, Is::Mark(',')));
        segment.to = comma.unwrap_or(segment.to);
    }
}

/// Whether something is said of two votes at once: "on both occasions", "both times".
fn on_both(atoms: &[Atom]) -> bool {
    atoms.windows(2).any(|two| {
        two[0].key == "both"
            && matches!(
                two[1].key.as_str(),
                "occasions" | "times" | "votes" | "cases" | "instances"
            )
    })
}

/// Whether a bracket that the sentence did not open is closed between what was said last and what is said next.
fn closes_a_bracket(atoms: &[Atom], last: &Segment, said: &Said) -> bool {
    let Some(end) = last.said.iter().map(|said| said.last + 1).max() else {
        return false;
    };
    let close = |atom: &Atom| matches!(atom.is, Is::Mark(')'));
    let open = |atom: &Atom| matches!(atom.is, Is::Mark('('));
    let between = atoms.get(end..said.first).unwrap_or_default();
    let Some(closed) = between.iter().position(close) else {
        return false;
    };
    // The mark of an item, "2)", closes nothing.
    let item = end + closed < 2
        || (end + closed)
            .checked_sub(1)
            .is_some_and(|at| matches!(atoms[at].is, Is::Number(_)));
    !item && !atoms[..end + closed].iter().any(open)
}

/// Whether what is said is the first that is said of one of several texts, which a colon leads to.
fn begins_items(atoms: &[Atom], last: Option<&Segment>, said: &Said) -> bool {
    let text = |at: &usize| matches!(atoms[*at].is, Is::Thing(_));
    let several = (0..said.first).rev().find(text);
    let begun = |several: usize| {
        let told = last.and_then(|last| last.said.last());
        told.is_some_and(|told| told.first > several)
    };
    several.is_some_and(|several| !begun(several) && leads_to_items(atoms, several, said))
}

/// Whether a text is named where the head so far is not.
fn better(atoms: &[Atom], head: Option<usize>, thing: Option<usize>) -> bool {
    let named = |at: Option<usize>| {
        at.is_some_and(|at| matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some() || thing.draft.is_some()))
    };
    !named(head) && named(thing)
}

/// Where the clause that holds `at` begins, not before `end`; with the day that it tells of: "15 November, when the Council adopted".
fn beginning(atoms: &[Atom], at: usize, end: usize) -> usize {
    let clause = clause(atoms, at, end);
    let when = atoms.get(clause).is_some_and(|atom| atom.key == "when");
    match clause.checked_sub(2).filter(|day| when && *day >= end) {
        Some(day) if matches!(atoms[day].is, Is::When(_)) => day,
        _ => clause,
    }
}

fn clause(atoms: &[Atom], at: usize, end: usize) -> usize {
    let mut i = at;
    while i > end {
        if matches!(&atoms[i - 1].is, Is::Mark(',' | ';' | ':'))
            || matches!(
                atoms[i - 1].key.as_str(),
                "and" | "but" | "while" | "although" | "whereas"
            )
        {
            return i;
        }
        i -= 1;
    }
    end
}
