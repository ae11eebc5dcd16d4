//! Entries of a list of vetoes: a day, a draft and a record in any order, and who vetoed it, unless a heading says so.

mod apart;

use super::{are_permanent, draft, is_prose, is_to_come, stated, vetoers};
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
use apart::{bracketed, groups, heading, leading, parts, pieces, without_day, without_score};

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

/// The first full day that some words give.
fn day_of(atoms: &[Atom], day: Day) -> Option<Stated<Fact>> {
    atoms.iter().find_map(|atom| match &atom.is {
        Is::When(when) if when.day.is_some() && when.year.is_some() => {
            Some(stated(Fact::Date(day.of(when)?), atom.span))
        }
        _ => None,
    })
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
