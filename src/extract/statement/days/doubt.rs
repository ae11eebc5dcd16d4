//! Reasons not to take a day for that of the vote: it is of another event, another text, a term, a paper or a name.

use super::Stretch;
use super::counted::counts_from;
use super::event::is_of_another_event;
use crate::extract::doubt::is_of_another;
use crate::extract::mention::{Atom, Is, Voice, When};
use crate::extract::words::Lemma;

/// Whether a day in a stretch is none of its vote.
pub(super) fn is_doubtful(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
    if when_it_was(stretch, at) {
        return false;
    }
    !reports_day(stretch.atoms, at)
        || then(stretch, at, when)
        || from_another(stretch, at, when)
        || of_another(stretch, at)
        || aside(stretch, at)
        || days_before(&stretch.atoms[at..stretch.first.max(at)])
        || days_after(stretch, at)
        || of_another_text(stretch, at)
        || gives_way(stretch, at)
        || and_on_another(stretch, at)
        || is_beside_date(stretch.atoms, at)
        || of_next(stretch.atoms, at, when)
        || counts_from(stretch, at)
        || is_of_another_event(stretch, at, when)
}

/// "extended until 31 October 2025", "unless it left by 15 January": whether a day is the end of something, whose year is not that of
/// the decision.
pub(crate) fn ends_on(atoms: &[Atom], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|i| {
        matches!(
            atoms[i].key.as_str(),
            "until" | "till" | "to" | "by" | "through" | "before" | "for"
        )
    })
}

/// "on Friday, Feb. 25, 2022", "Friday (30 September 2022)": whether a weekday stands beside the date that it is of, which is the day.
pub(crate) fn is_beside_date(atoms: &[Atom], at: usize) -> bool {
    is_weekday(atoms, at) && dates_beside(atoms, at + 1).is_some()
}

/// The date right behind a weekday, maybe behind a comma or in brackets.
fn dates_beside(atoms: &[Atom], at: usize) -> Option<usize> {
    let mark = matches!(atoms.get(at)?.is, Is::Mark(',' | '('));
    let date = at + usize::from(mark);
    matches!(&atoms.get(date)?.is, Is::When(when) if when.day.is_some() && when.month.is_some())
        .then_some(date)
}

/// Whether an atom is a weekday and no more.
fn is_weekday(atoms: &[Atom], at: usize) -> bool {
    let atom = atoms.get(at).map(|atom| &atom.is);
    matches!(atom, Some(Is::When(when)) if when.weekday.is_some() && when.day.is_none())
}

/// Where the words for a day begin: at the weekday beside a date.
fn begins(atoms: &[Atom], at: usize) -> usize {
    let weekday = |back: usize| at.checked_sub(back).filter(|&i| is_weekday(atoms, i));
    let beside = |i: usize| dates_beside(atoms, i + 1) == Some(at);
    weekday(1)
        .or_else(|| weekday(2))
        .filter(|&i| beside(i))
        .unwrap_or(at)
}

/// "The following Monday": whether a weekday is counted from a day spoken of, and not from that of the text.
fn of_next(atoms: &[Atom], at: usize, when: &When) -> bool {
    when.weekday.is_some()
        && at
            .checked_sub(1)
            .is_some_and(|i| matches!(atoms[i].key.as_str(), "following" | "next"))
}

/// "will meet on Tuesday, days after the United States vetoed it": whether what is told happened days before the day that the words
/// begin with.
pub(crate) fn days_before(atoms: &[Atom]) -> bool {
    let mut pairs = atoms.windows(2).enumerate().skip(1);
    pairs.any(|(at, two)| {
        counts(two)
            && !atoms[at + 2..]
                .iter()
                .any(|atom| matches!(atom.is, Is::Mark(',')))
    })
}

/// "A week after the Council adopted it, the parties met on 3 May": whether a day is that of what came after the vote.
fn days_after(stretch: &Stretch<'_>, at: usize) -> bool {
    let opening = after_days(&stretch.atoms[..at]);
    at > stretch.last && opening.is_some_and(|end| stretch.first < end)
}

/// "A week after the Council adopted it, the parties": the comma behind which what comes next happened, days after what the words
/// begin with.
pub(crate) fn after_days(atoms: &[Atom]) -> Option<usize> {
    let comma = |atom: &Atom| matches!(atom.is, Is::Mark(','));
    let begins = atoms.windows(2).position(counts)?;
    let behind = || atoms[begins..].iter().position(comma);
    (!atoms[..begins].iter().any(comma))
        .then(behind)
        .flatten()
        .map(|comma| begins + comma)
}

