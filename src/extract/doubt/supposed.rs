//! Whether words only plan, expect or suppose a vote, or deny it.

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::{Lemma, Word};

/// Whether a match is said of a vote to come, of one looked for, or of any vote.
pub(super) fn is_supposed(atoms: &[Atom], found: &Match) -> bool {
    is_planned(atoms, found)
        || is_awaited(atoms, found)
        || is_inverted(atoms, found)
        || is_alternative(atoms, found)
        || is_reckoned(atoms, found)
        || is_joined_to_a_plan(atoms, found)
        || is_a_means(atoms, found)
        || is_to_come(atoms, found)
        || is_foretold(atoms, found)
        || is_announced(atoms, found)
        || is_not_yet_kept_back(atoms, found)
        || is_a_task(atoms, found)
        || is_expected_behind(atoms, found)
}

/// "Winning the nine votes: a history", "Winning nine votes is hard": whether what a participle tells at the head of a sentence is spoken
/// of as something to do.
fn is_a_task(atoms: &[Atom], found: &Match) -> bool {
    let heads = found.first == 0
        && matches!(&atoms[0].is, Is::Verb(verb) if verb.lemma == Lemma::Receive && verb.voice == Voice::Ing);
    let next = atoms.get(found.last + 1);
    heads
        && next.is_some_and(|atom| {
            matches!(
                atom.is,
                Is::Mark(':' | '-' | '?') | Is::Word(Some(Word::Be | Word::Modal))
            ) || matches!(
                atom.key.as_str(),
                "takes" | "requires" | "means" | "needs" | "how" | "why"
            )
        })
}

/// "9-2-0 each is expected", "11-2-2 is the forecast": whether the word right behind a score says that it is one to come.
fn is_expected_behind(atoms: &[Atom], found: &Match) -> bool {
    const EXPECTED: [&str; 7] = [
        "expected",
        "predicted",
        "forecast",
        "foreseen",
        "anticipated",
        "likely",
        "possible",
    ];
    let score = matches!(atoms[found.last].is, Is::Score(_));
    let behind = || atoms.iter().skip(found.last + 1).take(4);
    let now = |atom: &Atom| matches!(atom.key.as_str(), "is" | "are" | "seems" | "looks");
    score && behind().any(now) && behind().any(|atom| EXPECTED.contains(&atom.key.as_str()))
}

/// "could not be adopted because of the veto" tells of what was; "may not be adopted because of the veto" does not: whether a reason is
/// given for what has yet to be, or for what was so for years.
fn is_not_yet_kept_back(atoms: &[Atom], found: &Match) -> bool {
    const REASONS: [&str; 8] = [
        "because", "owing", "due", "thanks", "account", "result", "want", "lack",
    ];
    let reason = |atom: &Atom| REASONS.contains(&atom.key.as_str());
    let open = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.status == Status::Hedged && !verb.unable);
    let years = |two: &[Atom]| {
        two[0].key == "for"
            && matches!(two[1].key.as_str(), "years" | "months" | "decades" | "long")
    };
    let whole = &atoms[found.first..=found.last];
    whole.iter().any(reason) && (whole.iter().any(open) || whole.windows(2).any(years))
}

/// "a text doomed to fail due to Moscow's veto", "needs nine votes to get its text passed": whether words foretell what they tell.
fn is_foretold(atoms: &[Atom], found: &Match) -> bool {
    const SURE: [&str; 6] = [
        "doomed",
        "bound",
        "destined",
        "certain",
        "sure",
        "guaranteed",
    ];
    // "whose votes doomed it" tells of what they did.
    let did = |at: usize| {
        let object = atoms.get(at + 1).map_or("", |atom| atom.key.as_str());
        atoms[at].key == "doomed" && matches!(object, "it" | "this" | "that" | "the" | "them")
    };
    // "bound by resolution 1441, which was adopted unanimously" foretells nothing.
    let by = |at: usize| atoms.get(at + 1).is_some_and(|atom| atom.key == "by");
    let sure = |at: usize| SURE.contains(&atoms[at].key.as_str()) && !did(at) && !by(at);
    let from = found.first.saturating_sub(5);
    // "No vote is ever certain, but Russia vetoed it"
    let but = atoms[..found.first]
        .iter()
        .rposition(|atom| atom.key == "but");
    let from = but.map_or(from, |but| from.max(but));
    let open = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Receive && verb.status == Status::Hedged);
    let got = matches!(atoms[found.first].is, Is::Thing(_))
        && holds(atoms, found, |verb| verb.lemma == Lemma::Adopt)
        && atoms[from..found.first].iter().any(open);
    got || (from..found.last).any(sure)
}

