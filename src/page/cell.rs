//! The cells of a table, typed, so that data formats print numbers and codes and a reader sees what matters.

use crate::council::Member;
use crate::tally::summary::Share;
use crate::vote::Position;
use jiff::civil::Date;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: not known, or nothing to say.
    Empty,
    /// Words; those of a text or a data file too.
    Text(String),
    /// Words that a column in brief has fewer of.
    Brief {
        /// The few words.
        brief: String,
        /// All of them.
        whole: String,
    },
    /// Words that say how something went.
    Toned(Tone, String),
    /// A whole number.
    Number(u64),
    /// A share, printed in per cent with one decimal.
    Share(Share),
    /// A day, printed as 2017-04-12.
    Date(Date),
    /// What a member did with its vote.
    Position(Position),
    /// A member under the name chosen for it.
    Member(Member, String),
    /// Several members.
    Members(Vec<(Member, String)>),
    /// A list of numbers or names too short for a table of its own: "China 16, United Kingdom 1".
    Counts(Vec<(Member, String, u64)>),
}

/// How something went: what colour, weight or class may bring out and words say anyway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// It went through, it holds: in favour, confirmed.
    For,
    /// It did not: against, contradicted, an error.
    Against,
    /// Neither: abstaining, unknown, a warning.
    Aside,
    /// A veto.
    Veto,
}

impl Cell {
    /// A count.
    pub(crate) fn count(count: impl TryInto<u64>) -> Cell {
        count.try_into().map_or(Cell::Empty, Cell::Number)
    }

    /// What a reader sees in it, unescaped; nothing for [`Cell::Empty`].
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Toned(_, text) | Cell::Member(_, text) => text.clone(),
            Cell::Brief { whole, .. } => whole.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Share(share) => share.per_mille().map_or_else(String::new, |per_mille| {
                format!("{}.{}", per_mille / 10, per_mille % 10)
            }),
            Cell::Date(date) => date.to_string(),
            Cell::Position(position) => position.words().to_owned(),
            Cell::Members(members) => {
                let names: Vec<&str> = members.iter().map(|(_, name)| name.as_str()).collect();
                names.join(", ")
            }
            Cell::Counts(counts) => {
                let counts = counts
                    .iter()
                    .map(|(_, name, count)| format!("{name} {count}"));
                counts.collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// What a reader sees in it in a column in brief.
    #[must_use]
    pub fn brief(&self) -> String {
        match self {
            Cell::Brief { brief, .. } => brief.clone(),
            Cell::Position(position) => match position {
                Position::InFavour => "for",
                Position::Against => "against",
                Position::Abstaining => "abst.",
                Position::NotParticipating => "no part",
                Position::Absent => "absent",
            }
            .to_owned(),
            cell => cell.words(),
        }
    }

    /// How it went, where the cell says such a thing.
    #[must_use]
    pub fn tone(&self) -> Option<Tone> {
        match self {
            Cell::Toned(tone, _) => Some(*tone),
            Cell::Position(Position::InFavour) => Some(Tone::For),
            Cell::Position(Position::Against) => Some(Tone::Against),
            Cell::Position(_) => Some(Tone::Aside),
            _ => None,
        }
    }

    /// Whether the words are free text of a source or a data file, or may be.
    pub(crate) fn is_free(&self) -> bool {
        !matches!(self, Cell::Number(_) | Cell::Share(_) | Cell::Date(_))
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        if text.is_empty() {
            Cell::Empty
        } else {
            Cell::Text(text)
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::from(text.to_owned())
    }
}

impl From<u32> for Cell {
    fn from(count: u32) -> Cell {
        Cell::Number(u64::from(count))
    }
}

impl From<Share> for Cell {
    fn from(share: Share) -> Cell {
        Cell::Share(share)
    }
}

impl From<Date> for Cell {
    fn from(date: Date) -> Cell {
        Cell::Date(date)
    }
}

impl From<Position> for Cell {
    fn from(position: Position) -> Cell {
        Cell::Position(position)
    }
}
