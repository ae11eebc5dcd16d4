//! Texts picked out by their place among those spoken of: "the first", "the latter", "the American one".

use super::super::super::token::{Kind, Token};
use super::super::super::words::{Form, Lemma, Word};
use super::super::Mentions;
use super::Thing;

/// Words that tell another text from the one spoken of.
const OTHER: [&str; 8] = [
    "earlier",
    "previous",
    "similar",
    "later",
    "rival",
    "competing",
    "separate",
    "weaker",
];

impl Mentions<'_> {
    /// "the first, drafted by …", "the second attracted …", "the other, by …": a text picked out by its place.
    pub(super) fn ordinal(&self, tokens: &[Token], at: usize) -> Option<Thing> {
        let one = at > 1
            && tokens[at].key == "one"
            && matches!(tokens[at - 2].key.as_str(), "the" | "a" | "an");
        // "the American one", "a Brazilian one"
        let of_a_state = one && self.names.is_one(&tokens[at - 1]);
        // "an earlier one in October", "a similar one on Syria"
        let of_a_kind = one && OTHER.contains(&tokens[at - 1].key.as_str());
        let told_apart = of_a_state || of_a_kind;
        // "a follow-up to one adopted in January", "much like one vetoed by Russia"
        let earlier_one = at > 0
            && tokens[at].key == "one"
            && matches!(tokens[at - 1].key.as_str(), "to" | "from" | "than" | "like")
            && tokens.get(at + 1).is_some_and(|next| {
                let lemma = self.lemma(next);
                matches!(
                    lemma,
                    Some((Lemma::Adopt | Lemma::Veto | Lemma::Reject, Form::Past))
                )
            });
        // "approved the first in 2006, a second, also unanimously, in 2007, and a third, with Peru abstaining": another of a row
        let one_more = matches!(
            tokens[at].key.as_str(),
            "second" | "third" | "fourth" | "fifth"
        ) && at > 1
            && tokens[at - 1].key == "a"
            && (matches!(tokens[at - 2].kind, Kind::Mark(',' | ';'))
                || tokens[at - 2].key == "and")
            && tokens.get(at + 1).is_some_and(|next| {
                next.kind == Kind::Mark(',')
                    || matches!(next.key.as_str(), "with" | "by" | "unanimously")
            });
        if one_more {
            return Some(Thing {
                other: true,
                loose: true,
                ..Thing::default()
            });
        }
        if earlier_one {
            return Some(Thing {
                other: true,
                previous: true,
                loose: true,
                ..Thing::default()
            });
        }
        if at == 0 || (tokens[at - 1].key != "the" && !told_apart) {
            return None;
        }
        let (ordinal, other) = match tokens[at].key.as_str() {
            "first" | "former" => (Some(1), false),
            "second" | "latter" => (Some(2), false),
            "third" => (Some(3), false),
            "fourth" => (Some(4), false),
            // "two votes against, one from China and the other from Cuba": no text.
            "other" if tokens.get(at + 1).is_some_and(|t| t.key == "from") => return None,
            "other" | "last" => (None, true),
            "one" => (None, of_a_kind),
            _ => return None,
        };
        let Some(next) = tokens.get(at + 1) else {
            // "the US vetoed a Brazilian one"
            return told_apart.then(|| Thing {
                loose: true,
                ..Thing::default()
            });
        };
        let acts = self.lemma(next).is_some_and(|(lemma, _)| {
            matches!(lemma, Lemma::Receive | Lemma::Fail | Lemma::Submit)
        });
        // "an American one a week later", "a Russian one last month"
        let then = told_apart && self.when(tokens, at + 1).is_some();
        // "the first got six votes, the second seven"
        let counted = matches!(
            tokens[at].key.as_str(),
            "second" | "third" | "other" | "latter"
        ) && matches!(next.kind, Kind::Number(_))
            && tokens
                .get(at + 2)
                .is_none_or(|behind| matches!(behind.kind, Kind::Mark('.' | ',' | ';')));
        // "the first, by Japan,", "the first calling for a truce"
        let stands_alone = matches!(next.kind, Kind::Mark(',' | '('))
            || of_a_kind && next.kind != Kind::Mark('-')
            || told_apart && matches!(next.kind, Kind::Mark('.' | ';'))
            || acts
            || counted
            || then
            || matches!(self.lemma(next), Some((_, Form::Ing)))
            || matches!(
                next.key.as_str(),
                "was"
                    | "had"
                    | "by"
                    | "from"
                    | "fell"
                    | "met"
                    | "won"
                    | "prepared"
                    | "put"
                    | "did"
                    | "would"
                    | "on"
                    | "in"
                    | "got"
            )
            || self.of_those_named(tokens, at);
        stands_alone.then(|| Thing {
            ordinal,
            other,
            previous: of_a_kind && matches!(tokens[at - 1].key.as_str(), "previous" | "earlier"),
            loose: true,
            ..Thing::default()
        })
    }

    /// "resolutions 2334 and 2335, the first with Chad abstaining and the second unanimously", "voted for the former and abstained on
    /// the latter": whether a place is that of a text, by the words before it.
    fn of_those_named(&self, tokens: &[Token], at: usize) -> bool {
        const FAR: usize = 40;
        let place = matches!(
            tokens[at].key.as_str(),
            "first" | "former" | "second" | "latter"
        );
        let (Some(next), Some(the)) = (tokens.get(at + 1), at.checked_sub(1)) else {
            return false;
        };
        let ends = matches!(next.kind, Kind::Mark('.' | ',' | ';'));
        let goes_on =
            ends || matches!(
                next.key.as_str(),
                "and" | "with" | "unanimously" | "drew" | "went" | "passed"
            ) || self.lemma(next).is_some_and(|(lemma, _)| {
                matches!(lemma, Lemma::Adopt | Lemma::Veto | Lemma::Reject)
            });
        let before = the.checked_sub(1).map(|before| &tokens[before]);
        let led = before.is_some_and(|before| {
            matches!(before.key.as_str(), "for" | "against" | "on")
                || matches!(
                    self.lemma(before),
                    Some((
                        Lemma::Veto | Lemma::Support | Lemma::Oppose | Lemma::Reject,
                        _
                    ))
                )
        });
        let opens = before.is_none_or(|before| {
            matches!(before.kind, Kind::Mark(',' | ':' | ';' | '(')) || before.key == "and"
        });
        let several = || {
            let named = &tokens[at.saturating_sub(FAR)..at];
            named
                .iter()
                .any(|token| self.is(Some(token), Word::Thing) && token.key.ends_with('s'))
        };
        place && goes_on && (led || opens && several())
    }
}
