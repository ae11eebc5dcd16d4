//! Lays the grammar on a sentence: what its phrasings say there, and what is doubted.

use super::{Reader, labelled, uncounted};
use crate::extract::complete::is_permanent;
use crate::extract::doubt::{self, Doubt};
use crate::extract::explain::{self, Explanation, Matched};
use crate::extract::grammar::{PHRASINGS, Phrasing};
use crate::extract::index::Index;
use crate::extract::labels;
use crate::extract::matcher::Matcher;
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

impl Reader<'_> {
    /// What the phrasings say in a sentence.
    pub(super) fn said(&mut self, index: usize, atoms: &[Atom], present: Present) -> Vec<Said> {
        let names_it = || atoms.iter().any(|atom| matches!(atom.is, Is::Council(_)));
        // "Two drafts were before the Security Council. The former was adopted."
        let before_it = || self.heard.texts.is_some_and(|last| index == last + 1);
        let council = self.votes.any() || present.has(Sort::Council) && names_it() || before_it();
        // "took the floor, as did China": what China did stands in the same sentence.
        let as_did = |two: &[Atom]| {
            two[0].key == "as"
                && matches!(
                    two[1].key.as_str(),
                    "did" | "was" | "were" | "had" | "has" | "have"
                )
        };
        if self.known.position.is_some() && present.has(Sort::As) && atoms.windows(2).any(as_did) {
            self.known.position = None;
        }
        let unvoted = self.was_unvoted(atoms);
        let mut read: Vec<(&Phrasing, Said, Option<Doubt>)> = Vec::new();
        let Grammar {
            patterns,
            index: rows_of,
        } = self.grammar;
        let fitting = rows_of.fitting(atoms);
        let elsewhere = self.elsewhere_in(atoms);
        let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
        let on_ballot = (present.has(Sort::Election) && doubt::is_on_candidates(atoms)
            || present.has(Sort::Veto) && doubt::is_on_somebody(atoms))
            && !atoms.iter().any(text);
        let on_statement = self.heard.statement == Some(index) && doubt::decides_a_statement(atoms);
        self.heard.ballot = if on_ballot || on_statement {
            Some(index)
        } else {
            self.heard.ballot
        };
        // "the other 14 members were in favour", right behind words on a statement or a ballot, in a text that told of no vote.
        let of_ballot = on_ballot
            || on_statement
            || self.heard.ballot.is_some_and(|last| index == last + 1)
                && !self.votes.any()
                && !atoms
                    .iter()
                    .any(|atom| text(atom) || matches!(atom.is, Is::Score(_) | Is::Council(_)));
        let imposes = present.has(Sort::Council)
            && atoms
                .iter()
                .any(|atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Impose));
        let is_draft = |atom: &Atom| matches!(&atom.is, Is::Thing(thing) if !thing.loose);
        let mut matcher = Matcher::new(atoms, std::mem::take(&mut self.room));
        for (at, rows) in rows_of.beginnings(&fitting, atoms) {
            for row in rows {
                let (phrasing, items) = (&PHRASINGS[row], &patterns[row]);
                let Some(matched) = matcher.matches(items, at) else {
                    continue;
                };
                // "a vaccine candidate", and in the next sentence "voted 13 to 2 in favour of extending the mandate"
                let elected = self.heard.election.is_some_and(|last| index <= last + 2)
                    && !imposes
                    && matches!(phrasing.name, "votes-received" | "votes-to")
                    // "calling for elections. A rival draft got four votes": a text, and nobody.
                    && !atoms[..matched.first].iter().any(is_draft);
                // "They could not agree on a statement. Russia blocked it."
                let statement = self.heard.statement.is_some_and(|last| index == last + 1)
                    && doubt::blocks_it(atoms, matched)
                    && !atoms[..matched.first]
                        .iter()
                        .any(|atom| matches!(atom.is, Is::Thing(_)));
                let doubt = doubt::doubt(atoms, matched, elsewhere, council)
                    .or(elected.then_some(Doubt::Election))
                    .or(of_ballot.then_some(Doubt::NoText))
                    .or(statement.then_some(Doubt::NoText))
                    .or_else(|| {
                        let open = self.goes_on_openly(atoms, matched);
                        open.then_some(Doubt::Supposed)
                    })
                    .or(self.tale.is_some().then_some(Doubt::Tale))
                    .or_else(|| {
                        let shelved = unvoted && doubt::rests_on_no_vote(atoms, matched);
                        shelved.then_some(Doubt::Shelved)
                    });
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
        // "Council Calls for Truce as Chad Abstains": who abstains, does so in a vote.
        let counted = |said: &Said| {
            said.facts
                .iter()
                .any(|fact| uncounted::tells_votes(&fact.value))
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
        self.decided_before(index, atoms, &mut read);
        self.explain(atoms, &read);
        read.into_iter()
            .filter(|(.., doubt)| doubt.is_none())
            .map(|(_, said, _)| said)
            .collect()
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
    fn explain(&mut self, atoms: &[Atom], read: &[(&Phrasing, Said, Option<Doubt>)]) {
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
