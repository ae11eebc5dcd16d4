//! Where a phrase that opens a sentence ends in a State, and those who act are named behind its comma.

use super::super::token::{Kind, Token};
use super::super::words::{Form, Lemma, Word};
use super::Mentions;
use super::who::{Group, Who};

/// Words that lead in those who did the same, and so belong to the list behind them.
const COMPANIONS: [&str; 9] = [
    "together",
    "along",
    "alongside",
    "like",
    "with",
    "besides",
    "addition",
    "common",
    "including",
];

impl Mentions<'_> {
    /// "To the dismay of Morocco, France abstained", "Despite pleas from Mali, Chad and Togo, Britain voted for it": the first States end
    /// the phrase, and the others act.
    pub(super) fn ends_an_opening(
        &self,
        tokens: &[Token],
        at: usize,
        (used, mut who): (usize, Who),
    ) -> (usize, Who) {
        if at < 2 || who.group != Group::Named || who.members.len() < 2 || who.adjective {
            return (used, who);
        }
        let is_comma = |token: &Token| token.kind == Kind::Mark(',');
        let before = &tokens[..at];
        let acts = matches!(
            tokens.get(at + used).and_then(|token| self.lemma(token)),
            Some((Lemma::Vote | Lemma::Abstain | Lemma::Veto, Form::Past))
        );
        let leads = self.is(before.first(), Word::Preposition)
            || before.first().is_some_and(|token| {
                matches!(
                    token.key.as_str(),
                    "amid" | "following" | "much" | "contrary" | "unlike"
                )
            });
        let plain = |token: &Token| {
            matches!(token.kind, Kind::Word | Kind::Number(_))
                && self.lemma(token).is_none_or(|(lemma, _)| {
                    !matches!(lemma, Lemma::Vote | Lemma::Abstain | Lemma::Veto)
                })
                && !COMPANIONS.contains(&token.key.as_str())
        };
        let preposition = self.is(before.last(), Word::Preposition);
        if !acts || !leads || !preposition || !before.iter().all(plain) {
            return (used, who);
        }
        let list = &tokens[at..at + used];
        let and = list.iter().position(|token| token.key == "and");
        let commas = || (0..list.len()).filter(|&i| is_comma(&list[i]));
        // "from Mali, Chad and Togo, Britain voted"
        let behind = and.and_then(|and| commas().find(|&comma| comma > and));
        let alone = commas().next().filter(|_| commas().count() == 1);
        let Some(comma) = behind.or(alone) else {
            return (used, who);
        };
        let until = list[comma].span.start;
        who.members.retain(|(_, span)| span.end <= until);
        (comma, who)
    }
}
