//! People told one by one with their States: "Parodi (France), Austin (US) and Cadogan (UK)", "Mr. Jamali of Iraq and Mr. Wan of Thailand".

use super::{Atom, Group, Is, Who};

/// What the name of one who speaks for a State may begin with.
pub(crate) const TITLES: [&str; 16] = [
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "miss",
    "ms",
    "ms.",
    "sir",
    "lord",
    "dr",
    "dr.",
    "señor",
    "prince",
    "general",
    "ambassador",
    "m.",
];

/// Makes of such a list the members that those in it speak for, as one mention.
pub(super) fn join(text: &str, atoms: &mut Vec<Atom>) {
    let of_states = atoms.windows(2).filter(|two| {
        matches!(two[1].is, Is::Who(_))
            && (two[0].key == "of" || matches!(two[0].is, Is::Mark('(')))
    });
    if of_states.take(2).count() < 2 {
        return;
    }
    let mut at = 0;
    while at < atoms.len() {
        if let Some((first, last)) = list_with(text, atoms, at) {
            let joined = together(&atoms[first..=last]);
            atoms.splice(first..=last, joined);
            at = first;
        }
        at += 1;
    }
}

/// Where the list begins and ends whose first State stands at an atom, if two or more are listed.
fn list_with(text: &str, atoms: &[Atom], at: usize) -> Option<(usize, usize)> {
    let (first, mut last) = person(text, atoms, at)?;
    let mut people = 1;
    while let Some((_, end)) = next_person(text, atoms, last + 1) {
        last = end;
        people += 1;
    }
    (people > 1).then_some((first, last))
}

/// The person behind a comma or "and" that begins at an atom.
fn next_person(text: &str, atoms: &[Atom], at: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 8;
    let parts = |atom: &&Atom| matches!(atom.is, Is::Mark(',')) || atom.key == "and";
    let begins = at + atoms.get(at..)?.iter().take_while(parts).take(2).count();
    if begins == at {
        return None;
    }
    (begins + 1..begins + LONGEST)
        .find_map(|state| person(text, atoms, state))
        .filter(|(first, _)| *first == begins)
}

/// Where one begins and ends whose State stands at an atom: "Parodi (France)", "Mr. Jamali of Iraq".
fn person(text: &str, atoms: &[Atom], state: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 6;
    let Is::Who(who) = &atoms.get(state)?.is else {
        return None;
    };
    let [(member, _)] = who.members.as_slice() else {
        return None;
    };
    let before = state.checked_sub(1)?;
    let closed = atoms
        .get(state + 1)
        .is_some_and(|atom| matches!(atom.is, Is::Mark(')')));
    let in_brackets = matches!(atoms[before].is, Is::Mark('(')) && closed;
    if who.adjective || !in_brackets && atoms[before].key != "of" {
        return None;
    }
    let is_title = |atom: &Atom| TITLES.contains(&atom.key.as_str());
    let is_name = |atom: &Atom| match &atom.is {
        Is::Word(kind) => {
            is_title(atom)
                || kind.is_none() && text[atom.span.start..].starts_with(char::is_uppercase)
        }
        Is::Mark(mark) => matches!(mark, '-' | '.'),
        // A surname that the text has introduced is the State's.
        Is::Who(who) => matches!(who.members.as_slice(), [(known, _)] if known == member),
        _ => false,
    };
    let name = atoms[..before].iter().rev().take(LONGEST);
    let words = name.take_while(|atom| is_name(atom)).count();
    // "When Parodi (France) and Austin (US) voted": the first word of a sentence has a capital too.
    let opens = words > 1 && words == before && !atoms.first().is_some_and(is_title);
    let words = words - usize::from(opens);
    let first = before - words;
    let titled = atoms[first..before].iter().any(is_title);
    let is_one = words > 0 && !matches!(atoms[first].is, Is::Mark(_)) && (in_brackets || titled);
    is_one.then_some((first, state + usize::from(in_brackets)))
}

/// The mention of all the members that a list names.
fn together<'t>(list: &[Atom<'t>]) -> Option<Atom<'t>> {
    let (first, last) = (list.first()?, list.last()?);
    let mut members: Vec<_> = list
        .iter()
        .filter_map(|atom| match &atom.is {
            Is::Who(who) => Some(who.members.iter().copied()),
            _ => None,
        })
        .flatten()
        .collect();
    members.dedup_by_key(|(member, _)| *member);
    let who = Who {
        members,
        ..Who::unnamed(None, Group::Named)
    };
    Some(Atom {
        span: first.span.to(last.span),
        is: Is::Who(who),
        key: first.key,
        word: first.word,
    })
}
