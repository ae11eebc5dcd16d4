//! Members counted of a part of the Council, or of its seats: "the three African members", "12 of the council's 15 members".

use super::super::ahead::Ahead;
use super::super::who::{Group, Who};
use super::Counting;
use crate::council::{Member, Region};
use crate::extract::words::{Lemma, Word};

impl Counting<'_> {
    /// "the five sponsor nations"
    pub(super) fn sponsors(&self) -> Option<(usize, Who)> {
        let Self { ahead, next, .. } = *self;
        let sponsors = self.the
            && self.count.is_some()
            && matches!(ahead.key(next), "sponsor" | "sponsoring")
            && ahead.is(next + 1, Word::Voter);
        sponsors.then(|| (next + 2, Who::unnamed(self.count, Group::Sponsors)))
    }

    /// "the three Western permanent members", "the three Western powers"
    pub(super) fn western(&self) -> Option<(usize, Who)> {
        let Self { ahead, next, .. } = *self;
        if self.count != Some(3) || ahead.key(next) != "western" {
            return None;
        }
        let voter = next + 1 + usize::from(ahead.key(next + 1) == "permanent");
        let end = ahead
            .token(voter)
            .filter(|_| ahead.is(voter, Word::Voter))?;
        let span = ahead.token(0)?.span.to(end.span);
        let western = ["FRA", "GBR", "USA"].map(Member::from_code);
        let members = western.into_iter().flatten().map(|member| (member, span));
        let who = Who {
            members: members.collect(),
            ..Who::unnamed(self.count, Group::Counted)
        };
        Some((voter + 1, who))
    }

    /// "the three African members", "all permanent members"
    pub(super) fn of_a_kind(&self) -> Option<(usize, Who)> {
        let Self {
            ahead, all, next, ..
        } = *self;
        let group = match ahead.key(next) {
            "african" => Group::Of(Region::African),
            "asian" => Group::Of(Region::AsiaPacific),
            "latin" => Group::Of(Region::LatinAmericanCaribbean),
            "permanent" => Group::Permanent,
            _ => return None,
        };
        let counted = self.count.is_some() || all;
        let count = self.count.filter(|_| !all);
        (counted && ahead.is(next + 1, Word::Voter)).then(|| (next + 2, Who::unnamed(count, group)))
    }

    /// "12 of the council's 15 members", "Ten of the 15-member body", "12 of the 15 voted for it"
    pub(super) fn of_the_seats(&self) -> Option<(usize, Who)> {
        let Self { ahead, next, .. } = *self;
        let key = |i| ahead.key(i);
        self.count?;
        let seats = |i| matches!(ahead.number(i), Some(11 | 15));
        let its = matches!(key(next + 1), "the" | "its" | "their" | "our");
        let of_seats = seats(next + 1);
        if key(next) != "of" || !(its || of_seats) {
            return None;
        }
        let mut end = next + 1 + usize::from(!of_seats);
        while end < next + 9 && tells_of_the_council(ahead, end) {
            end += 1;
        }
        if ahead.is(end, Word::Voter) {
            return Some((end + 1, Who::unnamed(self.count, Group::Counted)));
        }
        let numbered = ahead.number(end - 1).is_some();
        let whole = matches!(key(end - 1), "body" | "council") && key(end - 2) == "member";
        // "two of the 15, Cuba and Yemen, …"
        let told =
            || ahead.did(end, &[Lemma::Vote, Lemma::Abstain]) || ahead.apposed(end).is_some();
        let counted =
            end > next + 3 && (whole || numbered) || end > next + 1 && seats(end - 1) && told();
        counted.then(|| (end, Who::unnamed(self.count, Group::Counted)))
    }
}

/// Whether a word tells of the Council whose members are counted: "of the U.N. Security Council's 15 permanent and elected".
fn tells_of_the_council(ahead: Ahead<'_>, at: usize) -> bool {
    const WORDS: [&str; 16] = [
        "council",
        "security",
        "'s",
        "un",
        "u.n.",
        "unsc",
        "united",
        "body",
        "15",
        "11",
        "fifteen",
        "eleven",
        "strong",
        "permanent",
        "non",
        "and",
    ];
    let before = at - 1;
    WORDS.contains(&ahead.key(at))
        || matches!(ahead.key(at), "elected" | "five" | "ten")
        || ahead.mark(at, '-')
        || ahead.key(at) == "nations" && ahead.key(before) == "united"
        || ahead.mark(before, '-') && ahead.is(at, Word::Voter)
}
