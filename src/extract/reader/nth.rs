//! Vetoes told by their number: "its first veto was cast in 1955, its second in 1972", "vetoed three drafts: the first, on 18 October
//! 2023; the second, on 8 December 2023".

use super::Reader;
use crate::council::Member;
use crate::extract::complete::is_permanent;
use crate::extract::doubt::Elsewhere;
use crate::extract::mention::{Atom, Is, Present, Sort, Status, Voice, When};
use crate::extract::statement::stated;
use crate::extract::votes::Statement;
use crate::extract::words::{Lemma, Word};
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::Outcome;

/// The phrasing of such a veto.
const NTH: &str = "cast-a-veto";

/// A count of vetoes that goes on in the next sentence.
#[derive(Debug, Clone)]
pub(super) struct Count {
    members: Vec<(Member, Span)>,
    /// The number told last, and in which sentence.
    last: u32,
    index: usize,
}

/// A veto by its number, and where its day stands.
#[derive(Debug, Clone, Copy)]
struct Nth {
    number: u32,
    at: usize,
    day: usize,
}

impl Reader<'_> {
    /// Tells the vetoes of a sentence that counts them; whether it does.
    pub(super) fn nth_vetoes(&mut self, index: usize, atoms: &[Atom], present: Present) -> bool {
        let named = present.has(Sort::Veto) || present.has(Sort::Vetoes);
        let before = self.count.take().filter(|count| count.index + 1 == index);
        if !named && before.is_none() || self.bodies.elsewhere != Elsewhere::No {
            return false;
        }
        if atoms.iter().any(is_open) {
            return false;
        }
        let told = counted(atoms);
        let Some((first, last)) = told.first().copied().zip(told.last().copied()) else {
            let members = heading(atoms).or_else(|| self.nth_of(atoms));
            self.count = members.map(|members| Count {
                members,
                last: 0,
                index,
            });
            return false;
        };
        let begun = self.begin_count(index, atoms, &told);
        let goes_on = before.filter(|count| count.last + 1 == first.number);
        let Some(members) = begun.or(goes_on.map(|count| count.members)) else {
            return false;
        };
        let said: Vec<Stated<Fact>> = self
            .said(index, atoms, present)
            .into_iter()
            .flat_map(|said| said.facts)
            .collect();
        let behind = told.iter().skip(1).map(|nth| nth.at);
        let ends = behind.chain([end(atoms, last.day)]);
        for (nth, end) in told.iter().zip(ends) {
            let Some(mut vote) = self.nth_vote(atoms, *nth, &members) else {
                continue;
            };
            vote.sentence = index;
            // "the first, on 18 October 2023, tabled by Brazil"
            let stretch = atoms.get(nth.at..end).unwrap_or_default();
            vote.facts.extend(told_within(stretch, &said));
            self.votes.add(vote);
        }
        self.count = Some(Count {
            members,
            last: last.number,
            index,
        });
        true
    }

    /// Whose vetoes a sentence begins to count, where it tells several of them or a colon leads to them; whoever it names, the next
    /// sentence may go on: "France cast its first veto in 1946. Its second came in 1947."
    fn begin_count(
        &mut self,
        index: usize,
        atoms: &[Atom],
        told: &[Nth],
    ) -> Option<Vec<(Member, Span)>> {
        let first = told.first()?;
        let head = atoms.get(..first.day)?;
        let members = vetoers(head)?;
        self.count = Some(Count {
            members: members.clone(),
            last: first.number,
            index,
        });
        let colon = head.iter().any(|atom| matches!(atom.is, Is::Mark(':')));
        (told.len() > 1 || colon).then_some(members)
    }

    /// The vote that a veto was cast in, with its day, month or year.
    fn nth_vote(&self, atoms: &[Atom], nth: Nth, members: &[(Member, Span)]) -> Option<Statement> {
        let day = atoms.get(nth.day)?;
        let Is::When(when) = &day.is else {
            return None;
        };
        let mut vote = Statement {
            apart: true,
            ours: true,
            ..Statement::default()
        };
        for (member, span) in members {
            let outcome = Fact::Outcome(Outcome::NotAdopted);
            vote.facts.push(stated(Fact::Veto(*member), *span, NTH));
            vote.facts.push(stated(outcome, *span, NTH));
        }
        match self.day.of(when).filter(|_| when.day.is_some()) {
            Some(date) => vote.facts.push(stated(Fact::Date(date), day.span, "date")),
            None => vote.period = self.day.period(when),
        }
        Some(vote)
    }

    /// "vetoed it on Friday, its second veto this month", "It was their third double veto": whose vetoes a sentence counts, and the words
    /// that do.
    fn nth_of(&self, atoms: &[Atom]) -> Option<Vec<(Member, Span)>> {
        const NEAR: usize = 3;
        let nth = atoms.iter().enumerate().find_map(|(at, atom)| {
            let later = matches!(atom.is, Is::Word(Some(Word::Ordinal(2..))));
            let behind = atoms.get(at + 1..).unwrap_or_default();
            let veto = behind
                .iter()
                .take(NEAR)
                .position(|atom| atom.is_noun(Lemma::Veto))?;
            later.then_some((at, at + 1 + veto))
        });
        let (from, to) = nth?;
        let whose = from.checked_sub(1).map(|at| atoms[at].key.as_str());
        let of_the_same = matches!(whose, Some("its" | "their"));
        let span = atoms[from].span.to(atoms[to].span);
        let same = || {
            let vetoed = self.known.vetoed.iter().map(|member| (*member, span));
            (of_the_same && !self.known.vetoed.is_empty()).then(|| vetoed.collect())
        };
        vetoers(atoms).or_else(same)
    }
}

