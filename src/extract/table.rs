//! Rows of lists of meetings that no rules divide: symbol, day, topic, each text with its result.

pub(crate) mod vetoes;

use super::date::Day;
use super::mention::{Atom, Is, Status, When, Who};
use super::votes::Statement;
use super::words::Lemma;
use crate::council::Member;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::symbol::SymbolKind;
use crate::tally::Outcome;
use crate::vote::{Position, Question};

/// Whether a sentence is a row: it begins with the symbol of a meeting's record.
pub(crate) fn is_row(atoms: &[Atom]) -> bool {
    // "S/PV.6498 (17 March 2011): the Security Council adopted …"
    let told = |two: &[Atom]| matches!((&two[0].is, &two[1].is), (Is::Mark(':'), Is::Council(_)));
    let begins = matches!(atoms.first().map(|atom| &atom.is), Some(Is::Symbol(symbol)) if symbol.kind() == SymbolKind::Meeting);
    begins && !atoms.windows(2).take(6).any(told)
}

/// The votes of a row, a statement each.
pub(crate) fn votes(index: usize, atoms: &[Atom], day: Day) -> Vec<Statement> {
    let starts = texts(atoms, 1);
    let year = starts.iter().find_map(|&at| year(atoms, at));
    let row = Statement {
        sentence: index,
        facts: head(atoms, day, year),
        apart: true,
        ..Statement::default()
    };
    results(atoms, &starts, &row)
}

/// The votes of a row whose words tell of nothing but texts and what came of them: "S/RES/307 (1971) 13-0-2".
pub(crate) fn outcomes(atoms: &[Atom], row: &Statement) -> Vec<Statement> {
    results(atoms, &texts(atoms, 0), row)
}

/// What is said of the texts that begin at these places, beside what is said of their row.
fn results(atoms: &[Atom], starts: &[usize], row: &Statement) -> Vec<Statement> {
    let ends = starts.iter().skip(1).copied().chain([atoms.len()]);
    let texts = starts.iter().copied().zip(ends);
    let of_text = |(from, to): (usize, usize)| {
        let text = atoms.get(from..to)?;
        let mut statement = row.clone();
        statement.facts.splice(0..0, result(text)?);
        if matches!(&text.first()?.is, Is::Thing(thing) if thing.amendment) {
            statement.question = Some(Question::Amendment);
        }
        Some(statement)
    };
    texts.filter_map(of_text).collect()
}

/// Where the row names a text that was put to the vote, from a place on: a resolution, a draft, or a draft that goes by the meeting
/// alone.
fn texts(atoms: &[Atom], from: usize) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    for (at, atom) in atoms.iter().enumerate().skip(from) {
        let symbol = atom.key.as_str().starts_with("s/res/");
        let names = match &atom.is {
            Is::Symbol(symbol) => {
                symbol.kind() == SymbolKind::Resolution
                    || (symbol.is_draft() && tells(atoms, at))
                    || (symbol.kind() == SymbolKind::Meeting && drafted(atoms, at))
            }
            // The topic may name a resolution too.
            Is::Thing(thing) if thing.resolution.is_some() => {
                symbol || at == from || tells(atoms, at)
            }
            Is::Thing(thing) => thing.draft.is_some() && tells(atoms, at),
            _ => false,
        };
        if names {
            starts.push(at);
        }
    }
    starts
}

/// Whether the words after a text's symbol, and before the next one's, tell a result: "vetoed by", "not adopted".
fn tells(atoms: &[Atom], at: usize) -> bool {
    let next = |atom: &&Atom| {
        matches!(&atom.is, Is::Symbol(_))
            || matches!(&atom.is, Is::Thing(thing) if thing.draft.is_some() || thing.resolution.is_some())
    };
    let behind = atoms.get(at + 1..).unwrap_or_default().iter();
    behind.take(6).take_while(|atom| !next(atom)).any(|atom| {
        matches!(&atom.is, Is::Verb(verb) if decides(verb.lemma)) || matches!(atom.is, Is::Score(_))
    })
}

/// Whether a verb says what came of a text.
fn decides(lemma: Lemma) -> bool {
    matches!(
        lemma,
        Lemma::Veto | Lemma::Adopt | Lemma::Reject | Lemma::Block | Lemma::Fail
    )
}

/// "Draft resolution S/PV.57 (Ireland)": a draft without a symbol of its own.
fn drafted(atoms: &[Atom], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| atoms.get(before));
    before.is_some_and(|atom| matches!(atom.is, Is::Thing(_)))
}

