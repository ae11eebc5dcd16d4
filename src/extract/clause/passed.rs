//! What stands between a subject and its verb, or looks like a subject and is none: clauses, brackets, friends of a State.

use crate::extract::mention::{Atom, Group, Is, Status, TITLES, Voice, Who};
use crate::extract::words::Word;

/// "Israel's friends", "Algeria's partners": whether a State is only the one whose friends are spoken of.
pub(super) fn friends_of(atoms: &[Atom], at: usize) -> bool {
    matches!(atoms.get(at + 1..at + 3), Some([owns, friends])
        if owns.key == "'s" && SOME_OTHERS.contains(&friends.key.as_str()))
}

/// Words for members that are not named.
pub(crate) const SOME_OTHERS: [&str; 16] = [
    "others",
    "rest",
    "allies",
    "partners",
    "friends",
    "neighbours",
    "neighbors",
    "supporters",
    "opponents",
    "critics",
    "rivals",
    "europeans",
    "africans",
    "arabs",
    "majority",
    "colleagues",
];

/// "Britain condemned Russia and voted", "ignored Israel's pleas and voted": whether a State ends what is told of another before a verb
/// that "and" joins to it.
pub(super) fn ends_a_predicate(atoms: &[Atom], at: usize, verb: usize) -> bool {
    let behind = &atoms[at + 1..verb];
    let joins = |atom: &Atom| matches!(atom.key.as_str(), "and" | "but" | "yet");
    let Some(joint) = behind.iter().rposition(joins) else {
        return false;
    };
    let adverbs = behind[joint + 1..].iter().all(|atom| {
        matches!(atom.is, Is::Word(Some(Word::Adverb) | None)) && atom.key.ends_with("ly")
            || matches!(atom.is, Is::Word(Some(Word::Adverb)))
    });
    let before = &behind[..joint];
    let veto = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Noun);
    let owns = before.first().is_some_and(|atom| atom.key == "'s" || veto(atom))
        && before.len() <= 7
        && before.iter().all(|atom| {
            matches!(&atom.is, Is::Word(_)) || matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Noun || verb.status == Status::Hedged)
        });
    adverbs && (before.is_empty() || owns)
}

/// "China and Russia were the countries that abstained": whether members are said to be those that the words tell of.
pub(super) fn is_told_of(atoms: &[Atom], voter: usize) -> bool {
    let mut before = atoms[..voter].iter().rev().take(6);
    before.any(|atom| {
        matches!(atom.is, Is::Word(Some(Word::Be)))
            || matches!(atom.key.as_str(), "among" | "include" | "included")
    })
}

/// Whether the words before "country" or "members" pick out some that are not named.
pub(super) fn is_unnamed(atoms: &[Atom], voter: usize) -> bool {
    const SOME: [&str; 8] = [
        "a", "an", "some", "several", "many", "few", "another", "other",
    ];
    let before = atoms[..voter].iter().rev().take(2);
    before
        .into_iter()
        .any(|atom| SOME.contains(&atom.key.as_str()))
}

/// Whether a word right behind the Council's name makes of it the name of a matter, or of a body below it: "the Council's sanctions
/// committee".
pub(super) fn names_a_matter(atoms: &[Atom], council: usize) -> bool {
    const MATTERS: [&str; 10] = [
        "representation",
        "reform",
        "reforms",
        "seat",
        "seats",
        "membership",
        "expansion",
        "enlargement",
        "presidency",
        "statement",
    ];
    let below = |atom: &Atom| matches!(atom.key.as_str(), "committee" | "panel");
    let plain = |atom: &&Atom| matches!(atom.is, Is::Word(_)) || atom.key == "'s";
    let mut behind = atoms[council + 1..].iter().take_while(plain).take(4);
    behind
        .clone()
        .next()
        .is_some_and(|atom| MATTERS.contains(&atom.key.as_str()))
        || behind.any(below)
}

/// Where a dash opens what the dash at an atom closes, and what stands between is said not to act: "- but not China -".
pub(super) fn but_not(atoms: &[Atom], close: usize) -> Option<usize> {
    let dash = |atom: &Atom| matches!(atom.is, Is::Mark('-'));
    let open = atoms[..close].iter().rposition(dash)?;
    let not = |atom: &Atom| atom.key == "not";
    (close - open <= 5 && atoms[open + 1..close].iter().take(2).any(not)).then_some(open)
}

/// Where brackets open that close at an atom, if they tell more of a text before them; or of members or a number, unless the verb
/// stands right behind.
pub(super) fn set_aside(atoms: &[Atom], close: usize, right_before: bool) -> Option<usize> {
    let open = atoms[..close]
        .iter()
        .rposition(|atom| matches!(atom.is, Is::Mark('(')))?;
    let of = atoms.get(open.checked_sub(1)?)?;
    // "the US resolution (our 784, paragraph 3) was carried", "Russia (but not China) vetoed it"
    let text = matches!(of.is, Is::Thing(_)) || of.named().is_some();
    (text || !right_before && matches!(of.is, Is::Who(_) | Is::Number(_))).then_some(open)
}

/// The text that a participle stands right behind, or behind its comma.
pub(super) fn behind_text(atoms: &[Atom], at: usize) -> Option<usize> {
    let comma = at
        .checked_sub(1)
        .is_some_and(|i| matches!(atoms[i].is, Is::Mark(',')));
    let by = atoms.get(at + 1).is_some_and(|atom| atom.key == "by");
    at.checked_sub(1 + usize::from(comma))
        .filter(|&i| by && matches!(atoms[i].is, Is::Thing(_)))
}

