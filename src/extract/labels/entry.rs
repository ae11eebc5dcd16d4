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
    let mut count = None;
    if is_mark(atoms, next, &['('])
        && is_mark(atoms, next + 2, &[')'])
        && let Some(n) = number(atoms.get(next + 1))
    {
        count = Some(n);
        next += 3;
    }
    while is_mark(atoms, next, &[':', '-', '=', '*']) {
        next += 1;
    }
    let mut entry = Entry {
        position,
        count,
        members: Vec::new(),
        first,
        last: next.checked_sub(1)?,
        parted: next > behind,
    };
    entry.take_value(atoms, next)?;
    let fits = entry
        .count
        .is_none_or(|n| entry.members.len() <= n as usize);
    fits.then_some(entry)
}

fn is_mark(atoms: &[Atom], at: usize, marks: &[char]) -> bool {
    matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::Mark(mark)) if marks.contains(mark))
}

impl Entry {
    /// Takes what stands behind the label: a count, members, or a number of them; none where it is no value.
    fn take_value(&mut self, atoms: &[Atom], at: usize) -> Option<()> {
        if self.count.is_none()
            && let Some(n) = number(atoms.get(at))
        {
            return self.take_count(atoms, at, n);
        }
        if let Some(members) = named(atoms.get(at)).filter(|_| self.parted) {
            self.members = members;
            self.last = at + others(&atoms[at + 1..]);
        } else if let Some(Is::Who(who)) = atoms.get(at).map(|atom| &atom.is)
            && who.group == Group::Counted
            && self.count.is_none()
            && (self.parted || ends(atoms, at + 1))
        {
            // "Against: 1, Russia": a number and those it counts, or one that the verb of the next label follows.
            self.count = who.count.filter(|n| *n <= 15);
            self.count?;
            self.members = who.members.iter().map(|(member, _)| *member).collect();
            self.last = at;
        } else {
            self.count?;
        }
        Some(())
    }

    /// "1 (Russia)", "2 votes", "2 - China, Peru": a count, and the members behind it.
    fn take_count(&mut self, atoms: &[Atom], at: usize, n: u32) -> Option<()> {
        self.count = Some(n);
        self.last = at;
        let mut next = at + 1;
        if matches!(
            atoms.get(next).map_or("", |atom| atom.key.as_str()),
            "votes" | "vote" | "members" | "countries"
        ) {
            self.last = next;
            next += 1;
        }
        if is_mark(atoms, next, &['(']) {
            (self.members, self.last) = bracketed(atoms, next)?;
        } else if is_mark(atoms, next, &['-', ':'])
            && let Some(members) = named(atoms.get(next + 1))
            && members.len() == n as usize
        {
            self.members = members;
            self.last = next + 1;
        } else if !self.parted && !ends(atoms, next) {
            return None;
        }
        Some(())
    }
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
