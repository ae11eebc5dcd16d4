//! Reasons not to read a match as a fact of a Council vote: another body's vote, many votes at once, no text, a count required.

mod elsewhere;
mod held;
mod many;
mod supposed;

pub(crate) use elsewhere::{
    ELECTION, Elsewhere, is_election, is_of_another, is_text_of_another, larger_body, other_votes,
    with_veto,
};

use super::clause;
use super::matcher::Match;
use super::mention::{Atom, Group, Is, Status, Verb, Voice, Who};
use super::words::{Lemma, Word};
use elsewhere::is_elsewhere;

/// Why a match is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Another body's vote.
    Elsewhere,
    /// Several votes at once: a claim about history.
    Many,
    /// A statement, an agenda, a bill.
    NoText,
    /// A plan or a request, where nothing says that it is before the Council.
    Loose,
    /// The right to veto, not its use.
    Power,
    /// Said to be none: "neither of the drafts".
    Denied,
    /// Said to be vetoed by a State that has no veto (Charter Article 27).
    NoVeto,
    /// "if", "whether", "denied that".
    Supposed,
    /// A result only if votes are given, and none are.
    Uncounted,
    /// Votes for a candidate.
    Election,
    /// A text that was withdrawn or put off.
    Shelved,
    /// Told of something else than the vote: an abstention from comment, a candidate, another's text.
    Aside,
    /// A view held for years.
    Held,
    /// What some members approved, the Council need not have.
    ByMembers,
}

impl Doubt {
    /// The reason in a few words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Doubt::Elsewhere => "another body is spoken of",
            Doubt::Many => "several votes at once are a claim about history",
            Doubt::NoText => "what was adopted is no draft",
            Doubt::Loose => "nothing says that it is before the Council",
            Doubt::Power => "the right to veto, not its use",
            Doubt::Denied => "the subject is said to be none",
            Doubt::NoVeto => "a State without a permanent seat has no veto",
            Doubt::Supposed => "the clause only supposes it, or denies it",
            Doubt::Shelved => "the text was not put to the vote",
            Doubt::Aside => "told of something else than this vote",
            Doubt::Held => "a view held for years, and no vote",
            Doubt::ByMembers => "some members approved it, and not the Council",
            Doubt::Election => "votes for a candidate",
            Doubt::Uncounted => "a decision only if votes are given, and none are",
        }
    }
}

/// The doubt about a match, if there is one. `elsewhere`: another body was spoken of last; `council`: the Council is spoken of.
pub(crate) fn doubt(
    atoms: &[Atom],
    found: &Match,
    elsewhere: Elsewhere,
    council: bool,
) -> Option<Doubt> {
    if is_elsewhere(atoms, found, elsewhere) {
        Some(Doubt::Elsewhere)
    } else if many::speaks_of_many(atoms, found) {
        Some(Doubt::Many)
    } else if no_text(atoms, found) {
        Some(Doubt::NoText)
    } else if is_loose(atoms, found, council) {
        Some(Doubt::Loose)
    } else if clause::supposes(atoms, found.first) || supposed::is_supposed(atoms, found) {
        Some(Doubt::Supposed)
    } else if is_power(atoms, found) {
        Some(Doubt::Power)
    } else if supposed::is_denied(atoms, found) {
        Some(Doubt::Denied)
    } else if is_aside(atoms, found) {
        Some(Doubt::Aside)
    } else if held::is_held(atoms, found) {
        Some(Doubt::Held)
    } else if is_shelved(atoms, found) {
        Some(Doubt::Shelved)
    } else if is_by_members(atoms, found) {
        Some(Doubt::ByMembers)
    } else {
        None
    }
}

/// "approved by the other 13 members": whether an adoption is of some members only, or a text's.
fn is_by_members(atoms: &[Atom], found: &Match) -> bool {
    let adopted = matches!(&atoms[found.last].is, Is::Verb(verb) if verb.lemma == Lemma::Adopt);
    let some = |who: &Who| matches!(who.group, Group::Counted | Group::Rest);
    // "killing a text that 13 members had endorsed"
    let of_them = matches!(&atoms[found.first].is, Is::Who(who) if some(who))
        && found
            .first
            .checked_sub(1)
            .is_some_and(|i| matches!(atoms[i].key.as_str(), "that" | "which"));
    // "endorsed by Security Council resolution 2231": by a text adopted before.
    let whose = match &atoms[found.last + 1..] {
        [by, whose @ ..] if by.key == "by" => {
            whose.iter().find(|atom| !matches!(atom.is, Is::Council(_)))
        }
        _ => None,
    };
    let by_others = whose.is_some_and(|atom| match &atom.is {
        Is::Who(who) => some(who),
        Is::Thing(thing) => thing.resolution.is_some(),
        _ => false,
    });
    adopted && (of_them || by_others)
}

