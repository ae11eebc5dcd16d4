//! What a cell states under each name of a column: a count, members, a score, a veto, an outcome, a document.

use super::Cell;
use crate::council::Member;
use crate::extract::columns::Column;
use crate::extract::columns::values::affirms;
use crate::extract::complete::is_permanent;
use crate::extract::mention::{Atom, Is, Status, Voice, When, Who};
use crate::extract::statement::stated;
use crate::extract::votes::Statement;
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::symbol::{Symbol, SymbolKind};
use crate::tally::Outcome;
use crate::vote::{Position, Question};

/// The phrasing of what a column states.
pub(super) const COLUMN: &str = "table-column";

/// "3 (Egypt, India, USSR)": how many, and who.
pub(super) fn counted(position: Position, atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
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

/// 13-0-2: for, against, abstaining; and who, where names behind it can be those of one number only: "14-0-1 (Indonesia)".
pub(super) fn scored(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
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

/// `"China": "abstain"`: a member and how it voted.
pub(super) fn placed(position: Position, atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    let told = members(atoms);
    facts.extend(told.map(|(member, span)| stated(Fact::Position(member, position), span, COLUMN)));
}

/// A number alone under "Resolution".
pub(super) fn numbered(cell: &Cell<'_>, facts: &mut Vec<Stated<Fact>>) {
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
pub(super) fn documents(atoms: &[Atom<'_>], statement: &mut Statement) {
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

/// "9609", "9,609th", under "Meeting".
pub(super) fn met(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
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
pub(super) fn submitted(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
    let told = members(atoms);
    facts.extend(told.map(|(member, span)| stated(Fact::Sponsor(member), span, COLUMN)));
}

/// "China, Russian Federation", under "Vetoed by"; or, under "Vetoed", that it was.
pub(super) fn negative(cell: &Cell<'_>, facts: &mut Vec<Stated<Fact>>) {
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

/// "Vetoed by Russia", "not adopted", "Adopted unanimously": what came of it.
pub(super) fn decided(cell: &Cell<'_>, facts: &mut Vec<Stated<Fact>>) {
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

/// Whether a cell under "Passed" says whether it was; else it may give the day.
pub(super) fn passed(cell: &Cell<'_>, facts: &mut Vec<Stated<Fact>>) -> bool {
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

/// "US veto", "not adopted, Russian veto": whose veto it was.
pub(super) fn vetoed(atoms: &[Atom<'_>], facts: &mut Vec<Stated<Fact>>) {
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

/// "Expected", "scheduled": whether the result of a vote is one to come.
pub(super) fn is_to_come(result: &str) -> bool {
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

/// Whether the words beside a text say what came of it.
pub(super) fn tells_a_result(atoms: &[Atom<'_>]) -> bool {
    atoms.iter().any(|atom| {
        let Is::Verb(verb) = &atom.is else {
            return false;
        };
        let decides = matches!(verb.lemma, Lemma::Veto | Lemma::Adopt | Lemma::Reject);
        decides && matches!(verb.status, Status::Asserted | Status::Denied)
    })
}

/// Those of the members named who have a veto.
fn permanent(who: &Who) -> impl Iterator<Item = &(Member, Span)> {
    who.members
        .iter()
        .filter(|(member, _)| is_permanent(*member))
}

/// The members that a cell names.
fn members(atoms: &[Atom<'_>]) -> impl Iterator<Item = (Member, Span)> {
    let who = atoms.iter().filter_map(|atom| match &atom.is {
        Is::Who(who) => Some(who),
        _ => None,
    });
    who.flat_map(|who| who.members.iter().copied())
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
