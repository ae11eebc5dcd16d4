//! A State told by what it is to another: "Syria's closest ally, Russia".

use super::super::token::{Kind, Token};
use super::Mentions;
use super::who::Who;

/// What one State is to another.
pub(super) const RELATIONS: [&str; 15] = [
    "friend",
    "ally",
    "allies",
    "neighbour",
    "neighbours",
    "neighbor",
    "neighbors",
    "partner",
    "partners",
    "patron",
    "backer",
    "protector",
    "rival",
    "foe",
    "supporter",
];

/// How many words may tell of which kind it is: "biggest trading partner".
const TOLD: usize = 3;

impl Mentions<'_> {
    /// The State that the one named at a token is only there to tell, if it is: Russia, of "Syria's closest ally, Russia".
    pub(super) fn ally(
        &self,
        tokens: &[Token],
        at: usize,
        (used, who): (usize, Who),
    ) -> (usize, Who) {
        if who.members.len() != 1 {
            return (used, who);
        }
        // "the United States - Israel's main ally - vetoed it"
        if tokens.get(at + used).map(|t| t.kind) == Some(Kind::Mark('-'))
            && let Some((more, _)) = self.named(tokens, at + used + 1, false)
            && let Some(relation) = relation(tokens, at + used + 1 + more)
            && tokens.get(relation + 1).map(|t| t.kind) == Some(Kind::Mark('-'))
        {
            return (relation + 2 - at, who);
        }
        let Some(relation) = relation(tokens, at + used) else {
            return (used, who);
        };
        let comma = tokens.get(relation + 1).map(|t| t.kind) == Some(Kind::Mark(','));
        let name = relation + 1 + usize::from(comma);
        let other = (name < tokens.len()).then(|| self.named(tokens, name, false));
        let Some((more, other)) = other.flatten().filter(|(_, other)| !other.adjective) else {
            return (used, who);
        };
        // "Israel's main ally, the United States, vetoed it": the second comma closes what the first opens.
        let end = name + more;
        let closes = comma
            && tokens.get(end).map(|t| t.kind) == Some(Kind::Mark(','))
            && tokens.get(end + 1).is_some_and(|t| self.lemma(t).is_some());
        (end + usize::from(closes) - at, other)
    }
}

/// Where what one State is to another is told, behind its name: "'s closest ally".
fn relation(tokens: &[Token], owner: usize) -> Option<usize> {
    let owns = tokens.get(owner).is_some_and(|t| t.key == "'s");
    let word = |t: &&Token| t.kind == Kind::Word && !t.capital;
    let mut told = tokens
        .get(owner + 1..)?
        .iter()
        .take(TOLD + 1)
        .take_while(word);
    let words = told.position(|t| RELATIONS.contains(&t.key.as_str()))?;
    owns.then_some(owner + 1 + words)
}
