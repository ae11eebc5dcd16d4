//! Whether what was decided is no draft before the Council: a statement, a request, a bill, a plan.

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Status, Voice};
use crate::extract::words::{Lemma, Word};

/// Whether what is adopted or vetoed is no draft: a statement, an agenda, an approach, a candidate.
pub(super) fn no_text(atoms: &[Atom], found: &Match) -> bool {
    rejects_an_adopted_text(atoms, found)
        || is_rejected_by_others(atoms, found)
        || rejects_a_request(atoms, found)
        || asks_for_a_meeting(atoms, found)
        || votes_on_a_bill(atoms, found)
        || blocks_a_statement(atoms, found)
        || lists_somebody(atoms, found)
        || vetoes_a_candidate(atoms, found)
        || vetoes_in_another(atoms, found)
        || is_a_law(atoms, found)
        || is_handed_on(atoms, found)
        || is_printed(atoms, found)
        || is_of_the_electorate(atoms, found)
        || is_of_a_debate(atoms, found)
        || people_vote(atoms, found)
        || text_endorses(atoms, found)
        || decides_another(atoms, found)
        || is_of_an_aircraft(atoms, found)
        || submits_no_text(atoms, found)
}

/// "political changes initiated by Bolivia's President": whether what was submitted is named right before the words, and neither it nor
/// anything before it is a text.
fn submits_no_text(atoms: &[Atom], found: &Match) -> bool {
    let participle = matches!(&atoms[found.first].is, Is::Verb(verb) if verb.lemma == Lemma::Submit && verb.past);
    let noun = found
        .first
        .checked_sub(1)
        .is_some_and(|i| matches!(atoms[i].is, Is::Word(None)) && atoms[i].key.len() > 3);
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
    participle && noun && !atoms[..=found.last].iter().any(text)
}

/// "adopted a resolution after an airliner was shot down": what was shot down is not the text named before.
fn is_of_an_aircraft(atoms: &[Atom], found: &Match) -> bool {
    let shot = |at: &usize| atoms[*at].key == "shot";
    let Some(shot) = (found.first..=found.last).find(shot) else {
        return false;
    };
    let behind_text = atoms[..shot]
        .iter()
        .rev()
        .take_while(|atom| !matches!(atom.is, Is::Thing(_)));
    behind_text.take(10).any(|atom| {
        matches!(
            atom.key.as_str(),
            "after"
                | "when"
                | "before"
                | "since"
                | "over"
                | "flight"
                | "plane"
                | "airliner"
                | "aircraft"
                | "jet"
                | "helicopter"
                | "drone"
        )
    })
}

/// "Resolution 242 was rejected by Israel", years after the Council adopted it.
fn rejects_an_adopted_text(atoms: &[Atom], found: &Match) -> bool {
    let numbered = matches!(&atoms[found.first].is, Is::Thing(thing) if thing.resolution.is_some());
    numbered
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Reject && verb.voice == Voice::Passive
        })
}

/// "The text was rejected by the Syrian people", "by both warring parties": by others than those who vote on it.
fn is_rejected_by_others(atoms: &[Atom], found: &Match) -> bool {
    const OTHERS: [&str; 25] = [
        "judges",
        "voters",
        "jury",
        "shareholders",
        "directors",
        "people",
        "population",
        "public",
        "parliament",
        "government",
        "regime",
        "rebels",
        "opposition",
        "militia",
        "militias",
        "movement",
        "junta",
        "leader",
        "leaders",
        "side",
        "sides",
        "parties",
        "fighters",
        "factions",
        "lawmakers",
    ];
    let rejects = matches!(&atoms[found.last].is, Is::Verb(verb) if verb.lemma == Lemma::Reject && verb.voice == Voice::Passive);
    let mut behind = atoms[found.last + 1..]
        .iter()
        .skip_while(|atom| matches!(atom.is, Is::Word(Some(Word::Adverb)) | Is::Score(_)));
    let by = behind.next().is_some_and(|atom| atom.key == "by");
    let ends = |atom: &&Atom| {
        !matches!(
            atom.is,
            Is::Mark(_) | Is::Verb(_) | Is::Score(_) | Is::Council(_)
        )
    };
    rejects
        && by
        && behind
            .take_while(ends)
            .take(5)
            .any(|atom| OTHERS.contains(&atom.key.as_str()))
}

