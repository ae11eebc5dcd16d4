//! A row of a table of votes: counts and names by column, the day, the document, and remarks read as prose.

use super::Reader;
use crate::council::Member;
use crate::extract::columns::Column;
use crate::extract::complete::is_permanent;
use crate::extract::index::Index;
use crate::extract::mention::{Atom, Is, Present, Voice, When, Who};
use crate::extract::pattern::Item;
use crate::extract::statement::stated;
use crate::extract::votes::Statement;
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::symbol::SymbolKind;
use crate::tally::Outcome;
use crate::vote::{Position, Question};

/// The phrasing of what a column states.
const COLUMN: &str = "table-column";

/// A cell of a row: what it mentions.
pub(crate) struct Cell<'t> {
    pub(crate) column: Column,
    pub(crate) atoms: Vec<Atom<'t>>,
    pub(crate) present: Present,
}

impl Reader<'_> {
    /// Reads a row; nothing where it tells of no votes, or of more than the Council ever had.
    pub(crate) fn row(
        &mut self,
        index: usize,
        year: Option<i16>,
        cells: &[Cell<'_>],
        patterns: (&[Vec<Item>], &Index),
    ) {
        let mut statement = Statement {
            sentence: index,
            apart: true,
            ours: true,
            ..Statement::default()
        };
        for cell in cells {
            let atoms = cell.atoms.as_slice();
            match &cell.column {
                Column::Count(position) => counted(*position, atoms, &mut statement.facts),
                Column::Score => scored(atoms, &mut statement.facts),
                Column::Vetoed => negative(atoms, &mut statement.facts),
                Column::Day => self.dated(year, atoms, &mut statement.facts),
                Column::Number => numbered(atoms, &mut statement.facts),
                Column::Remarks => {
                    for said in self.said(index, atoms, cell.present, patterns) {
                        statement.blocked |= said.blocked;
                        statement.facts.extend(said.facts);
                    }
                    vetoed(atoms, &mut statement.facts);
                }
            }
            documents(atoms, &mut statement);
        }
        let counts = |fact: &Stated<Fact>| match fact.value {
            Fact::Tally(_, n) => Some(n),
            _ => None,
        };
        let votes: Vec<u32> = statement.facts.iter().filter_map(counts).collect();
        let vetoed = |fact: &Stated<Fact>| matches!(fact.value, Fact::Veto(_));
        let told = !votes.is_empty() || statement.facts.iter().any(vetoed);
        if told && votes.iter().sum::<u32>() <= 15 {
            self.votes.add(statement);
        }
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

/// "3 (Egypt, India, USSR)": how many, and who.
fn counted(position: Position, atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    let number = atoms.iter().find_map(|atom| match atom.is {
        Is::Number(n) => Some((n, atom.span)),
        Is::Zero => Some((0, atom.span)),
        _ => None,
    });
    if let Some((n, span)) = number
        && position != Position::NotParticipating
    {
        facts.push(stated(Fact::Tally(position, n), span, COLUMN));
    }
    for atom in atoms {
        if let Is::Who(who) = &atom.is {
            for (member, span) in &who.members {
                facts.push(stated(Fact::Position(*member, position), *span, COLUMN));
            }
        }
    }
}

/// "US veto", "not adopted, Russian veto": whose veto it was.
fn vetoed(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    for two in atoms.windows(2) {
        let (Is::Who(who), Is::Verb(verb)) = (&two[0].is, &two[1].is) else {
            continue;
        };
        if verb.lemma != Lemma::Veto || verb.voice != Voice::Noun {
            continue;
        }
        for (member, _) in permanent(who) {
            let span = two[0].span.to(two[1].span);
            facts.push(stated(Fact::Veto(*member), span, COLUMN));
        }
    }
}

/// Those of the members named who have a veto.
fn permanent(who: &Who) -> impl Iterator<Item = &(Member, Span)> {
    who.members
        .iter()
        .filter(|(member, _)| is_permanent(*member))
}

/// "China, Russian Federation", under "Vetoed by".
fn negative(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    for atom in atoms {
        if let Is::Who(who) = &atom.is {
            for (member, span) in permanent(who) {
                facts.push(stated(Fact::Veto(*member), *span, COLUMN));
                facts.push(stated(Fact::Outcome(Outcome::NotAdopted), *span, COLUMN));
            }
        }
    }
}

/// 13-0-2: for, against, abstaining.
fn scored(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    for atom in atoms {
        if let Is::Score(score) = &atom.is {
            let positions = [Position::InFavour, Position::Against, Position::Abstaining];
            for (position, n) in positions.into_iter().zip(score) {
                facts.push(stated(Fact::Tally(position, *n), atom.span, COLUMN));
            }
            return;
        }
    }
}

/// A number alone under "Resolution".
fn numbered(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    if let [atom] = atoms {
        let number = match &atom.is {
            Is::Number(n) => Some(*n),
            Is::When(When {
                year: Some(year),
                month: None,
                ..
            }) => u32::try_from(*year).ok(),
            _ => None,
        };
        if let Some(n) = number.filter(|n| (1..10_000).contains(n)) {
            facts.push(stated(Fact::Resolution(n), atom.span, COLUMN));
        }
    }
}

/// The resolution, the draft or the meeting's record that a cell names.
fn documents(atoms: &[Atom<'_>], statement: &mut Statement) {
    for atom in atoms {
        let fact = match &atom.is {
            Is::Thing(thing) => {
                if thing.amendment {
                    statement.question = Some(Question::Amendment);
                }
                let resolution = thing
                    .resolution
                    .map(|(n, span)| (Fact::Resolution(n), span));
                let draft = thing.draft.as_ref();
                resolution.or(draft.map(|(symbol, span)| (Fact::Draft(symbol.clone()), *span)))
            }
            Is::Symbol(symbol) if symbol.is_draft() => {
                Some((Fact::Draft(symbol.clone()), atom.span))
            }
            Is::Symbol(symbol) if symbol.kind() == SymbolKind::Meeting => {
                Some((Fact::Meeting(symbol.clone()), atom.span))
            }
            _ => None,
        };
        if let Some((value, span)) = fact {
            statement.facts.push(stated(value, span, COLUMN));
        }
    }
}
