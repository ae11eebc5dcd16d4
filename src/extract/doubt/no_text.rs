//! Whether what was decided is no draft before the Council: a statement, a request, a bill, a plan.

mod another_sense;
mod matter;
mod others;
mod statement;

pub(crate) use statement::{blocks_it, decides_a_statement, speaks_of_a_statement};

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::Lemma;
use another_sense::{
    is_handed_on, is_of_an_aircraft, is_printed, rejects_an_adopted_text, submits_no_text,
    text_endorses,
};
use matter::{
    asks_for_a_meeting, decides_another, is_of_a_debate, lists_somebody, rejects_a_request,
    vetoes_a_candidate,
};
use others::{
    is_a_law, is_of_the_electorate, is_rejected_by_others, people_vote, vetoes_in_another,
    votes_on_a_bill,
};
use statement::blocks_a_statement;

/// Whether what is adopted or vetoed is no draft: a statement, an agenda, an approach, a candidate.
pub(super) fn no_text(atoms: &[Atom], found: &Match) -> bool {
    rejects_an_adopted_text(atoms, found)
        || is_rejected_by_others(atoms, found)
        || rejects_a_request(atoms, found)
        || asks_for_a_meeting(atoms, found)
        || votes_on_a_bill(atoms, found)
        || blocks_a_statement(atoms, found)
        || lists_somebody(atoms, found)
        || vetoes_a_candidate(atoms, found)
        || vetoes_in_another(atoms, found)
        || is_a_law(atoms, found)
        || is_handed_on(atoms, found)
        || is_printed(atoms, found)
        || is_of_the_electorate(atoms, found)
        || is_of_a_debate(atoms, found)
        || people_vote(atoms, found)
        || text_endorses(atoms, found)
        || decides_another(atoms, found)
        || is_of_an_aircraft(atoms, found)
        || submits_no_text(atoms, found)
}

/// Whether a text that need not be a draft before the Council ("plan", "request") is spoken of where nothing says that it is.
pub(super) fn is_loose(atoms: &[Atom], found: &Match, council_spoken_of: bool) -> bool {
    // "have blocked action on Syria"
    let action = matches!(atoms[found.last].is, Is::Thing(_)) && atoms[found.last].key == "action";
    if action
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Block && verb.lately
        })
    {
        return true;
    }
    let text = |loose: bool| {
        atoms[found.first..=found.last]
            .iter()
            .any(|atom| matches!(&atom.is, Is::Thing(thing) if thing.loose == loose))
    };
    let loose = text(true) && !text(false);
    is_of_others(atoms, found) || loose && (!council_spoken_of || is_backed_alone(atoms, found))
}

/// "The French proposal was supported by Belgium": whether a proposal has friends, where nothing is said of a vote on it.
fn is_backed_alone(atoms: &[Atom], found: &Match) -> bool {
    let backed = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Support && verb.voice == Voice::Passive
    });
    let voted = |atom: &Atom| match &atom.is {
        Is::Score(_) | Is::Number(_) => true,
        Is::Who(who) => who.count.is_some(),
        Is::Verb(verb) => !matches!(verb.lemma, Lemma::Support | Lemma::Submit),
        _ => false,
    };
    backed && !atoms.iter().any(voted)
}

/// "to discuss a U.S.-British proposal to try the suspects": whether a proposal is one to others, where nothing is said of the Council.
fn is_of_others(atoms: &[Atom], found: &Match) -> bool {
    let before = found.first.checked_sub(1).map(|at| &atoms[at]);
    let one = before.is_some_and(|atom| matches!(atom.key.as_str(), "a" | "an"));
    let proposed = matches!(
        atoms[found.last].key.as_str(),
        "proposal" | "initiative" | "plan"
    );
    let to = atoms.get(found.last + 1).is_some_and(|atom| {
        atom.key == "to" || matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Hedged)
    });
    let ours = |(at, atom): (usize, &Atom)| match &atom.is {
        Is::Council(_) | Is::Score(_) => true,
        Is::Thing(_) => at != found.last,
        Is::Verb(verb) => matches!(
            verb.lemma,
            Lemma::Vote | Lemma::Veto | Lemma::Abstain | Lemma::Reject | Lemma::Block | Lemma::Fail
        ),
        _ => false,
    };
    one && proposed && to && !atoms.iter().enumerate().any(ours)
}
