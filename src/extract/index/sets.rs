//! Sets of rows of the grammar, and of the places that signs have: a bit each.

use crate::extract::grammar::PHRASINGS;

/// A set of rows of the grammar.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rows {
    set: [u64; PHRASINGS.len().div_ceil(64)],
    /// How many of those numbers hold no row any more.
    handed_on: usize,
}

/// A set of places of signs.
#[derive(Debug, Default)]
pub(super) struct Places {
    set: [u64; Places::MOST / 64],
    /// Which of those numbers hold a place.
    filled: u32,
}

impl Places {
    /// How many signs the grammar may name; far more than it does.
    pub(super) const MOST: usize = 1024;

    /// Notes a place.
    #[inline]
    pub(super) fn insert(&mut self, place: u16) {
        if let Some(word) = self.set.get_mut(usize::from(place / 64)) {
            *word |= 1 << (place % 64);
            self.filled |= 1 << (place / 64);
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

    /// Hands on each place, the lowest first.
    #[inline]
    pub(super) fn each(&self, mut take: impl FnMut(usize)) {
        each_bit(self.filled.into(), |at| {
            let word = self.set.get(at).copied().unwrap_or_default();
            each_bit(word, |bit| take(at * 64 + bit));
        });
    }
}

/// Hands on the number of each bit that is set, the lowest first.
#[inline]
fn each_bit(mut bits: u64, mut take: impl FnMut(usize)) {
    while bits != 0 {
        take(bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}

impl Iterator for Rows {
    type Item = usize;

    /// The next row, in the order of the grammar.
    #[inline]
    fn next(&mut self) -> Option<usize> {
        while let Some(word) = self.set.get_mut(self.handed_on) {
            if *word != 0 {
                let bit = word.trailing_zeros() as usize;
                *word &= *word - 1;
                return Some(self.handed_on * 64 + bit);
            }
            self.handed_on += 1;
        }
        None
    }
}

impl Rows {
    pub(super) fn insert(&mut self, row: usize) {
        self.set[row / 64] |= 1 << (row % 64);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.set.iter().fold(0, |all, word| all | word) == 0
    }

    /// Those of the rows that are in any of some sets.
    #[inline]
    pub(super) fn among<const N: usize>(&self, sets: [&Rows; N]) -> Rows {
        let any = |at: usize| sets.iter().fold(0, |all, rows| all | rows.set[at]);
        Rows {
            set: std::array::from_fn(|at| self.set[at] & any(at)),
            handed_on: 0,
        }
    }
}
