//! What a stretch of a sentence says of one vote beside its result: the document, the meeting, the day.

mod days;
pub(super) mod groups;
mod held;
mod motion;

pub(super) use days::{
    after_days, days_before, ends_on, inserted, is_beside_date, is_done, is_of_submission,
    is_of_vote, reports_day,
};

pub(super) use held::held_on;

use super::mention::{Atom, Group, Is, Thing, Voice};
use super::reader::Reader;
use super::reference::{self, Reference, Segment};
use super::said::Said;
use super::votes::{Period, Statement};
use super::words::{Lemma, Word};
use crate::council::Member;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::symbol::{Symbol, SymbolKind};
use crate::tally::Outcome;
use crate::vote::Question;

impl Reader<'_> {
    /// A stretch of a sentence as a statement: what was said, and the document, the meeting and the day beside it.
    pub(super) fn statement(&self, index: usize, atoms: &[Atom], segment: Segment) -> Statement {
        let within = |said: &Said| {
            (
                said.first - segment.from.min(said.first),
                said.last - segment.from.min(said.last),
            )
        };
        let said: Vec<(usize, usize)> = segment.said.iter().map(within).collect();
        let mut statement = Statement {
            sentence: index,
            item: self.line.item,
            headline: self.line.is_headline(),
            goes_on: self.line.goes_on,
            ours: atoms
                .iter()
                .any(|atom| matches!(atom.is, Is::Council(_) | Is::Symbol(_))),
            reference: segment.reference,
            blocked: segment.said.iter().any(|said| said.blocked),
            rest: segment.said.iter().find_map(|said| said.rest),
            unplaced: groups::unplaced(&atoms[segment.from..segment.to], &said),
            ..Statement::default()
        };
        let first = segment
            .said
            .iter()
            .map(|said| said.first)
            .min()
            .unwrap_or(segment.from);
        let last = segment
            .said
            .iter()
            .map(|said| said.last)
            .max()
            .unwrap_or(segment.from);
        let previous = segment
            .head
            .is_some_and(|at| matches!(&atoms[at].is, Is::Thing(thing) if thing.previous));
        statement.looks_back |= segment.before;
        let earlier = previous || segment.said.iter().any(|said| said.earlier);
        statement.page = self.heading_day(index).filter(|_| !earlier);
        statement.earlier = earlier;
        statement.dayless =
            says_before(atoms, first, last) || segment.head.is_some_and(|at| founds(atoms, at));
        for said in segment.said {
            if said.tentative {
                statement.tentative.extend(said.facts);
            } else {
                statement.facts.extend(said.facts);
            }
        }
        statement.question = segment.head.and_then(|at| question(atoms, at));
        let stretch = &atoms[segment.from..segment.to];
        let announced = self.heard.procedural.is_some_and(|last| index == last + 1)
            && !stretch.iter().any(|atom| matches!(atom.is, Is::Thing(_)));
        // "after a procedural vote on the agenda, fourteen voted for the resolution": that vote is on the resolution.
        let on_a_text = statement.question == Some(Question::DraftResolution)
            || segment.head.is_some_and(
                |at| matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some()),
            );
        if !on_a_text && stretch.iter().any(|atom| atom.key == "procedural")
            || announced
            || motion::is_procedural(stretch)
        {
            statement.question = Some(Question::Procedural);
        }
        statement.no_veto = motion::calls_a_session(stretch);
        statement.as_a_whole = as_a_whole(stretch);
        // "The 6810th meeting was devoted to Syria. There, a draft …": the meeting last named, of several.
        if let Some(meeting) = self.frame.meetings.last().filter(|_| !earlier)
            && self
                .heard
                .meeting
                .is_some_and(|last| index <= last + 1 && index > last)
            && !held::is_at_the_next(atoms)
            && !atoms.iter().any(|atom| match &atom.is {
                Is::Meeting(_) => true,
                // "On the next day it adopted another"
                Is::When(when) if when.later.is_some() || when.apart => true,
                // "On 15 July it was briefed (S/PV.7738). On 25 July, it adopted …"
                Is::When(when) => when.day.is_some() && when.month.is_some(),
                _ => false,
            })
        {
            statement.facts.push(meeting.clone());
        }
        let stretch = Stretch {
            atoms,
            head: segment.head.filter(|_| segment.told_of),
            from: segment.from,
            to: segment.to,
            first,
            last,
        };
        self.documents(&stretch, &mut statement);
        self.days(&stretch, &mut statement);
        self.meeting_held(atoms, &mut statement);
        if opens_with_a_vote_before(atoms, first) {
            statement.looks_back = true;
            statement.dayless = true;
            statement.reference = Reference::Other;
        }
        if self.day.published.is_none() {
            let dated = statement
                .facts
                .iter()
                .any(|fact| matches!(fact.value, Fact::Date(_)));
            statement.dated = dated;
            // "By 17 March, the adoption of another": on a day of its own, though it is not told which.
            let by_a_day = stretch.atoms().any(|(at, atom)| {
                at < first
                    && matches!(&atom.is, Is::When(when) if when.day.is_some())
                    && at
                        .checked_sub(1)
                        .is_some_and(|i| matches!(atoms[i].key.as_str(), "by" | "before"))
            });
            statement.spoken = self
                .frame
                .spoken
                .as_ref()
                .filter(|(last, _)| !dated && !by_a_day && !statement.dayless && index <= last + 2)
                .map(|(_, date)| date.clone());
        }
        // "Ten abstained then": of the vote looked back on.
        statement.looks_back |= atoms[segment.from..segment.to]
            .windows(2)
            .any(|two| matches!(two[0].is, Is::Verb(_)) && two[1].key == "then")
            && atoms[..segment.to]
                .iter()
                .rev()
                .take(2)
                .any(|atom| atom.key == "then");
        // "It vetoed two texts in 2012. Later, a third was passed": not on the day of the text.
        statement.looks_back |= self.heard.long_ago.is_some_and(|last| last + 1 == index)
            && atoms.first().is_some_and(|atom| {
                matches!(
                    atom.key.as_str(),
                    "later" | "afterwards" | "subsequently" | "eventually" | "then"
                )
            });
        let apart = statement.period != Period::default() || segment.reference == Reference::Other;
        statement.looks_back |= earlier
            && (apart || segment.reference == Reference::New)
            && segment.reference != Reference::Same;
        for atom in &atoms[segment.from..segment.to] {
            match &atom.is {
                Is::Who(_) => statement.subject.push(atom.key.to_string()),
                Is::Word(None) if atom.key.len() > 3 => {
                    statement.subject.push(atom.key.to_string());
                }
                _ => {}
            }
        }
        statement.matter = segment.head.and_then(|at| matter(atoms, at));
        statement.topic = topic(&atoms[segment.from..segment.to]);
        self.without_the_items_before(&mut statement);
        statement
    }

    /// "Russia vetoed: (a) …; (b) a draft": what is said by words on both sides of the items before stands where it begins.
    fn without_the_items_before(&self, statement: &mut Statement) {
        let Some(part) = self.part else {
            return;
        };
        let facts = statement.facts.iter_mut();
        for fact in facts.chain(&mut statement.tentative) {
            if fact.span.start < part.lead.end && fact.span.end > part.lead.end {
                fact.span.end = part.lead.end;
            }
        }
    }

    /// The resolution, the draft and the meeting that a stretch names.
    fn documents(&self, stretch: &Stretch<'_>, statement: &mut Statement) {
        let (mut resolution, mut draft) = (stretch.resolution(), stretch.draft());
        let mut in_row = false;
        let row = matches!(stretch.atoms.first().map(|a| &a.is), Some(Is::Symbol(_)));
        // Whether the resolution is that of the facts, and not only named before them.
        let mut named = true;
        for (at, atom) in stretch.atoms() {
            match &atom.is {
                Is::Thing(thing) => {
                    let bracketed = at
                        .checked_sub(1)
                        .is_some_and(|i| matches!(stretch.atoms[i].is, Is::Mark('(')));
                    // "Resolution 502 … Voting summary 10 voted for": at the head of a box of facts.
                    let boxed = || {
                        let mut pairs = stretch.atoms.windows(2);
                        pairs.any(|two| two[0].key == "voting" && two[1].key == "summary")
                    };
                    // "S/PV.1623 30 December … S/RES/307 (1971) 13-0-2"
                    let of_row = row && atom.key.starts_with("s/res");
                    let near = of_row
                        || (at + 12 >= stretch.first || thing.resolution.is_some() && boxed())
                            && at <= stretch.last + if bracketed { 40 } else { 8 };
                    // "a condemnation in resolution 660 by the Council, which imposed sanctions in resolution 661"
                    let by_it = at > stretch.last && !is_subject(stretch.atoms, at);
                    if let Some((number, span)) = thing.resolution
                        && near
                        && !(statement.reference == Reference::New
                            && stretch.head > Some(at)
                            && !is_called(stretch, at))
                        && (resolution.is_none() || by_it && !named)
                        && !reference::refers(stretch.atoms, at)
                    {
                        in_row = of_row;
                        named = at >= stretch.first || is_subject(stretch.atoms, at);
                        resolution =
                            Some(stated(Fact::Resolution(number), span, "resolution-number"));
                    }
                    if let Some((symbol, span)) = &thing.draft
                        && draft.is_none()
                        && !other_paper(stretch.atoms, at)
                    {
                        draft = Some(stated(Fact::Draft(symbol.clone()), *span, "draft-symbol"));
                    }
                }
                Is::Symbol(symbol)
                    if symbol.is_draft()
                        && draft.is_none()
                        && !other_paper(stretch.atoms, at)
                        && !is_statement(stretch.atoms, at) =>
                {
                    draft = Some(stated(
                        Fact::Draft(symbol.clone()),
                        atom.span,
                        "draft-symbol",
                    ));
                }
                Is::Symbol(symbol)
                    if symbol.kind() == SymbolKind::Meeting
                        && !at
                            .checked_sub(1)
                            .is_some_and(|i| stretch.atoms[i].key == "see") =>
                {
                    let fact = Fact::Meeting(symbol.clone());
                    statement
                        .facts
                        .push(stated(fact, atom.span, "meeting-symbol"));
                }
                Is::Meeting(number) => {
                    let fact = Fact::Meeting(Symbol::meeting(*number));
                    statement
                        .facts
                        .push(stated(fact, atom.span, "meeting-number"));
                }
                _ => {}
            }
        }
        if in_row && let Some(symbol) = &resolution {
            let fact = Fact::Outcome(Outcome::Adopted);
            statement
                .facts
                .push(stated(fact, symbol.span, "meeting-table"));
        }
        let failed = statement.facts.iter().any(|fact| {
            fact.value == Fact::Outcome(Outcome::NotAdopted) || matches!(fact.value, Fact::Veto(_))
        });
        // The number by which it was decided is that of the vote, whatever others stand near.
        let numbered = statement
            .facts
            .iter()
            .any(|fact| matches!(fact.value, Fact::Resolution(_)));
        statement
            .facts
            .extend(resolution.filter(|_| !failed && !numbered));
        statement.facts.extend(draft);
        self.headed(statement, failed);
    }

    /// Adds what a heading says of the votes below it; what heads a resolution is said of it, and not of a text that failed.
    pub(super) fn headed(&self, statement: &mut Statement, failed: bool) {
        let numbered = |fact: &Stated<Fact>| matches!(fact.value, Fact::Resolution(_));
        let of_resolution = self.frame.heading.iter().any(numbered);
        // "in conformity with resolution 50 (1948)", within the text of another: what heads that text is not said of it.
        let own = statement.facts.iter().find(|fact| numbered(fact));
        let heads = self.frame.heading.iter().find(|fact| numbered(fact));
        if own
            .zip(heads)
            .is_some_and(|(own, heads)| own.value != heads.value)
        {
            return;
        }
        for known in &self.frame.heading {
            let kind = std::mem::discriminant(&known.value);
            let has = statement
                .facts
                .iter()
                .any(|fact| std::mem::discriminant(&fact.value) == kind);
            if !(has || failed && of_resolution) {
                statement.facts.push(known.clone());
            }
        }
    }
}

