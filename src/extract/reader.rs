//! Reads sentence after sentence: lays the grammar on each, cuts it between texts, and hands on what is said of each vote.

mod announce;
mod applicants;
mod denial;
mod entry;
mod frame;
mod heard;
mod labelled;
mod lay;
mod lead;
mod meant;
mod memory;
mod nth;
mod quiz;
mod results;
mod rows;
mod series;
mod speaker;
mod spoken;
mod take_up;
mod tale;
mod uncounted;
mod vetoes;
mod whose;

use super::date::Day;
use super::doubt;
use super::explain::Explanation;
use super::matcher::Room;
use super::mention::{Atom, Is, Present, Sort};
use super::said::{Known, Said};
use super::table;
use super::votes::Votes;
use crate::council::{Council, Roster};
use crate::reported::{Fact, ReportedVote, Stated};
use rustc_hash::FxHashSet;

pub(crate) use frame::heads_a_cable;
pub(crate) use lay::Grammar;
pub(crate) use rows::Cell;

use frame::Frame;
use heard::Heard;
use memory::Bodies;
use quiz::Quiz;
use vetoes::VetoList;
use whose::Whose;

/// A sentence among the others.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Line {
    /// Which one it is, from 0.
    pub(crate) index: usize,
    /// Whether it has a word of voting, where it is to be explained how it was read.
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
    /// Whether it goes on behind a semicolon.
    pub(crate) goes_on: bool,
    /// Whether it begins with the mark of an item: "(b)", "2)".
    pub(crate) marked: bool,
    /// Whether it is one of several lettered answers: "B) China".
    pub(crate) option: bool,
}

impl Line {
    /// Whether it is the headline of the text, or one of the lines about it.
    pub(super) fn is_headline(self) -> bool {
        self.heading && self.index < 6
    }
}

