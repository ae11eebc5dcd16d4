//! Whose verb it is, and whose vote: the subject of a verb, the body that acts, and clauses that only suppose.

use super::mention::{Atom, Group, Is, Status, Verb, Voice};
use super::words::{Lemma, Word};

/// "By vetoing the text, Russia …", "After abstaining, China …", "Having voted against it, Peru …": the members behind the comma,
/// whose the participle at `verb` is that the sentence begins with; none where the sentence says it only of what may be.
pub(crate) fn coming_subject(atoms: &[Atom], verb: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    // "After abstaining for years", "By vetoing text after text": of many votes.
    const OFTEN: [&str; 7] = [
        "years",
        "decades",
        "months",
        "repeatedly",
        "often",
        "always",
        "after",
    ];
    let is_verb =
        |atom: &Atom, wanted: fn(&Verb) -> bool| matches!(&atom.is, Is::Verb(verb) if wanted(verb));
    let participle = is_verb(atoms.get(verb)?, |verb| verb.voice == Voice::Ing)
        || verb == 0 && is_verb(&atoms[0], |verb| verb.earlier);
    if !participle || !leads_in(&atoms[..verb]) {
        return None;
    }
    let comma = (verb + 1..atoms.len())
        .take(LONGEST)
        .take_while(|&at| !matches!(atoms[at].is, Is::Mark(';' | ':' | '"')))
        .find(|&at| leads_to_members(atoms, at) && !in_brackets(&atoms[verb..at]))?;
    let often = |atom: &Atom| OFTEN.contains(&atom.key.as_str());
    ahead(atoms, comma).filter(|_| !atoms[verb..comma].iter().any(often))
}

/// Whether an atom is a comma with members behind it.
pub(crate) fn leads_to_members(atoms: &[Atom], at: usize) -> bool {
    matches!(atoms[at].is, Is::Mark(',')) && members_behind(atoms, at).is_some()
}

/// The members named right behind a comma: ", Russia", ", the then Soviet Union", ", Mr. Wood (United States)".
fn members_behind(atoms: &[Atom], comma: usize) -> Option<usize> {
    let members = |at: &usize| matches!(atoms.get(*at).map(|atom| &atom.is), Some(Is::Who(_)));
    let first = comma + 1;
    let title = matches!(
        atoms.get(first)?.key.as_str(),
        "mr." | "mrs." | "ms." | "mr" | "ms" | "ambassador" | "sir" | "lord" | "dame"
    );
    if title && !members(&first) {
        let open = (first..first + 5)
            .find(|&at| matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::Mark('('))))?;
        let closes = matches!(
            atoms.get(open + 2).map(|atom| &atom.is),
            Some(Is::Mark(')'))
        );
        return Some(open + 1).filter(|at| members(at) && closes);
    }
    let the = usize::from(atoms[first].key == "the");
    [first, first + the].into_iter().find(members)
}

/// The members behind a comma that are the subject of the clause which it leads to, if that tells what was or is done.
pub(crate) fn ahead(atoms: &[Atom], comma: usize) -> Option<usize> {
    let members = members_behind(atoms, comma)?;
    let Is::Who(who) = &atoms[members].is else {
        return None;
    };
    // "Mr. Wood (United States) said"
    let bracket = matches!(atoms.get(members + 1)?.is, Is::Mark(')'));
    let next = atoms.get(members + 1 + usize::from(bracket))?;
    let goes_on = match &next.is {
        Is::Mark(_) | Is::Who(_) | Is::Thing(_) | Is::Number(_) => false,
        Is::Verb(verb) => verb.status != Status::Hedged && verb.voice == Voice::Active,
        _ => !matches!(
            next.key.as_str(),
            "and" | "or" | "'s" | "but" | "with" | "to"
        ),
    };
    // "By vetoing it, Russia would …", "risks …": nothing was done yet.
    let open = |atom: &Atom| {
        matches!(atom.is, Is::Word(Some(Word::Modal | Word::Intend)))
            || matches!(atom.key.as_str(), "risks" | "risk" | "must" | "let")
    };
    let clause = atoms[members + 1 + usize::from(bracket)..].iter().take(3);
    let open = clause
        .take_while(|atom| !matches!(atom.is, Is::Mark(_)))
        .any(open);
    let named = who.group == Group::Named && !who.adjective;
    (named && goes_on && !open).then_some(members)
}

