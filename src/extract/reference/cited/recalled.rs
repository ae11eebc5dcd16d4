//! Whether words recall, amend or build on the text behind them: "recalling", "amends", "the regime established in".

use crate::extract::mention::{Atom, Is, Voice};

/// Whether the last of these words recall, amend or build on the text that follows: "recalling", "amends", "building on", "the
/// regime established in".
pub(super) fn recalls(before: &[Atom]) -> bool {
    const RECALLS: [&str; 23] = [
        "noting",
        "recall",
        "reaffirm",
        "reiterat",
        "citing",
        "cites",
        "cited",
        "invok",
        "amend",
        "modif",
        "strengthen",
        "prolong",
        "replac",
        "supersed",
        "supplement",
        "extending",
        "extends",
        "renewing",
        "echo",
        "implement",
        "violat",
        "repeal",
        "rescind",
    ];
    let Some(last) = before.last() else {
        return false;
    };
    let key = |back: usize| {
        let at = before.len().checked_sub(back);
        at.map_or("", |at| before[at].key.as_str())
    };
    let word = last.key.as_str();
    let text = matches!(last.is, Is::Thing(_));
    !text && RECALLS.iter().any(|stem| word.starts_with(stem))
        || matches!(word, "under" | "per" | "follows")
        || word == "on"
            && matches!(
                key(2),
                "building"
                    | "builds"
                    | "built"
                    | "based"
                    | "acting"
                    | "drawing"
                    | "relying"
                    | "debate"
                    | "meeting"
                    | "discussion"
            )
        || word == "from" && matches!(key(2), "derives" | "derived" | "stems" | "deriving")
        || matches!(word, "in" | "under" | "by") && {
            let founded = &before[..before.len() - 1];
            // "the Council established in resolution 827 a tribunal"
            let noun = matches!(founded.iter().rev().nth(1), Some(atom)
                if matches!(atom.is, Is::Word(None) | Is::Mark(',')) || atom.key == "as");
            is_founded(founded) && noun
        }
}

/// Whether a participle ends these words by which something is said to stand in a text: "sanctions imposed", "a panel set up".
pub(super) fn is_founded(before: &[Atom]) -> bool {
    let last = before.last().map_or("", |atom| atom.key.as_str());
    let up = last == "up" && matches!(before, [.., set, _] if set.key == "set");
    up || matches!(
        last,
        "established"
            | "created"
            | "authorized"
            | "authorised"
            | "imposed"
            | "set"
            | "mandated"
            | "introduced"
            | "demanded"
            | "required"
            | "contained"
            | "decided"
            | "outlined"
    )
}

/// "The Council first authorized the force, on 30 September, under": whether the Council founds something by the text that follows.
pub(super) fn founds_by_it(before: &[Atom]) -> bool {
    const FOUNDS: [&str; 5] = [
        "authorized",
        "authorised",
        "established",
        "created",
        "imposed",
    ];
    const GOES_ON: [&str; 4] = ["extension", "renewal", "continuation", "increase"];
    let Some(founded) = before
        .iter()
        .rposition(|atom| FOUNDS.contains(&atom.key.as_str()))
    else {
        return false;
    };
    let mut acts = before[..founded].iter().rev().take(3);
    let council = acts.any(|atom| matches!(atom.is, Is::Council(_)));
    let other = |atom: &Atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun)
            || GOES_ON.contains(&atom.key.as_str())
    };
    council && !before[founded + 1..].iter().any(other)
}
