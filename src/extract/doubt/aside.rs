//! Whether words tell of something else than the vote: an abstention from comment, a candidate, another's text.

use super::holds;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::{Lemma, Word};

/// "abstained from comment", "reaffirmed their support for the text": from no vote and of no vote.
pub(super) fn is_aside(atoms: &[Atom], found: &Match) -> bool {
    tells_of_views(atoms, found)
        || tells_the_language(atoms, found)
        || blames_another(atoms, found)
        || says_it_supports(atoms, found)
        || voices_support(atoms, found)
        || supports_a_part(atoms, found)
        || supports_and_abstains(atoms, found)
        || names_the_text(atoms, found)
        || tells_whose_veto(atoms, found)
        || tells_whose_draft(atoms, found)
        || is_of_a_meeting(atoms, found)
        || is_of_a_candidate(atoms, found)
        || abstains_from_another(atoms, found)
}

/// "Opposition to the draft was unanimous", "criticism of the votes against it came from Peru": whether what is told is of words about
/// a text or a vote.
fn tells_of_views(atoms: &[Atom], found: &Match) -> bool {
    let told = |two: &[Atom]| {
        two[1].key == "came"
            || two[1].key == "unanimous" && matches!(two[0].is, Is::Word(Some(Word::Be)))
    };
    if !atoms[found.first..=found.last].windows(2).any(told) {
        return false;
    }
    let mut before = atoms[..found.first]
        .iter()
        .rev()
        .skip_while(|atom| {
            matches!(&atom.is, Is::Council(_) | Is::Number(_) | Is::Mark('-'))
                || matches!(atom.key.as_str(), "only" | "lone" | "sole" | "single")
                || atom.is_adjective()
        })
        .peekable();
    before.next_if(|atom| matches!(atom.is, Is::Word(Some(Word::Determiner))));
    before.next().is_some_and(|atom| {
        matches!(
            atom.key.as_str(),
            "of" | "for" | "to" | "against" | "on" | "over" | "with" | "about" | "at"
        )
    })
}

/// "Rice said that Washington supports resolution 1860": whether somebody says what is thought of a resolution that has its number.
fn says_it_supports(atoms: &[Atom], found: &Match) -> bool {
    const NEAR: usize = 5;
    let now = holds(atoms, found, |verb| {
        verb.lemma == Lemma::Support && verb.voice == Voice::Active && !verb.past
    });
    let said = |atom: &Atom| matches!(atom.key.as_str(), "said" | "says" | "saying" | "added");
    let from = found.first.saturating_sub(NEAR);
    let to = atoms.len().min(found.last + 3);
    let numbered = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some());
    now && atoms[from..found.first].iter().any(said) && atoms[found.first..to].iter().any(numbered)
}

/// "Russia was criticised by France for vetoing it": whether those right before "for" are the ones who blame.
fn blames_another(atoms: &[Atom], found: &Match) -> bool {
    let by = found.first.checked_sub(1).map(|at| &atoms[at]);
    let [who, last, ..] = &atoms[found.first..] else {
        return false;
    };
    by.is_some_and(|atom| atom.key == "by")
        && matches!(who.is, Is::Who(_))
        && last.key == "for"
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Veto && verb.voice == Voice::Ing
        })
}

/// "the English and French texts", "the French version, like the Spanish": whether an adjective before a text tells its language, as
/// one beside it that is no State's does.
fn tells_the_language(atoms: &[Atom], found: &Match) -> bool {
    const NEAR: usize = 3;
    let adjective = atoms[found.first].is_adjective();
    let language = |atom: &Atom| matches!(atom.key.as_str(), "english" | "spanish" | "arabic");
    let from = found.first.saturating_sub(NEAR);
    let to = atoms.len().min(found.last + 1 + NEAR);
    adjective && atoms[from..to].iter().any(language)
}

/// "supported the resolution in principle but abstained": whether the next that is told of the same members is that they abstained.
fn supports_and_abstains(atoms: &[Atom], found: &Match) -> bool {
    let supports = holds(atoms, found, |verb| verb.lemma == Lemma::Support);
    let mut behind = atoms[found.last + 1..]
        .iter()
        .take(10)
        .skip_while(|atom| !matches!(atom.key.as_str(), "but" | "yet" | "though" | "however"));
    behind.next();
    let abstains =
        behind.find(|atom| !matches!(atom.is, Is::Word(Some(Word::Adverb)) | Is::Mark(',')));
    supports
        && abstains.is_some_and(|atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Abstain && verb.voice == Voice::Active))
}

/// "reaffirmed their support for the text"
fn voices_support(atoms: &[Atom], found: &Match) -> bool {
    const VOICED: [&str; 7] = [
        "reaffirm", "reiterat", "express", "voic", "pledg", "declar", "stress",
    ];
    atoms[found.first..=found.last].windows(3).any(|three| {
        matches!(
            three[1].key.as_str(),
            "its" | "their" | "his" | "her" | "our" | "full" | "strong"
        ) && matches!(three[2].key.as_str(), "support" | "backing")
            && VOICED
                .iter()
                .any(|word| three[0].key.as_str().starts_with(word))
    })
}

