//! The resolution, the draft and the meeting that a stretch names, or that stand in a heading above it.

use super::{Stretch, stated};
use crate::extract::mention::{Atom, Is, Thing};
use crate::extract::reader::Reader;
use crate::extract::reference::{self, Reference};
use crate::extract::votes::Statement;
use crate::extract::words::Word;
use crate::reported::{Fact, Stated};
use crate::symbol::{Symbol, SymbolKind};
use crate::tally::Outcome;

impl Reader<'_> {
    /// The resolution, the draft and the meeting that a stretch names.
    pub(super) fn documents(&self, stretch: &Stretch<'_>, statement: &mut Statement) {
        let mut resolution = Numbered {
            fact: stretch.resolution(),
            told: true,
            in_row: false,
        };
        let mut draft = stretch.draft();
        for (at, atom) in stretch.atoms() {
            match &atom.is {
                Is::Thing(thing) => {
                    resolution.take(stretch, at, thing, statement);
                    if let Some((symbol, span)) = &thing.draft
                        && draft.is_none()
                        && !other_paper(stretch.atoms, at)
                    {
                        draft = Some(stated(Fact::Draft(symbol.clone()), *span, "draft-symbol"));
                    }
                }
                Is::Symbol(symbol)
                    if symbol.is_draft()
                        && draft.is_none()
                        && !other_paper(stretch.atoms, at)
                        && !is_statement(stretch.atoms, at) =>
                {
                    let fact = Fact::Draft(symbol.clone());
                    draft = Some(stated(fact, atom.span, "draft-symbol"));
                }
                Is::Symbol(symbol)
                    if symbol.kind() == SymbolKind::Meeting && !is_referred_to(stretch, at) =>
                {
                    let fact = Fact::Meeting(symbol.clone());
                    statement
                        .facts
                        .push(stated(fact, atom.span, "meeting-symbol"));
                }
                Is::Meeting(number) => {
                    let fact = Fact::Meeting(Symbol::meeting(*number));
                    statement
                        .facts
                        .push(stated(fact, atom.span, "meeting-number"));
                }
                _ => {}
            }
        }
        if resolution.in_row
            && let Some(symbol) = &resolution.fact
        {
            let fact = Fact::Outcome(Outcome::Adopted);
            statement
                .facts
                .push(stated(fact, symbol.span, "meeting-table"));
        }
        let failed = statement.facts.iter().any(|fact| {
            fact.value == Fact::Outcome(Outcome::NotAdopted) || matches!(fact.value, Fact::Veto(_))
        });
        // The number by which it was decided is that of the vote, whatever others stand near.
        let numbered = statement
            .facts
            .iter()
            .any(|fact| matches!(fact.value, Fact::Resolution(_)));
        statement
            .facts
            .extend(resolution.fact.filter(|_| !failed && !numbered));
        statement.facts.extend(draft);
        self.headed(statement, failed);
    }

    /// Adds what a heading says of the votes below it; what heads a resolution is said of it, and not of a text that failed.
    pub(in crate::extract) fn headed(&self, statement: &mut Statement, failed: bool) {
        let numbered = |fact: &Stated<Fact>| matches!(fact.value, Fact::Resolution(_));
        let of_resolution = self.frame.heading.iter().any(numbered);
        // "in conformity with resolution 50 (1948)", within the text of another: what heads that text is not said of it.
        let own = statement.facts.iter().find(|fact| numbered(fact));
        let heads = self.frame.heading.iter().find(|fact| numbered(fact));
        if own
            .zip(heads)
            .is_some_and(|(own, heads)| own.value != heads.value)
        {
            return;
        }
        for known in &self.frame.heading {
            let kind = std::mem::discriminant(&known.value);
            let has = statement
                .facts
                .iter()
                .any(|fact| std::mem::discriminant(&fact.value) == kind);
            if !(has || failed && of_resolution) {
                statement.facts.push(known.clone());
            }
        }
    }
}

