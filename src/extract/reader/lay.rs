//! Lays the grammar on a sentence: what its phrasings say there, and what is doubted.

use super::{Reader, labelled, uncounted};
use crate::extract::complete::is_permanent;
use crate::extract::doubt::{self, Doubt, Elsewhere};
use crate::extract::explain::{self, Explanation, Matched};
use crate::extract::grammar::{PHRASINGS, Phrasing};
use crate::extract::index::Index;
use crate::extract::labels;
use crate::extract::matcher::{Match, Matcher};
use crate::extract::mention::{Atom, Is, Present, Sort};
use crate::extract::pattern::Item;
use crate::extract::said::{Said, said};
use crate::extract::words::Lemma;
use crate::reported::{Fact, Stated};

/// The grammar as it is laid on sentences: its patterns, and which of them may fit where.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grammar<'g> {
    pub(crate) patterns: &'g [Vec<Item>],
    pub(crate) index: &'g Index,
}

/// What bears on whatever a match says in a sentence.
struct Around {
    index: usize,
    present: Present,
    /// Whether the Council is spoken of.
    council: bool,
    /// Whether the sentence before said that there was no vote.
    unvoted: bool,
    /// Which other body is spoken of.
    elsewhere: Elsewhere,
    /// Whether it tells of a vote for a candidate or on a statement.
    of_ballot: bool,
}

/// What a phrasing says, and why that is doubted.
pub(super) type Read<'p> = (&'p Phrasing, Said, Option<Doubt>);

