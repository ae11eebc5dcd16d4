//! What an entry means: its texts read as dates, symbols, members and counts, and a finding for each that cannot be.

use super::entry::{Entry, Placed, Text};
use super::names::{Naming, StateNames};
use crate::council::{Council, Member, Roster};
use crate::finding::{Check, Edit, Finding, Severity};
use crate::source::Span;
use crate::symbol::Symbol;
use crate::tally::{Outcome, Reason};
use crate::vote::{Manner, Position, Question, Status, Tally, VoteParts};
use jiff::civil::Date;
use std::borrow::Cow;

/// An entry as far as it can be read. What is missing here was not stated, or could not be read and has a finding.
#[derive(Debug)]
pub(crate) struct Meaning<'e> {
    pub(crate) entry: &'e Entry,
    pub(crate) date: Option<Placed<Date>>,
    /// The Council of its day.
    pub(crate) roster: Option<Roster>,
    pub(crate) meeting: Option<Placed<Symbol>>,
    pub(crate) draft: Option<Placed<Symbol>>,
    pub(crate) resolution: Option<Placed<u32>>,
    /// The year that the resolution's symbol gives.
    pub(crate) resolution_year: Option<i16>,
    pub(crate) question: Question,
    pub(crate) manner: Manner,
    /// The members listed that are known.
    pub(crate) cast: Vec<Listed>,
    /// Whether a member listed is not known, or a key of the entry, so that the roll call may be whole without seeming so.
    pub(crate) has_unknown: bool,
    /// The counts stated: the position, the count and its place.
    pub(crate) counts: Vec<(Position, Placed<u32>)>,
    pub(crate) outcome: Option<Placed<Outcome>>,
    pub(crate) reason: Option<Placed<Reason>>,
    pub(crate) vetoed_by: Option<Placed<Vec<Placed<Member>>>>,
    pub(crate) sponsors: Vec<Placed<Member>>,
    pub(crate) status: Option<Placed<Status>>,
}

/// A member listed in a roll call.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Listed {
    pub(crate) member: Member,
    /// The member's own word.
    pub(crate) span: Span,
    /// What it did, and what to correct where that is wrong.
    pub(crate) position: Placed<Position>,
}

