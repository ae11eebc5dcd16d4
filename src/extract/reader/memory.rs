//! Who and which body was spoken of last, so that "it", "they" and "we" can be read.

mod addressed;
mod body;
mod members;

use super::Reader;
use crate::extract::doubt::{self, Elsewhere};
use crate::extract::mention::{Atom, Is, Present, Sort, Voice};
use crate::extract::said::Said;
use crate::extract::words::Word;
use body::{
    is_below_the_assembly, is_led_by_the_council, is_no_council, is_of_the_united_nations,
    is_to_act,
};

/// The bodies spoken of.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    /// Whether the one named last is another than the Council.
    pub(super) elsewhere: Elsewhere,
    /// Whether the other body spoken of last may be called "the council" too.
    other_council: bool,
    /// The sentence since which another body is spoken of.
    away: Option<usize>,
    /// The sentence that last named another body, if only beside the Council.
    pub(super) beside: Option<usize>,
    /// Whether the last sentence began with the Council.
    council_acts: bool,
    /// Whether it began with another body.
    other_acts: bool,
    /// Whether the text has spoken of the Assembly or of a body below it, whose resolutions are the UN's too.
    assembly: bool,
}

impl Bodies {
    /// Notes, as a sentence begins, since when another body is spoken of.
    pub(super) fn begin(&mut self, sentence: usize) {
        self.away = match self.elsewhere {
            Elsewhere::No => None,
            _ => self.away.or(sentence.checked_sub(1)),
        };
    }
}

