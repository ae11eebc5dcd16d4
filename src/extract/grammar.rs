//! The table of phrasings: name, pattern, what it says. To teach a phrasing, add a row to the file of what it says and a case file of its name.

mod abstaining;
mod adopted;
mod against;
mod counts;
mod documents;
mod in_favour;
mod lists;
mod not_adopted;
mod not_participating;
mod numbered;
mod positions;
mod submitted;
mod vetoes;

use crate::tally::Outcome;
use crate::vote::Position;

/// A way to state facts of a vote: its name, its pattern (see `pattern`), and what it says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrasing {
    pub(crate) name: &'static str,
    pub(crate) pattern: &'static str,
    pub(crate) says: &'static [Says],
}

impl Phrasing {
    /// Whether it is believed only where the votes told fill the Council.
    pub(crate) fn is_tentative(&self) -> bool {
        self.says.iter().any(|says| matches!(says, Says::IfItFills))
    }

    /// Whether it is a result only where the sentence gives votes.
    pub(crate) fn needs_a_count(&self) -> bool {
        self.says.iter().any(|says| matches!(says, Says::IfCounted))
    }
}

/// What a phrasing says of the vote; names are those its pattern remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    /// The members, or as many as counted, took this position.
    Took(Position, &'static str),
    /// The members took the position that the words before give: "and so did Indonesia".
    Likewise(&'static str),
    /// The number took this position.
    Count(Position, &'static str),
    /// None took it.
    NoneTook(Position),
    /// The number took this position, and so did the members, if there are as many: "four voted for it, Chad, Peru, Mali and Togo".
    Spelled(Position, &'static str, &'static str),
    /// 10-2-3: in favour, against, abstaining.
    Score(&'static str),
    /// A list after a score: of those abstaining or against, whichever number it fills.
    Listed(&'static str, &'static str),
    /// The members vetoed it.
    Vetoed(&'static str),
    /// It was adopted, or not; "unanimously" in its verb says that all were for.
    Was(Outcome),
    /// All this only if the sentence gives votes: "extended the mandate by 13 votes to none".
    IfCounted,
    /// All this only if with it the votes told fill the Council: "thirteen members asked for a truce; Britain abstained".
    IfItFills,
    /// The members took the opposite position to the one that the words before give: "voted the other way".
    Opposite(&'static str),
    /// It is said of as many votes as these States, each on the admission of one.
    OnEach(&'static str),
    /// Those who vetoed the text last spoken of vetoed it: "at the same hands".
    VetoedAgain,
    /// It is said of another text than the one last spoken of: "met the same fate".
    Another,
    /// What came of the text last spoken of came of this one: "so was the renewal a year before".
    SameOutcome,
    /// Each member voted as on the text last spoken of: "by the same vote".
    SameVote,
    /// All were for.
    Unanimous,
    /// A permanent member that blocked it vetoed it.
    StoodInTheWay(&'static str),
    /// A permanent member among those against blocked it.
    Blocked,
    /// All this only if the text has a number: "condemned the attack in resolution 2249".
    IfNumbered,
    /// It is the resolution of that number.
    Named(&'static str),
    /// The members submitted it.
    Submitted(&'static str),
    /// A text is now put to the vote: what follows is its result.
    PutToVote,
}

use Outcome::{Adopted, NotAdopted};
use Position::{Abstaining, Against, InFavour, NotParticipating};
use Says::{Blocked, Count, Submitted, Took, Vetoed, Was};

/// Every phrasing. Rows of one name are one phrasing in several shapes.
pub(crate) const PHRASINGS: &[Phrasing] = &joined::<{ count(PARTS) }>(PARTS);

/// The parts of the table, in the order in which rows are laid on a sentence.
const PARTS: &[&[Phrasing]] = &[
    vetoes::ROWS,
    abstaining::ROWS,
    in_favour::ROWS,
    against::ROWS,
    positions::BALLOTS,
    positions::VOTING,
    positions::TO_VOTE,
    not_participating::ROWS,
    counts::ROWS,
    lists::ROWS,
    adopted::ROWS,
    numbered::ROWS,
    not_adopted::ROWS,
    submitted::ROWS,
    documents::ROWS,
];

const fn count(parts: &[&[Phrasing]]) -> usize {
    let (mut rows, mut part) = (0, 0);
    while part < parts.len() {
        rows += parts[part].len();
        part += 1;
    }
    rows
}

const fn joined<const ROWS: usize>(parts: &[&[Phrasing]]) -> [Phrasing; ROWS] {
    let mut all = [parts[0][0]; ROWS];
    let (mut at, mut part) = (0, 0);
    while part < parts.len() {
        let mut row = 0;
        while row < parts[part].len() {
            all[at] = parts[part][row];
            at += 1;
            row += 1;
        }
        part += 1;
    }
    all
}

const fn row(name: &'static str, pattern: &'static str, says: &'static [Says]) -> Phrasing {
    Phrasing {
        name,
        pattern,
        says,
    }
}

const VETOED: &[Says] = &[Vetoed("m"), Was(NotAdopted)];
const FOR: &[Says] = &[Took(InFavour, "m")];
const AGAINST: &[Says] = &[Took(Against, "m")];
const ABSTAINED: &[Says] = &[Took(Abstaining, "m")];
const STAYED_OUT: &[Says] = &[Took(NotParticipating, "m")];
const COUNT_FOR: &[Says] = &[Count(InFavour, "n")];
const COUNT_AGAINST: &[Says] = &[Count(Against, "n")];
const COUNT_ABSTAINING: &[Says] = &[Count(Abstaining, "n")];
const ADOPTED: &[Says] = &[Was(Adopted)];
const NOT_ADOPTED: &[Says] = &[Was(NotAdopted)];
const BLOCKED: &[Says] = &[Blocked, Was(NotAdopted)];
const SUBMITTED: &[Says] = &[Submitted("m")];
