//! The votes a text speaks of, as it is read: finds for each statement the vote it is about, or begins a new one.

mod annotated;
mod draft;
mod finish;
mod first_told;
mod last;
mod named;
mod numbering;
mod place;
mod statement;
mod submission;
mod taken_back;

pub(crate) use draft::Draft;
pub(in crate::extract) use numbering::may_be_of;
pub(crate) use statement::{Period, Statement};

use super::agree::{alike, fits};
use super::complete;
use super::reference::Reference;
use crate::reported::{Fact, Stated};
use crate::vote::{Position, Question};

/// The sentence that gives the day of what a text reports, and whether it speaks of the Council.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opening {
    pub(crate) sentence: usize,
    pub(crate) of_council: bool,
}

/// What was said of several votes at once.
#[derive(Debug)]
struct Each {
    statement: Statement,
    /// How many votes had been told of before.
    before: usize,
}

/// The votes so far, and what was said of several at once.
#[derive(Debug, Default)]
pub(crate) struct Votes {
    drafts: Vec<Draft>,
    named: named::Named,
    /// The vote last spoken of.
    focus: Option<usize>,
    each: Vec<Each>,
    /// The votes that a sentence last told of side by side, and which sentence: "resolutions 242 and 338".
    together: (usize, Vec<usize>),
    /// Those of the sentence at hand.
    told: (usize, Vec<usize>),
    /// What several texts were last said to be: "the amendments".
    kind: Option<Question>,
    /// How many members the Council has, or ever had where the text has no day.
    seats: usize,
}

impl Votes {
    pub(crate) fn new(seats: usize) -> Votes {
        Votes {
            seats,
            ..Votes::default()
        }
    }

    /// Whether a vote has been spoken of.
    pub(crate) fn any(&self) -> bool {
        !self.drafts.is_empty() || !self.each.is_empty()
    }

    /// Adds a statement to the vote it is about.
    pub(crate) fn add(&mut self, mut statement: Statement) {
        match statement.reference {
            Reference::Each(count) => {
                self.kind = statement.question.or(self.kind);
                self.add_to_each(statement, count);
                return;
            }
            Reference::Ordinal(_) => statement.question = statement.question.or(self.kind),
            _ => {}
        }
        self.correct(&statement);
        self.comes_to_the_vote(&mut statement);
        let mut at = self.place(&statement);
        at = at.map(|at| self.first_told(at, &statement));
        // "The draft was rejected by 8 votes to 1", after the lists: eight against.
        if at.is_none() || at != self.focus {
            let turned = statement.turned();
            if let Some(turned) = turned
                && let Some(focus) = self.focus
                && self.place(&turned) == Some(focus)
            {
                at = Some(focus);
                statement = turned;
            }
        }
        let at = at.or_else(|| self.turn_focus(&statement));
        let at = at.unwrap_or_else(|| self.begin(&statement));
        // "The second" is none of the rows of a table.
        if !matches!(statement.reference, Reference::Ordinal(_)) && !statement.apart {
            self.side_by_side(statement.sentence, at);
        }
        self.drafts[at].take(statement);
        self.note_names(at);
        self.focus = Some(at);
    }

    /// Begins a vote that nothing was told of yet, and lends it the day spoken of and the draft of the whole that it is a part of; where
    /// it stands.
    fn begin(&mut self, statement: &Statement) -> usize {
        let dayless = self.is_of_another_day(statement);
        let spoken = statement
            .spoken
            .clone()
            .filter(|_| !statement.looks_back && !dayless && statement.period == Period::default());
        // Looked for only where it may be lent: in a long table without drafts it is far.
        let part = statement.question == Some(Question::Paragraph);
        let mut lent = self
            .drafts
            .iter()
            .rev()
            .take_while(|_| part && !names_a_draft(&statement.facts))
            .flat_map(|draft| &draft.facts);
        let of_whole = lent.find(|fact| matches!(fact.value, Fact::Draft(_)));
        self.drafts.push(Draft {
            facts: spoken.into_iter().chain(of_whole.cloned()).collect(),
            first_sentence: statement.sentence,
            looks_back: statement.looks_back,
            dayless,
            headline: statement.headline,
            announced: true,
            submitted_then: statement.submitted_then,
            other: statement.reference == Reference::Other,
            apart: statement.apart,
            record: statement.record,
            item: statement.item,
            page: statement.page.clone(),
            ..Draft::default()
        });
        self.drafts.len() - 1
    }

    /// Notes that a sentence tells of a vote, perhaps beside others.
    fn side_by_side(&mut self, sentence: usize, at: usize) {
        if self.told.0 != sentence {
            self.told = (sentence, Vec::new());
        }
        if !self.told.1.contains(&at) {
            self.told.1.push(at);
        }
        if self.told.1.len() > 1 {
            self.together.clone_from(&self.told);
        }
    }

