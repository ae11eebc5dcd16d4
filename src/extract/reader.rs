//! Reads sentence after sentence: lays the grammar on each, cuts it between texts, and hands on what is said of each vote.

use super::date::Day;
use super::doubt::{self, Doubt, Elsewhere};
use super::explain::{self, Explanation, Matched};
use super::grammar::{PHRASINGS, Phrasing};
use super::index::Index;
use super::mention::{Atom, Group, Is, Thing, Voice};
use super::pattern::{self, Item};
use super::reference::{self, Reference, Segment};
use super::said::{Known, Said, said};
use super::statement;
use super::table;
use super::votes::{Period, Votes};
use super::words::Lemma;
use crate::council::{Council, Roster};
use crate::reported::{Fact, ReportedVote, Stated};
use crate::symbol::{Symbol, SymbolKind};
use crate::vote::Position;

/// A sentence among the others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    /// Which one it is, from 0.
    pub(crate) index: usize,
    /// Whether it has a word of voting.
    pub(crate) voting: bool,
    /// The item of a list of links that it stands in.
    pub(crate) item: Option<usize>,
    /// Whether it stands on a line of its own without a full stop.
    pub(crate) heading: bool,
}

/// What has been read so far.
pub(crate) struct Reader<'a> {
    pub(super) day: Day,
    known: Known<'a>,
    votes: Votes,
    /// How many members the Council has, or ever had where the text has no day.
    seats: usize,
    /// Whether the body last named is another than the Council.
    elsewhere: Elsewhere,
    /// Whether the Council has been named.
    council: bool,
    /// Whether the last sentence began with the Council.
    council_acts: bool,
    /// What a heading says of the votes below it.
    pub(super) heading: Vec<Stated<Fact>>,
    /// The day that the opening of the text gives for what it reports ("the Security Council today …").
    pub(super) lead: Option<Stated<Fact>>,
    /// The sentence that gives it.
    opening: Option<usize>,
    /// Every meeting named, for the votes of a text that names one.
    pub(super) meetings: Vec<Stated<Fact>>,
    /// The day last spoken of, and in which sentence, for texts that have no day of their own.
    pub(super) spoken: Option<(usize, Stated<Fact>)>,
    /// The sentence that last named a meeting.
    pub(super) meeting: Option<usize>,
    /// Whether the sentence has a word of voting.
    voting: bool,
    /// The item of a list of links that the sentence stands in.
    pub(super) item: Option<usize>,
    /// The sentence that last spoke of an election.
    election: Option<usize>,
    /// How each sentence was read, where that was asked for.
    pub(crate) explanations: Option<Vec<Explanation>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(day: Day, council: &'a Council, roster: Option<&'a Roster>) -> Reader<'a> {
        // A text without a day of its own may go over many years.
        let seats = roster
            .filter(|_| day.published.is_some())
            .map_or(15, |roster| roster.members.len());
        Reader {
            day,
            known: Known {
                named: Vec::new(),
                passed: false,
                position: None,
                speaker: Vec::new(),
                sponsors: Vec::new(),
                vetoed: Vec::new(),
                outcome: Vec::new(),
                roster,
                council,
            },
            votes: Votes::new(seats),
            seats,
            elsewhere: Elsewhere::No,
            council: false,
            council_acts: false,
            heading: Vec::new(),
            lead: None,
            opening: None,
            meetings: Vec::new(),
            spoken: None,
            meeting: None,
            item: None,
            voting: false,
            election: None,
            explanations: None,
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
        let news = self.day.published.is_some();
        self.votes.finish(
            &about,
            self.opening,
            news,
            self.known.council,
            self.known.roster,
        )
    }

    /// Reads one sentence.
    pub(crate) fn sentence(
        &mut self,
        line: Line,
        mut atoms: Vec<Atom>,
        patterns: (&[Vec<Item>], &Index),
    ) {
        let index = line.index;
        self.item = line.item;
        self.voting = line.voting;
        atoms.truncate(citation(&atoms));
        self.pronoun(&mut atoms);
        let atoms = atoms.as_slice();
        if table::is_row(atoms) {
            for statement in table::votes(index, atoms, self.day) {
                self.day.spoken = statement.facts.iter().find_map(|fact| match fact.value {
                    Fact::Date(date) => Some(date),
                    _ => None,
                });
                self.votes.add(statement);
            }
            return;
        }
        let mut larger = false;
        if doubt::larger_body(atoms) {
            // A body that is named counts its own; one that is not may be the one that the text was about.
            let named = atoms
                .iter()
                .any(|atom| matches!(atom.is, Is::Council(_) | Is::OtherBody(_)));
            self.elsewhere = other_body(atoms);
            if !named {
                self.votes.forget(index);
            }
            // "The Assembly voted 141 to 5 after Russia vetoed a text in the Security Council": the veto is the Council's.
            larger = true;
            if !atoms
                .iter()
                .any(|atom| matches!(atom.is, Is::Council(true)))
            {
                return;
            }
        }
        // A question states nothing.
        if atoms
            .iter()
            .rev()
            .take(3)
            .any(|atom| matches!(atom.is, Is::Mark('?')))
        {
            self.remember(atoms);
            return;
        }
        self.speaker(atoms);
        if atoms.iter().any(doubt::is_election) {
            self.election = Some(index);
        }
        self.known.sponsors = self.votes.sponsors();
        let mut found = self.said(index, atoms, patterns);
        if larger {
            found.retain(|said| {
                said.facts
                    .iter()
                    .any(|fact| matches!(fact.value, Fact::Veto(_)))
            });
        }
        if self.exceeds(&found) {
            self.elsewhere = other_body(atoms);
            return;
        }
        self.remember(atoms);
        self.lead(index, atoms);
        let results = found.iter().any(|said| {
            said.blocked || said.rest || (!said.tentative && said.facts.iter().any(is_result))
        });
        // "Two days later" is counted from the day spoken of before this sentence.
        let before = self.day.spoken;
        self.spoken(index, atoms, results);
        let now = std::mem::replace(&mut self.day.spoken, before);
        if results {
            self.results(index, atoms, found);
        } else {
            if line.heading {
                self.head(atoms);
            }
            self.announce(index, atoms, found);
        }
        self.day.spoken = now;
    }

    /// A sentence with results: what it says of each vote.
    fn results(&mut self, index: usize, atoms: &[Atom], found: Vec<Said>) {
        self.known.recall(&found);
        for segment in reference::segments(atoms, found) {
            if segment.reference == Reference::Others {
                continue;
            }
            let mut several = statement::several(atoms, &segment);
            if several.len() < 2 {
                several = statement::several_days(atoms, &segment, &self.day);
            }
            let statement = self.statement(index, atoms, segment);
            let [first, _, ..] = several.as_slice() else {
                self.votes.add(statement);
                continue;
            };
            // "Two of them, on Bosnia (resolution 2795 (2025)) and Libya (resolution 2796 (2025)), …", "on Tuesday, and again on
            // Friday, they vetoed it": said of each.
            let kind = std::mem::discriminant(&first.value);
            for own in several {
                let mut of_one = statement.clone();
                of_one.reference = Reference::Same;
                of_one
                    .facts
                    .retain(|fact| std::mem::discriminant(&fact.value) != kind);
                of_one.facts.push(own);
                self.votes.add(of_one);
            }
        }
    }

    /// Whether more votes are counted than the Council of the day has seats: another body's.
    fn exceeds(&self, found: &[Said]) -> bool {
        let mut counts: Vec<(Position, u32)> = Vec::new();
        let believed = found.iter().filter(|said| !said.tentative);
        for fact in believed.flat_map(|said| &said.facts) {
            if let Fact::Tally(position, n) = fact.value {
                if counts
                    .iter()
                    .any(|(known, m)| *known == position && *m != n)
                {
                    return false;
                }
                if !counts.contains(&(position, n)) {
                    counts.push((position, n));
                }
            }
        }
        counts.iter().map(|(_, n)| *n as usize).sum::<usize>() > self.seats
    }

    /// What the phrasings say in a sentence.
    fn said(
        &mut self,
        index: usize,
        atoms: &[Atom],
        patterns: (&[Vec<Item>], &Index),
    ) -> Vec<Said> {
        let council =
            self.votes.any() || atoms.iter().any(|atom| matches!(atom.is, Is::Council(_)));
        let mut read: Vec<(&Phrasing, Said, Option<Doubt>)> = Vec::new();
        let (patterns, index_of) = patterns;
        let mut candidates = Vec::new();
        for (at, atom) in atoms.iter().enumerate() {
            index_of.at(atom, &mut candidates);
            for &candidate in &candidates {
                let (phrasing, items) = (&PHRASINGS[candidate], &patterns[candidate]);
                let Some(matched) = pattern::matches(items, atoms, at) else {
                    continue;
                };
                let elected = self.election.is_some_and(|last| index <= last + 2)
                    && phrasing.name == "votes-received";
                let doubt = doubt::doubt(atoms, &matched, self.elsewhere, council)
                    .or(elected.then_some(Doubt::Election));
                if doubt.is_some() && self.explanations.is_none() {
                    continue;
                }
                let said = said(phrasing, atoms, &matched, &self.known);
                if said.facts.is_empty() && !said.blocked && !said.opens && !said.rest {
                    continue;
                }
                let unable = said
                    .facts
                    .iter()
                    .any(|fact| matches!(fact.value, Fact::Veto(member) if !super::complete::is_permanent(member)));
                let doubt = doubt.or(unable.then_some(Doubt::NoVeto));
                if doubt.is_none() {
                    let position = said.position().filter(|_| !said.tentative);
                    self.known.position = position.or(self.known.position);
                }
                read.push((phrasing, said, doubt));
            }
        }
        let counted = |said: &Said| {
            said.facts
                .iter()
                .any(|fact| matches!(fact.value, Fact::Tally(..) | Fact::Unanimous))
        };
        let just_counted = self.votes.counted_in(index);
        let any_counted = just_counted
            || read.iter().any(|(phrasing, said, doubt)| {
                doubt.is_none() && !phrasing.needs_a_count() && counted(said)
            });
        for (phrasing, _, doubt) in &mut read {
            if phrasing.needs_a_count() && !any_counted {
                *doubt = doubt.or(Some(Doubt::Uncounted));
            }
        }
        self.explain(atoms, &read);
        read.into_iter()
            .filter(|(.., doubt)| doubt.is_none())
            .map(|(_, said, _)| said)
            .collect()
    }

    /// Keeps how a sentence was read, where that was asked for.
    fn explain(&mut self, atoms: &[Atom], read: &[(&Phrasing, Said, Option<Doubt>)]) {
        if read.is_empty() && !self.voting {
            return;
        }
        let (Some(explanations), Some(first), Some(last)) =
            (&mut self.explanations, atoms.first(), atoms.last())
        else {
            return;
        };
        let matches = read.iter().map(|(phrasing, said, doubt)| Matched {
            phrasing: phrasing.name,
            span: atoms[said.first].span.to(atoms[said.last].span),
            facts: said.facts.iter().map(|fact| fact.value.clone()).collect(),
            refused: *doubt,
        });
        explanations.push(Explanation {
            sentence: first.span.to(last.span),
            mentions: explain::mentions(atoms),
            matches: matches.collect(),
        });
    }

    /// A sentence without a result: it may announce a text, or say who submitted the one spoken of.
    fn announce(&mut self, index: usize, atoms: &[Atom], found: Vec<Said>) {
        // "documents S/… and S/…, letters from …", "the report in document S/…" announce nothing to vote on.
        let submitted = !found.is_empty();
        let draft = atoms.iter().any(|atom| {
            matches!(
                atom.key.as_str(),
                "draft" | "text" | "proposal" | "amendment" | "amendments"
            )
        });
        let symbol = atoms.iter().position(|atom| match &atom.is {
            Is::Thing(thing) => thing.draft.is_some() && (submitted || draft) && !thing.plural,
            Is::Symbol(symbol) => symbol.is_draft() && submitted,
            _ => false,
        });
        let opens = found.iter().any(|said| said.opens);
        let topic = self
            .topic(atoms)
            .filter(|_| symbol.is_none() && found.is_empty());
        let symbol = symbol.or(topic);
        if symbol.is_none() && found.is_empty() {
            return;
        }
        let mut segments = reference::segments(atoms, found);
        if segments.is_empty() {
            segments.push(Segment {
                head: symbol,
                reference: symbol.map_or(Reference::Same, |at| reference::reference(atoms, at)),
                from: 0,
                to: atoms.len(),
                said: Vec::new(),
            });
        }
        for segment in segments {
            let mut statement = self.statement(index, atoms, segment);
            let beside =
                |fact: &Stated<Fact>| matches!(fact.value, Fact::Date(_) | Fact::Meeting(_));
            if statement.facts.iter().all(beside) && statement.tentative.is_empty() && !opens {
                continue;
            }
            if matches!(statement.reference, Reference::Others) {
                continue;
            }
            if matches!(statement.reference, Reference::Each(_)) {
                self.votes.add(statement);
                continue;
            }
            // "The outcome was 13 in favour; resolution 2798 (2025) narrows the mission's tasks": the number of the one counted.
            let names = topic.is_some() && self.votes.unnumbered();
            statement.opens = (opens || symbol.is_some()) && !names;
            // "Brazil had introduced a text" looks forward to its vote.
            statement.looks_back = statement.period != Period::default();
            self.votes.annotate(statement);
        }
    }

    /// The resolution that a sentence is about: "Resolution 1441 (8 November 2002) offered Iraq …".
    fn topic(&self, atoms: &[Atom]) -> Option<usize> {
        let first = atoms
            .iter()
            .position(|atom| matches!(atom.is, Is::Thing(_)))?;
        let numbered = matches!(&atoms[first].is, Is::Thing(thing) if thing.resolution.is_some() && !thing.plural);
        let about = first <= 4 && numbered && !reference::refers(atoms, first);
        let opens = self.day.published.is_none() || !self.votes.any();
        let names = first == 0 && self.votes.unnumbered();
        (about && (opens || names)).then_some(first)
    }

    /// "The Council adopted a resolution on Kosovo. It then rejected …": "it" is the Council that the sentence before began with.
    fn pronoun(&mut self, atoms: &mut [Atom]) {
        let verb = atoms.iter().find_map(|atom| match &atom.is {
            Is::Verb(verb) => Some(verb.voice),
            _ => None,
        });
        if let Some(first) = atoms.first_mut()
            && self.council_acts
            && verb == Some(Voice::Active)
            && first.key == "it"
        {
            first.is = Is::Council(false);
        }
        let actor = |atom: &&Atom| {
            matches!(
                &atom.is,
                Is::Council(_) | Is::OtherBody(_) | Is::Thing(_) | Is::Who(_)
            )
        };
        let first = atoms.iter().find(actor);
        self.council_acts = first.is_some_and(|atom| matches!(atom.is, Is::Council(_)));
    }

    /// "Mr. Wu Haitao (China):": who speaks, and means his own State by "we".
    fn speaker(&mut self, atoms: &[Atom]) {
        let titled = matches!(
            atoms.first().map(|atom| atom.key.as_str()),
            Some("mr." | "mrs." | "ms." | "miss" | "sir" | "dame" | "dr." | "mr" | "lord")
        );
        let state = atoms.windows(3).take(10).find_map(|three| {
            match (&three[0].is, &three[1].is, &three[2].is) {
                (Is::Mark('('), Is::Who(who), Is::Mark(')')) if who.members.len() == 1 => {
                    Some(who.members.clone())
                }
                _ => None,
            }
        });
        if titled {
            self.known.speaker = state.unwrap_or_default();
        } else if atoms.first().is_some_and(|atom| atom.key == "the")
            && atoms.get(1).is_some_and(|atom| atom.key == "president")
        {
            self.known.speaker.clear();
        }
    }

    fn remember(&mut self, atoms: &[Atom]) {
        for atom in atoms {
            match &atom.is {
                Is::Who(who) if who.group == Group::Named && !who.adjective => {
                    self.known.named.clone_from(&who.members);
                    self.known.passed = false;
                }
                Is::Who(who) if matches!(who.group, Group::Counted | Group::Rest | Group::All) => {
                    self.known.passed = true;
                }
                Is::Council(_) => self.council = true,
                _ => {}
            }
        }
        // The Council named beside another body is the one that the text goes on about.
        let elsewhere = self.elsewhere != Elsewhere::No;
        if atoms
            .iter()
            .any(|atom| matches!(atom.is, Is::Council(full) if full || !elsewhere))
        {
            self.elsewhere = Elsewhere::No;
        } else if doubt::other_votes(atoms)
            || atoms
                .iter()
                .any(|atom| matches!(atom.is, Is::OtherBody(true)))
        {
            self.elsewhere = other_body(atoms);
        }
    }

    /// Notes the day and the meeting that the text itself is about.
    fn lead(&mut self, index: usize, atoms: &[Atom]) {
        for atom in atoms {
            let meeting = match &atom.is {
                Is::Meeting(number) => Symbol::meeting(*number),
                Is::Symbol(symbol) if symbol.kind() == SymbolKind::Meeting => symbol.clone(),
                _ => continue,
            };
            self.meeting = Some(index);
            self.meetings.push(Stated {
                value: Fact::Meeting(meeting),
                span: atom.span,
                phrasing: "meeting-number",
            });
        }
        let about = |atom: &Atom| {
            matches!(atom.is, Is::Council(_) | Is::Thing(_))
                || matches!(&atom.is, Is::Who(who) if !who.adjective)
                || matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Veto | Lemma::Abstain | Lemma::Adopt | Lemma::Reject))
        };
        if self.lead.is_some() || index > 4 || (index > 0 && !atoms.iter().any(about)) {
            return;
        }
        self.lead = atoms.iter().enumerate().find_map(|(at, atom)| {
            let Is::When(when) = &atom.is else {
                return None;
            };
            // "BRUSSELS, 8 April 2026 —": the day of the text, which need not be that of the vote.
            if when.back || !statement::reports_day(atoms, at) {
                return None;
            }
            // "will meet today" is no report, nor is a day to come.
            let from = at.saturating_sub(10);
            let planned = when.today
                && atoms[from..at]
                    .iter()
                    .any(|atom| matches!(atom.key.as_str(), "will" | "would" | "may"))
                && !atoms[from..at]
                    .iter()
                    .any(|atom| matches!(atom.is, Is::Council(_)));
            let date = self.day.of(when).filter(|date| {
                !planned
                    && self
                        .day
                        .published
                        .is_none_or(|published| *date <= published)
            })?;
            Some(Stated {
                value: Fact::Date(date),
                span: atom.span,
                phrasing: "date",
            })
        });
        self.opening = self.lead.as_ref().map(|_| index);
    }

    /// Remembers the day last spoken of.
    fn spoken(&mut self, index: usize, atoms: &[Atom], results: bool) {
        for (at, atom) in atoms.iter().enumerate() {
            let Is::When(when) = &atom.is else { continue };
            // "Reaffirming resolution 145 of 22 July 1960" speaks of no event.
            let of = at.checked_sub(1).is_some_and(|i| atoms[i].key == "of");
            let aside = when.ago.is_some() || (when.later.is_some() && at > 3);
            if !statement::reports_day(atoms, at) || aside || (of && !results) {
                continue;
            }
            let period = self.day.period(when);
            if let (Some(year), Some(month)) = (period.year, period.month) {
                self.day.month = Some((year, month));
            }
            if let Some(date) = self.day.of(when) {
                self.day.month = Some((date.year(), date.month()));
                self.day.spoken = Some(date);
                self.spoken = Some((
                    index,
                    statement::stated(Fact::Date(date), atom.span, "date"),
                ));
            }
        }
    }

    /// A short line without a result: a heading that names a resolution, a meeting or a day.
    fn head(&mut self, atoms: &[Atom]) {
        let says = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.status == super::mention::Status::Asserted && !matches!(verb.lemma, Lemma::Adopt));
        if atoms.len() > 14 || atoms.iter().any(says) {
            return;
        }
        for atom in atoms {
            let fact = match &atom.is {
                Is::Thing(Thing {
                    resolution: Some((number, _)),
                    ..
                }) if atoms.len() <= 9 => Fact::Resolution(*number),
                Is::Meeting(number) => Fact::Meeting(Symbol::meeting(*number)),
                Is::When(when) if when.year.is_some() && when.day.is_some() => {
                    match self.day.of(when) {
                        Some(date)
                            if atoms.iter().any(|a| match &a.is {
                                Is::Meeting(_) => true,
                                Is::Thing(thing) => thing.resolution.is_some(),
                                _ => false,
                            }) =>
                        {
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
}

/// What kind of body a sentence speaks of that is not the Council.
fn other_body(atoms: &[Atom]) -> Elsewhere {
    let named = |atom: &Atom| matches!(atom.is, Is::OtherBody(_)) && doubt::with_veto(atom);
    if atoms.iter().any(named) {
        Elsewhere::WithVeto
    } else {
        Elsewhere::WithoutVeto
    }
}

fn is_result(fact: &Stated<Fact>) -> bool {
    !matches!(
        fact.value,
        Fact::Sponsor(_) | Fact::Draft(_) | Fact::Resolution(_)
    )
}

/// Where a sentence goes over into a citation, whose symbols and meetings are not those of the vote.
fn citation(atoms: &[Atom]) -> usize {
    let cites = |at: usize| {
        let next = atoms.get(at + 1).map_or("", |atom| atom.key.as_str());
        atoms[at].key == "ibid" || (atoms[at].key == "official" && next == "records")
    };
    (0..atoms.len())
        .find(|&at| cites(at))
        .unwrap_or(atoms.len())
}
