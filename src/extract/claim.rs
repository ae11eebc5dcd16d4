//! Statements about voting history ("China, which has vetoed six resolutions on Syria"): claims, not votes.

use super::index::Index;
use super::lexicon::Lexicon;
use super::matcher::{Match, Matcher, Room};
use super::mention::{Atom, Is, Who};
use super::pattern::{self, Item};
use super::words::{Word, counts_days};
use crate::council::Member;
use crate::reported::{Claim, ClaimKind, Stated};

/// A way to claim something of history: its pattern, which remembers who (`m`) and how many (`n`), and what kind of claim it is.
const FORMS: &[(&str, ClaimKind)] = &[
    ("the ord=n adj=m @veto.noun since", ClaimKind::FirstVeto),
    ("adj=m 's? ord=n @veto.noun since", ClaimKind::FirstVeto),
    (
        "who>=m @cast its|their ord=n @veto.noun since",
        ClaimKind::FirstVeto,
    ),
    ("who>=m @veto .. many=n", ClaimKind::Vetoes),
    ("who>=m @veto .. many=n times", ClaimKind::Vetoes),
    (
        "who>=m @cast .. @veto.noun .. many=n times",
        ClaimKind::Vetoes,
    ),
    ("who>=m @cast many=n vetoes", ClaimKind::Vetoes),
    ("adj=m 's? many=n vetoes", ClaimKind::Vetoes),
    ("adj=m 's? ord=n @veto.noun", ClaimKind::NthVeto),
    ("the ord=n adj=m @veto.noun", ClaimKind::NthVeto),
    (
        "who>=m @cast its|their|his|her ord=n @veto.noun",
        ClaimKind::NthVeto,
    ),
    (
        "for the ord=n time .. who=m @cast .. @veto.noun",
        ClaimKind::NthVeto,
    ),
];

/// The forms, read once.
pub(crate) struct Claims {
    forms: Vec<Vec<Item>>,
    index: Index,
}

impl Claims {
    pub(crate) fn new(lexicon: &mut Lexicon) -> Claims {
        let forms = FORMS
            .iter()
            .map(|(form, _)| pattern::parse(form, lexicon))
            .collect::<Vec<_>>();
        Claims {
            index: Index::new(&forms, lexicon),
            forms,
        }
    }

    /// The claims of a sentence, one for each member: none where there is no word of vetoing.
    pub(crate) fn of(&self, text: &str, atoms: &[Atom]) -> Vec<Stated<Claim>> {
        let mut found: Vec<Stated<Claim>> = Vec::new();
        let mut matcher = Matcher::new(atoms, Room::default());
        let fitting = self.index.fitting(atoms);
        for (at, rows) in self.index.beginnings(&fitting, atoms) {
            for row in rows {
                let Some(matched) = matcher.matches(&self.forms[row], at) else {
                    continue;
                };
                for claim in claims(text, atoms, matched, FORMS[row].1) {
                    let known = |known: &Stated<Claim>| {
                        known.value.member == claim.value.member
                            && known.value.count == claim.value.count
                    };
                    if !found.iter().any(known) {
                        found.push(claim);
                    }
                }
            }
        }
        found
    }
}

fn claims(text: &str, atoms: &[Atom], matched: &Match, kind: ClaimKind) -> Vec<Stated<Claim>> {
    let (Some(number), Some(who)) = (matched.get("n"), matched.get("m")) else {
        return Vec::new();
    };
    let (Is::Number(count) | Is::Word(Some(Word::Ordinal(count)))) = atoms[number].is else {
        return Vec::new();
    };
    // "vetoed six resolutions": the number counts texts or times, not votes or years.
    let counted = atoms[number + 1..]
        .iter()
        .take(5)
        .take_while(|atom| !matches!(atom.is, Is::Verb(_) | Is::Mark(_)));
    // "its first veto since 2011" counts from then; "its first veto" counts all.
    let since = since(atoms, number);
    if kind == ClaimKind::FirstVeto && (count != 1 || since.is_none()) {
        return Vec::new();
    }
    let of_vetoes = kind != ClaimKind::Vetoes
        || atoms[number..=matched.last]
            .iter()
            .any(|atom| matches!(atom.key.as_str(), "vetoes" | "times"))
        || counted.clone().any(|atom| {
            matches!(&atom.is, Is::Thing(thing) if thing.plural) || atom.key == "times"
        });
    let Is::Who(members) = &atoms[who].is else {
        return Vec::new();
    };
    // "vetoed two American amendments": of some texts, which no count of vetoes tells apart.
    let some = |atom: &Atom| {
        atom.is_adjective() || matches!(&atom.is, Is::Thing(thing) if thing.amendment)
    };
    if kind == ClaimKind::Vetoes && counted.clone().any(some) {
        return Vec::new();
    }
    if !of_vetoes || count == 0 || kind == ClaimKind::Vetoes && is_of_a_day(atoms, matched) {
        return Vec::new();
    }
    if kind == ClaimKind::NthVeto
        && (is_of_one_government(text, atoms, matched) || is_within_a_time(text, atoms, matched))
    {
        return Vec::new();
    }
    let topic = topic(text, atoms, number);
    let last = topic
        .as_ref()
        .map_or(matched.last, |(at, _)| (*at).max(matched.last));
    // A first since a year is told by the year too.
    let last = match since {
        Some((at, _)) if kind == ClaimKind::FirstVeto => last.max(at),
        _ => last,
    };
    let span = atoms[matched.first].span.to(atoms[last].span);
    let claim = |member: Member| Stated {
        value: Claim {
            kind,
            member: Some(member),
            count,
            topic: topic.as_ref().map(|(_, words)| words.clone()),
            since: since.map(|(_, year)| year),
        },
        span,
        phrasing: "vetoes-claimed",
    };
    let Who { members, .. } = members;
    members.iter().map(|(member, _)| claim(*member)).collect()
}

