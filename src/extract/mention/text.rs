//! Texts put to the vote as words name them: kind, number, symbol, "another", "the second".

mod number;
mod part;
mod place;

use super::super::token::{Kind, Token};
use super::super::words::{Lemma, Word};
use super::ahead::Ahead;
use super::numbered::symbol_with_hyphens;
use super::{Atom, Is, Mentions, Voice};
use crate::source::Span;
use crate::symbol::{Symbol, SymbolKind};
use part::{label, labelled_part};

/// What kind of text was put to the vote, and how it is told from others.
#[derive(Debug, Clone, Default)]
pub(crate) struct Thing {
    pub(crate) resolution: Option<(u32, Span)>,
    /// The resolutions named after the first: "resolutions 242, 338 and 425".
    pub(crate) further: Vec<(u32, Span)>,
    pub(crate) draft: Option<(Symbol, Span)>,
    pub(crate) year: Option<i16>,
    pub(crate) amendment: bool,
    pub(crate) paragraph: bool,
    pub(crate) plural: bool,
    /// "another", "a similar", "a previous": not the one spoken of so far.
    pub(crate) other: bool,
    /// "the first", "the second", where the word stands for the text.
    pub(crate) ordinal: Option<u32>,
    /// "previous", "earlier".
    pub(crate) previous: bool,
    /// A word that need not mean a draft before the Council: "plan", "request", "version".
    pub(crate) loose: bool,
}

impl Thing {
    /// A text named by its symbol alone.
    pub(super) fn of_symbol(symbol: Symbol, span: Span) -> Thing {
        let number = symbol
            .number()
            .filter(|_| symbol.kind() == SymbolKind::Resolution);
        Thing {
            resolution: number.map(|number| (number, span)),
            year: symbol.year().filter(|_| number.is_some()),
            draft: Some((symbol, span)).filter(|_| number.is_none()),
            ..Thing::default()
        }
    }
}

/// Those whose text is named by its symbol behind "of".
const AUTHORS: [&str; 6] = [
    "sponsor",
    "sponsors",
    "cosponsors",
    "author",
    "authors",
    "drafters",
];

/// Whether what follows these words is what was voted on: "vetoed", "voted for", "abstained on".
pub(super) fn is_object(before: &[Atom]) -> bool {
    let verb = |atom: &Atom, wanted: &[Lemma]| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun && wanted.contains(&verb.lemma));
    match before {
        [.., act] if verb(act, &[Lemma::Veto, Lemma::Support, Lemma::Oppose]) => true,
        [.., act, on] => {
            matches!(on.key.as_str(), "for" | "against" | "on")
                && verb(act, &[Lemma::Vote, Lemma::Abstain])
                // "the sponsors of S/2019/961"
                || on.key == "of" && AUTHORS.contains(&act.key.as_str())
        }
        _ => false,
    }
}

/// The words that a text may be mentioned with first, beside those of the vocabulary.
pub(super) const OPENERS: &[&str] = &[
    "meeting",
    "another",
    "similar",
    "previous",
    "earlier",
    "rival",
    "competing",
    "separate",
    "alternative",
    "counter",
    "res.",
    "part",
    "scr",
    "scrs",
    "unscr",
    "unscrs",
    "uncsr",
    "s",
    "first",
    "former",
    "second",
    "latter",
    "third",
    "fourth",
    "other",
    "last",
    "one",
    "'s",
    "own",
];

/// Words that tell one text from another.
const APART: [&str; 11] = [
    "another",
    "similar",
    "previous",
    "earlier",
    "initial",
    "original",
    "rival",
    "competing",
    "separate",
    "alternative",
    "counter",
];

/// "text messages", "a motion sensor", "draft horses": what makes no text of the word before it.
const NO_TEXTS: [&str; 8] = [
    "message",
    "messages",
    "messaging",
    "sensor",
    "picture",
    "horse",
    "horses",
    "beer",
];

