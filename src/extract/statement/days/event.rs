//! Days of other events than the vote: of an attack, a speech, a plan, another body's decision, a draft before it was voted on.

use super::Stretch;
use crate::extract::mention::{Atom, Is, Status, Voice, When};
use crate::extract::words::{Lemma, Word};

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

/// Past forms that do not end in "ed".
const PAST: [&str; 48] = [
    "said", "told", "took", "met", "began", "begun", "struck", "shot", "fell", "spoke", "wrote",
    "went", "left", "won", "laid", "set", "made", "sent", "held", "given", "gave", "written",
    "taken", "hit", "built", "lost", "broke", "came", "ended", "fired", "drawn", "put", "sunk",
    "seen", "saw", "led", "kept", "called", "bore", "born", "rose", "sprung", "flew", "reached",
    "became", "brought", "says", "withdrew",
];

/// Whether a word tells what was done, by voting or else.
pub(crate) fn is_done(atom: &Atom) -> bool {
    happens(atom) || matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun)
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

/// Words that open a clause of its own.
const SUBORDINATE: [&str; 12] = [
    "after",
    "because",
    "since",
    "following",
    "that",
    "which",
    "why",
    "who",
    "having",
    "before",
    "despite",
    "for",
];

/// Whether a day is that of something else than the vote, as the words around it tell.
pub(super) fn is_of_another_event(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
    if !when.is_day() {
        return false;
    }
    let behind = at > stretch.first
        && (done_on(stretch, at)
            || happened_on(stretch, at)
            || begins_on(stretch, at)
            || came_after(stretch, at)
            || follows_the_veto(stretch, at));
    let before = at < stretch.first
        && !of_the_vote_itself(stretch, at)
        && (dated_behind(stretch, at)
            || of_what_was_done_before_words(stretch, at)
            || fronted(stretch, at)
            || of_main_clause(stretch, at)
            || of_a_clause_before(stretch, at)
            || told_of_before(stretch, at, when)
            || of_a_silence(stretch, at));
    behind
        || before
        || in_another_row(stretch, at)
        || at <= stretch.last && (of_a_draft(stretch, at) || of_a_plan(stretch, at))
}

/// "despite last Wednesday's Soviet veto of it", "angered by the vote last Friday, in which they abstained": whether a day is told with a
/// vote as its own, whatever else happens in the sentence.
pub(super) fn of_the_vote_itself(stretch: &Stretch<'_>, at: usize) -> bool {
    const NEAR: usize = 7;
    let atoms = stretch.atoms;
    let vote = |atom: &Atom| {
        matches!(&atom.is, Is::Verb(verb) if verb.voice == Voice::Noun
            && matches!(verb.lemma, Lemma::Vote | Lemma::Veto))
    };
    let acts = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun);
    let names = |atom: &Atom| {
        matches!(
            atom.is,
            Is::Who(_) | Is::Council(_) | Is::Word(None) | Is::Score(_) | Is::Mark('-')
        ) && !happens(atom)
    };
    // "Friday's vote in the Security Council", "the May 26 veto", "the vote on Friday", "their vetoes of May 26"
    let noun = if atoms.get(at + 1).is_some_and(vote) {
        Some(at + 1)
    } else if atoms.get(at + 1).is_some_and(|atom| atom.key == "'s") {
        let behind = atoms[at + 2..].iter().take(NEAR);
        let words = behind.take_while(|atom| names(atom)).count();
        Some(at + 2 + words)
    } else {
        let on = usize::from(at > 0 && matches!(atoms[at - 1].key.as_str(), "on" | "of"));
        at.checked_sub(1 + on)
    };
    let Some(noun) = noun.filter(|&noun| atoms.get(noun).is_some_and(vote)) else {
        return false;
    };
    // ", in which", "when": the facts tell of that vote.
    let between = atoms.get(noun + 1..stretch.first).unwrap_or_default();
    let relative = |atom: &Atom| matches!(atom.key.as_str(), "which" | "when" | "where" | "that");
    noun >= stretch.first
        || between.is_empty()
        || between.iter().any(relative) && !between.iter().any(acts)
}

