//! Whether words are a heading, a key or a link of a page, and tell of no vote: "Draft resolutions adopted later are listed below".

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::{Lemma, Word};

/// Whether a match stands in words that only lead to votes told elsewhere.
pub(super) fn is_headed(atoms: &[Atom], found: &Match) -> bool {
    is_of_listed_texts(atoms, found)
        || is_a_bar_of_links(atoms, found)
        || is_under_a_key(atoms, found)
        || asks_why(atoms, found)
}

/// "Draft resolutions adopted later are listed below", "drafts that failed are not": whether texts in plural, none of which is named, are
/// told in the present what is done with them.
fn is_of_listed_texts(atoms: &[Atom], found: &Match) -> bool {
    let outcome = holds(atoms, found, |verb| {
        matches!(
            verb.lemma,
            Lemma::Adopt | Lemma::Reject | Lemma::Fail | Lemma::Veto | Lemma::Block
        ) && verb.past
            && verb.voice == Voice::Active
    });
    let texts = (found.first.saturating_sub(2)..=found.first).any(|at| {
        matches!(&atoms[at].is, Is::Thing(thing) if thing.plural && thing.resolution.is_none() && thing.draft.is_none())
            // "both drafts", "two drafts"
            && !at
                .checked_sub(1)
                .is_some_and(|i| matches!(atoms[i].is, Is::Number(_) | Is::Who(_)) || atoms[i].key == "both")
    });
    let listed = || {
        let behind = atoms[found.last + 1..].iter().take(10);
        behind
            .take_while(|atom| !matches!(atom.is, Is::Mark(';' | ':')))
            .any(|atom| matches!(atom.key.as_str(), "are" | "have" | "appear" | "see"))
    };
    outcome && texts && listed()
}

/// "Security Council Resolution adopted | More like this | Print": whether strokes part the words of a line that names nothing apart.
fn is_a_bar_of_links(atoms: &[Atom], found: &Match) -> bool {
    let stroke = |atom: &&Atom| matches!(atom.is, Is::Mark('|'));
    let apart = |atom: &Atom| {
        matches!(
            atom.is,
            Is::Who(_)
                | Is::Number(_)
                | Is::Score(_)
                | Is::Symbol(_)
                | Is::Meeting(_)
                | Is::When(_)
        ) || matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some() || thing.draft.is_some())
    };
    let bare = matches!(&atoms[found.last].is, Is::Verb(_));
    bare && atoms.iter().filter(stroke).count() > 1 && !atoms.iter().any(apart)
}

/// "Topics: Russia, veto, China abstains", "Key: Y = voted in favour": whether a word before a colon says that what follows are keywords.
fn is_under_a_key(atoms: &[Atom], found: &Match) -> bool {
    const KEYS: [&str; 9] = [
        "topics",
        "topic",
        "tags",
        "tag",
        "keywords",
        "key",
        "legend",
        "filed",
        "categories",
    ];
    let colon = atoms
        .iter()
        .take(4)
        .position(|atom| matches!(atom.is, Is::Mark(':')));
    colon.is_some_and(|colon| {
        colon < found.first
            && atoms[..colon]
                .iter()
                .any(|atom| KEYS.contains(&atom.key.as_str()))
    })
}

/// "Read more: Why Russia vetoed": whether a heading asks, of a vote that it does not name.
fn asks_why(atoms: &[Atom], found: &Match) -> bool {
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_) | Is::When(_));
    let asked = found.first.checked_sub(1).is_some_and(|i| {
        matches!(atoms[i].key.as_str(), "why" | "how")
            && i.checked_sub(1)
                .is_none_or(|i| matches!(atoms[i].is, Is::Mark(':')))
    });
    let ends = atoms[found.last + 1..]
        .iter()
        .all(|atom| matches!(atom.is, Is::Mark(_) | Is::Word(Some(Word::Adverb))));
    asked && ends && !atoms.iter().any(text)
}