/// "Previous attempts had failed: Russia vetoed …", "had previously used its veto": whether the words say that it was before what the
/// text reports.
fn says_before(atoms: &[Atom], first: usize, last: usize) -> bool {
    const TRIED: [&str; 9] = [
        "attempts",
        "attempt",
        "efforts",
        "effort",
        "bids",
        "bid",
        "tries",
        "occasions",
        "moves",
    ];
    let before =
        |atom: &Atom| matches!(atom.key.as_str(), "previous" | "earlier" | "prior" | "past");
    let tried = |atom: &Atom| TRIED.contains(&atom.key.as_str());
    let told = atoms.get(..first).unwrap_or_default();
    let mut two = told.windows(2);
    two.any(|two| before(&two[0]) && tried(&two[1]))
        || atoms
            .get(first..=last)
            .is_some_and(|facts| facts.iter().any(|atom| atom.key == "previously"))
}

/// "In last month's vote, when 13 were in favour", "at the previous vote": whether a sentence opens with a vote before the one that the
/// text reports.
fn opens_with_a_vote_before(atoms: &[Atom], first: usize) -> bool {
    const LONGEST: usize = 6;
    let in_it = atoms
        .first()
        .is_some_and(|atom| matches!(atom.key.as_str(), "in" | "at" | "during"));
    let told = atoms.get(1..first).filter(|_| in_it).unwrap_or_default();
    let opening = told
        .iter()
        .take(LONGEST)
        .take_while(|atom| !matches!(atom.is, Is::Mark(',')));
    let vote = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Vote && verb.voice == Voice::Noun);
    let back = |atom: &Atom| match &atom.is {
        Is::When(when) => when.back && !when.last_week && when.day.is_none(),
        _ => matches!(atom.key.as_str(), "previous" | "earlier" | "prior"),
    };
    let mut before = opening.skip_while(|atom| !back(atom));
    before.next().is_some() && before.take(2).any(vote)
}