    /// "It adopted resolution 2728. Resolution 2720 had passed before": whether a statement begins a vote that is not of the day that the
    /// text reports.
    fn is_of_another_day(&self, statement: &Statement) -> bool {
        let spoken = statement.spoken.as_ref().map(|day| &day.value);
        let on_day =
            |draft: &Draft| spoken.is_some() && draft.date().map(Fact::Date).as_ref() == spoken;
        let number = number(&statement.facts);
        let far = |draft: &Draft| on_day(draft) && apart(number, number_of(draft));
        statement.dayless
            || statement.earlier && !statement.opens && self.any()
            // Asked of every vote of a long table, this would take the square of its length.
            || number.is_some() && spoken.is_some() && self.drafts.iter().any(far)
    }

    /// "By five votes to four it refused to adopt the agenda. Brazil and four others voted against it": puts those against first in the
    /// score of the vote last spoken of, where the statement fits it so.
    fn turn_focus(&mut self, statement: &Statement) -> Option<usize> {
        let named = |fact: &Stated<Fact>| matches!(fact.value, Fact::Position(..));
        let focus = self.focus.filter(|_| statement.facts.iter().all(named))?;
        let mut turned = self.drafts[focus].facts.clone();
        if !complete::turn_by_names(&mut turned) {
            return None;
        }
        let told = std::mem::replace(&mut self.drafts[focus].facts, turned);
        if self.place(statement) == Some(focus) {
            return Some(focus);
        }
        self.drafts[focus].facts = told;
        None
    }

    /// "The Council voted in favour of it by 7 to 2. It was vetoed …": those in favour did not carry the day.
    fn correct(&mut self, statement: &Statement) {
        let vetoed = |fact: &Stated<Fact>| matches!(fact.value, Fact::Veto(_));
        let Some(focus) = self.focus.map(|at| &mut self.drafts[at]) else {
            return;
        };
        let opposed = focus.has(|fact| matches!(fact, Fact::Tally(Position::Against, 1..)));
        let same = statement.reference == Reference::Same
            && statement.sentence == focus.last_sentence + 1
            && !statement.looks_back;
        if same && opposed && statement.facts.iter().any(vetoed) {
            focus
                .facts
                .retain(|fact| fact.phrasing != "council-voted-to");
        }
    }

    /// Forgets what was taken for the Council's votes and, as the sentence now read shows, is a larger body's: of late, and since
    /// another body was named where one was.
    pub(crate) fn forget(&mut self, sentence: usize, since: Option<usize>) {
        let larger = |draft: &Draft| {
            let vetoed = draft.has(|fact| matches!(fact, Fact::Veto(_)));
            let late = draft.last_sentence + 12 > sentence;
            !draft.ours && !vetoed && late && since.is_none_or(|named| draft.last_sentence >= named)
        };
        let before = self.drafts.len();
        self.drafts.retain(|draft| !larger(draft));
        if self.drafts.len() < before {
            self.note_all_names();
        }
        (self.together, self.told) = Default::default();
        self.focus = self.drafts.len().checked_sub(1);
    }

    fn add_to_each(&mut self, statement: Statement, count: Option<u32>) {
        let chosen: Vec<usize> = (0..self.drafts.len())
            .filter(|&at| {
                let draft = &self.drafts[at];
                !draft.looks_back && alike(draft, &statement)
            })
            .collect();
        let enough = count.is_none_or(|count| chosen.len() >= count as usize);
        if chosen.len() < 2 || !enough {
            self.each.push(Each {
                statement,
                before: self.drafts.len(),
            });
            return;
        }
        // "both amendments": the last two, where there are more.
        let skip = count.map_or(0, |count| chosen.len() - count as usize);
        for &at in chosen.iter().skip(skip) {
            if fits(&self.drafts[at], &statement, self.seats) {
                self.drafts[at].take(statement.clone());
                self.note_names(at);
            }
        }
    }
}

/// Whether a fact tells only of who was absent, or when.
fn stays_away(fact: &Stated<Fact>) -> bool {
    fact.phrasing == "was-absent" || matches!(fact.value, Fact::Date(_) | Fact::Meeting(_))
}

/// A date or a sponsor alone is no vote.
fn says_something(facts: &[Stated<Fact>]) -> bool {
    facts.iter().any(|fact| {
        matches!(
            fact.value,
            Fact::Outcome(_)
                | Fact::Unanimous
                | Fact::Tally(..)
                | Fact::Position(..)
                | Fact::Veto(_)
        )
    })
}

/// The resolution that facts name.
fn number(facts: &[Stated<Fact>]) -> Option<u32> {
    facts.iter().find_map(|fact| match fact.value {
        Fact::Resolution(number) => Some(number),
        _ => None,
    })
}

/// The resolution that a vote is on.
fn number_of(draft: &Draft) -> Option<u32> {
    number(&draft.facts)
}

/// Whether two resolutions are not of one day: those of a day have numbers close together.
fn apart(one: Option<u32>, other: Option<u32>) -> bool {
    const CLOSE: u32 = 6;
    one.zip(other)
        .is_some_and(|(one, other)| one.abs_diff(other) > CLOSE)
}

/// Whether a draft is named by its symbol.
fn names_a_draft(facts: &[Stated<Fact>]) -> bool {
    facts
        .iter()
        .any(|fact| matches!(fact.value, Fact::Draft(_)))
}