/// Whether what follows a word of rejection is no text: "Libya's request to hold a special session", "US move over the Golan Heights".
fn rejects_no_text(object: &[Atom]) -> bool {
    let has = |most: usize, words: &[&str]| {
        let mut object = object.iter().take(most);
        object.any(|atom| words.contains(&atom.key.as_str()))
    };
    has(9, &["request"]) && has(9, &["session", "meeting", "debate"])
        || has(4, &["move", "decision", "claim", "claims", "annexation"])
}

/// Whether what is adopted or vetoed is no draft: a statement, an agenda, an approach, a candidate.
fn no_text(atoms: &[Atom], found: &Match) -> bool {
    const OTHERS: [&str; 18] = [
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
    let object = atoms[found.last..]
        .iter()
        .skip(1)
        .take(5)
        .take_while(|atom| !matches!(atom.is, Is::Verb(_) | Is::Thing(_)))
        .any(other);
    // "Resolution 242 was rejected by Israel", years after the Council adopted it.
    let numbered = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some());
    let rejects = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Reject && verb.voice == Voice::Passive
    });
    if rejects && numbered(&atoms[found.first]) {
        return true;
    }
    // "the Council rejected their request": what was asked, not a text.
    let asked = atoms[found.first..]
        .windows(2)
        .skip(found.last - found.first)
        .take(2)
        .any(|two| {
            matches!(two[0].key.as_str(), "their" | "its" | "his" | "her")
                && matches!(
                    two[1].key.as_str(),
                    "request" | "appeal" | "demand" | "call"
                )
        });
    if holds(atoms, found, |verb| verb.lemma == Lemma::Reject)
        && (asked || rejects_no_text(&atoms[found.last + 1..]))
    {
        return true;
    }
    // "a request by Pakistan for a meeting"
    let meeting = atoms[found.first].key == "request"
        && atoms[found.first..].iter().take(8).any(|atom| {
            matches!(
                atom.key.as_str(),
                "meeting"
                    | "session"
                    | "debate"
                    | "discussion"
                    | "briefing"
                    | "delay"
                    | "postponement"
            )
        });
    if meeting {
        return true;
    }
    // "Japan's Diet voted against the bill."
    let law = |atom: &Atom| matches!(atom.key.as_str(), "bill" | "law" | "legislation" | "budget");
    let votes = matches!(&atoms[found.first..=found.last], [.., verb] | [.., verb, _] if matches!(&verb.is, Is::Verb(verb) if verb.lemma == Lemma::Vote && verb.voice == Voice::Active));
    let on = |atom: &&Atom| {
        matches!(atom.is, Is::Word(Some(Word::Determiner)))
            || matches!(atom.key.as_str(), "for" | "against" | "on" | "down")
    };
    if votes
        && atoms[found.last + 1..]
            .iter()
            .find(|atom| !on(atom))
            .is_some_and(law)
    {
        return true;
    }
    if blocks_a_statement(atoms, found) {
        return true;
    }
    // "endorsed by 113 countries": support, no decision.
    let who = |ahead: usize| atoms.get(found.last + ahead).map(|atom| &atom.is);
    let decides_by = |is: Option<&Is>| match is {
        Some(Is::Council(_)) => true,
        Some(Is::Who(who)) => who.count.is_some_and(|n| n <= 15),
        _ => false,
    };
    let support = atoms[found.last].key == "endorsed"
        && atoms
            .get(found.last + 1)
            .is_some_and(|atom| atom.key == "by")
        && !decides_by(who(2))
        && !decides_by(who(3));
    // "a resolution which endorsed the plan": the text did, and not the Council.
    let does = (found.first + 1..=found.last).any(|at| {
        matches!(&atoms[at].is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.voice == Voice::Active)
            && matches!(atoms[at - 1].key.as_str(), "which" | "that")
            && matches!(atoms[found.first].is, Is::Thing(_))
            && atoms.get(at + 1).is_some_and(|atom| {
                matches!(atom.key.as_str(), "the" | "a" | "an" | "its" | "their")
            })
    });
    // "a presidential statement, adopted by consensus"
    let statement = atoms[..found.last].iter().rev().take(2).any(other);
    does || decides && (object || statement || support)
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
                "agree" | "agreed" | "agreeing" | "press" | "presidential" | "draft" | "proposed"
            )
    };
    atoms.iter().rposition(statement).is_some_and(|at| {
        !atoms[at..].iter().any(text) && atoms[at.saturating_sub(4)..at].iter().any(to_make)
    })
}

/// Whether a text that need not be a draft before the Council ("plan", "request") is spoken of where nothing says that it is.
fn is_loose(atoms: &[Atom], found: &Match, council_spoken_of: bool) -> bool {
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
    !council_spoken_of && text(true) && !text(false)
}

