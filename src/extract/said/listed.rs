//! Members listed beside a number of them, and whether those named are all there were.

use crate::council::Member;
use crate::extract::matcher::Match;
use crate::extract::mention::{Atom, Group, Is, Voice};
use crate::extract::words::Word;

/// The members listed, each with the last atom of the list, right after a number of them: "four members (A, B, C, D)", "seven against — A, B and C —".
pub(super) fn listed(atoms: &[Atom], at: usize) -> Vec<(Member, usize)> {
    const LEADS: [&str; 13] = [
        "from",
        "allies",
        "such",
        "as",
        "led",
        "by",
        "among",
        "them",
        "including",
        "namely",
        "notably",
        "it",
        "the",
    ];
    let mut next = at + 1;
    let mut opened = false;
    // Some of those counted are named: "including close allies such as Japan".
    let mut some = false;
    while next < atoms.len() && next <= at + 12 {
        some |= opened && matches!(atoms[next].key.as_str(), "including" | "among" | "notably");
        match &atoms[next].is {
            // "fourteen countries, from China and Russia to Britain and France,"
            Is::Who(who) if opened && atoms[next - 1].key == "from" && who.members.len() < 15 => {
                return ranged(atoms, next);
            }
            // "including key US allies: the UK and France"
            Is::Who(who) if some && (who.adjective || befriended(atoms, next)) => {}
            Is::Who(who) if opened && who.group == Group::Named && !who.adjective => {
                let closes = atoms.get(next + 1).is_none_or(|atom| {
                    matches!(atom.is, Is::Mark(')' | '-' | ',' | ';' | '.'))
                        || matches!(
                            atom.key.as_str(),
                            "included" | "among" | "itself" | "themselves"
                        )
                });
                return if closes {
                    let bracket = atoms
                        .get(next + 1)
                        .is_some_and(|atom| matches!(atom.is, Is::Mark(')')));
                    let last = next + usize::from(bracket);
                    who.members
                        .iter()
                        .map(|(member, _)| (*member, last))
                        .collect()
                } else {
                    Vec::new()
                };
            }
            // "abstained from voting: China, …"
            Is::Verb(verb)
                if !opened && verb.voice == Voice::Ing && atoms[next - 1].key == "from" => {}
            Is::Mark('(') => opened = true,
            // "all other members of the 15-nation council, including China,"
            Is::Number(_) if !opened && atoms[at + 1].key == "of" => {}
            Is::Mark('-') if matches!(atoms[next - 1].is, Is::Number(_)) && !opened => {}
            Is::Mark('-' | ':') => opened = true,
            Is::Mark(',')
                if atoms
                    .get(next + 1)
                    .is_some_and(|atom| LEADS.contains(&atom.key.as_str())) =>
            {
                opened = true;
            }
            Is::Mark(',')
                if (2..4).any(|ahead| {
                    // "with China among the abstentions" lists none of those counted before.
                    let of_others = atoms.get(next + ahead + 1).is_some_and(|atom| {
                        matches!(atom.key.as_str(), "the" | "those")
                            || matches!(&atom.is, Is::Who(who) if who.group == Group::Before)
                    });
                    atoms
                        .get(next + ahead)
                        .is_some_and(|atom| matches!(atom.key.as_str(), "included" | "among"))
                        && !of_others
                }) =>
            {
                opened = true;
            }
            // ", with China among them"
            Is::Word(_) if opened && atoms[next].key == "with" => {}
            _ if atoms[next].key == "including" => {
                opened = true;
                some = true;
            }
            _ if LEADS.contains(&atoms[next].key.as_str()) => {}
            // "in favour of the resolution (France, …)"
            Is::Thing(_) if !opened => {}
            // "the other members of the Security Council, Britain, France and Japan among them"
            Is::Council(_) if !opened => {}
            Is::Word(_) if !opened && matches!(atoms[next].key.as_str(), "of" | "on") => {}
            // "8 in favour of holding the meeting (France, …)"
            Is::Word(_) if !opened && atoms[at + 1].key == "of" => {}
            Is::Word(None) if some => {}
            _ => return Vec::new(),
        }
        next += 1;
    }
    Vec::new()
}

/// "US allies", "friends of Israel": whether the State named is one whose friends are spoken of.
fn befriended(atoms: &[Atom], at: usize) -> bool {
    atoms
        .get(at + 1)
        .is_some_and(|atom| matches!(atom.key.as_str(), "allies" | "ally" | "'s"))
}

