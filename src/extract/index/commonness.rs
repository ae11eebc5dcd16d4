//! How common what a form matches is in prose on votes: a row is looked for where its least common form stands.

use crate::extract::lexicon::{Lexicon, WordId};
use crate::extract::mention::Voice;
use crate::extract::pattern::{Choice, Form, One, Subject};

/// Words that one sentence in ten has.
const COMMON: [&str; 17] = [
    "the", "a", "of", "in", "to", "by", "and", "on", "with", "for", "was", "that", "'s", "it",
    "is", "as", "at",
];

/// Words that one sentence in thirty has.
const FREQUENT: [&str; 34] = [
    "not", "be", "said", "its", "have", "from", "which", "this", "an", "has", "vote", "votes",
    "would", "we", "against", "but", "members", "all", "were", "had", "after", "are", "been",
    "his", "no", "over", "one", "their", "also", "who", "he", "two", "veto", "adopted",
];

/// How common words are, by their numbers: those that are in neither list are rare.
#[derive(Debug)]
pub(super) struct Commonness(Vec<u8>);

const RARE: u8 = 1;

impl Commonness {
    pub(super) fn new(lexicon: &Lexicon) -> Commonness {
        let mut words = Vec::new();
        let lists = [(FREQUENT.as_slice(), 3), (COMMON.as_slice(), 7)];
        for (list, common) in lists {
            for word in list {
                let id = usize::from(lexicon.of(word).id);
                if words.len() <= id {
                    words.resize(id + 1, RARE);
                }
                words[id] = common;
            }
        }
        Commonness(words)
    }

    /// How common what a form matches is, the least common first.
    pub(super) fn of(&self, form: &Form) -> u8 {
        match form {
            Form::Words(choice) => self.of_choice(choice),
            Form::Score | Form::Zero | Form::Ordinal | Form::Sponsors => 0,
            Form::Verb(_, Voice::Active, _) => 2,
            Form::Verb(..) | Form::Unanimously(_) | Form::Voted(_) => RARE,
            Form::Counted | Form::Subject(Subject::Counted) => 3,
            Form::Number | Form::Many => 4,
            Form::Mark(',') => 9,
            Form::Mark(_) => 4,
            Form::Council | Form::Subject(Subject::Council) => 5,
            Form::Thing | Form::Text => 6,
            _ => 8,
        }
    }

    /// How common the most common of some words is.
    fn of_choice(&self, choice: &Choice) -> u8 {
        let word = |id: WordId| self.0.get(usize::from(id)).copied().unwrap_or(RARE);
        let each = choice.iter().map(|one| match one {
            One::Word(id) => word(id),
            One::Mark(',') => 9,
            One::Mark(_) => 4,
        });
        each.max().unwrap_or(RARE)
    }
}
