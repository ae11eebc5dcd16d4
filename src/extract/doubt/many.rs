//! Whether words speak of several votes at once: a claim about history, and no vote.

use super::latest::tells_of_the_latest;
use super::{holds, last_verb};
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Status, Verb, Voice};
use crate::extract::reference::are_rivals;
use crate::extract::several::on_days;
use crate::extract::words::{Lemma, Word};

/// Whether a match speaks of votes in plural ("vetoed six resolutions", "vetoed it 45 times"): a claim, not a vote.
pub(super) fn speaks_of_many(atoms: &[Atom], found: &Match) -> bool {
    if tells_of_the_latest(atoms, found.last) {
        return false;
    }
    // "abstained twice", but not "used its veto twice: in 1997 and in 1999"
    let repeated = match atoms
        .get(found.last + 1)
        .map_or("", |atom| atom.key.as_str())
    {
        "twice" => !on_days(atoms, Some(2)),
        "thrice" => !on_days(atoms, Some(3)),
        word => word == "repeatedly",
    };
    // "Russia, which three times vetoed measures on the war"
    let times_before = holds(atoms, found, |verb| verb.lemma == Lemma::Veto)
        && atoms[found.first..=found.last].windows(3).any(|three| {
            matches!(three[0].is, Is::Number(n @ 2..) if !on_days(atoms, Some(n)))
                && three[1].key == "times"
                && matches!(&three[2].is, Is::Verb(verb) if verb.lemma == Lemma::Veto)
        });
    // "most with unanimous backing"
    // But "In a vote that surprised many, Russia vetoed it" tells of one.
    let most = found.first > 1
        && !matches!(atoms[found.first - 1].is, Is::Mark(','))
        && key_is(
            atoms.get(found.first - 2),
            &["most", "many", "often", "usually", "several"],
        );
    // "In most cases they were admitted by a unanimous vote."
    let cases = atoms[..found.first]
        .windows(2)
        .rev()
        .take(8)
        .any(|two| matches!(two[0].key.as_str(), "most" | "many") && two[1].key == "cases");
    // "it had voted for or abstained on previous resolutions"
    let before = matches!(verb(atoms, found), Some(Lemma::Vote | Lemma::Abstain))
        && (found.last..atoms.len())
            .take(8)
            .any(|at| is_plural(&atoms[at]) && is_previous(atoms, at));
    // "have used it more than once", "vetoed it in the past"
    // But "vetoed a resolution in the past that would have …" tells of one.
    let one_text = atoms[found.last + 1..]
        .windows(2)
        .take(2)
        .any(|two| two[0].key == "a" && matches!(&two[1].is, Is::Thing(thing) if !thing.plural));
    // "vetoed Council action on Syria for years"
    let acts = |atom: &Atom| matches!(atom.is, Is::Verb(_) | Is::Mark(_));
    let for_years = !one_text
        && holds(atoms, found, |verb| verb.lemma == Lemma::Veto)
        && atoms[found.last + 1..]
            .windows(2)
            .take(8)
            .take_while(|two| !acts(&two[0]))
            .any(|two| two[0].key == "for" && matches!(two[1].key.as_str(), "years" | "decades"));
    let past = !one_text
        && atoms[found.last + 1..].windows(3).take(6).any(|three| {
            let key = |i: usize| three[i].key.as_str();
            (key(0) == "more" && key(1) == "than" && matches!(key(2), "once" | "twice"))
                || (key(0) == "in" && key(1) == "the" && key(2) == "past")
        });
    // "abstained on eight and voted for two", "has voted for all of these"
    let of_many = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Vote | Lemma::Abstain)
    }) && atoms[found.last..].windows(3).take(4).any(|three| {
        const WHOLES: [&str; 5] = ["all", "most", "many", "several", "some"];
        let on = matches!(three[0].key.as_str(), "on" | "of" | "for" | "against");
        let part = matches!(three[1].is, Is::Number(_)) || key_is(Some(&three[1]), &WHOLES);
        let bare = matches!(three[2].is, Is::Mark('('))
            || key_is(Some(&three[2]), &["of", "and", "these", "those", "them"]);
        on && part && bare
    });
    // "and the other has vetoed Salim as often"
    let as_often = atoms[found.last + 1..]
        .windows(2)
        .take(8)
        .take_while(|two| !matches!(two[0].is, Is::Mark(_)))
        .any(|two| two[0].key == "as" && matches!(two[1].key.as_str(), "often" | "frequently"));
    // "vetoed or voted against him a total of 15 times", "used its veto to block drafts on it 15 times"
    let ends = |atom: &Atom| match &atom.is {
        Is::Verb(verb) => !(verb.lemma == Lemma::Block && verb.status == Status::Hedged),
        is => matches!(is, Is::Mark(_)),
    };
    let times = atoms[found.last + 1..]
        .windows(2)
        .take(12)
        .take_while(|two| !ends(&two[0]))
        .any(|two| {
            matches!(two[0].is, Is::Number(n @ 2..) if !on_days(atoms, Some(n)))
                && two[1].key == "times"
        });
    let others = atoms[found.last..]
        .windows(3)
        .take(1)
        .any(|three| three[1].key == "of" && three[2].key == "the");
    let others = others && key_is(atoms.get(found.last + 3), &["others", "rest"]);
    // "The Council has not adopted a single resolution on it": of all the years.
    let never = holds(atoms, found, |verb| {
        verb.lately && verb.status == Status::Denied && verb.lemma == Lemma::Adopt
    }) && atoms[found.last..]
        .iter()
        .take(4)
        .any(|atom| key_is(Some(atom), &["single", "any", "one"]));
    // "It was the third resolution the Council has passed on Sudan" counts this one.
    let nth = holds(atoms, found, |verb| {
        (verb.lately || verb.earlier) && verb.lemma == Lemma::Adopt
    }) && found.first > 0
        && atoms[found.first.saturating_sub(4)..=found.first]
            .windows(2)
            .any(|two| {
                matches!(two[0].is, Is::Word(Some(Word::Ordinal(_))))
                    && matches!(two[1].is, Is::Thing(_))
            });
    repeated
        || nth
        || cases
        || for_years
        || times_before
        || times
        || as_often
        || bare_texts(atoms, found)
        || never
        || before
        || of_many
        || others
        || past
        || most
        || several_texts(atoms, found)
        || several_vetoes(atoms, found)
        || attempts(atoms, found)
}

