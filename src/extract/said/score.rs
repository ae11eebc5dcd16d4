//! What a match says by a score: how many for, against and abstaining, and who.

use super::telling::Telling;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Is};
use crate::extract::words::{Lemma, Word};
use crate::reported::Fact;
use crate::vote::Position;

impl Telling<'_> {
    /// "by 13 to 1 with 1 abstention": how many for, against and abstaining.
    pub(super) fn score(&mut self, name: &str) {
        let (atoms, found) = (self.atoms, self.found);
        // "outnumber them 9-to-1"
        let ratio = atoms[..found.first]
            .iter()
            .rev()
            .take(5)
            .any(|atom| atom.key.as_str().starts_with("outnumber"));
        if let Some(Is::Score(score)) = found.get(name).map(|at| &atoms[at].is)
            && !ratio
            && (score.iter().sum::<u32>() >= 7
                || decided(atoms, found.first)
                || beside_abstentions(atoms, found, score.iter().sum()))
        {
            for count in Fact::of_score(score) {
                self.state(count);
            }
        }
    }

    /// "14-0-1 (China)": the members behind a score.
    pub(super) fn members_of_score(&mut self, score: &str, name: &str) {
        let (atoms, found) = (self.atoms, self.found);
        let (Some(Is::Score(score)), Some((at, who))) =
            (found.get(score).map(|at| &atoms[at].is), self.who_of(name))
        else {
            return;
        };
        // "14-0-1 (China)": the list is that of the last number that it fills.
        let members = self.known.members(atoms, at, who);
        let fills = |n: &u32| *n as usize == members.len();
        let position = match score.as_slice() {
            [.., last] if score.len() > 2 && fills(last) => Position::Abstaining,
            [_, against, ..] if fills(against) => Position::Against,
            _ => return,
        };
        for member in members {
            self.state(Fact::Position(member, position));
        }
    }
}

/// "by 4 votes to 2 with nine abstentions", "lost it, 2-2 with 11 abstentions": whether a score goes on with a number of those abstaining;
/// where no "by" leads to it, one that fills the Council.
fn beside_abstentions(atoms: &[Atom], found: &Match, counted: u32) -> bool {
    let led = matches!(atoms[..found.first].last(), Some(atom) if matches!(atom.key.as_str(), "by" | "of"));
    let beside = |atom: &&Atom| {
        matches!(atom.is, Is::Mark(',')) || matches!(atom.key.as_str(), "with" | "and")
    };
    let mut behind = atoms[found.last + 1..].iter().skip_while(beside);
    let fills = |n: u32| led || matches!(n + counted, 11 | 15);
    matches!(behind.next().map(|atom| &atom.is), Some(Is::Number(n @ ..=15)) if fills(*n))
        && behind
            .next()
            .is_some_and(|atom| matches!(atom.key.as_str(), "abstentions" | "abstention"))
}

/// Whether a score stands right behind what it decided, or is said to be the vote: "was lost two to nothing", "the vote on it was 5-0".
fn decided(atoms: &[Atom], at: usize) -> bool {
    // "by a vote of 5 to 1"
    let vote = matches!(&atoms[..at], [.., vote, of] if of.key == "of" && vote.key == "vote");
    let was = matches!(&atoms[..at], [.., was] if matches!(was.is, Is::Word(Some(Word::Be))));
    let the_vote = was
        && atoms[..at]
            .iter()
            .rev()
            .take(8)
            .any(|atom| atom.is_noun(Lemma::Vote));
    vote || the_vote
        // "rejected, by 3 votes to none"
        || atoms[..at].iter().rev().take(3).any(|atom| {
            matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Adopt | Lemma::Reject))
                || matches!(atom.key.as_str(), "lost" | "carried" | "beaten")
        })
}
