//! Entries of a list of vetoes: a day, a draft and a record in any order, and who vetoed it, unless a heading says so.

use super::{are_permanent, draft, heads, is_prose, is_to_come, stated, vetoers};
use crate::council::Member;
use crate::extract::complete::is_permanent;
use crate::extract::date::Day;
use crate::extract::mention::{Atom, Is, Status, Voice, Who};
use crate::extract::table::decides;
use crate::extract::votes::Statement;
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::symbol::SymbolKind;
use crate::tally::Outcome;

/// How a list of vetoes stands where an entry may begin.
#[derive(Debug, Clone, Copy)]
pub(crate) struct List<'a> {
    /// Whether a line above heads one.
    pub(crate) headed: bool,
    /// Whose vetoes it is of, where its heading says so.
    pub(crate) vetoers: &'a [(Member, Span)],
}

/// What the entries of a sentence tell.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    pub(crate) votes: Vec<Statement>,
    /// Whether a heading stands before them.
    pub(crate) headed: bool,
    /// Whose vetoes a heading before them says that they are.
    pub(crate) vetoers: Vec<(Member, Span)>,
}

/// The entries that a sentence is, and nothing else: "2023-12-08 S/2023/970 (ceasefire) USA", "S/18163, 18 Jun 1986 (S/PV.2693) vetoed by
/// the US and the UK", also several of them, or one behind the heading. None where any part of it is no entry.
pub(crate) fn entries(index: usize, atoms: &[Atom], day: Day, list: List<'_>) -> Entries {
    if !atoms.iter().any(is_draft) {
        return Entries::default();
    }
    let (mut list, mut rest) = (list, atoms);
    let mut own = Vec::new();
    let heading = heading(atoms);
    if let Some((head, below)) = heading {
        own = vetoers(head);
        list = List {
            headed: true,
            vetoers: &own,
        };
        rest = below;
    }
    let mut votes = Vec::new();
    for group in groups(rest) {
        // "USA: S/2023/970 (8 December 2023), S/2024/173 (20 February 2024)"
        let (list, rest) = match leading(group) {
            Some((who, below)) if list.headed => {
                let vetoers = who.members.as_slice();
                (List { vetoers, ..list }, below)
            }
            _ => (list, group),
        };
        for part in parts(rest) {
            let Some(vote) = entry(index, part, day, list) else {
                return Entries::default();
            };
            votes.push(vote);
        }
    }
    Entries {
        votes,
        headed: heading.is_some(),
        vetoers: own,
    }
}

/// The entries that stand within a sentence, each with its draft first and those who vetoed it: "The only draft with sanctions -
/// S/14664/Rev.2, 31 Aug 1981 (S/PV.2300) - vetoed by the United States", "S/2018/321 (vetoed by Russia, 10 April 2018) and S/2018/516
/// (vetoed by the US)". None where a draft of the sentence is no such entry.
pub(crate) fn within(index: usize, atoms: &[Atom], day: Day) -> Vec<Statement> {
    let all = atoms.iter().enumerate();
    let drafts = all.filter(|(_, atom)| is_draft(atom)).map(|(at, _)| at);
    let drafts: Vec<usize> = drafts.collect();
    let Some((before, rest)) = drafts.first().and_then(|&at| atoms.split_at_checked(at)) else {
        return Vec::new();
    };
    let tells = |atom: &Atom| match &atom.is {
        Is::Verb(verb) => verb.voice != Voice::Noun && decides(verb.lemma),
        Is::Score(_) | Is::When(_) => true,
        _ => is_to_come(atom),
    };
    let set_off = before.last().is_none_or(|atom| {
        matches!(atom.is, Is::Mark(':' | '-' | ',' | '(') | Is::Thing(_)) || drafts.len() > 1
    });
    // "The draft (S/4523) received 8 votes in favour, but was vetoed" is told as prose.
    let received = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Receive && verb.voice == Voice::Active);
    if !set_off || before.iter().any(tells) || drafts.len() == 1 && rest.iter().any(received) {
        return Vec::new();
    }
    let cuts: Vec<usize> = drafts.iter().skip(1).map(|at| at - before.len()).collect();
    let list = List {
        headed: false,
        vetoers: &[],
    };
    let found = pieces(rest, &cuts).into_iter().map(|part| {
        let part = bracketed(part).unwrap_or(part);
        entry(index, without_day(part), day, list).map(|vote| (vote, part))
    });
    let found: Option<Vec<(Statement, &[Atom])>> = found.collect();
    let mut votes = Vec::new();
    for (mut vote, part) in found.unwrap_or_default() {
        let dated = |fact: &Stated<Fact>| matches!(fact.value, Fact::Date(_));
        if !vote.facts.iter().any(dated) {
            vote.facts.extend(day_of(part, day));
        }
        votes.push(vote);
    }
    votes
}

