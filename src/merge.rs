//! The votes of many texts, those of the same event brought together: what the texts agree on, where they contradict each other.
//!
//! Two reported votes are of the same event where both resolve to the same recorded vote, or name the same resolution, or the
//! same draft put to the same question. One that names none of these joins an event of its day only where it shares a fact
//! with it, contradicts none, and no other event of that day fits as well. Where that is not so it stays alone.

use crate::council::Council;
use crate::document::Document;
use crate::record::Record;
use crate::reported::{Fact, ReportedVote, Stated};
use crate::resolve::{ResolvedVote, resolve, same_draft};
use crate::source::Span;
use crate::symbol::Symbol;
use crate::vote::{Question, Vote};
use jiff::civil::Date;

/// A fact as one text states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// The name of the text.
    pub source: String,
    /// Where in the text.
    pub span: Span,
    /// The words.
    pub quote: String,
}

/// A vote as one text reports it, its words taken along, so that the text itself need not be kept.
#[derive(Debug, Clone)]
pub struct Sighting<'d> {
    source: String,
    facts: Vec<(Fact, Witness)>,
    question: Question,
    recorded: Option<&'d Vote>,
    date: Option<Date>,
}

/// Something that texts state of an event, and which of them do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// What they state.
    pub fact: Fact,
    /// Where: at least one.
    pub witnesses: Vec<Witness>,
}

impl Agreed {
    /// How many texts state it.
    #[must_use]
    pub fn texts(&self) -> usize {
        let mut sources: Vec<&str> = self.witnesses.iter().map(|it| it.source.as_str()).collect();
        sources.sort_unstable();
        sources.dedup();
        sources.len()
    }
}

/// One vote, and all that texts say of it.
#[derive(Debug)]
pub struct MergedVote<'d> {
    /// The names of the texts, in the order they were read.
    pub sources: Vec<String>,
    /// The vote as far as it follows from what no text contradicts; its facts are those of `agreed`, in their order. None where
    /// all is contradicted.
    pub resolved: Option<ResolvedVote<'d>>,
    /// What is stated and not contradicted.
    pub agreed: Vec<Agreed>,
    /// What texts contradict each other in: of each matter, the values stated. None of them is taken.
    pub contradictions: Vec<Vec<Agreed>>,
}

