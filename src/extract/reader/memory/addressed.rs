//! Where others speak to the Council: "asked the Security Council to act", in which it does not act itself.

use super::Reader;
use crate::extract::doubt;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::Lemma;

impl Reader<'_> {
    /// "The Assembly asked the Security Council to act", "they voted to refer the matter to the Security Council": where others speak
    /// to the Council, it does not act, and is no more than a word of the sentence. Tells whether they do.
    pub(in crate::extract::reader) fn addressed(&mut self, atoms: &mut [Atom]) -> bool {
        let council = |atom: &Atom| matches!(atom.is, Is::Council(_));
        let Some(at) = atoms.iter().position(council) else {
            return false;
        };
        if !is_addressed(atoms, at) {
            return false;
        }
        // "The Arab League urged the Security Council to act. Russia voted against the draft": a plea tells of no vote, but where the
        // body that makes it decides by votes on texts.
        let decides = |atom: &Atom| {
            matches!(atom.is, Is::OtherBody(_)) && (!doubt::with_veto(atom) || atom.key == "the")
        };
        // "voted in Cairo to refer Syria to the Security Council": whoever did, the Council did not.
        let before = &atoms[..at];
        if !(before.iter().any(decides) || doubt::other_votes(before) || votes_to_address(before)) {
            return false;
        }
        atoms[at].is = Is::Word(None);
        let only = !atoms.iter().any(council);
        if only {
            self.away(atoms, false);
        }
        only
    }
}

/// "asked the Security Council", "called on the Council", "referred it to the Security Council", "recommended that the Council": whether
/// words right before the Council make it the one spoken to, and none that then acts.
fn is_addressed(atoms: &[Atom], council: usize) -> bool {
    const ASKS: [&str; 9] = [
        "ask", "request", "urge", "urging", "encourag", "implor", "exhort", "petition", "press",
    ];
    const SENDS: [&str; 10] = [
        "referr",
        "reported",
        "reporting",
        "appealed",
        "turned",
        "sent",
        "sending",
        "transmit",
        "forwarded",
        "brought",
    ];
    const SAYS: [&str; 5] = ["recommend", "request", "ask", "demand", "urg"];
    let article = |atom: &(usize, &Atom)| {
        matches!(
            atom.1.key.as_str(),
            "the" | "un" | "u.n." | "united" | "nations" | "'s" | "its"
        )
    };
    let begins =
        |atom: &Atom, stems: &[&str]| stems.iter().any(|stem| atom.key.as_str().starts_with(stem));
    let mut before = atoms[..council]
        .iter()
        .enumerate()
        .rev()
        .skip_while(article);
    let Some((last, word)) = before.next() else {
        return false;
    };
    let speaks = match word.key.as_str() {
        "on" | "upon" => last
            .checked_sub(1)
            .is_some_and(|i| begins(&atoms[i], &["call", "prevail"])),
        "to" => {
            atoms[..last]
                .iter()
                .rev()
                .take(9)
                .take_while(|atom| !matches!(atom.is, Is::Mark(';' | ':')))
                .any(|atom| begins(atom, &SENDS) || begins(atom, &["recommend"]))
                || atoms[..last].windows(2).any(|two| {
                    two[0].key == "to"
                        && matches!(
                            two[1].key.as_str(),
                            "refer" | "report" | "send" | "bring" | "appeal"
                        )
                })
        }
        "that" => last
            .checked_sub(1)
            .is_some_and(|i| begins(&atoms[i], &SAYS)),
        _ => begins(word, &ASKS),
    };
    // "referred it to the Security Council, which adopted a resolution"
    let acts = atoms[council + 1..].iter().take(2).any(|atom| {
        matches!(
            atom.key.as_str(),
            "which" | "where" | "whose" | "that" | "'s"
        )
    });
    // "The Assembly had asked the Security Council to reconsider": before what the text tells of.
    let had = atoms[last.saturating_sub(4)..=last]
        .iter()
        .any(|atom| atom.key == "had" || matches!(&atom.is, Is::Verb(verb) if verb.earlier));
    speaks && !acts && !had
}

/// "voted unanimously in Cairo to refer", "approved a text asking": whether a vote before words that speak to the Council was on
/// speaking to it.
fn votes_to_address(before: &[Atom]) -> bool {
    let votes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Vote && verb.voice == Voice::Active && verb.status == Status::Asserted || verb.voted);
    let vote = before.iter().position(votes);
    vote.is_some_and(|at| {
        let mut behind = before[at..].iter().take(14);
        !before[at..]
            .iter()
            .any(|atom| matches!(atom.is, Is::Thing(_)))
            && behind
                .any(|atom| atom.key == "to" || matches!(&atom.is, Is::Verb(verb) if verb.voted))
    })
}
