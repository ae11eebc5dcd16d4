//! The day that a text itself is about: the one that its opening gives for what it reports ("the Security Council today …"); and the
//! meetings that it names.

use super::Reader;
use super::frame::{dates_alone, heads_a_cable};
use super::spoken::begins_with_council;
use crate::extract::mention::{Atom, Is, Present, Sort, Voice, When};
use crate::extract::statement;
use crate::extract::votes::Opening;
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};
use crate::symbol::{Symbol, SymbolKind};
use jiff::civil::Date;

/// The last sentence of an opening; and of a long one, of a cable or of a text whose sentence names the Council.
const OPENING: usize = 4;
const LONG_OPENING: usize = 12;

impl Reader<'_> {
    /// Notes the day and the meeting that the text itself is about.
    pub(super) fn lead(
        &mut self,
        index: usize,
        atoms: &[Atom],
        present: Present,
        extent: Option<(usize, usize)>,
    ) {
        if present.has(Sort::Document) {
            self.meetings(index, atoms);
        }
        if index < 6 && present.has(Sort::When) && heads_a_cable(atoms) {
            self.frame.cable = true;
            // A cable from elsewhere than the Council's seat tells of votes of another day, unless it says "today".
            if !atoms.iter().any(|atom| atom.key == "york") {
                return;
            }
        }
        if !present.has(Sort::When) || !self.may_lead(index, atoms) {
            return;
        }
        let lead = atoms.iter().enumerate().find_map(|(at, atom)| {
            let Is::When(when) = &atom.is else {
                return None;
            };
            let told = Told { atoms, at, when };
            // "The invasion came on 2 August 1990": at the head of a text of no day, of what is no vote.
            let of_vote = match extent {
                Some(extent) => statement::is_of_vote(atoms, at, extent),
                None => self.day.published.is_some() || begins_with_council(atoms),
            };
            let is_meant = of_vote && self.is_of_the_report(index, &told) && !told.is_aside();
            let date = self.day.of(when).filter(|_| is_meant)?;
            self.is_news(date).then_some(Stated {
                value: Fact::Date(date),
                span: atom.span,
                phrasing: "date",
            })
        });
        self.frame.lead = lead.or(self.frame.lead.take());
        // A page under a day is all of that day.
        let page = self.line.is_headline() && dates_alone(atoms);
        let opens = self.frame.lead.is_some() && !page && !self.frame.cable;
        self.frame.opening = opens.then(|| Opening {
            sentence: index,
            of_council: atoms.iter().any(is_the_council),
        });
    }

    /// Notes the meetings that a sentence names, and the day that it gives for them.
    fn meetings(&mut self, index: usize, atoms: &[Atom]) {
        for (at, atom) in atoms.iter().enumerate() {
            // "As I said last week (see S/PV.7822)", "the resolution adopted at the 194th meeting"
            let cited = at > 0 && (atoms[at - 1].key == "see" || adopted_before(&atoms[..at]));
            if cited {
                continue;
            }
            let meeting = match &atom.is {
                Is::Meeting(number) => Symbol::meeting(*number),
                Is::Symbol(symbol) if symbol.kind() == SymbolKind::Meeting => symbol.clone(),
                _ => continue,
            };
            self.heard.meeting = Some(index);
            let day = atoms.iter().find_map(|atom| match &atom.is {
                Is::When(when) if when.day.is_some() => self.day.of(when),
                _ => None,
            });
            self.frame.met = self.frame.met.or(day);
            let held = statement::held_on(self.day, atoms, at);
            if let Some(day) = held {
                self.frame.held.entry(meeting.clone()).or_insert(day);
            }
            self.frame.meetings.push(Stated {
                value: Fact::Meeting(meeting),
                span: atom.span,
                phrasing: "meeting-number",
            });
        }
    }

    /// Whether a sentence may give the day that the text is about: it stands in the opening, and tells of votes or of members.
    fn may_lead(&self, index: usize, atoms: &[Atom]) -> bool {
        // "Security Council, 6th July. Indonesia.", below the day of a cable
        let headed = index < 6
            && atoms.len() < 9
            && atoms.iter().any(|atom| matches!(atom.is, Is::Council(_)))
            && !atoms.iter().any(|atom| matches!(atom.is, Is::Verb(_)));
        let latest = if self.frame.cable || atoms.iter().any(is_the_council) {
            LONG_OPENING
        } else {
            OPENING
        };
        // "The draft was tabled on Tuesday."
        let verb = |wanted: fn(Lemma) -> bool| {
            atoms
                .iter()
                .any(|atom| matches!(&atom.is, Is::Verb(verb) if wanted(verb.lemma)))
        };
        // "submitted a draft calling for a truce" tells no more than that.
        let told = || {
            atoms.iter().any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma != Lemma::Submit && verb.voice != Voice::Ing))
        };
        // "This afternoon it presented an amended draft": the day is that of the text.
        let today = || {
            atoms
                .iter()
                .any(|atom| matches!(&atom.is, Is::When(when) if when.today))
        };
        let only_tabled = || verb(|lemma| lemma == Lemma::Submit) && !told() && !today();
        (self.frame.lead.is_none() || headed)
            && index <= latest
            && !self.is_dateline(atoms)
            && !is_caption(atoms)
            && !names_another_body(atoms)
            && (index == 0 || atoms.iter().any(is_about_it))
            && (self.frame.cable || !only_tabled())
    }

    /// Whether a day of a sentence is that of what the text reports, by where it stands in the text.
    fn is_of_the_report(&self, index: usize, told: &Told<'_>) -> bool {
        let (atoms, at, when) = (told.atoms, told.at, told.when);
        // "The envoy told reporters on Tuesday": of no vote.
        let full = when.day.is_some() && when.month.is_some() && when.year.is_some();
        let acts = full || index == 0 || atoms.iter().any(is_act);
        // "the decision of 27 September", well into the text
        let on = at.checked_sub(1).is_some_and(|i| {
            matches!(atoms[i].is, Is::When(_) | Is::Mark(',')) || atoms[i].key == "on"
        });
        let near = index <= 4 || on || self.frame.cable;
        // "31 July 1947, page 1": the day of a paper, at the head of a line of its own.
        let tells = atoms
            .get(at + 1)
            .is_none_or(|next| matches!(next.is, Is::Mark('-' | '(' | ':')));
        let of_paper = at == 0 && self.line.is_headline() && !when.today && !tells;
        // "BRUSSELS, 8 April 2026 —": the day of the text, which need not be that of the vote.
        acts && near && !of_paper && !when.back && statement::reports_day(atoms, at)
    }

    /// Whether a day is one that a text of its day may report.
    pub(in crate::extract) fn is_news(&self, date: Date) -> bool {
        const LATEST: i32 = 60;
        self.day.published.is_none_or(|published| {
            date <= published
                && date
                    .until(published)
                    .is_ok_and(|age| age.get_days() <= LATEST)
        })
    }
}

