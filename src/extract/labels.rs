//! Votes told without verbs: by a label before each number or list ("In favour: 14, Against: 0", "FOR (13): Chad, Peru"), by a label
//! behind each ("11 yes / 2 no / 2 abstain"), or member by member ("Chad yes, Peru no").

mod entry;
mod label;

pub(crate) use label::LAST_WORDS;

use super::mention::{Atom, Group, Is, Present, Sort};
use super::said::Said;
use crate::council::Member;
use crate::reported::{Fact, Stated};
use crate::vote::Position;
use entry::{called, counted, labelled, parts};
use label::is_last_word;

/// The phrasing of such a list as a whole.
pub(crate) const PHRASING: &str = "list-in-favour";

/// A label and what stands behind it.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) position: Position,
    pub(crate) count: Option<u32>,
    pub(crate) members: Vec<Member>,
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// A mark or a number in brackets parts it from its label: "Against: 1", "Against (1)".
    parted: bool,
}

/// The lists of a sentence, each of one vote. `goes_on`: the sentence above tells how some voted.
pub(crate) fn lists(atoms: &[Atom], present: Present, goes_on: bool) -> Vec<Vec<Entry>> {
    let mut found = Vec::new();
    let labels = || {
        let last = atoms.last().and_then(is_last_word);
        last.is_some() || atoms.windows(2).any(is_label_end)
    };
    let may_end = present.has_any([Sort::Label, Sort::Council]);
    debug_assert!(may_end || !labels(), "a label without its last word");
    if !may_end || !present.has_any([Sort::Number, Sort::Who]) || !labels() {
        return found;
    }
    let mut at = 0;
    while at < atoms.len() {
        let list = list_at(atoms, at, goes_on);
        at = list.last().map_or(at, |entry| entry.last) + 1;
        if !list.is_empty() {
            found.push(list);
        }
    }
    found
}

/// "For: 141, Against: 5": whether a label stands before more votes than the Council has.
pub(crate) fn of_a_larger_body(atoms: &[Atom]) -> bool {
    atoms.windows(3).any(|three| {
        matches!(three[2].is, Is::Number(16..1000))
            && matches!(three[1].is, Is::Mark(':'))
            && is_last_word(&three[0])
                .is_some_and(|position| position != Position::NotParticipating)
    })
}

/// "Expected vote: for 13, against 1", "if it votes for 9, against 6": whether words before a list say that nobody has voted yet.
pub(crate) fn only_expected(before: &[Atom]) -> bool {
    const EXPECTED: [&str; 10] = [
        "if",
        "expected",
        "predicted",
        "projected",
        "likely",
        "forecast",
        "prediction",
        "suppose",
        "imagine",
        "hypothetical",
    ];
    let clause = before.iter().rev().take(12);
    clause
        .into_iter()
        .any(|atom| EXPECTED.contains(&atom.key.as_str()))
}

/// The list that begins at an atom, if one does.
fn list_at(atoms: &[Atom], at: usize, goes_on: bool) -> Vec<Entry> {
    if !counts_before(atoms, at) {
        let labelled = distinct(entries(atoms, at, labelled));
        match labelled.as_slice() {
            [] => {}
            [one] if !stands_alone(atoms, one, goes_on) => {}
            _ => return labelled,
        }
    }
    let counted = distinct(entries(atoms, at, counted));
    if counted.len() > 2 && !counts_before(atoms, at) {
        return counted;
    }
    let called = entries(atoms, at, called);
    let named = called.iter().any(|entry| !entry.members.is_empty());
    // "Peru no.", behind "Chad voted yes;": what has a verb is read as prose.
    let verbless = |entry: &Entry| entry.parted || entry.position != Position::Abstaining;
    // "Votes in the Security Council: Chad, yes;"
    let opens = |entry: &Entry| {
        let before = atoms[..entry.first].last();
        entry.parted && before.is_some_and(|atom| matches!(atom.is, Is::Mark(':')))
    };
    let enough =
        called.len() > 1 || goes_on && called.iter().any(verbless) || called.iter().any(opens);
    if named && enough && is_apart(atoms, &called) {
        return called;
    }
    Vec::new()
}

