//! One entry of a list of votes: a label and its value, a number and its label, or members and how they voted.

use super::Entry;
use super::label::{is_last_word, label};
use crate::council::Member;
use crate::extract::mention::{Atom, Group, Is};
use crate::vote::Position;

/// A label and its value: "Against: 1 (Russia)", "abstentions 2", "FOR (13): China, Peru, others".
pub(super) fn labelled(atoms: &[Atom], first: usize) -> Option<Entry> {
    let (position, behind) = label(atoms, first)?;
    let mut next = behind;
    let mark = |at: usize, marks: &[char]| matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::Mark(mark)) if marks.contains(mark));
    let mut count = None;
    if mark(next, &['('])
        && mark(next + 2, &[')'])
        && let Some(n) = number(atoms.get(next + 1))
    {
        count = Some(n);
        next += 3;
    }
    while mark(next, &[':', '-', '=', '*']) {
        next += 1;
    }
    let parted = next > behind;
    let mut entry = Entry {
        position,
        count,
        members: Vec::new(),
        first,
        last: next.checked_sub(1)?,
        parted,
    };
    if let Some(n) = number(atoms.get(next)).filter(|_| count.is_none()) {
        entry.count = Some(n);
        entry.last = next;
        next += 1;
        if matches!(
            atoms.get(next).map_or("", |atom| atom.key.as_str()),
            "votes" | "vote" | "members" | "countries"
        ) {
            entry.last = next;
            next += 1;
        }
        if mark(next, &['(']) {
            let (members, close) = bracketed(atoms, next)?;
            entry.members = members;
            entry.last = close;
        } else if mark(next, &['-', ':'])
            && let Some(members) = named(atoms.get(next + 1))
            && members.len() == n as usize
        {
            entry.members = members;
            entry.last = next + 1;
        } else if !parted && !ends(atoms, next) {
            return None;
        }
    } else if let Some(members) = named(atoms.get(next)).filter(|_| parted) {
        entry.members = members;
        entry.last = next + others(&atoms[next + 1..]);
    } else if let Some(Is::Who(who)) = atoms.get(next).map(|atom| &atom.is)
        && who.group == Group::Counted
        && count.is_none()
        && (parted || ends(atoms, next + 1))
    {
        // "Against: 1, Russia": a number and those it counts, or one that the verb of the next label follows.
        entry.count = who.count.filter(|n| *n <= 15);
        entry.count?;
        entry.members = who.members.iter().map(|(member, _)| *member).collect();
        entry.last = next;
    } else if count.is_none() {
        return None;
    }
    let fits = entry
        .count
        .is_none_or(|n| entry.members.len() <= n as usize);
    fits.then_some(entry)
}

/// A number and its label: "14 voted for", "none voted against", "2 abstain", "1 present not voting".
pub(super) fn counted(atoms: &[Atom], first: usize) -> Option<Entry> {
    let count = match &atoms.get(first)?.is {
        Is::Who(who) if who.group == Group::Counted && who.members.is_empty() => {
            who.count.filter(|n| *n <= 15)?
        }
        _ => number(atoms.get(first))?,
    };
    let present = usize::from(atoms.get(first + 1)?.key == "present");
    let (position, behind) = label(atoms, first + 1 + present)?;
    // "1 against: Chad", "1 against 2"
    let told = matches!(
        atoms.get(behind).map(|atom| &atom.is),
        Some(Is::Mark(':' | '(') | Is::Who(_) | Is::Council(_) | Is::Thing(_))
    ) && counted(atoms, behind).is_none();
    (!told).then(|| Entry {
        position,
        count: Some(count),
        members: Vec::new(),
        first,
        last: behind - 1,
        parted: false,
    })
}

