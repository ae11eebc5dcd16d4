//! What was put to the vote, by the words for it, and what these say that it is about.

use crate::council::Member;
use crate::extract::mention::{Atom, Is};
use crate::vote::Question;

/// What was put to the vote, by the words for the text.
pub(super) fn question(atoms: &[Atom], at: usize) -> Option<Question> {
    let Is::Thing(thing) = &atoms[at].is else {
        return None;
    };
    // "the motion to hold the meeting"
    let asks = |word: &str| {
        matches!(
            word,
            "hold" | "adjourn" | "postpone" | "defer" | "suspend" | "invite" | "close" | "convene"
        )
    };
    let motion = matches!(
        &atoms[at..],
        [motion, to, ask, ..] if motion.key == "motion" && to.key == "to" && asks(&ask.key)
    );
    if motion {
        Some(Question::Procedural)
    } else if thing.amendment {
        Some(Question::Amendment)
    } else if thing.paragraph {
        Some(Question::Paragraph)
    } else if thing.resolution.is_some() {
        Some(Question::DraftResolution)
    } else if thing.loose {
        None
    } else {
        matches!(atoms[at].key.as_str(), "draft" | "text" | "resolution")
            .then_some(Question::DraftResolution)
    }
}

/// "the resolution as a whole", in cables "as whole": whether a stretch speaks of a text with all its parts.
pub(super) fn as_a_whole(stretch: &[Atom]) -> bool {
    let words = |wanted: &[&str]| {
        stretch.windows(wanted.len()).any(|words| {
            words
                .iter()
                .zip(wanted)
                .all(|(atom, word)| atom.key == *word)
        })
    };
    words(&["as", "a", "whole"]) || words(&["as", "whole"]) || words(&["in", "its", "entirety"])
}

/// "the French draft on Mali": the one State that a text is said to be on, right behind it.
pub(super) fn matter(atoms: &[Atom], text: usize) -> Option<Member> {
    let [on, behind @ ..] = atoms.get(text + 1..)? else {
        return None;
    };
    let first = behind.iter().find(|atom| atom.key != "the")?;
    match &first.named().filter(|_| on.key == "on")?.members[..] {
        [(member, _)] => Some(*member),
        _ => None,
    }
}

/// The words by which a stretch says what it is about: "on Western Sahara", "on the second item" says nothing.
pub(super) fn topic(atoms: &[Atom]) -> Vec<String> {
    let Some(on) = atoms.iter().position(|atom| atom.key == "on") else {
        return Vec::new();
    };
    let words = atoms[on + 1..]
        .iter()
        .take_while(|atom| tells_of_a_matter(atom));
    words.take(3).map(|atom| atom.key.to_string()).collect()
}

/// The words of a stretch by which another that tells of the same is known.
pub(super) fn subject(words: &[Atom]) -> Vec<String> {
    let telling = words.iter().filter(|atom| tells_of_a_matter(atom));
    telling.map(|atom| atom.key.to_string()).collect()
}

fn tells_of_a_matter(atom: &Atom) -> bool {
    matches!(atom.is, Is::Who(_)) || (matches!(atom.is, Is::Word(None)) && atom.key.len() > 3)
}
