//! Groups of members that a stretch counts and gives no position: "the other thirteen shrugged".

use crate::extract::mention::{Atom, Group, Is};
use crate::reported::Stated;

/// The phrasing of a count that is that of the one position nobody is told to have taken, since it fills the Council.
pub(super) const GROUP_FILLS_THE_COUNCIL: &str = "group-fills-the-council";

/// The groups in a stretch, outside what is said there from one atom to another.
pub(crate) fn unplaced(atoms: &[Atom], said: &[(usize, usize)]) -> Vec<Stated<u32>> {
    let covered = |at: usize| {
        said.iter()
            .any(|(first, last)| (*first..=*last).contains(&at))
    };
    // "twenty-nine members" are not nine.
    let longer = |at: usize| at > 0 && matches!(atoms[at - 1].is, Is::Mark('-'));
    // "voted for it along with twelve others", "as did 13 others", "like 13 other members": with somebody whose position is told.
    let along = |at: usize| {
        let before = &atoms[at.saturating_sub(2)..at];
        before.iter().any(|atom| {
            matches!(
                atom.key.as_str(),
                "along" | "together" | "alongside" | "joined" | "like" | "did"
            )
        })
    };
    // "with two members undecided": they may do either.
    let open = |at: usize| {
        let mut behind = atoms[at + 1..].iter().take(3);
        behind.any(|atom| {
            matches!(
                atom.key.as_str(),
                "undecided" | "uncommitted" | "wavering" | "unsure"
            )
        })
    };
    // "the only one of 14 countries not to approve it": of whom one is told of.
    let part = |at: usize| matches!(&atoms[..at], [.., one, of] if of.key == "of" && matches!(one.is, Is::Number(_)));
    let stated = |(at, atom): (usize, &Atom)| {
        let value = counted(atom)
            .filter(|_| !covered(at) && !longer(at) && !along(at) && !open(at) && !part(at))?;
        Some(Stated {
            value,
            span: atom.span,
            phrasing: GROUP_FILLS_THE_COUNCIL,
        })
    };
    atoms.iter().enumerate().filter_map(stated).collect()
}

/// How many members an atom counts, where it names none of them.
fn counted(atom: &Atom) -> Option<u32> {
    match &atom.is {
        Is::Who(who)
            if matches!(who.group, Group::Counted | Group::Rest) && who.members.is_empty() =>
        {
            who.count.filter(|n| (2..15).contains(n))
        }
        _ => None,
    }
}
