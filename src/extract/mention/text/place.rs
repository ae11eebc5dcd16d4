//! Texts picked out by their place among those spoken of: "the first", "the latter", "the American one".

use super::super::super::token::{Kind, Token};
use super::super::super::words::{Form, Lemma, Word};
use super::super::Mentions;
use super::{APART, Thing};

/// By what a text spoken of as "one" is told from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ToldApart {
    /// "the American one", "a Brazilian one"
    ByState,
    /// "an earlier one in October", "a similar one on Syria"
    ByKind,
}

impl Mentions<'_> {
    /// "the first, drafted by …", "the second attracted …", "the other, by …": a text picked out by its place.
    pub(super) fn ordinal(&self, tokens: &[Token], at: usize) -> Option<Thing> {
        if is_one_more(tokens, at) {
            return Some(Thing {
                other: true,
                loose: true,
                ..Thing::default()
            });
        }
        if self.is_earlier_one(tokens, at) {
            return Some(Thing {
                other: true,
                previous: true,
                loose: true,
                ..Thing::default()
            });
        }
        let told_apart = self.told_apart(tokens, at);
        let the = at.checked_sub(1).map(|before| &tokens[before])?;
        if the.key != "the" && told_apart.is_none() {
            return None;
        }
        let (ordinal, other) = place(tokens, at, told_apart)?;
        let Some(next) = tokens.get(at + 1) else {
            // "the US vetoed a Brazilian one"
            return told_apart.map(|_| Thing {
                loose: true,
                ..Thing::default()
            });
        };
        let of_a_kind = told_apart == Some(ToldApart::ByKind);
        let stands_alone = self.tells_of_its_text(next)
            || of_a_kind && next.kind != Kind::Mark('-')
            || told_apart.is_some() && matches!(next.kind, Kind::Mark('.' | ';'))
            // "an American one a week later", "a Russian one last month"
            || told_apart.is_some() && self.when(tokens, at + 1).is_some()
            || is_counted(tokens, at)
            || self.of_those_named(tokens, at);
        stands_alone.then(|| Thing {
            ordinal,
            other,
            previous: of_a_kind && matches!(the.key.as_str(), "previous" | "earlier"),
            loose: true,
            ..Thing::default()
        })
    }

    fn told_apart(&self, tokens: &[Token], at: usize) -> Option<ToldApart> {
        let [article, what] = tokens.get(at.checked_sub(2)?..at)? else {
            return None;
        };
        if tokens[at].key != "one" || !matches!(article.key.as_str(), "the" | "a" | "an") {
            return None;
        }
        let key = what.key.as_str();
        if APART.contains(&key) || matches!(key, "later" | "weaker") {
            return Some(ToldApart::ByKind);
        }
        self.names.is_one(what).then_some(ToldApart::ByState)
    }

    /// "a follow-up to one adopted in January", "much like one vetoed by Russia"
    fn is_earlier_one(&self, tokens: &[Token], at: usize) -> bool {
        let decided = |next: &Token| {
            matches!(
                self.lemma(next),
                Some((Lemma::Adopt | Lemma::Veto | Lemma::Reject, Form::Past))
            )
        };
        let compared =
            |before: usize| matches!(tokens[before].key.as_str(), "to" | "from" | "than" | "like");
        tokens[at].key == "one"
            && at.checked_sub(1).is_some_and(compared)
            && tokens.get(at + 1).is_some_and(decided)
    }

    /// "the first, by Japan,", "the first calling for a truce": whether what follows a place tells of the text there.
    fn tells_of_its_text(&self, next: &Token) -> bool {
        const TELL: [&str; 14] = [
            "was", "had", "by", "from", "fell", "met", "won", "prepared", "put", "did", "would",
            "on", "in", "got",
        ];
        let lemma = self.lemma(next);
        matches!(next.kind, Kind::Mark(',' | '('))
            || matches!(
                lemma,
                Some((Lemma::Receive | Lemma::Fail | Lemma::Submit, _) | (_, Form::Ing))
            )
            || TELL.contains(&next.key.as_str())
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

/// Which place a word picks out, and whether it only tells another text from the one spoken of.
fn place(
    tokens: &[Token],
    at: usize,
    told_apart: Option<ToldApart>,
) -> Option<(Option<u32>, bool)> {
    match tokens[at].key.as_str() {
        "first" | "former" => Some((Some(1), false)),
        "second" | "latter" => Some((Some(2), false)),
        "third" => Some((Some(3), false)),
        "fourth" => Some((Some(4), false)),
        // "two votes against, one from China and the other from Cuba": no text.
        "other" if tokens.get(at + 1).is_some_and(|t| t.key == "from") => None,
        "other" | "last" => Some((None, true)),
        "one" => Some((None, told_apart == Some(ToldApart::ByKind))),
        _ => None,
    }
}

/// "approved the first in 2006, a second, also unanimously, in 2007, and a third, with Peru abstaining": another of a row.
fn is_one_more(tokens: &[Token], at: usize) -> bool {
    let Some([before, a]) = at.checked_sub(2).and_then(|from| tokens.get(from..at)) else {
        return false;
    };
    matches!(
        tokens[at].key.as_str(),
        "second" | "third" | "fourth" | "fifth"
    ) && a.key == "a"
        && (matches!(before.kind, Kind::Mark(',' | ';')) || before.key == "and")
        && tokens.get(at + 1).is_some_and(|next| {
            next.kind == Kind::Mark(',')
                || matches!(next.key.as_str(), "with" | "by" | "unanimously")
        })
}

/// "the first got six votes, the second seven": whether a place is that of a text of which only the count is told.
fn is_counted(tokens: &[Token], at: usize) -> bool {
    let Some(number) = tokens.get(at + 1) else {
        return false;
    };
    let later = matches!(
        tokens[at].key.as_str(),
        "second" | "third" | "other" | "latter"
    );
    let ends = |behind: &Token| matches!(behind.kind, Kind::Mark('.' | ',' | ';'));
    later && matches!(number.kind, Kind::Number(_)) && tokens.get(at + 2).is_none_or(ends)
}
