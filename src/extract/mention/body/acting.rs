//! Bodies that texts on the Council often name for other reasons, where they decide: "ECOWAS leaders voted", "the Court held by 13 votes
//! to 2", "an emergency session adopted".

use crate::extract::token::{Kind, Token};

/// "ECOWAS leaders voted", "the Court held by 13 votes to 2", "an emergency session adopted": a body that texts on the Council often name
/// for other reasons, where it decides.
pub(super) fn acting(tokens: &[Token], at: usize) -> Option<usize> {
    let first = tokens[at].key.as_str();
    // Most mentions of a body begin with "the", and none of these.
    if first == "the" || !ACTING.contains(&first) {
        return None;
    }
    let key = |at: usize| tokens.get(at).map_or("", |token| token.key.as_str());
    let whose = usize::from(key(at + 1) == "'s");
    // "The International Court of Justice held, by 10 votes to 5"
    let of_justice = 2 * usize::from(key(at + 1) == "of" && key(at + 2) == "justice");
    let used = 1 + whose + of_justice + usize::from(DECIDERS.contains(&key(at + 1 + whose)));
    let is_judge = matches!(first, "court" | "icj" | "icc" | "jury");
    // "The Court, by eleven votes to four, held"
    let comma = |at: usize| matches!(tokens.get(at), Some(token) if token.kind == Kind::Mark(','));
    let behind = at + used;
    let counted = comma(behind)
        && key(behind + 1) == "by"
        && matches!(key(behind + 3), "vote" | "votes" | "to");
    let adverb = usize::from(key(behind).ends_with("ly"));
    let had = usize::from(key(behind + adverb) == "had" || key(behind + adverb) == "has");
    // "OPEC+ agreed"
    let plus = matches!(tokens.get(behind), Some(token) if token.kind == Kind::Mark('+'));
    let verb = key(behind + adverb + had + usize::from(plus));
    let decides = DECIDES.contains(&verb) || is_judge && JUDGES.contains(&verb);
    (counted || decides || is_where(tokens, at)).then_some(used)
}

/// "At the emergency special session, India abstained": a session of the Assembly, and none that the Council called.
pub(super) fn special_session(tokens: &[Token], at: usize) -> Option<usize> {
    let key = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .map_or("", |token| token.key.as_str())
    };
    let named = key(Some(at)) == "emergency"
        && key(Some(at + 1)) == "special"
        && key(Some(at + 2)) == "session";
    let within = matches!(key(at.checked_sub(2)), "at" | "in" | "during");
    (named && within).then_some(3)
}

/// "At the OPCW, a Russian motion was rejected", "voted against it in the ICAO council": whether what is told was done in a body, by where
/// a sentence begins or by the words for those of the body who decide.
fn is_where(tokens: &[Token], at: usize) -> bool {
    let the = usize::from(at > 0 && tokens[at - 1].key == "the");
    let within = at.checked_sub(1 + the);
    let decides = matches!(
        tokens.get(at + 1),
        Some(token) if matches!(token.key.as_str(), "council" | "board" | "conference")
    );
    (at == 1 + the || decides)
        && within.is_some_and(|i| matches!(tokens[i].key.as_str(), "at" | "in"))
}

/// Bodies that are only spoken of unless they decide.
pub(super) const ACTING: [&str; 28] = [
    "oau",
    "court",
    "icj",
    "icc",
    "imf",
    "wto",
    "g77",
    "osce",
    "session",
    "nato",
    "ecowas",
    "fifa",
    "opec",
    "asean",
    "oas",
    "opcw",
    "unesco",
    "ecosoc",
    "imo",
    "icao",
    "diet",
    "jury",
    "supervisors",
    "legislators",
    "shareholders",
    "oic",
    "cardinals",
    "g7",
];

/// Those who decide there.
const DECIDERS: [&str; 10] = [
    "leaders",
    "ambassadors",
    "members",
    "ministers",
    "delegates",
    "states",
    "council",
    "board",
    "judges",
    "countries",
];

/// What they do then.
pub(super) const DECIDES: [&str; 14] = [
    "voted",
    "votes",
    "adopted",
    "approved",
    "passed",
    "rejected",
    "decided",
    "agreed",
    "endorsed",
    "elected",
    "unanimously",
    "suspended",
    "expelled",
    "admitted",
];

/// What judges do.
const JUDGES: [&str; 12] = [
    "held",
    "ruled",
    "found",
    "concluded",
    "ordered",
    "upheld",
    "dismissed",
    "declined",
    "told",
    "sided",
    "overturned",
    "acquitted",
];