/// A day in a sentence of the opening.
struct Told<'a> {
    atoms: &'a [Atom<'a>],
    at: usize,
    when: &'a When,
}

impl Told<'_> {
    /// Whether it is of something that the sentence tells beside what the text reports.
    fn is_aside(&self) -> bool {
        let (atoms, at) = (self.atoms, self.at);
        let (before, behind) = atoms.split_at(at);
        // "The veto helped it, and on 19 December Goa was free."
        let of_next_clause = matches!(before, [.., and, on] if and.key == "and" && on.key == "on")
            && !behind[1..].iter().any(is_act);
        // "It regretted today the veto cast last night."
        let of_another_vote = self.when.today && voted_another_day(behind);
        // "The Council rejected it after the envoy, who had flown in on Monday, spoke."
        let inserted = statement::inserted(atoms, at)
            .is_some_and(|(open, close)| !atoms[open..close].iter().any(is_about_it));
        statement::is_beside_date(atoms, at)
            || of_next_clause
            || statement::days_before(behind)
            || statement::after_days(before).is_some()
            || of_another_vote
            || inserted
            || self.is_to_come()
    }

    /// "will meet today" is no report, nor is a day to come: "The Council reconvenes on Monday."
    fn is_to_come(&self) -> bool {
        let before = &self.atoms[..self.at];
        let near = &before[self.at.saturating_sub(10)..];
        let will = |atom: &Atom| matches!(atom.key.as_str(), "will" | "would" | "may");
        let council = |atom: &Atom| matches!(atom.is, Is::Council(_));
        let planned = self.when.today && near.iter().any(will) && !near.iter().any(council);
        let called = |atom: &Atom| {
            matches!(
                atom.key.as_str(),
                "reconvenes"
                    | "convenes"
                    | "resumes"
                    | "meets"
                    | "requested"
                    | "scheduled"
                    | "signalled"
                    | "signaled"
            )
        };
        planned || before.iter().any(called)
    }
}

