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

use super::lexicon::{Lexicon, WordId};
use super::mention::{Atom, Is, Status, Voice};
use super::words::Lemma;

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

fn mark(word: &str) -> Option<char> {
    let mut chars = word.chars();
    match (chars.next(), chars.next()) {
        (Some(mark), None) if !mark.is_alphanumeric() => Some(mark),
        _ => None,
    }
}

/// Reads a pattern. An unknown verb or voice reads as a word, which the test over the grammar finds.
pub(crate) fn parse(pattern: &'static str, lexicon: &mut Lexicon) -> Vec<Item> {
    let spaces = pattern.bytes().filter(|byte| *byte == b' ').count();
    let mut items = Vec::with_capacity(spaces + 1);
    for word in parts(pattern.trim_end(), b' ') {
        match said_so(word) {
            Some(forms) => items.extend(parts(forms, b' ').map(|form| item(form, lexicon))),
            None => items.push(item(word, lexicon)),
        }
    }
    items
}

fn item(word: &'static str, lexicon: &mut Lexicon) -> Item {
    let (word, name) = cut(word, b'=').map_or((word, None), |(form, name)| (form, Some(name)));
    let (word, optional) = match word.strip_suffix('?') {
        Some(word) => (word, true),
        None => (word, false),
    };
    let (name, optional) = match name.and_then(|name| name.strip_suffix('?')) {
        Some(name) => (Some(name), true),
        None => (name, optional),
    };
    Item {
        form: form(word, lexicon),
        optional,
        name,
    }
}

/// What stands before and after the first of these bytes of ASCII. The words of patterns are so short that no faster search for it
/// pays.
fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let place = text.bytes().position(|byte| byte == at)?;
    Some((&text[..place], &text[place + 1..]))
}

/// What stands between these bytes.
fn parts(text: &str, at: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let (part, after) = cut(text, at).map_or((text, None), |(part, rest)| (part, Some(rest)));
        rest = after;
        Some(part)
    })
}

/// The forms that a word of a pattern stands for, where many patterns have them.
fn said_so(word: &str) -> Option<&'static str> {
    Some(match word {
        "in-favour" => "in the? favour|favor|affirmative",
        "those-that" => "countries|members|nations|states|those that|who",
        _ => return None,
    })
}

fn form(word: &'static str, lexicon: &mut Lexicon) -> Form {
    match word {
        "who" => Form::Who,
        "adj" => Form::Adjective,
        "sponsors" => Form::Sponsors,
        "num" => Form::Number,
        "many" => Form::Many,
        "ord" => Form::Ordinal,
        "zero" => Form::Zero,
        "score" => Form::Score,
        "thing" => Form::Thing,
        "text" => Form::Text,
        "council" => Form::Council,
        "counted" => Form::Counted,
        ".." => Form::Gap,
        "." => Form::ShortGap,
        "~" => Form::Time,
        "when" => Form::When,
        "^" => Form::Start,
        "$" => Form::End,
        _ => {
            if let Some(words) = word.strip_prefix('!') {
                return Form::Unless(Choice::of(words, lexicon));
            }
            if let Some(subject) = word.strip_suffix('>').and_then(subject_named) {
                return Form::Subject(subject);
            }
            if let Some(verb) = word.strip_prefix('@') {
                let (lemma, rest) = cut(verb, b'.').unwrap_or((verb, ""));
                if let Some(lemma) = lemma_named(lemma) {
                    match rest {
                        "unanimously" => return Form::Unanimously(lemma),
                        "voted" => return Form::Voted(lemma),
                        _ => {}
                    }
                    let (voice, status) = match rest {
                        "passive" => (Voice::Passive, Status::Asserted),
                        "ing" => (Voice::Ing, Status::Asserted),
                        "passive.hedged" => (Voice::Passive, Status::Hedged),
                        "ing.denied" => (Voice::Ing, Status::Denied),
                        "noun" => (Voice::Noun, Status::Asserted),
                        "failed" => (Voice::Active, Status::Failed),
                        "denied" => (Voice::Active, Status::Denied),
                        "hedged" => (Voice::Active, Status::Hedged),
                        "undone" => (Voice::Passive, Status::Denied),
                        _ => (Voice::Active, Status::Asserted),
                    };
                    return Form::Verb(lemma, voice, status);
                }
            }
            mark(word).map_or_else(|| Form::Words(Choice::of(word, lexicon)), Form::Mark)
        }
    }
}

fn lemma_named(name: &str) -> Option<Lemma> {
    Some(match name {
        "veto" => Lemma::Veto,
        "abstain" => Lemma::Abstain,
        "vote" => Lemma::Vote,
        "adopt" => Lemma::Adopt,
        "decide" => Lemma::Decide,
        "impose" => Lemma::Impose,
        "reject" => Lemma::Reject,
        "block" => Lemma::Block,
        "fail" => Lemma::Fail,
        "oppose" => Lemma::Oppose,
        "support" => Lemma::Support,
        "join" => Lemma::Join,
        "cast" => Lemma::Cast,
        "submit" => Lemma::Submit,
        "receive" => Lemma::Receive,
        "participate" => Lemma::Participate,
        _ => return None,
    })
}

fn subject_named(name: &str) -> Option<Subject> {
    Some(match name {
        "main" => Subject::Main,
        "coming" => Subject::Coming,
        "who" => Subject::Who,
        "counted" => Subject::Counted,
        "thing" => Subject::Thing,
        "council" => Subject::Council,
        "any" => Subject::Any,
        _ => return None,
    })
}