/// "the Council rejected their request", "rejected the US move over the Golan Heights": what was asked or done, not a text.
fn rejects_a_request(atoms: &[Atom], found: &Match) -> bool {
    let whose = |atom: &Atom| matches!(atom.key.as_str(), "their" | "its" | "his" | "her");
    let asked = |atom: &Atom| matches!(atom.key.as_str(), "request" | "appeal" | "demand" | "call");
    let object = &atoms[found.last + 1..];
    let has = |most: usize, words: &[&str]| {
        let mut object = object.iter().take(most);
        object.any(|atom| words.contains(&atom.key.as_str()))
    };
    let theirs = atoms[found.last..]
        .windows(2)
        .take(2)
        .any(|two| whose(&two[0]) && asked(&two[1]));
    holds(atoms, found, |verb| verb.lemma == Lemma::Reject)
        && (theirs
            || has(9, &["request"]) && has(9, &["session", "meeting", "debate"])
            || has(4, &["move", "decision", "claim", "claims", "annexation"])
            || has(
                4,
                &[
                    "offer",
                    "offers",
                    "plea",
                    "pleas",
                    "explanation",
                    "excuse",
                    "ultimatum",
                ],
            ))
}

/// "a request by Pakistan for a meeting"
fn asks_for_a_meeting(atoms: &[Atom], found: &Match) -> bool {
    const MEETINGS: [&str; 7] = [
        "meeting",
        "session",
        "debate",
        "discussion",
        "briefing",
        "delay",
        "postponement",
    ];
    let meets = |atom: &Atom| MEETINGS.contains(&atom.key.as_str());
    let mut asked = atoms[found.first..].iter().take(8);
    // "The Council called the meeting after the attack"
    let called = matches!(
        atoms[found.last].key.as_str(),
        "called" | "calls" | "requested" | "summoned"
    ) && atoms[found.last + 1..].iter().take(4).any(meets);
    called || atoms[found.first].key == "request" && asked.any(meets)
}

/// "Japan's Diet voted against the bill."
fn votes_on_a_bill(atoms: &[Atom], found: &Match) -> bool {
    let law = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "bill" | "law" | "legislation" | "budget" | "constitution" | "treaty" | "referendum"
        )
    };
    let votes = matches!(&atoms[found.first..=found.last], [.., verb] | [.., verb, _]
        if matches!(&verb.is, Is::Verb(verb) if verb.lemma == Lemma::Vote && verb.voice == Voice::Active));
    let on = |atom: &&Atom| {
        matches!(atom.is, Is::Word(Some(Word::Determiner)))
            || matches!(atom.key.as_str(), "for" | "against" | "on" | "down")
    };
    let mut behind = atoms[found.last + 1..].iter();
    votes && behind.find(|atom| !on(atom)).is_some_and(law)
}

/// Whether a draft is named in a sentence, and not only what somebody proposed.
fn names_a_draft(atoms: &[Atom]) -> bool {
    atoms.iter().any(|atom| {
        matches!(
            atom.key.as_str(),
            "draft" | "drafts" | "resolution" | "resolutions" | "text" | "texts"
        ) && matches!(atom.is, Is::Thing(_))
    })
}

/// "blocked a US proposal to blacklist five of them": what a committee is asked to do, and no draft.
fn lists_somebody(atoms: &[Atom], found: &Match) -> bool {
    let lists = |atom: &Atom| {
        let word = atom.key.as_str();
        matches!(word, "listing" | "delisting" | "delist")
            || word.starts_with("blacklist")
            || word.starts_with("designat")
    };
    holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Block | Lemma::Veto)
    }) && atoms[found.first..].iter().take(18).any(lists)
        && !names_a_draft(atoms)
}

