//! Texts put to the vote as words name them: kind, number, symbol, "another", "the second".

use super::super::token::{Kind, Token};
use super::super::words::{Form, Lemma, Word};
use super::{Atom, Is, Mentions, Voice};
use crate::source::Span;
use crate::symbol::{Symbol, SymbolKind};

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

    /// "rejected Soviet resolution 1 (USSR) in favor, 9 against", "resolution 2 for, 9 against": whether the number behind a text is one of
    /// votes.
    fn counts_votes(&self, tokens: &[Token], at: usize) -> bool {
        let counts = matches!(tokens.get(at).map(|t| t.kind), Some(Kind::Number(..=15)));
        let named = || {
            tokens
                .get(at + 1)
                .is_some_and(|t| t.kind == Kind::Mark('('))
                && tokens.get(at + 2).is_some()
                && self.names.at(self.text, tokens, at + 2).is_some()
        };
        let voted = || {
            tokens
                .get(at + 1)
                .is_some_and(|t| matches!(t.key.as_str(), "for" | "against" | "votes"))
        };
        counts && (voted() || named())
    }

    /// "the first, drafted by …", "the second attracted …", "the other, by …": a text picked out by its place.
    fn ordinal(&self, tokens: &[Token], at: usize) -> Option<Thing> {
        // "the American one", "a Brazilian one"
        let of_a_state = at > 1
            && tokens[at].key == "one"
            && matches!(tokens[at - 2].key.as_str(), "the" | "a" | "an")
            && self.names.is_one(&tokens[at - 1]);
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
        if earlier_one {
            return Some(Thing {
                other: true,
                previous: true,
                loose: true,
                ..Thing::default()
            });
        }
        if at == 0 || (tokens[at - 1].key != "the" && !of_a_state) {
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
            "one" => (None, false),
            _ => return None,
        };
        let Some(next) = tokens.get(at + 1) else {
            // "the US vetoed a Brazilian one"
            return of_a_state.then(|| Thing {
                loose: true,
                ..Thing::default()
            });
        };
        let acts = self.lemma(next).is_some_and(|(lemma, _)| {
            matches!(lemma, Lemma::Receive | Lemma::Fail | Lemma::Submit)
        });
        // "an American one a week later", "a Russian one last month"
        let then = of_a_state && self.when(tokens, at + 1).is_some();
        // "the first, by Japan,", "the first calling for a truce"
        let stands_alone = matches!(next.kind, Kind::Mark(',' | '('))
            || of_a_state && matches!(next.kind, Kind::Mark('.' | ';'))
            || acts
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
            loose: true,
            ..Thing::default()
        })
    }
}

impl Mentions<'_> {
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

    /// "660 Aug. 3 14-0": a row of a list of resolutions, each with its number, its day and its score.
    pub(super) fn numbered_row(&self, tokens: &[Token], at: usize) -> Option<(usize, Thing)> {
        let Some(Kind::Number(n @ 1..4000)) = tokens.get(at).filter(|_| at == 0).map(|t| t.kind)
        else {
            return None;
        };
        let (day, when) = tokens.get(1).and_then(|_| self.when(tokens, 1))?;
        let comma = usize::from(
            tokens
                .get(1 + day)
                .is_some_and(|t| t.kind == Kind::Mark(',')),
        );
        let score = 1 + day + comma;
        tokens.get(score).and_then(|_| self.score(tokens, score))?;
        (when.day.is_some() && when.month.is_some()).then(|| {
            let thing = Thing {
                resolution: Some((n, tokens[0].span)),
                ..Thing::default()
            };
            (1, thing)
        })
    }
}

/// "part (a)", "part B": how many words name a part of a text by its letter.
fn labelled_part(tokens: &[Token]) -> Option<usize> {
    let (part, behind) = tokens.split_first()?;
    let label = label(behind);
    (part.key == "part" && label > 0).then_some(1 + label)
}

