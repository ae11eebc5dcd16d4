//! What a text says of a vote with its contradictions taken out: a fact that another fact denies counts for nothing.

use crate::council::Member;
use crate::reported::{Fact, ReportedVote};
use crate::symbol::Symbol;
use crate::tally::Outcome;
use crate::vote::Position;
use jiff::civil::Date;

/// The facts of a reported vote that no other of its facts denies.
#[derive(Debug, Clone, Default)]
pub(crate) struct Account {
    /// The day.
    pub(crate) date: Option<Date>,
    /// The number of the resolution.
    pub(crate) resolution: Option<u32>,
    /// The draft, with its revision where any mention gives it.
    pub(crate) draft: Option<Symbol>,
    /// The meeting.
    pub(crate) meeting: Option<Symbol>,
    /// What came of it.
    pub(crate) outcome: Option<Outcome>,
    /// Whether every member voted for it.
    pub(crate) unanimous: bool,
    /// The counts, in the order of the columns of a tally.
    pub(crate) counts: [Option<u32>; 4],
    /// Each member's one position, with the index of the fact that states it.
    pub(crate) positions: Vec<(Member, Position, usize)>,
    /// The members said to have vetoed.
    pub(crate) vetoes: Vec<Member>,
    /// The States said to have submitted the text.
    pub(crate) sponsors: Vec<Member>,
    /// Whether the text puts a member in two positions; nothing follows from its lists then.
    pub(crate) torn: bool,
}

/// The column of a tally that counts a position: absent members count among those not participating.
pub(crate) fn column(position: Position) -> usize {
    match position {
        Position::InFavour => 0,
        Position::Against => 1,
        Position::Abstaining => 2,
        Position::NotParticipating | Position::Absent => 3,
    }
}

/// The sum of the counts stated; a text may state any number, so it stops at the greatest there is.
pub(crate) fn sum(counts: impl IntoIterator<Item = Option<u32>>) -> u32 {
    counts.into_iter().flatten().fold(0, u32::saturating_add)
}

impl Account {
    /// Takes the contradictions out of what a text says.
    pub(crate) fn of(reported: &ReportedVote) -> Account {
        let every = |pick: fn(&Fact) -> Option<Member>| {
            let mut members = Vec::new();
            for member in reported.facts().iter().filter_map(|fact| pick(&fact.value)) {
                if !members.contains(&member) {
                    members.push(member);
                }
            }
            members
        };
        let (positions, torn) = positions(reported);
        let mut account = Account {
            date: single(reported, |fact| {
                if let Fact::Date(date) = fact {
                    Some(*date)
                } else {
                    None
                }
            }),
            resolution: single(reported, |fact| {
                if let Fact::Resolution(number) = fact {
                    Some(*number)
                } else {
                    None
                }
            }),
            draft: draft(reported),
            meeting: single(reported, |fact| {
                if let Fact::Meeting(symbol) = fact {
                    Some(symbol.clone())
                } else {
                    None
                }
            }),
            outcome: single(reported, |fact| {
                if let Fact::Outcome(outcome) = fact {
                    Some(*outcome)
                } else {
                    None
                }
            }),
            unanimous: false,
            counts: counts(reported),
            positions,
            vetoes: every(|fact| {
                if let Fact::Veto(member) = fact {
                    Some(*member)
                } else {
                    None
                }
            }),
            sponsors: every(|fact| {
                if let Fact::Sponsor(member) = fact {
                    Some(*member)
                } else {
                    None
                }
            }),
            torn,
        };
        // A veto by a member that the text elsewhere has voting otherwise is one of two stories.
        account.vetoes.retain(|veto| {
            account
                .positions
                .iter()
                .any(|(member, _, _)| member == veto)
        });
        let stated = reported
            .facts()
            .iter()
            .any(|fact| fact.value == Fact::Unanimous);
        account.unanimous = stated && !account.denies_unanimity();
        account
    }

    /// Whether anything stated keeps the vote from having been unanimous.
    pub(crate) fn denies_unanimity(&self) -> bool {
        let other =
            |position: Position| matches!(position, Position::Against | Position::Abstaining);
        self.outcome == Some(Outcome::NotAdopted)
            || self.counts[1].is_some_and(|count| count > 0)
            || self.counts[2].is_some_and(|count| count > 0)
            || self
                .positions
                .iter()
                .any(|&(_, position, _)| other(position))
    }

