//! Words that look like a verb of voting and are none: "the so-called", "a veto-wielding member", "the poorly supported text".

use super::group::Group;
use super::{Atom, Is};
use crate::extract::mention::ahead::Ahead;
use crate::extract::token::Kind;
use crate::extract::words::{Form, Lemma, Word};

/// "the so-called neutral text", "a veto-wielding member", "its first-ever veto"
pub(super) fn is_compound(ahead: Ahead<'_>) -> bool {
    let wields = |word| matches!(word, "wielding" | "holding" | "bearing");
    let first = ahead.key_before(0, 2);
    let hyphen = ahead.token_before(0, 1).map(|token| token.kind) == Some(Kind::Mark('-'));
    let joined = hyphen && ahead.token_before(0, 2).is_some();
    match ahead.key(0) {
        "called" => first == "so",
        "veto" => ahead.mark(1, '-') && wields(ahead.key(2)),
        "ever" => joined,
        key => joined && first == "veto" && wields(key),
    }
}

/// Whether the verb of a group is one of something else.
pub(super) fn is_other(ahead: Ahead<'_>, group: &Group, before: &[Atom]) -> bool {
    let head = group.head;
    let verb = ahead.key(head);
    let next = ahead.key(head + 1);
    match verb {
        // "was not present"
        "present" => is_there(ahead, head),
        // "its profligate use of the veto" tells of no one use.
        "use" => next == "of" || ahead.mark(head + 1, '"') && ahead.key(head + 2) == "of",
        // "they used to trade vetoes"
        "used" => head == 0 && next == "to",
        // "holding back its veto", "was beaten back 9-4": no verb of its own.
        "back" => {
            head == 0
                && before
                    .last()
                    .is_some_and(|atom| HELD.contains(&atom.key.as_str()))
        }
        // "approved of the report" adopts nothing.
        "command" | "score" | "draw" | "gain" => head == 0 && is_of_a_noun(before),
        _ => {
            verb.starts_with("approv") && next == "of"
                || describes(ahead, group, before)
                || describes_a_thing(ahead, group, before)
        }
    }
}

/// "a unified command", "the score": whether the words before one make a noun of it.
fn is_of_a_noun(before: &[Atom]) -> bool {
    let determined = |atom: &Atom| matches!(atom.is, Is::Word(Some(Word::Determiner)));
    match before {
        [.., whose, plain] if matches!(plain.is, Is::Word(None)) => {
            determined(whose) && !plain.key.ends_with('s')
        }
        [.., whose] => determined(whose),
        [] => false,
    }
}

/// What "back" may belong to.
const HELD: [&str; 22] = [
    "hold", "held", "holding", "holds", "bring", "brought", "bringing", "come", "came", "going",
    "went", "its", "beat", "beats", "beaten", "beating", "turn", "turns", "turned", "turning",
    "pushed", "thrown",
];

/// "was not present", but not "did not present".
fn is_there(ahead: Ahead<'_>, head: usize) -> bool {
    let before = ahead.token_before(head, 1);
    let kind = |kind| ahead.mentions.is(before, kind);
    (kind(Word::Be) || kind(Word::Not)) && !ahead.is(0, Word::Do)
}

/// "an approved list of experts", "the vetoed budget", "its rejected goods": a participle between a determiner and what is no text.
fn describes_a_thing(ahead: Ahead<'_>, group: &Group, before: &[Atom]) -> bool {
    let decided = matches!(
        group.lemma,
        Lemma::Adopt | Lemma::Reject | Lemma::Veto | Lemma::Block
    ) && group.form == Form::Past
        && group.head == 0;
    let whose = before.last().is_some_and(|atom| {
        matches!(atom.is, Is::Word(Some(Word::Determiner)))
            && matches!(
                atom.key.as_str(),
                "a" | "an" | "the" | "its" | "their" | "his" | "her" | "our"
            )
    });
    let noun = || {
        ahead
            .token(1)
            .is_some_and(|token| token.kind == Kind::Word && token.word.kinds.first().is_none())
            && !matches!(ahead.key(1), "and" | "or" | "but")
    };
    decided && whose && noun()
}

/// "the poorly supported resolution"
fn describes(ahead: Ahead<'_>, group: &Group, before: &[Atom]) -> bool {
    let supported =
        matches!(group.lemma, Lemma::Support | Lemma::Oppose) && group.form == Form::Past;
    let mut opening = before
        .iter()
        .rev()
        .skip_while(|atom| atom.key.as_str().ends_with("ly"));
    supported
        && ahead.is(group.head + 1, Word::Thing)
        && matches!(
            opening.next().map(|atom| &atom.is),
            Some(Is::Word(Some(Word::Determiner)))
        )
}