impl<'e> Meaning<'e> {
    /// What an entry means. Findings go to `findings`.
    pub(crate) fn of(
        entry: &'e Entry,
        council: &Council,
        names: &StateNames<'_>,
        findings: &mut Vec<Finding>,
    ) -> Meaning<'e> {
        let mut reading = Reading {
            council,
            names,
            on: None,
            findings,
        };
        let date = reading.date(entry);
        reading.on = date.as_ref().map(|date| date.value);
        let resolution = entry
            .resolution
            .as_ref()
            .and_then(|text| reading.resolution(text));
        let cast: Vec<Listed> = entry
            .cast
            .iter()
            .filter_map(|cast| {
                let member = reading.member(&cast.member)?;
                Some(Listed {
                    member,
                    span: cast.member.span,
                    position: cast.position,
                })
            })
            .collect();
        let counts = entry.tally.iter().flat_map(|tally| &tally.counts);
        Meaning {
            roster: reading.on.and_then(|on| council.seats_on(on)),
            meeting: entry.meeting.as_ref().and_then(|text| reading.symbol(text)),
            draft: entry.draft.as_ref().and_then(|text| reading.symbol(text)),
            resolution_year: resolution.as_ref().and_then(|(_, year)| *year),
            resolution: resolution.map(|(number, _)| number),
            question: reading
                .word(entry.question.as_ref(), "question", Question::named)
                .map_or_else(Question::default, |question| question.value),
            manner: reading.manner(entry.without_vote.as_ref()),
            has_unknown: entry.is_partial || cast.len() < entry.cast.len(),
            counts: counts
                .filter_map(|(position, text)| Some((*position, reading.count(text)?)))
                .collect(),
            outcome: reading.word(entry.outcome.as_ref(), "outcome", Outcome::named),
            reason: reading.word(entry.reason.as_ref(), "reason", Reason::named),
            vetoed_by: entry.vetoed_by.as_ref().map(|list| {
                let members = reading.members(&list.value);
                Placed::new(members, list.span)
            }),
            sponsors: reading.members(&entry.sponsors),
            status: reading.word(entry.status.as_ref(), "status", Status::named),
            cast,
            date,
            entry,
        }
    }

    /// What the vote is called: as the entry writes its resolution, draft or meeting, else its date.
    pub(crate) fn name(&self) -> Option<String> {
        if let Some(number) = &self.resolution {
            return Some(format!("resolution {}", number.value));
        }
        let entry = self.entry;
        let named = entry.draft.as_ref().or(entry.meeting.as_ref());
        named.or(entry.date.as_ref()).map(|text| text.value.clone())
    }

    /// The counts of the roll call; none where no member is listed.
    pub(crate) fn counted(&self) -> Option<Tally> {
        if self.cast.is_empty() {
            return None;
        }
        let mut tally = Tally::default();
        for listed in &self.cast {
            tally.add(listed.position.value);
        }
        Some(tally)
    }

    /// The counts stated; none where none is.
    pub(crate) fn stated(&self) -> Option<Tally> {
        if self.counts.is_empty() {
            return None;
        }
        let mut tally = Tally::default();
        for (position, count) in &self.counts {
            match position {
                Position::InFavour => tally.in_favour = count.value,
                Position::Against => tally.against = count.value,
                Position::Abstaining => tally.abstaining = count.value,
                Position::NotParticipating | Position::Absent => {
                    tally.not_participating = count.value;
                }
            }
        }
        Some(tally)
    }

    /// Whether every member of the day is listed once and nobody else.
    pub(crate) fn is_whole(&self) -> bool {
        let Some(roster) = &self.roster else {
            return false;
        };
        let mut listed: Vec<Member> = self.cast.iter().map(|listed| listed.member).collect();
        listed.sort_unstable();
        listed.dedup();
        !self.has_unknown
            && listed.len() == self.cast.len()
            && listed.len() == roster.members.len()
            && listed.iter().all(|member| roster.has(*member))
    }

    /// The parts of a vote that the entry makes; none without a date.
    pub(crate) fn parts(&self) -> Option<VoteParts> {
        let entry = self.entry;
        let owned = |text: &Text| Cow::Owned(text.value.clone());
        let symbol = |symbol: &Option<Placed<Symbol>>| symbol.as_ref().map(|s| s.value.clone());
        Some(VoteParts {
            date: self.date.as_ref()?.value,
            meeting: symbol(&self.meeting),
            draft: symbol(&self.draft),
            resolution: self.resolution.as_ref().map(|number| number.value),
            question: self.question,
            manner: self.manner,
            title: entry.title.as_ref().map(owned),
            agenda_item: entry.agenda_item.as_ref().map(owned),
            topic: entry.topic.as_ref().map(owned),
            positions: self
                .cast
                .iter()
                .map(|listed| (listed.member, listed.position.value))
                .collect(),
            tally: self.stated(),
            sponsors: self.sponsors.iter().map(|sponsor| sponsor.value).collect(),
            status: self
                .status
                .as_ref()
                .map_or_else(Status::default, |status| status.value),
            note: entry.note.as_ref().map(owned),
            sources: entry.sources.iter().map(owned).collect(),
        })
    }
}

/// What is read of one entry, and with what.
struct Reading<'r> {
    council: &'r Council,
    names: &'r StateNames<'r>,
    on: Option<Date>,
    findings: &'r mut Vec<Finding>,
}

