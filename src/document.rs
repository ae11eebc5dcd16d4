//! One text read whole: what it reports, resolved against the Council and the record, and checked.

use crate::extract::Extractor;
use crate::finding::Finding;
use crate::record::Data;
use crate::reported::{Claim, Stated};
use crate::resolve::{ResolvedVote, resolve};
use crate::source::Source;
use crate::tally::check::check_reported;
use crate::verify::{self, Verdict};
use jiff::civil::Date;

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
        let votes: Vec<DocumentVote<'d>> = reading
            .votes
            .into_iter()
            .map(|vote| {
                let resolved = resolve(vote, &data.council, &data.record);
                let findings = check_reported(&resolved, &data.council);
                DocumentVote { resolved, findings }
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
