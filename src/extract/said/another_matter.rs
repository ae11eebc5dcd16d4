//! Whether what somebody submitted is another matter than the text voted on: a report, a plan that it takes up, an earlier version.

use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::{Lemma, Word};

/// Whether what a match says that those named at an atom submitted is not the text voted on.
pub(super) fn is_of_another_matter(atoms: &[Atom], found: &Match, at: usize) -> bool {
    of_a_plan(atoms, found.first)
        || of_no_text(atoms, found.first)
        || of_another_kind(atoms, found)
        || withdrawn(atoms, at)
        || drafted_before(atoms, found)
}

/// What is submitted and is nothing to vote on.
const OTHERS: [&str; 24] = [
    "report",
    "reports",
    "list",
    "lists",
    "names",
    "candidate",
    "candidates",
    "candidacy",
    "inquiry",
    "investigation",
    "letter",
    "letters",
    "note",
    "statement",
    "statements",
    "complaint",
    "evidence",
    "information",
    "claims",
    "memorandum",
    "troops",
    "figures",
    "budget",
    "study",
];

/// "endorsed the peace plan drafted by Egypt", "a mission proposed by Kenya": whether what somebody submitted is what the text is
/// about, and not the text.
fn of_a_plan(atoms: &[Atom], at: usize) -> bool {
    const MATTERS: [&str; 12] = [
        "plan",
        "roadmap",
        "mission",
        "force",
        "deal",
        "agreement",
        "accord",
        "truce",
        "ceasefire",
        "conference",
        "mediation",
        "timetable",
    ];
    const TAKES_UP: [&str; 8] = [
        "endors", "welcom", "back", "support", "for", "on", "to", "extend",
    ];
    let matter = |atom: &Atom| MATTERS.contains(&atom.key.as_str());
    let takes_up = |atom: &Atom| {
        let word = atom.key.as_str();
        TAKES_UP
            .iter()
            .any(|stem| word == *stem || stem.len() > 3 && word.starts_with(stem))
    };
    // "The proposal for a truce was introduced by Britain" tells who introduced the proposal.
    let participle = matches!(&atoms[at].is, Is::Verb(verb) if verb.voice == Voice::Active)
        || matches!(atoms[at].is, Is::Word(_));
    let behind = at.checked_sub(1).is_some_and(|i| matter(&atoms[i]));
    participle && behind && atoms[at.saturating_sub(7)..at].iter().any(takes_up)
}

/// "Russia withdrew its draft": whether the text is said to be taken back, so that what is voted on is another.
fn withdrawn(atoms: &[Atom], at: usize) -> bool {
    let verb = at
        .checked_sub(1)
        .map_or("", |before| atoms[before].key.as_str());
    matches!(
        verb,
        "withdrew"
            | "withdrawn"
            | "withdrawing"
            | "shelved"
            | "dropped"
            | "abandoned"
            | "retracted"
    )
}

/// "the report submitted by Sweden", "the candidates put forward by Kenya": whether what somebody submitted is nothing to vote on.
fn of_no_text(atoms: &[Atom], at: usize) -> bool {
    // "The move was first suggested by Australia"
    const DEEDS: [&str; 9] = [
        "move", "step", "idea", "meeting", "session", "visit", "debate", "truce", "plan",
    ];
    let was = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Be | Word::Ordinal(_))));
    let before = atoms.get(..at).unwrap_or_default();
    let between = before
        .iter()
        .rev()
        .take(2)
        .take_while(|atom| was(atom))
        .count();
    let behind = before[..before.len() - between]
        .last()
        .map_or("", |atom| atom.key.as_str());
    match &atoms[at].is {
        Is::Verb(verb) if verb.voice == Voice::Passive || between > 0 => {
            DEEDS.contains(&behind) || OTHERS.contains(&behind)
        }
        Is::Verb(verb) if verb.voice != Voice::Active => false,
        Is::Word(_) if between > 0 && DEEDS.contains(&behind) => true,
        Is::Verb(_) | Is::Word(_) => OTHERS.contains(&behind),
        _ => false,
    }
}

/// "presented the report on the resolution", "wrote the draft agreement", "introduced the text of a treaty", "a clause that Brazil had
/// proposed": whether what somebody submitted is named beside a text, or is a part of it.
fn of_another_kind(atoms: &[Atom], found: &Match) -> bool {
    const DEALS: [&str; 13] = [
        "agreement",
        "treaty",
        "convention",
        "protocol",
        "constitution",
        "truce",
        "deal",
        "accord",
        "law",
        "bill",
        "decree",
        "declaration",
        "budget",
    ];
    let other = |atom: &Atom| {
        let word = atom.key.as_str();
        OTHERS.contains(&word) || DEALS.contains(&word)
    };
    let submits = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Submit);
    // "proposed a new paragraph" is an amendment.
    let new = |at: usize| {
        let before = at.checked_sub(1).map_or("", |i| atoms[i].key.as_str());
        matches!(before, "new" | "additional" | "extra" | "further")
    };
    let part = |at: &usize| {
        matches!(
            atoms[*at].key.as_str(),
            "clause" | "clauses" | "paragraph" | "paragraphs" | "sentence" | "wording"
        ) && !new(*at)
    };
    if found.things.iter().any(part) {
        return true;
    }
    let Is::Thing(thing) = &atoms[found.last].is else {
        return false;
    };
    let named = thing.resolution.is_some() || thing.draft.is_some();
    let within = &atoms[found.first..found.last];
    let object = within.iter().skip_while(|atom| !submits(atom)).any(other);
    let behind = atoms.get(found.last + 1..).unwrap_or_default();
    let of = behind.first().is_some_and(|atom| atom.key == "of");
    let reach = if of { 4 } else { 1 };
    object || !named && behind.iter().take(reach).any(other)
}

/// "France, which drafted an earlier version, voted for it": whether the text that somebody submitted is said to be one before.
fn drafted_before(atoms: &[Atom], found: &Match) -> bool {
    let before = |atom: &Atom| matches!(atom.key.as_str(), "earlier" | "previous" | "first");
    let similar = |atom: &Atom| atom.key == "similar";
    let pluperfect =
        |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.earlier) || atom.key == "had";
    let within = &atoms[found.first..=found.last];
    let aside = within
        .iter()
        .any(|atom| matches!(atom.key.as_str(), "which" | "who"))
        || found.first > 0 && matches!(atoms[found.first - 1].is, Is::Mark(','));
    let version =
        within.iter().any(before) || within.iter().any(similar) && within.iter().any(pluperfect);
    aside && version
}
