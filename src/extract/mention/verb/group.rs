//! The words of a verb group, read one by one: "had not been expected to", and the verb that ends them.

use super::{Atom, Is, Status, Voice};
use crate::extract::mention::ahead::Ahead;
use crate::extract::words::{Form, Lemma, Word, falls_short};

/// A verb of voting, and what the words before it say.
#[derive(Clone, Copy)]
pub(super) struct Group {
    pub(super) said: Said,
    pub(super) lemma: Lemma,
    pub(super) form: Form,
    /// Where the verb stands: how many words the group has before it.
    pub(super) head: usize,
}

/// What the words before a verb say of it.
#[derive(Clone, Copy, Default)]
pub(super) struct Said {
    pub(super) modal: bool,
    /// "could", of the modals.
    pub(super) could: bool,
    pub(super) not: bool,
    /// "did", "does"
    pub(super) does: bool,
    pub(super) have: bool,
    /// "had", "having"
    pub(super) had: bool,
    pub(super) be: bool,
    /// "is", "are"
    pub(super) is: bool,
    pub(super) to: bool,
    /// "expected to", "likely to", "declined to"
    pub(super) intends: bool,
    /// The same, where what is intended is looked forward to: not "needed to".
    pub(super) looked: bool,
    /// "failed to", "unable to"
    pub(super) failed: bool,
    /// "declined", "refused"
    pub(super) declined: bool,
    /// "decided to", "agreed to"
    pub(super) agreed: bool,
    /// "voted to"
    pub(super) voted: bool,
    pub(super) unanimously: bool,
    pub(super) each: bool,
}

/// What a word of a group is.
enum Step {
    /// One that more follow.
    On,
    Verb(Lemma, Form),
}

/// Verbs of deciding, behind which what was decided happened: "voted to extend".
const DECIDES: [&str; 11] = [
    "decided", "agreed", "voted", "votes", "moved", "chose", "acted", "opted", "elected", "opting",
    "choosing",
];

impl Group {
    /// The group that begins at a place, where a verb of voting ends it.
    pub(super) fn read(ahead: Ahead<'_>, before: &[Atom]) -> Option<Self> {
        const LONGEST: usize = 9;
        let mut said = Said::default();
        for head in 0..=LONGEST {
            match said.step(ahead, head, before)? {
                Step::On => {}
                // "invited to take part without vote": nobody is said not to have voted.
                Step::Verb(_, Form::Base) if ahead.key(0) == "without" => return None,
                Step::Verb(lemma, form) => {
                    return Some(Self {
                        said,
                        lemma,
                        form,
                        head,
                    });
                }
            }
        }
        None
    }

    /// How the verb is used, where it is no noun.
    pub(super) fn voice(&self, ahead: Ahead<'_>) -> Voice {
        // "with Britain choosing to abstain"
        let chosen = self.said.agreed && matches!(ahead.key(0), "choosing" | "opting");
        match self.form {
            _ if chosen => Voice::Ing,
            Form::Ing if !self.said.be => Voice::Ing,
            Form::Past if self.said.be => Voice::Passive,
            _ => Voice::Active,
        }
    }

    /// "to veto", with nothing before that says whether.
    pub(super) fn is_bare_infinitive(&self) -> bool {
        let said = &self.said;
        said.to && !(said.modal || said.intends || said.agreed || said.failed)
    }
}

