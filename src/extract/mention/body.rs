//! Bodies that vote: the Council, and all those that are not the Council.

use super::super::token::{Kind, Token};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

pub(super) fn body(tokens: &[Token], at: usize) -> Option<(usize, bool)> {
    let first = tokens[at].key.as_str();
    if matches!(first, "committee" | "body" | "panel") && has_the_seats(tokens, at)
        || matches!(first, "body" | "panel" | "organ") && is_the_highest(tokens, at)
    {
        return Some((1, true));
    }
    if let Some(used) = acting(tokens, at).or_else(|| special_session(tokens, at)) {
        return Some((used, false));
    }
    // "freedom of assembly", "to elect a constituent assembly", "on board"
    let before = at.checked_sub(1).map_or("", |i| tokens[i].key.as_str());
    if matches!(first, "assembly" | "board")
        && matches!(before, "of" | "on" | "across" | "constituent" | "elected")
    {
        return None;
    }
    // "a court in Columbia, SC" is of a State of the Union; cables mean the Council.
    if first == "sc" && (before.is_empty() && at > 0 || !tokens[at].capital) {
        return None;
    }
    let named = BY_FIRST.get(first).map_or(&[][..], Vec::as_slice);
    named
        .iter()
        .find_map(|(others, council)| {
            let used = 1 + others.len();
            let after = tokens.get(at + 1..at + used)?;
            let same = after
                .iter()
                .zip(others)
                .all(|(token, word)| token.key == *word);
            let names_another =
                first == "the" && *council && tokens.get(at + used).is_some_and(|t| t.key == "of");
            (same && !names_another).then_some((used, *council))
        })
        .or_else(|| (first == "council").then(|| council(tokens, at))?)
}