fn is_the_council(atom: &Atom) -> bool {
    matches!(atom.is, Is::Council(true))
}

/// Whether an atom is part of what a council does: itself, a text, a verb of voting.
fn is_act(atom: &Atom) -> bool {
    match &atom.is {
        Is::Council(_) | Is::Thing(_) => true,
        Is::Verb(verb) => matches!(
            verb.lemma,
            Lemma::Vote | Lemma::Veto | Lemma::Abstain | Lemma::Adopt | Lemma::Reject
        ),
        _ => false,
    }
}

/// The same, or a State that acts.
fn is_about_it(atom: &Atom) -> bool {
    is_act(atom) || atom.members().is_some()
}

/// "Human Rights Council resolution 31 was adopted on 24 March": whether a sentence names another body, and not the Council.
pub(super) fn names_another_body(atoms: &[Atom]) -> bool {
    let named = |atom: &Atom| matches!(atom.is, Is::OtherBody(true));
    atoms.iter().any(named) && !atoms.iter().any(|atom| matches!(atom.is, Is::Council(_)))
}

/// "The envoy speaks during a Council meeting in New York on 8 December": whether a sentence tells what a picture shows.
pub(super) fn is_caption(atoms: &[Atom]) -> bool {
    let shown = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "speaks"
                | "addresses"
                | "attends"
                | "gestures"
                | "listens"
                | "looks"
                | "sits"
                | "arrives"
                | "walks"
                | "reacts"
                | "raises"
                | "chairs"
        )
    };
    let file = |two: &[Atom]| {
        two[0].key == "file" && matches!(two[1].key.as_str(), "photo" | "picture" | "image")
    };
    atoms.iter().any(shown) || atoms.windows(2).any(file)
}

/// Whether the day of a vote stands right behind the word for it.
fn voted_another_day(atoms: &[Atom]) -> bool {
    atoms.windows(2).any(|two| {
        let voted = matches!(&two[0].is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Veto | Lemma::Cast | Lemma::Adopt));
        voted && matches!(&two[1].is, Is::When(when) if !when.today)
    })
}

/// "the resolution adopted at the", before a meeting: whether a text that is only cited was adopted there.
fn adopted_before(before: &[Atom]) -> bool {
    let belongs = |atom: &&Atom| {
        matches!(atom.key.as_str(), "the" | "its" | "'s" | "their")
            || matches!(atom.is, Is::Council(_))
    };
    let mut words = before.iter().rev().skip_while(belongs);
    let (at, adopted, text) = (words.next(), words.next(), words.next());
    at.is_some_and(|atom| atom.key == "at")
        && adopted.is_some_and(|atom| atom.key == "adopted")
        && text.is_some_and(|atom| matches!(atom.is, Is::Thing(_)))
        && before.len() > 6
}