/// Words for gatherings, whose day may be that of the vote.
const MEETINGS: [&str; 15] = [
    "debate",
    "debates",
    "meeting",
    "meetings",
    "session",
    "consultations",
    "negotiations",
    "talks",
    "vote",
    "voting",
    "ballot",
    "discussion",
    "discussions",
    "deliberations",
    "wrangling",
];

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

/// Whether an atom is a weekday.
fn is_weekday(atom: &Atom) -> bool {
    matches!(&atom.is, Is::When(when) if when.weekday.is_some())
}

/// Whether a word tells what somebody did, and is no verb of voting: "struck", "welcomed".
fn happens(atom: &Atom) -> bool {
    const NONE: [&str; 6] = ["united", "armed", "red", "need", "hundred", "indeed"];
    let key = atom.key.as_str();
    matches!(atom.is, Is::Word(None))
        && (PAST.contains(&key) || key.len() > 3 && key.ends_with("ed") && !NONE.contains(&key))
}

/// "the agreement signed on 24 November", "the sanctions imposed on Eritrea on 23 December": whether a day after the facts is that on
/// which something was done that they are about.
fn done_on(stretch: &Stretch<'_>, at: usize) -> bool {
    let atoms = stretch.atoms;
    let within = at <= stretch.last;
    let done = |i: &usize| {
        let next = atoms[i + 1].key.as_str();
        let direct = next == "on" && i + 2 == at || i + 1 == at;
        let passive = direct
            || matches!(
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
            );
        let told = match &atoms[*i].is {
            Is::Verb(verb) if verb.voice == Voice::Noun => false,
            Is::Verb(verb) if verb.lemma == Lemma::Submit => direct,
            Is::Verb(verb) => verb.lemma == Lemma::Impose && verb.past && !within,
            _ => happens(&atoms[*i]),
        };
        told && passive
    };
    let Some(done) = room(stretch, at).map(|(i, _)| i).find(done) else {
        return false;
    };
    // "a vote held on 12 April", "put to the vote on 12 April"
    let of_vote = |atom: &Atom| {
        matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Cast))
            || MEETINGS.contains(&atom.key.as_str())
    };
    // "Voting on the text took place on 21 April", "considered on 19 November", "the bid collapsed on Tuesday"
    // "The Council met on 18 December and adopted it."
    let met = matches!(
        atoms[done].key.as_str(),
        "met" | "gathered" | "convened" | "assembled"
    );
    let considered = CONSIDERED.contains(&atoms[done].key.as_str())
        || within && met
        || within
            && atoms[done..at]
                .iter()
                .any(|atom| matches!(atom.is, Is::Council(_)))
        || atoms[done].key == "took" && atoms[..done].iter().any(of_vote);
    !considered
        && !atoms[done.saturating_sub(3)..at].iter().any(of_vote)
        && !atoms[done..at]
            .iter()
            .any(|atom| matches!(atom.is, Is::Mark(',' | ';')))
}