/// "The operation was set up by resolution 2165, which was adopted unanimously": whether a resolution is told of for what it founded.
fn founds(atoms: &[Atom], at: usize) -> bool {
    let numbered = matches!(&atoms[at].is, Is::Thing(thing) if thing.resolution.is_some());
    // "imposed sanctions through Security Council resolution 1718"
    let body = at > 0 && matches!(atoms[at - 1].is, Is::Council(_));
    let means = |&i: &usize| matches!(atoms[i].key.as_str(), "by" | "through" | "via");
    let by = at
        .checked_sub(1 + usize::from(body))
        .filter(|i| numbered && means(i));
    let done = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "set" | "established" | "created" | "launched" | "founded" | "mandated" | "preceded"
        ) || matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Impose && verb.past)
    };
    by.is_some_and(|by| atoms[by.saturating_sub(3)..by].iter().any(done))
}

/// "Resolution 384 is a resolution that the Council adopted": whether the text told of is said to be the one that an atom names.
fn is_called(stretch: &Stretch<'_>, at: usize) -> bool {
    let is = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Be)));
    let between = stretch.head.and_then(|head| stretch.atoms.get(at..head));
    between.is_some_and(|words| words.len() < 14 && words.iter().any(is))
}

/// Whether a text stands where a subject does, and behind no "in".
fn is_subject(atoms: &[Atom], at: usize) -> bool {
    at.checked_sub(1)
        .is_none_or(|i| !matches!(atoms[i].key.as_str(), "in" | "through" | "as"))
}

