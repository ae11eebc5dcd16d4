//! Whether a date is one on which something happened: not the end of a term, the day of a paper, part of a name.

use crate::extract::doubt::is_of_another;
use crate::extract::mention::{Atom, Is, Voice};
use crate::extract::words::Lemma;

/// Whether a date is one on which something happened: not "until 31 December", "the referendum of 1 October", "before Friday".
pub(crate) fn reports_day(atoms: &[Atom], at: usize) -> bool {
    const NOT: [&str; 18] = [
        "dated", "since", "until", "by", "before", "from", "of", "till", "through", "after", "for",
        "to", "than", "expires", "setting", "set", "fixing", "between",
    ];
    // "until Friday, 25 February": what stands before the weekday tells what day it is.
    let head = begins(atoms, at);
    let key = |back: usize| head.checked_sub(back).map_or("", |i| atoms[i].key.as_str());
    let night = matches!(key(1), "late" | "early");
    let before = if night { key(2) } else { key(1) };
    let stamp = matches!(&atoms[at].is, Is::When(when) if when.stamp);
    // "the Agreement signed on 25 March 1947"
    let signed = matches!(before, "published" | "updated" | "posted" | "modified")
        // "date 2018-02-27 Russia on Monday vetoed it"
        || before == "date" && at == 1
        || before == "on" && matches!(key(2), "signed" | "concluded" | "dated" | "born");
    // "Crimea votes on Sunday" is to come; "ten votes on Sunday" were cast.
    let to_come = before == "on"
        && (key(2) == "votes"
            && at.checked_sub(3).is_some_and(|i| {
                matches!(atoms[i].is, Is::Word(None) | Is::Who(_) | Is::Council(_))
            })
            || is_to_come(&atoms[..head]));
    let ends = before == "on" && is_of_a_term(key(3), key(2));
    let of_text = matches!(before, "of" | "dated") && is_of_text_or_vote(atoms, at);
    let possessive = atoms.get(at + 1).is_some_and(|atom| atom.key == "'s");
    let counts =
        of_text || possessive && owns_a_vote(atoms, at) || !possessive && !NOT.contains(&before);
    counts
        && !stamp
        && !signed
        && !to_come
        && !ends
        && !is_a_dateline(atoms, at)
        && !is_an_eve(atoms, at)
        && !names_an_event(atoms, at, before)
        && !cited(atoms, at)
        && !ends_a_range(atoms, at)
        && !of_earlier_measures(atoms, at)
}

/// "goes to a vote on Monday", "a vote is due on Monday": whether words before a day tell of a vote to come.
fn is_to_come(before: &[Atom]) -> bool {
    const SET: [&str; 6] = [
        "due",
        "expected",
        "scheduled",
        "planned",
        "slated",
        "likely",
    ];
    const GOES: [&str; 6] = ["goes", "go", "heads", "head", "comes", "come"];
    let [.., goes, to, _, vote, _] = before else {
        return false;
    };
    SET.contains(&vote.key.as_str())
        || GOES.contains(&goes.key.as_str()) && to.key == "to" && vote.is_noun(Lemma::Vote)
}

/// "resolution 82, of 25 June 1950", "in the early hours of 21 February": whether the day behind "of" is that of a text or a vote, or
/// an hour of the day.
fn is_of_text_or_vote(atoms: &[Atom], at: usize) -> bool {
    at.checked_sub(2).is_some_and(|i| {
        (matches!(atoms[i].is, Is::Thing(_) | Is::Mark(',' | ')')) && !is_of_another_body(atoms, i))
            || matches!(&atoms[i].is, Is::Verb(verb) if verb.voice == Voice::Noun)
            || matches!(
                atoms[i].key.as_str(),
                "hours" | "morning" | "afternoon" | "evening" | "night"
            )
    })
}

/// "Friday's vote", "Thursday's British-sponsored text"
fn owns_a_vote(atoms: &[Atom], at: usize) -> bool {
    atoms[at + 2..]
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
        })
}

/// "BRUSSELS, 8 April 2026 —": the day of the text, which need not be that of the vote.
fn is_a_dateline(atoms: &[Atom], at: usize) -> bool {
    const FAR: usize = 9;
    let is = |at: usize| atoms.get(at).map(|atom| &atom.is);
    let before = at.checked_sub(1).and_then(is);
    let headed = matches!(before, Some(Is::Mark(',' | '(' | ')')))
        && matches!(is(at + 1), Some(Is::Mark('-' | '(')));
    let in_brackets =
        matches!(is(at + 1), Some(Is::Mark(')'))) && matches!(is(at + 2), Some(Is::Mark('-')));
    // "Monday, Mar. 30, 1970": at the head of a weekly.
    let full = matches!(is(2), Some(Is::When(when)) if when.day.is_some() && when.year.is_some());
    let timed = matches!(is(3), Some(Is::Mark(',')));
    let weekly = at <= 2 && is_weekday(atoms, 0) && full && !timed;
    weekly || at < FAR && (headed || in_brackets)
}

/// "due to expire on 30 June", "takes effect on 1 June": whether the two words before "on" tell of the beginning or the end of a term.
fn is_of_a_term(first: &str, second: &str) -> bool {
    match second {
        "expire" | "expires" | "expired" | "expiring" | "lapse" | "lapses" | "end" | "ends"
        | "deadline" => {
            // But "it met the same end on 19 July".
            first != "same"
        }
        "effect" => true,
        // "to enter into force on 1 June"
        "force" => matches!(first, "into" | "in"),
        // "The mandate runs out on Friday."
        "out" => matches!(first, "run" | "runs" | "ran"),
        _ => false,
    }
}

/// "the 7 October attacks", "its May 25 test"
fn names_an_event(atoms: &[Atom], at: usize, before: &str) -> bool {
    matches!(before, "the" | "'s" | "its" | "their")
        && matches!(atoms[at - 1].is, Is::Word(_))
        && matches!(atoms.get(at + 1).map(|atom| &atom.is), Some(Is::Word(None)))
        && atoms[at + 1].key != "session"
}

/// "as they stood on 1 August 1990, the day before the invasion"; but "on 1 August, the day before it, the Council voted"
fn is_an_eve(atoms: &[Atom], at: usize) -> bool {
    let opens = at < 2 || matches!(atoms[at - 2].is, Is::Mark(':' | ';' | ','));
    !opens
        && matches!(
            &atoms[at + 1..],
            [comma, the, day, before, ..] if matches!(comma.is, Is::Mark(',')) && the.key == "the" && day.key == "day" && matches!(before.key.as_str(), "before" | "after")
        )
}

/// "on Friday, Feb. 25, 2022", "Friday (30 September 2022)": whether a weekday stands beside the date that it is of, which is the day.
pub(crate) fn is_beside_date(atoms: &[Atom], at: usize) -> bool {
    is_weekday(atoms, at) && dates_beside(atoms, at + 1).is_some()
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
