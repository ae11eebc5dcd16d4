//! Which text a stretch of a sentence speaks of: cuts a sentence between texts and says how each is picked out.

mod cited;
mod shared;

pub(crate) use cited::refers;
pub(crate) use shared::keep_common;

use super::agree::{against_unanimity, sponsors_differ};
use super::doubt::tells_of_the_latest;
use super::mention::{Atom, Is, Thing, Voice};
use super::said::Said;
use super::words::{Lemma, Word};
use crate::reported::{Fact, Stated};
use crate::vote::Position;

/// How words pick out a text among those spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Reference {
    /// "the draft", "it", or nothing: the one spoken of.
    #[default]
    Same,
    /// "a draft": perhaps one not spoken of yet.
    New,
    /// "another draft", "a similar text": not the one spoken of.
    Other,
    /// "the first", "the second draft".
    Ordinal(u32),
    /// "three other drafts": some that the text says no more of.
    Others,
    /// "both", "all three drafts", "the two amendments": every one of them.
    Each(Option<u32>),
}

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
        let fits = !item
            && segments
                .last()
                .is_some_and(|last| same(atoms, last, thing, &one))
            || segments.last_mut().is_some_and(|last| turns(last, &one));
        if fits && let Some(last) = segments.last_mut() {
            if last.head.is_none() || better(atoms, last.head, thing) {
                last.head = thing;
                last.reference = thing.map_or(Reference::Same, |at| reference(atoms, at));
                last.told_of = told_of;
            }
            last.told_of |= told_of && last.head == thing;
            last.said.push(one);
            continue;
        }
        let from = match segments.last_mut() {
            None => 0,
            Some(last) => {
                let said = last.said.iter().map(|said| said.last + 1).max();
                // "abstained on resolution 446 and voted for resolution 465": each with its own.
                let head = last.head.filter(|_| last.told_of && last.head != thing);
                let end = said.unwrap_or(0).max(head.map_or(0, |head| head + 1));
                // "It used its veto on 18 October and abstained on 25 March": its subject stands before, its clause does not.
                let own = if one.first < end { one.last } else { one.first };
                let begin = beginning(atoms, own.min(thing.unwrap_or(own)).max(end), end);
                // What is said twice of one stretch leaves the later part nothing of its own.
                let begin = begin.clamp(last.from, atoms.len());
                last.to = begin;
                begin
            }
        };
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
            from,
            to: atoms.len(),
            said: vec![one],
        });
    }
    for segment in segments.iter_mut().skip(1) {
        // "It was passed days after the Council adopted a resolution on arms": of another.
        let after = segment
            .said
            .iter()
            .map(|said| said.first)
            .min()
            .is_some_and(|at| {
                atoms[segment.from..at.max(segment.from)]
                    .iter()
                    .any(|atom| atom.key == "after")
            });
        if after && segment.reference == Reference::New {
            segment.reference = Reference::Other;
            segment.before = true;
        }
    }
    for segment in &mut segments {
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
    segments
}