fn key_is(atom: Option<&Atom>, keys: &[&str]) -> bool {
    atom.is_some_and(|atom| keys.contains(&atom.key.as_str()))
}

/// Texts in plural, none of them named.
fn is_plural(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Thing(thing) if thing.plural && thing.resolution.is_none() && thing.draft.is_none())
}

/// "previous Security Council resolutions"
fn is_previous(atoms: &[Atom], at: usize) -> bool {
    let previous = matches!(&atoms[at].is, Is::Thing(thing) if thing.previous);
    let before = &atoms[at.saturating_sub(2)..at];
    previous
        || before
            .iter()
            .any(|atom| key_is(Some(atom), &["previous", "earlier", "past", "prior"]))
}

/// "Resolutions calling for it were vetoed", "voting against draft resolutions": whether a match is said of texts of a kind.
fn bare_texts(atoms: &[Atom], found: &Match) -> bool {
    match verb(atoms, found) {
        Some(Lemma::Adopt | Lemma::Veto | Lemma::Reject) => {
            // "its veto on substantive resolutions adopted by the Council"
            let participle = matches!(atoms[found.first].is, Is::Verb(_));
            let before = found.first.checked_sub(1).filter(|_| participle);
            is_bare_plural(atoms, found.first)
                || before.is_some_and(|before| is_bare_plural(atoms, before))
        }
        Some(Lemma::Vote | Lemma::Abstain | Lemma::Oppose) => (found.last + 1..atoms.len())
            .take(3)
            .any(|at| is_bare_plural(atoms, at)),
        _ => false,
    }
}

/// Texts in plural that nothing counts or points at.
fn is_bare_plural(atoms: &[Atom], at: usize) -> bool {
    if !is_plural(&atoms[at]) || atoms[at].key != "resolutions" {
        return false;
    }
    let draft = usize::from(at > 0 && atoms[at - 1].key == "draft");
    let before = atoms[..at - draft].iter().rev();
    !before
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)))
        .find(|atom| atom.key == "both" || !matches!(atom.is, Is::Council(_) | Is::Who(_)))
        .is_some_and(|atom| {
            matches!(
                atom.is,
                Is::Number(_) | Is::Word(Some(Word::Determiner | Word::Ordinal(_)))
            ) || key_is(Some(atom), &["both", "all", "three", "two", "of", "'s"])
        })
}

/// What a match says was done: its last verb. "The United States, which had vetoed three drafts, abstained" speaks of one vote.
fn verb(atoms: &[Atom], found: &Match) -> Option<Lemma> {
    last_verb(atoms, found).map(|verb| verb.lemma)
}

