//! What a phrasing laid on a sentence says, as facts: members told, counts read, "both" and "they" resolved.

mod known;
mod listed;

pub(crate) use known::Known;

use super::doubt;
use super::grammar::{Phrasing, Says};
use super::matcher::Match;
use super::mention::{Atom, Group, Is};
use super::reference::are_rivals;
use super::words::Lemma;
use crate::council::{Member, State};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::Outcome;
use crate::vote::Position;
use listed::{alone, counted_before, denied, listed};

/// What one match says.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) facts: Vec<Stated<Fact>>,
    /// Believed only if the votes told fill the Council.
    pub(crate) tentative: bool,
    /// All others took a position: those told are all who did not.
    pub(crate) rest: Option<Span>,
    /// A permanent member against blocked the text.
    pub(crate) blocked: bool,
    /// The States on whose admission it is said, each a vote of its own.
    pub(crate) on_each: Vec<Member>,
    /// The texts that it names.
    pub(crate) things: Vec<usize>,
    /// Only announces that a text is put to the vote.
    pub(crate) opens: bool,
    /// Says of another text what was said of the last.
    pub(crate) another: bool,
    /// Past perfect, or "earlier".
    pub(crate) earlier: bool,
    /// The match ends in a verb, whose object may follow.
    pub(crate) acts: bool,
}

impl Said {
    /// The position that it says somebody took.
    pub(crate) fn position(&self) -> Option<Position> {
        self.facts.iter().rev().find_map(|fact| match fact.value {
            Fact::Position(_, position) | Fact::Tally(position, _) => Some(position),
            Fact::Veto(_) => Some(Position::Against),
            _ => None,
        })
    }
}

