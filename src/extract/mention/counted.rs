//! Members by number or by what they are: "ten countries", "the other four", "both", "its authors", "the three African members".

mod beside;
mod except;
mod others;
mod part;
mod pronoun;

use super::super::token::Token;
use super::super::words::{Lemma, Word};
use super::ahead::Ahead;
use super::who::{Group, Who};
use super::{Atom, Mentions};

/// The words that members may be counted with first, beside numbers and pronouns.
const OPENERS: [&str; 13] = [
    "everyone",
    "everybody",
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

/// All of these, and the pronouns.
pub(super) fn openers() -> Vec<&'static str> {
    [OPENERS.as_slice(), &pronoun::PRONOUNS].concat()
}

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
        let ahead = self.ahead(tokens, at);
        // "all 15-0-0": each by this score.
        if ahead.key(0) == "all" && self.score(tokens, at + 1).is_some_and(|(used, _)| used > 2) {
            return None;
        }
        let (used, who) = by_number(ahead, before)?;
        if let Some(spelled) = beside::spelled_out(ahead, used, &who) {
            return Some(spelled);
        }
        // "three of the five permanent members" are not all that did it.
        let within = |word: &str| (0..used).any(|i| ahead.key(i) == word);
        let some = within("of") && (within("permanent") || within("elected"));
        let part = some && who.group == Group::Counted && !within("and") && !within("non");
        let count = who.count.filter(|_| !part);
        Some((used, Who { count, ..who }))
    }

    /// Members named between commas, dashes or brackets: ", China and Russia,".
    pub(super) fn apposed(&self, tokens: &[Token], at: usize) -> Option<(usize, Who)> {
        beside::apposed(self.ahead(tokens, at))
    }
}

/// "ten countries", "the other four", "all 15 members", "both", "they": the first that the words are.
fn by_number(ahead: Ahead<'_>, before: &[Atom]) -> Option<(usize, Who)> {
    if pronoun::PRONOUNS.contains(&ahead.key(0)) {
        return pronoun::pronoun(ahead, before);
    }
    let counting = Counting::read(ahead);
    same(ahead)
        .or_else(|| except::everyone_but(ahead))
        .or_else(|| counting.remainder())
        .or_else(|| counting.named_beside())
        .or_else(|| counting.including())
        .or_else(|| counting.sponsors())
        .or_else(|| counting.western())
        .or_else(|| counting.of_a_kind())
        .or_else(|| counting.of_the_seats())
        .or_else(|| {
            let members = counting.past_the_council();
            let all = members.all_but_some().or_else(|| members.all());
            all.or_else(|| members.others()).or_else(|| members.some())
        })
}

/// "13-0-2 (the same)", "the same pair vetoed a milder text"
fn same(ahead: Ahead<'_>) -> Option<(usize, Who)> {
    if ahead.key(0) != "the" || ahead.key(1) != "same" {
        return None;
    }
    let all = ahead.mark(2, ')');
    let pair = matches!(ahead.key(2), "pair" | "duo");
    let before = |used, count| Some((used, Who::unnamed(count, Group::Before)));
    if pair {
        before(3, Some(2))
    } else if all {
        before(2, None)
    } else {
        None
    }
}

/// The words that stand before what is counted: "all of the other ten".
#[derive(Clone, Copy)]
struct Counting<'a> {
    ahead: Ahead<'a>,
    /// "all" or "every" opens it.
    all: bool,
    /// "the", "those" or "the same" stands before the number.
    the: bool,
    /// "other" or "remaining" stands beside the number.
    rest: bool,
    count: Option<u32>,
    /// How many words stand before "other" and the number.
    opened: usize,
    /// How many words it has.
    next: usize,
}

