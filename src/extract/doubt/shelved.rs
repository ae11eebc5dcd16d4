//! Whether a text spoken of was not put to the vote: withdrawn, put off, kept from it.

use super::false_report::is_under_a_disowned_report;
use super::held::is_view;
use super::holds;
use crate::extract::clause;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Verb, Voice};
use crate::extract::words::{Lemma, Word};

/// "a day after Russia's draft was shelved": a text that was never put to the vote.
pub(super) fn is_shelved(atoms: &[Atom], found: &Match) -> bool {
    // "It noted Pakistan's proposal": a text that another one speaks of.
    let noted = atoms[..found.first].iter().rev().take(2).any(|atom| {
        matches!(
            atom.key.as_str(),
            "noted" | "noting" | "welcomed" | "welcoming" | "recalled" | "recalling" | "considered"
        )
    }) && !holds(atoms, found, |verb| {
        // "It welcomed the American veto."
        verb.voice != Voice::Noun || verb.lemma == Lemma::Veto
    });
    // "It blocked a vote on the resolution."
    let no_vote = holds(atoms, found, |verb| verb.lemma == Lemma::Block)
        && atoms[found.first..=found.last].windows(3).any(|three| {
            matches!(&three[0].is, Is::Verb(verb) if verb.lemma == Lemma::Block)
                && matches!(three[1].key.as_str(), "a" | "the" | "any")
                && three[2].key == "vote"
        });
    // "The Soviet motion was thus not voted on."
    let not_voted_on = matches!(atoms[found.last].is, Is::Thing(_))
        && atoms.get(found.last + 1).is_some_and(|next| {
            matches!(&next.is, Is::Verb(verb) if verb.lemma == Lemma::Vote && verb.voice == Voice::Passive && verb.status == Status::Denied)
        });
    noted
        || no_vote
        || not_voted_on
        || is_kept_from_a_vote(atoms, found)
        || is_a_vote_to_come(atoms, found)
        || rests_on_no_vote(atoms, found) && is_unvoted(since_the_vote(atoms, found))
        || found.first > 0
            && matches!(atoms[found.last].is, Is::Thing(_))
            && atoms[found.last + 1..]
                .iter()
                .take(4)
                .take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)))
                .any(|atom| {
                    matches!(
                        atom.key.as_str(),
                        "shelved"
                            | "withdrawn"
                            | "dropped"
                            | "abandoned"
                            | "scrapped"
                            | "postponed"
                    )
                })
}

/// "Monday's vote imposing sanctions was put off", "next Tuesday's vote approving it": whether a vote told of by its noun was not held
/// yet, or not at all.
fn is_a_vote_to_come(atoms: &[Atom], found: &Match) -> bool {
    const FAR: usize = 14;
    let matched = &atoms[found.first..=found.last];
    let noun = |atom: &Atom| atom.is_noun(Lemma::Vote);
    let before = found
        .first
        .checked_sub(1)
        .map_or("", |i| atoms[i].key.as_str());
    let behind = &atoms[found.last + 1..];
    let open = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "postponed"
                | "delayed"
                | "cancelled"
                | "canceled"
                | "scrapped"
                | "looms"
                | "loomed"
                | "expected"
                | "due"
                | "doubt"
                | "unlikely"
                | "likely"
                | "will"
        )
    };
    let put_off =
        |two: &[Atom]| matches!(two[0].key.as_str(), "put" | "called") && two[1].key == "off";
    let behind = &behind[..behind.len().min(FAR)];
    // "A vote that approved it would change that", "no vote that approved it was held"
    let would = |atom: &Atom| matches!(atom.key.as_str(), "would" | "could" | "might");
    let of_none = before == "no" || before == "a" && behind.iter().any(would);
    let to_come = || {
        matches!(before, "next" | "coming" | "upcoming")
            || behind.iter().any(open)
            || behind.windows(2).any(put_off)
    };
    let acts = || holds(atoms, found, |verb| verb.voice == Voice::Active);
    matched.iter().any(noun) && (of_none || !acts() && to_come())
}

/// The words of a sentence from the last that tells of a vote before a match: "After a motion was withdrawn, it adopted the draft by 9
/// votes in favour" tells of one that was held.
fn since_the_vote<'a, 't>(atoms: &'a [Atom<'t>], found: &Match) -> &'a [Atom<'t>] {
    let told = |atom: &Atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.past
            && verb.status == Status::Asserted
            && matches!(verb.voice, Voice::Active | Voice::Passive)
            && matches!(verb.lemma, Lemma::Vote | Lemma::Adopt | Lemma::Reject))
    };
    let from = atoms[..found.first].iter().rposition(told).unwrap_or(0);
    &atoms[from..]
}

/// "blocked the draft from being put to the vote", "stopped a text from reaching a vote": whether what was blocked is the vote.
fn is_kept_from_a_vote(atoms: &[Atom], found: &Match) -> bool {
    let blocks = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Block | Lemma::Veto | Lemma::Reject)
    });
    let behind = &atoms[found.last + 1..atoms.len().min(found.last + 14)];
    let from = behind.iter().position(|atom| atom.key == "from");
    let reaches = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "reaching" | "being" | "coming" | "going" | "getting" | "put"
        )
    };
    blocks
        && from.is_some_and(|from| {
            behind[from..].iter().take(3).any(reaches)
                && behind[from..].iter().take(8).any(is_the_vote)
        })
}

/// Whether an atom is "vote" as a noun, and not the votes of some.
fn is_the_vote(atom: &Atom) -> bool {
    atom.key == "vote"
}

