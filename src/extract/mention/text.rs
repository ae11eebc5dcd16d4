//! Texts put to the vote as words name them: kind, number, symbol, "another", "the second".

mod part;
mod place;

use super::super::token::{Kind, Token};
use super::super::words::{Lemma, Word};
use super::numbered::{further, listed, symbol_with_hyphens};
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

/// What is counted behind a text that has no number: "rejected the resolution 10 minutes later".
const UNITS: [&str; 12] = [
    "minutes", "hours", "days", "weeks", "months", "years", "seconds", "times", "minute", "hour",
    "day", "week",
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
        let mut thing = Thing::default();
        let mut used = 0;
        let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
        // "gain authorisation for military action"
        let kind = at.checked_sub(1).map_or("", |i| tokens[i].key.as_str());
        if key(0) == "action"
            && matches!(
                kind,
                "military" | "legal" | "armed" | "humanitarian" | "industrial" | "police"
            )
        {
            return None;
        }
        // Adjectives that tell one draft from another, then what it is.
        while matches!(
            key(used),
            "another"
                | "similar"
                | "previous"
                | "earlier"
                | "rival"
                | "competing"
                | "separate"
                | "alternative"
                | "counter"
        ) {
            thing.other = true;
            thing.previous |= matches!(key(used), "previous" | "earlier");
            used += 1;
            let dash = tokens
                .get(at + used)
                .is_some_and(|t| t.kind == Kind::Mark('-'));
            used += usize::from(dash);
        }
        let start = used;
        // "Res. 748"
        let short = matches!(key(used), "res." | "scr" | "scrs")
            && matches!(
                tokens.get(at + used + 1).map(|t| t.kind),
                Some(Kind::Number(1..=4000))
            );
        if short
            || matches!(key(used), "unscr" | "unscrs" | "uncsr")
            || (key(used) == "s" && key(used + 1) == "resolution")
        {
            used += 1;
        }
        while self.is(tokens.get(at + used), Word::Thing)
            || self.is(tokens.get(at + used), Word::Amendment)
            || self.is(tokens.get(at + used), Word::Paragraph)
            || self.is(tokens.get(at + used), Word::Loose)
            || (used > start && matches!(key(used), "security"))
        {
            let word = key(used);
            thing.amendment |= word.starts_with("amendment");
            thing.paragraph |= word.starts_with("para");
            thing.plural = word.ends_with('s');
            thing.loose = self.is(tokens.get(at + used), Word::Loose);
            used += 1;
        }
        // "text messages", "a motion sensor", "draft horses"
        if used > start
            && matches!(
                key(used),
                "message"
                    | "messages"
                    | "messaging"
                    | "sensor"
                    | "picture"
                    | "horse"
                    | "horses"
                    | "beer"
            )
        {
            return None;
        }
        if used == start
            && let Some(part) = labelled_part(&tokens[at + used..])
        {
            (thing.paragraph, used) = (true, used + part);
        } else if thing.paragraph {
            used += label(&tokens[at + used..]);
        }
        // "two competing drafts" are the two that are spoken of.
        if thing.plural && matches!(key(0), "rival" | "competing") {
            thing.other = false;
        }
        if used == start {
            // "vetoed another on Friday"
            let alone = key(0) == "another"
                && used == 1
                && tokens.get(at + used).is_none_or(|token| {
                    matches!(token.kind, Kind::Mark('.' | ',' | ';'))
                        || matches!(token.key.as_str(), "on" | "by" | "from")
                });
            thing.loose = true;
            return alone.then_some((used, thing));
        }
        let numbered =
            short || key(used - 1).starts_with("resolution") || key(used - 1).starts_with("unscr");
        if numbered {
            let mut next = used;
            // "the resolution, number 1973,"
            let comma = tokens
                .get(at + next)
                .is_some_and(|t| t.kind == Kind::Mark(','));
            // "an earlier resolution, 2712, passed": no year stands there.
            let apposed = matches!(
                tokens.get(at + next + 1).map(|t| t.kind),
                Some(Kind::Number(100..1940 | 2031..4000))
            ) && tokens
                .get(at + next + 2)
                .is_some_and(|t| t.kind == Kind::Mark(','));
            if comma
                && (matches!(key(next + 1), "no." | "number" | "numbered")
                    || apposed && !thing.plural)
            {
                next += 1;
            }
            // "UNSC Resolution #1973"
            let hash = tokens.get(at + next).map(|t| t.kind);
            next += usize::from(hash == Some(Kind::Mark('#')));
            // "Security Council Resolution (UNSCR) 1551"
            let short = tokens.get(at + next + 2);
            if key(next + 1) == "unscr" && short.is_some_and(|t| t.kind == Kind::Mark(')')) {
                next += 3;
            }
            if matches!(
                key(next),
                "no." | "no" | "number" | "numbered" | "nos." | "nr"
            ) {
                next += 1;
            }
            if let Some(Kind::Number(n)) = tokens.get(at + next).map(|t| t.kind)
                && (1..10_000).contains(&n)
                && tokens
                    .get(at + next + 1)
                    .is_none_or(|t| t.kind != Kind::Mark('-'))
                && (!thing.plural || !(1940..=2030).contains(&n) || listed(tokens, at + next))
                && !self.counts_votes(tokens, at + next)
                && !(next == used && n <= 60 && UNITS.contains(&key(next + 1)))
            {
                thing.resolution = Some((n, tokens[at + next].span));
                used = next + 1;
                if let (Some(Kind::Mark('(')), Some(Kind::Number(year)), Some(Kind::Mark(')'))) = (
                    tokens.get(at + used).map(|t| t.kind),
                    tokens.get(at + used + 1).map(|t| t.kind),
                    tokens.get(at + used + 2).map(|t| t.kind),
                ) {
                    thing.year = i16::try_from(year).ok();
                    used += 3;
                }
                if thing.plural {
                    let (more, further) = further(tokens, at + used);
                    thing.further = further;
                    used += more;
                }
            }
        }
        // A symbol soon after: "draft resolution S/2017/315", "draft (document S/2017/315)", "contained in document S/…".
        for ahead in used..(used + 6).min(tokens.len().saturating_sub(at)) {
            let token = &tokens[at + ahead];
            let comma = token.kind == Kind::Mark(',') && ahead == used;
            // "two draft resolutions: document S/2023/772 and document S/2023/773"
            if thing.plural && token.kind == Kind::Mark(':') {
                break;
            }
            if !matches!(token.kind, Kind::Mark('('))
                && !comma
                && !matches!(
                    token.key.as_str(),
                    "contained" | "in" | "document" | "doc." | ""
                )
                && !token.key.starts_with("s/")
            {
                break;
            }
            if let Ok(symbol) = self.text[token.span.start..token.span.end].parse::<Symbol>() {
                match symbol.kind() {
                    crate::SymbolKind::Resolution => {
                        thing.resolution = symbol.number().map(|n| (n, token.span));
                    }
                    crate::SymbolKind::Document => thing.draft = Some((symbol, token.span)),
                    _ => break,
                }
                used = ahead + 1;
                break;
            }
        }
        Some((used, thing))
    }
}
