//! Whether what words tell has yet to happen: "could adopt the text, with Russia abstaining", "a veto would be a mistake".

use crate::extract::doubt::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::{Lemma, Word};

/// Whether a participle goes with a verb that leaves it open: "could adopt the text, with Russia abstaining".
pub(super) fn is_planned(atoms: &[Atom], found: &Match) -> bool {
    let participle = holds(atoms, found, |verb| verb.voice == Voice::Ing);
    let main = atoms[..found.first]
        .iter()
        .rev()
        .find_map(|atom| match &atom.is {
            Is::Verb(verb) if matches!(verb.voice, Voice::Active | Voice::Passive) => {
                Some(verb.status)
            }
            _ => None,
        });
    participle
        && main == Some(Status::Hedged)
        && !atoms[..found.first]
            .iter()
            .any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Asserted && verb.voice != Voice::Noun))
}

/// "a text that will be defeated, or at the very least vetoed by France": whether a participle shares the "will" of the verb before.
pub(super) fn is_joined_to_a_plan(atoms: &[Atom], found: &Match) -> bool {
    let Some(at) = (found.first..=found.last).find(|&at| matches!(atoms[at].is, Is::Verb(_)))
    else {
        return false;
    };
    let from = at.saturating_sub(8);
    let or = (from..at).rev().find(|&i| atoms[i].key == "or");
    let plan = or.and_then(|or| {
        atoms[..or]
            .iter()
            .rev()
            .take(4)
            .find_map(|atom| match &atom.is {
                Is::Verb(verb) if verb.voice != Voice::Noun => Some(verb.status),
                _ => None,
            })
    });
    plan == Some(Status::Hedged)
}

/// "A decision to veto it would be a mistake", "the veto is expected": whether what a noun tells has yet to happen.
pub(super) fn is_to_come(atoms: &[Atom], found: &Match) -> bool {
    const OPEN: [&str; 8] = [
        "would",
        "could",
        "might",
        "expected",
        "likely",
        "feared",
        "looms",
        "inevitable",
    ];
    let choice = |atom: &Atom| matches!(atom.key.as_str(), "decision" | "move" | "choice");
    let noun = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Veto && matches!(verb.voice, Voice::Noun) && !verb.past
    });
    let chosen = atoms[found.first..=found.last].iter().any(choice)
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Veto || verb.lemma == Lemma::Adopt && verb.status == Status::Hedged
        });
    // "a text that would have extended it" was vetoed.
    let said = |at: &usize| !matches!(atoms[at - 1].key.as_str(), "that" | "which");
    let mut after = (found.last + 1..atoms.len())
        .take(8)
        .take_while(|at| !matches!(atoms[*at].is, Is::Mark(_)))
        .filter(said);
    let last = matches!(&atoms[found.last].is, Is::Verb(verb) if verb.voice == Voice::Noun)
        || matches!(atoms[found.last].key.as_str(), "of" | "on");
    // "a veto from Washington would sink the text"
    let next = atoms.get(found.last + 1);
    let would = next.is_some_and(|atom| {
        matches!(atom.is, Is::Word(Some(Word::Modal)))
            || matches!(&atom.is, Is::Verb(verb) if verb.modal)
    });
    noun && would
        || (chosen || noun && last) && after.any(|at| OPEN.contains(&atoms[at].key.as_str()))
}

/// "a text doomed to fail due to Moscow's veto", "needs nine votes to get its text passed": whether words foretell what they tell.
pub(super) fn is_foretold(atoms: &[Atom], found: &Match) -> bool {
    const SURE: [&str; 6] = [
        "doomed",
        "bound",
        "destined",
        "certain",
        "sure",
        "guaranteed",
    ];
    // "whose votes doomed it" tells of what they did.
    let did = |at: usize| {
        let object = atoms.get(at + 1).map_or("", |atom| atom.key.as_str());
        atoms[at].key == "doomed" && matches!(object, "it" | "this" | "that" | "the" | "them")
    };
    // "bound by resolution 1441, which was adopted unanimously" foretells nothing.
    let by = |at: usize| atoms.get(at + 1).is_some_and(|atom| atom.key == "by");
    let sure = |at: usize| SURE.contains(&atoms[at].key.as_str()) && !did(at) && !by(at);
    let from = found.first.saturating_sub(5);
    // "No vote is ever certain, but Russia vetoed it"
    let but = atoms[..found.first]
        .iter()
        .rposition(|atom| atom.key == "but");
    let from = but.map_or(from, |but| from.max(but));
    let open = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Receive && verb.status == Status::Hedged);
    let got = matches!(atoms[found.first].is, Is::Thing(_))
        && holds(atoms, found, |verb| verb.lemma == Lemma::Adopt)
        && atoms[from..found.first].iter().any(open);
    got || (from..found.last).any(sure)
}

/// "9-2-0 each is expected", "11-2-2 is the forecast": whether the word right behind a score says that it is one to come.
pub(super) fn is_expected_behind(atoms: &[Atom], found: &Match) -> bool {
    const EXPECTED: [&str; 7] = [
        "expected",
        "predicted",
        "forecast",
        "foreseen",
        "anticipated",
        "likely",
        "possible",
    ];
    let score = matches!(atoms[found.last].is, Is::Score(_));
    let behind = || atoms.iter().skip(found.last + 1).take(4);
    let now = |atom: &Atom| matches!(atom.key.as_str(), "is" | "are" | "seems" | "looks");
    score && behind().any(now) && behind().any(|atom| EXPECTED.contains(&atom.key.as_str()))
}

/// "could not be adopted because of the veto" tells of what was; "may not be adopted because of the veto" does not: whether a reason is
/// given for what has yet to be, or for what was so for years.
pub(super) fn is_not_yet_kept_back(atoms: &[Atom], found: &Match) -> bool {
    const REASONS: [&str; 8] = [
        "because", "owing", "due", "thanks", "account", "result", "want", "lack",
    ];
    let reason = |atom: &Atom| REASONS.contains(&atom.key.as_str());
    let open = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.status == Status::Hedged && !verb.unable);
    let years = |two: &[Atom]| {
        two[0].key == "for"
            && matches!(two[1].key.as_str(), "years" | "months" | "decades" | "long")
    };
    let whole = &atoms[found.first..=found.last];
    whole.iter().any(reason) && (whole.iter().any(open) || whole.windows(2).any(years))
}

/// "could show goodwill by abstaining": whether what a participle tells is the means to something that is only possible.
pub(super) fn is_a_means(atoms: &[Atom], found: &Match) -> bool {
    let modal = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Modal)));
    let by = (found.first + 1..=found.last).find(|&at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.voice == Voice::Ing)
            && atoms[at - 1].key == "by"
    });
    by.is_some_and(|by| atoms[by.saturating_sub(8)..by].iter().any(modal))
}

/// "Winning the nine votes: a history", "Winning nine votes is hard": whether what a participle tells at the head of a sentence is spoken
/// of as something to do.
pub(super) fn is_a_task(atoms: &[Atom], found: &Match) -> bool {
    let heads = found.first == 0
        && matches!(&atoms[0].is, Is::Verb(verb) if verb.lemma == Lemma::Receive && verb.voice == Voice::Ing);
    let next = atoms.get(found.last + 1);
    heads
        && next.is_some_and(|atom| {
            matches!(
                atom.is,
                Is::Mark(':' | '-' | '?') | Is::Word(Some(Word::Be | Word::Modal))
            ) || matches!(
                atom.key.as_str(),
                "takes" | "requires" | "means" | "needs" | "how" | "why"
            )
        })
}
