//! Whether what was put to the vote is a matter of procedure, on which no member has a veto (Charter Article 27, paragraph 2): the
//! agenda, a meeting, who is heard there, a special session of the Assembly.

use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::{Lemma, Word};

/// How far before a word of procedure the vote on it may stand: "voted 11-2, with China and Russia opposed, to put it on the agenda".
const FAR: usize = 18;

/// "decided to keep the item on its agenda", "voted to hold the meeting", "to let the President speak": whether a stretch of a sentence
/// tells of a vote on a matter of procedure, and of no draft.
pub(super) fn is_procedural(atoms: &[Atom]) -> bool {
    let draft = |atom: &Atom| match &atom.is {
        Is::Thing(thing) => {
            thing.resolution.is_some()
                || thing.draft.is_some()
                || thing.amendment
                || thing.paragraph
                || is_text(atom.key.as_str())
        }
        Is::Symbol(_) => true,
        _ => false,
    };
    let matters = |at: usize| {
        puts_on_the_agenda(atoms, at) || holds_a_meeting(atoms, at) || hears_somebody(atoms, at)
    };
    (0..atoms.len()).any(matters) && !atoms.iter().any(draft)
}

fn is_text(word: &str) -> bool {
    matches!(
        word,
        "draft" | "drafts" | "resolution" | "resolutions" | "text" | "texts"
    )
}

/// "a resolution calling an emergency special session": whether a text is one by which the Council calls the Assembly together, which
/// is a matter of procedure.
pub(super) fn calls_a_session(atoms: &[Atom]) -> bool {
    let calls = |atom: &Atom| {
        let word = atom.key.as_str();
        ["call", "conven", "summon", "request"]
            .iter()
            .any(|stem| word.starts_with(stem))
    };
    let special = |two: &[Atom]| {
        matches!(two[0].key.as_str(), "special" | "emergency") && two[1].key == "session"
    };
    let vetoes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto);
    let session = atoms.windows(2).position(special);
    session.is_some_and(|at| atoms[..at].iter().rev().take(9).any(calls))
        && !atoms.iter().any(vetoes)
}

/// "put the item on the agenda", "the complaint was kept on its agenda", "voted in favour of the provisional agenda", "the agenda was
/// adopted": whether the agenda at an atom is decided on.
fn puts_on_the_agenda(atoms: &[Atom], at: usize) -> bool {
    const PUTS: [&str; 28] = [
        "put",
        "puts",
        "putting",
        "place",
        "placed",
        "places",
        "placing",
        "keep",
        "kept",
        "keeps",
        "keeping",
        "include",
        "included",
        "including",
        "inscribe",
        "inscribed",
        "remain",
        "remains",
        "stay",
        "stays",
        "stayed",
        "retain",
        "retained",
        "add",
        "added",
        "remove",
        "removed",
        "admit",
    ];
    if atoms[at].key != "agenda" {
        return false;
    }
    let plain = |atom: &&Atom| !matches!(atom.is, Is::Mark(';' | ':'));
    let mut before = atoms[..at].iter().rev().take_while(plain);
    let put = before
        .clone()
        .take(10)
        .any(|atom| PUTS.contains(&atom.key.as_str()));
    // "objected to the Council's agenda", "the vote on the agenda", "adopted its agenda"
    let voted = before.clone().take(7).any(|atom| {
        atom.key.as_str().starts_with("object")
            || matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Adopt | Lemma::Vote | Lemma::Oppose | Lemma::Support))
    });
    let on = before.any(|atom| matches!(atom.key.as_str(), "on" | "in"));
    let adopted = atoms[at + 1..].iter().take(6).any(
        |atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Adopt && verb.voice == Voice::Passive),
    );
    // "Agenda adopted ten in favor, one against"
    let next = atoms.get(at + 1).map(|atom| &atom.is);
    let telegraphic =
        matches!(next, Some(Is::Verb(verb)) if verb.lemma == Lemma::Adopt && verb.past);
    put && on || voted || adopted || telegraphic
}

/// "voted to hold the meeting", "in favour of holding a debate", "voted to proceed", "agreed by 10-2 to discuss the matter": whether a
/// meeting or a discussion, at an atom, is what was decided on.
fn holds_a_meeting(atoms: &[Atom], at: usize) -> bool {
    const MEETINGS: [&str; 8] = [
        "meeting",
        "meetings",
        "session",
        "debate",
        "discussion",
        "briefing",
        "hearing",
        "talks",
    ];
    let meeting = || {
        let mut behind = atoms[at + 1..].iter().take(8);
        behind.any(|atom| MEETINGS.contains(&atom.key.as_str()))
    };
    let ends = || {
        let next = atoms.get(at + 1);
        next.is_none_or(|atom| {
            matches!(atom.is, Is::Mark(_)) || matches!(atom.key.as_str(), "and" | "with" | "while")
        })
    };
    let holds = match atoms[at].key.as_str() {
        "hold" | "holding" | "convene" | "convening" | "adjourn" | "adjourning" | "postpone"
        | "open" | "begin" => meeting(),
        "proceed" | "proceeding" => meeting() || ends(),
        "go" | "going" => atoms.get(at + 1).is_some_and(|atom| atom.key == "ahead"),
        "discuss" | "discussing" | "debate" | "debating" => true,
        _ => false,
    };
    holds && is_decided(atoms, at)
}

/// "voted to let the President speak", "decided to invite the envoy to brief it", "agreed to hear him", "decided not to seat them":
/// whether who is heard, at an atom, is what was decided on.
fn hears_somebody(atoms: &[Atom], at: usize) -> bool {
    const SPEAKS: [&str; 9] = [
        "speak",
        "address",
        "brief",
        "participate",
        "part",
        "attend",
        "floor",
        "discussion",
        "appear",
    ];
    let speaks = || {
        let mut behind = atoms[at + 1..].iter().take(10);
        behind.any(|atom| SPEAKS.contains(&atom.key.as_str()))
    };
    let hears = match atoms[at].key.as_str() {
        "let" | "letting" | "allow" | "allowing" | "permit" | "permitting" | "invite"
        | "inviting" => speaks(),
        "hear" | "hearing" | "seat" => true,
        _ => false,
    };
    hears && is_decided(atoms, at)
}

/// Whether a deed at an atom is what a vote before it was on: "voted 9-2 on Monday to discuss it", "in favour of holding it"; and not
/// what they had met for: "gathered to discuss it and voted".
fn is_decided(atoms: &[Atom], at: usize) -> bool {
    let to = atoms[..at]
        .last()
        .is_some_and(|atom| matches!(atom.key.as_str(), "to" | "of" | "not" | "against" | "for"));
    let doing = atoms[at].key.as_str().ends_with("ing");
    let decides = |atom: &Atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.voted || matches!(verb.lemma, Lemma::Vote | Lemma::Oppose | Lemma::Support))
            || matches!(
                atom.key.as_str(),
                "agreed" | "agree" | "decided" | "decide" | "refused" | "whether" | "motion"
            )
    };
    let gathers = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "met" | "meets" | "meeting" | "gathered" | "convened" | "sat" | "session" | "sitting"
        )
    };
    let vote = atoms[..at]
        .iter()
        .rev()
        .take(FAR)
        .take_while(|atom| !matches!(atom.is, Is::Mark(';' | ':')));
    let mut vote = vote.skip_while(|atom| !decides(atom) && !gathers(atom));
    (to || doing || matches!(atoms[at].is, Is::Word(Some(Word::Intend))))
        && vote.next().is_some_and(decides)
}