/// The resolution that a stretch names, as far as it is read.
struct Numbered {
    fact: Option<Stated<Fact>>,
    /// Whether it is that of the facts, and not only named before them.
    told: bool,
    /// Whether it stands in the row of a table.
    in_row: bool,
}

impl Numbered {
    /// Takes the number of a text that is named near the facts, unless a better one was.
    fn take(&mut self, stretch: &Stretch<'_>, at: usize, thing: &Thing, statement: &Statement) {
        let Some((number, span)) = thing.resolution else {
            return;
        };
        let atoms = stretch.atoms;
        // "S/PV.1623 30 December … S/RES/307 (1971) 13-0-2"
        let row = matches!(atoms.first().map(|atom| &atom.is), Some(Is::Symbol(_)));
        let of_row = row && atoms[at].key.starts_with("s/res");
        if !of_row && !is_near(stretch, at, thing) {
            return;
        }
        let before_a_new_one = statement.reference == Reference::New
            && stretch.head > Some(at)
            && !is_called(stretch, at);
        // "a condemnation in resolution 660 by the Council, which imposed sanctions in resolution 661"
        let by_it = at > stretch.last && !is_subject(atoms, at);
        let better = self.fact.is_none() || by_it && !self.told;
        if better && !before_a_new_one && !reference::refers(atoms, at) {
            self.in_row = of_row;
            self.told = at >= stretch.first || is_subject(atoms, at);
            self.fact = Some(stated(Fact::Resolution(number), span, "resolution-number"));
        }
    }
}

/// "(see S/PV.9301)": whether a record is one that the reader is referred to.
fn is_referred_to(stretch: &Stretch<'_>, at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|i| stretch.atoms[i].key == "see")
}

/// Whether a text is named near enough to the facts for its number to be that of the vote.
fn is_near(stretch: &Stretch<'_>, at: usize, thing: &Thing) -> bool {
    let before = &stretch.atoms[..at];
    let bracketed = matches!(before, [.., open] if matches!(open.is, Is::Mark('(')));
    // "adopted several provisions on the safety of its missions, in resolution 1327"
    let own = matches!(before, [.., comma, within]
        if matches!(comma.is, Is::Mark(',')) && within.key == "in");
    let far = match (bracketed, own) {
        (true, _) => 40,
        (false, true) => 16,
        (false, false) => 8,
    };
    // "Resolution 502 … Voting summary 10 voted for": at the head of a box of facts.
    let boxed = || {
        let mut pairs = stretch.atoms.windows(2);
        pairs.any(|two| two[0].key == "voting" && two[1].key == "summary")
    };
    at <= stretch.last + far && (at + 12 >= stretch.first || thing.resolution.is_some() && boxed())
}

/// "Resolution 384 is a resolution that the Council adopted": whether the text told of is said to be the one that an atom names.
fn is_called(stretch: &Stretch<'_>, at: usize) -> bool {
    let is = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Be)));
    let between = stretch.head.and_then(|head| stretch.atoms.get(at..head));
    between.is_some_and(|words| words.len() < 14 && words.iter().any(is))
}

/// Whether a text stands where a subject does, and behind no "in".
fn is_subject(atoms: &[Atom], at: usize) -> bool {
    at.checked_sub(1)
        .is_none_or(|i| !matches!(atoms[i].key.as_str(), "in" | "through" | "as"))
}

/// Whether a symbol is that of a letter or a report, or of what the reader is referred to.
fn other_paper(atoms: &[Atom], at: usize) -> bool {
    atoms[at.saturating_sub(24)..at]
        .iter()
        .rev()
        .take_while(|atom| !matches!(atom.is, Is::Thing(_)))
        .any(|atom| {
            matches!(
                atom.key.as_str(),
                "letter" | "letters" | "report" | "reports" | "telegram" | "cable" | "note"
            )
        })
}

/// "S/17702 (PRST)": whether a symbol is that of a statement of the President.
fn is_statement(atoms: &[Atom], at: usize) -> bool {
    matches!(atoms.get(at + 1..at + 3), Some([open, kind])
        if matches!(open.is, Is::Mark('(')) && kind.key == "prst")
}
