//! Whether a count, a participle or "unanimous" belongs to what is expected, sought, or only would have been.

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Status, Verb, Voice};
use crate::extract::words::{Lemma, Word};

/// Words by which somebody looks forward to a result.
const EXPECTS: [&str; 51] = [
    "expect",
    "expects",
    "expected",
    "expecting",
    "predict",
    "predicts",
    "predicted",
    "predicting",
    "forecast",
    "forecasts",
    "anticipate",
    "anticipates",
    "anticipated",
    "reckon",
    "reckons",
    "reckoned",
    "hope",
    "hopes",
    "hoped",
    "hoping",
    "aim",
    "aims",
    "aimed",
    "aiming",
    "seek",
    "seeks",
    "seeking",
    "want",
    "wants",
    "wanted",
    "wanting",
    "trying",
    "lining",
    "push",
    "pushes",
    "pushing",
    "believe",
    "believes",
    "believed",
    "think",
    "thinks",
    "likely",
    "projected",
    "foresee",
    "foresees",
    "foresaw",
    "envisages",
    "estimates",
    "estimated",
    "speculated",
    "speculation",
];

/// How far back the word is looked for that opens a result.
const FAR: usize = 24;

/// "Envoys expect a 14-0 vote", "would have been adopted 14-1", "will adopt it with 13 votes, China abstaining": whether what a match
/// tells without a verb of its own hangs on a verb that leaves it open.
pub(super) fn is_sought(atoms: &[Atom], found: &Match) -> bool {
    let own = holds(atoms, found, |verb| {
        matches!(verb.voice, Voice::Active | Voice::Passive) && verb.status == Status::Asserted
    });
    is_required(atoms, found)
        || is_counted_on(atoms, found)
        || !own && tells_a_result(atoms, found) && is_opened(atoms, found)
}

/// "We had nine votes for our text": whether a State counts the votes that it hopes for, where a text has those cast for it.
fn is_counted_on(atoms: &[Atom], found: &Match) -> bool {
    let counts = matches!(atoms[found.first].is, Is::Number(_));
    let before = atoms.get(..found.first).unwrap_or_default();
    counts
        && matches!(before, [.., who, had]
            if matches!(had.key.as_str(), "had" | "have" | "has")
                && matches!(&who.is, Is::Who(who) if !who.adjective && matches!(who.group, Group::Speaker | Group::Named)))
}

/// "required the unanimous vote of all five permanent members": whether all were only needed to be for it.
fn is_required(atoms: &[Atom], found: &Match) -> bool {
    const NEAR: usize = 3;
    let unanimous = atoms[found.first..=found.last]
        .iter()
        .any(|atom| atom.key == "unanimous");
    let before = &atoms[found.first.saturating_sub(NEAR)..found.first];
    unanimous
        && before.iter().any(|atom| {
            matches!(
                atom.key.as_str(),
                "require" | "requires" | "required" | "requiring" | "needs" | "needed" | "demands"
            )
        })
}

/// Whether a match gives a count, who votes how, or that all were for: and not only whose text it is.
fn tells_a_result(atoms: &[Atom], found: &Match) -> bool {
    // "hobbled by no votes from Brazil" names who voted.
    let named = |atom: &Atom| matches!(&atom.is, Is::Who(who) if !who.members.is_empty());
    let participle = |verb: &Verb| verb.voice == Voice::Ing;
    // "a 12-1 vote, with Peru alone against"
    let with = atoms[found.first].key == "with";
    if atoms[found.first..=found.last].iter().any(named)
        && !with
        && !holds(atoms, found, participle)
    {
        return false;
    }
    let result = |atom: &Atom| match &atom.is {
        Is::Number(_) | Is::Score(_) | Is::Zero => true,
        Is::Who(who) => who.members.is_empty() && who.count.is_some(),
        Is::Verb(verb) => verb.voice == Voice::Ing && verb.lemma != Lemma::Submit,
        _ => matches!(
            atom.key.as_str(),
            "unanimous" | "unanimously" | "against" | "favour" | "favor"
        ),
    };
    atoms[found.first..=found.last].iter().any(result)
}

