//! Members named beside their number: "two members, China and Russia,", "six – including China and Russia –".

use super::super::ahead::Ahead;
use super::super::who::{Group, Who};
use super::Counting;
use crate::extract::token::Kind;
use crate::extract::words::{Lemma, Word};

/// "Three African members, Gabon, Ghana and Mozambique,", "two of the 15, Cuba and Yemen,": those counted and their names. Those of
/// some kind need not be all that did what they did, and are not counted.
pub(super) fn spelled_out(ahead: Ahead<'_>, used: usize, who: &Who) -> Option<(usize, Who)> {
    let kind = matches!(who.group, Group::Permanent | Group::Of(_));
    let count = who
        .count
        .filter(|n| (1..=10).contains(n) && who.members.is_empty())?;
    // "the remaining member, China,"
    let last = who.group == Group::Rest && count == 1;
    if !kind && !last && who.group != Group::Counted {
        return None;
    }
    let (more, named) = ahead.apposed(used)?;
    if named.members.len() != count as usize {
        return None;
    }
    let some = (0..used).any(|i| matches!(ahead.key(i), "permanent" | "elected"));
    let (group, count) = if kind || some || last {
        (Group::Named, None)
    } else {
        (Group::Counted, Some(count))
    };
    let named = Who {
        count,
        group,
        ..named
    };
    Some((used + more, named))
}

/// Members named between commas, dashes or brackets: ", China and Russia,".
pub(super) fn apposed(ahead: Ahead<'_>) -> Option<(usize, Who)> {
    let opening = ahead.token(0)?.kind;
    let closing = match opening {
        Kind::Mark('(') => ')',
        Kind::Mark(mark @ (',' | '-')) => mark,
        _ => return None,
    };
    let (used, named) = ahead.named(1)?;
    let closes = ahead.mark(1 + used, closing);
    // "Four States, the USA, Algeria, China and Brazil abstained"
    let acts = ahead.did(1 + used, &[Lemma::Vote, Lemma::Abstain, Lemma::Veto]);
    (!named.adjective && (closes || acts)).then_some((used + 1 + usize::from(closes), named))
}

impl Counting<'_> {
    /// "and one, the Russian Federation, abstained", "two members, China and Russia, abstained", "two member-states (China, Russia)"
    pub(super) fn named_beside(&self) -> Option<(usize, Who)> {
        let Self {
            ahead, count, next, ..
        } = *self;
        let number = count?;
        let voter = self.voters();
        let (more, named) = ahead.apposed(next + voter)?;
        let bracketed = voter == 0 && ahead.mark(next, '(');
        let all = named.members.len() == number as usize;
        let group = Group::Counted;
        (all && !bracketed).then_some((
            next + voter + more,
            Who {
                count,
                group,
                ..named
            },
        ))
    }

    /// "six – including veto-holding China and Russia – opposed it"
    pub(super) fn including(&self) -> Option<(usize, Who)> {
        let in_score = matches!(self.ahead.key_before(0, 1), "to" | "of");
        let number = self
            .count
            .filter(|_| !self.the && !self.rest && !in_score)?;
        let some = self.next + self.voters();
        let (more, named) = some_of(self.ahead, some)?;
        if named.members.len() >= number as usize {
            return None;
        }
        // "135 countries - including Spain - endorsed it": no members of the Council, which has fewer.
        let members = if number > 15 {
            Vec::new()
        } else {
            named.members
        };
        let counted = Who::unnamed(self.count, Group::Counted);
        Some((some + more, Who { members, ..counted }))
    }

    /// How many words "members" or "member-states" has behind the number.
    fn voters(&self) -> usize {
        let Self { ahead, next, .. } = *self;
        if !ahead.is(next, Word::Voter) {
            return 0;
        }
        let states = ahead.mark(next + 1, '-') && ahead.is(next + 2, Word::Voter);
        1 + 2 * usize::from(states)
    }
}

/// Some of those counted, named between dashes or brackets: "(including permanent members China and Russia)".
fn some_of(ahead: Ahead<'_>, at: usize) -> Option<(usize, Who)> {
    const BEFORE_NAMES: [&str; 9] = [
        "them",
        "veto",
        "holding",
        "wielding",
        "permanent",
        "member",
        "members",
        "both",
        "the",
    ];
    let closing = match ahead.token(at)?.kind {
        Kind::Mark('(') => ')',
        Kind::Mark('-') => '-',
        _ => return None,
    };
    if !matches!(ahead.key(at + 1), "including" | "among" | "notably") {
        return None;
    }
    let mut next = at + 2;
    while BEFORE_NAMES.contains(&ahead.key(next)) || ahead.mark(next, '-') {
        next += 1;
    }
    let (used, named) = ahead.named(next)?;
    // "voted 9 (including China) to 2"
    let closes = ahead.mark(next + used, closing) && ahead.key(next + used + 1) != "to";
    (closes && !named.adjective).then_some((next + used + 1 - at, named))
}
