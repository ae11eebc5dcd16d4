//! Whether words tell of a view, held for years or given up at the vote, and not of a vote.

use super::{holds, last_verb};
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Verb, Voice};
use crate::extract::words::Lemma;

/// "which Israel has long opposed", "has historically been in favour of Israel": a view held for years.
pub(super) fn is_held(atoms: &[Atom], found: &Match) -> bool {
    const LONG: [&str; 10] = [
        "long",
        "currently",
        "normally",
        "often",
        "historically",
        "traditionally",
        "always",
        "generally",
        "usually",
        "typically",
    ];
    // "China, which has supported them, abstained" tells of a vote.
    let view = |verb: &Verb| verb.lately && matches!(verb.lemma, Lemma::Oppose | Lemma::Support);
    let lately =
        matches!(atoms[found.first].is, Is::Who(_)) && last_verb(atoms, found).is_some_and(view);
    let mut pairs = atoms[found.first..=found.last].windows(2);
    // "was able to block the text for weeks"
    let delays = last_verb(atoms, found).is_some_and(|verb| verb.lemma == Lemma::Block)
        && atoms[found.last..].windows(3).take(8).any(|three| {
            let time =
                |atom: &Atom| matches!(atom.key.as_str(), "days" | "weeks" | "months" | "years");
            three[0].key == "for" && three[1..].iter().any(time)
        });
    lately
        || delays
        || is_of_its_aims(atoms, found)
        || relents(atoms, found)
        || pairs.any(|two| {
            matches!(two[0].key.as_str(), "has" | "have" | "is" | "are")
                && LONG.contains(&two[1].key.as_str())
        })
}

/// "while they supported the contents of the resolution": what a text aims at, or a part of it, and not the text.
fn is_of_its_aims(atoms: &[Atom], found: &Match) -> bool {
    const AIMS: [&str; 14] = [
        "content",
        "contents",
        "aim",
        "aims",
        "goal",
        "goals",
        "objective",
        "objectives",
        "spirit",
        "thrust",
        "intent",
        "purpose",
        "principles",
        "elements",
    ];
    let view = last_verb(atoms, found)
        .is_some_and(|verb| matches!(verb.lemma, Lemma::Oppose | Lemma::Support));
    // "it opposed the resolution's reference to diamonds"
    let part = matches!(atoms[found.last].is, Is::Thing(_))
        && atoms
            .get(found.last + 1)
            .is_some_and(|atom| atom.key == "'s");
    let aims = |atom: &Atom| AIMS.contains(&atom.key.as_str());
    view && (part || atoms[found.first..=found.last].iter().any(aims))
}

/// "opposed the text in the debate, but chose to abstain": a view that was not how it voted.
fn relents(atoms: &[Atom], found: &Match) -> bool {
    let opposes = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Oppose && verb.voice == Voice::Active
    });
    let ahead = &atoms[found.last..atoms.len().min(found.last + 16)];
    let but = ahead.iter().position(|atom| atom.key == "but");
    let abstains = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Abstain);
    opposes && but.is_some_and(|but| ahead[but..].iter().take(7).any(abstains))
}
