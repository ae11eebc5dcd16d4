//! Which text a stretch of a sentence speaks of: cuts a sentence between texts and says how each is picked out.

use super::agree::against_unanimity;
use super::doubt::is_of_another;
use super::mention::{Atom, Is, Thing};
use super::said::Said;
use super::words::Word;
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
        let thing = referent(atoms, &one, segments.last());
        let fits = segments
            .last()
            .is_some_and(|last| same(atoms, last, thing, &one))
            || segments.last_mut().is_some_and(|last| turns(last, &one));
        if fits && let Some(last) = segments.last_mut() {
            if last.head.is_none() || better(atoms, last.head, thing) {
                last.head = thing;
                last.reference = thing.map_or(Reference::Same, |at| reference(atoms, at));
            }
            last.said.push(one);
            continue;
        }
        let from = match segments.last_mut() {
            None => 0,
            Some(last) => {
                let end = last
                    .said
                    .iter()
                    .map(|said| said.last + 1)
                    .max()
                    .unwrap_or(0);
                let begin = beginning(
                    atoms,
                    one.first.min(thing.unwrap_or(one.first)).max(end),
                    end,
                );
                // What is said twice of one stretch leaves the later part nothing of its own.
                let begin = begin.clamp(last.from, atoms.len());
                last.to = begin;
                begin
            }
        };
        segments.push(Segment {
            head: thing,
            reference: thing.map_or(Reference::Same, |at| reference(atoms, at)),
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
        if on_both(&atoms[segment.from..segment.to]) {
            segment.reference = Reference::Each(Some(2));
        } else if segment.said.iter().any(|said| said.another) {
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
    if is_cited(atoms, at) {
        return Reference::Other;
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
        Some(n) if definite || thing.ordinal.is_some() => Reference::Ordinal(n),
        Some(_) => Reference::Other,
        None if other => Reference::Other,
        None if indefinite => Reference::New,
        None => Reference::Same,
    }
}

/// "rival drafts", "competing American and Russian texts": whether texts are each of another State.
pub(crate) fn are_rivals(atoms: &[Atom], at: usize) -> bool {
    let rival = |atom: &Atom| matches!(atom.key.as_str(), "rival" | "competing");
    let plural = matches!(&atoms[at].is, Is::Thing(thing) if thing.plural);
    let before = atoms[..at].iter().rev();
    plural
        && (rival(&atoms[at])
            || before
                .skip_while(|atom| matches!(atom.is, Is::Who(_) | Is::Mark('-')))
                .take(1)
                .any(rival))
}

/// The text that a match speaks of: the one it covers, else its object, else the last one before it.
fn referent(atoms: &[Atom], said: &Said, last: Option<&Segment>) -> Option<usize> {
    let is_text = |at: &usize| matches!(&atoms[*at].is, Is::Thing(_)) && !refers(atoms, *at);
    if let Some(at) = said.things.iter().copied().find(|at| is_text(at)) {
        return Some(at);
    }
    let object = (said.last + 1..atoms.len())
        .take(9)
        .take_while(|&at| {
            !matches!(&atoms[at].is, Is::Verb(_) | Is::Mark(',' | ';' | ':' | '('))
                || matches!(&atoms[at].is, Is::Verb(v) if v.voice == super::mention::Voice::Noun)
        })
        .take_while(|&at| atoms[at].key != "because")
        .find(is_text);
    if said.acts && object.is_some() {
        return object;
    }
    let from = last.map_or(0, |last| {
        last.said
            .iter()
            .map(|said| said.last + 1)
            .max()
            .unwrap_or(0)
    });
    let before = (from.min(said.first)..said.first).rev().find(is_text);
    let text = before
        .or_else(|| last.and_then(|last| last.head))
        .or(object)?;
    // "two amendments to the Brazilian draft submitted by Russia": the amendments were.
    let amendment = |at: &usize| matches!(&atoms[*at].is, Is::Thing(thing) if thing.amendment);
    let to = |at: &usize| atoms[at + 1].key == "to";
    let amendments = (text.saturating_sub(5)..text).find(amendment).filter(to);
    amendments.filter(|_| text + 1 == said.first).or(Some(text))
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
    if clash() {
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

/// "according to resolution 242, adopted in 1967": whether a text is cited, and its adoption told.
fn is_cited(atoms: &[Atom], at: usize) -> bool {
    let numbered = matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some());
    let body = usize::from(at > 0 && matches!(atoms[at - 1].is, Is::Council(_)));
    let [.., first, second] = &atoms[..at - body] else {
        return false;
    };
    numbered
        && (first.key == "according" && second.key == "to"
            || first.key == "terms" && second.key == "of")
}

/// Whether a text is only referred to: "under resolution 1701", "pursuant to resolution 242".
pub(crate) fn refers(atoms: &[Atom], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |i| atoms[i].key.as_str());
    let two = at.checked_sub(2).map_or("", |i| atoms[i].key.as_str());
    let numbered = matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some());
    // "it could not veto Resolution 82, which was adopted": what follows is of it.
    let told = matches!(
        (atoms.get(at + 1), atoms.get(at + 2)),
        (Some(comma), Some(relative))
            if matches!(comma.is, Is::Mark(',')) && matches!(relative.is, Is::Word(Some(Word::Relative)))
    );
    let hedged = at.checked_sub(1).is_some_and(
            |i| matches!(&atoms[i].is, Is::Verb(verb) if verb.status == super::mention::Status::Hedged || verb.status == super::mention::Status::Denied),
        );
    let favoured =
        before == "of" && matches!(two, "favour" | "favor" | "adoption" | "support" | "against");
    // "It recalled General Assembly resolution 2373 (XXII)": of another body, whatever is said of it.
    if numbered && is_of_another(atoms, at) {
        return true;
    }
    numbered
        && !favoured
        && !told
        && (hedged
            || matches!(
                before,
                "under"
                    | "with"
                    | "to"
                    | "implementing"
                    | "recalling"
                    | "following"
                    | "per"
                    | "violating"
                    | "prolonged"
                    | "extended"
                    | "of"
                    | "renewed"
                    | "reaffirming"
                    | "since"
            )
            || (before == "against" && two != "voted")
            || (before == "by"
                && matches!(
                    two,
                    "established"
                        | "created"
                        | "authorized"
                        | "authorised"
                        | "imposed"
                        | "set"
                        | "mandated"
                )))
}