/// "The vote was unanimous, 14-0, with only Chad abstaining": of those who voted for or against; who says so next tells what it was.
fn take_back_unanimity(atoms: &[Atom], said: &mut [Said]) {
    let unanimous = |fact: &Stated<Fact>| fact.value == Fact::Unanimous;
    let contrary = |said: &Said| {
        let facts = said.facts.iter().filter(|_| !said.tentative);
        let mut votes = facts.map(|fact| &fact.value);
        votes.any(|fact| {
            matches!(fact, Fact::Position(..) | Fact::Tally(..)) && against_unanimity(fact)
        })
    };
    let Some(at) = said
        .iter()
        .position(|said| said.facts.iter().any(unanimous))
    else {
        return;
    };
    let last = said[at].last;
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
    let joins = |atom: &Atom| {
        matches!(atom.is, Is::Mark(',' | ';'))
            || matches!(atom.key.as_str(), "and" | "while" | "but")
    };
    // "The unanimous vote came after China abstained on a similar text."
    let another = |atom: &Atom| matches!(atom.key.as_str(), "after" | "before" | "since" | "when");
    let taken_back = said[at + 1..].iter().any(|next| {
        let between = atoms.get(last + 1..next.first);
        contrary(next)
            && between.is_some_and(|between| {
                let mut beyond = between.iter().skip_while(|atom| !joins(atom));
                !between.iter().any(another) && !beyond.any(text)
            })
    });
    if taken_back {
        said[at].facts.retain(|fact| !unanimous(fact));
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

/// How the words before a text pick it out.
pub(crate) fn reference(atoms: &[Atom], at: usize) -> Reference {
    let Is::Thing(thing) = &atoms[at].is else {
        return Reference::Same;
    };
    let mut other = thing.other;
    let (mut ordinal, mut count, mut indefinite, mut definite) =
        (thing.ordinal, None, false, false);
    for i in (at.saturating_sub(7)..at).rev() {
        let atom = &atoms[i];
        match &atom.is {
            Is::Who(_) | Is::Council(_) | Is::Mark('-' | '"') => {}
            // "the first Council resolution on Burma" is a first of its kind.
            Is::Word(Some(Word::Ordinal(_))) if matches!(atoms[i + 1].is, Is::Council(_)) => break,
            Is::Word(Some(Word::Ordinal(n))) => ordinal = Some(*n),
            Is::Number(n) => count = Some(*n),
            Is::Word(_) => match atom.key.as_str() {
                "a" | "an" => {
                    indefinite = true;
                    break;
                }
                "the" | "this" | "these" | "its" | "their" | "his" | "her" | "our" | "those" => {
                    definite = true;
                }
                "both" => return Reference::Each(Some(2)),
                "all" if thing.plural && (count.is_some() || definite) => {
                    return Reference::Each(count);
                }
                "another" | "similar" | "separate" | "rival" | "competing" | "alternative"
                | "previous" | "earlier" | "other" | "further" | "different" => other = true,
                "and" | "of" | "on" | "to" | "by" | "for" | "in" | "that" | "from" => break,
                _ if i + 3 < at => break,
                _ => {}
            },
            _ => break,
        }
    }
    if cited::is_cited(atoms, at) {
        return Reference::Other;
    }
    // "Syria introduced resolution calling for truce", as cables say it
    let introduced = at.checked_sub(1).is_some_and(|i| {
        matches!(&atoms[i].is, Is::Verb(verb) if verb.lemma == Lemma::Submit && verb.voice == Voice::Active && verb.past)
    });
    if introduced && !thing.plural && thing.resolution.is_none() {
        return Reference::New;
    }
    // "a follow-up to the resolution adopted in January"
    let follows = matches!(&atoms[..at], [.., before, to, the] if to.key == "to" && the.key == "the"
        && matches!(before.key.as_str(), "up" | "follow-up" | "sequel" | "successor"));
    if follows {
        return Reference::Other;
    }
    if are_rivals(atoms, at) {
        return Reference::Each(count);
    }
    if thing.plural && other {
        return Reference::Others;
    }
    if thing.plural && count.is_some_and(|n| n > 1) {
        return Reference::Each(count);
    }
    if thing.plural && definite {
        return Reference::Each(None);
    }
    match ordinal {
        Some(n) if n > 2 && is_of_a_series(atoms, at) && !other => {
            if indefinite {
                Reference::New
            } else {
                Reference::Same
            }
        }
        Some(n) if definite || thing.ordinal.is_some() => Reference::Ordinal(n),
        Some(_) => Reference::Other,
        None if other => Reference::Other,
        None if indefinite => Reference::New,
        None => Reference::Same,
    }
}

/// "its fourth resolution on the matter in 13 months", "the third text since May": whether a text is counted among those of a time, and
/// not among those that the words tell of.
fn is_of_a_series(atoms: &[Atom], at: usize) -> bool {
    let mut before = atoms[at.saturating_sub(4)..at].iter();
    let mut behind = atoms[at + 1..].iter().take(8);
    before.any(|atom| atom.key == "its")
        || behind.any(|atom| {
            matches!(
                atom.key.as_str(),
                "since" | "year" | "years" | "month" | "months" | "weeks"
            )
        })
}

/// "rival drafts", "competing American and Russian texts", "both the Australian and the American resolutions": whether texts are each of
/// another State.
pub(crate) fn are_rivals(atoms: &[Atom], at: usize) -> bool {
    let rival = |atom: &Atom| matches!(atom.key.as_str(), "rival" | "competing");
    let plural = matches!(&atoms[at].is, Is::Thing(thing) if thing.plural);
    let before = atoms[..at].iter().rev();
    let both = matches!(&atoms[..at], [.., both, whose] if both.key == "both"
        && matches!(&whose.is, Is::Who(who) if who.members.len() == 2));
    plural
        && (both
            || rival(&atoms[at])
            || before
                .skip_while(|atom| matches!(atom.is, Is::Who(_) | Is::Mark('-')))
                .take(1)
                .any(rival))
}

/// The text that a match speaks of: the one it covers, else its object, else the last one before it; and whether the words leave no
/// other.
fn referent(atoms: &[Atom], said: &Said, last: Option<&Segment>) -> Option<(usize, bool)> {
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
    let object = (said.last + 1..atoms.len())
        .take(9)
        .take_while(|&at| {
            !matches!(&atoms[at].is, Is::Verb(_) | Is::Mark(',' | ';' | ':' | '('))
                || matches!(&atoms[at].is, Is::Verb(v) if v.voice == super::mention::Voice::Noun)
        })
        .take_while(|&at| !matches!(atoms[at].key.as_str(), "because" | "after"))
        .find(is_text);
    if let Some(object) = object.filter(|_| said.acts) {
        return Some((object, true));
    }
    let from = last.map_or(0, |last| {
        last.said
            .iter()
            .map(|said| said.last + 1)
            .max()
            .unwrap_or(0)
    });
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
    // "two amendments to the Brazilian draft submitted by Russia": the amendments were.
    let amendment = |at: &usize| matches!(&atoms[*at].is, Is::Thing(thing) if thing.amendment);
    let to = |at: &usize| atoms[at + 1].key == "to";
    let amendments = (text.saturating_sub(5)..text).find(amendment).filter(to);
    let text = amendments
        .filter(|_| text + 1 == said.first)
        .unwrap_or(text);
    // "builds on resolution 2712, which the Council adopted"
    let beside = atoms.get(text + 1..said.first).is_some_and(|between| {
        let relative = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Relative)));
        between.len() < 3 || between.len() < 5 && between.iter().any(relative)
    });
    let within = text
        .checked_sub(1)
        .is_some_and(|i| matches!(atoms[i].key.as_str(), "in" | "through" | "as"));
    Some((text, beside && !within && before.is_some()))
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
        ) || matches!(&atom.is, Is::Who(who) if who.adjective)
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
        ) || matches!(&atoms[*at].is, Is::Who(who) if who.adjective)
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