/// "S/2018/321 (vetoed by Russia, 10 April 2018) is on gas": an entry whose brackets tell all of it, without what follows them.
fn bracketed<'a, 't>(atoms: &'a [Atom<'t>]) -> Option<&'a [Atom<'t>]> {
    let opens = matches!(atoms.get(1)?.is, Is::Mark('('));
    let close = atoms
        .iter()
        .position(|atom| matches!(atom.is, Is::Mark(')')))?;
    let (inside, behind) = atoms.split_at_checked(close)?;
    let told = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if decides(verb.lemma));
    let alone = inside.iter().any(told) && !behind.iter().any(told);
    (opens && alone).then_some(inside)
}

/// An entry without the day at its end, behind those who vetoed: "(vetoed by Russia, 10 April 2018)".
fn without_day<'a, 't>(atoms: &'a [Atom<'t>]) -> &'a [Atom<'t>] {
    let plain = |atom: &Atom| matches!(atom.is, Is::Mark(_)) || atom.key == "and";
    let last = atoms.iter().rposition(|atom| !plain(atom));
    let Some((before, [day, ..])) = last.and_then(|at| atoms.split_at_checked(at)) else {
        return atoms;
    };
    let joins = |atom: &Atom| {
        matches!(atom.is, Is::Mark(',' | '-' | ';')) || matches!(atom.key.as_str(), "on" | "in")
    };
    let end = before.iter().rposition(|atom| !joins(atom));
    match (is_day(day), end) {
        (true, Some(end)) => before.get(..=end).unwrap_or(atoms),
        _ => atoms.get(..=before.len()).unwrap_or(atoms),
    }
}

/// The first full day that some words give.
fn day_of(atoms: &[Atom], day: Day) -> Option<Stated<Fact>> {
    atoms.iter().find_map(|atom| match &atom.is {
        Is::When(when) if when.day.is_some() && when.year.is_some() => {
            Some(stated(Fact::Date(day.of(when)?), atom.span))
        }
        _ => None,
    })
}

/// A heading before its first entry, and what is behind the colon.
fn heading<'a, 't>(atoms: &'a [Atom<'t>]) -> Option<(&'a [Atom<'t>], &'a [Atom<'t>])> {
    let colon = atoms
        .iter()
        .position(|atom| matches!(atom.is, Is::Mark(':')))?;
    let (head, below) = (atoms.get(..colon)?, atoms.get(colon + 1..)?);
    let plain = !head.iter().any(is_draft);
    (plain && heads(head)).then_some((head, below))
}

/// Cuts what is told of one after another apart: before each "USA:", but for the first.
fn groups<'a, 't>(atoms: &'a [Atom<'t>]) -> Vec<&'a [Atom<'t>]> {
    let headed = |two: &[Atom]| {
        let colon = matches!(two[1].is, Is::Mark(':'));
        colon && matches!(&two[0].is, Is::Who(who) if is_of_permanent(who))
    };
    let pairs = atoms.windows(2).enumerate();
    let heads: Vec<usize> = pairs
        .filter(|(_, two)| headed(two))
        .map(|(at, _)| at)
        .collect();
    // "S/2014/189 (15 March 2014): Russia" ends with whom it names.
    let first = atoms
        .iter()
        .position(|atom| !is_number(atom))
        .unwrap_or_default();
    let starts = match heads.first() {
        Some(head) if *head == first => heads.get(1..).unwrap_or_default(),
        _ => &[],
    };
    pieces(atoms, starts)
}

