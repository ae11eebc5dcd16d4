//! One text read whole: what it reports, resolved against the Council and the record, and checked.

use crate::extract::Extractor;
use crate::finding::Finding;
use crate::record::Data;
use crate::reported::{Claim, ReportedVote, Stated};
use crate::resolve::{ResolvedVote, resolve};
use crate::source::Source;
use crate::tally::check::check_reported;
use crate::verify::{self, Verdict};
use crate::vote::Vote;
use jiff::civil::Date;
use rustc_hash::FxHashMap;

/// A text and all that it says of the Council's votes.
#[derive(Debug)]
pub struct Document<'d> {
    /// The text.
    pub source: Source,
    /// The votes it reports, in the order it first speaks of them.
    pub votes: Vec<DocumentVote<'d>>,
    /// What it claims of history.
    pub claims: Vec<JudgedClaim>,
    /// The day it appeared, as given; else that of the first vote it reports.
    pub published: Option<Date>,
}

/// A claim about history and what the record makes of it.
#[derive(Debug)]
pub struct JudgedClaim {
    /// What the text claims.
    pub claim: Stated<Claim>,
    /// What the record says.
    pub verdict: Verdict,
}

/// A vote as a text reports it, completed and checked.
#[derive(Debug)]
pub struct DocumentVote<'d> {
    /// The vote, every cell with its basis.
    pub resolved: ResolvedVote<'d>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

impl<'d> Document<'d> {
    /// Reads a text. `published` is the day it appeared, if that is known.
    #[must_use]
    pub fn read(
        source: Source,
        extractor: &Extractor<'_>,
        data: &'d Data,
        published: Option<Date>,
    ) -> Document<'d> {
        let published = published.or_else(|| source.published());
        let reading = extractor.read(source.readable(), published);
        let votes: Vec<DocumentVote<'d>> = resolve_each(reading.votes, data)
            .into_iter()
            .map(|resolved| DocumentVote {
                findings: check_reported(&resolved, &data.council),
                resolved,
            })
            .collect();
        // A text without a day is read as of the vote it reports.
        let first = votes.iter().find_map(|vote| vote.resolved.date.as_ref());
        let published = published.or_else(|| first.map(|date| date.value));
        let claims = reading
            .claims
            .into_iter()
            .map(|claim| JudgedClaim {
                verdict: verify::claim(&claim.value, &data.record, published),
                claim,
            })
            .collect();
        Document {
            source,
            votes,
            claims,
            published,
        }
    }

    /// The verdict on each fact of its votes, then on each of its claims.
    pub fn verdicts(&self) -> impl Iterator<Item = Verdict> + '_ {
        let votes = self.votes.iter();
        let facts = votes.flat_map(|vote| verify::facts(&vote.resolved));
        facts.chain(self.claims.iter().map(|judged| judged.verdict.clone()))
    }

    /// Whether the record contradicts anything that it says.
    #[must_use]
    pub fn is_contradicted(&self) -> bool {
        self.verdicts()
            .any(|verdict| matches!(verdict, Verdict::Contradicted(_)))
    }
}

/// The votes resolved, each once: a vote that a text tells of in two places without saying so is one where the record's one vote
/// fits both, and all that they say of it together.
fn resolve_each(reported: Vec<ReportedVote>, data: &Data) -> Vec<ResolvedVote<'_>> {
    let mut votes: Vec<ResolvedVote<'_>> = Vec::with_capacity(reported.len());
    let mut places: FxHashMap<*const Vote, usize> = FxHashMap::default();
    for reported in reported {
        let resolved = resolve(reported, &data.council, &data.record);
        let Some(recorded) = resolved.recorded.map(std::ptr::from_ref) else {
            votes.push(resolved);
            continue;
        };
        let known = places.get(&recorded).and_then(|at| votes.get_mut(*at));
        if let Some(known) = known {
            let mut both = known.reported.clone();
            both.take(resolved.reported.clone());
            let both = resolve(both, &data.council, &data.record);
            if both.recorded.map(std::ptr::from_ref) == Some(recorded) {
                *known = both;
                continue;
            }
        }
        places.insert(recorded, votes.len());
        votes.push(resolved);
    }
    votes
}
