//! Whether words tell how the Council votes as a rule, and not how it voted.

use super::holds;
use crate::extract::clause;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Verb, Voice};
use crate::extract::words::{Lemma, Word};

/// Whether a match is said of any vote, or of one each year.
pub(super) fn is_a_rule(atoms: &[Atom], found: &Match) -> bool {
    is_a_condition(atoms, found)
        || follows_from_a_condition(atoms, found)
        || is_of_any_text(atoms, found)
        || is_each_time(atoms, found)
        || is_done_again(atoms, found)
        || is_of_some_time(atoms, found)
        || is_taken_by(atoms, found)
        || stops_any_text(atoms, found)
}

/// A verb that tells, as its subject's act, of what was done or is done.
fn is_finite(verb: &Verb) -> bool {
    verb.status != Status::Hedged && matches!(verb.voice, Voice::Active | Voice::Passive)
}

/// "When Russia vetoes a text, China abstains", "Even if all others are for it, one veto kills the draft": whether a sentence begins
/// with a condition and tells of nothing that was done.
fn follows_from_a_condition(atoms: &[Atom], found: &Match) -> bool {
    let opens = |atom: &&Atom| {
        !matches!(atom.is, Is::Mark('"' | '('))
            && !matches!(atom.key.as_str(), "and" | "but" | "even" | "so" | "only")
    };
    let Some(first) = atoms.iter().take(4).find(opens) else {
        return false;
    };
    let condition = matches!(first.is, Is::Word(Some(Word::If)))
        || matches!(first.key.as_str(), "when" | "whenever");
    let done = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if is_finite(verb) && !verb.now && !verb.lately);
    let dated = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.day.is_some() || when.year.is_some());
    let now = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.now && is_finite(verb));
    condition
        && found.first > 0
        && atoms.iter().any(now)
        && !atoms.iter().any(|atom| done(atom) || dated(atom))
}

/// "A resolution passes with nine votes in favour", "most resolutions are adopted by 15 votes", "A resolution adopted by nine votes is
/// binding": whether the text spoken of is any.
fn is_of_any_text(atoms: &[Atom], found: &Match) -> bool {
    let Some(verb) = governing(atoms, found) else {
        return false;
    };
    let Is::Verb(told) = &atoms[verb].is else {
        return false;
    };
    let outcome = matches!(
        told.lemma,
        Lemma::Adopt | Lemma::Fail | Lemma::Reject | Lemma::Receive
    );
    if !outcome || told.voice == Voice::Noun || told.status == Status::Hedged {
        return false;
    }
    let Some(text) = clause::subject(atoms, verb).filter(|&at| at < verb) else {
        return false;
    };
    let Is::Thing(thing) = &atoms[text].is else {
        return false;
    };
    let apart = |atom: &Atom| {
        matches!(atom.is, Is::When(_) | Is::Symbol(_) | Is::Meeting(_))
            || matches!(&atom.is, Is::Who(who) if !who.members.is_empty())
    };
    if thing.resolution.is_some() || thing.draft.is_some() || atoms.iter().any(apart) {
        return false;
    }
    let whose = atoms[..text]
        .iter()
        .rev()
        .find(|atom| !matches!(atom.key.as_str(), "such" | "substantive" | "procedural"))
        .map_or("", |atom| atom.key.as_str());
    // "A draft demanding a truce is adopted" tells of one.
    let plain = atoms[text + 1..verb].iter().all(|atom| {
        matches!(atom.is, Is::Council(_))
            || matches!(atom.key.as_str(), "of" | "in" | "before" | "the" | "then")
    });
    if thing.plural {
        let most = matches!(whose, "" | "most" | "all" | "many" | "some" | "," | "that");
        return told.now && plain && most;
    }
    if !matches!(whose, "a" | "an" | "any" | "every") || !plain {
        return false;
    }
    let after = &atoms[found.last.max(verb) + 1..];
    let binds = after.iter().find(|atom| !matches!(atom.is, Is::Mark(',')));
    let is = binds.is_some_and(|atom| {
        matches!(
            atom.key.as_str(),
            "is" | "are" | "becomes" | "binds" | "can" | "must" | "may"
        )
    });
    let participle = told.past && told.voice == Voice::Active && verb == text + 1;
    told.now || participle && (is || after.iter().take(12).any(|atom| atom.key == "is"))
}