/// "until 15 November, when the Council adopted another": whether a day is told by what was done on it.
fn when_it_was(stretch: &Stretch<'_>, at: usize) -> bool {
    let told = matches!(&stretch.atoms[at + 1..], [comma, when, ..]
        if matches!(comma.is, Is::Mark(',')) && when.key == "when");
    let another = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.is_day());
    told && stretch
        .atoms
        .get(at + 3..stretch.first)
        .is_some_and(|between| !between.iter().any(another))
}

/// "Friday's resolution says more than a similar text, which it vetoed": whether a day is that of a text before the one spoken of.
fn of_another_text(stretch: &Stretch<'_>, at: usize) -> bool {
    let possessive = stretch
        .atoms
        .get(at + 1)
        .is_some_and(|atom| atom.key == "'s");
    let text = |atom: &Atom| matches!(atom.is, Is::Thing(_));
    let own = stretch.atoms[at + 1..].iter().take(5).position(text);
    possessive
        && at < stretch.first
        && own.is_some_and(|own| (at + own + 2..=stretch.first).any(|i| text(&stretch.atoms[i])))
}

/// "It was withdrawn on Thursday, but others put it to the vote on Friday": whether a later day before the facts follows a "but".
fn gives_way(stretch: &Stretch<'_>, at: usize) -> bool {
    let Some(before) = stretch.atoms.get(at..stretch.first) else {
        return false;
    };
    let day = |atom: &Atom| matches!(&atom.is, Is::When(when) if when.weekday.is_some() || when.day.is_some());
    // "Ref: State 51234 (14 May). On 9 June it adopted …"
    let mark = |i: usize, mark: char| matches!(stretch.atoms.get(i), Some(atom) if matches!(atom.is, Is::Mark(found) if found == mark));
    let bracketed = at > 0 && mark(at - 1, '(') && mark(at + 1, ')');
    if bracketed && before[1..].iter().any(day) {
        return true;
    }
    let but = before.iter().position(|atom| atom.key == "but");
    but.is_some_and(|but| before[but..].iter().any(day))
}

/// "two days after", "a week after", "shortly after".
fn counts(two: &[Atom]) -> bool {
    const TIMES: [&str; 10] = [
        "day", "days", "week", "weeks", "hour", "hours", "month", "months", "year", "years",
    ];
    two[1].key == "after" && (two[0].key == "shortly" || TIMES.contains(&two[0].key.as_str()))
}

/// "On 8 September it held a debate and on 9 September adopted a text", "tabled on 8 September and in December vetoed": whether the words
/// for the facts follow another day, or the time behind that of the submission.
fn and_on_another(stretch: &Stretch<'_>, at: usize) -> bool {
    let submitted = is_of_submission(stretch.atoms, at);
    let in_time = |i: usize| {
        let time = matches!(&stretch.atoms[i].is, Is::When(when) if when.day.is_none());
        time && stretch.atoms[i - 1].key == "in" && stretch.atoms[i - 2].key == "and"
    };
    if submitted && (at + 3..stretch.first).any(in_time) {
        return true;
    }
    let begins = |i: usize| {
        let day = matches!(&stretch.atoms[i].is, Is::When(when) if when.day.is_some());
        day && stretch.atoms[i - 1].key == "on" && stretch.atoms[i - 2].key == "and"
    };
    (at + 3..stretch.first).any(begins)
}

/// "was tabled in the Council on 5 October": whether the verb that a time belongs to is one of submitting.
pub(crate) fn is_of_submission(atoms: &[Atom], at: usize) -> bool {
    const FAR: usize = 8;
    let before = atoms.get(at.saturating_sub(FAR)..at).unwrap_or_default();
    let verb = before.iter().rev().find_map(|atom| match &atom.is {
        Is::Verb(verb) => Some(verb),
        _ => None,
    });
    verb.is_some_and(|verb| verb.lemma == Lemma::Submit && verb.voice != Voice::Noun)
}

/// Whether a date stands in a clause between commas that tells of something else: "the envoy, who had flown in on Monday, abstained".
fn aside(stretch: &Stretch<'_>, at: usize) -> bool {
    // "The resolution, which was voted on Thursday, has the support of 14": of the text.
    let voted = |open: usize, close: usize| {
        let text = open
            .checked_sub(1)
            .is_some_and(|i| matches!(stretch.atoms[i].is, Is::Thing(_)));
        let votes = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if matches!(verb.lemma, Lemma::Vote | Lemma::Adopt | Lemma::Reject));
        text && stretch.atoms[open..close].iter().any(votes)
    };
    // "The United States, which had blocked a statement on Saturday, abstained": who did is told before it, what they did behind it.
    let tells = |atom: &Atom| matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun && DECIDING.contains(&verb.lemma));
    let between = |open: usize, close: usize| {
        stretch.first < open
            && close < stretch.last
            && !stretch.atoms[open..close].iter().any(tells)
    };
    inserted(&stretch.atoms[..stretch.to], at).is_some_and(|(open, close)| {
        (stretch.last < open || close < stretch.first || between(open, close))
            && !voted(open, close)
    })
}

