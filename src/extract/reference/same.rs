//! Whether what is said next in a sentence is said of the text spoken of.

use super::cited::is_built_on;
use super::one_after_another::begins_another;
use super::segments::Segment;
use super::{Reference, reference};
use crate::extract::agree::{contradict, sponsors_differ};
use crate::extract::mention::{Atom, Is, Thing, Voice};
use crate::extract::said::Said;
use crate::extract::words::Lemma;
use crate::reported::Fact;
use crate::vote::Position;

/// Whether what is said next in a sentence is said of the same text.
pub(super) fn same(atoms: &[Atom], last: &Segment, thing: Option<usize>, said: &Said) -> bool {
    if clash(last, said) || vetoes_again(atoms, last, said) || exceed_the_council(last, said) {
        return false;
    }
    let (Some(head), Some(thing)) = (last.head, thing) else {
        return may_be_of_one(atoms, last, thing, said);
    };
    if head == thing {
        return true;
    }
    if is_built_on(atoms, thing)
        || is_parted(atoms, head, thing)
        || begins_another(atoms, head, thing)
    {
        return false;
    }
    let (Is::Thing(a), Is::Thing(b)) = (&atoms[head].is, &atoms[thing].is) else {
        return true;
    };
    let parts = a.amendment != b.amendment && !b.loose || a.paragraph != b.paragraph;
    match names(a, b) {
        _ if parts => false,
        Some(alike) => alike,
        None => {
            let two = Two {
                atoms,
                last,
                said,
                head,
                thing,
                plural: (a.plural, b.plural),
            };
            two.may_be_one()
        }
    }
}

/// Two texts of a sentence of which no names tell whether they are one: that of a stretch, and that of what is said next.
struct Two<'a> {
    atoms: &'a [Atom<'a>],
    last: &'a Segment,
    said: &'a Said,
    head: usize,
    thing: usize,
    /// Whether each may be several.
    plural: (bool, bool),
}

impl Two<'_> {
    fn may_be_one(&self) -> bool {
        let (first, second) = (
            reference(self.atoms, self.head),
            reference(self.atoms, self.thing),
        );
        let (the_first, the_second) = (self.is_the(self.head), self.is_the(self.thing));
        let results = !self.last.said.iter().all(only_submits);
        // "Britain, the author of the text, had used a mechanism created by a resolution adopted a year ago": two texts.
        let created_by = second == Reference::New && first == Reference::Same && the_first;
        // "Both texts failed: the American one got nine votes": of one of them.
        let one_of_them = matches!(first, Reference::Each(_)) && !self.plural.1 && results;
        // "It withdrew its draft after the Council had adopted the American one."
        let instead = self.stands_in() && !self.plural.0 && first != Reference::Other;
        if created_by || one_of_them || instead {
            return false;
        }
        if self.have_other_sponsors(second, results) {
            return false;
        }
        // "although it had voted against a similar text in 2019, and the Council adopted the draft": of two texts.
        let looked_back = self.last.said.iter().all(|said| said.earlier) && !self.said.earlier;
        let back_to_it = first == Reference::Other && second == Reference::Same && looked_back;
        // "It did not vote on the Russian draft; the United States vetoed a similar text."
        let on_to_another = second == Reference::Other && first == Reference::Same;
        if back_to_it && the_second || on_to_another && the_first {
            return false;
        }
        second == Reference::Same || !results
    }

    fn is_the(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|i| self.atoms[i].key == "the")
    }

    /// "the American one", "its own": whether the text is named by a word for another, and not as in "the draft, a French one, was
    /// adopted".
    fn stands_in(&self) -> bool {
        let apposed = matches!(&self.atoms[..self.thing], [.., comma, a, _]
            if matches!(comma.is, Is::Mark(',')) && matches!(a.key.as_str(), "a" | "an"));
        matches!(self.atoms[self.thing].key.as_str(), "one" | "'s" | "own") && !apposed
    }

    /// "on Thursday it blocked the American text, on Friday the Japanese one", "one by Chad and one by Peru"
    fn have_other_sponsors(&self, second: Reference, results: bool) -> bool {
        // "After it had blocked the US text, Russia put forward its own version."
        let own = self.atoms[self.thing.saturating_sub(2)..self.thing]
            .iter()
            .any(|atom| atom.key == "own");
        let told_apart =
            results || own || matches!(second, Reference::Other | Reference::Ordinal(_));
        let facts = || {
            let said = self.last.said.iter();
            let facts = said.flat_map(|said| said.facts.iter().cloned());
            facts.collect::<Vec<_>>()
        };
        self.plural == (false, false) && told_apart && sponsors_differ(&facts(), &self.said.facts)
    }
}

