//! Sets of rows of the grammar, and of the places that signs have: a bit each.

use crate::extract::grammar::PHRASINGS;

/// A set of rows of the grammar.
#[derive(Debug, Default)]
pub(super) struct Rows {
    set: [u64; PHRASINGS.len().div_ceil(64)],
    /// Which of those numbers hold a row.
    filled: u64,
}

/// The rows of a set that are in any of three others.
#[derive(Debug)]
pub(crate) struct Among<'r> {
    rows: &'r Rows,
    sets: [&'r Rows; 3],
    /// Which numbers of the sets have yet to be gone through.
    filled: u64,
    /// The one at hand, and what of it has yet to be handed on.
    at: usize,
    here: u64,
}

/// A set of places of signs.
#[derive(Debug, Default)]
pub(super) struct Places {
    set: [u64; Places::MOST / 64],
}

impl Places {
    /// How many signs the grammar may name; one beyond them would be lost, and fails every test that builds an extractor.
    pub(super) const MOST: usize = 2048;

    /// Notes a place.
    #[inline]
    pub(super) fn insert(&mut self, place: u16) {
        if let Some(word) = self.set.get_mut(usize::from(place / 64)) {
            *word |= 1 << (place % 64);
        }
    }

    #[inline]
    pub(super) fn has(&self, place: u16) -> bool {
        let word = self.set.get(usize::from(place / 64)).copied();
        word.unwrap_or_default() & 1 << (place % 64) != 0
    }

    /// The places as far as one number tells them: where it has none of those of a sign, the sign is not there.
    pub(super) fn glance(&self) -> u64 {
        self.set.iter().fold(0, |all, word| all | word)
    }

    /// What a glance shows of some places.
    pub(super) fn glance_at(places: &[u16]) -> u64 {
        places.iter().fold(0, |all, place| all | 1 << (place % 64))
    }

    /// Hands on each place that is in another set too, the lowest first.
    #[inline]
    pub(super) fn each_among(&self, others: &Places, mut take: impl FnMut(usize)) {
        for (at, (word, other)) in self.set.iter().zip(&others.set).enumerate() {
            let mut both = word & other;
            while both != 0 {
                take(at * 64 + both.trailing_zeros() as usize);
                both &= both - 1;
            }
        }
    }
}

impl Rows {
    #[inline]
    pub(super) fn insert(&mut self, row: usize) {
        self.set[row / 64] |= 1 << (row % 64);
        self.filled |= 1 << (row / 64);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.filled == 0
    }

    /// Those of the rows that are in any of three sets.
    #[inline]
    pub(super) fn among<'r>(&'r self, sets: [&'r Rows; 3]) -> Among<'r> {
        let any = sets.iter().fold(0, |all, rows| all | rows.filled);
        Among {
            rows: self,
            sets,
            filled: self.filled & any,
            at: 0,
            here: 0,
        }
    }
}

impl Iterator for Among<'_> {
    type Item = usize;

    /// The next row, in the order of the grammar.
    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.here == 0 {
            if self.filled == 0 {
                return None;
            }
            self.at = self.filled.trailing_zeros() as usize;
            self.filled &= self.filled - 1;
            let any = self
                .sets
                .iter()
                .fold(0, |all, rows| all | rows.set[self.at]);
            self.here = self.rows.set[self.at] & any;
        }
        let row = self.at * 64 + self.here.trailing_zeros() as usize;
        self.here &= self.here - 1;
        Some(row)
    }
}