/// The verb that a match is told by: its own, or the nearest before it.
fn governing(atoms: &[Atom], found: &Match) -> Option<usize> {
    let verb = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if verb.voice != Voice::Noun);
    (found.first..=found.last).rev().find(verb).or_else(|| {
        let clause = |at: &usize| !matches!(atoms[*at].is, Is::Mark(';' | ':'));
        let from = found.first.saturating_sub(12);
        (from..found.first).rev().take_while(clause).find(verb)
    })
}

/// "which the Council renews each year", "adopts it annually": whether what is done is told in the present, and how often.
fn is_done_again(atoms: &[Atom], found: &Match) -> bool {
    const FAR: usize = 7;
    let present = holds(atoms, found, |verb| {
        !verb.past && verb.voice == Voice::Active && verb.status == Status::Asserted
    });
    let behind = &atoms[found.last + 1..];
    let clause = |atom: &&Atom| !matches!(atom.is, Is::Mark(_));
    let behind = &behind[..behind.iter().take(FAR).take_while(clause).count()];
    let each = |two: &[Atom]| {
        matches!(two[0].key.as_str(), "each" | "every")
            && matches!(
                two[1].key.as_str(),
                "year" | "month" | "time" | "spring" | "autumn"
            )
    };
    let often = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "annually" | "yearly" | "regularly" | "routinely" | "periodically"
        )
    };
    present && (behind.windows(2).any(each) || behind.iter().any(often))
}

/// "adopts a resolution on Iran between 11 September and 30 October": whether a vote is one of some time, as a forecast has it.
fn is_of_some_time(atoms: &[Atom], found: &Match) -> bool {
    const FAR: usize = 12;
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.day.is_some());
    let within = |four: &[Atom]| {
        four[0].key == "between" && day(&four[1]) && four[2].key == "and" && day(&four[3])
    };
    let adopts = holds(atoms, found, |verb| verb.lemma == Lemma::Adopt);
    let end = atoms.len().min(found.last + 1 + FAR);
    adopts && atoms[found.last + 1..end].windows(4).any(within)
}

/// "Every year the Council extends the mandate unanimously": whether a clause begins with how often its verb is done.
fn is_each_time(atoms: &[Atom], found: &Match) -> bool {
    // "Traditionally, the Council adopts it unanimously"
    let habit = |at: usize| {
        matches!(
            atoms[at].key.as_str(),
            "traditionally" | "usually" | "typically" | "normally" | "ordinarily" | "generally"
        )
    };
    let each = |at: usize| matches!(atoms[at].key.as_str(), "every" | "each");
    let time = |at: usize| {
        atoms.get(at).is_some_and(|atom| {
            matches!(atom.is, Is::When(_))
                || matches!(
                    atom.key.as_str(),
                    "year" | "month" | "time" | "week" | "summer" | "autumn" | "spring" | "winter"
                )
        })
    };
    let opens = |at: usize| {
        at.checked_sub(1)
            .is_none_or(|i| matches!(atoms[i].is, Is::Mark(_)))
    };
    let told = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if is_finite(verb));
    (0..found.first).any(|at| {
        (each(at) && time(at + 1) || habit(at))
            && opens(at)
            && !atoms[at..found.first].iter().any(told)
            // "Usually consensus prevails, but this time Russia vetoed it"
            && !atoms[at..found.first]
                .iter()
                .any(|atom| matches!(atom.key.as_str(), "but" | "until" | "this"))
            && !atoms[at..found.first]
                .iter()
                .any(|atom| matches!(atom.is, Is::Mark(';' | ':')))
    })
}

