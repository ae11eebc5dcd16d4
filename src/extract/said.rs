//! What a phrasing laid on a sentence says, as facts: members told, counts read, "both" and "they" resolved.

mod alone;
mod another_matter;
mod documents;
mod known;
mod listed;
mod positions;
mod score;
mod telling;

pub(crate) use known::Known;

use super::grammar::Phrasing;
use super::matcher::Match;
use super::mention::Atom;
use crate::council::Member;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::vote::Position;
use telling::Telling;

/// What one match says.
#[derive(Debug, Default)]
pub(crate) struct Said {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) facts: Vec<Stated<Fact>>,
    /// Believed only if the votes told fill the Council.
    pub(crate) tentative: bool,
    /// All others took a position: those told are all who did not.
    pub(crate) rest: Option<Span>,
    /// A permanent member against blocked the text.
    pub(crate) blocked: bool,
    /// The States on whose admission it is said, each a vote of its own.
    pub(crate) on_each: Vec<Member>,
    /// The texts that it names.
    pub(crate) things: Vec<usize>,
    /// Only announces that a text is put to the vote.
    pub(crate) opens: bool,
    /// Says of another text what was said of the last.
    pub(crate) another: bool,
    /// Past perfect, or "earlier".
    pub(crate) earlier: bool,
    /// The match ends in a verb, whose object may follow.
    pub(crate) acts: bool,
}

impl Said {
    /// Whether it tells of a veto.
    pub(crate) fn vetoes(&self) -> bool {
        let veto = |fact: &Stated<Fact>| matches!(fact.value, Fact::Veto(_));
        self.facts.iter().any(veto)
    }

    /// Whether it tells how a vote went, or of a vote held, and not only of a text.
    pub(crate) fn tells_a_result(&self) -> bool {
        let result = |fact: &Stated<Fact>| {
            !matches!(
                fact.value,
                Fact::Sponsor(_) | Fact::Draft(_) | Fact::Resolution(_)
            )
        };
        self.blocked || self.rest.is_some() || (!self.tentative && self.facts.iter().any(result))
    }

    /// The position that it says somebody took.
    pub(crate) fn position(&self) -> Option<Position> {
        self.facts.iter().rev().find_map(|fact| match fact.value {
            Fact::Position(_, position) | Fact::Tally(position, _) => Some(position),
            Fact::Veto(_) => Some(Position::Against),
            _ => None,
        })
    }
}

/// What a match says, as facts.
pub(crate) fn said(phrasing: &Phrasing, atoms: &[Atom], found: &Match, known: &Known<'_>) -> Said {
    let mut telling = Telling {
        phrasing,
        atoms,
        found,
        known,
        span: words_of(atoms, found),
        facts: Vec::new(),
        rest: None,
        on_each: Vec::new(),
        only: None,
    };
    for says in phrasing.says {
        telling.tell(*says);
    }
    telling.close()
}

/// The words of a match: with the members behind them that they are said of, as in "By vetoing it, Russia …".
fn words_of(atoms: &[Atom], found: &Match) -> Span {
    let named = found.named.iter().map(|(_, at)| *at);
    let last = named.max().unwrap_or(found.last).max(found.last);
    atoms[found.first].span.to(atoms[last].span)
}
