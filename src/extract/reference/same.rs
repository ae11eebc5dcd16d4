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
    let clash = || {
        last.said.iter().flat_map(|said| &said.facts).any(|known| {
            said.facts
                .iter()
                .any(|new| contradict(&known.value, &new.value))
        })
    };
    if clash() || vetoes_again(atoms, last, said) || exceed_the_council(last, said) {
        return false;
    }
    let sponsors = |said: &Said| {
        said.facts
            .iter()
            .all(|fact| matches!(fact.value, Fact::Sponsor(_)))
    };
    let (Some(head), Some(thing)) = (last.head, thing) else {
        // "Poland abstained, after three Soviet amendments had been thrown out": whose amendments, of other votes.
        let several = thing.is_some_and(|at| matches!(reference(atoms, at), Reference::Each(_)));
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
        return !(several && sponsors(said) && !last.said.iter().all(sponsors));
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
    if names(a, b) == Some(false)
        || a.amendment != b.amendment && !b.loose
        || a.paragraph != b.paragraph
    {
        return false;
    }
    if names(a, b) == Some(true) {
        return true;
    }
    let results = last.said.iter().any(|said| {
        said.facts
            .iter()
            .any(|fact| !matches!(fact.value, Fact::Sponsor(_)))
    });
    // "Britain, the author of the text, had used a mechanism created by a resolution adopted a year ago": two texts.
    let (first, second) = (reference(atoms, head), reference(atoms, thing));
    let the = |at: usize| at.checked_sub(1).is_some_and(|i| atoms[i].key == "the");
    if second == Reference::New && first == Reference::Same && the(head) {
        return false;
    }
    // "Both texts failed: the American one got nine votes": of one of them.
    if matches!(first, Reference::Each(_)) && !b.plural && results {
        return false;
    }
    // "It withdrew its draft after the Council had adopted the American one."
    let stands_in = matches!(atoms[thing].key.as_str(), "one" | "'s" | "own");
    // "the draft, a French one, was adopted"
    let apposed = matches!(&atoms[..thing], [.., comma, a, _]
        if matches!(comma.is, Is::Mark(',')) && matches!(a.key.as_str(), "a" | "an"));
    if stands_in && !apposed && !a.plural && first != Reference::Other {
        return false;
    }
    // "on Thursday it blocked the American text, on Friday the Japanese one", "one by Chad and one by Peru"
    // "After it had blocked the US text, Russia put forward its own version."
    let own = atoms[thing.saturating_sub(2)..thing]
        .iter()
        .any(|atom| atom.key == "own");
    if !a.plural
        && !b.plural
        && (results || own || matches!(second, Reference::Other | Reference::Ordinal(_)))
    {
        let facts = last.said.iter().flat_map(|said| said.facts.iter().cloned());
        if sponsors_differ(&facts.collect::<Vec<_>>(), &said.facts) {
            return false;
        }
    }
    // "although it had voted against a similar text in 2019, and the Council adopted the draft": of two texts.
    let looked_back = last.said.iter().all(|said| said.earlier);
    if first == Reference::Other
        && second == Reference::Same
        && looked_back
        && !said.earlier
        && the(thing)
    {
        return false;
    }
    // "It did not vote on the Russian draft; the United States vetoed a similar text."
    if second == Reference::Other && first == Reference::Same && the(head) {
        return false;
    }
    match second {
        Reference::Other
        | Reference::Others
        | Reference::Ordinal(_)
        | Reference::New
        | Reference::Each(_) => !results,
        Reference::Same => true,
    }
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
