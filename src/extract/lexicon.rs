//! Every word that the extractor knows, looked up once a word: what kinds of word it is, and what a mention may begin with it.

mod letters;

pub(crate) use letters::Letters;

use super::mention::{Present, looked_for, openers};
use super::words::{self, Form, Lemma, Word};
use rustc_hash::FxHashMap;

/// The number of a word, from 1; 0 is a word that is not known.
pub(crate) type WordId = u16;

/// What a mention may be that begins with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opens {
    Body = 1,
    Thing = 2,
    When = 4,
    Who = 8,
    Verb = 16,
    /// Any, but only together with a word that follows.
    Led = 32,
    /// One that another word leads to.
    Following = 64,
}

/// A known word.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    pub(crate) id: WordId,
    pub(crate) kinds: Kinds,
    /// The number that it is.
    pub(crate) number: Option<u32>,
    /// The verb that it is a form of; the past tense, where two forms are alike ("cast").
    pub(crate) lemma: Option<(Lemma, Form)>,
    /// The word that it is short for: "amdt".
    pub(crate) full: Option<&'static str>,
    /// The list of names that begin with it, from 1.
    pub(crate) names: u16,
    /// What it is where it is looked for in whole sentences.
    pub(crate) present: Present,
    opens: u8,
}

/// What kinds of word a word is: no word of the vocabulary is of more than three.
#[derive(Debug, Default)]
pub(crate) struct Kinds {
    list: [Option<Word>; 3],
    set: u32,
}

/// The words, by number and by letters.
#[derive(Debug)]
pub(crate) struct Lexicon {
    short: letters::Table,
    /// The words of more letters than the table has room for.
    long: FxHashMap<String, WordId>,
    entries: Vec<Entry>,
}

impl Entry {
    /// Whether such a mention may begin with the word.
    pub(crate) fn opens(&self, mention: Opens) -> bool {
        self.opens & mention as u8 != 0
    }

    /// The mentions that may begin with the word.
    fn begins(&self) -> u8 {
        self.opens & !(Opens::Led as u8 | Opens::Following as u8)
    }

    /// Whether nothing but the word itself and names of States begins with it: no mention, no number.
    pub(crate) fn opens_nothing(&self) -> bool {
        self.begins() == 0 && self.number.is_none() && !self.kinds.contains(Word::None)
    }

    /// Whether a mention that begins with a word before it, which leads to others, may go on with it, beside names of States: a
    /// verb group with a verb, a date or members with a number or one of the words for that.
    pub(crate) fn may_follow(&self, leading: &Entry) -> bool {
        self.opens(Opens::Following)
            || self.number.is_some()
            || leading.opens(Opens::Verb) && self.opens(Opens::Verb)
    }

    /// Whether it can begin but a verb group, and is no verb itself: "was", "not".
    fn is_auxiliary(&self) -> bool {
        self.begins() == Opens::Verb as u8
            && self.lemma.is_none()
            && self.number.is_none()
            && !self.kinds.contains(Word::None)
    }

    fn is_past(&self) -> bool {
        matches!(self.lemma, Some((_, Form::Past)))
    }
}

impl Kinds {
    fn add(&mut self, kind: Word) {
        let mut places = self.list.iter_mut();
        let place = places.find(|place| place.is_none_or(|known| known == kind));
        debug_assert!(place.is_some(), "a word of more than three kinds");
        if let Some(place) = place {
            *place = Some(kind);
        }
        self.set |= bit(kind);
    }

    pub(crate) fn contains(&self, kind: Word) -> bool {
        self.set & bit(kind) != 0
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.set == 0
    }

    pub(crate) fn first(&self) -> Option<Word> {
        self.list[0]
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Word> {
        self.list.iter().flatten()
    }
}

impl Lexicon {
    /// A lexicon of no words.
    pub(crate) fn new() -> Lexicon {
        Lexicon::with_room(0)
    }

    /// A lexicon of no words that will know so many.
    pub(crate) fn with_room(words: usize) -> Lexicon {
        let mut entries = Vec::with_capacity(words + 1);
        entries.push(Entry::default());
        Lexicon {
            short: letters::Table::with_room(words),
            long: FxHashMap::default(),
            entries,
        }
    }

