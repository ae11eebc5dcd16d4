//! What "it" means that a State has used so many times: the veto, where that was spoken of last.

use super::Reader;
use crate::extract::mention::{Atom, Is, Present, Sort, Status, Verb, Voice};
use crate::extract::words::Lemma;

impl Reader<'_> {
    /// "The veto is rare. France has used it twice, in 1974 and 1976": puts the veto in the place of the word that means it.
    pub(super) fn means_the_veto(
        &mut self,
        index: usize,
        atoms: &mut [Atom],
        present: Present,
    ) -> Present {
        let before = self.heard.veto.is_some_and(|last| last + 1 == index);
        let here = present.has(Sort::Veto);
        if here {
            self.heard.veto = Some(index);
        }
        if !before && !here {
            return present;
        }
        let veto = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto);
        let mut spoken = before;
        let mut meant = false;
        for at in 0..atoms.len() {
            spoken |= veto(&atoms[at]);
            if spoken && uses_it(&atoms[at..]) {
                atoms[at + 1].is = Is::Verb(Verb {
                    lemma: Lemma::Veto,
                    voice: Voice::Noun,
                    status: Status::Asserted,
                    unanimously: false,
                    each: false,
                    voted: false,
                    earlier: false,
                    lately: false,
                    past: false,
                    modal: false,
                    unable: false,
                    intended: false,
                    now: false,
                });
                meant = true;
            }
        }
        if meant {
            self.heard.veto = Some(index);
            return present.with(Sort::Veto);
        }
        present
    }
}

/// "used it three times", "has used it twice": whether words begin to tell how many times something was used.
fn uses_it(words: &[Atom]) -> bool {
    let [used, it, behind @ ..] = words else {
        return false;
    };
    let uses = matches!(&used.is, Is::Verb(verb) if verb.lemma == Lemma::Cast && verb.voice == Voice::Active && verb.status == Status::Asserted);
    let times = match behind {
        [number, times, ..] if matches!(number.is, Is::Number(_)) => times.key == "times",
        _ => false,
    };
    let often = behind
        .first()
        .is_some_and(|atom| matches!(atom.key.as_str(), "once" | "twice" | "thrice" | "again"));
    uses && it.key == "it" && (times || often)
}
