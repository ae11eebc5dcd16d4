//! How the words of a sentence pick out a text among those spoken of, and what is said of which.

mod another_time;
mod cited;
mod in_a_row;
mod one_after_another;
mod referent;
mod same;
mod segments;
mod shared;

pub(crate) use cited::{is_built_on, refers};
pub(crate) use segments::{Segment, segments};
pub(crate) use shared::keep_common;

use super::mention::{Atom, Is, Voice};
use super::words::{Lemma, Word};

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
    if cited::is_cited(atoms, at) || cited::is_built_on(atoms, at) || is_the_last_one(atoms, at) {
        return Reference::Other;
    }
    // "Syria introduced resolution calling for truce", as cables say it
    let introduced = at.checked_sub(1).is_some_and(|i| {
        matches!(&atoms[i].is, Is::Verb(verb) if verb.lemma == Lemma::Submit && verb.voice == Voice::Active && verb.past)
    });
    if introduced && !thing.plural && thing.resolution.is_none() {
        return Reference::New;
    }
    // "It has circulated a text of its own."
    let of_its_own = matches!(&atoms[at + 1..], [of, whose, own, ..]
        if of.key == "of" && matches!(whose.key.as_str(), "its" | "their") && own.key == "own");
    if of_its_own && indefinite {
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

/// "abstained on the last one", "the vetoed draft of 2021": whether a text is told from the one spoken of by when it was voted on.
fn is_the_last_one(atoms: &[Atom], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |i| atoms[i].key.as_str());
    let last = before == "last" && atoms[at].key == "one";
    let failed = matches!(before, "vetoed" | "failed" | "rejected" | "defeated");
    let of_a_year = matches!(&atoms[at + 1..], [of, year, ..]
        if of.key == "of" && matches!(&year.is, Is::When(when) if when.year.is_some() && when.day.is_none()));
    last || failed && of_a_year
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

/// "an Australian and an American resolution", "a French and a British draft": whether a word for a text is that of two, each of another
/// State.
fn is_one_of_each(atoms: &[Atom], at: usize) -> bool {
    let a = |atom: &Atom| matches!(atom.key.as_str(), "a" | "an");
    matches!(&atoms[..at], [.., first, whose, and, second, other]
        if a(first) && whose.named().is_some() && and.key == "and" && a(second) && other.named().is_some())
}

/// "rival drafts", "competing American and Russian texts", "both the Australian and the American resolutions": whether texts are each of
/// another State.
pub(crate) fn are_rivals(atoms: &[Atom], at: usize) -> bool {
    let rival = |atom: &Atom| matches!(atom.key.as_str(), "rival" | "competing");
    let plural = matches!(&atoms[at].is, Is::Thing(thing) if thing.plural);
    if is_one_of_each(atoms, at) {
        return true;
    }
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
