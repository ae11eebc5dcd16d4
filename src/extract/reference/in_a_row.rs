//! Texts that a sentence tells of in a row, with one verb for all: "approved the first by 8-0, a second by 7-0 and a third, with Peru
//! abstaining", "two amendments were rejected, by 6 votes to 1 and by 7 votes to 2".

use super::another_time::is_finite;
use super::one_after_another::begins_another;
use super::segments::Segment;
use super::{Reference, refers};
use crate::extract::mention::{Atom, Is};
use crate::extract::said::Said;
use crate::reported::{Fact, Stated};

/// Gives each of the texts of a row what the verb says of all.
pub(super) fn share_the_verb(atoms: &[Atom], segments: &mut Vec<Segment>) {
    let mut at = 0;
    while at + 1 < segments.len() {
        let length = run(&segments[at..]);
        if length > 1 {
            tell_each(atoms, segments, at, length);
        }
        at += 1;
    }
    for at in 1..segments.len() {
        let (told, rest) = segments.split_at_mut(at);
        let (Some(last), Some(segment)) = (told.last(), rest.first_mut()) else {
            return;
        };
        let finite = segment.said.iter().any(|said| is_finite(atoms, said));
        let Some(head) = segment.head.filter(|_| !finite) else {
            continue;
        };
        if is_one_more(atoms, head) {
            let shared = shared(last, |fact| matches!(fact, Fact::Outcome(_)));
            add(segment, shared);
        }
        // "vetoed a Western draft on 22 January and a New Zealand draft on 29 March"
        if names_its_author(segment) && last.head.is_some_and(|at| begins_another(atoms, at, head))
        {
            let shared = shared(last, |fact| !is_own(fact));
            add(segment, shared);
            segment.reference = Reference::Other;
        }
        // "Resolution 385 had been adopted in January, and resolution 431 by thirteen votes"
        let numbered = matches!(&atoms[head].is, Is::Thing(thing) if thing.resolution.is_some());
        let earlier = last.said.iter().any(|said| said.earlier);
        if numbered && earlier && !refers(atoms, head) {
            segment.before = true;
            segment.reference = Reference::Other;
        }
    }
}

/// How many segments from the first on tell of the same texts, of which each is told of apart by its counts.
fn run(segments: &[Segment]) -> usize {
    let Some(first) = segments.first() else {
        return 0;
    };
    if !matches!(first.reference, Reference::Each(_)) || first.head.is_none() || !counts(first) {
        return 0;
    }
    let alike = |segment: &&Segment| {
        segment.head == first.head
            && matches!(segment.reference, Reference::Each(_))
            && counts(segment)
    };
    segments.iter().take_while(alike).count()
}

/// Whether of a text only who submitted it is told.
fn names_its_author(segment: &Segment) -> bool {
    let mut facts = segment.said.iter().flat_map(|said| &said.facts);
    facts.all(|fact| matches!(fact.value, Fact::Sponsor(_)))
}

/// What is said of one text and of no other: its author, its name, its day, its counts.
fn is_own(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::Outcome(_) | Fact::Veto(_) | Fact::Position(..) | Fact::Unanimous
    )
}

fn counts(segment: &Segment) -> bool {
    let mut facts = segment.said.iter().flat_map(|said| &said.facts);
    facts.any(|fact| matches!(fact.value, Fact::Tally(..)))
}

/// Tells a row of counts each of one of as many texts; where there are not as many, of none.
fn tell_each(atoms: &[Atom], segments: &mut Vec<Segment>, from: usize, length: usize) {
    let Reference::Each(number) = segments[from].reference else {
        return;
    };
    let as_many = number.is_none_or(|number| number as usize == length);
    // "got six votes, seven in the second round, and four": nothing but the counts may stand there.
    let bare = segments[from + 1..from + length].iter().all(|segment| {
        segment
            .said
            .iter()
            .all(|said| !is_finite(atoms, said) || said.first < segment.from)
    });
    if !as_many || !bare {
        for segment in &mut segments[from..from + length] {
            for said in &mut segment.said {
                said.facts
                    .retain(|fact| !matches!(fact.value, Fact::Tally(..)));
            }
        }
        segments.drain(from + 1..from + length);
        return;
    }
    let of_all = shared(&segments[from], |fact| {
        matches!(fact, Fact::Outcome(_) | Fact::Sponsor(_) | Fact::Veto(_))
    });
    for segment in &mut segments[from..from + length] {
        segment.reference = Reference::Other;
    }
    for segment in &mut segments[from + 1..from + length] {
        add(segment, of_all.clone());
    }
}

/// What a stretch says that is said of the next text too.
fn shared(segment: &Segment, wanted: impl Fn(&Fact) -> bool) -> Vec<Stated<Fact>> {
    let believed = segment.said.iter().filter(|said| !said.tentative);
    let facts = believed.flat_map(|said| &said.facts);
    facts.filter(|fact| wanted(&fact.value)).cloned().collect()
}

fn add(segment: &mut Segment, facts: Vec<Stated<Fact>>) {
    let first = segment.said.iter().map(|said| said.first).min();
    if let Some(first) = first.filter(|_| !facts.is_empty()) {
        segment.said.push(Said {
            first,
            last: first,
            facts,
            ..Said::default()
        });
    }
}

/// "a second by 7-0", "a third, with Peru abstaining": whether a text is named as one more of a row.
fn is_one_more(atoms: &[Atom], at: usize) -> bool {
    let a = at.checked_sub(1).is_some_and(|i| atoms[i].key == "a");
    let nth = matches!(
        atoms[at].key.as_str(),
        "second" | "third" | "fourth" | "fifth"
    );
    a && nth && matches!(&atoms[at].is, Is::Thing(thing) if thing.other && thing.loose)
}
