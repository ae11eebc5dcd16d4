//! What one text says of one vote, contradictions and all, each fact with the words that state it.

use crate::council::Member;
use crate::source::Span;
use crate::symbol::Symbol;
use crate::tally::Outcome;
use crate::vote::{Position, Question};
use jiff::civil::Date;

/// Something a text states, where it does, and by which phrasing it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    /// What is stated.
    pub value: T,
    /// The words that state it, in the untouched original.
    pub span: Span,
    /// The name of the phrasing (a row of the grammar) that read them.
    pub phrasing: &'static str,
}

/// One fact of a vote, as a text states it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Fact {
    /// The day.
    Date(Date),
    /// The number of the resolution.
    Resolution(u32),
    /// The symbol of the draft.
    Draft(Symbol),
    /// The meeting.
    Meeting(Symbol),
    /// What came of it.
    Outcome(Outcome),
    /// That every member voted for it.
    Unanimous,
    /// How many members took a position.
    Tally(Position, u32),
    /// A member's position.
    Position(Member, Position),
    /// That a member vetoed it; says also that it voted against.
    Veto(Member),
    /// That a State submitted the text.
    Sponsor(Member),
}

impl Fact {
    /// The counts that a score gives, which tells those in favour, against and abstaining in this order: "13-0-2".
    pub(crate) fn of_score(score: &[u32]) -> impl Iterator<Item = Fact> {
        let positions = [Position::InFavour, Position::Against, Position::Abstaining];
        let counts = positions.into_iter().zip(score);
        counts.map(|(position, count)| Fact::Tally(position, *count))
    }

    /// The fact in a few words: "veto RUS", "tally `in_favour` 10".
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Fact::Date(date) => format!("date {date}"),
            Fact::Resolution(number) => format!("resolution {number}"),
            Fact::Draft(symbol) => format!("draft {symbol}"),
            Fact::Meeting(symbol) => format!("meeting {symbol}"),
            Fact::Outcome(outcome) => format!("outcome {}", outcome.key()),
            Fact::Unanimous => String::from("unanimous"),
            Fact::Tally(position, count) => format!("tally {} {count}", position.key()),
            Fact::Position(member, position) => format!("position {member} {}", position.key()),
            Fact::Veto(member) => format!("veto {member}"),
            Fact::Sponsor(member) => format!("sponsor {member}"),
        }
    }
}

/// What a text says of one vote: at least one fact, in the order of the text.
///
/// Nothing here is reconciled: two sentences that disagree stand side by side.
#[derive(Debug, Clone)]
pub struct ReportedVote {
    facts: Vec<Stated<Fact>>,
    question: Question,
    year: Option<i16>,
    subject: Vec<String>,
}

impl ReportedVote {
    /// What a text says of a vote; none where it says nothing.
    #[must_use]
    pub fn new(mut facts: Vec<Stated<Fact>>) -> Option<ReportedVote> {
        facts.sort_by_key(|fact| (fact.span.start, fact.span.end));
        (!facts.is_empty()).then_some(ReportedVote {
            facts,
            question: Question::default(),
            year: None,
            subject: Vec::new(),
        })
    }

    /// With what was put to the vote, the year and the words of its subject, which narrow the record and are no facts.
    #[must_use]
    pub fn about(
        mut self,
        question: Question,
        year: Option<i16>,
        subject: Vec<String>,
    ) -> ReportedVote {
        self.question = question;
        self.year = year;
        self.subject = subject;
        self
    }

    /// The facts, in the order of the text.
    #[must_use]
    pub fn facts(&self) -> &[Stated<Fact>] {
        &self.facts
    }

    /// What was put to the vote, as far as the text tells.
    #[must_use]
    pub fn question(&self) -> Question {
        self.question
    }

    /// The year, where the text gives a year and no day.
    #[must_use]
    pub fn year(&self) -> Option<i16> {
        self.year
    }

    /// Names near the facts that may say what the vote was about, in lower case ("syria", "golan").
    #[must_use]
    pub fn subject(&self) -> &[String] {
        &self.subject
    }

    /// The first value that `pick` finds among the facts.
    pub fn first<T>(&self, pick: impl Fn(&Fact) -> Option<T>) -> Option<T> {
        self.facts.iter().find_map(|fact| pick(&fact.value))
    }
}

/// What kind of claim about history it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimKind {
    /// A number of vetoes: "has vetoed six resolutions".
    Vetoes,
    /// The place of one veto among all: "Moscow's 12th veto".
    NthVeto,
    /// That there was none since a year: "the first US veto since 2011".
    FirstVeto,
}

impl ClaimKind {
    /// The kind's word in JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            ClaimKind::Vetoes => "veto_count",
            ClaimKind::NthVeto => "nth_veto",
            ClaimKind::FirstVeto => "first_veto_since",
        }
    }
}

/// A statement about voting history: no vote of its own, to be judged against the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// What is claimed.
    pub kind: ClaimKind,
    /// Whose vetoes are counted.
    pub member: Option<Member>,
    /// How many.
    pub count: u32,
    /// On what, in the text's words.
    pub topic: Option<String>,
    /// The first year counted, where the text says it.
    pub since: Option<i16>,
}

impl ReportedVote {
    /// Takes over what another report says of the same vote, but for what is known.
    pub(crate) fn take(&mut self, other: ReportedVote) {
        for fact in other.facts {
            if !self.facts.iter().any(|known| known.value == fact.value) {
                self.facts.push(fact);
            }
        }
        self.facts
            .sort_by_key(|fact| (fact.span.start, fact.span.end));
        self.year = self.year.or(other.year);
    }

    /// The same, as it stands in a text that has so many bytes before it.
    fn moved(mut self, by: usize) -> ReportedVote {
        for fact in &mut self.facts {
            fact.span = fact.span.moved(by);
        }
        self
    }
}

/// All that one text says of the Council's votes.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The votes it speaks of.
    pub votes: Vec<ReportedVote>,
    /// What it claims of history.
    pub claims: Vec<Stated<Claim>>,
}

impl Reading {
    /// The same, as it stands in a text that has so many bytes before it.
    pub(crate) fn moved(self, by: usize) -> Reading {
        let claim = |claim: Stated<Claim>| Stated {
            span: claim.span.moved(by),
            ..claim
        };
        Reading {
            votes: self.votes.into_iter().map(|vote| vote.moved(by)).collect(),
            claims: self.claims.into_iter().map(claim).collect(),
        }
    }
}