/// Members and how they voted: "Chad voted yes", "Peru, no", "the United States no", "13 yes".
pub(super) fn called(atoms: &[Atom], first: usize) -> Option<Entry> {
    let mut next = first;
    let key = |at: usize| atoms.get(at).map_or("", |atom| atom.key.as_str());
    let members = named(atoms.get(next));
    let count = number(atoms.get(next)).filter(|_| members.is_none());
    if members.is_none() && count.is_none() {
        return None;
    }
    next += 1;
    let parted = matches!(atoms.get(next)?.is, Is::Mark(',' | ':' | '-'));
    let colon = matches!(atoms.get(next)?.is, Is::Mark(':'));
    next += usize::from(parted && members.is_some());
    next += usize::from(key(next) == "voted");
    let position = match key(next) {
        "yes" | "aye" | "yea" => Position::InFavour,
        // "Chad: for"
        "for" | "against" if colon => is_last_word(atoms.get(next)?)?,
        "no" | "nay" => is_last_word(atoms.get(next)?)?,
        "abstain" | "abstained" | "abstains" | "abstaining" => Position::Abstaining,
        _ => return None,
    };
    Some(Entry {
        position,
        count,
        members: members.unwrap_or_default(),
        first,
        last: next,
        parted,
    })
}

/// Whether entries are parted by it: a comma, a stroke, a bullet, "and".
pub(super) fn parts(atom: &Atom) -> bool {
    matches!(atom.is, Is::Mark(mark) if !matches!(mark, '(' | ')' | '?' | '"'))
        || matches!(atom.key.as_str(), "and" | "with")
}

/// A number of votes: 13, "none".
fn number(atom: Option<&Atom>) -> Option<u32> {
    match atom?.is {
        Is::Number(n) if n <= 15 => Some(n),
        Is::Zero => Some(0),
        _ => None,
    }
}

/// Members named, and not as adjectives.
fn named(atom: Option<&Atom>) -> Option<Vec<Member>> {
    let who = atom?.named_members()?;
    Some(who.members.iter().map(|(member, _)| *member).collect())
}

/// The members in the brackets that open at an atom, and where these close; no members where there is more in them than names.
fn bracketed(atoms: &[Atom], open: usize) -> Option<(Vec<Member>, usize)> {
    const LONGEST: usize = 16;
    let within = atoms.get(open + 1..)?;
    let length = within
        .iter()
        .take(LONGEST)
        .position(|atom| matches!(atom.is, Is::Mark(')')))?;
    let mut members = Vec::new();
    for (at, atom) in within[..length].iter().enumerate() {
        let plain = matches!(atom.is, Is::Mark(',' | ';' | ':' | '.'))
            || matches!(
                atom.key.as_str(),
                "including" | "incl" | "and" | "the" | "veto"
            );
        match named(within.get(at)) {
            Some(more) => members.extend(more),
            None if plain => {}
            None => return Some((Vec::new(), open + 1 + length)),
        }
    }
    Some((members, open + 1 + length))
}

/// How many atoms behind a list of names stand for more: ", others", "and 9 others".
fn others(behind: &[Atom]) -> usize {
    let more = |atom: &Atom| {
        matches!(atom.key.as_str(), "others" | "etc" | "and")
            || matches!(atom.is, Is::Mark(','))
            || matches!(&atom.is, Is::Who(who) if who.group == Group::Rest || who.group == Group::Counted)
    };
    let length = behind.iter().take(4).take_while(|atom| more(atom)).count();
    // A comma alone parts it from the next label.
    if behind[..length]
        .iter()
        .all(|atom| matches!(atom.is, Is::Mark(',')) || atom.key == "and")
    {
        0
    } else {
        length
    }
}

/// Whether a number that no mark parts from its label is told with it: "for 14, against 0".
fn ends(atoms: &[Atom], at: usize) -> bool {
    atoms.get(at).is_none_or(|atom| {
        matches!(atom.is, Is::Mark(mark) if mark != '-')
            || label(atoms, at).is_some()
            || parts(atom) && label(atoms, at + 1).is_some()
    })
}