/// The meeting and the day of the row.
fn head(atoms: &[Atom], day: Day, year: Option<i16>) -> Vec<Stated<Fact>> {
    let mut facts = Vec::new();
    if let Some(atom) = atoms.first()
        && let Is::Symbol(symbol) = &atom.is
    {
        facts.push(stated(Fact::Meeting(symbol.clone()), atom.span));
    }
    let dated = atoms.iter().take(12).find_map(|atom| match &atom.is {
        Is::When(when) if when.day.is_some() && when.month.is_some() => Some((*when, atom.span)),
        _ => None,
    });
    if let Some((when, span)) = dated {
        let when = When {
            year: when.year.or(year),
            ..when
        };
        if let Some(date) = day.of(&when) {
            facts.push(stated(Fact::Date(date), span));
        }
    }
    facts
}

/// The year that a text's symbol gives.
fn year(atoms: &[Atom], at: usize) -> Option<i16> {
    let after = atoms.get(at + 2).map(|atom| &atom.is);
    match (&atoms[at].is, after) {
        (_, Some(Is::When(when))) if when.year.is_some() => when.year,
        (_, Some(Is::Number(n @ 1946..2100))) => i16::try_from(*n).ok(),
        (Is::Symbol(symbol), _) => symbol.year(),
        (Is::Thing(thing), _) => thing
            .year
            .or_else(|| thing.draft.as_ref().and_then(|(symbol, _)| symbol.year())),
        _ => None,
    }
}

/// What a row says of one text; none where it gives no result.
fn result(atoms: &[Atom]) -> Option<Vec<Stated<Fact>>> {
    let first = atoms.first()?;
    let mut facts = Vec::new();
    let adopted = match &first.is {
        Is::Symbol(symbol) if symbol.kind() == SymbolKind::Resolution => {
            facts.push(stated(Fact::Resolution(symbol.number()?), first.span));
            true
        }
        Is::Thing(thing) if thing.resolution.is_some() => {
            let (number, span) = thing.resolution?;
            facts.push(stated(Fact::Resolution(number), span));
            true
        }
        Is::Symbol(symbol) if symbol.is_draft() => {
            facts.push(stated(Fact::Draft(symbol.clone()), first.span));
            false
        }
        Is::Thing(thing) => {
            let (symbol, span) = thing.draft.as_ref()?;
            facts.push(stated(Fact::Draft(symbol.clone()), *span));
            false
        }
        _ => false,
    };
    let mut outcome = if adopted {
        Outcome::Adopted
    } else {
        Outcome::NotAdopted
    };
    let mut told = adopted.then_some(first.span);
    for (at, atom) in atoms.iter().enumerate() {
        match &atom.is {
            // "to be adopted", "vetoed": the one is no result.
            Is::Verb(verb) if decides(verb.lemma) && verb.status == Status::Hedged => return None,
            Is::Verb(verb) if decides(verb.lemma) => {
                let carried = verb.lemma == Lemma::Adopt && verb.status == Status::Asserted;
                if carried && told.is_none() {
                    outcome = Outcome::Adopted;
                }
                told = told.or(Some(atom.span));
            }
            Is::Who(who) => facts.extend(members(atoms, at, who)),
            Is::Score(score) => {
                facts.extend(Fact::of_score(score).map(|count| stated(count, atom.span)));
                told = told.or(Some(atom.span));
            }
            _ => {}
        }
    }
    facts.push(stated(Fact::Outcome(outcome), told?));
    Some(facts)
}

/// What a row says of members that it names: "vetoed by", or that they stayed away.
fn members(atoms: &[Atom], at: usize, who: &Who) -> Vec<Stated<Fact>> {
    let vetoed = at.checked_sub(1).is_some_and(|i| atoms[i].key == "by");
    let stayed_out =
        |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Participate);
    let behind = &atoms[at + 1..];
    let fact: fn(Member) -> Fact = if vetoed {
        Fact::Veto
    } else if behind.iter().take(3).any(stayed_out) {
        |member| Fact::Position(member, Position::NotParticipating)
    } else {
        return Vec::new();
    };
    let members = who.members.iter();
    members
        .map(|(member, span)| stated(fact(*member), *span))
        .collect()
}

fn stated(value: Fact, span: Span) -> Stated<Fact> {
    Stated {
        value,
        span,
        phrasing: "meeting-table",
    }
}
