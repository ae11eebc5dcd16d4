//! How the words of a sentence pick out a text among those spoken of, and what is said of which.

mod another_time;
mod cited;
mod in_a_row;
mod one_after_another;
mod put_right;
mod referent;
mod same;
mod segments;
mod shared;

pub(crate) use cited::{is_built_on, refers};
pub(crate) use segments::{Segment, segments};
pub(crate) use shared::keep_common;

use super::mention::{Atom, Is, Thing, Voice};
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
    let words = Before::words(atoms, at, thing);
    if let Some(every) = words.every {
        return every;
    }
    if cited::is_cited(atoms, at) || cited::is_built_on(atoms, at) || is_the_last_one(atoms, at) {
        return Reference::Other;
    }
    if is_introduced(atoms, at, thing) {
        return Reference::New;
    }
    if words.indefinite && is_of_its_own(atoms, at) || follows(atoms, at) {
        return Reference::Other;
    }
    if are_rivals(atoms, at) {
        return Reference::Each(words.count);
    }
    words.pick(thing, || is_of_a_series(atoms, at))
}

/// What the words before a text tell of it.
#[derive(Default)]
struct Before {
    /// "both", "all three": every one.
    every: Option<Reference>,
    other: bool,
    ordinal: Option<u32>,
    count: Option<u32>,
    indefinite: bool,
    definite: bool,
}

impl Before {
    fn words(atoms: &[Atom], at: usize, thing: &Thing) -> Before {
        const FAR: usize = 7;
        const NEAR: usize = 3;
        let mut words = Before {
            other: thing.other,
            ordinal: thing.ordinal,
            ..Before::default()
        };
        for i in (at.saturating_sub(FAR)..at).rev() {
            let atom = &atoms[i];
            match &atom.is {
                Is::Who(_) | Is::Council(_) | Is::Mark('-' | '"') => {}
                // "the first Council resolution on Burma" is a first of its kind.
                Is::Word(Some(Word::Ordinal(_))) if matches!(atoms[i + 1].is, Is::Council(_)) => {
                    break;
                }
                Is::Word(Some(Word::Ordinal(n))) => words.ordinal = Some(*n),
                Is::Number(n) => words.count = Some(*n),
                Is::Word(_) => match atom.key.as_str() {
                    "a" | "an" => {
                        words.indefinite = true;
                        break;
                    }
                    "the" | "this" | "these" | "its" | "their" | "his" | "her" | "our"
                    | "those" => words.definite = true,
                    "both" => {
                        words.every = Some(Reference::Each(Some(2)));
                        break;
                    }
                    "all" if thing.plural && (words.count.is_some() || words.definite) => {
                        words.every = Some(Reference::Each(words.count));
                        break;
                    }
                    "another" | "similar" | "separate" | "rival" | "competing" | "alternative"
                    | "previous" | "earlier" | "other" | "further" | "different" => {
                        words.other = true;
                    }
                    "and" | "of" | "on" | "to" | "by" | "for" | "in" | "that" | "from" => break,
                    _ if i + NEAR < at => break,
                    _ => {}
                },
                _ => break,
            }
        }
        words
    }

    /// Which text they pick out, where nothing else tells.
    fn pick(&self, thing: &Thing, of_a_series: impl Fn() -> bool) -> Reference {
        if thing.plural && self.other {
            return Reference::Others;
        }
        if thing.plural && self.count.is_some_and(|n| n > 1) {
            return Reference::Each(self.count);
        }
        if thing.plural && self.definite {
            return Reference::Each(None);
        }
        match self.ordinal {
            Some(n) if n > 2 && !self.other && of_a_series() => {
                if self.indefinite {
                    Reference::New
                } else {
                    Reference::Same
                }
            }
            Some(n) if self.definite || thing.ordinal.is_some() => Reference::Ordinal(n),
            Some(_) => Reference::Other,
            None if self.other => Reference::Other,
            None if self.indefinite => Reference::New,
            None => Reference::Same,
        }
    }
}

/// "Syria introduced resolution calling for truce", as cables say it
fn is_introduced(atoms: &[Atom], at: usize, thing: &Thing) -> bool {
    let introduced = at.checked_sub(1).is_some_and(|i| {
        matches!(&atoms[i].is, Is::Verb(verb) if verb.lemma == Lemma::Submit && verb.voice == Voice::Active && verb.past)
    });
    introduced && !thing.plural && thing.resolution.is_none()
}

/// "It has circulated a text of its own."
fn is_of_its_own(atoms: &[Atom], at: usize) -> bool {
    matches!(&atoms[at + 1..], [of, whose, own, ..]
        if of.key == "of" && matches!(whose.key.as_str(), "its" | "their") && own.key == "own")
}

/// "a follow-up to the resolution adopted in January"
fn follows(atoms: &[Atom], at: usize) -> bool {
    matches!(&atoms[..at], [.., before, to, the] if to.key == "to" && the.key == "the"
        && matches!(before.key.as_str(), "up" | "follow-up" | "sequel" | "successor"))
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
