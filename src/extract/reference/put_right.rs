//! What is said next in a sentence that puts right what was said before: that a vote was not unanimous, that a score was turned round.

use super::Segment;
use crate::extract::agree::against_unanimity;
use crate::extract::mention::{Atom, Is};
use crate::extract::said::Said;
use crate::reported::{Fact, Stated};
use crate::vote::Position;

/// "The vote was unanimous, 14-0, with only Chad abstaining": of those who voted for or against; who says so next tells what it was.
pub(super) fn take_back_unanimity(atoms: &[Atom], said: &mut [Said]) {
    let unanimous = |fact: &Stated<Fact>| fact.value == Fact::Unanimous;
    let contrary = |said: &Said| {
        let facts = said.facts.iter().filter(|_| !said.tentative);
        let mut votes = facts.map(|fact| &fact.value);
        votes.any(|fact| {
            matches!(fact, Fact::Position(..) | Fact::Tally(..)) && against_unanimity(fact)
        })
    };
    let Some(at) = said
        .iter()
        .position(|said| said.facts.iter().any(unanimous))
    else {
        return;
    };
    let last = said[at].last;
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
    let joins = |atom: &Atom| {
        matches!(atom.is, Is::Mark(',' | ';'))
            || matches!(atom.key.as_str(), "and" | "while" | "but")
    };
    // "The unanimous vote came after China abstained on a similar text."
    let another = |atom: &Atom| matches!(atom.key.as_str(), "after" | "before" | "since" | "when");
    let taken_back = said[at + 1..].iter().any(|next| {
        let between = atoms.get(last + 1..next.first);
        contrary(next)
            && between.is_some_and(|between| {
                let mut beyond = between.iter().skip_while(|atom| !joins(atom));
                !between.iter().any(another) && !beyond.any(text)
            })
    });
    if taken_back {
        said[at].facts.retain(|fact| !unanimous(fact));
    }
}

/// "The vote was 12-3, with only China joining Russia in support": whether what is said next shows that a score has those against
/// first, which is then put right.
pub(super) fn turns(last: &mut Segment, said: &Said) -> bool {
    let tally = |facts: &[Stated<Fact>], wanted: Position| {
        facts.iter().find_map(|fact| match fact.value {
            Fact::Tally(position, n) if position == wanted => Some(n),
            _ => None,
        })
    };
    let Some(backers) = tally(&said.facts, Position::InFavour) else {
        return false;
    };
    let turned = |score: &&mut Said| {
        tally(&score.facts, Position::InFavour) > Some(backers)
            && tally(&score.facts, Position::Against) == Some(backers)
    };
    let Some(score) = last.said.iter_mut().find(turned) else {
        return false;
    };
    for fact in &mut score.facts {
        if let Fact::Tally(position, _) = &mut fact.value {
            *position = match *position {
                Position::InFavour => Position::Against,
                Position::Against => Position::InFavour,
                other => other,
            };
        }
    }
    true
}
