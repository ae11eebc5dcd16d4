//! Votes by time: the years or decades they fall in, those without a vote between them too.

use crate::vote::Vote;
use jiff::civil::Date;
use std::fmt;

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PeriodLength {
    /// A calendar year.
    Year,
    /// Ten years from one that ends in 0.
    Decade,
}

/// A year or a decade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: i16,
    last: i16,
}

impl Period {
    /// The period of this length that a day falls in.
    #[must_use]
    pub fn of(date: Date, length: PeriodLength) -> Period {
        let year = date.year();
        match length {
            PeriodLength::Year => Period {
                first: year,
                last: year,
            },
            PeriodLength::Decade => {
                let first = year.div_euclid(10) * 10;
                Period {
                    first,
                    last: first + 9,
                }
            }
        }
    }

    /// Its first year.
    #[must_use]
    pub fn first(self) -> i16 {
        self.first
    }

    /// Its last year, the same for a year.
    #[must_use]
    pub fn last(self) -> i16 {
        self.last
    }

    fn next(self) -> Period {
        let years = self.last - self.first + 1;
        Period {
            first: self.first + years,
            last: self.last + years,
        }
    }
}

/// "2011" for a year, "2010s" for a decade.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            f.pad(&self.first.to_string())
        } else {
            f.pad(&format!("{}s", self.first))
        }
    }
}

/// The votes of each period from that of the first vote to that of the last, oldest first; a period between them in
/// which no vote fell is there without any.
#[must_use]
pub fn periods<'v>(votes: &[&'v Vote], length: PeriodLength) -> Vec<(Period, Vec<&'v Vote>)> {
    let mut votes = votes.to_vec();
    votes.sort_by_key(|vote| vote.date());
    let mut all: Vec<(Period, Vec<&Vote>)> = Vec::new();
    for vote in votes {
        let period = Period::of(vote.date(), length);
        while let Some(after) = all
            .last()
            .map(|(last, _)| last.next())
            .filter(|next| *next < period)
        {
            all.push((after, Vec::new()));
        }
        match all.last_mut() {
            Some((last, of_it)) if *last == period => of_it.push(vote),
            _ => all.push((period, vec![vote])),
        }
    }
    all
}
