//! Days before the facts of a vote that are of something else: of a clause that theirs hangs on, or of one that came before it.

use super::super::Stretch;
use super::{MEETINGS, happens, is_done, is_weekday};
use crate::extract::mention::{Atom, Is, Voice, When};
use crate::extract::words::Lemma;

/// "It got three more days on Wednesday, after Moscow vetoed a renewal on Sunday": whether the clause of the facts hangs on one with a
/// day, and has its own.
pub(super) fn dated_behind(stretch: &Stretch<'_>, at: usize) -> bool {
    let after = |atom: &Atom| matches!(atom.key.as_str(), "after" | "since" | "following");
    let ends = |atom: &&Atom| !matches!(atom.is, Is::Mark(',' | ';' | ':' | '(')) && !is_done(atom);
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
    let behind = stretch
        .atoms
        .get(stretch.last + 1..stretch.to)
        .unwrap_or_default();
    stretch.atoms[at..stretch.first].iter().any(after) && behind.iter().take_while(ends).any(day)
}

/// "Washington withdrew the draft on Monday, and said resolution 1441, adopted in November, sufficed": whether a day is that of what
/// somebody did, who then said what the facts stand in.
pub(super) fn of_what_was_done_before_words(stretch: &Stretch<'_>, at: usize) -> bool {
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

/// "In response to the test on 3 September, it adopted", "Speaking on 1 March, he denounced the veto": whether a day before the facts
/// stands in a phrase of its own at the head.
pub(super) fn fronted(stretch: &Stretch<'_>, at: usize) -> bool {
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

/// "The Assembly on Wednesday took up the text that Russia had vetoed", "he said on Tuesday that it had vetoed": whether a day before
/// the facts is of the clause that theirs hangs on, and that tells what somebody else did.
pub(super) fn of_main_clause(stretch: &Stretch<'_>, at: usize) -> bool {
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
    // "He recalled that on 25 October 1961 the Council had adopted it": the day opens the clause of the facts.
    let opening = main.get(..here).unwrap_or_default();
    let mut before = opening
        .iter()
        .rev()
        .skip_while(|atom| matches!(atom.is, Is::Mark(',')) || atom.key == "on");
    if before.next().is_some_and(|atom| atom.key == "that") {
        return false;
    }
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

/// "War broke out on 6 October 1973, and the Security Council called for a truce": whether a day before the facts ends a clause of its
/// own, behind which the Council begins another.
pub(super) fn of_a_clause_before(stretch: &Stretch<'_>, at: usize) -> bool {
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
pub(super) fn told_of_before(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
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

/// "On 2 March, with the Council paralysed by the Russian veto, the Assembly …": whether a day before the facts is of what comes after
/// the clause that they stand in.
pub(super) fn of_a_silence(stretch: &Stretch<'_>, at: usize) -> bool {
    let with = matches!(&stretch.atoms[at + 1..], [comma, with, ..] if matches!(comma.is, Is::Mark(',')) && with.key == "with");
    let ends = |atom: &Atom| matches!(atom.is, Is::Mark(','));
    with && stretch.atoms[stretch.last + 1..].iter().any(ends)
        && !stretch.atoms[at + 2..stretch.first].iter().any(ends)
}

/// "met on 29 November and again on 4 December, when Moscow vetoed it": whether the clause of the facts tells what was done on a later
/// day of the sentence.
pub(super) fn when_it_was_another(stretch: &Stretch<'_>, at: usize) -> bool {
    let day = |i: usize| matches!(&stretch.atoms[i].is, Is::When(other) if other.is_day());
    (at + 1..stretch.first).any(|i| day(i) && is_told_by_when(stretch.atoms, i))
}

/// "15 November, when the Council adopted another": whether a clause tells what was done on a day.
pub(in crate::extract::statement::days) fn is_told_by_when(atoms: &[Atom], day: usize) -> bool {
    let mut behind = atoms[day + 1..].iter();
    let comma = |atom: &Atom| matches!(atom.is, Is::Mark(','));
    let first = behind.next();
    let next = if first.is_some_and(comma) {
        behind.next()
    } else {
        first
    };
    next.is_some_and(|atom| atom.key == "when")
}