/// What is told within a stretch of who submitted the text, and of the votes cast.
fn told_within(stretch: &[Atom], said: &[Stated<Fact>]) -> Vec<Stated<Fact>> {
    let (Some(from), Some(to)) = (stretch.first(), stretch.last()) else {
        return Vec::new();
    };
    let inside = |fact: &&Stated<Fact>| {
        let beside = matches!(
            fact.value,
            Fact::Sponsor(_) | Fact::Tally(..) | Fact::Position(..)
        );
        beside && from.span.start <= fact.span.start && fact.span.end <= to.span.end
    };
    said.iter().filter(inside).cloned().collect()
}

/// The numbers of a sentence that follow one another, each with a day, a month or a year near behind it.
fn counted(atoms: &[Atom]) -> Vec<Nth> {
    const NEAR: usize = 9;
    let mut found: Vec<Nth> = Vec::new();
    for (at, atom) in atoms.iter().enumerate() {
        let Some(number) = ordinal(atom) else {
            continue;
        };
        let behind = atoms.iter().enumerate().skip(at + 1).take(NEAR);
        let mut between = behind.take_while(|(_, atom)| is_when(atom).is_some() || is_beside(atom));
        let Some((day, _)) = between.find(|(_, atom)| is_when(atom).is_some()) else {
            continue;
        };
        let follows = found
            .last()
            .is_none_or(|last| last.number + 1 == number && last.day < at);
        if follows {
            found.push(Nth { number, at, day });
        }
    }
    found
}

/// "Russia has vetoed three drafts on Syria.": whose vetoes a sentence tells of that counts several and gives the day of none.
fn heading(atoms: &[Atom]) -> Option<Vec<(Member, Span)>> {
    let several = |atom: &Atom| match &atom.is {
        Is::Thing(thing) => thing.plural,
        _ => matches!(
            atom.key.as_str(),
            "times" | "twice" | "vetoes" | "occasions"
        ),
    };
    let number = |atom: &Atom| matches!(atom.is, Is::Number(_)) || atom.key == "twice";
    let when = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
    let counts = atoms.iter().any(several) && atoms.iter().any(number);
    let dated = atoms
        .iter()
        .any(|atom| is_when(atom).is_some() || when(atom));
    (counts && !dated).then(|| vetoers(atoms))?
}

/// Where what is told of the last veto ends, of which the day stands at an atom: "the second in February and the latest on Thursday".
fn end(atoms: &[Atom], day: usize) -> usize {
    let joins = |atom: &Atom| {
        matches!(atom.is, Is::Mark(';')) || matches!(atom.key.as_str(), "and" | "but" | "while")
    };
    let behind = atoms.iter().skip(day).position(joins);
    behind.map_or(atoms.len(), |behind| day + behind)
}

/// "first", "the second".
fn ordinal(atom: &Atom) -> Option<u32> {
    match &atom.is {
        Is::Word(Some(Word::Ordinal(number))) => Some(*number),
        Is::Thing(thing) if thing.resolution.is_none() => thing.ordinal,
        _ => None,
    }
}

fn is_when<'a>(atom: &'a Atom) -> Option<&'a When> {
    match &atom.is {
        Is::When(when) if when.month.is_some() || when.year.is_some() => Some(when),
        _ => None,
    }
}

/// Whether an atom may stand between the number of a veto and its day: "veto in the Council on Syria was cast in".
fn is_beside(atom: &Atom) -> bool {
    match &atom.is {
        Is::Verb(verb) => matches!(verb.lemma, Lemma::Cast | Lemma::Veto | Lemma::Submit),
        Is::Word(None) => matches!(
            atom.key.as_str(),
            "came" | "followed" | "one" | "such" | "un"
        ),
        Is::Word(_) => atom.key != "and",
        Is::Mark(mark) => *mark == ',',
        is => matches!(is, Is::Who(_) | Is::Council(_) | Is::Thing(_)),
    }
}

/// Those whose vetoes the words before the first day tell of, where they tell of vetoes of one State or of several at once.
fn vetoers(head: &[Atom]) -> Option<Vec<(Member, Span)>> {
    let veto = head.iter().position(|atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto
            && verb.status == Status::Asserted
            && (verb.voice == Voice::Noun || verb.voice == Voice::Active && verb.past))
    })?;
    let named = head.get(..veto)?.iter().filter_map(Atom::named);
    let members = named.map(|who| &who.members);
    let mut named =
        members.filter(|members| members.iter().all(|(member, _)| is_permanent(*member)));
    let members = named.next()?;
    (named.next().is_none() && !members.is_empty()).then(|| members.clone())
}

/// Whether a word leaves open that anything was vetoed.
fn is_open(atom: &Atom) -> bool {
    match &atom.is {
        Is::Word(kind) => matches!(
            kind,
            Some(Word::Modal | Word::Intend | Word::If | Word::Not)
        ),
        Is::Verb(verb) => verb.lemma != Lemma::Submit && verb.status != Status::Asserted,
        Is::Mark(mark) => *mark == '?',
        _ => false,
    }
}
