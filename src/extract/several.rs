//! Several votes told at once, and what tells each from the others: who submitted it, its resolution, its day, its month or year.

mod dated;

use super::date::Day;
use super::mention::{Atom, Is};
use super::reference::{Segment, are_rivals, refers};
use super::statement::stated;
use super::votes::{Period, Statement};
use super::words::Word;
use crate::reported::{Fact, Stated};
use crate::tally::Outcome;
use dated::{dated, times};

/// What tells one of several votes from the others.
#[derive(Debug, Clone)]
pub(super) enum Own {
    Fact(Stated<Fact>),
    Period(Period),
}

impl Own {
    /// What a statement says of several votes, of the one that this tells from the others.
    pub(super) fn of(self, statement: &Statement) -> Statement {
        let mut own = statement.clone();
        match self {
            Own::Fact(fact) => {
                let kind = std::mem::discriminant(&fact.value);
                own.facts
                    .retain(|known| std::mem::discriminant(&known.value) != kind);
                own.facts.push(fact);
            }
            Own::Period(period) => {
                own.facts
                    .retain(|known| !matches!(known.value, Fact::Date(_)));
                own.period = period;
                own.looks_back = true;
            }
        }
        own
    }
}

/// The votes that a stretch tells at once, where it tells of more than one.
pub(super) fn several(atoms: &[Atom], segment: &Segment, day: Day) -> Vec<Own> {
    let first = segment.said.iter().map(|said| said.first).min();
    let last = segment.said.iter().map(|said| said.last).max();
    let Some(told) = first.zip(last) else {
        return Vec::new();
    };
    let rivals = of_rivals(atoms, segment);
    if rivals.len() > 1 {
        return rivals.into_iter().map(Own::Fact).collect();
    }
    let mut facts = segment.said.iter().flat_map(|said| &said.facts);
    let failed = facts.any(|fact| {
        fact.value == Fact::Outcome(Outcome::NotAdopted) || matches!(fact.value, Fact::Veto(_))
    });
    let to = segment.to.min(atoms.len());
    let numbered = resolutions(&atoms[..to], segment, told);
    // What failed has no number: "resolutions 242 and 338 were rejected by Israel".
    if numbered.len() > 1 && !failed {
        return numbered.into_iter().map(Own::Fact).collect();
    }
    dated(&atoms[..to], segment.from, told)
        .map(|days| times(atoms, &days, day))
        .unwrap_or_default()
}

/// "Russia and the United States vetoed each other's drafts": who submitted each of two texts that are set against each other.
fn of_rivals(atoms: &[Atom], segment: &Segment) -> Vec<Stated<Fact>> {
    let rivals = segment.head.is_some_and(|at| are_rivals(atoms, at));
    // "Both were voted down, by 8-3 and 7-4": which score is whose, is not told here.
    let score = |atom: &&Atom| matches!(atom.is, Is::Score(_));
    if !rivals || atoms[segment.from..].iter().filter(score).count() > 1 {
        return Vec::new();
    }
    let facts = segment.said.iter().flat_map(|said| &said.facts);
    facts
        .filter(|fact| matches!(fact.value, Fact::Sponsor(_)))
        .cloned()
        .collect()
}

/// Whether a sentence gives as many days, months or years, one after the other, as it counts texts, or counts none: "vetoed it on
/// Tuesday, and again on Friday", "vetoed drafts in 1957, 1962 and 1971".
pub(super) fn on_days(atoms: &[Atom], counted: Option<u32>) -> bool {
    let days = listed(atoms, |_| true).len();
    days > 1 && counted.is_none_or(|counted| counted as usize == days)
}

/// The resolutions that words name: each in brackets, or one after the other next to what is said between two places.
fn resolutions(
    atoms: &[Atom],
    segment: &Segment,
    (first, last): (usize, usize),
) -> Vec<Stated<Fact>> {
    const NEXT: usize = 3;
    // "Resolution 917, adopted after resolutions 841 and 861 had failed": said of the one.
    let head = segment.head.and_then(|head| atoms.get(head));
    let of_one = head.is_some_and(
        |head| matches!(&head.is, Is::Thing(thing) if thing.resolution.is_some() && !thing.plural),
    );
    let mut found: Vec<Stated<Fact>> = Vec::new();
    for (at, atom) in atoms.iter().enumerate().skip(segment.from) {
        let Is::Thing(thing) = &atom.is else {
            continue;
        };
        let Some((number, span)) = &thing.resolution else {
            continue;
        };
        let bracket = at
            .checked_sub(1)
            .is_some_and(|i| matches!(atoms[i].is, Is::Mark('(')));
        let next = at + NEXT >= first && at <= last + NEXT;
        let listed = next && !of_one && !thing.further.is_empty();
        if !bracket && !listed || refers(atoms, at) {
            continue;
        }
        for (number, span) in std::iter::once(&(*number, *span)).chain(&thing.further) {
            let fact = stated(Fact::Resolution(*number), *span, "resolution-number");
            if !found.iter().any(|known| known.value == fact.value) {
                found.push(fact);
            }
        }
    }
    found
}

