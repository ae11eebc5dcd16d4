//! Whether words tell of a view, held for years or given up at the vote, and not of a vote.

use super::{holds, last_verb};
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Verb, Voice};
use crate::extract::words::Lemma;

/// "which Israel has long opposed", "has historically been in favour of Israel": a view held for years.
pub(super) fn is_held(atoms: &[Atom], found: &Match) -> bool {
    const LONG: [&str; 10] = [
        "long",
        "currently",
        "normally",
        "often",
        "historically",
        "traditionally",
        "always",
        "generally",
        "usually",
        "typically",
    ];
    // "China, which has supported them, abstained" tells of a vote.
    let view = |verb: &Verb| verb.lately && matches!(verb.lemma, Lemma::Oppose | Lemma::Support);
    let lately =
        matches!(atoms[found.first].is, Is::Who(_)) && last_verb(atoms, found).is_some_and(view);
    let mut pairs = atoms[found.first..=found.last].windows(2);
    // "was able to block the text for weeks"
    let delays = last_verb(atoms, found).is_some_and(|verb| verb.lemma == Lemma::Block)
        && atoms[found.last..].windows(3).take(8).any(|three| {
            let time =
                |atom: &Atom| matches!(atom.key.as_str(), "days" | "weeks" | "months" | "years");
            three[0].key == "for" && three[1..].iter().any(time)
        });
    lately
        || delays
        || is_of_its_aims(atoms, found)
        || relents(atoms, found)
        || is_before_the_vote(atoms, found)
        || is_given_up(atoms, found)
        || pairs.any(|two| {
            matches!(two[0].key.as_str(), "has" | "have" | "is" | "are")
                && LONG.contains(&two[1].key.as_str())
        })
}

/// "while they supported the contents of the resolution": what a text aims at, or a part of it, and not the text.
fn is_of_its_aims(atoms: &[Atom], found: &Match) -> bool {
    const AIMS: [&str; 14] = [
        "content",
        "contents",
        "aim",
        "aims",
        "goal",
        "goals",
        "objective",
        "objectives",
        "spirit",
        "thrust",
        "intent",
        "purpose",
        "principles",
        "elements",
    ];
    let view = last_verb(atoms, found)
        .is_some_and(|verb| matches!(verb.lemma, Lemma::Oppose | Lemma::Support));
    // "it opposed the resolution's reference to diamonds"
    let part = matches!(atoms[found.last].is, Is::Thing(_))
        && atoms
            .get(found.last + 1)
            .is_some_and(|atom| atom.key == "'s");
    let aims = |atom: &Atom| AIMS.contains(&atom.key.as_str());
    view && (part || atoms[found.first..=found.last].iter().any(aims))
}

/// "opposed the text in the debate, but chose to abstain": a view that was not how it voted.
fn relents(atoms: &[Atom], found: &Match) -> bool {
    let opposes = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Oppose && verb.voice == Voice::Active
    });
    let ahead = &atoms[found.last..atoms.len().min(found.last + 16)];
    let but = ahead.iter().position(|atom| atom.key == "but");
    let abstains = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Abstain);
    opposes && but.is_some_and(|but| ahead[but..].iter().take(7).any(abstains))
}

/// "agreed to lift its veto on the admission of Mauritania": whether a veto that was held to is given up.
fn is_given_up(atoms: &[Atom], found: &Match) -> bool {
    const NEAR: usize = 3;
    let noun = |atom: &Atom| atom.is_noun(Lemma::Veto);
    let before = &atoms[found.first.saturating_sub(NEAR)..=found.last];
    let lifts = before.iter().position(|atom| {
        matches!(
            atom.key.as_str(),
            "lift" | "lifts" | "lifted" | "lifting" | "drop" | "dropped" | "waive" | "waived"
        )
    });
    lifts.is_some_and(|lifts| before[lifts..].iter().any(noun))
}