/// "adopted several related resolutions", "over 20 resolutions have been passed", "earlier resolutions adopted by the Council".
fn several_texts(atoms: &[Atom], found: &Match) -> bool {
    const VAGUE: [&str; 7] = [
        "several",
        "many",
        "numerous",
        "various",
        "dozens",
        "scores",
        "countless",
    ];
    let whole = &atoms[found.first..=found.last];
    // "allowing the Council to adopt resolutions on aid"
    let open = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Adopt && verb.status == Status::Hedged
    });
    if open && atoms[found.last..].iter().take(4).any(is_plural) {
        return true;
    }
    let decides = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Adopt | Lemma::Reject)
    });
    if !decides {
        return false;
    }
    let before = |n: usize| &atoms[found.first.saturating_sub(n)..=found.last];
    let after = |n: usize| atoms[found.last..].iter().take(n);
    let vague = |atom: &Atom| key_is(Some(atom), &VAGUE);
    // "rejected rival drafts by France and Russia" tells of each.
    // "rejected amendments put forward by Russia": those to the text that it speaks of.
    let amendments = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.amendment);
    let next = atoms
        .get(found.last + 1)
        .is_some_and(|atom| is_plural(atom) && !amendments(atom))
        && !are_rivals(atoms, found.last + 1);
    let earlier = before(1)
        .iter()
        .any(|atom| is_plural(atom) && matches!(&atom.is, Is::Thing(thing) if thing.previous));
    let counted = before(3)
        .iter()
        .any(|atom| matches!(atom.is, Is::Number(5..)));
    next || earlier
        || whole.iter().any(is_plural) && (counted || before(5).iter().any(vague))
        || after(4).any(vague) && after(6).any(is_plural)
}

