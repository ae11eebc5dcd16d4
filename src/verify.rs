//! What a text says against the record: each fact and claim confirmed, contradicted with the record's value, or unknown.

use crate::council::Member;
use crate::filter::Filter;
use crate::record::Record;
use crate::reported::{Claim, ClaimKind, Fact};
use crate::resolve::ResolvedVote;
use crate::tally::Reason;
use crate::vote::{Position, Vote};
use jiff::civil::Date;

/// What the record makes of something stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The record says the same.
    Confirmed,
    /// The record says otherwise: what it says.
    Contradicted(String),
    /// The record cannot tell: why.
    Unknown(String),
}

impl Verdict {
    /// The verdict in a word: `confirmed`, `contradicted`, `unknown`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Verdict::Confirmed => "confirmed",
            Verdict::Contradicted(_) => "contradicted",
            Verdict::Unknown(_) => "unknown",
        }
    }

    /// What the record says instead, or why it cannot tell; nothing where it confirms.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        match self {
            Verdict::Confirmed => None,
            Verdict::Contradicted(detail) | Verdict::Unknown(detail) => Some(detail),
        }
    }

    fn same(agrees: bool, recorded: impl FnOnce() -> String) -> Verdict {
        if agrees {
            Verdict::Confirmed
        } else {
            Verdict::Contradicted(recorded())
        }
    }
}

/// The record's vote that a reported vote is to be held against: the one it fits, else the one that it names.
#[must_use]
pub fn reference<'d>(vote: &ResolvedVote<'d>) -> Option<&'d Vote> {
    vote.recorded.or(vote.named)
}

/// The verdict on each fact that a text states of a vote, in the order of the facts.
#[must_use]
pub fn facts(vote: &ResolvedVote<'_>) -> Vec<Verdict> {
    let facts = vote.reported.facts().iter();
    match reference(vote) {
        Some(recorded) => facts.map(|stated| fact(&stated.value, recorded)).collect(),
        None => facts
            .map(|_| Verdict::Unknown(String::from("no one vote of the record fits")))
            .collect(),
    }
}

/// The verdict on one fact of a vote whose record is known.
fn fact(fact: &Fact, recorded: &Vote) -> Verdict {
    let unknown = |why: &str| Verdict::Unknown(why.to_owned());
    match fact {
        Fact::Date(date) => Verdict::same(recorded.date() == *date, || recorded.date().to_string()),
        Fact::Resolution(number) => match recorded.resolution() {
            Some(resolution) => {
                Verdict::same(resolution == *number, || format!("resolution {resolution}"))
            }
            None => Verdict::Contradicted(String::from("no resolution: the draft was not adopted")),
        },
        Fact::Draft(symbol) => recorded.draft().map_or_else(
            || unknown("the record has no symbol of the draft"),
            |draft| {
                Verdict::same(
                    draft.without_revision() == symbol.without_revision(),
                    || draft.to_string(),
                )
            },
        ),
        Fact::Meeting(symbol) => recorded.meeting().map_or_else(
            || unknown("the record has no meeting"),
            |meeting| Verdict::same(meeting == symbol, || meeting.to_string()),
        ),
        Fact::Outcome(outcome) => {
            let decided = recorded.decision().outcome;
            Verdict::same(decided == *outcome, || decided.words().to_owned())
        }
        Fact::Unanimous => recorded.tally().map_or_else(
            || unknown("the record has no count"),
            |tally| {
                let others = tally.against + tally.abstaining + tally.not_participating;
                Verdict::same(others == 0, || counts(recorded))
            },
        ),
        Fact::Tally(position, count) => recorded.tally().map_or_else(
            || unknown("the record has no count"),
            |tally| Verdict::same(tally.count(*position) == *count, || counts(recorded)),
        ),
        Fact::Position(member, position) => match (recorded.roll_call(), position) {
            (None, _) => unknown("the record has no roll call"),
            (Some(roll_call), position) => match roll_call.position(*member) {
                None => Verdict::Contradicted(format!("{member} was not on the Council")),
                Some(taken) => {
                    let away =
                        |p: Position| matches!(p, Position::NotParticipating | Position::Absent);
                    let agrees = taken == *position || (away(taken) && away(*position));
                    Verdict::same(agrees, || format!("{member} {}", taken.words()))
                }
            },
        },
        Fact::Veto(member) => {
            let decision = recorded.decision();
            Verdict::same(decision.vetoes.contains(member), || match decision.reason {
                Some(reason) => format!("not a veto of {member}: {}", reason.words()),
                None => format!("no veto: {}", decision.outcome.words()),
            })
        }
        Fact::Sponsor(member) => {
            if recorded.sponsors().contains(member) {
                Verdict::Confirmed
            } else {
                // Lists of sponsors in the record may leave out those who joined later.
                unknown("the record does not list it among the sponsors")
            }
        }
    }
}

