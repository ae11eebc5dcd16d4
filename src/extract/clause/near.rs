//! The subject of a verb among the words right before it.

use super::joined::{begins_a_clause, is_listed, object_of};
use super::passed::{
    SOME_OTHERS, behind_text, but_not, ends_a_predicate, friends_of, inserted, is_excepted,
    is_told_of, is_unnamed, is_what_one_was, modified, names_a_matter, opening_comma, set_aside,
    speaking_for, spoken_for,
};
use super::preposition::{after_preposition, subject_behind_preposition};
use super::relative::{head_of_clause, who_clause};
use super::subject;
use crate::extract::mention::{Atom, Group, Is, Status, Verb, Voice, Who};
use crate::extract::words::Word;

/// The subject of a verb among the words right before it.
pub(super) fn near_subject(atoms: &[Atom], verb: usize) -> Option<usize> {
    // "refused to withdraw the Arab-drafted text": who stands before the dash drafted it.
    if let [.., before, dash] = &atoms[..verb]
        && matches!(dash.is, Is::Mark('-'))
        && before.key != "co"
        && before.span.end == dash.span.start
        && dash.span.end == atoms[verb].span.start
    {
        return matches!(before.is, Is::Who(_)).then(|| verb - 2);
    }
    let (mut at, mut words) = (verb, 0);
    while at > 0 {
        at -= 1;
        match (WayBack { atoms, verb, words }).step(at) {
            Step::PassOver => {}
            Step::Count => words += 1,
            Step::BackTo(open) => at = open,
            Step::End(subject) => return subject,
        }
        if words > FAR {
            return None;
        }
    }
    None
}

/// How many words may stand between a verb and its subject.
const FAR: usize = 9;

/// What an atom is to a verb behind it whose subject is looked for.
enum Step {
    /// It may stand between them, and is not counted.
    PassOver,
    /// It is a word between them.
    Count,
    /// It closes what this atom opens.
    BackTo(usize),
    /// The subject is known, or there is none here.
    End(Option<usize>),
}

/// The way back from a verb to its subject, as far as it has been gone.
struct WayBack<'a> {
    atoms: &'a [Atom<'a>],
    verb: usize,
    /// How many words stand between.
    words: usize,
}