/// Where the days, months and years stand that follow one another, the last behind an "and": those of the last such list.
fn listed(atoms: &[Atom], reports: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut list: Vec<usize> = Vec::new();
    let mut ended = false;
    for (at, atom) in atoms.iter().enumerate() {
        let Is::When(when) = &atom.is else {
            continue;
        };
        let given = when.weekday.is_some()
            || when.day.is_some()
            || when.month.is_some()
            || when.year.is_some();
        // "between 2011 and 2014", "from May to July"
        let spans = at
            .checked_sub(1)
            .is_some_and(|i| matches!(atoms[i].key.as_str(), "between" | "from" | "since"));
        let between = &atoms[list.last().map_or(at, |last| last + 1)..at];
        let between = without_matters(between);
        let and = between.iter().any(|atom| atom.key == "and");
        let comma = between.iter().any(|atom| matches!(atom.is, Is::Mark(',')));
        let joined = between.iter().all(|atom| links(atom)) && (and || comma);
        // "on Monday, and on Tuesday a bomb went off"
        let another = atoms
            .get(at + 1)
            .is_some_and(|atom| matches!(atom.is, Is::Word(Some(Word::Determiner))));
        if ended && (!joined || another) {
            return list;
        }
        if !given || spans || !reports(at) {
            list.clear();
            continue;
        }
        if !list.is_empty() && (!joined || another) {
            list.clear();
        }
        ended = joined && and && !list.is_empty();
        list.push(at);
    }
    // "on Crimea in 2014, on a plane in 2015 and on Srebrenica": the last without its day.
    let undated = list.last().and_then(|last| atoms.get(last + 1..));
    let goes_on = list.len() > 1
        && matches!(undated, Some([and, matter @ ..]) if and.key == "and" && opens_matter(matter));
    if ended || goes_on { list } else { Vec::new() }
}

/// Whether an atom may stand between two dates of a list.
fn links(atom: &Atom) -> bool {
    matches!(atom.is, Is::Mark(',' | ';'))
        || matches!(
            atom.key.as_str(),
            "and" | "again" | "on" | "in" | "then" | "also" | "one" | "another" | "the" | "other"
        )
}

/// "in 1957 (on Kashmir), 1962", "on Crimea in 2014, on Srebrenica in 2015", "in 1997, against observers, and in 1999": what stands
/// between two dates, but for what a text was about.
fn without_matters<'a>(between: &'a [Atom<'a>]) -> Vec<&'a Atom<'a>> {
    let mut aside = false;
    let mut kept: Vec<&Atom> = Vec::new();
    for atom in between {
        match atom.is {
            Is::Mark('(') => aside = true,
            Is::Mark(')') => aside = false,
            _ if aside => {}
            _ => kept.push(atom),
        }
    }
    let opens = |at: usize| {
        kept.get(at)
            .is_some_and(|about| ABOUT.contains(&about.key.as_str()))
            && at + 1 < kept.len()
    };
    let Some(begins) = (0..kept.len())
        .take_while(|&at| at == 0 || links(kept[at - 1]))
        .find(|&at| opens(at))
    else {
        return kept;
    };
    let ends = kept.len()
        - kept[begins..]
            .iter()
            .rev()
            .take_while(|atom| links(atom))
            .count();
    // "on 5 May and on 6 May": no matter, but the day itself.
    if ends <= begins || !tells_no_more(&kept[begins..ends]) {
        return kept;
    }
    kept.drain(begins..ends);
    kept
}

/// What leads to the matter of a text.
const ABOUT: [&str; 8] = [
    "on",
    "over",
    "about",
    "concerning",
    "regarding",
    "against",
    "for",
    "of",
];

/// "on Crimea", "over the downing of a plane": whether words begin to say what a text is about.
fn opens_matter(words: &[Atom]) -> bool {
    matches!(words, [about, _, ..] if ABOUT.contains(&about.key.as_str()))
}

/// Whether words are one phrase, which does nothing and names no body.
fn tells_no_more(words: &[&Atom]) -> bool {
    words.iter().all(|atom| match &atom.is {
        Is::Word(_) | Is::Who(_) | Is::Mark('-') => !matches!(
            atom.key.as_str(),
            "but" | "while" | "before" | "after" | "when" | "which" | "that" | "who"
        ),
        Is::Thing(thing) => thing.resolution.is_none(),
        _ => false,
    })
}
