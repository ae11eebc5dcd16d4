//! Text → reported votes: runs the stages in order.

mod agree;
mod claim;
mod clause;
mod columns;
mod complete;
mod date;
mod doubt;
mod explain;
mod feed;
mod gate;
mod grammar;
mod index;
mod labels;
mod lexicon;
mod matcher;
mod mention;
mod pattern;
mod reader;
mod reference;
mod said;
mod sentence;
mod several;
mod statement;
mod table;
mod token;
mod votes;
mod words;

pub use complete::{COUNTS_DECIDE, LIST_FILLS_THE_COUNCIL};
pub use doubt::Doubt;
pub use explain::{Explanation, Matched, Mention};

use crate::council::{Council, Roster};
use crate::reported::{Claim, Fact, Reading, ReportedVote, Stated};
use crate::source::Span;
use grammar::PHRASINGS;
use jiff::civil::Date;
use mention::{Mentions, Names, People};

/// Reads reported votes out of text. Building one compiles the grammar; reading borrows it, so one serves many texts.
pub struct Extractor<'c> {
    council: &'c Council,
    names: Names<'c>,
    lexicon: lexicon::Lexicon,
    patterns: Vec<Vec<pattern::Item>>,
    index: index::Index,
    gate: gate::Gate,
    claims: claim::Claims,
}

/// About how many words the grammar, the vocabulary and the names of States have.
const KNOWN: usize = 2500;

/// How many tokens most sentences have at most.
const USUAL: usize = 96;

/// What a sentence must hold to be read for votes.
static ANCHORS: gate::AnyOf = gate::AnyOf::new(&[
    "vote",
    "voting",
    "veto",
    "abst",
    "adopt",
    "reject",
    "defeat",
    "favour",
    "favor",
    "against",
    "pass",
    "approv",
    "endors",
    "unanim",
    "fail",
    "fell",
    "block",
    "participat",
    "imposed",
    "authori",
    "to none",
    "-0",
    "–0",
    "resolution",
    "meeting",
    "recommend",
    "draft",
    "short",
    "support",
    "oppos",
    "down",
    "submit",
    "sponsor",
    "tabled",
    "propos",
    "introduc",
    "penned",
    "author",
    "put ",
    "text",
    "present",
    "circulat",
    "prepared",
    "moved by",
    "the work of",
    "sat ",
    "hand",
    "agreed",
    "likewise",
    "so did",
    "so was",
    "along",
    "stopped",
    "kill",
    "bur",
    "presented",
    "absent",
    "took no part",
    "take part",
    "same fate",
    "through",
    "brought",
]);