/// "ECOWAS leaders voted", "the Court held by 13 votes to 2", "an emergency session adopted": a body that texts on the Council often name
/// for other reasons, where it decides.
fn acting(tokens: &[Token], at: usize) -> Option<usize> {
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
fn special_session(tokens: &[Token], at: usize) -> Option<usize> {
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

/// The Council of one State, by what stands before or behind its name: "Russia's Security Council voted", "the Security Council of
/// Belarus", "his Security Council". "Russia's Security Council veto" is one in the Council.
pub(super) fn is_of_one_state(
    tokens: &[Token],
    at: usize,
    used: usize,
    state: impl Fn(usize) -> bool,
) -> bool {
    let key = |at: usize| tokens.get(at).map_or("", |token| token.key.as_str());
    let before = |back: usize| at.checked_sub(back).map_or("", |at| key(at));
    let end = at + used;
    if key(end) == "of" {
        let the = usize::from(key(end + 1) == "the");
        return state(end + 1 + the);
    }
    let its_own = matches!(before(1), "his" | "federal" | "supreme");
    let owned = before(1) == "'s" && at.checked_sub(2).is_some_and(&state);
    let described = at.checked_sub(1).is_some_and(&state);
    if !(its_own || owned || described) {
        return false;
    }
    tokens.get(end).is_none_or(|token| match token.kind {
        Kind::Mark(mark) => matches!(mark, ',' | '.' | ';'),
        _ => {
            DECIDES.contains(&key(end))
                || key(end).ends_with("ly")
                || matches!(key(end), "met" | "has" | "had" | "chaired" | "convened")
                || key(end) == "on" && !described
        }
    })
}

/// "the Committee's three recommendations", "the sub-committee's report": whether what follows a body is something it laid before the
/// Council.
pub(super) fn is_of_a_report(tokens: &[Token], behind: usize) -> bool {
    let key = |at: usize| tokens.get(at).map_or("", |token| token.key.as_str());
    let laid = |word: &str| {
        [
            "report",
            "recommendation",
            "finding",
            "conclusion",
            "meeting",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    };
    key(behind) == "'s" && (laid(key(behind + 1)) || laid(key(behind + 2)))
}

/// Whether a body is one that prose names in passing.
pub(super) fn is_in_passing(tokens: &[Token], at: usize, used: usize) -> bool {
    let (first, last) = (tokens[at].key.as_str(), tokens[at + used - 1].key.as_str());
    PASSING.contains(&last)
        || first == "cooperation"
        || ACTING.contains(&first)
        || used == 1 && first == "board"
        || last == "assembly" && !matches!(first, "general" | "the" | "health")
}

/// "47-nation council", "city council", "15-member council", "Council": a council by what stands before it alone.
fn council(tokens: &[Token], at: usize) -> Option<(usize, bool)> {
    let word = |back: usize| at.checked_sub(back).map(|i| tokens[i].key.as_str());
    // "47-nation council" is another's.
    let seats = at.checked_sub(3).map(|i| tokens[i].kind);
    let of_many = matches!(seats, Some(Kind::Number(n)) if n != 15 && n != 11)
        && matches!(word(1), Some("member" | "nation" | "country"));
    // "the Council of Europe"
    let of_europe = tokens.get(at + 1).is_some_and(|t| t.key == "of")
        && tokens
            .get(at + 2)
            .is_some_and(|t| matches!(t.key.as_str(), "europe" | "state" | "elders" | "guardians"));
    let another = of_europe || word(1).is_some_and(|word| OTHER_COUNCILS.contains(&word));
    if of_many || another {
        return Some((1, false));
    }
    let begins = at == 0 && tokens[at].capital && tokens.get(1).is_none_or(|t| t.key != "of");
    let owned = word(1).is_none_or(|word| word == "'s");
    (begins || !owned).then_some((1, true))
}

/// "the 15 members of the committee", "the 15-member panel": a body with the Council's seats, whatever it is called.
fn has_the_seats(tokens: &[Token], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |i| tokens[i].key.as_str());
    let seats = |back: usize| {
        let kind = at.checked_sub(back).map(|i| tokens[i].kind);
        kind == Some(Kind::Number(15)) || word(back) == "fifteen"
    };
    let members = |back: usize| matches!(word(back), "members" | "member" | "nation" | "states");
    (members(3) && seats(4) && [word(2), word(1)] == ["of", "the"]) || (members(1) && seats(3))
}

/// "the U.N.'s top decision-making body", "the world body's most powerful organ": the Council, by its rank among the bodies there.
fn is_the_highest(tokens: &[Token], at: usize) -> bool {
    const LONGEST: usize = 7;
    let before = &tokens[at.saturating_sub(LONGEST)..at];
    let ranks = |token: &Token| matches!(token.key.as_str(), "top" | "highest" | "powerful");
    let Some(ranked) = before.iter().rposition(ranks) else {
        return false;
    };
    let told = |token: &Token| {
        token.kind == Kind::Mark('-')
            || matches!(
                token.key.as_str(),
                "decision" | "making" | "security" | "political"
            )
    };
    let most = usize::from(before[ranked].key == "powerful");
    let owner = ranked.checked_sub(most).map(|end| &before[..end]);
    let of_the_un = matches!(owner, Some([.., body, whose]) if whose.key == "'s"
        && matches!(body.key.as_str(), "un" | "u.n." | "nations" | "body"));
    of_the_un && before[ranked + 1..].iter().all(told)
}

/// Whether the Council's name says which council it is.
pub(super) fn names_security(tokens: &[Token], at: usize, used: usize) -> bool {
    tokens[at..at + used]
        .iter()
        .any(|token| matches!(token.key.as_str(), "security" | "unsc" | "sc"))
}

/// How the words begin by which a text sets up a body, which does not act then: "establishing a commission".
pub(super) const FOUNDS: [&str; 5] = ["establish", "creat", "appoint", "form", "send"];

/// Bodies that prose names in passing: the last word of their name.
const PASSING: [&str; 7] = [
    "eu",
    "committee",
    "commission",
    "league",
    "union",
    "states",
    "cabinet",
];

/// "the city council": words that make a council another than the Security Council, whatever it votes on.
const OTHER_COUNCILS: &[&str] = &[
    "city",
    "town",
    "county",
    "municipal",
    "borough",
    "parish",
    "district",
    "village",
    "student",
    "students",
    "school",
    "church",
    "tribal",
    "press",
    "local",
    "regional",
    "provincial",
    "legislative",
    "advisory",
    "works",
    "privy",
    "executive",
    "supreme",
    "federal",
    "guardian",
    "transitional",
    "military",
    "academic",
    "faculty",
    "university",
    "community",
    "nordic",
    "atlantic",
    "ministerial",
    "metro",
    "political",
    "national",
    "leadership",
    "sovereignty",
    "central",
    "constitutional",
    "judicial",
    "presidential",
    "interim",
    "opposition",
    "electoral",
    "coordination",
    "neighborhood",
    "neighbourhood",
    "shura",
    "ruling",
];

/// Bodies that are only spoken of unless they decide.
const ACTING: [&str; 28] = [
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
const DECIDES: [&str; 14] = [
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

/// What "the" leads to in the names of bodies.
pub(super) const AFTER_THE: &[&str] = &["council", "assembly", "sc", "house", "us", "u.s."];

/// The first words of bodies.
pub(super) fn openers() -> Vec<&'static str> {
    let first = |(words, _): &(&'static str, bool)| words.split(' ').next();
    BODIES
        .iter()
        .filter_map(first)
        .chain(["council", "body", "panel", "organ", "emergency"])
        .chain(ACTING)
        .chain(OTHER_COUNCILS.iter().copied())
        .collect()
}

/// The words of a body's name after the first, and whether it is the Council.
type Named = (Vec<&'static str>, bool);

/// Bodies by the first word of their names.
static BY_FIRST: LazyLock<FxHashMap<&str, Vec<Named>>> = LazyLock::new(|| {
    let mut by_first: FxHashMap<&str, Vec<Named>> = FxHashMap::default();
    for (words, council) in BODIES {
        let mut words = words.split(' ');
        let first = words.next().unwrap_or_default();
        let named = by_first.entry(first).or_default();
        named.push((words.collect(), *council));
    }
    for word in OTHER_COUNCILS {
        let named = by_first.entry(word).or_default();
        named.push((vec!["council"], false));
    }
    by_first
});

/// Bodies by their words; the flag says whether it is the Council.
const BODIES: &[(&str, bool)] = &[
    ("u.n. security council", true),
    ("un security council", true),
    ("united nations security council", true),
    ("national security council", false),
    ("security council", true),
    ("the council", true),
    ("unsc", true),
    ("un sc", true),
    ("the sc", true),
    ("sc", true),
    ("general assembly", false),
    ("the assembly", false),
    ("human rights council", false),
    ("economic and social council", false),
    ("trusteeship council", false),
    ("council of the league", false),
    ("league of nations", false),
    ("council at geneva", false),
    ("plenary", false),
    ("council of ministers", false),
    ("european council", false),
    ("european parliament", false),
    ("board of governors", false),
    ("nation board", false),
    ("human rights body", false),
    ("rights council", false),
    ("eu council", false),
    ("eu", false),
    ("governing council", false),
    ("peace and security council", false),
    ("cooperation council", false),
    ("arab league", false),
    ("review conference", false),
    ("european union", false),
    ("african union", false),
    ("league of arab states", false),
    ("congress", false),
    ("parliament", false),
    ("senate", false),
    ("house of representatives", false),
    ("the house", false),
    ("house of commons", false),
    ("lawmakers", false),
    ("knesset", false),
    ("bundestag", false),
    ("cabinet", false),
    ("supreme court", false),
    ("committee", false),
    ("subcommittee", false),
    ("commission", false),
    ("unga", false),
    ("iaea", false),
    ("g.a.", false),
    ("state council", false),
    ("governing body", false),
    ("oas permanent council", false),
    ("osce permanent council", false),
    ("permanent council of", false),
    ("national assembly", false),
    ("health assembly", false),
    ("regional assembly", false),
    ("federal assembly", false),
    ("assembly", false),
    ("board", false),
    ("the us house", false),
    ("the u.s. house", false),
    ("us house", false),
    ("u.s. house", false),
    ("american house", false),
];
