//! Whether a clause within a sentence tells of a vote of another time: "which Russia had vetoed in 2011", "as in 2017, when 11 voted for".

use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::said::Said;
use crate::extract::words::counts_time;
use crate::reported::{Fact, Stated};

/// How far before what is said its clause may begin.
const FAR: usize = 12;

/// Whether what is said stands in such a clause.
pub(super) fn is_of_another_time(atoms: &[Atom], said: &Said) -> bool {
    is_looked_back_on(atoms, said) || is_compared(atoms, said.first) || is_a_while_away(atoms, said)
}

/// Whether what is said has a verb of its own, as its subject's act; what has none goes with what was said before it.
pub(super) fn is_finite(atoms: &[Atom], said: &Said) -> bool {
    atoms[said.first..=said.last].iter().any(|atom| {
        matches!(&atom.is, Is::Verb(verb) if matches!(verb.voice, Voice::Active | Voice::Passive))
    })
}

/// "which in 2011 Russia too had vetoed", "as it had vetoed one a year before": a clause in the past perfect, with a time of its own.
fn is_looked_back_on(atoms: &[Atom], said: &Said) -> bool {
    if !said.earlier {
        return false;
    }
    let from = said.first.saturating_sub(FAR);
    let mark = |at: &usize| matches!(atoms[*at].is, Is::Mark(',' | ';' | ':' | '(' | '-'));
    let opens = (from..said.first)
        .rev()
        .find(mark)
        .map_or(from, |at| at + 1);
    let links = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "which" | "that" | "who" | "whose" | "as" | "although" | "though"
        )
    };
    let within = opens..said.last;
    let linked = atoms[within.clone()].iter().any(links);
    let behind = atoms[said.last + 1..]
        .iter()
        .take(6)
        .take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)));
    let timed = atoms[within].iter().chain(behind).any(is_a_time_gone_by);
    linked && timed
}

/// A month, a year or a while before, and no day.
fn is_a_time_gone_by(atom: &Atom) -> bool {
    matches!(&atom.is, Is::When(when) if !when.is_day()
        && (when.year.is_some() || when.month.is_some() || when.back || when.ago.is_some() || when.later.is_some_and(|days| days < 0)))
}

/// "as it did in 2017 when 11 voted for", "one more than in 2018, when China abstained": behind a time that something is compared with.
fn is_compared(atoms: &[Atom], first: usize) -> bool {
    const NEAR: usize = 7;
    let from = first.saturating_sub(NEAR);
    let Some(when) = (from..first).rev().find(|&at| atoms[at].key == "when") else {
        return false;
    };
    let comma = when
        .checked_sub(1)
        .is_some_and(|i| matches!(atoms[i].is, Is::Mark(',')));
    let Some(time) = when.checked_sub(1 + usize::from(comma)) else {
        return false;
    };
    let compares = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "as" | "than" | "like" | "unlike" | "since" | "compared" | "repeat"
        )
    };
    is_a_time_gone_by(&atoms[time])
        && atoms[time.saturating_sub(NEAR)..time]
            .iter()
            .rev()
            .take_while(|atom| !matches!(atom.is, Is::Mark(_)))
            .any(compares)
}

/// "vetoed the draft a day after the Council voted 14-0 on Haiti": behind how long after another vote something was done.
fn is_a_while_away(atoms: &[Atom], said: &Said) -> bool {
    let result = |fact: &Stated<Fact>| {
        matches!(
            fact.value,
            Fact::Tally(..) | Fact::Outcome(_) | Fact::Unanimous
        )
    };
    if !said.facts.iter().any(result) {
        return false;
    }
    let from = said.first.saturating_sub(FAR);
    let mark = |atom: &Atom| matches!(atom.is, Is::Mark(_));
    let link = (from..said.first)
        .rev()
        .take_while(|&at| !mark(&atoms[at]))
        .find(|&at| matches!(atoms[at].key.as_str(), "after" | "before"));
    let Some(link) = link else { return false };
    let measured = link
        .checked_sub(1)
        .is_some_and(|i| counts_time(atoms[i].key.as_str()) || atoms[i].key == "moments");
    let acts = |atom: &Atom| matches!(atom.is, Is::Council(_));
    measured && atoms[link..=said.last].iter().any(acts)
}