/// What is done to a text by those who vote.
const DECIDING: [Lemma; 5] = [
    Lemma::Veto,
    Lemma::Abstain,
    Lemma::Vote,
    Lemma::Adopt,
    Lemma::Reject,
];

/// The commas of the clause with "who" or "which" that an atom stands in.
pub(crate) fn inserted(atoms: &[Atom], at: usize) -> Option<(usize, usize)> {
    let comma = |i: &usize| matches!(atoms[*i].is, Is::Mark(','));
    let open = (at.saturating_sub(12)..at).rev().find(comma)?;
    let close = (at + 1..atoms.len().min(at + 9)).find(comma)?;
    matches!(atoms[open + 1].key.as_str(), "who" | "which").then_some((open, close))
}

/// Whether a date is one on which something happened: not "until 31 December", "the referendum of 1 October", "before Friday".
pub(crate) fn reports_day(atoms: &[Atom], at: usize) -> bool {
    const NOT: [&str; 18] = [
        "dated", "since", "until", "by", "before", "from", "of", "till", "through", "after", "for",
        "to", "than", "expires", "setting", "set", "fixing", "between",
    ];
    // "until Friday, 25 February": what stands before the weekday tells what day it is.
    let head = begins(atoms, at);
    let key = |back: usize| head.checked_sub(back).map_or("", |i| atoms[i].key.as_str());
    let before = key(1);
    let night = matches!(before, "late" | "early");
    let before = if night { key(2) } else { before };
    // "resolution 82, of 25 June 1950", "in the early hours of 21 February"
    let of_text = matches!(before, "of" | "dated")
        && at.checked_sub(2).is_some_and(|i| {
            (matches!(atoms[i].is, Is::Thing(_) | Is::Mark(',' | ')'))
                && !is_of_another_body(atoms, i))
                || matches!(&atoms[i].is, Is::Verb(verb) if verb.voice == Voice::Noun)
                || matches!(
                    atoms[i].key.as_str(),
                    "hours" | "morning" | "afternoon" | "evening" | "night"
                )
        });
    // "the Agreement signed on 25 March 1947"
    let signed = matches!(before, "published" | "updated" | "posted" | "modified")
        // "date 2018-02-27 Russia on Monday vetoed it"
        || before == "date" && at == 1
        || before == "on" && matches!(key(2), "signed" | "concluded" | "dated" | "born");
    let stamp = matches!(&atoms[at].is, Is::When(when) if when.stamp);
    // "Crimea votes on Sunday" is to come; "ten votes on Sunday" were cast.
    let to_come = before == "on"
        && key(2) == "votes"
        && at
            .checked_sub(3)
            .is_some_and(|i| matches!(atoms[i].is, Is::Word(None) | Is::Who(_) | Is::Council(_)));
    let possessive = atoms.get(at + 1).is_some_and(|atom| atom.key == "'s");
    // "Friday's vote", "Thursday's British-sponsored text"
    let own = possessive
        && atoms[at + 2..]
            .iter()
            .take(6)
            .take_while(|atom| match &atom.is {
                // "Thursday's failed resolution"
                Is::Verb(verb) => {
                    matches!(verb.lemma, Lemma::Submit | Lemma::Fail) || verb.voice == Voice::Noun
                }
                _ => !matches!(atom.is, Is::Mark(',' | ';' | ':' | '(')),
            })
            .any(|atom| match &atom.is {
                Is::Thing(_) => true,
                Is::Verb(verb) => matches!(verb.lemma, Lemma::Veto | Lemma::Vote),
                _ => atom.key == "tally",
            });
    // "BRUSSELS, 8 April 2026 —": the day of the text, which need not be that of the vote.
    let dateline = at < 9
        && matches!(
            at.checked_sub(1).map(|i| &atoms[i].is),
            Some(Is::Mark(',' | '(' | ')'))
        )
        && matches!(
            atoms.get(at + 1).map(|atom| &atom.is),
            Some(Is::Mark('-' | '('))
        );
    // "Monday, Mar. 30, 1970": at the head of a weekly.
    let weekday = |at: usize| matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::When(when)) if when.weekday.is_some() && when.day.is_none());
    let full = |at: usize| matches!(atoms.get(at).map(|atom| &atom.is), Some(Is::When(when)) if when.day.is_some() && when.year.is_some());
    let timed = matches!(atoms.get(3).map(|atom| &atom.is), Some(Is::Mark(',')));
    let weekly = at <= 2 && weekday(0) && full(2) && !timed;
    let dateline = weekly
        || dateline
        || (at < 9
            && atoms
                .get(at + 1)
                .is_some_and(|atom| matches!(atom.is, Is::Mark(')')))
            && atoms
                .get(at + 2)
                .is_some_and(|atom| matches!(atom.is, Is::Mark('-'))));
    // "due to expire on 30 June", "(telegram 4165 from Delhi, June 24)"
    // But "it met the same end on 19 July".
    let ends = before == "on"
        && key(3) != "same"
        && matches!(
            key(2),
            "expire"
                | "expires"
                | "expired"
                | "expiring"
                | "lapse"
                | "lapses"
                | "end"
                | "ends"
                | "deadline"
        )
        // "takes effect on 1 June", "to enter into force on 1 June"
        || before == "on"
            && (key(2) == "effect" || key(2) == "force" && matches!(key(3), "into" | "in"))
        // "The mandate runs out on Friday."
        || before == "on" && key(2) == "out" && matches!(key(3), "run" | "runs" | "ran");
    // "the 7 October attacks", "its May 25 test"
    let names = matches!(before, "the" | "'s" | "its" | "their")
        && matches!(atoms[at - 1].is, Is::Word(_))
        && matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Word(None)))
        && atoms[at + 1].key != "session";
    // "as they stood on 1 August 1990, the day before the invasion"; but "on 1 August, the day before it, the Council voted"
    let opens = at < 2 || matches!(atoms[at - 2].is, Is::Mark(':' | ';' | ','));
    let eve = !opens
        && matches!(
            &atoms[at + 1..],
            [comma, the, day, before, ..] if matches!(comma.is, Is::Mark(',')) && the.key == "the" && day.key == "day" && matches!(before.key.as_str(), "before" | "after")
        );
    !dateline
        && !stamp
        && !eve
        && !to_come
        && !names
        && !signed
        && !ends
        && !cited(atoms, at)
        && !ends_a_range(atoms, at)
        && !of_earlier_measures(atoms, at)
        && (own || of_text || (!NOT.contains(&before) && !possessive))
}