/// Whether what is said contradicts what is said of a stretch's text.
fn clash(last: &Segment, said: &Said) -> bool {
    let mut known = last.said.iter().flat_map(|said| &said.facts);
    known.any(|known| {
        let mut new = said.facts.iter();
        new.any(|new| contradict(&known.value, &new.value))
    })
}

/// Whether what is said tells of a text no more than who submitted it.
fn only_submits(said: &Said) -> bool {
    let mut facts = said.facts.iter();
    facts.all(|fact| matches!(fact.value, Fact::Sponsor(_)))
}

/// Whether what is said may be of a stretch's text where only one of them, or none, names it.
fn may_be_of_one(atoms: &[Atom], last: &Segment, thing: Option<usize>, said: &Said) -> bool {
    // "Britain abstained after a Russian amendment was rejected": of another vote.
    let end = last
        .said
        .iter()
        .map(|said| said.last + 1)
        .max()
        .unwrap_or(0);
    let after = atoms
        .get(end..said.first)
        .is_some_and(|between| between.iter().any(|atom| atom.key == "after"));
    if after && thing.is_some_and(|at| at >= end && reference(atoms, at) == Reference::New) {
        return false;
    }
    // "Poland abstained, after three Soviet amendments had been thrown out": whose amendments, of other votes.
    let several = thing.is_some_and(|at| matches!(reference(atoms, at), Reference::Each(_)));
    !(several && only_submits(said) && !last.said.iter().all(only_submits))
}

/// "vetoed a similar text in December and an earlier one in October, on Brazil's draft": whether another text stands between two, as
/// "one".
fn is_parted(atoms: &[Atom], head: usize, thing: usize) -> bool {
    let between = atoms.get(head + 1..thing).unwrap_or_default();
    let mut others = between.iter().filter(|atom| atom.key == "one");
    others.any(|atom| matches!(&atom.is, Is::Thing(thing) if thing.other))
}

/// "In March 2014 it vetoed a text on Crimea, in July 2015 it vetoed a tribunal": whether a member is said to have vetoed once more, at
/// another time.
fn vetoes_again(atoms: &[Atom], last: &Segment, said: &Said) -> bool {
    let vetoed = |at: usize| matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice == Voice::Active);
    let Some(before) = last.said.iter().rev().find(|said| vetoed(said.last)) else {
        return false;
    };
    let again = said.facts.iter().any(|fact| {
        matches!(fact.value, Fact::Veto(_))
            && before.facts.iter().any(|known| known.value == fact.value)
    });
    let time = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.month.is_some() || when.year.is_some());
    let between = atoms.get(before.last + 1..said.last);
    again && vetoed(said.last) && between.is_some_and(|between| between.iter().any(time))
}

/// "11-0, down from 15-0 a year before, with four abstentions": whether what is said has more votes together than the Council has seats.
fn exceed_the_council(last: &Segment, said: &Said) -> bool {
    const SEATS: u32 = 15;
    let mut counts: Vec<(Position, u32)> = Vec::new();
    for fact in last.said.iter().chain([said]).flat_map(|said| &said.facts) {
        if let Fact::Tally(position, n) = fact.value
            && !counts.iter().any(|(known, _)| *known == position)
        {
            counts.push((position, n));
        }
    }
    counts.iter().map(|(_, n)| n).sum::<u32>() > SEATS
}

/// Whether two texts are named alike; none where one is not named.
fn names(a: &Thing, b: &Thing) -> Option<bool> {
    let resolution = a
        .resolution
        .zip(b.resolution)
        .map(|((a, _), (b, _))| a == b);
    let draft = a
        .draft
        .as_ref()
        .zip(b.draft.as_ref())
        .map(|((a, _), (b, _))| a == b);
    resolution.or(draft)
}