impl Reading<'_> {
    fn find(&mut self, check: &'static Check, text: &Text, message: String) {
        self.findings.push(Finding::new(check, text.span, message));
    }

    fn date(&mut self, entry: &Entry) -> Option<Placed<Date>> {
        let Some(text) = &entry.date else {
            let start = Span::new(entry.span.start, entry.span.start.saturating_add(1));
            let message = "this vote has no date";
            self.findings.push(Finding::new(&NO_DATE, start, message));
            return None;
        };
        // ISO 8601 has other forms of a date, which people do not read at once.
        let is_plain = text.value.len() == 10 && text.value.is_ascii();
        match text.value.parse::<Date>() {
            Ok(date) if is_plain => Some(Placed::new(date, text.span)),
            _ => {
                let message = format!("`{}` is not a day of the calendar", cut(&text.value));
                self.find(&IMPOSSIBLE_DATE, text, message);
                None
            }
        }
    }

    fn symbol(&mut self, text: &Text) -> Option<Placed<Symbol>> {
        let symbol = text.value.parse::<Symbol>().ok();
        if symbol.is_none() {
            let message = format!("`{}` is no symbol of a Council document", cut(&text.value));
            self.find(&MALFORMED_SYMBOL, text, message);
        }
        Some(Placed::new(symbol?, text.span))
    }

    /// `2334`, or `S/RES/2334 (2016)` with its year.
    fn resolution(&mut self, text: &Text) -> Option<(Placed<u32>, Option<i16>)> {
        let number = text.value.parse::<u32>().ok().map(|number| (number, None));
        let symbol = || {
            let symbol: Symbol = text.value.parse().ok()?;
            let is_resolution = symbol.kind() == crate::symbol::SymbolKind::Resolution;
            Some((symbol.number().filter(|_| is_resolution)?, symbol.year()))
        };
        let read = number.or_else(symbol).filter(|(number, _)| *number > 0);
        if read.is_none() {
            let message = format!("`{}` is no resolution's number", cut(&text.value));
            self.find(&NO_NUMBER, text, message);
        }
        read.map(|(number, year)| (Placed::new(number, text.span), year))
    }

    fn count(&mut self, text: &Text) -> Option<Placed<u32>> {
        let count = text.value.parse::<u32>().ok();
        if count.is_none() {
            let message = format!("`{}` is no count", cut(&text.value));
            self.find(&NO_NUMBER, text, message);
        }
        count.map(|count| Placed::new(count, text.span))
    }

    fn word<T>(
        &mut self,
        text: Option<&Text>,
        key: &str,
        named: fn(&str) -> Option<T>,
    ) -> Option<Placed<T>> {
        let text = text?;
        let value = named(&text.value);
        if value.is_none() {
            let message = format!("`{}` is no {key}", cut(&text.value));
            self.find(&UNKNOWN_WORD, text, message);
        }
        value.map(|value| Placed::new(value, text.span))
    }

    fn manner(&mut self, text: Option<&Text>) -> Manner {
        match text {
            None => Manner::Vote,
            Some(text) if text.value == "false" => Manner::Vote,
            text => self
                .word(text, "way to decide without a vote", Manner::named)
                .map_or(Manner::Vote, |manner| manner.value),
        }
    }

    fn members(&mut self, list: &[Text]) -> Vec<Placed<Member>> {
        list.iter()
            .filter_map(|text| Some(Placed::new(self.member(text)?, text.span)))
            .collect()
    }

    fn member(&mut self, text: &Text) -> Option<Member> {
        let (member, naming) = match self.names.find(&text.value, self.on) {
            Ok(found) => found,
            Err(unknown) => {
                let message = format!("`{}` is no member's name or code", cut(&unknown.name));
                let finding = Finding::new(&UNKNOWN_MEMBER, text.span, message);
                self.findings.push(match unknown.nearest {
                    Some(near) => finding.advising(format!("Did you mean {near}?")),
                    None => finding,
                });
                return None;
            }
        };
        let code = || {
            vec![Edit {
                span: text.span,
                text: member.to_string(),
            }]
        };
        match (naming, self.on) {
            (Naming::Code, _) | (Naming::NameOfAnotherTime, None) => {}
            (Naming::Name, _) => {
                let message = format!("{member} is written by its name, {}", cut(&text.value));
                self.findings
                    .push(Finding::new(&NAME_FOR_CODE, text.span, message).mended_by(code()));
            }
            (Naming::NameOfAnotherTime, Some(on)) => {
                let name = self.council.name(member, on);
                let message = format!("on {on} `{}` was not the name of {name}", cut(&text.value));
                self.findings
                    .push(Finding::new(&NAME_OF_ANOTHER_TIME, text.span, message));
            }
        }
        Some(member)
    }
}

/// A text cut to a length that fits a message.
fn cut(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(60) {
        Some((at, _)) => Cow::Owned(format!("{}…", &text[..at])),
        None => Cow::Borrowed(text),
    }
}

/// The checks of values.
pub(crate) static CHECKS: [&Check; 8] = [
    &NO_DATE,
    &IMPOSSIBLE_DATE,
    &MALFORMED_SYMBOL,
    &NO_NUMBER,
    &UNKNOWN_WORD,
    &UNKNOWN_MEMBER,
    &NAME_OF_ANOTHER_TIME,
    &NAME_FOR_CODE,
];

