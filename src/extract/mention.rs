//! Finds what a sentence mentions: members, numbers, symbols, dates, bodies, texts put to the vote and verbs of voting.

mod names;
mod verb;
mod who;

pub(crate) use names::Names;
pub(crate) use verb::{Status, Verb, Voice};
pub(crate) use who::{Group, Who};

use super::token::{Kind, Token};
use super::words::{Lemma, Word};
use crate::council::Roster;
use crate::source::Span;
use crate::symbol::Symbol;
use std::collections::HashMap;

/// A stretch of a sentence that means one thing.
#[derive(Debug, Clone)]
pub(crate) struct Atom {
    pub(crate) span: Span,
    pub(crate) is: Is,
    /// The first token's word, in lower case; empty for marks.
    pub(crate) key: String,
}

/// What an atom is.
#[derive(Debug, Clone)]
pub(crate) enum Is {
    /// Members of the Council, named or counted.
    Who(Who),
    /// A number.
    Number(u32),
    /// None, no, zero.
    Zero,
    /// 13-0, 13-0-2, 10 to 2.
    Score(Vec<u32>),
    /// A text put to the vote.
    Thing(Thing),
    /// The Security Council; true where it is named so, not "the council" alone.
    Council(bool),
    /// Another body that votes; true where the text goes on about it.
    OtherBody(bool),
    /// A verb of voting with its auxiliaries.
    Verb(Verb),
    /// A date or part of one.
    When(When),
    /// The symbol of a document, standing alone.
    Symbol(Symbol),
    /// "7922nd meeting".
    Meeting(u32),
    /// A word of the vocabulary, or a plain word.
    Word(Option<Word>),
    /// A mark.
    Mark(char),
}

/// What kind of text was put to the vote, and how it is told from others.
#[derive(Debug, Clone, Default)]
pub(crate) struct Thing {
    pub(crate) resolution: Option<(u32, Span)>,
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

/// A date as far as the words give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct When {
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
    pub(crate) weekday: Option<i8>,
    /// "last month", "last week", "last year", "earlier": before the day of the text.
    pub(crate) back: bool,
    /// "today", "this morning".
    pub(crate) today: bool,
    /// "yesterday".
    pub(crate) yesterday: bool,
    /// "two days ago", "a week before": how many days before the text.
    pub(crate) ago: Option<u16>,
    /// "two days later": how many days after the day last spoken of.
    pub(crate) later: Option<u16>,
}

/// A sentence as what it mentions.
pub(crate) struct Mentions<'a> {
    pub(crate) names: &'a Names,
    pub(crate) words: &'a HashMap<&'static str, Vec<Word>>,
    pub(crate) text: &'a str,
    /// The Council that names are read by, where a day is known.
    pub(crate) roster: Option<&'a Roster>,
}

