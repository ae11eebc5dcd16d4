//! Reads sentence after sentence: lays the grammar on each and remembers who and what was spoken of.

use super::assemble::{Statement, assemble};
use super::clause;
use super::date::Day;
use super::grammar::{PHRASINGS, Phrasing, Says};
use super::mention::{Atom, Group, Is, Status, Thing, Who};
use super::pattern::{self, Item, Match};
use super::words::Lemma;
use crate::council::{Member, Roster};
use crate::reported::{Fact, ReportedVote, Stated};
use crate::source::Span;
use crate::symbol::Symbol;
use crate::tally::Outcome;
use crate::vote::{Position, Question};

/// What has been read so far.
pub(crate) struct Reader<'a> {
    day: Day,
    roster: Option<&'a Roster>,
    pub(crate) statements: Vec<Statement>,
    /// The members last named, for "both" and "they".
    named: Vec<(Member, Span)>,
    /// Whether the body last named is another than the Council.
    elsewhere: bool,
    /// What a heading says of the votes below it.
    heading: Vec<Stated<Fact>>,
    /// The day that the opening of the text gives for what it reports ("the Security Council today …").
    pub(crate) lead: Option<Stated<Fact>>,
    /// Every meeting named, for the votes of a text that names one.
    pub(crate) meetings: Vec<Stated<Fact>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(day: Day, roster: Option<&'a Roster>) -> Reader<'a> {
        Reader {
            day,
            roster,
            statements: Vec::new(),
            named: Vec::new(),
            elsewhere: false,
            heading: Vec::new(),
            lead: None,
            meetings: Vec::new(),
        }
    }

    /// The votes read; the day and the meeting that the text is about are those of the votes it reports.
    pub(crate) fn votes(self) -> Vec<ReportedVote> {
        let mut about: Vec<Stated<Fact>> = self.lead.into_iter().collect();
        if let Some(first) = self.meetings.first()
            && self
                .meetings
                .iter()
                .all(|meeting| meeting.value == first.value)
        {
            about.push(first.clone());
        }
        assemble(self.statements, &about, self.roster)
    }

    /// Reads one sentence.
    pub(crate) fn sentence(
        &mut self,
        index: usize,
        atoms: &[Atom],
        patterns: &[Vec<Item>],
        anchored: bool,
    ) {
        let mut facts: Vec<Stated<Fact>> = Vec::new();
        let mut spans: Vec<(usize, usize)> = Vec::new();
        let mut looks_back = false;
        let mut opens = false;
        let mut blocked = false;
        if larger_body(atoms) {
            self.elsewhere = true;
            return;
        }
        if anchored {
            for at in 0..atoms.len() {
                for (phrasing, items) in PHRASINGS.iter().zip(patterns) {
                    let Some(found) = pattern::matches(items, atoms, at) else {
                        continue;
                    };
                    if self.is_elsewhere(atoms, &found)
                        || speaks_of_many(atoms, &found)
                        || no_text(atoms, &found)
                    {
                        continue;
                    }
                    let said = self.said(phrasing, atoms, &found);
                    let blocks = phrasing
                        .says
                        .iter()
                        .any(|says| matches!(says, Says::Blocked));
                    if said.is_empty() && !blocks {
                        continue;
                    }
                    blocked |= blocks;
                    opens |= phrasing
                        .says
                        .iter()
                        .any(|says| matches!(says, Says::PutToVote(_)));
                    looks_back |=
                        atoms[found.first..=found.last]
                            .iter()
                            .any(|atom| match &atom.is {
                                Is::Verb(verb) => verb.earlier,
                                Is::Thing(thing) => thing.other,
                                _ => false,
                            });
                    spans.push((found.first, found.last));
                    facts.extend(said);
                }
            }
        }
        self.remember(atoms);
        self.lead(index, atoms);
        let results = facts.iter().any(|fact| {
            !matches!(
                fact.value,
                Fact::Sponsor(_) | Fact::Draft(_) | Fact::Resolution(_)
            )
        });
        if blocked && facts.is_empty() {
            if let Some(last) = self.statements.last_mut() {
                last.blocked = true;
            }
            return;
        }
        if facts.is_empty() || (!results && !opens) {
            self.head(atoms);
            let draft = atoms.iter().find_map(|atom| match &atom.is {
                Is::Thing(Thing {
                    draft: Some((symbol, span)),
                    ..
                }) => Some((symbol.clone(), *span)),
                Is::Symbol(symbol) if symbol.is_draft() => Some((symbol.clone(), atom.span)),
                _ => None,
            });
            match draft {
                // A text introduced by its symbol: the result that follows is its own.
                Some((symbol, span)) => {
                    facts.push(Stated {
                        value: Fact::Draft(symbol),
                        span,
                        phrasing: "draft-symbol",
                    });
                    let statement = Statement {
                        sentence: index,
                        facts,
                        opens: true,
                        ..Statement::default()
                    };
                    self.statements.push(statement);
                }
                // A sponsor named without a result speaks of the text of the vote before, if there is one.
                None => self.attach(index, facts),
            }
            return;
        }
        let mut statement = Statement {
            sentence: index,
            opens: opens && !results,
            looks_back,
            blocked,
            ..Statement::default()
        };
        self.complete(atoms, &spans, &mut facts, &mut statement);
        statement.facts = facts;
        self.statements.push(statement);
    }

    /// Whether a match speaks of another body's vote. A veto is the Council's, unless only others are named.
    fn is_elsewhere(&self, atoms: &[Atom], found: &Match) -> bool {
        let vetoes = atoms[found.first..=found.last]
            .iter()
            .any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto));
        if vetoes && atoms.iter().any(|atom| matches!(atom.is, Is::Council)) {
            return false;
        }
        clause::other_body(atoms, found.last).unwrap_or(self.elsewhere)
    }

    /// What a match says, as facts.
    fn said(&self, phrasing: &Phrasing, atoms: &[Atom], found: &Match) -> Vec<Stated<Fact>> {
        let span = atoms[found.first].span.to(atoms[found.last].span);
        let mut facts = Vec::new();
        let mut state = |value| {
            facts.push(Stated {
                value,
                span,
                phrasing: phrasing.name,
            });
        };
        let who = |name: &str| {
            found.get(name).and_then(|at| {
                if let Is::Who(who) = &atoms[at].is {
                    Some(who)
                } else {
                    None
                }
            })
        };
        for says in phrasing.says {
            match *says {
                Says::Took(position, name) => {
                    let Some(who) = who(name) else { continue };
                    for (member, _) in self.members(who) {
                        state(Fact::Position(member, position));
                    }
                    // "seven members (Belgium, …) voted against": the number stands before the bracket.
                    if let Some(count) = found.get(name).and_then(|at| counted_before(atoms, at)) {
                        state(Fact::Tally(position, count));
                    }
                    match (who.group, who.count) {
                        (Group::Counted | Group::Rest, Some(count)) if count <= 15 => {
                            state(Fact::Tally(position, count));
                        }
                        (Group::All, _) if position == Position::InFavour => {
                            state(Fact::Unanimous);
                            if let Some(count) = who.count {
                                state(Fact::Tally(position, count));
                            }
                        }
                        _ => {}
                    }
                }
                Says::Count(position, name) => {
                    if required(atoms, found) {
                        continue;
                    }
                    if let Some(Is::Number(n)) = found.get(name).map(|at| &atoms[at].is) {
                        state(Fact::Tally(position, *n));
                    }
                }
                Says::NoneTook(position) => state(Fact::Tally(position, 0)),
                Says::Score(name) => {
                    if let Some(Is::Score(score)) = found.get(name).map(|at| &atoms[at].is)
                        && score.iter().sum::<u32>() >= 7
                    {
                        for (position, n) in
                            [Position::InFavour, Position::Against, Position::Abstaining]
                                .into_iter()
                                .zip(score)
                        {
                            state(Fact::Tally(position, *n));
                        }
                    }
                }
                Says::Vetoed(name) => {
                    let Some(who) = who(name) else { continue };
                    for (member, _) in self.members(who) {
                        state(Fact::Veto(member));
                    }
                }
                Says::Was(outcome) => {
                    state(Fact::Outcome(outcome));
                    let unanimous = atoms[found.first..=found.last]
                        .iter()
                        .any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.unanimously));
                    if unanimous && outcome == Outcome::Adopted {
                        state(Fact::Unanimous);
                    }
                }
                Says::Unanimous => state(Fact::Unanimous),
                Says::Blocked => {}
                Says::Submitted(name) => {
                    let Some(who) = who(name) else { continue };
                    for (member, _) in self.members(who) {
                        state(Fact::Sponsor(member));
                    }
                }
                Says::PutToVote(name) => {
                    if let Some(Is::Thing(Thing {
                        draft: Some((symbol, _)),
                        ..
                    })) = found.get(name).map(|at| &atoms[at].is)
                    {
                        state(Fact::Draft(symbol.clone()));
                    }
                }
            }
        }
        // A veto said of members that could not be told is no veto of theirs.
        let needs_members = phrasing
            .says
            .iter()
            .any(|says| matches!(says, Says::Vetoed(_)));
        if needs_members && !facts.iter().any(|fact| matches!(fact.value, Fact::Veto(_))) {
            facts.clear();
        }
        facts
    }

    /// The members that words mean: those named, or those named before.
    fn members(&self, who: &Who) -> Vec<(Member, Span)> {
        let members = match who.group {
            Group::Before if who.count.is_none_or(|n| n as usize == self.named.len()) => {
                self.named.clone()
            }
            _ => who.members.clone(),
        };
        members
            .into_iter()
            .filter(|(member, _)| {
                self.roster.is_none_or(|roster| roster.has(*member)) || who.group == Group::Named
            })
            .collect()
    }

    fn remember(&mut self, atoms: &[Atom]) {
        for atom in atoms {
            match &atom.is {
                Is::Who(who) if who.group == Group::Named && !who.adjective => {
                    self.named.clone_from(&who.members);
                }
                Is::Council => self.elsewhere = false,
                Is::OtherBody => self.elsewhere = true,
                _ => {}
            }
        }
    }

    /// Notes the day and the meeting that the text itself is about.
    fn lead(&mut self, index: usize, atoms: &[Atom]) {
        for atom in atoms {
            let meeting = match &atom.is {
                Is::Meeting(number) => Symbol::meeting(*number),
                Is::Symbol(symbol) if symbol.kind() == crate::SymbolKind::Meeting => symbol.clone(),
                _ => continue,
            };
            let fact = Stated {
                value: Fact::Meeting(meeting),
                span: atom.span,
                phrasing: "meeting-number",
            };
            self.meetings.push(fact);
        }
        let council = atoms
            .iter()
            .any(|atom| matches!(atom.is, Is::Council | Is::Thing(_)));
        if self.lead.is_some() || index > 4 || !council {
            return;
        }
        self.lead = atoms.iter().enumerate().find_map(|(at, atom)| {
            let Is::When(when) = &atom.is else {
                return None;
            };
            let before = at.checked_sub(1).map_or("", |i| atoms[i].key.as_str());
            if when.back || matches!(before, "since" | "until" | "by" | "before" | "from" | "of") {
                return None;
            }
            let date = self.day.of(when)?;
            Some(Stated {
                value: Fact::Date(date),
                span: atom.span,
                phrasing: "date",
            })
        });
    }

    /// A short line without a result: a heading that names a resolution, a meeting or a day.
    fn head(&mut self, atoms: &[Atom]) {
        if atoms.len() > 14 || atoms.iter().any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.status == Status::Asserted && !matches!(verb.lemma, Lemma::Adopt))) {
            return;
        }
        for atom in atoms {
            let fact = match &atom.is {
                Is::Thing(Thing {
                    resolution: Some((number, _)),
                    ..
                }) if atoms.len() <= 8 => Fact::Resolution(*number),
                Is::Meeting(number) => Fact::Meeting(Symbol::meeting(*number)),
                Is::When(when) if when.year.is_some() && when.day.is_some() => {
                    match self.day.of(when) {
                        Some(date) if atoms.iter().any(|a| matches!(a.is, Is::Meeting(_))) => {
                            Fact::Date(date)
                        }
                        _ => continue,
                    }
                }
                _ => continue,
            };
            self.heading.retain(|known| {
                std::mem::discriminant(&known.value) != std::mem::discriminant(&fact)
            });
            self.heading.push(Stated {
                value: fact,
                span: atom.span,
                phrasing: "heading",
            });
        }
    }

    fn attach(&mut self, index: usize, facts: Vec<Stated<Fact>>) {
        if let Some(last) = self.statements.last_mut()
            && index <= last.sentence + 1
            && !last
                .facts
                .iter()
                .any(|fact| matches!(fact.value, Fact::Sponsor(_)))
        {
            last.facts.extend(facts);
        }
    }

    /// What the sentence says of the vote beside its result: the document, the meeting, the day.
    fn complete(
        &mut self,
        atoms: &[Atom],
        spans: &[(usize, usize)],
        facts: &mut Vec<Stated<Fact>>,
        statement: &mut Statement,
    ) {
        let first = spans.iter().map(|span| span.0).min().unwrap_or(0);
        let last = spans.iter().map(|span| span.1).max().unwrap_or(0);
        let mut resolution = None;
        let mut draft = None;
        let mut table = false;
        let mut symbol_year = None;
        let mut undated = None;
        for (at, atom) in atoms.iter().enumerate() {
            match &atom.is {
                Is::Thing(thing) => {
                    let near = at + 12 >= first && at <= last + 8;
                    if let Some((number, span)) = thing.resolution
                        && near
                        && resolution.is_none()
                        && !refers(atoms, at)
                    {
                        resolution = Some(Stated {
                            value: Fact::Resolution(number),
                            span,
                            phrasing: "resolution-number",
                        });
                    }
                    if let Some((symbol, span)) = &thing.draft
                        && draft.is_none()
                    {
                        draft = Some(Stated {
                            value: Fact::Draft(symbol.clone()),
                            span: *span,
                            phrasing: "draft-symbol",
                        });
                    }
                    if near && thing.amendment {
                        statement.question = Question::Amendment;
                    }
                    if near && thing.paragraph {
                        statement.question = Question::Paragraph;
                    }
                }
                Is::Symbol(symbol) if symbol.is_draft() && draft.is_none() => {
                    draft = Some(Stated {
                        value: Fact::Draft(symbol.clone()),
                        span: atom.span,
                        phrasing: "draft-symbol",
                    });
                }
                Is::Symbol(symbol)
                    if symbol.kind() == crate::SymbolKind::Resolution && resolution.is_none() =>
                {
                    resolution = symbol.number().map(|number| Stated {
                        value: Fact::Resolution(number),
                        span: atom.span,
                        phrasing: "resolution-symbol",
                    });
                    table = matches!(atoms.first().map(|a| &a.is), Some(Is::Symbol(_)));
                    symbol_year = symbol_year.or(match atoms.get(at + 2).map(|a| &a.is) {
                        Some(Is::When(when)) => when.year,
                        Some(Is::Number(n)) => i16::try_from(*n).ok(),
                        _ => symbol.year(),
                    });
                }
                Is::Symbol(symbol) if symbol.kind() == crate::SymbolKind::Meeting => {
                    facts.push(Stated {
                        value: Fact::Meeting(symbol.clone()),
                        span: atom.span,
                        phrasing: "meeting-symbol",
                    });
                }
                Is::Meeting(number) => facts.push(Stated {
                    value: Fact::Meeting(Symbol::meeting(*number)),
                    span: atom.span,
                    phrasing: "meeting-number",
                }),
                Is::When(when) => {
                    let dated = facts.iter().any(|fact| matches!(fact.value, Fact::Date(_)));
                    let back = when.back;
                    statement.looks_back |= back;
                    let preposition = at.checked_sub(1).map_or("", |i| atoms[i].key.as_str());
                    if matches!(preposition, "since" | "until" | "by" | "before" | "from") {
                        continue;
                    }
                    match self.day.of(when) {
                        Some(date) if !dated => facts.push(Stated {
                            value: Fact::Date(date),
                            span: atom.span,
                            phrasing: "date",
                        }),
                        Some(_) => {}
                        None if when.day.is_some() && when.month.is_some() => {
                            undated = undated.or(Some((*when, atom.span)));
                        }
                        None if preposition == "in" || when.month.is_some() => {
                            statement.year = statement.year.or(when.year);
                            statement.looks_back |= when.year.is_some()
                                && self
                                    .day
                                    .published
                                    .is_some_and(|date| when.year != Some(date.year()));
                        }
                        None => {}
                    }
                }
                Is::Who(_) => statement.subject.push(atom.key.clone()),
                Is::Word(None) if atom.key.len() > 3 => statement.subject.push(atom.key.clone()),
                _ => {}
            }
        }
        symbol_year = symbol_year.or_else(|| {
            draft.as_ref().and_then(|fact| match &fact.value {
                Fact::Draft(symbol) => symbol.year(),
                _ => None,
            })
        });
        // "11 November … S/2006/878": the symbol gives the year.
        if let (Some((when, span)), Some(year)) = (undated, symbol_year)
            && let Some(date) = self.day.of(&super::mention::When {
                year: Some(year),
                ..when
            })
        {
            facts.push(Stated {
                value: Fact::Date(date),
                span,
                phrasing: "date",
            });
        }
        if table && let Some(symbol) = &resolution {
            facts.push(Stated {
                value: Fact::Outcome(Outcome::Adopted),
                span: symbol.span,
                phrasing: "meeting-table",
            });
        }
        let adopted = !facts.iter().any(|fact| {
            fact.value == Fact::Outcome(Outcome::NotAdopted) || matches!(fact.value, Fact::Veto(_))
        });
        facts.extend(resolution.filter(|_| adopted));
        facts.extend(draft);
        for known in &self.heading {
            let kind = std::mem::discriminant(&known.value);
            if !facts
                .iter()
                .any(|fact| std::mem::discriminant(&fact.value) == kind)
                && (adopted || !matches!(known.value, Fact::Resolution(_)))
            {
                facts.push(known.clone());
            }
        }
    }
}

