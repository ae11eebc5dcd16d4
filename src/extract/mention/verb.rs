//! Verb groups: a verb of voting with its auxiliaries, and whether it says that the thing happened.

use super::super::token::{Kind, Token};
use super::super::words::{Form, Lemma, Word, falls_short};
use super::{Atom, Is, Mentions};

/// A verb of voting as it stands in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verb {
    pub(crate) lemma: Lemma,
    pub(crate) voice: Voice,
    pub(crate) status: Status,
    /// "unanimously" stands in the group or right after it.
    pub(crate) unanimously: bool,
    /// "voted to": what follows was decided.
    pub(crate) voted: bool,
    /// Past perfect: before what the text reports.
    pub(crate) earlier: bool,
    /// Present perfect: up to the day of the text ("has long opposed", "has not adopted").
    pub(crate) lately: bool,
    /// In the past tense, or a participle.
    pub(crate) past: bool,
    /// Behind "would", "could", "will" and their like.
    pub(crate) modal: bool,
    /// Behind "expected to", "likely to", "seeks to", "is to", and "usually", "almost".
    pub(crate) intended: bool,
    /// In the present tense: "passes", "is adopted".
    pub(crate) now: bool,
}

/// How the verb is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// "vetoed", with its subject before it; or a participle, "a text vetoed by…".
    Active,
    /// "was vetoed".
    Passive,
    /// "vetoing".
    Ing,
    /// "veto" as a noun: "the Russian veto".
    Noun,
}

/// Whether the verb says that it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// It says so.
    Asserted,
    /// It says it did not.
    Denied,
    /// It is expected, planned, threatened, possible.
    Hedged,
    /// Failed to: what was to be done was not.
    Failed,
}

/// The words that a verb group may begin with, beside those of the vocabulary and adverbs in -ly.
pub(super) const OPENERS: &[&str] = &[
    "decided",
    "agreed",
    "voted",
    "votes",
    "moved",
    "chose",
    "acted",
    "opted",
    "elected",
    "opting",
    "choosing",
    "to",
    "unable",
    "forced",
    "obliged",
    "compelled",
    "constrained",
];

