//! What a text tells of a game, a tale or an exercise, and none of the Council's doings.

use super::{Line, Reader};
use crate::extract::mention::{Atom, Is, Present, Sort, Status, Voice};
use crate::extract::words::{Lemma, Word};

/// How far what a text tells is none of the Council's doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tale {
    /// To the end of the paragraph, or to a sentence that tells of a vote as held.
    Supposed,
    /// To the end of the paragraph.
    Paragraph,
    /// To the end of the text.
    Text,
}

/// How many sentences at the opening of a text say what all of it is about.
const OPENING: usize = 4;

impl Reader<'_> {
    /// Whether a sentence tells of a game, a tale or an exercise: it says so, or one before it did.
    pub(super) fn is_tale(&mut self, line: Line, atoms: &[Atom], present: Present) -> bool {
        let supposed = self.tale == Some(Tale::Supposed);
        if line.paragraph && self.tale == Some(Tale::Paragraph)
            || supposed && (line.paragraph || atoms.iter().any(was_done))
        {
            self.tale = None;
        }
        // "The real Security Council voted 14-1 on it."
        if self.tale.is_some() && atoms.windows(2).any(is_the_real_one) {
            self.tale = None;
            return false;
        }
        if self.tale == Some(Tale::Text) || !present.has(Sort::Tale) {
            return self.tale.is_some();
        }
        // A heading of two words may be a link.
        let enough = !line.heading || atoms.len() > 4;
        if is_game(atoms) && enough {
            self.tale = Some(if line.index < OPENING {
                Tale::Text
            } else {
                Tale::Paragraph
            });
        } else if is_in_a_tale(atoms) {
            self.tale = Some(Tale::Paragraph);
        } else if is_supposed(atoms) {
            self.tale = Some(Tale::Supposed);
        }
        self.tale.is_some()
    }
}

/// "the real Security Council": whether a text goes over from a tale to what happened.
fn is_the_real_one(two: &[Atom]) -> bool {
    matches!(two, [real, council]
        if matches!(real.key.as_str(), "real" | "actual") && matches!(council.is, Is::Council(_)))
}

/// "At the Model United Nations", "a mock Security Council", "in a war game": whether a sentence names a game that plays the Council.
fn is_game(atoms: &[Atom]) -> bool {
    let key = |at: usize| atoms.get(at).map_or("", |atom| atom.key.as_str());
    let body = |at: usize| {
        atoms
            .get(at)
            .is_some_and(|atom| matches!(atom.is, Is::Council(_) | Is::OtherBody(_)))
            || matches!(key(at), "un" | "u.n." | "united" | "security" | "nations")
    };
    (0..atoms.len()).any(|at| match key(at) {
        "mun" | "wargame" | "wargames" => true,
        // The "security council" of a chain of blocks.
        "multisig" => true,
        "dao" => at.checked_sub(1).is_some_and(|i| key(i) == "the"),
        "model" | "mock" | "simulated" => body(at + 1) || body(at + 2),
        "simulation" | "simulations" => {
            at.checked_sub(1).is_some_and(body) || (at + 1..at + 6).any(body) && key(at + 1) == "of"
        }
        // "A war game", not "the war games off Korea".
        "game" | "gaming" => at.checked_sub(1).is_some_and(|i| key(i) == "war"),
        "students" | "pupils" => {
            matches!(
                key(at + 1),
                "playing" | "representing" | "simulating" | "acting"
            )
        }
        _ => false,
    })
}

/// "Imagine that France vetoes it", "Scenario 2:", "Exercise 4.": whether a sentence begins what is only supposed.
fn is_supposed(atoms: &[Atom]) -> bool {
    let mut head = atoms.iter().skip_while(|atom| {
        matches!(atom.is, Is::Mark(_))
            || matches!(
                atom.key.as_str(),
                "now" | "but" | "and" | "let" | "us" | "'s" | "just"
            )
    });
    let (Some(first), Some(second)) = (head.next(), head.next()) else {
        return false;
    };
    let clause = matches!(
        second.is,
        Is::Who(_) | Is::Council(_) | Is::Mark(':') | Is::Word(Some(Word::Determiner))
    ) || matches!(
        second.key.as_str(),
        "that" | "it" | "this" | "for" | "what" | "there"
    );
    match first.key.as_str() {
        // "Imagine the anger when the Council voted 13-1", "Picture this: Russia vetoed it": what happened.
        "imagine" | "suppose" | "supposing" | "assume" | "assuming" | "picture" => {
            let pictured = matches!(second.is, Is::Word(Some(Word::Determiner)) | Is::Mark(':'))
                && second.key != "that";
            clause && !(pictured && atoms.iter().any(was_done))
        }
        "consider" => atoms.iter().take(5).any(|atom| atom.key == "hypothetical"),
        "scenario" | "exercise" | "problem" | "hypothetical" => {
            matches!(second.is, Is::Number(_) | Is::Mark(':'))
        }
        _ => false,
    }
}

/// Whether an atom tells of a vote as held: "voted", "vetoed".
fn was_done(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Verb(verb) if verb.past
        && verb.status == Status::Asserted
        && matches!(verb.voice, Voice::Active | Voice::Passive)
        && matches!(verb.lemma, Lemma::Vote | Lemma::Veto | Lemma::Adopt | Lemma::Reject | Lemma::Abstain))
}

/// "In the film, the United States vetoes it", "in Tom Clancy's novel,", "a satirical website", "a fictional resolution": whether a tale
/// is named in which it happens.
fn is_in_a_tale(atoms: &[Atom]) -> bool {
    let key = |at: usize| atoms.get(at).map_or("", |atom| atom.key.as_str());
    let made_up = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "satirical" | "fictional" | "imaginary" | "hypothetical"
        )
    };
    let told = |at: &usize| {
        // "a scene worthy of a novel", "as in a bad film"
        let likened = atoms[..*at]
            .iter()
            .any(|atom| matches!(atom.key.as_str(), "worthy" | "like" | "as"));
        !likened
            && matches!(
                key(*at),
                "novel" | "film" | "movie" | "thriller" | "episode" | "sitcom"
            )
            && (matches!(
                atoms.get(at + 1).map(|atom| &atom.is),
                Some(Is::Mark(',') | Is::Who(_) | Is::Council(_))
            ) || matches!(key(at + 1), "by" | "of" | "'s" | "the"))
    };
    let inside = (0..atoms.len().min(8))
        .find(told)
        .is_some_and(|at| atoms[..at].iter().any(|atom| atom.key == "in"));
    // "asked a hypothetical question" begins no tale.
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_) | Is::Council(_));
    // "A satirical paper mocked Britain after the vote" tells of one that was held.
    let reports =
        |atom: &Atom| matches!(atom.key.as_str(), "reported" | "reports" | "said" | "says");
    let of_one = |two: &[Atom]| {
        made_up(&two[0])
            && (two[0].key == "satirical" && atoms.iter().any(reports) || text(&two[1]))
    };
    inside || atoms.windows(2).any(of_one)
}
