//! Whether another body than the Council is spoken of: its vote, its size, its elections.

use super::{holds, last_verb, unnamed_body};
use crate::extract::clause;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Status, Voice};
use crate::extract::words::{Lemma, Word};

/// Whether the text last spoke of another body than the Council.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Elsewhere {
    #[default]
    No,
    /// Of one where nobody has a veto: the General Assembly, the Human Rights Council.
    WithoutVeto,
    /// Of one where somebody has: a parliament, the European Union.
    WithVeto,
}

/// Whether a body is one where somebody has a veto of its own.
pub(crate) fn with_veto(atom: &Atom) -> bool {
    !matches!(
        atom.key.as_str(),
        "general"
            | "human"
            | "rights"
            | "unga"
            | "board"
            | "governing"
            | "economic"
            | "iaea"
            | "committee"
            | "commission"
            | "g.a."
    )
}

/// "voted for the General Assembly resolution": whether two mentions are another body and its text.
pub(crate) fn is_text_of_another(two: &[Atom]) -> bool {
    matches!(two, [body, text] if matches!(body.is, Is::OtherBody(true)) && matches!(text.is, Is::Thing(_)))
}

/// "General Assembly resolution 2373", "the Assembly's resolution 194", "resolution 377 (V) of the UN General Assembly", "resolution 181,
/// adopted by the Assembly": whether the words beside a text say that it is another body's.
pub(crate) fn is_of_another(atoms: &[Atom], text: usize) -> bool {
    let other = |atom: &Atom| matches!(atom.is, Is::OtherBody(_));
    let before = atoms[..text].iter().rev().find(|atom| atom.key != "'s");
    if before.is_some_and(other) {
        return true;
    }
    let mut after = atoms[text + 1..].iter().peekable();
    if after
        .next_if(|atom| matches!(atom.is, Is::Mark('(')))
        .is_some()
    {
        after.find(|atom| matches!(atom.is, Is::Mark(')')));
    }
    after.next_if(|atom| matches!(atom.is, Is::Mark(',')));
    after.next_if(|atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.voice != Voice::Noun));
    let owned = after.next_if(|atom| matches!(atom.key.as_str(), "of" | "by"));
    let named = |atom: &&Atom| {
        !matches!(
            atom.key.as_str(),
            "the" | "un" | "u.n." | "united" | "nations"
        )
    };
    owned.is_some() && after.find(named).is_some_and(other)
}

/// "UN resolution", "U.N. draft", "United Nations text": whether these are the words at a place.
pub(crate) fn begins_a_text_of_the_un(atoms: &[Atom], at: usize) -> bool {
    let text = matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Thing(thing)) if !thing.loose && !thing.plural);
    text && match atoms[at].key.as_str() {
        "un" | "u.n." => true,
        "nations" => at > 0 && atoms[at - 1].key == "united",
        _ => false,
    }
}

