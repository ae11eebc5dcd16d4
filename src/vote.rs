//! One vote as the record has it: what was put to the vote, how each member voted, and what came of it.

use crate::council::{Council, Member, Roster};
use crate::symbol::Symbol;
use crate::tally::{self, Decision};
use jiff::civil::Date;
use std::borrow::Cow;

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

/// What was put to the vote. The kinds differ in law: only for [`Question::Procedural`] has no member a veto.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// A draft resolution.
    #[default]
    DraftResolution,
    /// An amendment to a draft.
    Amendment,
    /// A separate paragraph of a draft.
    Paragraph,
    /// The recommendation to admit a Member.
    Admission,
    /// A procedural motion (Article 27, paragraph 2): the agenda, an invitation, an adjournment.
    Procedural,
    /// The preliminary question whether a matter is procedural, itself not procedural (statement of 7 June 1945).
    Preliminary,
}

impl Question {
    const ALL: [Question; 6] = [
        Question::DraftResolution,
        Question::Amendment,
        Question::Paragraph,
        Question::Admission,
        Question::Procedural,
        Question::Preliminary,
    ];

    /// The word of the data and of JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Question::DraftResolution => "draft_resolution",
            Question::Amendment => "amendment",
            Question::Paragraph => "paragraph",
            Question::Admission => "admission",
            Question::Procedural => "procedural",
            Question::Preliminary => "preliminary",
        }
    }

    /// The question with this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Question> {
        Question::ALL
            .into_iter()
            .find(|question| question.key() == key)
    }
}

/// How the decision was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Manner {
    /// By a vote.
    #[default]
    Vote,
    /// Without a vote.
    WithoutVote,
    /// Paragraph by paragraph, with no vote on the whole.
    InParts,
    /// In the absence of objection.
    NoObjection,
    /// By acclamation.
    Acclamation,
    /// By consensus.
    Consensus,
}

impl Manner {
    /// The manner that `without_vote:` of the data names; `true` is without a vote, no more said.
    #[must_use]
    pub fn named(key: &str) -> Option<Manner> {
        Some(match key {
            "true" => Manner::WithoutVote,
            "in_parts" => Manner::InParts,
            "no_objection" => Manner::NoObjection,
            "acclamation" => Manner::Acclamation,
            "consensus" => Manner::Consensus,
            _ => return None,
        })
    }

    /// The word of `without_vote:` in the data; none for a vote.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        Some(match self {
            Manner::Vote => return None,
            Manner::WithoutVote => "true",
            Manner::InParts => "in_parts",
            Manner::NoObjection => "no_objection",
            Manner::Acclamation => "acclamation",
            Manner::Consensus => "consensus",
        })
    }

    /// The words for a reader; none for a vote.
    #[must_use]
    pub fn words(self) -> Option<&'static str> {
        Some(match self {
            Manner::Vote => return None,
            Manner::WithoutVote => "adopted without a vote",
            Manner::InParts => "adopted in parts, with no vote on the whole",
            Manner::NoObjection => "adopted in the absence of objection",
            Manner::Acclamation => "adopted by acclamation",
            Manner::Consensus => "adopted by consensus",
        })
    }
}

/// How well a vote is attested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A second, independent source has the same.
    Agreed,
    /// The first source was wrong by two others or by the official text.
    Corrected,
    /// Confirmed by copies of the same record only, or partly derived.
    Derived,
    /// One source only.
    SingleSource,
    /// Sources differ.
    Disputed,
    /// The roll call is not known, or nothing is said of sources.
    #[default]
    Unknown,
}

impl Status {
    /// The word of the data and of JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Status::Agreed => "agreed",
            Status::Corrected => "corrected",
            Status::Derived => "derived",
            Status::SingleSource => "single_source",
            Status::Disputed => "disputed",
            Status::Unknown => "unknown",
        }
    }

    /// The status with this key.
    #[must_use]
    pub fn named(key: &str) -> Option<Status> {
        Some(match key {
            "agreed" => Status::Agreed,
            "corrected" => Status::Corrected,
            "derived" => Status::Derived,
            "single_source" => Status::SingleSource,
            "disputed" => Status::Disputed,
            "unknown" => Status::Unknown,
            _ => return None,
        })
    }
}

