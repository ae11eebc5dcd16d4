//! The text that a match speaks of: the one it covers, its object, or the last one before it.

use super::refers;
use super::segments::Segment;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::said::Said;
use crate::extract::words::{Lemma, Word};

/// The text that a match speaks of: the one it covers, else its object, else the last one before it; and whether the words leave no
/// other.
pub(super) fn referent(
    atoms: &[Atom],
    said: &Said,
    last: Option<&Segment>,
) -> Option<(usize, bool)> {
    let is_text = |at: &usize| matches!(&atoms[*at].is, Is::Thing(_)) && !refers(atoms, *at);
    if let Some(at) = said.things.iter().copied().find(|at| is_text(at)) {
        let at = amendment_to(atoms, at)
            .filter(|_| said.first == at)
            .or_else(|| apposed_to(atoms, at))
            .unwrap_or(at);
        return Some((at, true));
    }
    if let Some(at) = aim(atoms, said.last).filter(is_text) {
        return Some((at, true));
    }
    let object = reach_of_object(atoms, said.last + 1).find(is_text);
    if let Some(object) = object.filter(|_| said.acts) {
        return Some((object, true));
    }
    let ends = |last: &Segment| last.said.iter().map(|said| said.last + 1).max();
    let from = last.and_then(ends).unwrap_or(0);
    let before = (from.min(said.first)..said.first)
        .rev()
        .find(is_text)
        .filter(|text| !leads_to_items(atoms, *text, said));
    // "Yemen, which had voted against resolution 678, abstained": not on that.
    let head = last
        .filter(|last| !told_within(last, said))
        .and_then(|last| last.head);
    let text = before.or(head).or(object)?;
    if let Some(named) = apposed_to(atoms, text) {
        return Some((named, true));
    }
    let text = amendments_to(atoms, text)
        .filter(|_| text + 1 == said.first)
        .unwrap_or(text);
    Some((text, before.is_some() && stands_beside(atoms, text, said)))
}

/// Where the object of what is said may stand, from a place on.
fn reach_of_object(atoms: &[Atom], from: usize) -> impl Iterator<Item = usize> {
    const FAR: usize = 9;
    (from..atoms.len()).take(FAR).take_while(|&at| {
        let ends = match &atoms[at].is {
            Is::Verb(verb) => verb.voice != Voice::Noun,
            Is::Mark(mark) => matches!(mark, ',' | ';' | ':' | '('),
            _ => false,
        };
        !ends && !matches!(atoms[at].key.as_str(), "because" | "after")
    })
}

/// "two amendments to the Brazilian draft submitted by Russia": the amendments were.
fn amendments_to(atoms: &[Atom], text: usize) -> Option<usize> {
    let amendment = |at: &usize| matches!(&atoms[*at].is, Is::Thing(thing) if thing.amendment);
    let to = |at: &usize| atoms[at + 1].key == "to";
    (text.saturating_sub(5)..text).find(amendment).filter(to)
}

/// "builds on resolution 2712, which the Council adopted": whether a text stands so close before what is said that it is said of it.
fn stands_beside(atoms: &[Atom], text: usize, said: &Said) -> bool {
    let relative = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Relative)));
    let beside = atoms.get(text + 1..said.first).is_some_and(|between| {
        between.len() < 3 || between.len() < 5 && between.iter().any(relative)
    });
    let within = text
        .checked_sub(1)
        .is_some_and(|i| matches!(atoms[i].key.as_str(), "in" | "through" | "as"));
    beside && !within
}

/// "Resolution 1267, a text that the Council adopted": the resolution by its number, which the words behind it say more of.
fn apposed_to(atoms: &[Atom], text: usize) -> Option<usize> {
    let [.., named, comma, a] = atoms.get(..text)? else {
        return None;
    };
    let says_more = matches!(comma.is, Is::Mark(',')) && matches!(a.key.as_str(), "a" | "the");
    let unnamed = matches!(&atoms[text].is, Is::Thing(thing) if thing.resolution.is_none() && thing.draft.is_none() && !thing.amendment);
    let numbered = matches!(&named.is, Is::Thing(thing) if thing.resolution.is_some());
    let relative = atoms
        .get(text + 1)
        .is_some_and(|atom| matches!(atom.key.as_str(), "that" | "which"));
    (says_more && unnamed && numbered && relative).then(|| text - 3)
}

