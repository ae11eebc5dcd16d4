//! Subjects that stand behind their verb: "By vetoing it, Russia …".

use crate::extract::mention::{Atom, Is, Status, Verb, Voice};
use crate::extract::words::Word;

/// "By vetoing the text, Russia …", "After abstaining, China …", "Having voted against it, Peru …": the members behind the comma,
/// whose the participle at `verb` is that the sentence begins with; none where the sentence says it only of what may be.
pub(crate) fn coming_subject(atoms: &[Atom], verb: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    // "After abstaining for years", "By vetoing text after text": of many votes.
    const OFTEN: [&str; 7] = [
        "years",
        "decades",
        "months",
        "repeatedly",
        "often",
        "always",
        "after",
    ];
    let is_verb =
        |atom: &Atom, wanted: fn(&Verb) -> bool| matches!(&atom.is, Is::Verb(verb) if wanted(verb));
    let participle = is_verb(atoms.get(verb)?, |verb| verb.voice == Voice::Ing)
        || verb == 0 && is_verb(&atoms[0], |verb| verb.earlier);
    if !participle || !leads_in(&atoms[..verb]) {
        return None;
    }
    let comma = (verb + 1..atoms.len())
        .take(LONGEST)
        .take_while(|&at| !matches!(atoms[at].is, Is::Mark(';' | ':' | '"')))
        .find(|&at| leads_to_members(atoms, at) && !in_brackets(&atoms[verb..at]))?;
    let often = |atom: &Atom| OFTEN.contains(&atom.key.as_str());
    ahead(atoms, comma).filter(|_| !atoms[verb..comma].iter().any(often))
}

/// Whether an atom is a comma with members behind it.
pub(crate) fn leads_to_members(atoms: &[Atom], at: usize) -> bool {
    matches!(atoms[at].is, Is::Mark(',')) && members_behind(atoms, at).is_some()
}

/// The members named right behind a comma: ", Russia", ", the then Soviet Union", ", Mr. Wood (United States)".
fn members_behind(atoms: &[Atom], comma: usize) -> Option<usize> {
    let members = |at: &usize| matches!(atoms.get(*at).map(|atom| &atom.is), Some(Is::Who(_)));
    let first = comma + 1;
    let title = matches!(
        atoms.get(first)?.key.as_str(),
        "mr." | "mrs." | "ms." | "mr" | "ms" | "ambassador" | "sir" | "lord" | "dame"
    );
    if title && !members(&first) {
        let open = (first..first + 5)
            .find(|&at| matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::Mark('('))))?;
        let closes = matches!(
            atoms.get(open + 2).map(|atom| &atom.is),
            Some(Is::Mark(')'))
        );
        return Some(open + 1).filter(|at| members(at) && closes);
    }
    let the = usize::from(atoms[first].key == "the");
    [first, first + the].into_iter().find(members)
}

/// The members behind a comma that are the subject of the clause which it leads to, if that tells what was or is done.
pub(crate) fn ahead(atoms: &[Atom], comma: usize) -> Option<usize> {
    let members = members_behind(atoms, comma)?;
    atoms[members].named_members()?;
    // "Mr. Wood (United States) said"
    let bracket = matches!(atoms.get(members + 1)?.is, Is::Mark(')'));
    let next = atoms.get(members + 1 + usize::from(bracket))?;
    let goes_on = match &next.is {
        Is::Mark(_) | Is::Who(_) | Is::Thing(_) | Is::Number(_) => false,
        Is::Verb(verb) => verb.status != Status::Hedged && verb.voice == Voice::Active,
        _ => !matches!(
            next.key.as_str(),
            "and" | "or" | "'s" | "but" | "with" | "to"
        ),
    };
    // "By vetoing it, Russia would …", "risks …": nothing was done yet.
    let open = |atom: &Atom| {
        matches!(atom.is, Is::Word(Some(Word::Modal | Word::Intend)))
            || matches!(atom.key.as_str(), "risks" | "risk" | "must" | "let")
    };
    let clause = atoms[members + 1 + usize::from(bracket)..].iter().take(3);
    let open = clause
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)))
        .any(open);
    (goes_on && !open).then_some(members)
}

/// Whether nothing stands before a participle but what leads a sentence in with it: "By", "After", "In twice", "Having earlier".
fn leads_in(before: &[Atom]) -> bool {
    before.len() <= 3
        && before.iter().enumerate().all(|(at, atom)| match &atom.is {
            Is::Word(Some(Word::Adverb)) | Is::When(_) => true,
            Is::Mark(mark) => at == 0 && matches!(mark, '"' | '-'),
            _ => matches!(
                atom.key.as_str(),
                "by" | "in" | "after" | "upon" | "on" | "since" | "while" | "and" | "but"
            ),
        })
}

/// Whether brackets are open behind words.
fn in_brackets(atoms: &[Atom]) -> bool {
    let last = atoms
        .iter()
        .rev()
        .find(|atom| matches!(atom.is, Is::Mark('(' | ')')));
    last.is_some_and(|atom| matches!(atom.is, Is::Mark('(')))
}