/// The parts of a vote before they are known to fit together.
#[derive(Debug, Clone)]
#[expect(
    missing_docs,
    reason = "each part is documented on the accessor of Vote that has its name"
)]
pub struct VoteParts {
    pub date: Date,
    pub meeting: Option<Symbol>,
    pub draft: Option<Symbol>,
    pub resolution: Option<u32>,
    pub question: Question,
    pub manner: Manner,
    pub title: Option<Cow<'static, str>>,
    pub agenda_item: Option<Cow<'static, str>>,
    pub topic: Option<Cow<'static, str>>,
    pub positions: Vec<(Member, Position)>,
    pub tally: Option<Tally>,
    pub sponsors: Vec<Member>,
    pub status: Status,
    pub note: Option<Cow<'static, str>>,
    pub sources: Vec<Cow<'static, str>>,
}

/// One vote of the Council that cannot be wrong by the Council's own rules.
///
/// Guarantees: the Council existed on its day; every member that has a position had a seat that day and has one
/// position; counts fit the Council's size; a resolution number stands only on a proposal that was adopted. A roll call
/// with Norway voting in 1950 cannot be built, nor resolution 2334 with a veto. What was decided, for what reason and with
/// which vetoes is computed from the votes (Article 27), never typed in.
#[derive(Debug, Clone)]
pub struct Vote {
    parts: VoteParts,
    ballot: Ballot,
    /// The counts of the ballot.
    tally: Option<Tally>,
    decision: Decision,
}

/// A reason why some parts make no vote.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VoteFault {
    /// There was no Council that day.
    #[error("there was no Security Council on {0}")]
    NoCouncil(Date),
    /// A State votes that had no seat.
    #[error("{0} was not on the Council on {1}")]
    NotOnCouncil(Member, Date),
    /// A member is listed more than once.
    #[error("{0} is listed more than once")]
    ListedTwice(Member),
    /// A member of that day has no position.
    #[error("{0} was on the Council on {1} and has no position")]
    Missing(Member, Date),
    /// The counts are of more members than the Council has.
    #[error("the counts are of {0} members, and the Council had {1}")]
    TooMany(u32, u32),
    /// The counts stated are not those of the roll call.
    #[error("the tally stated is not that of the roll call")]
    TallyDiffers,
    /// A resolution number on a proposal that was not adopted.
    #[error("resolution {0} has a number, and by its votes was not adopted")]
    NumberedNotAdopted(u32),
    /// A decision said to be without a vote has votes against or abstentions.
    #[error("taken without a vote, and has votes against or abstentions")]
    VotesWithoutVote,
}

impl Vote {
    /// The vote that the parts make, or every fault that keeps them from making one.
    ///
    /// # Errors
    /// All [`VoteFault`]s at once, in a fixed order.
    pub fn new(parts: VoteParts, council: &Council) -> Result<Vote, Vec<VoteFault>> {
        match council.sitting_on(parts.date) {
            Some(roster) => Vote::in_council(parts, roster),
            None => Err(vec![VoteFault::NoCouncil(parts.date)]),
        }
    }

