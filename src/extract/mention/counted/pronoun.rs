//! Members that a pronoun stands for: "they", "both", "its sponsors", "his country", "our vote", "their veto".

use super::super::ahead::Ahead;
use super::super::who::{Group, Who};
use super::super::{Atom, Is};
use crate::extract::words::Word;

/// The pronouns that members may be picked out by.
pub(super) const PRONOUNS: [&str; 14] = [
    "its",
    "their",
    "his",
    "her",
    "my",
    "our",
    "we",
    "ourselves",
    "i",
    "he",
    "she",
    "both",
    "they",
    "it",
];

/// The members that a pronoun stands for, with the noun behind it where it owns one.
pub(super) fn pronoun(ahead: Ahead<'_>, before: &[Atom]) -> Option<(usize, Who)> {
    let one = |used, group| Some((used, Who::unnamed(Some(1), group)));
    match ahead.key(0) {
        "its" | "their" => sponsors(ahead)
            .or_else(|| country(ahead))
            .or_else(|| own(ahead, Group::Before)),
        "his" | "her" => country(ahead).or_else(|| own(ahead, Group::Before)),
        "my" | "our" => matches!(
            ahead.key(1),
            "country" | "delegation" | "government" | "vote"
        )
        .then(|| one(2, Group::Speaker))
        .flatten()
        .or_else(|| own(ahead, Group::Speaker)),
        "ourselves" => one(1, Group::Speaker),
        "i" if is_a_one(ahead) => one(1, Group::Counted),
        "we" | "i" => one(1, Group::Speaker),
        "he" | "she" | "it" => one(1, Group::Before),
        "they" => Some((1, Who::unnamed(None, Group::Before))),
        "both" => both(ahead, before),
        _ => None,
    }
}

/// "with I abstention", "ten to I against": a 1 that a scanner took for a letter.
fn is_a_one(ahead: Ahead<'_>) -> bool {
    let against = ahead.key(1) == "against" && matches!(ahead.key_before(0, 1), "and" | "to");
    ahead.key(1) == "abstention" || against
}

/// "its sponsors, France and Germany,", "its sponsor Niger", "its three co-sponsors"
fn sponsors(ahead: Ahead<'_>) -> Option<(usize, Who)> {
    let number = ahead.number(1);
    let next = 1 + usize::from(number.is_some());
    let co = ahead.key(next) == "co" && ahead.mark(next + 1, '-');
    let next = next + 2 * usize::from(co);
    let count = match ahead.key(next) {
        "author" | "sponsor" => Some(1),
        "authors" | "sponsors" | "drafters" | "cosponsors" => number,
        _ => return None,
    };
    let beside = || ahead.named(next + 1).filter(|(_, named)| !named.adjective);
    let group = Group::Sponsors;
    Some(match ahead.apposed(next + 1).or_else(beside) {
        Some((more, named)) => (next + 1 + more, Who { group, ..named }),
        None => (next + 1, Who::unnamed(count, group)),
    })
}

/// "his country", "its delegation", "its ambassador"
fn country(ahead: Ahead<'_>) -> Option<(usize, Who)> {
    let country = matches!(
        ahead.key(1),
        "country" | "delegation" | "government" | "nation"
    ) || ahead.key(0) == "its"
        && matches!(ahead.key(1), "ambassador" | "envoy" | "delegate");
    country.then(|| (2, Who::unnamed(Some(1), Group::Before)))
}

/// "its veto", "their joint veto", "its July veto", "its last veto", "their own draft": the owners alone.
fn own(ahead: Ahead<'_>, owners: Group) -> Option<(usize, Who)> {
    let text = |i| ahead.is(i, Word::Thing) || ahead.is(i, Word::Loose);
    let veto = |i| matches!(ahead.key(i), "veto" | "vetoes");
    let earlier = matches!(
        ahead.key(1),
        "last" | "latest" | "previous" | "earlier" | "recent"
    );
    let told = usize::from(earlier);
    let of_many = matches!(ahead.key(1 + told), "double" | "joint" | "twin");
    let owned = text(1)
        || ahead.is(1, Word::Amendment)
        || matches!(
            ahead.key(1),
            "veto" | "vetoes" | "abstention" | "abstentions"
        )
        || matches!(ahead.key(1), "own" | "second" | "first" | "other") && text(2)
        || (ahead.month(1).is_some() || earlier) && veto(2)
        || of_many && veto(2 + told)
        || matches!((ahead.key(1), ahead.key(2)), ("most", "recent")) && veto(3);
    owned.then(|| {
        let adjective = true;
        // "their double veto" is that of two.
        let count = of_many.then_some(2).filter(|_| owners == Group::Before);
        let owners = Who::unnamed(count, owners);
        (
            1,
            Who {
                adjective,
                ..owners
            },
        )
    })
}

/// "both", "both countries", where neither texts nor times are meant, nor those just named: "both Russia and China".
fn both(ahead: Ahead<'_>, before: &[Atom]) -> Option<(usize, Who)> {
    let times = matches!(
        ahead.key(1),
        "occasions" | "times" | "votes" | "cases" | "instances"
    );
    let named = matches!(before.last().map(|atom| &atom.is), Some(Is::Who(_)));
    if times || named || ahead.is_text(1) || ahead.is(1, Word::Determiner) {
        return None;
    }
    let used = 1 + usize::from(ahead.is(1, Word::Voter));
    Some((used, Who::unnamed(Some(2), Group::Before)))
}