pub(super) fn stated(value: Fact, span: Span, phrasing: &'static str) -> Stated<Fact> {
    Stated {
        value,
        span,
        phrasing,
    }
}

/// A stretch of a sentence, and where in it the facts stand.
struct Stretch<'a> {
    atoms: &'a [Atom<'a>],
    /// The text that the words say it is of.
    head: Option<usize>,
    from: usize,
    to: usize,
    first: usize,
    last: usize,
}

impl<'a> Stretch<'a> {
    /// What the text is that the stretch is told of.
    fn text(&self) -> Option<&'a Thing> {
        match &self.atoms.get(self.head?)?.is {
            Is::Thing(thing) => Some(thing),
            _ => None,
        }
    }

    /// "Resolution 2735 follows resolution 2728, which the Council adopted": the number of the text that the words are of.
    fn resolution(&self) -> Option<Stated<Fact>> {
        let (number, span) = self.text()?.resolution?;
        Some(stated(Fact::Resolution(number), span, "resolution-number"))
    }

    /// The symbol of the text that the words are of.
    fn draft(&self) -> Option<Stated<Fact>> {
        let (symbol, span) = self.text()?.draft.as_ref()?;
        Some(stated(Fact::Draft(symbol.clone()), *span, "draft-symbol"))
    }

    fn atoms(&self) -> impl Iterator<Item = (usize, &'a Atom<'a>)> + use<'a> {
        self.atoms[..self.to].iter().enumerate().skip(self.from)
    }

    /// Whether a date at an atom is that of the facts: among them, before them, or right after; or of the vote by its own words: "in
    /// a vote on Tuesday".
    fn near(&self, at: usize) -> bool {
        let vote: fn(&Atom) -> bool = |atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Vote && verb.voice == Voice::Noun);
        let near =
            |wanted: fn(&Atom) -> bool| self.atoms[at.saturating_sub(3)..at].iter().any(wanted);
        // "vetoed a renewal of the mandate of … in the Security Council on Thursday"
        let goes_on = |atom: &Atom| {
            matches!(atom.is, Is::Mark(',' | ';' | ':' | '('))
                || matches!(atom.key.as_str(), "and" | "but" | "who" | "which" | "that")
        };
        let in_council = || {
            near(|atom| matches!(atom.is, Is::Council(_)))
                && !self.atoms[self.last + 1..at].iter().any(goes_on)
        };
        at <= self.last + 12 || near(vote) || in_council()
    }
}

