//! Members listed beside a number of them, and those that a list excepts.

use crate::council::Member;
use crate::extract::mention::{Atom, Group, Is, Voice, Who};

/// The members listed, each with the last atom of the list, right after a number of them: "four members (A, B, C, D)", "seven against — A, B and C —".
pub(super) fn listed(atoms: &[Atom], at: usize) -> Vec<(Member, usize)> {
    const FAR: usize = 12;
    let mut way = WayToList {
        atoms,
        counted: at,
        opened: false,
        some: false,
    };
    for next in at + 1..atoms.len().min(at + FAR + 1) {
        match way.step(next) {
            Step::Lead => {}
            Step::Open => way.opened = true,
            Step::End(members) => return members,
        }
    }
    Vec::new()
}

/// What an atom between a number of members and their names is to the list of them.
enum Step {
    /// Words that lead to the list.
    Lead,
    /// Behind it names may follow.
    Open,
    /// The members listed, or none.
    End(Vec<(Member, usize)>),
}

/// Words between a number of members and their names.
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

/// The way from a number of members to the list of them.
struct WayToList<'a> {
    atoms: &'a [Atom<'a>],
    /// Where they are counted.
    counted: usize,
    /// Whether a mark or a word was met behind which names may follow.
    opened: bool,
    /// Some of those counted are named: "including close allies such as Japan".
    some: bool,
}

impl WayToList<'_> {
    fn step(&mut self, at: usize) -> Step {
        let atoms = self.atoms;
        let (atom, key) = (&atoms[at], atoms[at].key.as_str());
        self.some |= self.opened && matches!(key, "including" | "among" | "notably");
        match &atom.is {
            Is::Who(who) if self.opened => {
                if let Some(step) = self.members(at, who) {
                    return step;
                }
            }
            Is::Mark(mark) => return self.mark(at, *mark),
            // "abstained from voting: China, …"
            Is::Verb(verb)
                if !self.opened && verb.voice == Voice::Ing && atoms[at - 1].key == "from" =>
            {
                return Step::Lead;
            }
            // "all other members of the 15-nation council, including China,"
            Is::Number(_) if !self.opened && atoms[self.counted + 1].key == "of" => {
                return Step::Lead;
            }
            // ", with China among them"
            Is::Word(_) if self.opened && key == "with" => return Step::Lead,
            _ => {}
        }
        if key == "including" {
            self.some = true;
            return Step::Open;
        }
        if LEADS.contains(&key) || self.tells_what_they_voted_on(at) {
            return Step::Lead;
        }
        match &atom.is {
            Is::Word(None) if self.some => Step::Lead,
            _ => Step::End(Vec::new()),
        }
    }

    /// The members named where the list may begin; none where the words may only lead to it.
    fn members(&self, at: usize, who: &Who) -> Option<Step> {
        let atoms = self.atoms;
        // "fourteen countries, from China and Russia to Britain and France,"
        if atoms[at - 1].key == "from" && who.members.len() < 15 {
            return Some(Step::End(ranged(atoms, at)));
        }
        // "including key US allies: the UK and France"
        if self.some && (who.adjective || befriended(atoms, at)) {
            return Some(Step::Lead);
        }
        if who.group != Group::Named || who.adjective {
            return None;
        }
        let next = atoms.get(at + 1);
        let closes = next.is_none_or(|atom| {
            matches!(atom.is, Is::Mark(')' | '-' | ',' | ';' | '.'))
                || matches!(
                    atom.key.as_str(),
                    "included" | "among" | "itself" | "themselves"
                )
        });
        let bracket = next.is_some_and(|atom| matches!(atom.is, Is::Mark(')')));
        let last = at + usize::from(bracket);
        let members = who.members.iter().filter(|_| closes);
        Some(Step::End(
            members.map(|(member, _)| (*member, last)).collect(),
        ))
    }

    fn mark(&self, at: usize, mark: char) -> Step {
        let atoms = self.atoms;
        let leads = |atom: &Atom| LEADS.contains(&atom.key.as_str());
        match mark {
            '-' if matches!(atoms[at - 1].is, Is::Number(_)) && !self.opened => Step::Lead,
            '(' | '-' | ':' => Step::Open,
            ',' if atoms.get(at + 1).is_some_and(leads) || names_some_behind(atoms, at) => {
                Step::Open
            }
            _ => Step::End(Vec::new()),
        }
    }

    /// "in favour of the resolution (France, …)", "the other members of the Security Council, Britain, France and Japan among them"
    fn tells_what_they_voted_on(&self, at: usize) -> bool {
        let atom = &self.atoms[at];
        let told = match atom.is {
            Is::Thing(_) | Is::Council(_) => true,
            Is::Word(_) => {
                matches!(atom.key.as_str(), "of" | "on")
                    // "8 in favour of holding the meeting (France, …)"
                    || self.atoms[self.counted + 1].key == "of"
            }
            _ => false,
        };
        told && !self.opened
    }
}

/// ", Britain and France among them": whether a comma opens a list that "among" or "included" closes.
fn names_some_behind(atoms: &[Atom], comma: usize) -> bool {
    (comma + 2..comma + 4).any(|at| {
        // "with China among the abstentions" lists none of those counted before.
        let of_others = atoms.get(at + 1).is_some_and(|atom| {
            matches!(atom.key.as_str(), "the" | "those")
                || matches!(&atom.is, Is::Who(who) if who.group == Group::Before)
        });
        let closes = |atom: &Atom| matches!(atom.key.as_str(), "included" | "among");
        atoms.get(at).is_some_and(closes) && !of_others
    })
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
