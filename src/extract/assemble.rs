//! Groups what the sentences say into votes: which facts speak of the same vote.

use crate::council::{Member, Roster};
use crate::reported::{Fact, ReportedVote, Stated};
use crate::tally::Outcome;
use crate::vote::{Position, Question};

/// The phrasing of a count that the text gives by naming every member that the other counts leave.
pub const LIST_FILLS_THE_COUNCIL: &str = "list-fills-the-council";

/// What one stretch of a sentence says of one vote.
#[derive(Debug, Clone, Default)]
pub(crate) struct Statement {
    pub(crate) sentence: usize,
    pub(crate) facts: Vec<Stated<Fact>>,
    /// A count with no names, and members still to be told by what is known of the vote.
    pub(crate) year: Option<i16>,
    /// Speaks of an earlier vote than the one reported ("last year", "a similar text", "had vetoed").
    pub(crate) looks_back: bool,
    pub(crate) question: Question,
    /// Announces a text; the facts are those of the vote that follows.
    pub(crate) opens: bool,
    pub(crate) subject: Vec<String>,
    /// A permanent member among those against blocked it.
    pub(crate) blocked: bool,
}

/// A vote in the making.
#[derive(Debug, Default)]
struct Draft {
    facts: Vec<Stated<Fact>>,
    question: Question,
    year: Option<i16>,
    subject: Vec<String>,
    last_sentence: usize,
    looks_back: bool,
    /// Only announced so far.
    announced: bool,
    blocked: bool,
}

/// The votes that the statements of a text speak of, in the order they first appear.
pub(crate) fn assemble(
    statements: Vec<Statement>,
    about: &[Stated<Fact>],
    roster: Option<&Roster>,
) -> Vec<ReportedVote> {
    let mut drafts: Vec<Draft> = Vec::new();
    for statement in statements {
        if statement.facts.is_empty() {
            continue;
        }
        let at = place(&drafts, &statement, roster);
        let draft = if let Some(at) = at {
            &mut drafts[at]
        } else {
            drafts.push(Draft {
                looks_back: statement.looks_back,
                ..Draft::default()
            });
            let last = drafts.len() - 1;
            &mut drafts[last]
        };
        draft.last_sentence = statement.sentence;
        draft.blocked |= statement.blocked;
        draft.announced = if at.is_some() {
            draft.announced && statement.opens
        } else {
            statement.opens
        };
        draft.year = draft.year.or(statement.year);
        if statement.question != Question::DraftResolution {
            draft.question = statement.question;
        }
        for word in statement.subject {
            if !draft.subject.contains(&word) {
                draft.subject.push(word);
            }
        }
        for fact in statement.facts {
            if !draft.facts.iter().any(|known| known.value == fact.value) {
                draft.facts.push(fact);
            }
        }
    }
    for draft in drafts
        .iter_mut()
        .filter(|draft| !draft.looks_back && draft.year.is_none())
    {
        for fact in about {
            let kind = std::mem::discriminant(&fact.value);
            if !draft
                .facts
                .iter()
                .any(|known| std::mem::discriminant(&known.value) == kind)
            {
                draft.facts.push(fact.clone());
            }
        }
    }
    for draft in &mut drafts {
        draft.complete(roster);
    }
    drafts
        .into_iter()
        .filter(|draft| !draft.announced && says_something(&draft.facts))
        .filter_map(|draft| {
            Some(ReportedVote::new(draft.facts)?.about(draft.question, draft.year, draft.subject))
        })
        .collect()
}

impl Draft {
    /// What the facts of one vote say together: lists that with the counts fill the Council are complete; a permanent
    /// member against a text that a permanent member blocked vetoed it.
    fn complete(&mut self, roster: Option<&Roster>) {
        let positions = [Position::InFavour, Position::Against, Position::Abstaining];
        let count = |facts: &[Stated<Fact>], position| {
            facts.iter().find_map(|fact| match fact.value {
                Fact::Tally(p, n) if p == position => Some(n),
                _ => None,
            })
        };
        let stated: Vec<Option<u32>> = positions
            .iter()
            .map(|&position| count(&self.facts, position))
            .collect();
        let named: Vec<Vec<Stated<Fact>>> = positions
            .iter()
            .map(|&position| self.named(position))
            .collect();
        let total: usize = stated
            .iter()
            .zip(&named)
            .map(|(n, named)| n.map_or(named.len(), |n| n as usize))
            .sum();
        let seats = roster.map_or(15, |roster| roster.members.len());
        if total == seats && stated.iter().any(Option::is_some) {
            for ((position, stated), named) in positions.into_iter().zip(stated).zip(named) {
                let (None, Some(first)) = (stated, named.first()) else {
                    continue;
                };
                let span = first.span;
                let n = u32::try_from(named.len()).unwrap_or(0);
                self.facts.push(Stated {
                    value: Fact::Tally(position, n),
                    span,
                    phrasing: LIST_FILLS_THE_COUNCIL,
                });
            }
        }
        if self.blocked {
            let vetoes: Vec<Stated<Fact>> = self
                .named(Position::Against)
                .into_iter()
                .filter_map(|fact| match fact.value {
                    Fact::Position(member, _) if is_permanent(member) => Some(Stated {
                        value: Fact::Veto(member),
                        span: fact.span,
                        phrasing: "permanent-member-against",
                    }),
                    _ => None,
                })
                .collect();
            for veto in vetoes {
                if !self.facts.iter().any(|fact| fact.value == veto.value) {
                    self.facts.push(veto);
                }
            }
        }
    }

