//! Whether a text is only referred to, and another one put to the vote.

mod recalled;

use crate::extract::doubt::is_of_another;
use crate::extract::mention::{Atom, Is, Status, Voice};
use crate::extract::words::{Lemma, Word};
use recalled::{founds_by_it, is_founded, recalls};

/// "according to resolution 242, adopted in 1967": whether a text is cited, and its adoption told.
pub(super) fn is_cited(atoms: &[Atom], at: usize) -> bool {
    let numbered = matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some());
    let body = usize::from(at > 0 && matches!(atoms[at - 1].is, Is::Council(_)));
    let [.., first, second] = &atoms[..at - body] else {
        return false;
    };
    numbered
        && (first.key == "according" && second.key == "to"
            || first.key == "terms" && second.key == "of")
}

/// "a draft to carry out the resolution adopted on 11 June": whether a text that was adopted on a day of its own is what another one,
/// named before it, goes back to.
pub(crate) fn is_built_on(atoms: &[Atom], at: usize) -> bool {
    let [adopted, behind @ ..] = &atoms[at + 1..] else {
        return false;
    };
    let participle = matches!(&adopted.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.past && verb.voice != Voice::Noun);
    let timed = behind
        .iter()
        .take(4)
        .take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)))
        .any(|atom| matches!(atom.is, Is::When(_)));
    let [before @ .., led, the] = &atoms[..at] else {
        return false;
    };
    let definite = matches!(the.key.as_str(), "the" | "its");
    let leads = matches!(led.is, Is::Word(Some(Word::Preposition)) | Is::Verb(_))
        || matches!(led.is, Is::Word(None));
    let text = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if !thing.plural);
    let since = before.iter().rposition(text).map(|last| &before[last..]);
    let same_clause = since.is_some_and(|since| {
        let parts = |atom: &Atom| matches!(atom.is, Is::Mark(';' | ':')) || atom.key == "but";
        !since.iter().any(parts)
    });
    participle && timed && definite && leads && same_clause
}

/// Whether a text is only referred to: "under resolution 1701", "recalling its resolutions 242 and 338".
pub(crate) fn refers(atoms: &[Atom], at: usize) -> bool {
    let numbered = matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some());
    if !numbered {
        return false;
    }
    // "It recalled General Assembly resolution 2373 (XXII)": of another body, whatever is said of it.
    if is_of_another(atoms, at) {
        return true;
    }
    let before = phrase(atoms, at);
    let by_it = before.last().is_some_and(|atom| atom.key == "under") && founds_by_it(before);
    let led = leads_to_it(&atoms[..at]) || recalls(before);
    led && !by_it && !is_told(atoms, at)
}

/// Whether the word right before a text makes it one referred to: "under", "pursuant to", "established by".
fn leads_to_it(before: &[Atom]) -> bool {
    let key = |back: usize| {
        let at = before.len().checked_sub(back);
        at.map_or("", |at| before[at].key.as_str())
    };
    let hedged = before.last().is_some_and(|atom| matches!(&atom.is, Is::Verb(verb) if matches!(verb.status, Status::Hedged | Status::Denied)));
    let hedged = hedged && !is_brought_about(before);
    let favoured = key(1) == "of"
        && matches!(
            key(2),
            "favour" | "favor" | "adoption" | "support" | "against"
        );
    let prepared = matches!(
        key(1),
        "under"
            | "with"
            | "to"
            | "implementing"
            | "following"
            | "per"
            | "violating"
            | "prolonged"
            | "extended"
            | "of"
            | "renewed"
            | "since"
            | "unlike"
            | "than"
    );
    !favoured && (hedged || prepared || key(1) == "against" && key(2) != "voted")
        || key(1) == "by" && is_founded(&before[..before.len() - 1])
}

