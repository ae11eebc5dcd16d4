//! Whether words speak of several texts: "voted for all of these", "adopted several resolutions", "resolutions that were vetoed".

use super::{is_plural, key_is, verb};
use crate::extract::doubt::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status};
use crate::extract::reference::are_rivals;
use crate::extract::words::{Lemma, Word};

/// Whether a match is said of several texts, counted or not.
pub(super) fn is_of_several_texts(atoms: &[Atom], found: &Match) -> bool {
    bare_texts(atoms, found)
        || voted_on_several(atoms, found)
        || adopted_over_the_years(atoms, found)
        || several_texts(atoms, found)
}

/// "Resolutions calling for it were vetoed", "voting against draft resolutions": whether a match is said of texts of a kind.
fn bare_texts(atoms: &[Atom], found: &Match) -> bool {
    match verb(atoms, found) {
        Some(Lemma::Adopt | Lemma::Veto | Lemma::Reject) => {
            // "its veto on substantive resolutions adopted by the Council"
            let participle = matches!(atoms[found.first].is, Is::Verb(_));
            let before = found.first.checked_sub(1).filter(|_| participle);
            is_bare_plural(atoms, found.first)
                || before.is_some_and(|before| is_bare_plural(atoms, before))
        }
        Some(Lemma::Vote | Lemma::Abstain | Lemma::Oppose) => (found.last + 1..atoms.len())
            .take(3)
            .any(|at| is_bare_plural(atoms, at)),
        _ => false,
    }
}

/// Texts in plural that nothing counts or points at.
fn is_bare_plural(atoms: &[Atom], at: usize) -> bool {
    if !is_plural(&atoms[at]) || atoms[at].key != "resolutions" {
        return false;
    }
    let draft = usize::from(at > 0 && atoms[at - 1].key == "draft");
    let before = atoms[..at - draft].iter().rev();
    !before
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)))
        .find(|atom| atom.key == "both" || !matches!(atom.is, Is::Council(_) | Is::Who(_)))
        .is_some_and(|atom| {
            matches!(
                atom.is,
                Is::Number(_) | Is::Word(Some(Word::Determiner | Word::Ordinal(_)))
            ) || key_is(Some(atom), &["both", "all", "three", "two", "of", "'s"])
        })
}

/// "it had voted for or abstained on previous resolutions", "abstained on eight and voted for two", "has voted for all of these"
fn voted_on_several(atoms: &[Atom], found: &Match) -> bool {
    const WHOLES: [&str; 5] = ["all", "most", "many", "several", "some"];
    let behind = &atoms[found.last..];
    let mut ahead = (found.last..atoms.len()).take(8);
    let previous = matches!(verb(atoms, found), Some(Lemma::Vote | Lemma::Abstain))
        && ahead.any(|at| is_plural(&atoms[at]) && is_previous(atoms, at));
    let votes = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Vote | Lemma::Abstain)
    });
    let of_many = votes
        && behind.windows(3).take(4).any(|three| {
            let on = matches!(three[0].key.as_str(), "on" | "of" | "for" | "against");
            let part = matches!(three[1].is, Is::Number(_)) || key_is(Some(&three[1]), &WHOLES);
            let bare = matches!(three[2].is, Is::Mark('('))
                || key_is(Some(&three[2]), &["of", "and", "these", "those", "them"]);
            on && part && bare
        });
    // "abstained on three of the others"
    let others = key_is(behind.get(1), &["of"])
        && key_is(behind.get(2), &["the"])
        && key_is(behind.get(3), &["others", "rest"]);
    previous || of_many || others
}

/// "previous Security Council resolutions"
fn is_previous(atoms: &[Atom], at: usize) -> bool {
    let previous = matches!(&atoms[at].is, Is::Thing(thing) if thing.previous);
    let before = &atoms[at.saturating_sub(2)..at];
    previous
        || before
            .iter()
            .any(|atom| key_is(Some(atom), &["previous", "earlier", "past", "prior"]))
}

/// "The Council has not adopted a single resolution on it", "the third resolution the Council has passed on Sudan": of all the years.
fn adopted_over_the_years(atoms: &[Atom], found: &Match) -> bool {
    let never = holds(atoms, found, |verb| {
        verb.lately && verb.status == Status::Denied && verb.lemma == Lemma::Adopt
    }) && atoms[found.last..]
        .iter()
        .take(4)
        .any(|atom| key_is(Some(atom), &["single", "any", "one"]));
    // "It was the third resolution the Council has passed on Sudan" counts this one.
    let nth = holds(atoms, found, |verb| {
        (verb.lately || verb.earlier) && verb.lemma == Lemma::Adopt
    }) && found.first > 0
        && atoms[found.first.saturating_sub(4)..=found.first]
            .windows(2)
            .any(|two| {
                matches!(two[0].is, Is::Word(Some(Word::Ordinal(_))))
                    && matches!(two[1].is, Is::Thing(_))
            });
    never || nth
}

/// "adopted several related resolutions", "over 20 resolutions have been passed", "earlier resolutions adopted by the Council".
fn several_texts(atoms: &[Atom], found: &Match) -> bool {
    const VAGUE: [&str; 7] = [
        "several",
        "many",
        "numerous",
        "various",
        "dozens",
        "scores",
        "countless",
    ];
    let whole = &atoms[found.first..=found.last];
    // "allowing the Council to adopt resolutions on aid"
    let open = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Adopt && verb.status == Status::Hedged
    });
    if open && atoms[found.last..].iter().take(4).any(is_plural) {
        return true;
    }
    let decides = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Adopt | Lemma::Reject)
    });
    if !decides {
        return false;
    }
    let before = |n: usize| &atoms[found.first.saturating_sub(n)..=found.last];
    let after = |n: usize| atoms[found.last..].iter().take(n);
    let vague = |atom: &Atom| key_is(Some(atom), &VAGUE);
    // "rejected rival drafts by France and Russia" tells of each.
    // "rejected amendments put forward by Russia": those to the text that it speaks of.
    let amendments = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.amendment);
    let next = atoms
        .get(found.last + 1)
        .is_some_and(|atom| is_plural(atom) && !amendments(atom))
        && !are_rivals(atoms, found.last + 1);
    let earlier = before(1)
        .iter()
        .any(|atom| is_plural(atom) && matches!(&atom.is, Is::Thing(thing) if thing.previous));
    let counted = before(3)
        .iter()
        .any(|atom| matches!(atom.is, Is::Number(5..)));
    next || earlier
        || whole.iter().any(is_plural) && (counted || before(5).iter().any(vague))
        || after(4).any(vague) && after(6).any(is_plural)
}