impl Mentions<'_> {
    /// The atoms of a sentence, left to right.
    pub(crate) fn atoms(&self, tokens: &[Token]) -> Vec<Atom> {
        let mut atoms: Vec<Atom> = Vec::with_capacity(tokens.len());
        let mut at = 0;
        while at < tokens.len() {
            let (used, is) = self.next(tokens, at, &atoms);
            let used = used.max(1);
            let span = tokens[at].span.to(tokens[at + used - 1].span);
            // A verb group goes by its verb: "also voted" is "voted".
            let head = match &is {
                Is::Verb(_) => (at..at + used)
                    .rev()
                    .find(|&i| tokens[i].key != "unanimously"),
                _ => None,
            };
            atoms.push(Atom {
                span,
                is,
                key: tokens[head.unwrap_or(at)].key.clone(),
            });
            at += used;
        }
        atoms
    }

    fn next(&self, tokens: &[Token], at: usize, before: &[Atom]) -> (usize, Is) {
        let token = &tokens[at];
        if let Kind::Mark(mark) = token.kind {
            return (1, Is::Mark(mark));
        }
        if let Some((used, council)) = body(tokens, at) {
            let passing = || {
                PASSING.contains(&tokens[at + used - 1].key.as_str())
                    || tokens[at].key == "cooperation"
            };
            return (
                used,
                if council {
                    Is::Council(names_security(tokens, at, used))
                } else {
                    Is::OtherBody(!passing())
                },
            );
        }
        if let Some((used, thing)) = self.thing(tokens, at) {
            return (used, Is::Thing(thing));
        }
        if let Some((used, number)) = meeting(tokens, at) {
            return (used, Is::Meeting(number));
        }
        if let Some((used, when)) = self.when(tokens, at) {
            return (used, Is::When(when));
        }
        if let Some((used, score)) = self.score(tokens, at) {
            return (used, Is::Score(score));
        }
        if let Some((used, who)) = self.who(tokens, at, before) {
            return (used, Is::Who(who));
        }
        if let Some((used, verb)) = self.verb(tokens, at, before) {
            return (used, Is::Verb(verb));
        }
        if let Ok(symbol) = self.text[token.span.start..token.span.end].parse::<Symbol>() {
            return (1, Is::Symbol(symbol));
        }
        if let Kind::Ordinal(n) = token.kind {
            (1, Is::Word(Some(Word::Ordinal(n))))
        } else if let Kind::Number(n) = token.kind {
            (1, Is::Number(n))
        } else {
            let kinds = self.kinds(token);
            if kinds.contains(&Word::None) {
                let one = tokens.get(at + 1).is_some_and(|next| {
                    matches!(
                        next.key.as_str(),
                        "one" | "member" | "members" | "delegation" | "country" | "state"
                    )
                });
                return (1 + usize::from(one), Is::Zero);
            }
            match kinds.iter().find_map(|kind| {
                if let Word::Number(n) = kind {
                    Some(*n)
                } else {
                    None
                }
            }) {
                Some(n) => (1, Is::Number(n)),
                None => (1, Is::Word(kinds.first().copied())),
            }
        }
    }

    pub(crate) fn kinds(&self, token: &Token) -> &[Word] {
        self.words
            .get(token.key.as_str())
            .map_or(&[], Vec::as_slice)
    }

    pub(crate) fn is(&self, token: Option<&Token>, kind: Word) -> bool {
        token.is_some_and(|token| self.kinds(token).contains(&kind))
    }

    /// The verb that a word is a form of; the past tense, where two forms are alike ("cast").
    pub(crate) fn lemma(&self, token: &Token) -> Option<(Lemma, super::words::Form)> {
        let forms = || {
            self.kinds(token).iter().filter_map(|kind| match kind {
                Word::Verb(lemma, form) => Some((*lemma, *form)),
                _ => None,
            })
        };
        forms()
            .find(|(_, form)| *form == super::words::Form::Past)
            .or_else(|| forms().next())
    }

    pub(crate) fn number(&self, token: Option<&Token>) -> Option<u32> {
        let token = token?;
        match token.kind {
            Kind::Number(n) => Some(n),
            // "I1": an 11 that a scanner took for a letter and a digit.
            Kind::Word if matches!(token.key.as_str(), "i1" | "l1" | "1l" | "1i") => Some(11),
            Kind::Word => self.kinds(token).iter().find_map(|kind| {
                if let Word::Number(n) = kind {
                    Some(*n)
                } else {
                    None
                }
            }),
            _ => None,
        }
    }

    /// "13-0", "13–0–2", "14 to 1", "10 votes to none".
    fn score(&self, tokens: &[Token], at: usize) -> Option<(usize, Vec<u32>)> {
        let count = |token: Option<&Token>| {
            self.number(token)
                .or_else(|| self.is(token, Word::None).then_some(0))
                .or_else(|| misread_one(token))
                .filter(|n| *n <= 15)
        };
        let first = self.number(tokens.get(at)).filter(|n| *n <= 15)?;
        let mut score = vec![first];
        let mut used = 1;
        loop {
            let mut skip = used;
            if tokens
                .get(at + skip)
                .is_some_and(|t| matches!(t.key.as_str(), "votes" | "vote"))
                && score.len() == 1
            {
                skip += 1;
            }
            let link = tokens.get(at + skip)?;
            let colon = link.kind == Kind::Mark(':')
                && tokens
                    .get(at + skip + 2)
                    .is_some_and(|t| t.key == "votes" || t.key == "vote");
            let dash = link.kind == Kind::Mark('-') || colon;
            let to = link.key == "to";
            // "seven nought four"
            let nought = matches!(link.key.as_str(), "nought" | "nil") && score.len() == 1;
            if let Some(abstaining) = count(tokens.get(at + skip + 1)).filter(|_| nought) {
                score.extend([0, abstaining]);
                used = skip + 2;
                break;
            }
            let Some(next) =
                count(tokens.get(at + skip + 1)).filter(|_| dash || (to && score.len() == 1))
            else {
                break;
            };
            // "10 to 15 countries" or "2-1/2" is no score; nor is 2001-02.
            if dash
                && matches!(tokens[at].kind, Kind::Word)
                    != matches!(tokens[at + skip + 1].kind, Kind::Word)
                && next != 0
            {
                break;
            }
            score.push(next);
            used = skip + 2;
            if score.len() == 4 || used + at >= tokens.len() {
                break;
            }
        }
        let total: u32 = score.iter().sum();
        let voter_next = self.is(tokens.get(at + used), Word::Voter);
        (score.len() >= 2 && total <= 15 && first > 0 && !voter_next).then_some((used, score))
    }

    /// "a US-drafted resolution", "resolution 2334 (2016)", "the second draft (S/2017/315)", "amendment".
    fn thing(&self, tokens: &[Token], at: usize) -> Option<(usize, Thing)> {
        if let Some(ordinal) = self.ordinal(tokens, at) {
            return Some((1, ordinal));
        }
        let mut thing = Thing::default();
        let mut used = 0;
        let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
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
        if matches!(key(used), "unscr" | "unscrs" | "uncsr")
            || (key(used) == "s" && key(used + 1) == "res")
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
            thing.paragraph |= word.starts_with("paragraph");
            thing.plural = word.ends_with('s');
            thing.loose = self.is(tokens.get(at + used), Word::Loose);
            used += 1;
        }
        if used == start {
            return None;
        }
        let numbered =
            key(used - 1).starts_with("resolution") || key(used - 1).starts_with("unscr");
        if numbered {
            let mut next = used;
            if matches!(key(next), "no." | "no" | "number" | "nos." | "nr") {
                next += 1;
            }
            if let Some(Kind::Number(n)) = tokens.get(at + next).map(|t| t.kind)
                && (1..4000).contains(&n)
                && (!thing.plural || !(1940..=2030).contains(&n))
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
            }
        }
        // A symbol soon after: "draft resolution S/2017/315", "draft (document S/2017/315)", "contained in document S/…".
        for ahead in used..(used + 6).min(tokens.len().saturating_sub(at)) {
            let token = &tokens[at + ahead];
            let comma = token.kind == Kind::Mark(',') && ahead == used;
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

    /// "two days ago", "a week earlier", "the day before".
    fn ago(&self, tokens: &[Token], at: usize) -> Option<(usize, When)> {
        let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
        let count = match key(0) {
            "a" | "the" => Some(1),
            _ => self.number(tokens.get(at)),
        };
        let days = match key(1) {
            "day" | "days" => Some(1),
            "week" | "weeks" => Some(7),
            "month" | "months" | "year" | "years" => None,
            _ => return None,
        };
        let count = u16::try_from(count.filter(|n| *n <= 60)?).ok()?;
        if let ("later", Some(days)) = (key(2), days) {
            let later = Some(count * days);
            return Some((
                3,
                When {
                    later,
                    ..When::default()
                },
            ));
        }
        matches!(key(2), "ago" | "earlier" | "before").then_some((
            3,
            When {
                ago: days.map(|days| count * days),
                back: true,
                ..When::default()
            },
        ))
    }

    /// "the first, drafted by …", "the second attracted …", "the other, by …": a text picked out by its place.
    fn ordinal(&self, tokens: &[Token], at: usize) -> Option<Thing> {
        if at == 0 || tokens[at - 1].key != "the" {
            return None;
        }
        let (ordinal, other) = match tokens[at].key.as_str() {
            "first" | "former" => (Some(1), false),
            "second" | "latter" => (Some(2), false),
            "third" => (Some(3), false),
            "fourth" => (Some(4), false),
            "other" | "last" => (None, true),
            "one" => (None, false),
            _ => return None,
        };
        let next = tokens.get(at + 1)?;
        let acts = self.lemma(next).is_some_and(|(lemma, _)| {
            matches!(lemma, Lemma::Receive | Lemma::Fail | Lemma::Submit)
        });
        let stands_alone = matches!(next.kind, Kind::Mark(',' | '('))
            || acts
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
            );
        stands_alone.then(|| Thing {
            ordinal,
            other,
            loose: true,
            ..Thing::default()
        })
    }

    /// "12 April 2017", "April 12", "Wednesday", "last month", "in 2011", "2017-04-12".
    fn when(&self, tokens: &[Token], at: usize) -> Option<(usize, When)> {
        let month = |i: usize| {
            tokens.get(at + i).filter(|t| t.capital).and_then(|t| {
                self.kinds(t).iter().find_map(|k| {
                    if let Word::Month(m) = k {
                        Some(*m)
                    } else {
                        None
                    }
                })
            })
        };
        let day = |i: usize| match tokens.get(at + i).map(|t| t.kind) {
            Some(Kind::Number(n) | Kind::Ordinal(n)) if (1..=31).contains(&n) => {
                i8::try_from(n).ok()
            }
            _ => None,
        };
        let year = |i: usize| match tokens.get(at + i).map(|t| t.kind) {
            Some(Kind::Number(n)) if (1945..2100).contains(&n) => i16::try_from(n).ok(),
            _ => None,
        };
        let mark = |i: usize, c: char| tokens.get(at + i).is_some_and(|t| t.kind == Kind::Mark(c));
        let token = &tokens[at];
        if let Some(found) = self.ago(tokens, at) {
            return Some(found);
        }
        if let Some(weekday) = self.kinds(token).iter().find_map(|k| {
            if let Word::Weekday(d) = k {
                Some(*d)
            } else {
                None
            }
        }) {
            return Some((
                1,
                When {
                    weekday: Some(weekday),
                    ..When::default()
                },
            ));
        }
        match token.key.as_str() {
            "today" | "tonight" => {
                return Some((
                    1,
                    When {
                        today: true,
                        ..When::default()
                    },
                ));
            }
            "yesterday" => {
                return Some((
                    1,
                    When {
                        yesterday: true,
                        ..When::default()
                    },
                ));
            }
            "last" if tokens.get(at + 1).is_some_and(|t| t.key == "night") => {
                return Some((
                    2,
                    When {
                        yesterday: true,
                        ..When::default()
                    },
                ));
            }
            "this"
                if tokens.get(at + 1).is_some_and(|t| {
                    matches!(t.key.as_str(), "morning" | "afternoon" | "evening")
                }) =>
            {
                return Some((
                    2,
                    When {
                        today: true,
                        ..When::default()
                    },
                ));
            }
            "last" | "earlier" | "previous"
                if tokens.get(at + 1).is_some_and(|t| {
                    matches!(t.key.as_str(), "month" | "week" | "year" | "this")
                }) || month(1).is_some() =>
            {
                let month = month(1);
                return Some((
                    2,
                    When {
                        back: true,
                        month,
                        ..When::default()
                    },
                ));
            }
            _ => {}
        }
        if let (Some(y), Some(m), Some(d)) = (
            year(0),
            day(2).filter(|_| mark(1, '-')),
            day(4).filter(|_| mark(3, '-')),
        ) {
            return (m <= 12).then_some((
                5,
                When {
                    year: Some(y),
                    month: Some(m),
                    day: Some(d),
                    ..When::default()
                },
            ));
        }
        if let (Some(d), Some(m)) = (day(0), month(1)) {
            let comma = usize::from(mark(2, ','));
            let y = year(2 + comma);
            return Some((
                if y.is_some() { 3 + comma } else { 2 },
                When {
                    day: Some(d),
                    month: Some(m),
                    year: y,
                    ..When::default()
                },
            ));
        }
        if let Some(m) = month(0) {
            if let Some(d) = day(1) {
                let comma = usize::from(mark(2, ','));
                let y = year(2 + comma);
                return Some((
                    if y.is_some() { 3 + comma } else { 2 },
                    When {
                        day: Some(d),
                        month: Some(m),
                        year: y,
                        ..When::default()
                    },
                ));
            }
            let comma = usize::from(mark(1, ','));
            let y = year(1 + comma);
            let used = if y.is_some() { 2 + comma } else { 1 };
            return (token.key != "may" || y.is_some()).then_some((
                used,
                When {
                    month: Some(m),
                    year: y,
                    ..When::default()
                },
            ));
        }
        year(0).filter(|_| at > 0).map(|y| {
            (
                1,
                When {
                    year: Some(y),
                    ..When::default()
                },
            )
        })
    }
}