/// "condemning the attack in the north on 4 April", "ahead of the talks on Friday": whether a day after the facts is that of what they
/// are about.
fn happened_on(stretch: &Stretch<'_>, at: usize) -> bool {
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

/// "a team, which is to arrive on Sunday", "a truce to begin on 20 August": whether what stands before a day plans it.
fn begins_on(stretch: &Stretch<'_>, at: usize) -> bool {
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
fn came_after(stretch: &Stretch<'_>, at: usize) -> bool {
    let on = usize::from(stretch.atoms[at - 1].key == "on");
    let opens = at.checked_sub(1 + on).map(|i| &stretch.atoms[i]);
    let opened = opens.is_some_and(|atom| matches!(atom.key.as_str(), "but" | "and" | "while"));
    let clause = stretch.atoms[at + 1..].iter().take(5);
    let mut done = clause.take_while(|atom| !matches!(atom.is, Is::Mark(_) | Is::Verb(_)));
    at > stretch.last && opened && done.any(happens)
}

/// "In response to the test on 3 September, it adopted", "Speaking on 1 March, he denounced the veto": whether a day before the facts
/// stands in a phrase of its own at the head.
fn fronted(stretch: &Stretch<'_>, at: usize) -> bool {
    let atoms = stretch.atoms;
    let comma = |atom: &Atom| matches!(atom.is, Is::Mark(',' | ';' | ':'));
    let head = atoms[..at].iter().rposition(comma).map_or(0, |i| i + 1);
    if !atoms[at + 1..stretch.first].iter().any(comma) {
        return false;
    }
    let words = &atoms[head..at];
    let is = |i: usize, keys: &[&str]| {
        words
            .get(i)
            .is_some_and(|atom| keys.contains(&atom.key.as_str()))
    };
    let opens = is(
        0,
        &[
            "after",
            "following",
            "despite",
            "since",
            "because",
            "before",
            "ahead",
            "amid",
            "unlike",
            "speaking",
            "writing",
            "addressing",
            "reacting",
            "commenting",
            "days",
            "weeks",
            "hours",
            "months",
        ],
    ) || is(0, &["in"])
        && (is(1, &["response", "reaction", "retaliation"])
            || is(
                2,
                &[
                    "letter",
                    "interview",
                    "statement",
                    "speech",
                    "article",
                    "report",
                ],
            ));
    let meeting = words.iter().any(|atom| {
        MEETINGS.contains(&atom.key.as_str())
            || matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Vote)
    });
    // "Following a meeting on Friday between the ministers, it adopted": theirs.
    let of_others = matches!(
        atoms[at + 1].key.as_str(),
        "between" | "with" | "of" | "among"
    );
    opens && (!meeting || of_others)
}

/// "Washington withdrew the draft on Monday, and said resolution 1441, adopted in November, sufficed": whether a day is that of what
/// somebody did, who then said what the facts stand in.
fn of_what_was_done_before_words(stretch: &Stretch<'_>, at: usize) -> bool {
    const FAR: usize = 8;
    let atoms = stretch.atoms;
    let says = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "said"
                | "says"
                | "saying"
                | "argued"
                | "arguing"
                | "insisted"
                | "insisting"
                | "noted"
                | "noting"
                | "recalled"
                | "recalling"
        )
    };
    let between = &atoms[at + 1..stretch.first];
    let said = between.iter().take(FAR).position(says);
    let joined = |said: usize| {
        between[..said].iter().all(|atom| {
            matches!(atom.is, Is::Mark(','))
                || matches!(atom.key.as_str(), "and" | "but" | "also" | "then")
        })
    };
    said.is_some_and(joined) && atoms[stretch.from.min(at)..at].iter().any(is_done)
}

/// "It got three more days on Wednesday, after Moscow vetoed a renewal on Sunday": whether the clause of the facts hangs on one with a
/// day, and has its own.
fn dated_behind(stretch: &Stretch<'_>, at: usize) -> bool {
    let after = |atom: &Atom| matches!(atom.key.as_str(), "after" | "since" | "following");
    let ends = |atom: &&Atom| !matches!(atom.is, Is::Mark(',' | ';' | ':' | '(')) && !is_done(atom);
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
    let behind = stretch
        .atoms
        .get(stretch.last + 1..stretch.to)
        .unwrap_or_default();
    stretch.atoms[at..stretch.first].iter().any(after) && behind.iter().take_while(ends).any(day)
}

