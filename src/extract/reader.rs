//! Reads sentence after sentence: lays the grammar on each, cuts it between texts, and hands on what is said of each vote.

mod announce;
mod entry;
mod frame;
mod labelled;
mod lay;
mod meant;
mod memory;
mod results;
mod rows;
mod speaker;
mod tale;
mod uncounted;
mod vetoes;

use super::date::Day;
use super::doubt::{self, Elsewhere};
use super::explain::Explanation;
use super::index::Index;
use super::matcher::Room;
use super::mention::{Atom, CITATION, Is, Present, Sort};
use super::pattern::Item;
use super::said::{Known, Said};
use super::table;
use super::votes::{Opening, Votes};
use crate::council::{Council, Member, Roster};
use crate::reported::{Fact, ReportedVote, Stated};
use crate::source::Span;
use jiff::civil::Date;
use rustc_hash::FxHashSet;

pub(crate) use frame::heads_a_cable;
pub(crate) use rows::Cell;

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
    /// Whether that line is marked as a title: "## 4 June 1993".
    pub(crate) titled: bool,
    /// Whether it begins a paragraph.
    pub(crate) paragraph: bool,
    /// Whether it begins a line.
    pub(crate) begins: bool,
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
    /// Whether the other body spoken of last may be called "the council" too.
    other_council: bool,
    /// The sentence since which another body is spoken of.
    away: Option<usize>,
    /// The sentence that last named another body, if only beside the Council.
    beside: Option<usize>,
    /// Whether the last sentence began with the Council.
    council_acts: bool,
    /// The sentence that heads an explanation of vote.
    pub(super) speech: Option<usize>,
    /// Whether the sentence at hand is a headline.
    pub(super) headline: bool,
    /// What a heading says of the votes below it.
    pub(super) heading: Vec<Stated<Fact>>,
    /// The day of the entry at hand.
    entry: Option<entry::Entry>,
    /// The day that heads what is told below it, in a collection of reports or a chronology.
    pub(super) page: Option<Stated<Fact>>,
    /// The year that a title above is: "## 2012".
    title_year: Option<i16>,
    /// Whether a day has headed a part of the text, and not only stood in a field.
    pub(super) dated_page: bool,
    /// The day that the opening of the text gives for what it reports ("the Security Council today …").
    pub(super) lead: Option<Stated<Fact>>,
    /// The sentence that gives it.
    opening: Option<Opening>,
    /// Whether the text is a cable, by the line that heads it.
    cable: bool,
    /// Every meeting named, for the votes of a text that names one.
    pub(super) meetings: Vec<Stated<Fact>>,
    /// The day that a sentence naming a meeting gives for it.
    met: Option<Date>,
    /// The day last spoken of, and in which sentence, for texts that have no day of their own.
    pub(super) spoken: Option<(usize, Stated<Fact>)>,
    /// The sentence that last spoke of a month or year gone by.
    pub(super) long_ago: Option<usize>,
    /// Whether the sentence before spoke of last week.
    pub(super) last_week: bool,
    /// Whether a line has headed a list of vetoes.
    vetoes_listed: bool,
    /// Whose vetoes the list at hand is of, where its heading says so.
    vetoers: Vec<(Member, Span)>,
    /// The year of the rows at hand, where a line above them gives it.
    list_year: Option<i16>,
    /// The sentence that last spoke of a veto.
    veto_spoken: Option<usize>,
    /// The sentence that last named a meeting.
    pub(super) meeting: Option<usize>,
    /// Whether the sentence has a word of voting.
    voting: bool,
    /// The item of a list of links that the sentence stands in.
    pub(super) item: Option<usize>,
    /// The sentence that last spoke of an election.
    election: Option<usize>,
    /// The sentence that last spoke of a statement that the Council was to make, and of no text after it.
    statement: Option<usize>,
    /// The sentence that last spoke of votes on no text: for a candidate, on a statement.
    ballot: Option<usize>,
    /// The sentence that last spoke of a procedural vote.
    pub(super) procedural: Option<usize>,
    /// What the sentence read last said that the Council decided, without a word of votes.
    uncounted: Option<(usize, Stated<Fact>)>,
    /// The sentence that last spoke of texts before the Council.
    texts: Option<usize>,
    /// The long sentences with results read so far, by their words.
    told_once: FxHashSet<u64>,
    /// Whether what is told is a game, a tale or an exercise.
    tale: Option<tale::Tale>,
    /// The sentence read last.
    last: Option<tale::Last>,
    /// The sentence that last told how some voted.
    told: Option<usize>,
    /// Room for the matches of a sentence.
    room: Room,
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
                subject: Vec::new(),
                led: false,
                together: Vec::new(),
                passed: false,
                position: None,
                speaker: Vec::new(),
                sends: false,
                sponsors: Vec::new(),
                failed: false,
                vetoed: Vec::new(),
                outcome: Vec::new(),
                roster,
                council,
            },
            votes: Votes::new(seats),
            seats,
            elsewhere: Elsewhere::No,
            away: None,
            beside: None,
            council_acts: false,
            speech: None,
            headline: false,
            heading: Vec::new(),
            other_council: false,
            entry: None,
            page: None,
            title_year: None,
            dated_page: false,
            lead: None,
            opening: None,
            cable: false,
            meetings: Vec::new(),
            met: None,
            spoken: None,
            long_ago: None,
            last_week: false,
            vetoes_listed: false,
            vetoers: Vec::new(),
            list_year: None,
            veto_spoken: None,
            meeting: None,
            item: None,
            voting: false,
            election: None,
            statement: None,
            ballot: None,
            procedural: None,
            uncounted: None,
            texts: None,
            told_once: FxHashSet::default(),
            tale: None,
            last: None,
            told: None,
            room: Room::default(),
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
            self.met,
            self.opening,
            news,
            self.known.council,
            self.known.roster,
        )
    }

    /// Reads one sentence, in which no kinds of mention are but those present.
    pub(crate) fn sentence(
        &mut self,
        line: Line,
        atoms: &mut Vec<Atom>,
        mut present: Present,
        patterns: (&[Vec<Item>], &Index),
    ) {
        let index = line.index;
        self.away = match self.elsewhere {
            Elsewhere::No => None,
            _ => self.away.or(index.checked_sub(1)),
        };
        // The day in a field is of what stands under its own title.
        if line.titled && !self.dated_page {
            self.page = None;
        }
        self.item = line.item;
        self.voting = line.voting;
        self.headline = line.heading && index < 6;
        if present.has(Sort::Citation) {
            drop_citation(atoms);
        }
        if self.pronoun(atoms) {
            present = present.with(Sort::Council);
        }
        let addressed = present.has(Sort::Council) && self.addressed(atoms);
        if present.has(Sort::Who) {
            Self::looks_ahead(atoms);
        }
        present = self.means_the_veto(index, atoms, present);
        let atoms = atoms.as_slice();
        if self.entry.is_some() || line.begins && present.has(Sort::When) {
            self.entry_day(line, atoms);
        }
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
        if self.veto_list(line, atoms, present, patterns) {
            return;
        }
        let of_another = |atom: &Atom| matches!(atom.is, Is::OtherBody(true));
        if present.has(Sort::OtherBody) && atoms.iter().any(of_another) {
            self.beside = Some(index);
        }
        let numbers = present.has(Sort::Number);
        let larger = numbers.then(|| doubt::larger_body(atoms)).flatten();
        if larger.is_some() {
            // A body that is named counts its own; one that is not may be the one that the text was about.
            let named = atoms
                .iter()
                .any(|atom| matches!(atom.is, Is::Council(_) | Is::OtherBody(_)));
            self.away(atoms, true);
            if !named {
                self.votes.forget(index, self.away.or(self.beside));
            }
            // "The Assembly voted 141 to 5 after Russia vetoed a text in the Security Council": the veto is the Council's.
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
            self.remember(atoms, present);
            return;
        }
        if self.bracket(index, atoms) {
            return;
        }
        self.speaker(index, atoms, present);
        if present.has(Sort::When) {
            self.dateline(index, atoms);
        }
        if present.has(Sort::Election)
            && atoms.iter().any(doubt::is_election)
            && !doubt::goes_on_to_a_vote(atoms)
        {
            self.election = Some(index);
        }
        if present.has(Sort::Council) && doubt::speaks_of_a_statement(atoms) {
            self.statement = Some(index);
        }
        if present.has(Sort::Procedural) {
            self.procedural(index, atoms, present);
        }
        self.known.sponsors = self.votes.sponsors();
        self.known.failed = self.votes.failed(index, self.item);
        let here = present
            .has(Sort::Who)
            .then(|| self.speaks_here(atoms))
            .flatten();
        let speaker = here.map(|here| std::mem::replace(&mut self.known.speaker, here));
        let tale = self.is_tale(line, atoms, present);
        let mut found = self.said(index, atoms, present, patterns);
        if let Some(speaker) = speaker {
            self.known.speaker = speaker;
        }
        if tale {
            self.remember(atoms, present);
            return;
        }
        self.takes_back(atoms, present, &found);
        self.keep(atoms, present);
        if let Some(count) = larger {
            found.retain(|said| {
                let veto = |fact: &Stated<Fact>| matches!(fact.value, Fact::Veto(_));
                said.facts.iter().any(veto) || memory::is_back(atoms, count, said)
            });
        }
        let back = larger
            .is_some_and(|count| found.iter().any(|said| memory::is_back(atoms, count, said)));
        if self.exceeds(&found) {
            self.elsewhere = memory::other_body(atoms);
            return;
        }
        let elsewhere = self.elsewhere;
        self.remember(atoms, present);
        // "The Assembly, which had asked the Security Council to act, voted 141 to 5": what follows is of the Assembly.
        if back {
            self.elsewhere = Elsewhere::No;
        } else if larger.is_some() || addressed {
            self.away(atoms, larger.is_some());
        }
        // A body that a vetoed text speaks of is not the one that voted.
        let vetoed = |said: &Said| {
            said.facts
                .iter()
                .any(|fact| matches!(fact.value, Fact::Veto(_)))
        };
        if elsewhere == Elsewhere::No && found.iter().any(vetoed) {
            self.elsewhere = elsewhere;
        }
        let extent = extent(&found);
        self.lead(index, atoms, present, extent);
        let results = found.iter().any(|said| {
            said.blocked
                || said.rest.is_some()
                || (!said.tentative && said.facts.iter().any(is_result))
        });
        // "Two days later" is counted from the day spoken of before this sentence.
        let before = self.day.spoken;
        if present.has(Sort::When) {
            self.spoken(index, atoms, results, extent);
        }
        let now = std::mem::replace(&mut self.day.spoken, before);
        if present.has(Sort::Council) && present.has(Sort::Thing) {
            self.texts = Some(index);
        }
        if results && self.is_told_again(atoms) {
            // A summary or a caption that repeats a sentence tells of no other vote.
        } else if results {
            self.results(index, atoms, found);
        } else {
            if line.heading {
                self.dates(index, line.titled, atoms);
                self.head(atoms);
            }
            self.announce(index, atoms, found, present);
        }
        self.day.spoken = now;
        let gone_by = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.day.is_none() && (when.back || when.month.is_some() || when.year.is_some()));
        if present.has(Sort::When) && atoms.iter().any(gone_by) {
            self.long_ago = Some(index);
        }
        let last_week = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.last_week);
        self.last_week = present.has(Sort::When) && atoms.iter().any(last_week);
    }
}

