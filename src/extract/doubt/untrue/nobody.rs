//! Whether words say that nobody did it, or that it was done to no text: "none was vetoed", "no veto by France".

use crate::extract::doubt::{holds, last_verb};
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::{Lemma, Word};

/// "None was vetoed by France", "no draft on the matter was vetoed", "neither S/1 (2 May) nor S/2 was adopted": whether what is said to
/// have been done was done to no text.
pub(super) fn is_of_none(atoms: &[Atom], found: &Match) -> bool {
    const LONGEST: usize = 14;
    let passive = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Passive && verb.lemma != Lemma::Abstain);
    let Some(verb) = (found.first..=found.last).find(|&at| passive(&atoms[at])) else {
        return false;
    };
    let mut bracket = false;
    let subject = atoms[..verb].iter().enumerate().rev().take(LONGEST);
    for (at, atom) in subject {
        match &atom.is {
            Is::Mark(')') => bracket = true,
            Is::Mark('(') => bracket = false,
            _ if bracket => {}
            Is::Mark(_) | Is::Verb(_) => return false,
            _ if matches!(atom.key.as_str(), "no" | "none" | "neither" | "nothing") => {
                let before = at.checked_sub(1).and_then(|at| atoms.get(at));
                let begins = before.is_none_or(|before| {
                    matches!(before.is, Is::Mark(_))
                        || matches!(before.key.as_str(), "and" | "but" | "that" | "when" | "so")
                });
                // A phrasing with the word in it says itself that the text failed.
                return begins && at < found.first;
            }
            _ => {}
        }
    }
    false
}

/// "no veto by France", "Neither used its veto power", "none of the texts was adopted": whether a word for none goes with those who act,
/// or with what a match begins with.
pub(super) fn stands_behind_none(atoms: &[Atom], found: &Match) -> bool {
    let before = &atoms[..found.first];
    let noun = matches!(&atoms[found.first].is, Is::Verb(verb) if verb.voice == Voice::Noun);
    let no_noun = noun
        && before
            .last()
            .is_some_and(|atom| matches!(atom.is, Is::Zero));
    let acts = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if verb.voice == Voice::Active);
    let nobody = |at: usize| {
        at.checked_sub(1)
            .is_some_and(|i| matches!(atoms[i].key.as_str(), "neither" | "nobody" | "none"))
    };
    let acted_by_none = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Cast | Lemma::Veto)
    }) && (found.first..=found.last).filter(acts).any(nobody);
    let of_none = matches!(atoms[found.first].is, Is::Thing(_) | Is::Who(_))
        && before
            .iter()
            .rev()
            .take(4)
            .take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)))
            // "with Togo voting no and Chad abstaining": that "no" is a vote.
            .take_while(|atom| !(atom.key == "no" && votes_no(atoms, atom)))
            .any(|atom| {
                matches!(atom.key.as_str(), "neither" | "none" | "no" | "without")
                    && !is_no_wonder(atoms, atom)
            });
    no_noun || acted_by_none || of_none
}

/// "No abstentions came from China", "no negative vote was cast by France": whether a "no" says that members named behind the votes
/// cast none of them; a "no" with an article or a number before it is a vote against.
pub(super) fn is_none_of_theirs(atoms: &[Atom], found: &Match) -> bool {
    let none = (found.first.saturating_sub(1)..=found.first)
        .rev()
        .find(|&at| matches!(atoms[at].is, Is::Zero));
    let counts = |atom: &Atom| {
        matches!(
            atom.is,
            Is::Number(_) | Is::Who(_) | Is::Mark('"') | Is::Word(Some(Word::Determiner))
        ) || matches!(atom.key.as_str(), "both" | "'s" | "only" | "lone" | "sole")
    };
    let Some(none) = none.filter(|&at| at.checked_sub(1).is_none_or(|i| !counts(&atoms[i]))) else {
        return false;
    };
    let mut behind = atoms[none + 1..].iter().take(7);
    let mut votes = behind.clone().take(2);
    let of_votes = votes.any(|atom| {
        matches!(
            atom.key.as_str(),
            "vote" | "votes" | "abstention" | "abstentions" | "veto" | "vetoes"
        )
    });
    let by = behind.any(|atom| matches!(atom.key.as_str(), "from" | "by"));
    of_votes
        && by
        && behind
            .next()
            .is_some_and(|atom| matches!(atom.is, Is::Who(_)))
}

/// "was vetoed by no one", "vetoed none of it", "voted neither for nor against it": whether nobody did it, or neither was done.
pub(super) fn is_by_no_one(atoms: &[Atom], found: &Match) -> bool {
    let by_none = matches!(&atoms[found.last + 1..], [by, none, ..] if by.key == "by" && matches!(none.is, Is::Zero));
    let neither = atoms[found.first..=found.last]
        .windows(2)
        .any(|two| two[0].key == "neither" || two[0].key == "nor");
    let none = matches!(&atoms[found.last + 1..], [none, ..] if matches!(none.key.as_str(), "none" | "nothing" | "neither"))
        && last_verb(atoms, found)
            .is_some_and(|verb| verb.lemma == Lemma::Veto && verb.voice == Voice::Active);
    by_none || none || neither && holds(atoms, found, |verb| verb.lemma == Lemma::Vote)
}

/// "It was no accident that Russia vetoed it": whether a "no" denies only that something is strange or hidden.
fn is_no_wonder(atoms: &[Atom], no: &Atom) -> bool {
    let at = atoms.partition_point(|atom| atom.span.start < no.span.start);
    atoms.get(at + 1).is_some_and(|atom| {
        matches!(
            atom.key.as_str(),
            "accident" | "surprise" | "secret" | "coincidence" | "wonder" | "mystery" | "doubt"
        )
    })
}

/// "It cast no veto, and on Friday's veto said nothing": whether a veto named behind is not the one that was not cast.
pub(super) fn casts_none(atoms: &[Atom], found: &Match) -> bool {
    let none = |three: &[Atom]| {
        matches!(&three[0].is, Is::Verb(verb) if verb.lemma == Lemma::Cast)
            && matches!(three[1].is, Is::Zero)
            && matches!(&three[2].is, Is::Verb(verb) if verb.lemma == Lemma::Veto)
    };
    let matched = &atoms[found.first..=found.last];
    holds(atoms, found, |verb| verb.lemma == Lemma::Veto) && matched.windows(3).any(none)
}

/// Whether "no" is what somebody votes.
fn votes_no(atoms: &[Atom], no: &Atom) -> bool {
    let at = atoms.partition_point(|atom| atom.span.start < no.span.start);
    at.checked_sub(1)
        .is_some_and(|i| matches!(&atoms[i].is, Is::Verb(verb) if verb.lemma == Lemma::Vote))
}