/// Whether a match speaks of another body's vote. A veto is the Council's, unless only others are named.
pub(super) fn is_elsewhere(atoms: &[Atom], found: &Match, elsewhere: Elsewhere) -> bool {
    if in_a_committee(atoms)
        || unnamed_body::decides(atoms, found)
        || is_on_a_text_of_another(atoms, found)
        || in_another_town(atoms, found)
        || is_of_judges(atoms, found)
    {
        return true;
    }
    let vetoes = holds(atoms, found, |verb| verb.lemma == Lemma::Veto);
    let has = |pick: fn(&Atom) -> bool| atoms.iter().any(pick);
    if vetoes && has(|atom| matches!(atom.is, Is::Council(_))) {
        return false;
    }
    let mut after = atoms[found.last + 1..].windows(2).take(4);
    if after.any(is_text_of_another) {
        return true;
    }
    if votes_in_another(&atoms[found.last + 1..]) || is_on_a_seat(&atoms[found.last + 1..]) {
        return true;
    }
    // "It vetoed a text that asked the Assembly to admit Palestine": the body stands in what the text says.
    let named_after = !atoms[..=found.last]
        .iter()
        .any(|atom| matches!(atom.is, Is::OtherBody(_)));
    if holds(atoms, found, |verb| {
        verb.lemma == Lemma::Veto && verb.voice == Voice::Active
    }) && named_after
        && elsewhere == Elsewhere::No
        && !has(|atom| matches!(atom.is, Is::OtherBody(_)) && with_veto(atom))
    {
        return false;
    }
    // "The League met days after Russia and China vetoed a UN resolution": nobody vetoes one elsewhere.
    let end = atoms.len().min(found.last + 5);
    if vetoes && (found.last + 1..end).any(|at| begins_a_text_of_the_un(atoms, at)) {
        return false;
    }
    // A permanent member's veto, after words about a body that has none, is one in the Council.
    let vetoed = last_verb(atoms, found).is_some_and(|verb| verb.lemma == Lemma::Veto);
    let by_permanent = vetoed && atoms[found.first..=found.last].iter().any(|atom| {
        matches!(&atom.is, Is::Who(who) if (!who.members.is_empty() || who.group == Group::Before) && who.members.iter().all(|(member, _)| crate::extract::complete::is_permanent(*member)))
    });
    if vetoes
        && by_permanent
        && elsewhere == Elsewhere::WithoutVeto
        && !has(|atom| matches!(atom.is, Is::OtherBody(_)) && with_veto(atom))
    {
        return false;
    }
    // "resolution 2623 (2022)", "S/2017/315": only the Council's are named so.
    let ours = has(|atom| matches!(atom.is, Is::Meeting(_)))
        || has(
            |atom| matches!(&atom.is, Is::Thing(thing) if thing.draft.is_some() || (thing.resolution.is_some() && thing.year.is_some())),
        );
    if ours && !has(|atom| matches!(atom.is, Is::OtherBody(_))) {
        return false;
    }
    // "adopted yesterday by a vote of 14-0 by the Security Council": whoever was spoken of before.
    let names_it = (found.first..found.last + 10)
        .take_while(|at| {
            atoms
                .get(*at)
                .is_some_and(|atom| !matches!(atom.is, Is::OtherBody(_)))
        })
        .any(|at| is_by_the_council(atoms, at));
    // "After MPs voted for war, Britain voted for the resolution in the Security Council"
    let names_it = names_it
        || is_in_the_council(&atoms[found.last + 1..])
        || is_on_a_resolution_of_the_council(atoms, found.first);
    let decides = holds(atoms, found, |verb| {
        matches!(
            verb.lemma,
            Lemma::Adopt | Lemma::Reject | Lemma::Vote | Lemma::Abstain
        )
    }) || atoms[found.first..=found.last]
        .iter()
        .any(|atom| matches!(atom.is, Is::Score(_)));
    if names_it && decides {
        return false;
    }
    let away = elsewhere != Elsewhere::No;
    clause::other_body(atoms, found.last, away).unwrap_or(away)
}

/// "by the Security Council", and not "by Security Council resolution 748": whether words at an atom say that the Council did something.
fn is_by_the_council(atoms: &[Atom], by: usize) -> bool {
    let the = atoms.get(by + 1).is_some_and(|atom| atom.key == "the");
    let council = by + 1 + usize::from(the);
    let is = |at: usize, what: fn(&Is) -> bool| atoms.get(at).is_some_and(|atom| what(&atom.is));
    atoms[by].key == "by"
        && is(council, |is| matches!(is, Is::Council(true)))
        && !is(council + 1, |is| matches!(is, Is::Thing(_)))
}

/// "The League's call led to Security Council resolution 1973, approved 10-0": whether words at an atom, or the verb right before them, are
/// said of a resolution that has the Council's name.
fn is_on_a_resolution_of_the_council(atoms: &[Atom], first: usize) -> bool {
    let named = |text: usize| {
        let numbered = matches!(&atoms[text].is, Is::Thing(thing) if thing.resolution.is_some());
        let council = text
            .checked_sub(1)
            .is_some_and(|at| matches!(atoms[at].is, Is::Council(true)));
        numbered && council
    };
    let behind_verb = match &atoms[..first] {
        [.., _, comma, verb] => {
            matches!(comma.is, Is::Mark(','))
                && matches!(&verb.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt)
        }
        _ => false,
    };
    named(first) || behind_verb && named(first - 3)
}

