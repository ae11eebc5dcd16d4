//! Whether the members named are said to be the only ones: "only China", "the United States alone".

use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is};
use crate::extract::words::Word;

/// Whether the members named are said to be the only ones: "only China", "the United States alone", "the sole abstainer".
pub(super) fn alone(atoms: &[Atom], found: &Match, at: usize) -> bool {
    const ALONE: [&str; 10] = [
        "supporter",
        "supporters",
        "backer",
        "only",
        "alone",
        "lone",
        "sole",
        "single",
        "exception",
        "holdout",
    ];
    let only = |atom: &Atom| ALONE.contains(&atom.key.as_str());
    // "the only permanent member against", "the sole Arab country, voted in favour": others may be.
    let of_some =
        |after: Option<&Atom>| after.is_some_and(|atom| SOME.contains(&atom.key.as_str()));
    let before = at.checked_sub(1).is_some_and(|i| {
        only(&atoms[i])
            && !at
                .checked_sub(2)
                .is_some_and(|i| matches!(atoms[i].key.as_str(), "not"))
    });
    // "China, North Korea's only ally, abstained", "alone among the Africans"
    let of_some_others = |i: usize| {
        let next = atoms.get(i + 1);
        matches!(atoms[i - 1].key.as_str(), "not" | "'s")
            || of_some(next)
            // "Poland was the only other member to vote against it": beside one told before.
            || next.is_some_and(|atom| atom.key == "other")
            || atoms[i].key == "alone"
                && next.is_some_and(|atom| matches!(atom.key.as_str(), "among" | "of"))
    };
    let within = (at + 1..=found.last.max(at)).any(|i| only(&atoms[i]) && !of_some_others(i));
    // "the only vote against it came from Syria"
    let came = only(&atoms[found.first])
        && atoms[found.first..at.max(found.first)]
            .iter()
            .any(|atom| matches!(atom.key.as_str(), "came" | "cast"));
    let after = atoms.get(at + 1).is_some_and(|atom| atom.key == "alone")
        || atoms
            .get(found.last + 1)
            .is_some_and(|atom| atom.key == "alone");
    // "Only Russia, which had voted for the one before, opposed it": the only one that opposed it.
    let told_more = matches!(atoms.get(at + 1..found.last), Some([comma, which, ..])
        if matches!(comma.is, Is::Mark(',')) && matches!(which.is, Is::Word(Some(Word::Relative))));
    // "only Peru voting for it besides Chad": two of them.
    let beside = atoms[found.last..]
        .iter()
        .take(8)
        .any(|atom| matches!(atom.key.as_str(), "besides" | "beside" | "alongside"));
    !beside
        && (before && !told_more || within || after || came)
        && !of_a_group(&atoms[..at.saturating_sub(1)])
        && !besides(&atoms[..at])
        && !among_some(&atoms[at + 1..])
}

/// Words that tell some members from the others.
const SOME: [&str; 13] = [
    "permanent",
    "non-permanent",
    "elected",
    "arab",
    "african",
    "asian",
    "latin",
    "american",
    "european",
    "western",
    "muslim",
    "islamic",
    "nuclear",
];

/// "Of the P5," only France, "of the permanent members" only China: whether words end in a group that is not the whole Council.
fn of_a_group(before: &[Atom]) -> bool {
    let mark = |atom: &&Atom| matches!(atom.is, Is::Mark(_));
    let mut group = false;
    let mut seen = false;
    let mut back = before.iter().rev().take(8).peekable();
    back.next_if(mark);
    for atom in back.take_while(|atom| !mark(atom)) {
        match atom.key.as_str() {
            // "of the ten elected members of the Council"
            "of" if !group && !seen => {}
            "of" | "among" => return group,
            key if SOME.contains(&key) || key == "p5" => group = true,
            _ => {
                let counted = matches!(&atom.is, Is::Who(who) if who.group != Group::Named && who.count.is_none_or(|n| n < 11));
                group |= counted;
                seen |= !matches!(atom.is, Is::Council(_) | Is::Word(Some(Word::Determiner)));
            }
        }
    }
    false
}

/// "Besides Russia, only China", "apart from the United States only Australia": whether others than those named are spoken of before.
fn besides(before: &[Atom]) -> bool {
    let mut pairs = before.iter().rev().take(9);
    pairs.any(|atom| matches!(atom.key.as_str(), "besides" | "apart" | "aside"))
        || before.windows(2).rev().take(8).any(|two| {
            two[0].key == "other" && two[1].key == "than"
                || two[0].key == "addition" && two[1].key == "to"
        })
}

/// "Only Russia and China, of the permanent members,": whether the words behind tell of which members they are the only ones.
fn among_some(behind: &[Atom]) -> bool {
    match behind {
        [comma, of, rest @ ..]
            if matches!(comma.is, Is::Mark(',')) && matches!(of.key.as_str(), "of" | "among") =>
        {
            rest.iter().take(4).any(|atom| {
                SOME.contains(&atom.key.as_str())
                    || matches!(&atom.is, Is::Who(who) if who.group != Group::Named)
            })
        }
        _ => false,
    }
}
