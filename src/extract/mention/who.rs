//! Who votes: lists of members by name, and groups by number ("the other four", "all fifteen members", "both").

use super::super::token::{Kind, Token};
use super::super::words::Word;
use super::{Atom, Is, Mentions};
use crate::council::Member;
use crate::source::Span;

/// Members, named or counted.
#[derive(Debug, Clone)]
pub(crate) struct Who {
    pub(crate) members: Vec<(Member, Span)>,
    pub(crate) count: Option<u32>,
    pub(crate) group: Group,
    /// A bare adjective or name before a noun: "Russian", as in "the Russian text".
    pub(crate) adjective: bool,
}

/// How the members are picked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// By name.
    Named,
    /// By number alone: "ten countries".
    Counted,
    /// Those not named: "the other four".
    Rest,
    /// Every member.
    All,
    /// Those named before: "both", "they", "the two".
    Before,
}

impl Mentions<'_> {
    pub(super) fn who(&self, tokens: &[Token], at: usize, before: &[Atom]) -> Option<(usize, Who)> {
        self.named(tokens, at)
            .or_else(|| self.counted(tokens, at, before))
    }

    /// "Britain, France and the US"; "Russia's ambassador"; "U.S. Ambassador Nikki Haley".
    fn named(&self, tokens: &[Token], at: usize) -> Option<(usize, Who)> {
        let start =
            usize::from(self.is(tokens.get(at), Word::Determiner) && tokens[at].key == "the");
        let (mut used, first, mut adjective) = self.one(tokens, at + start)?;
        used += start;
        let mut members = vec![first];
        loop {
            let mut next = used;
            let comma = tokens
                .get(at + next)
                .is_some_and(|t| matches!(t.kind, Kind::Mark(',' | '/' | '&')));
            next += usize::from(comma);
            let and = tokens
                .get(at + next)
                .is_some_and(|t| matches!(t.key.as_str(), "and" | "plus" | "or"));
            next += usize::from(and);
            if tokens.get(at + next).is_some_and(|t| t.key == "as")
                && tokens.get(at + next + 1).is_some_and(|t| t.key == "well")
            {
                next += 3;
            }
            if next == used {
                break;
            }
            next += usize::from(
                tokens
                    .get(at + next)
                    .is_some_and(|t| matches!(t.key.as_str(), "the" | "both")),
            );
            let Some((more, member, adj)) = self.one(tokens, at + next) else {
                break;
            };
            if adj != adjective && !and {
                break;
            }
            adjective &= adj;
            members.push(member);
            used = next + more;
        }
        members.dedup_by_key(|(member, _)| *member);
        Some((
            used,
            Who {
                members,
                count: None,
                group: Group::Named,
                adjective,
            },
        ))
    }

    /// One member with what speaks for it.
    fn one(&self, tokens: &[Token], at: usize) -> Option<(usize, (Member, Span), bool)> {
        let token = tokens.get(at)?;
        let found = self
            .names
            .at(self.text, tokens, at)
            .filter(|_| token.capital)?;
        let member = found.member(self.roster)?;
        let mut used = found.used;
        let span = token.span.to(tokens[at + used - 1].span);
        let mut adjective = found.is_adjective();
        let possessive = usize::from(tokens.get(at + used).is_some_and(|t| t.key == "'s"));
        // "Russia's U.N. ambassador Vassily Nebenzia", "the US deputy ambassador"
        let mut next = used + possessive;
        while tokens.get(at + next).is_some_and(|t| {
            matches!(
                t.key.as_str(),
                "u.n."
                    | "un"
                    | "united"
                    | "nations"
                    | "deputy"
                    | "acting"
                    | "permanent"
                    | "foreign"
                    | "prime"
                    | "then"
                    | "new"
                    | "top"
                    | "chief"
                    | "secretary"
                    | "state"
                    | "of"
            ) && tokens.get(at + next + 1).is_some()
        }) && next < used + possessive + 5
        {
            next += 1;
        }
        if self.is(tokens.get(at + next), Word::Envoy)
            || self.is(tokens.get(at + next), Word::Voter) && possessive > 0
        {
            next += 1;
            if tokens.get(at + next).is_some_and(|t| t.key == "to")
                && tokens
                    .get(at + next + 1)
                    .is_some_and(|t| matches!(t.key.as_str(), "the" | "un" | "u.n."))
            {
                next += 2;
                while tokens
                    .get(at + next)
                    .is_some_and(|t| matches!(t.key.as_str(), "un" | "u.n." | "united" | "nations"))
                {
                    next += 1;
                }
            }
            next += usize::from(
                tokens
                    .get(at + next)
                    .is_some_and(|t| t.kind == Kind::Mark(','))
                    && tokens.get(at + next + 1).is_some_and(|t| {
                        t.capital
                            && self.names.at(self.text, tokens, at + next + 1).is_none()
                            && self.kinds(t).is_empty()
                    }),
            );
            while tokens.get(at + next).is_some_and(|t| {
                t.capital
                    && t.kind == Kind::Word
                    && self.kinds(t).is_empty()
                    && self.names.at(self.text, tokens, at + next).is_none()
            }) {
                next += 1;
            }
            used = next;
            adjective = false;
        }
        Some((used, (member, span), adjective))
    }

    /// "ten countries", "the other four", "all 15 members", "both", "they".
    fn counted(&self, tokens: &[Token], at: usize, before: &[Atom]) -> Option<(usize, Who)> {
        let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
        let who = |count, group| Who {
            members: Vec::new(),
            count,
            group,
            adjective: false,
        };
        match key(0) {
            "both" if !self.is(tokens.get(at + 1), Word::Determiner) => {
                let used = if self.is(tokens.get(at + 1), Word::Voter) {
                    2
                } else {
                    1
                };
                let named_after_or_before =
                    matches!(before.last().map(|a| &a.is), Some(Is::Who(_)));
                return (!named_after_or_before).then(|| (used, who(Some(2), Group::Before)));
            }
            "they" => return Some((1, who(None, Group::Before))),
            "it" => return Some((1, who(Some(1), Group::Before))),
            _ => {}
        }
        let mut next = 0;
        let all = key(0) == "all" || key(0) == "every";
        next += usize::from(all);
        let the = key(next) == "the";
        next += usize::from(the);
        let mut rest = matches!(key(next), "other" | "remaining");
        next += usize::from(rest);
        let count = self.number(tokens.get(at + next));
        if count.is_some() {
            next += 1;
        }
        if !rest && matches!(key(next), "other" | "others" | "remaining") {
            rest = true;
            next += 1;
        }
        // "12 of the council's 15 members"
        if count.is_some() && key(next) == "of" && key(next + 1) == "the" {
            let mut ahead = next + 2;
            while ahead < next + 7
                && matches!(
                    key(ahead),
                    "council"
                        | "security"
                        | "'s"
                        | "un"
                        | "u.n."
                        | "body"
                        | "15"
                        | "11"
                        | "fifteen"
                        | "member"
                        | "-"
                )
            {
                ahead += 1;
            }
            if self.is(tokens.get(at + ahead), Word::Voter) {
                return Some((ahead + 1, who(count, Group::Counted)));
            }
            if ahead > next + 3 && self.number(tokens.get(at + ahead - 1)).is_some() {
                return Some((ahead, who(count, Group::Counted)));
            }
        }
        while matches!(
            key(next),
            "security" | "council" | "'s" | "elected" | "current" | "voting" | "non" | "-" | "of"
        ) && next < 6
            && self.voter_within(tokens, at + next)
        {
            next += 1;
        }
        let voter = self.is(tokens.get(at + next), Word::Voter);
        let used = next + usize::from(voter);
        if all && !rest && (count.is_some() || voter) && count.is_none_or(|n| n >= 11) {
            return Some((used.max(1), who(count, Group::All)));
        }
        if rest && (count.is_some() || voter) {
            return Some((used, who(count, Group::Rest)));
        }
        let count = count.filter(|n| (1..=15).contains(n))?;
        if the && (2..=5).contains(&count) && !voter {
            return Some((used, who(Some(count), Group::Before)));
        }
        let before_all = the && voter && (2..=5).contains(&count);
        voter.then(|| {
            (
                used,
                who(
                    Some(count),
                    if before_all {
                        Group::Before
                    } else {
                        Group::Counted
                    },
                ),
            )
        })
    }

    fn voter_within(&self, tokens: &[Token], at: usize) -> bool {
        (at..at + 4).any(|i| self.is(tokens.get(i), Word::Voter))
    }
}
