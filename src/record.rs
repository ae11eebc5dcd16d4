//! data/*.yaml → votes and Council: the shipped record, or one read from a folder.

use crate::council::Council;
use crate::error::Result;
use crate::vote::Vote;
use std::path::Path;

/// The Council and its votes: all that the program knows.
#[derive(Debug)]
pub struct Data {
    /// Who sat when.
    pub council: Council,
    /// Every vote.
    pub record: Record,
}

/// Votes, oldest first, each with an identifier.
#[derive(Debug, Default)]
pub struct Record {
    votes: Vec<Vote>,
}

impl Data {
    /// The data shipped inside the program.
    ///
    /// # Errors
    /// Never for a program that was built whole.
    pub fn shipped() -> Result<Data> {
        Err(crate::error::Error::Data(String::from("not yet")))
    }

    /// The data in a folder laid out like the project's own `data`.
    ///
    /// # Errors
    /// Where a file cannot be read or does not hold what it should; the message gives file and place.
    pub fn read(_folder: &Path) -> Result<Data> {
        Data::shipped()
    }
}

impl Record {
    /// A record of these votes, oldest first.
    #[must_use]
    pub fn new(mut votes: Vec<Vote>) -> Record {
        votes.sort_by_key(Vote::date);
        Record { votes }
    }

    /// All votes, oldest first.
    #[must_use]
    pub fn votes(&self) -> &[Vote] {
        &self.votes
    }

    /// What a vote is called: its resolution's symbol, else its draft's, else its meeting's, else its date, with `#2` where one of these names two votes.
    #[must_use]
    pub fn id(&self, _vote: &Vote) -> String {
        String::new()
    }

    /// The votes that an identifier names: a resolution number, the symbol of a draft, resolution or meeting, or a date.
    #[must_use]
    pub fn find(&self, _id: &str) -> Vec<&Vote> {
        Vec::new()
    }
}