/// Who stands at the head of entries, and the entries.
fn leading<'a, 't>(atoms: &'a [Atom<'t>]) -> Option<(&'a Who, &'a [Atom<'t>])> {
    let start = atoms.iter().position(|atom| !is_number(atom))?;
    let (first, mark) = (atoms.get(start)?, atoms.get(start + 1)?);
    match (&first.is, &mark.is) {
        (Is::Who(who), Is::Mark(':' | '-')) if is_of_permanent(who) => {
            Some((who, atoms.get(start + 2..)?))
        }
        _ => None,
    }
}

/// Cuts entries in one sentence apart: before each day, or before each draft, whichever stands first.
fn parts<'a, 't>(atoms: &'a [Atom<'t>]) -> Vec<&'a [Atom<'t>]> {
    let several = atoms.iter().filter(|atom| is_draft(atom)).count() > 1;
    let begins_with_draft = atoms
        .iter()
        .find_map(|atom| {
            let drafted = is_draft(atom);
            (drafted || is_day(atom)).then_some(drafted)
        })
        .unwrap_or_default();
    if !several {
        return vec![atoms];
    }
    // Where a draft stands right behind the first day, another day is that of a letter: "Letter dated 28 February 2014".
    let draft_behind = |at: usize| atoms.get(at + 1).is_some_and(is_draft);
    let direct = atoms.iter().position(is_day).is_some_and(draft_behind);
    let begins = |at: usize, atom: &Atom| {
        if begins_with_draft {
            is_draft(atom)
        } else {
            is_day(atom) && (!direct || draft_behind(at))
        }
    };
    let all = atoms.iter().enumerate();
    let places = all.filter(|(at, atom)| begins(*at, atom)).map(|(at, _)| at);
    pieces(atoms, &places.skip(1).collect::<Vec<_>>())
}

/// A list cut at some places.
fn pieces<'a, 't>(atoms: &'a [Atom<'t>], cuts: &[usize]) -> Vec<&'a [Atom<'t>]> {
    let starts = [0].into_iter().chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([atoms.len()]);
    starts
        .zip(ends)
        .filter_map(|(from, to)| atoms.get(from..to))
        .collect()
}

/// One entry: at its head the day or the draft, behind them what it was about, and who vetoed it, unless the list is of one State's.
fn entry(index: usize, atoms: &[Atom], day: Day, list: List<'_>) -> Option<Statement> {
    const LONGEST: usize = 40;
    /// How far the draft is from the beginning.
    const HEAD: usize = 8;
    let start = atoms.iter().position(|atom| !is_number(atom))?;
    let end = atoms
        .iter()
        .rposition(|atom| !matches!(atom.is, Is::Mark('.' | ';' | ',')) && atom.key != "and")?;
    let atoms = atoms.get(start..=end)?;
    let drafted = atoms.iter().position(is_draft)?;
    let first = atoms.first()?;
    let heads = drafted == 0 || is_day(first) && drafted <= HEAD;
    if !heads || atoms.len() > LONGEST || is_prose(atoms) {
        return None;
    }
    let mut facts: Vec<Stated<Fact>> = atoms.get(drafted).and_then(draft).into_iter().collect();
    facts.extend(day_of(atoms, day));
    facts.extend(atoms.iter().find_map(|atom| match &atom.is {
        Is::Symbol(symbol) if symbol.kind() == SymbolKind::Meeting => {
            Some(stated(Fact::Meeting(symbol.clone()), atom.span))
        }
        _ => None,
    }));
    let (who, by) = closing(without_score(atoms)).map_or((list.vetoers, false), |(who, by)| {
        (permanent_at_the_end(&who.members), by)
    });
    // "Vetoed by" speaks for itself.
    if who.is_empty() || !by && !list.headed && list.vetoers.is_empty() {
        return None;
    }
    let score = atoms.iter().find_map(|atom| match &atom.is {
        Is::Score(score) => Some((score, atom.span)),
        _ => None,
    });
    if let Some((score, span)) = score {
        facts.extend(Fact::of_score(score).map(|count| stated(count, span)));
    }
    for (member, span) in before_them(atoms, who).iter().chain(who) {
        facts.push(stated(Fact::Veto(*member), *span));
        facts.push(stated(Fact::Outcome(Outcome::NotAdopted), *span));
    }
    Some(Statement {
        sentence: index,
        facts,
        apart: true,
        ours: true,
        ..Statement::default()
    })
}