/// "In the vote for Secretary-General, China vetoed his rival."
fn vetoes_a_candidate(atoms: &[Atom], found: &Match) -> bool {
    let office = |three: &[Atom]| {
        matches!(three[0].key.as_str(), "for" | "as" | "next")
            && three[1].key == "secretary"
            && matches!(three[2].is, Is::Mark('-'))
    };
    // "China vetoed him", "vetoed his second term"
    let somebody = |at: usize| {
        let behind = atoms[at + 1..].iter().take(7);
        let ends = |atom: &&Atom| match atom.is {
            Is::Mark(mark) => mark != '-',
            _ => matches!(atom.is, Is::Thing(_)),
        };
        let mut object = behind.take_while(|atom| !ends(atom));
        object.any(|atom| is_of_a_candidate(atom.key.as_str()))
    };
    let vetoes = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice != Voice::Noun);
    let him = (found.first..=found.last).filter(vetoes).any(somebody);
    holds(atoms, found, |verb| verb.lemma == Lemma::Veto)
        && (him || atoms.windows(3).any(office))
        && !names_a_draft(atoms)
}

/// Words for somebody who stands for an office.
fn is_of_a_candidate(word: &str) -> bool {
    matches!(
        word,
        "him"
            | "candidate"
            | "candidates"
            | "candidacy"
            | "nominee"
            | "nomination"
            | "reappointment"
            | "re-election"
            | "reelection"
            | "term"
    )
}

/// "US President Donald Trump vetoed a measure": what a president vetoes at home is a law.
fn is_a_law(atoms: &[Atom], found: &Match) -> bool {
    let vetoes = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice != Voice::Noun);
    let Some(verb) = (found.first..=found.last).find(vetoes) else {
        return false;
    };
    let president = atoms[verb.saturating_sub(6)..verb]
        .iter()
        .rev()
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)))
        .any(|atom| atom.key == "president");
    let law = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "bill" | "law" | "legislation" | "measure" | "budget" | "act"
        )
    };
    let council = |atom: &Atom| matches!(atom.is, Is::Council(_));
    let behind = &atoms[verb + 1..];
    let clause = behind
        .iter()
        .take(6)
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)));
    president && clause.clone().any(law) && !clause.clone().any(council)
}

/// "The document was passed to France": handed to somebody, and not adopted.
fn is_handed_on(atoms: &[Atom], found: &Match) -> bool {
    let passed = matches!(&atoms[found.last].is, Is::Verb(verb) if verb.voice == Voice::Passive)
        && atoms[found.last].key == "passed";
    let to = atoms
        .get(found.last + 1)
        .is_some_and(|atom| atom.key == "to");
    let whom = atoms.get(found.last + 2);
    passed && to && whom.is_some_and(|atom| matches!(atom.is, Is::Who(_)) || atom.key == "the")
}

/// "The text carried by Russia's state agency": printed in a paper, and not adopted.
fn is_printed(atoms: &[Atom], found: &Match) -> bool {
    const PAPERS: [&str; 9] = [
        "agency",
        "press",
        "newspaper",
        "newspapers",
        "daily",
        "television",
        "radio",
        "media",
        "tass",
    ];
    let carried = atoms[found.first..=found.last]
        .iter()
        .any(|atom| atom.key == "carried");
    let mut behind = atoms[found.last + 1..].iter().take(4);
    carried && behind.any(|atom| PAPERS.contains(&atom.key.as_str()))
}

/// "the abstention of France's voters": of those who vote at home.
fn is_of_the_electorate(atoms: &[Atom], found: &Match) -> bool {
    matches!(&atoms[found.last + 1..], [owns, voters, ..] if owns.key == "'s"
        && matches!(voters.key.as_str(), "voters" | "electorate" | "citizens"))
}

