//! Members by number or by what they are: "ten countries", "the other four", "both", "its authors", "the three African members".

use super::super::token::{Kind, Token};
use super::super::words::{Form, Lemma, Word, falls_short};
use super::who::{Group, Who};
use super::{Atom, Is, Mentions};
use crate::council::{Member, Region};

/// The words that members may be counted with first, beside numbers.
pub(super) const OPENERS: &[&str] = &[
    "its",
    "their",
    "his",
    "her",
    "everyone",
    "everybody",
    "my",
    "our",
    "we",
    "i",
    "he",
    "she",
    "both",
    "they",
    "it",
    "all",
    "every",
    "the",
    "rest",
    "remainder",
    "other",
    "others",
    "remaining",
    "same",
    "those",
    "these",
];

/// What an article leads to where members are counted.
pub(super) const FOLLOWING: &[&str] =
    &["same", "rest", "remainder", "other", "others", "remaining"];

impl Mentions<'_> {
    /// "ten countries", "the other four", "two permanent members, Russia and China,": members by number, and by name where the number
    /// is spelled out.
    pub(super) fn counted(
        &self,
        tokens: &[Token],
        at: usize,
        before: &[Atom],
    ) -> Option<(usize, Who)> {
        let (used, who) = self.by_number(tokens, at, before)?;
        if let Some(spelled) = self.spelled_out(tokens, at, used, &who) {
            return Some(spelled);
        }
        // "three of the five permanent members" are not all that did it.
        let within = |word: &str| tokens[at..at + used].iter().any(|token| token.key == word);
        let some = within("of") && (within("permanent") || within("elected"));
        let part = some && who.group == Group::Counted && !within("and") && !within("non");
        let count = who.count.filter(|_| !part);
        Some((used, Who { count, ..who }))
    }

    /// "Three African members, Gabon, Ghana and Mozambique,", "two of the 15, Cuba and Yemen,": those counted and their names. Those of
    /// some kind need not be all that did what they did, and are not counted.
    fn spelled_out(
        &self,
        tokens: &[Token],
        at: usize,
        used: usize,
        who: &Who,
    ) -> Option<(usize, Who)> {
        let kind = matches!(who.group, Group::Permanent | Group::Of(_));
        let count = who
            .count
            .filter(|n| (1..=10).contains(n) && who.members.is_empty())?;
        if !kind && who.group != Group::Counted {
            return None;
        }
        let (more, named) = self.apposed(tokens, at + used)?;
        if named.members.len() != count as usize {
            return None;
        }
        let some = tokens[at..at + used]
            .iter()
            .any(|token| matches!(token.key.as_str(), "permanent" | "elected"));
        let (group, count) = if kind || some {
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

    /// How many tokens "of the Security Council" has, behind members.
    fn of_the_council(tokens: &[Token], at: usize) -> usize {
        let key = |at: usize| tokens.get(at).map_or("", |t| t.key.as_str());
        if key(at) != "of" || key(at + 1) != "the" {
            return 0;
        }
        let named = |at: &usize| {
            matches!(
                key(*at),
                "un" | "u.n." | "united" | "nations" | "security" | "15" | "member" | "-"
            )
        };
        let council = at + 2 + (at + 2..at + 8).take_while(named).count();
        if key(council) == "council" {
            council + 1 - at
        } else {
            0
        }
    }

    /// "except China voted", "with the exception of Peru, abstained", behind "all the members": how many tokens it has, and how many
    /// did what the verb behind it says.
    fn all_but(&self, tokens: &[Token], at: usize) -> Option<(usize, Who)> {
        let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
        let comma = tokens.get(at)?.kind == Kind::Mark(',');
        let next = usize::from(comma);
        let except = match key(next) {
            "except" | "excluding" => 1,
            "but" | "save" | "bar" if !comma => 1,
            "with" if key(next + 1) == "the" && key(next + 2) == "exception" => 4,
            "apart" if key(next + 1) == "from" => 2,
            _ => return None,
        };
        let next = next + except;
        let next = next + usize::from(key(next) == "for");
        tokens.get(at + next)?;
        let (more, named) = self.named(tokens, at + next, false)?;
        let end = next + more;
        let closes = comma && tokens.get(at + end)?.kind == Kind::Mark(',');
        let verb = tokens.get(at + end + usize::from(closes));
        let acts = matches!(
            verb.and_then(|token| self.lemma(token)),
            Some((
                Lemma::Vote | Lemma::Abstain | Lemma::Support | Lemma::Oppose,
                Form::Past
            ))
        );
        let seats = self.roster.map_or(15, |roster| roster.members.len());
        let others = seats.checked_sub(named.members.len())?;
        let who = Who {
            members: Vec::new(),
            count: u32::try_from(others).ok(),
            group: Group::Rest,
            adjective: false,
        };
        let told = acts && !named.adjective && closes == comma;
        told.then_some((end + usize::from(closes), who))
    }

    /// "ten countries", "the other four", "all 15 members", "both", "they".
    fn by_number(&self, tokens: &[Token], at: usize, before: &[Atom]) -> Option<(usize, Who)> {
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
            // "its co-sponsor"
            let dash = tokens
                .get(at + next + 1)
                .is_some_and(|t| t.kind == Kind::Mark('-'));
            let next = next + 2 * usize::from(dash && key(next) == "co");
            if matches!(
                key(next),
                "author" | "authors" | "sponsor" | "sponsors" | "drafters" | "cosponsors"
            ) {
                let count = if matches!(key(next), "author" | "sponsor") {
                    Some(1)
                } else {
                    number
                };
                // "its sponsors, France and Germany,", "its sponsor Niger"
                let beside = || {
                    let (used, named) = self.named(tokens, at + next + 1, false)?;
                    (!named.adjective).then_some((used, named))
                };
                return match self.apposed(tokens, at + next + 1).or_else(beside) {
                    Some((more, named)) => {
                        let group = Group::Sponsors;
                        Some((next + 1 + more, Who { group, ..named }))
                    }
                    None => Some((next + 1, who(count, Group::Sponsors))),
                };
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
            // "with I abstention": a 1 that a scanner took for a letter.
            "i" if key(1) == "abstention"
                || (key(1) == "against"
                    && at
                        .checked_sub(1)
                        .is_some_and(|i| matches!(tokens[i].key.as_str(), "and" | "to"))) =>
            {
                return Some((1, who(Some(1), Group::Counted)));
            }
            "we" | "i" => return Some((1, who(Some(1), Group::Speaker))),
            "he" | "she" => return Some((1, who(Some(1), Group::Before))),
            "both"
                if matches!(
                    key(1),
                    "occasions" | "times" | "votes" | "cases" | "instances"
                ) || self.is(tokens.get(at + 1), Word::Thing)
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
                    || matches!(key(1), "veto" | "vetoes" | "abstention" | "abstentions")
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
        // "13-0-2 (the same)"
        if key(0) == "the"
            && key(1) == "same"
            && tokens
                .get(at + 2)
                .is_some_and(|t| t.kind == Kind::Mark(')'))
        {
            return Some((2, who(None, Group::Before)));
        }
        // "everyone but China voted for it"
        if matches!(key(0), "all" | "everyone" | "everybody") {
            let but = 1 + Self::of_the_council(tokens, at + 1);
            if let Some((more, others)) = self.all_but(tokens, at + but) {
                return Some((but + more, others));
            }
        }
        let mut next = 0;
        let all = key(0) == "all" || key(0) == "every";
        next += usize::from(all);
        let the = key(next) == "the"
            || matches!(key(next), "those" | "these")
                && self.number(tokens.get(at + next + 1)).is_some();
        next += usize::from(the);
        // "the same three delegations"
        let same = key(next) == "same";
        next += usize::from(same);
        let the = the || same;
        let of_the = usize::from(all && key(next) == "of")
            + usize::from(all && key(next) == "of" && key(next + 1) == "the");
        next += of_the;
        if matches!(key(next), "rest" | "remainder")
            && key(next + 1) == "of"
            && key(next + 2) == "the"
            && matches!(key(next + 3), "council" | "members" | "security")
        {
            let used = next + 4 + usize::from(key(next + 4) == "council");
            return Some((used, who(None, Group::Rest)));
        }
        // "Four abstained while the remainder voted in favour"
        let votes = |i: usize| {
            let lemma = tokens.get(at + i).and_then(|token| self.lemma(token));
            matches!(
                lemma,
                Some((Lemma::Vote | Lemma::Abstain, Form::Past | Form::Ing))
            )
        };
        if the && matches!(key(next), "rest" | "remainder") && votes(next + 1) {
            return Some((next + 1, who(None, Group::Rest)));
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
        // "and one, the Russian Federation, abstained", "two members, China and Russia, abstained"
        // "two members", "four member-states"
        let states = self.is(tokens.get(at + next), Word::Voter)
            && tokens
                .get(at + next + 1)
                .is_some_and(|t| t.kind == Kind::Mark('-'))
            && self.is(tokens.get(at + next + 2), Word::Voter);
        let voter =
            usize::from(self.is(tokens.get(at + next), Word::Voter)) + 2 * usize::from(states);
        if let Some(n) = count
            && let Some((more, named)) = self.apposed(tokens, at + next + voter)
            && (voter > 0 || tokens[at + next].kind != Kind::Mark('('))
            && named.members.len() == n as usize
        {
            let group = Group::Counted;
            return Some((
                next + voter + more,
                Who {
                    count,
                    group,
                    ..named
                },
            ));
        }
        // "six – including veto-holding China and Russia – opposed it"
        let in_score = at
            .checked_sub(1)
            .is_some_and(|i| matches!(tokens[i].key.as_str(), "to" | "of"));
        if let Some(n) = count.filter(|_| !the && !rest && !in_score)
            && let Some((more, named)) = self.some_of(tokens, at + next + voter)
            && named.members.len() < n as usize
        {
            // "135 countries - including Spain - endorsed it": no members of the Council, which has fewer.
            let members = if n > 15 { Vec::new() } else { named.members };
            return Some((
                next + voter + more,
                Who {
                    members,
                    ..who(count, Group::Counted)
                },
            ));
        }
        // "joined the five sponsor nations"
        if the
            && count.is_some()
            && matches!(key(next), "sponsor" | "sponsoring")
            && self.is(tokens.get(at + next + 1), Word::Voter)
        {
            return Some((next + 2, who(count, Group::Sponsors)));
        }
        // "the three Western permanent members", "the three Western powers"
        let permanent = usize::from(key(next + 1) == "permanent");
        if count == Some(3)
            && key(next) == "western"
            && self.is(tokens.get(at + next + 1 + permanent), Word::Voter)
        {
            let span = tokens[at].span.to(tokens[at + next + 1 + permanent].span);
            let western = ["FRA", "GBR", "USA"];
            let members = western
                .iter()
                .filter_map(|code| Member::from_code(code).ok());
            return Some((
                next + 2 + permanent,
                Who {
                    members: members.map(|member| (member, span)).collect(),
                    ..who(count, Group::Counted)
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
        // "ten out of 15 countries on the Council"
        let out = usize::from(count.is_some() && key(next) == "out" && key(next + 1) == "of");
        next += out;
        // "12 of the council's 15 members"
        let of_seats = matches!(self.number(tokens.get(at + next + 1)), Some(11 | 15));
        let its = matches!(key(next + 1), "the" | "its" | "their" | "our");
        if count.is_some() && key(next) == "of" && (its || of_seats) {
            let mut ahead = next + 1 + usize::from(!of_seats);
            let dash = |i: usize| {
                tokens
                    .get(at + i)
                    .is_some_and(|token| token.kind == Kind::Mark('-'))
            };
            while ahead < next + 9
                && (dash(ahead)
                    || (key(ahead) == "nations" && key(ahead - 1) == "united")
                    || (dash(ahead - 1) && self.is(tokens.get(at + ahead), Word::Voter))
                    || matches!(
                        key(ahead),
                        "council"
                            | "security"
                            | "'s"
                            | "un"
                            | "u.n."
                            | "unsc"
                            | "united"
                            | "body"
                            | "15"
                            | "11"
                            | "fifteen"
                            | "eleven"
                            | "strong"
                            | "permanent"
                            | "non"
                            | "and"
                            | "elected"
                            | "five"
                            | "ten"
                    ))
            {
                ahead += 1;
            }
            if self.is(tokens.get(at + ahead), Word::Voter) {
                return Some((ahead + 1, who(count, Group::Counted)));
            }
            // "Ten of the 15-member body"
            let whole = matches!(key(ahead - 1), "body" | "council") && key(ahead - 2) == "member";
            if whole && ahead > next + 3 {
                return Some((ahead, who(count, Group::Counted)));
            }
            // "12 of the 15 voted for it", "two of the 15, Cuba and Yemen, …"
            let told = || {
                let acts = tokens.get(at + ahead).and_then(|token| self.lemma(token));
                matches!(acts, Some((Lemma::Vote | Lemma::Abstain, Form::Past)))
                    || self.apposed(tokens, at + ahead).is_some()
            };
            let seats = matches!(self.number(tokens.get(at + ahead - 1)), Some(11 | 15));
            if ahead > next + 1 && seats && told() {
                return Some((ahead, who(count, Group::Counted)));
            }
            if ahead > next + 3 && self.number(tokens.get(at + ahead - 1)).is_some() {
                return Some((ahead, who(count, Group::Counted)));
            }
        }
        while matches!(
            key(next),
            "security"
                | "council"
                | "unsc"
                | "un"
                | "u.n."
                | "'s"
                | "elected"
                | "current"
                | "voting"
                | "non"
                | "-"
                | "of"
        ) && next < 6
            && self.voter_within(tokens, at + next)
        {
            next += 1;
        }
        // "all but one of the Council's members"
        if all
            && key(next) == "but"
            && let Some(without) = self.number(tokens.get(at + next + 1))
            && key(next + 2) == "of"
            && let Some(ahead) =
                (next + 3..next + 9).find(|&i| self.is(tokens.get(at + i), Word::Voter))
        {
            let seats = self.roster.map_or(15, |roster| roster.members.len());
            let count = u32::try_from(seats).ok()?.checked_sub(without);
            return Some((ahead + 1, who(count, Group::Counted)));
        }
        let voter = self.is(tokens.get(at + next), Word::Voter)
            || (count.is_some()
                && matches!(
                    key(next),
                    "ambassadors" | "envoys" | "delegates" | "diplomats"
                ));
        let named = next + usize::from(voter);
        let whole = named + Self::of_the_council(tokens, at + named);
        if all
            && voter
            && !rest
            && let Some((more, others)) = self.all_but(tokens, at + whole)
        {
            return Some((whole + more, others));
        }
        if all
            && matches!(
                key(next + usize::from(voter)),
                "except" | "but" | "save" | "bar"
            )
        {
            let but = next + usize::from(voter);
            // "all members but Russia voted for it", and not "but Russia, which vetoed it, voted for it"
            let except = self
                .named(tokens, at + but + 1, false)
                .filter(|(more, named)| {
                    let after = tokens.get(at + but + 1 + more);
                    !named.adjective && after.is_some_and(|token| token.kind == Kind::Word)
                });
            if let Some((more, named)) = except.filter(|_| voter) {
                let seats = self.roster.map_or(15, |roster| roster.members.len());
                let others = seats.checked_sub(named.members.len())?;
                let count = u32::try_from(others).ok();
                return Some((but + 1 + more, who(count, Group::Rest)));
            }
            // "all 15 members except China, which abstained": and no other.
            let named = self.named(tokens, at + but + 1, false);
            let without = named.filter(|(more, named)| {
                let behind = &tokens[(at + but + 1 + more).min(tokens.len())..];
                let ends = match behind {
                    [comma, which, ..]
                        if comma.kind == Kind::Mark(',')
                            && matches!(which.key.as_str(), "which" | "who") =>
                    {
                        behind
                            .get(3)
                            .is_none_or(|t| matches!(t.kind, Kind::Mark('.')))
                    }
                    _ => false,
                };
                voter && !rest && !named.adjective && ends
            });
            let seats = self.roster.map_or(15, |roster| roster.members.len());
            let others = without.and_then(|(_, named)| seats.checked_sub(named.members.len()));
            let count = others.and_then(|others| u32::try_from(others).ok());
            return Some((but, who(count, Group::Rest)));
        }
        let used = next + usize::from(voter);
        // "all the members of the Security Council voted for it"
        let acts = tokens.get(at + whole).and_then(|token| self.lemma(token));
        let voted = matches!(acts, Some((Lemma::Vote | Lemma::Abstain, Form::Past)));
        let nearly = at
            .checked_sub(1)
            .is_some_and(|i| falls_short(tokens[i].key.as_str()));
        if all && voter && !rest && voted && !nearly && whole > named && count.is_none() {
            return Some((whole, who(None, Group::All)));
        }
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
            ) || matches!(token.key.as_str(), "agreed" | "were" | "others" | "lined")
        });
        // "and three, including China, abstained"
        let including = matches!(key(next + 1), "including" | "among")
            && tokens
                .get(at + next)
                .is_some_and(|token| token.kind == Kind::Mark(','));
        let acts = acts || including;
        if acts && !the && !voter {
            return Some((used, who(Some(count), Group::Counted)));
        }
        // "Ten voted for it, while five more abstained"
        let more = matches!(key(next), "more" | "further")
            && tokens.get(at + next + 1).is_some_and(|token| {
                matches!(
                    self.lemma(token),
                    Some((Lemma::Vote | Lemma::Abstain, Form::Past))
                )
            });
        if more && !the {
            return Some((next + 1, who(Some(count), Group::Counted)));
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

    /// Members named between commas, dashes or brackets: ", China and Russia,".
    pub(super) fn apposed(&self, tokens: &[Token], at: usize) -> Option<(usize, Who)> {
        let opening = tokens.get(at).map(|t| t.kind);
        let closing = match opening {
            Some(Kind::Mark('(')) => Some(Kind::Mark(')')),
            Some(Kind::Mark(',' | '-')) => opening,
            _ => None,
        };
        let opens = closing.is_some();
        let comma = |i: usize| opens && tokens.get(i).map(|t| t.kind) == closing;
        let (used, named) = opens.then(|| self.named(tokens, at + 1, false))??;
        let closes = comma(at + 1 + used);
        // "Four States, the USA, Algeria, China and Brazil abstained"
        let acts = tokens.get(at + 1 + used).is_some_and(|t| {
            matches!(
                self.lemma(t),
                Some((Lemma::Vote | Lemma::Abstain | Lemma::Veto, Form::Past))
            )
        });
        (!named.adjective && (closes || acts)).then_some((used + 1 + usize::from(closes), named))
    }

    /// Some of those counted, named between dashes or brackets: "(including permanent members China and Russia)".
    fn some_of(&self, tokens: &[Token], at: usize) -> Option<(usize, Who)> {
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
        let closing = match tokens.get(at)?.kind {
            Kind::Mark('(') => Kind::Mark(')'),
            Kind::Mark('-') => Kind::Mark('-'),
            _ => return None,
        };
        let leads = matches!(
            tokens.get(at + 1)?.key.as_str(),
            "including" | "among" | "notably"
        );
        let mut next = at + 2;
        let passed = |token: &Token| {
            BEFORE_NAMES.contains(&token.key.as_str()) || token.kind == Kind::Mark('-')
        };
        while leads && tokens.get(next).is_some_and(passed) {
            next += 1;
        }
        let (used, named) = leads.then(|| self.named(tokens, next, false))??;
        let closes = tokens.get(next + used).is_some_and(|t| t.kind == closing)
            // "voted 9 (including China) to 2"
            && tokens.get(next + used + 1).is_none_or(|t| t.key != "to");
        (closes && !named.adjective).then_some((next + used + 1 - at, named))
    }

    fn voter_within(&self, tokens: &[Token], at: usize) -> bool {
        (at..at + 4).any(|i| self.is(tokens.get(i), Word::Voter))
    }
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
