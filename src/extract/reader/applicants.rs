//! Applications for membership voted on one after the other: each State with its own score, or all with one.

use super::Reader;
use crate::council::Member;
use crate::extract::complete::is_permanent;
use crate::extract::mention::{Atom, Is, Present, Sort, Status, Voice, Who};
use crate::extract::said::Said;
use crate::extract::statement::stated;
use crate::extract::votes::Statement;
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};
use crate::source::Span;
use crate::tally::Outcome;
use crate::vote::Question;
use std::ops::Range;

/// The applications spoken of.
#[derive(Debug, Default)]
pub(super) struct Applicants {
    /// The sentence that last spoke of any.
    heard: Option<usize>,
    /// The States that it named as applying.
    listed: Vec<Member>,
}

/// What stands of some applicants alone.
struct Entry {
    members: Vec<Member>,
    score: (Vec<u32>, Span),
    words: Range<usize>,
}

impl Reader<'_> {
    /// Notes that a sentence speaks of applications for membership, and whose they are.
    pub(super) fn hear_of_applications(&mut self, atoms: &[Atom], present: Present) {
        if !present.has_any([Sort::Council, Sort::Who]) && !self.line.heading {
            return;
        }
        let Some(at) = atoms.iter().position(is_application) else {
            return;
        };
        let applying = |at: usize| {
            matches!(
                atoms.get(at + 1).map(|atom| atom.key.as_str()),
                Some("of" | "by" | "from")
            )
            .then(|| atoms.get(at + 2).and_then(Atom::named_members))
            .flatten()
        };
        let listed = applying(at).map(members_of).unwrap_or_default();
        self.applicants = Applicants {
            heard: Some(self.line.index),
            listed,
        };
    }

    /// Tells the votes on applications that a sentence gives each its score; what it says of others is handed back.
    pub(super) fn applications(
        &mut self,
        index: usize,
        atoms: &[Atom],
        found: Vec<Said>,
    ) -> Vec<Said> {
        /// How many sentences behind the one that speaks of applications the first of them is.
        const NEAR: usize = 2;
        let near = |heard: usize| index <= heard + NEAR;
        if !self.applicants.heard.is_some_and(near) {
            return found;
        }
        let entries = entries(atoms);
        if entries.is_empty() {
            return self.all_applications(index, atoms, found);
        }
        let first = entries.first().map_or(0, |entry| entry.words.start);
        let mut of_all = results(&found, &(0..first));
        if of_all.is_empty() {
            of_all = vetoed_all(atoms.get(..first).unwrap_or_default());
        }
        // "Those of Japan (10-1) and Laos (10-1) were vetoed by the Soviet Union"
        let last = entries.last().map_or(0, |entry| entry.words.start);
        let passive = |said: &&Said| {
            let words = atoms.get(said.first..=said.last).unwrap_or_default();
            said.first > last
                && words
                    .iter()
                    .any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Passive))
        };
        if of_all.is_empty() && entries.len() > 1 && found.iter().any(|said| passive(&said)) {
            of_all = results(&found, &(last..atoms.len()));
        }
        for entry in &entries {
            let mut own = results(&found, &entry.words);
            if own.is_empty() {
                own.clone_from(&of_all);
            }
            let (score, span) = &entry.score;
            own.extend(Fact::of_score(score).map(|count| stated(count, *span, "votes-to")));
            for member in &entry.members {
                self.on_application(index, atoms, *member, own.clone());
            }
        }
        self.applicants.heard = Some(index);
        Vec::new()
    }

    /// "The applications of Italy and Austria were each rejected by 9-2", "Each got nine votes": tells of every one what is said of each.
    fn all_applications(&mut self, index: usize, atoms: &[Atom], found: Vec<Said>) -> Vec<Said> {
        let opens = |atom: &Atom| {
            matches!(&atom.is, Is::Verb(verb) if verb.each)
                || matches!(atom.key.as_str(), "each" | "all" | "they")
        };
        // "Austria, Ceylon and Finland each won nine votes to two"
        let subject = atoms.first().and_then(Atom::named_members).filter(|who| {
            let each = atoms.get(1).is_some_and(is_each);
            each && who.members.len() > 1 && self.applicants.heard.is_some()
        });
        if let Some(who) = subject {
            self.applicants.listed = members_of(who);
        }
        let here =
            subject.is_some() || self.applicants.heard == Some(index) && atoms.iter().any(is_each);
        let before = self
            .applicants
            .heard
            .is_some_and(|heard| heard + 1 == index)
            && atoms.first().is_some_and(opens)
            && atoms.iter().any(is_each);
        let tells = found
            .iter()
            .any(|said| !said.tentative && said.tells_a_result());
        if !(here || before) || self.applicants.listed.len() < 2 || !tells {
            return found;
        }
        let facts = found.into_iter().filter(|said| !said.tentative);
        let facts: Vec<Stated<Fact>> = facts
            .flat_map(|said| said.facts)
            .filter(|fact| !matches!(fact.value, Fact::Sponsor(_)))
            .collect();
        for member in std::mem::take(&mut self.applicants.listed) {
            self.on_application(index, atoms, member, facts.clone());
        }
        Vec::new()
    }

    /// A vote on the admission of a State.
    pub(super) fn on_application(
        &mut self,
        index: usize,
        atoms: &[Atom],
        applicant: Member,
        mut facts: Vec<Stated<Fact>>,
    ) {
        /// How far above the day is that the votes of a list are of.
        const ABOVE: usize = 12;
        let day = atoms.iter().find_map(|atom| match &atom.is {
            Is::When(when) if when.day.is_some() && when.month.is_some() => {
                Some((self.day.of(when)?, atom.span))
            }
            _ => None,
        });
        let dated = day.is_some();
        facts.extend(day.map(|(date, span)| stated(Fact::Date(date), span, "date")));
        let spoken = self.frame.spoken.as_ref();
        let spoken = spoken.filter(|(above, _)| !dated && index <= above + ABOVE);
        self.votes.add(Statement {
            sentence: index,
            facts,
            question: Some(Question::Admission),
            subject: vec![applicant.to_string()],
            apart: true,
            ours: true,
            dated: dated && self.day.published.is_none(),
            spoken: spoken
                .filter(|_| self.day.published.is_none())
                .map(|(_, date)| date.clone()),
            page: self.heading_day(index).filter(|_| !dated),
            ..Statement::default()
        });
    }
}

