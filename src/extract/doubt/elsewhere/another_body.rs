//! What tells of another body: its vote, its text, the town where it sits, its judges, its seats.

use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::{Lemma, Word};

/// Whether a body named in passing votes: "The Arab League voted to suspend Syria".
pub(crate) fn other_votes(atoms: &[Atom]) -> bool {
    let votes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Adopt | Lemma::Reject) && verb.voice == Voice::Active);
    atoms.iter().enumerate().any(|(at, atom)| {
        matches!(atom.is, Is::OtherBody(_)) && atoms[at + 1..].iter().take(3).any(votes)
    })
}

/// "blocked the listing in the Security Council's 1267 sanctions committee": whether a sentence is on what a committee of the Council
/// decides, where one member's objection is enough, and on no draft.
pub(super) fn in_a_committee(atoms: &[Atom]) -> bool {
    let Some(at) = atoms.iter().position(|atom| atom.key == "committee") else {
        return false;
    };
    let sanctions = atoms[at.saturating_sub(3)..at]
        .iter()
        .any(|atom| atom.key == "sanctions" || matches!(atom.is, Is::Number(700..)));
    let draft = |atom: &Atom| {
        matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some() || thing.draft.is_some())
            || matches!(
                atom.key.as_str(),
                "draft" | "resolution" | "text" | "drafts" | "resolutions"
            )
    };
    sanctions && !atoms.iter().any(draft)
}

/// "A/RES/78/1 was adopted 10-0-1", "Draft resolution L.37 was adopted": whether the text named last before a verb or count has a number
/// that no text of the Council has.
pub(super) fn is_on_a_text_of_another(atoms: &[Atom], found: &Match) -> bool {
    const NEAR: usize = 9;
    let from = found.first.saturating_sub(NEAR);
    let text = |at: &usize| {
        matches!(atoms[*at].is, Is::Thing(_) | Is::Council(_)) || is_of_the_assembly(&atoms[*at])
    };
    (from..=found.last).rev().find(text).is_some_and(|at| {
        // "Draft resolution L.37"
        let limited = matches!(&atoms[at + 1..], [l, stop, number, ..]
            if l.key == "l" && matches!(stop.is, Is::Mark('.')) && matches!(number.is, Is::Number(_)));
        limited || is_of_the_assembly(&atoms[at]) || atoms.get(at + 1).is_some_and(is_of_the_assembly)
    })
}

/// "In Geneva, China voted against the resolution": whether a sentence that names no Council before a vote begins with a town where
/// other bodies sit.
pub(super) fn in_another_town(atoms: &[Atom], found: &Match) -> bool {
    const TOWNS: [&str; 8] = [
        "geneva",
        "hague",
        "vienna",
        "brussels",
        "strasbourg",
        "luxembourg",
        "washington",
        "nairobi",
    ];
    let [within, town, ..] = atoms else {
        return false;
    };
    let town = if town.key == "the" {
        &atoms[2..]
    } else {
        &atoms[1..]
    };
    let council = |atom: &Atom| matches!(atom.is, Is::Council(_));
    within.key == "in"
        && matches!(town, [town, comma, ..] if TOWNS.contains(&town.key.as_str()) && matches!(comma.is, Is::Mark(',')))
        && !atoms[..=found.last].iter().any(council)
}

/// "an advisory opinion of the Court, concluding by 10 votes to 4 that": whether a score is that of judges, by the words that lead to it.
pub(super) fn is_of_judges(atoms: &[Atom], found: &Match) -> bool {
    const FAR: usize = 24;
    let holds = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "concluding"
                | "concluded"
                | "concludes"
                | "holding"
                | "held"
                | "holds"
                | "finding"
                | "found"
                | "finds"
                | "ruling"
                | "ruled"
        )
    };
    let judges = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "court" | "icj" | "tribunal" | "judges" | "opinion" | "judgment" | "judgement"
        )
    };
    let counts = matches!(atoms[found.first].is, Is::Score(_) | Is::Number(_));
    let before = &atoms[found.first.saturating_sub(FAR)..found.first];
    let led = before
        .iter()
        .rposition(holds)
        .filter(|&at| at + 4 > before.len());
    counts
        && led.is_some_and(|at| {
            let own = before[..at].iter().rev();
            let mut bodies = own.filter(|atom| judges(atom) || matches!(atom.is, Is::Council(_)));
            bodies.next().is_some_and(judges)
        })
}

/// "Malta abstained in the Third Committee": whether the words behind a vote, past the text it was on, say in which other body it was.
pub(super) fn votes_in_another(behind: &[Atom]) -> bool {
    let described = |atom: &&Atom| {
        matches!(
            atom.is,
            Is::Word(Some(Word::Determiner | Word::Ordinal(_))) | Is::Who(_)
        )
    };
    // "voted against the plan in cabinet"
    let object = |atom: &&Atom| described(atom) || matches!(atom.is, Is::Thing(_));
    let behind = &behind[behind.iter().take_while(object).take(5).count()..];
    // "in the United Nations General Assembly"
    let of_the_un = |atom: &&Atom| {
        matches!(
            atom.key.as_str(),
            "un" | "u.n." | "united" | "nations" | "'s"
        )
    };
    let (Some(within), Some(body)) = (
        behind.first(),
        behind
            .iter()
            .skip(1)
            .find(|atom| !described(atom) && !of_the_un(atom)),
    ) else {
        return false;
    };
    // "adopted by the Sixth Committee"
    matches!(within.key.as_str(), "in" | "at" | "by") && matches!(body.is, Is::OtherBody(_))
}

/// "voted against suspending Russia from the Human Rights Council": whether the words behind a vote say that it was on a seat in another
/// body, which the Council does not fill.
pub(super) fn is_on_a_seat(behind: &[Atom]) -> bool {
    const NEAR: usize = 4;
    let loses = behind.iter().take(NEAR).position(|atom| {
        matches!(
            atom.key.as_str(),
            "suspending"
                | "expelling"
                | "ejecting"
                | "ousting"
                | "removing"
                | "suspend"
                | "expel"
                | "eject"
                | "oust"
        )
    });
    let Some(loses) = loses else { return false };
    let mut object = behind[loses + 1..].iter().take(NEAR);
    let from = object.any(|atom| atom.key == "from");
    from && object.any(|atom| matches!(atom.is, Is::OtherBody(_)))
}

/// "A/RES/78/1", "A/HRC/49/L.2", "E/CN.4/L.5", "L.37": whether a word is the number of a text of the Assembly or of a body below it.
fn is_of_the_assembly(atom: &Atom) -> bool {
    let key = atom.key.as_str();
    let number = |rest: &str| rest.bytes().any(|byte| byte.is_ascii_digit());
    ["a/", "e/", "l."]
        .iter()
        .any(|series| key.strip_prefix(series).is_some_and(number))
}
