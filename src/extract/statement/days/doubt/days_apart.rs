//! Days told by how long before or after another they were: "two days before", "a week after", "the following Monday".

use super::super::Stretch;
use crate::extract::mention::{Atom, Is, When};
use crate::extract::words::counts_time;

/// "will meet on Tuesday, days after the United States vetoed it": whether what is told happened days before the day that the words
/// begin with.
pub(crate) fn days_before(atoms: &[Atom]) -> bool {
    let mut pairs = atoms.windows(2).enumerate().skip(1);
    pairs.any(|(at, two)| {
        counts(two)
            && !atoms[at + 2..]
                .iter()
                .any(|atom| matches!(atom.is, Is::Mark(',')))
    })
}

/// "A week after the Council adopted it, the parties": the comma behind which what comes next happened, days after what the words
/// begin with.
pub(crate) fn after_days(atoms: &[Atom]) -> Option<usize> {
    let comma = |atom: &Atom| matches!(atom.is, Is::Mark(','));
    let begins = atoms.windows(2).position(counts)?;
    let behind = || atoms[begins..].iter().position(comma);
    (!atoms[..begins].iter().any(comma))
        .then(behind)
        .flatten()
        .map(|comma| begins + comma)
}

/// "A week after the Council adopted it, the parties met on 3 May": whether a day is that of what came after the vote.
pub(super) fn days_after(stretch: &Stretch<'_>, at: usize) -> bool {
    let opening = after_days(&stretch.atoms[..at]);
    at > stretch.last && opening.is_some_and(|end| stretch.first < end)
}

/// Whether a day counted from another is that of what came after: "opposed it, then relented ten days later".
pub(super) fn then(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
    when.later.is_some()
        && at > stretch.last
        && stretch.atoms[stretch.last..at]
            .iter()
            .any(|atom| matches!(atom.key.as_str(), "then" | "until" | "but" | "only"))
}

/// Whether a day is counted from the very vote of the stretch: "two days before the adoption of resolution 462, …".
pub(super) fn from_another(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
    let next = stretch.atoms.get(at + 1).map_or("", |atom| &atom.key);
    // "the next day the Council adopted" is no such count.
    let the = next == "the" && when.later.is_some_and(|days| days < 0);
    when.later.is_some()
        && at < stretch.first
        && (the || matches!(next, "to" | "before" | "after"))
        && !stretch.atoms[at..stretch.first]
            .iter()
            .any(|atom| matches!(atom.is, Is::Mark(',')))
}

/// "The following Monday": whether a weekday is counted from a day spoken of, and not from that of the text.
pub(super) fn of_next(atoms: &[Atom], at: usize, when: &When) -> bool {
    when.weekday.is_some()
        && at
            .checked_sub(1)
            .is_some_and(|i| matches!(atoms[i].key.as_str(), "following" | "next"))
}

/// "two days after", "a week after", "shortly after".
fn counts(two: &[Atom]) -> bool {
    two[1].key == "after" && (two[0].key == "shortly" || counts_time(two[0].key.as_str()))
}