/// "The Soviet Union vetoed four applications:": what words before a list say of all that it tells.
fn vetoed_all(words: &[Atom]) -> Vec<Stated<Fact>> {
    let vetoed = |two: &[Atom]| {
        matches!(&two[1].is, Is::Verb(verb) if verb.lemma == Lemma::Veto
            && verb.voice == Voice::Active
            && verb.past
            && verb.status == Status::Asserted)
    };
    let whose = words.windows(2).find(|two| vetoed(two));
    let Some((who, verb)) = whose.and_then(|two| Some((two[0].named_members()?, two[1].span)))
    else {
        return Vec::new();
    };
    if !who.members.iter().all(|(member, _)| is_permanent(*member)) {
        return Vec::new();
    }
    let vetoes = who
        .members
        .iter()
        .map(|(member, span)| stated(Fact::Veto(*member), span.to(verb), "vetoed"));
    let failed = Fact::Outcome(Outcome::NotAdopted);
    vetoes.chain([stated(failed, verb, "vetoed")]).collect()
}

/// What is said to come of the text, and how members voted, by words within a stretch.
fn results(found: &[Said], words: &Range<usize>) -> Vec<Stated<Fact>> {
    let within =
        |said: &&Said| !said.tentative && words.contains(&said.first) && words.contains(&said.last);
    let kept = |fact: &&Stated<Fact>| {
        matches!(
            fact.value,
            Fact::Outcome(_) | Fact::Veto(_) | Fact::Position(..) | Fact::Unanimous
        )
    };
    let said = found.iter().filter(within);
    said.flat_map(|said| &said.facts)
        .filter(kept)
        .cloned()
        .collect()
}

/// The States of a sentence that a score stands right behind: "Jordan: 9-1-1", "Italy (9-1-1), Austria (8-1-2)", "Albania, Jordan: 9-2-0
/// each". None where a score is not told of each.
fn entries(atoms: &[Atom]) -> Vec<Entry> {
    let each = |at: usize| {
        let near = atoms.iter().skip(at).take(3);
        near.into_iter().any(is_each)
    };
    let mut found: Vec<Entry> = Vec::new();
    for (at, atom) in atoms.iter().enumerate() {
        let by = at.checked_sub(1).is_some_and(|at| atoms[at].key == "by");
        let Some(who) = atom.named_members().filter(|_| !by) else {
            continue;
        };
        let mark = atoms
            .get(at + 1)
            .is_some_and(|atom| matches!(atom.is, Is::Mark(':' | '(' | '-' | ',')));
        let score = at + 1 + usize::from(mark);
        let Some((Is::Score(counts), span)) = atoms.get(score).map(|atom| (&atom.is, atom.span))
        else {
            continue;
        };
        if who.members.len() > 1 && !each(score + 1) {
            return Vec::new();
        }
        if let Some(last) = found.last_mut() {
            last.words.end = at;
        }
        found.push(Entry {
            members: members_of(who),
            score: (counts.clone(), span),
            words: at..atoms.len(),
        });
    }
    if found.is_empty() {
        found.extend(one_score_for_all(atoms));
    }
    found
}

/// "Laos, Cambodia and Vietnam followed, 10-1 each": the one list of States in a sentence, with a score said to be that of each.
fn one_score_for_all(atoms: &[Atom]) -> Option<Entry> {
    let score = atoms.windows(2).find_map(|two| match &two[0].is {
        Is::Score(score) if two[1].key == "each" => Some((score.clone(), two[0].span)),
        _ => None,
    })?;
    let mut lists = atoms.iter().enumerate().filter_map(|(at, atom)| {
        let who = atom.named_members().filter(|who| who.members.len() > 1)?;
        (atom.span.end <= score.1.start).then_some((at, who))
    });
    let (at, who) = lists.next()?;
    lists.next().is_none().then(|| Entry {
        members: members_of(who),
        score,
        words: at..atoms.len(),
    })
}

fn members_of(who: &Who) -> Vec<Member> {
    who.members.iter().map(|(member, _)| *member).collect()
}

/// "each", "were each rejected": whether a word says that what is told is told of every one.
pub(super) fn is_each(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Verb(verb) if verb.each)
        || matches!(
            atom.key.as_str(),
            "each" | "separately" | "individually" | "singly"
        )
}

/// A word by which a sentence speaks of States that want to become members.
fn is_application(atom: &Atom) -> bool {
    matches!(
        atom.key.as_str(),
        "applications" | "application" | "applicants" | "applicant" | "admission" | "admissions"
    )
}