/// "War broke out on 6 October 1973, and the Security Council called for a truce": whether a day before the facts ends a clause of its
/// own, behind which the Council begins another.
fn of_a_clause_before(stretch: &Stretch<'_>, at: usize) -> bool {
    let atoms = stretch.atoms;
    let the = usize::from(
        stretch
            .first
            .checked_sub(1)
            .is_some_and(|i| atoms[i].key == "the"),
    );
    let joint = stretch.first.checked_sub(1 + the);
    let begins = matches!(atoms[stretch.first].is, Is::Council(_))
        && joint.is_some_and(|i| {
            matches!(atoms[i].key.as_str(), "and" | "but" | "while")
                || matches!(atoms[i].is, Is::Mark(';'))
        });
    let Some(own) = atoms.get(stretch.from..at).filter(|_| begins) else {
        return false;
    };
    // "On 2 August, Iraq invaded, and the Council met": the day opens both.
    let done = own.iter().any(happens);
    let ours = |atom: &Atom| matches!(atom.is, Is::Council(_) | Is::Thing(_) | Is::Meeting(_));
    let ends = joint.is_some_and(|joint| {
        joint > at
            && atoms[at + 1..joint]
                .iter()
                .all(|atom| matches!(atom.is, Is::Mark(_)))
    });
    done && ends && !own.iter().any(ours)
}

/// "A treaty was signed on 9 August 1971, and in December 1971 Moscow vetoed a text": whether a month or year that opens the clause of
/// the facts is another than that of a day before it.
fn told_of_before(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
    let atoms = stretch.atoms;
    let opens = |i: usize| {
        let within = usize::from(i > 0 && atoms[i - 1].key == "in");
        i.checked_sub(1 + within).is_some_and(|before| {
            matches!(atoms[before].is, Is::Mark(_))
                || matches!(atoms[before].key.as_str(), "and" | "but" | "then" | "while")
        })
    };
    (at + 2..stretch.first).any(|i| match &atoms[i].is {
        Is::When(own) => {
            let of_month = own.day.is_none() && own.weekday.is_none() && own.year.is_some();
            let other = own.year != when.year && when.year.is_some()
                || own.month.is_some() && own.month != when.month && when.month.is_some();
            of_month && other && opens(i)
        }
        _ => false,
    })
}

/// `["9 Aug 1971", "A treaty"], ["Dec 1971", "A veto in the Security Council"]`: whether a day stands in another row of an array than
/// the facts.
fn in_another_row(stretch: &Stretch<'_>, at: usize) -> bool {
    let between = if at < stretch.first {
        at + 1..stretch.first
    } else {
        stretch.last + 1..at
    };
    let atoms = stretch.atoms.get(between).unwrap_or_default();
    let mark = |atom: &Atom, wanted: char| matches!(atom.is, Is::Mark(mark) if mark == wanted);
    // All brackets are read as round ones.
    atoms
        .windows(3)
        .any(|three| mark(&three[0], ')') && mark(&three[1], ',') && mark(&three[2], '('))
}

/// "After a Russian veto, the Council turned to the Assembly on 27 February": whether a day behind a veto that opens the sentence is of
/// what came after it.
fn follows_the_veto(stretch: &Stretch<'_>, at: usize) -> bool {
    const LEADS: [&str; 5] = ["after", "following", "despite", "over", "since"];
    let atoms = stretch.atoms;
    let head = stretch.first.saturating_sub(3);
    let led = atoms[head..=stretch.first]
        .iter()
        .any(|atom| LEADS.contains(&atom.key.as_str()));
    let noun = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Veto && verb.voice == Voice::Noun);
    let comma = |atom: &Atom| matches!(atom.is, Is::Mark(','));
    at > stretch.last
        && stretch.from == 0
        && stretch.first <= 4
        && led
        && atoms[stretch.first..=stretch.last].iter().any(noun)
        && atoms[stretch.last + 1..at].iter().any(comma)
}

