//! The subject of a verb among the words right before it.

use super::joined::{begins_a_clause, is_listed, object_of};
use super::passed::{
    SOME_OTHERS, behind_text, but_not, ends_a_predicate, friends_of, inserted, is_told_of,
    is_unnamed, modified, names_a_matter, opening_comma, set_aside, speaking_for, spoken_for,
    text_before_council, who_clause,
};
use super::preposition::{after_preposition, subject_behind_preposition};
use super::subject;
use crate::extract::mention::{Atom, Group, Is, Status, Voice};
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
    let mut at = verb;
    let mut words = 0;
    while at > 0 {
        at -= 1;
        match &atoms[at].is {
            // "the whole Council save France was in favour"
            Is::Who(_) if is_excepted(atoms, at) => words += 1,
            // "did not use its veto and abstained": whose veto is not who abstained.
            Is::Verb(noun) if noun.voice == Voice::Noun => {}
            Is::Who(who)
                if who.adjective
                    && matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Verb(noun)) if noun.voice == Voice::Noun) =>
                {}
            // "Britain condemned Russia and voted for the text": whom it condemned did not vote, nor whose wishes it defied.
            Is::Who(who) if who.group == Group::Named && ends_a_predicate(atoms, at, verb) => {
                words += 1;
            }
            // "abstained on the Swedish draft and voted for ours": whose draft it is tells not who voted.
            Is::Who(_)
                if at + 2 < verb
                    && matches!(atoms[at + 1].is, Is::Thing(_))
                    && after_preposition(atoms, at) => {}
            // "vetoed the text and abstained on another": the subject of the verb whose object it is.
            Is::Thing(_) if (1..=5).contains(&words) && object_of(atoms, at, verb).is_some() => {
                return object_of(atoms, at, verb).and_then(|before| near_subject(atoms, before));
            }
            // "it stood its ground and vetoed the text": whose ground tells not who vetoed.
            Is::Who(who)
                if who.adjective
                    && words > 0
                    && matches!(atoms[at].key.as_str(), "its" | "their" | "his" | "her") =>
            {
                words += 1;
            }
            Is::Who(who) if who.adjective && words == 0 => {
                return subject_behind_preposition(atoms, at).or(Some(at));
            }
            // "created by a resolution adopted a year ago": what the participle stands right behind.
            Is::Thing(_) if at + 1 == verb => return Some(at),
            // "the joint position on Security Council representation adopted in July": the Council adopted none.
            Is::Council(_) if words > 0 && names_a_matter(atoms, at) => return None,
            // "India was one of the nations that abstained"
            Is::Who(who)
                if who.count == Some(1)
                    && who.members.is_empty()
                    && who.group == Group::Counted
                    && at > 1
                    && matches!(atoms[at - 1].is, Is::Word(Some(Word::Be)))
                    && matches!(atoms[at - 2].is, Is::Who(_))
                    && atoms[at - 2].key != "it" =>
            {
                return near_subject(atoms, at - 1);
            }
            // "Israel's friends on the Council, Nigeria and Rwanda, abstained": the friends did.
            Is::Who(who) if who.group == Group::Named && friends_of(atoms, at) => {
                return (at + 3..verb).rev().find(|&i| atoms[i].named().is_some());
            }
            Is::Who(_) | Is::Council(_) | Is::OtherBody(_) | Is::Thing(_) => {
                if words > 0 && !after_preposition(atoms, at) && !inserted(atoms, at, verb) {
                    // "A proposal for a truce followed by peace talks was adopted"
                    let passive =
                        matches!(&atoms[verb].is, Is::Verb(verb) if verb.voice == Voice::Passive);
                    let text = matches!(atoms[at].is, Is::Thing(_));
                    let far = if text && passive { 8 } else { 6 };
                    return (words <= far).then_some(at);
                }
                if words <= 5 && opens_a_clause(atoms, at) {
                    return Some(at);
                }
                // "the representative of Kenya voted", "those of France and Jordan said": the State spoken for.
                if spoken_for(atoms, at) && words == 0 {
                    return Some(at);
                }
                match subject_behind_preposition(atoms, at) {
                    Some(head) => return Some(head),
                    None if after_preposition(atoms, at) => {}
                    None => return Some(at),
                }
            }
            Is::Mark(',') => {
                // "Vitaly Churkin, for the Russian Federation, voted": the State it is for.
                if let Some(state) = speaking_for(atoms, at) {
                    return Some(state);
                }
                match opening_comma(atoms, at) {
                    Some(open) => at = open,
                    None => words += 1,
                }
            }
            // "8 (among them China) to 1 opposed": what stands aside is not what the verb says it of, unless right before it.
            Is::Mark(')') => at = set_aside(atoms, at, at + 1 == verb).unwrap_or(at),
            // "Russia - but not China - vetoed it"
            Is::Mark('-') if at + 1 == verb && but_not(atoms, at).is_some() => {
                at = but_not(atoms, at).unwrap_or(at);
            }
            // "vetoed its resolutions 17 times — the regime collapsed": what stands alone behind a dash has a subject of its own.
            Is::Mark('-') if words > 1 && stands_alone(atoms, at, verb) => return None,
            Is::Mark('-' | '"' | '(')
            | Is::When(_)
            | Is::Number(_)
            | Is::Symbol(_)
            | Is::Meeting(_)
            | Is::Score(_) => {}
            // "and no one voted against": the subject is nobody.
            Is::Zero => return None,
            Is::Mark(_) => return None,
            // "A text, drafted by France, was vetoed": the participle's phrase is passed over.
            Is::Verb(inner)
                if inner.past
                    && inner.voice == Voice::Active
                    && behind_text(atoms, at).is_some() =>
            {
                return behind_text(atoms, at);
            }
            Is::Verb(_) if modified(atoms, at).is_some() => return modified(atoms, at),
            // "France and China who had opposed the war voted for it": the clause of "who" is passed over.
            Is::Verb(_) if who_clause(atoms, at, verb).is_some() => {
                return who_clause(atoms, at, verb);
            }
            // "urged China to vote against the Council's draft and abstained": not China.
            Is::Verb(inner)
                if inner.status == Status::Hedged
                    && !inner.modal
                    && inner.voice == Voice::Active
                    && matches!(&atoms[verb].is, Is::Verb(own) if own.voice == Voice::Active)
                    && !begins_a_clause(atoms, at) =>
            {
                return None;
            }
            Is::Verb(_) => {
                // "vetoed the text and abstained on another": the subject of the verb before serves.
                let joined = atoms[at + 1..verb]
                    .iter()
                    .any(|atom| matches!(atom.key.as_str(), "and" | "but" | "or" | "then"));
                // "proposed extending it and was alone": who proposed.
                let complement = at + 1 == verb
                    && matches!(&atoms[verb].is, Is::Verb(verb) if verb.voice == Voice::Ing);
                let joined = joined || is_listed(atoms, at, verb);
                return (joined || complement).then(|| subject(atoms, at)).flatten();
            }
            Is::Word(Some(Word::Relative)) => return head_of_clause(atoms, at, verb),
            Is::Word(Some(Word::Adverb)) => {}
            // "the Western powers voted for it"
            Is::Word(Some(Word::Voter))
                if at + 1 == verb
                    && at > 1
                    && matches!(atoms[at - 1].is, Is::Word(None))
                    && !matches!(atoms[at - 2].is, Is::Number(_) | Is::Who(_)) =>
            {
                return None;
            }
            // "some countries abstained", "a third country vetoed it": which, is not told.
            Is::Word(Some(Word::Voter)) if at + 1 == verb && is_unnamed(atoms, at) => return None,
            // "Libya thanked countries that abstained"
            Is::Word(Some(Word::Voter))
                if at + 2 == verb
                    && matches!(atoms[at + 1].key.as_str(), "that" | "who" | "which")
                    && !is_told_of(atoms, at) =>
            {
                return None;
            }
            // "and the rest supported it", "but its European partners voted for it"
            Is::Word(None)
                if at + 1 == verb
                    && SOME_OTHERS.contains(&atoms[at].key.as_str())
                    && !atoms[at.saturating_sub(9)..at]
                        .iter()
                        .any(|atom| atom.key == "with") =>
            {
                return None;
            }
            Is::Word(_) => words += 1,
        }
        if words > 9 {
            return None;
        }
    }
    None
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

