//! Whether another body than the Council is spoken of: its vote, its size, its elections.

use super::{holds, last_verb};
use crate::extract::clause;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Voice};
use crate::extract::words::{Lemma, Word};

/// Whether the text last spoke of another body than the Council.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Elsewhere {
    No,
    /// Of one where nobody has a veto: the General Assembly, the Human Rights Council.
    WithoutVeto,
    /// Of one where somebody has: a parliament, the European Union.
    WithVeto,
}

/// Whether a body is one where somebody has a veto of its own.
pub(crate) fn with_veto(atom: &Atom) -> bool {
    !matches!(
        atom.key.as_str(),
        "general"
            | "human"
            | "rights"
            | "unga"
            | "board"
            | "governing"
            | "economic"
            | "iaea"
            | "committee"
            | "commission"
            | "g.a."
    )
}

/// "voted for the General Assembly resolution": whether two mentions are another body and its text.
pub(crate) fn is_text_of_another(two: &[Atom]) -> bool {
    matches!(two, [body, text] if matches!(body.is, Is::OtherBody(true)) && matches!(text.is, Is::Thing(_)))
}

/// "General Assembly resolution 2373", "the Assembly's resolution 194", "resolution 377 (V) of the UN General Assembly", "resolution 181,
/// adopted by the Assembly": whether the words beside a text say that it is another body's.
pub(crate) fn is_of_another(atoms: &[Atom], text: usize) -> bool {
    let other = |atom: &Atom| matches!(atom.is, Is::OtherBody(_));
    let before = atoms[..text].iter().rev().find(|atom| atom.key != "'s");
    if before.is_some_and(other) {
        return true;
    }
    let mut after = atoms[text + 1..].iter().peekable();
    if after
        .next_if(|atom| matches!(atom.is, Is::Mark('(')))
        .is_some()
    {
        after.find(|atom| matches!(atom.is, Is::Mark(')')));
    }
    after.next_if(|atom| matches!(atom.is, Is::Mark(',')));
    after.next_if(|atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.voice != Voice::Noun));
    let owned = after.next_if(|atom| matches!(atom.key.as_str(), "of" | "by"));
    let named = |atom: &&Atom| {
        !matches!(
            atom.key.as_str(),
            "the" | "un" | "u.n." | "united" | "nations"
        )
    };
    owned.is_some() && after.find(named).is_some_and(other)
}

/// Whether a match speaks of another body's vote. A veto is the Council's, unless only others are named.
pub(super) fn is_elsewhere(atoms: &[Atom], found: &Match, elsewhere: Elsewhere) -> bool {
    let vetoes = holds(atoms, found, |verb| verb.lemma == Lemma::Veto);
    let has = |pick: fn(&Atom) -> bool| atoms.iter().any(pick);
    if vetoes && has(|atom| matches!(atom.is, Is::Council(_))) {
        return false;
    }
    let mut after = atoms[found.last + 1..].windows(2).take(4);
    if after.any(is_text_of_another) {
        return true;
    }
    if votes_in_another(&atoms[found.last + 1..]) {
        return true;
    }
    // "It vetoed a text that asked the Assembly to admit Palestine": the body stands in what the text says.
    let named_after = !atoms[..=found.last]
        .iter()
        .any(|atom| matches!(atom.is, Is::OtherBody(_)));
    if holds(atoms, found, |verb| {
        verb.lemma == Lemma::Veto && verb.voice == Voice::Active
    }) && named_after
        && elsewhere == Elsewhere::No
        && !has(|atom| matches!(atom.is, Is::OtherBody(_)) && with_veto(atom))
    {
        return false;
    }
    // A permanent member's veto, after words about a body that has none, is one in the Council.
    let vetoed = last_verb(atoms, found).is_some_and(|verb| verb.lemma == Lemma::Veto);
    let by_permanent = vetoed && atoms[found.first..=found.last].iter().any(|atom| {
        matches!(&atom.is, Is::Who(who) if (!who.members.is_empty() || who.group == Group::Before) && who.members.iter().all(|(member, _)| crate::extract::complete::is_permanent(*member)))
    });
    if vetoes
        && by_permanent
        && elsewhere == Elsewhere::WithoutVeto
        && !has(|atom| matches!(atom.is, Is::OtherBody(_)) && with_veto(atom))
    {
        return false;
    }
    // "resolution 2623 (2022)", "S/2017/315": only the Council's are named so.
    let ours = has(|atom| matches!(atom.is, Is::Meeting(_)))
        || has(
            |atom| matches!(&atom.is, Is::Thing(thing) if thing.draft.is_some() || (thing.resolution.is_some() && thing.year.is_some())),
        );
    if ours && !has(|atom| matches!(atom.is, Is::OtherBody(_))) {
        return false;
    }
    // "adopted yesterday by a vote of 14-0 by the Security Council": whoever was spoken of before.
    let names_it = atoms[found.first..]
        .windows(3)
        .take(found.last + 10 - found.first)
        .take_while(|three| !matches!(three[0].is, Is::OtherBody(_)))
        .any(|three| {
            let council = |atom: &Atom| matches!(atom.is, Is::Council(true));
            three[0].key == "by"
                && (council(&three[1]) || three[1].key == "the" && council(&three[2]))
        });
    let decides = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Adopt | Lemma::Reject | Lemma::Vote)
    }) || atoms[found.first..=found.last]
        .iter()
        .any(|atom| matches!(atom.is, Is::Score(_)));
    if names_it && decides {
        return false;
    }
    let away = elsewhere != Elsewhere::No;
    clause::other_body(atoms, found.last, away).unwrap_or(away)
}