/// "vetoed six resolutions", "cast 115 vetoes", "each time Russia vetoed it".
fn several_vetoes(atoms: &[Atom], found: &Match) -> bool {
    let counted = atoms[found.first.saturating_sub(3)..=found.last]
        .iter()
        .any(|atom| matches!(atom.is, Is::Number(5..)));
    let mut vetoes = atoms[found.last.saturating_sub(1).max(found.first)..=found.last].iter();
    if counted && vetoes.any(|atom| atom.key == "vetoes") {
        return true;
    }
    // "List of vetoes by the Soviet Union": one member vetoes a text once.
    let one = matches!(&atoms[found.last].is, Is::Who(who) if who.members.len() == 1);
    if one && atoms[found.first].key == "vetoes" {
        return true;
    }
    // "three vetoes by Russia and China": more than one each.
    let cast = found.first.checked_sub(1).map(|at| &atoms[at].is);
    if let (Some(Is::Number(cast)), Is::Who(who)) = (cast, &atoms[found.last].is)
        && atoms[found.first].key == "vetoes"
        && *cast as usize > who.members.len()
    {
        return true;
    }
    if !matches!(verb(atoms, found), Some(Lemma::Veto | Lemma::Block)) {
        return false;
    }
    // "a total of 36 drafts on the conflict have been vetoed", "vetoes a number of resolutions"
    let dozens = atoms[found.first.saturating_sub(12)..found.last]
        .windows(4)
        .any(|some| matches!(some[0].is, Is::Number(5..)) && some[1..].iter().any(is_plural))
        && holds(atoms, found, |verb| verb.voice == Voice::Passive);
    let a_number = atoms[found.last..].windows(3).take(3).any(|three| {
        matches!(
            three[0].key.as_str(),
            "number" | "series" | "string" | "range" | "host" | "handful"
        ) && three[1].key == "of"
    }) && atoms[found.last..].iter().take(8).any(is_plural);
    // "This is the fourth time the US has used its veto" counts, and tells of none.
    let time = |counts: fn(&Atom) -> bool| {
        let mut before = atoms[..found.first.max(1)].windows(2).rev().take(6);
        before.any(|two| counts(&two[0]) && two[1].key == "time")
    };
    // "For the fourth time the US has used its veto" tells of that time.
    let nth = |at: usize| {
        let ordinal = matches!(atoms[at].is, Is::Word(Some(Word::Ordinal(_))));
        let for_the = at > 1 && atoms[at - 1].key == "the" && atoms[at - 2].key == "for";
        ordinal && atoms[at + 1].key == "time" && !for_the
    };
    let first = found.first.saturating_sub(1);
    let nth_time = (first.saturating_sub(6)..first).any(nth)
        && holds(atoms, found, |verb| verb.lately || verb.earlier);
    // "with Russia having vetoed every text before"
    let every = key_is(atoms.get(found.last + 1), &["every", "each", "any"])
        && matches!(
            atoms.get(found.last + 2).map(|atom| &atom.is),
            Some(Is::Thing(_) | Is::Council(_))
        )
        || key_is(
            atoms.get(found.last + 1),
            &["anything", "everything", "whatever"],
        );
    // "Three previous ones were vetoed by Washington"
    let ones = (found.first.saturating_sub(2)..=found.first).any(|at| atoms[at].key == "ones")
        && holds(atoms, found, |verb| verb.voice == Voice::Passive);
    if dozens || a_number || nth_time || every || ones {
        return true;
    }
    let years = |at: usize| key_is(atoms.get(at), &["years", "months", "days"]);
    let hyphened = |at: usize| {
        atoms
            .get(at + 1)
            .is_some_and(|atom| matches!(atom.is, Is::Mark('-')))
    };
    // "how many times it has used its veto"
    let how_often = atoms[found.first.saturating_sub(5)..found.first.max(1)]
        .windows(2)
        .any(|two| {
            two[0].key == "many" && two[1].key == "times"
                || two[0].key == "how" && two[1].key == "often"
        });
    let each_time = time(|atom| matches!(atom.key.as_str(), "each" | "every"));
    let mut counted = None;
    let many = atoms[found.last..]
        .iter()
        .enumerate()
        .filter(|(i, _)| !years(found.last + i + 1))
        .map(|(_, atom)| atom)
        .skip(1)
        .take_while(|atom| !matches!(atom.is, Is::Verb(_) | Is::Mark('(')))
        .take(8)
        .enumerate()
        .any(|(i, atom)| match &atom.is {
            // "a nine-month renewal" is one.
            Is::Number(n) => {
                // "vetoed by Russia and China, had 13 votes", "because of its veto, with three abstentions", "vetoed it, 13 voting in
                // favour" count no texts.
                let votes = key_is(
                    atoms.get(found.last + i + 2),
                    &[
                        "votes",
                        "members",
                        "abstentions",
                        "abstaining",
                        "voting",
                        "in",
                    ],
                );
                // "vetoed by Peru: 7 for, 2 against"
                let listed = matches!(atoms[found.last + i].is, Is::Mark(':' | '-' | ','))
                    && key_is(
                        atoms.get(found.last + i + 2),
                        &["for", "against", "yes", "no"],
                    );
                let votes = votes || listed;
                let counts = *n > 1 && i < 4 && !votes && !hyphened(found.last + i + 1);
                counted = counted.or(counts.then_some(*n));
                counts
            }
            Is::Thing(thing) => thing.plural && i < 4,
            // "vetoed the admission of Italy five times"
            _ => atom.key == "times",
        });
    each_time || how_often || (many && !on_days(atoms, counted))
}

/// "Four previous attempts to adopt a resolution failed."
fn attempts(atoms: &[Atom], found: &Match) -> bool {
    // "one of the 13 to vote for it" counts members.
    let votes = |verb: &Verb| {
        matches!(
            verb.lemma,
            Lemma::Vote | Lemma::Abstain | Lemma::Support | Lemma::Oppose
        )
    };
    let open = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Hedged && !votes(verb));
    // "thwarted any attempt at a cease-fire"
    let any = atoms[found.first..]
        .windows(2)
        .take(found.last + 2 - found.first)
        .any(|two| {
            matches!(two[0].key.as_str(), "any" | "every" | "all")
                && matches!(
                    two[1].key.as_str(),
                    "attempt" | "attempts" | "effort" | "efforts" | "proposal" | "proposals"
                )
        });
    // "three drafts that would have called for a truce" were no attempts.
    let would = |at: usize| {
        at.checked_sub(1)
            .is_some_and(|i| matches!(atoms[i].key.as_str(), "that" | "which"))
    };
    any || (found.first.saturating_sub(6)..found.last).any(|at| {
        // "received the nine votes to be adopted" counts no attempts.
        // Nor does "took ten minutes to pass it".
        let votes = at.checked_sub(1).is_some_and(|i| {
            key_is(
                atoms.get(i),
                &[
                    "votes", "minutes", "hours", "days", "weeks", "months", "years",
                ],
            )
        });
        open(&atoms[at])
            && !would(at)
            && !votes
            && atoms[at.saturating_sub(3)..at]
                .iter()
                .any(|atom| matches!(atom.is, Is::Number(2..)) || atom.key == "several")
    })
}
