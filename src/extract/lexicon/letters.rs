//! Words of up to sixteen letters as two numbers, so that one is found and told from others without going over its letters.

use super::WordId;

/// How many places there are for each word at least: most are empty, so that a word that is not known is told at once from those
/// that are.
const SPARSE: usize = 4;

/// The letters of a word, the first in the lowest byte; behind the last there are zeros, which no word has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Letters {
    head: u64,
    tail: u64,
}

/// The numbers of words by their letters.
#[derive(Debug)]
pub(super) struct Table {
    /// The number of the word that stands at a place or, where another stands there, at one of the next; 0 where none does.
    slots: Vec<WordId>,
    /// The letters of the words, by their numbers.
    letters: Vec<Letters>,
}

impl Letters {
    /// The most letters that a word may have.
    pub(crate) const MOST: usize = 16;

    /// The letters of a word; none of a longer one.
    pub(super) fn of(word: &str) -> Option<Letters> {
        let mut bytes = [0; Letters::MOST];
        bytes
            .get_mut(..word.len())?
            .copy_from_slice(word.as_bytes());
        let [head, tail] = halves(bytes);
        Some(Letters { head, tail })
    }

    /// The small letters that bytes begin with, and how many they are.
    #[inline]
    pub(crate) fn leading(bytes: [u8; Letters::MOST]) -> (Letters, usize) {
        let [head, tail] = halves(bytes);
        let (head, length) = small_letters(head);
        if length < 8 {
            return (Letters { head, tail: 0 }, length);
        }
        let (tail, more) = small_letters(tail);
        (Letters { head, tail }, length + more)
    }

    #[inline]
    fn place(self) -> usize {
        const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = self.head ^ self.tail.wrapping_mul(MIX).rotate_left(32);
        // The highest bits depend on all letters.
        usize::from((mixed.wrapping_mul(MIX) >> 48) as u16)
    }
}

fn halves(bytes: [u8; Letters::MOST]) -> [u64; 2] {
    let (head, tail) = bytes.split_at(Letters::MOST / 2);
    [head, tail].map(|half| half.first_chunk().map_or(0, |it| u64::from_le_bytes(*it)))
}

/// The small letters that eight bytes begin with, zeros behind them, and how many they are.
#[inline]
fn small_letters(bytes: u64) -> (u64, usize) {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let low = bytes & !HIGH;
    // The highest bit of a byte tells whether it is at least an a, or more than a z.
    let from_a = low + (0x80 - 0x61) * EACH;
    let past_z = low + (0x80 - 0x7b) * EACH;
    let others = !(from_a & !past_z & !bytes) & HIGH;
    let before = ((others & others.wrapping_neg()) >> 7).wrapping_sub(1);
    (bytes & before, others.trailing_zeros() as usize / 8)
}

impl Table {
    /// A table of no words that will have so many.
    pub(super) fn with_room(words: usize) -> Table {
        let mut letters = Vec::with_capacity(words + 1);
        letters.push(Letters::default());
        Table {
            slots: vec![0; (words * SPARSE).next_power_of_two()],
            letters,
        }
    }

    /// Notes the letters of the next word.
    pub(super) fn push(&mut self, letters: Letters) {
        let id = self.letters.len();
        self.letters.push(letters);
        if id * SPARSE > self.slots.len() {
            self.slots = vec![0; self.slots.len() * 2];
            (1..=id).for_each(|id| self.put(id));
        } else {
            self.put(id);
        }
    }

    fn put(&mut self, id: usize) {
        let letters = self.letters[id];
        if letters == Letters::default() {
            return;
        }
        let most = self.slots.len() - 1;
        let mut at = letters.place() & most;
        while self.slots[at] != 0 {
            at = (at + 1) & most;
        }
        self.slots[at] = WordId::try_from(id).unwrap_or_default();
    }

    /// The number of a word; 0 where it is not known.
    #[inline]
    pub(super) fn find(&self, letters: Letters) -> WordId {
        let most = self.slots.len() - 1;
        let mut at = letters.place() & most;
        loop {
            let id = self.slots[at];
            if id == 0 || self.letters[usize::from(id)] == letters {
                return id;
            }
            at = (at + 1) & most;
        }
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may insist")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_letters_that_bytes_begin_with_are_those_of_their_word(bytes in "[a-z@\\[`{é.A]{0,16}|[a-z]{0,16}") {
            let mut padded = [0; Letters::MOST];
            let length = bytes.len().min(Letters::MOST);
            padded[..length].copy_from_slice(&bytes.as_bytes()[..length]);
            let word: String = bytes.chars().take_while(char::is_ascii_lowercase).collect();
            let known = Letters::of(&word).expect("a short word");
            prop_assert_eq!(Letters::leading(padded), (known, word.len()));
        }
    }

    #[test]
    fn finds_words_by_their_letters() {
        let words: Vec<String> = (0..3000).map(|n| format!("word{n}")).collect();
        let mut table = Table::with_room(0);
        for word in &words {
            table.push(Letters::of(word).expect("a short word"));
        }
        for (id, word) in (1..).zip(&words) {
            assert_eq!(table.find(Letters::of(word).expect("a short word")), id);
        }
        assert_eq!(table.find(Letters::of("none").expect("a short word")), 0);
        assert_eq!(Letters::of("seventeen letters"), None);
    }
}
