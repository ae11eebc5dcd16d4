//! The votes a text speaks of, as it is read: finds for each statement the vote it is about, or begins a new one.

mod draft;
mod finish;
mod first_told;
mod named;
mod numbering;
mod place;
mod submission;
mod taken_back;

use super::agree::{self, alike, fits, sponsors};
use super::complete;
use super::reference::Reference;
use crate::council::Member;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::Outcome;
use crate::vote::{Position, Question};

/// A month or a year that a text gives for a vote, which determines no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Period {
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
}

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

impl Statement {
    /// Whether it gives a day, a month or a year, or says that it is of another day.
    pub(super) fn has_its_time(&self) -> bool {
        let dated = agree::date(&self.facts).is_some();
        dated || self.dayless || self.calendar.is_some() || self.period != Period::default()
    }

    /// The statement with those against first in its score, where it tells of a rejection and could be read so.
    fn turned(&self) -> Option<Statement> {
        let mut facts = self.facts.clone();
        complete::turn(&mut facts).then(|| Statement {
            facts,
            ..self.clone()
        })
    }
}

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
    matter: Option<Member>,
    pub(crate) first_sentence: usize,
    pub(crate) last_sentence: usize,
    pub(crate) looks_back: bool,
    /// Of another day than the one spoken of before it.
    pub(crate) dayless: bool,
    /// Told by headlines alone so far.
    pub(crate) headline: bool,
    /// Only announced so far.
    announced: bool,
    /// Its day is that on which the text was submitted.
    submitted_then: bool,
    /// First told of as another than the text spoken of.
    other: bool,
    pub(crate) blocked: bool,
    /// All others were in favour, and the words that say so.
    pub(crate) rest: Option<Span>,
    apart: bool,
    record: bool,
    item: Option<usize>,
    /// The month and day that the text gives, where nothing gives the year.
    calendar: Option<(i8, i8)>,
    /// The words for them.
    calendar_span: Option<Span>,
    /// The year that stands in brackets behind its resolution.
    numbered_in: Option<i16>,
    /// The day that heads the part of the text where it was first told.
    page: Option<Stated<Fact>>,
    ours: bool,
    /// A text on which nobody has a veto.
    no_veto: bool,
    /// First told of as a whole.
    as_a_whole: bool,
}

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

    /// Whether the vote last spoken of had its votes told in the sentence before.
    pub(crate) fn counted_in(&self, sentence: usize) -> bool {
        self.focus.is_some_and(|at| {
            let draft = &self.drafts[at];
            draft.last_sentence + 1 == sentence && draft.has(|fact| matches!(fact, Fact::Tally(..)))
        })
    }

    /// Whether the vote last spoken of may still be given its resolution's number.
    pub(crate) fn unnumbered(&self) -> bool {
        self.focus.is_some_and(|at| {
            let draft = &self.drafts[at];
            let settled = |fact: &Fact| {
                matches!(
                    fact,
                    Fact::Resolution(_) | Fact::Outcome(Outcome::NotAdopted) | Fact::Veto(_)
                )
            };
            draft.counted() && !draft.has(settled)
        })
    }

    /// Whether the vote last spoken of, in this item and shortly before this sentence, was told to have failed.
    pub(crate) fn failed(&self, sentence: usize, item: Option<usize>) -> bool {
        let fails =
            |fact: &Fact| matches!(fact, Fact::Outcome(Outcome::NotAdopted) | Fact::Veto(_));
        self.focus.map(|at| &self.drafts[at]).is_some_and(|draft| {
            draft.item == item && draft.last_sentence + 3 >= sentence && draft.has(fails)
        })
    }

    /// Whether of the vote told of in the sentence before this one only the vetoes are known.
    pub(crate) fn vetoed_uncounted(&self, sentence: usize) -> bool {
        self.focus.map(|at| &self.drafts[at]).is_some_and(|draft| {
            draft.last_sentence + 1 == sentence
                && draft.has(|fact| matches!(fact, Fact::Veto(_)))
                && !draft.has(|fact| matches!(fact, Fact::Tally(..)))
        })
    }

    /// Whether a sentence near the head of the text takes up again the matter of the one before it, which told only who vetoed a text.
    pub(crate) fn retells(&self, sentence: usize, subject: &[String]) -> bool {
        let shared = |draft: &Draft| subject.iter().any(|word| draft.subject.contains(word));
        sentence < 4
            && self.vetoed_uncounted(sentence)
            && self.focus.is_some_and(|at| shared(&self.drafts[at]))
    }

    /// Whether the text last spoken of was not named by its symbol.
    pub(crate) fn lacks_a_symbol(&self) -> bool {
        self.focus
            .is_some_and(|at| !names_a_draft(&self.drafts[at].facts))
    }

    /// The States that submitted the text last spoken of.
    pub(crate) fn sponsors(&self) -> Vec<Member> {
        self.focus
            .map_or_else(Vec::new, |at| sponsors(&self.drafts[at].facts))
    }

    /// The counts and positions of the vote told in the sentence before, or in the one before that.
    pub(crate) fn voting(&self, sentence: usize) -> Vec<Fact> {
        const NEAR: usize = 2;
        let told = |fact: &&Fact| matches!(fact, Fact::Tally(..) | Fact::Position(..));
        let last = self.focus.map(|at| &self.drafts[at]);
        let near = last.filter(|draft| draft.last_sentence + NEAR >= sentence);
        let facts = near.into_iter().flat_map(|draft| &draft.facts);
        facts
            .map(|fact| &fact.value)
            .filter(told)
            .cloned()
            .collect()
    }

    /// Adds a statement to the vote it is about.
    pub(crate) fn add(&mut self, mut statement: Statement) {
        match statement.reference {
            Reference::Each(_) => self.kind = statement.question.or(self.kind),
            Reference::Ordinal(_) => statement.question = statement.question.or(self.kind),
            _ => {}
        }
        if let Reference::Each(count) = statement.reference {
            self.add_to_each(statement, count);
            return;
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
        let at = at.unwrap_or_else(|| {
            let dayless = self.is_of_another_day(&statement);
            let spoken = statement.spoken.clone().filter(|_| {
                !statement.looks_back && !dayless && statement.period == Period::default()
            });
            // Looked for only where it may be lent: in a long table without drafts it is far.
            let whole = statement.question == Some(Question::Paragraph);
            let mut lent = self
                .drafts
                .iter()
                .rev()
                .take_while(|_| whole && !names_a_draft(&statement.facts))
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
        });
        // "The second" is none of the rows of a table.
        if !matches!(statement.reference, Reference::Ordinal(_)) && !statement.apart {
            self.side_by_side(statement.sentence, at);
        }
        self.drafts[at].take(statement);
        self.note_names(at);
        self.focus = Some(at);
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

    /// Adds what a sentence without a result says (who submitted the text, its symbol) to the vote last spoken of.
    pub(crate) fn annotate(&mut self, statement: Statement) {
        let only = self.drafts.iter().filter(|draft| !draft.looks_back).count() == 1;
        let near = |draft: &Draft| {
            let within = statement.sentence <= draft.last_sentence + 2;
            !draft.apart && draft.item == statement.item && (within || (only && !draft.looks_back))
        };
        let unsponsored = |draft: &Draft| sponsors(&draft.facts).is_empty();
        if !statement.opens
            && let Some(at) = self.on_topic(&statement, self.remembered())
            && unsponsored(&self.drafts[at])
            && fits(&self.drafts[at], &statement, self.seats)
        {
            self.drafts[at].annotate(statement);
            self.note_names(at);
            return;
        }
        if matches!(statement.reference, Reference::Same | Reference::New)
            && !statement.opens
            && let Some(at) = self.focus
            && near(&self.drafts[at])
            && (unsponsored(&self.drafts[at]) || sponsors(&statement.facts).is_empty())
            && fits(&self.drafts[at], &statement, self.seats)
        {
            self.drafts[at].annotate(statement);
            self.note_names(at);
            return;
        }
        // "After the vote on the text tabled by France, he said …": a text told of already.
        if statement.reference == Reference::Same && self.tells_again(&statement) {
            return;
        }
        let mut statement = statement;
        statement.opens = true;
        self.add(statement);
    }

    /// Whether a statement says no more than who submitted a text whose votes have been told.
    fn tells_again(&self, statement: &Statement) -> bool {
        let sponsored = |draft: &Draft| {
            let known = sponsors(&draft.facts);
            let told = |fact: &Stated<Fact>| matches!(fact.value, Fact::Tally(..));
            draft.facts.iter().any(told)
                && statement.facts.iter().all(
                    |fact| matches!(fact.value, Fact::Sponsor(member) if known.contains(&member)),
                )
        };
        !statement.facts.is_empty() && self.drafts[self.remembered()].iter().any(sponsored)
    }

    /// "As the vote was procedural, no veto applied", right behind a vote: what it was on.
    pub(crate) fn was_procedural(&mut self, sentence: usize) {
        if let Some(draft) = self.focus.map(|at| &mut self.drafts[at])
            && draft.last_sentence + 1 == sentence
        {
            draft.no_veto = true;
        }
    }

    /// Adds the document or the meeting, named right behind it, of the vote last spoken of.
    pub(crate) fn document(&mut self, sentence: usize, document: Stated<Fact>) {
        if let Some(at) = self.focus
            && self.drafts[at].last_sentence + 1 == sentence
        {
            self.drafts[at].fill(&[document]);
            self.drafts[at].last_sentence = sentence;
            self.note_names(at);
        }
    }

    /// Adds the groups that a sentence counts to the vote last spoken of.
    pub(crate) fn count(&mut self, sentence: usize, item: Option<usize>, groups: Vec<Stated<u32>>) {
        if let Some(draft) = self.focus.map(|at| &mut self.drafts[at])
            && !draft.apart
            && sentence <= draft.last_sentence + 2
            && draft.item == item
        {
            draft.unplaced.extend(groups);
        }
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
