//! The walk through a text: its sentences and its tables of votes, each read into words and mentions and told to a reader.

use super::columns::{self, Layout, VoteTable};
use super::items::{Item, List};
use super::mention::{Atom, Mentions, People, Present, Sort};
use super::reader::{Cell, Line, Reader};
use super::sentence::{self, Lines};
use super::token::{self, Words};
use super::{Extractor, gate, run_on};
use crate::council::Roster;
use crate::reported::{Claim, Stated};
use crate::source::Span;

/// How many tokens most sentences have at most.
const USUAL: usize = 96;

/// A longer sentence is read only where it may tell of voting; one of more tokens is none.
const LONG: usize = 400;
const MOST_TOKENS: usize = 600;

impl Extractor<'_> {
    /// Lays the grammar on the sentences, one after another.
    pub(super) fn lay(
        &self,
        text: &str,
        sentences: &[Span],
        roster: Option<&Roster>,
        reader: &mut Reader<'_>,
    ) -> Vec<Stated<Claim>> {
        let mut claims = Vec::new();
        let mut people = People::default();
        let mut introduced = Vec::new();
        let (mut words, mut lead_words) = (Words::default(), Words::default());
        let (mut lines, mut list) = (Lines::default(), List::default());
        let ran_on = run_on::may_be_in(text);
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
                record = (table.layout == Layout::Record).then_some(table.span);
            }
            let record = record.filter(|record| sentence.start < record.end);
            let voting = || gate::may_tell(&text[sentence.start..sentence.end]);
            if sentence.end - sentence.start > LONG && !voting() {
                continue;
            }
            let cells = ran_on.then(|| run_on::cells(text, *sentence));
            let cells = cells.as_deref().unwrap_or(std::slice::from_ref(sentence));
            let tokens = token::tokens(text, cells, &self.lexicon, &mut words, tokens_room);
            if tokens.len() > MOST_TOKENS {
                tokens_room = emptied(tokens);
                continue;
            }
            let mentions = Mentions {
                names: &self.names,
                text,
                roster,
                people: &people,
            };
            let (mut atoms, mut present) = mentions.atoms(&tokens, atoms_room);
            if present.has(Sort::Who) {
                introduced = mentions.introduced(&tokens, &atoms);
            }
            let part = list.take_up(text, *sentence, &atoms, present);
            if let Some(part) = part {
                let (whole, also) = self.led_in(part, &mentions, &mut lead_words, &mut atoms);
                (atoms, present) = (whole, present.and(also));
            }
            reader.part = part;
            let line = Line {
                index,
                voting: reader.explanations.is_some() && voting(),
                marked: list.is_item(),
                ..line(text, *sentence, record, &mut lines)
            };
            people.learn(introduced.drain(..));
            if present.has(Sort::Veto) {
                claims.extend(self.claims.of(text, &atoms));
            }
            reader.sentence(line, &mut atoms, present);
            (tokens_room, atoms_room) = (emptied(tokens), emptied(atoms));
        }
        for table in tables {
            self.rows(text, sentences.len(), table, roster, reader);
        }
        claims
    }

    /// An item of a list with the words that lead in to it before its own, and what those mention.
    fn led_in<'t>(
        &'t self,
        part: Item,
        mentions: &Mentions<'_>,
        words: &'t mut Words,
        own: &mut Vec<Atom<'t>>,
    ) -> (Vec<Atom<'t>>, Present) {
        let lead = [part.lead];
        let tokens = token::tokens(mentions.text, &lead, &self.lexicon, words, Vec::new());
        let (mut whole, also) = mentions.atoms(&tokens, Vec::new());
        let told = own.drain(..);
        whole.extend(told.filter(|atom| atom.span.start >= part.from));
        (whole, also)
    }

    /// Reads the rows of a table of votes.
    fn rows(
        &self,
        text: &str,
        index: usize,
        table: &VoteTable,
        roster: Option<&Roster>,
        reader: &mut Reader<'_>,
    ) {
        let people = People::default();
        let mentions = Mentions {
            names: &self.names,
            text,
            roster,
            people: &people,
        };
        for row in &table.rows {
            let mut words = vec![Words::default(); row.len()];
            let cells: Vec<Cell<'_>> = row
                .iter()
                .zip(&mut words)
                .map(|((column, cell), words)| {
                    let tokens = token::tokens(text, &[*cell], &self.lexicon, words, Vec::new());
                    let (atoms, present) = mentions.atoms(&tokens, Vec::new());
                    Cell {
                        column: *column,
                        text: &text[cell.start..cell.end],
                        atoms,
                        present,
                    }
                })
                .collect();
            reader.row(index, table, &cells);
        }
    }
}

/// What the form of a text tells of a sentence, which may be of a record.
fn line(text: &str, sentence: Span, record: Option<Span>, lines: &mut Lines) -> Line {
    Line {
        item: record
            .map(|record| record.start)
            .or_else(|| sentence::list_item(text, sentence, lines)),
        heading: sentence::is_heading(text, sentence),
        titled: sentence::is_titled(text, sentence, lines),
        paragraph: sentence::begins_paragraph(text, sentence),
        begins: sentence::begins_line(text, sentence),
        goes_on: sentence::goes_on(text, sentence),
        option: sentence::is_option(text, sentence),
        ..Line::default()
    }
}

/// A list without what it held, for things of the same kind that borrow from elsewhere; its room is kept.
pub(super) fn emptied<A, B>(mut list: Vec<A>) -> Vec<B> {
    list.clear();
    list.into_iter().filter_map(|_| None).collect()
}
