//! What a phrasing laid on a sentence says, as facts: members told, counts read, "both" and "they" resolved.

use super::doubt;
use super::grammar::{Phrasing, Says};
use super::mention::{Atom, Group, Is, Thing, Who};
use super::pattern::Match;
use super::words::Lemma;
use crate::council::{Council, Member, Region, Roster};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::Outcome;
use crate::vote::Position;

/// What one match says.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) facts: Vec<Stated<Fact>>,
    /// Believed only if the votes told fill the Council.
    pub(crate) tentative: bool,
    /// All others took a position: those told are all who did not.
    pub(crate) rest: bool,
    /// A permanent member against blocked the text.
    pub(crate) blocked: bool,
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

/// Who was spoken of so far, to read "both", "they" and "its sponsors" by.
#[derive(Debug)]
pub(crate) struct Known<'a> {
    pub(crate) named: Vec<(Member, Span)>,
    /// Others were spoken of since, by number: "they" no longer means those named, "the two" may.
    pub(crate) passed: bool,
    /// The State of the one who speaks, in a record of what was said.
    pub(crate) speaker: Vec<(Member, Span)>,
    /// The position last spoken of.
    pub(crate) position: Option<Position>,
    /// Of the vote spoken of.
    pub(crate) sponsors: Vec<Member>,
    /// Who vetoed the text last said to be vetoed.
    pub(crate) vetoed: Vec<Member>,
    /// What was last said to come of a text.
    pub(crate) outcome: Vec<Fact>,
    pub(crate) roster: Option<&'a Roster>,
    pub(crate) council: &'a Council,
}