/// "the only other member to say it would vote against the draft": whether somebody only says what a vote of theirs would be.
fn is_announced(atoms: &[Atom], found: &Match) -> bool {
    const NEAR: usize = 3;
    const SAYS: [&str; 8] = [
        "say", "says", "said", "saying", "indicate", "announce", "signal", "declare",
    ];
    let would = (found.first..=found.last).filter(|&at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.modal && verb.status == Status::Hedged)
    });
    would.into_iter().any(|at| {
        let before = &atoms[at.saturating_sub(NEAR).max(found.first)..at];
        before.iter().any(|atom| SAYS.contains(&atom.key.as_str()))
    })
}

/// "could show goodwill by abstaining": whether what a participle tells is the means to something that is only possible.
fn is_a_means(atoms: &[Atom], found: &Match) -> bool {
    let modal = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Modal)));
    let by = (found.first + 1..=found.last).find(|&at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.voice == Voice::Ing)
            && atoms[at - 1].key == "by"
    });
    by.is_some_and(|by| atoms[by.saturating_sub(8)..by].iter().any(modal))
}

/// "A decision to veto it would be a mistake", "the veto is expected": whether what a noun tells has yet to happen.
fn is_to_come(atoms: &[Atom], found: &Match) -> bool {
    const OPEN: [&str; 8] = [
        "would",
        "could",
        "might",
        "expected",
        "likely",
        "feared",
        "looms",
        "inevitable",
    ];
    let choice = |atom: &Atom| matches!(atom.key.as_str(), "decision" | "move" | "choice");
    let noun = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Veto && matches!(verb.voice, Voice::Noun) && !verb.past
    });
    let chosen = atoms[found.first..=found.last].iter().any(choice)
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Veto || verb.lemma == Lemma::Adopt && verb.status == Status::Hedged
        });
    // "a text that would have extended it" was vetoed.
    let said = |at: &usize| !matches!(atoms[at - 1].key.as_str(), "that" | "which");
    let mut after = (found.last + 1..atoms.len())
        .take(8)
        .take_while(|at| !matches!(atoms[*at].is, Is::Mark(_)))
        .filter(said);
    let last = matches!(&atoms[found.last].is, Is::Verb(verb) if verb.voice == Voice::Noun)
        || matches!(atoms[found.last].key.as_str(), "of" | "on");
    // "a veto from Washington would sink the text"
    let next = atoms.get(found.last + 1);
    let would = next.is_some_and(|atom| {
        matches!(atom.is, Is::Word(Some(Word::Modal)))
            || matches!(&atom.is, Is::Verb(verb) if verb.modal)
    });
    noun && would
        || (chosen || noun && last) && after.any(|at| OPEN.contains(&atoms[at].key.as_str()))
}

/// "a text that will be defeated, or at the very least vetoed by France": whether a participle shares the "will" of the verb before.
fn is_joined_to_a_plan(atoms: &[Atom], found: &Match) -> bool {
    let Some(at) = (found.first..=found.last).find(|&at| matches!(atoms[at].is, Is::Verb(_)))
    else {
        return false;
    };
    let from = at.saturating_sub(8);
    let or = (from..at).rev().find(|&i| atoms[i].key == "or");
    let plan = or.and_then(|or| {
        atoms[..or]
            .iter()
            .rev()
            .take(4)
            .find_map(|atom| match &atom.is {
                Is::Verb(verb) if verb.voice != Voice::Noun => Some(verb.status),
                _ => None,
            })
    });
    plan == Some(Status::Hedged)
}