/// An entry without the score at its end: "(14-1-0)", ", 12-2-1".
fn without_score<'a, 't>(atoms: &'a [Atom<'t>]) -> &'a [Atom<'t>] {
    let score = atoms
        .iter()
        .rposition(|atom| matches!(atom.is, Is::Score(_)));
    let marks = |atoms: &[Atom]| atoms.iter().all(|atom| matches!(atom.is, Is::Mark(_)));
    let Some((before, behind)) = score.and_then(|at| atoms.split_at_checked(at)) else {
        return atoms;
    };
    if !behind.get(1..).is_some_and(marks) {
        return atoms;
    }
    let end = before
        .iter()
        .rposition(|atom| !matches!(atom.is, Is::Mark(',' | '(' | ':' | '-')));
    before.get(..end.map_or(0, |end| end + 1)).unwrap_or(before)
}

/// Who stands at the end of an entry, as those who vetoed, and whether it says so: not in brackets, and not as those whose draft it was.
fn closing<'a>(atoms: &'a [Atom]) -> Option<(&'a Who, bool)> {
    let (mut last, mut before) = atoms.split_last()?;
    let veto = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.status == Status::Asserted);
    // "USA veto"
    let noun = veto(last) && matches!(&last.is, Is::Verb(verb) if verb.voice == Voice::Noun);
    if noun {
        (last, before) = before.split_last()?;
    }
    let Is::Who(who) = &last.is else {
        return None;
    };
    let (role, by) = match before {
        // "S/10784 (10 September 1972) by the United States"
        [.., verb, by] if by.key == "by" => {
            (veto(verb) || matches!(verb.is, Is::Mark(')')), veto(verb))
        }
        [.., before] => {
            let plain = matches!(
                before.is,
                Is::Mark(_) | Is::Symbol(_) | Is::When(_) | Is::Who(_) | Is::Word(None)
            );
            (plain, false)
        }
        [] => (false, false),
    };
    let told = role && !permanent_at_the_end(&who.members).is_empty();
    told.then_some((who, by || noun))
}

/// "China Russian Federation": the permanent members that stand right before those at the end of an entry, where cells have run together.
fn before_them(atoms: &[Atom], closing: &[(Member, Span)]) -> Vec<(Member, Span)> {
    let Some((_, first)) = closing.first() else {
        return Vec::new();
    };
    let before = atoms.iter().take_while(|atom| atom.span.end <= first.start);
    let before: Vec<&Atom> = before.collect();
    let beside = before.iter().rev().map_while(|atom| match &atom.is {
        Is::Who(who) if is_of_permanent(who) && !who.adjective => Some(who.members.clone()),
        _ => None,
    });
    beside.flatten().collect()
}

/// "Panama, United States": what it was about, and who vetoed it.
fn permanent_at_the_end(members: &[(Member, Span)]) -> &[(Member, Span)] {
    let start = members
        .iter()
        .rposition(|(member, _)| !is_permanent(*member))
        .map_or(0, |at| at + 1);
    members.get(start..).unwrap_or_default()
}

/// Whether an atom is the number or the mark of an item.
fn is_number(atom: &Atom) -> bool {
    matches!(
        atom.is,
        Is::Number(_) | Is::Mark('.' | ')' | '(' | '-' | '*' | '•' | ',')
    ) || atom.key == "and"
}

fn is_draft(atom: &Atom) -> bool {
    match &atom.is {
        Is::Symbol(symbol) => symbol.is_draft(),
        Is::Thing(thing) => thing.draft.is_some(),
        _ => false,
    }
}

fn is_day(atom: &Atom) -> bool {
    matches!(&atom.is, Is::When(when) if when.day.is_some() && when.year.is_some())
}

fn is_of_permanent(who: &Who) -> bool {
    !who.members.is_empty() && are_permanent(&who.members)
}
