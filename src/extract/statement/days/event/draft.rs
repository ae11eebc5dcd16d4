//! Days of what comes before a vote: on which a draft was written or shown, or for which something is planned.

use super::super::Stretch;
use super::happens;
use crate::extract::mention::{Atom, Is, Status};
use crate::extract::words::{Lemma, Word};

/// "A draft tabled on Thursday was vetoed": whether a day before the facts is that on which a text was written, shown or talked over.
pub(super) fn of_a_draft(stretch: &Stretch<'_>, at: usize) -> bool {
    const DRAFTING: [&str; 24] = [
        "circulated",
        "dated",
        "finalised",
        "finalized",
        "drafted",
        "distributed",
        "discussed",
        "negotiated",
        "agreed",
        "unveiled",
        "introduced",
        "presented",
        "written",
        "shared",
        "revised",
        "amended",
        "blue",
        "prepared",
        "floated",
        "released",
        "announced",
        "proposed",
        "tabled",
        "submitted",
    ];
    let atoms = stretch.atoms;
    let on = at - usize::from(at > 0 && atoms[at - 1].key == "on");
    // "The draft of 8 September was adopted on the 11th."
    let of_draft = matches!(&atoms[..at], [.., text, of] if of.key == "of" && matches!(&text.is, Is::Thing(thing) if thing.resolution.is_none()));
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
    if of_draft && atoms[at + 1..stretch.to].iter().any(day) {
        return true;
    }
    let by = |atom: &Atom| {
        matches!(atom.is, Is::Who(_) | Is::Council(_) | Is::Word(_)) && atom.key != "and"
            || matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Submit)
    };
    let from = on.saturating_sub(5).max(stretch.from);
    let drafted = (from..on).rev().take_while(|&i| by(&atoms[i])).find(|&i| {
        DRAFTING.contains(&atoms[i].key.as_str())
            || matches!(&atoms[i].is, Is::Verb(verb) if verb.lemma == Lemma::Submit)
    });
    // "resolution 2664, dated 9 December": of its adoption.
    let numbered = |i: usize| {
        let text = atoms[..i]
            .iter()
            .rev()
            .find(|atom| !matches!(atom.is, Is::Mark(_)));
        text.is_some_and(|atom| matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some()))
    };
    drafted.filter(|&i| !numbered(i)).is_some_and(|i| {
        i + 1 == on || matches!(atoms[i + 1].key.as_str(), "by" | "to" | "in" | "among")
    })
}

/// "It is to vote on Thursday on a text which Russia vetoed": whether a day before the facts is that of what is still to come.
pub(super) fn of_a_plan(stretch: &Stretch<'_>, at: usize) -> bool {
    let atoms = stretch.atoms;
    let within = at >= stretch.first;
    let ends = |atom: &&Atom| {
        !happens(atom)
            && !matches!(atom.is, Is::Mark(',' | ';' | ':'))
            && !matches!(
                atom.key.as_str(),
                "which" | "who" | "that" | "and" | "but" | "after" | "when"
            )
    };
    let from = stretch.from.min(at);
    let before: Vec<&Atom> = atoms[from..at]
        .iter()
        .rev()
        .take_while(ends)
        .take(9)
        .collect();
    before.iter().enumerate().any(|(i, atom)| match &atom.is {
        Is::Verb(verb) => {
            // "an attempt to have it demand a truce collapsed on Tuesday" plans nothing.
            let planned = verb.lemma == Lemma::Vote || verb.modal && !within;
            verb.status == Status::Hedged && planned
        }
        // "The Council, which meets again on Monday, rejected it on Saturday"
        _ if matches!(
            atom.key.as_str(),
            "meets" | "reconvenes" | "convenes" | "resumes"
        ) =>
        {
            true
        }
        _ if within => false,
        Is::Word(Some(Word::Modal)) => true,
        Is::Word(Some(Word::Be)) => {
            // `before` runs backwards.
            let next = |back: usize| i.checked_sub(back).map_or("", |i| before[i].key.as_str());
            matches!(
                next(1),
                "to" | "due" | "scheduled" | "expected" | "set" | "slated"
            ) && (next(1) == "to" || next(2) == "to")
        }
        _ => matches!(atom.key.as_str(), "expires" | "lapses"),
    })
}