impl Mentions<'_> {
    pub(super) fn verb(
        &self,
        tokens: &[Token],
        at: usize,
        before: &[Atom],
    ) -> Option<(usize, Verb)> {
        let (mut modal, mut not, mut have, mut be, mut to, mut intend, mut failed, mut agreed) =
            (false, false, false, false, false, false, false, false);
        let (mut had, mut unanimously, mut voted, mut is, mut looked) =
            (false, false, false, false, false);
        let mut declined = false;
        let mut used = 0;
        // "the so-called neutral text"
        let so = |back: usize| at.checked_sub(back).map(|i| &tokens[i]);
        if tokens[at].key == "called" && so(2).is_some_and(|token| token.key == "so") {
            return None;
        }
        // "a veto-wielding member", "its first-ever veto"
        let hyphen = |i: usize| tokens.get(i).is_some_and(|t| t.kind == Kind::Mark('-'));
        let behind_hyphen = at > 1 && hyphen(at - 1);
        let wields = |i: usize| {
            let word = tokens.get(i).map_or("", |t| t.key.as_str());
            matches!(word, "wielding" | "holding" | "bearing")
        };
        if tokens[at].key == "veto" && hyphen(at + 1) && wields(at + 2)
            || behind_hyphen && wields(at) && tokens[at - 2].key == "veto"
            || behind_hyphen && tokens[at].key == "ever"
        {
            return None;
        }
        let (lemma, form) = loop {
            let token = tokens.get(at + used)?;
            if used > 9 || matches!(token.kind, Kind::Mark(_)) {
                return None;
            }
            let key = token.key.as_str();
            let kinds = self.kinds(token);
            let next_to = || {
                tokens.get(at + used + 1).is_some_and(|t| t.key == "to")
                    || tokens.get(at + used + 2).is_some_and(|t| t.key == "to")
            };
            if kinds.contains(Word::Modal) {
                modal = true;
            } else if matches!(key, "failed" | "fails" | "failing" | "fail" | "unable") && next_to()
            {
                failed = true;
            } else if matches!(key, "refused" | "declined")
                && next_to()
                && before
                    .last()
                    .is_some_and(|atom| matches!(atom.is, Is::Council(_)))
            {
                // "The Council refused to approve the text."
                failed = true;
            } else if matches!(
                key,
                "decided"
                    | "agreed"
                    | "voted"
                    | "votes"
                    | "moved"
                    | "chose"
                    | "acted"
                    | "opted"
                    | "elected"
                    | "opting"
                    | "choosing"
            ) && tokens.get(at + used + 1).is_some_and(|t| t.key == "to")
                && (key != "votes"
                    || before.last().is_some_and(|atom| {
                        matches!(atom.is, Is::Who(_) | Is::Council(_) | Is::OtherBody(_))
                    }))
            {
                agreed = true;
                voted |= matches!(key, "voted" | "votes");
                if self.verb_after_to(tokens, at + used + 2).is_none() {
                    if let Some(found) = self.lemma(token) {
                        break found;
                    }
                    return None;
                }
            } else if be
                && key == "able"
                && tokens.get(at + used + 1).is_some_and(|t| t.key == "to")
                && (at..at + used).any(|i| matches!(tokens[i].key.as_str(), "was" | "were"))
                && !not
            {
                // "were able to kill the text" did.
                have = true;
            } else if kinds.contains(Word::Intend)
                // "would have urged an end": a verb of its own.
                && (next_to() || ((be || modal || have) && self.lemma(token).is_none()))
            {
                intend = true;
                // "declined to participate" did not.
                declined |= matches!(key, "declined" | "refused");
                // "the nine votes needed to pass"
                looked |= !matches!(key, "need" | "needed" | "needs" | "required" | "able");
            } else if modal && not && key == "but" {
                // "could not but abstain" did.
                (modal, not) = (false, false);
            } else if be
                && matches!(key, "forced" | "obliged" | "compelled" | "constrained")
                && next_to()
            {
                // "was forced to use its veto" did.
                have = true;
            } else if key == "to" {
                to = true;
            } else if let Some(found) = self.lemma(token) {
                break found;
            } else if kinds.contains(Word::Have) {
                have = true;
                had |= key == "had" || key == "having";
            } else if kinds.contains(Word::Be) {
                be = true;
                is |= matches!(key, "is" | "are");
                // "would a war resolution be vetoed", "that the text be adopted"
                to |= key == "be" && used == 0;
            } else if kinds.contains(Word::Not) {
                not = true;
            } else if kinds.contains(Word::Do) {
            } else if kinds.contains(Word::Adverb) || (key.ends_with("ly") && key.len() > 4) {
                unanimously |= key == "unanimously" && !not_quite(tokens, at + used);
            } else {
                return None;
            }
            used += 1;
        };
        // "the poorly supported resolution"
        let described = matches!(lemma, Lemma::Support | Lemma::Oppose)
            && form == Form::Past
            && before
                .iter()
                .rev()
                .find(|atom| !atom.key.as_str().ends_with("ly"))
                .is_some_and(|atom| matches!(atom.is, Is::Word(Some(Word::Determiner))))
            && self.is(tokens.get(at + used + 1), Word::Thing);
        if described {
            return None;
        }
        // "was not present"
        let there = (at + used)
            .checked_sub(1)
            .is_some_and(|i| self.is(tokens.get(i), Word::Be) || self.is(tokens.get(i), Word::Not));
        if there && tokens[at + used].key == "present" && !self.is(Some(&tokens[at]), Word::Do) {
            return None;
        }
        // "its profligate use of the veto" tells of no one use.
        let quoted = tokens
            .get(at + used + 1)
            .is_some_and(|t| t.kind == Kind::Mark('"'));
        if tokens[at + used].key == "use"
            && tokens
                .get(at + used + 1 + usize::from(quoted))
                .is_some_and(|t| t.key == "of")
        {
            return None;
        }
        // "approved of the report" adopts nothing.
        if tokens[at + used].key.starts_with("approv")
            && tokens.get(at + used + 1).is_some_and(|t| t.key == "of")
        {
            return None;
        }
        // "they used to trade vetoes"
        if used == 0
            && tokens[at].key == "used"
            && tokens.get(at + 1).is_some_and(|t| t.key == "to")
        {
            return None;
        }
        // "holding back its veto": no verb of its own.
        let back = used == 0 && tokens[at].key == "back";
        if back
            && before
                .last()
                .is_some_and(|atom| HELD.contains(&atom.key.as_str()))
        {
            return None;
        }
        let behind = (at + used)
            .checked_sub(1)
            .map_or("", |i| tokens[i].key.as_str());
        // "almost vetoed the text" did not; "usually abstains" is said of no one vote.
        let unreal = falls_short(behind)
            || is_habit(behind)
            || tokens[at..at + used]
                .iter()
                .any(|t| is_habit(t.key.as_str()));
        // A verb group may not begin with a bare adverb that belongs to what stands before.
        let bare = used == 0;
        let adverbs = tokens[at..at + used]
            .iter()
            .all(|token| self.is(Some(token), Word::Adverb));
        used += 1;
        if tokens
            .get(at + used)
            .is_some_and(|t| t.key == "unanimously")
        {
            unanimously = true;
            used += 1;
        }
        let determined = before.last().is_some_and(|atom| match &atom.is {
            Is::Word(Some(Word::Determiner | Word::Preposition | Word::Ordinal(_)))
            | Is::Number(_)
            | Is::Zero => true,
            // "got support", "won backing"
            Is::Verb(verb) => verb.lemma == Lemma::Receive && lemma == Lemma::Support,
            Is::Who(who) => {
                who.adjective
                    || (form == Form::Base && lemma != Lemma::Veto && who.members.len() == 1)
            }
            Is::Word(_) => matches!(
                atom.key.as_str(),
                "'s" | "whose"
                    | "lone"
                    | "sole"
                    | "negative"
                    | "dissenting"
                    | "unanimous"
                    | "rare"
                    | "procedural"
                    | "double"
                    | "no"
                    | "first"
                    | "only"
                    | "single"
                    | "affirmative"
                    | "positive"
                    | "opposing"
                    | "yes"
                    | "separate"
                    | "ever"
                    | "security"
            ),
            _ => false,
        });
        // "they have vetoes", "Syria-related vetoes": a noun unless a subject stands right before it.
        let no_subject = lemma == Lemma::Veto
            && bare
            && !before.last().is_some_and(|atom| {
                matches!(
                    &atom.is,
                    Is::Who(_) | Is::When(_) | Is::Word(Some(Word::Relative | Word::Adverb))
                )
            });
        let has = have && !be && !failed && form != Form::Past && form != Form::Ing;
        // "the US veto of the draft": one State does not "veto" but "vetoes".
        let one_state = bare
            && form == Form::Base
            && matches!(before.last().map(|atom| &atom.is), Some(Is::Who(who)) if who.members.len() == 1);
        let determined = determined || one_state;
        // "the only vote against", "two votes": a noun, unless what votes stands right before it.
        let vote = lemma == Lemma::Vote
            && !(modal || have || be || to || intend || failed || not)
            && !(tokens[at].key != "only"
                && before.last().is_some_and(|atom| match &atom.is {
                    Is::Who(who) => !who.adjective && who.members.len() != 1,
                    // "The Security Council vote was 13 to one": the Council "votes".
                    Is::Council(_) => form != Form::Base || of_council(before),
                    Is::Word(Some(Word::Relative)) => true,
                    _ => false,
                }));
        // "Abstain: 2", "Abstain 2"
        let label = bare
            && tokens.get(at + used).is_some_and(|token| {
                token.kind == Kind::Mark(':')
                    || lemma == Lemma::Abstain && matches!(token.kind, Kind::Number(0..=15))
            });
        // "the Soviet vetoes had come in another era"
        let had_come = lemma == Lemma::Veto
            && bare
            && tokens.get(at + used).is_some_and(|token| {
                matches!(token.key.as_str(), "had" | "have" | "were" | "are" | "of")
            });
        // "half of all U.S. vetoes"
        let of_all = lemma == Lemma::Veto
            && bare
            && matches!(before, [.., all, _] if matches!(all.key.as_str(), "all" | "most" | "many"));
        let noun = matches!(form, Form::Base | Form::Present)
            && (had_come || of_all || (bare && (determined || no_subject || label)) || has || vote);
        if vote && noun && !bare && !(have || be || to) {
            return None;
        }
        // "with Britain choosing to abstain"
        let chosen = agreed && matches!(tokens[at].key.as_str(), "choosing" | "opting");
        let voice = if noun {
            Voice::Noun
        } else if chosen || form == Form::Ing && !be {
            Voice::Ing
        } else if form == Form::Ing {
            Voice::Active
        } else if be && form == Form::Past {
            Voice::Passive
        } else {
            Voice::Active
        };
        let inherits = to && bare_infinitive(modal, intend, agreed, failed);
        let before_vote = before.iter().rev().take(2).find_map(|a| {
            if let Is::Verb(v) = &a.is {
                Some(*v)
            } else {
                None
            }
        });
        // "or at least abstain": a bare form with no subject right before it may hang on a "would" further left.
        let loose = adverbs
            && form == Form::Base
            && voice == Voice::Active
            && lemma != Lemma::Cast
            && !of_council(before)
            // "five members (Chad, …) abstain"
            && !before.last().is_some_and(|atom| {
                matches!(
                    &atom.is,
                    Is::Who(_)
                        | Is::When(_)
                        | Is::Mark(')')
                        | Is::Word(Some(Word::Relative | Word::Adverb))
                )
            });
        // "asking that it adopt the text"
        let subjunctive = bare
            && form == Form::Base
            && matches!(before.last().map(|atom| &atom.is), Some(Is::Who(who)) if who.group == super::who::Group::Before && who.count == Some(1));
        // "it is essential that the draft be defeated"
        let asked = used > 1
            && tokens[at].key == "be"
            && form == Form::Past
            && !matches!(
                before.last().map(|atom| &atom.is),
                Some(Is::Word(Some(Word::Adverb)))
            );
        // "has been imposing sanctions since 2017" tells of no one vote.
        let ongoing = have && be && form == Form::Ing;
        // "the text as adopted" tells of no adoption.
        let as_is =
            bare && form == Form::Past && before.last().is_some_and(|atom| atom.key == "as");
        // "abstained rather than use its veto"
        let rather = matches!(before, [.., rather, than] if rather.key == "rather" && than.key == "than")
            || matches!(before, [.., instead, of] if instead.key == "instead" && of.key == "of");
        let status = if rather || declined && lemma == Lemma::Participate {
            Status::Denied
        } else if as_is {
            Status::Hedged
        } else if failed && !modal {
            Status::Failed
        } else if modal
            || intend
            || loose
            || subjunctive
            || asked
            || ongoing
            || unreal && voice != Voice::Noun
        {
            Status::Hedged
        } else if not {
            Status::Denied
        } else if inherits {
            // "had to abstain" did.
            let obliged = have.then_some(Status::Asserted);
            obliged.unwrap_or_else(|| {
                before_vote
                    .filter(|v| v.lemma == Lemma::Vote && v.voice != Voice::Noun)
                    .map_or(Status::Hedged, |v| v.status)
            })
        } else {
            Status::Asserted
        };
        Some((
            used,
            Verb {
                lemma,
                voice,
                status,
                unanimously,
                voted: voted || (inherits && status == Status::Asserted && !have),
                earlier: had && have,
                lately: have && !had,
                past: form == Form::Past,
                modal,
                intended: looked || is && to || unreal,
                now: !(modal || have || intend || to)
                    && (is || !be && matches!(form, Form::Base | Form::Present)),
            },
        ))
    }

    fn verb_after_to(&self, tokens: &[Token], at: usize) -> Option<Lemma> {
        tokens
            .get(at)
            .and_then(|t| self.lemma(t))
            .map(|(lemma, _)| lemma)
            .filter(|lemma| !matches!(lemma, Lemma::Vote))
    }
}