/// The members of "from China and Russia to Britain and France, from Denmark to Panama,".
fn ranged(atoms: &[Atom], from: usize) -> Vec<(Member, usize)> {
    let within = |atom: &&Atom| {
        matches!(atom.is, Is::Who(_) | Is::Mark(','))
            || matches!(atom.key.as_str(), "from" | "to" | "and" | "the")
    };
    let end = from + atoms[from..].iter().take_while(within).count();
    let closed = matches!(atoms[end - 1].is, Is::Mark(','));
    let mut members = Vec::new();
    for atom in atoms[from..end].iter().filter(|_| closed) {
        if let Is::Who(who) = &atom.is {
            members.extend(who.members.iter().map(|(member, _)| (*member, end - 1)));
        }
    }
    members
}

/// The number of members that a list in brackets spells out.
pub(super) fn counted_before(atoms: &[Atom], at: usize) -> Option<u32> {
    if !matches!(atoms.get(at.checked_sub(1)?)?.is, Is::Mark('(' | '-')) {
        return None;
    }
    // "Three of the Big Four – Britain, …": a name, and no count.
    if at.checked_sub(3).is_some_and(|i| atoms[i].key == "big") {
        return None;
    }
    match &atoms.get(at.checked_sub(2)?)?.is {
        Is::Number(n) if *n <= 15 => Some(*n),
        // "two of the five permanent members – Russia and China –"
        Is::Who(who) if matches!(who.group, Group::Permanent | Group::Part | Group::Of(_)) => None,
        Is::Who(who) => who.count.filter(|n| *n <= 15),
        _ => None,
    }
}

/// "not one of the other fourteen members": said to be none.
pub(super) fn denied(atoms: &[Atom], at: usize) -> bool {
    let key = |back: usize| at.checked_sub(back).map_or("", |i| atoms[i].key.as_str());
    (key(1) == "of" && matches!(key(2), "one" | "none" | "neither") && key(3) == "not")
        || key(1) == "of" && matches!(key(2), "none" | "neither")
        || matches!(key(1), "neither" | "not")
        || excepted(atoms, at)
        || (key(1) == "but"
            && matches!(&atoms[at].is, Is::Who(who) if !matches!(who.group, Group::Sponsors | Group::Before) && who.members.is_empty() && who.count == Some(1)))
}

/// "all but Russia voted for it", "everyone except the Americans", "every member other than China", "Russia aside, every member": whether
/// members are those who did not.
fn excepted(atoms: &[Atom], at: usize) -> bool {
    const ALL: [&str; 5] = ["all", "everyone", "everybody", "every", "each"];
    let all = |atom: &Atom| {
        ALL.contains(&atom.key.as_str())
            || matches!(&atom.is, Is::Who(who) if who.group == Group::All)
    };
    let key = |i: Option<usize>| i.map_or("", |i| atoms[i].key.as_str());
    let word = at.checked_sub(1);
    let except = match key(word) {
        "but" | "except" | "save" | "bar" | "excluding" => word,
        "than" => word.filter(|i| *i > 0 && atoms[i - 1].key == "other"),
        "for" => word.filter(|i| *i > 0 && matches!(atoms[i - 1].key.as_str(), "except" | "save")),
        _ => None,
    };
    let aside = atoms.get(at + 1).is_some_and(|atom| atom.key == "aside");
    // "all except China, which abstained"
    let own_clause = matches!(atoms.get(at + 1..at + 3), Some([comma, which])
        if matches!(comma.is, Is::Mark(',')) && matches!(which.key.as_str(), "which" | "who"));
    aside || !own_clause && except.is_some_and(|i| atoms[i.saturating_sub(9)..i].iter().any(all))
}

/// Words that tell some members from the others.
const SOME: [&str; 13] = [
    "permanent",
    "non-permanent",
    "elected",
    "arab",
    "african",
    "asian",
    "latin",
    "american",
    "european",
    "western",
    "muslim",
    "islamic",
    "nuclear",
];

