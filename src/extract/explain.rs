//! How a sentence was read: what it mentions, which phrasings fitted it, and why a match was refused.

use super::doubt::Doubt;
use super::mention::{Atom, Is, Who};
use crate::reported::Fact;
use crate::source::Span;

/// How one sentence was read.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The sentence.
    pub sentence: Span,
    /// What it mentions, left to right; plain words are left out.
    pub mentions: Vec<Mention>,
    /// The phrasings that fitted, in the order of the text.
    pub matches: Vec<Matched>,
}

/// A stretch of a sentence that means something.
#[derive(Debug, Clone)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// What it is, and its status: "verb Veto, Active, Asserted".
    pub is: String,
}

/// A phrasing that fitted a stretch of a sentence.
#[derive(Debug, Clone)]
pub struct Matched {
    /// The phrasing, a row of the grammar.
    pub phrasing: &'static str,
    /// The words it covers.
    pub span: Span,
    /// What it says.
    pub facts: Vec<Fact>,
    /// Why it was not believed, where it was not.
    pub refused: Option<Doubt>,
}

impl Explanation {
    /// The same, as it stands in a text that has so many bytes before it.
    pub(crate) fn moved(mut self, by: usize) -> Explanation {
        self.sentence = self.sentence.moved(by);
        for mention in &mut self.mentions {
            mention.span = mention.span.moved(by);
        }
        for matched in &mut self.matches {
            matched.span = matched.span.moved(by);
        }
        self
    }
}

/// What the atoms of a sentence mention.
pub(crate) fn mentions(atoms: &[Atom]) -> Vec<Mention> {
    atoms
        .iter()
        .filter_map(|atom| {
            let is = words(&atom.is)?;
            Some(Mention {
                span: atom.span,
                is,
            })
        })
        .collect()
}

fn words(is: &Is) -> Option<String> {
    Some(match is {
        Is::Who(who) => who_words(who),
        Is::Number(n) => format!("number {n}"),
        Is::Zero => String::from("none"),
        Is::Score(score) => format!("score {score:?}"),
        Is::Thing(thing) => {
            let mut words = String::from("text");
            if let Some((number, _)) = thing.resolution {
                words.push_str(&format!(", resolution {number}"));
            }
            if let Some((symbol, _)) = &thing.draft {
                words.push_str(&format!(", {symbol}"));
            }
            for (flag, word) in [
                (thing.plural, "plural"),
                (thing.other, "another"),
                (thing.loose, "loosely"),
                (thing.amendment, "amendment"),
                (thing.paragraph, "paragraph"),
            ] {
                if flag {
                    words.push_str(", ");
                    words.push_str(word);
                }
            }
            words
        }
        Is::Council(_) => String::from("the Council"),
        Is::OtherBody(_) => String::from("another body"),
        Is::Verb(verb) => format!("verb {:?}, {:?}, {:?}", verb.lemma, verb.voice, verb.status),
        Is::When(_) => String::from("date"),
        Is::Symbol(symbol) => format!("symbol {symbol}"),
        Is::Meeting(number) => format!("meeting {number}"),
        Is::Word(_) | Is::Mark(_) => return None,
    })
}

fn who_words(who: &Who) -> String {
    let members: Vec<String> = who
        .members
        .iter()
        .map(|(member, _)| member.to_string())
        .collect();
    let mut words = format!("members {:?} {}", who.group, members.join(" "));
    if let Some(count) = who.count {
        words.push_str(&format!(" {count}"));
    }
    if who.adjective {
        words.push_str(", adjective");
    }
    words
}