    /// The number of a word, which is known from now on.
    pub(crate) fn intern(&mut self, word: &str) -> WordId {
        let letters = Letters::of(word);
        let known = self.number(word, letters);
        let next = WordId::try_from(self.entries.len()).unwrap_or_default();
        if known > 0 || next == 0 {
            return known;
        }
        if letters.is_none() {
            self.long.insert(word.to_owned(), next);
        }
        self.short.push(letters.unwrap_or_default());
        self.entries.push(Entry {
            id: next,
            ..Entry::default()
        });
        next
    }

    /// The number of a word of these letters, if they are few enough; 0 where it is not known.
    fn number(&self, word: &str, letters: Option<Letters>) -> WordId {
        match letters {
            Some(letters) => self.short.find(letters),
            None => self.long.get(word).copied().unwrap_or_default(),
        }
    }

    /// Adds the vocabulary, and the words that the ways to mention something begin with.
    pub(crate) fn learn(&mut self) {
        words::vocabulary(|word, kind| {
            let entry = self.entry(word);
            entry.opens |= opened(kind);
            entry.kinds.add(kind);
            match kind {
                Word::Number(n) => entry.number = entry.number.or(Some(n)),
                Word::Verb(lemma, Form::Past) if !entry.is_past() => {
                    entry.lemma = Some((lemma, Form::Past));
                }
                Word::Verb(lemma, form) => entry.lemma = entry.lemma.or(Some((lemma, form))),
                _ => {}
            }
        });
        words::shortened(|short, word| self.entry(short).full = Some(word));
        // "I1": an 11 that a scanner took for a letter and a digit.
        for word in ["i1", "l1", "1l", "1i"] {
            self.entry(word).number = Some(11);
        }
        for (sort, words) in looked_for() {
            for word in words {
                let entry = self.entry(word);
                entry.present = entry.present.with(sort);
            }
        }
        for (mention, words) in openers() {
            for word in words {
                self.entry(word).opens |= mention as u8;
            }
        }
        for entry in &mut self.entries {
            if entry.number.is_some() {
                entry.opens |= Opens::When as u8 | Opens::Who as u8;
            }
            if entry.is_auxiliary() {
                entry.opens |= Opens::Led as u8;
            }
        }
    }

    /// What is known of a word, to add to; the word is known from now on.
    pub(crate) fn entry(&mut self, word: &str) -> &mut Entry {
        let id = self.intern(word);
        &mut self.entries[usize::from(id)]
    }

    /// What is known of a word.
    pub(crate) fn of(&self, word: &str) -> &Entry {
        &self.entries[usize::from(self.number(word, Letters::of(word)))]
    }

    /// What is known of the word of these letters.
    #[inline]
    pub(crate) fn with(&self, letters: Letters) -> &Entry {
        &self.entries[usize::from(self.short.find(letters))]
    }

    /// What is known of a mark, or of a word that is not known.
    pub(crate) fn nothing(&self) -> &Entry {
        &self.entries[0]
    }
}

/// The mentions that a word of this kind may begin.
fn opened(kind: Word) -> u8 {
    match kind {
        Word::Thing | Word::Loose | Word::Amendment | Word::Paragraph => Opens::Thing as u8,
        Word::Month(_) | Word::Weekday(_) => Opens::When as u8,
        Word::Verb(..)
        | Word::Modal
        | Word::Have
        | Word::Be
        | Word::Do
        | Word::Not
        | Word::Intend
        | Word::Adverb => Opens::Verb as u8,
        // "the delegation of France"
        Word::Envoy => Opens::Following as u8,
        _ => 0,
    }
}

/// The place of a kind in a set of kinds; what a kind says more ("number 3") counts for nothing there.
fn bit(kind: Word) -> u32 {
    1 << match kind {
        Word::Verb(..) => 0,
        Word::Number(_) => 1,
        Word::Ordinal(_) => 2,
        Word::None => 3,
        Word::Modal => 4,
        Word::Have => 5,
        Word::Be => 6,
        Word::Do => 7,
        Word::Not => 8,
        Word::Intend => 9,
        Word::If => 10,
        Word::Thing => 11,
        Word::Loose => 12,
        Word::Amendment => 13,
        Word::Paragraph => 14,
        Word::Envoy => 15,
        Word::Voter => 16,
        Word::Adverb => 17,
        Word::Month(_) => 18,
        Word::Weekday(_) => 19,
        Word::Preposition => 20,
        Word::Determiner => 21,
        Word::Relative => 22,
    }
}
