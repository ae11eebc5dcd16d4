//! Reasons not to read a match as a fact of a Council vote: another body's vote, many votes at once, no text, a count required.

mod aside;
mod complied;
mod elsewhere;
mod false_report;
mod figures;
mod headed;
mod held;
mod idea;
mod imagined;
mod latest;
mod many;
mod no_text;
mod required;
mod rule;
mod shelved;
mod sought;
mod supposed;
mod unnamed_body;
mod untrue;

pub(crate) use elsewhere::{
    ELECTION, Elsewhere, begins_a_text_of_the_un, goes_on_to_a_vote, is_election, is_of_another,
    is_on_candidates, is_on_somebody, is_text_of_another, larger_body, other_votes,
    was_in_the_council, with_veto,
};
pub(crate) use false_report::is_false;
pub(crate) use held::is_view;
pub(crate) use latest::tells_of_the_latest;
pub(crate) use no_text::{blocks_it, decides_a_statement, speaks_of_a_statement};
pub(crate) use required::is_required;
pub(crate) use shelved::{is_unvoted, rests_on_no_vote};
pub(crate) use unnamed_body::{counts_its_votes, decides_something};

use super::clause;
use super::matcher::Match;
use super::mention::{Atom, Group, Is, Status, Verb, Voice, Who};
use super::words::Lemma;
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
    /// "A resolution passes with nine votes": said of any vote.
    Rule,
    /// "It is a myth that": what others say, and is not so.
    Untrue,
    /// Of a Model UN, a film, an exercise.
    Tale,
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
            Doubt::Rule => "said of any vote, and of none that was held",
            Doubt::Untrue => "given as what others say, and is not so",
            Doubt::Tale => "told of a game, a tale or an exercise",
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
        return Some(Doubt::Elsewhere);
    }
    let said = DOUBTS.iter().find(|(_, says)| says(atoms, found));
    let loose = || no_text::is_loose(atoms, found, council).then_some(Doubt::Loose);
    said.map(|(doubt, _)| *doubt).or_else(loose)
}

/// Whether a sentence gives the reason to doubt a match.
type Says = fn(&[Atom], &Match) -> bool;

/// What a sentence may say that makes a match no fact, in the order in which it is asked.
const DOUBTS: [(Doubt, Says); 18] = [
    (Doubt::Many, many::speaks_of_many),
    (Doubt::NoText, no_text::no_text),
    (Doubt::Supposed, |atoms, found| {
        clause::supposes(atoms, found.first)
    }),
    (Doubt::Supposed, supposed::is_supposed),
    (Doubt::Supposed, sought::is_sought),
    (Doubt::Supposed, imagined::is_imagined),
    (Doubt::Rule, rule::is_a_rule),
    (Doubt::Rule, headed::is_headed),
    (Doubt::NoText, figures::are_others),
    (Doubt::Power, is_power),
    (Doubt::Denied, untrue::is_denied),
    (Doubt::Untrue, false_report::is_a_false_report),
    (Doubt::Aside, aside::is_aside),
    (Doubt::Aside, complied::is_one_to_heed),
    (Doubt::Aside, idea::is_an_idea),
    (Doubt::Held, held::is_held),
    (Doubt::Shelved, shelved::is_shelved),
    (Doubt::ByMembers, is_by_members),
];

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