impl Reader<'_> {
    /// Where a larger body has counted its votes: whether the sentence tells of the Council too.
    pub(super) fn goes_on_beside_a_larger_body(&mut self, atoms: &[Atom]) -> bool {
        // A body that is named counts its own; one that is not may be the one that the text was about.
        let body = |atom: &Atom| matches!(atom.is, Is::Council(_) | Is::OtherBody(_));
        self.away(atoms, true);
        if !atoms.iter().any(body) {
            let since = self.bodies.away.or(self.bodies.beside);
            self.votes.forget(self.line.index, since);
        }
        // "The Assembly voted 141 to 5 after Russia vetoed a text in the Security Council": the veto is the Council's.
        let council = |atom: &Atom| matches!(atom.is, Is::Council(true));
        atoms.iter().any(council)
    }

    /// "The U.N. resolution, the 10th since August, was approved by 13 nations", pages behind a foreign ministry or a parliament: the
    /// Council's, where nothing was said of the Assembly.
    pub(super) fn back_to_the_council(&mut self, atoms: &[Atom], present: Present) {
        let body = |atom: &Atom| matches!(atom.is, Is::OtherBody(_));
        self.bodies.assembly |=
            present.has(Sort::OtherBody) && atoms.iter().any(is_of_the_united_nations);
        if self.bodies.elsewhere == Elsewhere::No
            || self.bodies.assembly
            || !present.has(Sort::Thing)
        {
            return;
        }
        let opening = atoms.get(..6).unwrap_or(atoms);
        let of_the_un = |at: usize| doubt::begins_a_text_of_the_un(opening, at);
        if (0..opening.len()).any(of_the_un) && !atoms.iter().any(body) {
            self.bodies.elsewhere = Elsewhere::No;
            self.bodies.other_council = false;
        }
    }

    /// Remembers whom and which body a sentence speaks of, of which a larger body's count and a plea to the Council may be part.
    pub(super) fn remember_bodies(
        &mut self,
        atoms: &[Atom],
        present: Present,
        found: &[Said],
        (larger, addressed): (Option<usize>, bool),
    ) {
        let elsewhere = self.bodies.elsewhere;
        self.remember(atoms, present);
        let back = |count| found.iter().any(|said| is_back(atoms, count, said));
        // "The Assembly, which had asked the Security Council to act, voted 141 to 5": what follows is of the Assembly.
        if larger.is_some_and(back) {
            self.bodies.elsewhere = Elsewhere::No;
        } else if larger.is_some() || addressed {
            self.away(atoms, larger.is_some());
        }
        // A body that a vetoed text speaks of is not the one that voted, nor one behind what the Council decided.
        let ours = |said: &Said| {
            let told = atoms.get(..=said.last).unwrap_or_default();
            told.iter().any(|atom| matches!(atom.is, Is::Council(true)))
                && !told.iter().any(|atom| matches!(atom.is, Is::OtherBody(_)))
                && said.tells_a_result()
        };
        if elsewhere == Elsewhere::No && found.iter().any(|said| said.vetoes() || ours(said)) {
            self.bodies.elsewhere = elsewhere;
        }
    }

    /// "The Council adopted a resolution on Kosovo. It then rejected …": "it" is the Council that the sentence before began with.
    /// Tells whether one was.
    pub(super) fn pronoun(&mut self, atoms: &mut [Atom]) -> bool {
        let verb = |atoms: &[Atom]| {
            atoms.iter().find_map(|atom| match &atom.is {
                Is::Verb(verb) => Some(verb.voice),
                _ => None,
            })
        };
        // "On 26 February it had imposed …"
        let opening = |atom: &Atom| {
            matches!(atom.is, Is::When(_) | Is::Mark(','))
                || matches!(atom.key.as_str(), "on" | "in" | "then" | "later")
        };
        let begin = atoms
            .iter()
            .take(4)
            .take_while(|atom| opening(atom))
            .count();
        let alone = begin == 0
            || self.bodies.elsewhere == Elsewhere::No
                && self.bodies.beside.map(|at| at + 1) != Some(self.line.index);
        let is_council = self.bodies.council_acts
            && alone
            && atoms.get(begin).is_some_and(|first| first.key == "it")
            && verb(atoms) == Some(Voice::Active);
        if is_council {
            atoms[begin].is = Is::Council(false);
        }
        // "The board of the fund met on Monday. It approved the loan 12-3": the board.
        if self.bodies.other_acts
            && let [first, second, ..] = &atoms[..]
            && first.key == "it"
            && matches!(&second.is, Is::Verb(verb) if doubt::decides_something(verb, &atoms[2..]))
        {
            atoms[0].is = Is::OtherBody(true);
        }
        let actor = |atom: &&Atom| {
            matches!(
                &atom.is,
                Is::Council(_) | Is::OtherBody(_) | Is::Thing(_) | Is::Who(_)
            )
        };
        let first = atoms.iter().find(actor);
        self.bodies.council_acts = first.is_some_and(|atom| matches!(atom.is, Is::Council(_)));
        self.bodies.other_acts = first.is_some_and(|atom| matches!(atom.is, Is::OtherBody(_)));
        is_council
    }

    /// "Russia forced a procedural vote on whether to meet", and in the next sentence the votes; or "as it was procedural, no veto
    /// applied", right behind them.
    pub(super) fn procedural(&mut self, index: usize, atoms: &[Atom], present: Present) {
        let text = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if !thing.loose && !atom.key.starts_with("motion"));
        if present.has(Sort::Veto) {
            self.votes.was_procedural(index);
        } else if !atoms.iter().any(text)
            && !atoms
                .iter()
                .any(|atom| matches!(atom.is, Is::Word(Some(Word::Not))))
        {
            self.heard.procedural = Some(index);
        }
    }

    pub(super) fn remember(&mut self, atoms: &[Atom], present: Present) {
        self.remember_members(atoms, present);
        if present.has_any([Sort::Council, Sort::OtherBody]) {
            self.remember_body(atoms, present);
        } else if doubt::counts_its_votes(atoms) {
            // "The Fed voted 11-1. One member dissented."
            self.away(atoms, false);
        }
    }

    /// That another body acts in a sentence, whatever it says of the Council. Where it has more members than the Council, "the
    /// council" is it.
    pub(super) fn away(&mut self, atoms: &[Atom], larger: bool) {
        if is_led_by_the_council(atoms) {
            self.bodies.elsewhere = Elsewhere::No;
            return;
        }
        self.bodies.elsewhere = other_body(atoms);
        self.bodies.other_council = atoms.iter().any(|atom| match atom.is {
            Is::OtherBody(_) => !is_no_council(atom) && !is_below_the_assembly(atoms, atom),
            Is::Council(full) => larger && !full,
            _ => false,
        });
    }

    /// Which body is spoken of where a sentence begins with "the Council", and the text was on the Assembly before, which nobody calls
    /// so: the Council.
    pub(super) fn elsewhere_in(&self, atoms: &[Atom]) -> Elsewhere {
        // "The Council passed resolution 660. The League … On 6 August, resolution 661": the next of the Council's own numbers.
        let next = |atom: &Atom| match &atom.is {
            Is::Thing(thing) => thing
                .resolution
                .is_some_and(|(number, _)| self.votes.goes_on_with(number)),
            _ => false,
        };
        let no_body = || !atoms.iter().any(|atom| matches!(atom.is, Is::OtherBody(_)));
        let away = self.bodies.elsewhere != Elsewhere::No;
        let numbered = || away && no_body() && atoms.iter().any(next);
        if self.bodies.council_acts && !self.bodies.other_council || numbered() {
            Elsewhere::No
        } else {
            self.bodies.elsewhere
        }
    }

    /// Which body a sentence goes on about.
    fn remember_body(&mut self, atoms: &[Atom], present: Present) {
        // The Council named beside another body is the one that the text goes on about.
        let elsewhere = self.bodies.elsewhere != Elsewhere::No;
        let other = present.has(Sort::OtherBody);
        // "Security Council resolution 276 recalled General Assembly resolution 2145": the text is on the first of them.
        let ours = |two: &[Atom]| {
            matches!(two[0].is, Is::Council(true))
                && matches!(&two[1].is, Is::Thing(thing) if thing.resolution.is_some())
        };
        let unlike = || {
            let mut first = atoms.iter().take(2);
            first.any(|atom| matches!(atom.key.as_str(), "unlike" | "like" | "recalling"))
        };
        let of_another = other
            && atoms
                .windows(2)
                .position(doubt::is_text_of_another)
                .is_some_and(|text| {
                    let own = atoms.windows(2).position(ours);
                    !own.is_some_and(|own| own < text || unlike())
                });
        if !of_another
            && atoms
                .iter()
                .any(|atom| matches!(atom.is, Is::Council(full) if full || !elsewhere || (!other && !self.bodies.other_council)))
        {
            self.bodies.elsewhere = Elsewhere::No;
        } else if other
            && (doubt::other_votes(atoms)
                || atoms
                    .iter()
                    .any(|atom| matches!(atom.is, Is::OtherBody(true)))
                    && !is_to_act(atoms))
        {
            self.away(atoms, false);
        }
    }
}

/// "The Assembly voted 141 to 5, while the Security Council's draft got 11 votes": whether what is said from an atom on is of the
/// Council, behind what counts another body's votes.
pub(super) fn is_back(atoms: &[Atom], count: usize, said: &Said) -> bool {
    let body = |atom: &Atom| match atom.is {
        Is::Council(true) => Some(true),
        Is::OtherBody(_) => Some(false),
        _ => None,
    };
    let between = atoms.get(count..=said.first).unwrap_or_default();
    let mut last = between.iter().rev().filter_map(body);
    let behind = atoms.get(said.last + 1..).unwrap_or_default();
    match last.next() {
        Some(ours) => ours,
        // "After MPs voted 412-149, Britain voted for the resolution in the Security Council"
        None => count < said.first && doubt::was_in_the_council(behind),
    }
}

/// What kind of body a sentence speaks of that is not the Council.
pub(super) fn other_body(atoms: &[Atom]) -> Elsewhere {
    let named = |atom: &Atom| matches!(atom.is, Is::OtherBody(_)) && doubt::with_veto(atom);
    if atoms.iter().any(named) {
        Elsewhere::WithVeto
    } else {
        Elsewhere::WithoutVeto
    }
}