/// What a match says, as facts.
pub(crate) fn said(phrasing: &Phrasing, atoms: &[Atom], found: &Match, known: &Known<'_>) -> Said {
    let span = atoms[found.first].span.to(atoms[found.last].span);
    let mut facts = Vec::new();
    let mut rest = false;
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
    let who = |name: &str| {
        found.get(name).and_then(|at| match &atoms[at].is {
            Is::Who(who) => Some((at, who)),
            _ => None,
        })
    };
    for says in phrasing.says {
        let position = match known.position {
            Some(position) if matches!(says, Says::Opposite(_)) => opposite(position),
            position => position,
        };
        match (*says, position) {
            (Says::Likewise(name) | Says::Opposite(name), Some(position))
            | (Says::Took(position, name), _) => {
                let Some((at, who)) = who(name) else { continue };
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
                if alone && let Ok(count) = u32::try_from(members.len()) {
                    state!(Fact::Tally(position, count));
                }
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
                        state!(Fact::Tally(position, count));
                    }
                    (Group::Rest, None) => rest = position == Position::InFavour,
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
                if owned || doubt::required(atoms, found) {
                    continue;
                }
                match found.get(name).map(|at| &atoms[at].is) {
                    Some(Is::Number(n)) => state!(Fact::Tally(position, *n)),
                    Some(Is::Who(who)) => {
                        if let Some(n) = who.count {
                            state!(Fact::Tally(position, n));
                        }
                    }
                    _ => {}
                }
                for (member, last) in listed(atoms, found.last) {
                    state_at(Fact::Position(member, position), last);
                }
            }
            (Says::NoneTook(position), _) => state!(Fact::Tally(position, 0)),
            (Says::Listed(score, name), _) => {
                let (Some(Is::Score(score)), Some((at, who))) =
                    (found.get(score).map(|at| &atoms[at].is), who(name))
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
                if let Some(Is::Score(score)) = found.get(name).map(|at| &atoms[at].is)
                    && score.iter().sum::<u32>() >= 7
                {
                    let positions = [Position::InFavour, Position::Against, Position::Abstaining];
                    for (position, n) in positions.into_iter().zip(score) {
                        state!(Fact::Tally(position, *n));
                    }
                }
            }
            (Says::Vetoed(name), _) => {
                let Some((at, who)) = who(name) else { continue };
                for member in known.members(atoms, at, who) {
                    state!(Fact::Veto(member));
                }
            }
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
                let Some((at, who)) = who(name) else { continue };
                for member in known.members(atoms, at, who) {
                    if super::complete::is_permanent(member) {
                        state!(Fact::Veto(member));
                    }
                }
            }
            (Says::Named(name), _) => {
                if let Some(Is::Thing(Thing {
                    resolution: Some((number, _)),
                    ..
                })) = found.get(name).map(|at| &atoms[at].is)
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
            (
                Says::Blocked
                | Says::IfCounted
                | Says::IfItFills
                | Says::Likewise(_)
                | Says::Opposite(_),
                _,
            ) => {}
            (Says::Submitted(name), _) => {
                let Some((at, who)) = who(name) else { continue };
                // "the Syria resolution" is about Syria; "the US resolution" is by the United States.
                let about = phrasing.name == "draft-of"
                    && !who.adjective
                    && who.group == Group::Named
                    && matches!(atoms[found.last].key.as_str(), "resolution" | "measure")
                    && !atoms[at..found.last]
                        .iter()
                        .any(|atom| atom.key == "'s" || matches!(atom.is, Is::Mark('-')));
                for member in known.members(atoms, at, who) {
                    if about && !super::complete::is_permanent(member) {
                        continue;
                    }
                    state!(Fact::Sponsor(member));
                }
            }
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
    Said {
        first: found.first,
        last: found.last,
        facts,
        tentative: phrasing.is_tentative(),
        rest,
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

/// The position of those who voted the other way; an abstention has no opposite.
fn opposite(position: Position) -> Option<Position> {
    match position {
        Position::InFavour => Some(Position::Against),
        Position::Against => Some(Position::InFavour),
        _ => None,
    }
}

impl Known<'_> {
    /// Remembers who vetoed and what came of the texts of a sentence.
    pub(crate) fn recall(&mut self, said: &[Said]) {
        let facts = || {
            said.iter()
                .filter(|said| !said.tentative)
                .flat_map(|said| &said.facts)
        };
        let vetoed: Vec<Member> = facts()
            .filter_map(|fact| match fact.value {
                Fact::Veto(member) => Some(member),
                _ => None,
            })
            .collect();
        if !vetoed.is_empty() {
            self.vetoed = vetoed;
        }
        let outcome =
            |fact: &&Stated<Fact>| matches!(fact.value, Fact::Outcome(_) | Fact::Unanimous);
        let mut came: Vec<Fact> = facts()
            .filter(outcome)
            .map(|fact| fact.value.clone())
            .collect();
        came.dedup();
        if !came.is_empty() {
            self.outcome = came;
        }
    }

    /// The members that words mean: those named, those named before, those that submitted the text.
    pub(crate) fn members(&self, atoms: &[Atom], at: usize, who: &Who) -> Vec<Member> {
        let fits = |n: usize| who.count.is_none_or(|count| count as usize == n);
        let here = || {
            atoms[..at].iter().rev().find_map(|atom| match &atom.is {
                Is::Who(before) if before.group == Group::Named && !before.adjective => {
                    Some(&before.members)
                }
                _ => None,
            })
        };
        let members: Vec<Member> = match who.group {
            Group::Before => {
                let named = here()
                    .filter(|named| fits(named.len()))
                    .or_else(|| (!self.passed || who.count > Some(1)).then_some(&self.named));
                named
                    .filter(|named| fits(named.len()))
                    .map_or_else(Vec::new, |named| {
                        named.iter().map(|(member, _)| *member).collect()
                    })
            }
            Group::Speaker => self.speaker.iter().map(|(member, _)| *member).collect(),
            Group::Sponsors if who.members.is_empty() && fits(self.sponsors.len()) => {
                self.sponsors.clone()
            }
            Group::Permanent => self
                .roster
                .filter(|roster| fits(roster.permanent.len()))
                .map_or_else(Vec::new, |roster| roster.permanent.clone()),
            Group::Of(region) => {
                let elected = self.elected_of(region);
                if fits(elected.len()) {
                    elected
                } else {
                    Vec::new()
                }
            }
            _ => who.members.iter().map(|(member, _)| *member).collect(),
        };
        members
            .into_iter()
            .filter(|member| {
                self.roster.is_none_or(|roster| roster.has(*member))
                    || matches!(who.group, Group::Named | Group::Sponsors)
            })
            .collect()
    }

    /// The elected members of a regional group on the day of the text.
    fn elected_of(&self, region: Region) -> Vec<Member> {
        let of_region = |member: &Member| {
            self.council
                .state(*member)
                .is_some_and(|state| state.region() == Some(region))
        };
        self.roster.map_or_else(Vec::new, |roster| {
            let elected = roster.members.iter().copied();
            elected
                .filter(|member| !roster.is_permanent(*member) && of_region(member))
                .collect()
        })
    }
}

/// The members listed, each with the last atom of the list, right after a number of them: "four members (A, B, C, D)", "seven against — A, B and C —".
fn listed(atoms: &[Atom], at: usize) -> Vec<(Member, usize)> {
    const LEADS: [&str; 15] = [
        "from",
        "allies",
        "such",
        "as",
        "led",
        "by",
        "among",
        "them",
        "including",
        "namely",
        "notably",
        "it",
        "the",
        "text",
        "draft",
    ];
    let mut next = at + 1;
    let mut opened = false;
    while next < atoms.len() && next <= at + 10 {
        match &atoms[next].is {
            // "fourteen countries, from China and Russia to Britain and France,"
            Is::Who(who) if opened && atoms[next - 1].key == "from" && who.members.len() < 15 => {
                return ranged(atoms, next);
            }
            Is::Who(who) if opened && who.group == Group::Named && !who.adjective => {
                let closes = atoms.get(next + 1).is_none_or(|atom| {
                    matches!(atom.is, Is::Mark(')' | '-' | ',' | ';' | '.'))
                        || matches!(atom.key.as_str(), "included" | "among")
                });
                return if closes {
                    let bracket = atoms
                        .get(next + 1)
                        .is_some_and(|atom| matches!(atom.is, Is::Mark(')')));
                    let last = next + usize::from(bracket);
                    who.members
                        .iter()
                        .map(|(member, _)| (*member, last))
                        .collect()
                } else {
                    Vec::new()
                };
            }
            Is::Mark('(') => opened = true,
            Is::Mark('-' | ':') => opened = true,
            Is::Mark(',')
                if atoms
                    .get(next + 1)
                    .is_some_and(|atom| LEADS.contains(&atom.key.as_str())) =>
            {
                opened = true;
            }
            Is::Mark(',')
                if atoms
                    .get(next + 2)
                    .is_some_and(|atom| matches!(atom.key.as_str(), "included" | "among")) =>
            {
                opened = true;
            }
            _ if LEADS.contains(&atoms[next].key.as_str()) => {}
            // "the other members of the Security Council, Britain, France and Japan among them"
            Is::Council(_) if !opened => {}
            Is::Word(_) if !opened && atoms[next].key == "of" => {}
            // "8 in favour of holding the meeting (France, …)"
            Is::Word(_) if !opened && atoms[at + 1].key == "of" => {}
            _ => return Vec::new(),
        }
        next += 1;
    }
    Vec::new()
}

/// The members of "from China and Russia to Britain and France, from Denmark to Panama,".
fn ranged(atoms: &[Atom], from: usize) -> Vec<(Member, usize)> {
    let within = |atom: &&Atom| {
        matches!(atom.is, Is::Who(_) | Is::Mark(','))
            || matches!(atom.key.as_str(), "from" | "to" | "and" | "the")
    };
    let end = from + atoms[from..].iter().take_while(within).count();
    let closed = matches!(atoms[end - 1].is, Is::Mark(','));
    let mut members = Vec::new();
    for atom in atoms[from..end].iter().filter(|_| closed) {
        if let Is::Who(who) = &atom.is {
            members.extend(who.members.iter().map(|(member, _)| (*member, end - 1)));
        }
    }
    members
}

/// "not one of the other fourteen members": said to be none.
fn denied(atoms: &[Atom], at: usize) -> bool {
    let key = |back: usize| at.checked_sub(back).map_or("", |i| atoms[i].key.as_str());
    (key(1) == "of" && matches!(key(2), "one" | "none" | "neither") && key(3) == "not")
        || key(1) == "of" && matches!(key(2), "none" | "neither")
        || matches!(key(1), "neither" | "not")
        || (key(1) == "but"
            && matches!(&atoms[at].is, Is::Who(who) if who.group != Group::Sponsors && who.members.is_empty() && who.count == Some(1)))
}

/// Whether the members named are said to be the only ones: "only China", "the United States alone", "the sole abstainer".
fn alone(atoms: &[Atom], found: &Match, at: usize) -> bool {
    const ALONE: [&str; 10] = [
        "supporter",
        "supporters",
        "backer",
        "only",
        "alone",
        "lone",
        "sole",
        "single",
        "exception",
        "holdout",
    ];
    let only = |atom: &Atom| ALONE.contains(&atom.key.as_str());
    let before = at.checked_sub(1).is_some_and(|i| {
        only(&atoms[i])
            && !at
                .checked_sub(2)
                .is_some_and(|i| matches!(atoms[i].key.as_str(), "not"))
    });
    let within = atoms[at + 1..=found.last.max(at)]
        .iter()
        .zip(&atoms[at..])
        .any(|(atom, previous)| only(atom) && previous.key != "not");
    let after = atoms.get(at + 1).is_some_and(|atom| atom.key == "alone")
        || atoms
            .get(found.last + 1)
            .is_some_and(|atom| atom.key == "alone");
    before || within || after
}

/// The number of members that a list in brackets spells out.
fn counted_before(atoms: &[Atom], at: usize) -> Option<u32> {
    if !matches!(atoms.get(at.checked_sub(1)?)?.is, Is::Mark('(' | '-')) {
        return None;
    }
    match &atoms.get(at.checked_sub(2)?)?.is {
        Is::Number(n) if *n <= 15 => Some(*n),
        Is::Who(who) => who.count.filter(|n| *n <= 15),
        Is::Thing(Thing { .. }) => None,
        _ => None,
    }
}
