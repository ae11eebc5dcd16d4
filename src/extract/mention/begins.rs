//! What begins at a token: each kind of mention is asked for in turn, but only where the word may begin it.

use super::numbered::{numbered_by_council, numbered_heading};
use super::text::is_object;
use super::{Atom, Is, Mentions, Thing, meeting};
use crate::extract::lexicon::Opens;
use crate::extract::token::{Kind, Token};
use crate::extract::words::Word;
use crate::symbol::{Symbol, SymbolKind};

impl Mentions<'_> {
    /// What begins at a token, whatever it is.
    pub(super) fn any(&self, tokens: &[Token], at: usize, before: &[Atom]) -> (usize, Is) {
        let token = &tokens[at];
        let word = token.word;
        let digits = token.kind != Kind::Word;
        if digits && is_of_a_dispatch(tokens, at, before) {
            return (2, Is::Word(None));
        }
        if word.number.is_some()
            && let Some((used, number)) = self.compound(tokens, at)
        {
            return (used, Is::Number(number));
        }
        if word.opens(Opens::Body)
            && let Some((used, thing)) = numbered_by_council(tokens, at)
        {
            return (used, Is::Thing(Box::new(thing)));
        }
        let body = word.opens(Opens::Body);
        if let Some(found) = read_where(body, token, || self.body(tokens, at, before)) {
            return found;
        }
        let text = word.opens(Opens::Thing);
        if let Some((used, thing)) = read_where(text, token, || self.thing(tokens, at)) {
            return (used, Is::Thing(Box::new(thing)));
        }
        if digits
            && let Some((used, thing)) =
                numbered_heading(tokens, at).or_else(|| self.numbered_row(tokens, at))
        {
            return (used, Is::Thing(Box::new(thing)));
        }
        // "Meeting 8926" begins with a word for a text.
        if (digits || text)
            && let Some((used, number)) = meeting::meeting(tokens, at)
        {
            return (used, Is::Meeting(number));
        }
        let day = word.opens(Opens::When) || digits;
        if let Some((used, when)) = read_where(day, token, || self.when(tokens, at)) {
            return (used, Is::When(when));
        }
        if (digits || word.number.is_some())
            && let Some((used, score)) = self.score(tokens, at)
        {
            return (used, Is::Score(score));
        }
        let named = token.capital && word.names > 0;
        let surname = || self.people.at(tokens, at).is_some();
        let voter = word.opens(Opens::Who) || named || digits || surname();
        if let Some((used, who)) = read_where(voter, token, || self.who(tokens, at, before)) {
            return (used, Is::Who(who));
        }
        let act = word.opens(Opens::Verb) || token.key.ends_with("ly");
        if let Some((used, verb)) = read_where(act, token, || self.verb(tokens, at, before)) {
            return (used, Is::Verb(verb));
        }
        match self.symbol(tokens, at, before) {
            Some(symbol) => (1, symbol),
            None => self.bare(tokens, at),
        }
    }

    /// The symbol of a document; the text itself, where the words before it put it to the vote.
    fn symbol(&self, tokens: &[Token], at: usize, before: &[Atom]) -> Option<Is> {
        let token = &tokens[at];
        if !token.key.starts_with("s/") {
            return None;
        }
        let symbol: Symbol = self.text[token.span.start..token.span.end].parse().ok()?;
        // "abstained on S/2023/970 and vetoed S/2023/773": the text itself.
        let itself = symbol.is_draft() && (is_object(before) || self.is_told_of(tokens, at + 1));
        Some(if itself || symbol.kind() == SymbolKind::Resolution {
            Is::Thing(Box::new(Thing::of_symbol(symbol, token.span)))
        } else {
            Is::Symbol(symbol)
        })
    }

    /// A token that no mention begins with: a number, "none", or a word alone.
    fn bare(&self, tokens: &[Token], at: usize) -> (usize, Is) {
        let token = &tokens[at];
        match token.kind {
            Kind::Ordinal(n) => return (1, Is::Word(Some(Word::Ordinal(n)))),
            Kind::Number(n) => return (1, Is::Number(n)),
            Kind::Word | Kind::Mark(_) => {}
        }
        let kinds = self.kinds(token);
        if kinds.contains(Word::None) {
            let one = tokens.get(at + 1).is_some_and(|next| {
                matches!(
                    next.key.as_str(),
                    "one" | "member" | "members" | "delegation" | "country" | "state"
                )
            });
            return (1 + usize::from(one), Is::Zero);
        }
        let number = token.word.number;
        match number.filter(|_| kinds.contains(Word::Number(0))) {
            Some(n) => (1, Is::Number(n)),
            None => (1, Is::Word(kinds.first())),
        }
    }
}

/// What is read where a word may begin it. Elsewhere it is not looked for; where assertions are on, it is asserted that nothing is there.
fn read_where<T>(may_begin: bool, token: &Token, read: impl Fn() -> Option<T>) -> Option<T> {
    debug_assert!(may_begin || read().is_none(), "{}", token.key.as_str());
    if may_begin { read() } else { None }
}

/// "UPDATE 2-Fourteen members voted for it": whether a number is that of a dispatch.
fn is_of_a_dispatch(tokens: &[Token], at: usize, before: &[Atom]) -> bool {
    let updates = matches!(before, [first] if matches!(first.key.as_str(), "update" | "wrapup" | "rpt" | "corrected"));
    let next = tokens.get(at + 1).map(|token| token.kind);
    updates && matches!(next, Some(Kind::Mark('-' | ':')))
}
