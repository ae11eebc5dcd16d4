//! Whether the one that decides is a body known by its name alone: "The Federal Reserve voted 10-2 while the Council met".

use crate::extract::clause::SOME_OTHERS;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Verb, Voice};
use crate::extract::words::{Lemma, Word};

/// How far before a count the verb is looked for that it belongs to.
const FAR: usize = 10;

/// How many words a name and what is told of it have at most.
const LONGEST: usize = 12;

/// Whether a count, or who voted how beside it, is told with a verb whose subject is neither the Council, nor members of it, nor a text.
pub(super) fn decides(atoms: &[Atom], found: &Match) -> bool {
    let counts = |atom: &Atom| matches!(atom.is, Is::Score(_) | Is::Number(_));
    // "rejected the credit 9-6, with Belgium against"
    let beside = atoms[found.first].key == "with"
        || found
            .first
            .checked_sub(1)
            .is_some_and(|i| atoms[i].key == "with");
    (beside || atoms[found.first..=found.last].iter().any(counts))
        && deciding(atoms, found, beside).is_some_and(|verb| has_unknown_subject(atoms, verb))
}

/// The verb that a match belongs to: its own, or one before it in the clause; behind a comma too, where the match is joined by "with".
fn deciding(atoms: &[Atom], found: &Match, beside: bool) -> Option<usize> {
    let from = found.first.saturating_sub(FAR);
    let ends = |mark| matches!(mark, ';' | ':' | '(') || !beside && matches!(mark, ',' | '-');
    let clause =
        |at: &usize| *at >= found.first || !matches!(atoms[*at].is, Is::Mark(mark) if ends(mark));
    let finite = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if verb.voice != Voice::Noun && !(beside && verb.voice == Voice::Ing));
    let verb = (from..=found.last).rev().take_while(clause).find(finite)?;
    let Is::Verb(told) = &atoms[verb].is else {
        return None;
    };
    decides_something(told, &atoms[verb + 1..]).then_some(verb)
}

/// "voted", "rejected", "approved the loan": whether a verb says that its subject decided. What "passed 14-0" was itself decided.
pub(crate) fn decides_something(verb: &Verb, behind: &[Atom]) -> bool {
    let object = || {
        let first = behind
            .iter()
            .find(|atom| !matches!(atom.is, Is::Word(Some(Word::Adverb))));
        first.is_some_and(|atom| {
            matches!(
                atom.is,
                Is::Word(Some(Word::Determiner)) | Is::Thing(_) | Is::Who(_)
            )
        })
    };
    verb.voice == Voice::Active
        && verb.status == Status::Asserted
        && match verb.lemma {
            Lemma::Vote => true,
            Lemma::Adopt | Lemma::Reject => object(),
            _ => false,
        }
}

/// Whether the words before a verb, back to where its clause begins, are a name or a noun for none of those who vote in the Council.
fn has_unknown_subject(atoms: &[Atom], verb: usize) -> bool {
    let mut head = Head::Open;
    let mut last = "";
    let from = behind_an_aside(atoms, verb);
    for atom in atoms[..from].iter().rev().take(LONGEST) {
        let key = atom.key.as_str();
        match &atom.is {
            Is::Word(Some(Word::Adverb)) | Is::When(_) if head == Head::Open => {}
            Is::Word(None) if BEGINS_A_CLAUSE.contains(&key) => break,
            Is::Word(None) if head == Head::Open && key.ends_with("ly") => {}
            // "Amnesty's members", "the court's chamber": whose they are tells more.
            Is::Word(None) if key == "'s" => {
                if head == Head::Ours {
                    head = Head::Open;
                }
            }
            Is::Word(None) if head == Head::Open => {
                head = if stands_for_the_council(key) {
                    Head::Ours
                } else {
                    Head::Unknown
                };
            }
            Is::Word(Some(Word::Voter)) if head == Head::Open => head = Head::Ours,
            // "Members of the Non-Aligned Movement"
            Is::Word(Some(Word::Voter)) if last == "of" => {}
            Is::Word(None) => {}
            // "the coalition in The Hague", "The Bank of England": the head stands before it, but for "members of the movement".
            Is::Word(Some(Word::Preposition)) if head != Head::Open => {
                if key != "of" || head != Head::Unknown {
                    head = Head::Open;
                }
            }
            Is::Word(Some(Word::Determiner)) if head != Head::Open => {}
            // "Sweden's Riksdag", "the Iraqi Majlis"
            Is::Who(who) if !who.members.is_empty() && (who.adjective || last == "'s") => {
                if head == Head::Open {
                    head = Head::Ours;
                }
            }
            // "the Bank of England"
            Is::Who(who) if !who.members.is_empty() && head == Head::Open => head = Head::Ours,
            Is::Mark('-') if head != Head::Open => {}
            Is::Mark(_) => break,
            _ => return false,
        }
        last = key;
    }
    head == Head::Unknown
}

/// Where the subject of a verb ends: before the verb, or before an aside between commas: "The panel, which reports each year, voted".
fn behind_an_aside(atoms: &[Atom], verb: usize) -> usize {
    let comma = |at: &usize| matches!(atoms[*at].is, Is::Mark(','));
    let Some(close) = verb.checked_sub(1).filter(comma) else {
        return verb;
    };
    let open = (close.saturating_sub(LONGEST)..close).rev().find(comma);
    open.filter(|&open| matches!(atoms[open + 1].is, Is::Word(Some(Word::Relative))))
        .unwrap_or(verb)
}

/// What the noun is that a verb is said of, as far as the words before the verb have told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Head {
    /// Not told yet.
    Open,
    /// One that may mean the Council, its members or a State.
    Ours,
    Unknown,
}

/// "The Federal Reserve voted 10-2": whether a sentence counts the votes of a body that no list names.
pub(crate) fn counts_its_votes(atoms: &[Atom]) -> bool {
    let score = |at: &usize| matches!(atoms[*at].is, Is::Score(_));
    let Some(score) = (0..atoms.len()).find(score) else {
        return false;
    };
    let found = Match {
        first: score,
        last: score,
        ..Match::default()
    };
    decides(atoms, &found)
}

/// Whether a noun may mean the Council or some of its members: "the body voted 14-0".
fn stands_for_the_council(noun: &str) -> bool {
    const COUNCIL: [&str; 23] = [
        "un",
        "u.n.",
        "united",
        "body",
        "organ",
        "forum",
        "world",
        "panel",
        "members",
        "five",
        "p5",
        "elected",
        "minority",
        "everyone",
        "most",
        "some",
        "many",
        "half",
        "few",
        "hands",
        "sponsors",
        "ministers",
        "leaders",
    ];
    COUNCIL.contains(&noun) || SOME_OTHERS.contains(&noun)
}

/// Words between a clause and the next, and those that stand for a subject named before.
const BEGINS_A_CLAUSE: [&str; 26] = [
    "and", "but", "or", "yet", "while", "when", "as", "because", "although", "though", "where",
    "whereas", "so", "then", "he", "she", "it", "they", "we", "i", "you", "there", "than", "how",
    "why", "if",
];
