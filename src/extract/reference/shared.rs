//! What is said of several texts at once, and what of single ones among them.

use super::Segment;
use crate::extract::mention::{Atom, Is, When};
use crate::extract::words::{Lemma, Word};
use crate::reported::{Fact, Stated};

/// Keeps of what a stretch says of several texts what it says of all of them: of "adopted two resolutions, the first unanimously, the
/// second by ten votes" that they were adopted.
pub(crate) fn keep_common(atoms: &[Atom], segment: &mut Segment) {
    let to = segment.to.min(atoms.len());
    let from = segment.head.unwrap_or(segment.from).min(to);
    let each = |atom: &Atom| matches!(atom.key.as_str(), "each" | "both");
    let whole = &atoms[segment.from.min(to)..to];
    if whole.iter().any(each) {
        return;
    }
    let respectively = whole.iter().any(|atom| atom.key == "respectively");
    let shared = match (from..to).find(|&at| is_one_of_them(atoms, at)) {
        _ if respectively => from,
        Some(at) => at,
        None => return,
    };
    for said in &mut segment.said {
        if said.last >= shared || respectively && tells_of_members(&said.facts) {
            let outcome = said.first < shared || respectively;
            said.facts
                .retain(|fact| outcome && matches!(fact.value, Fact::Outcome(_)));
            said.blocked = false;
            said.rest = None;
        }
    }
    segment
        .said
        .retain(|said| !said.facts.is_empty() || said.opens);
}

/// "Britain and France vetoed texts on Suez and Namibia respectively": whether what is said is said of several members, each of which
/// did it to another text.
fn tells_of_members(facts: &[Stated<Fact>]) -> bool {
    let mut members = facts.iter().filter_map(|fact| match fact.value {
        Fact::Veto(member) | Fact::Position(member, _) => Some(member),
        _ => None,
    });
    let first = members.next();
    members.any(|member| Some(member) != first)
}

/// Whether words turn to one of several texts: "two of them", "the first", "one of which", "1970 unanimously and 1973".
fn is_one_of_them(atoms: &[Atom], at: usize) -> bool {
    let key = |ahead: usize| atoms.get(at + ahead).map_or("", |atom| atom.key.as_str());
    let before = at.checked_sub(1).map(|i| &atoms[i]);
    let joined = before.is_some_and(|atom| {
        matches!(atom.is, Is::Mark(',' | ':' | ';' | '(')) || atom.key == "and"
    });
    let them = matches!(key(2), "them" | "which" | "these" | "those" | "whom");
    let partly = key(1) == "of" && them && !matches!(key(0), "all" | "each" | "both" | "none");
    let ordinal = matches!(atoms[at].is, Is::Word(Some(Word::Ordinal(_))))
        || matches!(key(0), "former" | "latter" | "other" | "first" | "second");
    let place = ordinal
        && before.is_some_and(|atom| atom.key == "the")
        && !matches!(
            key(1),
            "time" | "council" | "security" | "members" | "two" | "three"
        );
    // "two texts, one sponsored by Chad and another by Peru, were defeated" tells who submitted each.
    let submitted = matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Verb(verb)) if verb.lemma == Lemma::Submit);
    let one = key(0) == "one"
        && joined
        && !submitted
        && !matches!(key(1), "abstention" | "against" | "vote" | "member");
    let number = matches!(
        &atoms[at].is,
        Is::Number(_)
            | Is::When(When {
                month: None,
                day: None,
                year: Some(_),
                ..
            })
    );
    let bare = number && joined && matches!(key(1), "unanimously" | "by" | "with");
    // "two Russian drafts (6-7-2 and 5-4-6)"
    let score = |at: usize| matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::Score(_)));
    let scores = score(at) && key(1) == "and" && score(at + 2);
    partly || place || one || bare || scores
}
