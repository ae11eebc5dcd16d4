//! Whether a count, a participle or "unanimous" belongs to what is expected, sought, or only would have been.

use super::holds;
use super::required::is_required_of_all;
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
    is_required_of_all(atoms, found)
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
    let mut before = (from..found.first).rev();
    before
        .find_map(|at| match &atoms[at].is {
            Is::Mark(';') if !without_verb => Some(false),
            Is::Mark(':') => Some(false),
            Is::Verb(verb) => verb_opens(atoms, at, verb, found, without_verb),
            Is::Word(word) => word_opens(atoms, at, *word),
            _ => None,
        })
        .unwrap_or(false)
}

/// "that", "to": whether the word before one makes its clause one that is told of.
fn is_told_of(atoms: &[Atom], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|i| {
        matches!(
            atoms[i].key.as_str(),
            "that" | "which" | "who" | "it" | "to" | "as"
        )
    })
}

/// Whether a verb before a match leaves open what it tells; none where the words before the verb must say.
fn verb_opens(
    atoms: &[Atom],
    at: usize,
    verb: &Verb,
    found: &Match,
    without_verb: bool,
) -> Option<bool> {
    // "It would have passed otherwise, gaining nine votes" did gain them.
    if verb.voice == Voice::Ing && verb.lemma == Lemma::Receive {
        return Some(false);
    }
    let open = verb.status == Status::Hedged;
    // "had promised to back it, with Chad abstaining"
    if matches!(verb.voice, Voice::Noun | Voice::Ing) && !(verb.intended && open) {
        return None;
    }
    if open {
        if !(verb.modal || verb.intended) || is_told_of(atoms, at) {
            return None;
        }
        // "adopted the text, expected to pass 15-0, by 14 votes"
        let own = matches!(
            verb.lemma,
            Lemma::Adopt | Lemma::Vote | Lemma::Reject | Lemma::Fail | Lemma::Receive
        );
        let mark = |atom: &Atom| matches!(atom.is, Is::Mark(_));
        let near = own && !atoms[at + 1..found.first].iter().any(mark);
        return Some(near || !is_done(&atoms[..at]));
    }
    if verb.lemma == Lemma::Submit {
        return None;
    }
    // "Even if the Council votes 14-1, …"
    Some(without_verb && is_under_if(atoms, at))
}

/// Whether a word before a match leaves open what it tells; none where the words before the word must say.
fn word_opens(atoms: &[Atom], at: usize, word: Option<Word>) -> Option<bool> {
    let key = atoms[at].key.as_str();
    let modal = word == Some(Word::Modal);
    // "You will recall that Russia vetoed it"
    let recalls = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "recall" | "remember" | "note" | "know" | "see"
        )
    };
    if modal && atoms.get(at + 1).is_some_and(recalls) {
        return Some(false);
    }
    if (modal || EXPECTS.contains(&key)) && !is_told_of(atoms, at) {
        return Some(!is_done(&atoms[..at]));
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
    turns.then_some(false)
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