/// "10 votes to I": a 1 that a scanner took for a letter.
fn misread_one(token: Option<&Token>) -> Option<u32> {
    token
        .filter(|token| token.capital && token.key == "i")
        .map(|_| 1)
}

/// "7922nd meeting".
fn meeting(tokens: &[Token], at: usize) -> Option<(usize, u32)> {
    let key = |i: usize| tokens.get(at + i).map_or("", |t| t.key.as_str());
    match tokens[at].kind {
        Kind::Ordinal(n) if key(1) == "meeting" => Some((2, n)),
        Kind::Ordinal(n)
            if n > 1000
                && at > 1
                && tokens[at - 1].key == "'s"
                && tokens[at - 2].key == "council" =>
        {
            Some((1, n))
        }
        // "Meeting number 9630", "Meeting 8926"
        Kind::Word if key(0) == "meeting" && tokens[at].capital => {
            let skip = usize::from(matches!(key(1), "number" | "no." | "no"));
            match tokens.get(at + 1 + skip).map(|token| token.kind) {
                Some(Kind::Number(n @ 1..=15_000)) if skip == 1 || n > 100 => Some((2 + skip, n)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Bodies by their words; the flag says whether it is the Council.
const BODIES: &[(&str, bool)] = &[
    ("u.n. security council", true),
    ("un security council", true),
    ("united nations security council", true),
    ("national security council", false),
    ("security council", true),
    ("the council", true),
    ("unsc", true),
    ("general assembly", false),
    ("the assembly", false),
    ("human rights council", false),
    ("economic and social council", false),
    ("council of ministers", false),
    ("european council", false),
    ("european parliament", false),
    ("board of governors", false),
    ("nation board", false),
    ("human rights body", false),
    ("rights council", false),
    ("eu", false),
    ("governing council", false),
    ("peace and security council", false),
    ("cooperation council", false),
    ("arab league", false),
    ("european union", false),
    ("african union", false),
    ("league of arab states", false),
    ("congress", false),
    ("parliament", false),
    ("senate", false),
    ("house of representatives", false),
    ("the house", false),
    ("house of commons", false),
    ("lawmakers", false),
    ("knesset", false),
    ("bundestag", false),
    ("cabinet", false),
    ("committee", false),
    ("commission", false),
    ("unga", false),
    ("iaea", false),
    ("g.a.", false),
    ("state council", false),
    ("governing body", false),
];

/// Whether the Council's name says which council it is.
fn names_security(tokens: &[Token], at: usize, used: usize) -> bool {
    tokens[at..at + used]
        .iter()
        .any(|token| matches!(token.key.as_str(), "security" | "unsc"))
}

/// Bodies that prose names in passing: the last word of their name.
const PASSING: [&str; 5] = ["eu", "league", "union", "states", "cabinet"];

fn body(tokens: &[Token], at: usize) -> Option<(usize, bool)> {
    let first = tokens[at].key.as_str();
    BODIES
        .iter()
        .find_map(|(words, council)| {
            let mut used = 0;
            for word in words.split(' ') {
                if tokens.get(at + used).is_none_or(|token| token.key != word) {
                    return None;
                }
                used += 1;
            }
            let names_another =
                first == "the" && *council && tokens.get(at + used).is_some_and(|t| t.key == "of");
            (!names_another).then_some((used, *council))
        })
        .or_else(|| {
            // "47-nation council" is another's.
            let seats = at.checked_sub(3).map(|i| tokens[i].kind);
            let of_many = first == "council"
                && matches!(seats, Some(Kind::Number(n)) if n != 15 && n != 11)
                && matches!(tokens[at - 1].key.as_str(), "member" | "nation" | "country");
            of_many.then_some((1, false))
        })
        .or_else(|| {
            // "15-member council", "world body"
            (first == "council" && at >= 2 && tokens[at - 1].key == "member").then_some((1, true))
        })
        .or_else(|| {
            let begins =
                at == 0 && tokens[at].capital && tokens.get(1).is_none_or(|t| t.key != "of");
            (first == "council" && (begins || at >= 1 && tokens[at - 1].key != "'s"))
                .then_some((1, true))
        })
}