static NO_DATE: Check = Check {
    code: "C101",
    name: "no-date",
    severity: Severity::Error,
    defect: "a vote without a date",
    why: "Who had a seat, and how many votes a decision needed, follows from the day.",
    help: "Add the day of the vote in New York: `date: 2017-04-12`.",
    faulty: "votes:
  - draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static IMPOSSIBLE_DATE: Check = Check {
    code: "C102",
    name: "impossible-date",
    severity: Severity::Error,
    defect: "a date that is no day of the calendar, or is written in another form",
    why: "12/04/2017 is a day in April to some readers and in December to others; 31 April is no day.",
    help: "Write the day as year-month-day: `2017-04-12`.",
    faulty: "votes:
  - date: 2017-04-31
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static MALFORMED_SYMBOL: Check = Check {
    code: "D101",
    name: "malformed-symbol",
    severity: Severity::Error,
    defect: "a text that is no symbol of a Council document",
    why: "By its symbol a vote is found, and told from others of its day.",
    help: "Write it as the document has it: S/2017/315, before 1994 S/26182, S/PV.7922; a revision ends in /Rev.1.",
    faulty: "votes:
  - date: 2017-04-12
    meeting: S/PV7922
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    meeting: S/PV.7922
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static NO_NUMBER: Check = Check {
    code: "F109",
    name: "not-a-number",
    severity: Severity::Error,
    defect: "a text where a count or a resolution's number should stand",
    why: "The value cannot be read.",
    help: "Write a whole number in figures: `2334`, `10`.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: ten, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static UNKNOWN_WORD: Check = Check {
    code: "F110",
    name: "unknown-word",
    severity: Severity::Error,
    defect: "a word that the key does not know",
    why: "The value cannot be read, and `question` and `without_vote` change what a vote decides.",
    help: "question: procedural, preliminary, amendment, paragraph, admission; outcome: adopted, not_adopted; reason: veto, insufficient_votes; without_vote: true, in_parts, no_objection, acclamation, consensus; status: agreed, corrected, derived, single_source, disputed, unknown.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    question: procedure
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    question: procedural
    tally: {in_favour: 10, against: 2, abstaining: 3}
",
};

static UNKNOWN_MEMBER: Check = Check {
    code: "M101",
    name: "unknown-member",
    severity: Severity::Error,
    defect: "a name or code that no State has, or that more than one has",
    why: "The vote counts for nobody.",
    help: "Write the code of the State (ISO 3166-1 alpha-3), or its name of that day; the members of a day are listed by `unsc members --on DATE`.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, Kazakstan]
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, KAZ]
",
};

static NAME_OF_ANOTHER_TIME: Check = Check {
    code: "M106",
    name: "name-of-another-time",
    severity: Severity::Warning,
    defect: "a member under a name that was not its own that day",
    why: "A member is named as the record named it on the day: the Soviet Union until 23 December 1991, the Russian Federation since.",
    help: "Write the name of the day, or the code, which is one across all names of a seat.",
    faulty: "votes:
  - date: 1980-01-13
    draft: S/13735
    in_favour: [FRA, GBR, JAM, NER, NOR, PHL, PRT, TUN, USA, ZMB]
    against: [DDR, Russian Federation]
    abstaining: [BGD, MEX]
    not_participating: [CHN]
",
    mended: "votes:
  - date: 1980-01-13
    draft: S/13735
    in_favour: [FRA, GBR, JAM, NER, NOR, PHL, PRT, TUN, USA, ZMB]
    against: [DDR, RUS]
    abstaining: [BGD, MEX]
    not_participating: [CHN]
",
};

static NAME_FOR_CODE: Check = Check {
    code: "N102",
    name: "name-for-code",
    severity: Severity::Note,
    defect: "a member's name where its code would do",
    why: "Names change and are misspelt; a code is one for all names of a seat, and sorts the same in every file.",
    help: "`unsc check --fix` writes the code.",
    faulty: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, Russia]
    abstaining: [CHN, ETH, KAZ]
",
    mended: "votes:
  - date: 2017-04-12
    draft: S/2017/315
    in_favour: [EGY, FRA, GBR, ITA, JPN, SEN, SWE, UKR, URY, USA]
    against: [BOL, RUS]
    abstaining: [CHN, ETH, KAZ]
",
};
