//! A row of a table of votes: counts and names by column, the day, the document, and remarks read as prose.

use super::Reader;
use crate::council::Member;
use crate::extract::columns::values::{affirms, is_council};
use crate::extract::columns::{Column, Layout, VoteTable};
use crate::extract::complete::is_permanent;
use crate::extract::doubt::Elsewhere;
use crate::extract::mention::{Atom, Is, Present, Status, Voice, When, Who};
use crate::extract::statement::stated;
use crate::extract::table;
use crate::extract::votes::Statement;
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::symbol::{Symbol, SymbolKind};
use crate::tally::Outcome;
use crate::vote::{Position, Question};

/// The phrasing of what a column states.
const COLUMN: &str = "table-column";

/// A cell of a row: its words, and what they mention.
pub(crate) struct Cell<'t> {
    pub(crate) column: Column,
    pub(crate) text: &'t str,
    pub(crate) atoms: Vec<Atom<'t>>,
    pub(crate) present: Present,
}

impl Reader<'_> {
    /// Reads a row; nothing where it tells of no votes, or of more than the Council ever had. The prose of a record is read behind it
    /// as sentences.
    pub(crate) fn row(&mut self, index: usize, table: &VoteTable, cells: &[Cell<'_>]) {
        let record = table.layout == Layout::Record;
        let call = table.layout == Layout::RollCall;
        let mut statement = Statement {
            sentence: index,
            apart: !record && !call,
            record,
            item: record.then_some(table.span.start),
            ours: true,
            ..Statement::default()
        };
        let mut named = table.named;
        if table.layout == Layout::Vetoes && !self.list.headed {
            return;
        }
        let mut texts = None;
        let identified = record
            || cells.iter().any(|cell| {
                matches!(
                    cell.column,
                    Column::Day
                        | Column::Number
                        | Column::Draft
                        | Column::Meeting
                        | Column::Score
                        | Column::Count(_)
                )
            });
        for cell in cells {
            let atoms = cell.atoms.as_slice();
            let facts = &mut statement.facts;
            match &cell.column {
                Column::Texts if is_to_come(cell.text) => return,
                Column::Texts => {
                    texts = Some(atoms);
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
                Column::Outcome if is_to_come(cell.text) => return,
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
                Column::Body if !is_council(cell.text) => return,
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
        for vote in texts.map_or_else(Vec::new, |texts| table::outcomes(texts, &statement)) {
            self.votes.add(vote);
        }
        let facts = || statement.facts.iter().map(|fact| &fact.value);
        let counts = |fact: &Fact| match fact {
            Fact::Tally(_, n) => Some(*n),
            _ => None,
        };
        let votes: Vec<u32> = facts().filter_map(counts).collect();
        let vetoed = |fact: &Fact| matches!(fact, Fact::Veto(_));
        let document = |fact: &Fact| {
            matches!(
                fact,
                Fact::Resolution(_) | Fact::Draft(_) | Fact::Meeting(_)
            )
        };
        let told = |fact: &Fact| matches!(fact, Fact::Position(..) | Fact::Outcome(_));
        let decided = !votes.is_empty() || facts().any(vetoed);
        let ours = named && self.bodies.elsewhere == Elsewhere::No || facts().any(document);
        let told = match table.layout {
            Layout::Table | Layout::Vetoes => decided || ours && facts().any(told),
            // Few records are votes of the Council's: it must be named, or who vetoed, or a document of its own.
            Layout::Record => (ours || facts().any(vetoed)) && (decided || facts().any(told)),
            // A larger body's has more names than the Council has seats.
            Layout::RollCall => self.calls_the_roll(&statement.facts),
        };
        let many = votes.iter().sum::<u32>() > 15;
        // What happened is told in its prose, if at all.
        let event = record
            && !told
            && !facts().all(|fact| matches!(fact, Fact::Sponsor(_)))
            && facts()
                .all(|fact| document(fact) || matches!(fact, Fact::Date(_) | Fact::Sponsor(_)));
        let unnamed = !facts().any(document);
        let failed = facts().any(|fact| *fact == Fact::Outcome(Outcome::NotAdopted));
        if told && (record || call) && unnamed {
            self.headed(&mut statement, failed);
        }
        statement.opens |= event;
        if (told || event) && !many {
            // What the record above told of another body ends with it.
            if record {
                self.bodies.elsewhere = Elsewhere::No;
            }
            self.votes.add(statement);
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
    placed(position, atoms, facts);
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

/// "China, Russian Federation", under "Vetoed by"; or, under "Vetoed", that it was.
fn negative(cell: &Cell<'_>, facts: &mut Vec<Stated<Fact>>) {
    // "Russia threatened one", "not used by China"
    let threat = |atom: &Atom<'_>| match &atom.is {
        Is::Verb(verb) => matches!(verb.status, Status::Hedged | Status::Denied),
        _ => matches!(
            atom.key.as_str(),
            "threat" | "threatened" | "threatens" | "no" | "not"
        ),
    };
    if cell.atoms.iter().any(threat) {
        return;
    }
    if let (Some(span), Some(true)) = (whole(cell), affirms(cell.text)) {
        facts.push(stated(Fact::Outcome(Outcome::NotAdopted), span, COLUMN));
    }
    for atom in &cell.atoms {
        if let Is::Who(who) = &atom.is {
            for (member, span) in permanent(who) {
                facts.push(stated(Fact::Veto(*member), *span, COLUMN));
                facts.push(stated(Fact::Outcome(Outcome::NotAdopted), *span, COLUMN));
            }
        }
    }
}

/// `"China": "abstain"`: a member and how it voted.
fn placed(position: Position, atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    let told = members(atoms);
    facts.extend(told.map(|(member, span)| stated(Fact::Position(member, position), span, COLUMN)));
}

/// "Vetoed by Russia", "not adopted", "Adopted unanimously": what came of it.
fn decided(cell: &Cell<'_>, facts: &mut Vec<Stated<Fact>>) {
    const FAILED: [&str; 7] = ["not ", "fail", "reject", "veto", "defeat", "block", "did n"];
    const CARRIED: [&str; 6] = ["adopt", "pass", "approv", "carried", "accept", "agreed"];
    let lower = cell.text.to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let outcome = match (says(&FAILED), says(&CARRIED)) {
        (true, _) => Outcome::NotAdopted,
        (false, true) => Outcome::Adopted,
        (false, false) => return,
    };
    let Some(span) = whole(cell) else { return };
    facts.push(stated(Fact::Outcome(outcome), span, COLUMN));
    if lower.contains("unanim") {
        facts.push(stated(Fact::Unanimous, span, COLUMN));
    }
    if lower.starts_with("veto") || lower.contains("vetoed by") || lower.contains("veto by") {
        negative(cell, facts);
    }
    vetoed(&cell.atoms, facts);
}

/// "Expected", "scheduled": whether the result of a vote is one to come.
fn is_to_come(result: &str) -> bool {
    const OPEN: [&str; 8] = [
        "expect",
        "schedul",
        "pending",
        "planned",
        "projected",
        "forecast",
        "propos",
        "upcoming",
    ];
    let lower = result.to_ascii_lowercase();
    OPEN.iter().any(|word| lower.contains(word))
}

/// Whether a cell under "Passed" says whether it was; else it may give the day.
fn passed(cell: &Cell<'_>, facts: &mut Vec<Stated<Fact>>) -> bool {
    let outcome = affirms(cell.text).map(|yes| {
        if yes {
            Outcome::Adopted
        } else {
            Outcome::NotAdopted
        }
    });
    if let (Some(outcome), Some(span)) = (outcome, whole(cell)) {
        facts.push(stated(Fact::Outcome(outcome), span, COLUMN));
    }
    outcome.is_some()
}

/// Where the words of a cell stand, but for marks beside them.
fn whole(cell: &Cell<'_>) -> Option<Span> {
    let mut words = cell
        .atoms
        .iter()
        .filter(|atom| !matches!(atom.is, Is::Mark(_)));
    let first = words.next()?.span;
    Some(words.next_back().map_or(first, |last| first.to(last.span)))
}

/// "9609", "9,609th", under "Meeting".
fn met(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    // "S/PV.3868+Corr.1": the number is that of the correction.
    let symbol = |atom: &Atom<'_>| matches!(&atom.is, Is::Symbol(symbol) if symbol.kind() == SymbolKind::Meeting);
    if atoms.iter().any(symbol) {
        return;
    }
    for atom in atoms {
        let (Is::Meeting(number) | Is::Number(number)) = atom.is else {
            continue;
        };
        facts.push(stated(
            Fact::Meeting(Symbol::meeting(number)),
            atom.span,
            COLUMN,
        ));
        return;
    }
}

/// Who submitted it.
fn submitted(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    let told = members(atoms);
    facts.extend(told.map(|(member, span)| stated(Fact::Sponsor(member), span, COLUMN)));
}

/// The members that a cell names.
fn members(atoms: &[Atom<'_>]) -> impl Iterator<Item = (Member, Span)> {
    let who = atoms.iter().filter_map(|atom| match &atom.is {
        Is::Who(who) => Some(who),
        _ => None,
    });
    who.flat_map(|who| who.members.iter().copied())
}

/// 13-0-2: for, against, abstaining; and who, where names behind it can be those of one number only: "14-0-1 (Indonesia)".
fn scored(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    for atom in atoms {
        if let Is::Score(score) = &atom.is {
            facts.extend(Fact::of_score(score).map(|count| stated(count, atom.span, COLUMN)));
            let plain = |atom: &Atom<'_>| {
                matches!(
                    atom.is,
                    Is::Score(_) | Is::Who(_) | Is::Mark('(' | ')' | ',')
                )
            };
            let named: Vec<(Member, Span)> = members(atoms).collect();
            let position = match (score.get(1), score.get(2)) {
                (Some(0), Some(n)) if *n as usize == named.len() => Position::Abstaining,
                (Some(n), Some(0) | None) if *n as usize == named.len() => Position::Against,
                _ => return,
            };
            if atoms.iter().all(plain) {
                let fact = |(member, span)| stated(Fact::Position(member, position), span, COLUMN);
                facts.extend(named.into_iter().map(fact));
            }
            return;
        }
    }
}

/// Whether the words beside a text say what came of it.
fn tells_a_result(atoms: &[Atom<'_>]) -> bool {
    atoms.iter().any(|atom| {
        let Is::Verb(verb) = &atom.is else {
            return false;
        };
        let decides = matches!(verb.lemma, Lemma::Veto | Lemma::Adopt | Lemma::Reject);
        decides && matches!(verb.status, Status::Asserted | Status::Denied)
    })
}

/// A number alone under "Resolution".
fn numbered(cell: &Cell<'_>, facts: &mut Vec<Stated<Fact>>) {
    if let (Column::Number, [atom]) = (&cell.column, cell.atoms.as_slice()) {
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
            Is::Symbol(symbol) if symbol.kind() == SymbolKind::Resolution => {
                let number = symbol.number();
                number.map(|number| (Fact::Resolution(number), atom.span))
            }
            _ => None,
        };
        if let Some((value, span)) = fact {
            statement.facts.push(stated(value, span, COLUMN));
        }
    }
}