/// "supported the aims of the draft", "opposed any mention of resolution 1929": not the text itself.
fn supports_a_part(atoms: &[Atom], found: &Match) -> bool {
    let thinks = holds(atoms, found, |verb| {
        matches!(verb.lemma, Lemma::Support | Lemma::Oppose | Lemma::Reject)
    });
    let part = |two: &[Atom]| two[1].key == "of" && PARTS_OF_A_TEXT.contains(&two[0].key.as_str());
    thinks && atoms[found.first..=found.last].windows(2).any(part)
}

/// "the U.S.-backed resolution", "the Chinese backed resolution": whether a verb of support only names the text.
fn names_the_text(atoms: &[Atom], found: &Match) -> bool {
    let backed = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Support);
    let whole = &atoms[found.first..=found.last];
    let joined = |two: &[Atom]| {
        matches!(two[0].is, Is::Mark('-'))
            && two[0].span.end == two[1].span.start
            && backed(&two[1])
    };
    let named = |three: &[Atom]| {
        let adjective = matches!(&three[0].is, Is::Who(who) if who.members.len() == 1);
        let text = matches!(&three[2].is, Is::Thing(thing) if thing.resolution.is_none());
        adjective && backed(&three[1]) && text
    };
    // "blocked for a third time a Western-backed text"
    let stopped = || holds(atoms, found, |verb| verb.lemma == Lemma::Block);
    whole.windows(2).any(joined) && !stopped() || whole.windows(3).any(named)
}

/// "the veto of a draft by China": whose veto, not whose draft.
fn tells_whose_veto(atoms: &[Atom], found: &Match) -> bool {
    let by = |atom: &Atom| atom.key == "by";
    matches!(atoms[found.first].is, Is::Thing(_))
        && atoms[found.last].key != "from"
        && atoms[found.first..found.last].iter().any(by)
        && atoms[..found.first]
            .iter()
            .rev()
            .take(4)
            .any(|atom| atom.is_noun(Lemma::Veto))
}

/// "its veto of a draft by the United States": whose draft, not whose veto.
fn tells_whose_draft(atoms: &[Atom], found: &Match) -> bool {
    // "Last week's veto of a draft" is no owner's.
    let owner = found.first.checked_sub(1).map(|i| &atoms[i]).filter(|_| {
        !matches!(&atoms[..found.first], [.., when, own] if own.key == "'s" && matches!(when.is, Is::When(_)))
    });
    atoms[found.first].is_noun(Lemma::Veto)
        && matches!(atoms[found.last].is, Is::Who(_))
        && atoms[found.first..found.last]
            .iter()
            .any(|atom| matches!(atom.is, Is::Thing(_)))
        && owner.is_some_and(|owner| owner.key == "'s" || owner.is_adjective())
}

/// "did not participate in any of the Council's sessions"
fn is_of_a_meeting(atoms: &[Atom], found: &Match) -> bool {
    const MEETINGS: [&str; 27] = [
        "war",
        "invasion",
        "strikes",
        "airstrikes",
        "campaign",
        "operation",
        "coalition",
        "match",
        "election",
        "elections",
        "boycott",
        "raid",
        "conference",
        "summit",
        "mission",
        "exercises",
        "session",
        "sessions",
        "meetings",
        "debate",
        "discussion",
        "discussions",
        "talks",
        "negotiations",
        "drafting",
        "preparing",
        "negotiating",
    ];
    let meeting = |atom: &Atom| MEETINGS.contains(&atom.key.as_str());
    holds(atoms, found, |verb| verb.lemma == Lemma::Participate)
        && atoms[found.last + 1..].iter().take(7).any(meeting)
}

/// "he was vetoed by the United States": a candidate, and no text.
fn is_of_a_candidate(atoms: &[Atom], found: &Match) -> bool {
    let somebody = |at: usize| matches!(atoms[at].key.as_str(), "he" | "she");
    (somebody(found.first) || found.first.checked_sub(1).is_some_and(somebody))
        && holds(atoms, found, |verb| {
            verb.lemma == Lemma::Veto && verb.voice == Voice::Passive
        })
}

/// "abstained from comment": not from a vote.
fn abstains_from_another(atoms: &[Atom], found: &Match) -> bool {
    let from = atoms
        .get(found.last + 1)
        .is_some_and(|atom| atom.key == "from");
    let on_a_vote = |atom: &Atom| match &atom.is {
        Is::Thing(_) | Is::Council(_) | Is::Verb(_) => true,
        _ => matches!(
            atom.key.as_str(),
            "ballot" | "ballots" | "poll" | "tally" | "it" | "this" | "decision"
        ),
    };
    from && holds(atoms, found, |verb| verb.lemma == Lemma::Abstain)
        && !atoms[found.last + 1..].iter().take(8).any(on_a_vote)
}

/// What may be supported of a text that is not.
const PARTS_OF_A_TEXT: [&str; 28] = [
    "substance",
    "aim",
    "aims",
    "thrust",
    "spirit",
    "goal",
    "goals",
    "objective",
    "objectives",
    "principle",
    "principles",
    "idea",
    "ideas",
    "intent",
    "intention",
    "intentions",
    "purpose",
    "purposes",
    "elements",
    "part",
    "parts",
    "much",
    "mention",
    "reference",
    "references",
    "inclusion",
    "most",
    "gist",
];
