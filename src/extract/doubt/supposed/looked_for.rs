//! Whether somebody only looks for what words tell: expects it, fears it, aims at it, announces it or reckons with it.

use crate::extract::doubt::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::Lemma;

/// "had expected a US veto", "a possible Soviet veto", "the push for a veto by Moscow": whether somebody looked for a veto.
pub(super) fn is_looked_for(atoms: &[Atom], found: &Match) -> bool {
    /// How the words begin by which somebody looks for a veto, or would rather have none.
    const LOOKS_FOR: [&str; 21] = [
        "expect",
        "want",
        "urg",
        "fear",
        "seek",
        "sought",
        "demand",
        "anticipat",
        "predict",
        "promis",
        "hop",
        "avert",
        "avoid",
        "forestall",
        "threat",
        "request",
        "ask",
        "plead",
        "prevent",
        "risk",
        "isolat",
    ];
    const POSSIBLE: [&str; 7] = [
        "possible",
        "potential",
        "likely",
        "probable",
        "eventual",
        "future",
        "threatened",
    ];
    const DRIVES: [&str; 8] = [
        "drive",
        "push",
        "pressing",
        "press",
        "call",
        "calls",
        "case",
        "preparations",
    ];
    let noun = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Noun);
    let veto =
        |atom: &Atom| noun(atom) && matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto);
    let first = &atoms[found.first];
    let whose = matches!(first.is, Is::Who(_)) && atoms.get(found.first + 1).is_some_and(noun);
    let expects = |atom: &Atom| {
        let word = atom.key.as_str();
        LOOKS_FOR.iter().any(|stem| word.starts_with(stem))
    };
    let looked_for = whose && clause_before(atoms, found, 3).any(expects);
    // "a possible veto by the Soviet Union"
    let possible = (whose || veto(first))
        && before(atoms, found, 1).any(|atom| POSSIBLE.contains(&atom.key.as_str()));
    // "their drive for a Soviet veto"
    let driven_at = atoms[found.first..=found.last].iter().any(veto)
        && before(atoms, found, 5)
            .zip(before(atoms, found, 6).skip(1))
            .any(|(atom, previous)| atom.key == "for" && DRIVES.contains(&previous.key.as_str()));
    looked_for || possible || driven_at
}

/// "the bid to defeat the measure failed", "support enough for a unanimous vote", "can prevent a draft being adopted": whether what
/// words tell was only aimed at, or kept from happening.
pub(super) fn is_aimed_at(atoms: &[Atom], found: &Match) -> bool {
    let against = |atom: &Atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Hedged
            && matches!(verb.lemma, Lemma::Reject | Lemma::Block | Lemma::Veto | Lemma::Oppose))
    };
    let failed = holds(atoms, found, |verb| verb.lemma == Lemma::Fail)
        && matches!(atoms[found.first].is, Is::Thing(_))
        && before(atoms, found, 2).any(against);
    let unanimous = atoms[found.first].key == "unanimous"
        && before(atoms, found, 2)
            .any(|atom| matches!(atom.key.as_str(), "for" | "towards" | "toward"));
    let prevents = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "prevent" | "prevents" | "preventing" | "keep" | "stop" | "block"
        )
    };
    let prevented = holds(atoms, found, |verb| verb.lemma == Lemma::Adopt)
        && clause_before(atoms, found, 3).any(prevents);
    failed || unanimous || prevented
}

/// "the only other member to say it would vote against the draft": whether somebody only says what a vote of theirs would be.
pub(super) fn is_announced(atoms: &[Atom], found: &Match) -> bool {
    const NEAR: usize = 3;
    const SAYS: [&str; 8] = [
        "say", "says", "said", "saying", "indicate", "announce", "signal", "declare",
    ];
    let would = (found.first..=found.last).filter(|&at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.modal && verb.status == Status::Hedged)
    });
    would.into_iter().any(|at| {
        let before = &atoms[at.saturating_sub(NEAR).max(found.first)..at];
        before.iter().any(|atom| SAYS.contains(&atom.key.as_str()))
    })
}

/// "We think there are six votes for it", "confident of eight votes": whether somebody only reckons with the votes counted.
pub(super) fn is_reckoned(atoms: &[Atom], found: &Match) -> bool {
    const RECKONS: [&str; 9] = [
        "think",
        "thinks",
        "believe",
        "believes",
        "reckon",
        "reckons",
        "estimate",
        "estimates",
        "confident",
    ];
    let counts = |at: usize| {
        matches!(atoms[at].is, Is::Number(_))
            || matches!(&atoms[at].is, Is::Who(who) if who.members.is_empty() && who.count.is_some())
    };
    // "by 13 votes"
    let by = matches!(atoms[found.first].key.as_str(), "by" | "with") && found.first < found.last;
    if !counts(found.first + usize::from(by)) {
        return false;
    }
    // "it would not even obtain a majority of nine votes", "would pass with 14 votes"
    let mut before = atoms[..found.first].iter().rev().take(8);
    let open = before.find_map(|atom| match &atom.is {
        // "would have adopted it by 13 votes"
        Is::Verb(verb) if verb.voice != Voice::Noun => {
            Some(verb.status == Status::Hedged && (verb.lemma == Lemma::Receive || verb.modal))
        }
        _ => None,
    });
    let done =
        |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.past && verb.voice != Voice::Noun);
    let reckons = |atom: &Atom| RECKONS.contains(&atom.key.as_str());
    let mut clause = atoms[..found.first]
        .iter()
        .rev()
        .take(5)
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)));
    open == Some(true) || !atoms[found.first..=found.last].iter().any(done) && clause.any(reckons)
}

/// The nearest atoms before a match, the last first.
fn before<'a, 't>(
    atoms: &'a [Atom<'t>],
    found: &Match,
    most: usize,
) -> impl Iterator<Item = &'a Atom<'t>> {
    atoms[..found.first].iter().rev().take(most)
}

/// Those of them that no mark parts from it.
fn clause_before<'a, 't>(
    atoms: &'a [Atom<'t>],
    found: &Match,
    most: usize,
) -> impl Iterator<Item = &'a Atom<'t>> {
    before(atoms, found, most).take_while(|atom| !matches!(atom.is, Is::Mark(_)))
}