impl<'d> Sighting<'d> {
    /// The votes that a text reports.
    #[must_use]
    pub fn of(document: &Document<'d>) -> Vec<Sighting<'d>> {
        let source = document.source.name();
        let votes = document.votes.iter().map(|vote| {
            let resolved = &vote.resolved;
            let facts = resolved.reported.facts().iter().map(|fact| {
                let witness = Witness {
                    source: source.to_owned(),
                    span: fact.span,
                    quote: document.source.quote(fact.span).to_owned(),
                };
                (fact.value.clone(), witness)
            });
            Sighting {
                source: source.to_owned(),
                facts: facts.collect(),
                question: resolved.question,
                recorded: resolved.recorded,
                date: resolved.date.as_ref().map(|date| date.value),
            }
        });
        votes.collect()
    }

    fn resolution(&self) -> Option<u32> {
        let stated = self.facts.iter().find_map(|(fact, _)| match fact {
            Fact::Resolution(number) => Some(*number),
            _ => None,
        });
        stated.or_else(|| self.recorded.and_then(Vote::resolution))
    }

    fn draft(&self) -> Option<&Symbol> {
        let stated = self.facts.iter().find_map(|(fact, _)| match fact {
            Fact::Draft(symbol) => Some(symbol),
            _ => None,
        });
        stated.or_else(|| self.recorded.and_then(Vote::draft))
    }

    /// Whether something names the vote itself: not only its day.
    fn is_named(&self) -> bool {
        self.recorded.is_some() || self.resolution().is_some() || self.draft().is_some()
    }

    /// Whether both name the same vote. Two recorded votes are the same one or not, whatever else they share.
    fn is_same(&self, other: &Sighting<'_>) -> bool {
        if let (Some(one), Some(two)) = (self.recorded, other.recorded) {
            return std::ptr::eq(one, two);
        }
        if self.question != other.question {
            return false;
        }
        match (self.resolution(), other.resolution()) {
            (Some(one), Some(two)) => one == two,
            _ => match (self.draft(), other.draft()) {
                (Some(one), Some(two)) => same_draft(one, two),
                _ => false,
            },
        }
    }

    /// Whether this may be a sighting of an event.
    fn is_of(&self, event: &[(usize, Sighting<'_>)]) -> bool {
        let mut others = event.iter().map(|(_, other)| other);
        if self.is_named() {
            return others.any(|other| self.is_same(other));
        }
        let (mut day, mut shared) = (false, false);
        for other in others {
            // A text that tells two votes apart does not speak of one.
            if other.source == self.source || self.contradicts(other) {
                return false;
            }
            day |= self.date.is_some() && self.date == other.date;
            shared |= self.shares(other);
        }
        day && shared
    }

    fn contradicts(&self, other: &Sighting<'_>) -> bool {
        let of = |fact| {
            other
                .facts
                .iter()
                .any(|(theirs, _)| contradict(fact, theirs))
        };
        self.facts.iter().any(|(fact, _)| of(fact))
    }

    /// Whether a fact beside the day is a fact of both.
    fn shares(&self, other: &Sighting<'_>) -> bool {
        let of = |fact: &Fact| other.facts.iter().any(|(theirs, _)| theirs == fact);
        self.facts
            .iter()
            .any(|(fact, _)| !matches!(fact, Fact::Date(_)) && of(fact))
    }
}

/// The events that the texts tell, in the order they are first told.
#[must_use]
pub fn merge<'d>(
    sightings: Vec<Sighting<'d>>,
    council: &Council,
    record: &'d Record,
) -> Vec<MergedVote<'d>> {
    let mut events: Vec<Vec<(usize, Sighting<'d>)>> = Vec::new();
    // Those that the record knows first, then those that name their vote, then those that tell its day alone: what is
    // brought together does not depend on which text was read first.
    let mut order: Vec<(usize, Sighting<'d>)> = sightings.into_iter().enumerate().collect();
    order.sort_by_key(|(_, it)| (it.recorded.is_none(), !it.is_named()));
    for (at, sighting) in order {
        let mut fitting = events.iter_mut().filter(|event| sighting.is_of(event));
        match (fitting.next(), fitting.next()) {
            (Some(event), None) => event.push((at, sighting)),
            _ => events.push(vec![(at, sighting)]),
        }
    }
    for event in &mut events {
        event.sort_by_key(|(at, _)| *at);
    }
    events.sort_by_key(|event| event.first().map(|(at, _)| *at));
    let merged = |event: Vec<(usize, Sighting<'d>)>| {
        let sightings: Vec<Sighting<'d>> = event.into_iter().map(|(_, it)| it).collect();
        MergedVote::of(&sightings, council, record)
    };
    events.into_iter().map(merged).collect()
}

impl<'d> MergedVote<'d> {
    fn of(sightings: &[Sighting<'d>], council: &Council, record: &'d Record) -> MergedVote<'d> {
        let mut sources: Vec<String> = Vec::new();
        let mut stated: Vec<Agreed> = Vec::new();
        for sighting in sightings {
            if !sources.contains(&sighting.source) {
                sources.push(sighting.source.clone());
            }
            for (fact, witness) in &sighting.facts {
                match stated.iter_mut().find(|known| known.fact == *fact) {
                    Some(known) => known.witnesses.push(witness.clone()),
                    None => stated.push(Agreed {
                        fact: fact.clone(),
                        witnesses: vec![witness.clone()],
                    }),
                }
            }
        }
        let mut agreed: Vec<Agreed> = Vec::new();
        let mut contradictions: Vec<Vec<Agreed>> = Vec::new();
        for fact in &stated {
            let contradicted = stated
                .iter()
                .any(|other| contradict(&fact.fact, &other.fact));
            if !contradicted {
                agreed.push(fact.clone());
                continue;
            }
            let group = contradictions.iter_mut().find(|group| {
                group
                    .iter()
                    .any(|other| contradict(&fact.fact, &other.fact))
            });
            match group {
                Some(group) => group.push(fact.clone()),
                None => contradictions.push(vec![fact.clone()]),
            }
        }
        let facts = agreed.iter().enumerate().map(|(at, fact)| Stated {
            value: fact.fact.clone(),
            // In the order of `agreed`; the words stand with the witnesses.
            span: Span::new(at, at + 1),
            phrasing: "merged",
        });
        let question = sightings.first().map(|it| it.question).unwrap_or_default();
        let reported = ReportedVote::new(facts.collect());
        let reported = reported.map(|it| it.about(question, None, Vec::new()));
        MergedVote {
            sources,
            resolved: reported.map(|it| resolve(it, council, record)),
            agreed,
            contradictions,
        }
    }
}

/// Whether two facts cannot both be true of one vote. A member that vetoed voted against.
fn contradict(one: &Fact, two: &Fact) -> bool {
    use crate::vote::Position::Against;
    match (one, two) {
        (Fact::Date(one), Fact::Date(two)) => one != two,
        (Fact::Resolution(one), Fact::Resolution(two)) => one != two,
        (Fact::Draft(one), Fact::Draft(two)) => !same_draft(one, two),
        (Fact::Meeting(one), Fact::Meeting(two)) => one != two,
        (Fact::Outcome(one), Fact::Outcome(two)) => one != two,
        (Fact::Tally(of, one), Fact::Tally(and, two)) => of == and && one != two,
        (Fact::Position(of, one), Fact::Position(and, two)) => of == and && one != two,
        (Fact::Veto(of), Fact::Position(and, position))
        | (Fact::Position(and, position), Fact::Veto(of)) => of == and && *position != Against,
        _ => false,
    }
}
