//! One vote as the record has it: what was put to the vote, how each member voted, and what came of it.

mod ballot;
mod question;

pub use ballot::{Ballot, Position, RollCall, Tally};
pub use question::{Manner, Question, Status};

use crate::council::{Council, Member, Roster};
use crate::symbol::Symbol;
use crate::tally::{self, Decision};
use jiff::civil::Date;
use std::borrow::Cow;

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
            Ok(roll_call) if roll_call.iter().next().is_none() => {
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
