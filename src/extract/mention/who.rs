//! Who votes: lists of members by name, and groups by number ("the other four", "all fifteen members", "both").

use super::super::token::{Kind, Token};
use super::super::words::{Form, Lemma, Word};
use super::{Atom, Is, Mentions};
use crate::council::{Member, Region};
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
    /// Those that submitted the text: "its two authors".
    Sponsors,
    /// The State of the one who speaks: "we", "my delegation".
    Speaker,
    /// Those with a permanent seat.
    Permanent,
    /// The elected members of a regional group.
    Of(Region),
}

/// The regional group that an adjective names.
fn region(word: &str) -> Option<Region> {
    Some(match word {
        "african" => Region::African,
        "asian" => Region::AsiaPacific,
        "latin" => Region::LatinAmericanCaribbean,
        _ => return None,
    })
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
            // "Russia's and China's"
            let owns = tokens.get(at + next).is_some_and(|t| t.key == "'s")
                && tokens.get(at + next + 1).is_some_and(|t| t.key == "and")
                && tokens.get(at + next + 2).is_some_and(|t| t.capital);
            next += usize::from(owns);
            let start = next;
            let comma = tokens
                .get(at + next)
                .is_some_and(|t| matches!(t.kind, Kind::Mark(',' | '/' | '&')));
            // "US-Albanian", "Chinese-Russian": only before another member.
            let joint = tokens.get(at + next).is_some_and(|t| {
                t.kind == Kind::Mark('-') && t.span.start == tokens[at + next - 1].span.end
            }) && tokens
                .get(at + next + 1)
                .is_some_and(|_| self.names.at(self.text, tokens, at + next + 1).is_some());
            next += usize::from(comma || joint);
            let and = tokens
                .get(at + next)
                .is_some_and(|t| matches!(t.key.as_str(), "and" | "plus" | "or" | "but"));
            next += usize::from(and);
            // "not just China but also Brazil"
            let but = and && tokens[at + next - 1].key == "but";
            let also = tokens.get(at + next).is_some_and(|t| t.key == "also");
            if but && !also {
                break;
            }
            next += usize::from(but && also);
            if tokens.get(at + next).is_some_and(|t| t.key == "as")
                && tokens.get(at + next + 1).is_some_and(|t| t.key == "well")
            {
                next += 3;
            }
            if next == start {
                break;
            }
            let the = tokens.get(at + next).is_some_and(|t| t.key == "the");
            next += usize::from(
                tokens
                    .get(at + next)
                    .is_some_and(|t| matches!(t.key.as_str(), "the" | "both")),
            );
            // "the Americans, the British and the French": people.
            let Some((more, member, adj)) = self
                .one(tokens, at + next)
                .map(|(more, member, adj)| (more, member, adj && (adjective || !the)))
            else {
                break;
            };
            if adj != adjective && !and && !joint {
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
        if matches!(key(0), "its" | "their") {
            let number = self.number(tokens.get(at + 1));
            let next = 1 + usize::from(number.is_some());
            if matches!(
                key(next),
                "author"
                    | "authors"
                    | "sponsor"
                    | "sponsors"
                    | "drafters"
                    | "co-sponsors"
                    | "cosponsors"
            ) {
                let count = if matches!(key(next), "author" | "sponsor") {
                    Some(1)
                } else {
                    number
                };
                return Some((next + 1, who(count, Group::Sponsors)));
            }
        }
        if matches!(key(0), "his" | "her" | "its" | "their")
            && matches!(key(1), "country" | "delegation" | "government" | "nation")
        {
            return Some((2, who(Some(1), Group::Before)));
        }
        if matches!(key(0), "everyone" | "everybody") && key(1) == "else" {
            return Some((2, who(None, Group::Rest)));
        }
        if matches!(key(0), "my" | "our")
            && matches!(key(1), "country" | "delegation" | "government" | "vote")
        {
            return Some((2, who(Some(1), Group::Speaker)));
        }
        match key(0) {
            "we" | "i" => return Some((1, who(Some(1), Group::Speaker))),
            "he" | "she" => return Some((1, who(Some(1), Group::Before))),
            "both"
                if self.is(tokens.get(at + 1), Word::Thing)
                    || self.is(tokens.get(at + 1), Word::Amendment) =>
            {
                return None;
            }
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
            "its" | "their" | "his" | "her"
                if self.is(tokens.get(at + 1), Word::Thing)
                    || self.is(tokens.get(at + 1), Word::Loose)
                    || self.is(tokens.get(at + 1), Word::Amendment)
                    || matches!(key(1), "veto" | "vetoes" | "abstention")
                    || (matches!(key(1), "own" | "second" | "first" | "other")
                        && (self.is(tokens.get(at + 2), Word::Thing)
                            || self.is(tokens.get(at + 2), Word::Loose))) =>
            {
                let adjective = true;
                return Some((
                    1,
                    Who {
                        adjective,
                        ..who(None, Group::Before)
                    },
                ));
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
        let of_the = usize::from(all && key(next) == "of")
            + usize::from(all && key(next) == "of" && key(next + 1) == "the");
        next += of_the;
        if key(next) == "rest"
            && key(next + 1) == "of"
            && key(next + 2) == "the"
            && matches!(key(next + 3), "council" | "members" | "security")
        {
            let used = next + 4 + usize::from(key(next + 4) == "council");
            return Some((used, who(None, Group::Rest)));
        }
        let mut rest = matches!(key(next), "other" | "remaining");
        next += usize::from(rest);
        let count = self.number(tokens.get(at + next));
        if count.is_some() {
            next += 1;
            // "Eleven (11) of 15"
            let again = tokens
                .get(at + next)
                .is_some_and(|t| t.kind == Kind::Mark('('))
                && self.number(tokens.get(at + next + 1)) == count
                && tokens
                    .get(at + next + 2)
                    .is_some_and(|t| t.kind == Kind::Mark(')'));
            next += 3 * usize::from(again);
        }
        if !rest && matches!(key(next), "other" | "others" | "remaining") {
            rest = true;
            next += 1;
        }
        // "fourteen of the other members"
        if count.is_some()
            && key(next) == "of"
            && key(next + 1) == "the"
            && matches!(key(next + 2), "other" | "remaining")
        {
            rest = true;
            next += 3;
        }
        // "and one, the Russian Federation, abstained"
        if let Some(n) = count
            && tokens
                .get(at + next)
                .is_some_and(|t| t.kind == Kind::Mark(','))
            && let Some((more, named)) = self.named(tokens, at + next + 1)
            && named.members.len() == n as usize
            && !named.adjective
            && tokens
                .get(at + next + 1 + more)
                .is_some_and(|t| t.kind == Kind::Mark(','))
        {
            let group = Group::Counted;
            return Some((
                next + 2 + more,
                Who {
                    count,
                    group,
                    ..named
                },
            ));
        }
        if let Some(group) = region(key(next))
            .map(Group::Of)
            .or((key(next) == "permanent").then_some(Group::Permanent))
            && (count.is_some() || all)
            && self.is(tokens.get(at + next + 1), Word::Voter)
        {
            return Some((next + 2, who(count.filter(|_| !all), group)));
        }
        // "12 of the council's 15 members"
        let of_seats = matches!(self.number(tokens.get(at + next + 1)), Some(11 | 15));
        if count.is_some() && key(next) == "of" && (key(next + 1) == "the" || of_seats) {
            let mut ahead = next + 1 + usize::from(!of_seats);
            while ahead < next + 9
                && matches!(
                    key(ahead),
                    "council"
                        | "security"
                        | "'s"
                        | "un"
                        | "u.n."
                        | "united"
                        | "nations"
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
        let voter = self.is(tokens.get(at + next), Word::Voter)
            || (count.is_some()
                && matches!(
                    key(next),
                    "ambassadors" | "envoys" | "delegates" | "diplomats"
                ));
        if all
            && matches!(
                key(next + usize::from(voter)),
                "except" | "but" | "save" | "bar"
            )
        {
            return Some((next + usize::from(voter), who(None, Group::Rest)));
        }
        let used = next + usize::from(voter);
        if all
            && !rest
            && (count.is_some() || voter)
            && count.is_none_or(|n| n >= 11)
            && (count == Some(15) || !matches!(key(used), "that" | "who" | "which" | "of"))
        {
            return Some((used.max(1), who(count, Group::All)));
        }
        let names_more = tokens
            .get(at + next)
            .is_some_and(|t| t.capital && t.kind == Kind::Word);
        let text = self.is(tokens.get(at + next), Word::Thing)
            || self.is(tokens.get(at + next), Word::Amendment);
        if rest && !text && (voter || (count.is_some() && !names_more)) {
            return Some((used, who(count, Group::Rest)));
        }
        let count = count.filter(|n| (1..=15).contains(n))?;
        if matches!(
            key(next),
            "negative"
                | "affirmative"
                | "positive"
                | "dissenting"
                | "votes"
                | "yes"
                | "no"
                | "opposing"
        ) {
            return None;
        }
        if the && (2..=5).contains(&count) && !voter {
            return Some((used, who(Some(count), Group::Before)));
        }
        // "Eight abstained": a number that a verb follows at once counts members.
        let acts = tokens.get(at + next).is_some_and(|token| {
            matches!(
                self.lemma(token),
                Some((
                    Lemma::Vote | Lemma::Abstain | Lemma::Support | Lemma::Oppose,
                    Form::Past
                ))
            ) || matches!(token.key.as_str(), "agreed" | "were" | "others")
        });
        if acts && !the && !voter {
            return Some((used, who(Some(count), Group::Counted)));
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