/// "Russia opposed the draft", "a text backed by France", "which had 14 votes in favour": whether a match tells what is thought of a
/// text, and not how anybody voted.
pub(crate) fn is_view(atoms: &[Atom], found: &Match) -> bool {
    let acts = |verb: &Verb| {
        verb.status != Status::Hedged
            && verb.voice != Voice::Noun
            && matches!(
                verb.lemma,
                Lemma::Vote
                    | Lemma::Veto
                    | Lemma::Abstain
                    | Lemma::Adopt
                    | Lemma::Reject
                    | Lemma::Submit
            )
    };
    let view = |verb: &Verb| {
        matches!(
            verb.lemma,
            Lemma::Oppose | Lemma::Support | Lemma::Receive | Lemma::Block
        )
    };
    let words = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "against" | "opposed" | "objected" | "favour" | "favor" | "support" | "backing"
        )
    };
    !holds(atoms, found, acts)
        && (holds(atoms, found, view) || atoms[found.first..=found.last].iter().any(words))
}

/// "opposed the draft in consultations", "for weeks", "and threatened to veto it", "though it has no seat": whether a view is told of
/// before the vote, or of a State that has none.
fn is_before_the_vote(atoms: &[Atom], found: &Match) -> bool {
    let view = last_verb(atoms, found)
        .is_some_and(|verb| matches!(verb.lemma, Lemma::Oppose | Lemma::Support));
    // "are not members of the court, but voted in favour of it" tells of a vote.
    let votes = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Vote && verb.voice == Voice::Active
    });
    if !view || votes || !matches!(atoms[found.first].is, Is::Who(_)) {
        return false;
    }
    let same = |atom: &&Atom| {
        !matches!(atom.is, Is::Mark(';' | ':'))
            && !matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Abstain) && verb.status == Status::Asserted && verb.voice != Voice::Noun)
    };
    let behind: Vec<&str> = atoms[found.last + 1..]
        .iter()
        .take_while(same)
        .take(14)
        .map(|atom| atom.key.as_str())
        .collect();
    let talks = behind.windows(2).take(8).any(|two| {
        matches!(two[0], "in" | "during")
            && matches!(
                two[1],
                "consultations" | "negotiations" | "talks" | "private"
            )
            || two[0] == "for" && matches!(two[1], "weeks" | "months" | "days" | "years")
            || matches!(two, ["from", "the"] | ["at", "first"])
    });
    let debate = behind.windows(3).take(8).any(|three| {
        matches!(three[0], "in" | "during")
            && three[1] == "the"
            && matches!(
                three[2],
                "debate" | "discussions" | "negotiations" | "consultations" | "talks"
            )
    });
    // "and threatened to veto it"
    let vetoes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice == Voice::Active && (verb.modal || verb.intended));
    let threatens = atoms[found.last + 1..]
        .iter()
        .take_while(same)
        .take(10)
        .any(vetoes);
    talks || debate || threatens || has_no_seat(atoms, found)
}

/// "Japan, which was not on the Council, supported it", "backed it, though it has no seat": whether those who hold a view are said to be
/// none of the Council's.
fn has_no_seat(atoms: &[Atom], found: &Match) -> bool {
    let key = |at: usize| atoms.get(at).map_or("", |atom| atom.key.as_str());
    let not_on = |at: usize| {
        let not = matches!(key(at), "not" | "n't" | "never" | "no" | "non");
        let seat = (at + 1..at + 6).any(|i| matches!(key(i), "seat" | "member" | "members"));
        let on = matches!(key(at + 1), "on" | "sitting" | "represented")
            && (at + 2..at + 5).any(|i| {
                atoms
                    .get(i)
                    .is_some_and(|atom| matches!(atom.is, Is::Council(_)))
            });
        not && (seat || on)
    };
    let from = found.first.saturating_sub(1);
    (from..atoms.len()).take(24).any(not_on)
}