/// "Russia, which vetoed it", "Russia (which vetoed it)": whom a relative clause is said of.
fn head_of_clause(atoms: &[Atom], relative: usize, verb: usize) -> Option<usize> {
    let mut before = relative;
    if relative > 0 && matches!(atoms[relative - 1].is, Is::Mark(',' | '(')) {
        before -= 1;
    }
    // "the Security Council (UNSC), which decided"
    if let [.., open, _, close] = &atoms[..before]
        && matches!(open.is, Is::Mark('('))
        && matches!(close.is, Is::Mark(')'))
    {
        before -= 3;
    }
    let head = before.checked_sub(1)?;
    // "tabled a draft in the Security Council which was adopted": the draft was.
    if let Some(text) = text_before_council(atoms, head, verb) {
        return Some(text);
    }
    match atoms[head].is {
        // "Colombia and Pakistan were the two that sat it out": what the copula joins to them.
        Is::Word(_) | Is::Number(_) => {
            let copula = (head.saturating_sub(4)..=head)
                .rev()
                .find(|&i| matches!(atoms[i].is, Is::Word(Some(Word::Be))));
            copula.and_then(|be| subject(atoms, be))
        }
        Is::Mark(_) => None,
        _ => Some(head),
    }
}

/// "save France", "except for the Americans": whether a word sets members apart from those that are told of.
fn is_excepted(atoms: &[Atom], at: usize) -> bool {
    let mut before = atoms[..at]
        .iter()
        .rev()
        .skip_while(|atom| matches!(atom.key.as_str(), "the" | "for"));
    before
        .next()
        .is_some_and(|atom| matches!(atom.key.as_str(), "save" | "except" | "excepting" | "bar"))
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