/// "We think there are six votes for it", "confident of eight votes": whether somebody only reckons with the votes counted.
fn is_reckoned(atoms: &[Atom], found: &Match) -> bool {
    const RECKONS: [&str; 9] = [
        "think",
        "thinks",
        "believe",
        "believes",
        "reckon",
        "reckons",
        "estimate",
        "estimates",
        "confident",
    ];
    let counts = |at: usize| {
        matches!(atoms[at].is, Is::Number(_))
            || matches!(&atoms[at].is, Is::Who(who) if who.members.is_empty() && who.count.is_some())
    };
    // "by 13 votes"
    let by = matches!(atoms[found.first].key.as_str(), "by" | "with") && found.first < found.last;
    if !counts(found.first + usize::from(by)) {
        return false;
    }
    // "it would not even obtain a majority of nine votes", "would pass with 14 votes"
    let mut before = atoms[..found.first].iter().rev().take(8);
    let open = before.find_map(|atom| match &atom.is {
        // "would have adopted it by 13 votes"
        Is::Verb(verb) if verb.voice != Voice::Noun => {
            Some(verb.status == Status::Hedged && (verb.lemma == Lemma::Receive || verb.modal))
        }
        _ => None,
    });
    let done =
        |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.past && verb.voice != Voice::Noun);
    let reckons = |atom: &Atom| RECKONS.contains(&atom.key.as_str());
    let mut clause = atoms[..found.first]
        .iter()
        .rev()
        .take(5)
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)));
    open == Some(true) || !atoms[found.first..=found.last].iter().any(done) && clause.any(reckons)
}

/// "Russia or China abstained", "was vetoed by France or Britain": which of two States it was is left open.
fn is_one_of_two(atoms: &[Atom], found: &Match) -> bool {
    let state = |at: usize| matches!(&atoms[at].is, Is::Who(who) if who.members.len() == 1 && !who.adjective);
    let or = |at: usize| atoms[at].key == "or";
    let before =
        found.first > 1 && state(found.first) && or(found.first - 1) && state(found.first - 2);
    let behind = found.last + 2 < atoms.len()
        && state(found.last)
        && or(found.last + 1)
        && state(found.last + 2);
    before || behind
}

/// "Spain either abstained or voted with the majority": which of the two is left open.
fn is_alternative(atoms: &[Atom], found: &Match) -> bool {
    // "the United States vetoed or voted against it"
    let or = matches!(
        &atoms[found.last + 1..],
        [or, verb, ..] if or.key == "or" && matches!(&verb.is, Is::Verb(verb) if verb.past)
    );
    if or && holds(atoms, found, |verb| verb.lemma == Lemma::Veto) {
        return true;
    }
    let either = |atom: &Atom| atom.key == "either";
    is_one_of_two(atoms, found)
        || atoms[found.first..=found.last].iter().any(either)
            && atoms[found.last..]
                .iter()
                .take(12)
                .any(|atom| atom.key == "or")
}

/// Whether a participle goes with a verb that leaves it open: "could adopt the text, with Russia abstaining".
fn is_planned(atoms: &[Atom], found: &Match) -> bool {
    let participle = holds(atoms, found, |verb| verb.voice == Voice::Ing);
    let main = atoms[..found.first]
        .iter()
        .rev()
        .find_map(|atom| match &atom.is {
            Is::Verb(verb) if matches!(verb.voice, Voice::Active | Voice::Passive) => {
                Some(verb.status)
            }
            _ => None,
        });
    participle
        && main == Some(Status::Hedged)
        && !atoms[..found.first]
            .iter()
            .any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Asserted && verb.voice != Voice::Noun))
}