/// Whether nothing stands before a participle but what leads a sentence in with it: "By", "After", "In twice", "Having earlier".
fn leads_in(before: &[Atom]) -> bool {
    before.len() <= 3
        && before.iter().enumerate().all(|(at, atom)| match &atom.is {
            Is::Word(Some(Word::Adverb)) | Is::When(_) => true,
            Is::Mark(mark) => at == 0 && matches!(mark, '"' | '-'),
            _ => matches!(
                atom.key.as_str(),
                "by" | "in" | "after" | "upon" | "on" | "since" | "while" | "and" | "but"
            ),
        })
}

/// Whether brackets are open behind words.
fn in_brackets(atoms: &[Atom]) -> bool {
    let last = atoms
        .iter()
        .rev()
        .find(|atom| matches!(atom.is, Is::Mark('(' | ')')));
    last.is_some_and(|atom| matches!(atom.is, Is::Mark('(')))
}

/// The atom that is the subject of the verb at `verb`, looking left past adverbs, dates and inserted clauses.
pub(crate) fn subject(atoms: &[Atom], verb: usize) -> Option<usize> {
    match near_subject(atoms, verb) {
        Some(at) if matches!(atoms[at].is, Is::Thing(_) | Is::Council(_)) => Some(at),
        near => text_at_the_head(atoms, verb).or(near),
    }
}

/// "A draft that would impose sanctions on him and a number of his allies has been vetoed": the text that a sentence begins with,
/// where what is told of it stands between it and the verb that it is the subject of.
fn text_at_the_head(atoms: &[Atom], verb: usize) -> Option<usize> {
    let of_a_text = matches!(&atoms[verb].is, Is::Verb(verb) if verb.voice == Voice::Passive
        || matches!(verb.lemma, Lemma::Adopt | Lemma::Fail) && verb.voice == Voice::Active && verb.status != Status::Hedged);
    if !of_a_text {
        return None;
    }
    let head = |atom: &&Atom| {
        matches!(
            atom.is,
            Is::Word(Some(Word::Determiner | Word::Ordinal(_)) | None)
                | Is::Who(_)
                | Is::Council(_)
                | Is::Mark('-')
        )
    };
    let before = &atoms[..verb];
    // "Due to two vetoes, the draft urging a truce was not adopted"
    let introduced = matches!(before.first(), Some(atom) if matches!(atom.is, Is::Word(Some(Word::Preposition))) || atom.key == "due");
    let comma = before
        .iter()
        .position(|atom| matches!(atom.is, Is::Mark(',')));
    let from = comma.filter(|_| introduced).map_or(0, |comma| comma + 1);
    let text = from + before[from..].iter().take_while(head).take(6).count();
    let told = before.get(text + 1)?;
    let opens = matches!(told.key.as_str(), "that" | "which" | "on" | "to")
        || matches!(&told.is, Is::Verb(verb) if verb.voice == Voice::Ing || verb.status == Status::Hedged);
    // A clause of its own has a subject of its own.
    let clauses = before[text + 1..].iter().any(|atom| {
        matches!(atom.is, Is::Mark(';' | ':'))
            || matches!(
                atom.key.as_str(),
                "but" | "while" | "after" | "when" | "although" | "as" | "because" | "before"
            )
            || matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Passive)
    });
    (matches!(before[text].is, Is::Thing(_)) && opens && !clauses).then_some(text)
}