/// Whether what is said next in a sentence is said of the same text.
fn same(atoms: &[Atom], last: &Segment, thing: Option<usize>, said: &Said) -> bool {
    let clash = || {
        last.said.iter().flat_map(|said| &said.facts).any(|known| {
            said.facts
                .iter()
                .any(|new| super::agree::contradict(&known.value, &new.value))
        })
    };
    if clash() || vetoes_again(atoms, last, said) {
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

/// "The vote was 12-3, with only China joining Russia in support": whether what is said next shows that a score has those against
/// first, which is then put right.
fn turns(last: &mut Segment, said: &Said) -> bool {
    let tally = |facts: &[Stated<Fact>], wanted: Position| {
        facts.iter().find_map(|fact| match fact.value {
            Fact::Tally(position, n) if position == wanted => Some(n),
            _ => None,
        })
    };
    let Some(backers) = tally(&said.facts, Position::InFavour) else {
        return false;
    };
    let [score] = last.said.as_mut_slice() else {
        return false;
    };
    let favour = tally(&score.facts, Position::InFavour);
    if favour <= Some(backers) || tally(&score.facts, Position::Against) != Some(backers) {
        return false;
    }
    for fact in &mut score.facts {
        if let Fact::Tally(position, _) = &mut fact.value {
            *position = match *position {
                Position::InFavour => Position::Against,
                Position::Against => Position::InFavour,
                other => other,
            };
        }
    }
    true
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

/// "vetoed three drafts: on 3 May, by 12 votes to one; on 5 May, …": whether a colon leads from several texts to items of which what is
/// said is one.
fn leads_to_items(atoms: &[Atom], text: usize, said: &Said) -> bool {
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

/// Whether a text is named where the head so far is not.
fn better(atoms: &[Atom], head: Option<usize>, thing: Option<usize>) -> bool {
    let named = |at: Option<usize>| {
        at.is_some_and(|at| matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some() || thing.draft.is_some()))
    };
    !named(head) && named(thing)
}

/// Where the clause that holds `at` begins, not before `end`.
fn beginning(atoms: &[Atom], at: usize, end: usize) -> usize {
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
