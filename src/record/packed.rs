//! One vote as it is shipped in the program: the build script writes it, the library reads it.

use serde::{Deserialize, Serialize};

/// What a vote is looked up by, and the rest of it, to be read when the vote is asked for. The texts of all votes stand together
/// before the first vote, in the order of the votes, so that they are found to be UTF-8 at once: here is how long each is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct PackedVote<'a> {
    /// The year, month and day.
    pub date: (i16, i8, i8),
    /// The symbol of the meeting record, as it is printed; nothing where there is none.
    pub meeting: u8,
    /// The symbol of the draft, likewise.
    pub draft: u8,
    pub resolution: Option<u32>,
    /// Who took which other position than in favour, by code: a digit, the place of the position among all positions, and
    /// three letters, one after another.
    pub others: u8,
    /// The [`Details`], packed.
    pub details: &'a [u8],
}

/// What no vote is looked up by.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Details<'a> {
    pub question: Option<&'a str>,
    pub without_vote: Option<&'a str>,
    pub title: Option<&'a str>,
    pub agenda_item: Option<&'a str>,
    pub topic: Option<&'a str>,
    /// The codes of those in favour, one after another.
    pub in_favour: &'a str,
    /// How many were in favour, against, abstaining and not participating, where the names are not known.
    pub tally: Option<[u32; 4]>,
    /// The codes of the sponsors, one after another.
    pub sponsors: &'a str,
    pub status: Option<&'a str>,
    pub note: Option<&'a str>,
    #[serde(borrow)]
    pub sources: Vec<&'a str>,
}