/// "Malta abstained in the Third Committee": whether the words right behind a vote say in which other body it was.
fn votes_in_another(behind: &[Atom]) -> bool {
    let described = |atom: &&Atom| {
        matches!(
            atom.is,
            Is::Word(Some(Word::Determiner | Word::Ordinal(_))) | Is::Who(_)
        )
    };
    let (Some(within), Some(body)) = (
        behind.first(),
        behind.iter().skip(1).find(|atom| !described(atom)),
    ) else {
        return false;
    };
    matches!(within.key.as_str(), "in" | "at") && matches!(body.is, Is::OtherBody(_))
}

/// Whether a body named in passing votes: "The Arab League voted to suspend Syria".
pub(crate) fn other_votes(atoms: &[Atom]) -> bool {
    let votes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Adopt | Lemma::Reject) && verb.voice == Voice::Active);
    atoms.iter().enumerate().any(|(at, atom)| {
        matches!(atom.is, Is::OtherBody(_)) && atoms[at + 1..].iter().take(3).any(votes)
    })
}

/// The words of an election.
pub(crate) const ELECTION: [&str; 8] = [
    "ballot",
    "election",
    "elections",
    "candidate",
    "candidates",
    "straw",
    "judges",
    "candidacy",
];

/// Whether a word speaks of an election.
pub(crate) fn is_election(atom: &Atom) -> bool {
    ELECTION.contains(&atom.key.as_str())
}

/// Whether a sentence counts more votes than the Council ever had seats: another body's vote, whatever its name.
pub(crate) fn larger_body(atoms: &[Atom]) -> bool {
    let members = atoms.windows(2).enumerate().any(|(at, two)| {
        let voter = |atom: Option<&Atom>| {
            atom.is_some_and(|atom| matches!(atom.key.as_str(), "members" | "countries" | "nations" | "states" | "delegations"))
        };
        matches!(two[0].is, Is::Number(16..1900))
            && (voter(Some(&two[1])) || matches!(two[1].is, Is::Word(_)) && voter(atoms.get(at + 2)))
            && atoms[at..].iter().skip(2).take(14).any(|atom| {
                matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Abstain | Lemma::Cast) && verb.voice == Voice::Active)
            })
    });
    members
        || atoms.windows(3).any(|three| {
            let Is::Number(n @ 16..1900) = three[0].is else {
                return false;
            };
            let counts = |atom: &Atom| {
                matches!(
                    atom.key.as_str(),
                    "votes"
                        | "vote"
                        | "voted"
                        | "against"
                        | "abstentions"
                        | "abstained"
                        | "abstaining"
                )
            };
            let favour = three[1].key == "in" && three[2].key.starts_with("favo");
            let link = matches!(three[1].is, Is::Mark('-')) || three[1].key == "to";
            let score = link && matches!(three[2].is, Is::Number(m) if m < n);
            counts(&three[1]) || favour || (score && atoms.iter().any(counts))
        })
}