/// The text that a verb says more of, as in "a draft condemning the attack", "a text that would have renewed the mission".
pub(super) fn modified(atoms: &[Atom], at: usize) -> Option<usize> {
    let Is::Verb(verb) = &atoms[at].is else {
        return None;
    };
    let before = at.checked_sub(1)?;
    let relative = matches!(atoms[before].key.as_str(), "that" | "which");
    let mut head = match verb.voice {
        Voice::Ing => Some(before),
        _ if relative => before.checked_sub(1),
        _ => None,
    }?;
    if relative && matches!(atoms[head].is, Is::Mark(',')) {
        head = head.checked_sub(1)?;
    }
    matches!(atoms[head].is, Is::Thing(_)).then_some(head)
}

/// Whether the words before a State make it the one spoken for: "the delegate of", "the speaker for", "those of", "Sir Carl Berendsen of".
pub(super) fn spoken_for(atoms: &[Atom], at: usize) -> bool {
    const LONGEST_NAME: usize = 5;
    let the = usize::from(at.checked_sub(1).is_some_and(|i| atoms[i].key == "the"));
    let key = |back: usize| {
        at.checked_sub(back + the)
            .map_or("", |i| atoms[i].key.as_str())
    };
    let title = |back: usize| TITLES.contains(&key(back));
    let name = || (3..3 + LONGEST_NAME).any(title);
    key(1) == "of" && name()
        || matches!(key(1), "of" | "for" | "from")
            && matches!(
                key(2),
                "representative"
                    | "representatives"
                    | "delegate"
                    | "delegates"
                    | "ambassador"
                    | "ambassadors"
                    | "speaker"
                    | "speakers"
                    | "delegation"
                    | "delegations"
                    | "envoy"
                    | "envoys"
                    | "those"
                    | "that"
                    | "government"
                    | "governments"
                    | "nation"
                    | "country"
                    | "republic"
                    | "kingdom"
            )
}

/// Where a State stands that the phrase before the comma at `comma` tells somebody to speak for: "the President, speaking as representative
/// of Peru, voted".
pub(super) fn speaking_for(atoms: &[Atom], comma: usize) -> Option<usize> {
    const LONGEST: usize = 9;
    let state = comma.checked_sub(1)?;
    let named = atoms[state]
        .named()
        .is_some_and(|who| who.members.len() == 1);
    let open = (state.saturating_sub(LONGEST)..state)
        .rev()
        .find(|&i| matches!(atoms[i].is, Is::Mark(',')))?;
    let phrase = &atoms[open + 1..state];
    let speaks = match phrase.first()?.key.as_str() {
        "for" => phrase.len() == 1,
        "speaking" | "acting" => phrase.len() > 1,
        "as" | "in" | "on" => phrase.iter().any(|atom| {
            matches!(
                atom.key.as_str(),
                "representative" | "delegate" | "capacity" | "behalf"
            )
        }),
        _ => false,
    };
    (named && speaks).then_some(state)
}

/// Whether between an atom and the verb stand only words of an inserted phrase.
pub(super) fn inserted(atoms: &[Atom], at: usize, verb: usize) -> bool {
    matches!(atoms.get(at + 1).map(|a| &a.is), Some(Is::Mark(',')))
        && matches!(atoms.get(verb - 1).map(|a| &a.is), Some(Is::Mark(',')))
}

/// The comma that opens the phrase which the comma at `close` ends, when one does: ", which …," or ", a close ally,".
pub(super) fn opening_comma(atoms: &[Atom], close: usize) -> Option<usize> {
    let mut i = close;
    while i > 0 {
        i -= 1;
        match &atoms[i].is {
            Is::Mark(',') => {
                let head = i.checked_sub(1).map(|h| &atoms[h].is);
                return matches!(
                    head,
                    Some(
                        Is::Who(_)
                            | Is::Thing(_)
                            | Is::Council(_)
                            | Is::Number(_)
                            | Is::Word(Some(Word::Relative))
                    )
                )
                .then_some(i);
            }
            Is::Mark(';' | ':') => return None,
            // "by 7 votes, with 4 abstentions (Egypt, Poland, Syria), adopted": what stands in brackets is passed over.
            Is::Mark(')') => {
                let open = |atom: &Atom| matches!(atom.is, Is::Mark('('));
                i = atoms[..i].iter().rposition(open).unwrap_or(i);
            }
            _ => {}
        }
    }
    None
}

/// "save France", "except for the Americans": whether a word sets members apart from those that are told of.
pub(super) fn is_excepted(atoms: &[Atom], at: usize) -> bool {
    let mut before = atoms[..at]
        .iter()
        .rev()
        .skip_while(|atom| matches!(atom.key.as_str(), "the" | "for"));
    before
        .next()
        .is_some_and(|atom| matches!(atom.key.as_str(), "save" | "except" | "excepting" | "bar"))
}

/// "India was one of the nations": whether one of several is what somebody was.
pub(super) fn is_what_one_was(atoms: &[Atom], at: usize, who: &Who) -> bool {
    who.count == Some(1)
        && who.members.is_empty()
        && who.group == Group::Counted
        && at > 1
        && matches!(atoms[at - 1].is, Is::Word(Some(Word::Be)))
        && matches!(atoms[at - 2].is, Is::Who(_))
        && atoms[at - 2].key != "it"
}