fn counts(recorded: &Vote) -> String {
    recorded.tally().map_or_else(String::new, |tally| {
        format!(
            "{} in favour, {} against, {} abstaining",
            tally.in_favour, tally.against, tally.abstaining
        )
    })
}

/// The verdict on a claim about history, counted in the record up to the day of the text.
///
/// A topic of which the record has no veto by that member leaves the claim unknown: it may go by another name there.
#[must_use]
pub fn claim(claim: &Claim, record: &Record, published: Option<Date>) -> Verdict {
    let Some(member) = claim.member else {
        return Verdict::Unknown(String::from("the claim names no member"));
    };
    // The record's own word for the topic, where it is one; else whatever speaks of it.
    let named = |vote: &Vote| {
        let same = |topic: &str| {
            vote.topic()
                .is_some_and(|of| of.eq_ignore_ascii_case(topic))
        };
        claim.topic.as_deref().is_some_and(same)
    };
    let filter = Filter {
        since: claim.since.and_then(|year| Date::new(year, 1, 1).ok()),
        until: published,
        topic: claim.topic.clone(),
        reason: Some(Reason::Veto),
        ..Filter::default()
    };
    let mut vetoes: Vec<&Vote> = vetoes_by(member, record)
        .filter(|vote| filter.selects(vote))
        .collect();
    let by_name = vetoes.iter().any(|vote| named(vote));
    if by_name {
        vetoes.retain(|vote| named(vote));
    }
    if claim.kind == ClaimKind::FirstVeto {
        return first_since(claim, record, member, published);
    }
    let found = vetoes.len();
    if found == 0 && claim.topic.is_some() {
        return Verdict::Unknown(String::from(
            "the record has no veto by it under that topic",
        ));
    }
    let what = match (claim.kind, vetoes.first(), vetoes.last()) {
        (_, Some(first), Some(last)) => format!(
            "{found} vetoes by {member}, {} to {}",
            first.date(),
            last.date()
        ),
        _ => format!("no veto by {member}"),
    };
    let agrees = usize::try_from(claim.count).is_ok_and(|count| count == found);
    // The ninth veto may be spoken of after the eleventh: only a number that was not reached yet is wrong.
    let nth = usize::try_from(claim.count)
        .ok()
        .and_then(|n| vetoes.get(n.checked_sub(1)?));
    if let (false, ClaimKind::NthVeto, Some(nth)) = (agrees, claim.kind, nth) {
        return Verdict::Unknown(format!(
            "the veto of that number was on {}; the record has {what}",
            nth.date()
        ));
    }
    if !agrees && !by_name && claim.topic.is_some() {
        return Verdict::Unknown(format!(
            "the record, which has no topic of that name, speaks of it in {what}"
        ));
    }
    Verdict::same(agrees, || what)
}

/// The verdict on "the first veto since 2011": the veto before the last one up to the day of the text was in that year.
fn first_since(claim: &Claim, record: &Record, member: Member, published: Option<Date>) -> Verdict {
    let Some(published) = published else {
        return Verdict::Unknown(String::from(
            "which veto is meant depends on the day of the text",
        ));
    };
    let vetoes = vetoes_by(member, record)
        .rev()
        .filter(|vote| vote.date() <= published);
    let days: Vec<Date> = vetoes.map(Vote::date).collect();
    // Several vetoes of one day are one occasion.
    let last = days.first().copied();
    match days.iter().copied().find(|day| Some(*day) != last) {
        Some(before) => Verdict::same(claim.since == Some(before.year()), || {
            format!("the veto by {member} before that was on {before}")
        }),
        None => Verdict::Unknown(format!("the record has no earlier veto by {member}")),
    }
}

/// The votes that a member vetoed: of those that it voted against.
fn vetoes_by(member: Member, record: &Record) -> impl DoubleEndedIterator<Item = &Vote> {
    let against = record.standing(&[(member, Position::Against)]);
    against.filter(move |vote| vote.decision().vetoes.contains(&member))
}