/// "the resolution in the Security Council": whether the words right behind a vote, past the text it was on, say that it was in the
/// Council.
pub(crate) fn is_in_the_council(behind: &[Atom]) -> bool {
    let described = |atom: &&Atom| {
        matches!(
            atom.is,
            Is::Word(Some(Word::Determiner | Word::Ordinal(_))) | Is::Who(_) | Is::Thing(_)
        )
    };
    let text = behind.iter().take_while(described).take(6).count();
    let mut words = behind[text..].iter();
    let within = words
        .next()
        .is_some_and(|atom| matches!(atom.key.as_str(), "in" | "at"));
    within
        && words
            .find(|atom| atom.key != "the")
            .is_some_and(|atom| matches!(atom.is, Is::Council(true)))
}

/// "blocked the listing in the Security Council's 1267 sanctions committee": whether a sentence is on what a committee of the Council
/// decides, where one member's objection is enough, and on no draft.
fn in_a_committee(atoms: &[Atom]) -> bool {
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
fn is_on_a_text_of_another(atoms: &[Atom], found: &Match) -> bool {
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

/// "A/RES/78/1", "A/HRC/49/L.2", "E/CN.4/L.5", "L.37": whether a word is the number of a text of the Assembly or of a body below it.
fn is_of_the_assembly(atom: &Atom) -> bool {
    let key = atom.key.as_str();
    let number = |rest: &str| rest.bytes().any(|byte| byte.is_ascii_digit());
    ["a/", "e/", "l."]
        .iter()
        .any(|series| key.strip_prefix(series).is_some_and(number))
}

/// "In Geneva, China voted against the resolution": whether a sentence that names no Council before a vote begins with a town where
/// other bodies sit.
fn in_another_town(atoms: &[Atom], found: &Match) -> bool {
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
fn is_of_judges(atoms: &[Atom], found: &Match) -> bool {
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
fn votes_in_another(behind: &[Atom]) -> bool {
    let described = |atom: &&Atom| {
        matches!(
            atom.is,
            Is::Word(Some(Word::Determiner | Word::Ordinal(_))) | Is::Who(_)
        )
    };
    // "voted against the plan in cabinet"
    let object = |atom: &&Atom| described(atom) || matches!(atom.is, Is::Thing(_));
    let behind = &behind[behind.iter().take_while(object).take(5).count()..];
    let (Some(within), Some(body)) = (
        behind.first(),
        behind.iter().skip(1).find(|atom| !described(atom)),
    ) else {
        return false;
    };
    // "adopted by the Sixth Committee"
    matches!(within.key.as_str(), "in" | "at" | "by") && matches!(body.is, Is::OtherBody(_))
}

/// "voted against suspending Russia from the Human Rights Council": whether the words behind a vote say that it was on a seat in another
/// body, which the Council does not fill.
fn is_on_a_seat(behind: &[Atom]) -> bool {
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

/// Whether a body named in passing votes: "The Arab League voted to suspend Syria".
pub(crate) fn other_votes(atoms: &[Atom]) -> bool {
    let votes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Adopt | Lemma::Reject) && verb.voice == Voice::Active);
    atoms.iter().enumerate().any(|(at, atom)| {
        matches!(atom.is, Is::OtherBody(_)) && atoms[at + 1..].iter().take(3).any(votes)
    })
}

/// The words of an election.
pub(crate) const ELECTION: [&str; 11] = [
    "poll",
    "polls",
    "judge",
    "ballot",
    "election",
    "elections",
    "candidate",
    "candidates",
    "straw",
    "judges",
    "candidacy",
];

/// Whether a word speaks of an election; a poll may be one of opinions.
pub(crate) fn is_election(atom: &Atom) -> bool {
    ELECTION.contains(&atom.key.as_str())
        && !matches!(atom.key.as_str(), "poll" | "polls" | "judge")
}

/// Whether a word speaks of votes for candidates, and not only of people who may be chosen.
fn is_ballot(atom: &Atom) -> bool {
    matches!(atom.key.as_str(), "straw" | "poll" | "polls" | "judge")
}

/// "In the second ballot he got 14 votes": whether a sentence tells of votes for candidates. "It cast the only negative ballot" does not.
pub(crate) fn is_on_candidates(atoms: &[Atom]) -> bool {
    let round = || {
        let ballot = atoms.iter().position(|atom| atom.key == "ballot");
        ballot.is_some_and(|at| {
            let before = &atoms[at.saturating_sub(5)..at];
            before
                .iter()
                .any(|atom| matches!(atom.key.as_str(), "in" | "on"))
        }) && !says_yes_or_no(atoms)
    };
    (atoms.iter().any(is_ballot) || round()) && !goes_on_to_a_vote(atoms)
}

/// "Ten voted yes and two voted no in the ballot": whether members voted on a question, and for nobody.
fn says_yes_or_no(atoms: &[Atom]) -> bool {
    const OFFICES: [&str; 14] = [
        "post",
        "seat",
        "seats",
        "court",
        "secretary",
        "judges",
        "judge",
        "office",
        "successor",
        "job",
        "he",
        "she",
        "him",
        "her",
    ];
    let has = |word: &str| atoms.iter().any(|atom| atom.key == word);
    has("yes") && has("no") && !OFFICES.into_iter().any(has)
}

/// "He got 14 votes and China vetoed him", "ten voted for him": whether a sentence tells of votes for one man.
pub(crate) fn is_on_somebody(atoms: &[Atom]) -> bool {
    atoms.windows(2).any(|two| {
        let votes = two[0].key == "for"
            || matches!(&two[0].is, Is::Verb(verb) if verb.lemma == Lemma::Veto);
        votes && two[1].key == "him"
    })
}

/// "held a straw poll, then a formal vote": whether a sentence that speaks of a ballot tells of a vote that followed it.
pub(crate) fn goes_on_to_a_vote(atoms: &[Atom]) -> bool {
    let formal = |two: &[Atom]| {
        matches!(two[0].key.as_str(), "formal" | "actual" | "recorded") && two[1].key == "vote"
    };
    let went = |atom: &Atom| matches!(atom.key.as_str(), "held" | "took" | "then" | "proceeded");
    let open = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Modal)));
    atoms.windows(2).any(formal) && atoms.iter().any(went) && !atoms.iter().any(open)
}

