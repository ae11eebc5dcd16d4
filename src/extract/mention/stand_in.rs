//! Words that stand for a text named before: "vetoed one on Sudan", "one by Chad and one by Peru", "Brazil's got five votes".

use super::super::token::{Kind, Token};
use super::super::words::{Form, Lemma, Word};
use super::Mentions;
use super::text::Thing;

/// How far back in a sentence the word that one stands for is looked for, in tokens.
const FAR: usize = 40;

impl Mentions<'_> {
    /// A word at `at` that stands for a text other than the one spoken of.
    pub(super) fn stand_in(&self, tokens: &[Token], at: usize) -> Option<Thing> {
        let stands = match tokens.get(at)?.key.as_str() {
            "one" => self.one_of_kind(tokens, at) || self.one_of_several(tokens, at),
            "'s" => self.of_a_state(tokens, at),
            "own" => self.own(tokens, at),
            _ => false,
        };
        stands.then(|| Thing {
            other: true,
            loose: true,
            ..Thing::default()
        })
    }

    /// "two days after Russia vetoed one on Sudan".
    fn one_of_kind(&self, tokens: &[Token], at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| self.decides(&tokens[before]))
            && goes_on(tokens.get(at + 1))
    }

    /// "two drafts, one by Chad and one by Peru".
    fn one_of_several(&self, tokens: &[Token], at: usize) -> bool {
        let opens = at.checked_sub(1).is_some_and(|before| {
            let before = &tokens[before];
            matches!(before.kind, Kind::Mark(',' | ':' | ';' | '('))
                || matches!(before.key.as_str(), "and" | "or")
        });
        let told = tokens.get(at + 1).is_some_and(|next| {
            self.decides(next)
                || matches!(self.lemma(next), Some((Lemma::Receive, _)))
                || matches!(
                    next.key.as_str(),
                    "by" | "on" | "about" | "concerning" | "calling" | "demanding" | "was"
                )
        });
        // "two drafts, one by Chad and one by Peru, were defeated": what follows is said of both.
        let of_all = || {
            let behind = &tokens[at..tokens.len().min(at + FAR)];
            let were = |two: &[Token]| {
                two[0].kind == Kind::Mark(',') && matches!(two[1].key.as_str(), "were" | "both")
            };
            behind.windows(2).any(were)
        };
        opens && told && self.named_before(tokens, at, true) && !of_all()
    }

    /// "the US vetoed Brazil's", "Brazil's got five votes", "Brazil's was vetoed": a text of the State named.
    fn of_a_state(&self, tokens: &[Token], at: usize) -> bool {
        let Some(state) = at.checked_sub(1).map(|before| &tokens[before]) else {
            return false;
        };
        let next = tokens.get(at + 1);
        let ends = next.is_none_or(|next| matches!(next.kind, Kind::Mark('.' | ',' | ';')));
        let object = || {
            let verb = at.checked_sub(2).map(|before| &tokens[before]);
            ends && verb.is_some_and(|verb| self.decides(verb))
        };
        state.capital
            && state.word.names > 0
            && (object() || self.is_told(tokens, at + 1))
            && self.named_before(tokens, at, false)
    }

    /// "Moscow's own was rejected", "its own got four votes".
    fn own(&self, tokens: &[Token], at: usize) -> bool {
        let whose = at
            .checked_sub(1)
            .is_some_and(|before| matches!(tokens[before].key.as_str(), "its" | "their" | "'s"));
        let told = || {
            self.is_told(tokens, at + 1)
                || tokens.get(at + 1).is_some_and(|next| self.decides(next))
        };
        whose && told()
    }

    /// Whether what follows tells what became of a text: "got five votes", "was vetoed", ", vetoed by", ", which".
    fn is_told(&self, tokens: &[Token], at: usize) -> bool {
        let Some(next) = tokens.get(at) else {
            return false;
        };
        let then = tokens.get(at + 1);
        match next.key.as_str() {
            "was" | "were" => then.is_some_and(|then| self.decides(then)),
            "fell" | "failed" => true,
            _ if next.kind == Kind::Mark(',') => {
                then.is_some_and(|then| self.decides(then) || then.key == "which")
            }
            _ => matches!(self.lemma(next), Some((Lemma::Receive, Form::Past))),
        }
    }

    /// "S/2023/792, tabled by Peru": whether what follows a symbol tells of the text that it is the symbol of.
    pub(super) fn is_told_of(&self, tokens: &[Token], at: usize) -> bool {
        let comma = tokens
            .get(at)
            .is_some_and(|next| next.kind == Kind::Mark(','));
        let by = tokens.get(at + 2).is_some_and(|by| by.key == "by");
        let told = tokens.get(at + 1).is_some_and(|told| {
            self.decides(told) || matches!(self.lemma(told), Some((Lemma::Submit, Form::Past)))
        });
        comma && by && told
    }

    /// Whether a word says that a text was vetoed, adopted or rejected.
    fn decides(&self, token: &Token) -> bool {
        matches!(
            self.lemma(token),
            Some((
                Lemma::Veto | Lemma::Adopt | Lemma::Reject | Lemma::Block,
                Form::Past
            ))
        )
    }

    /// Whether texts, or where `several` only texts in plural, are what was last counted or named before a word: of "two votes
    /// against, one from Mali" they are not.
    fn named_before(&self, tokens: &[Token], at: usize, several: bool) -> bool {
        let mut votes = false;
        for (i, token) in tokens.iter().enumerate().take(at).rev().take(FAR) {
            votes |= matches!(
                token.key.as_str(),
                "votes" | "vetoes" | "abstentions" | "against" | "members" | "countries" | "states"
            );
            // "one by Chad, which got two votes, and one by Peru"
            if several && token.key == "one" && i + 1 < at {
                // "one vetoed by Peru and one by Chad": who vetoed the other.
                let gapped = self.decides(&tokens[i + 1])
                    && tokens.get(at + 1).is_some_and(|by| by.key == "by");
                return !gapped && self.one_of_several(tokens, i);
            }
            if self.is(Some(token), Word::Thing) && (!several || token.key.ends_with('s')) {
                return !(several && votes);
            }
        }
        false
    }
}

/// Whether "one" stands alone: "one on Sudan", "one.", and not "one of them", "one member".
fn goes_on(next: Option<&Token>) -> bool {
    next.is_none_or(|next| {
        matches!(next.kind, Kind::Mark('.' | ',' | ';'))
            || matches!(
                next.key.as_str(),
                "on" | "by" | "from" | "that" | "which" | "calling" | "demanding" | "and"
            )
    })
}
