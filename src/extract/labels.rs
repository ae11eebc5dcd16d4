//! Votes told without verbs: by a label before each number or list ("In favour: 14, Against: 0", "FOR (13): Chad, Peru"), by a label
//! behind each ("11 yes / 2 no / 2 abstain"), or member by member ("Chad yes, Peru no").

use super::mention::{Atom, Group, Is, Present, Sort};
use super::said::Said;
use crate::council::Member;
use crate::reported::{Fact, Stated};
use crate::vote::Position;

/// The phrasing of such a list as a whole.
pub(crate) const PHRASING: &str = "list-in-favour";

/// The words that labels end in, beside the Council's name.
pub(crate) const LAST_WORDS: [&str; 30] = [
    "for",
    "favour",
    "favor",
    "affirmative",
    "yes",
    "aye",
    "ayes",
    "yea",
    "yeas",
    "against",
    "negative",
    "no",
    "noes",
    "nay",
    "nays",
    "opposed",
    "abstaining",
    "abstentions",
    "abstention",
    "abstained",
    "abstain",
    "abstainers",
    "abst",
    "abs",
    "abs.",
    "absent",
    "voting",
    "participating",
    "vote",
    "votes",
];

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

/// A number and its label: "14 voted for", "none voted against", "2 abstain", "1 present not voting".
fn counted(atoms: &[Atom], first: usize) -> Option<Entry> {
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
fn called(atoms: &[Atom], first: usize) -> Option<Entry> {
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
fn parts(atom: &Atom) -> bool {
    matches!(atom.is, Is::Mark(mark) if !matches!(mark, '(' | ')' | '?' | '"'))
        || matches!(atom.key.as_str(), "and" | "with")
}

/// A label and its value: "Against: 1 (Russia)", "abstentions 2", "FOR (13): China, Peru, others".
fn labelled(atoms: &[Atom], first: usize) -> Option<Entry> {
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

/// The position that a label gives, and what stands behind it: "In favour", "Votes against", "Voted for", "No votes", "Abstained".
fn label(atoms: &[Atom], first: usize) -> Option<(Position, usize)> {
    let key = |at: usize| atoms.get(at).map_or("", |atom| atom.key.as_str());
    let mut at = first;
    if matches!(key(at), "those" | "members" | "countries" | "states") {
        at += 1;
    }
    if matches!(key(at), "votes" | "vote" | "voted" | "voting") {
        at += 1;
    }
    let not = matches!(key(at), "not" | "non");
    if not {
        let dash = atoms
            .get(at + 1)
            .is_some_and(|atom| matches!(atom.is, Is::Mark('-')));
        at += 1 + usize::from(dash);
    }
    let within = key(at) == "in";
    at += usize::from(within) + usize::from(within && key(at + 1) == "the");
    let last = atoms.get(at)?;
    let position = is_last_word(last)?;
    let of_in = matches!(key(at), "favour" | "favor" | "affirmative" | "negative");
    let of_not = matches!(key(at), "voting" | "participating");
    if within != of_in || not != of_not {
        return None;
    }
    at += 1;
    // "Abs.: 2"
    let mark = |at: usize, wanted: char| matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::Mark(mark)) if *mark == wanted);
    at += usize::from(mark(at, '.') && mark(at + 1, ':'));
    if matches!(key(at), "votes" | "vote") {
        at += 1;
    }
    // "Votes in favour in the Security Council: 10"
    let council = |at: usize| {
        atoms
            .get(at)
            .is_some_and(|atom| matches!(atom.is, Is::Council(_)))
    };
    let the = usize::from(key(at + 1) == "the");
    if key(at) == "in" && council(at + 1 + the) {
        at += 2 + the;
    }
    Some((position, at))
}

/// The position of which a label's last word is: "favour", "noes", "abstaining".
fn is_last_word(atom: &Atom) -> Option<Position> {
    // "no one"
    if matches!(atom.is, Is::Zero) && atom.span.end - atom.span.start > "no".len() {
        return None;
    }
    Some(match atom.key.as_str() {
        "for" | "favour" | "favor" | "affirmative" | "yes" | "aye" | "ayes" | "yea" | "yeas" => {
            Position::InFavour
        }
        "against" | "negative" | "no" | "noes" | "nay" | "nays" | "opposed" => Position::Against,
        "abstaining" | "abstentions" | "abstention" | "abstained" | "abstain" | "abstainers"
        | "abst" | "abs" | "abs." => Position::Abstaining,
        "absent" | "voting" | "participating" => Position::NotParticipating,
        _ => return None,
    })
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
    match &atom?.is {
        Is::Who(who) if who.group == Group::Named && !who.adjective => {
            Some(who.members.iter().map(|(member, _)| *member).collect())
        }
        _ => None,
    }
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