/// What has been read so far.
pub(crate) struct Reader<'a> {
    grammar: Grammar<'a>,
    pub(super) day: Day,
    known: Known<'a>,
    pub(super) votes: Votes,
    /// How many members the Council has, or ever had where the text has no day.
    seats: usize,
    /// The sentence at hand.
    pub(super) line: Line,
    /// What it goes on with, where it is an item that is a part of the sentence leading in to its list.
    pub(super) part: Option<super::items::Item>,
    pub(super) frame: Frame,
    pub(super) heard: Heard,
    bodies: Bodies,
    list: VetoList,
    applicants: applicants::Applicants,
    whose: Whose,
    quiz: Quiz,
    /// The vetoes that the sentence before counted, for those that follow.
    count: Option<nth::Count>,
    /// What the sentence read last said that the Council decided, without a word of votes.
    uncounted: Option<(usize, Stated<Fact>)>,
    /// The long sentences with results read so far, by their words.
    told_once: FxHashSet<u64>,
    /// Whether what is told is a game, a tale or an exercise.
    tale: Option<tale::Tale>,
    /// The sentence read last.
    last: Option<denial::Last>,
    /// Room for the matches of a sentence.
    room: Room,
    /// How each sentence was read, where that was asked for.
    pub(crate) explanations: Option<Vec<Explanation>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(
        grammar: Grammar<'a>,
        day: Day,
        council: &'a Council,
        roster: Option<&'a Roster>,
    ) -> Reader<'a> {
        // A text without a day of its own may go over many years.
        let seats = roster
            .filter(|_| day.published.is_some())
            .map_or(15, |roster| roster.members.len());
        Reader {
            grammar,
            day,
            known: Known::new(council, roster),
            votes: Votes::new(seats),
            seats,
            line: Line::default(),
            part: None,
            frame: Frame::default(),
            heard: Heard::default(),
            bodies: Bodies::default(),
            list: VetoList::default(),
            applicants: applicants::Applicants::default(),
            whose: Whose::default(),
            quiz: Quiz::default(),
            count: None,
            uncounted: None,
            told_once: FxHashSet::default(),
            tale: None,
            last: None,
            room: Room::default(),
            explanations: None,
        }
    }

    /// The votes read; the day and the meeting that the text is about are those of the votes it reports.
    pub(crate) fn votes(mut self) -> Vec<ReportedVote> {
        self.close_quiz();
        let frame = self.frame;
        let mut about: Vec<Stated<Fact>> = frame.lead.into_iter().collect();
        let mut meetings = frame.meetings.into_iter();
        if let Some(first) = meetings.next()
            && meetings.all(|meeting| meeting.value == first.value)
        {
            about.push(first);
        }
        let news = self.day.published.is_some();
        let Known {
            council, roster, ..
        } = self.known;
        self.votes
            .finish(&about, frame.met, frame.opening, news, council, roster)
    }

    /// Reads one sentence, in which no kinds of mention are but those present.
    pub(crate) fn sentence(&mut self, line: Line, atoms: &mut Vec<Atom>, present: Present) {
        if self.quiz(line, atoms) {
            return;
        }
        let (present, addressed) = self.take_up(line, atoms, present);
        let atoms = atoms.as_slice();
        if self.is_no_prose(atoms, present) {
            return;
        }
        let index = line.index;
        let other_body = |atom: &Atom| matches!(atom.is, Is::OtherBody(true));
        if present.has(Sort::OtherBody) && atoms.iter().any(other_body) {
            self.bodies.beside = Some(index);
        }
        let numbers = present.has(Sort::Number);
        let larger = numbers.then(|| doubt::larger_body(atoms)).flatten();
        if larger.is_some() && !self.goes_on_beside_a_larger_body(atoms) {
            return;
        }
        // A question states nothing.
        let question = |atom: &Atom| matches!(atom.is, Is::Mark('?'));
        if atoms.iter().rev().take(3).any(question) {
            self.remember(atoms, present);
            return;
        }
        if self.bracket(index, atoms) {
            return;
        }
        self.hear(atoms, present);
        let tale = self.is_tale(line, atoms, present);
        if !tale && self.nth_vetoes(index, atoms, present) {
            self.remember(atoms, present);
            return;
        }
        let mut found = self.said_by_its_speaker(atoms, present);
        if tale {
            self.remember(atoms, present);
            return;
        }
        self.takes_back(atoms, present, &found);
        self.keep(atoms, present);
        if let Some(count) = larger {
            found.retain(|said| said.vetoes() || memory::is_back(atoms, count, said));
        }
        if self.exceeds(&found) {
            self.bodies.elsewhere = memory::other_body(atoms);
            return;
        }
        self.remember_bodies(atoms, present, &found, (larger, addressed));
        self.tell(line, atoms, present, found);
    }

    /// Tells what a sentence says, of the votes that it is about, and remembers the days and texts it speaks of.
    fn tell(&mut self, line: Line, atoms: &[Atom], present: Present, found: Vec<Said>) {
        let index = line.index;
        let extent = extent(&found);
        // "On 23 December it had vetoed another": not the day that the text is about.
        let first = found.iter().min_by_key(|said| said.first);
        let earlier = index > 0 && first.is_some_and(|said| said.earlier);
        if !earlier {
            self.lead(index, atoms, present, extent);
        }
        let results = found.iter().any(Said::tells_a_result);
        // "Two days later" is counted from the day spoken of before this sentence.
        let before = self.day.spoken;
        if present.has(Sort::When) {
            self.spoken(index, atoms, results, extent);
        }
        let now = std::mem::replace(&mut self.day.spoken, before);
        if present.has(Sort::Council) && present.has(Sort::Thing) {
            self.heard.texts = Some(index);
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
        self.hear_of_times(atoms, present);
    }

    /// Reads a row of results or an entry of a list of vetoes; whether the sentence is one.
    fn is_no_prose(&mut self, atoms: &[Atom], present: Present) -> bool {
        if !table::is_row(atoms) {
            return !self.in_entry() && self.veto_list(self.line, atoms, present);
        }
        for statement in table::votes(self.line.index, atoms, self.day) {
            self.day.spoken = statement.facts.iter().find_map(|fact| match fact.value {
                Fact::Date(date) => Some(date),
                _ => None,
            });
            self.votes.add(statement);
        }
        true
    }

    /// What the phrasings say in a sentence, "we" being whoever it says is speaking.
    fn said_by_its_speaker(&mut self, atoms: &[Atom], present: Present) -> Vec<Said> {
        let here = present
            .has(Sort::Who)
            .then(|| self.speaks_here(atoms))
            .flatten();
        let speaker = here.map(|here| std::mem::replace(&mut self.known.speaker, here));
        let found = self.said(self.line.index, atoms, present);
        if let Some(speaker) = speaker {
            self.known.speaker = speaker;
        }
        found
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
