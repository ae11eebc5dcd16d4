//! A row of a table of votes: what its cells state, and whether that is a vote of the Council.

mod stated;

use super::Reader;
use crate::extract::columns::values::{affirms, is_council};
use crate::extract::columns::{Column, Layout, VoteTable};
use crate::extract::doubt::Elsewhere;
use crate::extract::mention::{Atom, Is, Present, When};
use crate::extract::statement::stated;
use crate::extract::table;
use crate::extract::votes::Statement;
use crate::reported::{Fact, Stated};
use crate::tally::Outcome;
use stated::{
    COLUMN, counted, decided, documents, is_to_come, met, negative, numbered, passed, placed,
    scored, submitted, tells_a_result, vetoed,
};

/// A cell of a row: its words, and what they mention.
pub(crate) struct Cell<'t> {
    pub(crate) column: Column,
    pub(crate) text: &'t str,
    pub(crate) atoms: Vec<Atom<'t>>,
    pub(crate) present: Present,
}

/// A row as its cells tell it.
struct Told<'c, 't> {
    statement: Statement,
    /// Whether the Council is named, in the row or above it.
    named: bool,
    /// The texts that a meeting voted on, each with its result.
    texts: &'c [Atom<'t>],
}

impl Reader<'_> {
    /// Reads a row; nothing where it tells of no votes, or of more than the Council ever had. The prose of a record is read behind it
    /// as sentences.
    pub(crate) fn row(&mut self, index: usize, table: &VoteTable, cells: &[Cell<'_>]) {
        if table.layout == Layout::Vetoes && !self.list.headed {
            return;
        }
        let Some(row) = self.cells(index, table, cells) else {
            return;
        };
        let mut statement = row.statement;
        for vote in table::outcomes(row.texts, &statement) {
            self.votes.add(vote);
        }
        let facts = statement.facts.as_slice();
        let record = table.layout == Layout::Record;
        let vote = self.is_a_vote(table.layout, row.named, facts);
        // What happened is told in its prose, if at all.
        let event = record && !vote && is_an_event(facts);
        let too_many = exceed_the_council(facts);
        let unnamed = !facts.iter().any(|fact| is_a_document(&fact.value));
        if vote && matches!(table.layout, Layout::Record | Layout::RollCall) && unnamed {
            let rejected = |fact: &Stated<Fact>| fact.value == Fact::Outcome(Outcome::NotAdopted);
            let failed = facts.iter().any(rejected);
            self.headed(&mut statement, failed);
        }
        statement.opens |= event;
        if (vote || event) && !too_many {
            // What the record above told of another body ends with it.
            if record {
                self.bodies.elsewhere = Elsewhere::No;
            }
            self.votes.add(statement);
        }
    }

    /// What the cells of a row state; nothing where one says that the vote is to come, or is another body's.
    fn cells<'c, 't>(
        &mut self,
        index: usize,
        table: &VoteTable,
        cells: &'c [Cell<'t>],
    ) -> Option<Told<'c, 't>> {
        let record = table.layout == Layout::Record;
        let mut statement = Statement {
            sentence: index,
            apart: !matches!(table.layout, Layout::Record | Layout::RollCall),
            record,
            item: record.then_some(table.span.start),
            ours: true,
            ..Statement::default()
        };
        let mut named = table.named;
        let mut texts: &[Atom<'_>] = &[];
        let identified = record || cells.iter().any(|cell| identifies(cell.column));
        for cell in cells {
            let atoms = cell.atoms.as_slice();
            let facts = &mut statement.facts;
            match &cell.column {
                Column::Texts if is_to_come(cell.text) => return None,
                Column::Texts => {
                    texts = atoms;
                    continue;
                }
                Column::Count(position) => counted(*position, atoms, facts),
                Column::Member(position) => placed(*position, atoms, facts),
                Column::Score => {
                    scored(atoms, facts);
                    let prose = self.said(index, atoms, cell.present).into_iter();
                    let named = |fact: &Stated<Fact>| matches!(fact.value, Fact::Position(..));
                    let told = prose.flat_map(|said| said.facts).filter(named);
                    statement.facts.extend(told);
                }
                // "France | permanent | veto: yes" is of no vote.
                Column::Vetoed if affirms(cell.text).is_some() && !identified => {}
                Column::Vetoed => negative(cell, facts),
                Column::Outcome if is_to_come(cell.text) => return None,
                Column::Outcome if record => decided(cell, facts),
                Column::Passed if passed(cell, facts) => {}
                Column::Day | Column::Passed => self.dated(table.year, atoms, facts),
                Column::Number | Column::Draft => {
                    numbered(cell, facts);
                    // "S/1995/394, vetoed by the United States"
                    if tells_a_result(atoms) {
                        decided(cell, facts);
                    }
                }
                Column::Meeting => met(atoms, facts),
                Column::Sponsors => submitted(atoms, facts),
                Column::Body if !is_council(cell.text) => return None,
                Column::Body => named = true,
                Column::Remarks if record => continue,
                Column::Remarks | Column::Outcome => {
                    if cell.column == Column::Outcome {
                        decided(cell, facts);
                    }
                    for said in self.said(index, atoms, cell.present) {
                        statement.blocked |= said.blocked;
                        statement.facts.extend(said.facts);
                    }
                    vetoed(atoms, &mut statement.facts);
                }
            }
            documents(atoms, &mut statement);
        }
        Some(Told {
            statement,
            named,
            texts,
        })
    }

    /// Whether a row tells of a vote of the Council's.
    fn is_a_vote(&self, layout: Layout, named: bool, facts: &[Stated<Fact>]) -> bool {
        let any = |is: fn(&Fact) -> bool| facts.iter().any(|fact| is(&fact.value));
        let vetoed = any(|fact| matches!(fact, Fact::Veto(_)));
        let decided = vetoed || any(|fact| matches!(fact, Fact::Tally(..)));
        let told = any(|fact| matches!(fact, Fact::Position(..) | Fact::Outcome(_)));
        let ours = named && self.bodies.elsewhere == Elsewhere::No || any(is_a_document);
        match layout {
            Layout::Table | Layout::Vetoes => decided || ours && told,
            // Few records are votes of the Council's: it must be named, or who vetoed, or a document of its own.
            Layout::Record => (ours || vetoed) && (decided || told),
            // A larger body's has more names than the Council has seats.
            Layout::RollCall => self.calls_the_roll(facts),
        }
    }

    /// Whether facts are how members of the Council voted, and not of another body.
    fn calls_the_roll(&self, facts: &[Stated<Fact>]) -> bool {
        const LEAST: usize = 2;
        let positions = |fact: &&Stated<Fact>| matches!(fact.value, Fact::Position(..));
        let voters = facts.iter().filter(positions).count();
        self.bodies.elsewhere == Elsewhere::No
            && (LEAST..=self.seats).contains(&voters)
            && facts.iter().all(|fact| self.may_vote(&fact.value))
    }

    fn dated(&self, year: Option<i16>, atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
        for atom in atoms {
            let Is::When(when) = &atom.is else { continue };
            let when = When {
                year: when.year.or(year),
                ..*when
            };
            if let Some(date) = self.day.of(&when).filter(|_| when.year.is_some()) {
                facts.push(stated(Fact::Date(date), atom.span, COLUMN));
                return;
            }
        }
    }
}

/// Whether a column tells one vote from another, so that "yes" under "Veto" is of one.
fn identifies(column: Column) -> bool {
    matches!(
        column,
        Column::Day
            | Column::Number
            | Column::Draft
            | Column::Meeting
            | Column::Score
            | Column::Count(_)
    )
}

/// Whether a record states nothing but a day, a document or who submitted one, and not the latter alone.
fn is_an_event(facts: &[Stated<Fact>]) -> bool {
    let sponsor = |fact: &Stated<Fact>| matches!(fact.value, Fact::Sponsor(_));
    let of_an_event = |fact: &Stated<Fact>| {
        is_a_document(&fact.value) || matches!(fact.value, Fact::Date(_) | Fact::Sponsor(_))
    };
    !facts.iter().all(sponsor) && facts.iter().all(of_an_event)
}

fn is_a_document(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Resolution(_) | Fact::Draft(_) | Fact::Meeting(_)
    )
}

/// Whether more votes are counted than the Council ever had members.
fn exceed_the_council(facts: &[Stated<Fact>]) -> bool {
    let counted = facts.iter().map(|fact| match fact.value {
        Fact::Tally(_, n) => u64::from(n),
        _ => 0,
    });
    counted.sum::<u64>() > 15
}
