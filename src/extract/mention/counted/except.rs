//! All members but some: "everyone but China", "all the members with the exception of Peru", "all but one of the Council's members".

use super::super::ahead::Ahead;
use super::super::who::{Group, Who};
use super::Counting;
use crate::extract::token::Kind;
use crate::extract::words::{Lemma, Word};

/// "everyone else", "everyone but China voted for it", "all of the Council except Peru abstained"
pub(super) fn everyone_but(ahead: Ahead<'_>) -> Option<(usize, Who)> {
    let everyone = matches!(ahead.key(0), "everyone" | "everybody");
    if everyone && ahead.key(1) == "else" {
        return Some((2, Who::unnamed(None, Group::Rest)));
    }
    if !everyone && ahead.key(0) != "all" {
        return None;
    }
    let but = 1 + of_the_council(ahead, 1);
    let (more, others) = all_but(ahead, but)?;
    Some((but + more, others))
}

impl Counting<'_> {
    /// "all but one of the Council's members", "all members but Russia", "all 15 members except China, which abstained"
    pub(super) fn all_but_some(&self) -> Option<(usize, Who)> {
        if !self.all {
            return None;
        }
        self.all_but_a_number()
            .or_else(|| self.all_members_but_a_number())
            .or_else(|| self.all_members_but())
            .or_else(|| self.all_but_named())
    }

    /// "all but one of the Council's members", "all but two members of the Council"
    fn all_but_a_number(&self) -> Option<(usize, Who)> {
        let Self { ahead, next, .. } = *self;
        if ahead.key(next) != "but" {
            return None;
        }
        let without = ahead.number(next + 1)?;
        // "all but two of Europe's states": of no council.
        let of_council = |i: &usize| {
            ahead.is(*i, Word::Voter)
                || ahead.mark(*i, '-')
                || ahead.number(*i).is_some()
                || OF_THE_COUNCIL.contains(&ahead.key(*i))
        };
        let voter = match ahead.key(next + 2) {
            "of" => (next + 3..next + 9)
                .take_while(of_council)
                .find(|&i| ahead.is(i, Word::Voter))?,
            _ if ahead.is(next + 2, Word::Voter) => next + 2 + of_the_council(ahead, next + 3),
            _ => return None,
        };
        let count = all_without(ahead, without as usize);
        Some((voter + 1, Who::unnamed(count, Group::Counted)))
    }

    /// "all its members save one voted for it", "all members but two abstained"
    fn all_members_but_a_number(&self) -> Option<(usize, Who)> {
        let ahead = self.ahead;
        let but = self.whole();
        let except = matches!(ahead.key(but), "but" | "save" | "except" | "bar");
        let without = ahead.number(but + 1)?;
        let acts = ahead.did(but + 2, &VOTED);
        let count = all_without(ahead, without as usize);
        (self.voter() && !self.rest && except && acts)
            .then(|| (but + 2, Who::unnamed(count, Group::Counted)))
    }

    /// "all the members with the exception of Peru voted for it"
    fn all_members_but(&self) -> Option<(usize, Who)> {
        let but = self.whole();
        let (more, others) = (self.voter() && !self.rest)
            .then(|| all_but(self.ahead, but))
            .flatten()?;
        Some((but + more, others))
    }

    /// "all members but Russia", "all 15 members except China, which abstained"
    fn all_but_named(&self) -> Option<(usize, Who)> {
        let Self { ahead, .. } = *self;
        let voter = self.voter();
        let but = self.next + usize::from(voter);
        if !matches!(ahead.key(but), "except" | "but" | "save" | "bar") {
            return None;
        }
        let named = ahead.named(but + 1).filter(|(_, named)| !named.adjective);
        let Some((more, named)) = named.filter(|_| voter) else {
            return Some((but, Who::unnamed(None, Group::Rest)));
        };
        let others = all_without(ahead, named.members.len());
        let behind = but + 1 + more;
        // "all members but Russia voted for it", and not "but Russia, which vetoed it, voted for it"
        if ahead.is_word(behind) {
            return Some((behind, Who::unnamed(others, Group::Rest)));
        }
        // "all 15 members except China, which abstained": and no other.
        let which = ahead.mark(behind, ',') && matches!(ahead.key(behind + 1), "which" | "who");
        let ends = ahead.token(behind + 3).is_none() || ahead.mark(behind + 3, '.');
        let count = others.filter(|_| !self.rest && which && ends);
        Some((but, Who::unnamed(count, Group::Rest)))
    }

    /// "all the members of the Security Council voted for it", "all fifteen"
    pub(super) fn all(&self) -> Option<(usize, Who)> {
        let Self {
            ahead, count, next, ..
        } = *self;
        if !self.all || self.rest {
            return None;
        }
        let voter = self.voter();
        let named = next + usize::from(voter);
        let whole = self.whole();
        let voted = ahead.did(whole, &[Lemma::Vote, Lemma::Abstain]);
        let nearly = crate::extract::words::falls_short(ahead.key_before(0, 1));
        if voter
            && ahead.did(whole, &VOTED)
            && let Some(some) = excepted_before(ahead)
        {
            return Some((whole, Who::unnamed(all_without(ahead, some), Group::Rest)));
        }
        if voter && voted && !nearly && whole > named && count.is_none() {
            return Some((whole, Who::unnamed(None, Group::All)));
        }
        let told_of = matches!(ahead.key(named), "that" | "who" | "which" | "of");
        let counted = match count {
            Some(n) => n == 15 || n >= 11 && !told_of,
            None => voter && !told_of,
        };
        counted.then(|| (named.max(1), Who::unnamed(count, Group::All)))
    }

    /// How many words it has with the members' "of the Security Council".
    fn whole(&self) -> usize {
        let named = self.next + usize::from(self.voter());
        named + of_the_council(self.ahead, named)
    }
}

