//! Those that are left beside others: "the rest of the Council", "the other four", "the remaining members".

use super::Counting;
use crate::extract::mention::who::{Group, Who};
use crate::extract::token::Kind;
use crate::extract::words::Lemma;

impl Counting<'_> {
    /// "the rest of the Council", "Four abstained while the remainder voted in favour"
    pub(super) fn remainder(&self) -> Option<(usize, Who)> {
        let Self { ahead, opened, .. } = *self;
        let key = |i| ahead.key(opened + i);
        if !matches!(key(0), "rest" | "remainder") {
            return None;
        }
        let rest = |used| Some((used, Who::unnamed(None, Group::Rest)));
        let council = key(1) == "of"
            && key(2) == "the"
            && matches!(key(3), "council" | "members" | "security");
        if council {
            return rest(opened + 4 + usize::from(key(4) == "council"));
        }
        let votes = ahead.did(opened + 1, &[Lemma::Vote, Lemma::Abstain])
            || ahead.doing(opened + 1, &[Lemma::Vote, Lemma::Abstain]);
        // "USSR and Poland against, remainder in favor"
        let begins = ahead
            .token_before(0, 1)
            .is_some_and(|token| matches!(token.kind, Kind::Mark(',' | ';')) || token.key == "and");
        let telegraphic = begins
            && key(1) == "in"
            && matches!(key(2), "favour" | "favor")
            && !ahead.is_word(opened + 3);
        (self.the && votes || telegraphic)
            .then(|| rest(opened + 1))
            .flatten()
    }

    /// "the other four", "the remaining members", "ten others"
    pub(super) fn others(&self) -> Option<(usize, Who)> {
        let Self { ahead, next, .. } = *self;
        let voter = self.voter();
        let names_more = ahead.is_word(next) && ahead.token(next).is_some_and(|t| t.capital);
        // "all the others voted in favour"
        let all = self.all
            && next
                .checked_sub(1)
                .is_some_and(|i| ahead.key(i) == "others")
            && ahead.did(next, &[Lemma::Vote, Lemma::Abstain]);
        let counts = voter || all || self.count.is_some() && !names_more;
        (self.rest && counts && !ahead.is_text(next)).then(|| {
            let used = next + usize::from(voter);
            let one = voter
                && matches!(
                    ahead.key(next),
                    "member" | "country" | "nation" | "state" | "delegation" | "power"
                );
            let count = self.count.or_else(|| (one && self.the).then_some(1));
            (used, Who::unnamed(count, Group::Rest))
        })
    }
}