/// Whether a symbol is that of a letter or a report, or of what the reader is referred to.
fn other_paper(atoms: &[Atom], at: usize) -> bool {
    atoms[at.saturating_sub(24)..at]
        .iter()
        .rev()
        .take_while(|atom| !matches!(atom.is, Is::Thing(_)))
        .any(|atom| {
            matches!(
                atom.key.as_str(),
                "letter" | "letters" | "report" | "reports" | "telegram" | "cable" | "note"
            )
        })
}

/// "S/17702 (PRST)": whether a symbol is that of a statement of the President.
fn is_statement(atoms: &[Atom], at: usize) -> bool {
    matches!(atoms.get(at + 1..at + 3), Some([open, kind])
        if matches!(open.is, Is::Mark('(')) && kind.key == "prst")
}

/// The words by which a stretch says what it is about: "on Western Sahara", "on the second item" says nothing.
fn topic(atoms: &[Atom]) -> Vec<String> {
    let names = |atom: &&Atom| {
        matches!(atom.is, Is::Who(_)) || (matches!(atom.is, Is::Word(None)) && atom.key.len() > 3)
    };
    let Some(on) = atoms.iter().position(|atom| atom.key == "on") else {
        return Vec::new();
    };
    let words = atoms[on + 1..].iter().take_while(names).take(3);
    words.map(|atom| atom.key.to_string()).collect()
}

/// "the resolution as a whole", in cables "as whole": whether a stretch speaks of a text with all its parts.
fn as_a_whole(stretch: &[Atom]) -> bool {
    let words = |wanted: &[&str]| {
        stretch.windows(wanted.len()).any(|words| {
            words
                .iter()
                .zip(wanted)
                .all(|(atom, word)| atom.key == *word)
        })
    };
    words(&["as", "a", "whole"]) || words(&["as", "whole"]) || words(&["in", "its", "entirety"])
}

/// "the French draft on Mali": the one State that a text is said to be on, right behind it.
fn matter(atoms: &[Atom], text: usize) -> Option<Member> {
    let [on, behind @ ..] = atoms.get(text + 1..)? else {
        return None;
    };
    let first = behind.iter().find(|atom| atom.key != "the")?;
    match &first.is {
        Is::Who(who) if on.key == "on" && who.group == Group::Named => match &who.members[..] {
            [(member, _)] => Some(*member),
            _ => None,
        },
        _ => None,
    }
}

/// What was put to the vote, by the words for the text.
fn question(atoms: &[Atom], at: usize) -> Option<Question> {
    let Is::Thing(thing) = &atoms[at].is else {
        return None;
    };
    // "the motion to hold the meeting"
    let asks = |word: &str| {
        matches!(
            word,
            "hold" | "adjourn" | "postpone" | "defer" | "suspend" | "invite" | "close" | "convene"
        )
    };
    let motion = matches!(
        &atoms[at..],
        [motion, to, ask, ..] if motion.key == "motion" && to.key == "to" && asks(&ask.key)
    );
    if motion {
        Some(Question::Procedural)
    } else if thing.amendment {
        Some(Question::Amendment)
    } else if thing.paragraph {
        Some(Question::Paragraph)
    } else if thing.resolution.is_some() {
        Some(Question::DraftResolution)
    } else if thing.loose {
        None
    } else {
        matches!(atoms[at].key.as_str(), "draft" | "text" | "resolution")
            .then_some(Question::DraftResolution)
    }
}
