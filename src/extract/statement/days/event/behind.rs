//! Days behind the facts of a vote that are of something else: what was done, happened, begins or came after.

use super::super::Stretch;
use super::{MEETINGS, happens, is_weekday};
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::Lemma;

/// "the agreement signed on 24 November", "the sanctions imposed on Eritrea on 23 December": whether a day after the facts is that on
/// which something was done that they are about.
pub(super) fn done_on(stretch: &Stretch<'_>, at: usize) -> bool {
    let atoms = stretch.atoms;
    let done = |i: &usize| is_done_then(stretch, *i, at);
    let Some(done) = room(stretch, at).map(|(i, _)| i).find(done) else {
        return false;
    };
    !is_of_the_council(stretch, done, at)
        && !atoms[done.saturating_sub(3)..at].iter().any(is_of_vote)
        && !atoms[done..at]
            .iter()
            .any(|atom| matches!(atom.is, Is::Mark(',' | ';')))
}

/// "a vote held on 12 April", "put to the vote on 12 April"
fn is_of_vote(atom: &Atom) -> bool {
    matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Cast))
        || MEETINGS.contains(&atom.key.as_str())
}

/// Whether a word tells of something done, and the words behind it when or where.
fn is_done_then(stretch: &Stretch<'_>, done: usize, at: usize) -> bool {
    let atoms = stretch.atoms;
    let next = atoms[done + 1].key.as_str();
    let direct = next == "on" && done + 2 == at || done + 1 == at;
    let placed = matches!(
        next,
        "on" | "by"
            | "in"
            | "at"
            | "down"
            | "off"
            | "out"
            | "up"
            | "place"
            | "near"
            | "between"
            | "here"
            | "there"
    );
    let within = at <= stretch.last;
    let told = match &atoms[done].is {
        Is::Verb(verb) if verb.voice == Voice::Noun => false,
        Is::Verb(verb) if verb.lemma == Lemma::Submit => direct,
        Is::Verb(verb) => verb.lemma == Lemma::Impose && verb.past && !within,
        _ => happens(&atoms[done]),
    };
    told && (direct || placed)
}

/// "Voting on the text took place on 21 April", "considered on 19 November", "the bid collapsed on Tuesday": whether what was done was
/// done in the Council, with the text.
fn is_of_the_council(stretch: &Stretch<'_>, done: usize, at: usize) -> bool {
    let atoms = stretch.atoms;
    let word = atoms[done].key.as_str();
    let within = at <= stretch.last;
    // "The Council met on 18 December and adopted it."
    let met = matches!(word, "met" | "gathered" | "convened" | "assembled");
    let council = |atom: &Atom| matches!(atom.is, Is::Council(_));
    // "The last American veto came on 18 December."
    let veto = |atom: &Atom| atom.is_noun(Lemma::Veto);
    let came = matches!(word, "came" | "come" | "occurred")
        && atoms[done.saturating_sub(4)..done].iter().any(veto);
    came || CONSIDERED.contains(&word)
        || within && (met || atoms[done..at].iter().any(council))
        || word == "took" && atoms[..done].iter().any(is_of_vote)
}

/// Past forms that tell what came of a text, or what a vote was.
const CONSIDERED: [&str; 15] = [
    "considered",
    "recorded",
    "registered",
    "dated",
    "collapsed",
    "failed",
    "died",
    "fell",
    "foundered",
    "stalled",
    "sank",
    "squeaked",
    "cleared",
    "sailed",
    "scuppered",
];

