//! What is known so far of one vote, and how it grows.

use super::{Period, Statement, stays_away};
use crate::council::Member;
use crate::extract::COUNTS_DECIDE;
use crate::extract::agree::{self, contradict, period_of};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::vote::Question;
use jiff::civil::Date;

/// A vote in the making.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) facts: Vec<Stated<Fact>>,
    /// Facts to be believed only if with them the votes told fill the Council.
    pub(crate) tentative: Vec<Stated<Fact>>,
    /// How many members were spoken of without a position.
    pub(crate) unplaced: Vec<Stated<u32>>,
    pub(crate) question: Option<Question>,
    pub(crate) period: Period,
    pub(crate) subject: Vec<String>,
    /// The State that its text was first said to be on.
    pub(super) matter: Option<Member>,
    pub(crate) first_sentence: usize,
    pub(crate) last_sentence: usize,
    pub(crate) looks_back: bool,
    /// Of another day than the one spoken of before it.
    pub(crate) dayless: bool,
    /// Told by headlines alone so far.
    pub(crate) headline: bool,
    /// Only announced so far.
    pub(super) announced: bool,
    /// Its day is that on which the text was submitted.
    pub(super) submitted_then: bool,
    /// First told of as another than the text spoken of.
    pub(super) other: bool,
    pub(crate) blocked: bool,
    /// All others were in favour, and the words that say so.
    pub(crate) rest: Option<Span>,
    pub(super) apart: bool,
    pub(super) record: bool,
    pub(super) item: Option<usize>,
    /// The month and day that the text gives, where nothing gives the year.
    pub(super) calendar: Option<(i8, i8)>,
    /// The words for them.
    pub(super) calendar_span: Option<Span>,
    /// The year that stands in brackets behind its resolution.
    pub(super) numbered_in: Option<i16>,
    /// The day that heads the part of the text where it was first told.
    pub(super) page: Option<Stated<Fact>>,
    pub(super) ours: bool,
    /// A text on which nobody has a veto.
    pub(super) no_veto: bool,
    /// First told of as a whole.
    pub(super) as_a_whole: bool,
}

impl Draft {
    pub(super) fn take(&mut self, statement: Statement) {
        self.last_sentence = statement.sentence;
        self.blocked |= statement.blocked;
        self.rest = self.rest.or(statement.rest);
        self.ours |= statement.ours;
        self.no_veto |= statement.no_veto;
        self.as_a_whole |= statement.as_a_whole;
        // A title that names a text stands above the day of what it heads.
        if self.announced && self.page.is_none() {
            self.page.clone_from(&statement.page);
        }
        // That somebody was absent may be told of a vote; alone it is none.
        self.announced &= statement.opens || statement.facts.iter().all(stays_away);
        self.period.year = self.period.year.or(statement.period.year);
        self.period.month = self.period.month.or(statement.period.month);
        self.question = self.question.or(statement.question);
        self.matter = self.matter.or(statement.matter);
        self.calendar = self.calendar.or(statement.calendar);
        self.calendar_span = self.calendar_span.or(statement.calendar_span);
        self.numbered_in = self.numbered_in.or(statement.numbered_in);
        self.annotate(statement);
    }

    pub(super) fn annotate(&mut self, statement: Statement) {
        for word in statement.subject {
            if !self.subject.contains(&word) {
                self.subject.push(word);
            }
        }
        self.tentative.extend(statement.tentative);
        self.unplaced.extend(statement.unplaced);
        for fact in statement.facts {
            if !self.facts.iter().any(|known| known.value == fact.value) {
                self.facts.push(fact);
            }
        }
    }

    /// Whether words tell that it was adopted or vetoed, and not its counts alone.
    pub(crate) fn was_decided(&self) -> bool {
        self.facts.iter().any(|fact| match fact.value {
            Fact::Outcome(_) => fact.phrasing != COUNTS_DECIDE && fact.phrasing != "votes-lacking",
            Fact::Veto(_) => true,
            _ => false,
        })
    }

    /// Adds facts of kinds that the vote has none of.
    pub(super) fn fill(&mut self, facts: &[Stated<Fact>]) {
        let known = self.facts.clone();
        for fact in facts {
            let kind = std::mem::discriminant(&fact.value);
            let has = known.iter().any(|known| {
                std::mem::discriminant(&known.value) == kind
                    || contradict(&known.value, &fact.value)
            });
            if !has && !self.has(|filled| *filled == fact.value) {
                self.facts.push(fact.clone());
            }
        }
    }

    /// Whether a fact of a kind is known.
    pub(crate) fn has(&self, is: impl Fn(&Fact) -> bool) -> bool {
        self.facts.iter().any(|fact| is(&fact.value))
    }

    /// Whether counts or positions are known, not the result alone.
    pub(super) fn counted(&self) -> bool {
        self.has(|fact| matches!(fact, Fact::Tally(..) | Fact::Position(..) | Fact::Veto(_)))
    }

    /// Whether counts alone are known of it, as at the head of an article, and the statement names the resolution that they are of.
    pub(super) fn lacks_a_text(&self, statement: &Statement) -> bool {
        let counts = |fact: &Stated<Fact>| {
            matches!(
                fact.value,
                Fact::Tally(..) | Fact::Date(_) | Fact::Meeting(_)
            )
        };
        let named = |fact: &Stated<Fact>| matches!(fact.value, Fact::Resolution(_));
        self.facts.iter().all(counts) && statement.facts.iter().any(named)
    }

    pub(super) fn date(&self) -> Option<Date> {
        agree::date(&self.facts)
    }

    /// What was put to the vote, as far as it is told.
    pub(crate) fn question(&self) -> Question {
        if self.no_veto {
            Question::Procedural
        } else {
            self.question.unwrap_or_default()
        }
    }

    pub(crate) fn period_or_date(&self) -> Period {
        self.date().map_or(self.period, period_of)
    }
}
