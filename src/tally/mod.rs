//! The law: the counts of a vote, the majority it needed, what was decided and why (Charter Article 27).

pub mod check;
pub mod summary;

use crate::council::{Member, Roster};
use crate::vote::{Ballot, Manner, Position, Question, Tally};

/// What came of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The proposal was adopted.
    Adopted,
    /// It was not.
    NotAdopted,
}

impl Outcome {
    /// The outcome with this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Outcome> {
        [Outcome::Adopted, Outcome::NotAdopted]
            .into_iter()
            .find(|outcome| outcome.key() == key)
    }

    /// The word of the data and of JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Outcome::Adopted => "adopted",
            Outcome::NotAdopted => "not_adopted",
        }
    }

    /// The words for a reader.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Outcome::Adopted => "adopted",
            Outcome::NotAdopted => "not adopted",
        }
    }
}

/// Why a proposal was not adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It had the votes, and a permanent member voted against.
    Veto,
    /// It had not enough affirmative votes, whoever else voted against.
    InsufficientVotes,
}

impl Reason {
    /// The reason with this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Reason> {
        [Reason::Veto, Reason::InsufficientVotes]
            .into_iter()
            .find(|reason| reason.key() == key)
    }

    /// The word of the data and of JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Reason::Veto => "veto",
            Reason::InsufficientVotes => "insufficient_votes",
        }
    }

    /// The words for a reader.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Reason::Veto => "veto",
            Reason::InsufficientVotes => "insufficient votes",
        }
    }
}

/// What was decided and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What came of the proposal.
    pub outcome: Outcome,
    /// Why it was not adopted, where the votes known tell.
    pub reason: Option<Reason>,
    /// The permanent members whose vote against blocked it, by name; empty unless the reason is a veto.
    pub vetoes: Vec<Member>,
    /// How many affirmative votes it needed.
    pub required: u32,
}

/// The counts of a ballot, where it has any.
#[must_use]
pub fn tally(ballot: &Ballot) -> Option<Tally> {
    match ballot {
        Ballot::RollCall(roll_call) => Some(roll_call.tally()),
        Ballot::Counts(tally) => Some(*tally),
        Ballot::Unrecorded => None,
    }
}

/// What the votes decided, by Article 27.
///
/// Every decision needs the majority of its time (seven of eleven, since 1966 nine of fifteen). On all matters but procedural ones
/// a permanent member's vote against then blocks it; its abstention, non-participation or absence does not
/// (S/7382; Namibia, I.C.J. Reports 1971, para. 22). A vote against a proposal that lacked the majority anyway blocked nothing.
///
/// A decision taken without a vote was adopted. Where no votes are known, a proposal was adopted if it became a resolution.
#[must_use]
pub fn decide(
    question: Question,
    manner: Manner,
    ballot: &Ballot,
    roster: &Roster,
    numbered: bool,
) -> Decision {
    let decision = |outcome, reason, vetoes| Decision {
        outcome,
        reason,
        vetoes,
        required: roster.majority,
    };
    if manner != Manner::Vote {
        return decision(Outcome::Adopted, None, Vec::new());
    }
    let Some(counts) = tally(ballot) else {
        let outcome = if numbered {
            Outcome::Adopted
        } else {
            Outcome::NotAdopted
        };
        return decision(outcome, None, Vec::new());
    };
    if counts.in_favour < roster.majority {
        return decision(
            Outcome::NotAdopted,
            Some(Reason::InsufficientVotes),
            Vec::new(),
        );
    }
    let vetoes = match ballot {
        Ballot::RollCall(roll_call) if question != Question::Procedural => {
            let against = |member: &Member| roll_call.position(*member) == Some(Position::Against);
            roster.permanent.iter().copied().filter(against).collect()
        }
        _ => Vec::new(),
    };
    if vetoes.is_empty() {
        decision(Outcome::Adopted, None, vetoes)
    } else {
        decision(Outcome::NotAdopted, Some(Reason::Veto), vetoes)
    }
}