/// "led the Council to adopt": whether the verb that these words end with tells what the Council was brought to do.
fn is_brought_about(before: &[Atom]) -> bool {
    const BRINGS: [&str; 8] = [
        "led", "prompted", "moved", "spurred", "impelled", "allowed", "enabled", "brought",
    ];
    let [rest @ .., council, adopt] = before else {
        return false;
    };
    let adopts = matches!(&adopt.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.status == Status::Hedged);
    let mut words = rest.iter().rev().skip_while(|atom| atom.key == "the");
    adopts
        && matches!(council.is, Is::Council(_))
        && words
            .next()
            .is_some_and(|atom| BRINGS.contains(&atom.key.as_str()))
}

/// What stands before a text and the words that belong to it: before "its", "the Council's previous", "all relevant".
fn phrase<'a, 'b>(atoms: &'a [Atom<'b>], at: usize) -> &'a [Atom<'b>] {
    let belongs = |atom: &Atom| {
        matches!(
            atom.is,
            Is::Council(_) | Is::Word(Some(Word::Determiner)) | Is::Mark('-')
        ) || matches!(
            atom.key.as_str(),
            "its"
                | "their"
                | "the"
                | "all"
                | "both"
                | "'s"
                | "relevant"
                | "previous"
                | "earlier"
                | "prior"
        )
    };
    let before = &atoms[..at];
    let kept = before.iter().rposition(|atom| !belongs(atom));
    &before[..kept.map_or(0, |last| last + 1)]
}

/// "it could not veto Resolution 82, which was adopted", "under resolution 1701, adopted unanimously in 2006", "after resolutions 242
/// and 338 adopted in 1967": whether what follows a text is told of it.
fn is_told(atoms: &[Atom], at: usize) -> bool {
    // "resolution 2749 (28 August 2024), which it adopted"
    let opens = |atom: &&Atom| {
        matches!(atom.is, Is::Mark(',' | '(' | ')')) || matches!(atom.is, Is::When(_))
    };
    // "resolution 502 of 3 April 1982, which it adopted"
    let dated = matches!(atoms.get(at + 1..at + 3), Some([of, when])
        if of.key == "of" && matches!(when.is, Is::When(_)));
    let begins = at + 1 + usize::from(dated);
    let from = begins + atoms[begins..].iter().take(4).take_while(opens).count();
    let Some(next) = atoms.get(from) else {
        return false;
    };
    // "resolution 2334, on which Chad abstained"
    let relative = |at: usize| {
        matches!(
            atoms.get(at).map(|atom| &atom.is),
            Some(Is::Word(Some(Word::Relative)))
        )
    };
    let on = matches!(next.is, Is::Word(Some(Word::Preposition))) && relative(from + 1);
    if on {
        return from > at + 1;
    }
    if matches!(next.is, Is::Word(Some(Word::Relative))) {
        return from > at + 1;
    }
    let adopted = matches!(&next.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.past && verb.voice != Voice::Noun);
    let beside = from == at + 1;
    adopted && !has_an_object(&atoms[from + 1..]) && (beside || !is_inserted(atoms, at))
}

/// "adopted unanimously a resolution", "adopted resolution 5": whether a verb is followed by what was adopted.
fn has_an_object(behind: &[Atom]) -> bool {
    let ends = |atom: &&Atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_));
    behind
        .iter()
        .take(8)
        .take_while(ends)
        .any(|atom| matches!(atom.is, Is::Thing(_)))
}

/// "The Council, recalling resolution 242, adopted …": whether a text ends a clause that a comma opens behind what the sentence is
/// about.
fn is_inserted(atoms: &[Atom], at: usize) -> bool {
    let before = phrase(atoms, at);
    let [.., first, second, last] = before else {
        return false;
    };
    let comma = |atom: &Atom| matches!(atom.is, Is::Mark(','));
    // "The text, adopted 14-0, reaffirmed resolution 242" goes on with a verb of its own.
    let finite = last.key.as_str().ends_with("ed") || last.key.as_str().ends_with('s');
    let named = |atom: &Atom| matches!(atom.is, Is::Council(_) | Is::Thing(_));
    !finite && (comma(first) || comma(second)) && before.iter().any(named)
}
