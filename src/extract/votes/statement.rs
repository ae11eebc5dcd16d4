//! What one stretch of a sentence says of one vote.

use crate::council::Member;
use crate::extract::reference::Reference;
use crate::extract::{agree, complete};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::vote::Question;

/// What one stretch of a sentence says of one vote.
#[derive(Debug, Clone, Default)]
pub(crate) struct Statement {
    pub(crate) sentence: usize,
    pub(crate) facts: Vec<Stated<Fact>>,
    /// Facts to be believed only if with them the votes told fill the Council.
    pub(crate) tentative: Vec<Stated<Fact>>,
    /// How many members it speaks of without a position, as in "the other thirteen shrugged".
    pub(crate) unplaced: Vec<Stated<u32>>,
    pub(crate) period: Period,
    /// Speaks of an earlier vote than the one reported ("last year", "a similar text", "had vetoed").
    pub(crate) looks_back: bool,
    /// What was put to the vote, where the words say it.
    pub(crate) question: Option<Question>,
    pub(crate) reference: Reference,
    /// Announces a text; the facts are those of the vote that follows.
    pub(crate) opens: bool,
    pub(crate) subject: Vec<String>,
    /// What it says that it is about: "speaking on Western Sahara".
    pub(crate) topic: Vec<String>,
    /// The State that its text is said to be on: "the French draft on Mali".
    pub(crate) matter: Option<Member>,
    /// A permanent member among those against blocked it.
    pub(crate) blocked: bool,
    /// All others were in favour, and the words that say so.
    pub(crate) rest: Option<Span>,
    /// A row of a table, which nothing else speaks of.
    pub(crate) apart: bool,
    /// The fields of a record, beside which its prose tells of the same vote.
    pub(crate) record: bool,
    /// The item of a list of links, or the record, that it stands in.
    pub(crate) item: Option<usize>,
    /// Its day is that on which the text was submitted, which need not be that of the vote.
    pub(crate) submitted_then: bool,
    /// Gives its day by the calendar, in a text without a day of its own.
    pub(crate) dated: bool,
    /// The day last spoken of, where that serves.
    pub(crate) spoken: Option<Stated<Fact>>,
    /// Gives a day that nothing determines: another than the one spoken of.
    pub(crate) dayless: bool,
    /// "five months later": on a day that is not the one spoken of.
    pub(crate) apart_in_time: bool,
    /// Told in the past perfect, or of an earlier text.
    pub(crate) earlier: bool,
    /// The month and day that it gives, where nothing gives the year.
    pub(crate) calendar: Option<(i8, i8)>,
    /// The words for them.
    pub(crate) calendar_span: Option<Span>,
    /// The year in brackets behind the resolution that it says was adopted.
    pub(crate) numbered_in: Option<i16>,
    /// The day that heads the part of the text it stands in.
    pub(crate) page: Option<Stated<Fact>>,
    /// The sentence names the Council or a symbol of its documents.
    pub(crate) ours: bool,
    /// It goes on behind a semicolon.
    pub(crate) goes_on: bool,
    /// It stands in a headline.
    pub(crate) headline: bool,
    /// A text on which nobody has a veto: it calls the Assembly together.
    pub(crate) no_veto: bool,
    /// "as a whole": the text of which parts may have been voted on apart.
    pub(crate) as_a_whole: bool,
}

/// A month or a year that a text gives for a vote, which determines no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Period {
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
}

impl Statement {
    /// Whether it gives a day, a month or a year, or says that it is of another day.
    pub(in crate::extract) fn has_its_time(&self) -> bool {
        let dated = agree::date(&self.facts).is_some();
        dated || self.dayless || self.calendar.is_some() || self.period != Period::default()
    }

    /// "An American and a Soviet draft were tabled": neither is of both States.
    pub(in crate::extract) fn leave_sponsors_of_several(&mut self) {
        let sponsor = |fact: &Stated<Fact>| matches!(fact.value, Fact::Sponsor(_));
        if self.facts.iter().filter(|fact| sponsor(fact)).count() > 1 {
            self.facts.retain(|fact| !sponsor(fact));
        }
    }

    /// The statement with those against first in its score, where it tells of a rejection and could be read so.
    pub(super) fn turned(&self) -> Option<Statement> {
        let mut facts = self.facts.clone();
        complete::turn(&mut facts).then(|| Statement {
            facts,
            ..self.clone()
        })
    }
}