/// "Russia vetoed the extension of the OSCE mission", "France vetoed Britain's entry to the Common Market": a veto in another body, whose
/// matter it is.
fn vetoes_in_another(atoms: &[Atom], found: &Match) -> bool {
    const BODIES: [&str; 6] = ["osce", "eu", "eec", "common", "wto", "asean"];
    let vetoes = |at: &usize| matches!(&atoms[*at].is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Veto | Lemma::Block) && verb.voice == Voice::Active);
    let Some(verb) = (found.first..=found.last).find(vetoes) else {
        return false;
    };
    let mut object = atoms[verb + 1..].iter().take(9).take_while(|atom| {
        !matches!(atom.is, Is::Mark(_) | Is::Council(_) | Is::When(_))
            && !matches!(atom.key.as_str(), "resolution" | "draft" | "text")
    });
    let final_document = atoms[verb + 1..]
        .iter()
        .take(4)
        .zip(atoms[verb + 1..].iter().skip(1))
        .any(|(first, second)| first.key == "final" && second.key == "document");
    final_document || object.any(|atom| BODIES.contains(&atom.key.as_str()))
}

/// "The Council's debate was vetoed": what nobody has a veto on, and no draft.
fn is_of_a_debate(atoms: &[Atom], found: &Match) -> bool {
    let verb = (found.first..=found.last).find(|&at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice == Voice::Passive)
    });
    verb.and_then(|verb| verb.checked_sub(1)).is_some_and(|at| {
        matches!(
            atoms[at].key.as_str(),
            "debate" | "discussion" | "meeting" | "session" | "statement"
        )
    })
}

/// "The country voted for independence", "voted against it in a referendum": its people did.
fn people_vote(atoms: &[Atom], found: &Match) -> bool {
    const ENDS: [&str; 14] = [
        "constitution",
        "parliament",
        "president",
        "peace",
        "independence",
        "secession",
        "autonomy",
        "statehood",
        "austerity",
        "change",
        "brexit",
        "joining",
        "leaving",
        "union",
    ];
    let votes = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Vote && verb.voice == Voice::Active
    });
    let members = matches!(&atoms[found.first].is, Is::Who(who) if !who.members.is_empty());
    if !votes || !members {
        return false;
    }
    let behind = &atoms[found.last + 1..];
    let on = |atom: &&Atom| {
        matches!(atom.is, Is::Word(Some(Word::Determiner)))
            || matches!(
                atom.key.as_str(),
                "for" | "against" | "full" | "its" | "new"
            )
    };
    let object = behind.iter().find(|atom| !on(atom));
    let polled = |atom: &Atom| matches!(atom.key.as_str(), "referendum" | "plebiscite");
    // "voted against the draft on the referendum"
    let text = |atom: &&Atom| !matches!(atom.is, Is::Thing(_) | Is::Mark(';'));
    object.is_some_and(|atom| ENDS.contains(&atom.key.as_str()))
        || behind.iter().take_while(text).take(12).any(polled)
}

/// "a resolution which endorsed the plan", "the resolution endorsed holding the elections": the text did, and not the Council.
fn text_endorses(atoms: &[Atom], found: &Match) -> bool {
    let endorses = |at: usize| {
        let word = atoms[at].key.as_str();
        word.starts_with("endors") || word.starts_with("approv") || word.starts_with("authori")
    };
    let object = |at: usize| {
        atoms.get(at + 1).is_some_and(|atom| match &atom.is {
            Is::Verb(verb) => verb.voice == Voice::Ing,
            _ => matches!(atom.key.as_str(), "holding" | "sending" | "deploying"),
        })
    };
    let itself = (found.first + 1..=found.last).any(|at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.voice == Voice::Active)
            && matches!(atoms[at - 1].is, Is::Thing(_))
            && endorses(at)
            && object(at)
    });
    itself || (found.first + 1..=found.last).any(|at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.voice == Voice::Active)
            && matches!(atoms[at - 1].key.as_str(), "which" | "that")
            && matches!(atoms[found.first].is, Is::Thing(_))
            && atoms.get(at + 1).is_some_and(|atom| {
                matches!(atom.key.as_str(), "the" | "a" | "an" | "its" | "their")
            })
    })
}

