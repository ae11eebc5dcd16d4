//! Questions with answers to choose from, and statements to be judged: what they offer is not told.

use super::{Line, Reader};
use crate::extract::mention::{Atom, Is};

/// What was asked last.
#[derive(Debug, Default)]
pub(super) struct Quiz {
    /// The question or the answer offered that was read last.
    asked: Option<usize>,
    /// The statement that a reader is to judge, until the answer is read.
    judged: Option<usize>,
    /// Whether the next sentence is such a statement.
    to_judge: bool,
}

impl Reader<'_> {
    /// Whether a sentence is an answer offered to the question before it: "A) China vetoed it". Takes back a statement that turns out to
    /// be false, or is left open.
    pub(super) fn quiz(&mut self, line: Line, atoms: &[Atom]) -> bool {
        let index = line.index;
        if self.quiz.judged.is_some_and(|judged| judged < index) {
            self.quiz.judged = None;
            let affirms = |two: &[Atom]| two[0].key == "true" && two[1].key != "or";
            if !atoms.windows(2).take(4).any(affirms) {
                self.take_back_last();
            }
        }
        let offered = self.quiz.asked.is_some_and(|asked| index <= asked + 1);
        if line.option && offered {
            self.quiz.asked = Some(index);
            return true;
        }
        let asks = atoms
            .iter()
            .rev()
            .take(3)
            .any(|atom| matches!(atom.is, Is::Mark('?')));
        let following = |three: &[Atom]| matches!(three, [which, of, the] if which.key == "which" && of.key == "of" && the.key == "the");
        let chooses = atoms.windows(3).take(4).any(following);
        if asks || chooses {
            self.quiz.asked = Some(index);
        }
        let true_or_false = |three: &[Atom]| matches!(three, [yes, or, no] if yes.key == "true" && or.key == "or" && no.key == "false");
        let begins = atoms.windows(3).take(4).position(true_or_false);
        let claims = |at: usize| atoms.len() > at + 5;
        match begins {
            Some(at) if claims(at) => self.quiz.judged = Some(index),
            Some(_) => self.quiz.to_judge = true,
            None if std::mem::take(&mut self.quiz.to_judge) => self.quiz.judged = Some(index),
            None => {}
        }
        false
    }

    /// At the end of the text, takes back a statement that no answer followed.
    pub(super) fn close_quiz(&mut self) {
        if self.quiz.judged.take().is_some() {
            self.take_back_last();
        }
    }
}