/// Where a sentence counts more votes than the Council ever had seats: another body's vote, whatever its name.
pub(crate) fn larger_body(atoms: &[Atom]) -> Option<usize> {
    (0..atoms.len()).find(|&at| {
        matches!(atoms[at].is, Is::Number(16..1900))
            && (counts_voters(atoms, at) || counts_votes(atoms, at))
    })
}

/// "143 nations voted to condemn it", "153 countries in favour": whether a number at an atom is of those who voted.
fn counts_voters(atoms: &[Atom], at: usize) -> bool {
    let voter = |at: usize| {
        atoms.get(at).is_some_and(|atom| {
            matches!(
                atom.key.as_str(),
                "members" | "countries" | "nations" | "states" | "delegations"
            )
        })
    };
    let described =
        || matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Word(_))) && voter(at + 2);
    if !voter(at + 1) && !described() {
        return false;
    }
    let votes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Active && (verb.voted || matches!(verb.lemma, Lemma::Vote | Lemma::Abstain | Lemma::Cast)));
    let sides = matches!(
        atoms.get(at + 2).map_or("", |atom| atom.key.as_str()),
        "in" | "against"
    ) && atoms
        .get(at + 3)
        .is_none_or(|atom| atom.key.starts_with("favo") || atoms[at + 2].key == "against");
    sides || atoms[at..].iter().skip(2).take(14).any(votes)
}

/// "93 votes", "141 in favour", "by 50 to 8": whether a number at an atom counts votes.
fn counts_votes(atoms: &[Atom], at: usize) -> bool {
    let [number, first, second, ..] = &atoms[at..] else {
        return false;
    };
    let Is::Number(n) = number.is else {
        return false;
    };
    let counts = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "votes" | "vote" | "voted" | "against" | "abstentions" | "abstained" | "abstaining"
        )
    };
    let favour = first.key == "in" && second.key.starts_with("favo");
    let link = matches!(first.is, Is::Mark('-')) || first.key == "to";
    let score = link && matches!(second.is, Is::Number(m) if m < n);
    // "adopted resolution 1004 by 50 to 8"
    let adopts = || {
        let by = at.checked_sub(1).is_some_and(|i| {
            atoms[i].key == "by" || matches!(atoms[i].is, Is::Mark(',') | Is::Verb(_))
        });
        let adopted = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Adopt | Lemma::Reject) && verb.status == Status::Asserted);
        by && atoms[..at].iter().rev().take(9).any(adopted)
    };
    counts(first) || favour || score && (atoms.iter().any(counts) || adopts())
}