/// The entries up to the first of a position that was told before: those behind are of another vote.
fn distinct(mut entries: Vec<Entry>) -> Vec<Entry> {
    let again = (1..entries.len()).find(|&at| {
        let known = &entries[..at];
        known
            .iter()
            .any(|known| known.position == entries[at].position)
    });
    entries.truncate(again.unwrap_or(entries.len()));
    entries
}

/// Whether a roll of members stands by itself: at the beginning of its clause, and up to its end.
fn is_apart(atoms: &[Atom], entries: &[Entry]) -> bool {
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
        return false;
    };
    // "Security Council vote", on a line above three of them or more
    let begins = entries.len() > 2
        || atoms[..first.first]
            .last()
            .is_none_or(|atom| matches!(atom.is, Is::Mark(':' | '-' | ',') | Is::Council(_)));
    let ends = atoms
        .get(last.last + 1)
        .is_none_or(|atom| matches!(atom.is, Is::Mark('.' | ';' | ')')));
    begins && ends
}

/// What a list says of its vote.
pub(crate) fn said(atoms: &[Atom], list: &[Entry]) -> Said {
    let mut facts = Vec::new();
    for entry in list {
        let stated = |value: Fact| Stated {
            value,
            span: atoms[entry.first].span.to(atoms[entry.last].span),
            phrasing: match entry.position {
                Position::InFavour => PHRASING,
                Position::Against => "list-against",
                Position::Abstaining => "list-abstaining",
                Position::NotParticipating | Position::Absent => "did-not-participate",
            },
        };
        let count = entry
            .count
            .filter(|_| entry.position != Position::NotParticipating);
        facts.extend(count.map(|n| stated(Fact::Tally(entry.position, n))));
        let members = entry.members.iter();
        facts.extend(members.map(|member| stated(Fact::Position(*member, entry.position))));
    }
    Said {
        first: list.first().map_or(0, |entry| entry.first),
        last: list.last().map_or(0, |entry| entry.last),
        facts,
        ..Said::default()
    }
}

/// Whether a label may end here: "for 13", "against: …", "Peru no;".
fn is_label_end(two: &[Atom]) -> bool {
    let [label, next] = two else {
        return false;
    };
    let counts = matches!(&next.is, Is::Who(who) if who.count.is_some());
    let value = counts || matches!(next.is, Is::Number(_) | Is::Zero | Is::Mark(_));
    // "Votes in favour in the Security Council: 10"
    let council = matches!(label.is, Is::Council(_)) && matches!(next.is, Is::Mark(':'));
    let votes = matches!(label.key.as_str(), "votes" | "vote");
    value && (council || votes || is_last_word(label).is_some())
}

/// Whether a number stands right before, whose label comes after it: "13 in favour: China, …".
fn counts_before(atoms: &[Atom], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|i| match &atoms[i].is {
        Is::Number(_) | Is::Zero => true,
        // "Vote: 11-1-3 Yes: Albania, …"
        Is::Score(_) => !matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Mark(':'))),
        Is::Who(who) => who.group != Group::Named || who.count.is_some(),
        // "13 votes in favour"
        _ => {
            matches!(atoms[i].key.as_str(), "votes" | "vote" | "voted" | "voting")
                && counts_before(atoms, i)
        }
    })
}

/// Whether a label alone in its sentence is one of a list: "Against: Russia", on a line below "In favour: China".
fn stands_alone(atoms: &[Atom], entry: &Entry, goes_on: bool) -> bool {
    let mark = |atom: &Atom| matches!(atom.is, Is::Mark(_));
    let begins = atoms[..entry.first].iter().all(mark);
    let behind = atoms[..entry.first].last();
    // "Security Council: For 9 (China, …);"
    let leads = behind.is_some_and(|atom| matches!(atom.is, Is::Mark(':')));
    let ends = atoms[entry.last + 1..].iter().all(mark);
    ends && (begins && (entry.parted || goes_on) || leads && entry.count.is_some())
}

/// The entries of one form from an atom on, one behind another.
fn entries(
    atoms: &[Atom],
    at: usize,
    entry: impl Fn(&[Atom], usize) -> Option<Entry>,
) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut next = at;
    while let Some(entry) = entry(atoms, next) {
        next = entry.last + 1;
        entries.push(entry);
        next += atoms[next..].iter().take_while(|atom| parts(atom)).count();
    }
    entries
}
