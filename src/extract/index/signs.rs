//! What an atom shows itself as to the forms of patterns, and what each form takes one of.

use crate::extract::lexicon::WordId;
use crate::extract::mention::{Group, Is, Status, Verb, Voice, Who};
use crate::extract::pattern::{Choice, Form, One, Subject};
use crate::extract::words::{Lemma, Word};

/// What an atom may show itself as: by its word, or by what it is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sign {
    Word(WordId),
    Mark(char),
    Shape(Shape),
}

/// What an atom is, as far as forms tell atoms apart: members of a kind, a text, a verb in one use.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape(u16);

/// The shapes of which a form takes any, a bit each; those of verbs stand behind them.
type Shapes = u16;

/// Members: eight shapes, four kinds that stand for themselves and as many of adjectives.
const WHO: Shapes = 0b0000_1111;
const ADJECTIVE: Shapes = 0b1111_0000;
const NAMED: Shapes = 0b0000_0001;
const COUNTED: Shapes = 0b0010_0010;
const SPONSORS: Shapes = 0b0100_0100;
const FEW: Shapes = 1 << 8;
const MANY: Shapes = 1 << 9;
const ZERO: Shapes = 1 << 10;
const SCORE: Shapes = 1 << 11;
const TEXT: Shapes = 1 << 12;
const LOOSE: Shapes = 1 << 13;
const COUNCIL: Shapes = 1 << 14;
const ORDINAL: Shapes = 1 << 15;

/// The shapes of verbs, each lemma in each voice and status, follow those that have a bit.
const FIRST_OF_VERBS: u16 = 16;

/// The voices of a verb.
const ANY_VOICE: &[Voice] = &[Voice::Active, Voice::Passive, Voice::Ing, Voice::Noun];

impl Shape {
    /// Its place in a list of what each shape serves.
    pub(super) fn number(self) -> usize {
        usize::from(self.0)
    }

    /// The shape of an atom, where forms take it for more than its word.
    #[inline]
    pub(super) fn of(is: &Is) -> Option<Shape> {
        Some(match is {
            Is::Verb(verb) => Shape::of_verb(verb.lemma, verb.voice, verb.status),
            Is::Who(who) => Shape::of_members(who),
            Is::Number(..=15) => Shape::one(FEW),
            Is::Number(_) => Shape::one(MANY),
            Is::Zero => Shape::one(ZERO),
            Is::Score(_) => Shape::one(SCORE),
            Is::Thing(thing) => Shape::one(if thing.loose { LOOSE } else { TEXT }),
            Is::Council(_) => Shape::one(COUNCIL),
            Is::Word(Some(Word::Ordinal(_))) => Shape::one(ORDINAL),
            _ => return None,
        })
    }

    const fn one(shapes: Shapes) -> Shape {
        #[expect(clippy::cast_possible_truncation, reason = "there are as many as bits")]
        Shape(shapes.trailing_zeros() as u16)
    }

    fn of_members(who: &Who) -> Shape {
        let kind = match who.group {
            Group::Named => 0,
            Group::Counted | Group::Rest | Group::All => 1,
            Group::Sponsors => 2,
            Group::Part | Group::Before | Group::Speaker | Group::Permanent | Group::Of(_) => 3,
        };
        Shape(kind + 4 * u16::from(who.adjective))
    }

    fn of_verb(lemma: Lemma, voice: Voice, status: Status) -> Shape {
        // Four voices, four statuses.
        let uses = lemma as u16 * 16 + status as u16 * 4 + voice as u16;
        Shape(FIRST_OF_VERBS + uses)
    }
}

/// Whether forms take an atom for its word.
#[inline]
pub(super) fn shows_its_word(is: &Is) -> bool {
    match is {
        Is::Word(_) | Is::Zero | Is::Number(_) | Is::Thing(_) => true,
        Is::Who(who) => matches!(who.group, Group::Before | Group::Speaker),
        Is::Verb(Verb { status, .. }) => *status == Status::Asserted,
        _ => false,
    }
}

/// The signs of which a form takes one.
#[derive(Debug, Clone, Copy)]
pub(super) enum Signs<'f> {
    Choice(&'f Choice),
    Mark(char),
    Shapes(Shapes),
    Verb(Lemma, &'static [Voice], Status),
}

impl<'f> Signs<'f> {
    /// What must stand in a sentence for a form to fit. None: nothing.
    pub(super) fn of(form: &'f Form) -> Option<Signs<'f>> {
        Some(match form {
            Form::Words(choice) => Signs::Choice(choice),
            Form::Mark(mark) => Signs::Mark(*mark),
            Form::Verb(lemma, _, Status::Failed) => Signs::Verb(*lemma, ANY_VOICE, Status::Failed),
            Form::Verb(lemma, voice, status) => Signs::Verb(*lemma, only(*voice), *status),
            Form::Unanimously(lemma) | Form::Voted(lemma) => {
                Signs::Verb(*lemma, ANY_VOICE, Status::Asserted)
            }
            Form::Who | Form::Subject(Subject::Main | Subject::Coming) => Signs::Shapes(WHO),
            Form::Adjective => Signs::Shapes(ADJECTIVE | NAMED),
            Form::Counted | Form::Subject(Subject::Counted) => Signs::Shapes(COUNTED),
            Form::Sponsors => Signs::Shapes(SPONSORS),
            Form::Number => Signs::Shapes(FEW),
            Form::Many => Signs::Shapes(FEW | MANY),
            Form::Ordinal => Signs::Shapes(ORDINAL),
            Form::Zero => Signs::Shapes(ZERO),
            Form::Score => Signs::Shapes(SCORE),
            Form::Thing => Signs::Shapes(TEXT | LOOSE),
            Form::Text => Signs::Shapes(TEXT),
            Form::Council | Form::Subject(Subject::Council) => Signs::Shapes(COUNCIL),
            Form::Subject(Subject::Who) => Signs::Shapes(WHO | ADJECTIVE),
            // "it" may be a text.
            Form::Subject(Subject::Thing) => Signs::Shapes(TEXT | LOOSE | WHO | ADJECTIVE),
            Form::Subject(Subject::Any) => Signs::Shapes(TEXT | LOOSE | COUNCIL | WHO | ADJECTIVE),
            Form::Gap
            | Form::ShortGap
            | Form::Time
            | Form::When
            | Form::Start
            | Form::End
            | Form::Unless(_) => {
                return None;
            }
        })
    }

    /// Hands on each sign.
    pub(super) fn each(self, mut take: impl FnMut(Sign)) {
        match self {
            Signs::Choice(choice) => choice.iter().for_each(|one| {
                take(match one {
                    One::Word(word) => Sign::Word(word),
                    One::Mark(mark) => Sign::Mark(mark),
                });
            }),
            Signs::Mark(mark) => take(Sign::Mark(mark)),
            Signs::Shapes(mut shapes) => {
                while shapes != 0 {
                    take(Sign::Shape(Shape::one(shapes)));
                    shapes &= shapes - 1;
                }
            }
            Signs::Verb(lemma, voices, status) => voices
                .iter()
                .for_each(|voice| take(Sign::Shape(Shape::of_verb(lemma, *voice, status)))),
        }
    }
}

fn only(voice: Voice) -> &'static [Voice] {
    match voice {
        Voice::Active => &[Voice::Active],
        Voice::Passive => &[Voice::Passive],
        Voice::Ing => &[Voice::Ing],
        Voice::Noun => &[Voice::Noun],
    }
}