/// "2", "one", "(b)", "B": how many words are the number or the letter of a part of a text.
fn label(tokens: &[Token]) -> usize {
    let letter = |token: &Token| {
        token.kind == Kind::Word
            && token.key.len() < 4
            && (token.key.len() == 1 || token.key.bytes().all(|byte| b"ivx".contains(&byte)))
            && token.key != "a"
    };
    let number = |token: &Token| matches!(token.kind, Kind::Number(1..=30));
    let spelt = |token: &Token| {
        matches!(
            token.key.as_str(),
            "one" | "two" | "three" | "four" | "five" | "six"
        )
    };
    let stands = |token: &Token| match token.kind {
        Kind::Word => spelt(token) || letter(token) && token.capital,
        _ => number(token),
    };
    match tokens {
        [open, inner, close, ..]
            if open.kind == Kind::Mark('(')
                && close.kind == Kind::Mark(')')
                && (number(inner) || letter(inner) || inner.key == "a") =>
        {
            3
        }
        // "paragraph 3 votes" counts none, and "paragraph 2-1" no label.
        [first, next, ..] if stands(first) && next.kind != Kind::Mark('-') => 1,
        [first] if stands(first) => 1,
        _ => 0,
    }
}

/// Whether a number that could be a year is the first of a list of resolutions: "resolutions 1970 and 1973", "resolutions 1970 (2011)".
fn listed(tokens: &[Token], at: usize) -> bool {
    let year = year_in_brackets(tokens.get(at + 1..).unwrap_or_default()).is_some();
    let (_, further) = further(tokens, at + 1 + 3 * usize::from(year));
    year || !further.is_empty()
}

/// "(2011)": the year in brackets that some words begin with.
fn year_in_brackets(tokens: &[Token]) -> Option<u32> {
    match tokens {
        [open, year, close, ..]
            if open.kind == Kind::Mark('(') && close.kind == Kind::Mark(')') =>
        {
            match year.kind {
                Kind::Number(year @ 1946..2100) => Some(year),
                _ => None,
            }
        }
        _ => None,
    }
}

/// ", 338 (1973) and 425": the resolutions that follow the first of a list, and the tokens that they take; none of a list that no
/// "and" ends.
fn further(tokens: &[Token], at: usize) -> (usize, Vec<(u32, Span)>) {
    let kind = |i: usize| tokens.get(at + i).map(|t| t.kind);
    let mut used = 0;
    let mut numbers = Vec::new();
    let mut ended = false;
    while !ended {
        let comma = usize::from(kind(used) == Some(Kind::Mark(',')));
        let last = tokens.get(at + used + comma);
        ended = last.is_some_and(|t| t.key == "and" || t.kind == Kind::Mark('&'));
        let next = used + comma + usize::from(ended);
        let (true, Some(Kind::Number(n @ 1..4000))) = (next > used, kind(next)) else {
            return (0, Vec::new());
        };
        numbers.push((n, tokens[at + next].span));
        used = next + 1;
        if year_in_brackets(tokens.get(at + used..).unwrap_or_default()).is_some() {
            used += 3;
        }
    }
    (used, numbers)
}

/// "UNSC 2334", "UNSC 1701": a resolution by its number alone, which is no year.
pub(super) fn numbered_by_council(tokens: &[Token], at: usize) -> Option<(usize, Thing)> {
    let number = tokens.get(at + 1)?;
    let Kind::Number(n @ (100..1940 | 2031..4000)) = number.kind else {
        return None;
    };
    let goes_on = tokens
        .get(at + 2)
        .is_some_and(|next| matches!(next.kind, Kind::Mark('-' | '/')));
    let beside = tokens[at].span.end + 1 == number.span.start;
    (tokens[at].key == "unsc" && beside && !goes_on).then(|| {
        let thing = Thing {
            resolution: Some((n, number.span)),
            ..Thing::default()
        };
        (2, thing)
    })
}