/// What a match says, as facts.
pub(crate) fn said(phrasing: &Phrasing, atoms: &[Atom], found: &Match, known: &Known<'_>) -> Said {
    let span = atoms[found.first].span.to(atoms[found.last].span);
    let mut facts = Vec::new();
    let mut rest = None;
    let mut on_each = Vec::new();
    let mut only = None;
    let mut state_at = |value, last: usize| {
        facts.push(Stated {
            value,
            span: span.to(atoms[last.max(found.last)].span),
            phrasing: phrasing.name,
        });
    };
    macro_rules! state {
        ($value:expr) => {
            state_at($value, found.last)
        };
    }
    let who_of = |name: &str| {
        found.get(name).and_then(|at| match &atoms[at].is {
            Is::Who(who) => Some((at, who)),
            _ => None,
        })
    };
    let backed = phrasing
        .says
        .iter()
        .any(|says| matches!(says, Says::Took(Position::InFavour, _)));
    for says in phrasing.says {
        let position = match known.position {
            Some(position) if matches!(says, Says::Opposite(_)) => opposite(position),
            position => position,
        };
        match (*says, position) {
            (Says::Likewise(name) | Says::Opposite(name), Some(position))
            | (Says::Took(position, name), _) => {
                let Some((at, who)) = who_of(name) else {
                    continue;
                };
                // "No: it voted in favour" begins no list.
                if phrasing.name.starts_with("list-") && who.group == Group::Before {
                    continue;
                }
                if denied(atoms, at) || (who.members.is_empty() && doubt::required(atoms, found)) {
                    continue;
                }
                let members = known.members(atoms, at, who);
                // "Only China and Bolivia went along": with the State whose text it was.
                let alone =
                    !members.is_empty() && !phrasing.is_tentative() && alone(atoms, found, at);
                for member in &members {
                    state!(Fact::Position(*member, position));
                }
                only = only.or(alone.then_some(position));
                // "seven members (Belgium, …) voted against": the number stands before the bracket.
                if let Some(count) = counted_before(atoms, at) {
                    state!(Fact::Tally(position, count));
                }
                if who.members.is_empty() {
                    for after in [at, found.last] {
                        for (member, last) in listed(atoms, after) {
                            state_at(Fact::Position(member, position), last);
                        }
                    }
                }
                match (who.group, who.count) {
                    (Group::Counted | Group::Rest, Some(count)) if count <= 15 => {
                        // "China abstained along with two others": three did.
                        let beside = phrasing.says.iter().find_map(|says| match says {
                            Says::Took(_, other) if *other != name => who_of(other),
                            _ => None,
                        });
                        let more = beside
                            .filter(|_| who.group == Group::Rest || !who.members.is_empty())
                            .map_or(0, |(at, who)| known.members(atoms, at, who).len());
                        let more = u32::try_from(more).unwrap_or(0);
                        state!(Fact::Tally(position, count + more));
                    }
                    // "all other members except Finland": not all.
                    (Group::Rest, None) => {
                        let except = atoms[at + 1..].iter().take(9).any(|atom| {
                            matches!(atom.key.as_str(), "except" | "but" | "save" | "bar")
                        });
                        rest = (position == Position::InFavour && !except).then_some(span);
                    }
                    (Group::All, count) if position == Position::InFavour => {
                        state!(Fact::Unanimous);
                        if let Some(count) = count {
                            state!(Fact::Tally(position, count));
                        }
                    }
                    _ => {}
                }
            }
            (Says::Count(position, name), _) => {
                let owned = found.first.checked_sub(1).is_some_and(|i| {
                    matches!(
                        atoms[i].key.as_str(),
                        "his" | "her" | "its" | "their" | "these" | "those"
                    )
                });
                // "voted 9 (including the United States) to 2 in favour of it": the two are against.
                let turned = matches!(&atoms[..found.first], [.., close, to] if matches!(close.is, Is::Mark(')')) && to.key == "to");
                // "fourteen of the fifteen hands went up": of how many.
                let of_all = phrasing.name == "raised-a-hand"
                    && matches!(&atoms[..found.first], [.., of, the] if of.key == "of" && the.key == "the");
                if owned
                    || of_all
                    || turned && position == Position::InFavour
                    || doubt::required(atoms, found)
                {
                    continue;
                }
                match found.get(name).map(|at| &atoms[at].is) {
                    Some(Is::Number(n)) => state!(Fact::Tally(position, *n)),
                    Some(Is::Who(who)) => {
                        if let Some(n) = who.count {
                            state!(Fact::Tally(position, n));
                        }
                        // "four – France, Japan, Peru and Togo – against"
                        for (member, _) in &who.members {
                            state!(Fact::Position(*member, position));
                        }
                    }
                    _ => {}
                }
                // "Yes: 12, No: 2 (Brazil, Turkey)": the list is of the count before it.
                let counts = phrasing.says.iter().filter_map(|says| match says {
                    Says::Count(_, name) => found.get(name),
                    _ => None,
                });
                if counts.max() == found.get(name) {
                    for (member, last) in listed(atoms, found.last) {
                        state_at(Fact::Position(member, position), last);
                    }
                }
            }
            (Says::Spelled(position, count, name), _) => {
                let counted = who_of(count).and_then(|(_, who)| who.count);
                let (Some(n), Some((at, who))) = (counted, who_of(name)) else {
                    continue;
                };
                // "Ten voted for it, China and Russia abstaining": another list.
                let members = known.members(atoms, at, who);
                if members.len() != n as usize {
                    continue;
                }
                state!(Fact::Tally(position, n));
                for member in members {
                    state!(Fact::Position(member, position));
                }
            }
            (Says::NoneTook(_), _) if doubt::required(atoms, found) => {}
            (Says::NoneTook(position), _) => {
                // "none but Russia voted against": Russia did.
                let within = &atoms[found.first..=found.last];
                let except = within.iter().position(|atom| {
                    matches!(atom.key.as_str(), "but" | "except" | "save" | "apart")
                });
                let Some(except) = except else {
                    state!(Fact::Tally(position, 0));
                    continue;
                };
                let members = within[except..].iter().find_map(|atom| match &atom.is {
                    Is::Who(who) if who.group == Group::Named => Some(&who.members),
                    _ => None,
                });
                if let Some(members) = members {
                    for (member, _) in members {
                        state!(Fact::Position(*member, position));
                    }
                    only = Some(position);
                }
            }
            (Says::Listed(score, name), _) => {
                let (Some(Is::Score(score)), Some((at, who))) =
                    (found.get(score).map(|at| &atoms[at].is), who_of(name))
                else {
                    continue;
                };
                // "14-0-1 (China)": the list is that of the last number that it fills.
                let members = known.members(atoms, at, who);
                let fills = |n: &u32| *n as usize == members.len();
                let position = match score.as_slice() {
                    [.., last] if score.len() > 2 && fills(last) => Position::Abstaining,
                    [_, against, ..] if fills(against) => Position::Against,
                    _ => continue,
                };
                for member in members {
                    state!(Fact::Position(member, position));
                }
            }
            (Says::Score(name), _) => {
                // "outnumber them 9-to-1"
                let ratio = atoms[..found.first]
                    .iter()
                    .rev()
                    .take(5)
                    .any(|atom| atom.key.as_str().starts_with("outnumber"));
                if let Some(Is::Score(score)) = found.get(name).map(|at| &atoms[at].is)
                    && !ratio
                    && (score.iter().sum::<u32>() >= 7 || decided(atoms, found.first))
                {
                    let positions = [Position::InFavour, Position::Against, Position::Abstaining];
                    for (position, n) in positions.into_iter().zip(score) {
                        state!(Fact::Tally(position, *n));
                    }
                }
            }
            (Says::Vetoed(name), _) => {
                let Some((at, who)) = who_of(name) else {
                    continue;
                };
                for member in known.members(atoms, at, who) {
                    state!(Fact::Veto(member));
                }
            }
            // "Thirteen members endorsed the draft", which was vetoed.
            (Says::Was(Outcome::Adopted), _) if backed && known.failed => {}
            (Says::Was(outcome), _) => {
                state!(Fact::Outcome(outcome));
                let unanimous = atoms[found.first..=found.last]
                    .iter()
                    .any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.unanimously));
                if unanimous && outcome == Outcome::Adopted {
                    state!(Fact::Unanimous);
                }
            }
            (Says::StoodInTheWay(name), _) => {
                let Some((at, who)) = who_of(name) else {
                    continue;
                };
                for member in known.members(atoms, at, who) {
                    if super::complete::is_permanent(member) {
                        state!(Fact::Veto(member));
                    }
                }
            }
            (Says::Named(name), _) => {
                // "deplored its lack of compliance with resolution 687" names another.
                let complied = |at: usize| {
                    atoms[at.saturating_sub(4)..at].iter().any(|atom| {
                        matches!(
                            atom.key.as_str(),
                            "compliance" | "accordance" | "conformity" | "line"
                        )
                    })
                };
                if let Some(at) = found.get(name).filter(|at| !complied(*at))
                    && let Is::Thing(thing) = &atoms[at].is
                    && let Some((number, _)) = &thing.resolution
                {
                    state!(Fact::Resolution(*number));
                }
            }
            (Says::VetoedAgain, _) => {
                for member in &known.vetoed {
                    state!(Fact::Veto(*member));
                }
            }
            (Says::SameOutcome, _) => {
                for fact in &known.outcome {
                    state!(fact.clone());
                }
            }
            (Says::Unanimous, _) => {
                state!(Fact::Unanimous);
                // "the same Council, Russia included, was unanimous"
                for (member, last) in listed(atoms, found.first) {
                    state_at(Fact::Position(member, Position::InFavour), last);
                }
            }
            (Says::PutToVote, _) => {
                let drafts = found.things.iter().filter_map(|&at| match &atoms[at].is {
                    Is::Thing(thing) => thing.draft.as_ref(),
                    _ => None,
                });
                for (symbol, _) in drafts {
                    state!(Fact::Draft(symbol.clone()));
                }
            }
            (Says::OnEach(name), _) => {
                // Of the State itself, not of a text about it: "a text on protecting Palestinians was vetoed".
                if let Some((at, who)) = who_of(name)
                    && (who.group == Group::Named && stands_alone(atoms, at))
                {
                    on_each = known.members(atoms, at, who);
                }
            }
            (
                Says::Blocked
                | Says::IfCounted
                | Says::IfItFills
                | Says::IfNumbered
                | Says::Likewise(_)
                | Says::Opposite(_),
                _,
            ) => {}
            (Says::Submitted(name), _) => {
                let Some((at, who)) = who_of(name) else {
                    continue;
                };
                // "the Syria resolution" is about Syria; "the US resolution" is by the United States.
                let bare = !atoms[at..found.last]
                    .iter()
                    .any(|atom| atom.key == "'s" || matches!(atom.is, Is::Mark('-')));
                let about = phrasing.name == "draft-of"
                    && !who.adjective
                    && who.group == Group::Named
                    && bare;
                // "a US draft and a Russian one fell": a text beside the one spoken of.
                let beside = atoms[found.last].key == "one"
                    && at.checked_sub(1).is_some_and(|i| atoms[i].key == "a");
                if beside {
                    continue;
                }
                // "the Council in its resolution 2231"
                let numbered = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some());
                if who.group == Group::Before && numbered(&atoms[found.last]) {
                    continue;
                }
                let members = known.members(atoms, at, who);
                // "two drafts from France and Russia": each its own.
                let plural = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if thing.plural);
                // "The resolutions proposed by the United States and the Soviet Union": one of each.
                let one_of_each = members.len() == 2
                    && atoms[..found.first].last().is_some_and(|atom| {
                        plural(atom) && atom.key.as_str().starts_with("resolution")
                    });
                let rivals = (found.first..=found.last).any(|at| are_rivals(atoms, at));
                let each = members.len() > 1
                    && !rivals
                    && atoms[found.first..=found.last].iter().any(plural);
                if one_of_each || each {
                    continue;
                }
                for member in members {
                    // "the Syria draft": of a State that has a seat, its own; of another, about it.
                    let measure =
                        matches!(atoms[found.last].key.as_str(), "resolution" | "measure");
                    let seated = known.roster.is_none_or(|roster| roster.has(member));
                    if about && !super::complete::is_permanent(member) && (measure || !seated) {
                        continue;
                    }
                    // "a Libyan resolution", of a State that has no seat, is about Libya.
                    if phrasing.name == "draft-of" && who.adjective && measure && !seated && bare {
                        continue;
                    }
                    // "the Palestinian bid" is put in by another.
                    if known.council.state(member).is_some_and(State::is_observer) {
                        continue;
                    }
                    state!(Fact::Sponsor(member));
                }
            }
        }
    }
    // "Only China", "only the Dominican Republic joined the United States": as many as are named.
    if let Some(position) = only {
        let took =
            |fact: &&Stated<Fact>| matches!(fact.value, Fact::Position(_, p) if p == position);
        if let Ok(count) = u32::try_from(facts.iter().filter(took).count()) {
            facts.push(Stated {
                value: Fact::Tally(position, count),
                span,
                phrasing: phrasing.name,
            });
        }
    }
    // A veto said of members that could not be told is no veto of theirs, though the text was blocked.
    let needs_members = phrasing
        .says
        .iter()
        .any(|says| matches!(says, Says::Vetoed(_) | Says::VetoedAgain));
    if needs_members && !facts.iter().any(|fact| matches!(fact.value, Fact::Veto(_))) {
        facts.clear();
    }
    let says = |wanted: fn(&Says) -> bool| phrasing.says.iter().any(wanted);
    let numbered = |fact: &Stated<Fact>| matches!(fact.value, Fact::Resolution(_));
    if says(|says| matches!(says, Says::IfNumbered)) && !facts.iter().any(numbered) {
        facts.clear();
    }
    Said {
        first: found.first,
        last: found.last,
        facts,
        tentative: phrasing.is_tentative(),
        rest,
        on_each,
        things: found.things.clone(),
        blocked: says(|says| matches!(says, Says::Blocked)),
        opens: says(|says| matches!(says, Says::PutToVote)),
        another: says(|says| matches!(says, Says::VetoedAgain | Says::SameOutcome)),
        earlier: atoms[found.first..=found.last]
            .iter()
            .any(|atom| match &atom.is {
                Is::Verb(verb) => verb.earlier,
                Is::Thing(thing) => thing.previous,
                _ => false,
            }),
        acts: matches!(&atoms[found.last].is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Veto | Lemma::Adopt | Lemma::Reject | Lemma::Support | Lemma::Oppose | Lemma::Block))
            || matches!(
                atoms[found.last].key.as_str(),
                "for" | "against" | "of" | "on" | "to"
            ),
    }
}

