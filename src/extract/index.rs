//! Which patterns may begin at an atom: so that a sentence is not held against every phrasing at every word.

use super::mention::{Atom, Is};
use super::pattern::{Beginning, Item, beginnings};
use super::words::Lemma;
use std::collections::HashMap;

/// The patterns by what they can begin with.
#[derive(Debug, Default)]
pub(crate) struct Index {
    words: HashMap<&'static str, Vec<usize>>,
    verbs: HashMap<Lemma, Vec<usize>>,
    marks: HashMap<char, Vec<usize>>,
    members: Vec<usize>,
    numbers: Vec<usize>,
    zeros: Vec<usize>,
    scores: Vec<usize>,
    texts: Vec<usize>,
    council: Vec<usize>,
    any: Vec<usize>,
}

impl Index {
    pub(crate) fn new(patterns: &[Vec<Item>]) -> Index {
        let mut index = Index::default();
        for (at, items) in patterns.iter().enumerate() {
            for beginning in beginnings(items) {
                let list = match beginning {
                    Beginning::Word(word) => index.words.entry(word).or_default(),
                    Beginning::Verb(lemma) => index.verbs.entry(lemma).or_default(),
                    Beginning::Mark(mark) => index.marks.entry(mark).or_default(),
                    Beginning::Members => &mut index.members,
                    Beginning::Number => &mut index.numbers,
                    Beginning::Zero => &mut index.zeros,
                    Beginning::Score => &mut index.scores,
                    Beginning::Text => &mut index.texts,
                    Beginning::Council => &mut index.council,
                    Beginning::Any => &mut index.any,
                };
                list.push(at);
            }
        }
        index
    }

    /// The patterns that may begin at an atom, in the order of the grammar, each once.
    pub(crate) fn at(&self, atom: &Atom, found: &mut Vec<usize>) {
        found.clear();
        found.extend_from_slice(&self.any);
        let kind: &[usize] = match &atom.is {
            Is::Who(_) => &self.members,
            Is::Number(_) => &self.numbers,
            Is::Zero => &self.zeros,
            Is::Score(_) => &self.scores,
            Is::Thing(_) => &self.texts,
            Is::Council(_) => &self.council,
            Is::Verb(verb) => self.verbs.get(&verb.lemma).map_or(&[], Vec::as_slice),
            Is::Mark(mark) => self.marks.get(mark).map_or(&[], Vec::as_slice),
            _ => &[],
        };
        found.extend_from_slice(kind);
        if let Some(list) = self.words.get(atom.key.as_str()) {
            found.extend_from_slice(list);
        }
        found.sort_unstable();
        found.dedup();
    }
}