    /// The vote that the parts make in the Council of that day, its members by code.
    pub(crate) fn in_council(
        mut parts: VoteParts,
        roster: &Roster,
    ) -> Result<Vote, Vec<VoteFault>> {
        let mut faults = Vec::new();
        let positions = std::mem::take(&mut parts.positions);
        // The shipped votes list just the Council, by code: no need to look for strangers, who are told in the order of the lists.
        let named = positions.iter().map(|(member, _)| member);
        let complete = named.eq(&roster.members);
        if !complete && !positions.is_empty() {
            let strangers = positions.iter().filter(|(member, _)| !roster.has(*member));
            faults
                .extend(strangers.map(|&(member, _)| VoteFault::NotOnCouncil(member, parts.date)));
            let listed = |member: &Member| positions.iter().any(|(named, _)| named == member);
            let missing = roster.members.iter().filter(|member| !listed(member));
            faults.extend(missing.map(|&member| VoteFault::Missing(member, parts.date)));
        }
        let ballot = match RollCall::new(positions) {
            Err(twice) => {
                faults.push(VoteFault::ListedTwice(twice));
                Ballot::Unrecorded
            }
            Ok(roll_call) if roll_call.0.is_empty() => {
                parts.tally.map_or(Ballot::Unrecorded, Ballot::Counts)
            }
            Ok(roll_call) => {
                if parts
                    .tally
                    .is_some_and(|stated| stated != roll_call.tally())
                {
                    faults.push(VoteFault::TallyDiffers);
                }
                Ballot::RollCall(roll_call)
            }
        };
        let seats = u32::try_from(roster.members.len()).unwrap_or(u32::MAX);
        let tally = tally::tally(&ballot);
        let total = tally.map_or(0, |tally| tally.total());
        if total > seats {
            faults.push(VoteFault::TooMany(total, seats));
        }
        let cast = tally.unwrap_or_default();
        if parts.manner != Manner::Vote && cast.against + cast.abstaining > 0 {
            faults.push(VoteFault::VotesWithoutVote);
        }
        let decision = tally::decide(
            parts.question,
            parts.manner,
            &ballot,
            roster,
            parts.resolution.is_some(),
        );
        if let Some(number) = parts.resolution
            && faults.is_empty()
            && decision.outcome != tally::Outcome::Adopted
        {
            faults.push(VoteFault::NumberedNotAdopted(number));
        }
        if faults.is_empty() {
            Ok(Vote {
                parts,
                ballot,
                tally,
                decision,
            })
        } else {
            Err(faults)
        }
    }

    /// The day of the vote in New York.
    #[must_use]
    pub fn date(&self) -> Date {
        self.parts.date
    }

    /// The meeting record; for a vote in writing the letter with its result.
    #[must_use]
    pub fn meeting(&self) -> Option<&Symbol> {
        self.parts.meeting.as_ref()
    }

    /// The draft put to the vote.
    #[must_use]
    pub fn draft(&self) -> Option<&Symbol> {
        self.parts.draft.as_ref()
    }

    /// The number of the resolution adopted.
    #[must_use]
    pub fn resolution(&self) -> Option<u32> {
        self.parts.resolution
    }

    /// What was put to the vote.
    #[must_use]
    pub fn question(&self) -> Question {
        self.parts.question
    }

    /// How the decision was taken.
    #[must_use]
    pub fn manner(&self) -> Manner {
        self.parts.manner
    }

    /// What the text is about.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.parts.title.as_deref()
    }

    /// The item of the Council's agenda.
    #[must_use]
    pub fn agenda_item(&self) -> Option<&str> {
        self.parts.agenda_item.as_deref()
    }

    /// A plain topic, where the agenda item does not say it.
    #[must_use]
    pub fn topic(&self) -> Option<&str> {
        self.parts.topic.as_deref()
    }

    /// What is known of the votes cast.
    #[must_use]
    pub fn ballot(&self) -> &Ballot {
        &self.ballot
    }

    /// Who voted how, where that is known.
    #[must_use]
    pub fn roll_call(&self) -> Option<&RollCall> {
        match &self.ballot {
            Ballot::RollCall(roll_call) => Some(roll_call),
            Ballot::Counts(_) | Ballot::Unrecorded => None,
        }
    }

    /// The counts, where they are known.
    #[must_use]
    pub fn tally(&self) -> Option<Tally> {
        self.tally
    }

    /// The members that submitted the text, where that is known.
    #[must_use]
    pub fn sponsors(&self) -> &[Member] {
        &self.parts.sponsors
    }

    /// How well the vote is attested.
    #[must_use]
    pub fn status(&self) -> Status {
        self.parts.status
    }

    /// A word on a correction, a conflict or a derivation.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.parts.note.as_deref()
    }

    /// Where the facts come from.
    #[must_use]
    pub fn sources(&self) -> &[Cow<'static, str>] {
        &self.parts.sources
    }

    /// What was decided, why, and with which vetoes.
    #[must_use]
    pub fn decision(&self) -> &Decision {
        &self.decision
    }

    /// Whether anyone voted against or abstained.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        self.tally()
            .is_some_and(|tally| tally.against + tally.abstaining > 0)
    }
}