/// Whether a State stands at the beginning of its clause.
fn stands_alone(atoms: &[Atom], at: usize) -> bool {
    // "vetoed the applications of Ireland and Finland"
    let applied = matches!(&atoms[..at], [.., applications, of] if of.key == "of"
        && matches!(applications.key.as_str(), "application" | "applications" | "admission" | "membership"));
    if applied {
        return true;
    }
    at.checked_sub(1).is_none_or(|i| {
        matches!(
            atoms[i].is,
            Is::Mark(_) | Is::Council(_) | Is::When(_) | Is::Verb(_)
        ) || matches!(
            atoms[i].key.as_str(),
            "while" | "and" | "but" | "whereas" | "though"
        )
    })
}

/// Whether a score stands right behind what it decided: "was lost two to nothing".
fn decided(atoms: &[Atom], at: usize) -> bool {
    // "by a vote of 5 to 1"
    let vote = matches!(&atoms[..at], [.., vote, of] if of.key == "of" && vote.key == "vote");
    vote || atoms[..at].iter().rev().take(2).any(|atom| {
        matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Adopt | Lemma::Reject))
            || matches!(atom.key.as_str(), "lost" | "carried" | "beaten")
    })
}

/// The position of those who voted the other way; an abstention has no opposite.
fn opposite(position: Position) -> Option<Position> {
    match position {
        Position::InFavour => Some(Position::Against),
        Position::Against => Some(Position::InFavour),
        _ => None,
    }
}
