//! How the members voted: each with its position, or only how many.

use crate::council::Member;

/// What a member did with its vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// Voted for.
    InFavour,
    /// Voted against.
    Against,
    /// Abstained.
    Abstaining,
    /// Was a member and took no part in the vote.
    NotParticipating,
    /// Was not in the room.
    Absent,
}

impl Position {
    /// All positions, in the order the Council's records give them.
    pub const ALL: [Position; 5] = [
        Position::InFavour,
        Position::Against,
        Position::Abstaining,
        Position::NotParticipating,
        Position::Absent,
    ];

    /// The word of the data and of JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Position::InFavour => "in_favour",
            Position::Against => "against",
            Position::Abstaining => "abstaining",
            Position::NotParticipating => "not_participating",
            Position::Absent => "absent",
        }
    }

    /// The words for a reader.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Position::InFavour => "in favour",
            Position::Against => "against",
            Position::Abstaining => "abstaining",
            Position::NotParticipating => "not participating",
            Position::Absent => "absent",
        }
    }

    /// The position with this key or these words.
    #[must_use]
    pub fn named(name: &str) -> Option<Position> {
        let name = name.trim().to_lowercase().replace(['-', ' '], "_");
        Position::ALL
            .into_iter()
            .find(|position| position.key() == name)
    }
}

/// How many members took each position. Members absent count among those not participating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, serde::Serialize)]
pub struct Tally {
    /// Votes for.
    pub in_favour: u32,
    /// Votes against.
    pub against: u32,
    /// Abstentions.
    pub abstaining: u32,
    /// Members that took no part, or were absent.
    pub not_participating: u32,
}

impl Tally {
    /// The count of a position.
    #[must_use]
    pub fn count(&self, position: Position) -> u32 {
        match position {
            Position::InFavour => self.in_favour,
            Position::Against => self.against,
            Position::Abstaining => self.abstaining,
            Position::NotParticipating | Position::Absent => self.not_participating,
        }
    }

    /// Counts one more member in a position.
    pub fn add(&mut self, position: Position) {
        match position {
            Position::InFavour => self.in_favour += 1,
            Position::Against => self.against += 1,
            Position::Abstaining => self.abstaining += 1,
            Position::NotParticipating | Position::Absent => self.not_participating += 1,
        }
    }

    /// How many members are counted in all.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.in_favour + self.against + self.abstaining + self.not_participating
    }
}

/// Each member's position, each member once, by code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RollCall(Vec<(Member, Position)>);

impl RollCall {
    /// A roll call; an error names a member that stands in it twice.
    ///
    /// # Errors
    /// Where a member is listed more than once.
    pub fn new(mut positions: Vec<(Member, Position)>) -> Result<RollCall, Member> {
        positions.sort_unstable();
        match positions.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            Some(twice) => Err(twice[0].0),
            None => Ok(RollCall(positions)),
        }
    }

    /// A member's position.
    #[must_use]
    pub fn position(&self, member: Member) -> Option<Position> {
        self.0
            .iter()
            .find(|(listed, _)| *listed == member)
            .map(|&(_, position)| position)
    }

    /// All members and positions, by code.
    pub fn iter(&self) -> impl Iterator<Item = (Member, Position)> + '_ {
        self.0.iter().copied()
    }

    /// The members in a position, by code.
    pub fn members(&self, position: Position) -> impl Iterator<Item = Member> + '_ {
        self.0
            .iter()
            .filter(move |(_, taken)| *taken == position)
            .map(|&(member, _)| member)
    }

    /// The count of each position.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for (_, position) in self.iter() {
            tally.add(position);
        }
        tally
    }
}

/// What is known of the votes cast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ballot {
    /// Who voted how.
    RollCall(RollCall),
    /// Only how many.
    Counts(Tally),
    /// Nothing: a decision without a vote, or a vote whose record gives no count.
    Unrecorded,
}