/// The number of members that a list in brackets spells out.
fn counted_before(atoms: &[Atom], at: usize) -> Option<u32> {
    if !matches!(atoms.get(at.checked_sub(1)?)?.is, Is::Mark('(')) {
        return None;
    }
    match &atoms.get(at.checked_sub(2)?)?.is {
        Is::Number(n) if *n <= 15 => Some(*n),
        Is::Who(who) => who.count.filter(|n| *n <= 15),
        _ => None,
    }
}

/// Whether a number is the one required, not the one cast: "the nine votes needed", "requires nine votes".
fn required(atoms: &[Atom], found: &Match) -> bool {
    let asks = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "needed"
                | "needs"
                | "required"
                | "requires"
                | "require"
                | "necessary"
                | "minimum"
                | "short"
                | "least"
                | "needing"
        )
    };
    atoms[..found.first].iter().rev().take(4).any(asks)
        || atoms[found.last + 1..].iter().take(4).any(asks)
}

/// Whether a sentence counts more votes than the Council ever had seats: another body's vote, whatever its name.
fn larger_body(atoms: &[Atom]) -> bool {
    atoms.windows(3).any(|three| {
        let Is::Number(n @ 16..1900) = three[0].is else {
            return false;
        };
        let counts = |atom: &Atom| {
            matches!(
                atom.key.as_str(),
                "votes" | "vote" | "against" | "abstentions" | "abstained" | "abstaining"
            )
        };
        let favour = three[1].key == "in" && three[2].key.starts_with("favo");
        let score =
            matches!(three[1].is, Is::Mark('-')) && matches!(three[2].is, Is::Number(m) if m < n);
        counts(&three[1]) || favour || (score && atoms.iter().any(counts))
    })
}

