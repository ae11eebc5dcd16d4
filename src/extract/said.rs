//! What a phrasing laid on a sentence says, as facts: members told, counts read, "both" and "they" resolved.

mod alone;
mod another_matter;
mod documents;
mod known;
mod listed;
mod positions;

pub(crate) use known::Known;

use super::complete::is_permanent;
use super::grammar::{Phrasing, Says};
use super::matcher::Match;
use super::mention::{Atom, Group, Is, Who};
use super::words::{Lemma, Word};
use crate::council::Member;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::Outcome;
use crate::vote::Position;
use listed::{denied, listed};

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

/// A match of a phrasing, and the facts that it has told so far.
struct Telling<'a> {
    phrasing: &'a Phrasing,
    atoms: &'a [Atom<'a>],
    found: &'a Match,
    known: &'a Known<'a>,
    span: Span,
    facts: Vec<Stated<Fact>>,
    rest: Option<Span>,
    on_each: Vec<Member>,
    /// The position of which those named are said to be all.
    only: Option<Position>,
}

impl<'a> Telling<'a> {
    fn tell(&mut self, says: Says) {
        let (found, known) = (self.found, self.known);
        match says {
            Says::Took(position, name) => self.took(position, name),
            Says::Likewise(name) => {
                if let Some(position) = known.position {
                    self.took_too(position, name);
                }
            }
            Says::Opposite(name) => {
                if let Some(position) = known.position.and_then(opposite) {
                    self.took(position, name);
                }
            }
            Says::Count(position, name) => self.count(position, name),
            Says::Spelled(position, count, name) => self.spelled(position, count, name),
            Says::NoneTook(position) => self.none_took(position),
            Says::Listed(score, name) => self.members_of_score(score, name),
            Says::Score(name) => self.score(name),
            Says::Vetoed(name) => {
                // "Not Russia, but China, vetoed it."
                if self
                    .who_of(name)
                    .is_some_and(|(at, _)| denied(self.atoms, at))
                {
                    return;
                }
                for member in self.members(name) {
                    self.state(Fact::Veto(member));
                }
            }
            Says::StoodInTheWay(name) => {
                let members = self.members(name).into_iter();
                for member in members.filter(|member| is_permanent(*member)) {
                    self.state(Fact::Veto(member));
                }
            }
            Says::VetoedAgain => {
                for member in &known.vetoed {
                    self.state(Fact::Veto(*member));
                }
            }
            // "Thirteen members endorsed the draft", which was vetoed.
            Says::Was(Outcome::Adopted) if known.failed && self.tells_support() => {}
            Says::Was(outcome) => {
                self.state(Fact::Outcome(outcome));
                let unanimous = self.atoms[found.first..=found.last]
                    .iter()
                    .any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.unanimously));
                if unanimous && outcome == Outcome::Adopted {
                    self.state(Fact::Unanimous);
                }
            }
            Says::SameOutcome => {
                for fact in &known.outcome {
                    self.state(fact.clone());
                }
            }
            Says::SameVote => {
                // "Paragraph 1 was carried 8-0-3, and paragraph 2 by the same vote": not as on the text before both.
                let scored = |atom: &Atom| matches!(atom.is, Is::Score(_));
                if !self.atoms[..found.first].iter().any(scored) {
                    for fact in &known.voting {
                        self.state(fact.clone());
                    }
                }
            }
            Says::Unanimous => {
                self.state(Fact::Unanimous);
                // "the same Council, Russia included, was unanimous"
                for (member, last) in listed(self.atoms, found.first) {
                    self.state_at(Fact::Position(member, Position::InFavour), last);
                }
            }
            Says::Named(name) => self.numbered(name),
            Says::PutToVote => {
                let drafts = found
                    .things
                    .iter()
                    .filter_map(|&at| match &self.atoms[at].is {
                        Is::Thing(thing) => thing.draft.as_ref(),
                        _ => None,
                    });
                for (symbol, _) in drafts {
                    self.state(Fact::Draft(symbol.clone()));
                }
            }
            Says::OnEach(name) => {
                // Of the State itself, not of a text about it: "a text on protecting Palestinians was vetoed".
                if let Some((at, who)) = self.who_of(name)
                    && (who.group == Group::Named && stands_alone(self.atoms, at))
                {
                    self.on_each = known.members(self.atoms, at, who);
                }
            }
            Says::Submitted(name) => self.submitted(name),
            Says::Another
            | Says::Blocked
            | Says::IfCounted
            | Says::IfItFills
            | Says::IfNumbered => {}
        }
    }

    /// Everything told, as one saying.
    fn close(mut self) -> Said {
        let (atoms, found) = (self.atoms, self.found);
        // "Only China", "only the Dominican Republic joined the United States": as many as are named.
        if let Some(position) = self.only {
            let took =
                |fact: &&Stated<Fact>| matches!(fact.value, Fact::Position(_, p) if p == position);
            if let Ok(count) = u32::try_from(self.facts.iter().filter(took).count()) {
                self.state(Fact::Tally(position, count));
            }
        }
        let says = |wanted: fn(&Says) -> bool| self.phrasing.says.iter().any(wanted);
        let told = |wanted: fn(&Fact) -> bool| self.facts.iter().any(|fact| wanted(&fact.value));
        // A veto said of members that could not be told is no veto of theirs, though the text was blocked.
        let needs_members = says(|says| matches!(says, Says::Vetoed(_) | Says::VetoedAgain));
        let lacks_members = needs_members && !told(|fact| matches!(fact, Fact::Veto(_)));
        let needs_number = says(|says| matches!(says, Says::IfNumbered));
        let lacks_number = needs_number && !told(|fact| matches!(fact, Fact::Resolution(_)));
        Said {
            first: found.first,
            last: found.last,
            tentative: self.phrasing.is_tentative(),
            things: found.things.clone(),
            blocked: says(|says| matches!(says, Says::Blocked)),
            opens: says(|says| matches!(says, Says::PutToVote)),
            another: says(|says| {
                matches!(
                    says,
                    Says::VetoedAgain | Says::SameOutcome | Says::SameVote | Says::Another
                )
            }),
            earlier: !is_the_nth_time(atoms, found.first)
                && atoms[found.first..=found.last]
                    .iter()
                    .any(|atom| match &atom.is {
                        Is::Verb(verb) => verb.earlier,
                        Is::Thing(thing) => thing.previous,
                        _ => false,
                    }),
            acts: matches!(&atoms[found.last].is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Veto | Lemma::Adopt | Lemma::Reject | Lemma::Support | Lemma::Oppose | Lemma::Block | Lemma::Impose))
                || matches!(
                    atoms[found.last].key.as_str(),
                    "for" | "against" | "of" | "on" | "to"
                ),
            facts: if lacks_members || lacks_number {
                Vec::new()
            } else {
                self.facts
            },
            rest: self.rest,
            on_each: self.on_each,
        }
    }

    /// States a fact by the words of the match.
    fn state(&mut self, value: Fact) {
        self.state_at(value, self.found.last);
    }

    /// States a fact by the words of the match and those behind it up to `last`.
    fn state_at(&mut self, value: Fact, last: usize) {
        self.facts.push(Stated {
            value,
            span: self.span.to(self.atoms[last.max(self.found.last)].span),
            phrasing: self.phrasing.name,
        });
    }

    /// Where the members of a part of the pattern are told, and how.
    fn who_of(&self, name: &str) -> Option<(usize, &'a Who)> {
        let at = self.found.get(name)?;
        match &self.atoms[at].is {
            Is::Who(who) => Some((at, who)),
            _ => None,
        }
    }

    /// The members that a part of the pattern means.
    fn members(&self, name: &str) -> Vec<Member> {
        self.who_of(name).map_or_else(Vec::new, |(at, who)| {
            self.known.members(self.atoms, at, who)
        })
    }

    /// Whether the phrasing tells who was in favour.
    fn tells_support(&self) -> bool {
        let mut says = self.phrasing.says.iter();
        says.any(|says| matches!(says, Says::Took(Position::InFavour, _)))
    }
}

