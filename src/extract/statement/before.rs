//! Votes before the one that a text reports, as their own words tell: "previous attempts", "in last month's vote".

use crate::extract::mention::{Atom, Is};
use crate::extract::words::Lemma;

/// "Previous attempts had failed: Russia vetoed …", "had previously used its veto": whether the words say that it was before what the
/// text reports.
pub(super) fn says_before(atoms: &[Atom], first: usize, last: usize) -> bool {
    const TRIED: [&str; 9] = [
        "attempts",
        "attempt",
        "efforts",
        "effort",
        "bids",
        "bid",
        "tries",
        "occasions",
        "moves",
    ];
    let before =
        |atom: &Atom| matches!(atom.key.as_str(), "previous" | "earlier" | "prior" | "past");
    let tried = |atom: &Atom| TRIED.contains(&atom.key.as_str());
    let told = atoms.get(..first).unwrap_or_default();
    let mut two = told.windows(2);
    two.any(|two| before(&two[0]) && tried(&two[1]))
        || atoms
            .get(first..=last)
            .is_some_and(|facts| facts.iter().any(|atom| atom.key == "previously"))
}

/// "In last month's vote, when 13 were in favour", "at the previous vote": whether a sentence opens with a vote before the one that the
/// text reports.
pub(super) fn opens_with_a_vote_before(atoms: &[Atom], first: usize) -> bool {
    const LONGEST: usize = 6;
    let in_it = atoms
        .first()
        .is_some_and(|atom| matches!(atom.key.as_str(), "in" | "at" | "during"));
    let told = atoms.get(1..first).filter(|_| in_it).unwrap_or_default();
    let opening = told
        .iter()
        .take(LONGEST)
        .take_while(|atom| !matches!(atom.is, Is::Mark(',')));
    let vote = |atom: &Atom| atom.is_noun(Lemma::Vote);
    let back = |atom: &Atom| match &atom.is {
        Is::When(when) => when.back && !when.last_week && when.day.is_none(),
        _ => matches!(atom.key.as_str(), "previous" | "earlier" | "prior"),
    };
    let mut before = opening.skip_while(|atom| !back(atom));
    before.next().is_some() && before.take(2).any(vote)
}

/// "The last American veto came in December", "its previous veto was on a British text": whether the words for the facts tell of the veto
/// before the one that the text reports.
pub(super) fn is_of_a_veto_before(facts: &[Atom]) -> bool {
    const NEAR: usize = 3;
    let veto = |atom: &Atom| atom.is_noun(Lemma::Veto);
    let came = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "came" | "come" | "was" | "dates" | "dated"
        )
    };
    let Some(at) = facts.iter().position(veto) else {
        return false;
    };
    let (head, behind) = facts.split_at(at);
    let before = |atom: &Atom| matches!(atom.key.as_str(), "last" | "previous" | "earlier");
    // "The most recent American veto before that"
    let then = |two: &[Atom]| two[0].key == "before" && two[1].key == "that";
    let before = head.iter().rev().take(NEAR).any(before) || behind.windows(2).any(then);
    before && behind.iter().any(came)
}

/// "The operation was set up by resolution 2165, which was adopted unanimously": whether a resolution is told of for what it founded.
pub(super) fn founds(atoms: &[Atom], at: usize) -> bool {
    let numbered = matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some());
    // "imposed sanctions through Security Council resolution 1718"
    let body = at > 0 && matches!(atoms[at - 1].is, Is::Council(_));
    let means = |&i: &usize| matches!(atoms[i].key.as_str(), "by" | "through" | "via");
    let by = at
        .checked_sub(1 + usize::from(body))
        .filter(|i| numbered && means(i));
    let done = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "set" | "established" | "created" | "launched" | "founded" | "mandated" | "preceded"
        ) || matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Impose && verb.past)
    };
    by.is_some_and(|by| atoms[by.saturating_sub(3)..by].iter().any(done))
}