/// How many words "of the Security Council" has, behind members.
fn of_the_council(ahead: Ahead<'_>, at: usize) -> usize {
    if ahead.key(at) != "of" || ahead.key(at + 1) != "the" {
        return 0;
    }
    let named = |i: &usize| {
        matches!(
            ahead.key(*i),
            "un" | "u.n." | "united" | "nations" | "security" | "15" | "member" | "-"
        )
    };
    let council = at + 2 + (at + 2..at + 8).take_while(named).count();
    if ahead.key(council) == "council" {
        council + 1 - at
    } else {
        0
    }
}

/// "except China voted", "with the exception of Peru, abstained", behind "all the members": how many words it has, and how many
/// did what the verb behind it says.
fn all_but(ahead: Ahead<'_>, at: usize) -> Option<(usize, Who)> {
    let comma = ahead.mark(at, ',');
    let next = at + usize::from(comma);
    let except = match ahead.key(next) {
        "except" | "excluding" => 1,
        "but" | "save" | "bar" if !comma => 1,
        "with" if ahead.key(next + 1) == "the" && ahead.key(next + 2) == "exception" => 4,
        "apart" if ahead.key(next + 1) == "from" => 2,
        _ => return None,
    };
    let next = next + except;
    let next = next + usize::from(ahead.key(next) == "for");
    let (more, named) = ahead.named(next)?;
    let end = next + more;
    let closes = comma && ahead.mark(end, ',');
    let end = end + usize::from(closes);
    let stood = matches!(ahead.key(end), "was" | "were" | "said")
        && matches!(
            ahead.key(end + 1),
            "in" | "for" | "against" | "opposed" | "yes" | "no"
        );
    let acts = stood || ahead.did(end, &VOTED);
    let others = Who::unnamed(all_without(ahead, named.members.len()), Group::Rest);
    (acts && !named.adjective && closes == comma).then_some((end - at, others))
}

/// Words for the Council before the word for its members.
const OF_THE_COUNCIL: [&str; 13] = [
    "the", "its", "un", "u.n.", "united", "nations", "security", "council", "'s", "unsc", "sc",
    "current", "voting",
];

/// What members do who vote.
const VOTED: [Lemma; 4] = [Lemma::Vote, Lemma::Abstain, Lemma::Support, Lemma::Oppose];

/// "With the sole exception of Chad, all members voted for it", "Apart from Chad, …": how many members the words before name as those who
/// did not.
fn excepted_before(ahead: Ahead<'_>) -> Option<usize> {
    const LONGEST: usize = 18;
    let comma = ahead.token_before(0, 1)?.kind == Kind::Mark(',');
    let names = |back: usize| {
        matches!(
            (ahead.key_before(0, back + 1), ahead.key_before(0, back)),
            ("exception", "of") | ("apart" | "aside", "from") | ("except", "for")
        )
    };
    let back = (2..LONGEST).find(|&back| names(back)).filter(|_| comma)?;
    let at = ahead.at.checked_sub(back)?;
    let (used, named) = ahead.mentions.named(ahead.tokens, at + 1, false)?;
    // "With the exception of Chad, which abstained, every member voted for it"
    let behind = ahead.tokens.get(at + 1 + used + 1);
    let which = behind.is_some_and(|word| matches!(word.key.as_str(), "which" | "who" | "both"));
    ((used + 2 == back || which) && !named.adjective).then_some(named.members.len())
}

/// How many members the Council of the day has without some.
fn all_without(ahead: Ahead<'_>, some: usize) -> Option<u32> {
    let roster = ahead.mentions.roster;
    let seats = roster.map_or(15, |roster| roster.members.len());
    u32::try_from(seats.checked_sub(some)?).ok()
}