    /// The facts that name members in a position, each member once.
    fn named(&self, position: Position) -> Vec<Stated<Fact>> {
        let mut members: Vec<Member> = Vec::new();
        let mut facts = Vec::new();
        for fact in &self.facts {
            let member = match fact.value {
                Fact::Position(member, p) if p == position => member,
                Fact::Veto(member) if position == Position::Against => member,
                _ => continue,
            };
            if !members.contains(&member) {
                members.push(member);
                facts.push(fact.clone());
            }
        }
        facts
    }
}

/// Whether the State has a permanent seat (Charter Article 23).
fn is_permanent(member: Member) -> bool {
    matches!(member.code(), "CHN" | "FRA" | "GBR" | "RUS" | "USA")
}

/// A date or a sponsor alone is no vote.
fn says_something(facts: &[Stated<Fact>]) -> bool {
    facts.iter().any(|fact| {
        matches!(
            fact.value,
            Fact::Outcome(_)
                | Fact::Unanimous
                | Fact::Tally(..)
                | Fact::Position(..)
                | Fact::Veto(_)
        )
    })
}

/// The draft that a statement speaks of: the latest that agrees with it, unless it says that it speaks of another.
fn place(drafts: &[Draft], statement: &Statement, roster: Option<&Roster>) -> Option<usize> {
    if statement.opens {
        return drafts
            .iter()
            .rposition(|draft| names_same(&draft.facts, &statement.facts));
    }
    if let Some(same) = drafts
        .iter()
        .rposition(|draft| names_same(&draft.facts, &statement.facts))
    {
        return fits(&drafts[same], statement, roster).then_some(same);
    }
    let last = drafts.len().checked_sub(1)?;
    if drafts[last].announced && fits(&drafts[last], statement, roster) {
        return Some(last);
    }
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|&i| std::cmp::Reverse((drafts[i].last_sentence, i)));
    order.into_iter().find(|&i| {
        let draft = &drafts[i];
        let near = draft.last_sentence == statement.sentence;
        let same_time = draft.looks_back == statement.looks_back || near;
        same_time && fits(draft, statement, roster)
    })
}

/// Whether both name one resolution or draft.
fn names_same(a: &[Stated<Fact>], b: &[Stated<Fact>]) -> bool {
    b.iter().any(|fact| {
        matches!(fact.value, Fact::Resolution(_) | Fact::Draft(_))
            && a.iter().any(|known| known.value == fact.value)
    })
}

/// Whether a statement's facts and a draft's can be of one vote.
fn fits(draft: &Draft, statement: &Statement, roster: Option<&Roster>) -> bool {
    if draft.question != statement.question && statement.question != Question::DraftResolution {
        return false;
    }
    if let (Some(a), Some(b)) = (draft.year, statement.year)
        && a != b
    {
        return false;
    }
    let clash = statement.facts.iter().any(|new| {
        draft
            .facts
            .iter()
            .any(|known| contradict(&known.value, &new.value))
    });
    !clash && arithmetic(draft, statement, roster)
}

/// Whether two facts cannot both be true of one vote.
fn contradict(a: &Fact, b: &Fact) -> bool {
    match (a, b) {
        (Fact::Date(a), Fact::Date(b)) => a != b,
        (Fact::Resolution(a), Fact::Resolution(b)) => a != b,
        (Fact::Draft(a), Fact::Draft(b)) => a.without_revision() != b.without_revision(),
        (Fact::Meeting(a), Fact::Meeting(b)) => a != b,
        (Fact::Outcome(a), Fact::Outcome(b)) => a != b,
        (Fact::Tally(p, a), Fact::Tally(q, b)) => p == q && a != b,
        (Fact::Position(m, p), Fact::Position(n, q)) => m == n && p != q,
        (Fact::Unanimous, other) | (other, Fact::Unanimous) => against_unanimity(other),
        (Fact::Veto(_), Fact::Outcome(Outcome::Adopted))
        | (Fact::Outcome(Outcome::Adopted), Fact::Veto(_)) => true,
        (Fact::Veto(m), Fact::Position(n, p)) | (Fact::Position(n, p), Fact::Veto(m)) => {
            m == n && *p != Position::Against
        }
        (Fact::Resolution(_), Fact::Outcome(Outcome::NotAdopted))
        | (Fact::Outcome(Outcome::NotAdopted), Fact::Resolution(_)) => true,
        _ => false,
    }
}

fn against_unanimity(fact: &Fact) -> bool {
    match fact {
        Fact::Outcome(outcome) => *outcome == Outcome::NotAdopted,
        Fact::Veto(_) => true,
        Fact::Position(_, position) => matches!(position, Position::Against | Position::Abstaining),
        Fact::Tally(Position::Against | Position::Abstaining, n) => *n > 0,
        _ => false,
    }
}

/// Counts and names must fit one Council.
fn arithmetic(draft: &Draft, statement: &Statement, roster: Option<&Roster>) -> bool {
    let seats = roster.map_or(15, |roster| roster.members.len());
    let facts = || {
        draft
            .facts
            .iter()
            .chain(&statement.facts)
            .map(|fact| &fact.value)
    };
    let count = |position| {
        facts().find_map(|fact| {
            if let Fact::Tally(p, n) = fact {
                (*p == position).then_some(*n as usize)
            } else {
                None
            }
        })
    };
    let named = |position| {
        let mut members: Vec<Member> = facts()
            .filter_map(|fact| match fact {
                Fact::Position(m, p) if *p == position => Some(*m),
                Fact::Veto(m) if position == Position::Against => Some(*m),
                _ => None,
            })
            .collect();
        members.sort_unstable();
        members.dedup();
        members.len()
    };
    let mut total = 0;
    for position in [Position::InFavour, Position::Against, Position::Abstaining] {
        let (stated, named) = (count(position), named(position));
        if stated.is_some_and(|n| named > n) {
            return false;
        }
        total += stated.unwrap_or(named);
    }
    total <= seats
}
