//! Decisions that are not the Council's to make: of voters, a parliament, a president, another organization.

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::{Lemma, Word};

/// "The text was rejected by the Syrian people", "by both warring parties": by others than those who vote on it.
pub(super) fn is_rejected_by_others(atoms: &[Atom], found: &Match) -> bool {
    const OTHERS: [&str; 25] = [
        "judges",
        "voters",
        "jury",
        "shareholders",
        "directors",
        "people",
        "population",
        "public",
        "parliament",
        "government",
        "regime",
        "rebels",
        "opposition",
        "militia",
        "militias",
        "movement",
        "junta",
        "leader",
        "leaders",
        "side",
        "sides",
        "parties",
        "fighters",
        "factions",
        "lawmakers",
    ];
    let rejects = matches!(&atoms[found.last].is, Is::Verb(verb) if verb.lemma == Lemma::Reject && verb.voice == Voice::Passive);
    let mut behind = atoms[found.last + 1..]
        .iter()
        .skip_while(|atom| matches!(atom.is, Is::Word(Some(Word::Adverb)) | Is::Score(_)));
    let by = behind.next().is_some_and(|atom| atom.key == "by");
    let ends = |atom: &&Atom| {
        !matches!(
            atom.is,
            Is::Mark(_) | Is::Verb(_) | Is::Score(_) | Is::Council(_)
        )
    };
    rejects
        && by
        && behind
            .take_while(ends)
            .take(5)
            .any(|atom| OTHERS.contains(&atom.key.as_str()))
}

/// "Japan's Diet voted against the bill."
pub(super) fn votes_on_a_bill(atoms: &[Atom], found: &Match) -> bool {
    let law = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "bill" | "law" | "legislation" | "budget" | "constitution" | "treaty" | "referendum"
        )
    };
    let votes = matches!(&atoms[found.first..=found.last], [.., verb] | [.., verb, _]
        if matches!(&verb.is, Is::Verb(verb) if verb.lemma == Lemma::Vote && verb.voice == Voice::Active));
    let on = |atom: &&Atom| {
        matches!(atom.is, Is::Word(Some(Word::Determiner)))
            || matches!(atom.key.as_str(), "for" | "against" | "on" | "down")
    };
    let mut behind = atoms[found.last + 1..].iter();
    votes && behind.find(|atom| !on(atom)).is_some_and(law)
}

/// "US President Donald Trump vetoed a measure": what a president vetoes at home is a law.
pub(super) fn is_a_law(atoms: &[Atom], found: &Match) -> bool {
    let vetoes = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice != Voice::Noun);
    let Some(verb) = (found.first..=found.last).find(vetoes) else {
        return false;
    };
    let president = atoms[verb.saturating_sub(6)..verb]
        .iter()
        .rev()
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)))
        .any(|atom| atom.key == "president");
    let law = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "bill" | "law" | "legislation" | "measure" | "budget" | "act"
        )
    };
    let council = |atom: &Atom| matches!(atom.is, Is::Council(_));
    let behind = &atoms[verb + 1..];
    let clause = behind
        .iter()
        .take(6)
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)));
    president && clause.clone().any(law) && !clause.clone().any(council)
}

/// "the abstention of France's voters": of those who vote at home.
pub(super) fn is_of_the_electorate(atoms: &[Atom], found: &Match) -> bool {
    matches!(&atoms[found.last + 1..], [owns, voters, ..] if owns.key == "'s"
        && matches!(voters.key.as_str(), "voters" | "electorate" | "citizens"))
}

/// "The country voted for independence", "a unanimous vote in favour of secession", "voted against it in a referendum": its people did.
pub(super) fn people_vote(atoms: &[Atom], found: &Match) -> bool {
    const ENDS: [&str; 14] = [
        "constitution",
        "parliament",
        "president",
        "peace",
        "independence",
        "secession",
        "autonomy",
        "statehood",
        "austerity",
        "change",
        "brexit",
        "joining",
        "leaving",
        "union",
    ];
    let votes = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Vote && verb.voice == Voice::Active
    });
    let members = matches!(&atoms[found.first].is, Is::Who(who) if !who.members.is_empty());
    let unanimous = atoms[found.first].key == "unanimous";
    if !unanimous && (!votes || !members) {
        return false;
    }
    let behind = &atoms[found.last + 1..];
    let on = |atom: &&Atom| {
        matches!(atom.is, Is::Word(Some(Word::Determiner)))
            || matches!(
                atom.key.as_str(),
                "for" | "against" | "full" | "its" | "new" | "in" | "favour" | "favor" | "of"
            )
    };
    let object = behind.iter().find(|atom| !on(atom));
    let polled = |atom: &Atom| matches!(atom.key.as_str(), "referendum" | "plebiscite");
    // "voted against the draft on the referendum"
    let text = |atom: &&Atom| !matches!(atom.is, Is::Thing(_) | Is::Mark(';'));
    object.is_some_and(|atom| ENDS.contains(&atom.key.as_str()))
        || behind.iter().take_while(text).take(12).any(polled)
}

/// "Russia vetoed the extension of the OSCE mission", "France vetoed Britain's entry to the Common Market": a veto in another body, whose
/// matter it is.
pub(super) fn vetoes_in_another(atoms: &[Atom], found: &Match) -> bool {
    const BODIES: [&str; 6] = ["osce", "eu", "eec", "common", "wto", "asean"];
    let vetoes = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Veto | Lemma::Block) && verb.voice == Voice::Active);
    let Some(verb) = (found.first..=found.last).find(vetoes) else {
        return false;
    };
    let mut object = atoms[verb + 1..].iter().take(9).take_while(|atom| {
        !matches!(atom.is, Is::Mark(_) | Is::Council(_) | Is::When(_))
            && !matches!(atom.key.as_str(), "resolution" | "draft" | "text")
    });
    let final_document = atoms[verb + 1..]
        .iter()
        .take(4)
        .zip(atoms[verb + 1..].iter().skip(1))
        .any(|(first, second)| first.key == "final" && second.key == "document");
    final_document || object.any(|atom| BODIES.contains(&atom.key.as_str()))
}