impl WayBack<'_> {
    fn step(&self, at: usize) -> Step {
        let atoms = self.atoms;
        match &atoms[at].is {
            Is::Who(who) => self.members(at, who),
            Is::Thing(_) => self.text(at),
            // "the joint position on Security Council representation adopted in July": the Council adopted none.
            Is::Council(_) if self.words > 0 && names_a_matter(atoms, at) => Step::End(None),
            Is::Council(_) | Is::OtherBody(_) => self.named(at),
            Is::Verb(verb) => self.verb(at, verb),
            Is::Mark(mark) => self.mark(at, *mark),
            Is::When(_) | Is::Number(_) | Is::Symbol(_) | Is::Meeting(_) | Is::Score(_) => {
                Step::PassOver
            }
            // "and no one voted against": the subject is nobody.
            Is::Zero => Step::End(None),
            Is::Word(Some(Word::Relative)) => Step::End(head_of_clause(atoms, at, self.verb)),
            Is::Word(Some(Word::Adverb)) => Step::PassOver,
            Is::Word(Some(Word::Voter)) if self.are_untold(at) => Step::End(None),
            Is::Word(None) if self.are_others(at) => Step::End(None),
            Is::Word(_) => Step::Count,
        }
    }

    fn members(&self, at: usize, who: &Who) -> Step {
        let (atoms, words) = (self.atoms, self.words);
        // "the whole Council save France was in favour"
        if is_excepted(atoms, at) {
            return Step::Count;
        }
        // "did not use its veto and abstained": whose veto is not who abstained.
        let of_a_noun = matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Verb(noun)) if noun.voice == Voice::Noun);
        if who.adjective && of_a_noun {
            return Step::PassOver;
        }
        // "Britain condemned Russia and voted for the text": whom it condemned did not vote, nor whose wishes it defied.
        if who.group == Group::Named && ends_a_predicate(atoms, at, self.verb) {
            return Step::Count;
        }
        // "abstained on the Swedish draft and voted for ours": whose draft it is tells not who voted.
        if at + 2 < self.verb
            && matches!(atoms[at + 1].is, Is::Thing(_))
            && after_preposition(atoms, at)
        {
            return Step::PassOver;
        }
        // "it stood its ground and vetoed the text": whose ground tells not who vetoed.
        let own = matches!(atoms[at].key.as_str(), "its" | "their" | "his" | "her");
        if who.adjective && words > 0 && own {
            return Step::Count;
        }
        if who.adjective && words == 0 {
            return Step::End(subject_behind_preposition(atoms, at).or(Some(at)));
        }
        // "India was one of the nations that abstained"
        if is_what_one_was(atoms, at, who) {
            return Step::End(near_subject(atoms, at - 1));
        }
        // "Israel's friends on the Council, Nigeria and Rwanda, abstained": the friends did.
        if who.group == Group::Named && friends_of(atoms, at) {
            let mut behind = (at + 3..self.verb).rev();
            return Step::End(behind.find(|&i| atoms[i].named().is_some()));
        }
        self.named(at)
    }

    fn text(&self, at: usize) -> Step {
        // "vetoed the text and abstained on another": the subject of the verb whose object it is.
        if (1..=5).contains(&self.words)
            && let Some(before) = object_of(self.atoms, at, self.verb)
        {
            return Step::End(near_subject(self.atoms, before));
        }
        // "created by a resolution adopted a year ago": what the participle stands right behind.
        if at + 1 == self.verb {
            return Step::End(Some(at));
        }
        self.named(at)
    }

    /// What is named may be the subject, or stand behind a preposition.
    fn named(&self, at: usize) -> Step {
        let (atoms, words) = (self.atoms, self.words);
        if words > 0 && !after_preposition(atoms, at) && !inserted(atoms, at, self.verb) {
            // "A proposal for a truce followed by peace talks was adopted"
            let passive =
                matches!(&atoms[self.verb].is, Is::Verb(verb) if verb.voice == Voice::Passive);
            let text = matches!(atoms[at].is, Is::Thing(_));
            let far = if text && passive { 8 } else { 6 };
            return Step::End((words <= far).then_some(at));
        }
        if words <= 5 && opens_a_clause(atoms, at) {
            return Step::End(Some(at));
        }
        // "the representative of Kenya voted", "those of France and Jordan said": the State spoken for.
        if spoken_for(atoms, at) && words == 0 {
            return Step::End(Some(at));
        }
        match subject_behind_preposition(atoms, at) {
            Some(head) => Step::End(Some(head)),
            None if after_preposition(atoms, at) => Step::PassOver,
            None => Step::End(Some(at)),
        }
    }

    fn verb(&self, at: usize, inner: &Verb) -> Step {
        let (atoms, verb) = (self.atoms, self.verb);
        if inner.voice == Voice::Noun {
            return Step::PassOver;
        }
        // "A text, drafted by France, was vetoed": the participle's phrase is passed over.
        if inner.past
            && inner.voice == Voice::Active
            && let Some(text) = behind_text(atoms, at)
        {
            return Step::End(Some(text));
        }
        if let Some(subject) = modified(atoms, at) {
            return Step::End(Some(subject));
        }
        // "France and China who had opposed the war voted for it": the clause of "who" is passed over.
        if let Some(head) = who_clause(atoms, at, verb) {
            return Step::End(Some(head));
        }
        // "urged China to vote against the Council's draft and abstained": not China.
        let own_active = matches!(&atoms[verb].is, Is::Verb(own) if own.voice == Voice::Active);
        if inner.status == Status::Hedged
            && !inner.modal
            && inner.voice == Voice::Active
            && own_active
            && !begins_a_clause(atoms, at)
        {
            return Step::End(None);
        }
        // "vetoed the text and abstained on another": the subject of the verb before serves.
        let joined = atoms[at + 1..verb]
            .iter()
            .any(|atom| matches!(atom.key.as_str(), "and" | "but" | "or" | "then"));
        // "proposed extending it and was alone": who proposed.
        let complement =
            at + 1 == verb && matches!(&atoms[verb].is, Is::Verb(verb) if verb.voice == Voice::Ing);
        let serves = joined || is_listed(atoms, at, verb) || complement;
        Step::End(serves.then(|| subject(atoms, at)).flatten())
    }

    fn mark(&self, at: usize, mark: char) -> Step {
        let (atoms, verb) = (self.atoms, self.verb);
        let right_before = at + 1 == verb;
        match mark {
            ',' => {
                // "Vitaly Churkin, for the Russian Federation, voted": the State it is for.
                if let Some(state) = speaking_for(atoms, at) {
                    return Step::End(Some(state));
                }
                opening_comma(atoms, at).map_or(Step::Count, Step::BackTo)
            }
            // "8 (among them China) to 1 opposed": what stands aside is not what the verb says it of, unless right before it.
            ')' => set_aside(atoms, at, right_before).map_or(Step::PassOver, Step::BackTo),
            '-' => {
                // "Russia - but not China - vetoed it"
                if right_before && let Some(open) = but_not(atoms, at) {
                    return Step::BackTo(open);
                }
                // "vetoed its resolutions 17 times — the regime collapsed": what stands alone behind a dash has a subject of its own.
                if self.words > 1 && stands_alone(atoms, at, verb) {
                    return Step::End(None);
                }
                Step::PassOver
            }
            '"' | '(' => Step::PassOver,
            _ => Step::End(None),
        }
    }

    /// "some countries abstained", "the Western powers voted for it": which, is not told.
    fn are_untold(&self, at: usize) -> bool {
        let (atoms, verb) = (self.atoms, self.verb);
        if at + 1 == verb {
            let described = at > 1
                && matches!(atoms[at - 1].is, Is::Word(None))
                && !matches!(atoms[at - 2].is, Is::Number(_) | Is::Who(_));
            return described || is_unnamed(atoms, at);
        }
        // "Libya thanked countries that abstained"
        at + 2 == verb
            && matches!(atoms[at + 1].key.as_str(), "that" | "who" | "which")
            && !is_told_of(atoms, at)
    }

    /// "and the rest supported it", "but its European partners voted for it"
    fn are_others(&self, at: usize) -> bool {
        let atoms = self.atoms;
        at + 1 == self.verb
            && SOME_OTHERS.contains(&atoms[at].key.as_str())
            && !atoms[at.saturating_sub(FAR)..at]
                .iter()
                .any(|atom| atom.key == "with")
    }
}