impl<'c> Extractor<'c> {
    /// An extractor that knows the Council's members.
    #[must_use]
    pub fn new(council: &'c Council) -> Extractor<'c> {
        // The words of the grammar come first: its tables are as long as their numbers are high.
        let mut lexicon = lexicon::Lexicon::with_room(KNOWN);
        let patterns: Vec<Vec<pattern::Item>> = PHRASINGS
            .iter()
            .map(|phrasing| pattern::parse(phrasing.pattern, &mut lexicon))
            .collect();
        let claims = claim::Claims::new(&mut lexicon);
        lexicon.learn();
        Extractor {
            council,
            names: Names::new(council, &mut lexicon),
            index: index::Index::new(&patterns, &lexicon),
            lexicon,
            patterns,
            gate: gate::Gate::new(),
            claims,
        }
    }

    /// Whether a text may speak of a Council vote, as it is written in a string of JSON. Where it may not, [`Extractor::read`] finds
    /// none in it.
    #[must_use]
    pub fn may_speak_of_votes(&self, json: &[u8]) -> bool {
        self.gate.lets_json_through(json)
    }

    /// What a text says of the Council's votes. `published` is the day it appeared, from which "Wednesday" is read.
    ///
    /// Spans are byte offsets into `text`. The time taken grows with the text's length and no faster.
    #[must_use]
    pub fn read(&self, text: &str, published: Option<Date>) -> Reading {
        if !self.gate.lets_through(text) {
            return Reading::default();
        }
        let lower = text.to_ascii_lowercase();
        let Some(named) = gate::names_the_council(text, &lower) else {
            return Reading::default();
        };
        let items = feed::items(text);
        if items.is_empty() {
            return self.read_text(text, &lower, published, named);
        }
        let headed = feed::names_the_body(text, &items);
        let mut whole = Reading::default();
        for item in items {
            let (from, to) = (item.span.start, item.span.end);
            let (text, lower) = (&text[from..to], &lower[from..to]);
            let by_heading = headed.then_some(true);
            if let Some(named) = by_heading.or_else(|| gate::names_the_council(text, lower)) {
                let published = item.published.or(published);
                let read = self.read_text(text, lower, published, named);
                feed::join(&mut whole, read.moved(from));
            }
        }
        whole
    }

    /// What a text, or an item of a feed, says. `lower` is it in small letters; `named` says whether it tells which council it speaks of.
    fn read_text(&self, text: &str, lower: &str, published: Option<Date>, named: bool) -> Reading {
        // "The council voted 7-2": where nothing says which council, a State or a document must.
        if !named && !gate::speaks_of_voting(lower) {
            return Reading::default();
        }
        let sentences = sentence::sentences(text);
        if !named && !self.states_may_vote(text, lower, &sentences) {
            return Reading::default();
        }
        let (day, roster) = self.day(text, &sentences, published);
        let mut reader = reader::Reader::new(day, self.council, roster.as_ref());
        let claims = self.lay(text, &sentences, roster.as_ref(), &mut reader);
        let mut votes = reader.votes();
        // Where a State vetoed something, it did so in the Security Council.
        let mut facts = votes.iter().flat_map(ReportedVote::facts);
        if !named && !facts.any(|fact| matches!(fact.value, Fact::Veto(_))) {
            votes.retain(|vote| vote.facts().iter().any(|fact| is_of_states(&fact.value)));
        }
        Reading { votes, claims }
    }

    /// Whether a sentence with a word of voting names a State, or a document by its number, as far as a glance at it tells. `lower`
    /// is the text in small letters.
    fn states_may_vote(&self, text: &str, lower: &str, sentences: &[Span]) -> bool {
        let mut words = token::Words::default();
        let mut room = Vec::new();
        for sentence in sentences {
            if !gate::speaks_of_voting(&lower[sentence.start..sentence.end]) {
                continue;
            }
            let tokens = token::tokens(text, *sentence, &self.lexicon, &mut words, room);
            let named = |at| {
                self.names.at(text, &tokens, at).is_some() || numbers_a_document(&tokens[at..])
            };
            if (0..tokens.len()).any(named) {
                return true;
            }
            room = emptied(tokens);
        }
        false
    }

    /// How each sentence with a voting word was read: what it mentions, which phrasings fitted, and why one was refused.
    #[must_use]
    pub fn explain(&self, text: &str, published: Option<Date>) -> Vec<Explanation> {
        let items = feed::items(text);
        if items.is_empty() {
            return self.explain_text(text, published);
        }
        let of_item = |item: feed::Item| {
            let text = &text[item.span.start..item.span.end];
            let found = self.explain_text(text, item.published.or(published));
            found.into_iter().map(move |it| it.moved(item.span.start))
        };
        items.into_iter().flat_map(of_item).collect()
    }

    /// How each sentence of a text, or of an item of a feed, was read.
    fn explain_text(&self, text: &str, published: Option<Date>) -> Vec<Explanation> {
        let sentences = sentence::sentences(text);
        let (day, roster) = self.day(text, &sentences, published);
        let mut reader = reader::Reader::new(day, self.council, roster.as_ref());
        reader.explanations = Some(Vec::new());
        self.lay(text, &sentences, roster.as_ref(), &mut reader);
        reader.explanations.unwrap_or_default()
    }

    /// The day that the text is read by, and the Council of that day; without a day, the Council of the first date.
    fn day(
        &self,
        text: &str,
        sentences: &[Span],
        published: Option<Date>,
    ) -> (date::Day, Option<Roster>) {
        let dates = match published {
            Some(_) => Vec::new(),
            None => self.first_dates(text, sentences),
        };
        let heading = dates.iter().find(|(_, heading)| *heading).or(None);
        let published = published.or_else(|| heading.map(|(date, _)| *date));
        let first = published.or_else(|| dates.first().map(|(date, _)| *date));
        let roster = first.and_then(|date| self.council.on(date));
        let day = date::Day {
            published,
            ..date::Day::default()
        };
        (day, roster)
    }

    /// Lays the grammar on the sentences, one after another.
    fn lay(
        &self,
        text: &str,
        sentences: &[Span],
        roster: Option<&Roster>,
        reader: &mut reader::Reader<'_>,
    ) -> Vec<Stated<Claim>> {
        let mut claims = Vec::new();
        let mut people = People::default();
        let mut words = token::Words::default();
        let mut lines = sentence::Lines::default();
        let mut introduced = Vec::new();
        let tables = columns::tables(text);
        let cut = (!tables.is_empty()).then(|| columns::cut(text, sentences, &tables));
        let sentences = cut.as_deref().unwrap_or(sentences);
        let mut tables = tables.iter().peekable();
        // The record that holds what is read.
        let mut record = None;
        // The lists of one sentence give their room to the next.
        let (mut tokens_room, mut atoms_room) =
            (Vec::with_capacity(USUAL), Vec::with_capacity(USUAL));
        for (index, sentence) in sentences.iter().enumerate() {
            // A table of votes is read by its columns, and not as sentences.
            while let Some(table) = tables.next_if(|table| table.span.start < sentence.end) {
                self.rows(text, index, table, roster, reader);
                record = (table.layout == columns::Layout::Record).then_some(table.span);
            }
            let record = record.filter(|record| sentence.start < record.end);
            let voting =
                || ANCHORS.are_in(&text[sentence.start..sentence.end].to_ascii_lowercase());
            if sentence.end - sentence.start > 400 && !voting() {
                continue;
            }
            let tokens = token::tokens(text, *sentence, &self.lexicon, &mut words, tokens_room);
            if tokens.len() > 600 {
                tokens_room = emptied(tokens);
                continue;
            }
            let mentions = Mentions {
                names: &self.names,
                text,
                roster,
                people: &people,
            };
            let (mut atoms, present) = mentions.atoms(&tokens, atoms_room);
            if present.has(mention::Sort::Who) {
                introduced = mentions.introduced(&tokens, &atoms);
            }
            let line = reader::Line {
                index,
                item: record
                    .map(|record| record.start)
                    .or_else(|| sentence::list_item(text, *sentence, &mut lines)),
                voting: reader.explanations.is_some() && voting(),
                heading: sentence::is_heading(text, *sentence),
                titled: sentence::is_titled(text, *sentence, &mut lines),
                paragraph: sentence::begins_paragraph(text, *sentence),
                begins: sentence::begins_line(text, *sentence),
            };
            people.learn(introduced.drain(..));
            if present.has(mention::Sort::Veto) {
                claims.extend(self.claims.of(text, &atoms));
            }
            reader.sentence(line, &mut atoms, present, (&self.patterns, &self.index));
            (tokens_room, atoms_room) = (emptied(tokens), emptied(atoms));
        }
        for table in tables {
            self.rows(text, sentences.len(), table, roster, reader);
        }
        claims
    }

    /// Reads the rows of a table of votes.
    fn rows(
        &self,
        text: &str,
        index: usize,
        table: &columns::VoteTable,
        roster: Option<&Roster>,
        reader: &mut reader::Reader<'_>,
    ) {
        let people = People::default();
        let mentions = Mentions {
            names: &self.names,
            text,
            roster,
            people: &people,
        };
        for row in &table.rows {
            let mut words = vec![token::Words::default(); row.len()];
            let cells: Vec<reader::Cell<'_>> = row
                .iter()
                .zip(&mut words)
                .map(|((column, cell), words)| {
                    let tokens = token::tokens(text, *cell, &self.lexicon, words, Vec::new());
                    let (atoms, present) = mentions.atoms(&tokens, Vec::new());
                    reader::Cell {
                        column: *column,
                        text: &text[cell.start..cell.end],
                        atoms,
                        present,
                    }
                })
                .collect();
            reader.row(index, table, &cells, (&self.patterns, &self.index));
        }
    }

    /// The full dates among the first words of the first sentences, and whether each is that of a dateline or a heading.
    fn first_dates(&self, text: &str, sentences: &[Span]) -> Vec<(Date, bool)> {
        let mut found = Vec::new();
        // "4 October 2011 – …", "19 July 2012 – …": several days at the head of entries are those of a chronology.
        let (mut entries, mut by_entry) = (0, false);
        let mut words = token::Words::default();
        for (index, sentence) in sentences.iter().take(6).enumerate() {
            let stands_first = index == 0;
            let end = sentence.end.min(sentence.start + 400);
            let Some(end) = (end..=sentence.end).find(|&i| text.is_char_boundary(i)) else {
                continue;
            };
            let head = Span::new(sentence.start, end);
            // A full date has a year: four digits.
            let year = |four: &[u8]| {
                matches!(four, [b'1', b'9', ..] | [b'2', b'0', ..])
                    && four.iter().all(u8::is_ascii_digit)
            };
            entries += usize::from(sentence::heads_an_entry(&text[head.start..head.end]));
            if !text.as_bytes()[head.start..head.end].windows(4).any(year) {
                continue;
            }
            let tokens = token::tokens(text, head, &self.lexicon, &mut words, Vec::new());
            let year = |token: &token::Token| matches!(token.kind, token::Kind::Number(1945..2100));
            // And a month, by its name or between marks.
            let month = |token: &token::Token| {
                token.word.kinds.contains(words::Word::Month(0))
                    || matches!(token.kind, token::Kind::Mark('-' | '/'))
            };
            if !tokens.iter().any(year) || !tokens.iter().any(month) {
                continue;
            }
            let mentions = Mentions {
                names: &self.names,
                text,
                roster: None,
                people: &People::default(),
            };
            let heading = sentence::is_heading(text, *sentence);
            let (atoms, _) = mentions.atoms(&tokens, Vec::new());
            for (at, atom) in atoms.iter().enumerate() {
                let mention::Is::When(when) = &atom.is else {
                    continue;
                };
                let Some(date) = date::Day::default().of(when) else {
                    continue;
                };
                // "UNTIL 15 JUNE 2002" is no day of the text.
                let until = at.checked_sub(1).is_some_and(|i| {
                    matches!(
                        atoms[i].key.as_str(),
                        "until" | "till" | "to" | "through" | "by"
                    )
                });
                if until {
                    continue;
                }
                let line = at < 14
                    && matches!(
                        atoms.get(at + 1).map(|atom| &atom.is),
                        Some(mention::Is::Mark('-' | ')')) | None
                    );
                // "On March 29, 2025, he named a cabinet", without a stop, heads nothing.
                let told = at.checked_sub(1).is_some_and(|i| atoms[i].key == "on")
                    && !atoms[..at].iter().take(4).any(is_published);
                let head = found.is_empty()
                    && at < 14
                    && !told
                    && (heading
                        || reader::heads_a_cable(&atoms)
                        || is_dateline(&atoms, at)
                        || stands_first && is_day_of_paper(&atoms, at)
                        || line
                            && !matches!(
                                at.checked_sub(1).map(|i| &atoms[i].is),
                                Some(mention::Is::Mark('('))
                            ));
                let opened = at
                    .checked_sub(1)
                    .is_some_and(|i| matches!(atoms[i].is, mention::Is::Mark('(')));
                entries += usize::from(line && !told && !opened);
                by_entry |= head && !heading && !is_dateline(&atoms, at);
                found.push((date, head));
            }
        }
        if by_entry
            && entries > 1
            && let Some((_, head)) = found.first_mut()
        {
            *head = false;
        }
        found
    }
}

/// "NEW YORK (21 February 2025) –", "New York, 21 February 2025 (Agency) The Council …": whether a date stands between a place and
/// what is told from there.
fn is_dateline(atoms: &[mention::Atom], at: usize) -> bool {
    use mention::Is;
    let mark = |at: usize, mark: char| matches!(atoms.get(at), Some(atom) if matches!(atom.is, Is::Mark(found) if found == mark));
    let place = |atom: &mention::Atom| match &atom.is {
        Is::Word(kind) => *kind != Some(words::Word::Determiner),
        is => matches!(is, Is::Who(_) | Is::Mark(',' | '(')),
    };
    let from_a_place = (1..8).contains(&at) && atoms[..at].iter().all(place);
    let bracketed = || mark(at - 1, '(') && mark(at + 1, ')') && mark(at + 2, '-');
    let agency = mark(at + 1, '(') && (at + 3..at + 6).any(|end| mark(end, ')'));
    from_a_place && (bracketed() || agency && !mark(at - 1, '('))
}

/// "Posted on 13 April 2017": whether a word tells when a text appeared.
fn is_published(atom: &mention::Atom) -> bool {
    matches!(
        atom.key.as_str(),
        "posted" | "published" | "updated" | "filed" | "written" | "created"
    )
}

/// "The Guardian, 26 March 2024.", "LONDON, Saturday, 5 February 2012.": whether a sentence is the name of a paper or a place and a day.
fn is_day_of_paper(atoms: &[mention::Atom], at: usize) -> bool {
    use mention::Is;
    let named = |atom: &mention::Atom| match &atom.is {
        Is::Word(kind) => kind.is_none() || atom.key == "the",
        Is::When(when) => when.weekday.is_some(),
        is => matches!(is, Is::Who(_) | Is::Mark(',')),
    };
    let ended = matches!(&atoms[at + 1..], [stop] if matches!(stop.is, Is::Mark('.')));
    at < 8 && ended && atoms[..at].iter().all(named)
}

/// A list without what it held, for things of the same kind that borrow from elsewhere; its room is kept.
fn emptied<A, B>(mut list: Vec<A>) -> Vec<B> {
    list.clear();
    list.into_iter().filter_map(|_| None).collect()
}

/// "resolution No. 242", "S/2017/315", "7922nd meeting": whether the words begin with a document and its number.
fn numbers_a_document(tokens: &[token::Token]) -> bool {
    // No council of fifteen has adopted more: "resolution 3681" is a town's.
    const MOST: u32 = 3_400;
    let number = |token: &token::Token| {
        matches!(
            token.kind,
            token::Kind::Number(..MOST) | token::Kind::Ordinal(_)
        )
    };
    let word = &tokens[0].key;
    word.starts_with("s/")
        || word.starts_with("resolution") && tokens.iter().take(4).any(number)
        || number(&tokens[0]) && tokens.get(1).is_some_and(|token| token.key == "meeting")
}

/// Whether a fact names a State or a document of the Council.
fn is_of_states(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Position(..)
            | Fact::Veto(_)
            | Fact::Sponsor(_)
            | Fact::Resolution(_)
            | Fact::Draft(_)
            | Fact::Meeting(_)
    )
}

/// The names of the grammar's phrasings, each once, in the order of the grammar.
#[must_use]
pub fn phrasings() -> Vec<&'static str> {
    let mut names: Vec<&'static str> = PHRASINGS.iter().map(|phrasing| phrasing.name).collect();
    names.dedup();
    names
}
