//! What stands between the members of a list, before them, or as a member and is none.

use crate::council::Member;
use crate::extract::mention::ahead::Ahead;
use crate::extract::words::{Lemma, Word};
use crate::source::Span;

/// Whether a member behind the last of a list, and a comma, is one that something else is told of.
pub(super) fn begins_anew(ahead: Ahead<'_>, at: usize, end: usize) -> bool {
    let name = ahead.name(at);
    // "vetoed by Russia and China, the Russian one got four votes"
    let text = ahead.key(end) == "one" || ahead.is(end, Word::Thing);
    // "tabled by France and Japan, Russia's envoy said": "and" closed the list.
    let speaks = name.as_ref().is_some_and(|name| end - at > name.used);
    // "opposed by Cuba and Yemen, China abstaining"
    let abstains = ahead.doing(end, &[Lemma::Vote, Lemma::Abstain]);
    speaks || abstains || text && name.is_some_and(|name| name.may_be_adjective())
}

/// "along with", "in addition to", ", like": how many words such a link has.
pub(super) fn along(ahead: Ahead<'_>, at: usize, comma: bool) -> usize {
    let with = 2 * usize::from(
        matches!(ahead.key(at), "along" | "together") && ahead.key(at + 1) == "with",
    );
    let like = usize::from(comma && matches!(ahead.key(at + with), "like" | "alongside"));
    let at = at + with + like;
    // "Vietnam and Libya in addition to Russia", "Britain, in common with Chile and China,"
    let besides = matches!(
        [ahead.key(at), ahead.key(at + 1), ahead.key(at + 2)],
        ["in", "addition", "to"] | ["in", "common", "with"]
    );
    with + like + 3 * usize::from(besides)
}

/// "veto-wielding Russia", and behind a link "non-permanent members Ethiopia and Kazakhstan": how many words describe the members named
/// next.
pub(super) fn described(ahead: Ahead<'_>, at: usize, linked: bool) -> usize {
    let wields = ahead.key(at) == "veto"
        && matches!(
            ahead.key(at + 2),
            "wielding" | "holding" | "bearing" | "armed"
        );
    let veto = 3 * usize::from(wields);
    let kind = |i| matches!(ahead.key(i), "permanent" | "non" | "elected") || ahead.mark(i, '-');
    let first = at + veto;
    let end = first + ahead.run(first, kind);
    let of_members = end > first && ahead.key(end) == "members";
    if (linked || wields) && of_members {
        end + 1 - at
    } else {
        veto
    }
}

/// "without Russia or China", "neither France or Britain": whether what is listed is said to be none.
pub(super) fn denied(ahead: Ahead<'_>) -> bool {
    const DENIES: [&str; 8] = [
        "not", "no", "neither", "nor", "without", "never", "n't", "nobody",
    ];
    let before = &ahead.tokens[ahead.at.saturating_sub(4)..ahead.at];
    before.iter().any(|t| DENIES.contains(&t.key.as_str()))
}

/// "his Russian counterpart": how many words, and whose.
pub(super) fn counterpart(ahead: Ahead<'_>, at: usize) -> Option<(usize, (Member, Span))> {
    if !matches!(ahead.key(at), "his" | "her" | "its" | "their") {
        return None;
    }
    let (more, (member, span, _)) = ahead.member(at + 1)?;
    let last = ahead.key(at + more);
    matches!(last, "counterpart" | "colleague").then_some((more + 1, (member, span)))
}

/// How many words the brackets have that tell more of a member in a list which goes on behind them: "(which …),", "(for the third time) and".
pub(super) fn told_aside(ahead: Ahead<'_>, at: usize) -> usize {
    const LONGEST: usize = 14;
    let times = ahead.key(at + 1) == "for" && ahead.key(at + 2) == "the";
    if !ahead.mark(at, '(') || !times && !ahead.is(at + 1, Word::Relative) {
        return 0;
    }
    let close = (at + 2..at + LONGEST).find(|&i| ahead.mark(i, ')'));
    close
        .filter(|&close| ahead.mark(close + 1, ',') || times && ahead.key(close + 1) == "and")
        .map_or(0, |close| close + 1 - at)
}

/// How many words a name at the head of a list has, with its comma, that may be that of several States and is told of none.
pub(super) fn either(ahead: Ahead<'_>, at: usize) -> usize {
    ahead
        .name(at)
        .filter(|name| ahead.mark(at + name.used, ','))
        .filter(|name| name.member(ahead.mentions.roster).is_none())
        .map_or(0, |name| name.used + 1)
}

/// How many words a name has that none knows, between a comma and another member of a list.
pub(super) fn misspelt(ahead: Ahead<'_>, at: usize) -> Option<usize> {
    let unknown = |i| {
        ahead.is_word(i)
            && ahead
                .token(i)
                .is_some_and(|t| t.capital && ahead.mentions.kinds(t).is_empty())
    };
    // "Congo", where nothing tells which.
    let either = ahead.name(at).map(|name| name.used);
    let name = either.unwrap_or_else(|| ahead.run(at, unknown));
    let mut next = at + name;
    next += usize::from(ahead.mark(next, ','));
    next += usize::from(ahead.key(next) == "and");
    let linked = next > at + name;
    next += usize::from(ahead.key(next) == "the");
    ((1..=2).contains(&name) && linked && ahead.name(next).is_some()).then_some(name)
}