/// "The Assembly on Wednesday took up the text that Russia had vetoed", "he said on Tuesday that it had vetoed": whether a day before
/// the facts is of the clause that theirs hangs on, and that tells what somebody else did.
fn of_main_clause(stretch: &Stretch<'_>, at: usize) -> bool {
    let atoms = stretch.atoms;
    let on = at > 0 && atoms[at - 1].key == "on";
    let when = |atom: &Atom| matches!(atom.key.as_str(), "when" | "as");
    // "The envoy was defeated on 14 August when it failed": on that day.
    if !on && !is_weekday(&atoms[at]) || atoms[at..=stretch.first].iter().any(when) {
        return false;
    }
    // "The deal was blessed on Monday by the Council, which voted for it": the Council's own day.
    let by_council = atoms[at + 1..].iter().take(3);
    let mut by_council = by_council.skip_while(|atom| matches!(atom.key.as_str(), "by" | "the"));
    if atoms.get(at + 1).is_some_and(|atom| atom.key == "by")
        && by_council
            .next()
            .is_some_and(|atom| matches!(atom.is, Is::Council(_)))
    {
        return false;
    }
    let earlier = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.earlier);
    let Some(main) = atoms.get(stretch.from..stretch.first) else {
        return false;
    };
    let Some(here) = at.checked_sub(stretch.from) else {
        return false;
    };
    // Where the clause of the facts begins.
    let opens = main
        .iter()
        .rposition(|atom| SUBORDINATE.contains(&atom.key.as_str()));
    let text = main
        .iter()
        .rposition(|atom| matches!(atom.is, Is::Thing(_)));
    let first = &atoms[stretch.first];
    // "It welcomed the resolution, adopted by the Council": a participle, where "was adopted" has its own subject.
    let participle = matches!(&first.is, Is::Verb(verb) if verb.past && verb.voice == Voice::Active)
        || matches!(&first.is, Is::Thing(_));
    let begins = match (opens, text) {
        _ if SUBORDINATE.contains(&first.key.as_str()) => main.len(),
        (Some(opens), _) if opens > here => opens,
        (_, Some(text)) if participle && text > here => text,
        (_, None) if matches!(first.is, Is::Thing(_)) => main.len(),
        // "The mission ended on 31 December under a resolution the Council had adopted."
        _ if atoms[stretch.first..=stretch.last].iter().any(earlier) => main.len(),
        _ => return false,
    };
    let main = &main[..begins];
    let done = main
        .iter()
        .rposition(|atom| happens(atom) || matches!(atom.is, Is::OtherBody(_)));
    let Some(done) = done else { return false };
    let ours = |atom: &Atom| matches!(atom.is, Is::Council(_) | Is::Thing(_));
    // "On Friday, envoys met …" and what follows a comma is told of another.
    let comma = |atom: &Atom| matches!(atom.is, Is::Mark(',' | ';' | ':'));
    let beside = |i: usize| i == here + 1 || i + 1 == here || i + 2 == here && on;
    let parted = (here.min(done)..here.max(done)).any(|i| comma(&main[i]) && !beside(i));
    !parted && !main[..done].iter().any(ours)
}

/// "On 2 March, with the Council paralysed by the Russian veto, the Assembly …": whether a day before the facts is of what comes after
/// the clause that they stand in.
fn of_a_silence(stretch: &Stretch<'_>, at: usize) -> bool {
    let with = matches!(&stretch.atoms[at + 1..], [comma, with, ..] if matches!(comma.is, Is::Mark(',')) && with.key == "with");
    let ends = |atom: &Atom| matches!(atom.is, Is::Mark(','));
    with && stretch.atoms[stretch.last + 1..].iter().any(ends)
        && !stretch.atoms[at + 2..stretch.first].iter().any(ends)
}

