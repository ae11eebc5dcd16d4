//! The few forms a phrasing's pattern has, and how they are read.
//!
//! A pattern is words separated by spaces, read left to right over what a sentence mentions:
//!
//! | form | matches |
//! |---|---|
//! | `against`, `favour\|favor` | the word (or mark), or one of them |
//! | `,` `:` `(` `)` `-` | the mark |
//! | `who` `counted` `num` `many` `ord` `zero` `score` `thing` `text` `council` `adj` `sponsors` | members; a number of them; a number up to 15, of any size; first; none; 13-0; a text; a draft or resolution; the Council; a State's adjective; "its authors, X and Y," |
//! | `@veto` `@veto.passive` `@vote.ing` `@veto.noun` | a verb that asserts, in that voice |
//! | `@adopt.failed` `@adopt.denied` `@vote.ing.denied` | a verb that says it did not happen |
//! | `@vote.hedged` | an infinitive or a verb that leaves it open |
//! | `who>` `counted>` `thing>` `council>` `any>` | the subject of the verb that follows, wherever it stands before it |
//! | `main>` | the first members that the sentence names, whose a participle after a comma is |
//! | `coming>` | the members behind the comma, whose the participle is that the sentence begins with |
//! | `..` | up to eight words that are no verb and no stop |
//! | `.` | up to five words that are no verb, no mark, no member and no number |
//! | `~` | words of time and adverbs |
//! | `when` | a date: "in May" is `in when` |
//! | `@vote.unanimously` `@decide.voted` | a verb with "unanimously"; one after "voted to" |
//! | `^` `$` | the beginning of the sentence; a mark or its end |
//! | `!:` `!in\|to` | nothing, where that mark or word does not follow |
//! | `in-favour` `those-that` | "in favour", "in the affirmative"; "countries that", "those who" |
//! | `x?` | the form x or nothing |
//! | `x=name` | the form x, remembered under a name |

mod parse;

pub(crate) use parse::parse;

use super::lexicon::{Lexicon, WordId};
use super::mention::{Atom, Is, Status, Voice};
use super::words::Lemma;
use parse::{mark, parts};

/// One form of a pattern.
#[derive(Debug)]
pub(crate) struct Item {
    pub(super) form: Form,
    pub(super) optional: bool,
    pub(super) name: Option<&'static str>,
}

/// What an item matches.
#[derive(Debug)]
pub(super) enum Form {
    Words(Choice),
    Mark(char),
    Who,
    Adjective,
    /// "its authors, France and Germany,": those who submitted the text, by name.
    Sponsors,
    Number,
    /// A number of any size.
    Many,
    /// first, 12th.
    Ordinal,
    Zero,
    Score,
    Thing,
    /// A text that can only be one put to the vote: a draft, a resolution, an amendment.
    Text,
    Council,
    /// A number of members: "eleven members".
    Counted,
    Verb(Lemma, Voice, Status),
    /// "voted unanimously", in any voice.
    Unanimously(Lemma),
    /// "voted to …": decided by a vote.
    Voted(Lemma),
    Time,
    /// A date, or a part of one.
    When,
    Subject(Subject),
    Gap,
    ShortGap,
    Start,
    End,
    Unless(Choice),
}

/// One of several words or marks.
#[derive(Debug)]
pub(super) struct Choice {
    first: One,
    others: Box<[One]>,
}

/// A word or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum One {
    Word(WordId),
    Mark(char),
}

/// What the subject of a verb is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    Main,
    Coming,
    Who,
    Counted,
    Thing,
    Council,
    Any,
}

impl Form {
    /// Whether it matches exactly one atom, the one that it is laid on.
    pub(super) fn takes_one(&self) -> bool {
        !matches!(
            self,
            Form::Gap
                | Form::ShortGap
                | Form::Time
                | Form::Start
                | Form::End
                | Form::Unless(_)
                | Form::Subject(_)
        )
    }
}

impl Choice {
    fn of(words: &str, lexicon: &mut Lexicon) -> Choice {
        let one = |word: &str| match mark(word) {
            Some(mark) => One::Mark(mark),
            None => One::Word(lexicon.intern(word)),
        };
        let strokes = words.bytes().filter(|byte| *byte == b'|').count();
        let mut others = Vec::with_capacity(strokes);
        let mut all = parts(words, b'|').map(one);
        let first = all.next().unwrap_or(One::Word(0));
        others.extend(all);
        Choice {
            first,
            others: others.into(),
        }
    }

    /// Each of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = One> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// Whether an atom is one of them.
    pub(super) fn holds(&self, atom: &Atom) -> bool {
        let wanted = match atom.is {
            Is::Mark(mark) => One::Mark(mark),
            _ => One::Word(atom.word),
        };
        self.first == wanted || self.others.contains(&wanted)
    }
}