/// Whether the words before a match leave open what it tells, and nothing before them is told as done.
fn is_opened(atoms: &[Atom], found: &Match) -> bool {
    let without_verb = !holds(atoms, found, |verb| verb.voice != Voice::Noun);
    let from = found.first.saturating_sub(FAR);
    for at in (from..found.first).rev() {
        let told_of = at.checked_sub(1).is_some_and(|i| {
            matches!(
                atoms[i].key.as_str(),
                "that" | "which" | "who" | "it" | "to" | "as"
            )
        });
        match &atoms[at].is {
            Is::Mark(';') if !without_verb => return false,
            Is::Mark(':') => return false,
            // "It would have passed otherwise, gaining nine votes" did gain them.
            Is::Verb(verb) if verb.voice == Voice::Ing && verb.lemma == Lemma::Receive => {
                return false;
            }
            // "had promised to back it, with Chad abstaining"
            Is::Verb(verb)
                if matches!(verb.voice, Voice::Noun | Voice::Ing)
                    && !(verb.intended && verb.status == Status::Hedged) => {}
            Is::Verb(verb) if verb.status == Status::Hedged => {
                // "adopted the text, expected to pass 15-0, by 14 votes"
                let own = matches!(
                    verb.lemma,
                    Lemma::Adopt | Lemma::Vote | Lemma::Reject | Lemma::Fail | Lemma::Receive
                );
                let mark = |atom: &Atom| matches!(atom.is, Is::Mark(_));
                let near = own && !atoms[at + 1..found.first].iter().any(mark);
                if (verb.modal || verb.intended) && !told_of {
                    return near || !is_done(&atoms[..at]);
                }
            }
            Is::Verb(verb) if verb.lemma == Lemma::Submit => {}
            // "Even if the Council votes 14-1, …"
            Is::Verb(_) => return without_verb && is_under_if(atoms, at),
            // "You will recall that Russia vetoed it"
            Is::Word(Some(Word::Modal))
                if atoms.get(at + 1).is_some_and(|atom| {
                    matches!(
                        atom.key.as_str(),
                        "recall" | "remember" | "note" | "know" | "see"
                    )
                }) =>
            {
                return false;
            }
            Is::Word(Some(Word::Modal)) if !told_of => return !is_done(&atoms[..at]),
            Is::Word(_) => {
                let key = atoms[at].key.as_str();
                if EXPECTS.contains(&key) && !told_of {
                    return !is_done(&atoms[..at]);
                }
                let turns = matches!(
                    key,
                    "but"
                        | "after"
                        | "while"
                        | "although"
                        | "though"
                        | "when"
                        | "since"
                        | "because"
                        | "was"
                        | "were"
                        | "is"
                        | "are"
                );
                if turns {
                    return false;
                }
            }
            _ => {}
        }
    }
    false
}

/// Whether a vote is told before as held, and not under an "if" or behind "Had Russia …".
fn is_done(before: &[Atom]) -> bool {
    let inverted = before.first().is_some_and(|atom| atom.key == "had");
    let comma = |atom: &Atom| matches!(atom.is, Is::Mark(','));
    let from = if inverted {
        before.iter().position(comma).unwrap_or(before.len())
    } else {
        0
    };
    let done = |verb: &Verb| {
        verb.status == Status::Asserted
            && matches!(verb.voice, Voice::Active | Voice::Passive)
            && verb.lemma != Lemma::Submit
    };
    (from..before.len()).any(|at| {
        matches!(&before[at].is, Is::Verb(verb) if done(verb)) && !is_under_if(before, at)
    })
}

/// Whether the clause of a verb begins with "if".
fn is_under_if(atoms: &[Atom], verb: usize) -> bool {
    atoms[..verb]
        .iter()
        .rev()
        .take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)) && atom.key != "after")
        .any(|atom| matches!(atom.is, Is::Word(Some(Word::If))))
}