/// "condemning the attack in the north on 4 April", "ahead of the talks on Friday": whether a day after the facts is that of what they
/// are about.
pub(super) fn happened_on(stretch: &Stretch<'_>, at: usize) -> bool {
    const TIMES: [&str; 12] = [
        "day", "days", "week", "weeks", "hours", "months", "month", "years", "midnight", "noon",
        "dawn", "weekend",
    ];
    let atoms = stretch.atoms;
    let on = at > 0 && atoms[at - 1].key == "on";
    let weekday = is_weekday(&atoms[at]);
    if !on && !weekday {
        return false;
    }
    let event = |atom: &Atom| EVENTS.contains(&atom.key.as_str());
    let goes_on = |(_, atom): &(usize, &Atom)| {
        event(atom)
            || !matches!(atom.is, Is::Mark(',' | ';' | ':'))
                && !matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun)
    };
    let near = || room(stretch, at).take_while(goes_on).map(|(_, atom)| atom);
    let is = |words: &[&str]| near().any(|atom| words.contains(&atom.key.as_str()));
    near().any(event)
        || is(&["ahead"])
        || is(&["after", "before", "following"]) && !is(&MEETINGS) && !is(&TIMES)
}

/// Words for what happens at one moment, and is no vote.
const EVENTS: [&str; 38] = [
    "attack",
    "attacks",
    "assault",
    "assassination",
    "killing",
    "killings",
    "murder",
    "massacre",
    "downing",
    "shooting",
    "bombing",
    "bombings",
    "shelling",
    "explosion",
    "blast",
    "blasts",
    "strike",
    "strikes",
    "airstrike",
    "raid",
    "incident",
    "test",
    "tests",
    "launch",
    "launches",
    "coup",
    "earthquake",
    "election",
    "elections",
    "referendum",
    "polls",
    "summit",
    "anniversary",
    "speech",
    "death",
    "deaths",
    "abduction",
    "overthrow",
];

/// "a team, which is to arrive on Sunday", "a truce to begin on 20 August": whether what stands before a day plans it.
pub(super) fn begins_on(stretch: &Stretch<'_>, at: usize) -> bool {
    const BEGINS: [&str; 12] = [
        "begin", "start", "starts", "begins", "arrive", "open", "leave", "meet", "meets",
        "convene", "resume", "depart",
    ];
    let mut before = room(stretch, at).filter(|(_, atom)| atom.key != "on");
    before
        .next()
        .is_some_and(|(_, verb)| BEGINS.contains(&verb.key.as_str()))
}

/// "voted against them, but today Brazil announced that it would obey": whether a day behind the facts opens a clause that tells what
/// somebody did later.
pub(super) fn came_after(stretch: &Stretch<'_>, at: usize) -> bool {
    let on = usize::from(stretch.atoms[at - 1].key == "on");
    let opens = at.checked_sub(1 + on).map(|i| &stretch.atoms[i]);
    let opened = opens.is_some_and(|atom| matches!(atom.key.as_str(), "but" | "and" | "while"));
    let clause = stretch.atoms[at + 1..].iter().take(5);
    let mut done = clause.take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)));
    at > stretch.last && opened && done.any(happens)
}

/// "After a Russian veto, the Council turned to the Assembly on 27 February": whether a day behind a veto that opens the sentence is of
/// what came after it.
pub(super) fn follows_the_veto(stretch: &Stretch<'_>, at: usize) -> bool {
    const LEADS: [&str; 5] = ["after", "following", "despite", "over", "since"];
    let atoms = stretch.atoms;
    let head = stretch.first.saturating_sub(3);
    let led = atoms[head..=stretch.first]
        .iter()
        .any(|atom| LEADS.contains(&atom.key.as_str()));
    let noun = |atom: &Atom| atom.is_noun(Lemma::Veto);
    let comma = |atom: &Atom| matches!(atom.is, Is::Mark(','));
    at > stretch.last
        && stretch.from == 0
        && stretch.first <= 4
        && led
        && atoms[stretch.first..=stretch.last].iter().any(noun)
        && atoms[stretch.last + 1..at].iter().any(comma)
}

/// The words between what the facts begin with and a day, as far as they may speak of what the day is of.
fn room<'a>(
    stretch: &Stretch<'a>,
    at: usize,
) -> impl Iterator<Item = (usize, &'a Atom<'a>)> + use<'a> {
    const NEAR: usize = 8;
    let from = if at > stretch.last {
        stretch.last + 1
    } else {
        stretch.first + 1
    };
    let from = from.max(at.saturating_sub(NEAR));
    let atoms = stretch.atoms;
    (from..at).rev().map(move |i| (i, &atoms[i]))
}
