//! Of several votes the last alone, by its day: "has vetoed three drafts on Gaza, most recently on 20 February".

use crate::extract::mention::{Atom, Is, Voice};

/// Whether behind what was done several times, which ends at `last`, the words tell of the last time.
pub(crate) fn tells_of_the_latest(atoms: &[Atom], last: usize) -> bool {
    const FAR: usize = 16;
    let acts = |atom: &&Atom| !matches!(&atom.is, Is::Verb(verb) if verb.voice != Voice::Noun);
    let behind: Vec<&Atom> = atoms
        .iter()
        .skip(last + 1)
        .take(FAR)
        .take_while(acts)
        .collect();
    behind.windows(3).enumerate().any(|(at, three)| {
        let opens = matches!(three[0].is, Is::Mark(',' | '-' | '('));
        let latest = matches!(
            [three[1].key.as_str(), three[2].key.as_str()],
            ["most", "recently"] | ["the", "last" | "latest"]
        );
        opens && latest && behind.get(at + 3..).is_some_and(begins_with_a_day)
    })
}

/// "on 20 February", "in March", "last Friday"
fn begins_with_a_day(words: &[&Atom]) -> bool {
    let led = words
        .first()
        .is_some_and(|on| matches!(on.key.as_str(), "on" | "in"));
    let day = words.get(usize::from(led)).map(|atom| &atom.is);
    matches!(day, Some(Is::When(when)) if when.month.is_some() || when.weekday.is_some())
}