impl Reader<'_> {
    /// What the phrasings say in a sentence.
    pub(super) fn said(&mut self, index: usize, atoms: &[Atom], present: Present) -> Vec<Said> {
        if self.known.position.is_some() && present.has(Sort::As) && tells_of_another_deed(atoms) {
            self.known.position = None;
        }
        let mut read = self.laid(index, atoms, present);
        let goes_on = self.heard.told.is_some_and(|last| index == last + 1);
        labelled::put(
            atoms,
            labels::lists(atoms, present, goes_on),
            self.bodies.elsewhere,
            &mut read,
        );
        if self.explanations.is_none() {
            read.retain(|(.., doubt)| doubt.is_none());
        }
        let positions =
            |fact: &Stated<Fact>| matches!(fact.value, Fact::Position(..) | Fact::Tally(..));
        if read
            .iter()
            .any(|(_, said, doubt)| doubt.is_none() && said.facts.iter().any(positions))
        {
            self.heard.told = Some(index);
        }
        self.doubt_without_a_count(index, &mut read);
        self.decided_before(index, atoms, &mut read);
        self.explain(atoms, &read);
        read.into_iter()
            .filter(|(.., doubt)| doubt.is_none())
            .map(|(_, said, _)| said)
            .collect()
    }

    /// The phrasings that fit a sentence, with what each says there and whether it is doubted.
    fn laid(&mut self, index: usize, atoms: &[Atom], present: Present) -> Vec<Read<'static>> {
        let around = self.around(index, atoms, present);
        let mut read: Vec<Read<'static>> = Vec::new();
        let Grammar {
            patterns,
            index: rows_of,
        } = self.grammar;
        let fitting = rows_of.fitting(atoms);
        let mut matcher = Matcher::new(atoms, std::mem::take(&mut self.room));
        for (at, rows) in rows_of.beginnings(&fitting, atoms) {
            for row in rows {
                let (phrasing, items) = (&PHRASINGS[row], &patterns[row]);
                let Some(matched) = matcher.matches(items, at) else {
                    continue;
                };
                let doubt = self.doubted(&around, atoms, phrasing, matched);
                if doubt.is_some() && self.explanations.is_none() {
                    continue;
                }
                let mut said = said(phrasing, atoms, matched, &self.known);
                // Who agrees with a State outside speaks from outside too, if not always there.
                if doubt::is_view(atoms, matched)
                    && !said.facts.iter().all(|fact| self.may_vote(&fact.value))
                {
                    said.facts.retain(|fact| match &fact.value {
                        Fact::Position(member, _) => is_permanent(*member),
                        _ => true,
                    });
                }
                if said.facts.is_empty() && !said.blocked && !said.opens && said.rest.is_none() {
                    continue;
                }
                let unable = said
                    .facts
                    .iter()
                    .any(|fact| matches!(fact.value, Fact::Veto(member) if !is_permanent(member)));
                let doubt = doubt.or(unable.then_some(Doubt::NoVeto));
                if doubt.is_none() {
                    let position = said.position().filter(|_| !said.tentative);
                    self.known.position = position.or(self.known.position);
                }
                read.push((phrasing, said, doubt));
            }
        }
        self.room = matcher.room();
        read
    }

    /// What of a sentence, and of those before it, bears on whatever a match says there.
    fn around(&mut self, index: usize, atoms: &[Atom], present: Present) -> Around {
        let names_it = || atoms.iter().any(|atom| matches!(atom.is, Is::Council(_)));
        // "Two drafts were before the Security Council. The former was adopted."
        let before_it = || self.heard.texts.is_some_and(|last| index == last + 1);
        Around {
            index,
            present,
            council: self.votes.any() || present.has(Sort::Council) && names_it() || before_it(),
            unvoted: self.was_unvoted(atoms),
            elsewhere: self.elsewhere_in(atoms),
            of_ballot: self.is_of_a_ballot(index, atoms, present),
        }
    }

    /// Why a match is doubted: by its sentence, or by what was told before it.
    fn doubted(
        &self,
        around: &Around,
        atoms: &[Atom],
        phrasing: &Phrasing,
        matched: &Match,
    ) -> Option<Doubt> {
        let index = around.index;
        if let Some(doubt) = doubt::doubt(atoms, matched, around.elsewhere, around.council) {
            return Some(doubt);
        }
        if self.is_of_an_election(index, atoms, around.present, phrasing, matched) {
            return Some(Doubt::Election);
        }
        if around.of_ballot || self.is_of_a_statement(index, atoms, matched) {
            return Some(Doubt::NoText);
        }
        if self.goes_on_openly(atoms, matched) {
            return Some(Doubt::Supposed);
        }
        if self.tale.is_some() {
            return Some(Doubt::Tale);
        }
        let shelved = around.unvoted && doubt::rests_on_no_vote(atoms, matched);
        shelved.then_some(Doubt::Shelved)
    }

    /// Whether a sentence tells of a vote for a candidate or on a statement, or goes on with those who took part in one: "the other 14
    /// members were in favour", in a text that told of no vote.
    fn is_of_a_ballot(&mut self, index: usize, atoms: &[Atom], present: Present) -> bool {
        let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
        let on_ballot = (present.has(Sort::Election) && doubt::is_on_candidates(atoms)
            || present.has(Sort::Veto) && doubt::is_on_somebody(atoms))
            && !atoms.iter().any(text);
        let on_statement = self.heard.statement == Some(index) && doubt::decides_a_statement(atoms);
        if on_ballot || on_statement {
            self.heard.ballot = Some(index);
            return true;
        }
        let of_another =
            |atom: &Atom| text(atom) || matches!(atom.is, Is::Score(_) | Is::Council(_));
        self.heard.ballot.is_some_and(|last| index == last + 1)
            && !self.votes.any()
            && !atoms.iter().any(of_another)
    }

    /// "a vaccine candidate", and in the next sentence "voted 13 to 2 in favour of extending the mandate"
    fn is_of_an_election(
        &self,
        index: usize,
        atoms: &[Atom],
        present: Present,
        phrasing: &Phrasing,
        matched: &Match,
    ) -> bool {
        let imposes =
            |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Impose);
        // "calling for elections. A rival draft got four votes": a text, and nobody.
        let is_draft = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if !thing.loose);
        matches!(phrasing.name, "votes-received" | "votes-to")
            && self.heard.election.is_some_and(|last| index <= last + 2)
            && !(present.has(Sort::Council) && atoms.iter().any(imposes))
            && !atoms[..matched.first].iter().any(is_draft)
    }

    /// "They could not agree on a statement. Russia blocked it."
    fn is_of_a_statement(&self, index: usize, atoms: &[Atom], matched: &Match) -> bool {
        let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
        self.heard.statement.is_some_and(|last| index == last + 1)
            && doubt::blocks_it(atoms, matched)
            && !atoms[..matched.first].iter().any(text)
    }

    /// "Council Calls for Truce as Chad Abstains": who abstains, does so in a vote; what needs a count is doubted where none is told.
    fn doubt_without_a_count(&self, index: usize, read: &mut [Read<'_>]) {
        let counted = |said: &Said| {
            said.facts
                .iter()
                .any(|fact| uncounted::tells_votes(&fact.value))
        };
        let any_counted = self.votes.counted_in(index)
            || read.iter().any(|(phrasing, said, doubt)| {
                doubt.is_none() && !phrasing.needs_a_count() && counted(said)
            });
        for (phrasing, _, doubt) in read {
            if phrasing.needs_a_count() && !any_counted {
                *doubt = doubt.or(Some(Doubt::Uncounted));
            }
        }
    }

    /// "Israel opposed the text": whether a fact of what members think of a text is of one that ever sat on the Council.
    pub(super) fn may_vote(&self, fact: &Fact) -> bool {
        let Fact::Position(member, _) = fact else {
            return true;
        };
        let mut terms = self.known.council.terms().iter();
        terms.any(|term| term.member == *member)
    }

    /// Keeps how a sentence was read, where that was asked for.
    fn explain(&mut self, atoms: &[Atom], read: &[Read<'_>]) {
        if read.is_empty() && !self.line.voting {
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
}

/// "took the floor, as did China": what China did stands in the same sentence.
fn tells_of_another_deed(atoms: &[Atom]) -> bool {
    atoms.windows(2).any(|two| {
        two[0].key == "as"
            && matches!(
                two[1].key.as_str(),
                "did" | "was" | "were" | "had" | "has" | "have"
            )
    })
}