/// "moments before Russia cast a veto": whether the word before a subject is one that opens a clause.
fn opens_a_clause(atoms: &[Atom], subject: usize) -> bool {
    let described = |atom: &&Atom| {
        matches!(atom.is, Is::Number(_) | Is::Mark('-'))
            || matches!(atom.key.as_str(), "the" | "member" | "nation")
    };
    let opens = atoms[..subject].iter().rev().find(|atom| !described(atom));
    opens.is_some_and(|atom| {
        matches!(
            atom.key.as_str(),
            "before" | "after" | "since" | "until" | "as" | "that" | "because"
        )
    })
}

/// Whether a dash with room on both sides has no other with it, before an atom behind it.
fn stands_alone(atoms: &[Atom], dash: usize, end: usize) -> bool {
    const FAR: usize = 14;
    let apart = |at: usize| {
        let before = at.checked_sub(1).map(|i| atoms[i].span.end);
        let behind = atoms.get(at + 1).map(|atom| atom.span.start);
        let span = atoms[at].span;
        before.is_some_and(|end| end < span.start) && behind.is_some_and(|start| span.end < start)
    };
    let mut others = (dash.saturating_sub(FAR)..end).filter(|&at| at != dash);
    let mut paired = || others.any(|at| matches!(atoms[at].is, Is::Mark('-')) && apart(at));
    apart(dash) && !paired()
}