/// "A US veto blocks any resolution on it", "Russia blocked every attempt", "wields its veto to block resolutions on Syria": whether what
/// is stopped is no one text.
fn stops_any_text(atoms: &[Atom], found: &Match) -> bool {
    let stops = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Veto | Lemma::Block) && matches!(verb.voice, Voice::Active | Voice::Ing));
    let any = |at: usize| {
        atoms
            .get(at + 1)
            .is_some_and(|next| matches!(next.key.as_str(), "any" | "every" | "whatever"))
    };
    let wields = holds(atoms, found, |verb| verb.lemma == Lemma::Cast && verb.now);
    let texts = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.plural && thing.resolution.is_none() && thing.draft.is_none());
    let told = |atom: &&Atom| {
        !matches!(
            atom.is,
            Is::Mark(_)
                | Is::When(_)
                | Is::Number(_)
                | Is::Word(Some(Word::Determiner | Word::Ordinal(_)))
        ) || matches!(atom.key.as_str(), "its" | "their")
    };
    let bare = || {
        let behind = atoms[found.last + 1..].iter().take(8);
        behind.take_while(told).any(texts)
    };
    (found.first..=found.last).filter(stops).any(any) || wields && bare()
}

/// "Procedural decisions are taken by nine votes in favour": whether a count is the one by which decisions are made.
fn is_taken_by(atoms: &[Atom], found: &Match) -> bool {
    let before = &atoms[found.first.saturating_sub(4)..found.first];
    before.windows(2).any(|two| {
        matches!(two[0].key.as_str(), "is" | "are" | "be")
            && matches!(
                two[1].key.as_str(),
                "taken" | "made" | "reached" | "decided" | "carried"
            )
    }) && before
        .last()
        .is_some_and(|atom| matches!(atom.key.as_str(), "by" | "with" | "of" | "vote"))
}

/// "A draft is adopted if nine members vote for it", "a vote by any of the five blocks it": whether something is said of no one vote.
fn is_a_condition(atoms: &[Atom], found: &Match) -> bool {
    let any_of = (found.first..=found.last)
        .filter(|&at| matches!(atoms[at].is, Is::Who(_)))
        .any(|at| {
            atoms[at.saturating_sub(5)..at]
                .iter()
                .rev()
                .take_while(|atom| !matches!(atom.is, Is::Verb(_) | Is::Who(_) | Is::Mark(_)))
                .any(|atom| atom.key == "any")
        });
    let condition = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::If)));
    let on_condition = atoms[found.last + 1..].iter().take(2).any(condition)
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Adopt && verb.voice == Voice::Passive
        });
    // "a draft in which the Council calls for a truce"
    let told_in_a_draft = atoms[..=found.first].windows(3).rev().take(4).any(|three| {
        matches!(&three[0].is, Is::Thing(thing) if !thing.plural)
            && three[0].key.starts_with("draft")
            && matches!(three[1].key.as_str(), "in" | "by" | "under")
            && three[2].key == "which"
    });
    // "Passing a resolution requires nine votes in favour and no veto"
    let required = atoms[..found.first]
        .iter()
        .any(|atom| matches!(atom.key.as_str(), "requires" | "require"))
        && !atoms.iter().any(|atom| {
            matches!(&atom.is, Is::Verb(verb) if verb.past && verb.status == Status::Asserted && matches!(verb.lemma, Lemma::Vote | Lemma::Veto | Lemma::Adopt | Lemma::Abstain | Lemma::Receive | Lemma::Reject))
        });
    // "If one of them votes against it, the resolution automatically fails"
    let follows = atoms[..found.first].iter().any(condition)
        && holds(atoms, found, |verb| {
            !verb.past && matches!(verb.lemma, Lemma::Fail | Lemma::Adopt | Lemma::Reject)
        });
    any_of || on_condition || told_in_a_draft || required || follows
}