/// "vetoed two resolutions on Saturday and on Sunday", "in 2012 it vetoed two": whether a count is of a time that the sentence gives,
/// and not of all years or of those since one.
fn is_of_a_day(atoms: &[Atom], matched: &Match) -> bool {
    let lately = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lately);
    let time = |(at, atom): (usize, &Atom)| {
        let since = at > 0 && atoms[at - 1].key == "since";
        matches!(&atom.is, Is::When(when) if !since && (when.is_day() || when.is_period()))
    };
    !atoms[matched.first..=matched.last].iter().any(lately) && atoms.iter().enumerate().any(time)
}

/// "its first veto in five years", "its third veto this month": whether a veto is counted among those of some time.
fn is_within_a_time(text: &str, atoms: &[Atom], matched: &Match) -> bool {
    const WORDS: usize = 6;
    let behind = text.get(atoms[matched.last].span.end..).unwrap_or_default();
    let mut words = behind.split_whitespace().take(WORDS);
    let units = |word: &str| {
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        counts_days(word) || matches!(word, "decade" | "decades")
    };
    match words.next() {
        Some("in" | "within" | "for") => words.take(4).any(units),
        Some("this") => words.next().is_some_and(units),
        _ => false,
    }
}

/// "the Obama administration's first veto", "the first veto of his presidency": whether a veto is counted among those of one government,
/// and not among all that the State cast.
fn is_of_one_government(text: &str, atoms: &[Atom], matched: &Match) -> bool {
    const FAR: usize = 8;
    let near = atoms.iter().take(matched.last + FAR).skip(matched.first);
    let names = |atom: &Atom| {
        let words = text.get(atom.span.start..atom.span.end).unwrap_or_default();
        let last = words.rsplit(' ').next().unwrap_or_default();
        [
            "administration",
            "presidency",
            "premiership",
            "term",
            "tenure",
        ]
        .iter()
        .any(|word| last.eq_ignore_ascii_case(word))
    };
    near.into_iter().any(names)
}

/// What the vetoes were about: "on Syria", "against the Assad government", "to shield Israel".
fn topic(text: &str, atoms: &[Atom], number: usize) -> Option<(usize, String)> {
    let leads = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "on" | "about" | "concerning" | "regarding" | "shield" | "protect" | "over"
        )
    };
    let lead = (number + 1..atoms.len().min(number + 9)).find(|&at| leads(&atoms[at]))?;
    let named = |at: &usize| {
        let atom = &atoms[*at];
        matches!(atom.is, Is::Who(_))
            || (matches!(atom.is, Is::Word(None))
                && text[atom.span.start..].starts_with(char::is_uppercase))
    };
    let at = (lead + 1..atoms.len().min(lead + 4)).find(named)?;
    Some((
        at,
        text[atoms[at].span.start..atoms[at].span.end].to_owned(),
    ))
}

/// The year from which it counts: "since 2011".
fn since(atoms: &[Atom], number: usize) -> Option<(usize, i16)> {
    (number + 1..atoms.len()).find_map(|at| match &atoms[at].is {
        Is::When(when) if atoms[at - 1].key == "since" => when.year.map(|year| (at, year)),
        _ => None,
    })
}
