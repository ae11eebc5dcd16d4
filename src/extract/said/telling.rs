//! A match told as facts, one after another of what its phrasing says.

use super::listed::{denied, listed};
use super::{Known, Said};
use crate::council::Member;
use crate::extract::complete::is_permanent;
use crate::extract::grammar::{Phrasing, Says};
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Who};
use crate::extract::words::{Lemma, Word};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::Outcome;
use crate::vote::Position;

/// A match of a phrasing, and the facts that it has told so far.
pub(super) struct Telling<'a> {
    pub(super) phrasing: &'a Phrasing,
    pub(super) atoms: &'a [Atom<'a>],
    pub(super) found: &'a Match,
    pub(super) known: &'a Known<'a>,
    pub(super) span: Span,
    pub(super) facts: Vec<Stated<Fact>>,
    pub(super) rest: Option<Span>,
    pub(super) on_each: Vec<Member>,
    /// The position of which those named are said to be all.
    pub(super) only: Option<Position>,
}

impl<'a> Telling<'a> {
    /// Tells one thing that the phrasing says.
    pub(super) fn tell(&mut self, says: Says) {
        match says {
            Says::Took(position, name) => self.took(position, name),
            Says::Likewise(name) => {
                if let Some(position) = self.known.position {
                    self.took_too(position, name);
                }
            }
            Says::Opposite(name) => {
                if let Some(position) = self.known.position.and_then(opposite) {
                    self.took(position, name);
                }
            }
            Says::Count(position, name) => self.count(position, name),
            Says::Spelled(position, count, name) => self.spelled(position, count, name),
            Says::NoneTook(position) => self.none_took(position),
            Says::Listed(score, name) => self.members_of_score(score, name),
            Says::Score(name) => self.score(name),
            Says::Vetoed(name) => self.vetoed(name),
            Says::StoodInTheWay(name) => {
                let members = self.members(name).into_iter();
                for member in members.filter(|member| is_permanent(*member)) {
                    self.state(Fact::Veto(member));
                }
            }
            Says::VetoedAgain => {
                for member in &self.known.vetoed {
                    self.state(Fact::Veto(*member));
                }
            }
            Says::Was(outcome) => self.was(outcome),
            Says::SameOutcome => {
                for fact in &self.known.outcome {
                    self.state(fact.clone());
                }
            }
            Says::SameVote => self.same_vote(),
            Says::Unanimous => self.unanimous(),
            Says::Named(name) => self.numbered(name),
            Says::PutToVote => self.put_to_vote(),
            Says::OnEach(name) => self.on_the_admission_of(name),
            Says::Submitted(name) => self.submitted(name),
            Says::Another
            | Says::Blocked
            | Says::IfCounted
            | Says::IfItFills
            | Says::IfNumbered => {}
        }
    }

    /// "China vetoed it": of each of those meant.
    fn vetoed(&mut self, name: &str) {
        // "Not Russia, but China, vetoed it."
        let who = self.who_of(name);
        if who.is_some_and(|(at, _)| denied(self.atoms, at)) {
            return;
        }
        for member in self.members(name) {
            self.state(Fact::Veto(member));
        }
    }

    /// "was adopted unanimously": what came of the text.
    fn was(&mut self, outcome: Outcome) {
        let adopted = outcome == Outcome::Adopted;
        // "Thirteen members endorsed the draft", which was vetoed.
        if adopted && self.known.failed && self.tells_support() {
            return;
        }
        self.state(Fact::Outcome(outcome));
        let unanimously = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.unanimously);
        if adopted && self.covered().iter().any(unanimously) {
            self.state(Fact::Unanimous);
        }
    }

    /// "by the same vote": as on the text told of before.
    fn same_vote(&mut self) {
        // "Paragraph 1 was carried 8-0-3, and paragraph 2 by the same vote": not as on the text before both.
        let scored = |atom: &Atom| matches!(atom.is, Is::Score(_));
        if !self.atoms[..self.found.first].iter().any(scored) {
            for fact in &self.known.voting {
                self.state(fact.clone());
            }
        }
    }

    fn unanimous(&mut self) {
        self.state(Fact::Unanimous);
        // "the same Council, Russia included, was unanimous"
        for (member, last) in listed(self.atoms, self.found.first) {
            self.state_at(Fact::Position(member, Position::InFavour), last);
        }
    }

    /// The drafts among the texts that are put to the vote.
    fn put_to_vote(&mut self) {
        let things = self.found.things.iter();
        let drafts = things.filter_map(|&at| match &self.atoms[at].is {
            Is::Thing(thing) => thing.draft.as_ref(),
            _ => None,
        });
        for (symbol, _) in drafts {
            self.state(Fact::Draft(symbol.clone()));
        }
    }

    /// Of the State itself, not of a text about it: "a text on protecting Palestinians was vetoed".
    fn on_the_admission_of(&mut self, name: &str) {
        if let Some((at, who)) = self.who_of(name)
            && who.group == Group::Named
            && stands_alone(self.atoms, at)
        {
            self.on_each = self.known.members(self.atoms, at, who);
        }
    }

    /// Everything told, as one saying.
    pub(super) fn close(mut self) -> Said {
        self.count_the_only_ones();
        let found = self.found;
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
            earlier: self.is_of_before(),
            acts: ends_in_an_act(&self.atoms[found.last]),
            facts: if lacks_members || lacks_number {
                Vec::new()
            } else {
                self.facts
            },
            rest: self.rest,
            on_each: self.on_each,
        }
    }

    /// "Only China", "only the Dominican Republic joined the United States": as many as are named.
    fn count_the_only_ones(&mut self) {
        let Some(position) = self.only else {
            return;
        };
        let took =
            |fact: &&Stated<Fact>| matches!(fact.value, Fact::Position(_, p) if p == position);
        if let Ok(count) = u32::try_from(self.facts.iter().filter(took).count()) {
            self.state(Fact::Tally(position, count));
        }
    }

    /// Whether it is told in the past perfect, or as of an earlier text.
    fn is_of_before(&self) -> bool {
        let earlier = |atom: &Atom| match &atom.is {
            Is::Verb(verb) => verb.earlier,
            Is::Thing(thing) => thing.previous,
            _ => false,
        };
        !is_the_nth_time(self.atoms, self.found.first) && self.covered().iter().any(earlier)
    }

    /// The words that the match covers.
    fn covered(&self) -> &'a [Atom<'a>] {
        &self.atoms[self.found.first..=self.found.last]
    }

    /// States a fact by the words of the match.
    pub(super) fn state(&mut self, value: Fact) {
        self.state_at(value, self.found.last);
    }

    /// States a fact by the words of the match and those behind it up to `last`.
    pub(super) fn state_at(&mut self, value: Fact, last: usize) {
        self.facts.push(Stated {
            value,
            span: self.span.to(self.atoms[last.max(self.found.last)].span),
            phrasing: self.phrasing.name,
        });
    }

    /// Where the members of a part of the pattern are told, and how.
    pub(super) fn who_of(&self, name: &str) -> Option<(usize, &'a Who)> {
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

/// Whether a match ends in a verb, or a word, whose object may follow.
fn ends_in_an_act(last: &Atom) -> bool {
    let verb = matches!(&last.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Veto | Lemma::Adopt | Lemma::Reject | Lemma::Support | Lemma::Oppose | Lemma::Block | Lemma::Impose));
    verb || matches!(last.key.as_str(), "for" | "against" | "of" | "on" | "to")
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