/// Whether a number is the one required, not the one cast: "the nine votes needed", "requires nine votes".
pub(crate) fn required(atoms: &[Atom], found: &Match) -> bool {
    const ASKS: [&str; 18] = [
        "must",
        "include",
        "needed",
        "needs",
        "need",
        "required",
        "requires",
        "require",
        "requirement",
        "necessary",
        "minimum",
        "short",
        "least",
        "needing",
        "threshold",
        "requiring",
        "fewer",
        "less",
    ];
    let asks = |atom: &Atom| ASKS.contains(&atom.key.as_str());
    // "meaning no negative votes"
    if atoms[..found.first]
        .last()
        .is_some_and(|atom| matches!(atom.key.as_str(), "meaning" | "means"))
    {
        return true;
    }
    // "there had to be seven positive votes"
    let had_to = atoms[found.first.saturating_sub(3)..found.first]
        .windows(2)
        .any(|two| matches!(two[0].key.as_str(), "had" | "has" | "have") && two[1].key == "to");
    if had_to {
        return true;
    }
    // "The text won the minimum nine votes needed."
    let won = atoms[..=found.last].iter().rev().take(6).any(|atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Receive && verb.status == Status::Asserted && verb.past)
    });
    let minimum = |atom: &Atom| matches!(atom.key.as_str(), "minimum" | "necessary" | "required");
    if won && atoms[..found.last].iter().rev().take(5).any(minimum) {
        return false;
    }
    atoms[..found.first]
        .iter()
        .rev()
        .take(4)
        .take_while(|atom| !matches!(atom.is, Is::Mark(':')))
        .any(asks)
        || atoms[found.last + 1..]
            .iter()
            .take(4)
            .take_while(|atom| !matches!(atom.is, Is::Mark('-' | ';' | ':' | ',' | '(')))
            .any(asks)
}

/// "a day after Russia's draft was shelved": a text that was never put to the vote.
fn is_shelved(atoms: &[Atom], found: &Match) -> bool {
    // "It noted Pakistan's proposal": a text that another one speaks of.
    let noted = atoms[..found.first].iter().rev().take(2).any(|atom| {
        matches!(
            atom.key.as_str(),
            "noted" | "noting" | "welcomed" | "welcoming" | "recalled" | "recalling" | "considered"
        )
    }) && !holds(atoms, found, |verb| verb.voice != Voice::Noun);
    // "It blocked a vote on the resolution."
    let no_vote = holds(atoms, found, |verb| verb.lemma == Lemma::Block)
        && atoms[found.first..=found.last].windows(3).any(|three| {
            matches!(&three[0].is, Is::Verb(verb) if verb.lemma == Lemma::Block)
                && matches!(three[1].key.as_str(), "a" | "the" | "any")
                && three[2].key == "vote"
        });
    noted
        || no_vote
        || found.first > 0
            && matches!(atoms[found.last].is, Is::Thing(_))
            && atoms[found.last + 1..]
                .iter()
                .take(4)
                .take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)))
                .any(|atom| {
                    matches!(
                        atom.key.as_str(),
                        "shelved"
                            | "withdrawn"
                            | "dropped"
                            | "abandoned"
                            | "scrapped"
                            | "postponed"
                    )
                })
}