/// Whether a match speaks of votes in plural ("vetoed six resolutions", "vetoed it 45 times"): a claim, not a vote.
fn speaks_of_many(atoms: &[Atom], found: &Match) -> bool {
    let vetoes = atoms[found.first..=found.last]
        .iter()
        .any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto));
    vetoes
        && atoms[found.last..]
            .iter()
            .skip(1)
            .take(4)
            .take_while(|atom| !matches!(atom.is, Is::Verb(_)))
            .any(|atom| atom.key == "times" || matches!(&atom.is, Is::Thing(thing) if thing.plural))
}

/// Whether what is adopted is no draft: a statement, an agenda, an approach.
fn no_text(atoms: &[Atom], found: &Match) -> bool {
    let adopts = matches!(&atoms[found.last].is, Is::Verb(verb) if verb.lemma == Lemma::Adopt);
    adopts
        && atoms[found.last..]
            .iter()
            .skip(1)
            .take(5)
            .take_while(|atom| !matches!(atom.is, Is::Verb(_) | Is::Thing(_)))
            .any(|atom| {
                matches!(
                    atom.key.as_str(),
                    "statement"
                        | "statements"
                        | "agenda"
                        | "bill"
                        | "law"
                        | "legislation"
                        | "report"
                        | "approach"
                        | "judgment"
                )
            })
}

/// Whether a text is only referred to: "under resolution 1701", "pursuant to resolution 242".
fn refers(atoms: &[Atom], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |i| atoms[i].key.as_str());
    matches!(
        before,
        "under"
            | "with"
            | "to"
            | "by"
            | "implementing"
            | "recalling"
            | "following"
            | "per"
            | "violating"
            | "against"
    )
}