/// "Chile opposed it", "did not have the nine votes needed": whether a match tells what was thought of a text, or that it lacked
/// support, which is no vote where none was held.
pub(crate) fn rests_on_no_vote(atoms: &[Atom], found: &Match) -> bool {
    let lacks = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "nine" | "needed" | "necessary" | "required" | "enough"
        )
    };
    let result = |verb: &Verb| {
        matches!(
            verb.lemma,
            Lemma::Vote | Lemma::Veto | Lemma::Abstain | Lemma::Adopt | Lemma::Reject
        ) && verb.voice != Voice::Noun
    };
    let lacking = atoms[found.first..=found.last].iter().any(lacks) && !holds(atoms, found, result);
    lacking || is_view(atoms, found)
}

/// "No vote was taken", "it was never put to the vote", "the Council did not vote on it", "the draft was withdrawn": whether a sentence
/// says that no vote was held.
pub(crate) fn is_unvoted(atoms: &[Atom]) -> bool {
    let is_dropped = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "withdrawn" | "shelved" | "dropped" | "abandoned" | "scrapped" | "cancelled" | "pulled"
        )
    };
    let dropped = |at: usize| {
        is_dropped(&atoms[at])
            && at > 0
            && matches!(
                atoms[at - 1].key.as_str(),
                "was" | "were" | "been" | "later" | "then"
            )
            && atoms[at.saturating_sub(10)..at]
                .iter()
                .any(|atom| matches!(atom.is, Is::Thing(_)) || is_the_vote(atom))
            // "Contrary to claims that the text was withdrawn, the Council did vote"
            && !is_under_a_disowned_report(atoms, at)
    };
    let unheld = |at: usize| {
        is_the_vote(&atoms[at])
            && (is_not_put(&atoms[..at]) || is_not_held(&atoms[..at], &atoms[at + 1..]))
    };
    let refused = |at: usize| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Vote && verb.voice == Voice::Active && verb.status == Status::Denied)
            && clause::subject(atoms, at).is_some_and(|of| matches!(atoms[of].is, Is::Council(_)))
    };
    // "has yet to be put to the vote"
    let yet = |at: usize| {
        let vote = |atom: &Atom| {
            is_the_vote(atom) || matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Vote)
        };
        let has = at > 0 && matches!(atoms[at - 1].key.as_str(), "has" | "have" | "had");
        atoms[at].key == "yet" && has && atoms[at + 1..].iter().take(7).any(vote)
    };
    ((0..atoms.len()).any(|at| dropped(at) || unheld(at) || refused(at) || yet(at))
        || is_put_off(atoms))
        && !speaks_of_a_rival(atoms)
        && !is_wished_away(atoms)
}

/// "delayed a vote until Tuesday", "the vote was put off to Friday": whether a sentence says that the vote is to be on another day.
fn is_put_off(atoms: &[Atom]) -> bool {
    let puts_off = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "delayed" | "delays" | "postponed" | "postpones" | "deferred" | "off"
        )
    };
    let until = atoms.windows(2).position(|two| {
        matches!(two[0].key.as_str(), "until" | "till" | "to") && matches!(two[1].is, Is::When(_))
    });
    until.is_some_and(|until| {
        let before = &atoms[until.saturating_sub(9)..until];
        before.iter().any(puts_off) && before.iter().any(is_the_vote)
    })
}

/// "A rival draft was withdrawn", "a Russian counter-proposal was not put to a vote": whether a sentence speaks of a text beside the one
/// told of.
fn speaks_of_a_rival(atoms: &[Atom]) -> bool {
    atoms.iter().enumerate().any(|(at, atom)| {
        let beside = atoms[at.saturating_sub(4)..at].iter().any(|atom| {
            matches!(
                atom.key.as_str(),
                "rival" | "competing" | "counter" | "alternative" | "another" | "second" | "other"
            )
        });
        let Is::Thing(thing) = &atom.is else {
            return false;
        };
        beside || thing.amendment || atom.key.starts_with("counter")
    })
}

/// "This should never have been put to a vote": whether a vote is only wished away.
fn is_wished_away(atoms: &[Atom]) -> bool {
    atoms.windows(2).any(|two| {
        two[0].key == "should" && is_not(&two[1]) || is_not(&two[0]) && two[1].key == "should"
    })
}

/// Whether a word denies.
fn is_not(atom: &Atom) -> bool {
    matches!(atom.is, Is::Word(Some(Word::Not)))
        || matches!(atom.key.as_str(), "never" | "not" | "n't")
}

/// "was never put to a", before "vote".
fn is_not_put(before: &[Atom]) -> bool {
    const PUT: [&str; 11] = [
        "put",
        "brought",
        "came",
        "come",
        "went",
        "go",
        "got",
        "pressed",
        "submitted",
        "taken",
        "proceeded",
    ];
    let before = match before {
        [before @ .., article] if matches!(article.key.as_str(), "a" | "the") => before,
        before => before,
    };
    let [before @ .., put, to] = before else {
        return false;
    };
    to.key == "to" && PUT.contains(&put.key.as_str()) && before.iter().rev().take(4).any(is_not)
}

/// "No vote was taken", "the vote never took place": whether words before and behind "vote" say that there was none.
fn is_not_held(before: &[Atom], behind: &[Atom]) -> bool {
    let held = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "taken" | "held" | "took" | "take" | "place" | "called" | "happened" | "came"
        )
    };
    let no = before
        .last()
        .is_some_and(|atom| atom.key == "no" || matches!(atom.is, Is::Zero));
    let not = behind.iter().take(3).any(is_not);
    (no || not) && behind.iter().take(5).any(held)
}
