//! Whether words give a vote as a fear, a wish, a reckoning or an imagined case: "in that scenario", "even with Peru abstaining".

mod hoped;

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Verb, Voice};
use crate::extract::words::{Lemma, Word};
use hoped::{is_governed, is_of_a_text_wanted, is_what_they_fear};

/// Whether what a match tells is only thought of.
pub(super) fn is_imagined(atoms: &[Atom], found: &Match) -> bool {
    is_what_they_fear(atoms, found)
        || is_governed(atoms, found)
        || is_a_case(atoms, found)
        || is_left_open_behind(atoms, found)
        || hangs_on_would(atoms, found)
        || is_by_a_count(atoms, found)
        || is_of_a_text_wanted(atoms, found)
        || is_once_adopted(atoms, found)
        || is_announced(atoms, found)
}

/// A verb that tells, as its subject's act, of what was done.
fn told(atom: &Atom) -> bool {
    let finite = |verb: &Verb| {
        verb.status == Status::Asserted && matches!(verb.voice, Voice::Active | Voice::Passive)
    };
    matches!(&atom.is, Is::Verb(verb) if finite(verb) && verb.past && verb.lemma != Lemma::Submit)
}

fn is_mark(atom: &Atom) -> bool {
    matches!(atom.is, Is::Mark(_))
}

/// "In that scenario, Peru vetoed the draft", "the worst case: Peru vetoed it", "say the vote is 14-1": whether a sentence opens with
/// words for a case that is only thought of.
fn is_a_case(atoms: &[Atom], found: &Match) -> bool {
    const CASES: [&str; 5] = [
        "scenario",
        "scenarios",
        "nightmare",
        "hypothetically",
        "fantasy",
    ];
    let before = &atoms[..found.first];
    let opening = before
        .iter()
        .take(7)
        .any(|atom| CASES.contains(&atom.key.as_str()));
    let worst = before
        .windows(2)
        .take(4)
        .any(|two| matches!(two[0].key.as_str(), "worst" | "best") && two[1].key == "case");
    let say = matches!(before, [first, second, ..] if first.key == "say"
        && matches!(second.is, Is::Word(Some(Word::Determiner)) | Is::Who(_) | Is::Council(_)));
    // "Every time the United States vetoed a draft, Britain abstained"
    let each = matches!(before, [first, second, ..] if matches!(first.key.as_str(), "every" | "each") && second.key == "time")
        && !atoms
            .iter()
            .any(|atom| matches!(&atom.is, Is::When(when) if when.day.is_some()));
    opening || worst || say || each
}

/// "A Chinese abstention is not out of the question", "a veto by China was averted": whether what is told behind a noun says that it may
/// come, or did not.
fn is_left_open_behind(atoms: &[Atom], found: &Match) -> bool {
    const OPEN: [&str; 14] = [
        "question",
        "possible",
        "possibility",
        "likely",
        "unlikely",
        "conceivable",
        "unthinkable",
        "inevitable",
        "averted",
        "avoided",
        "forestalled",
        "feared",
        "cards",
        "surprise",
    ];
    let noun = |atom: &Atom| {
        atom.key == "abstention"
            || matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Noun && verb.lemma == Lemma::Veto)
    };
    let finite = |verb: &Verb| matches!(verb.voice, Voice::Active | Voice::Passive);
    if !atoms[found.first..=found.last].iter().any(noun) || holds(atoms, found, finite) {
        return false;
    }
    let behind = atoms[found.last + 1..].iter();
    let clause = |atom: &&Atom| {
        !is_mark(atom) && !told(atom) && !matches!(atom.is, Is::Word(Some(Word::Relative)))
    };
    let mut clause = behind
        .take(14)
        .take_while(clause)
        .skip_while(|atom| !matches!(atom.is, Is::Word(Some(Word::Be))));
    clause.any(|atom| OPEN.contains(&atom.key.as_str()))
}