/// "had expected a US veto", "the bid to defeat the measure failed": whether somebody looked for it, or failed to bring it about.
fn is_awaited(atoms: &[Atom], found: &Match) -> bool {
    /// How the words begin by which somebody looks for a veto, or would rather have none.
    const LOOKS_FOR: [&str; 21] = [
        "expect",
        "want",
        "urg",
        "fear",
        "seek",
        "sought",
        "demand",
        "anticipat",
        "predict",
        "promis",
        "hop",
        "avert",
        "avoid",
        "forestall",
        "threat",
        "request",
        "ask",
        "plead",
        "prevent",
        "risk",
        "isolat",
    ];
    let before = |n: usize| {
        atoms[found.first.saturating_sub(n)..found.first]
            .iter()
            .rev()
    };
    let noun = matches!(&atoms[found.first].is, Is::Who(_))
        && matches!(atoms.get(found.first + 1).map(|atom| &atom.is), Some(Is::Verb(verb)) if verb.voice == Voice::Noun);
    let looked_for = noun
        && before(3)
            .take_while(|atom| !matches!(atom.is, Is::Mark(_)))
            .any(|atom| {
                LOOKS_FOR
                    .iter()
                    .any(|stem| atom.key.as_str().starts_with(stem))
            });
    // "a possible veto by the Soviet Union"
    // and "a possible Soviet veto"
    let veto_first = matches!(&atoms[found.first].is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice == Voice::Noun);
    let possible = (veto_first || noun)
        && before(1).any(|atom| {
            matches!(
                atom.key.as_str(),
                "possible"
                    | "potential"
                    | "likely"
                    | "probable"
                    | "eventual"
                    | "future"
                    | "threatened"
            )
        });
    if possible {
        return true;
    }
    let failed = holds(atoms, found, |verb| verb.lemma == Lemma::Fail)
        && matches!(atoms[found.first].is, Is::Thing(_))
        && before(2).any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Hedged && matches!(verb.lemma, Lemma::Reject | Lemma::Block | Lemma::Veto | Lemma::Oppose)));
    // "support enough for a unanimous vote"
    let unanimous = atoms[found.first].key == "unanimous"
        && before(2).any(|atom| matches!(atom.key.as_str(), "for" | "towards" | "toward"));
    // "can prevent a draft being adopted"
    let prevented = holds(atoms, found, |verb| verb.lemma == Lemma::Adopt)
        && before(3)
            .take_while(|atom| !matches!(atom.is, Is::Mark(_)))
            .any(|atom| {
                matches!(
                    atom.key.as_str(),
                    "prevent" | "prevents" | "preventing" | "keep" | "stop" | "block"
                )
            });
    // "their drive for a Soviet veto", "the push for a veto by Moscow"
    let veto = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice == Voice::Noun);
    let driven_at = atoms[found.first..=found.last].iter().any(veto)
        && before(5).zip(before(6).skip(1)).any(|(atom, previous)| {
            const DRIVES: [&str; 8] = [
                "drive",
                "push",
                "pressing",
                "press",
                "call",
                "calls",
                "case",
                "preparations",
            ];
            atom.key == "for" && DRIVES.contains(&previous.key.as_str())
        });
    looked_for || failed || unanimous || prevented || driven_at
}

/// "Had the draft been adopted, it would have …", "it would have passed had Russia abstained"
fn is_inverted(atoms: &[Atom], found: &Match) -> bool {
    let would = |atom: &Atom| {
        matches!(atom.key.as_str(), "would" | "might" | "could")
            || matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Hedged)
    };
    let asserted = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Asserted && matches!(verb.voice, Voice::Active | Voice::Passive) && verb.lemma != Lemma::Submit);
    let behind = found.first.checked_sub(1).is_some_and(|had| {
        atoms[had].key == "had"
            && matches!(atoms[found.first].is, Is::Who(_) | Is::Thing(_))
            && atoms[..had].iter().any(would)
            && !atoms[..had].iter().any(asserted)
    });
    let opens = |at: usize| at == 0 || matches!(atoms[at - 1].is, Is::Mark(',' | ';' | ':' | '-'));
    let inverts = |at: usize| matches!(atoms[at].key.as_str(), "had" | "should" | "were");
    let ahead = (0..found.last).rev().find(|&at| inverts(at) && opens(at));
    behind
        || ahead.is_some_and(|had| {
            let subject = matches!(
                atoms[had + 1].is,
                Is::Word(Some(Word::Determiner)) | Is::Thing(_) | Is::Who(_) | Is::Council(_)
            );
            let clause = &atoms[had..found.last];
            // "Should the Council not adopt it, the force must leave": of no vote, whatever follows.
            let should = atoms[had].key == "should"
                && !clause.iter().any(|atom| matches!(atom.is, Is::Mark(_)));
            let so = !clause.iter().any(asserted) && atoms[found.last + 1..].iter().any(would);
            subject && (should || so)
        })
}