/// "the remaining 13 members of the Council vote": the members do.
fn of_council(before: &[Atom]) -> bool {
    matches!(before, [.., who, of, Atom { is: Is::Council(_), .. }] if of.key == "of" && matches!(who.is, Is::Who(_)))
        || matches!(before, [.., who, of, the, Atom { is: Is::Council(_), .. }] if of.key == "of" && the.key == "the" && matches!(who.is, Is::Who(_)))
}

/// What "back" may belong to.
const HELD: [&str; 12] = [
    "hold", "held", "holding", "holds", "bring", "brought", "bringing", "come", "came", "going",
    "went", "its",
];

/// "almost unanimously", "all but unanimously": whether the words before a token take from it.
fn not_quite(tokens: &[Token], at: usize) -> bool {
    let key = |back: usize| at.checked_sub(back).map_or("", |i| tokens[i].key.as_str());
    falls_short(key(1)) || key(1) == "not" || key(1) == "but" && key(2) == "all"
}

/// Whether an adverb tells what somebody does as a rule: "usually abstains".
fn is_habit(word: &str) -> bool {
    matches!(
        word,
        "usually"
            | "typically"
            | "traditionally"
            | "routinely"
            | "normally"
            | "ordinarily"
            | "invariably"
            | "customarily"
            | "habitually"
            | "always"
            | "often"
            | "sometimes"
    )
}

fn bare_infinitive(modal: bool, intend: bool, agreed: bool, failed: bool) -> bool {
    !(modal || intend || agreed || failed)
}