/// "Even with Peru abstaining, the draft would fail", "Peru abstaining would be a surprise", "a draft vetoed by Peru would send a message",
/// "if it were held today, it would be 10-2": whether the only verb that what is told hangs on is behind "would".
fn hangs_on_would(atoms: &[Atom], found: &Match) -> bool {
    // "A resolution adopted by 10 votes": the participle tells of nothing done.
    let done = |at: usize| told(&atoms[at]) && !(at == 2 && matches!(atoms[1].is, Is::Thing(_)));
    if holds(atoms, found, |verb| verb.voice == Voice::Passive) || (0..found.first).any(done) {
        return false;
    }
    let would = |atom: &Atom| {
        matches!(atom.key.as_str(), "would" | "might" | "could")
            || matches!(&atom.is, Is::Verb(verb) if verb.modal && verb.status == Status::Hedged)
    };
    let first = &atoms[found.first];
    let opens = found.first == 0
        || matches!(&atoms[..found.first], [one] if matches!(one.key.as_str(), "even" | "with"))
        || matches!(&atoms[..found.first], [even, with] if even.key == "even" && with.key == "with");
    let participle = holds(atoms, found, |verb| verb.voice == Voice::Ing);
    let finite = holds(atoms, found, |verb| {
        verb.voice == Voice::Active && verb.lemma != Lemma::Veto && verb.lemma != Lemma::Adopt
    });
    let number = |atom: &Atom| matches!(atom.is, Is::Number(_) | Is::Score(_));
    let with = first.key == "with" || found.first > 0 && atoms[found.first - 1].key == "with";
    // "A resolution adopted by 10 votes": any, if none is meant by "the".
    let dated = |atom: &Atom| matches!(atom.is, Is::When(_));
    let any = found.first <= 3
        && !atoms.iter().any(dated)
        && matches!(atoms, [a, text, verb, ..] if a.key == "a" && matches!(text.is, Is::Thing(_))
        && matches!(&verb.is, Is::Verb(verb) if verb.past && verb.voice == Voice::Active));
    let alone = participle && (opens || with && found.first <= 2)
        || with && found.first <= 2 && atoms[found.first..=found.last].iter().any(number);
    let verb = |atom: &&Atom| {
        would(atom)
            || matches!(&atom.is, Is::Verb(verb) if matches!(verb.voice, Voice::Active | Voice::Passive))
    };
    if alone && !finite || any {
        let behind = atoms[found.last + 1..].iter().take(12);
        return behind
            .take_while(|atom| !(matches!(atom.is, Is::Mark(';' | ':')) || !with && is_mark(atom)))
            .find(verb)
            .is_some_and(would);
    }
    let conditional =
        matches!(atoms.first(), Some(atom) if matches!(atom.is, Is::Word(Some(Word::If))));
    conditional
        && atoms[..found.first]
            .iter()
            .rev()
            .take(6)
            .take_while(|atom| !is_mark(atom))
            .any(would)
}

/// "By France's count the draft had nine votes", "on paper, ten members vote for it", "the headcount stands at ten": whether somebody only
/// counts those who are for a text.
fn is_by_a_count(atoms: &[Atom], found: &Match) -> bool {
    const COUNTS: [&str; 5] = ["count", "reckoning", "estimate", "estimates", "calculation"];
    let before = &atoms[..found.first];
    let whose = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "'s" | "his" | "her" | "their" | "our" | "my" | "its"
        ) || matches!(atom.is, Is::Who(_))
    };
    let counted = atoms[..=found.last]
        .windows(2)
        .take(6)
        .any(|two| whose(&two[0]) && COUNTS.contains(&two[1].key.as_str()));
    let headcount = before.iter().take(4).any(|atom| atom.key == "headcount");
    let paper = matches!(before, [on, paper, ..] if on.key == "on" && paper.key == "paper");
    // "So far, eight members back it", "at best, it gets eight votes"
    let now = holds(atoms, found, |verb| verb.now);
    let so_far = before.windows(2).any(|two| {
        matches!(
            (two[0].key.as_str(), two[1].key.as_str()),
            ("so", "far") | ("at", "best" | "most")
        )
    });
    counted && !atoms.iter().any(told) || headcount || paper || now && so_far
}

/// "The draft, once adopted by nine votes, binds all", "A resolution, when adopted, carries weight": whether what is told of a text is
/// the condition of what it does.
fn is_once_adopted(atoms: &[Atom], found: &Match) -> bool {
    const FAR: usize = 6;
    let participle = |at: usize| matches!(&atoms[at].is, Is::Verb(verb) if verb.past && verb.lemma == Lemma::Adopt && verb.voice == Voice::Active);
    let once = |at: usize| matches!(atoms[at].key.as_str(), "when" | "once" | "if");
    let from = found.first.saturating_sub(FAR).max(1);
    let adopted = (from..=found.last).find(|&at| participle(at) && once(at - 1));
    let past =
        |at: usize| told(&atoms[at]) || matches!(atoms[at].key.as_str(), "was" | "were" | "had");
    let dated = |atom: &Atom| matches!(atom.is, Is::When(_));
    adopted.is_some_and(|adopted| {
        !(0..atoms.len()).any(|at| at != adopted && past(at)) && !atoms.iter().any(dated)
    })
}

/// "The Council adopts the draft on Friday, unless Peru vetoes it", "Peru is abstaining tomorrow", "barring a veto, the Council adopts it".
fn is_announced(atoms: &[Atom], found: &Match) -> bool {
    let now = holds(atoms, found, |verb| !verb.past && verb.voice != Voice::Noun);
    let has = |word: &str| atoms.iter().any(|atom| atom.key == word);
    let barring = matches!(
        atoms.first().map_or("", |atom| atom.key.as_str()),
        "barring" | "absent" | "failing"
    );
    now && (barring || has("unless") || has("tomorrow")) && !atoms.iter().any(told)
}