/// Whether what is adopted or vetoed is named, and no text: "adopted a statement", "endorsed by 113 countries".
fn decides_another(atoms: &[Atom], found: &Match) -> bool {
    const OTHERS: [&str; 24] = [
        "idea",
        "notion",
        "visit",
        "trip",
        "invitation",
        "appearance",
        "nomination",
        "candidacy",
        "candidate",
        "nominee",
        "appointment",
        "reappointment",
        "statement",
        "statements",
        "bill",
        "law",
        "legislation",
        "report",
        "approach",
        "judgment",
        "budget",
        "constitution",
        "programme",
        "program",
    ];
    let decides = matches!(
        &atoms[found.last].is,
        Is::Verb(verb) if matches!(verb.lemma, Lemma::Adopt | Lemma::Veto)
    );
    let other = |atom: &Atom| OTHERS.contains(&atom.key.as_str());
    // "After debate the Council adopted it", "vetoed the consensus": no object before its verb.
    let object = atoms[found.last + 1..]
        .iter()
        .take(5)
        .take_while(|atom| !matches!(atom.is, Is::Verb(_) | Is::Thing(_)))
        .any(|atom| other(atom) || matches!(atom.key.as_str(), "consensus" | "debate"));
    // "a presidential statement, adopted by consensus"
    let statement = atoms[..found.last].iter().rev().take(2).any(other);
    decides && (object || statement || is_mere_support(atoms, found))
}

/// "endorsed by 113 countries": support, no decision.
fn is_mere_support(atoms: &[Atom], found: &Match) -> bool {
    let decides = |ahead: usize| match atoms.get(found.last + ahead).map(|atom| &atom.is) {
        Some(Is::Council(_)) => true,
        Some(Is::Who(who)) => who.count.is_some_and(|n| n <= 15),
        _ => false,
    };
    let by = atoms
        .get(found.last + 1)
        .is_some_and(|atom| atom.key == "by");
    atoms[found.last].key == "endorsed" && by && !decides(2) && !decides(3)
}

/// "It failed to agree on a statement after Russia blocked it": whether "it" is a statement that the Council was to make.
fn blocks_a_statement(atoms: &[Atom], found: &Match) -> bool {
    blocks_it(atoms, found) && speaks_of_a_statement(&atoms[..found.first])
}

/// Whether a match says that something not named in it was blocked: "Russia blocked it".
pub(crate) fn blocks_it(atoms: &[Atom], found: &Match) -> bool {
    let pronoun = |atom: &Atom| matches!(&atom.is, Is::Who(who) if who.group == Group::Before);
    let blocks = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Block | Lemma::Veto) && verb.voice == Voice::Active
    });
    let end = atoms.len().min(found.last + 2);
    blocks && atoms[found.first + 1..end].iter().any(pronoun)
}

/// Whether the last that words speak of is a statement that the Council was to make, and no text: "could not agree on a statement".
pub(crate) fn speaks_of_a_statement(atoms: &[Atom]) -> bool {
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
    let statement =
        |atom: &Atom| matches!(atom.key.as_str(), "statement" | "statements" | "communique");
    let to_make = |atom: &Atom| {
        matches!(atom.is, Is::Council(_))
            || matches!(
                atom.key.as_str(),
                "agree"
                    | "agreed"
                    | "agreeing"
                    | "issue"
                    | "issuing"
                    | "release"
                    | "press"
                    | "presidential"
                    | "draft"
                    | "proposed"
            )
            || matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.status == Status::Hedged)
    };
    atoms.iter().rposition(statement).is_some_and(|at| {
        !atoms[at..].iter().any(text) && atoms[at.saturating_sub(4)..at].iter().any(to_make)
    })
}