impl Mentions<'_> {
    /// "a US-drafted resolution", "resolution 2334 (2016)", "the second draft (S/2017/315)", "amendment".
    pub(super) fn thing(&self, tokens: &[Token], at: usize) -> Option<(usize, Thing)> {
        if let Some(found) = symbol_with_hyphens(tokens, at) {
            return Some(found);
        }
        let alone = self.ordinal(tokens, at);
        if let Some(thing) = alone.or_else(|| self.stand_in(tokens, at)) {
            return Some((1, thing));
        }
        let words = self.ahead(tokens, at);
        if words.is_action_of_another_kind() {
            return None;
        }
        let mut thing = Thing::default();
        let start = words.apart(&mut thing);
        let mut used = words.kind_of_text(start, &mut thing);
        if used > start && NO_TEXTS.contains(&words.key(used)) {
            return None;
        }
        let behind = tokens.get(at + used..).unwrap_or_default();
        if thing.paragraph {
            used += label(behind);
        } else if used == start
            && let Some(part) = labelled_part(behind)
        {
            (thing.paragraph, used) = (true, used + part);
        }
        // "two competing drafts" are the two that are spoken of.
        if thing.plural && matches!(words.key(0), "rival" | "competing") {
            thing.other = false;
        }
        if used == start {
            thing.loose = true;
            return words.is_another_alone(used).then_some((used, thing));
        }
        let last = words.key(used - 1);
        if words.is_short(start) || last.starts_with("resolution") || last.starts_with("unscr") {
            used = words.numbered(used, &mut thing);
        }
        used = words.with_symbol(used, &mut thing);
        Some((used, thing))
    }
}

impl Ahead<'_> {
    /// "gain authorisation for military action"
    fn is_action_of_another_kind(&self) -> bool {
        self.key(0) == "action"
            && matches!(
                self.key_before(0, 1),
                "military" | "legal" | "armed" | "humanitarian" | "industrial" | "police"
            )
    }

    /// "another", "previous", "counter-": how many words tell a text from the one spoken of.
    fn apart(&self, thing: &mut Thing) -> usize {
        let mut used = 0;
        while APART.contains(&self.key(used)) {
            thing.other = true;
            thing.previous |= matches!(
                self.key(used),
                "previous" | "earlier" | "initial" | "original"
            );
            used += 1;
            used += usize::from(self.mark(used, '-'));
        }
        used
    }

    /// "Res. 748": whether a resolution is named by a short word with its number.
    fn is_short(&self, i: usize) -> bool {
        matches!(self.key(i), "res." | "scr" | "scrs")
            && matches!(self.figure(i + 1), Some(1..=4000))
    }

    /// "draft resolution", "Security Council resolution", "amendments": the words for what is put to the vote, and how far they go.
    fn kind_of_text(&self, start: usize, thing: &mut Thing) -> usize {
        let abbreviated = self.is_short(start)
            || matches!(self.key(start), "unscr" | "unscrs" | "uncsr")
            || (self.key(start) == "s" && self.key(start + 1) == "resolution");
        let mut used = start + usize::from(abbreviated);
        // "the three-paragraph resolution": how long a text is.
        let measures = |i: usize| {
            let before = self.token_before(i, 1);
            before.is_some_and(|token| token.kind == Kind::Mark('-'))
        };
        let names = |i: usize| {
            self.is_text(i)
                || self.is(i, Word::Paragraph) && !measures(i)
                || self.is(i, Word::Loose)
        };
        while names(used) || used > start && self.key(used) == "security" {
            let word = self.key(used);
            thing.amendment |= word.starts_with("amendment");
            thing.paragraph |= word.starts_with("para");
            thing.plural = word.ends_with('s');
            thing.loose = self.is(used, Word::Loose);
            used += 1;
        }
        used
    }

    /// "vetoed another on Friday": whether "another" stands for the text.
    fn is_another_alone(&self, used: usize) -> bool {
        let ends = self.token(used).is_none_or(|token| {
            matches!(token.kind, Kind::Mark('.' | ',' | ';'))
                || matches!(token.key.as_str(), "on" | "by" | "from")
        });
        self.key(0) == "another" && used == 1 && ends
    }
}