impl Said {
    /// Takes in one more word of a group; none where the word is of no group.
    fn step(&mut self, ahead: Ahead<'_>, at: usize, before: &[Atom]) -> Option<Step> {
        let token = ahead.token(at).filter(|_| !ahead.is_mark(at))?;
        let kinds = ahead.mentions.kinds(token);
        let key = ahead.key(at);
        let to = ahead.key(at + 1) == "to";
        let next_to = to || ahead.key(at + 2) == "to";
        let lemma = || ahead.mentions.lemma(token);
        let verb = |(lemma, form)| Step::Verb(lemma, form);
        let last = before.last().map(|atom| &atom.is);
        if kinds.contains(Word::Modal) {
            self.modal = true;
            self.could |= key == "could";
        } else if next_to && matches!(key, "failed" | "fails" | "failing" | "fail" | "unable") {
            self.failed = true;
        } else if next_to
            && matches!(key, "refused" | "declined")
            && matches!(last, Some(Is::Council(_)))
        {
            // "The Council refused to approve the text."
            self.failed = true;
        } else if to && self.to && matches!(key, "decline" | "refuse") && has_voted(last) {
            // "voted to decline to renew the mandate"
            self.failed = true;
        } else if to && DECIDES.contains(&key) && (key != "votes" || votes(last)) {
            self.agreed = true;
            self.voted |= matches!(key, "voted" | "votes");
            if !decided(ahead, at + 2) {
                return lemma().map(verb);
            }
        } else if to && key == "able" && self.be && !self.not && was(ahead, at) {
            // "were able to kill the text" did.
            self.have = true;
        } else if kinds.contains(Word::Intend)
            // "would have urged an end": a verb of its own.
            && (next_to || (self.be || self.modal || self.have) && lemma().is_none())
        {
            self.intends = true;
            // "declined to participate" did not.
            self.declined |= matches!(key, "declined" | "refused");
            // "the nine votes needed to pass"
            self.looked |= !matches!(key, "need" | "needed" | "needs" | "required" | "able");
        } else if to && matches!(key, "managed" | "manages") {
            // "managed to adopt a text" did.
            self.agreed = true;
        } else if key == "but" && self.modal && self.not {
            // "could not but abstain" did.
            (self.modal, self.not) = (false, false);
        } else if next_to
            && self.be
            && matches!(key, "forced" | "obliged" | "compelled" | "constrained")
        {
            // "was forced to use its veto" did.
            self.have = true;
        } else if key == "to" {
            self.to = true;
        } else if let Some(found) = lemma() {
            return Some(verb(found));
        } else if kinds.contains(Word::Have) {
            self.have = true;
            self.had |= matches!(key, "had" | "having");
        } else if kinds.contains(Word::Be) {
            self.be = true;
            self.is |= matches!(key, "is" | "are");
            // "would a war resolution be vetoed", "that the text be adopted"
            self.to |= key == "be" && at == 0;
        } else if kinds.contains(Word::Not) {
            self.not = true;
        } else if kinds.contains(Word::Adverb) || key.ends_with("ly") && key.len() > 4 {
            self.unanimously |= key == "unanimously" && !not_quite(ahead, at);
            self.each |= key == "each";
        } else if kinds.contains(Word::Do) {
            self.does = true;
        } else {
            return None;
        }
        Some(Step::On)
    }
}

/// Whether those who vote stand last before a verb.
fn votes(last: Option<&Is>) -> bool {
    matches!(last, Some(Is::Who(_) | Is::Council(_) | Is::OtherBody(_)))
}

/// Whether the verb last before another says that somebody voted.
fn has_voted(last: Option<&Is>) -> bool {
    matches!(last, Some(Is::Verb(verb)) if verb.lemma == Lemma::Vote && verb.voice != Voice::Noun && verb.status == Status::Asserted)
}

/// Whether a verb of what was decided stands behind "to".
fn decided(ahead: Ahead<'_>, at: usize) -> bool {
    let lemma = ahead
        .token(at)
        .and_then(|token| ahead.mentions.lemma(token));
    lemma.is_some_and(|(lemma, _)| lemma != Lemma::Vote)
}

/// Whether "was" or "were" stands in a group before a word.
fn was(ahead: Ahead<'_>, at: usize) -> bool {
    (0..at).any(|i| matches!(ahead.key(i), "was" | "were"))
}

/// "almost unanimously", "all but unanimously": whether the words before one take from it.
fn not_quite(ahead: Ahead<'_>, at: usize) -> bool {
    let last = ahead.key_before(at, 1);
    falls_short(last) || last == "not" || last == "but" && ahead.key_before(at, 2) == "all"
}