/// "abstained from comment", "reaffirmed their support for the text": from no vote and of no vote.
fn is_aside(atoms: &[Atom], found: &Match) -> bool {
    let voiced = atoms[found.first..=found.last].windows(3).any(|three| {
        const VOICED: [&str; 7] = [
            "reaffirm", "reiterat", "express", "voic", "pledg", "declar", "stress",
        ];
        matches!(
            three[1].key.as_str(),
            "its" | "their" | "his" | "her" | "our" | "full" | "strong"
        ) && matches!(three[2].key.as_str(), "support" | "backing")
            && VOICED
                .iter()
                .any(|word| three[0].key.as_str().starts_with(word))
    });
    // "the U.S.-backed resolution" names the text.
    let joined = atoms[found.first..=found.last].windows(2).any(|two| {
        matches!(two[0].is, Is::Mark('-'))
            && two[0].span.end == two[1].span.start
            && matches!(&two[1].is, Is::Verb(verb) if verb.lemma == Lemma::Support)
    });
    // So does "the Chinese backed resolution".
    let named = atoms[found.first..=found.last].windows(3).any(|three| {
        let adjective = matches!(&three[0].is, Is::Who(who) if who.members.len() == 1);
        let backed = matches!(&three[1].is, Is::Verb(verb) if verb.lemma == Lemma::Support);
        let text = matches!(&three[2].is, Is::Thing(thing) if thing.resolution.is_none());
        adjective && backed && text
    });
    // "the veto of a draft by China": whose veto, not whose draft.
    let vetoed = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice == Voice::Noun);
    let of_a_veto = matches!(atoms[found.first].is, Is::Thing(_))
        && atoms[found.last].key != "from"
        && atoms[found.first..found.last]
            .iter()
            .any(|atom| atom.key == "by")
        && atoms[..found.first].iter().rev().take(3).any(vetoed);
    // "did not participate in any of the Council's sessions"
    let met = holds(atoms, found, |verb| verb.lemma == Lemma::Participate)
        && atoms[found.last + 1..].iter().take(7).any(|atom| {
            const MEETINGS: [&str; 15] = [
                "conference",
                "summit",
                "mission",
                "exercises",
                "session",
                "sessions",
                "meetings",
                "debate",
                "discussion",
                "discussions",
                "talks",
                "negotiations",
                "drafting",
                "preparing",
                "negotiating",
            ];
            MEETINGS.contains(&atom.key.as_str())
        });
    // "its veto of a draft by the United States": whose draft, not whose veto.
    let owner = found.first.checked_sub(1).map(|i| &atoms[i]);
    let owned = matches!(&atoms[found.first].is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice == Voice::Noun)
        && matches!(atoms[found.last].is, Is::Who(_))
        && atoms[found.first..found.last]
            .iter()
            .any(|atom| matches!(atom.is, Is::Thing(_)))
        && owner.is_some_and(|owner| {
            owner.key == "'s" || matches!(&owner.is, Is::Who(who) if who.adjective)
        });
    // "he was vetoed by the United States": a candidate, and no text.
    let somebody = |at: usize| matches!(atoms[at].key.as_str(), "he" | "she");
    let candidate = (somebody(found.first) || found.first.checked_sub(1).is_some_and(somebody))
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Veto && verb.voice == Voice::Passive
        });
    if voiced || joined || named || of_a_veto || met || owned || candidate {
        return true;
    }
    let from = atoms
        .get(found.last + 1)
        .is_some_and(|atom| atom.key == "from");
    let on_a_vote = |atom: &Atom| match &atom.is {
        Is::Thing(_) | Is::Council(_) => true,
        Is::Verb(_) => true,
        _ => matches!(
            atom.key.as_str(),
            "ballot" | "ballots" | "poll" | "tally" | "it" | "this" | "decision"
        ),
    };
    from && holds(atoms, found, |verb| verb.lemma == Lemma::Abstain)
        && !atoms[found.last + 1..].iter().take(8).any(on_a_vote)
}

/// Whether the noun phrase of a veto is about the right, not its use: "veto power", "the right of veto".
fn is_power(atoms: &[Atom], found: &Match) -> bool {
    // "Moscow used its veto power to block the text" tells of its use.
    // So does "with Moscow using its veto power".
    let whose = |atom: &Atom| matches!(atom.key.as_str(), "its" | "their");
    let plural = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.plural);
    let by_whom = matches!(atoms[found.first].is, Is::Who(_))
        && atoms[found.first..=found.last].iter().any(whose)
        && !atoms[found.last..].iter().take(10).any(plural)
        && atoms[found.last..]
            .iter()
            .any(|atom| matches!(atom.is, Is::Thing(_)));
    let used = holds(atoms, found, |verb| {
        let does = verb.voice == Voice::Active || verb.voice == Voice::Ing && by_whom;
        verb.lemma == Lemma::Cast && does && verb.status == Status::Asserted
    });
    // "the United States, which has veto power, abstained"
    let did = |verb: &Verb| {
        matches!(verb.lemma, Lemma::Vote | Lemma::Abstain) && verb.voice == Voice::Active
    };
    if last_verb(atoms, found).is_some_and(did) {
        return false;
    }
    (found.first..=found.last).any(|at| {
        let word = at.checked_sub(1).is_some_and(|i| atoms[i].key == "word");
        matches!(
            &atoms[at].is,
            Is::Verb(Verb {
                lemma: Lemma::Veto,
                voice: Voice::Noun,
                ..
            })
        ) && (word
            || atoms.get(at + 1).is_some_and(|next| {
                matches!(
                    next.key.as_str(),
                    "wielding" | "threat" | "threats" | "holders"
                ) || (!used && matches!(next.key.as_str(), "power" | "powers" | "right" | "rights"))
            }))
    })
}

fn holds(atoms: &[Atom], found: &Match, pick: impl Fn(&Verb) -> bool) -> bool {
    atoms[found.first..=found.last]
        .iter()
        .any(|atom| matches!(&atom.is, Is::Verb(verb) if pick(verb)))
}

/// The last verb of a match: what it says was done.
fn last_verb<'a>(atoms: &'a [Atom<'_>], found: &Match) -> Option<&'a Verb> {
    let mut atoms = atoms[found.first..=found.last].iter().rev();
    atoms.find_map(|atom| match &atom.is {
        Is::Verb(verb) => Some(verb),
        _ => None,
    })
}