    /// Whether the text names a document or a number of the vote.
    pub(crate) fn has_symbol(&self) -> bool {
        self.resolution.is_some() || self.draft.is_some() || self.meeting.is_some()
    }

    /// The facts that stand, without the States that submitted the text.
    pub(crate) fn facts(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        facts.extend(self.date.map(Fact::Date));
        facts.extend(self.resolution.map(Fact::Resolution));
        facts.extend(self.draft.clone().map(Fact::Draft));
        facts.extend(self.meeting.clone().map(Fact::Meeting));
        facts.extend(self.outcome.map(Fact::Outcome));
        facts.extend(self.unanimous.then_some(Fact::Unanimous));
        for (position, count) in Position::ALL.into_iter().zip(self.counts) {
            facts.extend(count.map(|count| Fact::Tally(position, count)));
        }
        facts.extend(self.vetoes.iter().map(|&member| Fact::Veto(member)));
        facts.extend(
            self.positions
                .iter()
                .map(|&(member, position, _)| Fact::Position(member, position)),
        );
        facts
    }
}

/// The one value that all facts of a kind state; none where they differ.
fn single<T: PartialEq>(reported: &ReportedVote, pick: impl Fn(&Fact) -> Option<T>) -> Option<T> {
    let mut values = reported.facts().iter().filter_map(|fact| pick(&fact.value));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// The draft: mentions that differ by a revision left out are one, and the fullest tells.
fn draft(reported: &ReportedVote) -> Option<Symbol> {
    let mut drafts: Vec<&Symbol> = Vec::new();
    drafts.extend(reported.facts().iter().filter_map(|fact| {
        if let Fact::Draft(symbol) = &fact.value {
            Some(symbol)
        } else {
            None
        }
    }));
    let fullest = drafts
        .iter()
        .copied()
        .max_by_key(|symbol| symbol.as_str().len())?;
    drafts
        .iter()
        .all(|draft| same_draft(draft, fullest))
        .then(|| fullest.clone())
}

/// Whether two symbols can name one draft: they are equal, or one leaves out the other's revision.
pub(crate) fn same_draft(one: &Symbol, other: &Symbol) -> bool {
    one == other
        || one.as_str() == other.without_revision()
        || other.as_str() == one.without_revision()
}

fn counts(reported: &ReportedVote) -> [Option<u32>; 4] {
    let count = |position| {
        single(reported, |fact| match fact {
            Fact::Tally(counted, count) if *counted == position => Some(*count),
            _ => None,
        })
    };
    let apart = match (count(Position::NotParticipating), count(Position::Absent)) {
        (Some(present), Some(absent)) => Some(present.saturating_add(absent)),
        (one, other) => one.or(other),
    };
    [
        count(Position::InFavour),
        count(Position::Against),
        count(Position::Abstaining),
        apart,
    ]
}

/// Each member's position where the text gives it one, and whether it gives some member two.
///
/// A veto says that the member voted against; the fact that says so in as many words is the better witness.
fn positions(reported: &ReportedVote) -> (Vec<(Member, Position, usize)>, bool) {
    let mut stated: Vec<(Member, Position, usize, bool)> = Vec::new();
    for (index, fact) in reported.facts().iter().enumerate() {
        match fact.value {
            Fact::Position(member, position) => stated.push((member, position, index, false)),
            Fact::Veto(member) => stated.push((member, Position::Against, index, true)),
            _ => {}
        }
    }
    stated.sort_by_key(|&(_, _, index, veto)| (veto, index));
    let (mut positions, mut torn): (Vec<(Member, Position, usize)>, Vec<Member>) =
        (Vec::new(), Vec::new());
    for (member, position, index, _) in stated {
        match positions.iter().find(|(listed, _, _)| *listed == member) {
            None => positions.push((member, position, index)),
            Some(&(_, other, _)) if column(other) != column(position) => torn.push(member),
            Some(_) => {}
        }
    }
    positions.retain(|(member, _, _)| !torn.contains(member));
    (positions, !torn.is_empty())
}
