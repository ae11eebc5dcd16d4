//! Text → reported votes: runs the stages in order.

mod agree;
mod claim;
mod clause;
mod columns;
mod complete;
mod date;
mod dateline;
mod doubt;
mod explain;
mod feed;
mod gate;
mod grammar;
mod index;
mod items;
mod labels;
mod lexicon;
mod matcher;
mod mention;
mod pattern;
mod reader;
mod reference;
mod run_on;
mod said;
mod sentence;
mod series;
mod several;
mod statement;
mod table;
mod token;
mod votes;
mod walk;
mod words;

pub use complete::{COUNTS_DECIDE, LIST_FILLS_THE_COUNCIL};
pub use doubt::Doubt;
pub use explain::{Explanation, Matched, Mention};

use crate::council::{Council, Roster};
use crate::reported::{Fact, Reading, ReportedVote};
use grammar::PHRASINGS;
use jiff::civil::Date;
use mention::Names;

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
        let mut reader = self.reader(day, roster.as_ref());
        let claims = self.lay(text, &sentences, roster.as_ref(), &mut reader);
        let mut votes = reader.votes();
        // Where a State vetoed something, it did so in the Security Council.
        let mut facts = votes.iter().flat_map(ReportedVote::facts);
        if !named && !facts.any(|fact| matches!(fact.value, Fact::Veto(_))) {
            votes.retain(|vote| {
                vote.facts()
                    .iter()
                    .any(|fact| gate::is_of_states(&fact.value))
            });
        }
        Reading { votes, claims }
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
        let mut reader = self.reader(day, roster.as_ref());
        reader.explanations = Some(Vec::new());
        self.lay(text, &sentences, roster.as_ref(), &mut reader);
        reader.explanations.unwrap_or_default()
    }

    /// A reader of a text of a day, that has read nothing yet.
    fn reader<'a>(&'a self, day: date::Day, roster: Option<&'a Roster>) -> reader::Reader<'a> {
        let grammar = reader::Grammar {
            patterns: &self.patterns,
            index: &self.index,
        };
        reader::Reader::new(grammar, day, self.council, roster)
    }
}

/// The names of the grammar's phrasings, each once, in the order of the grammar.
#[must_use]
pub fn phrasings() -> Vec<&'static str> {
    let mut names: Vec<&'static str> = PHRASINGS.iter().map(|phrasing| phrasing.name).collect();
    names.dedup();
    names
}