/// "the first time since 1982 that Washington had voted for such a text": whether what was done is told of the vote spoken of, and not
/// of one before it.
fn is_the_nth_time(atoms: &[Atom], at: usize) -> bool {
    const FAR: usize = 9;
    let before = &atoms[at.saturating_sub(FAR)..at];
    let that = before.last().is_some_and(|atom| atom.key == "that");
    let time = |two: &[Atom]| {
        matches!(two[0].is, Is::Word(Some(Word::Ordinal(_)))) && two[1].key == "time"
    };
    that && before.windows(2).any(time)
}

/// Whether a State stands at the beginning of its clause.
fn stands_alone(atoms: &[Atom], at: usize) -> bool {
    // "vetoed the applications of Ireland and Finland"
    let applied = matches!(&atoms[..at], [.., applications, of] if of.key == "of"
        && matches!(applications.key.as_str(), "application" | "applications" | "admission" | "membership"));
    if applied {
        return true;
    }
    at.checked_sub(1).is_none_or(|i| {
        matches!(
            atoms[i].is,
            Is::Mark(_) | Is::Council(_) | Is::When(_) | Is::Verb(_)
        ) || matches!(
            atoms[i].key.as_str(),
            "while" | "and" | "but" | "whereas" | "though" | "after" | "when" | "once"
        )
    })
}

/// The position of those who voted the other way; an abstention has no opposite.
fn opposite(position: Position) -> Option<Position> {
    match position {
        Position::InFavour => Some(Position::Against),
        Position::Against => Some(Position::InFavour),
        _ => None,
    }
}