impl<'a> Counting<'a> {
    fn read(ahead: Ahead<'a>) -> Self {
        let key = |i| ahead.key(i);
        let mut next = 0;
        let all = matches!(key(0), "all" | "every");
        next += usize::from(all);
        let numbered = matches!(key(next), "those" | "these") && ahead.number(next + 1).is_some();
        // "all its members"
        let its = all && key(next) == "its" && ahead.is(next + 1, Word::Voter);
        let the = key(next) == "the" || numbered || its;
        next += usize::from(the);
        // "the same three delegations"
        let same = key(next) == "same";
        next += usize::from(same);
        if all && key(next) == "of" {
            next += 1 + usize::from(key(next + 1) == "the");
        }
        let opened = next;
        let mut rest = matches!(key(next), "other" | "remaining");
        next += usize::from(rest);
        let count = ahead.number(next);
        if count.is_some() {
            next += 1;
            // "Eleven (11) of 15"
            let again = ahead.mark(next, '(')
                && ahead.number(next + 1) == count
                && ahead.mark(next + 2, ')');
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
        // "ten out of 15 countries on the Council"
        let out = count.is_some() && key(next) == "out" && key(next + 1) == "of";
        next += usize::from(out);
        let the = the || same;
        Self {
            ahead,
            all,
            the,
            rest,
            count,
            opened,
            next,
        }
    }

    /// The same, with what is told of the members passed over: "12 Security Council members", "all current elected members".
    fn past_the_council(self) -> Self {
        const TOLD: [&str; 11] = [
            "security", "council", "unsc", "un", "u.n.", "'s", "elected", "current", "voting",
            "non", "of",
        ];
        let ahead = self.ahead;
        let voter_within = |i: usize| (i..i + 4).any(|i| ahead.is(i, Word::Voter));
        let told =
            |i: usize| (TOLD.contains(&ahead.key(i)) || ahead.key(i) == "-") && voter_within(i);
        let mut next = self.next;
        while next < 6 && told(next) {
            next += 1;
        }
        Self { next, ..self }
    }

    /// Whether the word for those counted follows: "members", or "envoys" behind a number.
    fn voter(&self) -> bool {
        let envoys = matches!(
            self.ahead.key(self.next),
            "ambassadors" | "envoys" | "delegates" | "diplomats"
        );
        self.ahead.is(self.next, Word::Voter) || self.count.is_some() && envoys
    }

    /// "ten members", "the four", "Eight abstained"
    fn some(&self) -> Option<(usize, Who)> {
        const OF_VOTES: [&str; 8] = [
            "negative",
            "affirmative",
            "positive",
            "dissenting",
            "votes",
            "yes",
            "no",
            "opposing",
        ];
        let Self {
            ahead, the, next, ..
        } = *self;
        let count = self.count.filter(|n| (1..=15).contains(n))?;
        // "the three-paragraph resolution"
        if OF_VOTES.contains(&ahead.key(next)) || ahead.hyphen(next) {
            return None;
        }
        let some = |used, group| Some((used, Who::unnamed(Some(count), group)));
        let few = the && (2..=5).contains(&count);
        if self.voter() {
            let group = if few { Group::Before } else { Group::Counted };
            return some(next + 1, group);
        }
        if few {
            return some(next, Group::Before);
        }
        if the {
            return None;
        }
        // "Eight abstained": a number that a verb follows at once counts members.
        let had = usize::from(matches!(ahead.key(next), "had" | "have"));
        let acts = ahead.did(
            next + had,
            &[Lemma::Vote, Lemma::Abstain, Lemma::Support, Lemma::Oppose],
        ) || matches!(
            ahead.key(next),
            "agreed" | "were" | "others" | "lined" | "sat" | "stayed" | "dissented" | "withheld"
        ) || ahead.key(next) == "said"
            && matches!(ahead.key(next + 1), "yes" | "no" | "aye" | "nay");
        // "and three, including China, abstained"
        let including =
            ahead.mark(next, ',') && matches!(ahead.key(next + 1), "including" | "among");
        if acts || including {
            return some(next, Group::Counted);
        }
        // "Ten voted for it, while five more abstained"
        let more = matches!(ahead.key(next), "more" | "further")
            && ahead.did(next + 1, &[Lemma::Vote, Lemma::Abstain]);
        more.then(|| some(next + 1, Group::Counted)).flatten()
    }
}