/// "supported a press statement", "a proposal for a Council statement", "failed to agree on a statement, which it vetoed": whether a
/// sentence tells of what was decided on a statement of the Council, and of no text. "In a statement, it said …" does not.
pub(crate) fn decides_a_statement(atoms: &[Atom]) -> bool {
    let statement = |atom: &Atom| atom.key.starts_with("statement");
    let Some(at) = atoms.iter().rposition(statement) else {
        return false;
    };
    // "adopted resolution 2728, weeks after it failed to agree on a statement", "voted 13-1": on a text.
    let on_a_text = |atom: &Atom| match &atom.is {
        Is::Thing(thing) => thing.resolution.is_some() || thing.draft.is_some(),
        Is::Score(_) => true,
        _ => matches!(atom.key.as_str(), "sanctions" | "embargo" | "mandate"),
    };
    if atoms.iter().any(on_a_text) {
        return false;
    }
    let described = |atom: &&Atom| {
        matches!(
            atom.is,
            Is::Word(Some(Word::Determiner)) | Is::Who(_) | Is::Council(_) | Is::Mark('-')
        ) || matches!(
            atom.key.as_str(),
            "press" | "presidential" | "draft" | "proposed" | "joint" | "'s" | "formal" | "strong"
        )
    };
    let before = atoms[..at].iter().rev().find(|atom| !described(atom));
    let decided = before.is_none_or(|atom| match &atom.is {
        Is::Verb(verb) => verb.voice != Voice::Noun,
        _ => matches!(
            atom.key.as_str(),
            "issue"
                | "issued"
                | "issuing"
                | "for"
                | "on"
                | "of"
                | "against"
                | "over"
                | "block"
                | "opposing"
        ),
    });
    // "adopted a resolution and a statement" is of a text too; "a proposal for a statement" is of none.
    let text = atoms.windows(2).any(|two| {
        matches!(two[0].is, Is::Thing(_))
            && two[1].key != "for"
            && !statement(&two[1])
            && !matches!(two[1].key.as_str(), "by")
    });
    decided && !text
}

/// Whether a text that need not be a draft before the Council ("plan", "request") is spoken of where nothing says that it is.
pub(super) fn is_loose(atoms: &[Atom], found: &Match, council_spoken_of: bool) -> bool {
    // "have blocked action on Syria"
    let action = matches!(atoms[found.last].is, Is::Thing(_)) && atoms[found.last].key == "action";
    if action
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Block && verb.lately
        })
    {
        return true;
    }
    let text = |loose: bool| {
        atoms[found.first..=found.last]
            .iter()
            .any(|atom| matches!(&atom.is, Is::Thing(thing) if thing.loose == loose))
    };
    is_of_others(atoms, found) || !council_spoken_of && text(true) && !text(false)
}

/// "to discuss a U.S.-British proposal to try the suspects": whether a proposal is one to others, where nothing is said of the Council.
fn is_of_others(atoms: &[Atom], found: &Match) -> bool {
    let before = found.first.checked_sub(1).map(|at| &atoms[at]);
    let one = before.is_some_and(|atom| matches!(atom.key.as_str(), "a" | "an"));
    let proposed = matches!(
        atoms[found.last].key.as_str(),
        "proposal" | "initiative" | "plan"
    );
    let to = atoms.get(found.last + 1).is_some_and(|atom| {
        atom.key == "to" || matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Hedged)
    });
    let ours = |(at, atom): (usize, &Atom)| match &atom.is {
        Is::Council(_) | Is::Score(_) => true,
        Is::Thing(_) => at != found.last,
        Is::Verb(verb) => matches!(
            verb.lemma,
            Lemma::Vote | Lemma::Veto | Lemma::Abstain | Lemma::Reject | Lemma::Block | Lemma::Fail
        ),
        _ => false,
    };
    one && proposed && to && !atoms.iter().enumerate().any(ours)
}