/// "An amendment to the French draft was carried": the amendment to a text, where that text is only what it is to change.
fn amendment_to(atoms: &[Atom], text: usize) -> Option<usize> {
    let described = |atom: &Atom| {
        matches!(
            atom.is,
            Is::Word(Some(Word::Determiner)) | Is::Mark('-') | Is::Council(_)
        ) || atom.is_adjective()
    };
    let to = (text.saturating_sub(4)..text)
        .rev()
        .find(|&at| !described(&atoms[at]))
        .filter(|&at| atoms[at].key == "to")?;
    let amendment = to.checked_sub(1)?;
    matches!(&atoms[amendment].is, Is::Thing(thing) if thing.amendment).then_some(amendment)
}

/// The text at which what is said up to an atom aims: "abstained on the Swedish draft", "14-0 for resolution 660".
fn aim(atoms: &[Atom], last: usize) -> Option<usize> {
    let behind = atoms.get(last + 1)?;
    let text = |at: &usize| matches!(atoms[*at].is, Is::Thing(_));
    if matches!(atoms[last].is, Is::Score(_)) && text(&(last + 1)) {
        return Some(last + 1);
    }
    if let Some(object) = accepted_by(atoms, last) {
        return Some(object);
    }
    let favour = matches!(atoms[last].key.as_str(), "favour" | "favor" | "support");
    let aims = matches!(behind.key.as_str(), "on" | "for" | "against" | "from")
        || favour && behind.key == "of";
    let described = |at: &usize| {
        matches!(
            &atoms[*at].is,
            Is::Word(Some(Word::Determiner)) | Is::Council(_) | Is::Mark('-')
        ) || atoms[*at].is_adjective()
    };
    let first = (last + 2..atoms.len()).find(|at| !described(at))?;
    Some(first).filter(|at| aims && text(at))
}

/// "accepted (10-0-1) an amendment": the text behind a score in brackets that stands right behind a verb.
fn accepted_by(atoms: &[Atom], score: usize) -> Option<usize> {
    let acts = |atom: &Atom| {
        matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Adopt | Lemma::Reject) && verb.voice == Voice::Active)
            || atom.key == "accepted"
    };
    let bracketed = matches!(atoms[score].is, Is::Score(_))
        && matches!(&atoms[..score], [.., verb, open] if acts(verb) && matches!(open.is, Is::Mark('(')))
        && matches!(atoms[score + 1..].first()?.is, Is::Mark(')'));
    let described = |at: &usize| match &atoms[*at].is {
        Is::Word(Some(Word::Determiner)) | Is::Council(_) => true,
        Is::Who(who) => who.adjective,
        _ => false,
    };
    let first = (score + 2..atoms.len()).find(|at| !described(at))?;
    Some(first).filter(|at| bracketed && matches!(atoms[*at].is, Is::Thing(_)))
}

/// Whether the last of what a stretch says stands within the words of what is said next: "Yemen, which had voted against it,
/// abstained".
fn told_within(stretch: &Segment, said: &Said) -> bool {
    let within = |one: &Said| said.first <= one.first && one.last < said.last;
    stretch.said.last().is_some_and(within)
}

/// "vetoed three drafts: on 3 May, by 12 votes to one; on 5 May, …": whether a colon leads from several texts to items of which what is
/// said is one.
pub(super) fn leads_to_items(atoms: &[Atom], text: usize, said: &Said) -> bool {
    let several =
        matches!(&atoms[text].is, Is::Thing(thing) if thing.plural && thing.resolution.is_none());
    let Some(between) = atoms.get(text + 1..said.first).filter(|_| several) else {
        return false;
    };
    let Some(colon) = between
        .iter()
        .position(|atom| matches!(atom.is, Is::Mark(':')))
    else {
        return false;
    };
    let of_all = |atom: &Atom| matches!(atom.key.as_str(), "both" | "each" | "all");
    let items = |atom: &Atom| matches!(atom.is, Is::Mark(';'));
    !between[colon..].iter().any(of_all) && atoms[text..].iter().any(items)
}
