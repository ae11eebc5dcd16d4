//! Whether words deny what follows: it is not true, nobody did it, it is another count.

mod nobody;

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Status, Voice};
use crate::extract::words::{Lemma, Word, falls_short};
use nobody::{casts_none, is_by_no_one, is_none_of_theirs, is_of_none, stands_behind_none};

/// Whether the subject is said to be none: "neither of the drafts was adopted", "no draft was adopted".
pub(super) fn is_denied(atoms: &[Atom], found: &Match) -> bool {
    (found.first..=found.last).any(|at| is_nearly_unanimous(atoms, at))
        || stands_behind_none(atoms, found)
        || is_withheld(atoms, found)
        || is_by_no_one(atoms, found)
        || is_not_this(atoms, found)
        || is_not_even(atoms, found)
        || is_in_place_of(atoms, found)
        || casts_none(atoms, found)
        || is_none_of_theirs(atoms, found)
        || is_of_none(atoms, found)
        || is_unanimity_to_come(atoms, found)
        || is_untrue(&atoms[..found.first])
        || is_inverted(atoms, found)
        || is_not_permitted(atoms, found)
}

/// "It is not true that China vetoed it", "and not because it opposed the text": whether the words before deny what follows.
fn is_untrue(before: &[Atom]) -> bool {
    let clause = before
        .iter()
        .rev()
        .take(8)
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)) && atom.key != "but");
    let words: Vec<&str> = clause.map(|atom| atom.key.as_str()).collect();
    words.windows(2).any(|two| match two {
        ["that", "untrue" | "false" | "incorrect" | "wrong"] | ["because", "not"] => true,
        [
            "that",
            "claim" | "claims" | "reports" | "rumours" | "rumors",
        ] => words
            .iter()
            .any(|word| matches!(*word, "truth" | "false" | "untrue")),
        ["that", "true" | "truth" | "correct"] => words
            .iter()
            .any(|word| matches!(*word, "not" | "no" | "n't" | "never")),
        _ => false,
    })
}

/// "They will give it unanimous support", "he could not secure a unanimous vote".
fn is_unanimity_to_come(atoms: &[Atom], found: &Match) -> bool {
    let open = |atom: &Atom| match &atom.is {
        Is::Verb(verb) => verb.status != Status::Asserted,
        is => matches!(is, Is::Word(Some(Word::Modal))),
    };
    atoms[found.first].key == "unanimous" && atoms[..found.first].iter().rev().take(4).any(open)
}

/// "Not once had the United States used its veto."
fn is_inverted(atoms: &[Atom], found: &Match) -> bool {
    let key = |at: Option<usize>| at.map_or("", |at| atoms[at].key.as_str());
    (0..=found.first).rev().take(4).any(|at| {
        let never = match (key(at.checked_sub(2)), key(at.checked_sub(1))) {
            ("not", "once") | ("no", "time") => true,
            (_, word) => matches!(word, "never" | "rarely" | "seldom" | "nor" | "hardly"),
        };
        never && matches!(key(Some(at)), "had" | "has" | "have" | "did" | "does")
    })
}

/// "No president has permitted a resolution on them to pass"
fn is_not_permitted(atoms: &[Atom], found: &Match) -> bool {
    let permits = matches!(atoms[found.first].is, Is::Word(_))
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Adopt && verb.status == Status::Hedged
        });
    permits
        && atoms[..found.first]
            .iter()
            .rev()
            .take(8)
            .take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)))
            .any(|atom| {
                matches!(atom.is, Is::Zero | Is::Word(Some(Word::Not)))
                    || matches!(atom.key.as_str(), "no" | "never" | "neither")
            })
}

/// "had near-unanimous support", "adopted it all but unanimously", "but not unanimously": whether all but were for it.
fn is_nearly_unanimous(atoms: &[Atom], at: usize) -> bool {
    let unanimous = matches!(atoms[at].key.as_str(), "unanimous" | "unanimously");
    let mut before = atoms[..at]
        .iter()
        .rev()
        .skip_while(|atom| matches!(atom.is, Is::Mark('-')));
    let word = before.next().map_or("", |atom| atom.key.as_str());
    let mut but_all = || before.next().is_some_and(|atom| atom.key == "all");
    unanimous && (falls_short(word) || word == "not" || word == "but" && but_all())
}