/// "S-RES-54(1948)": the symbol of a resolution as archives write it, from its second word on.
fn symbol_with_hyphens(tokens: &[Token], at: usize) -> Option<(usize, Thing)> {
    let [s, dash] = tokens.get(at.checked_sub(2)?..at)? else {
        return None;
    };
    let [res, again, number, behind @ ..] = tokens.get(at..)? else {
        return None;
    };
    let hyphen = Kind::Mark('-');
    let named = s.capital && s.key == "s" && res.key.starts_with("res");
    let beside = dash.span.end == res.span.start && again.span.end == number.span.start;
    let Kind::Number(n @ 1..4000) = number.kind else {
        return None;
    };
    if !(named && beside && dash.kind == hyphen && again.kind == hyphen) {
        return None;
    }
    let year = year_in_brackets(behind);
    let thing = Thing {
        resolution: Some((n, number.span)),
        year: year.and_then(|year| i16::try_from(year).ok()),
        ..Thing::default()
    };
    Some((3 + 3 * usize::from(year.is_some()), thing))
}

/// "157 (1960). Resolution of 17 September 1960": the heading of a resolution.
pub(super) fn numbered_heading(tokens: &[Token], at: usize) -> Option<(usize, Thing)> {
    let kind = |i: usize| tokens.get(at + i).map(|t| t.kind);
    let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
    let (Some(Kind::Number(n @ 1..4000)), Some(Kind::Mark('(')), Some(Kind::Number(year))) =
        (kind(0), kind(1), kind(2))
    else {
        return None;
    };
    let stop = usize::from(kind(4) == Some(Kind::Mark('.')));
    let dated = matches!(kind(6 + stop), Some(Kind::Number(1..=31)));
    let heads = (at == 0 || (stop > 0 && dated))
        && (1946..2100).contains(&year)
        && kind(3) == Some(Kind::Mark(')'))
        && key(4 + stop) == "resolution"
        && key(5 + stop) == "of";
    heads.then(|| {
        let thing = Thing {
            resolution: Some((n, tokens[at].span)),
            year: i16::try_from(year).ok(),
            ..Thing::default()
        };
        (5 + stop, thing)
    })
}

/// "7922nd meeting".
pub(super) fn meeting(tokens: &[Token], at: usize) -> Option<(usize, u32)> {
    let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
    // A number that a scanner broke in two: "273 1st meeting".
    let broken = matches!(tokens[at].kind, Kind::Ordinal(..10))
        && at
            .checked_sub(1)
            .is_some_and(|i| matches!(tokens[i].kind, Kind::Number(_)));
    match tokens[at].kind {
        Kind::Ordinal(n) if key(1) == "meeting" && !broken => Some((2, n)),
        // "8246th Security Council Meeting"
        Kind::Ordinal(n)
            if key(1) == "security" && key(2) == "council" && key(3) == "meeting" && !broken =>
        {
            Some((4, n))
        }
        Kind::Ordinal(n)
            if n > 1000
                && at > 1
                && tokens[at - 1].key == "'s"
                && tokens[at - 2].key == "council" =>
        {
            Some((1, n))
        }
        // "1771 st meeting", "the 765 Meeting of the Security Council"
        Kind::Number(n) if matches!(key(1), "st" | "nd" | "rd" | "th") && key(2) == "meeting" => {
            Some((3, n))
        }
        Kind::Number(n)
            if key(1) == "meeting" && key(2) == "of" && (3..6).any(|i| key(i) == "council") =>
        {
            Some((2, n))
        }
        // "Meeting number 9630", "Meeting 8926"
        Kind::Word
            if key(0) == "meeting"
                && (tokens[at].capital
                    || tokens
                        .get(at + 1)
                        .is_some_and(|token| token.kind == Kind::Mark(':'))) =>
        {
            let named = usize::from(matches!(key(1), "number" | "no." | "no"));
            // "Meeting no.: 7384"
            let marks = tokens[at + 1 + named..]
                .iter()
                .take_while(|token| matches!(token.kind, Kind::Mark('.' | ':' | '|')))
                .count();
            let skip = named + marks;
            match tokens.get(at + 1 + skip).map(|token| token.kind) {
                Some(Kind::Number(n @ 1..=15_000)) if named == 1 || n > 100 => Some((2 + skip, n)),
                _ => None,
            }
        }
        _ => None,
    }
}