/// "It is to vote on Thursday on a text which Russia vetoed": whether a day before the facts is that of what is still to come.
fn of_a_plan(stretch: &Stretch<'_>, at: usize) -> bool {
    let atoms = stretch.atoms;
    let within = at >= stretch.first;
    let ends = |atom: &&Atom| {
        !happens(atom)
            && !matches!(atom.is, Is::Mark(',' | ';' | ':'))
            && !matches!(
                atom.key.as_str(),
                "which" | "who" | "that" | "and" | "but" | "after" | "when"
            )
    };
    let from = stretch.from.min(at);
    let before: Vec<&Atom> = atoms[from..at]
        .iter()
        .rev()
        .take_while(ends)
        .take(9)
        .collect();
    before.iter().enumerate().any(|(i, atom)| match &atom.is {
        Is::Verb(verb) => {
            // "an attempt to have it demand a truce collapsed on Tuesday" plans nothing.
            let planned = verb.lemma == Lemma::Vote || verb.modal && !within;
            verb.status == Status::Hedged && planned
        }
        // "The Council, which meets again on Monday, rejected it on Saturday"
        _ if matches!(
            atom.key.as_str(),
            "meets" | "reconvenes" | "convenes" | "resumes"
        ) =>
        {
            true
        }
        _ if within => false,
        Is::Word(Some(Word::Modal)) => true,
        Is::Word(Some(Word::Be)) => {
            // `before` runs backwards.
            let next = |back: usize| i.checked_sub(back).map_or("", |i| before[i].key.as_str());
            matches!(
                next(1),
                "to" | "due" | "scheduled" | "expected" | "set" | "slated"
            ) && (next(1) == "to" || next(2) == "to")
        }
        _ => matches!(atom.key.as_str(), "expires" | "lapses"),
    })
}

/// "A draft tabled on Thursday was vetoed": whether a day before the facts is that on which a text was written, shown or talked over.
fn of_a_draft(stretch: &Stretch<'_>, at: usize) -> bool {
    const DRAFTING: [&str; 24] = [
        "circulated",
        "dated",
        "finalised",
        "finalized",
        "drafted",
        "distributed",
        "discussed",
        "negotiated",
        "agreed",
        "unveiled",
        "introduced",
        "presented",
        "written",
        "shared",
        "revised",
        "amended",
        "blue",
        "prepared",
        "floated",
        "released",
        "announced",
        "proposed",
        "tabled",
        "submitted",
    ];
    let atoms = stretch.atoms;
    let on = at - usize::from(at > 0 && atoms[at - 1].key == "on");
    // "The draft of 8 September was adopted on the 11th."
    let of_draft = matches!(&atoms[..at], [.., text, of] if of.key == "of" && matches!(&text.is, Is::Thing(thing) if thing.resolution.is_none()));
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
    if of_draft && atoms[at + 1..stretch.to].iter().any(day) {
        return true;
    }
    let by = |atom: &Atom| {
        matches!(atom.is, Is::Who(_) | Is::Council(_) | Is::Word(_)) && atom.key != "and"
            || matches!(&atom.is, Is::Verb(verb) if verb.lemma == Lemma::Submit)
    };
    let from = on.saturating_sub(5).max(stretch.from);
    let drafted = (from..on).rev().take_while(|&i| by(&atoms[i])).find(|&i| {
        DRAFTING.contains(&atoms[i].key.as_str())
            || matches!(&atoms[i].is, Is::Verb(verb) if verb.lemma == Lemma::Submit)
    });
    // "resolution 2664, dated 9 December": of its adoption.
    let numbered = |i: usize| {
        let text = atoms[..i]
            .iter()
            .rev()
            .find(|atom| !matches!(atom.is, Is::Mark(_)));
        text.is_some_and(|atom| matches!(&atom.is, Is::Thing(thing) if thing.resolution.is_some()))
    };
    drafted.filter(|&i| !numbered(i)).is_some_and(|i| {
        i + 1 == on || matches!(atoms[i + 1].key.as_str(), "by" | "to" | "in" | "among")
    })
}