/// From where to where a sentence tells of votes.
fn extent(found: &[Said]) -> Option<(usize, usize)> {
    let told = || {
        found
            .iter()
            .filter(|said| !(said.tentative || said.opens && said.facts.is_empty()))
    };
    let first = told().map(|said| said.first).min()?;
    Some((first, told().map(|said| said.last).max()?))
}

fn is_result(fact: &Stated<Fact>) -> bool {
    !matches!(
        fact.value,
        Fact::Sponsor(_) | Fact::Draft(_) | Fact::Resolution(_)
    )
}

/// Takes away a citation, whose symbols and meetings are not those of the vote: what stands in brackets with it, "(Ibid.) For the text
/// adopted on 4 March, …", or all from there on.
fn drop_citation(atoms: &mut Vec<Atom>) {
    const LONGEST: usize = 12;
    let cites = |at: usize| {
        let next = atoms.get(at + 1).map_or("", |atom| atom.key.as_str());
        let [ibid, official] = CITATION;
        atoms[at].key == ibid || (atoms[at].key == official && next == "records")
    };
    let Some(at) = (0..atoms.len()).find(|&at| cites(at)) else {
        return;
    };
    let is = |at: usize, mark| matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::Mark(it)) if *it == mark);
    let open = at.checked_sub(1).filter(|&open| is(open, '('));
    let close = (at..at + LONGEST).find(|&at| is(at, ')'));
    match open.zip(close) {
        Some((open, close)) if close + 1 < atoms.len() => drop(atoms.drain(open..=close)),
        _ => atoms.truncate(at),
    }
}