/// "Of the P5," only France, "of the permanent members" only China: whether words end in a group that is not the whole Council.
fn of_a_group(before: &[Atom]) -> bool {
    let mark = |atom: &&Atom| matches!(atom.is, Is::Mark(_));
    let mut group = false;
    let mut seen = false;
    let mut back = before.iter().rev().take(8).peekable();
    back.next_if(mark);
    for atom in back.take_while(|atom| !mark(atom)) {
        match atom.key.as_str() {
            // "of the ten elected members of the Council"
            "of" if !group && !seen => {}
            "of" | "among" => return group,
            key if SOME.contains(&key) || key == "p5" => group = true,
            _ => {
                let counted = matches!(&atom.is, Is::Who(who) if who.group != Group::Named && who.count.is_none_or(|n| n < 11));
                group |= counted;
                seen |= !matches!(atom.is, Is::Council(_) | Is::Word(Some(Word::Determiner)));
            }
        }
    }
    false
}

/// Whether the members named are said to be the only ones: "only China", "the United States alone", "the sole abstainer".
pub(super) fn alone(atoms: &[Atom], found: &Match, at: usize) -> bool {
    const ALONE: [&str; 10] = [
        "supporter",
        "supporters",
        "backer",
        "only",
        "alone",
        "lone",
        "sole",
        "single",
        "exception",
        "holdout",
    ];
    let only = |atom: &Atom| ALONE.contains(&atom.key.as_str());
    // "the only permanent member against", "the sole Arab country, voted in favour": others may be.
    let of_some =
        |after: Option<&Atom>| after.is_some_and(|atom| SOME.contains(&atom.key.as_str()));
    let before = at.checked_sub(1).is_some_and(|i| {
        only(&atoms[i])
            && !at
                .checked_sub(2)
                .is_some_and(|i| matches!(atoms[i].key.as_str(), "not"))
    });
    // "China, North Korea's only ally, abstained", "alone among the Africans"
    let of_some_others = |i: usize| {
        let next = atoms.get(i + 1);
        matches!(atoms[i - 1].key.as_str(), "not" | "'s")
            || of_some(next)
            // "Poland was the only other member to vote against it": beside one told before.
            || next.is_some_and(|atom| atom.key == "other")
            || atoms[i].key == "alone"
                && next.is_some_and(|atom| matches!(atom.key.as_str(), "among" | "of"))
    };
    let within = (at + 1..=found.last.max(at)).any(|i| only(&atoms[i]) && !of_some_others(i));
    // "the only vote against it came from Syria"
    let came = only(&atoms[found.first])
        && atoms[found.first..at.max(found.first)]
            .iter()
            .any(|atom| matches!(atom.key.as_str(), "came" | "cast"));
    let after = atoms.get(at + 1).is_some_and(|atom| atom.key == "alone")
        || atoms
            .get(found.last + 1)
            .is_some_and(|atom| atom.key == "alone");
    // "Only Russia, which had voted for the one before, opposed it": the only one that opposed it.
    let told_more = matches!(atoms.get(at + 1..found.last), Some([comma, which, ..])
        if matches!(comma.is, Is::Mark(',')) && matches!(which.is, Is::Word(Some(Word::Relative))));
    // "only Peru voting for it besides Chad": two of them.
    let beside = atoms[found.last..]
        .iter()
        .take(8)
        .any(|atom| matches!(atom.key.as_str(), "besides" | "beside" | "alongside"));
    !beside
        && (before && !told_more || within || after || came)
        && !of_a_group(&atoms[..at.saturating_sub(1)])
        && !besides(&atoms[..at])
        && !among_some(&atoms[at + 1..])
}

/// "Besides Russia, only China", "apart from the United States only Australia": whether others than those named are spoken of before.
fn besides(before: &[Atom]) -> bool {
    let mut pairs = before.iter().rev().take(9);
    pairs.any(|atom| matches!(atom.key.as_str(), "besides" | "apart" | "aside"))
        || before.windows(2).rev().take(8).any(|two| {
            two[0].key == "other" && two[1].key == "than"
                || two[0].key == "addition" && two[1].key == "to"
        })
}

/// "Only Russia and China, of the permanent members,": whether the words behind tell of which members they are the only ones.
fn among_some(behind: &[Atom]) -> bool {
    match behind {
        [comma, of, rest @ ..]
            if matches!(comma.is, Is::Mark(',')) && matches!(of.key.as_str(), "of" | "among") =>
        {
            rest.iter().take(4).any(|atom| {
                SOME.contains(&atom.key.as_str())
                    || matches!(&atom.is, Is::Who(who) if who.group != Group::Named)
            })
        }
        _ => false,
    }
}