/// "declined to use its veto on the text", "held back its veto on it": whether a veto named was not used.
fn is_withheld(atoms: &[Atom], found: &Match) -> bool {
    // "holding back its veto and joining China in abstaining": what was done instead.
    if holds(atoms, found, |verb| verb.lemma == Lemma::Abstain) {
        return false;
    }
    let veto = |at: usize| atoms[at].is_noun(Lemma::Veto);
    let Some(at) = (found.first..=found.last).find(|&at| veto(at)) else {
        return false;
    };
    let before = &atoms[at.saturating_sub(6)..at];
    let used = before.iter().rposition(|atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Cast && verb.voice != Voice::Noun)
    });
    let whose = matches!(
        atoms[at.saturating_sub(1)].key.as_str(),
        "its" | "their" | "the" | "a" | "his"
    );
    let not_used = used.is_some_and(|used| {
        // "prompting Moscow to use its veto" tells of its use.
        let denied = matches!(&before[used].is, Is::Verb(verb) if matches!(verb.status, Status::Denied | Status::Failed) || verb.intended && verb.status == Status::Hedged);
        denied
            || before[..used].iter().rev().take(2).any(|atom| {
                atom.key.as_str().starts_with("refrain")
                    || matches!(atom.key.as_str(), "without" | "avoid" | "avoided" | "from" | "forwent")
            })
    });
    let kept = before.iter().rev().take(3).any(|atom| {
        matches!(
            atom.key.as_str(),
            "back"
                | "withheld"
                | "withholding"
                | "withholds"
                | "forgo"
                | "forwent"
                | "forgoing"
                | "waived"
                | "waiving"
                | "shelved"
                | "spared"
        )
    });
    whose && (not_used || kept)
}

/// "with China rather than Bolivia among the abstainers": whether those named did not do what others did in their place.
fn is_in_place_of(atoms: &[Atom], found: &Match) -> bool {
    let instead = matches!(&atoms[..found.first], [.., rather, than]
        if matches!((rather.key.as_str(), than.key.as_str()), ("rather", "than") | ("instead", "of")));
    instead && matches!(atoms[found.first].is, Is::Who(_))
}

/// "Not even Russia voted against it": whether those named are the last who would have, and did not.
fn is_not_even(atoms: &[Atom], found: &Match) -> bool {
    matches!(&atoms[..found.first], [.., not, even] if not.key == "not" && even.key == "even")
        && matches!(atoms[found.first].is, Is::Who(_))
}

/// "It was 13-0, not 12-0", "fourteen of fifteen hands", "more than ten members", "one vote short of unanimity": whether a count is another
/// than that of the votes.
fn is_not_this(atoms: &[Atom], found: &Match) -> bool {
    let count = matches!(atoms[found.first].is, Is::Score(_) | Is::Number(_));
    let not = found
        .first
        .checked_sub(1)
        .is_some_and(|i| matches!(atoms[i].is, Is::Word(Some(Word::Not))));
    let key = |back: usize| {
        found
            .first
            .checked_sub(back)
            .map_or("", |i| atoms[i].key.as_str())
    };
    // But "two of the five negative votes" tells of five.
    let of_more = key(1) == "of"
        && found
            .first
            .checked_sub(2)
            .is_some_and(|i| matches!(atoms[i].is, Is::Number(_)));
    let counted = matches!(&atoms[found.first].is, Is::Who(who) if who.group == Group::Counted);
    let about = counted
        && (matches!(
            key(1),
            "over" | "about" | "around" | "nearly" | "almost" | "roughly"
        ) || key(1) == "than" && matches!(key(2), "more" | "fewer" | "less"));
    // "none getting more than seven votes"
    let at_most = atoms[found.first..=found.last].windows(3).any(|three| {
        matches!(three[0].key.as_str(), "more" | "fewer" | "less")
            && three[1].key == "than"
            && matches!(three[2].is, Is::Number(_))
    }) && atoms[..found.first]
        .iter()
        .rev()
        .take(3)
        .any(|atom| matches!(atom.key.as_str(), "none" | "neither" | "no" | "each"));
    let unanimity = atoms[found.last..]
        .iter()
        .take(4)
        .any(|atom| atom.key == "unanimity")
        && atoms[found.first..=found.last]
            .iter()
            .any(|atom| atom.key == "short");
    count && (not || of_more) || about || at_most || unanimity
}