/// "between 10 September 1972 and 26 March 2001": whether a day is the last of many.
fn ends_a_range(atoms: &[Atom], at: usize) -> bool {
    matches!(&atoms[..at], [.., between, first, and]
        if between.key == "between" && and.key == "and" && matches!(first.is, Is::When(_)))
}

/// "agreed to lift the sanctions it imposed on Sudan on 26 April": whether a day is that on which what is now decided on was imposed.
fn of_earlier_measures(atoms: &[Atom], at: usize) -> bool {
    let imposed = (at.saturating_sub(6)..at).rev().find(
        |&i| matches!(&atoms[i].is, Is::Verb(verb) if verb.lemma == Lemma::Impose && verb.past),
    );
    let measures = |atom: &Atom| {
        matches!(
            atom.key.as_str(),
            "sanctions" | "embargo" | "embargoes" | "ban" | "bans" | "measures" | "restrictions"
        )
    };
    imposed
        .is_some_and(|i| matches!(&atoms[..i], [.., what, it] if it.key == "it" && measures(what)))
}

/// "General Assembly resolution 2373 (XXII) of 12 June": whether a text, maybe with brackets behind it, is one of another body.
fn is_of_another_body(atoms: &[Atom], last: usize) -> bool {
    let open = || {
        atoms[..last]
            .iter()
            .rposition(|atom| matches!(atom.is, Is::Mark('(')))
    };
    let text = match atoms[last].is {
        Is::Mark(')') => open().and_then(|open| open.checked_sub(1)),
        _ => Some(last),
    };
    text.is_some_and(|text| is_of_another(atoms, text))
}

/// Whether a date stands in brackets with a paper of that day: "(Memorandum of conversation, June 13)".
fn cited(atoms: &[Atom], at: usize) -> bool {
    let opening = atoms[..at]
        .iter()
        .rposition(|atom| matches!(atom.is, Is::Mark('(' | ')')));
    opening.is_some_and(|open| {
        matches!(atoms[open].is, Is::Mark('('))
            && atoms[open..at].iter().any(|atom| {
                matches!(
                    atom.key.as_str(),
                    "release"
                        | "bulletin"
                        | "telegram"
                        | "memorandum"
                        | "files"
                        | "page"
                        | "pages"
                        | "ibid"
                )
            })
    })
}