/// The subject of a verb among the words right before it.
fn near_subject(atoms: &[Atom], verb: usize) -> Option<usize> {
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
                let members =
                    |i: &usize| matches!(&atoms[*i].is, Is::Who(who) if who.group == Group::Named);
                return (at + 3..verb).rev().find(members);
            }
            Is::Who(_) | Is::Council(_) | Is::OtherBody(_) | Is::Thing(_) => {
                if words > 0 && !after_preposition(atoms, at) && !inserted(atoms, at, verb) {
                    return if words > 6 { None } else { Some(at) };
                }
                // "moments before Russia cast a veto": the preposition opens a clause.
                let described = |atom: &&Atom| {
                    matches!(atom.is, Is::Number(_) | Is::Mark('-'))
                        || matches!(atom.key.as_str(), "the" | "member" | "nation")
                };
                let opens = atoms[..at].iter().rev().find(|atom| !described(atom));
                let opens = opens.map_or("", |atom| atom.key.as_str());
                if words <= 5
                    && matches!(
                        opens,
                        "before" | "after" | "since" | "until" | "as" | "that" | "because"
                    )
                {
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
                if let [.., comma, preposition, state] = &atoms[..at]
                    && matches!(comma.is, Is::Mark(','))
                    && preposition.key == "for"
                    && matches!(state.is, Is::Who(_))
                {
                    return Some(at - 1);
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
                return (joined || complement).then(|| subject(atoms, at)).flatten();
            }
            Is::Word(Some(Word::Relative)) => {
                let mut before = if at > 0 && matches!(atoms[at - 1].is, Is::Mark(',')) {
                    at - 1
                } else {
                    at
                };
                // "the Security Council (UNSC), which decided"
                if let [.., open, _, close] = &atoms[..before]
                    && matches!(open.is, Is::Mark('('))
                    && matches!(close.is, Is::Mark(')'))
                {
                    before -= 3;
                }
                let head = before.checked_sub(1)?;
                // "Colombia and Pakistan were the two that sat it out": what the copula joins to them.
                let copula = (head.saturating_sub(4)..=head)
                    .rev()
                    .find(|&i| matches!(atoms[i].is, Is::Word(Some(Word::Be))));
                if matches!(atoms[head].is, Is::Word(_) | Is::Number(_)) {
                    return copula.and_then(|be| subject(atoms, be));
                }
                return Some(head).filter(|&i| !matches!(atoms[i].is, Is::Word(_) | Is::Mark(_)));
            }
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

/// "Israel's friends", "Algeria's partners": whether a State is only the one whose friends are spoken of.
fn friends_of(atoms: &[Atom], at: usize) -> bool {
    matches!(atoms.get(at + 1..at + 3), Some([owns, friends])
        if owns.key == "'s" && SOME_OTHERS.contains(&friends.key.as_str()))
}

/// Words for members that are not named.
const SOME_OTHERS: [&str; 16] = [
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
fn ends_a_predicate(atoms: &[Atom], at: usize, verb: usize) -> bool {
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

/// The members before a "who" whose verb stands at an atom, where nothing joins it to the verb that the subject is looked for of.
fn who_clause(atoms: &[Atom], at: usize, verb: usize) -> Option<usize> {
    let joined = atoms[at + 1..verb]
        .iter()
        .any(|atom| matches!(atom.key.as_str(), "and" | "but" | "or" | "then"));
    let who = at.checked_sub(1).filter(|&i| atoms[i].key == "who")?;
    let members = who.checked_sub(1)?;
    (!joined && matches!(atoms[members].is, Is::Who(_))).then_some(members)
}

/// "China and Russia were the countries that abstained": whether members are said to be those that the words tell of.
fn is_told_of(atoms: &[Atom], voter: usize) -> bool {
    let mut before = atoms[..voter].iter().rev().take(6);
    before.any(|atom| {
        matches!(atom.is, Is::Word(Some(Word::Be)))
            || matches!(atom.key.as_str(), "among" | "include" | "included")
    })
}

/// Whether the words before "country" or "members" pick out some that are not named.
fn is_unnamed(atoms: &[Atom], voter: usize) -> bool {
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
fn names_a_matter(atoms: &[Atom], council: usize) -> bool {
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

/// Whether a preposition stands right before an atom (a determiner may stand between).
fn after_preposition(atoms: &[Atom], at: usize) -> bool {
    let mut i = at;
    while i > 0 {
        i -= 1;
        match &atoms[i].is {
            // "on the 15-member council"
            Is::Word(Some(Word::Determiner | Word::Ordinal(_) | Word::Voter))
            | Is::Number(_)
            | Is::Mark('-') => {}
            // "of the powerful Council"
            Is::Word(None)
                if i + 1 == at
                    && i.checked_sub(1).is_some_and(|i| {
                        matches!(atoms[i].is, Is::Word(Some(Word::Determiner)))
                    }) => {}
            // "from the Swedish draft", "for Security Council resolution 1970"
            Is::Who(_) | Is::Council(_) if i + 1 == at && matches!(atoms[at].is, Is::Thing(_)) => {}
            // "A total of 12 members" are 12 members.
            Is::Word(Some(Word::Preposition)) => {
                return !i.checked_sub(1).is_some_and(|i| atoms[i].key == "total");
            }
            _ => return false,
        }
    }
    false
}

/// The verb before a text that is its object, where the verb at `verb` is joined to it: "vetoed the text and abstained".
fn object_of(atoms: &[Atom], text: usize, verb: usize) -> Option<usize> {
    let own = matches!(&atoms[verb].is, Is::Verb(verb) if verb.voice == Voice::Active);
    let joined = |word: &str| atoms[text + 1..verb].iter().any(|atom| atom.key == word);
    let but = joined("but");
    if !own || !(but || joined("and") || joined("then")) {
        return None;
    }
    let before = (text.saturating_sub(5)..text).rev().find(|&i| {
        !matches!(
            atoms[i].is,
            Is::Who(_)
                | Is::Council(_)
                | Is::Number(_)
                | Is::Mark('-')
                | Is::Word(Some(Word::Determiner | Word::Ordinal(_)))
        )
    })?;
    // "wanted to vote against the text but abstained"
    let side = matches!(atoms[before].key.as_str(), "for" | "against" | "on");
    let before = before.checked_sub(usize::from(side))?;
    let Is::Verb(first) = &atoms[before].is else {
        return None;
    };
    // "urged China to veto the text and abstained": not China.
    let open = first.status == Status::Hedged && !first.modal;
    if open && !begins_a_clause(atoms, before) {
        return None;
    }
    let acts = match first.voice {
        // "would have vetoed the text and abstained on another" tells of neither.
        Voice::Active => but || !first.modal,
        // "came close to vetoing the text but abstained"
        Voice::Ing => but && open,
        Voice::Passive | Voice::Noun => false,
    };
    let of_vote = !side || matches!(first.lemma, Lemma::Vote | Lemma::Abstain);
    (acts && of_vote).then_some(before)
}

/// Whether a clause begins with the subject of the verb at an atom: "Britain refused to vote for it", and not "urged Britain to vote".
fn begins_a_clause(atoms: &[Atom], verb: usize) -> bool {
    let Some(subject) = near_subject(atoms, verb) else {
        return false;
    };
    let the = subject
        .checked_sub(1)
        .is_some_and(|i| atoms[i].key == "the");
    let before = subject.checked_sub(1 + usize::from(the)).map(|i| &atoms[i]);
    before.is_none_or(|atom| {
        matches!(atom.is, Is::Mark(_) | Is::When(_))
            || matches!(
                atom.key.as_str(),
                "and"
                    | "but"
                    | "that"
                    | "while"
                    | "when"
                    | "as"
                    | "because"
                    | "although"
                    | "though"
                    | "after"
            )
    })
}

/// Where a dash opens what the dash at an atom closes, and what stands between is said not to act: "- but not China -".
fn but_not(atoms: &[Atom], close: usize) -> Option<usize> {
    let dash = |atom: &Atom| matches!(atom.is, Is::Mark('-'));
    let open = atoms[..close].iter().rposition(dash)?;
    let not = |atom: &Atom| atom.key == "not";
    (close - open <= 5 && atoms[open + 1..close].iter().take(2).any(not)).then_some(open)
}

/// Where brackets open that close at an atom, if they tell more of a text before them; or of members or a number, unless the verb
/// stands right behind.
fn set_aside(atoms: &[Atom], close: usize, right_before: bool) -> Option<usize> {
    let open = atoms[..close]
        .iter()
        .rposition(|atom| matches!(atom.is, Is::Mark('(')))?;
    let of = atoms.get(open.checked_sub(1)?)?;
    // "the US resolution (our 784, paragraph 3) was carried", "Russia (but not China) vetoed it"
    let text = matches!(of.is, Is::Thing(_))
        || matches!(&of.is, Is::Who(who) if who.group == Group::Named);
    (text || !right_before && matches!(of.is, Is::Who(_) | Is::Number(_))).then_some(open)
}

/// "the ambassador of Russia", "a vote of the council": the head that stands before the preposition, when it is one of ours.
fn subject_behind_preposition(atoms: &[Atom], at: usize) -> Option<usize> {
    if !after_preposition(atoms, at) {
        return None;
    }
    let mut i = at;
    for _ in 0..6 {
        i = i.checked_sub(1)?;
        match &atoms[i].is {
            Is::Who(_) | Is::Thing(_) | Is::Council(_) | Is::OtherBody(_)
                if !after_preposition(atoms, i) && !friends_of(atoms, i) =>
            {
                return Some(i);
            }
            Is::Verb(_) | Is::Mark(',' | ';' | ':') => return None,
            _ => {}
        }
    }
    None
}

/// The text that a participle stands right behind, or behind its comma.
fn behind_text(atoms: &[Atom], at: usize) -> Option<usize> {
    let comma = at
        .checked_sub(1)
        .is_some_and(|i| matches!(atoms[i].is, Is::Mark(',')));
    let by = atoms.get(at + 1).is_some_and(|atom| atom.key == "by");
    at.checked_sub(1 + usize::from(comma))
        .filter(|&i| by && matches!(atoms[i].is, Is::Thing(_)))
}

/// The text that a verb says more of, as in "a draft condemning the attack", "a text that would have renewed the mission".
fn modified(atoms: &[Atom], at: usize) -> Option<usize> {
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

/// Whether the words before a State make it the one spoken for: "the delegate of", "the speaker for", "those of".
fn spoken_for(atoms: &[Atom], at: usize) -> bool {
    let the = usize::from(at.checked_sub(1).is_some_and(|i| atoms[i].key == "the"));
    let key = |back: usize| {
        at.checked_sub(back + the)
            .map_or("", |i| atoms[i].key.as_str())
    };
    matches!(key(1), "of" | "for" | "from")
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

/// Whether between an atom and the verb stand only words of an inserted phrase.
fn inserted(atoms: &[Atom], at: usize, verb: usize) -> bool {
    matches!(atoms.get(at + 1).map(|a| &a.is), Some(Is::Mark(',')))
        && matches!(atoms.get(verb - 1).map(|a| &a.is), Some(Is::Mark(',')))
}

/// The comma that opens the phrase which the comma at `close` ends, when one does: ", which …," or ", a close ally,".
fn opening_comma(atoms: &[Atom], close: usize) -> Option<usize> {
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

/// Whether the clause of the verb only supposes: "if Russia vetoed it", "whether it passed".
pub(crate) fn supposes(atoms: &[Atom], verb: usize) -> bool {
    let mut i = verb;
    while i > 0 {
        i -= 1;
        match &atoms[i].is {
            Is::Word(Some(Word::If)) => return true,
            Is::Word(_)
                if matches!(
                    atoms[i].key.as_str(),
                    "denied" | "denies" | "deny" | "denying" | "falsely"
                ) =>
            {
                return true;
            }
            Is::Mark(',' | ';' | ':') => return false,
            Is::Verb(Verb {
                status: Status::Asserted,
                ..
            }) => return false,
            _ => {}
        }
    }
    false
}

/// Whether another body than the Council acts at an atom: the nearest body named before it, else after it, in the sentence.
pub(crate) fn other_body(atoms: &[Atom], at: usize, elsewhere: bool) -> Option<bool> {
    let body = |atom: &Atom| match atom.is {
        Is::Council(full) => (full || !elsewhere).then_some(false),
        Is::OtherBody(_) => Some(true),
        _ => None,
    };
    // A body named in passing after the vote is not whose vote it is.
    let later = |atom: &Atom| body(atom).filter(|_| !matches!(atom.is, Is::OtherBody(false)));
    atoms[..at.min(atoms.len())]
        .iter()
        .rev()
        .find_map(body)
        .or_else(|| atoms[at.min(atoms.len())..].iter().find_map(later))
}