/// Whether a day counted from another is that of what came after: "opposed it, then relented ten days later".
fn then(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
    when.later.is_some()
        && at > stretch.last
        && stretch.atoms[stretch.last..at]
            .iter()
            .any(|atom| matches!(atom.key.as_str(), "then" | "until" | "but" | "only"))
}

/// Whether a day is counted from the very vote of the stretch: "two days before the adoption of resolution 462, …".
fn from_another(stretch: &Stretch<'_>, at: usize, when: &When) -> bool {
    let next = stretch.atoms.get(at + 1).map_or("", |atom| &atom.key);
    // "the next day the Council adopted" is no such count.
    let the = next == "the" && when.later.is_some_and(|days| days < 0);
    when.later.is_some()
        && at < stretch.first
        && (the || matches!(next, "to" | "before" | "after"))
        && !stretch.atoms[at..stretch.first]
            .iter()
            .any(|atom| matches!(atom.is, Is::Mark(',')))
}

/// Whether a day is that of a text joined to the one spoken of: "vetoed a text in May and a Brazilian one in June".
fn of_another(stretch: &Stretch<'_>, at: usize) -> bool {
    let and = (stretch.last..at)
        .rev()
        .find(|&i| stretch.atoms[i].key == "and");
    and.is_some_and(|and| {
        let begins = |key: &str| matches!(key, "a" | "an" | "another" | "one");
        stretch
            .atoms
            .get(and + 1)
            .is_some_and(|atom| begins(&atom.key))
            && stretch.atoms[and + 1..at]
                .iter()
                .any(|atom| matches!(atom.is, Is::Thing(_)))
    })
}

/// Whether a month or year stands in a clause about something else: "an embargo that expires in October".
pub(super) fn in_passing(stretch: &Stretch<'_>, at: usize) -> bool {
    let from = at.saturating_sub(4).max(stretch.from);
    // "vetoed it, after blocking others in October 2011"
    let after = (at.saturating_sub(8).max(stretch.last + 1)..at).any(|i| {
        matches!(
            stretch.atoms[i].key.as_str(),
            "after" | "since" | "following"
        ) && matches!(&stretch.atoms[i + 1].is, Is::Verb(verb) if verb.voice == Voice::Ing)
    });
    if after {
        return true;
    }
    let relative = (from..at).find(|&i| matches!(stretch.atoms[i].key.as_str(), "that" | "which"));
    // "a similar text, which it vetoed in 2011", "the text, which was adopted in May": the clause of the vote itself
    let own = |i: &usize| (*i..at).contains(&stretch.last);
    relative
        .filter(|i| *i >= stretch.first && !own(i))
        .is_some_and(|i| {
            stretch.atoms[i + 1..at].iter().any(|atom| match &atom.is {
                Is::Verb(verb) => verb.voice != Voice::Noun,
                Is::Word(None) => true,
                _ => false,
            })
        })
}

/// "the 1990 Gulf War", "the Beit Hanoun November 2006 incident", "2011 Libyan civil war: …": whether a year is part of the name of
/// something that is no text.
pub(super) fn names_another(atoms: &[Atom], at: usize, when: &When) -> bool {
    let before = at.checked_sub(1).map(|i| &atoms[i]);
    let the = before.is_some_and(|atom| atom.key == "the");
    let name = before.is_some_and(|atom| matches!(atom.is, Is::Word(None)));
    let next = atoms.get(at + 1).map(|atom| &atom.is);
    (the && when.month.is_none() || name && when.year.is_some())
        && matches!(next, Some(Is::Word(None)))
        || when.month.is_none() && labels(atoms, at)
}

/// Whether a year begins the label of a line: "# 2003 occupation of Iraq: the Council …".
fn labels(atoms: &[Atom], year: usize) -> bool {
    const LONGEST: usize = 8;
    let mark = |atom: &Atom| matches!(atom.is, Is::Mark(_));
    let named = |atom: &Atom| matches!(atom.is, Is::Word(_) | Is::Who(_));
    let label = atoms[year + 1..].iter().take(LONGEST);
    let words = label.take_while(|atom| named(atom)).count();
    let end = atoms.get(year + 1 + words);
    atoms[..year].iter().all(mark)
        && (1..LONGEST).contains(&words)
        && matches!(end.map(|atom| &atom.is), Some(Is::Mark(':')))
}
